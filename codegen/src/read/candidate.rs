//! Lines that begin with status codes, each judged with all of its kind.

use std::ops::Range;

use super::context::{self, Context};
use super::grammar::{self, Lead, Phrase};
use super::judge::Evidence;
use crate::bytes;
use crate::map::Map;
use crate::markdown::{Document, Kind};
use crate::registry;
use crate::text::{MarkKind, Text};

/// A line that begins with codes.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The line within the block's text.
    pub line: Range<usize>,
    pub phrase: Phrase,
    /// Whether it is an entry.
    pub taken: bool,
}

/// What a group of candidates has in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    Headings,
    /// The items of one list, by the heading above and the columns before them.
    Items(usize, usize),
    Terms(usize),
    Lines(usize),
}

/// The lines that begin with codes, by block, each judged with its group.
pub fn candidates<'a>(document: &'a Document<'a>, title: &'a str) -> Vec<Vec<Candidate>> {
    let mut found: Vec<Vec<Candidate>> = vec![Vec::new(); document.blocks.len()];
    let mut groups: Map<Group, (Evidence, Vec<(usize, usize)>)> = Map::new();
    let mut context = Context::of(title);
    let mut section = 0;
    for (index, block) in document.blocks.iter().enumerate() {
        let (text, group) = match &block.kind {
            Kind::Heading(level, text) => {
                section += 1;
                context.enter(*level, text, block.span);
                (text, Group::Headings)
            }
            Kind::Item(text) => (text, Group::Items(section, block.indent)),
            Kind::Term(text) => (text, Group::Terms(section)),
            Kind::Paragraph(text) => (text, Group::Lines(section)),
            _ => continue,
        };
        let is_paragraph = matches!(block.kind, Kind::Paragraph(_));
        let mut start = 0;
        for line in text.plain().split('\n') {
            let range = start..start + line.len();
            start = range.end + 1;
            if range.start > 0 && !is_paragraph && !matches!(block.kind, Kind::Term(_)) {
                break;
            }
            // No line without a digit begins with a code.
            if !bytes::has_digit(line) {
                continue;
            }
            let part = text.part(range.clone());
            let Some((mut phrase, mut named)) = line_phrase(&part, is_paragraph) else {
                continue;
            };
            // A code on a line of its own, and its name on the next.
            let below = text.plain().get(range.end + 1..).unwrap_or_default();
            let is_stacked = is_paragraph && is_bare(part.plain(), &phrase) && {
                let name = registry::name_at_start(below, phrase.codes[0].0);
                let is_named = name > 0
                    && below[name..]
                        .split('\n')
                        .next()
                        .is_some_and(|line| line.trim().is_empty());
                named |= is_named;
                let line = below.split('\n').next().unwrap_or_default();
                is_named || !found[index].is_empty() && grammar::is_name_like(line)
            };
            if is_stacked {
                phrase.rest = range.len() + 1;
            }
            // A wrapped line may begin with any number; not so where the lines above are entries, and this is made like them.
            let follows = !found[index].is_empty();
            let is_sibling = follows && is_separated(part.plain(), &phrase);
            if range.start > 0
                && !is_stacked
                && !is_title(part.plain(), &phrase)
                && (!named && !phrase.is_announced && !is_sibling
                    || is_wrapped(&text.plain()[..range.start - 1]))
                && !(follows && is_explained(&part, &phrase))
            {
                continue;
            }
            let named = named || is_defined_by_name(document, index, &phrase);
            let (evidence, members) = groups.get_or(group, Default::default);
            evidence.context = evidence.context
                || context.speaks()
                // The words before the first code of a paragraph lead to the others.
                || !follows && context::speaks(&text.plain()[..range.start]);
            evidence.count(phrase.codes[0].0, named, phrase.is_announced);
            let list = &mut found[index];
            members.push((index, list.len()));
            // What stands with its name needs no company.
            list.push(Candidate {
                line: range,
                taken: named,
                phrase,
            });
        }
        if let Kind::Paragraph(text) = &block.kind {
            context.pass(text);
        }
    }
    for (evidence, members) in groups.values() {
        let convinces = evidence.convinces();
        for (block, position) in members {
            let candidate = &mut found[*block][*position];
            let (code, _) = candidate.phrase.codes[0];
            candidate.taken |= convinces && (code < 600 || candidate.phrase.is_announced);
            candidate.taken |=
                candidate.phrase.is_announced && registry::is_known(code) && evidence.context;
        }
    }
    found
}

/// Whether a line is a title over what follows: "Code 404:".
fn is_title(line: &str, phrase: &Phrase) -> bool {
    let (_, range) = &phrase.codes[0];
    let behind = &line[range.end..];
    line.starts_with(char::is_alphabetic)
        && phrase.name_before.is_none()
        && behind.trim_end().ends_with([':', '：'])
        && behind
            .trim_matches(|c: char| c.is_whitespace() || ":：".contains(c))
            .is_empty()
}

/// Whether a line holds nothing but its code.
fn is_bare(line: &str, phrase: &Phrase) -> bool {
    !phrase.is_announced && phrase.name_before.is_none() && line.trim().len() == 3
}

/// Whether a mark stands between the codes of a line and its words: "402 - Request Failed".
fn is_separated(line: &str, phrase: &Phrase) -> bool {
    let rest = phrase.rest.min(line.len());
    let end = phrase.codes.last().map_or(rest, |(_, range)| range.end);
    rest < line.len() && !line[end.min(rest)..rest].trim().is_empty()
}

/// Whether a line has a code, a name and what the name means: "401 Unauthorized - no token".
fn is_explained(line: &Text, phrase: &Phrase) -> bool {
    let (name, rest) = grammar::split(line, phrase.rest, phrase.numbers());
    let is_title = |range: Range<usize>| grammar::is_titled(&line.plain()[range]);
    rest.is_some() && name.is_some_and(is_title)
}

/// The words behind a first line that is marked as a whole: that line is a title.
pub fn without_title<'a>(text: &Text<'a>) -> Text<'a> {
    let plain = text.plain();
    let start = plain.len() - plain.trim_start().len();
    let line = plain[start..]
        .find('\n')
        .map_or(plain.len(), |at| start + at);
    let is_title = text.marks().iter().any(|mark| {
        mark.kind == MarkKind::Strong
            && mark.range.start <= start
            && mark.range.end >= plain[..line].trim_end().len()
    });
    let rest = text.slice(line..plain.len());
    if is_title && !rest.is_blank() {
        rest
    } else {
        text.clone()
    }
}

/// Where the line starts that gives a class its title: "2xx: Success".
pub fn class_line(text: &Text) -> Option<usize> {
    let mut start = 0;
    for line in text.plain().split('\n') {
        let range = start..start + line.len();
        // A line of running text may begin so; a title is short.
        let is_title = range.start == 0 || line.chars().count() < 60;
        if is_title
            && bytes::has_digit(line)
            && matches!(grammar::lead(&text.part(range.clone())), Lead::Class(..))
        {
            return Some(range.start);
        }
        start = range.end + 1;
    }
    None
}

/// Whether the last line of `before` goes on in the next: it is long, and no sentence ends it.
fn is_wrapped(before: &str) -> bool {
    let last = before.rsplit('\n').next().unwrap_or_default();
    last.chars().count() >= 50
        && !last
            .trim_end()
            .ends_with(['.', ':', '!', '?', ';', '。', '|', ')'])
}

/// The most terms that are looked at for the definition they share.
const MOST_TERMS: usize = 8;

/// Whether a term's definition is the name of its code.
fn is_defined_by_name(document: &Document, index: usize, phrase: &Phrase) -> bool {
    let is_term = matches!(document.blocks[index].kind, Kind::Term(_));
    let next = document.blocks[index + 1..]
        .iter()
        .take(MOST_TERMS)
        .find(|block| !matches!(block.kind, Kind::Term(_)));
    is_term
        && next.is_some_and(|block| match &block.kind {
            Kind::Definition(text) => {
                registry::name_at_start(text.plain().trim_start(), phrase.codes[0].0) > 0
            }
            _ => false,
        })
}

/// The codes with which a line begins, and whether they stand with their name.
fn line_phrase(line: &Text, is_paragraph: bool) -> Option<(Phrase, bool)> {
    let plain = line.plain();
    match grammar::lead(line) {
        Lead::Codes(phrase) => {
            let rest = &plain[phrase.rest.min(plain.len())..];
            let name = registry::name_at_start(rest, phrase.codes[0].0);
            let behind = &rest[name..];
            // "200 OK is returned when …" is a sentence, and no entry.
            let sentence = is_paragraph
                && !(phrase.is_marked && name > 0)
                && behind.starts_with(' ')
                && behind.trim_start().starts_with(char::is_lowercase);
            if sentence {
                return None;
            }
            // "404 is returned when …", "100 Status Codes are …"
            let first = rest.trim_start().chars().next();
            let gap = &plain[phrase.codes.last()?.1.end..phrase.rest.min(plain.len())];
            let bare = gap.trim().is_empty() && name == 0 && !rest.is_empty();
            if is_paragraph
                && bare
                && (first.is_some_and(char::is_lowercase) || rest.split_whitespace().count() > 6)
                && !phrase.is_announced
                && !is_explained(line, &phrase)
            {
                return None;
            }
            if is_paragraph
                && bare
                && phrase.is_announced
                && rest.split_whitespace().count() > 8
                && gap.trim().is_empty()
            {
                return None;
            }
            Some((phrase, name > 0))
        }
        Lead::Other => {
            let phrase = grammar::name_first(line)?;
            let name = phrase.name_before.clone()?;
            let named = registry::is_name_of(&plain[name], phrase.codes[0].0);
            (named || !is_paragraph).then_some((phrase, named))
        }
        _ => None,
    }
}

//! Header requirements, content and retry advice: what the words of an entry oblige.
//!
//! Each sentence is cut into words that know what they do (`lexicon`), the words into verb phrases and clauses, and each header
//! is judged by the phrase that governs it. What belongs to a language is a table; the rest is the same for all.

mod clause;
mod clitic;
mod idiom;
mod language;
mod lexicon;
mod name;
mod obligation;
mod phrase;
mod piece;
mod retry;
mod sentence;
mod side;
mod structure;
mod token;
mod value;
mod word;

use std::ops::Range;

use self::language::Ready;
use self::lexicon::{Language, Party, Role};
use self::obligation::{Parsed, Verdict, about};
use self::piece::Cutter;
use self::token::{Kind, Sentence};
use super::passage::{Passage, PassageKind};
use crate::map::{self, Map};
use crate::registry;
use crate::source::Span;
use crate::spec::{Basis, Content, Evidence, HeaderRequirement, Presence, Retry, Side};
use crate::text::{Text, fold};

/// What the words of an entry say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Requirements {
    /// What they say of headers, in order of (side, name).
    pub headers: Vec<HeaderRequirement>,
    /// A requirement and its opposite, each without a condition: the one that requires first.
    pub contradictions: Vec<(HeaderRequirement, HeaderRequirement)>,
    /// What they say of content.
    pub content: Content,
    /// The words from which `content` is known.
    pub content_evidence: Option<Evidence>,
    /// When they say to try again.
    pub retry: Option<Retry>,
    /// The words from which `retry` is known.
    pub retry_evidence: Option<Evidence>,
}

/// Reads what `passages`, the words of the entry for `code`, say.
#[must_use]
pub fn read<'a>(code: u16, passages: impl IntoIterator<Item = &'a Passage<'a>>) -> Requirements {
    let mut found = Requirements::default();
    for Passage { kind, text } in passages {
        match kind {
            PassageKind::Prose | PassageKind::Item => prose(code, text, &mut found),
            PassageKind::Column(title) => structure::column(code, title, text, &mut found),
            PassageKind::Example => structure::example(text, &mut found),
        }
    }
    found.contradictions = contradictions(&found.headers);
    found.headers = merge(found.headers);
    retry_in_a_field(&mut found);
    found
}

/// Reads the sentences of a text.
fn prose(code: u16, text: &Text, found: &mut Requirements) {
    let Ready { language, index } = language::of(text.plain());
    let cutter = Cutter::of(text, index);
    let mut pieces = Vec::new();
    let mut last = None;
    for range in sentence::sentences(text.plain(), cutter.codes()) {
        let signs = cutter.cut(&range, &mut pieces);
        if let Some(sentence) = Sentence::obliging(&cutter, range.clone(), &mut pieces, signs) {
            let before = last.filter(|_| sentence.opens_with_pronoun());
            let before = before.and_then(|last| {
                parse(code, language, &Sentence::plain(&cutter, last), None, about)
            });
            parse(code, language, &sentence, before, |parsed| {
                headers(text, parsed, &mut found.headers);
                content(text, parsed, found);
            });
        }
        last = Some(range.clone());
        if signs.retry {
            advice(range, &cutter, found);
        }
    }
}

/// What the sentences of a text say of headers, where it stands in a column of headers.
fn listed(code: u16, text: &Text) -> Vec<HeaderRequirement> {
    let Ready { language, index } = language::of(text.plain());
    let cutter = Cutter::of(text, index);
    let mut found = Vec::new();
    for range in sentence::sentences(text.plain(), cutter.codes()) {
        let sentence = Sentence::listed(&cutter, range);
        parse(code, language, &sentence, None, |parsed| {
            headers(text, parsed, &mut found);
        });
    }
    found
}

/// Parses a sentence, for a closure to read.
///
/// `before` is who the sentence before is about, where that matters.
fn parse<T>(
    code: u16,
    language: &Language,
    sentence: &Sentence<'_>,
    before: Option<Party>,
    read: impl FnOnce(&Parsed<'_>) -> T,
) -> T {
    let phrases = phrase::phrases(&sentence.tokens, language);
    let clauses = clause::clauses(&sentence.tokens, &phrases, language.order);
    let phrases = phrase::join(phrases, &clauses, &sentence.tokens, language);
    read(&Parsed {
        sentence,
        phrases: &phrases,
        clauses: &clauses,
        language,
        code,
        before,
    })
}

/// What a sentence says of headers.
fn headers(text: &Text, parsed: &Parsed<'_>, found: &mut Vec<HeaderRequirement>) {
    let Sentence {
        tokens,
        names,
        range,
    } = parsed.sentence;
    if names.is_empty() {
        return;
    }
    let words = &text.plain()[range.clone()];
    for (at, token) in tokens.iter().enumerate() {
        let Kind::Name(index) = token.kind else {
            continue;
        };
        let name = &names[index];
        let side = side::side(parsed, at, &name.spelling);
        let verdict = parsed.verdict(at, side);
        let solid = verdict.presence != Presence::Mentioned;
        // "`Location` contains the URL of the order.", under 201: its definition knows the field.
        let defined = || {
            registry::status(parsed.code)
                .is_some_and(|status| status.obligation(&name.spelling).is_some())
        };
        // `Acme-Account`: what has a hyphen is no word of the language.
        let shaped = name.marked
            && name.spelling.contains('-')
            && name.spelling.starts_with(|c: char| c.is_ascii_uppercase());
        let vouched = || {
            shaped
                || parsed.speaks_of_messages()
                || name.marked && (defined() || names.iter().any(|other| !other.doubtful))
        };
        if name.doubtful && !(solid && vouched()) {
            continue;
        }
        let condition = clause::condition(parsed.clauses, tokens, at).map(|condition| {
            let end = tokens[condition.end - 1].range.end;
            fold(&text.plain()[tokens[condition.start].range.start..end])
        });
        found.push(HeaderRequirement {
            name: name.spelling.to_ascii_lowercase(),
            spelling: name.spelling.clone(),
            on: side,
            presence: verdict.presence,
            value: value::value(&name.spelling, words, names.len() == 1, parsed.language),
            condition,
            basis: Basis::Document,
            evidence: evidence(text, parsed, &verdict),
        });
    }
}

/// The sentence and the words in it that decided.
fn evidence(text: &Text, parsed: &Parsed<'_>, verdict: &Verdict) -> Evidence {
    let Sentence { tokens, range, .. } = parsed.sentence;
    let mut words: Vec<Span> = verdict
        .words
        .iter()
        .map(|word| text.span(tokens[*word].range.clone()))
        .collect();
    words.sort_unstable();
    words.dedup();
    Evidence {
        sentence: fold(&text.plain()[range.clone()]),
        span: text.span(range.clone()),
        words,
    }
}

/// What a sentence says of content: the first that says anything counts.
fn content(text: &Text, parsed: &Parsed<'_>, found: &mut Requirements) {
    for (at, token) in parsed.sentence.tokens.iter().enumerate() {
        if found.content_evidence.is_some() {
            return;
        }
        if token.role() != Some(Role::Content) {
            continue;
        }
        let verdict = parsed.verdict(at, Side::Response);
        let content = match verdict.presence {
            Presence::Required => Content::Required,
            Presence::Forbidden => Content::Forbidden,
            _ => continue,
        };
        if side::of_content(parsed, at, content == Content::Forbidden) != Side::Response {
            continue;
        }
        found.content = content;
        found.content_evidence = Some(evidence(text, parsed, &verdict));
    }
}

/// What the sentence at `range` says of trying again.
fn advice(range: Range<usize>, cutter: &Cutter<'_>, found: &mut Requirements) {
    let lower = cutter.lower(&range);
    let Some((advice, at, length)) = retry::retry(&lower, cutter.index()) else {
        return;
    };
    let text = cutter.text();
    let known = found.retry.as_ref().map(retry_weight);
    if known.is_some_and(|known| known >= retry_weight(&advice)) {
        return;
    }
    let written = &text.plain()[range.clone()];
    // Lower case may be longer than the words as written. Where it is, the whole sentence is the evidence.
    let part = if lower.len() == written.len()
        && written.is_char_boundary(at)
        && written.is_char_boundary(at + length)
    {
        range.start + at..range.start + at + length
    } else {
        range.clone()
    };
    found.retry = Some(advice);
    found.retry_evidence = Some(Evidence {
        sentence: fold(written),
        span: text.span(range),
        words: vec![text.span(part)],
    });
}

/// Of two pieces of advice, which says more.
fn retry_weight(retry: &Retry) -> u8 {
    match retry {
        Retry::Later => 0,
        Retry::AfterChange => 1,
        Retry::Never => 2,
        Retry::AfterSeconds(_) => 3,
        Retry::AfterField(_) => 4,
    }
}

/// A response that tells the time in a field says the most.
fn retry_in_a_field(found: &mut Requirements) {
    let field = found.headers.iter().find(|header| {
        header.name == "retry-after"
            && header.on == Side::Response
            && matches!(
                header.presence,
                Presence::Required | Presence::Recommended | Presence::Optional
            )
    });
    if let Some(field) = field {
        found.retry = Some(Retry::AfterField(field.name.clone()));
        found.retry_evidence = Some(field.evidence.clone());
    }
}

/// What is required and forbidden at once, whatever the condition.
fn contradictions(found: &[HeaderRequirement]) -> Vec<(HeaderRequirement, HeaderRequirement)> {
    let of = |presence| {
        found
            .iter()
            .filter(move |header| header.presence == presence && header.condition.is_none())
    };
    let mut forbidden = Map::new();
    for header in of(Presence::Forbidden) {
        forbidden.get_or((header.on, &header.name), || Some(header));
    }
    // Each is told once: what is taken out is not found again.
    let mut both: Vec<(HeaderRequirement, HeaderRequirement)> = Vec::new();
    for required in of(Presence::Required) {
        let forbidden = forbidden.get_mut(&(required.on, &required.name));
        if let Some(forbidden) = forbidden.and_then(Option::take) {
            both.push((required.clone(), forbidden.clone()));
        }
    }
    both
}

/// One requirement a header and side: the strongest.
fn merge(mut found: Vec<HeaderRequirement>) -> Vec<HeaderRequirement> {
    map::sort_by(&mut found, |one, other| {
        (one.on, &one.name).cmp(&(other.on, &other.name))
    });
    found.dedup_by(|later, known| {
        let is_same = (later.on, &later.name) == (known.on, &known.name);
        if is_same && weight(later.presence) > weight(known.presence) {
            std::mem::swap(later, known);
        }
        is_same
    });
    found
}

/// Of two things said of one header, which counts.
fn weight(presence: Presence) -> u8 {
    match presence {
        Presence::Mentioned => 0,
        Presence::Optional => 1,
        Presence::Recommended => 2,
        Presence::Forbidden => 3,
        Presence::Required => 4,
    }
}

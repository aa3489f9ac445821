//! Headings, items, definitions and running text, in the order in which they stand.
//!
//! Two passes: the first judges which of them begin with a status code, all of a kind together; the second gives each
//! entry the words that follow it, up to where the entry ends.

mod left;
mod note;

use std::borrow::Cow;
use std::rc::Rc;

use self::left::Left;
use self::note::Noted;
use super::candidate::{Candidate, candidates, class_line, without_title};
use super::context::{self, Around, Context};
use super::draft::{Draft, Drafts};
use super::grammar::{self, Lead};
use super::passage::PassageKind;
use super::{Judgement, definition, table};
use crate::markdown::{Block, Document, Kind};
use crate::registry;
use crate::source::Span;
use crate::text::Text;

/// Finds the entries of a document.
pub fn read<'a>(document: &'a Document<'a>) -> Drafts<'a> {
    let title = document
        .front
        .iter()
        .find(|setting| setting.key == "title")
        .map(|setting| setting.value.as_str());
    let mut flow = Flow {
        document,
        candidates: candidates(document, title.unwrap_or_default()),
        context: Context::of(title.unwrap_or_default()),
        drafts: Drafts::default(),
        open: None,
        names: definition::names(document),
        is_defined: false,
        told: None,
        noted: None,
        left: Left::default(),
    };
    flow.drafts.title = title.map(str::to_owned);
    for (index, block) in document.blocks.iter().enumerate() {
        flow.block(index, block);
    }
    flow.drafts.diagnostics.extend(flow.left.say());
    flow.drafts
        .judgements
        .sort_by_key(|judgement| judgement.span);
    flow.drafts
}

/// The entry to which the words that follow belong.
#[derive(Clone, Copy)]
struct Open {
    draft: usize,
    scope: Scope,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Scope {
    /// Up to the next heading.
    Section,
    /// What is nested deeper than these columns.
    Item(usize),
    /// The paragraph that follows.
    Line(usize),
    /// The definitions that follow.
    Term,
}

struct Flow<'a> {
    document: &'a Document<'a>,
    candidates: Vec<Vec<Candidate>>,
    context: Context<'a>,
    drafts: Drafts<'a>,
    open: Option<Open>,
    /// The definitions that stand in lists of names, ascending.
    names: Vec<usize>,
    /// Whether the terms above have had a definition.
    is_defined: bool,
    /// The first paragraph under the nearest heading, while no entry has begun there.
    told: Option<Text<'a>>,
    /// The class or range of the nearest heading, while nothing but running text has followed.
    noted: Option<Noted>,
    /// What looked like entries just now, and was not taken for any.
    left: Left,
}

impl<'a> Flow<'a> {
    fn block(&mut self, index: usize, block: &'a Block<'a>) {
        let mut taken = std::mem::take(&mut self.candidates[index]);
        let left = self.left.next(block, &taken, &self.context);
        self.drafts.diagnostics.extend(left);
        taken.retain(|candidate| candidate.taken);
        match &block.kind {
            Kind::Heading(level, text) => self.heading(*level, text, block, &taken),
            Kind::Item(text) => self.item(index, text, block, &taken),
            Kind::Paragraph(text) => self.paragraph(index, text, block, &taken),
            Kind::Term(text) => self.term(text, &taken),
            Kind::Definition(text) => self.definition(index, text),
            Kind::Table(table) => {
                self.noted = None;
                if table::read(table, block.span, &self.context, &mut self.drafts) {
                    self.open = None;
                } else if self.in_section() {
                    for row in &table.rows {
                        let mut words = Text::default();
                        for cell in &row.cells {
                            if !words.plain().is_empty() {
                                words.push(": ", Span::new(cell.whole().start, cell.whole().start));
                            }
                            words.append(cell);
                        }
                        self.attach_beside(PassageKind::Item, words);
                    }
                }
            }
            Kind::Code(_, text) => self.attach_beside(PassageKind::Example, text.view()),
            Kind::Rule => {
                self.open = None;
                self.noted = None;
            }
            Kind::Directive(_) => {}
        }
    }

    fn in_section(&self) -> bool {
        self.open.is_some_and(|open| open.scope == Scope::Section)
    }

    fn heading(&mut self, level: u8, text: &'a Text<'a>, block: &Block<'_>, taken: &[Candidate]) {
        let goes_on = taken.is_empty()
            && self.in_section()
            && context::describes(text.plain())
            && self
                .open
                .and_then(|open| self.drafts.entries.get(open.draft))
                .is_some_and(|draft| draft.description.is_none());
        if goes_on {
            return;
        }
        self.open = None;
        self.told = None;
        self.noted = None;
        if self.drafts.title.is_none() {
            self.drafts.title = Some(text.folded().into_owned()).filter(|title| !title.is_empty());
        }
        if let Some(candidate) = taken.first() {
            // The heading above is the section of the entry; its own heading names it.
            let around = self.context.around_heading(level, block.span);
            let draft = draft(&text.view(), candidate, around);
            self.judge(block.span, "a heading for a status code");
            self.begin(draft, Scope::Section);
        } else {
            self.noted = match grammar::lead(text) {
                Lead::Class(digit, rest) => self.class(digit, rest, text, block.span),
                Lead::Range(first, last, rest) => {
                    Some(self.range(first, last, rest, text, block.span))
                }
                _ => None,
            };
        }
        self.context.enter(level, text, block.span);
    }

    fn item(&mut self, index: usize, text: &'a Text<'a>, block: &Block<'_>, taken: &[Candidate]) {
        if let Some(candidate) = taken.first() {
            // "Status: 400" under a heading that names an error is about that heading.
            let own_section = self.open.is_none_or(|open| open.scope != Scope::Section);
            let mut draft = draft(&text.view(), candidate, self.context.around());
            self.judge(block.span, "an item for a status code");
            let alone = draft.reason.is_none() && draft.description.is_none();
            if alone && own_section && candidate.phrase.is_announced {
                self.tell(index, &mut draft);
            }
            let scope = if alone && own_section {
                Scope::Section
            } else {
                Scope::Item(block.indent)
            };
            self.begin(draft, scope);
            return;
        }
        // What stands as far left as the entry's own item or line is the next thing.
        let is_next = self.open.is_some_and(|open| match open.scope {
            Scope::Item(columns) => block.indent <= columns,
            Scope::Line(_) => block.indent == 0,
            Scope::Section | Scope::Term => false,
        });
        if is_next {
            self.open = None;
        }
        match grammar::lead(text) {
            Lead::Class(digit, rest) if self.open.is_none() => {
                self.class(digit, rest, text, block.span);
            }
            Lead::Range(first, last, rest) if self.open.is_none() => {
                self.range(first, last, rest, text, block.span);
            }
            _ => self.attach(PassageKind::Item, text.view()),
        }
    }

    fn paragraph(
        &mut self,
        index: usize,
        text: &'a Text<'a>,
        block: &Block<'_>,
        taken: &[Candidate],
    ) {
        if taken.is_empty() {
            self.words(index, &text.view(), block);
            return;
        }
        let length = text.plain().len();
        let before = text.part(0..taken[0].line.start);
        for (position, candidate) in taken.iter().enumerate() {
            let end = taken
                .get(position + 1)
                .map_or(length, |next| next.line.start.saturating_sub(1));
            let line = text.part(candidate.line.start..end);
            // A title for the next class ends what is said of a code.
            let titled = class_line(&line).filter(|at| *at > 0);
            let (line, note) = match titled {
                Some(at) => (
                    line.slice(0..at - 1),
                    Some(line.slice(at..line.plain().len())),
                ),
                None => (line, None),
            };
            let shifted = Candidate {
                line: 0..candidate.line.len(),
                ..candidate.clone()
            };
            let mut draft = draft(&line, &shifted, self.context.around());
            let alone = draft.reason.is_none() && draft.description.is_none();
            // "Status: 400" behind the words that it is the status of.
            if alone && position == 0 && !before.is_blank() {
                draft.say(PassageKind::Prose, without_title(&before));
            } else if position == 0 && !before.is_blank() {
                self.words(index, &before, block);
            } else if alone && taken.len() == 1 && candidate.phrase.is_announced {
                self.tell(index, &mut draft);
            }
            self.judge(block.span, "a line for a status code");
            self.begin(
                draft,
                if alone {
                    Scope::Section
                } else {
                    Scope::Line(block.indent)
                },
            );
            if let Some(note) = note {
                self.class_title(&note);
            }
        }
        self.context.pass(text);
    }

    /// Gives an entry the paragraph above its code: "Status: 400", alone in its section, is about all that stands there.
    fn tell(&self, index: usize, draft: &mut Draft<'a>) {
        let Some(told) = &self.told else {
            return;
        };
        let below = self.document.blocks.iter().zip(&self.candidates);
        let ends = |block: &Block<'_>| matches!(block.kind, Kind::Heading(..) | Kind::Rule);
        // The next heading ends the section, were it another code's.
        let next = below
            .skip(index + 1)
            .find(|(block, candidates)| ends(block) || !candidates.is_empty());
        if next.is_none_or(|(block, _)| ends(block)) {
            draft.say(PassageKind::Prose, told.clone());
        }
    }

    /// A paragraph that begins with no code.
    fn words(&mut self, index: usize, text: &Text<'a>, block: &Block<'_>) {
        if !self.in_section()
            && let Some(at) = class_line(text)
        {
            let before = text.slice(0..at);
            if !before.is_blank() {
                self.words(index, &before, block);
            }
            self.class_title(&text.slice(at..text.plain().len()));
            return;
        }
        let is_next = self.open.is_some_and(|open| match open.scope {
            Scope::Item(columns) => block.indent <= columns,
            // The paragraph behind a line is its body, if it has none and this is not the next thing.
            Scope::Line(columns) => {
                let entry = self.drafts.entries.get(open.draft);
                block.indent <= columns && entry.is_some_and(|draft| draft.description.is_some())
            }
            Scope::Section | Scope::Term => false,
        });
        if is_next {
            self.open = None;
        }
        if self.open.is_some() {
            self.attach(PassageKind::Prose, text.clone());
        } else {
            if self.noted.is_some() {
                self.note(text);
            } else if self.drafts.entries.is_empty() && !text.is_blank() {
                self.drafts.introduction.push(text.folded().into_owned());
            }
            self.bold_heading(index, text, block);
            if self.told.is_none() && !text.plain().trim_end().ends_with([':', '：']) {
                self.told = Some(text.clone());
            }
        }
        self.context.pass(text);
    }

    /// A short paragraph before a table or list is its title, as good as a heading.
    fn bold_heading(&mut self, index: usize, text: &Text<'a>, block: &Block<'_>) {
        let next = self.document.blocks.get(index + 1);
        let titles = next.is_some_and(|next| matches!(next.kind, Kind::Table(_) | Kind::Item(_)));
        let last = text.plain().rfind('\n').map_or(0, |at| at + 1);
        let line = text.slice(last..text.plain().len());
        if titles
            && grammar::is_name_like(line.plain())
            && line.plain().split_whitespace().count() <= 5
        {
            self.context.enter(6, &line, block.span);
        }
    }

    fn term(&mut self, text: &'a Text<'a>, taken: &[Candidate]) {
        let is_next = self.is_defined || !self.open.is_some_and(|open| open.scope == Scope::Term);
        self.is_defined = false;
        if is_next {
            self.open = None;
        }
        let Some(candidate) = taken.first() else {
            return;
        };
        let draft = draft(&text.view(), candidate, self.context.around());
        // Two terms before one definition share it.
        if let (false, Some(open)) = (is_next, self.open)
            && (draft.reason.is_none() || self.drafts.entries[open.draft].reason.is_none())
        {
            self.drafts.entries[open.draft].codes.extend(draft.codes);
            return;
        }
        self.begin(draft, Scope::Term);
    }

    /// A definition: what is said of the terms above it, or their name and what is said of them.
    fn definition(&mut self, index: usize, text: &'a Text<'a>) {
        self.is_defined = true;
        let among_names = self.names.binary_search(&index).is_ok();
        let Some(draft) = self
            .open
            .and_then(|open| self.drafts.entries.get_mut(open.draft))
        else {
            return;
        };
        if draft.reason.is_none() && draft.description.is_none() {
            let codes: Vec<u16> = draft.codes.iter().map(|(code, _)| *code).collect();
            let start = text.plain().len() - text.plain().trim_start().len();
            let (name, rest) = grammar::split(text, start, codes.iter().copied());
            let is_name = name.as_ref().is_some_and(|name| {
                let name = &text.plain()[name.clone()];
                among_names || codes.iter().any(|code| registry::is_name_of(name, *code))
            });
            if is_name {
                draft.reason = name.map(|range| text.part(range));
                if let Some(range) = rest {
                    draft.say(PassageKind::Prose, text.part(range));
                }
                return;
            }
        }
        draft.say(PassageKind::Prose, text.view());
    }

    fn begin(&mut self, draft: Draft<'a>, scope: Scope) {
        self.told = None;
        self.noted = None;
        self.drafts.entries.push(draft);
        self.open = Some(Open {
            draft: self.drafts.entries.len() - 1,
            scope,
        });
    }

    /// Gives words to the open entry.
    fn attach(&mut self, kind: PassageKind, text: Text<'a>) {
        if let Some(draft) = self
            .open
            .and_then(|open| self.drafts.entries.get_mut(open.draft))
        {
            draft.say(kind, text);
        }
    }

    /// Gives words to the open entry that are no description.
    fn attach_beside(&mut self, kind: PassageKind, text: Text<'a>) {
        if let Some(draft) = self
            .open
            .and_then(|open| self.drafts.entries.get_mut(open.draft))
        {
            draft.say_beside(kind, text);
        }
    }

    fn judge(&mut self, span: Span, words: &'static str) {
        self.drafts.judgements.push(Judgement {
            span,
            words: Cow::Borrowed(words),
        });
    }
}

/// The draft of an entry whose words begin on `candidate`'s line of `text`.
fn draft<'a>(text: &Text<'a>, candidate: &Candidate, around: Rc<Around>) -> Draft<'a> {
    let offset = candidate.line.start;
    let part = text.slice(offset..text.plain().len());
    let phrase = &candidate.phrase;
    let mut draft = Draft {
        codes: phrase
            .codes
            .iter()
            .map(|(code, range)| (*code, part.span(range.clone())))
            .collect(),
        group: around.group.clone(),
        around,
        ..Draft::default()
    };
    let (name, rest) = grammar::split(&part, phrase.rest, phrase.numbers());
    if let Some(name) = &phrase.name_before {
        draft.reason = Some(part.slice(name.clone()));
        let end = part.plain().trim_end().len();
        if phrase.rest < end {
            draft.say(PassageKind::Prose, part.slice(phrase.rest..end));
        }
    } else {
        draft.reason = name.map(|range| part.slice(range));
        if let Some(range) = rest {
            draft.say(PassageKind::Prose, part.slice(range));
        }
    }
    draft
}

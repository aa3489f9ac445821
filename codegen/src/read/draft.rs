//! What the readers of shapes find, before it is put together.

use std::rc::Rc;

use super::context::Around;
use super::passage::{Passage, PassageKind};
use crate::diagnostic::Diagnostic;
use crate::source::Span;
use crate::spec::{ClassNote, Group, RangeNote};
use crate::text::Text;

/// One place at which a document gives a code, or several that share their words.
#[derive(Clone, Debug, Default)]
pub struct Draft<'a> {
    /// The codes, and where each stands.
    pub codes: Vec<(u16, Span)>,
    /// The name.
    pub reason: Option<Text<'a>>,
    /// The description.
    pub description: Option<Text<'a>>,
    /// All that is said of the entry here.
    pub passages: Vec<Passage<'a>>,
    /// What the headings above say.
    pub around: Rc<Around>,
    /// The title of the group it stands in.
    pub group: Option<Rc<Group>>,
    /// The table that holds it, to compare names within.
    pub table: Option<usize>,
}

impl<'a> Draft<'a> {
    /// Adds a passage; the first that is prose or an item is the description.
    pub fn say(&mut self, kind: PassageKind, text: Text<'a>) {
        if text.is_blank() {
            return;
        }
        if self.description.is_none() && matches!(kind, PassageKind::Prose | PassageKind::Item) {
            self.description = Some(text.clone());
        }
        self.say_beside(kind, text);
    }

    /// Adds a passage that is no description.
    pub fn say_beside(&mut self, kind: PassageKind, text: Text<'a>) {
        if !text.is_blank() {
            self.passages.push(Passage { kind, text });
        }
    }
}

/// All that was found in a document.
#[derive(Debug, Default)]
pub struct Drafts<'a> {
    /// The entries, in order.
    pub entries: Vec<Draft<'a>>,
    /// Notes on classes.
    pub classes: Vec<ClassNote>,
    /// Notes on ranges.
    pub ranges: Vec<RangeNote>,
    /// The document's first heading.
    pub title: Option<String>,
    /// The paragraphs before the first entry.
    pub introduction: Vec<String>,
    /// Of each table whose rows are not about codes, and name some: the codes, and the cells that they lead.
    pub left: Vec<Vec<(u16, Text<'a>)>>,
    /// Findings.
    pub diagnostics: Vec<Diagnostic>,
    /// What each part was taken for.
    pub judgements: Vec<super::Judgement>,
}

//! Notes: what is said of whole classes and of ranges of codes.

use super::Flow;
use crate::read::grammar::{self, Lead};
use crate::source::Span;
use crate::spec::{Class, ClassNote, RangeNote};
use crate::text::Text;

/// The note to which the words that follow belong: its place among its like.
#[derive(Clone, Copy)]
pub(super) enum Noted {
    Class(usize),
    Range(usize),
}

impl<'a> Flow<'a> {
    /// A line that names a class, with what is said of the class: the title of the lines that follow.
    pub(super) fn class_title(&mut self, note: &Text<'a>) {
        self.open = None;
        if let Lead::Class(digit, rest) = grammar::lead(note) {
            self.class(digit, rest, note, note.whole());
        }
        let title = note.plain().find('\n').unwrap_or(note.plain().len());
        self.context.enter(6, &note.slice(0..title), note.whole());
    }

    /// Adds a note on the class of this first digit, if there is one.
    pub(super) fn class(
        &mut self,
        digit: u16,
        rest: usize,
        text: &Text,
        span: Span,
    ) -> Option<Noted> {
        let class = Class::of(digit * 100)?;
        let plain = text.plain();
        let line = plain.find('\n').unwrap_or(plain.len());
        let title = plain.get(rest..line.max(rest)).unwrap_or_default().trim();
        let behind = plain.get(line..).unwrap_or_default();
        let (title, description) = if grammar::is_name_like(title) {
            (Some(title), behind)
        } else {
            let words = plain.get(rest..).unwrap_or_default();
            // "The 4xx codes are …" is a sentence from its first word on.
            let is_sentence = words.starts_with(char::is_lowercase)
                && plain[..rest].trim_end().ends_with(char::is_alphanumeric);
            (None, if is_sentence { plain } else { words })
        };
        let filled = |words: &str| Some(crate::text::fold(words)).filter(|words| !words.is_empty());
        self.drafts.classes.push(ClassNote {
            class,
            title: title.and_then(filled),
            description: filled(description),
            span,
        });
        Some(Noted::Class(self.drafts.classes.len() - 1))
    }

    /// Gives words to the note of the heading above.
    pub(super) fn note(&mut self, text: &Text) {
        let description = match self.noted {
            Some(Noted::Class(at)) => &mut self.drafts.classes[at].description,
            Some(Noted::Range(at)) => &mut self.drafts.ranges[at].description,
            None => return,
        };
        let words = text.folded();
        match description {
            Some(known) if !words.is_empty() => {
                known.push(' ');
                known.push_str(&words);
            }
            Some(_) => {}
            None => *description = Some(words.into_owned()).filter(|words| !words.is_empty()),
        }
    }

    pub(super) fn range(
        &mut self,
        first: u16,
        last: u16,
        rest: usize,
        text: &Text,
        span: Span,
    ) -> Noted {
        let words = crate::text::fold(text.plain().get(rest..).unwrap_or_default());
        self.drafts.ranges.push(RangeNote {
            first,
            last,
            description: Some(words).filter(|words| !words.is_empty()),
            span,
        });
        Noted::Range(self.drafts.ranges.len() - 1)
    }
}

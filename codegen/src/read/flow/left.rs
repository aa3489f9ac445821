//! What begins with a code, and was not taken for an entry: said once for blocks that follow each other.

use crate::diagnostic::{Diagnostic, LISTED, listed};
use crate::markdown::{Block, Kind};
use crate::read::candidate::Candidate;
use crate::read::context::Context;
use crate::registry;
use crate::rule;
use crate::source::Span;

/// What the latest blocks begin with.
#[derive(Default)]
pub(super) struct Left {
    codes: Vec<(u16, Span)>,
    /// Whether the block before is an entry, or was left right behind one.
    is_behind_an_entry: bool,
}

impl Left {
    /// Looks at the next block; what is to be said of those before it, where it does not go on with them. Numbers are none
    /// that anybody would miss where the words around, `context`, speak of others.
    pub(super) fn next(
        &mut self,
        block: &Block,
        candidates: &[Candidate],
        context: &Context<'_>,
    ) -> Option<Diagnostic> {
        let is_left = |candidate: &&Candidate| {
            let code = candidate.phrase.codes[0].0;
            let is_missed = registry::is_known(code) || code >= 600 && self.is_behind_an_entry;
            !candidate.taken && is_missed && !context.is_contrary()
        };
        let left = candidates.iter().find(is_left);
        self.is_behind_an_entry = candidates.iter().any(|candidate| candidate.taken)
            || left.is_some() && self.is_behind_an_entry;
        match (left, &block.kind) {
            (
                Some(left),
                Kind::Heading(_, text)
                | Kind::Item(text)
                | Kind::Paragraph(text)
                | Kind::Term(text),
            ) => {
                let (code, range) = left.phrase.codes[0].clone();
                self.codes
                    .push((code, text.slice(left.line.clone()).span(range)));
                None
            }
            _ => self.say(),
        }
    }

    /// What is to be said of the blocks before this.
    pub(super) fn say(&mut self) -> Option<Diagnostic> {
        let left = std::mem::take(&mut self.codes);
        let (first, others) = left.split_first()?;
        let codes: Vec<String> = left.iter().map(|(code, _)| code.to_string()).collect();
        let is_outside = left.iter().all(|(code, _)| *code >= 600);
        let (why, help) = match (is_outside, others.is_empty()) {
            (true, _) => (
                "status codes are from 100 to 599",
                "where it is one all the same, say so before it: `HTTP 799`",
            ),
            (false, true) => (
                "nothing around it speaks of one",
                "where it is one, say so in the heading above it",
            ),
            (false, false) => (
                "nothing around them speaks of any",
                "where they are status codes, say so in the heading above them",
            ),
        };
        let message = if others.is_empty() {
            format!("{} was not taken for a status code: {why}", first.0)
        } else {
            format!("{} were not taken for status codes: {why}", listed(&codes))
        };
        let mut finding = Diagnostic::new(&rule::LOOKS_LIKE_AN_ENTRY, first.1, message).help(help);
        for (_, span) in others.iter().take(LISTED - 1) {
            finding = finding.label(*span, "");
        }
        Some(if others.is_empty() {
            finding.about(first.0)
        } else {
            finding
        })
    }
}

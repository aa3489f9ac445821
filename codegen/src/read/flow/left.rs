//! What begins with a known code, and was not taken for an entry: said once for blocks that follow each other.

use crate::diagnostic::{Diagnostic, LISTED, listed};
use crate::markdown::{Block, Kind};
use crate::read::candidate::Candidate;
use crate::registry;
use crate::rule;
use crate::source::Span;

/// The codes that the latest blocks begin with.
#[derive(Default)]
pub(super) struct Left(Vec<(u16, Span)>);

impl Left {
    /// Looks at the next block; what is to be said of those before it, where it does not go on with them. Numbers are none
    /// that anybody would miss where the words around speak of others, `is_contrary`.
    pub(super) fn next(
        &mut self,
        block: &Block,
        candidates: &[Candidate],
        is_contrary: bool,
    ) -> Option<Diagnostic> {
        let is_left = |candidate: &&Candidate| {
            !is_contrary && !candidate.taken && registry::is_known(candidate.phrase.codes[0].0)
        };
        let left = candidates.iter().find(is_left);
        match (left, &block.kind) {
            (
                Some(left),
                Kind::Heading(_, text)
                | Kind::Item(text)
                | Kind::Paragraph(text)
                | Kind::Term(text),
            ) => {
                let (code, range) = left.phrase.codes[0].clone();
                self.0
                    .push((code, text.slice(left.line.clone()).span(range)));
                None
            }
            _ => self.say(),
        }
    }

    /// What is to be said of the blocks before this.
    pub(super) fn say(&mut self) -> Option<Diagnostic> {
        let left = std::mem::take(&mut self.0);
        let (first, others) = left.split_first()?;
        let codes: Vec<String> = left.iter().map(|(code, _)| code.to_string()).collect();
        let message = if others.is_empty() {
            format!(
                "{} was not taken for a status code: nothing around it speaks of one",
                first.0
            )
        } else {
            format!(
                "{} were not taken for status codes: nothing around them speaks of any",
                listed(&codes)
            )
        };
        let mut finding = Diagnostic::new(&rule::LOOKS_LIKE_AN_ENTRY, first.1, message)
            .help("where they are status codes, say so in the heading above them");
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

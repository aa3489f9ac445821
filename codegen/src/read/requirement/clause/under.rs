//! The condition under which something is said.

use std::ops::Range;

use super::super::lexicon::Opening;
use super::super::token::{Kind, Token};
use super::{ClauseKind, Clauses};

/// With what a clause begins that excepts nothing.
const CONCEDING: &[&str] = &[
    "whatever",
    "whichever",
    "no",
    "regardless",
    "although",
    "though",
];

/// Where the condition stands under which the token at `at` is said, opening word and all: tokens. What stands in another
/// assertion of the sentence has no say in this one.
pub fn condition(clauses: &Clauses, tokens: &[Token], at: usize) -> Option<Range<usize>> {
    let assertion = clauses.root(clauses.of[at]);
    let conditions = clauses.all.iter().enumerate().filter(|(_, clause)| {
        matches!(
            clause.kind,
            ClauseKind::Under(Opening::If | Opening::Case | Opening::Unless)
        )
    });
    for (index, _) in conditions {
        let Some(start) = clauses.of.iter().position(|of| *of == index) else {
            continue;
        };
        // "whatever was created": it is said in any case.
        let opening = &tokens[start];
        let no_matter = &*opening.word == "no" && opening.range.len() > opening.word.len();
        if no_matter || CONCEDING.contains(&&*opening.word) {
            continue;
        }
        let length = clauses.of[start..]
            .iter()
            .take_while(|of| **of == index)
            .count();
        let mut end = start + length;
        // A condition that leads belongs to what follows it.
        let follows = clauses
            .of
            .get(end)
            .is_some_and(|next| clauses.root(*next) == assertion);
        if clauses.root(index) != assertion && !(clauses.all[index].leading && follows) {
            continue;
        }
        while end > start + 1 && matches!(tokens[end - 1].kind, Kind::Mark(_)) {
            end -= 1;
        }
        return Some(start..end);
    }
    None
}

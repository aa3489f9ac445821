//! What the rest of a sentence tells of a header's side: the other headers in it, and the parties.

use super::super::lexicon::{Role, Tie};
use super::super::obligation::Parsed;
use super::super::token::{Kind, Token};
use super::habit::by_shape;
use super::side_of;
use crate::registry;
use crate::spec::Side;

/// How many of a sentence's other headers are asked for their side.
const MATES: usize = 8;

/// The side of the headers that a list names with it, if all that are known agree: "Cache-Control, `ETag` and Last-Modified".
pub(super) fn of_its_list(parsed: &Parsed<'_>, at: usize) -> Option<Side> {
    let tokens = &parsed.sentence.tokens;
    let known = |token: &Token| match token.kind {
        Kind::Name(index) => {
            registry::field(&parsed.sentence.names[index].spelling).and_then(|field| field.side)
        }
        _ => None,
    };
    let listed = |token: &&Token| {
        matches!(token.kind, Kind::Name(_) | Kind::Mark(',')) || token.role() == Some(Role::And)
    };
    let before = tokens[..at].iter().rev().take_while(listed);
    let behind = tokens[at + 1..].iter().take_while(listed);
    let mut sides = before.chain(behind).filter_map(known);
    let first = sides.next()?;
    sides.all(|side| side == first).then_some(first)
}

/// The side of another header that the sentence names, if it is known.
pub(super) fn of_a_mate(parsed: &Parsed<'_>, at: usize) -> Option<Side> {
    let names = &parsed.sentence.names;
    let tokens = parsed.sentence.tokens.iter().enumerate();
    let others = tokens.filter_map(|(other, token)| match token.kind {
        Kind::Name(index) if other != at => Some(&names[index].spelling),
        _ => None,
    });
    others.take(MATES).find_map(|spelling| {
        registry::field(spelling)
            .and_then(|field| field.side)
            .or_else(|| by_shape(spelling))
    })
}

/// The only party that the sentence names.
pub(super) fn only_party(tokens: &[Token]) -> Option<Side> {
    // "For list requests, …": when, not in what.
    let is_told_of = |at: usize| {
        tokens[..at]
            .iter()
            .rev()
            .take(3)
            .find(|token| {
                !matches!(
                    token.kind,
                    Kind::Word(None | Some(Role::Determiner | Role::State(_)))
                )
            })
            .is_none_or(|token| token.role() != Some(Role::Tie(Tie::Away)))
    };
    let mut sides =
        (0..tokens.len()).filter_map(|at| side_of(&tokens[at]).filter(|_| is_told_of(at)));
    let first = sides.next()?;
    sides.all(|side| side == first).then_some(first)
}

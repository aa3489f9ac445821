//! Codes that one table, list or section gives twice.
//!
//! Many tables give a code in several rows on purpose: they list the API's own errors, each with its status. What is told
//! from those are slips: a row that repeats another, and the one code given twice where every other is given once.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::rule;
use crate::source::{Source, Span};
use crate::spec::{Occurrence, Spec};

/// What is given together: the headings above, the group's title and the table.
type Place<'a> = (&'a [String], Option<Span>, Option<usize>);

/// What one place gives.
#[derive(Default)]
struct Given<'a> {
    /// How many codes.
    codes: usize,
    /// Each occurrence after the first of its code, behind that first.
    again: Vec<(u16, &'a Occurrence, &'a Occurrence)>,
}

/// Applies the rule.
pub(super) fn check(source: &Source, spec: &Spec) -> Vec<Diagnostic> {
    let mut places: BTreeMap<Place<'_>, Given<'_>> = BTreeMap::new();
    for entry in &spec.entries {
        let mut firsts: BTreeMap<Place<'_>, &Occurrence> = BTreeMap::new();
        for occurrence in &entry.occurrences {
            let group = occurrence.group.as_ref().map(|group| group.span);
            let place = (occurrence.section.as_slice(), group, occurrence.table);
            let given = places.entry(place).or_default();
            match firsts.get(&place) {
                None => {
                    firsts.insert(place, occurrence);
                    given.codes += 1;
                }
                // A code that is written once beside several rows stands in one place.
                Some(first) if first.span == occurrence.span => {}
                Some(first) => given.again.push((entry.code, first, occurrence)),
            }
        }
    }
    let slips = places.values().flat_map(|given| {
        let is_rare = is_rare(given);
        given
            .again
            .iter()
            .filter(move |(_, first, again)| is_slip(source, first, again, is_rare))
    });
    slips
        .map(|(code, first, again)| {
            Diagnostic::new(
                &rule::DUPLICATE_CODE,
                again.span,
                format!("{code} is given twice"),
            )
            .label(first.span, "given here first")
            .help("put all that is said of the code into one place, or correct the code")
            .about(*code)
        })
        .collect()
}

/// Whether to give a code again is the exception in a place.
fn is_rare(given: &Given<'_>) -> bool {
    match given.again.len() {
        1 => given.codes >= 3,
        repeated => repeated * 8 <= given.codes,
    }
}

/// Whether the second place for a code is a mistake.
fn is_slip(source: &Source, first: &Occurrence, again: &Occurrence, is_rare: bool) -> bool {
    let line = |place: &Occurrence| {
        let span = source.line_span(source.line(place.span.start))?;
        Some(source.slice(span).trim())
    };
    let is_said = |place: &Occurrence| place.reason.is_some() || place.description.is_some();
    let apart = source.line(first.span.start) != source.line(again.span.start);
    if is_said(again) && apart && line(first) == line(again) {
        return true;
    }
    if names_an_error(first) && names_an_error(again) {
        return false;
    }
    if is_said(again) && first.reason == again.reason && first.description == again.description {
        return true;
    }
    // Two names in one table are a finding of their own.
    let named = first.table.is_some() && first.reason.is_some() && again.reason.is_some();
    is_rare && !(named && first.reason != again.reason)
}

/// Whether the entry begins with the identifier of an error of the API's own: `TokenExpired`, `TOKEN_EXPIRED`.
fn names_an_error(occurrence: &Occurrence) -> bool {
    let is_identifier = |words: &String| {
        let Some(word) = words.split_whitespace().next() else {
            return false;
        };
        let inner = word.char_indices().skip(1);
        let has_hump = inner.clone().any(|(_, char)| char.is_uppercase())
            && word.chars().any(char::is_lowercase);
        word.is_ascii() && (has_hump || word.trim_matches('_').contains('_'))
    };
    [&occurrence.reason, &occurrence.description]
        .into_iter()
        .flatten()
        .any(is_identifier)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spec::Entry;

    /// The codes that are given twice, of rows (code, reason, description) of one table.
    fn twice(rows: &[(u16, Option<&str>, Option<&str>)]) -> Vec<u16> {
        let source = Source::new("a.md", "1\n2\n3\n4\n5\n");
        let mut spec = Spec::default();
        for (line, (code, reason, description)) in rows.iter().enumerate() {
            let occurrence = Occurrence {
                span: Span::new(2 * line, 2 * line + 1),
                reason: reason.map(str::to_owned),
                description: description.map(str::to_owned),
                table: Some(0),
                ..Occurrence::default()
            };
            match spec.entries.iter_mut().find(|entry| entry.code == *code) {
                Some(entry) => entry.occurrences.push(occurrence),
                None => spec.entries.push(Entry {
                    code: *code,
                    occurrences: vec![occurrence],
                    ..Entry::default()
                }),
            }
        }
        check(&source, &spec)
            .iter()
            .filter_map(|found| found.code)
            .collect()
    }

    #[test]
    fn a_slip_is_told_from_a_habit() {
        let row = |code, words| (code, None, Some(words));
        assert_eq!(twice(&[row(200, "a"), row(404, "b"), row(404, "b")]), [404]);
        let once = [row(200, "a"), row(400, "b"), row(404, "c"), row(404, "d")];
        assert_eq!(twice(&once), [404]);
        let habit = [row(400, "a"), row(400, "b"), row(404, "c"), row(404, "d")];
        assert!(twice(&habit).is_empty());
        let errors = [
            row(400, "a"),
            row(401, "b"),
            row(403, "TokenExpired"),
            row(403, "TokenRevoked"),
        ];
        assert!(twice(&errors).is_empty());
    }
}

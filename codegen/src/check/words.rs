//! Descriptions: whether each entry has one.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::rule;
use crate::source::{Source, Span};
use crate::spec::{Entry, Spec};

/// Applies the rules about descriptions.
///
/// A section that describes nearly all of its codes leaves a gap where it does not describe one, and one that describes most
/// of them where it left a place for the words. One that only lists codes does neither.
pub(super) fn check(source: &Source, spec: &Spec) -> Vec<Diagnostic> {
    let mut sections: BTreeMap<Option<&[String]>, (usize, usize)> = BTreeMap::new();
    for entry in &spec.entries {
        let (described, all) = sections.entry(section(entry)).or_default();
        *described += usize::from(entry.description.is_some());
        *all += 1;
    }
    let is_gap = |entry: &&Entry| {
        let (described, all) = sections[&section(entry)];
        let is_expected =
            described * 4 > all * 3 || described * 2 > all && has_empty_place(source, entry);
        entry.description.is_none() && is_expected
    };
    spec.entries
        .iter()
        .filter(is_gap)
        .map(|entry| {
            let message = format!("{} has no description", entry.code);
            Diagnostic::new(&rule::EMPTY_DESCRIPTION, entry.span, message)
                .help("say when the API answers so, and what the client can do")
                .about(entry.code)
        })
        .collect()
}

/// Whether a place for words follows on the entry's line, and is empty: a cell, or what should stand behind a dash or colon.
fn has_empty_place(source: &Source, entry: &Entry) -> bool {
    let Some(line) = source.line_span(source.line(entry.span.start)) else {
        return false;
    };
    let said = entry
        .reason_span
        .map_or(entry.span.end, |reason| reason.end.max(entry.span.end));
    if said > line.end {
        return false;
    }
    let rest = source.slice(Span::new(said, line.end)).trim();
    let bars = rest.matches('|').count();
    // The last bar closes a row that a bar opens.
    let closing = usize::from(source.slice(line).trim_start().starts_with('|'));
    let marks = ['|', '-', '–', '—', ':', ' ', '\t', '*', '`', ')'];
    rest.chars().all(|char| marks.contains(&char))
        && (bars > closing || rest.contains(['-', '–', '—', ':']))
}

/// The headings above the entry's first place, from the outermost.
fn section(entry: &Entry) -> Option<&[String]> {
    let first = entry.occurrences.first()?;
    Some(&first.section)
}

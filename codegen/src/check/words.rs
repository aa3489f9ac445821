//! Descriptions: whether each entry has one.

use super::section::{Described, Sections};
use crate::diagnostic::Diagnostic;
use crate::rule;
use crate::source::{Source, Span};
use crate::spec::{Class, Entry, Spec};

/// Applies the rules about descriptions.
///
/// A section that describes nearly all of its codes leaves a gap where it does not describe one, and one that describes most
/// of them where it left a place for the words. One that only lists codes does neither.
pub(super) fn check(source: &Source, spec: &Spec) -> Vec<Diagnostic> {
    let sections = Sections::of(spec);
    let is_gap = |entry: &&Entry| {
        let Described { described, all } = sections.around(entry);
        // That all went well needs few words.
        let is_plain = entry.class() == Some(Class::Successful);
        let is_expected = described * 4 > all * 3 && !is_plain
            || described * 2 > all && has_empty_place(source, entry);
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

//! Descriptions: whether each entry has one.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::rule;
use crate::spec::{Entry, Spec};

/// Applies the rules about descriptions.
///
/// A section that describes most of its codes leaves a gap where it does not describe one; one that only lists codes does
/// not.
pub(super) fn check(spec: &Spec) -> Vec<Diagnostic> {
    let mut sections: BTreeMap<Option<&[String]>, (usize, usize)> = BTreeMap::new();
    for entry in &spec.entries {
        let (described, all) = sections.entry(section(entry)).or_default();
        *described += usize::from(entry.description.is_some());
        *all += 1;
    }
    let is_gap = |entry: &&Entry| {
        let (described, all) = sections[&section(entry)];
        entry.description.is_none() && described * 2 > all
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

/// The headings above the entry's first place, from the outermost.
fn section(entry: &Entry) -> Option<&[String]> {
    let first = entry.occurrences.first()?;
    Some(&first.section)
}

//! Descriptions: whether each entry has one.

use crate::diagnostic::Diagnostic;
use crate::rule;
use crate::spec::{Entry, Spec};

/// Applies the rules about descriptions.
pub(super) fn check(spec: &Spec) -> Vec<Diagnostic> {
    let is_described = |entry: &&Entry| entry.description.is_some();
    let described = spec.entries.iter().filter(is_described).count();
    if described * 2 <= spec.entries.len() {
        return Vec::new();
    }
    spec.entries
        .iter()
        .filter(|entry| !is_described(entry))
        .map(|entry| {
            let message = format!("{} has no description", entry.code);
            Diagnostic::new(&rule::EMPTY_DESCRIPTION, entry.span, message)
                .help("say when the API answers so, and what the client can do")
                .about(entry.code)
        })
        .collect()
}

//! Field names: whether they are spelt as registered.

use std::collections::BTreeSet;

use super::slip::{Places, Slips, Words};
use crate::diagnostic::{Diagnostic, Edit};
use crate::registry;
use crate::rule;
use crate::source::Source;
use crate::spec::{HeaderRequirement, Spec};

/// Applies the rules about the spelling of field names.
pub(super) fn check(source: &Source, spec: &Spec, slips: &Slips<'_>) -> Vec<Diagnostic> {
    let misspelt = slips.found.iter().map(|slip| {
        let message = format!("there is no registered header `{}`", slip.written);
        let edits = slip.places.iter().map(|span| Edit {
            span: *span,
            text: slip.meant.to_owned(),
        });
        Diagnostic::new(&rule::UNKNOWN_HEADER, slip.span, message)
            .help(format!("write `{}` if that is meant", slip.meant))
            .edits(edits)
            .about(slip.code)
    });
    let mut found: Vec<Diagnostic> = misspelt.collect();
    found.extend(other_cases(source, spec));
    found
}

/// Registered names with other capitals than they are usually written with. A document that writes most of them in small
/// letters does so on purpose.
fn other_cases(source: &Source, spec: &Spec) -> Vec<Diagnostic> {
    let names = || spec.entries.iter().flat_map(|entry| &entry.headers);
    let small = names().filter(|header| header.spelling == header.name);
    if 2 * small.count() >= names().count() {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut words = Words::default();
    let mut spans = BTreeSet::new();
    for entry in &spec.entries {
        for header in &entry.headers {
            let Some(usual) = usual_case(header) else {
                continue;
            };
            let Some(Places { span, places }) = words.places(source, header) else {
                continue;
            };
            // Codes that share their words share the finding.
            if !spans.insert(span) {
                continue;
            }
            let message = format!(
                "the header `{}` is usually written `{usual}`",
                header.spelling
            );
            let edits = places.into_iter().map(|span| Edit {
                span,
                text: usual.to_owned(),
            });
            found.push(
                Diagnostic::new(&rule::HEADER_NAME_CASE, span, message)
                    .help(format!("write `{usual}`"))
                    .edits(edits)
                    .about(entry.code),
            );
        }
    }
    found
}

/// The usual spelling, where the header has other capitals. Names that are not registered have no spelling that is right.
fn usual_case(header: &HeaderRequirement) -> Option<&'static str> {
    let usual = registry::registered_field(&header.name)?.name;
    (usual != header.spelling).then_some(usual)
}

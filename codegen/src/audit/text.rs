//! An audit for people.

use std::fmt::Write as _;

use super::{Audit, Place, Violation};
use crate::source::Source;

/// What the audit found: each violation with how often it was seen, where first, and the words that are broken.
#[must_use]
pub fn render(audit: &Audit<'_>, source: &Source) -> String {
    let mut out = String::new();
    let spec = audit.spec();
    for violation in audit.violations() {
        let code = match violation.reason {
            Some(reason) => format!("{} {reason}", violation.code),
            None => violation.code.to_string(),
        };
        let times = match violation.sightings.count {
            1 => "once".to_owned(),
            count => format!("{count} times"),
        };
        _ = writeln!(out, "{code}: {} ({times})", violation.fault());
        _ = writeln!(out, "  first: {}", place(&violation.sightings.first));
        if let Some(value) = &violation.sightings.value {
            _ = writeln!(out, "  value: {value}");
        }
        _ = writeln!(out, "  {}", document(&violation, source));
    }
    if !out.is_empty() {
        out.push('\n');
    }
    let responses = match audit.responses() {
        1 => "1 response".to_owned(),
        count => format!("{count} responses"),
    };
    let (broken, api) = (audit.broken(), &spec.module);
    _ = match broken {
        0 => write!(out, "{responses}: none breaks {api}"),
        1 => write!(out, "{responses}: 1 breaks {api}"),
        _ => write!(out, "{responses}: {broken} break {api}"),
    };
    _ = match audit.let_through() {
        0 => writeln!(out),
        count => writeln!(out, "; {count} with undocumented codes let through"),
    };
    out
}

fn place(place: &Place) -> String {
    let Place {
        file,
        line,
        entry,
        request,
    } = place;
    let mut out = format!("{file}:{line}");
    if let Some(entry) = entry {
        _ = write!(out, ", entry {entry}");
    }
    if let Some(request) = request {
        _ = write!(out, ", {request}");
    }
    out
}

/// The document's words that are broken, or what it does not say.
fn document(violation: &Violation<'_>, source: &Source) -> String {
    match violation.breach {
        Some((_, requirement)) => format!(
            "document: {}:{}: {}",
            source.path(),
            source.line(requirement.evidence.span.start),
            requirement.evidence.sentence
        ),
        None => format!(
            "document: {} does not list {}",
            source.path(),
            violation.code
        ),
    }
}

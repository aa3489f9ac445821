//! An audit for programs.
//!
//! One object. Fields are only ever added while `version` stays the same; those that are there keep their names and
//! meaning.

use serde::Serialize;

use super::Audit;
use crate::source::Source;

/// The version of the object's form.
pub const VERSION: u32 = 1;

/// What an audit found.
#[derive(Debug, Serialize)]
pub struct Report<'a> {
    version: u32,
    api: &'a str,
    document: &'a str,
    /// Responses that were looked at.
    responses: u64,
    /// Those of them that break the document.
    broken: u64,
    /// Those of them with codes that are not documented, and were let through.
    let_through: u64,
    violations: Vec<Violation<'a>>,
}

#[derive(Debug, Serialize)]
struct Violation<'a> {
    code: u16,
    reason: Option<&'a str>,
    /// `undocumented`, `missing`, `forbidden` or `malformed`.
    kind: &'static str,
    /// What is wrong, with the API, the code and the document.
    message: String,
    requirement: Option<Requirement<'a>>,
    /// Responses that break the document in this way.
    count: u64,
    first: First<'a>,
}

#[derive(Debug, Serialize)]
struct Requirement<'a> {
    header: &'a str,
    presence: &'static str,
    value: &'static str,
    condition: Option<&'a str>,
    basis: &'static str,
    /// The line of the document, from 1.
    line: usize,
    evidence: &'a str,
}

#[derive(Debug, Serialize)]
struct First<'a> {
    file: &'a str,
    /// The line of the file, from 1.
    line: u64,
    /// The place among the entries of a HAR file, from 1.
    entry: Option<u64>,
    /// Method and URL, without user, query and fragment.
    request: Option<&'a str>,
    /// The value that does not have its form, where it can be shown.
    value: Option<&'a str>,
}

/// What the audit found.
#[must_use]
pub fn report<'a>(audit: &'a Audit<'_>, source: &'a Source) -> Report<'a> {
    let violations = audit.violations().map(|violation| Violation {
        code: violation.code,
        reason: violation.reason,
        kind: violation.kind(),
        message: violation.to_string(),
        requirement: violation.breach.map(|(_, header)| Requirement {
            header: &header.name,
            presence: header.presence.name(),
            value: header.value.name(),
            condition: header.condition.as_deref(),
            basis: header.basis.name(),
            line: source.line(header.evidence.span.start),
            evidence: &header.evidence.sentence,
        }),
        count: violation.sightings.count,
        first: First {
            file: &violation.sightings.first.file,
            line: violation.sightings.first.line,
            entry: violation.sightings.first.entry,
            request: violation.sightings.first.request.as_deref(),
            value: violation.sightings.value.as_deref(),
        },
    });
    Report {
        version: VERSION,
        api: &audit.spec().module,
        document: source.path(),
        responses: audit.responses(),
        broken: audit.broken(),
        let_through: audit.let_through(),
        violations: violations.collect(),
    }
}

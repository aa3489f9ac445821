//! A reading as JSON.
//!
//! One object with `documents`, an array in the order in which the documents were given. A document that can't be read
//! keeps its place, with no codes and the error among its diagnostics. Fields are only ever added; those that are there
//! keep their names and meaning.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::source::{Source, Span};
use crate::spec::{Endpoint, Entry, ErrorBody, Field, HeaderRequirement, Retry, Shape, Spec};

/// The readings of several documents.
#[derive(Debug, Serialize)]
pub struct Readings {
    /// One for each document, in the order given.
    pub documents: Vec<Document>,
}

/// The reading of one document.
#[derive(Debug, Serialize)]
pub struct Document {
    path: String,
    title: Option<String>,
    module: String,
    codes: Vec<EntryCode>,
    classes: Vec<ClassWords>,
    ranges: Vec<Range>,
    endpoints: Vec<EndpointCodes>,
    error_body: Option<Body>,
    closed: bool,
    diagnostics: Vec<Finding>,
}

#[derive(Debug, Serialize)]
struct EntryCode {
    code: u16,
    reason: Option<String>,
    description: Option<String>,
    class: Option<&'static str>,
    group: Option<String>,
    line: usize,
    occurrences: Vec<usize>,
    places: Vec<Place>,
    headers: Vec<Header>,
    content: &'static str,
    retry: Option<RetryAdvice>,
    identifier: Option<String>,
    lifecycle: &'static str,
}

/// One occurrence: where, under which headings, and what is said there.
#[derive(Debug, Serialize)]
struct Place {
    line: usize,
    section: Vec<String>,
    reason: Option<String>,
    description: Option<String>,
}

#[derive(Debug, Serialize)]
struct Header {
    name: String,
    on: &'static str,
    presence: &'static str,
    value: &'static str,
    condition: Option<String>,
    basis: &'static str,
    line: usize,
    evidence: String,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case", tag = "advice")]
enum RetryAdvice {
    AfterChange,
    Never,
    AfterSeconds { seconds: u32 },
    AfterField { field: String },
    Later,
}

#[derive(Debug, Serialize)]
struct ClassWords {
    class: String,
    title: Option<String>,
    description: Option<String>,
    line: usize,
}

#[derive(Debug, Serialize)]
struct Range {
    first: u16,
    last: u16,
    description: Option<String>,
    line: usize,
}

#[derive(Debug, Serialize)]
struct EndpointCodes {
    name: String,
    codes: Vec<u16>,
    line: usize,
}

#[derive(Debug, Serialize)]
struct Body {
    fields: Vec<BodyField>,
    line: usize,
}

#[derive(Debug, Serialize)]
struct BodyField {
    name: String,
    #[serde(rename = "type")]
    shape: &'static str,
    optional: bool,
    nullable: bool,
    /// The fields of an object, or of the objects in an array.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fields: Vec<BodyField>,
    /// What an array holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    items: Option<&'static str>,
}

#[derive(Debug, Serialize)]
struct Finding {
    severity: &'static str,
    rule: &'static str,
    message: String,
    line: usize,
    column: usize,
    help: Option<String>,
}

/// The reading of `source`.
#[must_use]
pub fn document(source: &Source, spec: &Spec, diagnostics: &[Diagnostic]) -> Document {
    let line = |span: Span| source.line(span.start);
    Document {
        path: source.path().to_owned(),
        title: spec.title.clone(),
        module: spec.module.clone(),
        codes: spec
            .entries
            .iter()
            .map(|entry| code(source, entry))
            .collect(),
        classes: spec
            .classes
            .iter()
            .map(|note| ClassWords {
                class: format!("{}xx", note.class.digit()),
                title: note.title.clone(),
                description: note.description.clone(),
                line: line(note.span),
            })
            .collect(),
        ranges: spec
            .ranges
            .iter()
            .map(|note| Range {
                first: note.first,
                last: note.last,
                description: note.description.clone(),
                line: line(note.span),
            })
            .collect(),
        endpoints: spec
            .endpoints
            .iter()
            .map(|Endpoint { name, codes, span }| EndpointCodes {
                name: name.clone(),
                codes: codes.clone(),
                line: line(*span),
            })
            .collect(),
        error_body: spec
            .error_body
            .as_ref()
            .map(|ErrorBody { fields, span, .. }| Body {
                fields: fields.iter().map(body_field).collect(),
                line: line(*span),
            }),
        closed: spec.closed,
        diagnostics: diagnostics
            .iter()
            .map(|diagnostic| finding(source, diagnostic))
            .collect(),
    }
}

fn code(source: &Source, entry: &Entry) -> EntryCode {
    EntryCode {
        code: entry.code,
        reason: entry.reason.clone(),
        description: entry.description.clone(),
        class: entry.class().map(crate::spec::Class::name),
        group: entry.group.as_ref().map(|group| group.title.clone()),
        line: source.line(entry.span.start),
        occurrences: entry
            .occurrences
            .iter()
            .map(|occurrence| source.line(occurrence.span.start))
            .collect(),
        places: entry
            .occurrences
            .iter()
            .map(|occurrence| Place {
                line: source.line(occurrence.span.start),
                section: occurrence.section.clone(),
                reason: occurrence.reason.clone(),
                description: occurrence.description.clone(),
            })
            .collect(),
        headers: entry
            .headers
            .iter()
            .map(|header| self::header(source, header))
            .collect(),
        content: entry.content.name(),
        retry: entry.retry.as_ref().map(|retry| match retry {
            Retry::AfterChange => RetryAdvice::AfterChange,
            Retry::Never => RetryAdvice::Never,
            Retry::AfterSeconds(seconds) => RetryAdvice::AfterSeconds { seconds: *seconds },
            Retry::AfterField(field) => RetryAdvice::AfterField {
                field: field.clone(),
            },
            Retry::Later => RetryAdvice::Later,
        }),
        identifier: entry.identifier.clone(),
        lifecycle: entry.lifecycle.name(),
    }
}

fn header(source: &Source, header: &HeaderRequirement) -> Header {
    Header {
        name: header.name.clone(),
        on: header.on.name(),
        presence: header.presence.name(),
        value: header.value.name(),
        condition: header.condition.clone(),
        basis: header.basis.name(),
        line: source.line(header.evidence.span.start),
        evidence: header.evidence.sentence.clone(),
    }
}

fn body_field(field: &Field) -> BodyField {
    let items = match &field.shape {
        Shape::Array(items) => Some(items.as_ref()),
        _ => None,
    };
    let fields = match items.unwrap_or(&field.shape) {
        Shape::Object(fields) => fields.iter().map(body_field).collect(),
        _ => Vec::new(),
    };
    BodyField {
        name: field.name.clone(),
        shape: shape(&field.shape),
        optional: field.optional,
        nullable: field.nullable,
        fields,
        items: items.map(shape),
    }
}

fn finding(source: &Source, diagnostic: &Diagnostic) -> Finding {
    let place = source.position(diagnostic.span.start);
    Finding {
        severity: diagnostic.severity.name(),
        rule: diagnostic.rule.id,
        message: diagnostic.message.clone(),
        line: place.line,
        column: place.column,
        help: diagnostic.help.clone(),
    }
}

const fn shape(shape: &Shape) -> &'static str {
    match shape {
        Shape::String => "string",
        Shape::Integer => "integer",
        Shape::Float => "float",
        Shape::Boolean => "boolean",
        Shape::Object(_) => "object",
        Shape::Array(_) => "array",
        Shape::Any => "any",
    }
}

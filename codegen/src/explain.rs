//! What is known of one code of one API, with the words it is known from.

use std::fmt::Write as _;

use crate::diagnostic::plain::visible;
#[cfg(feature = "render")]
use crate::diagnostic::rich;
use crate::registry;
use crate::source::{Source, Span};
use crate::spec::{Content, Entry, Evidence, HeaderRequirement, Retry, Spec};

/// Columns of running text.
const WIDTH: usize = 96;

/// Everything that the document says of `entry`, and what the registry says beside it; ends with a newline.
#[must_use]
pub fn render(source: &Source, spec: &Spec, entry: &Entry, colour: bool) -> String {
    let mut out = String::new();
    heading(&mut out, spec, entry);
    if let Some(description) = &entry.description {
        out.push('\n');
        wrap(&mut out, &visible(description), "  ");
    }
    out.push_str("\nHeaders\n");
    if entry.headers.is_empty() {
        out.push_str("  The document names none.\n");
    }
    for header in &entry.headers {
        header_line(&mut out, header);
    }
    _ = writeln!(out, "\nContent\n  {}", content(entry));
    _ = writeln!(out, "\nRetry\n  {}", retry(entry.retry.as_ref()));
    registered(&mut out, entry.code);
    out.push_str("\nFrom the document\n");
    let mut marked: Vec<(&Evidence, String)> = entry
        .headers
        .iter()
        .map(|header| {
            let label = format!("{} {}", header.spelling, header.presence.name());
            (&header.evidence, label)
        })
        .collect();
    marked.extend(
        entry
            .content_evidence
            .iter()
            .map(|evidence| (evidence, format!("content {}", entry.content.name()))),
    );
    marked.extend(
        entry
            .retry_evidence
            .iter()
            .map(|evidence| (evidence, "retry".to_owned())),
    );
    if marked.is_empty() {
        out.push_str(&rich::quote(
            source,
            "the entry",
            &[(entry.span, String::new())],
            colour,
        ));
    }
    marked.sort_by_key(|(evidence, _)| evidence.span);
    for (evidence, label) in marked {
        out.push_str(&quote(source, evidence, &label, colour));
    }
    out
}

fn heading(out: &mut String, spec: &Spec, entry: &Entry) {
    _ = write!(out, "{}", entry.code);
    if let Some(reason) = &entry.reason {
        _ = write!(out, " {}", visible(reason));
    }
    _ = write!(out, "  ({}", visible(&spec.module));
    if let Some(class) = entry.class() {
        _ = write!(out, ", {class}");
    }
    if entry.lifecycle != crate::spec::Lifecycle::Current {
        _ = write!(out, ", {}", entry.lifecycle.name());
    }
    out.push_str(")\n");
}

fn header_line(out: &mut String, header: &HeaderRequirement) {
    _ = write!(
        out,
        "  {}: {} on the {}, {}",
        visible(&header.spelling),
        header.presence.name(),
        header.on.name(),
        header.value.name()
    );
    if let Some(condition) = &header.condition {
        _ = write!(out, ", {}", visible(condition));
    }
    _ = writeln!(out, " ({})", header.basis.name());
}

const fn content(entry: &Entry) -> &'static str {
    match entry.content {
        Content::Any => "With content or without.",
        Content::Required => "Always with content.",
        Content::Forbidden => "Never with content.",
    }
}

fn retry(retry: Option<&Retry>) -> String {
    match retry {
        None => "The document gives no advice.".to_owned(),
        Some(Retry::AfterChange) => "Not unchanged: change the request first.".to_owned(),
        Some(Retry::Never) => "Never.".to_owned(),
        Some(Retry::AfterSeconds(seconds)) => format!("After {seconds} seconds or more."),
        Some(Retry::AfterField(field)) => {
            format!("After the time in the field {}.", visible(field))
        }
        Some(Retry::Later) => "Later.".to_owned(),
    }
}

/// What the registry says: never mixed into what the document says.
fn registered(out: &mut String, code: u16) {
    out.push_str("\nRegistered\n");
    match registry::status(code) {
        Some(status) => {
            let name = status.name.unwrap_or("No name: the code is not to be used");
            _ = writeln!(out, "  {name} ({})", status.reference);
            for field in status.fields {
                _ = writeln!(out, "  {field}");
            }
        }
        None => out.push_str("  The code is not registered.\n"),
    }
}

fn quote(source: &Source, evidence: &Evidence, label: &str, colour: bool) -> String {
    let mut words: Vec<(Span, String)> = evidence
        .words
        .iter()
        .map(|span| (*span, String::new()))
        .collect();
    if words.is_empty() {
        words.push((evidence.span, String::new()));
    }
    rich::quote(source, label, &words, colour)
}

/// Adds `words` in lines of [`WIDTH`] columns, each behind `indent`.
fn wrap(out: &mut String, words: &str, indent: &str) {
    let mut column = 0;
    for word in words.split_whitespace() {
        let width = word.chars().count();
        if column == 0 {
            out.push_str(indent);
            column = indent.len();
        } else if column + 1 + width > WIDTH {
            _ = write!(out, "\n{indent}");
            column = indent.len();
        } else {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += width;
    }
    out.push('\n');
}

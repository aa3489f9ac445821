//! A reading as a table for a terminal.

use std::fmt::Write as _;

use crate::diagnostic::plain::visible;
use crate::source::Source;
use crate::spec::{Entry, Presence, Spec};

/// Characters of a description that are shown.
const DESCRIPTION: usize = 60;

/// What `spec` says, a line an entry; ends with a newline.
#[must_use]
pub fn render(source: &Source, spec: &Spec) -> String {
    let mut out = visible(source.path());
    if let Some(title) = &spec.title {
        _ = write!(out, ": {}", visible(title));
    }
    out.push('\n');
    let rows: Vec<[String; 4]> = spec
        .entries
        .iter()
        .map(|entry| row(source, entry))
        .collect();
    let mut widths = [0; 3];
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.chars().count());
        }
    }
    for [code, reason, line, rest] in &rows {
        let [codes, reasons, lines] = widths;
        let shown = format!("  {code:codes$}  {reason:reasons$}  {line:>lines$}  {rest}");
        _ = writeln!(out, "{}", shown.trim_end());
    }
    for note in &spec.classes {
        let line = source.line(note.span.start);
        let words = note.title.as_deref().or(note.description.as_deref());
        let words = cut(&visible(words.unwrap_or_default()));
        _ = writeln!(out, "  {}xx  line {line}  {words}", note.class.digit());
    }
    for endpoint in &spec.endpoints {
        let codes: Vec<String> = endpoint.codes.iter().map(u16::to_string).collect();
        _ = writeln!(out, "  {}: {}", visible(&endpoint.name), codes.join(" "));
    }
    _ = writeln!(
        out,
        "  {} {}",
        rows.len(),
        if rows.len() == 1 { "code" } else { "codes" }
    );
    out
}

fn row(source: &Source, entry: &Entry) -> [String; 4] {
    let headers: Vec<String> = entry
        .headers
        .iter()
        .filter(|header| header.presence != Presence::Mentioned)
        .map(|header| format!("{} {}", visible(&header.spelling), header.presence.name()))
        .collect();
    let description = cut(&visible(entry.description.as_deref().unwrap_or_default()));
    let rest = if headers.is_empty() {
        description
    } else {
        format!("{description} [{}]", headers.join(", "))
            .trim_start()
            .to_owned()
    };
    [
        entry.code.to_string(),
        visible(entry.reason.as_deref().unwrap_or("-")),
        format!("line {}", source.line(entry.span.start)),
        rest,
    ]
}

/// The first characters, with an ellipsis where there are more.
fn cut(words: &str) -> String {
    match words.char_indices().nth(DESCRIPTION) {
        Some((at, _)) => format!("{}…", words[..at].trim_end()),
        None => words.to_owned(),
    }
}

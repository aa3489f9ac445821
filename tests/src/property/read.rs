//! Any bytes are a document or a diagnostic, and the same bytes are always the same one.

use statusbook_codegen::diagnostic::{Diagnostic, plain, rich};
use statusbook_codegen::extract::{json, table};
use statusbook_codegen::read::{self, Reading};
use statusbook_codegen::settings::Limits;
use statusbook_codegen::source::{Source, Unreadable};

/// Bytes in the largest document that is read here: a fuzzer that learns to write long ones learns nothing else.
const MOST_BYTES: usize = 64 << 10;

/// Reads `bytes` as a document: without a panic, twice to the same end, from LF and CRLF alike, with a byte order mark and
/// without, and with every place that is named within the text.
///
/// # Panics
/// Where one of these does not hold.
pub fn holds(bytes: &[u8]) {
    let limits = Limits::default();
    let source = match Source::from_bytes("specs/any.md", bytes, MOST_BYTES) {
        Ok(source) => source,
        Err(Unreadable { source, diagnostic }) => return is_shown(&source, &diagnostic),
    };
    let reading = read::read(&source, &limits);
    is_sound(&source, &reading);
    let shown = format!("{reading:?}");
    assert_eq!(
        shown,
        format!("{:?}", read::read(&source, &limits)),
        "reading twice"
    );
    // Bytes that begin with two marks hold one, and a CR before a CRLF is no newline: neither is the same document.
    let text = source.text();
    if text.starts_with('\u{feff}') || text.contains('\r') {
        return;
    }
    let pasted = format!("\u{feff}{}", text.replace('\n', "\r\n"));
    let same = Source::from_bytes("specs/any.md", pasted.as_bytes(), usize::MAX)
        .expect("the text is still UTF-8");
    assert_eq!(
        shown,
        format!("{:?}", read::read(&same, &limits)),
        "from CRLF and with a byte order mark"
    );
}

/// Every place lies in the document, every code is one, and all of it can be shown.
///
/// # Panics
/// Where that does not hold.
pub fn is_sound(source: &Source, reading: &Reading) {
    for entry in &reading.spec.entries {
        assert!((100..=999).contains(&entry.code), "{}", entry.code);
        assert!(!entry.occurrences.is_empty());
        let shown = source.slice(entry.span);
        let digits: String = shown.chars().filter(char::is_ascii_digit).collect();
        // Markup may stand between the digits; an entity, or a line that a lone CR breaks, is all of the text that holds the
        // code.
        assert!(
            digits == entry.code.to_string() || shown.contains(['&', '\r']),
            "the span of {} is `{shown}`",
            entry.code
        );
    }
    for diagnostic in &reading.diagnostics {
        is_shown(source, diagnostic);
    }
    assert!(!table::render(source, &reading.spec).contains('\u{1b}'));
    let document = json::document(source, &reading.spec, &reading.diagnostics);
    serde_json::to_string(&document).expect("a reading is JSON");
}

fn is_shown(source: &Source, diagnostic: &Diagnostic) {
    let spans = diagnostic.labels.iter().map(|(span, _)| *span);
    for span in spans.chain([diagnostic.span]) {
        assert!(span.start <= span.end && span.end <= source.text().len());
        assert!(source.text().is_char_boundary(span.start));
        assert!(source.text().is_char_boundary(span.end));
    }
    assert!(!plain::render(source, diagnostic).is_empty());
    assert!(!rich::render(source, diagnostic, false).is_empty());
}

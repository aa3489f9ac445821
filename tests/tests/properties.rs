//! What holds of every document, whatever its bytes.

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use statusbook_codegen::diagnostic::{plain, rich};
use statusbook_codegen::read::{self, Reading};
use statusbook_codegen::settings::Limits;
use statusbook_codegen::source::Source;

/// What documents are made of, and what they are broken with.
const PIECES: &[&str] = &[
    "200",
    "404",
    "4xx",
    "400-499",
    "20l",
    "1001",
    "HTTP ",
    "Status: ",
    "OK",
    "Not Found",
    "|",
    "\n",
    "\n\n",
    " ",
    "\t",
    "- ",
    "• ",
    "> ",
    "# ",
    "## ",
    "---",
    "| --- | --- |",
    "`",
    "**",
    "```",
    "~~~",
    ": ",
    "<table>",
    "<tr>",
    "<td>",
    "</td>",
    "</table>",
    "<dl><dt>",
    "<dd>",
    "<!--",
    "-->",
    "<!-- statusbook: ",
    "{{",
    "}}",
    "{%",
    "&#x202E;",
    "&amp;",
    "\\",
    "(",
    ")",
    "é",
    "’",
    "â€™",
    "状态码",
    "\u{202e}",
    "\u{0}",
    "\r",
    "\u{a0}",
    "\u{feff}",
    "🙂",
    "rowspan=99999",
    ":::",
    "1. ",
    "[a](b)",
];

fn any_document() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..80).prop_map(|pieces| pieces.concat())
}

fn read(text: &str) -> (Source, Reading) {
    let source = Source::new("specs/a.md", text);
    let reading = read::read(&source, &Limits::default());
    (source, reading)
}

/// Every place lies in the document, and every code is one.
fn is_sound(source: &Source, reading: &Reading) {
    for entry in &reading.spec.entries {
        assert!((100..=999).contains(&entry.code), "{}", entry.code);
        assert!(!entry.occurrences.is_empty());
        let shown = source.slice(entry.span);
        // Where entities were decoded, the place is all of the text that held them.
        assert!(
            shown == entry.code.to_string() || shown.contains('&'),
            "the span of {} is `{shown}`",
            entry.code
        );
    }
    for diagnostic in &reading.diagnostics {
        assert!(diagnostic.span.start <= diagnostic.span.end);
        assert!(diagnostic.span.end <= source.text().len());
        assert!(!plain::render(source, diagnostic).is_empty());
        assert!(!rich::render(source, diagnostic, false).is_empty());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read(text in any_document()) {
        let (source, reading) = read(&text);
        is_sound(&source, &reading);
    }

    #[test]
    fn reading_is_the_same_from_crlf_and_with_a_byte_order_mark(text in any_document()) {
        let text = text.replace('\r', "").trim_start_matches('\u{feff}').to_owned();
        let (_, plain) = read(&text);
        let (_, other) = read(&format!("\u{feff}{}", text.replace('\n', "\r\n")));
        prop_assert_eq!(plain.spec, other.spec);
    }

    #[test]
    fn any_bytes_are_a_document_or_a_diagnostic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        match Source::from_bytes("a.md", &bytes, 1000) {
            Ok(source) => is_sound(&source, &read::read(&source, &Limits::default())),
            Err(error) => prop_assert!(!plain::render(&error.source, &error.diagnostic).is_empty()),
        }
    }
}

/// A document in the middle of being edited is read as any other: every golden document, cut at every place.
#[test]
fn a_document_may_end_anywhere() {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("golden");
    for folder in fs::read_dir(golden).expect("the golden cases") {
        let Ok(text) = fs::read_to_string(folder.expect("a case").path().join("document.md"))
        else {
            continue;
        };
        for (at, _) in text.char_indices() {
            let (source, reading) = read(&text[..at]);
            is_sound(&source, &reading);
        }
    }
}

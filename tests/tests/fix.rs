//! What holds of every document that is put right: nothing moves but the words that were wrong.

use std::collections::BTreeSet;

use proptest::prelude::*;
use statusbook_codegen::emit;
use statusbook_codegen::fix::{self, Fixed};
use statusbook_codegen::pipeline::{self, Input};
use statusbook_codegen::read;
use statusbook_codegen::settings::Settings;
use statusbook_codegen::source::Source;

/// What documents are made of: entries, and words in which something is to be put right, or only looks so.
const PIECES: &[&str] = &[
    "\n- 200 OK: ",
    "\n- 404 Not Found: ",
    "\n- 409 Conflictâ€™s: ",
    "\n| 503 | Service Unavailable | ",
    "\n| Code | Name | Meaning |\n|---|---|---|",
    "\n## 401 Unauthorized\n\n",
    "\n# HTTP status codes\n",
    "\n## GET /cafÃ©s\n",
    "\n```json\n{ \"codeÃ©\": \"â€™\" }\n```\n",
    "\n<!-- statusbook: 404 reason \"Goneâ€™\" -->\n",
    "\n<!-- statusbook: 404 response Retry-Afer required -->\n",
    "\n\n",
    "isnâ€™t there",
    "itÃ¢â‚¬â„¢s",
    "cafÃ©",
    "Â©",
    "ÃƒÂ©",
    "â€",
    "é’“🙂",
    "the response must include a `Retry-Afer` header. ",
    "The response must include an etag header. ",
    "The response includes a WWW-Authentication header. ",
    "Send `content-typ` and `Content-type` headers. ",
    "â€œRetry-Afterâ€\u{9d} ",
    "\t ",
    " | ",
    "&#x27;",
    "**",
    "`",
];

fn any_document() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..24).prop_map(|pieces| pieces.concat())
}

fn fixed(bytes: &[u8]) -> Fixed {
    fix::fix(&input(bytes), &Settings::default())
}

fn input(bytes: &[u8]) -> Input {
    Input {
        path: "specs/a.md".to_owned(),
        bytes: bytes.to_vec(),
    }
}

/// The names in Rust that come of a document, and the variants as they are generated, where code is.
fn names(bytes: &[u8]) -> (Vec<String>, Vec<String>) {
    let settings = Settings::default();
    let source = Source::from_bytes("specs/a.md", bytes, usize::MAX).expect("a document");
    let names = emit::names(&read::read(&source, &settings.limits).spec);
    let files = pipeline::generate(vec![input(bytes)], &settings).files;
    let code = files.and_then(|files| files.get("a.rs").cloned());
    let is_name = |line: &&str| line.contains(" = ") && line.trim_end().ends_with(',');
    let code = code.unwrap_or_default();
    let variants = code.lines().filter(is_name).map(str::to_owned);
    (names, variants.collect())
}

fn lines(bytes: &[u8]) -> Vec<&[u8]> {
    bytes.split(|byte| *byte == b'\n').collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn only_what_was_wrong_changes(text in any_document(), crlf: bool, mark: bool) {
        let text = if crlf { text.replace('\n', "\r\n") } else { text };
        let before = format!("{}{text}", if mark { "\u{feff}" } else { "" }).into_bytes();
        let Fixed { bytes: after, changes } = fixed(&before);
        let ((names_before, variants_before), (names_after, variants_after)) = (names(&before), names(&after));
        prop_assert_eq!(names_before, names_after, "no name changes");
        // What can't become code because of a character may do so once that is put right, and not the other way round.
        if !variants_before.is_empty() {
            prop_assert_eq!(variants_before, variants_after);
        }
        prop_assert_eq!(fixed(&after), Fixed { bytes: after.clone(), changes: Vec::new() }, "once is enough");

        let changed: BTreeSet<usize> = changes.iter().map(|change| change.place.line).collect();
        let (before, after) = (lines(&before), lines(&after));
        prop_assert_eq!(before.len(), after.len());
        for (index, (before, after)) in before.iter().zip(&after).enumerate() {
            let is_kept = before == after;
            prop_assert_eq!(is_kept, !changed.contains(&(index + 1)), "line {}", index + 1);
            prop_assert_eq!(before.last() == Some(&b'\r'), after.last() == Some(&b'\r'));
        }
        for change in &changes {
            prop_assert_ne!(&change.before, &change.after);
        }
    }
}

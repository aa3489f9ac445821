//! What is accepted becomes right code, in the document's own words.

use statusbook_codegen::emit::MARK;
use statusbook_codegen::pipeline::{self, Document, Input};
use statusbook_codegen::settings::Settings;
use statusbook_codegen::source::Source;
use statusbook_codegen::spec::Spec;
use statusbook_codegen::sync::unified;

use super::docs;

/// Bytes in the largest document that is generated from here.
const MOST_BYTES: usize = 32 << 10;

/// Generates code from `bytes` as a document. Where it is accepted, the code is right, and every word of every description
/// stands in the document.
///
/// # Panics
/// Where one of these does not hold.
pub fn holds(bytes: &[u8]) {
    if let Some((document, code)) = accepted(bytes) {
        is_right(&code);
        let spec = document.spec.expect("what is generated anew is read");
        words_are_the_documents(&document.source, &spec);
    }
}

/// The document that `bytes` are, and its module's code; `None` where they are refused.
#[must_use]
pub fn accepted(bytes: &[u8]) -> Option<(Document, String)> {
    let mut settings = Settings::default();
    settings.limits.bytes = MOST_BYTES;
    let input = Input {
        path: "specs/any.md".to_owned(),
        bytes: bytes.to_vec(),
    };
    let mut generated = pipeline::generate(vec![input], &settings);
    let code = generated.files?.files.remove("any.rs")?;
    Some((generated.documents.pop()?, code))
}

/// The code parses, reprints to itself, holds no character that can't be seen, and its documentation is nothing but words.
///
/// # Panics
/// Where one of these does not hold.
pub fn is_right(code: &str) {
    let (first, rest) = code.split_once('\n').expect("a first line");
    assert!(first.starts_with(MARK), "{first}");
    let file = syn::parse_file(code).unwrap_or_else(|error| panic!("{error}\n{code}"));
    let again = prettyplease::unparse(&file);
    assert!(
        again == rest,
        "reprinting:\n{}",
        unified(rest, &again, "any.rs")
    );
    for char in code.chars().filter(|char| *char != '\n') {
        let turns = matches!(char, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        assert!(!char.is_control() && !turns, "{char:?} in generated code");
    }
    for docs in docs::documentation(code) {
        let paragraphs = docs::paragraphs(&docs);
        assert!(!paragraphs.is_empty(), "{docs:?} says nothing");
    }
}

/// What is taken for a name or for words of an entry stands in the document, in this order, where it is said to stand.
fn words_are_the_documents(source: &Source, spec: &Spec) {
    for entry in &spec.entries {
        for (words, span) in [
            (&entry.reason, entry.reason_span),
            (&entry.description, entry.description_span),
        ] {
            let (Some(words), Some(span)) = (words, span) else {
                continue;
            };
            let place = source.slice(span);
            // What an entity stands for is not written there.
            if place.contains('&') {
                continue;
            }
            let mut written = place.chars();
            for letter in words.chars().filter(|char| char.is_alphanumeric()) {
                assert!(
                    written.any(|char| char == letter),
                    "`{words}` of {} is not what the document says: `{place}`",
                    entry.code
                );
            }
        }
    }
}

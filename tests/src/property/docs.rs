//! Documentation in generated code: it shows the document's words, and is nothing but words.

use pulldown_cmark::{Event, Options, Parser, Tag};
use statusbook_codegen::emit::emit;
use statusbook_codegen::mojibake;
use statusbook_codegen::source::Span;
use statusbook_codegen::spec::{
    Basis, Class, ClassNote, Endpoint, Entry, ErrorBody, Evidence, Field, HeaderRequirement,
    Presence, RangeNote, Shape, Side, Spec, Syntax,
};

use super::generate;

/// Bytes of words at the most: what is longer repeats itself.
const MOST_BYTES: usize = 4 << 10;

/// Puts `bytes`, as text, wherever a document's words reach generated code, and looks at what comes of them: the code is
/// right, and the documentation of the code's variant shows the words.
///
/// # Panics
/// Where one of these does not hold.
pub fn holds(bytes: &[u8]) {
    let (words, code) = code(bytes);
    generate::is_right(&code);
    let wanted = legible(mojibake::repair(&words).as_deref().unwrap_or(&words));
    if !wanted.is_empty() {
        let variant = documentation(&code)
            .into_iter()
            .map(|docs| paragraphs(&docs))
            .find(|paragraphs| paragraphs.len() > 1 && paragraphs[0].starts_with("299"))
            .expect("the documentation of the variant");
        assert_eq!(legible(&variant[0][3..]), wanted, "the reason phrase");
        assert_eq!(legible(&variant[1]), wanted, "the description");
    }
}

/// `bytes` as words, and the code of a document whose every word they are.
///
/// # Panics
/// Where there is none.
#[must_use]
pub fn code(bytes: &[u8]) -> (String, String) {
    let words = String::from_utf8_lossy(&bytes[..bytes.len().min(MOST_BYTES)]).into_owned();
    let mut emitted = emit(&[spec(&words)]).expect("no words keep the code from being generated");
    let code = emitted.files.remove("words.rs").expect("the module");
    (words, code)
}

/// What of a text can be seen whatever shows it.
fn legible(text: &str) -> String {
    text.chars()
        .filter(|char| char.is_alphanumeric() || char.is_ascii_punctuation())
        .collect()
}

/// The documentation in generated code: each item's lines, as rustdoc reads them.
///
/// # Panics
/// Where a line has blanks at its end, which the printer would drop, or is no line of Markdown's.
#[must_use]
pub fn documentation(code: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let mut is_open = false;
    for line in code.lines() {
        let line_text = line.trim_start();
        let docs = line_text
            .strip_prefix("///")
            .or_else(|| line_text.strip_prefix("//!"));
        if let Some(docs) = docs {
            assert_eq!(docs, docs.trim_end(), "blanks at the end of a line");
            if !is_open {
                all.push(String::new());
            }
            if let Some(item) = all.last_mut() {
                item.push_str(docs.strip_prefix(' ').unwrap_or(docs));
                item.push('\n');
            }
        }
        is_open = docs.is_some();
    }
    all
}

/// The paragraphs of an item's documentation, as a reader sees them.
///
/// # Panics
/// Where it is anything but words: a list, a heading, a link, HTML, a code block that would be a test.
#[must_use]
pub fn paragraphs(docs: &str) -> Vec<String> {
    let mut paragraphs = Vec::new();
    // rustdoc turns on no more than this; smart punctuation only changes which dash is shown.
    let options = Options::all() - Options::ENABLE_SMART_PUNCTUATION;
    for event in Parser::new_ext(docs, options) {
        match event {
            Event::Start(Tag::Paragraph) => paragraphs.push(String::new()),
            Event::Start(Tag::Strong) | Event::End(_) => {}
            Event::Text(words) | Event::Code(words) => {
                let paragraph = paragraphs.last_mut().expect("words in a paragraph");
                paragraph.push_str(&words);
            }
            other => panic!("{docs:?} shows as {other:?}"),
        }
    }
    paragraphs
}

/// A document whose every word is `words`.
fn spec(words: &str) -> Spec {
    let own = || Some(words.to_owned());
    let field = |name: &str, shape| Field {
        name: name.to_owned(),
        shape,
        optional: false,
        nullable: true,
    };
    Spec {
        path: format!("specs/{words}.md"),
        module: "words".to_owned(),
        title: own(),
        introduction: vec![words.to_owned()],
        entries: vec![Entry {
            code: 299,
            reason: own(),
            description: own(),
            identifier: Some("Words".to_owned()),
            headers: vec![HeaderRequirement {
                name: words.to_ascii_lowercase(),
                spelling: words.to_owned(),
                on: Side::Response,
                presence: Presence::Required,
                value: Syntax::Free,
                condition: own(),
                basis: Basis::Document,
                evidence: Evidence::default(),
            }],
            ..Entry::default()
        }],
        classes: vec![ClassNote {
            class: Class::Successful,
            title: own(),
            description: own(),
            span: Span::default(),
        }],
        ranges: vec![RangeNote {
            first: 210,
            last: 220,
            description: own(),
            span: Span::default(),
        }],
        endpoints: vec![Endpoint {
            name: words.to_owned(),
            codes: vec![299],
            span: Span::default(),
        }],
        error_body: Some(ErrorBody {
            fields: vec![
                field(words, Shape::String),
                field("kept", Shape::Object(vec![field(words, Shape::Any)])),
            ],
            examples: vec![words.to_owned()],
            span: Span::default(),
        }),
        ..Spec::default()
    }
}

//! Documentation: a document's words as rustdoc shows them, whatever they hold.

use syn::{AttrStyle, Attribute, Meta, MetaNameValue};

use super::item;
use crate::mojibake;

/// Documentation, line by line.
#[derive(Default)]
pub(super) struct Docs(Vec<String>);

impl Docs {
    /// With a paragraph of our own Markdown.
    pub(super) fn markdown(mut self, line: impl Into<String>) -> Self {
        if !self.0.is_empty() {
            self.0.push(String::new());
        }
        self.0.push(line.into());
        self
    }

    /// With a paragraph of the document's words.
    pub(super) fn words(self, words: &str) -> Self {
        let escaped = escape(words);
        if escaped.is_empty() {
            self
        } else {
            self.markdown(escaped)
        }
    }

    /// As attributes of an item.
    pub(super) fn outer(self) -> Vec<Attribute> {
        self.attributes(|| AttrStyle::Outer)
    }

    /// As attributes of the module they stand in.
    pub(super) fn inner(self) -> Vec<Attribute> {
        self.attributes(|| AttrStyle::Inner(Default::default()))
    }

    fn attributes(self, style: fn() -> AttrStyle) -> Vec<Attribute> {
        self.0
            .into_iter()
            .map(|line| {
                let line = if line.is_empty() {
                    line
                } else {
                    format!(" {line}")
                };
                Attribute {
                    pound_token: Default::default(),
                    style: style(),
                    bracket_token: Default::default(),
                    meta: Meta::NameValue(MetaNameValue {
                        path: item::path(&["doc"]),
                        eq_token: Default::default(),
                        value: item::string(&line),
                    }),
                }
            })
            .collect()
    }
}

/// A document's words as Markdown that shows them as they are: on one line, with every ASCII punctuation mark escaped.
///
/// No word can then begin a list, a heading, a table, a fence or HTML, nor be a link, an entity or emphasis.
pub(super) fn escape(words: &str) -> String {
    let plain = plain(words);
    let mut escaped = String::with_capacity(plain.len() * 2);
    for char in plain.chars() {
        if char.is_ascii_punctuation() {
            escaped.push('\\');
        }
        escaped.push(char);
    }
    escaped
}

/// A document's words on one line, with what was mis-decoded put right, and without the characters that rustc refuses in
/// a source file or that can't be seen.
pub(super) fn plain(words: &str) -> String {
    let repaired = mojibake::repair(words);
    let words = repaired.as_deref().unwrap_or(words);
    let visible: String = words
        .chars()
        .filter(|&char| char.is_whitespace() || !is_hidden(char))
        .collect();
    crate::text::fold(&visible)
}

/// Whether a character controls text instead of being some.
fn is_hidden(char: char) -> bool {
    char.is_control()
        || matches!(
            char,
            '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
        )
}

/// A field name or another token as a code span.
pub(super) fn code(token: &str) -> String {
    let token = plain(token);
    if token.is_empty() || token.contains('`') {
        escape(&token)
    } else {
        format!("`{token}`")
    }
}

#[cfg(test)]
mod tests {
    use pulldown_cmark::{Event, Options, Parser, Tag};

    use super::*;

    #[test]
    fn nothing_a_document_says_is_markdown() {
        for words in [
            "```rust\nfn main() { loop {} }\n```",
            "    indented\n\n    code",
            "~~~\npanic!()\n~~~",
            "# heading",
            "1. list",
            "12) list",
            "+ list",
            "- [ ] task",
            "===",
            "a\n---",
            "[link](javascript:alert(1)) ![image](x)",
            "<script>alert(1)</script> <https://example.com> &lt; &#96;",
            "| a | b |\n|---|---|\n| 1 | 2 |",
            "[`std::process::exit`] [^1] [x]: y",
            "a \\ b \\",
            "**bold** _it_ ~~gone~~ `code` $x$ ^up^",
            "trailing  \nblanks ",
            "https://example.com www.example.com a@b.example",
            "\r\n\u{202e}txt\u{2066}\u{0}\u{7f}\u{85}",
            "*/ /* //! #![feature(x)] \"#",
        ] {
            let escaped = escape(words);
            assert!(!escaped.contains(['\n', '\r']) && escaped.trim() == escaped);
            let mut shown = String::new();
            for event in
                Parser::new_ext(&escaped, Options::all() - Options::ENABLE_SMART_PUNCTUATION)
            {
                match event {
                    Event::Text(text) => shown.push_str(&text),
                    Event::Start(Tag::Paragraph) | Event::End(_) => {}
                    other => panic!("{words:?} shows as {other:?}"),
                }
            }
            assert_eq!(shown, plain(words));
        }
    }
}

//! Documentation: a document's words as rustdoc shows them, whatever they hold.

use std::borrow::Cow;

use syn::{AttrStyle, Attribute, Meta, MetaNameValue};

use super::item;
use crate::mojibake;

/// Documentation, line by line. A line that is not empty begins with a blank, as it does behind `///`.
#[derive(Default)]
pub(super) struct Docs(Vec<String>);

impl Docs {
    /// With a paragraph of our own Markdown.
    pub(super) fn markdown(self, words: &str) -> Self {
        let mut line = String::with_capacity(1 + words.len());
        line.push(' ');
        line.push_str(words);
        self.paragraph(line)
    }

    /// With a paragraph of the document's words.
    pub(super) fn words(self, words: &str) -> Self {
        let mut line = String::from(" ");
        escape_into(&mut line, words);
        if line.len() == 1 {
            self
        } else {
            self.paragraph(line)
        }
    }

    fn paragraph(mut self, line: String) -> Self {
        if !self.0.is_empty() {
            self.0.push(String::new());
        }
        self.0.push(line);
        self
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
        // Made once: each of an identifier's letters is looked at.
        let doc = item::ident("doc");
        let mut attributes = Vec::with_capacity(self.0.len());
        for line in self.0 {
            attributes.push(Attribute {
                pound_token: Default::default(),
                style: style(),
                bracket_token: Default::default(),
                meta: Meta::NameValue(MetaNameValue {
                    path: doc.clone().into(),
                    eq_token: Default::default(),
                    value: item::doc(&line),
                }),
            });
        }
        attributes
    }
}

/// A document's words as Markdown that shows them as they are: on one line, with every ASCII punctuation mark escaped.
///
/// No word can then begin a list, a heading, a table, a fence or HTML, nor be a link, an entity or emphasis.
pub(super) fn escape(words: &str) -> String {
    let mut escaped = String::new();
    escape_into(&mut escaped, words);
    escaped
}

/// Adds a document's words, as [`escape`] has them.
pub(super) fn escape_into(escaped: &mut String, words: &str) {
    let plain = plain(words);
    escaped.reserve(plain.len() + 8);
    let mut done = 0;
    let mut rest = plain.as_bytes();
    while let [byte, behind @ ..] = rest {
        // What `is_ascii_punctuation` says, without a call for each letter.
        if matches!(byte, b'!'..=b'/' | b':'..=b'@' | b'['..=b'`' | b'{'..=b'~') {
            let at = plain.len() - rest.len();
            escaped.push_str(&plain[done..at]);
            escaped.push('\\');
            done = at;
        }
        rest = behind;
    }
    escaped.push_str(&plain[done..]);
}

/// A document's words on one line, with what was mis-decoded put right, and without the characters that rustc refuses in
/// a source file or that can't be seen.
pub(super) fn plain(words: &str) -> Cow<'_, str> {
    if is_plain(words) {
        return Cow::Borrowed(words);
    }
    let repaired = mojibake::repair(words);
    let words = repaired.as_deref().unwrap_or(words);
    let visible: String = words
        .chars()
        .filter(|&char| char.is_whitespace() || !is_hidden(char))
        .collect();
    Cow::Owned(crate::text::fold(&visible))
}

/// Whether there is nothing to put right, as in nearly all words: they are ASCII that can be seen, with single blanks between.
fn is_plain(words: &str) -> bool {
    let mut before = b' ';
    let mut rest = words.as_bytes();
    while let [byte, behind @ ..] = rest {
        let doubled = *byte == b' ' && before == b' ';
        if doubled || !matches!(byte, b' '..=b'~') {
            return false;
        }
        before = *byte;
        rest = behind;
    }
    before != b' ' || words.is_empty()
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

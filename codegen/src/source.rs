//! A document as written: its text, its lines and columns, its encoding and newlines.

use std::sync::OnceLock;

use crate::diagnostic::Diagnostic;
use crate::rule;

/// A half-open range of bytes in a [`Source`]'s text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Span {
    /// The span from `start` to `end`.
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The smallest span that holds both.
    #[must_use]
    pub fn to(self, other: Self) -> Self {
        Self::new(self.start.min(other.start), self.end.max(other.end))
    }
}

/// A place for people: both numbers count from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

/// A document as written, without its byte order mark and with LF for CRLF.
#[derive(Clone, Debug)]
pub struct Source {
    path: String,
    text: String,
    /// Where each line starts in `text`, once somebody has asked.
    starts: OnceLock<Vec<usize>>,
}

impl PartialEq for Source {
    fn eq(&self, other: &Self) -> bool {
        self.path == other.path && self.text == other.text
    }
}

impl Eq for Source {}

/// A document that can't be read as text.
#[derive(Clone, Debug)]
pub struct Unreadable {
    /// The document with U+FFFD for what is no UTF-8, to show the line.
    pub source: Source,
    /// What is wrong, and where.
    pub diagnostic: Box<Diagnostic>,
}

impl Source {
    /// The document at `path` (a name to show, with `/` between folders) whose file holds `bytes`.
    ///
    /// # Errors
    /// Where the bytes are no UTF-8, or more than `max_bytes`.
    pub fn from_bytes(path: &str, bytes: &[u8], max_bytes: usize) -> Result<Self, Unreadable> {
        if bytes.len() > max_bytes {
            let message = format!(
                "the document has {} bytes, and the limit is {max_bytes}",
                bytes.len()
            );
            return Err(Unreadable {
                source: Self::new(path, ""),
                diagnostic: Box::new(
                    Diagnostic::new(&rule::LIMIT, Span::default(), message)
                        .help("raise `limits.bytes` in the settings, or split the document"),
                ),
            });
        }
        match std::str::from_utf8(bytes) {
            Ok(text) => Ok(Self::new(path, text)),
            Err(error) => {
                let source = Self::new(path, &String::from_utf8_lossy(bytes));
                // Counted in the normalized text, so that the span falls on the first U+FFFD.
                let good = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
                let at = normalized(&good).len();
                let bad = bytes[error.valid_up_to()];
                Err(Unreadable {
                    source,
                    diagnostic: Box::new(
                        Diagnostic::new(
                            &rule::NOT_UTF8,
                            Span::new(at, at + char::REPLACEMENT_CHARACTER.len_utf8()),
                            format!("the document is not UTF-8: byte 0x{bad:02X} can't stand here"),
                        )
                        .help("save the document as UTF-8"),
                    ),
                })
            }
        }
    }

    /// The document at `path` with this text.
    #[must_use]
    pub fn new(path: &str, text: &str) -> Self {
        Self {
            path: path.to_owned(),
            text: normalized(text),
            starts: OnceLock::new(),
        }
    }

    /// The path, as given.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The text. Spans are ranges of its bytes.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What stands at `span`; empty where the span is no range of the text.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.start..span.end).unwrap_or_default()
    }

    /// Where each line starts.
    fn starts(&self) -> &[usize] {
        self.starts.get_or_init(|| {
            let newlines = memchr::memchr_iter(b'\n', self.text.as_bytes());
            std::iter::once(0)
                .chain(newlines.map(|at| at + 1))
                .collect()
        })
    }

    /// The number of the line that holds the byte at `offset`, counted from 1.
    #[must_use]
    pub fn line(&self, offset: usize) -> usize {
        self.starts().partition_point(|&start| start <= offset)
    }

    /// The place of the byte at `offset`.
    #[must_use]
    pub fn position(&self, offset: usize) -> Position {
        let line = self.line(offset);
        let start = self.starts()[line - 1];
        let before = self.text.get(start..offset).unwrap_or_default();
        Position {
            line,
            column: before.chars().count() + 1,
        }
    }

    /// The spans of all lines, without their newlines.
    #[must_use]
    pub fn lines(&self) -> impl ExactSizeIterator<Item = Span> + '_ {
        (0..self.starts().len()).map(|index| self.span_of(index))
    }

    /// The span of a line counted from 1, without its newline; `None` where there is no such line.
    #[must_use]
    pub fn line_span(&self, line: usize) -> Option<Span> {
        let index = line.checked_sub(1)?;
        (index < self.starts().len()).then(|| self.span_of(index))
    }

    /// The span of a line counted from 0, without its newline.
    fn span_of(&self, index: usize) -> Span {
        let starts = self.starts();
        let next = starts.get(index + 1);
        let end = next.map_or(self.text.len(), |next| next - 1);
        Span::new(starts[index], end)
    }
}

/// The text without its byte order mark, and with LF for CRLF: the same document on any system.
fn normalized(text: &str) -> String {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    match memchr::memchr(b'\r', text.as_bytes()) {
        Some(_) => text.replace("\r\n", "\n"),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_lines_and_columns_from_one_in_characters() {
        let source = Source::new("a.md", "é1\nx\r\ny");
        assert_eq!(source.position(2), Position { line: 1, column: 2 });
        assert_eq!(source.position(4), Position { line: 2, column: 1 });
        assert_eq!(source.slice(source.line_span(3).unwrap()), "y");
        assert_eq!(source.line_span(4), None);
    }

    #[test]
    fn says_where_a_document_is_not_utf8() {
        let error = Source::from_bytes("a.md", b"ok\r\nb\xff", 100).unwrap_err();
        let place = error.source.position(error.diagnostic.span.start);
        assert_eq!(place, Position { line: 2, column: 2 });
    }
}

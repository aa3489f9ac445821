//! Markup that nobody can read in two ways: code, and words in bold or italics that stand apart from those around them.
//!
//! Most lines with markup have no other. They are read in one pass over their bytes, where a parser must be set up anew for
//! each line, and builds a tree of it.

use super::{Place, breaks};
use crate::source::Span;
use crate::text::{MarkKind, Text};

/// What a text shows: what is left out of it, and what is marked by that.
pub(super) struct Apart {
    /// The marks, in the order in which they end: where each begins and ends in what is shown.
    marks: Vec<(MarkKind, usize, usize)>,
    /// What is not shown.
    left_out: Vec<LeftOut>,
}

/// What only marks, or is a tag.
struct LeftOut {
    at: usize,
    length: usize,
    /// Whether a line ends here.
    breaks: bool,
}

/// What opened the words in bold or italics that are being read.
struct Opened {
    mark: u8,
    length: usize,
    /// Where the words begin in what is shown.
    shown: usize,
}

impl Apart {
    /// What `text` shows; `None` where it takes a parser to know.
    pub fn of(text: &str, place: Place) -> Option<Self> {
        let bytes = text.as_bytes();
        // A parser cuts blanks off at the end.
        if bytes.last()?.is_ascii_whitespace() {
            return None;
        }
        let mut found = Self {
            marks: Vec::new(),
            left_out: Vec::new(),
        };
        let mut opened: Option<Opened> = None;
        // How many bytes are left out so far.
        let mut hidden = 0;
        let mut at = 0;
        while let Some(&byte) = bytes.get(at) {
            if byte.is_ascii_alphanumeric() || byte == b' ' {
                at += 1;
                continue;
            }
            match byte {
                b'`' => {
                    let (length, end) = code(bytes, at)?;
                    let inner = &text[at + length..end];
                    let is_padded = inner.starts_with(' ') && inner.ends_with(' ');
                    if is_padded || place == Place::Cell && inner.contains('\\') {
                        return None;
                    }
                    let start = at - hidden;
                    found.leave_out(at, length);
                    found.leave_out(end, length);
                    found
                        .marks
                        .push((MarkKind::Code, start, start + inner.len()));
                    hidden += 2 * length;
                    at = end + length;
                }
                b'*' | b'_' => {
                    let length = run(bytes, at);
                    let before = text[..at].chars().next_back();
                    let behind = text[at + length..].chars().next();
                    let shown = at - hidden;
                    match (side(byte, before, behind)?, &opened) {
                        (Side::Neither, _) => {
                            at += length;
                            continue;
                        }
                        (Side::Opens, None) if length <= 2 => {
                            opened = Some(Opened {
                                mark: byte,
                                length,
                                shown,
                            });
                        }
                        (Side::Closes, Some(by)) if by.mark == byte && by.length == length => {
                            let kind = if length == 2 {
                                MarkKind::Strong
                            } else {
                                MarkKind::Emphasis
                            };
                            found.marks.push((kind, by.shown, shown));
                            opened = None;
                        }
                        _ => return None,
                    }
                    found.leave_out(at, length);
                    hidden += length;
                    at += length;
                }
                // Before a blank these are what they look like.
                b'<' | b'&' | b'\\' if bytes.get(at + 1) == Some(&b' ') => at += 1,
                b'<' => {
                    let length = tag(&bytes[at..])?;
                    let breaks = breaks(&bytes[at..]);
                    found.left_out.push(LeftOut { at, length, breaks });
                    hidden += length - usize::from(breaks);
                    at += length;
                }
                b'&' | b'\\' | b'[' | b'~' | 0..=8 | b'\n'..b' ' => return None,
                _ => at += 1,
            }
        }
        opened.is_none().then_some(found)
    }

    fn leave_out(&mut self, at: usize, length: usize) {
        let breaks = false;
        self.left_out.push(LeftOut { at, length, breaks });
    }

    /// Adds what `text`, which stands at `offset`, shows.
    pub fn add_to<'a>(self, words: &mut Text<'a>, text: &'a str, offset: usize) {
        let before = words.plain().len();
        let mut from = 0;
        for LeftOut { at, length, breaks } in self.left_out {
            words.push(&text[from..at], Span::new(offset + from, offset + at));
            from = at + length;
            if breaks {
                words.push("\n", Span::new(offset + at, offset + from));
            }
        }
        words.push(&text[from..], Span::new(offset + from, offset + text.len()));
        for (kind, start, end) in self.marks {
            words.mark(kind, before + start..before + end);
        }
    }
}

/// How many of the byte at `at` stand there in a row.
fn run(bytes: &[u8], at: usize) -> usize {
    let mark = bytes[at];
    let alike = bytes[at..].iter().take_while(|byte| **byte == mark);
    alike.count()
}

/// The length of the marks around the code at `at`, and where the closing one stands.
fn code(bytes: &[u8], at: usize) -> Option<(usize, usize)> {
    let length = run(bytes, at);
    let mut end = at + length;
    loop {
        end += memchr::memchr(b'`', &bytes[end..])?;
        let closing = run(bytes, end);
        if closing == length {
            return Some((length, end));
        }
        end += closing;
    }
}

/// The length of the tag with which `bytes` begin, where it is one without attributes.
fn tag(bytes: &[u8]) -> Option<usize> {
    let slash = usize::from(bytes.get(1) == Some(&b'/'));
    let name = &bytes[1 + slash..];
    let letters = name.iter().take_while(|byte| byte.is_ascii_alphanumeric());
    let length = letters.count();
    let is_tag = name.first()?.is_ascii_alphabetic() && name.get(length) == Some(&b'>');
    is_tag.then_some(length + slash + 2)
}

/// What marks of bold or italics may do where they stand.
enum Side {
    Opens,
    Closes,
    Neither,
}

/// What `mark` may do between these characters; `None` where that is not plain.
fn side(mark: u8, before: Option<char>, behind: Option<char>) -> Option<Side> {
    let is_blank = |char: Option<char>| char.is_none_or(|char| char == ' ');
    let is_word = |char: Option<char>| char.is_some_and(char::is_alphanumeric);
    let is_point = |char: Option<char>| char.is_some_and(|char| char.is_ascii_punctuation());
    match (is_blank(before), is_blank(behind)) {
        (true, true) => Some(Side::Neither),
        (true, false) if is_word(behind) || is_point(behind) => Some(Side::Opens),
        (false, true) if is_word(before) || is_point(before) => Some(Side::Closes),
        (false, false) if is_point(before) && is_word(behind) => Some(Side::Opens),
        (false, false) if is_word(before) && is_point(behind) => Some(Side::Closes),
        // `retry_after` is one word.
        (false, false) if mark == b'_' && is_word(before) && is_word(behind) => Some(Side::Neither),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{References, parsed};
    use super::*;

    /// Every text of so many of these pieces.
    fn texts(pieces: &[&str], count: usize) -> Vec<String> {
        (0..count).fold(vec![String::new()], |texts, _| {
            let mut longer = Vec::new();
            for text in texts {
                longer.extend(pieces.iter().map(|piece| format!("{text}{piece}")));
            }
            longer
        })
    }

    #[test]
    fn reads_as_the_parser_does() {
        let pieces = [
            "a", " ", "*", "**", "_", "`", ".", "é", "& ", "<b>", "<br>", "</p>", "<a", ">", "\\",
        ];
        let mut count = 0;
        for text in (1..=5).flat_map(|count| texts(&pieces, count)) {
            for place in [Place::Line, Place::Cell] {
                let Some(found) = Apart::of(&text, place) else {
                    continue;
                };
                count += 1;
                let mut own = Text::default();
                found.add_to(&mut own, &text, 7);
                let mut theirs = Text::default();
                parsed(&mut theirs, &text, 7, &References::default(), place);
                assert_eq!(own.plain(), theirs.plain(), "{text:?}");
                assert_eq!(own.marks(), theirs.marks(), "{text:?}");
                for (at, char) in own.plain().char_indices() {
                    let range = at..at + char.len_utf8();
                    assert_eq!(own.span(range.clone()), theirs.span(range), "{text:?}");
                }
            }
        }
        assert!(count > 10_000, "{count} texts need no parser");
    }
}

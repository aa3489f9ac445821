//! What the words of a document say beside what was read of them: the entry's own lines, and what is said of its code in
//! another place, be it a line or an example.

use crate::source::{Source, Span};
use crate::spec::Entry;

/// The lines of a document on which the entry itself stands, up to the end of its description, or of the section that it heads.
pub(super) fn own<'a>(source: &'a Source, entry: &Entry) -> (Span, &'a str) {
    let end = entry
        .description_span
        .map_or(entry.span.end, |description| description.end)
        .max(entry.span.end);
    let first = source.line(entry.span.start);
    let last = source.line(end).max(last_line_of_section(source, first));
    let span = match (source.line_span(first), source.line_span(last)) {
        (Some(first), Some(last)) => Span::new(first.start, last.end.max(first.start)),
        _ => entry.span,
    };
    (span, source.slice(span))
}

/// The last line under the heading on this line, before the next of its level; the line itself where it is no heading.
fn last_line_of_section(source: &Source, line: usize) -> usize {
    let level = |line| {
        let text = source.slice(source.line_span(line)?);
        Some(text.bytes().take_while(|byte| *byte == b'#').count())
    };
    let Some(own) = level(line).filter(|own| *own > 0) else {
        return line;
    };
    let mut last = line;
    while level(last + 1).is_some_and(|other| other == 0 || other > own) {
        last += 1;
    }
    last
}

/// The parts of a document: its lines, and its fenced examples as wholes.
pub(super) struct Elsewhere<'a>(Vec<&'a str>);

impl<'a> Elsewhere<'a> {
    pub(super) fn of(source: &'a Source) -> Self {
        let text = source.text();
        let mut parts = Vec::new();
        let mut fence: Option<(&str, usize)> = None;
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            let end = start + line.len();
            let mark = fence_of(line);
            match (fence, mark) {
                (None, Some(mark)) => fence = Some((mark, start)),
                (None, None) => parts.push(line),
                (Some((open, begun)), Some(mark)) if open == mark => {
                    parts.extend(text.get(begun..end));
                    fence = None;
                }
                (Some(_), _) => {}
            }
            start = end;
        }
        if let Some((_, begun)) = fence {
            parts.extend(text.get(begun..));
        }
        Self(parts)
    }

    /// Whether a part names the code and the header.
    pub(super) fn is_named(&self, code: u16, name: &str) -> bool {
        let code = code.to_string();
        self.0
            .iter()
            .any(|part| has_word(part, &code) && names(part, name))
    }
}

/// The mark that a line opens or closes an example with.
fn fence_of(line: &str) -> Option<&'static str> {
    let line = line.trim_start();
    ["```", "~~~"]
        .into_iter()
        .find(|mark| line.starts_with(mark))
}

/// Whether the text has the word as it is.
fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let is_apart = |char: Option<char>| !char.is_some_and(char::is_alphanumeric);
        is_apart(text[..at].chars().next_back()) && is_apart(text[at + word.len()..].chars().next())
    })
}

/// Whether the text names the header. One whose name is an everyday word is named as code is, or as the head of a line.
pub(super) fn names(text: &str, name: &str) -> bool {
    if name.contains('-') {
        let text = text.to_ascii_lowercase();
        return text.contains(&name.to_ascii_lowercase());
    }
    text.match_indices(name).any(|(at, _)| {
        let before = text[..at].trim_end_matches([' ', '\t', '<', '*', '-']);
        let after = text[at + name.len()..].trim_start_matches(['*', '`']);
        let marked = before.ends_with('`');
        let is_cell = before.ends_with('|') && after.trim_start().starts_with('|');
        let heads = (before.is_empty() || before.ends_with('\n')) && after.starts_with(':');
        marked || is_cell || heads || after.starts_with(" header")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_named(document: &str, code: u16, name: &str) -> bool {
        Elsewhere::of(&Source::new("a.md", document)).is_named(code, name)
    }

    #[test]
    fn a_line_says_it() {
        let line = "# Keys\n\nWithout a key you get a 401, and a `www-authenticate` field.\n";
        assert!(is_named(line, 401, "WWW-Authenticate"));
        assert!(!is_named(line, 407, "WWW-Authenticate"));
        assert!(!is_named("1401 WWW-Authenticate", 401, "WWW-Authenticate"));
        assert!(!is_named(
            "- 401\n- WWW-Authenticate",
            401,
            "WWW-Authenticate"
        ));
    }

    #[test]
    fn an_example_says_it() {
        let example = "```http\nHTTP/1.1 405 Method Not Allowed\nAllow: GET, HEAD\n```\n";
        assert!(is_named(example, 405, "Allow"));
        let open = "~~~\nHTTP/1.1 405 Method Not Allowed\n```\n< Allow: GET, HEAD\n";
        assert!(is_named(open, 405, "Allow"));
    }

    #[test]
    fn a_section_is_its_entrys_own() {
        let page =
            "# API\n\n## 405\n\nNo.\n\n### Headers\n\n| Allow | what works |\n\n## 500\n\nOh.\n";
        let source = Source::new("a.md", page);
        let at = page.find("405").unwrap();
        let entry = Entry {
            code: 405,
            span: Span::new(at, at + 3),
            ..Entry::default()
        };
        let (_, text) = own(&source, &entry);
        assert!(
            text.starts_with("## 405") && text.trim_end().ends_with("works |"),
            "{text}"
        );
        assert!(names(text, "Allow"));
    }

    #[test]
    fn a_word_is_no_header() {
        assert!(!is_named("405: We do not Allow that", 405, "Allow"));
        assert!(is_named("405: see the Allow header", 405, "Allow"));
    }
}

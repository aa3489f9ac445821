//! What one line is, looked at alone.

use crate::source::Span;

/// A line without its newline, its quote marks and the blanks around it.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    /// What is left.
    pub text: &'a str,
    /// Where that stands.
    pub span: Span,
    /// The columns before it.
    pub indent: usize,
}

impl<'a> Line<'a> {
    /// The line at `span` of `document`.
    pub fn new(document: &'a str, span: Span) -> Self {
        let bytes = &document.as_bytes()[span.start..span.end];
        let mut indent = 0;
        let mut at = 0;
        loop {
            match bytes.get(at) {
                Some(b' ') => indent += 1,
                Some(b'\t') => indent = (indent / 4 + 1) * 4,
                // A quote's mark is no part of what is quoted, nor is the blank behind it.
                Some(b'>') if !bytes[at..].starts_with(b">=") => {
                    indent = 0;
                    at += usize::from(bytes.get(at + 1) == Some(&b' '));
                }
                // A no-break space: pasted text is indented with it.
                Some(0xC2) if bytes.get(at + 1) == Some(&0xA0) => {
                    indent += 1;
                    at += 1;
                }
                _ => break,
            }
            at += 1;
        }
        let text = document[span.start + at..span.end].trim_end();
        let start = span.start + at;
        Self {
            text,
            span: Span::new(start, start + text.len()),
            indent,
        }
    }

    /// Whether nothing is left.
    pub fn is_blank(&self) -> bool {
        self.text.is_empty()
    }

    /// The part of the line from byte `from` on, without the blanks before it.
    pub fn from(&self, from: usize) -> Self {
        let rest = &self.text[from..];
        let text = rest.trim_start();
        Self {
            text,
            span: Span::new(self.span.end - text.len(), self.span.end),
            indent: self.indent + from + rest.len() - text.len(),
        }
    }

    /// The level of an ATX heading, and its text.
    pub fn heading(&self) -> Option<(u8, Self)> {
        let level = self.text.bytes().take_while(|byte| *byte == b'#').count();
        if level == 0 || level > 6 {
            return None;
        }
        let rest = &self.text[level..];
        // `##404` is no heading to a strict parser; it is to its writer. `#1` is a number.
        let spaced = rest.is_empty() || rest.starts_with([' ', '\t', '\u{a0}']);
        if !spaced && level == 1 {
            return None;
        }
        let mut title = self.from(level);
        let cut = title.text.trim_end_matches('#').trim_end();
        if cut.len() < title.text.len() {
            title.span.end -= title.text.len() - cut.len();
            title.text = cut;
        }
        Some((u8::try_from(level).unwrap_or(6), title))
    }

    /// The text behind a list marker.
    pub fn item(&self) -> Option<Self> {
        let mut chars = self.text.chars();
        let first = chars.next()?;
        if matches!(
            first,
            '-' | '*' | '+' | '•' | '·' | '●' | '▪' | '◦' | '‣' | '○' | '■'
        ) {
            let rest = chars.as_str();
            let pasted = !first.is_ascii();
            return (rest.starts_with([' ', '\t', '\u{a0}']) || pasted && !rest.is_empty())
                .then(|| self.from(first.len_utf8()));
        }
        let digits = self.text.bytes().take_while(u8::is_ascii_digit).count();
        // Three digits and a full stop are a code and not the hundredth item.
        let numbered = (1..=2).contains(&digits)
            && matches!(self.text.as_bytes().get(digits), Some(b'.' | b')'))
            && matches!(self.text.as_bytes().get(digits + 1), Some(b' ' | b'\t'));
        numbered.then(|| self.from(digits + 1))
    }

    /// The text behind the colon of a definition: `: text`.
    pub fn definition(&self) -> Option<Self> {
        let rest = self.text.strip_prefix(':')?;
        rest.starts_with([' ', '\t']).then(|| self.from(1))
    }

    /// The character and the length of a code fence, and its info string.
    pub fn fence(&self) -> Option<(u8, usize, &'a str)> {
        let mark = *self.text.as_bytes().first()?;
        if mark != b'`' && mark != b'~' {
            return None;
        }
        let length = self.text.bytes().take_while(|byte| *byte == mark).count();
        let info = self.text[length..].trim();
        (length >= 3 && !(mark == b'`' && info.contains('`'))).then_some((mark, length, info))
    }

    /// Whether the line closes a fence of `mark`, `length` long.
    pub fn closes(&self, mark: u8, length: usize) -> bool {
        self.text.len() >= length && self.text.bytes().all(|byte| byte == mark)
    }

    /// Whether the line is a thematic break.
    pub fn is_rule(&self) -> bool {
        let Some(mark @ (b'-' | b'*' | b'_')) = self.text.bytes().next() else {
            return false;
        };
        let marks = || self.text.bytes().filter(|byte| *byte == mark);
        self.text.bytes().all(|byte| byte == mark || byte == b' ') && marks().nth(2).is_some()
    }

    /// The level of the setext heading that the line underlines.
    pub fn underline(&self) -> Option<u8> {
        let all = |mark| self.text.len() >= 2 && self.text.bytes().all(|byte| byte == mark);
        match () {
            () if all(b'=') => Some(1),
            () if all(b'-') => Some(2),
            () => None,
        }
    }

    /// Whether the line may be a row of a table.
    pub fn has_pipe(&self) -> bool {
        memchr::memchr(b'|', self.text.as_bytes()).is_some()
    }

    /// Whether the line begins and ends with a pipe: nothing else looks so.
    pub fn is_framed(&self) -> bool {
        self.text.len() > 1 && self.text.starts_with('|') && self.text.ends_with('|')
    }

    /// Whether the line is a table's delimiter row.
    pub fn is_delimiter(&self) -> bool {
        self.text
            .bytes()
            .all(|byte| matches!(byte, b'|' | b'-' | b':' | b' ' | b'\t' | b'+' | b'='))
            && self.text.contains('-')
            && self.has_pipe()
    }

    /// Whether the line is a rule between the rows of a table drawn with characters: `+-----+-----+`.
    pub fn is_grid_rule(&self) -> bool {
        self.text.len() > 2
            && self.text.starts_with('+')
            && self.text.ends_with('+')
            && self
                .text
                .bytes()
                .all(|byte| matches!(byte, b'+' | b'-' | b'='))
    }

    /// Whether the line begins with a digit and has a pipe behind it: a row of a table that nothing else marks as one.
    pub fn is_numbered_row(&self) -> bool {
        self.text.starts_with(|c: char| c.is_ascii_digit()) && self.has_pipe()
    }

    /// Whether the line only steers a site generator: an import, an admonition's fence, a template tag.
    pub fn is_machinery(&self) -> bool {
        let text = self.text;
        if !text.starts_with([':', '!', '?', '{', 'i', 'e', '<', '=', '>', '|']) {
            return false;
        }
        let conflict = ["<<<<<<<", "=======", ">>>>>>>", "|||||||"];
        text.starts_with(":::")
            || text.starts_with("!!!")
            || text.starts_with("???")
            || text.starts_with("{%") && text.ends_with("%}")
            || text.starts_with("{{<") && text.ends_with(">}}")
            || text.starts_with("{{%") && text.ends_with("%}}")
            || text.starts_with("{:") && text.ends_with('}')
            || text.starts_with("import ")
                && (text.contains(" from '") || text.contains(" from \""))
            || text.starts_with("export ") && text.contains('=')
            || conflict.iter().any(|mark| text.starts_with(mark))
    }

    /// The cells of a table's row.
    pub fn cells(&self) -> Vec<Span> {
        let mut cells = Vec::new();
        let bytes = self.text.as_bytes();
        let framed = bytes.first() == Some(&b'|');
        let mut start = usize::from(framed);
        let mut at = start;
        while let Some(found) = memchr::memchr2(b'\\', b'|', &bytes[at..]) {
            at += found;
            if bytes[at] == b'|' {
                cells.push(self.cell(start, at));
                start = at + 1;
                at = start;
            } else {
                at = bytes.len().min(at + 2);
            }
        }
        let last = self.cell(start.min(bytes.len()), bytes.len());
        // A pipe at the end closes the last cell and opens none.
        if start < bytes.len() && last.start < last.end {
            cells.push(last);
        }
        cells
    }

    fn cell(&self, start: usize, end: usize) -> Span {
        let text = self.text.get(start..end).unwrap_or_default();
        let from = start + text.len() - text.trim_start().len();
        let to = (end - (text.len() - text.trim_end().len())).max(from);
        Span::new(self.span.start + from, self.span.start + to)
    }
}

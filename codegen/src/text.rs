//! A run of words as a reader sees them, without markup, that still knows where each stood in the document.

use std::borrow::Cow;
use std::ops::Range;

use crate::source::Span;

/// How a document marks words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// `**strong**`
    Strong,
    /// `*emphasis*`
    Emphasis,
    /// `` `code` ``
    Code,
    /// A link, with its destination.
    Link(String),
    /// `~~struck out~~`
    Strikethrough,
}

/// A range of a [`Text`] with its markup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// How the words are marked.
    pub kind: MarkKind,
    /// Which bytes of [`Text::plain`] are marked.
    pub range: Range<usize>,
}

/// Words without their markup. Line breaks are kept as `\n`.
///
/// Words that a document shows as they are written are not copied out of it, and a part of a text is no copy of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text<'a> {
    plain: Cow<'a, str>,
    marks: Vec<Mark>,
    /// The span that the first piece of `plain` came from.
    first: Span,
    /// The other pieces by where they start, with the span that each came from, in order.
    others: Vec<(usize, Span)>,
}

impl<'a> Text<'a> {
    /// Text that stands at `span` as it is here, without markup.
    #[must_use]
    pub fn verbatim(plain: &'a str, span: Span) -> Self {
        let mut text = Self::default();
        text.push(plain, span);
        text
    }

    /// Lines that stand one below the other in `document` as they are here, at `spans`, without markup.
    #[must_use]
    pub fn lines(document: &'a str, mut spans: impl Iterator<Item = Span>) -> Self {
        let Some(first) = spans.next() else {
            return Self::default();
        };
        let mut text = Self::default();
        let mut end = first.end;
        for span in spans {
            let at = span.start - first.start;
            text.others
                .push((at - 1, Span::new(span.start, span.start)));
            text.others.push((at, span));
            end = span.end;
        }
        text.push(&document[first.start..end], first);
        text
    }

    /// Adds words that came from `span`.
    pub fn push(&mut self, words: &'a str, span: Span) {
        if self.plain.is_empty() && !words.is_empty() {
            self.plain = Cow::Borrowed(words);
            self.first = span;
        } else {
            self.push_copy(words, span);
        }
    }

    /// Adds a copy of words that came from `span`.
    pub fn push_copy(&mut self, words: &str, span: Span) {
        if words.is_empty() {
            return;
        }
        if self.plain.is_empty() {
            self.first = span;
        } else {
            self.others.push((self.plain.len(), span));
        }
        self.plain.to_mut().push_str(words);
    }

    /// Adds another text behind this one.
    pub fn append(&mut self, other: &Text<'_>) {
        let offset = self.plain.len();
        self.push_copy(&other.plain, other.first);
        let others = other.others.iter();
        self.others
            .extend(others.map(|(at, span)| (at + offset, *span)));
        self.marks.extend(other.marks.iter().map(|mark| Mark {
            kind: mark.kind.clone(),
            range: mark.range.start + offset..mark.range.end + offset,
        }));
    }

    /// Marks a range of the words.
    pub fn mark(&mut self, kind: MarkKind, range: Range<usize>) {
        self.marks.push(Mark { kind, range });
    }

    /// The words alone.
    #[must_use]
    pub fn plain(&self) -> &str {
        &self.plain
    }

    /// How the words are marked, in the order in which the marks end.
    #[must_use]
    pub fn marks(&self) -> &[Mark] {
        &self.marks
    }

    /// Whether all of it is shown as the document has it.
    pub(crate) fn is_as_written(&self) -> bool {
        matches!(self.plain, Cow::Borrowed(_))
    }

    /// Whether there is nothing but white space.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.plain.trim_start().is_empty()
    }

    /// The words with white space folded to single blanks, and none at the ends.
    #[must_use]
    pub fn folded(&self) -> Cow<'_, str> {
        folded(&self.plain)
    }

    /// The words alone, which are no copy where this text has none of its own.
    pub(crate) fn to_plain(&self) -> Cow<'a, str> {
        self.plain.clone()
    }

    /// Where in the document a range of the words stood: from its first byte to its last.
    #[must_use]
    pub fn span(&self, range: Range<usize>) -> Span {
        let start = self.source_offset(range.start, false);
        let end = if range.end > range.start {
            self.source_offset(range.end, true)
        } else {
            start
        };
        Span::new(start, end.max(start))
    }

    /// Where in the document all of it stood.
    #[must_use]
    pub fn whole(&self) -> Span {
        self.span(0..self.plain.len())
    }

    /// The same text, with the words of this one.
    #[must_use]
    pub fn view(&self) -> Text<'_> {
        Text {
            plain: Cow::Borrowed(&self.plain),
            marks: self.marks.clone(),
            first: self.first,
            others: self.others.clone(),
        }
    }

    /// The part of the text in `range`, with its marks, and the words of this text; `range` is on character boundaries.
    #[must_use]
    pub fn part(&self, range: Range<usize>) -> Text<'_> {
        self.cut(Cow::Borrowed(&self.plain[range.clone()]), range)
    }

    /// As [`Text::part`], but with words of its own where those of this text are.
    #[must_use]
    pub fn slice(&self, range: Range<usize>) -> Self {
        let plain = match &self.plain {
            Cow::Borrowed(plain) => Cow::Borrowed(&plain[range.clone()]),
            Cow::Owned(plain) => Cow::Owned(plain[range.clone()].to_owned()),
        };
        self.cut(plain, range)
    }

    /// The part of the text in `range`, whose words are `plain`.
    fn cut<'p>(&self, plain: Cow<'p, str>, range: Range<usize>) -> Text<'p> {
        let mut part = Text {
            plain,
            ..Text::default()
        };
        // Found by bisection, so that a text cut into its lines costs what it holds.
        let mut piece = self.piece_at(range.start);
        while let Some((start, end, span)) = self.piece(piece).filter(|piece| piece.0 < range.end) {
            let from = start.max(range.start);
            let to = end.min(range.end);
            if from < to {
                let linear = end - start == span.end - span.start;
                let span = if linear {
                    Span::new(span.start + from - start, span.start + to - start)
                } else {
                    span
                };
                if from == range.start {
                    part.first = span;
                } else {
                    part.others.push((from - range.start, span));
                }
            }
            piece += 1;
        }
        let first = self
            .marks
            .partition_point(|mark| mark.range.end <= range.start);
        for mark in &self.marks[first..] {
            // Marks are nested within a line: what starts behind the part ends behind it, and so does the rest.
            if mark.range.start >= range.end {
                break;
            }
            let from = mark.range.start.max(range.start);
            let to = mark.range.end.min(range.end);
            part.mark(mark.kind.clone(), from - range.start..to - range.start);
        }
        part
    }

    /// The number of the piece that holds the byte at `offset`.
    fn piece_at(&self, offset: usize) -> usize {
        self.others.partition_point(|&(at, _)| at <= offset)
    }

    /// Where a piece starts and ends, and the span that it came from.
    fn piece(&self, number: usize) -> Option<(usize, usize, Span)> {
        let end = self
            .others
            .get(number)
            .map_or(self.plain.len(), |next| next.0);
        let (start, span) = match number.checked_sub(1) {
            None => (0, self.first),
            Some(other) => *self.others.get(other)?,
        };
        Some((start, end, span))
    }

    /// The offset in the document of the byte at `offset`; with `behind`, of the end of the byte before it.
    fn source_offset(&self, offset: usize, behind: bool) -> usize {
        let looked_up = if behind { offset - 1 } else { offset };
        let Some((start, end, span)) = self.piece(self.piece_at(looked_up)) else {
            return self.first.start;
        };
        // A piece that is no copy of its source (a decoded entity, say) is all in one place.
        if end - start == span.end - span.start {
            (span.start + (offset - start)).min(span.end)
        } else if behind {
            span.end
        } else {
            span.start
        }
    }
}

/// Characters of the longest title. What is longer is no title, and is not worth a copy for each entry below it.
const LONGEST_TITLE: usize = 300;

/// `words` as a title that is copied wherever it counts: folded, and cut where it is far too long for one.
#[must_use]
pub fn title(words: &str) -> String {
    as_title(Cow::Borrowed(words)).into_owned()
}

/// As [`title`], but no copy of words that are one as they are.
pub(crate) fn as_title(words: Cow<'_, str>) -> Cow<'_, str> {
    let folded = match words {
        Cow::Borrowed(words) => folded(words),
        Cow::Owned(words) => Cow::Owned(fold(&words)),
    };
    match folded.char_indices().nth(LONGEST_TITLE) {
        None => folded,
        // What is cut begins with a word.
        Some((cut, ' ')) => Cow::Owned(format!("{}…", &folded[..=cut])),
        Some((cut, _)) => Cow::Owned(format!("{}…", &folded[..cut])),
    }
}

/// `words` with white space folded to single blanks, and none at the ends.
#[must_use]
pub fn fold(words: &str) -> String {
    folded(words).into_owned()
}

/// `words` with white space folded to single blanks, and none at the ends; a copy only where there is anything to fold.
#[must_use]
pub fn folded(words: &str) -> Cow<'_, str> {
    let words = words.trim();
    if is_folded(words) {
        return Cow::Borrowed(words);
    }
    let mut folded = String::with_capacity(words.len());
    for word in words.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
    }
    Cow::Owned(folded)
}

/// Whether `words`, which have no white space at the ends, have none but single blanks.
fn is_folded(words: &str) -> bool {
    let bytes = words.as_bytes();
    let breaks = |at: usize| match bytes[at] {
        b' ' => bytes.get(at + 1) == Some(&b' '),
        b'\t'..=b'\r' => true,
        _ => words[at..].starts_with(char::is_whitespace),
    };
    !(0..bytes.len()).any(|at| MAY_BE_BLANK[usize::from(bytes[at])] && breaks(at))
}

/// Which bytes may be the first of white space.
static MAY_BE_BLANK: [bool; 256] = {
    let mut may = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        may[byte] = matches!(byte, 0x09..=0x0D | 0x20 | 0xC2 | 0xE1..=0xE3);
        byte += 1;
    }
    may
};

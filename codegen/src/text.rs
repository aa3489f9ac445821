//! A run of words as a reader sees them, without markup, that still knows where each stood in the document.

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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    plain: String,
    marks: Vec<Mark>,
    /// Pieces of `plain` by where they start, with the span they came from, in order.
    pieces: Vec<(usize, Span)>,
}

impl Text {
    /// Text that stands at `span` as it is here, without markup.
    #[must_use]
    pub fn verbatim(plain: &str, span: Span) -> Self {
        let mut text = Self::default();
        text.push(plain, span);
        text
    }

    /// Adds words that came from `span`.
    pub fn push(&mut self, words: &str, span: Span) {
        if words.is_empty() {
            return;
        }
        self.pieces.push((self.plain.len(), span));
        self.plain.push_str(words);
    }

    /// Adds another text behind this one.
    pub fn append(&mut self, other: &Self) {
        let offset = self.plain.len();
        self.plain.push_str(&other.plain);
        self.pieces
            .extend(other.pieces.iter().map(|(at, span)| (at + offset, *span)));
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

    /// Whether there is nothing but white space.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.plain.trim().is_empty()
    }

    /// The words with white space folded to single blanks, and none at the ends.
    #[must_use]
    pub fn folded(&self) -> String {
        fold(&self.plain)
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

    /// The part of the text in `range`, with its marks; `range` is on character boundaries.
    #[must_use]
    pub fn slice(&self, range: Range<usize>) -> Self {
        let mut part = Self {
            plain: self.plain[range.clone()].to_owned(),
            ..Self::default()
        };
        // Found by bisection, so that a text cut into its lines costs what it holds.
        let first = self.pieces.partition_point(|&(at, _)| at <= range.start);
        for (index, &(at, span)) in self.pieces.iter().enumerate().skip(first.saturating_sub(1)) {
            if at >= range.end {
                break;
            }
            let end = self
                .pieces
                .get(index + 1)
                .map_or(self.plain.len(), |next| next.0);
            let from = at.max(range.start);
            let to = end.min(range.end);
            if from < to {
                let linear = end - at == span.end - span.start;
                let piece = if linear {
                    Span::new(span.start + from - at, span.start + to - at)
                } else {
                    span
                };
                part.pieces.push((from - range.start, piece));
            }
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

    /// The offset in the document of the byte at `offset`; with `behind`, of the end of the byte before it.
    fn source_offset(&self, offset: usize, behind: bool) -> usize {
        let looked_up = if behind { offset - 1 } else { offset };
        let index = self.pieces.partition_point(|&(at, _)| at <= looked_up);
        let Some(&(at, span)) = index.checked_sub(1).and_then(|i| self.pieces.get(i)) else {
            return self.pieces.first().map_or(0, |&(_, span)| span.start);
        };
        let end = self
            .pieces
            .get(index)
            .map_or(self.plain.len(), |next| next.0);
        // A piece that is no copy of its source (a decoded entity, say) is all in one place.
        if end - at == span.end - span.start {
            (span.start + (offset - at)).min(span.end)
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
    let mut title = String::new();
    let mut length = 0;
    for word in words.split_whitespace() {
        if !title.is_empty() {
            title.push(' ');
            length += 1;
        }
        for char in word.chars() {
            if length >= LONGEST_TITLE {
                title.push('…');
                return title;
            }
            title.push(char);
            length += 1;
        }
    }
    title
}

/// `words` with white space folded to single blanks, and none at the ends.
#[must_use]
pub fn fold(words: &str) -> String {
    let mut folded = String::with_capacity(words.len());
    for word in words.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
    }
    folded
}

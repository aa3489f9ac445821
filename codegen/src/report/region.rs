//! Lines and columns of places.

use super::Place;
use crate::source::{Source, Span};

/// The lines and columns of a place. All count from 1, and the end is the character behind the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Region {
    /// The line of the first character.
    pub line: usize,
    /// Its column.
    pub column: usize,
    /// The line of the end.
    pub end_line: usize,
    /// Its column.
    pub end_column: usize,
}

/// What columns count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Columns {
    /// Characters (Unicode code points), as the rest of the project counts them.
    Characters,
    /// Code units of UTF-16, as editors and code scanning count them.
    Utf16,
}

impl Place<'_> {
    /// The place's lines and columns; `None` for all of the file.
    #[must_use]
    pub fn region(&self, columns: Columns) -> Option<Region> {
        Walk::new(columns).region(self)
    }
}

/// The regions of places. Those that follow each other on a line cost what the line holds, and not each its beginning.
#[cfg(feature = "json")]
pub(super) fn regions<'a>(
    places: impl IntoIterator<Item = &'a Place<'a>>,
    columns: Columns,
) -> Vec<Option<Region>> {
    let mut walk = Walk::new(columns);
    let places = places.into_iter();
    places.map(|place| walk.region(place)).collect()
}

/// Counts columns on from the point before.
struct Walk<'a> {
    columns: Columns,
    last: Option<(&'a Source, Point)>,
}

#[derive(Clone, Copy)]
struct Point {
    offset: usize,
    line: usize,
    /// What stands before it on the line.
    width: usize,
}

impl<'a> Walk<'a> {
    const fn new(columns: Columns) -> Self {
        Self {
            columns,
            last: None,
        }
    }

    fn region(&mut self, place: &Place<'a>) -> Option<Region> {
        let (source, span) = place.spot?;
        let start = self.point(source, span.start);
        let end = self.point(source, span.end.max(span.start));
        Some(Region {
            line: start.line,
            column: start.width + 1,
            end_line: end.line,
            end_column: end.width + 1,
        })
    }

    fn point(&mut self, source: &'a Source, offset: usize) -> Point {
        let line = source.line(offset);
        let is_on = |(known, point): &(&Source, Point)| {
            std::ptr::eq(*known, source) && point.line == line && point.offset <= offset
        };
        let (from, width) = match self.last.filter(is_on) {
            Some((_, point)) => (point.offset, point.width),
            None => (source.line_span(line).map_or(offset, |line| line.start), 0),
        };
        let between = source.slice(Span::new(from, offset));
        let characters = between.chars().count();
        let more = match self.columns {
            Columns::Characters => characters,
            // What takes four bytes of UTF-8 takes two units.
            Columns::Utf16 => characters + between.bytes().filter(|byte| *byte >= 0xf0).count(),
        };
        let point = Point {
            offset,
            line,
            width: width + more,
        };
        self.last = Some((source, point));
        point
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_what_they_are_asked_to() {
        let source = Source::new("a.md", "x\n𝒳é404\n");
        let at = source.text().find("404").unwrap();
        let place = Place::of(&source, Span::new(at, at + 3));
        let region = |columns| {
            let region = place.region(columns).unwrap();
            (
                region.line,
                region.column,
                region.end_line,
                region.end_column,
            )
        };
        assert_eq!(region(Columns::Characters), (2, 3, 2, 6));
        assert_eq!(region(Columns::Utf16), (2, 4, 2, 7));
    }

    #[test]
    fn a_place_may_be_empty_or_end_with_the_text() {
        let source = Source::new("a.md", "404");
        for span in [Span::new(0, 0), Span::new(3, 3), Span::new(0, 3)] {
            let region = Place::of(&source, span).region(Columns::Utf16).unwrap();
            assert_eq!((region.line, region.end_line), (1, 1));
            assert_eq!(region.column, span.start + 1);
            assert_eq!(region.end_column, span.end + 1);
        }
        assert_eq!(Place::file("a.rs").region(Columns::Utf16), None);
    }

    #[cfg(feature = "json")]
    #[test]
    fn places_on_a_line_are_counted_on() {
        let source = Source::new("a.md", "𝒳a é b\nc 𝒳 d");
        let other = Source::new("b.md", "𝒳a é b");
        let all = 0..source.text().len();
        let spans =
            all.flat_map(|start| (start..=source.text().len()).map(move |end| (start, end)));
        let spans = spans.filter(|(start, end)| {
            source.text().is_char_boundary(*start) && source.text().is_char_boundary(*end)
        });
        let mut places: Vec<Place<'_>> = Vec::new();
        for (start, end) in spans {
            places.push(Place::of(&source, Span::new(start, end)));
            places.push(Place::of(&other, Span::new(4, 5)));
        }
        for columns in [Columns::Characters, Columns::Utf16] {
            for step in [1, 2, 3] {
                let some = || places.iter().step_by(step);
                let one_by_one: Vec<_> = some().map(|place| place.region(columns)).collect();
                assert_eq!(regions(some(), columns), one_by_one);
            }
        }
    }
}

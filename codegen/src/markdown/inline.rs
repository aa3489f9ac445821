//! What stands within a block: its words without markup, each still knowing its place.

mod apart;

use std::ops::Range;

use pulldown_cmark::{BrokenLink, Event, Options, Parser, Tag, TagEnd};

use super::reference::References;

use crate::source::{Source, Span};
use crate::text::{MarkKind, Text};

/// Where words stand.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In a paragraph, a heading or the like.
    Line,
    /// In a table's cell, where `\|` is a pipe, in code as well.
    Cell,
}

/// The words of the lines at `spans`, with `\n` between lines; `references` say where links lead that name them.
pub fn text<'a>(
    source: &'a Source,
    references: &References,
    spans: impl Iterator<Item = Span> + Clone,
    place: Place,
) -> Text<'a> {
    if let Some(words) = as_written(source, spans.clone()) {
        return words;
    }
    let mut words = Text::default();
    for (index, span) in spans.enumerate() {
        if index > 0 {
            words.push("\n", Span::new(span.start, span.start));
        }
        line(
            &mut words,
            source.slice(span),
            span.start,
            references,
            place,
        );
    }
    words
}

/// The words of the lines at `spans`, where they stand right below each other and are shown as they are written.
fn as_written(source: &Source, spans: impl Iterator<Item = Span> + Clone) -> Option<Text<'_>> {
    let mut end = None;
    let mut is_next = |span: Span| {
        let behind = end.replace(span.end);
        span.start < span.end && behind.is_none_or(|end| span.start == end + 1)
    };
    let is_shown = |span: Span| !means_something(source.slice(span));
    let mut all = spans.clone();
    all.all(|span| is_next(span) && is_shown(span))
        .then(|| Text::lines(source.text(), spans))
}

/// Adds the words of one line, which stands at `offset`, and reads template macros on the way.
fn line<'a>(
    words: &mut Text<'a>,
    text: &'a str,
    offset: usize,
    references: &References,
    place: Place,
) {
    // What is behind `rest` is still to be added; the search goes on from `from`.
    let (mut rest, mut from) = (0, 0);
    while let Some(found) = memchr::memchr(b'{', &text.as_bytes()[from..]) {
        let start = from + found;
        let Some((length, argument)) = template(&text[start..]) else {
            from = start + 1;
            continue;
        };
        markup(words, &text[rest..start], offset + rest, references, place);
        if let Some(argument) = argument {
            let range = start + argument.start..start + argument.end;
            macro_words(words, &text[range.clone()], offset + range.start);
        }
        rest = start + length;
        from = rest;
    }
    markup(words, &text[rest..], offset + rest, references, place);
}

/// Bytes within which a template tag must close.
const LONGEST_TAG: usize = 1000;

/// The length of the template tag with which `text` begins, and the range of its arguments if it is a macro.
fn template(text: &str) -> Option<(usize, Option<Range<usize>>)> {
    for (open, close) in [("{{<", ">}}"), ("{{%", "%}}"), ("{%", "%}"), ("{{", "}}")] {
        let Some(inner) = text.strip_prefix(open) else {
            continue;
        };
        let within = &inner.as_bytes()[..inner.len().min(LONGEST_TAG)];
        let length = memchr::memmem::find(within, close.as_bytes())?;
        let end = open.len() + length;
        let body = &inner[..length];
        let arguments = if open == "{{" {
            body.find('(').and_then(|from| {
                let to = body.rfind(')')?;
                (from < to).then(|| open.len() + from + 1..open.len() + to)
            })
        } else {
            None
        };
        return Some((end + close.len(), arguments));
    }
    None
}

/// Adds what a macro such as `{{HTTPStatus("404", "Not Found")}}` shows: its arguments, without their quotation marks.
fn macro_words<'a>(words: &mut Text<'a>, arguments: &'a str, offset: usize) {
    let mut at = 0;
    for (index, argument) in arguments.split(',').enumerate() {
        let trimmed = argument.trim().trim_matches(['"', '\'']);
        let start = at + argument.find(trimmed).unwrap_or(0);
        if !trimmed.is_empty() {
            if index > 0 {
                words.push(" ", Span::new(offset + at, offset + at));
            }
            words.push(
                trimmed,
                Span::new(offset + start, offset + start + trimmed.len()),
            );
        }
        at += argument.len() + 1;
    }
}

/// Whether a byte of `text` means something to Markdown, or opens a template tag.
fn means_something(text: &str) -> bool {
    text.bytes().any(|byte| MEANING[usize::from(byte)])
}

/// Which bytes mean something.
static MEANING: [bool; 256] = {
    let mut meaning = [false; 256];
    let bytes = b"*_`[<\\&!~{";
    let mut at = 0;
    while at < bytes.len() {
        meaning[bytes[at] as usize] = true;
        at += 1;
    }
    meaning
};

/// Adds the words of a piece of a line, which stands at `offset`.
fn markup<'a>(
    words: &mut Text<'a>,
    text: &'a str,
    offset: usize,
    references: &References,
    place: Place,
) {
    if text.is_empty() {
    } else if !means_something(text) {
        words.push(text, Span::new(offset, offset + text.len()));
    } else if let Some(found) = apart::Apart::of(text, place) {
        found.add_to(words, text, offset);
    } else {
        parsed(words, text, offset, references, place);
    }
}

/// What keeps pulldown-cmark from taking the beginning of a line for that of a block.
const GUARD: &str = ". ";

/// Adds the words of a piece of Markdown, which stands at `offset`, as pulldown-cmark reads it.
fn parsed(words: &mut Text<'_>, text: &str, offset: usize, references: &References, place: Place) {
    // Behind a full stop, no text begins a list, a heading or a quote; behind a blank, all else is read as it would be.
    let guarded = format!("{GUARD}{text}");
    let mut open: Vec<(MarkKind, usize)> = Vec::new();
    let span = |range: Range<usize>| {
        let start = offset + range.start.saturating_sub(GUARD.len());
        let end = offset + range.end.saturating_sub(GUARD.len());
        Span::new(start, end.max(start))
    };
    let mut is_first = true;
    // Blanks at the ends are no part of a paragraph, but of the line that this is a piece of.
    let trailing = text.len() - text.trim_end().len();
    // The definition of a link's label stands elsewhere in the document.
    let defined = |link: BrokenLink<'_>| {
        let destination = references.destination(&link.reference)?;
        Some((destination.to_owned().into(), "".into()))
    };
    let options = Options::ENABLE_STRIKETHROUGH;
    let parser = Parser::new_with_broken_link_callback(&guarded, options, Some(defined));
    for (event, range) in parser.into_offset_iter() {
        match event {
            Event::Start(tag) => {
                let kind = match tag {
                    Tag::Strong => MarkKind::Strong,
                    Tag::Emphasis => MarkKind::Emphasis,
                    Tag::Strikethrough => MarkKind::Strikethrough,
                    Tag::Link { dest_url, .. } => MarkKind::Link(dest_url.into_string()),
                    _ => continue,
                };
                open.push((kind, words.plain().len()));
            }
            Event::End(
                TagEnd::Strong | TagEnd::Emphasis | TagEnd::Strikethrough | TagEnd::Link,
            ) => {
                if let Some((kind, start)) = open.pop() {
                    let end = words.plain().len();
                    words.mark(kind, start..end);
                }
            }
            Event::Text(shown) => {
                let shown = if is_first {
                    shown.strip_prefix(GUARD).unwrap_or(&shown)
                } else {
                    &shown
                };
                let range = if is_first {
                    range.start + GUARD.len()..range.end
                } else {
                    range
                };
                is_first = false;
                words.push_copy(shown, span(range));
            }
            Event::Code(shown) => {
                let start = words.plain().len();
                let ticks = (range.end - range.start).saturating_sub(shown.len()) / 2;
                let shown_at = span(range.start + ticks..range.end - ticks);
                match place {
                    Place::Line => words.push_copy(&shown, shown_at),
                    Place::Cell => code_in_cell(words, &shown, shown_at),
                }
                let end = words.plain().len();
                words.mark(MarkKind::Code, start..end);
            }
            Event::SoftBreak | Event::HardBreak => words.push("\n", span(range)),
            Event::InlineHtml(tag) | Event::Html(tag) if breaks(tag.as_bytes()) => {
                words.push("\n", span(range));
            }
            _ => {}
        }
    }
    if trailing > 0 {
        let start = offset + text.len() - trailing;
        words.push(" ", Span::new(start, start + 1));
    }
}

/// Whether a line ends at a tag.
fn breaks(tag: &[u8]) -> bool {
    [b"<br", b"</p", b"<li"].iter().any(|known| {
        tag.get(..known.len())
            .is_some_and(|begin| begin.eq_ignore_ascii_case(*known))
    })
}

/// Adds the words of code that stands in a cell at `span`, without the backslashes that keep its pipes from ending the cell.
fn code_in_cell(words: &mut Text<'_>, shown: &str, span: Span) {
    let mut from = 0;
    for (at, _) in shown.match_indices("\\|") {
        words.push_copy(
            &shown[from..at],
            Span::new(span.start + from, span.start + at),
        );
        from = at + 1;
    }
    words.push_copy(&shown[from..], Span::new(span.start + from, span.end));
}

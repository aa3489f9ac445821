//! A diagnostic as rustc would draw it: what the command prints.

use annotate_snippets::{
    Annotation, AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet,
};

use super::plain::visible;
use super::{Diagnostic, Severity};
use crate::source::{Source, Span};

/// Columns to fill, at the most.
const WIDTH: usize = 120;

/// Bytes of lines to draw at once, at the most.
const MOST_DRAWN: usize = 16 << 10;

/// The diagnostic with its places in the document, in colour or without; ends with a newline.
#[must_use]
pub fn render(source: &Source, diagnostic: &Diagnostic, colour: bool) -> String {
    let primary = std::iter::once((diagnostic.span, String::new(), AnnotationKind::Primary));
    let others = diagnostic
        .labels
        .iter()
        .map(|(span, words)| (*span, words.clone(), AnnotationKind::Context));
    let mut group = level(diagnostic.severity)
        .primary_title(diagnostic.message.as_str())
        .id(diagnostic.rule.id)
        .elements(places(source, primary.chain(others).collect()));
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    draw(&[group], colour)
}

/// A place in a document under a title, with some of its words underlined; ends with a newline.
#[must_use]
pub fn quote(source: &Source, title: &str, words: &[(Span, String)], colour: bool) -> String {
    let marked = words
        .iter()
        .map(|(span, label)| (*span, label.clone(), AnnotationKind::Primary))
        .collect();
    let group = Level::NOTE
        .no_name()
        .primary_title(title)
        .elements(places(source, marked));
    draw(&[group], colour)
}

pub(crate) fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    }
}

/// Words that are underlined, with what is said of them.
pub(crate) type Mark = (Span, String, AnnotationKind);

/// The lines of the document that hold the words, with these underlined; those that are far from each other apart, and
/// without their lines where these are too long to be read.
pub(crate) fn places(source: &Source, marked: Vec<Mark>) -> Vec<Element<'_>> {
    if can_be_drawn(lines(source, &marked)) {
        return vec![snippet(source, marked).into()];
    }
    let apart = marked.into_iter().map(|mark| {
        let mark = vec![mark];
        if can_be_drawn(lines(source, &mark)) {
            return snippet(source, mark).into();
        }
        let position = source.position(mark[0].0.start);
        let path = Origin::path(visible(source.path()));
        path.line(position.line).char_column(position.column).into()
    });
    apart.collect()
}

const fn can_be_drawn(lines: Span) -> bool {
    lines.end - lines.start <= MOST_DRAWN
}

/// The lines concerned: a finding costs what it shows, not what the document holds.
fn lines(source: &Source, marked: &[Mark]) -> Span {
    let start = marked.iter().map(|mark| mark.0.start).min().unwrap_or(0);
    let end = marked.iter().map(|mark| mark.0.end).max().unwrap_or(0);
    let first = source.line(start);
    let last = source.line(end.saturating_sub(1).max(start));
    let from = source.line_span(first).map_or(0, |line| line.start);
    let to = source.line_span(last).map_or(from, |line| line.end);
    Span::new(from, to)
}

fn snippet(source: &Source, marked: Vec<Mark>) -> Snippet<'_, Annotation<'_>> {
    let lines = lines(source, &marked);
    let Span {
        start: from,
        end: to,
    } = lines;
    let annotations = marked.into_iter().map(|(span, label, kind)| {
        let annotation = kind.span(span.start - from..span.end.min(to).max(span.start) - from);
        if label.is_empty() {
            annotation
        } else {
            annotation.label(label)
        }
    });
    Snippet::source(source.slice(lines))
        .path(visible(source.path()))
        .line_start(source.line(from))
        .fold(true)
        .annotations(annotations)
}

pub(crate) fn draw(groups: &[Group<'_>], colour: bool) -> String {
    let renderer = if colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let mut drawn = renderer.term_width(WIDTH).render(groups);
    if !drawn.ends_with('\n') {
        drawn.push('\n');
    }
    drawn
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule;

    #[test]
    fn draws_both_places() {
        let source = Source::new("a.md", "1\n200 | OK\nx\n200 | Fine\n");
        let diagnostic = Diagnostic::new(&rule::CONFLICTING_NAMES, Span::new(19, 23), "two names")
            .label(Span::new(8, 10), "named here first")
            .help("give it one");
        assert_eq!(
            render(&source, &diagnostic, false),
            "\
warning[conflicting-names]: two names
 --> a.md:4:7
  |
2 | 200 | OK
  |       -- named here first
3 | x
4 | 200 | Fine
  |       ^^^^
  |
  = help: give it one
"
        );
    }

    #[test]
    fn lines_that_nobody_reads_are_not_drawn() {
        let text = format!(
            "200 | OK\n{}404 | Gone\n404 | {}\n",
            "x\n".repeat(10_000),
            "é".repeat(10_000)
        );
        let source = Source::new("a.md", &text);
        let at = |words: &str, offset: usize| {
            let start = text.find(words).unwrap() + offset;
            Span::new(start, start + 2)
        };
        let diagnostic = Diagnostic::new(&rule::CONFLICTING_NAMES, at("Gone", 0), "two names")
            .label(at("OK", 0), "far away")
            .label(at("404 | é", 6), "too long");
        assert_eq!(
            render(&source, &diagnostic, false),
            "\
warning[conflicting-names]: two names
     --> a.md:10002:7
      |
10002 | 404 | Gone
      |       ^^
      |
     ::: a.md:1:7
      |
    1 | 200 | OK
      |       -- far away
     ::: a.md:10003:7
"
        );
    }

    #[test]
    fn survives_spans_that_are_empty_or_at_the_end() {
        let source = Source::new("a.md", "é");
        for span in [Span::new(0, 0), Span::new(2, 2), Span::new(0, 2)] {
            let drawn = render(&source, &Diagnostic::new(&rule::LIMIT, span, "x"), true);
            assert!(drawn.contains("a.md"));
        }
    }
}

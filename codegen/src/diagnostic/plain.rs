//! A diagnostic as plain text, in the form of rustc's: what a build script prints.
//!
//! It needs no dependency, so that a build compiles nothing to show what is rarely shown.

use std::fmt::Write as _;

use super::Diagnostic;
use crate::source::{Source, Span};

/// Characters of a line that are shown on each side of the place, so that a long table row stays readable.
const CONTEXT: usize = 60;

/// The diagnostic with its place and the line it is about; ends with a newline.
///
/// ```
/// use statusbook_codegen::diagnostic::{Diagnostic, plain};
/// use statusbook_codegen::rule;
/// use statusbook_codegen::source::{Source, Span};
///
/// let source = Source::new("specs/a.md", "20l | OK");
/// let diagnostic = Diagnostic::new(&rule::NEARLY_A_CODE, Span::new(0, 3), "`20l` is no status code");
/// assert_eq!(
///     plain::render(&source, &diagnostic),
///     "warning[nearly-a-code]: `20l` is no status code
///  --> specs/a.md:1:1
///   |
/// 1 | 20l | OK
///   | ^^^
/// "
/// );
/// ```
#[must_use]
pub fn render(source: &Source, diagnostic: &Diagnostic) -> String {
    let place = source.position(diagnostic.span.start);
    let mut out = format!(
        "{}[{}]: {}\n --> {}:{}:{}\n",
        diagnostic.severity.name(),
        diagnostic.rule.id,
        visible(&diagnostic.message),
        visible(source.path()),
        place.line,
        place.column,
    );
    line(&mut out, source, diagnostic.span, '^', "");
    for (span, words) in &diagnostic.labels {
        line(&mut out, source, *span, '-', words);
    }
    if let Some(help) = &diagnostic.help {
        _ = writeln!(out, "  = help: {}", visible(help));
    }
    out
}

/// Adds the line that holds the start of `span`, with the span underlined.
fn line(out: &mut String, source: &Source, span: Span, underline: char, words: &str) {
    let number = source.line(span.start);
    let Some(whole) = source.line_span(number) else {
        return;
    };
    let before = source.slice(Span::new(whole.start, span.start));
    let marked = source.slice(Span::new(
        span.start,
        span.end.min(whole.end).max(span.start),
    ));
    let behind = source.slice(Span::new(span.start + marked.len(), whole.end));
    let skipped = before.chars().count().saturating_sub(CONTEXT);
    let before = visible(&before.chars().skip(skipped).collect::<String>());
    let marked = visible(marked);
    let mut shown = format!("{}{before}{marked}", if skipped > 0 { "..." } else { "" });
    let column = shown.chars().count() - marked.chars().count();
    shown.extend(visible(behind).chars().take(CONTEXT));
    if behind.chars().count() > CONTEXT {
        shown.push_str("...");
    }
    let gutter = " ".repeat(number.to_string().len());
    let marks = underline.to_string().repeat(marked.chars().count().max(1));
    let pad = " ".repeat(column);
    let marked_line = format!("{gutter} | {pad}{marks} {}", visible(words));
    _ = writeln!(
        out,
        "{gutter} |\n{number} | {}\n{}",
        shown.trim_end(),
        marked_line.trim_end()
    );
}

/// The text with what a terminal would obey, or a reader could not see, written out: documents are untrusted.
#[must_use]
pub fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '\t' => shown.push(' '),
            '\n' => shown.push('\n'),
            '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{feff}' => _ = write!(shown, "<U+{:04X}>", u32::from(char)),
            _ if char.is_control() => _ = write!(shown, "<U+{:04X}>", u32::from(char)),
            _ => shown.push(char),
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule;

    #[test]
    fn writes_out_what_a_terminal_would_obey() {
        assert_eq!(visible("a\u{1b}[31m\u{202e}b"), "a<U+001B>[31m<U+202E>b");
    }

    #[test]
    fn cuts_long_lines_around_the_place() {
        let text = format!("{} 20l {}", "a".repeat(200), "b".repeat(200));
        let source = Source::new("a.md", &text);
        let diagnostic = Diagnostic::new(&rule::NEARLY_A_CODE, Span::new(201, 204), "no code");
        let shown = render(&source, &diagnostic);
        assert!(shown.lines().all(|line| line.len() < 140), "{shown}");
        assert!(
            shown.contains("... 20l bbb") || shown.contains("a 20l b"),
            "{shown}"
        );
    }

    #[test]
    fn shows_a_place_at_the_end_of_the_text() {
        let source = Source::new("a.md", "");
        let shown = render(
            &source,
            &Diagnostic::new(&rule::LIMIT, Span::default(), "big"),
        );
        assert!(shown.contains("a.md:1:1"), "{shown}");
    }
}

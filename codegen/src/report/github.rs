//! A report as workflow commands, which GitHub shows as annotations of the lines concerned.
//!
//! A command is a line `::warning file=…,line=…::message`. What the message and the properties hold is escaped as GitHub's
//! own toolkit does, so that no document can begin a command of its own.

use std::fmt::Write as _;

use super::{Columns, Finding, Place, Report};
use crate::diagnostic::Severity;
use crate::diagnostic::plain::visible;

/// A command for each finding, each a line. GitHub shows the first ten of each level in a step, and counts the rest.
#[must_use]
pub fn render(report: &Report<'_>) -> String {
    let mut out = String::new();
    for finding in report.findings() {
        command(&mut out, finding);
    }
    out
}

fn command(out: &mut String, finding: &Finding<'_>) {
    out.push_str(match finding.level {
        Severity::Error => "::error ",
        Severity::Warning => "::warning ",
        Severity::Note => "::notice ",
    });
    // An annotation stands in a file of the checkout: what was before is not in it.
    let present = finding.places.iter().find(|place| !place.is_past);
    if let Some(place) = present {
        _ = write!(out, "file={},", property(&place.path));
        if let Some(region) = place.region(Columns::Utf16) {
            _ = write!(out, "line={},endLine={},", region.line, region.end_line);
            // GitHub takes columns within one line only.
            if region.line == region.end_line {
                _ = write!(
                    out,
                    "col={},endColumn={},",
                    region.column, region.end_column
                );
            }
        }
    }
    _ = write!(
        out,
        "title={}::{}",
        property(finding.rule.id),
        data(&finding.message)
    );
    let others = finding.places.iter();
    for place in others.filter(|place| present.is_none_or(|present| !std::ptr::eq(*place, present)))
    {
        _ = write!(out, "%0A{}", data(&elsewhere(place)));
    }
    for verdict in &finding.verdicts {
        _ = write!(out, "%0A{}: {}", verdict.audience, data(verdict.word));
    }
    if let Some(help) = &finding.help {
        _ = write!(out, "%0Ahelp: {}", data(help));
    }
    _ = writeln!(out, "%0Afingerprint: {}", data(&finding.fingerprint));
}

/// Another place, in words.
fn elsewhere(place: &Place<'_>) -> String {
    let mut words = match place.region(Columns::Characters) {
        Some(region) => format!("{}:{}:{}", place.path, region.line, region.column),
        None => place.path.to_string(),
    };
    if !place.label.is_empty() {
        _ = write!(words, ": {}", place.label);
    }
    words
}

/// A message, escaped.
fn data(text: &str) -> String {
    escaped(text, "%")
}

/// The value of a property, escaped.
fn property(text: &str) -> String {
    escaped(text, "%:,")
}

fn escaped(text: &str, special: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in visible(text).chars() {
        if char == '\n' || special.contains(char) {
            _ = write!(out, "%{:02X}", u32::from(char));
        } else {
            out.push(char);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Diagnostic;
    use crate::rule;
    use crate::source::{Source, Span};

    fn rendered(path: &str, text: &str, span: Span, message: &str) -> String {
        let source = Source::new(path, text);
        let diagnostic = Diagnostic::new(&rule::NEARLY_A_CODE, span, message);
        render(&Report::new(
            "check",
            vec![Finding::of(&source, &diagnostic)],
        ))
    }

    #[test]
    fn a_finding_is_one_line_whatever_it_holds() {
        let shown = rendered(
            "specs/a,b:c%.md",
            "20l",
            Span::new(0, 3),
            "100%\r\n::error file=x::y\u{1b}[31m",
        );
        assert_eq!(
            shown,
            "::warning file=specs/a%2Cb%3Ac%25.md,line=1,endLine=1,col=1,endColumn=4,title=nearly-a-code::100%25<U+000D>%0A::error file=x::y<U+001B>[31m%0Afingerprint: 03f426021ee9c941\n"
        );
    }

    #[test]
    fn columns_are_left_out_where_a_place_has_several_lines() {
        let shown = rendered("a.md", "200\n201", Span::new(0, 7), "two");
        assert!(shown.contains("line=1,endLine=2,title="), "{shown}");
    }
}

//! A report for a terminal, each finding drawn as rustc draws its own.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use annotate_snippets::{AnnotationKind, Element, Level, Origin};

use super::{Finding, Place, Report, summary};
use crate::diagnostic::plain::visible;
use crate::diagnostic::rich;
use crate::text::fold;

/// Bytes of a line that is drawn in full, for certain.
const MOST_DRAWN: usize = 100;

/// The findings, in colour or without, each followed by an empty line, and what they come to.
#[must_use]
pub fn render(report: &Report<'_>, colour: bool) -> String {
    let mut out = String::new();
    let mut told = BTreeSet::new();
    for finding in report.findings() {
        let is_first = told.insert(finding.rule.id);
        _ = writeln!(out, "{}", self::finding(finding, is_first, colour));
    }
    if report.is_comparison() || !report.findings().is_empty() {
        _ = writeln!(out, "{}", summary(report));
    }
    out
}

/// One finding; ends with a newline. The first of a rule says why it is one.
fn finding(finding: &Finding<'_>, is_first: bool, colour: bool) -> String {
    let message = visible(&finding.message);
    let mut elements: Vec<Element<'_>> = Vec::new();
    let files: Vec<String> = finding
        .places
        .iter()
        .map(|place| visible(&place.path))
        .collect();
    for (first, places) in documents(&finding.places) {
        let Some((source, _)) = finding.places[first].spot else {
            elements.push(Origin::path(files[first].as_str()).into());
            continue;
        };
        let marks = places.into_iter().filter_map(|at| {
            let place = &finding.places[at];
            let kind = if at == 0 || first > 0 {
                AnnotationKind::Primary
            } else {
                AnnotationKind::Context
            };
            Some((place.spot?.1, visible(&place.label), kind))
        });
        elements.extend(rich::places(source, marks.collect()));
    }
    let notes = notes(finding, is_first);
    for note in &notes {
        elements.push(Level::NOTE.message(note.as_str()).into());
    }
    let help = finding.help.as_deref().map(visible).unwrap_or_default();
    if !help.is_empty() {
        elements.push(Level::HELP.message(help.as_str()).into());
    }
    let group = rich::level(finding.level)
        .primary_title(message.as_str())
        .id(finding.rule.id)
        .elements(elements);
    let mut drawn = rich::draw(&[group], colour);
    if let Some(difference) = &finding.difference {
        drawn.push_str(&visible(difference));
    }
    drawn
}

/// The places by document, what was before first: the first place in each, and all of them.
fn documents(places: &[Place<'_>]) -> Vec<(usize, Vec<usize>)> {
    let same = |one: usize, other: usize| match (places[one].spot, places[other].spot) {
        (Some((one, _)), Some((other, _))) => std::ptr::eq(one, other),
        _ => false,
    };
    let mut documents: Vec<(usize, Vec<usize>)> = Vec::new();
    for at in 0..places.len() {
        match documents.iter_mut().find(|(first, _)| same(*first, at)) {
            Some((_, all)) => all.push(at),
            None => documents.push((at, vec![at])),
        }
    }
    documents.sort_by_key(|(first, _)| !places[*first].is_past);
    documents
}

/// What a change says and means, a line each; nothing for what is no change.
fn notes(finding: &Finding<'_>, is_first: bool) -> Vec<String> {
    if finding.verdicts.is_empty() {
        return Vec::new();
    }
    let mut notes = Vec::new();
    // What there was before is drawn; what is new is told in full, unless the drawing shows all of it.
    let news = finding.news();
    let untold = news.filter(|words| !finding.places.iter().any(|place| shows(place, words)));
    notes.extend(untold.map(visible));
    notes.push(finding.verdicts());
    if is_first {
        notes.push(finding.rule.why.to_owned());
    }
    notes
}

/// Whether the lines of a place hold the words.
fn shows(place: &Place<'_>, words: &str) -> bool {
    let Some((source, span)) = place.spot else {
        return false;
    };
    let line = source.line_span(source.line(span.start));
    line.is_some_and(|line| {
        let line = source.slice(line);
        // A long line is drawn in part.
        line.len() < MOST_DRAWN && fold(line).contains(words)
    })
}

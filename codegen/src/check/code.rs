//! Codes: whether they are registered, stand in their class, and are given once.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Diagnostic;
use crate::registry::{self, Standing};
use crate::rule;
use crate::source::{Source, Span};
use crate::spec::{Class, Entry, Group, Occurrence, RangeNote, Spec};

/// Applies the rules about codes.
pub(super) fn check(source: &Source, spec: &Spec) -> Vec<Diagnostic> {
    let answers = titles_of_answers(source, spec);
    let mut found = Vec::new();
    for entry in &spec.entries {
        found.extend(class_mismatch(entry, &answers));
        found.extend(standing(entry));
    }
    found.extend(overlaps(&spec.ranges));
    found
}

/// An entry in a group of another class: once a group.
fn class_mismatch(entry: &Entry, answers: &BTreeSet<Span>) -> Vec<Diagnostic> {
    let mut groups: BTreeMap<_, (&Occurrence, &Group, Class)> = BTreeMap::new();
    for occurrence in &entry.occurrences {
        if let Some(group) = &occurrence.group
            && let Some(class) = group.class
            && entry.class() != Some(class)
            && !groups.contains_key(&group.span)
            && !answers.contains(&group.span)
        {
            groups.insert(group.span, (occurrence, group, class));
        }
    }
    let mismatch = |(occurrence, group, class): (&Occurrence, &Group, Class)| {
        let is = match entry.class() {
            Some(class) => format!("of the class {class}"),
            None => "of no class".to_owned(),
        };
        let message = format!("{} is {is}, and stands under `{}`", entry.code, group.title);
        Diagnostic::new(&rule::CLASS_MISMATCH, occurrence.span, message)
            .label(group.span, format!("a title for {}xx", class.digit()))
            .help(match entry.class() {
                Some(own) => format!(
                    "move it to the codes of {}xx, or correct the code",
                    own.digit()
                ),
                None => "correct the code".to_owned(),
            })
            .about(entry.code)
    };
    groups.into_values().map(mismatch).collect()
}

/// The titles of groups that show what an answer looks like: an example stands between them and their first entry, and the
/// codes in them are about the example's parts.
fn titles_of_answers(source: &Source, spec: &Spec) -> BTreeSet<Span> {
    let mut firsts: BTreeMap<Span, usize> = BTreeMap::new();
    for occurrence in spec.entries.iter().flat_map(|entry| &entry.occurrences) {
        if let Some(group) = &occurrence.group {
            let first = firsts.entry(group.span).or_insert(occurrence.span.start);
            *first = occurrence.span.start.min(*first);
        }
    }
    let is_fence = |line: &str| {
        let line = line.trim_start();
        line.starts_with("```") || line.starts_with("~~~")
    };
    let fences: Vec<usize> = (1..)
        .map_while(|line| source.line_span(line))
        .filter(|span| is_fence(source.slice(*span)))
        .map(|span| span.start)
        .collect();
    let has_example = |(title, first): &(Span, usize)| {
        let next = fences.partition_point(|fence| *fence < title.end);
        fences.get(next).is_some_and(|fence| fence < first)
    };
    let titles = firsts.into_iter().filter(has_example);
    titles.map(|(title, _)| title).collect()
}

/// How the registry holds the code.
fn standing(entry: &Entry) -> Option<Diagnostic> {
    let code = entry.code;
    let at = |rule, message: String| Diagnostic::new(rule, entry.span, message).about(code);
    if entry.class().is_none() {
        let message = format!("{code} is no valid status code: clients treat it as 500");
        return Some(
            at(&rule::INVALID_CODE, message)
                .help("use a code from 100 to 599, and tell more in the content"),
        );
    }
    let Some(status) = registry::status(code) else {
        let vendors: Vec<String> = registry::vendors(code)
            .map(|known| format!("`{}` by {}", known.name, known.vendor))
            .collect();
        let treated = Class::treated(code).generic_code();
        let message = if vendors.is_empty() {
            format!("{code} is not registered: clients treat it as {treated}")
        } else {
            format!(
                "{code} is not registered: clients treat it as {treated}; it is used as {}",
                vendors.join(", and as ")
            )
        };
        let help = "tell clients what to do with it, or use a registered code of its class";
        return Some(at(&rule::UNREGISTERED_CODE, message).help(help));
    };
    match status.standing {
        Standing::Unused => {
            let message = format!("{code} is registered as unused ({})", status.reference);
            Some(
                at(&rule::UNUSED_OR_RESERVED_CODE, message)
                    .help("leave it out, unless the API really sends it"),
            )
        }
        Standing::Obsolete => {
            let message = format!("{code} is obsolete ({})", status.reference);
            Some(
                at(&rule::OBSOLETE_CODE, message)
                    .help("leave it out, unless the API really sends it"),
            )
        }
        Standing::Permanent | Standing::Temporary => None,
    }
}

/// Ranges that cross each other: each with the one before it that reaches furthest.
fn overlaps(ranges: &[RangeNote]) -> Vec<Diagnostic> {
    let mut ordered: Vec<&RangeNote> = ranges.iter().collect();
    ordered.sort_by_key(|range| (range.first, std::cmp::Reverse(range.last)));
    // The ranges that enclose the current one, outermost first.
    let mut open: Vec<&RangeNote> = Vec::new();
    let mut found = Vec::new();
    for range in ordered {
        while open.last().is_some_and(|outer| outer.last < range.first) {
            open.pop();
        }
        if let Some(outer) = open.last()
            && outer.last < range.last
        {
            let message = format!(
                "the range {} to {} overlaps {} to {}",
                range.first, range.last, outer.first, outer.last
            );
            let (later, earlier) = if range.span < outer.span {
                (outer, range)
            } else {
                (&range, *outer)
            };
            found.push(
                Diagnostic::new(&rule::RANGE_OVERLAP, later.span, message)
                    .label(earlier.span, "the other range")
                    .help("let each code belong to one range"),
            );
        }
        open.push(range);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_cross_or_enclose() {
        let range = |first, last| RangeNote {
            first,
            last,
            description: None,
            span: Span::new(first.into(), last.into()),
        };
        let messages = |ranges: &[RangeNote]| -> Vec<String> {
            overlaps(ranges)
                .into_iter()
                .map(|found| found.message)
                .collect()
        };
        assert!(
            messages(&[
                range(520, 530),
                range(500, 599),
                range(400, 450),
                range(451, 499)
            ])
            .is_empty()
        );
        assert_eq!(
            messages(&[range(400, 420), range(410, 430)]),
            ["the range 410 to 430 overlaps 400 to 420"]
        );
    }
}

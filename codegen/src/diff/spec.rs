//! Documents as wholes: which stand for the same API, and what is said of the API rather than of a code.

use std::collections::BTreeMap;

use super::words::meaning;
use super::{Change, body, code, endpoint, rule};
use crate::source::Span;
use crate::spec::Spec;

/// Pairs the documents of two folders by their modules, and compares those of a pair.
///
/// A document that is gone and one that is new with the same entries are one that was renamed.
pub(super) fn pair(old: &[Spec], new: &[Spec], changes: &mut Vec<Change>) {
    let by_module = |specs: &'_ [Spec]| -> BTreeMap<String, usize> {
        let modules = specs.iter().enumerate();
        modules
            .map(|(at, spec)| (spec.module.clone(), at))
            .collect()
    };
    let (before, after) = (by_module(old), by_module(new));
    let mut gone: BTreeMap<Vec<String>, &Spec> = BTreeMap::new();
    for (module, at) in &before {
        match after.get(module) {
            Some(now) => compare(&old[*at], &new[*now], changes),
            None => {
                if let Some(other) = gone.insert(contents(&old[*at]), &old[*at]) {
                    changes.push(removed(other));
                }
            }
        }
    }
    for (module, at) in &after {
        if before.contains_key(module) {
            continue;
        }
        let spec = &new[*at];
        match gone.remove(&contents(spec)) {
            Some(old) => {
                let message = format!("renamed the API `{}` to `{}`", old.module, spec.module);
                changes.push(
                    Change::new(&rule::API_RENAMED, spec, message)
                        .part(&old.module)
                        .was(old, Span::default(), None)
                        .is(spec, Span::default(), None),
                );
                compare(old, spec, changes);
            }
            None => changes.push(
                Change::new(
                    &rule::API_ADDED,
                    spec,
                    format!("added the API `{}` with {}", spec.module, codes(spec)),
                )
                .is(spec, Span::default(), spec.title.clone()),
            ),
        }
    }
    changes.extend(gone.into_values().map(removed));
}

/// `1 code`, `2 codes`.
fn codes(spec: &Spec) -> String {
    match spec.entries.len() {
        1 => "1 code".to_owned(),
        many => format!("{many} codes"),
    }
}

fn removed(spec: &Spec) -> Change {
    Change::new(
        &rule::API_REMOVED,
        spec,
        format!("removed the API `{}` with {}", spec.module, codes(spec)),
    )
    .was(spec, Span::default(), spec.title.clone())
}

/// What the entries of a document say, to find it under another name.
fn contents(spec: &Spec) -> Vec<String> {
    let said = |words: &Option<String>| words.as_deref().map(meaning).unwrap_or_default();
    let entries = spec.entries.iter();
    let mut contents: Vec<String> = entries
        .map(|entry| {
            format!(
                "{} {}: {}",
                entry.code,
                said(&entry.reason),
                said(&entry.description)
            )
        })
        .collect();
    contents.sort();
    contents
}

/// Compares two readings of one API.
pub(super) fn compare(old: &Spec, new: &Spec, changes: &mut Vec<Change>) {
    match (old.closed, new.closed) {
        (true, false) => changes.push(
            Change::new(
                &rule::CONTRACT_OPENED,
                new,
                "other codes than those listed may come",
            )
            .was(old, Span::default(), None)
            .is(new, Span::default(), None),
        ),
        (false, true) => changes.push(
            Change::new(
                &rule::CONTRACT_CLOSED,
                new,
                "no other codes than those listed will come",
            )
            .was(old, Span::default(), None)
            .is(new, Span::default(), None),
        ),
        _ => {}
    }
    page(old, new, changes);
    notes(old, new, changes);
    code::compare(old, new, changes);
    endpoint::compare(old, new, changes);
    body::compare(old, new, changes);
}

fn page(old: &Spec, new: &Spec, changes: &mut Vec<Change>) {
    let title = |spec: &Spec| spec.title.as_deref().map(meaning).unwrap_or_default();
    let introduction = |spec: &Spec| meaning(&spec.introduction.join(" "));
    if title(old) != title(new) {
        changes.push(edited(
            old,
            new,
            "title",
            (old.title.clone(), new.title.clone()),
        ));
    }
    if introduction(old) != introduction(new) {
        let words =
            |spec: &Spec| Some(spec.introduction.join(" ")).filter(|words| !words.is_empty());
        changes.push(edited(old, new, "introduction", (words(old), words(new))));
    }
}

fn edited(
    old: &Spec,
    new: &Spec,
    what: &str,
    (was, is): (Option<String>, Option<String>),
) -> Change {
    Change::new(&rule::PAGE_EDITED, new, format!("edited the {what}"))
        .part(what)
        .was(old, Span::default(), was)
        .is(new, Span::default(), is)
}

/// What is said of classes and ranges, each by its codes.
fn notes(old: &Spec, new: &Spec, changes: &mut Vec<Change>) {
    let (before, after) = (said(old), said(new));
    let mut codes: Vec<&String> = before.keys().chain(after.keys()).collect();
    codes.sort();
    codes.dedup();
    for code in codes {
        let (was, is) = (before.get(code), after.get(code));
        if was.map(|note| &note.0) == is.map(|note| &note.0) {
            continue;
        }
        let mut change = Change::new(
            &rule::CLASS_NOTE_EDITED,
            new,
            format!("edited what is said of {code}"),
        )
        .part(code);
        if let Some((words, span)) = was {
            change = change.was(old, *span, Some(words.clone()));
        }
        if let Some((words, span)) = is {
            change = change.is(new, *span, Some(words.clone()));
        }
        changes.push(change);
    }
}

fn said(spec: &Spec) -> BTreeMap<String, (String, Span)> {
    let mut notes: BTreeMap<String, (String, Span)> = BTreeMap::new();
    let mut add = |codes: String, words: Option<&String>, span: Span| {
        let words = words
            .map(|words| meaning(words))
            .filter(|words| !words.is_empty());
        if let Some(words) = words {
            let note = notes.entry(codes).or_insert_with(|| (String::new(), span));
            note.0.push_str(&words);
            note.0.push(' ');
        }
    };
    for note in &spec.classes {
        add(
            format!("{}xx", note.class.digit()),
            note.description.as_ref(),
            note.span,
        );
    }
    for note in &spec.ranges {
        add(
            format!("{} to {}", note.first, note.last),
            note.description.as_ref(),
            note.span,
        );
    }
    notes
}

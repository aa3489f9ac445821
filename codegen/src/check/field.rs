//! Field names: whether they are spelt as registered.

use std::collections::BTreeSet;

use super::elsewhere;
use crate::diagnostic::{Diagnostic, Edit};
use crate::registry;
use crate::rule;
use crate::source::{Source, Span};
use crate::spec::{Entry, HeaderRequirement, Spec};

/// Applies the rules about the spelling of field names.
pub(super) fn check(source: &Source, spec: &Spec) -> Vec<Diagnostic> {
    let names = || spec.entries.iter().flat_map(|entry| &entry.headers);
    let small = names().filter(|header| header.spelling == header.name);
    let in_small_letters = 2 * small.count() >= names().count();
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    for entry in &spec.entries {
        for header in &entry.headers {
            if is_plain_word(source, header) {
                continue;
            }
            let finding = misspelt(header)
                .or_else(|| (!in_small_letters).then(|| other_case(header)).flatten());
            let Some((mut finding, meant)) = finding else {
                continue;
            };
            let places = places(source, header);
            if let Some(first) = places.iter().min() {
                finding.span = *first;
            }
            finding = finding.edits(places.into_iter().map(|span| Edit {
                span,
                text: meant.to_owned(),
            }));
            // Codes that share their words share the finding.
            if seen.insert((finding.span, finding.rule.id)) {
                found.push(finding.about(entry.code));
            }
        }
    }
    for entry in &spec.entries {
        for (span, name) in names_in_code(source, entry) {
            let is_read = entry.headers.iter().any(|header| header.spelling == name);
            if let Some(field) = registry::nearest_field(name)
                && !is_read
                && seen.insert((span, rule::UNKNOWN_HEADER.id))
            {
                let edit = Edit {
                    span,
                    text: field.name.to_owned(),
                };
                found.push(
                    unknown(name, span, field.name)
                        .edits([edit])
                        .about(entry.code),
                );
            }
        }
    }
    found
}

/// What the entry marks as code and is made as field names are, `Like-This`, whether or not it was read as a header.
pub(super) fn names_in_code<'a>(source: &'a Source, entry: &Entry) -> Vec<(Span, &'a str)> {
    let (own, text) = elsewhere::own(source, entry);
    let mut names = Vec::new();
    let mut start = own.start;
    for (index, part) in text.split('`').enumerate() {
        let span = Span::new(start, start + part.len());
        start = span.end + 1;
        let is_made_so = part.contains('-')
            && part.split('-').all(|word| {
                word.starts_with(|char: char| char.is_ascii_uppercase())
                    && word.bytes().all(|byte| byte.is_ascii_alphanumeric())
            });
        if index % 2 == 1 && is_made_so {
            names.push((span, part));
        }
    }
    names
}

/// Whether the name may be an everyday word: it is in small letters, neither marked as code nor quoted, and nothing in its
/// sentence says "header". "Other content-types" and "an embedded user-agent" are none that could be misspelt.
fn is_plain_word(source: &Source, header: &HeaderRequirement) -> bool {
    let is_marked = |span: &Span| {
        let before = source.text().get(..span.start).unwrap_or_default();
        before.ends_with(['`', '"', '\'', '*', '“', '‘', '«', '>'])
    };
    let sentence = header.evidence.sentence.to_lowercase();
    header.spelling == header.name
        && !["header", "field"]
            .iter()
            .any(|word| sentence.contains(word))
        && !places(source, header).iter().any(is_marked)
}

/// A name that is nearly a registered one, with that.
fn misspelt(header: &HeaderRequirement) -> Option<(Diagnostic, &'static str)> {
    let meant = registry::nearest_field(&header.spelling)?.name;
    let finding = unknown(&header.spelling, header.evidence.span, meant);
    Some((finding, meant))
}

fn unknown(name: &str, span: Span, meant: &str) -> Diagnostic {
    let message = format!("there is no registered header `{name}`");
    Diagnostic::new(&rule::UNKNOWN_HEADER, span, message)
        .help(format!("write `{meant}` if that is meant"))
}

/// A registered name with other capitals, with its usual spelling.
fn other_case(header: &HeaderRequirement) -> Option<(Diagnostic, &'static str)> {
    // Names that are not registered have no spelling that is right.
    let usual = registry::registered_field(&header.name)?.name;
    if usual == header.spelling {
        return None;
    }
    let message = format!(
        "the header `{}` is usually written `{usual}`",
        header.spelling
    );
    let finding = Diagnostic::new(&rule::HEADER_NAME_CASE, header.evidence.span, message)
        .help(format!("write `{usual}`"));
    Some((finding, usual))
}

/// Where the evidence has the name.
///
/// A name that is written otherwise there, say within a longer word or with an entity, has no place that could be edited.
fn places(source: &Source, header: &HeaderRequirement) -> Vec<Span> {
    let words = header.evidence.words.iter().copied();
    words
        .filter(|span| source.slice(*span) == header.spelling)
        .collect()
}

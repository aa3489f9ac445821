//! Which variant stands for which entry.

use super::docs::plain;
use super::error;
use crate::diagnostic::{Diagnostic, LISTED, listed};
use crate::map::{self, Map};
use crate::name;
use crate::registry;
use crate::rule;
use crate::spec::{Entry, Spec};

/// An entry with the name of its variant.
pub(super) struct Variant<'a> {
    pub(super) name: String,
    pub(super) entry: &'a Entry,
}

/// Names the entries of `spec`, ascending by code.
///
/// A name is the one that a directive pins; else that of the reason phrase, unless several codes share the phrase and it
/// is not this one's registered name; else that of the registered name; else the number.
pub(super) fn name(spec: &Spec) -> (Vec<Variant<'_>>, Vec<Diagnostic>) {
    let mut findings = Vec::new();
    let mut entries: Vec<&Entry> = spec
        .entries
        .iter()
        .filter(|entry| (100..=999).contains(&entry.code))
        .collect();
    map::sort_by(&mut entries, |a, b| a.code.cmp(&b.code));
    entries.dedup_by_key(|entry| entry.code);
    if entries.is_empty() {
        let message = "the document gives no status code".to_owned();
        findings.push(
            error(&rule::NO_CODES, crate::source::Span::default(), message)
                .help("move the file out of the folder of documents, or let a row, a heading or an item begin with a code"),
        );
    }

    let own: Vec<Option<String>> = entries.iter().map(|entry| own(entry)).collect();
    let by_reason = entries_by_name(&entries, &own);
    let mut variants: Vec<Variant<'_>> = Vec::with_capacity(entries.len());
    for (&entry, own) in entries.iter().zip(&own) {
        let name = match &entry.identifier {
            Some(pinned) => {
                if !name::is_variant(pinned) {
                    let message = format!("`{}` can't name a variant", plain(pinned));
                    findings.push(
                        error(&rule::INVALID_IDENTIFIER, entry.span, message)
                            .help("begin with a capital letter, and go on with letters and digits")
                            .about(entry.code),
                    );
                }
                pinned.clone()
            }
            None => match own {
                Some(own)
                    if keeps(
                        entry,
                        own,
                        by_reason.get(own.as_str()).map_or(&[], Vec::as_slice),
                    ) =>
                {
                    own.clone()
                }
                _ => fallback(entry.code),
            },
        };
        variants.push(Variant { name, entry });
    }
    findings.extend(shared(&by_reason));
    findings.extend(collisions(&variants));
    (variants, findings)
}

/// The variant that the entry's reason phrase gives; `None` where it gives none, or another is pinned.
fn own(entry: &Entry) -> Option<String> {
    let unpinned = entry.identifier.is_none();
    entry
        .reason
        .as_deref()
        .filter(|_| unpinned)
        .and_then(name::variant)
}

/// The entries by the variant that their reason phrase gives.
fn entries_by_name<'a, 'b>(
    entries: &[&'a Entry],
    own: &'b [Option<String>],
) -> Map<&'b str, Vec<&'a Entry>> {
    let mut by_name: Map<&str, Vec<&Entry>> = Map::new();
    for (entry, own) in entries.iter().zip(own) {
        if let Some(own) = own {
            by_name.get_or(own, Vec::new).push(entry);
        }
    }
    by_name
}

/// Whether the entry has the name of its own phrase: no other one of `sharing`, all those with this name, has the phrase,
/// or the name is the entry's registered one.
fn keeps(entry: &Entry, own: &str, sharing: &[&Entry]) -> bool {
    let mut others = sharing.iter().filter(|other| other.code != entry.code);
    !others.any(|other| same_phrase(other, entry)) || is_registered(entry.code, own)
}

/// A finding for each phrase that several codes have.
fn shared(by_reason: &Map<&str, Vec<&Entry>>) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    for (own, sharing) in by_reason.iter().filter(|(_, sharing)| sharing.len() > 1) {
        let mut phrases: Map<String, Vec<&Entry>> = Map::new();
        for entry in sharing {
            phrases.get_or(folded(entry), Vec::new).push(entry);
        }
        for sharing in phrases.values().filter(|sharing| sharing.len() > 1) {
            findings.extend(shared_phrase(own, sharing));
        }
    }
    findings
}

fn shared_phrase(own: &str, sharing: &[&Entry]) -> Option<Diagnostic> {
    let place = |entry: &Entry| entry.reason_span.unwrap_or(entry.span);
    let renamed = |entry: &&&Entry| !is_registered(entry.code, own);
    let first = sharing.iter().find(renamed)?;
    let codes: Vec<String> = sharing.iter().map(|entry| entry.code.to_string()).collect();
    let names: Vec<String> = sharing
        .iter()
        .map(|entry| {
            let keeps = is_registered(entry.code, own);
            let name = if keeps {
                own.to_owned()
            } else {
                fallback(entry.code)
            };
            format!("`{name}`")
        })
        .collect();
    let message = format!(
        "{} have one reason phrase: their variants are {}",
        listed(&codes),
        listed(&names)
    );
    let mut finding = error(&rule::SHARED_REASON, place(first), message)
        .help("give each a reason phrase of its own, or pin their names by directives");
    let mut marked = vec![place(first)];
    for entry in sharing {
        if !marked.contains(&place(entry)) && marked.len() < LISTED {
            marked.push(place(entry));
            finding = finding.label(place(entry), "the same phrase");
        }
    }
    Some(finding)
}

fn same_phrase(one: &Entry, other: &Entry) -> bool {
    folded(one) == folded(other)
}

/// The entry's phrase, by which phrases are told from each other.
fn folded(entry: &Entry) -> String {
    let reason = entry.reason.as_deref().unwrap_or_default();
    plain(reason).to_lowercase()
}

/// Whether the variant of the code's registered name is this.
fn is_registered(code: u16, variant: &str) -> bool {
    registered(code).as_deref() == Some(variant)
}

fn registered(code: u16) -> Option<String> {
    let name = registry::status(code)?.name?;
    name::variant(name)
}

fn fallback(code: u16) -> String {
    registered(code).unwrap_or_else(|| format!("Code{code}"))
}

fn collisions(variants: &[Variant<'_>]) -> Vec<Diagnostic> {
    let mut seen: Map<&str, &Entry> = Map::new();
    let mut findings = Vec::new();
    for variant in variants {
        let Some(first) = seen.insert(variant.name.as_str(), variant.entry) else {
            continue;
        };
        let message = format!(
            "{} and {} would both be the variant `{}`",
            first.code,
            variant.entry.code,
            plain(&variant.name)
        );
        let place = |entry: &Entry| entry.reason_span.unwrap_or(entry.span);
        findings.push(
            error(&rule::DUPLICATE_VARIANT, place(variant.entry), message)
                .label(place(first), format!("the name of {}", first.code))
                .help("rename one of them in the document, or pin its name by a directive")
                .about(variant.entry.code),
        );
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spec(entries: &[(u16, Option<&str>)]) -> Spec {
        Spec {
            entries: entries
                .iter()
                .map(|&(code, reason)| Entry {
                    code,
                    reason: reason.map(str::to_owned),
                    ..Entry::default()
                })
                .collect(),
            ..Spec::default()
        }
    }

    fn names(spec: &Spec) -> (Vec<String>, Vec<&'static str>) {
        let (variants, findings) = name(spec);
        (
            variants.into_iter().map(|variant| variant.name).collect(),
            findings
                .into_iter()
                .map(|finding| finding.rule.id)
                .collect(),
        )
    }

    #[test]
    fn names_by_reason_registry_and_number() {
        let spec = spec(&[
            (499, None),
            (404, Some("No such parcel")),
            (201, None),
            (418, None),
        ]);
        let (names, findings) = names(&spec);
        assert_eq!(names, ["Created", "NoSuchParcel", "Code418", "Code499"]);
        assert!(findings.is_empty());
    }

    #[test]
    fn a_shared_reason_stays_with_its_own_code() {
        let spec = spec(&[
            (400, Some("Bad Request")),
            (402, Some("Bad Request")),
            (499, Some("bad request")),
        ]);
        let (names, findings) = names(&spec);
        assert_eq!(names, ["BadRequest", "PaymentRequired", "Code499"]);
        assert_eq!(findings, ["shared-reason"]);
    }

    #[test]
    fn reasons_that_come_to_one_name_are_an_error() {
        let spec = spec(&[(404, Some("Not Found")), (410, Some("Not-Found"))]);
        assert_eq!(names(&spec).1, ["duplicate-variant"]);
        assert!(names(&self::spec(&[])).1 == ["no-codes"]);
    }

    #[test]
    fn a_pinned_name_is_taken_or_refused() {
        let mut spec = spec(&[(404, Some("Not Found"))]);
        spec.entries[0].identifier = Some("Missing".to_owned());
        assert_eq!(names(&spec).0, ["Missing"]);
        for bad in ["Self", "missing", "", "A B", "é", "r#A"] {
            spec.entries[0].identifier = Some(bad.to_owned());
            assert_eq!(names(&spec).1, ["invalid-identifier"], "{bad}");
        }
    }
}

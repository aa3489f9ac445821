//! What a document says of a response beside what the RFCs say of it.

use super::elsewhere::Elsewhere;
use crate::diagnostic::Diagnostic;
use crate::registry::{self, Obligation, RegisteredStatus, Strength};
use crate::rule::{self, Rule};
use crate::source::Source;
use crate::spec::{Content, Entry, HeaderRequirement, Lifecycle, Presence, Side, Spec};

/// Applies the rules about headers and content.
pub(super) fn check(source: &Source, spec: &Spec) -> Vec<Diagnostic> {
    let elsewhere = Elsewhere::of(source);
    let mut found = Vec::new();
    for entry in &spec.entries {
        let Some(status) = registry::status(entry.code) else {
            continue;
        };
        found.extend(content(entry, status));
        for obligation in status.fields {
            let said = entry.headers.iter().find(|header| {
                header.on == Side::Response && header.name.eq_ignore_ascii_case(obligation.name)
            });
            found.extend(match said {
                Some(header) => contradicted(entry, status, obligation, header),
                None => missing(spec, &elsewhere, entry, status, obligation),
            });
        }
    }
    found
}

/// A header that an RFC asks for in every response with the code, and that the entry does not name.
fn missing(
    spec: &Spec,
    elsewhere: &Elsewhere<'_>,
    entry: &Entry,
    status: &RegisteredStatus,
    obligation: &Obligation,
) -> Option<Diagnostic> {
    let (rule, verb): (&'static Rule, _) = match obligation.strength {
        Strength::Must => (&rule::REQUIRED_HEADER_MISSING, "must"),
        Strength::Should => (&rule::RECOMMENDED_HEADER_MISSING, "should"),
        Strength::May | Strength::ShouldNot | Strength::MustNot => return None,
    };
    // An entry that is a bare name is to say what must be, and may leave out what should be.
    let is_bare = obligation.strength == Strength::Should && entry.description.is_none();
    if obligation.condition.is_some()
        || is_bare
        || is_meant_by_every_page(obligation.name)
        || entry.lifecycle == Lifecycle::Retired
        || is_named(spec, entry, obligation.name)
        || elsewhere.is_named(entry.code, obligation.name)
    {
        return None;
    }
    let message = format!(
        "a {} {verb} carry `{}`, and the entry does not say so",
        entry.code, obligation.name
    );
    Some(
        Diagnostic::new(rule, entry.span, message)
            .help(format!(
                "say what `{}` holds; see {}",
                obligation.name, status.reference
            ))
            .about(entry.code),
    )
}

/// Whether nobody would say so of a single code: a page tells the content's type where it tells of content.
fn is_meant_by_every_page(name: &str) -> bool {
    name == "Content-Type"
}

/// Whether the document's words name the header, of the code, its class or all codes; be it misspelt.
fn is_named(spec: &Spec, entry: &Entry, name: &str) -> bool {
    let is_slip = |header: &HeaderRequirement| {
        registry::nearest_field(&header.spelling).is_some_and(|field| field.name == name)
    };
    if entry.headers.iter().any(is_slip) {
        return true;
    }
    let of_class = spec
        .classes
        .iter()
        .filter(|note| Some(note.class) == entry.class())
        .filter_map(|note| note.description.as_ref());
    entry
        .occurrences
        .iter()
        .filter_map(|occurrence| occurrence.description.as_ref())
        .chain(of_class)
        .chain(&spec.introduction)
        .any(|words| names(words, name))
}

/// Whether the words name the header. One whose name is an everyday word is told from that by its capital within a sentence.
fn names(words: &str, name: &str) -> bool {
    if name.contains('-') {
        let words = words.to_ascii_lowercase();
        return words.contains(&name.to_ascii_lowercase());
    }
    words.match_indices(name).any(|(at, _)| {
        let before = words[..at].trim_end_matches([' ', '`', '"', '\'']);
        let is_within = before.ends_with(|char: char| char.is_alphanumeric() || char == ',');
        let after = words[at + name.len()..].chars().next();
        is_within && !after.is_some_and(char::is_alphanumeric)
    })
}

/// A header of which an entry says the opposite of an RFC.
fn contradicted(
    entry: &Entry,
    status: &RegisteredStatus,
    obligation: &Obligation,
    header: &HeaderRequirement,
) -> Option<Diagnostic> {
    let asks = matches!(
        header.presence,
        Presence::Required | Presence::Recommended | Presence::Optional
    );
    let refuses = header.presence == Presence::Forbidden && header.condition.is_none();
    let (rule, verb): (&'static Rule, _) = match obligation.strength {
        Strength::Must if refuses && obligation.condition.is_none() => {
            (&rule::CONTRADICTS_RFC, "must carry")
        }
        Strength::MustNot if asks => (&rule::CONTRADICTS_RFC, "must not carry"),
        Strength::Should if refuses && obligation.condition.is_none() => {
            (&rule::AGAINST_RECOMMENDATION, "should carry")
        }
        Strength::ShouldNot if asks => (&rule::AGAINST_RECOMMENDATION, "should not carry"),
        _ => return None,
    };
    let message = format!(
        "`{}` is {} here, and a {} {verb} it",
        header.spelling,
        header.presence.name(),
        entry.code
    );
    Some(
        Diagnostic::new(rule, header.evidence.span, message)
            .help(format!("see {}", status.reference))
            .about(entry.code),
    )
}

/// Content where an RFC leaves no room for any, or none where it belongs to the meaning.
fn content(entry: &Entry, status: &RegisteredStatus) -> Option<Diagnostic> {
    let evidence = entry.content_evidence.as_ref()?;
    let message = match (entry.content, status.content) {
        (Content::Required, Content::Forbidden) => {
            format!(
                "a {} never has content, and is said to have some",
                entry.code
            )
        }
        (Content::Forbidden, Content::Required) => {
            format!("a {} has content, and is said to have none", entry.code)
        }
        _ => return None,
    };
    Some(
        Diagnostic::new(&rule::CONTRADICTS_RFC, evidence.span, message)
            .help(format!("see {}", status.reference))
            .about(entry.code),
    )
}

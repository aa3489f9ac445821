//! Headers that the RFCs ask for in every response with a code, and that the document does not name.

use super::elsewhere::{self, Elsewhere};
use super::section::{Described, Sections};
use super::slip::Slips;
use crate::diagnostic::{Diagnostic, LISTED, listed};
use crate::registry::{self, Obligation, RegisteredStatus, Strength};
use crate::rule;
use crate::source::Source;
use crate::spec::{Entry, HeaderRequirement, Lifecycle, Side, Spec};

/// A code, and what is asked for in a response with it.
type Asked<'a> = (&'a Entry, &'static RegisteredStatus, &'static Obligation);

/// Applies the rules.
///
/// Where the document says something of an entry, it says too little. Where it only lists names, it says little of any code,
/// and one finding says all.
pub(super) fn check(source: &Source, spec: &Spec, slips: &Slips<'_>) -> Vec<Diagnostic> {
    let others = Elsewhere::of(source);
    let sections = Sections::of(spec);
    let mut found = Vec::new();
    let mut listed = Vec::new();
    for asked in asked(spec) {
        let (entry, _, obligation) = asked;
        if is_named(spec, entry, obligation.name)
            || slips.mean(entry.code, obligation.name)
            || elsewhere::names(elsewhere::own(source, entry).1, obligation.name)
            || others.is_named(entry.code, obligation.name)
        {
            continue;
        }
        let is_required = obligation.strength == Strength::Must;
        let Described { described, all } = sections.around(entry);
        if is_required && entry.description.is_none() && described * 2 <= all {
            listed.push(asked);
        } else if is_required || entry.description.is_some() {
            found.push(missing(asked));
        }
    }
    found.extend(match listed.as_slice() {
        [] => None,
        [asked] => Some(missing(*asked)),
        several => several
            .first()
            .map(|first| missing_in_a_list(*first, several)),
    });
    found
}

/// What the RFCs ask for of every response with a code, and the entry itself names no header for.
fn asked(spec: &Spec) -> impl Iterator<Item = Asked<'_>> {
    let in_use = |entry: &&Entry| entry.lifecycle != Lifecycle::Retired;
    spec.entries.iter().filter(in_use).flat_map(|entry| {
        let status = registry::status(entry.code);
        let fields = status.map_or(&[][..], |status| status.fields);
        let obligations = fields.iter().filter(move |obligation| {
            let is_said = |header: &HeaderRequirement| {
                header.on == Side::Response && header.name.eq_ignore_ascii_case(obligation.name)
            };
            matches!(obligation.strength, Strength::Must | Strength::Should)
                && obligation.condition.is_none()
                // A page tells the content's type where it tells of content, and not of a single code.
                && obligation.name != "Content-Type"
                && !entry.headers.iter().any(is_said)
        });
        obligations.filter_map(move |obligation| Some((entry, status?, obligation)))
    })
}

fn missing((entry, status, obligation): Asked<'_>) -> Diagnostic {
    let (rule, verb) = match obligation.strength {
        Strength::Must => (&rule::REQUIRED_HEADER_MISSING, "must"),
        _ => (&rule::RECOMMENDED_HEADER_MISSING, "should"),
    };
    let message = format!(
        "a {} {verb} carry `{}`, and the entry does not say so",
        entry.code, obligation.name
    );
    Diagnostic::new(rule, entry.span, message)
        .help(format!(
            "say what `{}` holds; see {}",
            obligation.name, status.reference
        ))
        .about(entry.code)
}

fn missing_in_a_list((entry, ..): Asked<'_>, several: &[Asked<'_>]) -> Diagnostic {
    let each: Vec<String> = several
        .iter()
        .map(|(entry, _, obligation)| format!("`{}` in a {}", obligation.name, entry.code))
        .collect();
    let message = format!(
        "the RFCs ask for {}, and the entries only give names",
        listed(&each)
    );
    let mut finding = Diagnostic::new(&rule::REQUIRED_HEADER_MISSING, entry.span, message)
        .help("describe the codes and their headers, or allow the rule for the document");
    for (other, ..) in several.iter().skip(1).take(LISTED - 1) {
        finding = finding.label(other.span, "");
    }
    finding
}

/// Whether the document's words name the header, of the code, its class or all codes.
fn is_named(spec: &Spec, entry: &Entry, name: &str) -> bool {
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

#[cfg(test)]
mod tests {
    use super::{Slips, check, names};
    use crate::read;
    use crate::settings::Limits;
    use crate::source::Source;

    fn messages(document: &str) -> Vec<String> {
        let source = Source::new("a.md", document);
        let spec = read::read(&source, &Limits::default()).spec;
        let found = check(&source, &spec, &Slips::default()).into_iter();
        found.map(|finding| finding.message).collect()
    }

    #[test]
    fn a_list_of_names_is_one_finding() {
        let names = "# HTTP status codes\n\n- 301 Moved Permanently\n- 401 Unauthorized\n- 405 Method Not Allowed\n";
        assert_eq!(
            messages(names),
            [
                "the RFCs ask for `WWW-Authenticate` in a 401 and `Allow` in a 405, and the entries only give names"
            ]
        );
        let described = names
            .replace("ed\n", "ed: so it is\n")
            .replace("ly\n", "ly: so it is\n");
        assert_eq!(messages(&described).len(), 3, "{described}");
        let alone = "# HTTP status codes\n\n- 200 OK\n- 401 Unauthorized\n";
        assert_eq!(
            messages(alone),
            ["a 401 must carry `WWW-Authenticate`, and the entry does not say so"]
        );
    }

    #[test]
    fn a_name_is_told_from_a_word() {
        assert!(names("Use one of the methods in Allow.", "Allow"));
        assert!(names("See www-authenticate", "WWW-Authenticate"));
        assert!(!names("Allow us some time. Allow more.", "Allow"));
        assert!(!names("This is Allowed", "Allow"));
    }
}

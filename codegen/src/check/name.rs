//! Names: the reason phrases of a document beside the registered ones.

use crate::diagnostic::Diagnostic;
use crate::registry;
use crate::rule;
use crate::spec::{Entry, Spec};

/// Applies the rules about reason phrases.
pub(super) fn check(spec: &Spec) -> Vec<Diagnostic> {
    let uses_registered = uses_registered_names(&spec.entries);
    let mut found = Vec::new();
    for entry in &spec.entries {
        let Some(reason) = entry.reason.as_deref() else {
            continue;
        };
        let Some(registered) = registered_name(entry.code) else {
            continue;
        };
        if is_same(reason, registered) {
            continue;
        }
        let span = entry.reason_span.unwrap_or(entry.span);
        if let Some(other) = registered_owner(reason)
            && !registry::is_name_of(reason, entry.code)
        {
            let message = format!(
                "{} is named `{reason}`, which is the name of {other}",
                entry.code
            );
            found.push(
                Diagnostic::new(&rule::NAME_OF_ANOTHER_CODE, span, message)
                    .help(format!("the registered name is `{registered}`"))
                    .about(entry.code),
            );
        } else if uses_registered || registry::is_name_of(reason, entry.code) {
            let message = format!(
                "{} is named `{reason}`, and registered as `{registered}`",
                entry.code
            );
            found.push(
                Diagnostic::new(&rule::NAME_DIFFERS_FROM_REGISTERED, span, message)
                    .help(format!(
                        "write `{registered}`, unless another name is meant"
                    ))
                    .about(entry.code),
            );
        }
    }
    found
}

/// Whether the names in a document are the registered ones as a rule; others then are exceptions, and no habit.
fn uses_registered_names(entries: &[Entry]) -> bool {
    let (mut named, mut registered) = (0, 0);
    for entry in entries {
        if let (Some(reason), Some(name)) = (&entry.reason, registered_name(entry.code)) {
            named += 1;
            registered += usize::from(is_same(reason, name));
        }
    }
    registered * 4 >= named * 3
}

fn registered_name(code: u16) -> Option<&'static str> {
    registry::status(code)?.name
}

/// The code that the phrase is the registered name of.
fn registered_owner(phrase: &str) -> Option<u16> {
    registry::codes_named(phrase)
        .find(|code| registered_name(*code).is_some_and(|name| is_same(name, phrase)))
}

/// Whether two phrases are of the same letters and digits, in any case.
fn is_same(one: &str, other: &str) -> bool {
    let letters = |phrase: &str| -> String {
        phrase
            .chars()
            .filter(|char| char.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect()
    };
    letters(one) == letters(other)
}

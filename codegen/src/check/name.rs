//! Names: the reason phrases of a document beside the registered ones.

use crate::diagnostic::Diagnostic;
use crate::registry;
use crate::rule;
use crate::spec::{Entry, Spec};

/// Codes that RFC 9110 gave other names than they had, where earlier documents need not follow it.
const RENAMED: [u16; 2] = [413, 422];

/// Applies the rules about reason phrases.
pub(super) fn check(spec: &Spec) -> Vec<Diagnostic> {
    let habit = Habit::of(&spec.entries);
    spec.entries
        .iter()
        .filter_map(|entry| finding(entry, habit))
        .collect()
}

/// How a document names its codes.
#[derive(Clone, Copy)]
struct Habit {
    /// Most names are the registered ones: others then are exceptions.
    registered: bool,
    /// Most names are in the words of the registry, such as "Request Too Long": none is a translation or the API's own.
    usual: bool,
    /// A name is one that only RFC 9110 has: those of its predecessors then are out of step.
    latest: bool,
}

impl Habit {
    fn of(entries: &[Entry]) -> Self {
        let (mut named, mut registered, mut usual) = (0, 0, 0);
        let mut latest = false;
        for entry in entries {
            if let (Some(reason), Some(name)) = (&entry.reason, registered_name(entry.code)) {
                let is_registered = is_same(reason, name);
                named += 1;
                registered +=
                    usize::from(is_registered || registry::is_former_name_of(reason, entry.code));
                usual += usize::from(registry::is_name_of(reason, entry.code));
                latest |= is_registered && RENAMED.contains(&entry.code);
            }
        }
        // Where most codes only have a description, a short one is no name.
        let are_named = named * 2 > entries.len();
        Self {
            registered: are_named && registered * 4 >= named * 3,
            usual: are_named && usual * 2 > named,
            latest,
        }
    }
}

fn finding(entry: &Entry, habit: Habit) -> Option<Diagnostic> {
    let reason = entry.reason.as_deref()?;
    let registered = registered_name(entry.code)?;
    if is_same(reason, registered) {
        return None;
    }
    let at = |rule, message: String, help: String| {
        let span = entry.reason_span.unwrap_or(entry.span);
        let finding = Diagnostic::new(rule, span, message).help(help);
        Some(finding.about(entry.code))
    };
    let is_usual = registry::is_name_of(reason, entry.code);
    if let Some(other) = registered_owner(reason)
        && !is_usual
    {
        return at(
            &rule::NAME_OF_ANOTHER_CODE,
            format!(
                "{} is named `{reason}`, which is the name of {other}",
                entry.code
            ),
            format!("the registered name is `{registered}`"),
        );
    }
    let differs = if registry::is_former_name_of(reason, entry.code) {
        habit.latest
    } else {
        habit.registered || habit.usual && is_usual
    };
    if !differs {
        return None;
    }
    at(
        &rule::NAME_DIFFERS_FROM_REGISTERED,
        format!(
            "{} is named `{reason}`, and registered as `{registered}`",
            entry.code
        ),
        format!("write `{registered}`, unless another name is meant"),
    )
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

#[cfg(test)]
mod tests {
    use super::*;

    /// The findings in a document of these names: the code, and the rule.
    fn found(names: &[(u16, &str)]) -> Vec<(u16, &'static str)> {
        let entry = |(code, reason): &(u16, &str)| Entry {
            code: *code,
            reason: Some((*reason).to_owned()),
            ..Entry::default()
        };
        let spec = Spec {
            entries: names.iter().map(entry).collect(),
            ..Spec::default()
        };
        let found = check(&spec).into_iter();
        found
            .filter_map(|finding| Some((finding.code?, finding.rule.id)))
            .collect()
    }

    #[test]
    fn an_exception_is_told_from_a_habit() {
        let differs = "name-differs-from-registered";
        let registered = [(200, "OK"), (403, "Forbidden"), (404, "Not found")];
        let with = |more: (u16, &'static str)| found(&[&registered[..], &[more]].concat());
        assert_eq!(with((409, "Sold Out")), [(409, differs)]);
        assert_eq!(with((413, "Request Too Long")), [(413, differs)]);
        assert_eq!(
            found(&[(413, "Request Too Long")]),
            [(413, differs)],
            "a widely given name is meant as the code's name"
        );
        let own = [(200, "OK"), (404, "No such paper"), (409, "Sold out")];
        assert!(found(&own).is_empty());
        let translated = [(200, "Success"), (404, "Nicht da"), (409, "Ausverkauft")];
        assert!(found(&translated).is_empty());
    }

    #[test]
    fn a_short_description_is_no_name() {
        let entry = |code, reason: Option<&str>| Entry {
            code,
            reason: reason.map(str::to_owned),
            ..Entry::default()
        };
        let spec = Spec {
            entries: vec![
                entry(404, None),
                entry(409, None),
                entry(422, Some("Validation error")),
            ],
            ..Spec::default()
        };
        assert!(check(&spec).is_empty());
    }

    #[test]
    fn names_of_earlier_rfcs_are_fine_among_themselves() {
        let former = [(404, "Not Found"), (422, "Unprocessable Entity")];
        assert!(found(&former).is_empty());
        let mixed = [(413, "Content Too Large"), (422, "Unprocessable Entity")];
        assert_eq!(found(&mixed), [(422, "name-differs-from-registered")]);
    }

    #[test]
    fn the_name_of_another_code_is_a_slip() {
        let slip = [(200, "OK"), (401, "Forbidden")];
        assert_eq!(found(&slip), [(401, "name-of-another-code")]);
    }
}

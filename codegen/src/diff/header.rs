//! Headers: what each message must, may and must not carry.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::rule::{self, DiffRule};
use super::{Bump, Change, value};
use crate::emit;
use crate::spec::{Entry, HeaderRequirement, Presence, Side, Spec};

/// What an entry comes to for one header.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Unspecified,
    Optional,
    Required,
    Forbidden,
}

impl State {
    fn of(header: Option<&HeaderRequirement>) -> Self {
        match header.map(|header| (header.presence, &header.condition)) {
            None | Some((Presence::Mentioned, _)) => Self::Unspecified,
            Some((Presence::Required, None)) => Self::Required,
            Some((Presence::Forbidden, None)) => Self::Forbidden,
            // Whether a condition holds is for the sender to say.
            Some(_) => Self::Optional,
        }
    }
}

/// The headers of one code before and after.
pub(super) fn compare(
    (old_spec, old): (&Spec, &Entry),
    (new_spec, new): (&Spec, &Entry),
    changes: &mut Vec<Change>,
) {
    let mut pairs: BTreeMap<(Side, &str), [Option<&HeaderRequirement>; 2]> = BTreeMap::new();
    for (side, entry) in [old, new].into_iter().enumerate() {
        for header in &entry.headers {
            let pair = pairs.entry((header.on, &header.name)).or_default();
            // The strongest speaks, as in the generated types.
            if pair[side].is_none_or(|known| strength(header) > strength(known)) {
                pair[side] = Some(header);
            }
        }
    }
    for ((side, name), [before, after]) in pairs {
        let mut add = |rule: &'static DiffRule, message: String| {
            let place = |header: Option<&HeaderRequirement>, entry: &Entry| {
                header.map_or(entry.span, |header| header.evidence.span)
            };
            let words = |header: Option<&HeaderRequirement>| {
                header.map(|header| header.evidence.sentence.clone())
            };
            let mut change = Change::new(rule, new_spec, message)
                .about(new.code)
                .was(old_spec, place(before, old), words(before))
                .is(new_spec, place(after, new), words(after));
            change.header = Some((side, name.to_owned()));
            // Names that no field can have are not typed.
            if !emit::is_typed(name) && change.verdicts.rust > Bump::Patch {
                change.verdicts.rust = Bump::Patch;
            }
            changes.push(change);
        };
        let (was, is) = (State::of(before), State::of(after));
        let spelling = after.or(before).map_or(name, |header| &header.spelling);
        let message = match side {
            Side::Response => "response",
            Side::Request => "request",
        };
        let code = new.code;
        if let Some(rule) = rule_of(side, was, is) {
            add(
                rule,
                format!(
                    "{code} {} `{spelling}` in the {message}{} ({})",
                    now(after),
                    under(after),
                    formerly(before)
                ),
            );
        }
        let (Some(before), Some(after)) = (before, after) else {
            continue;
        };
        if was == State::Optional && is == State::Optional {
            if before.presence != after.presence {
                add(
                    &rule::HEADER_STRENGTH_CHANGED,
                    format!(
                        "{code} {} `{spelling}` in the {message}{} ({})",
                        now(Some(after)),
                        under(Some(after)),
                        formerly(Some(before))
                    ),
                );
            } else if condition(before) != condition(after) {
                add(
                    &rule::HEADER_CONDITION_CHANGED,
                    format!(
                        "{code} {} `{spelling}` in the {message} under another condition",
                        now(Some(after))
                    ),
                );
            }
        }
        let carried = |state: State| matches!(state, State::Optional | State::Required);
        if side == Side::Response
            && carried(was)
            && carried(is)
            && let Some(rule) = value::compare(before.value, after.value)
        {
            add(
                rule,
                format!(
                    "the value of `{spelling}` in {code} is now of the form `{}` (was `{}`)",
                    after.value.name(),
                    before.value.name()
                ),
            );
        }
    }
}

/// What an entry does with a header now.
fn now(header: Option<&HeaderRequirement>) -> &'static str {
    match header.map(|header| header.presence) {
        None => "no longer speaks of",
        Some(Presence::Mentioned) => "now only mentions",
        Some(Presence::Optional) => "now allows",
        Some(Presence::Recommended) => "now recommends",
        Some(Presence::Required) => "now requires",
        Some(Presence::Forbidden) => "now forbids",
    }
}

/// What a header was to an entry.
fn formerly(header: Option<&HeaderRequirement>) -> String {
    match header {
        None => "nothing was said of it".to_owned(),
        Some(known) => format!("was {}{}", known.presence.name(), under(header)),
    }
}

/// Whether that is so under a condition only.
fn under(header: Option<&HeaderRequirement>) -> &'static str {
    match header.and_then(|header| header.condition.as_ref()) {
        Some(_) => " under a condition",
        None => "",
    }
}

/// The sentences of an entry's description about headers of which `other` says nothing, or something else.
pub(super) fn changed_sentences<'a>(entry: &'a Entry, other: &Entry) -> BTreeSet<&'a str> {
    fn said(header: &HeaderRequirement) -> (Side, &str, Presence, Option<String>) {
        (header.on, &header.name, header.presence, condition(header))
    }
    let known: HashSet<_> = other.headers.iter().map(said).collect();
    let is_described = |header: &&HeaderRequirement| {
        let (all, part) = (entry.description_span, header.evidence.span);
        all.is_some_and(|all| all.start <= part.start && part.end <= all.end)
    };
    let headers = entry.headers.iter().filter(is_described);
    headers
        .filter(|header| !known.contains(&said(header)))
        .map(|header| header.evidence.sentence.as_str())
        .collect()
}

fn condition(header: &HeaderRequirement) -> Option<String> {
    header.condition.as_deref().map(super::words::meaning)
}

/// How strongly a header is spoken of, where an entry speaks of it twice.
fn strength(header: &HeaderRequirement) -> u8 {
    match State::of(Some(header)) {
        State::Required => 3,
        State::Optional => 2,
        State::Forbidden => 1,
        State::Unspecified => 0,
    }
}

fn rule_of(side: Side, was: State, is: State) -> Option<&'static DiffRule> {
    use State::{Forbidden, Optional, Required, Unspecified};
    Some(match (side, was, is) {
        (Side::Response, Unspecified, Optional) => &rule::HEADER_OPTIONAL_ADDED,
        (Side::Response, Unspecified, Required) => &rule::HEADER_REQUIRED_ADDED,
        (Side::Response, Unspecified, Forbidden) => &rule::HEADER_FORBIDDEN_ADDED,
        (Side::Response, Optional, Required) => &rule::HEADER_OPTIONAL_TO_REQUIRED,
        (Side::Response, Optional, Unspecified) => &rule::HEADER_OPTIONAL_REMOVED,
        (Side::Response, Optional, Forbidden) => &rule::HEADER_OPTIONAL_TO_FORBIDDEN,
        (Side::Response, Required, Optional) => &rule::HEADER_REQUIRED_TO_OPTIONAL,
        (Side::Response, Required, Unspecified) => &rule::HEADER_REQUIRED_REMOVED,
        (Side::Response, Required, Forbidden) => &rule::HEADER_REQUIRED_TO_FORBIDDEN,
        (Side::Response, Forbidden, Unspecified | Optional) => &rule::HEADER_FORBIDDEN_LIFTED,
        (Side::Response, Forbidden, Required) => &rule::HEADER_FORBIDDEN_TO_REQUIRED,
        (Side::Request, Unspecified | Optional | Forbidden, Required) => {
            &rule::REQUEST_HEADER_REQUIRED
        }
        (Side::Request, Required, Optional | Unspecified) => &rule::REQUEST_HEADER_RELAXED,
        (Side::Request, Unspecified | Optional | Required, Forbidden) => {
            &rule::REQUEST_HEADER_FORBIDDEN
        }
        (Side::Request, Unspecified | Forbidden, Optional)
        | (Side::Request, Forbidden, Unspecified) => &rule::REQUEST_HEADER_ALLOWED,
        (Side::Request, Optional, Unspecified) => &rule::REQUEST_HEADER_REMOVED,
        (_, Unspecified, Unspecified)
        | (_, Optional, Optional)
        | (_, Required, Required)
        | (_, Forbidden, Forbidden) => return None,
    })
}

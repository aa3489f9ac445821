//! From what a phrase predicates, and how strongly, to what is obliged.
#![expect(
    clippy::match_same_arms,
    reason = "each way of speaking is an arm of its own"
)]

use super::super::lexicon::{Act, Form, Opening, Party, Role, State, Strength, Tie};
use super::super::phrase::{Phrase, Predicate};
use super::super::token::{Kind, Token};
use super::Place;
use crate::spec::{Presence, Side};

/// What the phrase says of its subject.
#[expect(
    clippy::too_many_lines,
    reason = "each way of speaking is an arm of its own"
)]
pub(super) fn subject(phrase: &Phrase, place: &Place<'_>) -> Option<Presence> {
    let negated = phrase.negated || place.denied;
    let request = place.side == Side::Request;
    // "was not provided": why a request failed, not what it must not hold.
    let cause = request
        && phrase.strength.is_none()
        && (negated || phrase.past)
        && !is_of_some_messages(phrase, place);
    let of_some = negated && (is_counted(phrase, place) || has_a_value(place));
    if is_of_its_value(phrase, place, negated) || of_some || is_doubled(phrase, place) {
        return None;
    }
    match phrase.predicate {
        Predicate::State(state) => said_to_be(state, phrase, place, negated, cause),
        // "The X header can be sent back as Y.": what is sent is the other.
        Predicate::Act(act)
            if act.carries()
                && phrase.passive
                && !request
                && phrase.strength.is_some()
                && becomes_another(phrase, place) =>
        {
            None
        }
        Predicate::Act(act) if act.carries() && is_defined(phrase, place) => None,
        Predicate::Act(act) if act.carries() && phrase.passive => {
            (!cause).then(|| obliged(phrase, negated))
        }
        // "The A of the page can be used in the B header.": what is sent is the other.
        Predicate::Act(Act::Use)
            if phrase.passive && !request && becomes_another(phrase, place) =>
        {
            None
        }
        // "was used to carry it": it is no longer.
        Predicate::Act(Act::Use) if phrase.passive && phrase.past => None,
        Predicate::Act(Act::Use) if phrase.passive => {
            (!cause && (!negated || phrase.strength.is_some())).then(|| obliged(phrase, negated))
        }
        Predicate::Act(Act::Look | Act::Heed) if phrase.passive => match phrase.strength {
            Some(Strength::Must | Strength::Should) if !negated => Some(Presence::Recommended),
            _ => None,
        },
        Predicate::Act(Act::Omit | Act::Remove) if phrase.passive => {
            omitted(phrase, place, negated)
        }
        Predicate::Act(Act::Require) if phrase.passive && !phrase.past => Some(if negated {
            Presence::Optional
        } else {
            Presence::Required
        }),
        Predicate::Act(Act::Tell) if phrase.passive => None,
        // "The X headers match the manifest."
        Predicate::Act(Act::Treat)
            if !(request || phrase.passive || negated || phrase.past)
                && phrase.strength.is_none()
                && acts_on_something(phrase, place) =>
        {
            Some(Presence::Required)
        }
        // "The X header is required to support caching."
        Predicate::Act(Act::Treat | Act::Omit)
            if !phrase.passive
                && !negated
                && phrase.strength == Some(Strength::Must)
                && place
                    .tokens
                    .get(phrase.start)
                    .is_some_and(|token| matches!(&*token.word, "is" | "are" | "required")) =>
        {
            active(phrase)
        }
        // "The X header asks the browser to remove it."
        Predicate::Act(Act::Require)
            if !(request || phrase.passive || negated || phrase.past)
                && phrase.strength.is_none() =>
        {
            Some(Presence::Required)
        }
        // "The X header asks the server for …"
        Predicate::Act(Act::Require)
            if !(phrase.passive || negated || phrase.past)
                && phrase.strength.is_none()
                && phrase.start > place.at
                && matches!(
                    place.tokens.get(phrase.end).and_then(Token::role),
                    Some(Role::Party(_) | Role::Determiner)
                )
                && matches!(
                    &*place.tokens[phrase.end - 1].word,
                    "asks" | "instructs" | "forces" | "obliges" | "compels"
                ) =>
        {
            Some(Presence::Required)
        }
        Predicate::Act(
            Act::Treat
            | Act::Lack
            | Act::Omit
            | Act::Remove
            | Act::Look
            | Act::Heed
            | Act::Forbid
            | Act::Require,
        ) => None,
        Predicate::Act(Act::Allow) if phrase.passive => Some(if negated {
            Presence::Forbidden
        } else {
            Presence::Optional
        }),
        // "The presence of the X header implies …": if it is there.
        Predicate::Act(Act::Tell)
            if !phrase.passive
                && phrase.strength.is_none()
                && place.tokens[..place.at].iter().rev().take(4).any(|token| {
                    token.role() == Some(Role::Tie(Tie::Itself))
                        && matches!(&*token.word, "the" | "presence")
                }) =>
        {
            None
        }
        // "the X header may tell …": there is none where it does not.
        Predicate::Act(Act::Tell) if phrase.strength == Some(Strength::May) && !negated => {
            Some(Presence::Optional)
        }
        // "may provide a link": not what it holds, as in "can contain a list".
        Predicate::Act(Act::Carry)
            if phrase.strength == Some(Strength::May)
                && !negated
                && !request
                && &*place.tokens[phrase.start].word == "may"
                && matches!(
                    &*place.tokens[phrase.end - 1].word,
                    "provide" | "give" | "supply" | "offer" | "list" | "show" | "name"
                ) =>
        {
            Some(Presence::Optional)
        }
        // It does something itself: it is there.
        Predicate::Act(_) => (!negated && !phrase.past).then(|| active(phrase)).flatten(),
        // "The X header was valid": what happened.
        Predicate::Being if negated || phrase.past => None,
        // "The X headers are: …"
        Predicate::Being
            if phrase.strength.is_none()
                && place
                    .tokens
                    .get(phrase.end)
                    .is_some_and(|next| next.is(':')) =>
        {
            None
        }
        // "is a must", "is the identifier": it is one; else why a request failed is told.
        Predicate::Being
            if request
                && phrase.strength.is_none()
                && place.tokens.get(phrase.end).and_then(Token::role) != Some(Role::Determiner)
                // "is multipart/form-data"
                && !place.tokens.get(phrase.end + 1).is_some_and(|next| next.is('/')) =>
        {
            None
        }
        // "is often sufficient for …": what it is like says nothing of whether it is there.
        Predicate::Being if phrase.strength.is_none() && is_description(phrase, place) => None,
        Predicate::Being => active(phrase),
        // "must start with …": it does something itself, whatever it is.
        // "must be formatted as …"
        Predicate::Other
            if phrase.passive
                && !negated
                && matches!(phrase.strength, Some(Strength::Must | Strength::Should)) =>
        {
            active(phrase)
        }
        Predicate::Other if !phrase.passive && !negated && phrase.strength.is_some() => {
            (phrase.end > phrase.start + 1)
                .then(|| active(phrase))
                .flatten()
        }
        Predicate::Other => None,
    }
}

/// What the phrase says of its subject where it says that it is left out.
fn omitted(phrase: &Phrase, place: &Place<'_>, negated: bool) -> Option<Presence> {
    let request = place.side == Side::Request;
    // "is stripped on redirects"
    let from = matches!(
        place.tokens.get(phrase.end).and_then(Token::role),
        Some(Role::Tie(Tie::From | Tie::Place))
    );
    // "is omitted when …"
    let when = matches!(
        place.tokens.get(phrase.end).and_then(Token::role),
        Some(Role::Opens(Opening::If))
    );
    match phrase.strength {
        // "is removed from any request"
        None if request && !negated && !phrase.past && (from || when) => Some(Presence::Forbidden),
        None if request || negated || phrase.past => None,
        _ => Some(obliged(phrase, !negated)),
    }
}

/// What the phrase says of its subject where it says that it is in a state; `cause` if that is why a request failed.
fn said_to_be(
    state: State,
    phrase: &Phrase,
    place: &Place<'_>,
    negated: bool,
    cause: bool,
) -> Option<Presence> {
    match state {
        // "The value of the X header is not allowed."
        State::Forbidden | State::Optional if is_value_of(place) => None,
        State::Present if cause => None,
        State::Present => Some(obliged(phrase, negated)),
        // "may be absent": it may be there as well.
        State::Missing if phrase.strength == Some(Strength::May) && !negated => {
            Some(Presence::Optional)
        }
        // "is empty on the last page": it is there.
        State::Missing if is_empty(phrase, place) => None,
        State::Missing if place.side == Side::Response && !negated && !phrase.past => {
            Some(obliged(phrase, true))
        }
        State::Missing | State::Faulty => None,
        State::Required if negated => Some(Presence::Optional),
        // "is no longer optional"
        State::Optional if negated && !phrase.past => Some(Presence::Required),
        State::Forbidden if negated => Some(Presence::Optional),
        State::Recommended if negated => None,
        State::Required if phrase.strength == Some(Strength::May) => Some(Presence::Optional),
        state => state_presence(state),
    }
}

/// Whether it is told how often the request has the header: "appears more than once".
fn is_doubled(phrase: &Phrase, place: &Place<'_>) -> bool {
    let next = place.tokens.get(phrase.end);
    place.side == Side::Request
        && phrase.strength.is_none()
        && next.is_some_and(|next| matches!(&*next.word, "more" | "twice"))
}

/// Whether a header is said to hold nothing, which of a body says that there is none.
fn is_empty(phrase: &Phrase, place: &Place<'_>) -> bool {
    matches!(place.tokens[place.at].kind, Kind::Name(_))
        && place.tokens[phrase.start..phrase.end]
            .iter()
            .any(|token| matches!(&*token.word, "empty" | "blank"))
}

/// Whether what is said of a header is only said of its value or its worth: "must not be set to *", "has an invalid type",
/// "has no effect".
fn is_of_its_value(phrase: &Phrase, place: &Place<'_>, negated: bool) -> bool {
    let behind = &place.tokens[phrase.end.min(place.tokens.len())..];
    let next = behind.first().and_then(Token::role);
    // "has a value that is not known"
    let unfit = || {
        let relative = behind
            .iter()
            .take(8)
            .position(|token| token.role() == Some(Role::Relative))
            .filter(|at| {
                // Of a noun, and not what a verb says.
                behind[..*at].last().is_some_and(|noun| {
                    matches!(
                        noun.kind,
                        Kind::Word(None | Some(Role::OtherNoun | Role::Content))
                    )
                })
            });
        relative.is_some_and(|at| {
            behind[at..]
                .iter()
                .take(5)
                .any(|token| token.role() == Some(Role::Not))
        })
    };
    match phrase.predicate {
        Predicate::Act(Act::Carry) if phrase.passive => {
            // "set", "put": of what is sent to somebody, the header itself is denied.
            let puts = place.tokens[phrase.start..phrase.end].iter().any(
                |token| matches!(token.role(), Some(Role::Verb(_, form)) if form.has(Form::BASE)),
            );
            negated && puts && matches!(next, Some(Role::To | Role::Tie(Tie::Toward)))
        }
        // "has an invalid value"
        Predicate::Act(Act::Carry)
            if behind
                .iter()
                .take(3)
                .any(|token| token.role() == Some(Role::State(State::Faulty))) =>
        {
            true
        }
        Predicate::Act(Act::Carry) if place.side == Side::Request => {
            let faulty = |token: &Token<'_>| token.role() == Some(Role::State(State::Faulty));
            next == Some(Role::No) || behind.iter().take(3).any(faulty) || unfit()
        }
        // "names a host that is not served"
        Predicate::Act(_) => {
            !phrase.passive && (next == Some(Role::No) || place.side == Side::Request && unfit())
        }
        _ => false,
    }
}

/// Whether what is denied is denied of some messages as a rule ("No X header is sent on uploads"), and not of the one that failed.
fn is_of_some_messages(phrase: &Phrase, place: &Place<'_>) -> bool {
    let behind = &place.tokens[phrase.end.min(place.tokens.len())..];
    let tied = behind
        .first()
        .is_some_and(|token| matches!(token.role(), Some(Role::To | Role::Tie(_))));
    let messages = |plural: bool| {
        behind.iter().take(4).any(|token| {
            matches!(token.role(), Some(Role::Party(Party::Request)))
                && token.word.ends_with('s') == plural
        })
    };
    let never = place.tokens[phrase.start..phrase.end].iter().any(|token| {
        // "no longer"
        let lasting = &*token.word == "no" && token.range.len() > token.word.len();
        lasting || matches!(&*token.word, "never" | "deliberately" | "intentionally")
    });
    phrase.passive
        && !phrase.past
        && (never
            || phrase.negated && goes_onward(behind)
            || tied && phrase.negated && is_plural(place)
            || tied && place.denied && !messages(false)
            || tied && phrase.negated && messages(true))
}

/// "a Vary field value of 1 must not be sent": whether only the header with that value is meant.
pub(super) fn has_a_value(place: &Place<'_>) -> bool {
    let mut behind = place.tokens[place.at + 1..]
        .iter()
        .skip_while(|token| token.role() == Some(Role::Header));
    let of = behind.next().and_then(Token::role);
    matches!(of, Some(Role::Tie(Tie::Of | Tie::Value)))
        && !behind
            .take(2)
            .any(|token| matches!(token.role(), Some(Role::Party(_))))
}

/// "must not appear more than once": whether it is only told how many there are.
fn is_counted(phrase: &Phrase, place: &Place<'_>) -> bool {
    place.tokens[phrase.end.min(place.tokens.len())..]
        .iter()
        .take(2)
        .any(|token| {
            token.role() == Some(Role::Adverb)
                && matches!(&*token.word, "more" | "multiple" | "several" | "twice")
        })
}

/// Whether what is said is said of the header's value: "the value of the X header".
pub(super) fn is_value_of(place: &Place<'_>) -> bool {
    place.tokens[..place.at]
        .iter()
        .rev()
        .take(4)
        .take_while(|token| {
            matches!(
                token.role(),
                Some(Role::Determiner | Role::Tie(_) | Role::Header | Role::Party(_))
            ) || matches!(token.kind, Kind::Mark(_))
        })
        .any(|token| token.role() == Some(Role::Tie(Tie::Value)))
}

/// "is defined in RFC 9110", "is described below": whether a document has the header so, and no message.
fn is_defined(phrase: &Phrase, place: &Place<'_>) -> bool {
    let verb = phrase
        .end
        .checked_sub(1)
        .and_then(|at| place.tokens.get(at));
    let defines =
        verb.is_some_and(|verb| matches!(&*verb.word, "defined" | "described" | "specified"));
    let mut behind = place.tokens[phrase.end.min(place.tokens.len())..]
        .iter()
        .take(4);
    defines
        && phrase.passive
        && phrase.strength.is_none()
        && !phrase.negated
        && !behind.any(|token| matches!(token.role(), Some(Role::Party(_))))
}

/// Whether what a server sends on is spoken of: "is not passed to the upstream".
fn goes_onward(behind: &[Token<'_>]) -> bool {
    behind.iter().take(4).any(|token| {
        matches!(
            &*token.word,
            "upstream" | "upstreams" | "backend" | "backends"
        )
    })
}

/// Whether several headers are spoken of: "A and B headers".
fn is_plural(place: &Place<'_>) -> bool {
    let title = place.tokens[place.at..]
        .iter()
        .position(|token| token.role() == Some(Role::Header))
        .map(|offset| place.at + offset);
    let listed = |token: &Token<'_>| token.is(',') || token.role() == Some(Role::And);
    title.is_some_and(|title| {
        place.tokens[title].word.ends_with('s') && place.tokens[..title].iter().any(listed)
    })
}

/// Whether the phrase puts its subject into another header, or sends it as that.
fn becomes_another(phrase: &Phrase, place: &Place<'_>) -> bool {
    let behind = &place.tokens[phrase.end.min(place.tokens.len())..];
    matches!(
        behind.first().and_then(Token::role),
        Some(Role::As | Role::Tie(Tie::Place))
    ) && behind[1..]
        .iter()
        .find(|token| !matches!(token.role(), Some(Role::Determiner | Role::Header)))
        .is_some_and(|token| matches!(token.kind, Kind::Name(_)))
}

/// Whether nothing stands between the headers and their verb, and a noun follows that: what it does is done.
fn acts_on_something(phrase: &Phrase, place: &Place<'_>) -> bool {
    let adjacent = place
        .tokens
        .get(place.at..phrase.start)
        .is_some_and(|between| {
            between.iter().all(|token| {
                matches!(token.kind, Kind::Name(_))
                    || matches!(token.role(), Some(Role::Header | Role::And))
            })
        });
    adjacent
        && place.tokens.get(phrase.end).is_some_and(|next| {
            matches!(
                next.kind,
                Kind::Word(None | Some(Role::Determiner | Role::Party(_)))
            )
        })
}

/// How adjectives end that say what something is like: "obsolete", "cacheable".
const ADJECTIVES: &[&str] = &[
    "able", "ible", "ete", "ated", "ive", "ic", "ous", "less", "ful", "al",
];

/// Whether an adjective that no table has follows a verb of being, and what it is good for.
fn is_description(phrase: &Phrase, place: &Place<'_>) -> bool {
    let Some(next) = place.tokens.get(phrase.end) else {
        return false;
    };
    let behind = place.tokens.get(phrase.end + 1).and_then(Token::role);
    // "is obsolete", "is case-sensitive and …"
    let ends = place
        .tokens
        .get(phrase.end + 1)
        .is_none_or(|token| matches!(token.kind, Kind::Mark('.' | ',' | ';')))
        || behind == Some(Role::And);
    let adjective = ADJECTIVES.iter().any(|ending| next.word.ends_with(ending));
    next.kind == Kind::Word(None)
        && next.word.chars().all(char::is_alphabetic)
        && (matches!(behind, Some(Role::Tie(_) | Role::To)) || ends && adjective)
}

/// What an active phrase says of its subject.
pub(super) fn active(phrase: &Phrase) -> Option<Presence> {
    match phrase.strength {
        None | Some(Strength::Must | Strength::Will) => Some(Presence::Required),
        Some(Strength::Should) => Some(Presence::Recommended),
        // "can hold a date": that it varies is said of the value.
        Some(Strength::May | Strength::NeedNot | Strength::MustNot) => None,
    }
}

/// What a denied header in a fragment says.
pub(super) fn denied(place: &Place<'_>) -> Option<Presence> {
    (place.side == Side::Response).then_some(Presence::Forbidden)
}

/// The presence that a phrase obliges, asserts or denies.
pub(super) fn obliged(phrase: &Phrase, negated: bool) -> Presence {
    match worded(phrase.strength, negated) {
        Presence::Required if phrase.optionally && phrase.strength != Some(Strength::MustNot) => {
            Presence::Optional
        }
        presence => presence,
    }
}

/// The presence that a modal verb, or none, gives to what it stands with.
pub(super) fn worded(strength: Option<Strength>, negated: bool) -> Presence {
    match (strength, negated) {
        (Some(Strength::NeedNot | Strength::May), _) => Presence::Optional,
        (Some(Strength::MustNot), false)
        | (None | Some(Strength::Must | Strength::Will | Strength::Should), true) => {
            Presence::Forbidden
        }
        (Some(Strength::Should), false) => Presence::Recommended,
        (Some(Strength::MustNot), true) | (None | Some(Strength::Must | Strength::Will), false) => {
            Presence::Required
        }
    }
}

/// What a state says.
pub(super) fn state_presence(state: State) -> Option<Presence> {
    match state {
        State::Required => Some(Presence::Required),
        State::Recommended => Some(Presence::Recommended),
        State::Optional => Some(Presence::Optional),
        State::Forbidden => Some(Presence::Forbidden),
        State::Discouraged | State::Present | State::Missing | State::Faulty => None,
    }
}

//! What a phrase says of a header that is not its subject.

use super::super::lexicon::{Act, Order, Party, Role, State, Strength, Tie};
use super::super::phrase::{Mood, Phrase, Predicate};
use super::super::token::{Kind, Token};
use super::strength::{denied, obliged};
use super::{Parsed, Place};
use crate::spec::{Presence, Side};

impl Parsed<'_> {
    /// What the phrase says of a header that is not its subject.
    pub(super) fn object(
        &self,
        phrase: &Phrase,
        place: &Place<'_>,
        clause: usize,
        tie: Option<Tie>,
    ) -> Option<Presence> {
        let looks = matches!(phrase.act(), Some(Act::Look | Act::Heed));
        if tie == Some(Tie::Away)
            || matches!(tie, Some(Tie::Of | Tie::From)) && !looks
            || self.is_beside_the_point(place, phrase, tie)
        {
            return None;
        }
        let mut negated = phrase.negated || place.denied;
        if tie == Some(Tie::Without) {
            // "refuses to accept the request without X"
            if place.side == Side::Request && phrase.act() == Some(Act::Refuse) && !phrase.passive {
                return Some(Presence::Required);
            }
            negated = !negated;
        }
        // What is done for a purpose, or goes with the main verb, is as strong as that.
        let main = (!phrase.is_finite())
            .then(|| self.main_phrase(phrase, clause))
            .flatten();
        let (strength, by) = match main {
            Some(main) => (phrase.strength.or(main.strength), Some(main)),
            None => (phrase.strength, None),
        };
        let standing = Phrase {
            strength,
            optionally: phrase.optionally || main.is_some_and(|main| main.optionally),
            ..phrase.clone()
        };
        let act = match phrase.predicate {
            Predicate::Act(act) => act,
            // "The token is in the X header", "There is no X header".
            Predicate::Being if tie.is_some() && tie != Some(Tie::Without) => Act::Carry,
            Predicate::Being if place.denied => return denied(place),
            Predicate::State(State::Present | State::Required) if tie == Some(Tie::Place) => {
                Act::Carry
            }
            _ => return None,
        };
        match act {
            Act::Carry | Act::Return | Act::Pass => {
                self.carried(&standing, place, clause, tie, negated)
            }
            Act::Tell if tie == Some(Tie::Place) => Some(obliged(&standing, negated)),
            Act::Look | Act::Heed => self.told_to_look(&standing, place, clause, by),
            Act::Use if phrase.passive && tie.is_some() => None,
            // The client uses what the response tells it.
            Act::Use if place.side == Side::Response && !negated && standing.strength.is_some() => {
                self.told_to_look(&standing, place, clause, main)
            }
            Act::Use => match (standing.strength, phrase.mood) {
                _ if negated && standing.strength.is_none() && phrase.mood != Mood::Imperative => {
                    None
                }
                (Some(_), _) => Some(obliged(&standing, negated)),
                (None, Mood::Imperative) if negated => Some(Presence::Forbidden),
                (None, Mood::Imperative) => Some(Presence::Recommended),
                _ => None,
            },
            Act::Require if negated && standing.strength == Some(Strength::Must) => None,
            Act::Require if matches!(tie, None | Some(Tie::Place)) => {
                Some(match (negated, standing.strength) {
                    (true, _) | (false, Some(Strength::May)) => Presence::Optional,
                    _ => Presence::Required,
                })
            }
            Act::Forbid if tie.is_none() => Some(if negated {
                Presence::Optional
            } else {
                Presence::Forbidden
            }),
            Act::Omit if tie.is_none() => match (standing.strength, phrase.mood) {
                (Some(_), _) | (None, Mood::Imperative) => Some(obliged(&standing, !negated)),
                _ if place.side == Side::Response && !negated => Some(Presence::Forbidden),
                _ => None,
            },
            _ => None,
        }
    }

    /// What is said of a header that is put into a message, or is the place in it of a value.
    fn carried(
        &self,
        phrase: &Phrase,
        place: &Place<'_>,
        clause: usize,
        tie: Option<Tie>,
        negated: bool,
    ) -> Option<Presence> {
        let by = (!phrase.is_finite())
            .then(|| self.main_phrase(phrase, clause))
            .flatten();
        if phrase.mood == Mood::Infinitive {
            let told = by
                .is_some_and(|main| main.predicate == Predicate::Other && main.strength.is_some());
            return told.then(|| obliged(phrase, negated));
        }
        if phrase.mood == Mood::Reduced && tie.is_none() {
            return None;
        }
        // "Follow the URL given in the X header": the place of a value.
        if phrase.mood == Mood::Reduced {
            return (!negated && place.side == Side::Response).then_some(Presence::Required);
        }
        if by.is_some_and(|main| main.act() == Some(Act::Look)) {
            return None;
        }
        if self.tells_of_a_fault(phrase, place, clause, by) {
            return None;
        }
        let is_cause = place.side == Side::Request
            && phrase.strength.is_none()
            && phrase.mood != Mood::Imperative;
        if is_cause && (negated || phrase.past) {
            return None;
        }
        if let Some(main) = by
            && main.negated
        {
            return None;
        }
        Some(obliged(phrase, negated))
    }

    /// Whether the name only describes a value: "with the last `ETag`", "the X-Request-Id value".
    pub(super) fn is_beside_the_point(
        &self,
        place: &Place<'_>,
        phrase: &Phrase,
        tie: Option<Tie>,
    ) -> bool {
        let Kind::Name(index) = place.tokens[place.at].kind else {
            return false;
        };
        // "with `Content-Type: text/plain` responses"
        let message = |offset: usize| {
            matches!(
                place.tokens.get(place.at + offset).and_then(Token::role),
                Some(Role::Party(Party::Request | Party::Response))
            )
        };
        let header = |offset: usize| {
            place
                .tokens
                .get(place.at + offset)
                .is_some_and(|token| token.role() == Some(Role::Header))
        };
        if self.language.order == Order::Middle && message(1) && !header(2) {
            return true;
        }
        let name = &self.sentence.names[index];
        let noun_follows = place.tokens.get(place.at + 1).is_some_and(|next| {
            next.kind == Kind::Word(None) && next.word.starts_with(|c: char| c.is_ascii_lowercase())
        });
        if noun_follows && !name.titled && self.language.tag == "en" {
            return true;
        }
        if name.titled || name.marked {
            return false;
        }
        let another = place.tokens[phrase.end.min(place.at)..place.at]
            .iter()
            .any(|token| matches!(token.kind, Kind::Name(_)));
        tie == Some(Tie::With) && another
    }

    /// Whether the sentence tells what the client did wrong: "You set the X header to a type that is not supported."
    pub(super) fn tells_of_a_fault(
        &self,
        phrase: &Phrase,
        place: &Place<'_>,
        clause: usize,
        main: Option<&Phrase>,
    ) -> bool {
        if phrase.strength.is_some() || phrase.mood == Mood::Imperative {
            return false;
        }
        let client = matches!(
            self.subject_party(main.unwrap_or(phrase), clause),
            Some(Party::Client | Party::You | Party::Request)
        );
        if client && phrase.past && phrase.negated {
            return true;
        }
        let fault = |other: &Phrase| {
            matches!(
                other.predicate,
                Predicate::State(State::Faulty | State::Missing)
            ) || other.negated
                && matches!(
                    other.predicate,
                    Predicate::Act(Act::Treat | Act::Heed) | Predicate::Other
                )
        };
        place.side == Side::Request && (client || phrase.past) && self.phrases.iter().any(fault)
    }

    /// The finite phrase before, which a phrase without a subject goes with.
    pub(super) fn main_phrase(&self, phrase: &Phrase, clause: usize) -> Option<&Phrase> {
        let mut clause = Some(clause);
        while let Some(current) = clause {
            let found = self
                .phrases
                .iter()
                .take_while(|other| other.start < phrase.start)
                .filter(|other| other.is_finite() && self.clauses.of[other.start] == current)
                .last();
            if found.is_some() {
                return found;
            }
            clause = self.clauses.all[current].parent;
        }
        None
    }

    /// A client that is told to look for a header, or may.
    pub(super) fn told_to_look(
        &self,
        phrase: &Phrase,
        place: &Place<'_>,
        clause: usize,
        main: Option<&Phrase>,
    ) -> Option<Presence> {
        if phrase.negated || place.denied {
            return None;
        }
        let subject = self.subject_party(main.unwrap_or(phrase), clause);
        let client = matches!(subject, Some(Party::Client | Party::You));
        match (phrase.strength, phrase.mood) {
            _ if matches!(subject, Some(Party::Server | Party::Response)) => None,
            (None, Mood::Imperative) | (Some(Strength::Must | Strength::Should), _) => {
                Some(Presence::Recommended)
            }
            (Some(Strength::May), _) if client || phrase.passive => Some(Presence::Optional),
            _ => None,
        }
    }
}

//! What somebody is told who looks at a header, or uses it.

use super::super::clause::ClauseKind;
use super::super::lexicon::{Act, Order, Party, Role, Strength, Tie};
use super::super::phrase::{Mood, Phrase};
use super::super::token::Kind;
use super::strength::obliged;
use super::{Parsed, Place};
use crate::spec::{Presence, Side};

impl Parsed<'_> {
    /// "returned on every request with X": whether it is told which requests; in "Renvoyez la requête avec l'en-tête X", it is
    /// said what to do.
    pub(super) fn tells_which_request(&self, phrase: &Phrase, tie: Option<Tie>) -> bool {
        let told = self.language.bare_modals && phrase.mood == Mood::Imperative;
        matches!(tie, Some(Tie::With | Tie::Without)) && !told
    }

    /// What is said of a header that is used.
    pub(super) fn used(
        &self,
        phrase: &Phrase,
        place: &Place<'_>,
        clause: usize,
        tie: Option<Tie>,
        negated: bool,
    ) -> Option<Presence> {
        if phrase.passive && tie.is_some() {
            // "may be used together with the X header"
            let goes_with =
                matches!(tie, Some(Tie::With | Tie::Place)) && phrase.strength.is_some();
            // "a wildcard cannot be used in the X header": of its value.
            let denied = obliged(phrase, negated) == Presence::Forbidden;
            if denied && tie == Some(Tie::Place) {
                return None;
            }
            // "the token is used in the X header"
            let holds = tie == Some(Tie::Place) && phrase.mood == Mood::Finite && !negated;
            return (goes_with || holds).then(|| obliged(phrase, negated));
        }
        // "Use 301 with the new URI in the Location header.": a server is told which code to respond with.
        let of_a_code = phrase.mood == Mood::Imperative
            && place.side == Side::Response
            && matches!(
                place.tokens.get(phrase.end).map(|token| token.kind),
                Some(Kind::Number(100..600))
            );
        if of_a_code && matches!(tie, Some(Tie::Place | Tie::With)) {
            return Some(obliged(phrase, negated));
        }
        // "Calls use this token in the X header."
        let sends = place.side == Side::Request && !self.is_done_by_server(phrase, clause);
        if tie == Some(Tie::Place) && phrase.mood == Mood::Finite && !negated && sends {
            return Some(obliged(phrase, negated));
        }
        let main = self.main_phrase(phrase, clause);
        // "expects clients to use X"
        if let Some(main) = main.filter(|main| {
            phrase.mood == Mood::Infinitive
                && matches!(main.act(), Some(Act::Require | Act::Forbid))
        }) {
            return self.purposed(phrase, main, negated);
        }
        let by_server = self.is_done_by_server(main.unwrap_or(phrase), clause);
        match (phrase.strength, phrase.mood) {
            // The client uses what the response tells it.
            (strength, mood)
                if place.side == Side::Response
                    && !negated
                    && !by_server
                    && (strength.is_some() || mood == Mood::Imperative) =>
            {
                self.told_to_look(phrase, place, clause, main)
            }
            // "将使用 X 头": whoever it is.
            (Some(Strength::Will), _) if self.language.order == Order::Apart && !sends => None,
            // "Use your key as the X header.": the place of a value.
            (None, Mood::Imperative)
                if tie == Some(Tie::Place) && place.side == Side::Request && !negated =>
            {
                Some(Presence::Required)
            }
            // "The server uses the X header to tell so."
            (None, Mood::Finite)
                if place.side == Side::Response
                    && by_server
                    && tie.is_none()
                    && !negated
                    && !phrase.passive
                    && !phrase.past
                    && self.language.compounds_nouns
                    && self.clauses.all[clause].kind == ClauseKind::Main
                    && main.is_none()
                    && place
                        .tokens
                        .iter()
                        .skip(place.at)
                        .any(|token| token.role() == Some(Role::To)) =>
            {
                Some(Presence::Required)
            }
            // "To look first, the client uses the X header."
            (None, Mood::Finite)
                if sends
                    && tie.is_none()
                    && !negated
                    && !phrase.passive
                    && self.language.compounds_nouns
                    && self.clauses.all[clause].kind == ClauseKind::Main
                    && self.named_subject(phrase, clause) == Some(Party::Client) =>
            {
                Some(Presence::Required)
            }
            // A server reads what a request holds.
            _ if place.side == Side::Request && by_server => None,
            (Some(_), _) => Some(obliged(phrase, negated)),
            (None, Mood::Imperative) if negated => Some(Presence::Forbidden),
            (None, Mood::Imperative) => Some(Presence::Recommended),
            // "Public calls do not use the X header."
            (None, Mood::Finite)
                if negated && tie.is_none() && sends && self.tells_a_habit(phrase, clause) =>
            {
                Some(Presence::Forbidden)
            }
            _ => None,
        }
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
        let client = matches!(subject, Some(Party::Client | Party::You | Party::Either));
        // "it SHOULD respect the X request header": a server does.
        let respected = phrase.act() == Some(Act::Heed)
            && place.side == Side::Request
            && phrase.mood == Mood::Finite
            && !client
            && self.language.compounds_nouns;
        if respected {
            return None;
        }
        match (phrase.strength, phrase.mood) {
            _ if phrase.mood != Mood::Imperative
                && matches!(subject, Some(Party::Server | Party::Response)) =>
            {
                None
            }
            // "Controlla l'header X": what a server does, or what was wrong.
            // "see the Authorization header": where it is defined.
            (None, Mood::Imperative)
                if place.side == Side::Request
                    && (self.language.bare_modals
                        || self.refers_the_reader(phrase)
                        || self.is_yours(place)) =>
            {
                None
            }
            (None | Some(Strength::Will), Mood::Imperative)
            | (Some(Strength::Must | Strength::Should), _) => Some(Presence::Recommended),
            // "must be able to parse the X header": what it has to know, not to do.
            (Some(Strength::May), _)
                if matches!(&*self.tokens()[phrase.start].word, "must" | "should") =>
            {
                None
            }
            (Some(Strength::May), _) if client || phrase.passive => Some(Presence::Optional),
            // "можно получить из заголовка X": whoever it is.
            (Some(Strength::May), _) if self.language.bare_modals => Some(Presence::Optional),
            _ => None,
        }
    }

    /// Whether a client needs what it is sent: "You need the X header of the response to go on."
    pub(super) fn needs_of_response(
        &self,
        act: Act,
        phrase: &Phrase,
        place: &Place<'_>,
        clause: usize,
    ) -> bool {
        act == Act::Require
            && place.side == Side::Response
            && self.language.compounds_nouns
            && self.client_does(phrase, clause)
    }

    /// Whether it is the reader's own header: "Check your X header" tells what may be wrong with it.
    fn is_yours(&self, place: &Place<'_>) -> bool {
        self.language.compounds_nouns && place.at > 0 && &*place.tokens[place.at - 1].word == "your"
    }
}

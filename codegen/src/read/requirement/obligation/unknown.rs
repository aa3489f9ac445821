//! What a verb that no table has does with a header.

use super::super::lexicon::{Act, Order, Party, Role, Strength, Tie};
use super::super::phrase::{Mood, Phrase};
use super::super::token::{Kind, Token};
use super::{Parsed, Place};
use crate::spec::Side;

impl Parsed<'_> {
    /// What a verb that no table has does with a header that a preposition ties to it: a client takes something from a
    /// response, and anybody puts something into a message.
    #[expect(
        clippy::too_many_lines,
        reason = "each way of speaking is an arm of its own"
    )]
    pub(super) fn unknown_act(
        &self,
        phrase: &Phrase,
        place: &Place<'_>,
        tie: Option<Tie>,
        main: Option<&Phrase>,
        clause: usize,
    ) -> Option<Act> {
        let told = phrase.mood == Mood::Imperative
            || matches!(
                self.subject_party(main.unwrap_or(phrase), clause),
                Some(Party::Client | Party::You | Party::Either)
            );
        let verb = phrase.end > phrase.start
            && matches!(
                place.tokens[phrase.end - 1].kind,
                Kind::Word(None | Some(Role::Party(_) | Role::OtherNoun))
            );
        if verb && tie == Some(Tie::Place) && acts_on(phrase, place) {
            return None;
        }
        match tie {
            // "Measure the time with the X header."
            Some(Tie::From | Tie::Place | Tie::With)
                if verb
                    && told
                    && place.side == Side::Response
                    && (tie != Some(Tie::With)
                        || phrase.mood == Mood::Imperative
                            && place.tokens[phrase.end.min(place.at)..place.at]
                                .iter()
                                .all(|token| !token.is(','))) =>
            {
                Some(Act::Look)
            }
            Some(Tie::Place)
                if verb
                    && (phrase.passive
                        || phrase.strength.is_some()
                        || phrase.mood == Mood::Imperative && self.language.compounds_nouns) =>
            {
                Some(Act::Carry)
            }
            // "The proxy does not relay the X header.", "will also ensure an X header"
            None if place.side == Side::Response
                && self.language.compounds_nouns
                && phrase.mood == Mood::Finite
                && !phrase.passive
                // "we shouldn't assume X will be there"
                && self.finite_after(phrase, clause).is_none()
                && match self.subject_party(phrase, clause) {
                    Some(Party::Server | Party::Response) => {
                        phrase.negated || phrase.strength.is_some()
                    }
                    // "The edge does not render the X header."
                    None => {
                        phrase.negated || matches!(phrase.strength, Some(Strength::Will | Strength::Must))
                    }
                    _ => false,
                } =>
            {
                Some(Act::Carry)
            }
            None if self.puts_impersonally(phrase, place, clause, verb) => Some(Act::Carry),
            // "is marked by the X header"
            Some(Tie::With)
                if verb
                    && phrase.passive
                    && !phrase.past
                    && !phrase.negated
                    && self.language.compounds_nouns
                    && place.side == Side::Response =>
            {
                Some(Act::Carry)
            }
            // "The server confirms this with the X header.", "… and the offset in the X header"
            Some(Tie::With | Tie::Place)
                if verb
                    && self.language.compounds_nouns
                    && phrase.mood == Mood::Finite
                    && place.side == Side::Response
                    // "will challenge with X"
                    && (phrase.strength.is_some()
                        || place.tokens.get(phrase.end).and_then(Token::role)
                            != Some(Role::Tie(Tie::With)))
                    && self.is_done_by_server(phrase, clause) =>
            {
                Some(Act::Carry)
            }
            Some(Tie::With) if verb && self.comes_with(phrase, place, clause) => Some(Act::Carry),
            // "Ask for a part of the file with the X header.", "clients may request a part with X"
            Some(Tie::With)
                if told && self.language.compounds_nouns && place.side == Side::Request =>
            {
                Some(Act::Carry)
            }
            // "deben codificarse con un Content-Type de …"
            Some(Tie::With)
                if verb
                    && self.language.bare_modals
                    && place.side == Side::Request
                    && matches!(phrase.strength, Some(Strength::Must | Strength::Should)) =>
            {
                Some(Act::Carry)
            }
            // "A 503 may come without the X header."
            Some(Tie::Without)
                if verb
                    && phrase.strength == Some(Strength::May)
                    && self.language.compounds_nouns
                    && self.subject_party(phrase, clause) == Some(Party::Response) =>
            {
                Some(Act::Carry)
            }
            // "must be called without X"
            Some(Tie::Without)
                if verb
                    && (phrase.passive
                        || phrase.mood == Mood::Imperative && place.side == Side::Request) =>
            {
                Some(Act::Carry)
            }
            // "Es posible cambiar el idioma con la cabecera X."
            Some(Tie::With)
                if verb
                    && self.language.bare_modals
                    && place.side == Side::Request
                    && phrase.strength == Some(Strength::May) =>
            {
                Some(Act::Carry)
            }
            _ => None,
        }
    }

    /// "Se puede fijar la cabecera X.", where nobody is named or a client, and "响应中会新设 X 头".
    fn puts_impersonally(
        &self,
        phrase: &Phrase,
        place: &Place<'_>,
        clause: usize,
        verb: bool,
    ) -> bool {
        if phrase.mood != Mood::Finite || phrase.passive || phrase.strength.is_none() {
            return false;
        }
        let will = phrase.strength == Some(Strength::Will);
        match (self.language.order, place.side) {
            (Order::Middle, Side::Request) => {
                verb && !will
                    && self.language.bare_modals
                    && (self.names_nobody(phrase) || self.client_does(phrase, clause))
            }
            (Order::Apart, Side::Response) => {
                will && self.subject_party(phrase, clause) == Some(Party::Response)
            }
            _ => false,
        }
    }

    /// Whether a message is said to come with the header: "Requests must come with the X header".
    fn comes_with(&self, phrase: &Phrase, place: &Place<'_>, clause: usize) -> bool {
        let message = match place.side {
            Side::Request => Party::Request,
            Side::Response => Party::Response,
        };
        self.language.compounds_nouns
            && phrase.strength.is_some()
            && self.subject_party(phrase, clause) == Some(message)
    }
}

/// Whether the verb does something on the header, which puts nothing there: "varies on the X header".
fn acts_on(phrase: &Phrase, place: &Place<'_>) -> bool {
    let behind = place.tokens.get(phrase.end);
    behind.is_some_and(|token| &*token.word == "on")
}

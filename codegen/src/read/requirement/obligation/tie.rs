//! How a preposition ties a header to what stands before it.

use super::super::clause::ClauseKind;
use super::super::lexicon::{Act, Order, Party, Role, State, Strength, Tie};
use super::super::phrase::{Mood, Phrase, Predicate};
use super::super::token::{Kind, Token};
use super::{Parsed, Place};
use crate::spec::Side;

impl Parsed<'_> {
    /// Whether nothing but its preposition stands before the header: "In the X header is returned …".
    pub(super) fn opens_with_tie(&self, at: usize, tie: Tie) -> bool {
        let start = self.clauses.all[self.clauses.of[at]].start;
        self.tokens()[start..at]
            .iter()
            .find(|token| matches!(token.kind, Kind::Word(role) if role != Some(Role::Adverb)))
            .is_some_and(|token| token.role() == Some(Role::Tie(tie)))
    }

    /// "puede enviarse tras reducir la cabecera X": whether the header is the object of a verb that no table has, known by its
    /// ending and by the preposition or the comma before it.
    fn belongs_to_another(&self, at: usize, from: usize) -> bool {
        let tokens = self.tokens();
        let own = tokens[from..at]
            .iter()
            .rev()
            .take_while(|token| matches!(token.role(), Some(Role::Header | Role::Determiner)))
            .count();
        let Some(verb) = (at - own).checked_sub(1).filter(|verb| *verb > from) else {
            return false;
        };
        let ends = |ending: &&str| tokens[verb].word.ends_with(*ending);
        let led = matches!(tokens[verb - 1].role(), Some(Role::Tie(_))) || tokens[verb - 1].is(',');
        tokens[verb].kind == Kind::Word(None)
            && own > 0
            && led
            && self.language.infinitives.iter().any(ends)
    }

    /// The preposition that ties the header to what stands before `at`, looked for back to `from`.
    pub(super) fn tie(&self, at: usize, from: usize) -> Option<Tie> {
        let tokens = self.tokens();
        let clause = self.clauses.of[at];
        let mut listed = false;
        // An aside that lists headers hangs on what is around it.
        let around = self.clause_of(at);
        if self.belongs_to_another(at, from) {
            return Some(Tie::Away);
        }
        for index in (from..self.announced(at, from).unwrap_or(at)).rev() {
            if ![clause, around].contains(&self.clauses.of[index]) {
                continue;
            }
            match tokens[index].kind {
                Kind::Word(Some(Role::Tie(Tie::Itself | Tie::Value))) => {}
                // "Des en-têtes tels que X": an article.
                Kind::Word(Some(Role::Tie(Tie::Of)))
                    if self.language.bare_modals
                        && index == self.clauses.all[clause].start
                        && tokens.get(index + 1).and_then(Token::role) == Some(Role::Header) => {}
                // "par l'en-tête de réponse X": which header it is.
                Kind::Word(Some(Role::Tie(Tie::Of)))
                    if index > from
                        && tokens[index - 1].role() == Some(Role::Header)
                        && matches!(
                            tokens.get(index + 1).and_then(Token::role),
                            Some(Role::Party(_))
                        )
                        && index + 2 == at => {}
                // "sets a default value for the X header"
                Kind::Word(Some(Role::Tie(Tie::Away)))
                    if index > from
                        && &*tokens[index].word == "for"
                        && from > 0
                        && tokens[from - 1].word.starts_with("set")
                        && matches!(&*tokens[index - 1].word, "value" | "values") => {}
                // "a header of X"
                Kind::Word(Some(Role::Tie(Tie::Of)))
                    if index + 1 == at
                        && index > from
                        && tokens[index - 1].role() == Some(Role::Header) => {}
                // "ne contient pas d'en-tête": the object of a denial.
                Kind::Word(Some(Role::Tie(Tie::Of)))
                    if index == from && from > 0 && self.language.order == Order::Middle => {}
                // "In all other cases X can be left out."
                Kind::Word(Some(Role::Tie(_)))
                    if self.language.compounds_nouns
                        && index == self.clauses.all[clause].start
                        && matches!(&*tokens[at - 1].word, "case" | "cases" | "situations") => {}
                // "beim Aufruf den Header X": the preposition has its own noun.
                Kind::Word(Some(Role::Tie(_)))
                    if matches!(self.language.order, Order::Bracket | Order::Middle)
                        && self.has_its_own_noun(index, at) => {}
                Kind::Word(Some(Role::As))
                    if matches!(self.clauses.all[clause].kind, ClauseKind::Under(_))
                        && index == self.clauses.all[clause].start => {}
                // "the same point in time as the X header gives": it is compared.
                Kind::Word(Some(Role::As))
                    if tokens[from..index]
                        .iter()
                        .rev()
                        .take(6)
                        .any(|token| &*token.word == "same") =>
                {
                    return Some(Tie::Away);
                }
                // "tanto X como Y": both.
                Kind::Word(Some(Role::Tie(_)))
                    if &*tokens[index].word == "como"
                        && tokens[from..index]
                            .iter()
                            .any(|token| &*token.word == "tanto") => {}
                Kind::Word(Some(Role::As)) => return Some(Tie::Place),
                // "an entry for each value in the X header"
                Kind::Word(Some(Role::Tie(Tie::Place)))
                    if self.language.compounds_nouns
                        && index > from + 2
                        && tokens[index - 1].word.starts_with("value")
                        && tokens[from..index]
                            .iter()
                            .rev()
                            .take(4)
                            .any(|token| token.role() == Some(Role::Tie(Tie::Away))) =>
                {
                    return Some(Tie::Away);
                }
                Kind::Word(Some(Role::Tie(tie))) => {
                    let away = matches!(tie, Tie::Away | Tie::Of | Tie::From);
                    return if listed && away { None } else { Some(tie) };
                }
                // "the URI of the resource and a Location header": the preposition ends at the "and".
                Kind::Word(Some(Role::And)) | Kind::Mark(',' | ';') => {
                    let name_before = tokens[from..index]
                        .iter()
                        .rev()
                        .take(2)
                        .any(Token::is_header);
                    listed |= !name_before;
                }
                _ => {}
            }
        }
        None
    }

    /// Where the noun stands that announces the headers listed behind a colon: "returns this header for all orders: X".
    fn announced(&self, at: usize, from: usize) -> Option<usize> {
        let tokens = self.tokens();
        let colon = self.before_list(at, from)?;
        (from + 1..colon).find(|index| {
            tokens[colon].is(':')
                && tokens[*index].role() == Some(Role::Header)
                && tokens[index - 1].role() == Some(Role::Determiner)
        })
    }

    /// The last token before the list of headers that the one at `at` is in, looked for back to `from`.
    pub(super) fn before_list(&self, at: usize, from: usize) -> Option<usize> {
        let listed =
            |token: &Token| token.is_header() || token.is(',') || token.role() == Some(Role::And);
        (from..at)
            .rev()
            .find(|index| !listed(&self.tokens()[*index]))
    }

    /// Whether a noun and an article of another stand between the preposition at `tie` and the header.
    pub(super) fn has_its_own_noun(&self, tie: usize, at: usize) -> bool {
        let mut noun = false;
        for (index, token) in self.tokens()[..at].iter().enumerate().skip(tie + 1) {
            match token.role() {
                Some(Role::Determiner | Role::No) if noun => return true,
                // "в случае успеха заголовок X": there are no articles.
                Some(Role::Header) if noun && self.language.bare_modals => return true,
                // "l'en-tête de réponse X": a phrase that says both.
                Some(Role::Party(_)) => {
                    noun = self
                        .tokens()
                        .get(index + 1)
                        .is_none_or(|next| next.range != token.range);
                }
                Some(Role::And) => noun = false,
                _ if token.is(',') => noun = false,
                None if matches!(token.kind, Kind::Word(_)) => noun = true,
                _ => {}
            }
        }
        // "bei der nächsten Anfrage `If-Match` senden"
        self.language.order == Order::Bracket
            && matches!(
                self.tokens()[at - 1].role(),
                Some(Role::Party(Party::Request | Party::Response))
            )
            && at > tie + 1
    }

    /// How the header is tied to the phrase, with what the phrase makes of the preposition.
    pub(super) fn tied_here(
        &self,
        phrase: &Phrase,
        place: &Place<'_>,
        tie: Option<Tie>,
    ) -> Option<Tie> {
        // "check the response for the X header"
        let looked_for = tie == Some(Tie::Away)
            && self.language.compounds_nouns
            && phrase.act() == Some(Act::Look)
            && place.side == Side::Response
            && place.tokens[phrase.end.min(place.at)..place.at]
                .iter()
                .any(|token| &*token.word == "for");
        if looked_for {
            return None;
        }
        match tie {
            // "can be read from the X header"
            Some(Tie::From)
                if place.side == Side::Response
                    && phrase.passive
                    && phrase.act() == Some(Act::Carry)
                    && matches!(&*place.tokens[phrase.start].word, "can" | "may" | "could") =>
            {
                Some(Tie::Place)
            }
            Some(Tie::By) if phrase.passive => Some(Tie::With),
            // "è determinata dall'header X"
            Some(Tie::From)
                if self.language.bare_modals
                    && phrase.passive
                    && matches!(phrase.mood, Mood::Finite | Mood::Reduced)
                    && phrase
                        .act()
                        .is_some_and(|act| act.carries() || act == Act::Tell) =>
            {
                Some(Tie::With)
            }
            // "Set X to the `ETag` of the order.": its value.
            Some(Tie::Toward)
                if place.tokens[phrase.end.min(place.at)..place.at]
                    .iter()
                    .any(|token| matches!(token.kind, Kind::Name(_))) =>
            {
                Some(Tie::Away)
            }
            // "can be added to the X header": its value. "Set this to the name of the X header.": a value, not where it goes.
            Some(Tie::Toward)
                if self.language.compounds_nouns
                    && (phrase.passive && phrase.strength == Some(Strength::May)
                        || !phrase.passive && &*place.tokens[phrase.end - 1].word == "set") =>
            {
                Some(Tie::Away)
            }
            // "Apply the key to the X header."
            Some(Tie::Toward)
                if phrase.mood == Mood::Imperative
                    && phrase.predicate == Predicate::Other
                    && self.language.compounds_nouns =>
            {
                Some(Tie::Place)
            }
            // "redirects by a 303 and an X header", "sets a session by the X header"
            Some(Tie::By)
                if self.language.compounds_nouns
                    && (phrase.act() == Some(Act::Return)
                        || phrase.act() == Some(Act::Carry) && place.side == Side::Response)
                    && !phrase.passive =>
            {
                Some(Tie::With)
            }
            // "The server says so by the X header.", "The client asks for it by the X header."
            Some(Tie::By)
                if self.language.compounds_nouns
                    && phrase.act() == Some(Act::Require)
                    && phrase.mood == Mood::Finite
                    && &*place.tokens[phrase.end - 1].word == "asks"
                    && self.client_does(phrase, self.clauses.of[phrase.start]) =>
            {
                Some(Tie::Place)
            }
            Some(Tie::By)
                if self.language.compounds_nouns
                    && phrase.act() == Some(Act::Tell)
                    && phrase.mood == Mood::Finite
                    && place.tokens.get(phrase.end).and_then(Token::role)
                        == Some(Role::Tie(Tie::By)) =>
            {
                Some(Tie::Place)
            }
            // "added to the X header"
            Some(Tie::Toward) if phrase.act().is_some_and(Act::carries) => Some(Tie::Place),
            // "informe le client par l'en-tête X"
            Some(Tie::By)
                if self.language.bare_modals
                    && phrase.is_finite()
                    && (phrase
                        .act()
                        .is_some_and(|act| act.carries() || act == Act::Tell)
                        || phrase.predicate == Predicate::State(State::Present)) =>
            {
                Some(Tie::Place)
            }
            Some(Tie::By | Tie::Toward | Tie::Following) => Some(Tie::Away),
            tie => tie,
        }
    }
}

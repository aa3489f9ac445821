//! Clauses that say nothing by themselves: conditions, what is denied or doubted, and what is said of another code.

use super::super::lexicon::{Act, Opening, Order, Party, Role, State, Strength};
use super::super::phrase::{Mood, Phrase, Predicate};
use super::super::token::{Kind, Token};
use super::{Parsed, Place};
use crate::spec::{Presence, Side};

/// How words begin that tell that something fails.
const FAILURES: &[&str] = &[
    "error",
    "fail",
    "unauthori",
    "forbid",
    "denied",
    "refus",
    "reject",
    "block",
];

impl Parsed<'_> {
    /// A header in an "if" or "unless" clause.
    pub(super) fn under(
        &self,
        opening: Opening,
        phrase: &Phrase,
        place: &Place<'_>,
    ) -> Option<Presence> {
        let act = phrase.act()?;
        // "fails unless you pass X" obliges.
        let clause = self.clauses.of[phrase.start];
        let told = matches!(
            self.subject_party(phrase, clause),
            Some(Party::You | Party::Client | Party::Request)
        );
        // "how you can set the X header"
        if opening == Opening::Indirect
            && phrase.strength == Some(Strength::May)
            && self.client_does(phrase, clause)
            && act.carries()
            && !phrase.negated
            && place.side == Side::Request
        {
            return Some(Presence::Optional);
        }
        // "must not return 304 unless …": when it is sent.
        let spares = |other: &Phrase| {
            let code = self.tokens().get(other.end).map(|token| token.kind);
            other.negated
                && matches!(other.act(), Some(Act::Return | Act::Carry))
                && matches!(code, Some(Kind::Number(100..600)))
        };
        let refused = self.phrases.iter().any(|other| {
            // "Responses are not compressed unless …": what else is done.
            let of = self.clauses.of[other.start];
            let answered = self.language.compounds_nouns
                && self.subject_party(other, of) == Some(Party::Response);
            !answered
                && (other.negated
                    || matches!(
                        other.predicate,
                        Predicate::State(State::Faulty) | Predicate::Act(Act::Treat | Act::Refuse)
                    ))
        });
        // "Unless the client sends X, the whole is returned": what else is done, where nothing fails.
        let fails = || {
            self.tokens().iter().any(|token| match token.kind {
                Kind::Number(code) => (400..600).contains(&code),
                Kind::Word(_) => FAILURES.iter().any(|begin| token.word.starts_with(begin)),
                _ => false,
            })
        };
        let fails = !self.language.compounds_nouns || fails();
        let obliges = opening == Opening::Unless
            && !(self.language.compounds_nouns && self.phrases.iter().any(spares))
            && (told && !phrase.passive && fails || refused)
            && !phrase.negated
            && !place.denied
            && (act.carries() || act == Act::Use)
            && place.side == Side::Request;
        obliges.then_some(Presence::Required)
    }

    /// Whether the phrase's subject is a response with another code.
    pub(super) fn about_another_code(&self, phrase: &Phrase, clause: usize) -> bool {
        let from = self.clauses.all[clause].start;
        let from = from.min(phrase.start);
        // "must respond with 401 and include …": the code is no part of the subject.
        let to = self
            .phrases
            .iter()
            .find(|other| other.is_finite() && self.clauses.of[other.start] == clause)
            .map_or(phrase.start, |first| first.start.min(phrase.start));
        let subject: Vec<&Token> = self.tokens()[from..to.max(from)]
            .iter()
            .zip(&self.clauses.of[from..])
            .filter_map(|(token, of)| (*of == clause).then_some(token))
            .collect();
        let mut codes = subject.iter().filter_map(|token| match token.kind {
            Kind::Number(code) if (100..600).contains(&code) => Some(code),
            _ => None,
        });
        let responds = subject.iter().any(|token| {
            matches!(token.role(), Some(Role::Party(Party::Response)))
                || token.word.starts_with("status")
                || token.word.starts_with("error")
        });
        // "200 のレスポンスであれば送信される …": which header, and not whose.
        let topic = || {
            let behind = |at: usize| self.tokens().get(at + 1).map(|token| &*token.word);
            (from..to.max(from)).any(|at| {
                self.tokens()[at].role() == Some(Role::Party(Party::Response))
                    && matches!(behind(at), Some("は" | "に" | "で" | "も"))
            })
        };
        if self.language.order == Order::End && !topic() {
            return false;
        }
        let mut named = false;
        let own = codes.any(|code| {
            named = true;
            code == self.code
        });
        named && !own && responds
    }

    /// "Es ist nicht vorgeschrieben, dass …": whether the phrase says how strongly what follows is meant.
    fn rates(&self, phrase: &Phrase) -> bool {
        self.language.bare_modals && phrase.predicate == Predicate::State(State::Required)
    }

    /// Whether the clause is what a verb before it denies: "does not mean that the response has …".
    pub(super) fn is_doubted(&self, clause: usize) -> bool {
        let start = self.clauses.all[clause].start;
        let opens = self.tokens().get(start).and_then(Token::role);
        // "That you send the X header": what a list before it asks about.
        let is_item = start == 0
            && self.language.compounds_nouns
            && matches!(
                self.tokens().get(1).and_then(Token::role),
                Some(Role::It | Role::Party(Party::You))
            );
        // "must verify that the X header matches": what is done with it.
        let verified = || {
            self.language.compounds_nouns
                && self.phrases.iter().any(|phrase| {
                    phrase.end == start
                        && phrase.mood != Mood::Imperative
                        && matches!(
                            &*self.tokens()[start - 1].word,
                            "verify" | "verifies" | "validate" | "validates"
                        )
                })
        };
        opens == Some(Role::Relative) && (is_item || verified())
            // "must check that the X header matches": what is looked at.
            || opens == Some(Role::Relative)
                && self.language.compounds_nouns
                && self.phrases.iter().any(|phrase| {
                    phrase.end == start
                        && matches!(phrase.act(), Some(Act::Look))
                        && phrase.strength.is_some()
                        && self.client_does(phrase, self.clauses.of[phrase.start])
                })
            // "there is no guarantee that X is sent"
            || opens == Some(Role::Relative)
                && start > 1
                && self.language.compounds_nouns
                && self.tokens()[start - 2].role() == Some(Role::No)
            || opens == Some(Role::Relative)
                && self
                    .phrases
                    .iter()
                    .any(|phrase| phrase.end == start && phrase.negated && !self.rates(phrase))
    }
}

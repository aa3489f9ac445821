//! What is said of a header by another phrase than the one that governs it: a later predicate of the same subject, or the verb
//! around.

use super::super::clause::{Clause, ClauseKind};
use super::super::lexicon::{Act, Party, Role, State, Strength, Tie};
use super::super::phrase::{Mood, Phrase, Predicate};
use super::super::token::{Kind, Token};
use super::strength::subject;
use super::{Parsed, Place};
use crate::spec::{Presence, Side};

impl Parsed<'_> {
    /// "is not required, but is recommended": a second state of the same subject.
    pub(super) fn recommended_still(&self, phrase: &Phrase) -> Option<Presence> {
        let tokens = self.tokens();
        let joint = tokens[phrase.end..]
            .iter()
            .take_while(|token| token.is(',') || token.role() == Some(Role::And))
            .count();
        let start = phrase.end + joint;
        let next = self
            .phrases
            .binary_search_by_key(&start, |next| next.start)
            .ok()
            .map(|index| &self.phrases[index]);
        let state = match next {
            Some(next) if !next.negated => match next.predicate {
                Predicate::State(state) => Some(state),
                _ => None,
            },
            Some(_) => None,
            // "not required but highly recommended"
            None => tokens[start..]
                .iter()
                .map(Token::role)
                .find(|role| *role != Some(Role::Adverb))
                .flatten()
                .and_then(|role| match role {
                    Role::State(state) => Some(state),
                    _ => None,
                }),
        };
        (joint > 0 && state == Some(State::Recommended)).then_some(Presence::Recommended)
    }

    /// "is defined there, may be logged and must be passed on": what the next predicates of the same subject say.
    pub(super) fn said_further(&self, phrase: &Phrase, place: &Place<'_>) -> Option<Presence> {
        let joined = |next: &&Phrase| {
            let before = &self.tokens()[..next.start];
            let joint = before.last();
            next.mood == Mood::Finite
                && joint.is_some_and(|token| token.is(',') || token.role() == Some(Role::And))
                && self.clauses.of[next.start] == self.clauses.of[phrase.start]
        };
        let from = self.phrases.partition_point(|next| next.start < phrase.end);
        self.phrases[from..]
            .iter()
            .take(4)
            .take_while(|next| self.clauses.of[next.start] == self.clauses.of[phrase.start])
            .filter(joined)
            .filter(|next| matches!(self.tokens()[next.start].role(), Some(Role::Modal(_))))
            .find_map(|next| subject(next, place))
    }

    /// "can send a 103 that has an X header": how strongly the verb before puts into a message what a clause describes.
    pub(super) fn sent_as(&self, phrase: &Phrase, clause: usize) -> Option<Strength> {
        let Clause {
            kind,
            parent,
            start,
            ..
        } = self.clauses.all[clause];
        let noun = start.checked_sub(1).map(|at| &self.tokens()[at])?;
        let answer = noun.role() == Some(Role::Party(Party::Response))
            || matches!(noun.kind, Kind::Number(100..600));
        let describes = kind == ClauseKind::Relative
            && answer
            && self.language.compounds_nouns
            && phrase.mood == Mood::Finite;
        let main = self.phrases.iter().rev().find(|main| {
            main.start < start && main.is_finite() && Some(self.clauses.of[main.start]) == parent
        })?;
        let sends = main.act().is_some_and(Act::carries) && !main.negated && !main.passive;
        main.strength.filter(|strength| {
            describes && sends && matches!(strength, Strength::May | Strength::Should)
        })
    }

    /// "With the X header, clients can …": what a client can do by means of the header.
    pub(super) fn is_offered_in_front(
        &self,
        phrase: &Phrase,
        place: &Place<'_>,
        clause: usize,
    ) -> bool {
        let start = self.clauses.all[clause].start;
        let opens = matches!(
            self.tokens()[start].role(),
            Some(Role::Tie(Tie::With | Tie::Place | Tie::By))
        );
        opens
            && self.language.compounds_nouns
            && phrase.start > place.at
            && phrase.strength == Some(Strength::May)
            && !phrase.negated
            && place.side == Side::Request
            && self.is_fronted(place.at, phrase)
            && self.client_does(phrase, clause)
    }

    /// "declares its willingness to accept ranges with the X header": what hangs on the verb that an infinitive's noun is the
    /// object of.
    pub(super) fn told_by(
        &self,
        phrase: &Phrase,
        place: &Place<'_>,
        clause: usize,
        tie: Tie,
    ) -> Option<Presence> {
        let main = self.main_phrase(phrase, clause)?;
        let tells = main
            .act()
            .is_some_and(|act| act == Act::Tell || act.carries());
        let by_server = self.is_done_by_server(main, clause);
        let hangs = phrase.mood == Mood::Infinitive
            && !matches!(phrase.act(), Some(Act::Look | Act::Heed | Act::Use))
            && matches!(tie, Tie::With | Tie::Place)
            && self.language.compounds_nouns;
        if !(hangs && tells && by_server && !main.passive && place.side == Side::Response) {
            return None;
        }
        self.object(main, place, clause, Some(tie))
    }
}

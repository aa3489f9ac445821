//! The clause that a header stands in.

use super::super::clause::{Clause, ClauseKind};
use super::super::lexicon::{Act, Opening, Order, Role, Tie};
use super::super::phrase::{Mood, Predicate};
use super::super::token::{Kind, Token};
use super::Parsed;

impl Parsed<'_> {
    /// The clause of a token; an aside without a verb counts as part of what is around it, and so does "until the time in the
    /// X header".
    pub(super) fn clause_of(&self, at: usize) -> usize {
        let mut clause = self.clauses.of[at];
        while (self.clauses.all[clause].kind == ClauseKind::Aside
            || self.clauses.all[clause].kind == ClauseKind::Under(Opening::Indirect)
                && self.language.compounds_nouns)
            && !self
                .phrases
                .iter()
                .any(|phrase| self.clauses.of[phrase.start] == clause)
            && !self.is_remark(clause, at)
            && let Some(parent) = self.clauses.all[clause].parent
        {
            clause = parent;
        }
        self.beyond_relative(at, clause)
            .or_else(|| self.beyond_question(at, clause))
            .unwrap_or(clause)
    }

    /// Whether the aside says by a noun of its own what the header at `at` is: "(default `X-Key`)".
    fn is_remark(&self, clause: usize, at: usize) -> bool {
        self.language.compounds_nouns
            && self.clauses.all[clause].kind == ClauseKind::Aside
            && at > 0
            && self.tokens()[at - 1].kind == Kind::Word(None)
            && self.clauses.all[clause].start + 2 == at
    }

    /// "tells how long to wait in the X header", "lists which methods it has in the X header": the clause around the one that
    /// says what is told, where that puts nothing into a message.
    fn beyond_question(&self, at: usize, clause: usize) -> Option<usize> {
        let start = self.clauses.all[clause].start;
        let asks = matches!(
            &*self.tokens()[start].word,
            "how" | "what" | "which" | "whether" | "where" | "when"
        );
        if !(asks && self.language.compounds_nouns) {
            return None;
        }
        // "tells clients when to retry"
        let told = |token: &Token| {
            matches!(
                token.role(),
                Some(Role::Determiner | Role::It | Role::Party(_))
            )
        };
        let teller = self
            .phrases
            .iter()
            .take_while(|phrase| phrase.end <= start)
            .last()
            .filter(|phrase| self.tokens()[phrase.end..start].iter().all(told))?;
        let tells = teller
            .act()
            .is_some_and(|act| matches!(act, Act::Tell | Act::Look) || act.carries());
        let mut inside = self
            .phrases
            .iter()
            .filter(|phrase| self.clauses.of[phrase.start] == clause && phrase.start < at);
        let last = inside.clone().next_back()?;
        let done = inside.any(|phrase| {
            phrase
                .act()
                .is_some_and(|act| act.carries() || act == Act::Tell)
        });
        let tied = self.tokens()[last.end..at].iter().any(|token| {
            matches!(
                token.role(),
                Some(Role::Tie(Tie::Place | Tie::With | Tie::By | Tie::From))
            )
        });
        (tells && !done && tied).then_some(self.clauses.of[teller.start])
    }

    /// "Send the token that you got in the X header": the clause around the one that describes the noun, where what that says
    /// is done in no message.
    fn beyond_relative(&self, at: usize, clause: usize) -> Option<usize> {
        let Clause {
            kind,
            parent,
            start,
            ..
        } = self.clauses.all[clause];
        let parent = parent.filter(|_| {
            kind == ClauseKind::Relative
                && self.language.order == Order::Middle
                && self.language.compounds_nouns
        })?;
        let mut inside = self
            .phrases
            .iter()
            .filter(|phrase| self.clauses.of[phrase.start] == clause && phrase.start < at);
        let said = inside.next().filter(|phrase| phrase.is_finite())?;
        let done = said.act().is_some_and(Act::carries)
            || matches!(said.predicate, Predicate::State(_) | Predicate::Being)
            || said.passive;
        let alone = inside.next().is_none();
        // "change an object that is stored by using the X header"
        let means = (said.end..at).any(|index| {
            self.tokens()[index].role() == Some(Role::Tie(Tie::By))
                && self
                    .tokens()
                    .get(index + 1)
                    .is_some_and(|next| &*next.word == "using")
        });
        let place = said.end < at && self.tokens()[said.end].role() == Some(Role::Tie(Tie::Place));
        let puts = self.phrases.iter().any(|phrase| {
            phrase.start < start
                && self.clauses.of[phrase.start] == parent
                && (phrase
                    .act()
                    .is_some_and(|act| act.carries() || act == Act::Tell)
                    || phrase.mood == Mood::Imperative)
        });
        (alone && (!done && place && puts || means)).then_some(parent)
    }
}

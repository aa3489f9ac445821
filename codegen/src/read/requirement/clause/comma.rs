//! What a comma ends, and what it goes on with.

use super::super::lexicon::{Opening, Order, Role, Tie};
use super::super::phrase::Mood;
use super::super::token::Token;
use super::{Clause, ClauseKind, Cutter};

impl Cutter<'_> {
    /// Ends what the comma at `at` ends: a condition, what describes a noun, a statement.
    pub(super) fn comma(&mut self, at: usize) {
        let next = self.tokens.get(at + 1);
        let joins = next.is_some_and(|token| token.role() == Some(Role::And));
        let Clause {
            kind,
            leading,
            start,
            ..
        } = self.all[self.current];
        match kind {
            // "which accept the headers A, B", "If you send A, B and C headers, …": the list goes on.
            ClauseKind::Relative | ClauseKind::Under(_)
                if (self.order == Order::Middle && !self.subject_and_verb_follow(at + 1)
                    || self.order == Order::Bracket)
                    && self.goes_on_listing(at) => {}
            // "indicate when it was honored, using the X header": by what the main clause's is done.
            ClauseKind::Under(_)
                if !leading
                    && self.order == Order::Middle
                    && (self.verbs[self.current] > 0
                        && matches!(
                            next.and_then(Token::role),
                            Some(Role::Tie(Tie::Place | Tie::By))
                        )
                        // "Return 202 if it takes longer, with its URL in the X header."
                        || at > start + 3
                            && next.and_then(Token::role) == Some(Role::Tie(Tie::With))) =>
            {
                self.leave(at);
            }
            // "A headers to tell how long it holds, and B headers": the list of the main clause goes on.
            ClauseKind::Under(Opening::Indirect)
                if !leading
                    && joins
                    && self.order == Order::Middle
                    && self.names_follow(at + 2)
                    && !self.tokens[at - 1].is_header() =>
            {
                self.leave(at);
            }
            ClauseKind::Under(_) => {
                // "returns a 201 and, if there is one, includes the X header": what stood before goes on.
                let is_inserted = start.checked_sub(1).is_some_and(|before| {
                    let before = &self.tokens[before];
                    before.is(',') || before.role() == Some(Role::And)
                });
                // "with a 429 and, where it is known, a Retry-After header"
                let listed = start > 1
                    && self.tokens[start - 1].is(',')
                    && self.tokens[start - 2].role() == Some(Role::And);
                let resumes = is_inserted && self.starts(at + 1).is_some() || listed;
                let goes_on = self.starts(at + 1).is_some_and(|index| {
                    // "is malformed, is expired, or is absent": a list of predicates, not the main clause.
                    let phrase = &self.phrases[index];
                    // "Ist X leer, antwortet der Server und gibt …": behind its comma, a verb opens the main clause.
                    let answers = self.order == Order::Bracket
                        && !matches!(self.tokens[at + 1].role(), Some(Role::State(_)));
                    phrase.mood != Mood::Imperative && !answers && self.joined_later(phrase.end)
                }) || self.lists_predicates(at + 1)
                    || self.lists_conditions(at + 1);
                let over = self.verbs[self.current] > 0
                    || self.subject_and_verb_follow(at + 1)
                    || self.finite_follows(at + 1);
                if (leading || resumes || self.tells_at(at + 1)) && !joins && !goes_on && over
                    || !leading
                        && joins
                        && (self.subject_and_verb_follow(at + 2) || self.goes_on(at + 2))
                {
                    self.leave(at);
                    // "is kept, and if it is new, the X header is set": a statement of its own.
                    if leading
                        && self.order == Order::Middle
                        && start > 0
                        && self.verbs[self.current] > 0
                        && self.subject_and_verb_follow(at + 1)
                    {
                        self.begin(ClauseKind::Main, None, at, false);
                    }
                }
            }
            ClauseKind::Relative
                if self.verbs[self.current] > 0 || self.subject_and_verb_follow(at + 1) =>
            {
                self.leave(at);
                // "If you use a token that has expired, the response …": the condition is over too.
                if matches!(self.all[self.current].kind, ClauseKind::Under(_)) {
                    self.comma(at);
                }
            }
            // "返されるはずの A、B ヘッダーを …": the list goes on.
            ClauseKind::Main if self.order == Order::End && self.goes_on_listing(at) => {}
            // The verb ends the clause.
            ClauseKind::Main if self.order == Order::End && self.verbs[self.current] > 0 => {
                self.begin(ClauseKind::Main, None, at, false);
            }
            // "…, der angibt", "…, wie lange zu warten ist": every clause has its comma.
            ClauseKind::Main
                if self.order == Order::Bracket
                    && self.verbs[self.current] > 0
                    && !joins
                    && !self.goes_on_listing(at)
                    && self.verb_follows(at + 1) =>
            {
                self.begin(ClauseKind::Relative, Some(self.current), at, false);
            }
            ClauseKind::Main
                if self.verbs[self.current] > 0
                    && !joins
                    && self.subject_and_verb_follow(at + 1) =>
            {
                self.begin(ClauseKind::Main, None, at, false);
            }
            _ => {}
        }
    }
}

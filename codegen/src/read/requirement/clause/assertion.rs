//! Where the main clause begins behind a condition that no comma ends.

use super::super::lexicon::{Act, Opening, Order, Party, Role, Strength};
use super::super::phrase::{Mood, Phrase};
use super::super::token::Kind;
use super::{Clause, ClauseKind, Cutter};

impl Cutter<'_> {
    /// Whether the main clause begins here without a comma: "If the job is not found servers MUST return …".
    pub(super) fn begins_assertion(&self, at: usize) -> bool {
        let Clause { kind, leading, .. } = self.all[self.current];
        // "If empty will not be sent": a state is the whole condition.
        if kind == ClauseKind::Under(Opening::If)
            && at == self.all[self.current].start + 2
            && self.tokens[at].role() == Some(Role::Modal(Strength::Will))
            && matches!(
                self.tokens[at - 1].kind,
                Kind::Word(None | Some(Role::State(_)))
            )
        {
            return true;
        }
        if !(leading
            && matches!(kind, ClauseKind::Under(_))
            && self.order == Order::Middle
            && (self.verbs[self.current] > 0
                || self.named_a_case(at)
                || self.names_a_time(at)
                || self.has_a_gerund(at)
                || self.uses_something())
            && at > 0)
        {
            return false;
        }
        // What follows a verb, an article, a preposition or a conjunction is no subject.
        let before = self.tokens[at - 1].role();
        let bound = matches!(
            before,
            Some(
                Role::Determiner
                    | Role::Tie(_)
                    | Role::And
                    | Role::No
                    | Role::Relative
                    | Role::Opens(_)
                    | Role::As
            )
        );
        let first = matches!(
            self.tokens[at].kind,
            Kind::Name(_) | Kind::Word(Some(Role::Determiner | Role::It | Role::Party(_)))
        );
        if bound || !first {
            return false;
        }
        for index in at..(at + 6).min(self.tokens.len()) {
            if let Some(phrase) = self.starts(index).map(|index| &self.phrases[index]) {
                return self.is_assertion(phrase, at, kind);
            }
            // "If we omit the X header we should …": it begins behind the header.
            let behind_header = index > at
                && matches!(self.tokens[index].role(), Some(Role::Party(_) | Role::It))
                && self.tokens[index - 1].is_header();
            if behind_header {
                return false;
            }
            let nominal = matches!(
                self.tokens[index].kind,
                Kind::Name(_)
                    | Kind::Word(
                        None | Some(
                            Role::Determiner
                                | Role::It
                                | Role::Party(_)
                                | Role::Header
                                | Role::State(_)
                                | Role::OtherNoun
                        )
                    )
            );
            if !nominal {
                return false;
            }
        }
        false
    }

    /// Whether the phrase is the verb of an assertion whose subject begins at `at`, behind a condition of this kind.
    fn is_assertion(&self, phrase: &Phrase, at: usize, kind: ClauseKind) -> bool {
        let named = matches!(self.tokens[at].kind, Kind::Name(_));
        let at_pronoun = matches!(
            self.tokens[at].role(),
            Some(Role::It | Role::Party(Party::You))
        );
        let index = phrase.start;
        let rest = &self.tokens[phrase.end..];
        // "has exceeded the X header will contain …"
        let of_header = index > at
            && phrase.strength == Some(Strength::Will)
            && !phrase.passive
            && self.tokens[index - 1].is_header();
        // "If the proof lacks a nonce the server supplies one in …"
        let answers = phrase
            .act()
            .is_some_and(|act| act.carries() || matches!(act, Act::Refuse | Act::Tell))
            && !phrase.past
            && index > at
            && (matches!(
                self.tokens[index - 1].role(),
                Some(Role::It | Role::Party(Party::Server | Party::Response))
            )
                // "When your quota is used up you get …"
                || index == at + 1 && at_pronoun && self.ends(at));
        phrase.mood == Mood::Finite
            && (of_header
                        || answers
                        // "If the token has expired it will return …"
                        || phrase.strength == Some(Strength::Will)
                            && (index == at + 1 && at_pronoun
                                || (named || phrase.act() == Some(Act::Return)) && phrase.passive)
                        || kind == ClauseKind::Under(Opening::Case)
                        || matches!(
                            phrase.strength,
                            Some(
                                Strength::Must
                                    | Strength::Should
                                    | Strength::May
                                    | Strength::MustNot
                            )
                        ))
            && !rest.iter().any(|token| token.is(','))
    }

    /// Whether the current clause has a verb without a subject right behind the word that opens it: "when sending JSON".
    fn has_a_gerund(&self, at: usize) -> bool {
        let start = self.all[self.current].start;
        self.starts(start + 1).is_some_and(|index| {
            let phrase = &self.phrases[index];
            phrase.end < at && matches!(phrase.mood, Mood::Gerund | Mood::Reduced)
        })
    }

    /// Whether the condition is that something is used: "When using X you should …".
    fn uses_something(&self) -> bool {
        self.tokens
            .get(self.all[self.current].start + 1)
            .is_some_and(|token| &*token.word == "using")
    }

    /// Whether nothing but a noun stands behind "after" or "before": "After payment the server tells …".
    fn names_a_time(&self, at: usize) -> bool {
        let start = self.all[self.current].start;
        matches!(&*self.tokens[start].word, "after" | "before" | "until")
            && at > start + 1
            && self.tokens[at - 1].kind == Kind::Word(None)
            && (start..at).all(|index| self.starts(index).is_none())
    }

    /// Whether the noun has been named that a condition like "in case of" is about.
    fn named_a_case(&self, at: usize) -> bool {
        self.all[self.current].kind == ClauseKind::Under(Opening::Case)
            && at > self.all[self.current].start + 1
            && !matches!(
                self.tokens[at - 1].role(),
                Some(Role::Determiner | Role::Tie(_) | Role::And | Role::State(_))
            )
    }
}

//! What says of a header that it can be missing: "if present", "(optional)".

use super::super::clause::ClauseKind;
use super::super::lexicon::{Act, Party, Role, State, Strength};
use super::super::phrase::{Phrase, Predicate};
use super::super::token::{Kind, Token};
use super::Parsed;
use crate::spec::Presence;

impl Parsed<'_> {
    /// "if present" behind a header makes an assertion an option.
    pub(super) fn weaken(&self, at: usize, phrase: &Phrase, presence: Presence) -> Presence {
        let asserted = matches!(phrase.strength, None | Some(Strength::Will));
        let looks = match phrase.act() {
            Some(Act::Look | Act::Heed) => true,
            Some(Act::Use) => asserted,
            _ => false,
        };
        // "The X header, if sent, must be a UUID.": nothing but its value is asked for.
        let shaped =
            phrase.predicate == Predicate::Being && phrase.strength == Some(Strength::Must);
        let weakened = match presence {
            Presence::Required => asserted || shaped,
            Presence::Recommended => looks,
            _ => false,
        };
        if weakened && self.may_be_missing(at) {
            Presence::Optional
        } else {
            presence
        }
    }

    /// Whether the clause of the header at `at`, or a parenthesis in it, says "if present" or the like.
    fn may_be_missing(&self, at: usize) -> bool {
        let tokens = self.tokens();
        let clause = self.clauses.of[at];
        let in_its_phrase = |token: &Token<'_>| {
            matches!(token.kind, Kind::Name(_))
                || matches!(
                    token.role(),
                    Some(Role::Determiner | Role::Header | Role::State(_) | Role::And)
                )
        };
        // "if set to X": a condition of its own.
        let is_whole = |index: usize| {
            // "if present on the response"
            let message = tokens[index + 1..].iter().take(3).any(|token| {
                matches!(token.kind, Kind::Number(_))
                    || matches!(
                        token.role(),
                        Some(Role::Party(Party::Request | Party::Response))
                    )
            });
            message && self.language.compounds_nouns
                || !matches!(
                    tokens.get(index + 1).and_then(Token::role),
                    Some(Role::To | Role::Tie(_))
                )
        };
        // "X and, if known, Y", "X and optionally Y": said of what follows.
        let is_of_the_next = |index: usize| {
            let comma = usize::from(index > 0 && tokens[index - 1].is(','));
            index > comma && tokens[index - 1 - comma].role() == Some(Role::And)
        };
        // "Some 503 responses have the X header."
        let start = self.clauses.all[clause].start;
        let some = self.language.compounds_nouns
            && &*tokens[start].word == "some"
            && tokens[start..at]
                .iter()
                .take(5)
                .any(|token| token.role() == Some(Role::Party(Party::Response)));
        // "One way to choose is to send the X header."
        let one_of_several = self.language.compounds_nouns
            && matches!(&*tokens[start].word, "one" | "another" | "an" | "a")
            && tokens[start + 1..]
                .iter()
                .take(2)
                .any(|token| &*token.word == "way");
        some || one_of_several
            || (0..tokens.len()).any(|index| {
                let of = self.clauses.of[index];
                let around = self.clauses.all[of];
                match tokens[index].role() {
                    // "If specified, a token will be sent in the X header": said of the token.
                    Some(Role::IfPresent)
                        if index < at
                            && self.language.compounds_nouns
                            && tokens[index + 1].is(',')
                            && !tokens[index + 2..at].iter().all(in_its_phrase) =>
                    {
                        false
                    }
                    Some(Role::IfPresent | Role::Optionally) if of == clause => {
                        (tokens[index].role() == Some(Role::Optionally) || is_whole(index))
                            && (index < at || !is_of_the_next(index))
                    }
                    // "(if present)", "(optional)"
                    role if around.kind == ClauseKind::Aside && around.parent == Some(clause) => {
                        role == Some(Role::IfPresent)
                            || role == Some(Role::State(State::Optional))
                                && tokens.get(around.start + 2).is_some_and(|end| end.is(')'))
                    }
                    _ => false,
                }
            })
    }

    /// "the X header, if present": a fragment, but it says that the header can be missing.
    pub(super) fn if_present(&self, at: usize) -> Option<Presence> {
        let behind = self.tokens()[at + 1..].iter().take(4);
        behind
            .take_while(|token| {
                matches!(token.role(), Some(Role::Header | Role::IfPresent))
                    || matches!(token.kind, Kind::Mark(',' | '('))
            })
            .any(|token| token.role() == Some(Role::IfPresent))
            .then_some(Presence::Optional)
    }
}

//! What a pronoun stands for: a header of which something is said later, or who does what a phrase says.

use super::super::clause::ClauseKind;
use super::super::lexicon::{Act, Party, Role, Tie};
use super::super::phrase::Phrase;
use super::super::token::{Kind, Token};
use super::strength::{has_a_value, obliged, subject};
use super::{Parsed, Place};
use crate::spec::{Presence, Side};

/// How many phrases back a pronoun is followed.
const REACH: usize = 8;

impl Parsed<'_> {
    /// "the X header is not set and the server requires it": the pronoun stands for the header.
    pub(super) fn required_after_all(&self, at: usize, words: &mut Vec<usize>) -> Option<Presence> {
        let tokens = self.tokens();
        let is_it = |index: usize| tokens.get(index).and_then(Token::role) == Some(Role::It);
        let phrase = self.phrases.iter().find(|phrase| {
            phrase.start > at
                && phrase.act() == Some(Act::Require)
                && !phrase.negated
                && !phrase.passive
                && phrase.strength.is_none()
                && (is_it(phrase.end)
                    || !self.language.compounds_nouns
                        && phrase.start > 0
                        && is_it(phrase.start - 1))
        })?;
        words.extend(phrase.start..phrase.end);
        Some(Presence::Required)
    }

    /// "may add the X header, and an origin server must not generate it", "X is defined elsewhere; it should be sent with …":
    /// what a later phrase says of the header by a pronoun.
    pub(super) fn by_pronoun(&self, place: &Place<'_>, words: &mut Vec<usize>) -> Option<Presence> {
        let tokens = place.tokens;
        let start = self.clauses.all[self.clauses.of[place.at]].start;
        // "A is sent if the request has B; otherwise it …"
        let kind = |at: usize| self.clauses.all[self.clauses.of[at]].kind;
        let named = |at: usize| matches!(tokens[at].kind, Kind::Name(_));
        let conditional = matches!(kind(place.at), ClauseKind::Under(_))
            && (0..place.at).any(|at| named(at) && kind(at) == ClauseKind::Main);
        if !self.language.compounds_nouns
            || conditional
            || has_a_value(place)
            || place.denied
            || place.faulty
            || matches!(self.tie(place.at, start), Some(tie) if tie != Tie::Toward)
        {
            return None;
        }
        // The pronoun stands for the last header named before it.
        let next = (place.at + 1..tokens.len())
            .find(|at| matches!(tokens[*at].kind, Kind::Name(_)))
            .unwrap_or(tokens.len());
        let phrase = self
            .phrases
            .iter()
            .filter(|phrase| phrase.start > place.at && phrase.end < next)
            .filter(|phrase| phrase.is_finite() && phrase.strength.is_some())
            .filter(|phrase| {
                self.clauses.all[self.clauses.of[phrase.start]].kind == ClauseKind::Main
            })
            .find(|phrase| self.is_done_to_it(phrase, place) || self.is_said_of_it(phrase))?;
        let said = if self.is_said_of_it(phrase) {
            subject(phrase, place)
        } else {
            Some(obliged(
                phrase,
                phrase.negated != (phrase.act() == Some(Act::Omit)),
            ))
        };
        words.extend(phrase.start..phrase.end);
        said
    }

    /// "must generate it": whether the phrase puts what the pronoun stands for into a message that can be the header's.
    fn is_done_to_it(&self, phrase: &Phrase, place: &Place<'_>) -> bool {
        let tokens = place.tokens;
        let acts = phrase
            .act()
            .is_some_and(|act| act.carries() || act == Act::Omit);
        let of_side = match self.subject_party(phrase, self.clauses.of[phrase.start]) {
            Some(Party::Server | Party::Response) => place.side == Side::Response,
            Some(Party::Either) => true,
            Some(_) => place.side == Side::Request,
            None => false,
        };
        let ends = tokens.get(phrase.end + 1).is_none_or(|next| {
            matches!(next.kind, Kind::Mark('.' | ',' | ';' | ')' | '—'))
                || matches!(next.role(), Some(Role::And | Role::Opens(_)))
        });
        acts && !phrase.passive
            && of_side
            && tokens.get(phrase.end).and_then(Token::role) == Some(Role::It)
            && ends
    }

    /// "it must be sent": whether the pronoun is the subject of what is put into a message.
    fn is_said_of_it(&self, phrase: &Phrase) -> bool {
        phrase.passive
            && phrase
                .act()
                .is_some_and(|act| act.carries() || act == Act::Omit)
            && self.has_pronoun(phrase)
    }

    /// Whether the subject of the phrase is a pronoun that stands for something: "it must", "they also"; in "it is crucial to"
    /// it stands for nothing.
    pub(super) fn has_pronoun(&self, phrase: &Phrase) -> bool {
        let rates = phrase.strength.is_some()
            && matches!(
                &*self.tokens()[phrase.start].word,
                "is" | "'s" | "it's" | "would"
            );
        !rates
            && self.tokens()[..phrase.start]
                .iter()
                .rev()
                .find(|token| token.role() != Some(Role::Adverb))
                .is_some_and(|token| token.role() == Some(Role::It))
    }

    /// Who the pronoun stands for that is the subject of the phrase: "If the server supports X, it must …", "The server … It
    /// must …".
    pub(super) fn party_of_pronoun(&self, phrase: &Phrase) -> Option<Party> {
        if !(self.language.compounds_nouns && phrase.is_finite() && self.has_pronoun(phrase)) {
            return None;
        }
        let to = self
            .phrases
            .partition_point(|other| other.start < phrase.start);
        let mut before = self.phrases[..to]
            .iter()
            .rev()
            .take(REACH)
            .filter(|other| other.is_finite())
            .peekable();
        if before.peek().is_none() {
            return self.first_party(phrase.start).or(self.before);
        }
        before
            .find_map(|other| self.named_subject(other, self.clauses.of[other.start]))
            .or_else(|| self.first_party(phrase.start))
    }

    /// The party that the sentence names first, where no preposition ties it: "If a client knows the size, it …", of verbs
    /// that no table has.
    fn first_party(&self, to: usize) -> Option<Party> {
        (0..to).find_map(|at| match self.tokens()[at].role() {
            Some(Role::Party(party)) if !self.is_tied(at, 0) => Some(party),
            _ => None,
        })
    }
}

/// Who the sentence is about: the first party that is the subject of a main clause.
pub fn about(parsed: &Parsed<'_>) -> Option<Party> {
    let clause = |phrase: &Phrase| parsed.clauses.of[phrase.start];
    let main = |phrase: &&Phrase| {
        phrase.is_finite() && parsed.clauses.all[clause(phrase)].kind == ClauseKind::Main
    };
    let first = parsed.phrases.iter().find(main)?;
    parsed.subject_party(first, clause(first))
}

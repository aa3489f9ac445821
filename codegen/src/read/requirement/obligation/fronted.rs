//! A header that stands before the verb or the participle that it belongs to.

use super::super::lexicon::{Act, Order, Role, Strength, Tie};
use super::super::phrase::{Mood, Phrase};
use super::super::token::{Kind, Token};
use super::Parsed;

impl Parsed<'_> {
    /// "Заголовок X можно не передавать", "La cabecera X se puede omitir": nobody is named who does it to what stands before.
    pub(super) fn is_done_impersonally(&self, phrase: &Phrase) -> bool {
        (phrase.strength == Some(Strength::NeedNot) || self.names_nobody(phrase))
            && self.language.order == Order::Middle
            && self.language.bare_modals
            && phrase.mood == Mood::Finite
            && !phrase.passive
            && phrase
                .act()
                .is_some_and(|act| act.carries() || act == Act::Omit || act == Act::Use)
    }

    /// "dass die Antwort den Header X enthält": whether somebody named before the header does what the verb at the end says.
    pub(super) fn has_another_subject(&self, at: usize, phrase: &Phrase, clause: usize) -> bool {
        let start = self.clauses.all[clause].start;
        self.language.order == Order::Bracket
            && !phrase.passive
            && phrase.is_finite()
            && phrase.act().is_some_and(Act::carries)
            && (phrase.negated && self.is_accusative(start, at)
                || self.named_subject(phrase, clause).is_some()
                    && self.tokens()[start..at]
                        .iter()
                        .any(|token| matches!(token.role(), Some(Role::Party(_)))))
    }

    /// Whether an article that only an object has stands before the header: "einen X-Header".
    fn is_accusative(&self, start: usize, at: usize) -> bool {
        let own = |token: &Token| {
            matches!(token.kind, Kind::Mark('"' | '„' | '`'))
                || matches!(token.role(), Some(Role::Header | Role::State(_)))
        };
        self.tokens()[start..at]
            .iter()
            .rev()
            .find(|token| !own(token))
            .is_some_and(|token| matches!(&*token.word, "den" | "einen" | "diesen"))
    }

    /// Whether the modal verb is one that names nobody who does it: "можно", "se puede".
    pub(super) fn names_nobody(&self, phrase: &Phrase) -> bool {
        let first = &*self.tokens()[phrase.start].word;
        self.language.impersonal.contains(&first)
    }

    /// "(401 sans en-tête X)": whether a client's error is what comes of a request without the header at `at`.
    pub(super) fn answers_without(&self, at: usize) -> bool {
        let tokens = self.tokens();
        let tie = tokens[..at]
            .iter()
            .rposition(|token| token.role() == Some(Role::Tie(Tie::Without)));
        let code = tie.and_then(|tie| tokens[..tie].last());
        self.language.bare_modals
            && code.is_some_and(|token| matches!(token.kind, Kind::Number(400..500)))
    }

    /// The phrase behind the header at `at` that only describes the noun behind it, and how it ties the header.
    pub(super) fn describing(&self, at: usize) -> Option<(&Phrase, Tie)> {
        let attribute = self.attribute_behind(at).map(|phrase| (phrase, Tie::Place));
        attribute.or_else(|| self.lacking(at).map(|phrase| (phrase, Tie::Away)))
    }

    /// The denied phrase right behind the header that describes the message without it: "X ヘッダーがないリクエスト".
    fn lacking(&self, at: usize) -> Option<&Phrase> {
        let first = self.phrases.partition_point(|phrase| phrase.start <= at);
        self.phrases.get(first).filter(|phrase| {
            self.language.order == Order::End
                && phrase.mood == Mood::Reduced
                && phrase.negated
                && !self.tokens()[at + 1..phrase.start]
                    .iter()
                    .any(|token| matches!(token.kind, Kind::Mark(_) | Kind::Name(_)))
        })
    }

    /// The participle right behind the header that describes what is given in it: "die im Header X angegebene URL".
    fn attribute_behind(&self, at: usize) -> Option<&Phrase> {
        if self.language.order != Order::Bracket {
            return None;
        }
        let tokens = self.tokens();
        let own = tokens[at + 1..]
            .iter()
            .take_while(|token| token.role() == Some(Role::Header) || token.is('-'))
            .count();
        let start = at + 1 + own;
        let before = tokens[..at].iter().rev().find(|token| {
            !matches!(
                token.role(),
                Some(Role::Header | Role::Determiner | Role::Party(_))
            )
        });
        let tied = matches!(
            before.and_then(Token::role),
            Some(Role::Tie(tie)) if tie != Tie::Without
        );
        self.phrases
            .binary_search_by_key(&start, |phrase| phrase.start)
            .ok()
            .map(|index| &self.phrases[index])
            .filter(|phrase| tied && phrase.is_attribute(tokens))
    }
}

//! A header that stands before the verb or the participle that it belongs to.

use super::super::lexicon::{Act, Order, Role, Strength, Tie};
use super::super::phrase::{Mood, Phrase};
use super::super::token::Token;
use super::Parsed;

impl Parsed<'_> {
    /// "Заголовок X можно не передавать", "La cabecera X se puede omitir": nobody is named who does it to what stands before.
    pub(super) fn is_done_impersonally(&self, phrase: &Phrase) -> bool {
        let names_nobody = phrase.strength == Some(Strength::NeedNot)
            || self
                .language
                .impersonal
                .contains(&&*self.tokens()[phrase.start].word);
        names_nobody
            && self.language.order == Order::Middle
            && self.language.bare_modals
            && phrase.mood == Mood::Finite
            && !phrase.passive
            && phrase
                .act()
                .is_some_and(|act| act.carries() || act == Act::Omit || act == Act::Use)
    }

    /// The participle right behind the header that describes what is given in it: "die im Header X angegebene URL".
    pub(super) fn attribute_behind(&self, at: usize) -> Option<&Phrase> {
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

//! Whether a header is named only as the value of another one.

use super::super::lexicon::{Act, Order, Role, Tie};
use super::super::phrase::Phrase;
use super::super::token::{Kind, Token};
use super::governor::Relation;
use super::{Parsed, Place};

impl Parsed<'_> {
    /// Whether the header is only the value of another one: "Der `ETag` muss im If-Match-Header stehen".
    pub(super) fn is_value_of_another(
        &self,
        place: &Place<'_>,
        phrase: &Phrase,
        relation: Relation,
        clause: usize,
    ) -> bool {
        let titled = |token: &Token| match token.kind {
            Kind::Name(index) => Some(self.sentence.names[index].titled),
            _ => None,
        };
        let start = self.clauses.all[clause].start;
        // "ETag 的值", "ETag の値"
        let mut behind = place.tokens[place.at + 1..].iter();
        let named_value = behind
            .next()
            .is_some_and(|of| matches!(&*of.word, "的" | "の"))
            && behind
                .next()
                .is_some_and(|noun| noun.word.starts_with(['值', '値']));
        (phrase.act().is_some_and(Act::carries) || self.is_listed(phrase))
            && !matches!(relation, Relation::Tied(_))
            && (titled(&place.tokens[place.at]) == Some(false)
                || self.is_listed(phrase) && relation == Relation::Subject)
            && (0..place.tokens.len()).any(|other| {
                // "is given in the A header and should have B": another verb's; "A and a value in the B header".
                let apart = || {
                    let joint = |token: &Token| token.role() == Some(Role::And);
                    if self.language.compounds_nouns
                        && other > place.at
                        && place.tokens[place.at..other].iter().any(joint)
                    {
                        return true;
                    }
                    self.phrases.iter().any(|phrase| {
                        phrase.is_finite() && (other..place.at).contains(&phrase.start)
                    })
                };
                other != place.at
                    && self.clauses.of[other] == clause
                    && !apart()
                    && titled(&place.tokens[other]) == Some(true)
                    && (named_value
                        || self.is_put_into(other)
                        || matches!(self.tie(other, start), Some(Tie::Place | Tie::Toward)))
            })
    }

    /// Whether the phrase says that its subject is listed somewhere: "must be white-listed in the X header".
    fn is_listed(&self, phrase: &Phrase) -> bool {
        let tokens = self.tokens();
        self.language.compounds_nouns
            && phrase.passive
            && tokens[phrase.start..phrase.end].iter().any(|token| {
                token.word.ends_with("listed")
                    || matches!(
                        &*token.word,
                        "named" | "mentioned" | "enumerated" | "declared"
                    )
            })
    }

    /// Whether the header at `at` is what something is put into, where a particle says so: "X ヘッダーに", "X ヘッダーには".
    pub(super) fn is_put_into(&self, at: usize) -> bool {
        self.language.order == Order::End
            && self.tokens()[at + 1..]
                .iter()
                .find(|token| token.role() != Some(Role::Header))
                .is_some_and(|token| &*token.word == "に")
    }
}

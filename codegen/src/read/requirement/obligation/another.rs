//! Whether what is said with a header is said of something else: of the header whose value it is, or of how it is sent.

use super::super::lexicon::{Act, Order, Role, Tie};
use super::super::phrase::Phrase;
use super::super::token::{Kind, Token};
use super::governor::Relation;
use super::{Parsed, Place};
use crate::registry;
use crate::spec::Side;

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

    /// Whether what the phrase says is not said of the header itself: of its value, of a list, of an example.
    pub(super) fn speaks_of_another(
        &self,
        phrase: &Phrase,
        place: &Place<'_>,
        clause: usize,
        tie: Option<Tie>,
    ) -> bool {
        tie == Some(Tie::Away)
            || tie.is_none() && self.is_value(phrase, place)
            || tie == Some(Tie::With) && self.is_value_with(phrase, place)
            || tie == Some(Tie::Without) && self.answers_without(place.at)
            || self.is_beside_the_point(place, phrase, tie)
            || self.is_of_an_example(phrase, clause)
            || self.is_put_on_a_list(place)
            || phrase.negated && (is_one_of_many(place) || self.is_of_a_kind(place))
            || is_passed_on(place)
            || matches!(tie, Some(Tie::With | Tie::Without)) && self.is_of_tied_message(place)
    }

    /// "must not put an error code in the X header": whether the phrase puts something else where it says.
    pub(super) fn puts_another(&self, phrase: &Phrase) -> bool {
        let next = self.tokens().get(phrase.end).map(|token| token.kind);
        self.language.compounds_nouns
            && !phrase.passive
            && phrase.act().is_some_and(Act::carries)
            && matches!(next, Some(Kind::Word(None | Some(Role::Determiner))))
    }

    /// "must echo the request's X": whether a server takes the header from a request for something else.
    pub(super) fn echoes(&self, phrase: &Phrase, place: &Place<'_>, clause: usize) -> bool {
        let verb = phrase.end.checked_sub(1).map(|at| &*place.tokens[at].word);
        place.side == Side::Request
            && self.language.compounds_nouns
            && verb.is_some_and(|verb| {
                ["echo", "mirror", "reflect"]
                    .iter()
                    .any(|known| verb.starts_with(known))
            })
            && self.is_done_by_server(phrase, clause)
    }

    /// Whether only headers of a kind are spoken of: "must not send an X header that names a secret".
    fn is_of_a_kind(&self, place: &Place<'_>) -> bool {
        let mut behind = place.tokens[place.at + 1..].iter();
        self.language.compounds_nouns
            && behind
                .by_ref()
                .find(|token| token.role() != Some(Role::Header))
                .is_some_and(|next| {
                    next.role() == Some(Role::Relative)
                        || next.kind == Kind::Word(None)
                            && behind.next().and_then(Token::role) == Some(Role::Relative)
                })
    }

    /// Whether the header only tells the value of the one before it: "an If-Match header with the `ETag` value".
    fn is_value_with(&self, phrase: &Phrase, place: &Place<'_>) -> bool {
        let is_value = |token: &Token<'_>| matches!(&*token.word, "value" | "values");
        let behind = &place.tokens[place.at + 1..];
        let titles = |token: &Token<'_>| token.role() == Some(Role::Header) || is_value(token);
        // "with the X as one of its values"
        let value = behind
            .iter()
            .take_while(|token| titles(token))
            .any(is_value)
            || behind.first().and_then(Token::role) == Some(Role::As)
                && behind.iter().take(6).any(is_value)
            // "an A header with the value of the B header"
            || place.tokens[..place.at]
                .iter()
                .rev()
                .take(3)
                .any(|token| {
                    token.role() == Some(Role::Tie(Tie::Value))
                });
        let from = if phrase.passive {
            0
        } else {
            phrase.end.min(place.at)
        };
        let other = || {
            place.tokens[from..place.at]
                .iter()
                .any(|token| matches!(token.kind, Kind::Name(_)))
        };
        // One message carries headers of one side: "an If-Match header with the `ETag` that you got".
        let foreign = || {
            place.tokens[phrase.end.min(place.at)..place.at]
                .iter()
                .rev()
                .find_map(|token| match token.kind {
                    Kind::Name(index) => Some(index),
                    _ => None,
                })
                .and_then(|index| registry::field(&self.sentence.names[index].spelling))
                .and_then(|field| field.side)
                .is_some_and(|side| side != place.side)
        };
        self.language.compounds_nouns && (value && other() || foreign())
    }
}

/// "must forward the A and B headers unchanged": whether they are only left as they are.
fn is_passed_on(place: &Place<'_>) -> bool {
    let own = |token: &&Token<'_>| {
        matches!(token.kind, Kind::Name(_) | Kind::Mark(','))
            || matches!(
                token.role(),
                Some(Role::Header | Role::And | Role::Determiner)
            )
    };
    place.tokens[place.at + 1..]
        .iter()
        .find(|token| !own(token))
        .is_some_and(|token| {
            matches!(
                &*token.word,
                "unchanged" | "untouched" | "unmodified" | "unaltered" | "intact" | "verbatim"
            )
        })
}

/// "must not send more than one X header": whether it is only told how many there are of the header.
fn is_one_of_many(place: &Place<'_>) -> bool {
    let many = |token: &Token<'_>| matches!(&*token.word, "more" | "multiple" | "several");
    // "must not show the X header more than once"
    let often = |token: &Token<'_>| token.role() == Some(Role::Adverb) && many(token);
    place.tokens[..place.at].iter().rev().take(2).any(many)
        || place.tokens[place.at + 1..].iter().take(2).any(often)
}

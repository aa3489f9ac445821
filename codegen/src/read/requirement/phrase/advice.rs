//! How strongly a phrase means what the next one says: "we recommend that …", "se recomienda a los clientes enviar …".

use super::super::lexicon::{Act, Form, Language, Order, Party, Role, State, Strength, Tie};
use super::super::token::{Kind, Token};
use super::{Phrase, Predicate};

/// How strongly `phrase` is meant by what `before` says of it.
pub(super) fn advised(
    before: &Phrase,
    phrase: &Phrase,
    tokens: &[Token],
    language: &Language,
) -> Option<Strength> {
    let advises = is_recommendation(before, tokens, language)
        || language.order == Order::Bracket && is_announced(before, phrase, tokens)
        || is_told_to_somebody(before, phrase, tokens, language);
    if !advises {
        return None;
    }
    // "Es ist nicht vorgeschrieben, dass …"
    if before.negated {
        return Some(Strength::NeedNot);
    }
    before.strength.or(match before.predicate {
        Predicate::State(State::Recommended) => Some(Strength::Should),
        Predicate::State(State::Required) | Predicate::Act(Act::Require) => Some(Strength::Must),
        _ => None,
    })
}

/// Whether the phrase says how strongly what follows is meant: "we recommend that …", "Рекомендуется, чтобы …".
fn is_recommendation(phrase: &Phrase, tokens: &[Token], language: &Language) -> bool {
    let modal = phrase.predicate == Predicate::Other && phrase.strength.is_some();
    // "Сервер требует, чтобы запрос содержал …"
    let requires = phrase.act() == Some(Act::Require) && !phrase.past && !language.compounds_nouns;
    let says = modal
        || requires
        || matches!(
            phrase.predicate,
            Predicate::State(State::Recommended | State::Required)
        );
    let rates = matches!(phrase.predicate, Predicate::State(_));
    let impersonal = rates && phrase.start > 0 && tokens[phrase.start - 1].role() == Some(Role::It);
    let comma = |token: &Token| {
        !language.compounds_nouns && (modal || requires || impersonal) && token.is(',')
    };
    // Over a link's label, at most.
    let next = tokens[phrase.end..].iter().take(6).find(|token| {
        !matches!(token.kind, Kind::Mark('[' | ']') | Kind::Word(None)) && !comma(token)
    });
    let needless = !language.compounds_nouns
        && phrase.predicate == Predicate::State(State::Required)
        && phrase.strength.is_none();
    says && (!phrase.negated || needless) && next.is_some_and(is_that)
}

/// Whether the word opens what is said or asked for: "that", "чтобы".
pub fn is_that(token: &Token) -> bool {
    token.role() == Some(Role::Relative) || &*token.word == "чтобы"
}

/// "Es empfiehlt sich, den Header X mitzusenden."
fn is_announced(before: &Phrase, phrase: &Phrase, tokens: &[Token]) -> bool {
    (tokens[phrase.start].role() == Some(Role::To)
        // "gesendet zu werden"
        || tokens.get(phrase.end).is_some_and(|token| &*token.word == "zu"))
        && before.predicate == Predicate::Other
        && !before.negated
        && tokens[before.end..phrase.start]
            .iter()
            .any(|token| token.is(','))
}

/// "Se recomienda a los clientes enviar …", "Il est conseillé aux clients d'envoyer …": an infinitive behind who is told.
fn is_told_to_somebody(
    before: &Phrase,
    phrase: &Phrase,
    tokens: &[Token],
    language: &Language,
) -> bool {
    let infinitive = matches!(
        tokens[phrase.start].role(),
        Some(Role::Verb(_, form)) if form.has(Form::BASE)
    );
    infinitive && phrase.strength.is_none() && leads_to(before, phrase.start, tokens, language)
}

/// Whether nothing but who is told stands between a modal verb and the infinitive at `at`.
pub(super) fn leads_to(before: &Phrase, at: usize, tokens: &[Token], language: &Language) -> bool {
    let recipient = |token: &Token| {
        matches!(
            token.role(),
            Some(
                Role::Tie(Tie::Of | Tie::Toward | Tie::Away | Tie::From)
                    | Role::To
                    | Role::Determiner
                    | Role::Adverb
                    | Role::Party(Party::Client | Party::Server | Party::You)
            )
        )
    };
    language.order == Order::Middle
        && language.bare_modals
        && before.predicate == Predicate::Other
        && before.strength.is_some()
        && before.end <= at
        && at - before.end < 8
        && tokens[before.end..at].iter().all(recipient)
}

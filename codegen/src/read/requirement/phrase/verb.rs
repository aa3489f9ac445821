//! Completes a verb phrase: its verb, and what stands behind that and belongs to it.

use super::super::lexicon::{Act, Form, Role, Tie};
use super::super::token::{Kind, Token};
use super::around::{follows_header, follows_tie, is_told, opens, takes_object};
use super::{Mood, Phrase, Predicate};

/// Whether a noun stands at `at`, which what ends before it describes.
pub(super) fn describes_noun(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| {
        let noun = token.role() == Some(Role::Determiner)
            && !token
                .word
                .starts_with(|c| matches!(c, '\u{3041}'..='\u{309F}'));
        noun || matches!(
            token.kind,
            Kind::Word(None | Some(Role::Header | Role::Party(_)))
                | Kind::Name(_)
                | Kind::Number(_)
        )
    })
}

/// The end of a parenthesis of adverbs that starts with the comma or bracket at `at`.
pub(super) fn parenthesis(tokens: &[Token], at: usize) -> Option<usize> {
    let inside = tokens[at + 1..]
        .iter()
        .take(6)
        .take_while(|token| {
            matches!(
                token.role(),
                Some(Role::Adverb | Role::Optionally | Role::IfPresent)
            )
        })
        .count();
    let end = at + 1 + inside;
    let close = if tokens[at].is('(') { ')' } else { ',' };
    (inside > 0 && tokens.get(end).is_some_and(|token| token.is(close))).then_some(end)
}

/// Completes the phrase with its verb; whether it is one.
pub(super) fn finish(
    phrase: &mut Phrase,
    tokens: &[Token],
    at: usize,
    act: Act,
    form: Form,
    before: Option<&Phrase>,
    (being, helped, to): (bool, bool, bool),
) -> bool {
    phrase.predicate = Predicate::Act(act);
    phrase.end = at + 1;
    let participle = form.has(Form::PAST) || form.has(Form::PARTICIPLE);
    // "Usa la cabecera X": a form that can be of the third person too, where nothing stands before it.
    if form.has(Form::COMMAND) && (!form.has(Form::FINITE) || opens(tokens, phrase.start, before)) {
        phrase.mood = Mood::Imperative;
        return true;
    }
    if form.has(Form::PASSIVE) {
        phrase.passive = true;
        phrase.past |= form.has(Form::PAST);
        return true;
    }
    if being && participle {
        phrase.passive = true;
    } else if helped
        && !being
        && (form.has(Form::BASE) || form.has(Form::GERUND))
        && is_told(tokens, phrase, before)
    {
        // "Do not send", "Always include", "Refrain from sending".
        phrase.mood = Mood::Imperative;
    } else if being && form.has(Form::GERUND) || helped || phrase.past {
        // "is returning", "must return", "has returned": active, with what helps saying the rest.
    } else if being {
        // "is use": no verb after all.
        phrase.predicate = Predicate::Being;
        phrase.end = at;
    } else if to {
        phrase.mood = Mood::Infinitive;
        return form.has(Form::BASE);
    } else if form.has(Form::GERUND) {
        phrase.mood = Mood::Gerund;
    } else if form.has(Form::FINITE) {
        phrase.mood = Mood::Finite;
    } else if form.has(Form::BASE) && !(participle && follows_header(tokens, phrase.start)) {
        let refers = act == Act::Look && refers(tokens, phrase.start);
        phrase.mood = if refers || opens(tokens, phrase.start, before) {
            Mood::Imperative
        } else {
            Mood::Finite
        };
        // "may close the connection or return X": one modal for both.
        if let Some(before) = before.filter(|before| before.is_finite())
            && phrase.start > 0
            && matches!(tokens[phrase.start - 1].role(), Some(Role::And))
            && (before.strength.is_some()
                // "does not cache or honor X"
                || before.negated && !before.passive && &*tokens[phrase.start - 1].word == "or")
        {
            phrase.strength = phrase.strength.or(before.strength);
            phrase.negated |= before.negated;
            phrase.mood = Mood::Finite;
        }
    } else if takes_object(tokens, at + 1) && !follows_header(tokens, phrase.start)
        || phrase.start > 0
            && matches!(
                tokens[phrase.start - 1].role(),
                Some(Role::Party(_) | Role::It)
            )
            && !follows_tie(tokens, phrase.start)
    {
        phrase.past = true;
    } else {
        phrase.mood = Mood::Reduced;
        phrase.passive = true;
        // "must be kept secret and sent in X": one verb of being for both.
        if let Some(before) = before.filter(|before| {
            before.passive && before.is_finite() && !follows_header(tokens, phrase.start)
        }) && phrase.start > 0
            && tokens[phrase.start - 1].role() == Some(Role::And)
        {
            phrase.mood = Mood::Finite;
            phrase.strength = phrase.strength.or(before.strength);
            phrase.negated |= before.negated;
            phrase.past |= before.past;
        }
    }
    true
}

/// Whether the reader is referred to something for what stands before the verb at `at`: "For the number of pages see the X header".
fn refers(tokens: &[Token], at: usize) -> bool {
    let nominal = |token: &Token| {
        matches!(
            token.kind,
            Kind::Word(None | Some(Role::Determiner | Role::Tie(Tie::Of)))
        )
    };
    at > 1
        && &*tokens[0].word == "for"
        && tokens[1..at].iter().all(nominal)
        && takes_object(tokens, at + 1)
}

/// Adds what stands behind the verb and belongs to it, where the verb ends the clause.
pub(super) fn trail(phrase: &mut Phrase, tokens: &[Token]) {
    while let Some(token) = tokens.get(phrase.end) {
        match token.kind {
            Kind::Word(Some(Role::Not)) => phrase.negated = true,
            Kind::Word(Some(Role::Please)) => phrase.mood = Mood::Imperative,
            Kind::Word(Some(Role::Modal(strength))) => {
                phrase.strength = phrase.strength.or(Some(strength));
            }
            Kind::Word(Some(Role::Be | Role::Was)) => {}
            Kind::Word(Some(Role::Verb(_, form))) => phrase.passive |= form.has(Form::PASSIVE),
            // Endings and particles that no table has.
            Kind::Word(None)
                if token
                    .word
                    .chars()
                    .all(|c| matches!(c, '\u{3041}'..='\u{309F}')) => {}
            _ => return,
        }
        phrase.end += 1;
    }
}

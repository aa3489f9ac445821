//! Puts together the parts of a verb that a language sets apart.

use super::super::clause::{ClauseKind, Clauses};
use super::super::lexicon::{Form, Language, Order, Role, Strength};
use super::super::token::{Kind, Token};
use super::{Mood, Phrase, Predicate};

/// Puts together the parts of a clause's verb where the language sets them apart.
pub fn join(
    phrases: Vec<Phrase>,
    clauses: &Clauses,
    tokens: &[Token],
    language: &Language,
) -> Vec<Phrase> {
    let mut joined: Vec<Phrase> = Vec::with_capacity(phrases.len());
    for phrase in phrases {
        let clause = clauses.of[phrase.start];
        // "kann über die im Header X angegebene URL erreicht werden": no part of the verb around it.
        let is_attribute = phrase.is_attribute(tokens);
        match joined
            .iter_mut()
            .rev()
            .find(|last| !last.is_attribute(tokens))
            .filter(|last| !is_attribute && clauses.of[last.start] == clause)
        {
            Some(last)
                if language.order == Order::Bracket
                    && let Some(second) = second_act(last, &phrase, tokens) =>
            {
                joined.push(second);
            }
            Some(last) if language.order == Order::Bracket => {
                // "ist X zu übergeben": it has to be; "hat X zu übergeben": somebody has to.
                let to = tokens[phrase.start].role() == Some(Role::To);
                let is_to = to && last.predicate == Predicate::Being;
                let has_to = to
                    && last.end == last.start + 1
                    && tokens[last.start].role() == Some(Role::Have);
                embrace(last, &phrase);
                if is_to || has_to {
                    last.strength = last.strength.or(Some(Strength::Must));
                    last.passive = is_to;
                }
            }
            Some(last)
                if language.order == Order::Apart
                    && last.predicate == Predicate::Other
                    && (last.strength.is_some() || last.mood == Mood::Imperative) =>
            {
                embrace(last, &phrase);
            }
            _ => joined.push(phrase),
        }
    }
    if language.order == Order::End {
        link(&mut joined, tokens);
    }
    if language.order == Order::Bracket {
        for phrase in &mut joined {
            let clause = clauses.of[phrase.start];
            // "gehört in den Header, nicht in die URL": what is denied is another place.
            let contrasts = |at: usize| {
                at > phrase.start
                    && (tokens[at - 1].is(',') || tokens[at - 1].role() == Some(Role::And))
                    && matches!(
                        tokens.get(at + 1).and_then(Token::role),
                        Some(Role::Tie(_) | Role::Determiner)
                    )
            };
            let negates = |at: usize| {
                clauses.of[at] == clause && tokens[at].role() == Some(Role::Not) && !contrasts(at)
            };
            phrase.negated |= (0..tokens.len()).any(negates);
            if phrase.mood == Mood::Infinitive {
                // "Auf keinen Fall den Header X mitsenden."
                let told = clauses.all[clause].kind == ClauseKind::Main
                    && phrase.end == phrase.start + 1
                    && tokens
                        .get(phrase.end)
                        .is_none_or(|next| matches!(next.kind, Kind::Mark(_)))
                    && !tokens.iter().zip(&clauses.of).any(|(token, of)| {
                        *of == clause && matches!(token.role(), Some(Role::Party(_)))
                    });
                phrase.mood = if told { Mood::Imperative } else { Mood::Finite };
            }
            // "muss … nicht", "darf … nicht", with what is done between them.
            let denied = match phrase.strength {
                Some(Strength::Must) if phrase.negated => Some(Strength::NeedNot),
                Some(Strength::May) if phrase.negated => Some(Strength::MustNot),
                _ => None,
            };
            if denied.is_some() {
                phrase.strength = denied;
                phrase.negated = false;
            }
        }
    }
    joined
}

/// Gives to what leads on to another phrase the strength of that: "X ヘッダーを使用して、言語を選ぶことができます".
fn link(phrases: &mut [Phrase], tokens: &[Token]) {
    for at in (1..phrases.len()).rev() {
        let (strength, mood) = (phrases[at].strength, phrases[at].mood);
        let alone = !tokens[phrases[at - 1].end..phrases[at].start]
            .iter()
            .any(|token| matches!(token.role(), Some(Role::Party(_) | Role::Closes(_))));
        let before = &mut phrases[at - 1];
        let takes = before.linked && before.strength.is_none() && before.mood == Mood::Finite;
        if takes && alone && matches!(mood, Mood::Finite | Mood::Imperative) {
            before.strength = strength;
            before.mood = mood;
        }
    }
}

/// "sollten A speichern und B senden": the second act of one modal verb, with what stands between the conjunction and it.
fn second_act(first: &Phrase, later: &Phrase, tokens: &[Token]) -> Option<Phrase> {
    let acts = matches!(first.predicate, Predicate::Act(_)) && first.strength.is_some();
    let infinitive = |at: usize| {
        matches!(
            tokens[at].role(),
            Some(Role::Verb(_, form)) if form.has(Form::BASE)
        )
    };
    let joint = tokens
        .get(first.end)
        .is_some_and(|token| token.role() == Some(Role::And));
    let both = !first.passive
        && first.end > first.start + 1
        && infinitive(first.end - 1)
        && later.end == later.start + 1
        && infinitive(later.start);
    (acts && joint && both).then(|| Phrase {
        start: first.end + 1,
        strength: first.strength,
        mood: Mood::Finite,
        ..later.clone()
    })
}

/// Makes one phrase of a clause's first part and its later one.
fn embrace(first: &mut Phrase, later: &Phrase) {
    let being = first.predicate == Predicate::Being;
    first.end = later.end;
    first.strength = first.strength.or(later.strength);
    first.negated |= later.negated;
    first.optionally |= later.optionally;
    first.past |= later.past;
    match later.predicate {
        Predicate::Being | Predicate::Other => {
            first.passive |=
                matches!(first.predicate, Predicate::Act(_)) && later.predicate == Predicate::Being;
        }
        predicate => {
            first.passive = later.passive || being && later.mood != Mood::Gerund;
            first.predicate = predicate;
        }
    }
    if later.is_finite() && !first.is_finite() {
        first.mood = later.mood;
    }
}

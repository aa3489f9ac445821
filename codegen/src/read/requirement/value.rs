//! The form of a header's value: from the words where they say, else from the field's own definition.

use super::lexicon::Language;
use super::word::is_dense;
use crate::registry;
use crate::spec::Syntax;

/// The form of the value of the header `name`, of which `sentence` speaks; `alone` if it speaks of no other header.
pub fn value(name: &str, sentence: &str, alone: bool, language: &Language) -> Syntax {
    let field = registry::field(name);
    let defined = field.map_or(Syntax::Free, |field| field.value);
    let is_open = field.is_none() || defined == Syntax::DelayOrDate;
    if !(alone && is_open) {
        return defined;
    }
    let sentence = &sentence.to_lowercase();
    let says = |syntax: Syntax| {
        language.values.iter().any(|(known, words)| {
            *known == syntax && words.iter().any(|word| has_word(sentence, word))
        })
    };
    match defined {
        // The definition leaves open which of two it is.
        Syntax::DelayOrDate => match (says(Syntax::DelaySeconds), says(Syntax::HttpDate)) {
            (true, false) => Syntax::DelaySeconds,
            (false, true) => Syntax::HttpDate,
            _ => defined,
        },
        Syntax::Free => language
            .values
            .iter()
            .map(|(syntax, _)| *syntax)
            .find(|syntax| says(*syntax))
            .unwrap_or(defined),
        _ => defined,
    }
}

/// Whether the phrase stands in the words as a whole: between what are no letters, in scripts that set blanks.
fn has_word(words: &str, phrase: &str) -> bool {
    let mut places = words.match_indices(phrase);
    places.any(|(at, _)| stands_at(words, phrase, at))
}

/// Whether the phrase stands in the words as a whole at `at`.
pub fn stands_at(words: &str, phrase: &str, at: usize) -> bool {
    if !words[at..].starts_with(phrase) {
        return false;
    }
    let joins = |c: char| c.is_alphanumeric() && !is_dense(c);
    let before = words[..at].chars().next_back();
    let after = words[at + phrase.len()..].chars().next();
    let first = phrase.starts_with(joins);
    let last = phrase.ends_with(joins);
    !(first && before.is_some_and(joins) || last && after.is_some_and(joins))
}

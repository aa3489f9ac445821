//! The form of a header's value: from the words where they say, else from the field's own definition.

use super::lexicon::Language;
use super::token::is_dense;
use crate::registry;
use crate::spec::Syntax;

/// The form of the value of the header `name`, of which `sentence` (in lower case) speaks; `alone` if it speaks of no other header.
pub fn value(name: &str, sentence: &str, alone: bool, language: &Language) -> Syntax {
    let defined = registry::field(name).map_or(Syntax::Free, |field| field.value);
    if !alone {
        return defined;
    }
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
        Syntax::Free if registry::field(name).is_none() => language
            .values
            .iter()
            .map(|(syntax, _)| *syntax)
            .find(|syntax| says(*syntax))
            .unwrap_or(defined),
        _ => defined,
    }
}

/// Whether the phrase stands in the words as a whole: between what are no letters, in scripts that set blanks.
pub fn has_word(words: &str, phrase: &str) -> bool {
    places(words, phrase).next().is_some()
}

/// Where the phrase stands in the words as a whole.
pub fn places<'a>(words: &'a str, phrase: &'a str) -> impl Iterator<Item = usize> + 'a {
    words
        .match_indices(phrase)
        .map(|(at, _)| at)
        .filter(move |at| {
            let joins = |c: char| c.is_alphanumeric() && !is_dense(c);
            let before = words[..*at].chars().next_back();
            let after = words[at + phrase.len()..].chars().next();
            let first = phrase.starts_with(joins);
            let last = phrase.ends_with(joins);
            !(first && before.is_some_and(joins) || last && after.is_some_and(joins))
        })
}

//! Pronouns that are grown together with the verb before them: "envíelo", "enviá-lo", "renvoyez-le", "inviarlo".

use super::idiom::{Idiom, Index};
use super::lexicon::{Form, Role};
use crate::lookup::Key;

/// What the verb is that the word holds with a pronoun behind it, if it is such a word.
pub fn verb<'a>(word: &str, index: &'a Index) -> Option<&'a [Idiom]> {
    index
        .language
        .clitics
        .iter()
        .filter_map(|(ending, instead)| {
            let stem = word.strip_suffix(ending).filter(|stem| stem.len() > 2)?;
            Some(format!("{stem}{instead}"))
        })
        .find_map(|stem| alone(&stem, index).or_else(|| alone(&without_accents(&stem), index)))
}

/// The verb by itself, if it is in a form that takes a pronoun behind it.
fn alone<'a>(stem: &str, index: &'a Index) -> Option<&'a [Idiom]> {
    let idioms = index.idioms(index.opened_by(Key::of(stem))?);
    let last = idioms.len().checked_sub(1)?;
    let takes = |form: Form| {
        [Form::BASE, Form::COMMAND, Form::GERUND]
            .iter()
            .any(|taking| form.has(*taking))
    };
    let idiom = &idioms[last];
    (idiom.pieces == 1 && matches!(idiom.roles[0], Role::Verb(_, form) if takes(form)))
        .then_some(&idioms[last..])
}

/// The word without the accents that it has only because the pronoun makes it longer: "añáda", "enviá".
fn without_accents(word: &str) -> String {
    let plain = |c| match c {
        'á' | 'â' => 'a',
        'é' | 'ê' => 'e',
        'í' => 'i',
        'ó' | 'ô' => 'o',
        'ú' => 'u',
        other => other,
    };
    word.chars().map(plain).collect()
}

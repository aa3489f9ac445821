//! When a sentence says to try again.

use super::lexicon::{Again, Language};
use super::token::is_dense;
use super::value::{has_word, places};
use crate::lookup::Lookup;
use crate::spec::Retry;

/// The phrases that can tell when to try again, by how each begins: its first word, or the first character of a script
/// without blanks.
#[derive(Debug)]
pub struct Signs(Lookup<Vec<&'static str>>);

impl Signs {
    /// The signs of a language.
    pub fn of(language: &'static Language) -> Self {
        let phrases = || {
            let told = language.retries.iter();
            told.filter(|(again, _)| !matches!(again, Again::Unit(_)))
                .flat_map(|(_, phrases)| *phrases)
        };
        let mut signs: Lookup<Vec<&'static str>> = Lookup::with_capacity(phrases().count());
        for phrase in phrases() {
            let beginning = &phrase[..beginning(phrase)];
            signs.entry(beginning, Vec::new).push(phrase);
        }
        Self(signs)
    }

    /// Whether one of the phrases stands in the sentence (in lower case): most say nothing of trying again.
    pub fn stand_in(&self, sentence: &str) -> bool {
        let mut rest = sentence;
        while !rest.is_empty() {
            let (word, behind) = rest.split_at(beginning(rest));
            let phrases = self.0.get(word).map_or(&[][..], Vec::as_slice);
            if phrases.iter().any(|phrase| rest.starts_with(phrase)) {
                return true;
            }
            rest = behind;
        }
        false
    }
}

/// The bytes of the first word of `words`, or of its first character where that is of no word.
fn beginning(words: &str) -> usize {
    let joins = |c: char| c.is_alphanumeric() && !is_dense(c);
    let word: usize = words
        .chars()
        .take_while(|c| joins(*c))
        .map(char::len_utf8)
        .sum();
    let first = words.chars().next().map_or(0, char::len_utf8);
    word.max(first)
}

/// What `sentence` (in lower case) says, and by which words: their offset and length.
pub fn retry(sentence: &str, language: &Language) -> Option<(Retry, usize, usize)> {
    for (again, phrases) in language.retries {
        let advice = match again {
            Again::Never => Retry::Never,
            Again::Changed => Retry::AfterChange,
            Again::Later => Retry::Later,
            Again::After | Again::Unit(_) => continue,
        };
        let found = phrases
            .iter()
            .find_map(|phrase| places(sentence, phrase).next().map(|at| (at, phrase.len())));
        if let Some((at, length)) = found {
            // "try again in 30 seconds" says more than "try again".
            return Some(match (advice, delay(sentence, language)) {
                (Retry::Later, Some(delay)) => delay,
                (advice, _) => (advice, at, length),
            });
        }
    }
    let waits = language.retries.iter().any(|(again, phrases)| {
        *again == Again::After && phrases.iter().any(|phrase| has_word(sentence, phrase))
    });
    let retrying = language.retrying;
    let speaks = retrying.is_empty() || retrying.iter().any(|word| sentence.contains(word));
    if waits && speaks {
        delay(sentence, language)
    } else {
        None
    }
}

/// "30 seconds", "two minutes".
fn delay(sentence: &str, language: &Language) -> Option<(Retry, usize, usize)> {
    for (again, units) in language.retries {
        let Again::Unit(seconds) = again else {
            continue;
        };
        for unit in *units {
            for at in places(sentence, unit) {
                let before = sentence[..at].trim_end();
                let start = before
                    .rfind(|c: char| !c.is_alphanumeric())
                    .map_or(0, |at| {
                        at + before[at..].chars().next().map_or(1, char::len_utf8)
                    });
                let word = &before[start..];
                let count = word.parse::<u32>().ok().or_else(|| {
                    language
                        .numbers
                        .iter()
                        .find(|(name, _)| *name == word)
                        .map(|(_, count)| *count)
                });
                if let Some(total) = count.and_then(|count| count.checked_mul(*seconds)) {
                    return Some((Retry::AfterSeconds(total), start, at + unit.len() - start));
                }
            }
        }
    }
    None
}

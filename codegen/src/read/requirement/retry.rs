//! When a sentence says to try again.

use super::lexicon::{Again, Language};
use super::value::{places, stands_at};
use super::word::{self, is_dense};
use crate::lookup::Lookup;
use crate::spec::Retry;

/// A phrase that can tell when to try again.
#[derive(Clone, Copy, Debug)]
struct Sign {
    phrase: &'static str,
    again: Again,
    /// Its place among the phrases of its language: of two that stand in a sentence, the one before the other counts.
    rank: usize,
}

/// The phrases that can tell when to try again, by how each begins: its first word, or the first character of a script
/// without blanks.
#[derive(Debug)]
pub struct Signs(Lookup<Vec<Sign>>);

impl Signs {
    /// The signs of a language.
    pub fn of(language: &'static Language) -> Self {
        let mut signs = Vec::new();
        for (again, phrases) in language.retries {
            let is_sign = !matches!(again, Again::Unit(_));
            for phrase in phrases.iter().filter(|_| is_sign) {
                signs.push(Sign {
                    phrase,
                    again: *again,
                    rank: signs.len(),
                });
            }
        }
        let mut by_beginning: Lookup<Vec<Sign>> = Lookup::with_capacity(signs.len());
        for sign in signs {
            let beginning = &sign.phrase[..beginning(sign.phrase)];
            by_beginning.entry(beginning, Vec::new).push(sign);
        }
        Self(by_beginning)
    }

    /// The signs in a sentence (in lower case), each with where it stands.
    fn stand_in<'a>(&'a self, sentence: &'a str) -> impl Iterator<Item = (Sign, usize)> + 'a {
        let mut at = 0;
        let beginnings = std::iter::from_fn(move || {
            while at < sentence.len() {
                let rest = &sentence[at..];
                let length = beginning(rest);
                let start = at;
                at += length;
                // No phrase begins with a blank or a mark.
                if length == 1 && !rest.as_bytes()[0].is_ascii_alphanumeric() {
                    continue;
                }
                if let Some(signs) = self.0.get(&rest[..length]) {
                    return Some((signs, start));
                }
            }
            None
        });
        beginnings.flat_map(move |(signs, at)| {
            let here = move |sign: &&Sign| stands_at(sentence, sign.phrase, at);
            signs.iter().filter(here).map(move |sign| (*sign, at))
        })
    }
}

/// The bytes of the first word of `words`, or of its first character where that is of no word.
fn beginning(words: &str) -> usize {
    let ascii = word::run(words.as_bytes(), word::ASCII_LETTER | word::ASCII_DIGIT);
    let rest = &words[ascii..];
    if rest.as_bytes().first().is_none_or(u8::is_ascii) {
        return if rest.is_empty() { ascii } else { ascii.max(1) };
    }
    let joins = |c: char| c.is_alphanumeric() && !is_dense(c);
    let word: usize = rest
        .chars()
        .take_while(|c| joins(*c))
        .map(char::len_utf8)
        .sum();
    let first = words.chars().next().map_or(0, char::len_utf8);
    (ascii + word).max(first)
}

/// What `sentence` (in lower case) says, and by which words: their offset and length.
pub fn retry(sentence: &str, language: &Language, signs: &Signs) -> Option<(Retry, usize, usize)> {
    let mut first: Option<(Sign, usize)> = None;
    let mut waits = false;
    for (sign, at) in signs.stand_in(sentence) {
        if sign.again == Again::After {
            waits = true;
        } else if first.is_none_or(|(first, _)| sign.rank < first.rank) {
            first = Some((sign, at));
        }
    }
    if let Some((Sign { phrase, again, .. }, at)) = first {
        let advice = match again {
            Again::Never => Retry::Never,
            Again::Changed => Retry::AfterChange,
            // "try again in 30 seconds" says more than "try again".
            _ => {
                return delay(sentence, language).or(Some((Retry::Later, at, phrase.len())));
            }
        };
        return Some((advice, at, phrase.len()));
    }
    let retrying = language.retrying;
    let speaks = || retrying.is_empty() || retrying.iter().any(|word| sentence.contains(word));
    if waits && speaks() {
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

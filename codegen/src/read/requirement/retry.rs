//! When a sentence says to try again.

use super::idiom::Index;
use super::lexicon::{Again, Language};
use super::value::stands_at;
use super::word::{self, is_dense};
use crate::lookup::Key;
use crate::spec::Retry;

/// A phrase that can tell when to try again.
#[derive(Clone, Copy, Debug)]
pub struct Phrase {
    /// Its words.
    pub words: &'static str,
    again: Again,
    /// Its place among the phrases of its language: of two that stand in a sentence, the one before the other counts.
    rank: usize,
}

impl Phrase {
    /// How it begins: its first word, or the first character of a script without blanks.
    pub fn beginning(&self) -> &'static str {
        &self.words[..beginning(self.words)]
    }
}

/// The phrases of a language that can tell when to try again.
pub fn phrases(language: &'static Language) -> impl Iterator<Item = Phrase> {
    let told = language.retries.iter();
    told.filter(|(again, _)| !matches!(again, Again::Unit(_)))
        .flat_map(|(again, phrases)| phrases.iter().map(|words| (*again, *words)))
        .enumerate()
        .map(|(rank, (again, words))| Phrase { words, again, rank })
}

/// The bytes of the first word of `words`, or of its first character where that is of no word.
pub fn beginning(words: &str) -> usize {
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
pub fn retry(sentence: &str, index: &Index) -> Option<(Retry, usize, usize)> {
    let language = index.language;
    let mut first: Option<(Phrase, usize)> = None;
    let mut waits = false;
    let mut at = 0;
    while at < sentence.len() {
        let length = beginning(&sentence[at..]);
        let opened = if opens_nothing(sentence.as_bytes()[at]) {
            None
        } else {
            index.opened_by(Key::of(&sentence[at..at + length]))
        };
        let phrases = opened.map_or(&[][..], |opened| index.retries(opened));
        for phrase in phrases {
            if !stands_at(sentence, phrase.words, at) {
                continue;
            }
            if phrase.again == Again::After {
                waits = true;
            } else if first.is_none_or(|(first, _)| phrase.rank < first.rank) {
                first = Some((*phrase, at));
            }
        }
        at += length;
    }
    if let Some((Phrase { words, again, .. }, at)) = first {
        let advice = match again {
            Again::Never => Retry::Never,
            Again::Changed => Retry::AfterChange,
            // "try again in 30 seconds" says more than "try again".
            _ => return delay(sentence, language).or(Some((Retry::Later, at, words.len()))),
        };
        return Some((advice, at, words.len()));
    }
    let retrying = language.retrying;
    let speaks = || retrying.is_empty() || retrying.iter().any(|word| sentence.contains(word));
    if waits && speaks() {
        delay(sentence, language)
    } else {
        None
    }
}

/// "30 seconds", "two minutes": of several, the one whose unit stands first in the table.
fn delay(sentence: &str, language: &Language) -> Option<(Retry, usize, usize)> {
    let mut first: Option<(usize, (Retry, usize, usize))> = None;
    let mut at = 0;
    while at < sentence.len() {
        if !opens_nothing(sentence.as_bytes()[at])
            && let Some((start, count)) = count_before(sentence, at, language)
            && let Some((rank, unit, seconds)) = unit(sentence, at, language)
            && first.as_ref().is_none_or(|(best, _)| rank < *best)
            && let Some(total) = count.checked_mul(seconds)
        {
            let length = at + unit.len() - start;
            first = Some((rank, (Retry::AfterSeconds(total), start, length)));
        }
        at += beginning(&sentence[at..]);
    }
    first.map(|(_, found)| found)
}

/// The unit of time that stands at `at`, with its place in the table, and how many seconds it has.
fn unit<'a>(sentence: &str, at: usize, language: &'a Language) -> Option<(usize, &'a str, u32)> {
    let units = language.retries.iter().flat_map(|(again, units)| {
        let seconds = match again {
            Again::Unit(seconds) => Some(*seconds),
            _ => None,
        };
        units.iter().filter_map(move |unit| Some((*unit, seconds?)))
    });
    let mut here = units.enumerate();
    let (rank, (unit, seconds)) = here.find(|(_, (unit, _))| stands_at(sentence, unit, at))?;
    Some((rank, unit, seconds))
}

/// Whether the byte is a blank or a mark, with which no phrase of the tables begins.
fn opens_nothing(byte: u8) -> bool {
    byte.is_ascii() && !byte.is_ascii_alphanumeric()
}

/// The number that stands right before `at`, in digits or as a word, and where it starts.
fn count_before(sentence: &str, at: usize, language: &Language) -> Option<(usize, u32)> {
    let before = sentence[..at].trim_end();
    let start = before
        .rfind(|c: char| !c.is_alphanumeric())
        .map_or(0, |at| {
            at + before[at..].chars().next().map_or(1, char::len_utf8)
        });
    let word = &before[start..];
    let written = language.numbers.iter();
    let count = word.parse::<u32>().ok().or_else(|| {
        let mut named = written.filter(|(name, _)| *name == word);
        named.next().map(|(_, count)| *count)
    })?;
    Some((start, count))
}

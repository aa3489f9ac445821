//! The fixed phrases of a language, by the word that each begins with.

use std::ops::Range;

use super::lexicon::{Language, Role};
use super::piece::Piece;
use super::retry;
use super::word;
use crate::lookup::{Key, Lookup};

/// A fixed phrase, and what it does as a whole.
#[derive(Clone, Copy, Debug)]
pub struct Idiom {
    /// The phrase, in lower case.
    words: &'static str,
    /// How many bytes its first piece has.
    first: usize,
    /// The hash of its second piece; of no meaning where it has but one.
    second: u32,
    /// How many pieces it has.
    pub pieces: usize,
    /// What it does.
    pub roles: &'static [Role],
}

impl Idiom {
    /// The idiom of a phrase of the tables.
    fn of(words: &'static str, roles: &'static [Role]) -> Self {
        let first = piece(words).len();
        let mut idiom = Self {
            words,
            first,
            second: 0,
            pieces: 1,
            roles,
        };
        let mut rest = words[first..].trim_start_matches(' ');
        while !rest.is_empty() {
            let next = piece(rest);
            if idiom.pieces == 1 {
                idiom.second = Key::of(next).hash();
            }
            idiom.pieces += 1;
            rest = rest[next.len()..].trim_start_matches(' ');
        }
        idiom
    }

    /// The first piece.
    fn beginning(&self) -> &'static str {
        &self.words[..self.first]
    }

    /// Whether `pieces`, of which the first is known to be the phrase's, begin with the phrase.
    #[inline]
    pub fn begins(&self, pieces: &[Piece<'_>]) -> bool {
        // Most differ already in the second.
        self.pieces == 1
            || self.pieces <= pieces.len()
                && self.second == pieces[1].hash
                && self.goes_on(&pieces[1..self.pieces])
    }

    /// Whether `pieces` are all those behind the first.
    fn goes_on(&self, pieces: &[Piece<'_>]) -> bool {
        let mut rest = &self.words[self.first..];
        pieces.iter().all(|next| {
            rest = rest.trim_start_matches(' ');
            let known = piece(rest);
            rest = &rest[known.len()..];
            !next.code && next.folded == known
        })
    }
}

/// The first piece of a phrase of the tables.
fn piece(phrase: &str) -> &str {
    let first = phrase.chars().next().map_or(0, char::len_utf8);
    &phrase[..word::length(phrase).max(first)]
}

/// What begins with a word.
#[derive(Debug, Default)]
pub struct Opened {
    /// Where its phrases are among those of the index.
    idioms: Range<usize>,
    /// Where those of them are that tell when to try again.
    retries: Range<usize>,
    /// What its phrases may speak of.
    pub signs: Signs,
}

/// What words may speak of, as far as they tell one by one.
#[derive(Clone, Copy, Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a sign of its own of what a sentence speaks of"
)]
pub struct Signs {
    /// Of a header, by its name.
    pub name: bool,
    /// Of a header as such: a phrase that begins with one of them does.
    pub header: bool,
    /// Of content: a phrase that begins with one of them does.
    pub content: bool,
    /// Of trying again.
    pub retry: bool,
}

impl Signs {
    /// Takes in what other words may speak of.
    pub fn take(&mut self, other: Self) {
        self.name |= other.name;
        self.header |= other.header;
        self.content |= other.content;
        self.retry |= other.retry;
    }

    /// Whether a sentence of the words can oblige to anything.
    pub fn oblige(self) -> bool {
        self.name || self.header || self.content
    }
}

/// A language's phrases, by the first piece of each.
pub struct Index {
    words: Lookup<Opened>,
    /// The phrases: those that begin alike side by side, the longest first.
    idioms: Vec<Idiom>,
    /// The phrases that tell when to try again: those that begin alike side by side.
    retries: Vec<&'static str>,
    /// The language.
    pub language: &'static Language,
}

impl Index {
    /// The index of a language's words.
    pub fn of(language: &'static Language) -> Self {
        let idioms = language.all_words().map(|(_, words)| words.len()).sum();
        let retries = retry::phrases(language).count();
        let mut index = Self {
            words: Lookup::with_capacity(idioms + retries),
            idioms: Vec::with_capacity(idioms),
            retries: Vec::with_capacity(retries),
            language,
        };
        for (roles, words) in language.all_words() {
            let header = roles.contains(&Role::Header);
            let content = roles.contains(&Role::Content);
            for phrase in words {
                let idiom = Idiom::of(phrase, roles);
                let opened = index.words.entry(idiom.beginning(), Opened::default);
                opened.idioms.end += 1;
                opened.signs.header |= header;
                opened.signs.content |= content;
                index.idioms.push(idiom);
            }
        }
        for (_, phrase) in retry::phrases(language) {
            let beginning = &phrase[..retry::beginning(phrase)];
            index.words.entry(beginning, Opened::default).retries.end += 1;
            index.retries.push(phrase);
        }
        index.group();
        index
    }

    /// Puts the phrases that begin alike side by side, of which each word knows how many it has.
    fn group(&mut self) {
        let (mut idioms, mut retries) = (0, 0);
        for opened in self.words.values_mut() {
            let counts = (opened.idioms.end, opened.retries.end);
            opened.idioms = idioms..idioms;
            opened.retries = retries..retries;
            idioms += counts.0;
            retries += counts.1;
        }
        for idiom in self.idioms.clone() {
            let opened = self.words.entry(idiom.beginning(), Opened::default);
            // The longest phrase wins; of two of one length, the first in the table.
            let mut at = opened.idioms.end;
            while at > opened.idioms.start && self.idioms[at - 1].pieces < idiom.pieces {
                self.idioms[at] = self.idioms[at - 1];
                at -= 1;
            }
            self.idioms[at] = idiom;
            opened.idioms.end += 1;
        }
        for phrase in self.retries.clone() {
            let beginning = &phrase[..retry::beginning(phrase)];
            let opened = self.words.entry(beginning, Opened::default);
            self.retries[opened.retries.end] = phrase;
            opened.retries.end += 1;
        }
    }

    /// Whether the language has the word by itself.
    pub fn has(&self, word: &str) -> bool {
        let opened = self.opened_by(Key::of(word));
        opened.is_some_and(|opened| {
            let shortest = self.idioms(opened).last();
            shortest.is_some_and(|idiom| idiom.pieces == 1)
        })
    }

    /// What begins with the word, if anything does.
    pub fn opened_by(&self, word: Key<'_>) -> Option<&Opened> {
        self.words.at(word)
    }

    /// The phrases that begin with a word, the longest first.
    pub fn idioms(&self, opened: &Opened) -> &[Idiom] {
        &self.idioms[opened.idioms.clone()]
    }

    /// The phrases that begin with a word and tell when to try again.
    pub fn retries(&self, opened: &Opened) -> &[&'static str] {
        &self.retries[opened.retries.clone()]
    }
}

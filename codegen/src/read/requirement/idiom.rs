//! The fixed phrases of a language, by the word that each begins with.

use std::ops::Range;

use super::lexicon::{Language, Role};
use super::piece::Piece;
use super::retry::{self, Phrase};
use super::word;
use crate::lookup::{Key, Lookup};
use crate::registry::{self, FieldName};

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
        let mut at = first + blanks(words, first);
        while at < words.len() {
            let next = piece(&words[at..]);
            if idiom.pieces == 1 {
                idiom.second = Key::of(next).hash();
            }
            idiom.pieces += 1;
            at += next.len();
            at += blanks(words, at);
        }
        idiom
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
        let mut at = self.first;
        pieces.iter().all(|next| {
            at += blanks(self.words, at);
            let known = piece(&self.words[at..]);
            at += known.len();
            !next.code && next.folded == known
        })
    }
}

/// The first piece of a phrase of the tables.
fn piece(phrase: &str) -> &str {
    let length = word::length(phrase);
    if length > 0 {
        &phrase[..length]
    } else {
        &phrase[..phrase.chars().next().map_or(0, char::len_utf8)]
    }
}

/// How many blanks stand at `at` in a phrase of the tables.
fn blanks(phrase: &str, at: usize) -> usize {
    let mut end = at;
    while end < phrase.len() && phrase.as_bytes()[end] == b' ' {
        end += 1;
    }
    end - at
}

/// What begins with a word, or is named by it.
#[derive(Debug, Default)]
pub struct Opened {
    /// Where its phrases are among those of the index.
    idioms: Range<usize>,
    /// Where those that tell when to try again are among them.
    retries: Range<usize>,
    /// What its phrases may speak of.
    pub signs: Signs,
    /// The field of this name.
    pub field: Option<&'static FieldName>,
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

/// A language's phrases, by the first piece of each, and the names of fields.
pub struct Index {
    words: Lookup<Opened>,
    /// The phrases: those that begin alike side by side, the longest first.
    idioms: Vec<Idiom>,
    /// The phrases that tell when to try again: those that begin alike side by side.
    retries: Vec<Phrase>,
    /// The language.
    pub language: &'static Language,
}

impl Index {
    /// The index of a language's words.
    pub fn of(language: &'static Language) -> Self {
        let mut count = retry::phrases(language).count() + registry::fields().count();
        for (_, words) in language.all_words() {
            count += words.len();
        }
        let mut words: Lookup<Opened> = Lookup::with_capacity(count);
        let mut idioms = Vec::with_capacity(count);
        for (roles, phrases) in language.all_words() {
            let header = roles.contains(&Role::Header);
            let content = roles.contains(&Role::Content);
            for phrase in phrases {
                let idiom = Idiom::of(phrase, roles);
                let number = words.number(&phrase[..idiom.first], Opened::default);
                let opened = words.nth(number);
                opened.idioms.end += 1;
                opened.signs.header |= header;
                opened.signs.content |= content;
                idioms.push((number, idiom));
            }
        }
        let mut retries = Vec::new();
        for phrase in retry::phrases(language) {
            let number = words.number(phrase.beginning(), Opened::default);
            words.nth(number).retries.end += 1;
            retries.push((number, phrase));
        }
        for field in registry::fields() {
            let number = words.number(field.name, Opened::default);
            words.nth(number).field.get_or_insert(field);
        }
        // The longest phrase wins; of two of one length, the first in the table.
        let is_longer = |one: &Idiom, other: &Idiom| one.pieces > other.pieces;
        Self {
            idioms: side_by_side(&mut words, &idioms, |opened| &mut opened.idioms, is_longer),
            retries: side_by_side(
                &mut words,
                &retries,
                |opened| &mut opened.retries,
                |_, _| false,
            ),
            words,
            language,
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
    #[inline]
    pub fn idioms(&self, opened: &Opened) -> &[Idiom] {
        &self.idioms[opened.idioms.clone()]
    }

    /// The phrases that begin with a word and tell when to try again.
    #[inline]
    pub fn retries(&self, opened: &Opened) -> &[Phrase] {
        &self.retries[opened.retries.clone()]
    }
}

/// Puts what begins alike side by side: `all`, each with the number of its word, of which each word knows in its `places` how many
/// it has. What comes before what was there first says `is_before`; all else keeps its order.
fn side_by_side<T: Copy>(
    words: &mut Lookup<Opened>,
    all: &[(usize, T)],
    places: fn(&mut Opened) -> &mut Range<usize>,
    is_before: fn(&T, &T) -> bool,
) -> Vec<T> {
    let mut start = 0;
    for number in 0..words.len() {
        let places = places(words.nth(number));
        let count = places.end;
        *places = start..start;
        start += count;
    }
    let mut sorted: Vec<T> = all.iter().map(|(_, one)| *one).collect();
    for (number, one) in all {
        let places = places(words.nth(*number));
        let mut at = places.end;
        while at > places.start && is_before(one, &sorted[at - 1]) {
            sorted[at] = sorted[at - 1];
            at -= 1;
        }
        sorted[at] = *one;
        places.end += 1;
    }
    sorted
}

//! The fixed phrases of a language, by the word that each begins with.

use super::lexicon::{Language, Role};
use super::piece::Piece;
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

/// The phrases that begin with a word.
#[derive(Debug, Default)]
struct Head {
    /// Where they are in [`Index::idioms`].
    start: usize,
    count: usize,
    signs: Signs,
}

/// What words may speak of, as far as they tell one by one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Signs {
    /// Of a header, by its name.
    pub name: bool,
    /// Of a header as such: a phrase that begins with one of them does.
    pub header: bool,
    /// Of content: a phrase that begins with one of them does.
    pub content: bool,
}

impl Signs {
    /// Takes in what other words may speak of.
    pub fn take(&mut self, other: Self) {
        self.name |= other.name;
        self.header |= other.header;
        self.content |= other.content;
    }
}

/// A language's phrases, by the first piece of each.
pub struct Index {
    heads: Lookup<Head>,
    /// The phrases: those that begin alike side by side, the longest first.
    idioms: Vec<Idiom>,
    /// The language.
    pub language: &'static Language,
}

impl Index {
    /// The index of a language's words.
    pub fn of(language: &'static Language) -> Self {
        let count = language.all_words().map(|(_, words)| words.len()).sum();
        let mut heads: Lookup<Head> = Lookup::with_capacity(count);
        let mut all = Vec::with_capacity(count);
        for (roles, words) in language.all_words() {
            let header = roles.contains(&Role::Header);
            let content = roles.contains(&Role::Content);
            for phrase in words {
                let idiom = Idiom::of(phrase, roles);
                let head = heads.entry(&phrase[..idiom.first], Head::default);
                head.count += 1;
                head.signs.header |= header;
                head.signs.content |= content;
                all.push(idiom);
            }
        }
        let mut start = 0;
        for head in heads.values_mut() {
            head.start = start;
            start += head.count;
            head.count = 0;
        }
        let mut idioms = all.clone();
        for idiom in all {
            let head = heads.entry(&idiom.words[..idiom.first], Head::default);
            // The longest phrase wins; of two of one length, the first in the table.
            let mut at = head.start + head.count;
            while at > head.start && idioms[at - 1].pieces < idiom.pieces {
                idioms[at] = idioms[at - 1];
                at -= 1;
            }
            idioms[at] = idiom;
            head.count += 1;
        }
        Self {
            heads,
            idioms,
            language,
        }
    }

    /// The phrases that begin with the word, the longest first, and what they may speak of.
    pub fn idioms(&self, word: Key<'_>) -> (&[Idiom], Signs) {
        match self.heads.at(word) {
            Some(head) => (
                &self.idioms[head.start..head.start + head.count],
                head.signs,
            ),
            None => (&[], Signs::default()),
        }
    }
}

//! The languages that are read, a table each, and telling them apart.

mod de;
mod en;
mod es;
mod fr;
mod it;
mod ja;
mod pt;
mod ru;
mod zh;

use std::sync::LazyLock;

use super::idiom::Index;
use super::lexicon::Language;
use super::word;
use crate::lookup::Lookup;

/// A language with its words made ready for looking up.
pub struct Ready {
    /// The table.
    pub language: &'static Language,
    /// Its words.
    pub index: LazyLock<Index>,
}

/// A language whose words are made ready when they are first needed: most documents need those of one.
macro_rules! ready {
    ($language:path) => {
        Ready {
            language: &$language,
            index: LazyLock::new(|| Index::of(&$language)),
        }
    };
}

/// How many languages there are.
const COUNT: usize = 9;

/// Every language; where nothing tells, it is the first.
static LANGUAGES: [Ready; COUNT] = [
    ready!(en::ENGLISH),
    ready!(zh::CHINESE),
    ready!(ja::JAPANESE),
    ready!(ru::RUSSIAN),
    ready!(de::GERMAN),
    ready!(es::SPANISH),
    ready!(pt::PORTUGUESE),
    ready!(fr::FRENCH),
    ready!(it::ITALIAN),
];

/// A number for each language, side by side.
type Lanes = u128;

/// Bits that a language's number has.
const LANE: usize = 14;

/// What a word weighs at most.
const HEAVIEST: usize = 3;

/// Words whose weights may be added up before a number could reach over into the next language's.
const ADDENDS: usize = ((1 << LANE) - 1) / HEAVIEST;

/// What each word that stands by itself in a table says for each language: 1 where the language has it, and 2 more where it
/// is one of its commonest. What is inflected by rule is left out: it is too much to look through for a few words.
static WEIGHTS: LazyLock<Lookup<Lanes>> = LazyLock::new(|| {
    let mut count = 0;
    for Ready { language, .. } in &LANGUAGES {
        count += language.marks.len();
        for (_, words) in language.words {
            count += words.len();
        }
    }
    let mut weights = Lookup::with_capacity(count);
    for (at, Ready { language, .. }) in LANGUAGES.iter().enumerate() {
        for (_, words) in language.words {
            for word in *words {
                if !word.as_bytes().contains(&b' ') {
                    *weights.entry(word, || 0) |= 1 << (at * LANE);
                }
            }
        }
        for word in language.marks {
            *weights.entry(word, || 0) |= 2 << (at * LANE);
        }
    }
    weights
});

/// The language of a text: by its script, and by the commonest words of those that share one.
pub fn of(plain: &str) -> &'static Ready {
    if plain.is_ascii() {
        return latin(plain);
    }
    let (mut kana, mut han, mut cyrillic) = (0, 0, 0);
    for c in plain.chars() {
        match u32::from(c) {
            0x3040..=0x30FF => kana += 1,
            0x4E00..=0x9FFF => han += 1,
            0x0400..=0x04FF => cyrillic += 1,
            _ => {}
        }
    }
    let tag = match () {
        () if kana > 0 => "ja",
        () if han > 1 => "zh",
        () if cyrillic > 2 => "ru",
        () => return latin(plain),
    };
    LANGUAGES
        .iter()
        .find(|ready| ready.language.tag == tag)
        .unwrap_or(&LANGUAGES[0])
}

/// The language of a text in Latin script: the one that has most of its words among its commonest.
fn latin(plain: &str) -> &'static Ready {
    let weights = &*WEIGHTS;
    let mut counts = [0; COUNT];
    let (mut sum, mut addends): (Lanes, usize) = (0, 0);
    let mut take = |sum: Lanes| {
        for (at, count) in counts.iter_mut().enumerate() {
            *count += sum >> (at * LANE) & ((1 << LANE) - 1);
        }
    };
    let mut at = 0;
    while at < plain.len() {
        let (length, is_ascii) = cut(&plain[at..]);
        if length > 0 {
            sum += weight(weights, &plain[at..at + length], is_ascii);
            addends += 1;
            if addends == ADDENDS {
                take(sum);
                (sum, addends) = (0, 0);
            }
        }
        at += length;
        at += other(&plain[at..]);
    }
    take(sum);
    let mut best = 0;
    for (at, count) in counts.iter().enumerate() {
        if *count > counts[best] {
            best = at;
        }
    }
    let near = counts.iter().filter(|count| **count + CLOSE > counts[best]);
    if best > 0 && near.count() > 1 {
        best = most_known(plain, &counts, best);
    }
    &LANGUAGES[best]
}

/// How many points of difference in common words tell two languages apart.
const CLOSE: Lanes = 3;

/// Of the languages that have about as many common words of the text as the one at `first`, the one that has most words of it
/// at all.
fn most_known(plain: &str, counts: &[Lanes; COUNT], first: usize) -> usize {
    let known = |at: &usize| {
        let index = &LANGUAGES[*at].index;
        plain
            .split(|c: char| !(c.is_alphabetic() || matches!(c, '-' | '_')))
            .filter(|word| index.has(&word.to_lowercase()))
            .count()
    };
    let near = (1..COUNT).filter(|at| counts[*at] + CLOSE > counts[first]);
    // Of equals, the one that has more common words, then the first.
    near.rev()
        .max_by_key(|at| (known(at), counts[*at]))
        .unwrap_or(first)
}

/// What a word says for each language.
fn weight(weights: &Lookup<Lanes>, word: &str, is_ascii: bool) -> Lanes {
    let weight = if is_ascii {
        weights.get(word)
    } else {
        weights.get(&word.to_lowercase())
    };
    weight.copied().unwrap_or(0)
}

/// The bytes of the word at the start of `rest`, and whether it is ASCII; none if there is no word. What is joined by a hyphen is
/// one word: a field's name is in no language.
fn cut(rest: &str) -> (usize, bool) {
    let ascii = word::run(rest.as_bytes(), WORD);
    if rest.as_bytes().get(ascii).is_none_or(u8::is_ascii) {
        return (ascii, true);
    }
    let joins = |c: char| c.is_alphabetic() || matches!(c, '-' | '_');
    let length = rest.find(|c| !joins(c)).unwrap_or(rest.len());
    (length, length == ascii)
}

/// The bytes of the character at the start of `rest`, which is of no word.
fn other(rest: &str) -> usize {
    rest.chars().next().map_or(0, char::len_utf8)
}

/// What a word is made of, in ASCII.
const WORD: u8 = word::ASCII_LETTER | word::HYPHEN | word::UNDERSCORE;

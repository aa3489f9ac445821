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

use super::lexicon::Language;
use super::token::Index;

/// A language with its words made ready for looking up.
pub struct Ready {
    /// The table.
    pub language: &'static Language,
    /// Its words.
    pub index: Index,
}

/// Every language; where nothing tells, it is the first.
static LANGUAGES: LazyLock<Vec<Ready>> = LazyLock::new(|| {
    [
        &en::ENGLISH,
        &zh::CHINESE,
        &ja::JAPANESE,
        &ru::RUSSIAN,
        &de::GERMAN,
        &es::SPANISH,
        &pt::PORTUGUESE,
        &fr::FRENCH,
        &it::ITALIAN,
    ]
    .into_iter()
    .map(|language| Ready {
        language,
        index: Index::of(language),
    })
    .collect()
});

/// The language of a text: by its script, and by the commonest words of those that share one.
pub fn of(plain: &str) -> &'static Ready {
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
        () => latin(plain),
    };
    LANGUAGES
        .iter()
        .find(|ready| ready.language.tag == tag)
        .unwrap_or(&LANGUAGES[0])
}

/// The language of a text in Latin script: the one that has most of its words among its commonest.
fn latin(plain: &str) -> &'static str {
    let mut counts = vec![0_usize; LANGUAGES.len()];
    for word in plain
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
    {
        let word = word.to_lowercase();
        for (count, ready) in counts.iter_mut().zip(LANGUAGES.iter()) {
            *count += 2 * usize::from(ready.language.marks.contains(&word.as_str()))
                + usize::from(ready.index.knows(&word));
        }
    }
    let mut best = 0;
    for (at, count) in counts.iter().enumerate() {
        if *count > counts[best] {
            best = at;
        }
    }
    LANGUAGES[best].language.tag
}

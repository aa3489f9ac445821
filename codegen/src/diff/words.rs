//! Words beside words: whether they say the same, and whether what they oblige has changed.

use std::collections::{BTreeMap, BTreeSet};

/// The words of a text without what carries no meaning: case, punctuation, markup and white space.
pub(super) fn meaning(text: &str) -> String {
    let words: Vec<String> = words(text).collect();
    words.join(" ")
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|char: char| !char.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}

/// The share of the words of two texts that both have: 0 for none, 1 for all.
pub(super) fn likeness(one: &str, other: &str) -> f64 {
    let one: BTreeSet<String> = words(one).collect();
    let other: BTreeSet<String> = words(other).collect();
    let both = one.intersection(&other).count();
    let all = one.union(&other).count();
    let count = |number: usize| f64::from(u32::try_from(number).unwrap_or(u32::MAX));
    if all == 0 {
        0.0
    } else {
        count(both) / count(all)
    }
}

/// Words that oblige or allow, and words that turn them round (RFC 2119, and what people write instead), by language.
const NORMATIVE: &[&[&str]] = &[
    &[
        "must",
        "shall",
        "should",
        "may",
        "might",
        "can",
        "cannot",
        "could",
        "will",
        "required",
        "requires",
        "require",
        "recommended",
        "optional",
        "forbidden",
        "mandatory",
        "always",
        "never",
        "not",
        "no",
        "only",
        "unless",
    ],
    &[
        "muss", "müssen", "soll", "sollte", "darf", "dürfen", "kann", "können", "nicht", "kein",
        "nie", "immer", "nur",
    ],
    &[
        "doit",
        "doivent",
        "peut",
        "peuvent",
        "devrait",
        "obligatoire",
        "jamais",
        "toujours",
        "pas",
    ],
    &[
        "debe",
        "deben",
        "debería",
        "puede",
        "pueden",
        "obligatorio",
        "nunca",
        "siempre",
    ],
    &[
        "deve",
        "devem",
        "deveria",
        "pode",
        "podem",
        "obrigatório",
        "não",
        "sempre",
    ],
    &[
        "devono",
        "dovrebbe",
        "può",
        "possono",
        "obbligatorio",
        "non",
        "mai",
        "sempre",
    ],
    &[
        "должен",
        "должна",
        "должно",
        "должны",
        "может",
        "могут",
        "следует",
        "не",
        "нельзя",
        "обязателен",
        "всегда",
    ],
];

/// The same in languages that are written without blanks.
const UNSPACED: &[&str] = &[
    "必须",
    "必須",
    "应该",
    "應該",
    "应当",
    "可以",
    "不得",
    "不能",
    "禁止",
    "不会",
    "なければ",
    "べき",
    "できます",
    "ません",
];

/// The words in what is said that oblige, allow or turn round, with how often they stand there.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Obligations(BTreeMap<String, usize>);

impl Obligations {
    /// Counts those of a text.
    pub(super) fn add(&mut self, text: &str) {
        for (word, count) in normative(text) {
            *self.0.entry(word).or_default() += count;
        }
    }

    /// Takes out those of a sentence that was counted.
    pub(super) fn leave_out(&mut self, sentence: &str) {
        for (word, count) in normative(sentence) {
            if let Some(known) = self.0.get_mut(&word) {
                *known = known.saturating_sub(count);
            }
        }
        self.0.retain(|_, count| *count > 0);
    }
}

fn normative(text: &str) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for word in words(&text.replace(['\'', '’'], "")) {
        // "don't", "won't": what is left of the apostrophe's word ends in "nt".
        let negated = word.len() > 3
            && word.ends_with("nt")
            && [
                "dont", "wont", "cant", "mustnt", "shouldnt", "doesnt", "isnt",
            ]
            .contains(&word.as_str());
        if negated
            || NORMATIVE
                .iter()
                .any(|language| language.contains(&word.as_str()))
        {
            *counts.entry(word).or_default() += 1;
        }
    }
    for word in UNSPACED {
        let count = text.matches(word).count();
        if count > 0 {
            counts.insert((*word).to_owned(), count);
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layout_and_markup_carry_no_meaning() {
        assert_eq!(
            meaning("The  **parcel** was\nfound."),
            meaning("the parcel was found")
        );
        assert_ne!(meaning("the parcel"), meaning("a parcel"));
    }

    fn obliges_otherwise(old: &str, new: &str) -> bool {
        let [old, new] = [old, new].map(|text| {
            let mut obligations = Obligations::default();
            obligations.add(text);
            obligations
        });
        old != new
    }

    #[test]
    fn a_sentence_is_left_out() {
        let mut all = Obligations::default();
        all.add("You must wait. It must include a Date and may include an Age.");
        all.leave_out("It must include a Date and may include an Age.");
        let mut rest = Obligations::default();
        rest.add("You must wait.");
        assert_eq!(all, rest);
    }

    #[test]
    fn tells_words_that_oblige() {
        assert!(obliges_otherwise(
            "The client retries.",
            "The client must retry."
        ));
        assert!(obliges_otherwise("You must wait.", "You must not wait."));
        assert!(obliges_otherwise("You do wait.", "You don't wait."));
        assert!(obliges_otherwise("请求失败", "请求不得失败"));
        assert!(!obliges_otherwise(
            "You must wait.",
            "You MUST wait longer."
        ));
    }

    #[test]
    fn likeness_is_the_share_of_common_words() {
        assert!((likeness("a b c", "a b d") - 0.5).abs() < 1e-9);
        assert!(likeness("", "") < 1e-9);
    }
}

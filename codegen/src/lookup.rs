//! Tables of words that are looked up very often.
//!
//! A build script is compiled without optimization, in which the standard library's maps cost many calls a look-up. Here a word
//! is told from others by its two ends and its length, so that no loop over its bytes is needed before the one comparison; and
//! who looks one word up in several tables says so once, with a [`Key`]. The words are our own, so that no document can choose
//! them to collide.

/// A word to look up: as it is in a table, in ASCII letters of either case.
#[derive(Clone, Copy, Debug)]
pub struct Key<'a> {
    word: &'a str,
    /// The bytes at both ends, in lower case as far as they are ASCII letters.
    ends: (u64, u64),
}

impl<'a> Key<'a> {
    /// The key of a word.
    #[must_use]
    pub fn of(word: &'a str) -> Self {
        let (first, last) = ends(word.as_bytes());
        // What tells the cases of letters apart; it tells some marks apart too.
        let lower = |bytes: u64| bytes | (bytes & 0x4040_4040_4040_4040) >> 1;
        Self {
            word,
            ends: (lower(first), lower(last)),
        }
    }

    /// A number that most other words do not have: words that are equal but for the case of ASCII letters have the same.
    #[must_use]
    pub fn hash(self) -> u32 {
        let mixed = self.ends.0.wrapping_mul(0x9E37_79B9_7F4A_7C15)
            ^ self.ends.1.wrapping_mul(0xC2B2_AE3D_27D4_EB4F)
            ^ self.word.len() as u64;
        (mixed.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as u32
    }

    /// Whether its ends and its length tell all of the word: it is short, of ASCII letters, digits and hyphens.
    fn is_told_by_ends(self) -> bool {
        let bytes = self.word.as_bytes();
        let mut told = 0;
        while told < bytes.len() && (bytes[told].is_ascii_alphanumeric() || bytes[told] == b'-') {
            told += 1;
        }
        told == bytes.len() && told <= 16
    }
}

/// Words, each with a value.
#[derive(Debug)]
pub struct Lookup<V> {
    /// For each place, the number of its entry counted from 1; 0 where there is none.
    places: Vec<u16>,
    entries: Vec<Entry<V>>,
}

/// A word with its value.
#[derive(Debug)]
struct Entry<V> {
    key: Key<'static>,
    is_told_by_ends: bool,
    value: V,
}

impl<V> Entry<V> {
    /// Whether this is the entry of the word.
    fn is(&self, key: Key<'_>) -> bool {
        let known = self.key;
        known.ends == key.ends
            && known.word.len() == key.word.len()
            && (self.is_told_by_ends || known.word.eq_ignore_ascii_case(key.word))
    }
}

impl<V> Lookup<V> {
    /// A table with room for `count` words, at most 32,000.
    #[must_use]
    pub fn with_capacity(count: usize) -> Self {
        Self {
            places: vec![0; (count * 2).next_power_of_two().max(16)],
            entries: Vec::with_capacity(count),
        }
    }

    /// The value of the word.
    #[must_use]
    pub fn get(&self, word: &str) -> Option<&V> {
        self.at(Key::of(word))
    }

    /// The value of the word with this key.
    #[must_use]
    pub fn at(&self, key: Key<'_>) -> Option<&V> {
        match self.find(key) {
            Ok(entry) => Some(&self.entries[entry].value),
            Err(_) => None,
        }
    }

    /// The value of the word, after adding one where there is none yet.
    ///
    /// # Panics
    /// Where there is no room.
    pub fn entry(&mut self, word: &'static str, new: impl FnOnce() -> V) -> &mut V {
        let number = self.number(word, new);
        self.nth(number)
    }

    /// The number of the word, after adding it where it is not there yet: words are numbered as they are added, from 0.
    ///
    /// # Panics
    /// Where there is no room.
    pub fn number(&mut self, word: &'static str, new: impl FnOnce() -> V) -> usize {
        let key = Key::of(word);
        match self.find(key) {
            Ok(number) => number,
            Err(place) => {
                let value = new();
                self.entries.push(Entry {
                    key,
                    is_told_by_ends: key.is_told_by_ends(),
                    value,
                });
                let count = self.entries.len();
                assert!(
                    count * 2 <= self.places.len(),
                    "a table holds what it has room for"
                );
                self.places[place] = u16::try_from(count).expect("a table is small");
                count - 1
            }
        }
    }

    /// The value of the word of this number.
    ///
    /// # Panics
    /// Where no word has it.
    pub fn nth(&mut self, number: usize) -> &mut V {
        &mut self.entries[number].value
    }

    /// How many words there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// The entry of a word, or the place at which it would stand.
    fn find(&self, key: Key<'_>) -> Result<usize, usize> {
        let last = self.places.len() - 1;
        let mut place = key.hash() as usize & last;
        loop {
            let number = usize::from(self.places[place]);
            if number == 0 {
                return Err(place);
            }
            if self.entries[number - 1].is(key) {
                return Ok(number - 1);
            }
            place = (place + 1) & last;
        }
    }
}

/// The first and the last bytes, of which a word of up to 16 bytes has no others.
fn ends(bytes: &[u8]) -> (u64, u64) {
    if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        return (u64::from_le_bytes(*first), u64::from_le_bytes(*last));
    }
    if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        let (first, last) = (u32::from_le_bytes(*first), u32::from_le_bytes(*last));
        return (u64::from(first), u64::from(last));
    }
    match *bytes {
        [] => (0, 0),
        [first, .., last] => (u64::from(first) | u64::from(bytes[1]) << 8, u64::from(last)),
        [only] => (u64::from(only), 0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_was_added_in_either_case_and_nothing_else() {
        let words = ["retry", "Retry-After", "再试", "", "a", "é"];
        let mut table = Lookup::with_capacity(words.len());
        for (at, word) in words.iter().enumerate() {
            *table.entry(word, || 0) += at;
        }
        for (at, word) in words.iter().enumerate() {
            assert_eq!(table.get(word), Some(&at));
        }
        assert_eq!(table.get("RETRY"), Some(&0));
        assert_eq!(table.get("É"), None);
        assert_eq!(table.get("retr"), None);
        assert_eq!(table.get("Retry\rAfter"), None);
    }
}

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
    /// The bytes at both ends, the ASCII letters in lower case.
    ends: (u64, u64),
}

impl<'a> Key<'a> {
    /// The key of a word.
    #[must_use]
    pub fn of(word: &'a str) -> Self {
        let (first, last) = ends(word.as_bytes());
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

    /// Whether it is the key of the same word.
    fn is(self, other: Self) -> bool {
        self.ends == other.ends
            && self.word.len() == other.word.len()
            // Of a longer word, the ends are not all.
            && (self.word.len() <= 16 || self.word.eq_ignore_ascii_case(other.word))
    }
}

/// The ASCII letters among eight bytes in lower case.
fn lower(bytes: u64) -> u64 {
    const ALL: u64 = 0x0101_0101_0101_0101;
    // The highest bit of each byte says whether it is at least "A", and whether it is behind "Z".
    let low = bytes & (ALL * 0x7F);
    let from_a = low + ALL * (0x80 - 0x41);
    let behind_z = low + ALL * (0x80 - 0x5B);
    let upper = from_a & !behind_z & !bytes & (ALL * 0x80);
    bytes | upper >> 2
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
    value: V,
}

impl<V> Lookup<V> {
    /// A table with room for `count` words, at most 32,000.
    #[must_use]
    pub fn with_capacity(count: usize) -> Self {
        Self {
            places: vec![0; (count * 3).next_power_of_two().max(16)],
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
                self.entries.push(Entry { key, value });
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
            if self.entries[number - 1].key.is(key) {
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
        let words = ["retry", "Retry-After", "再试", "", "a", "é", "[", "@bearer"];
        let mut table = Lookup::with_capacity(words.len());
        for (at, word) in words.iter().enumerate() {
            *table.entry(word, || 0) += at;
        }
        for (at, word) in words.iter().enumerate() {
            assert_eq!(table.get(word), Some(&at));
        }
        assert_eq!(table.get("RETRY"), Some(&0));
        for other in ["É", "{", "`bearer", "R\u{5}try", "Retry_After"] {
            assert_eq!(table.get(other), None, "{other}");
        }
        assert_eq!(table.get("retr"), None);
        assert_eq!(table.get("Retry\rAfter"), None);
    }
}

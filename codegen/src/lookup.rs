//! Tables of words that are looked up very often.
//!
//! A build script is compiled without optimization, in which the standard library's maps cost many calls a look-up. This is
//! one loop over the bytes of a word, and one over the places at which it can stand. The words are our own, so that no
//! document can choose them to collide.

/// Words, each with a value.
#[derive(Debug)]
pub struct Lookup<V> {
    /// For each place, the number of its entry counted from 1; 0 where there is none.
    places: Vec<u16>,
    entries: Vec<(&'static str, V)>,
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

    /// The value of the word as it is in the table, in ASCII letters of either case.
    #[must_use]
    pub fn get(&self, word: &str) -> Option<&V> {
        match self.find(word) {
            Ok(entry) => Some(&self.entries[entry].1),
            Err(_) => None,
        }
    }

    /// The value of the word, after adding one where there is none yet.
    ///
    /// # Panics
    /// Where there is no room.
    pub fn entry(&mut self, word: &'static str, new: impl FnOnce() -> V) -> &mut V {
        let entry = match self.find(word) {
            Ok(entry) => entry,
            Err(place) => {
                self.entries.push((word, new()));
                let number = self.entries.len();
                assert!(
                    number * 2 <= self.places.len(),
                    "a table holds what it has room for"
                );
                self.places[place] = u16::try_from(number).expect("a table is small");
                number - 1
            }
        };
        &mut self.entries[entry].1
    }

    /// The entry of a word, or the place at which it would stand.
    fn find(&self, word: &str) -> Result<usize, usize> {
        let last = self.places.len() - 1;
        let mut place = hash(word.as_bytes()) & last;
        loop {
            let number = usize::from(self.places[place]);
            if number == 0 {
                return Err(place);
            }
            if self.entries[number - 1].0.eq_ignore_ascii_case(word) {
                return Ok(number - 1);
            }
            place = (place + 1) & last;
        }
    }
}

/// FNV-1a over the bytes, with the bit that tells the cases of ASCII letters apart set.
fn hash(bytes: &[u8]) -> usize {
    let mut hash: u32 = 0x811c_9dc5;
    for byte in bytes {
        hash = (hash ^ u32::from(byte | 0x20)).wrapping_mul(0x0100_0193);
    }
    (hash ^ hash >> 15) as usize
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
    }
}

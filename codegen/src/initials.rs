//! Lists of words that a word is looked up in, by the byte that each begins with.

/// Words in lower case, by their first bytes.
#[derive(Debug)]
pub struct Initials<const N: usize> {
    words: [&'static str; N],
    /// For each byte, how many of the words begin with a lesser one.
    before: [u8; 257],
}

impl<const N: usize> Initials<N> {
    /// The table of these words, at most 255, of which none is empty.
    pub const fn of(words: [&'static str; N]) -> Self {
        let mut sorted = words;
        let mut before = [0; 257];
        let mut count = 0;
        let mut byte = 0;
        while byte < 256 {
            before[byte] = count;
            let mut at = 0;
            while at < N {
                if words[at].as_bytes()[0] as usize == byte {
                    sorted[count as usize] = words[at];
                    count += 1;
                }
                at += 1;
            }
            byte += 1;
        }
        before[256] = count;
        Self {
            words: sorted,
            before,
        }
    }

    /// All words.
    pub const fn words(&self) -> &[&'static str] {
        &self.words
    }

    /// The words that begin with this byte.
    pub fn beginning_with(&self, byte: u8) -> &[&'static str] {
        let byte = usize::from(byte);
        &self.words[usize::from(self.before[byte])..usize::from(self.before[byte + 1])]
    }

    /// The length of the first of them with which `text` begins.
    pub fn length_at_start(&self, text: &str) -> Option<usize> {
        let mut known = self.beginning_with(*text.as_bytes().first()?).iter();
        known
            .find(|word| text.starts_with(**word))
            .map(|word| word.len())
    }

    /// Whether `word`, in any case, is one of them.
    pub fn contains(&self, word: &str) -> bool {
        if word.is_ascii() {
            let first = word.bytes().next().unwrap_or_default();
            let known = self.beginning_with(first.to_ascii_lowercase());
            return known.iter().any(|known| known.eq_ignore_ascii_case(word));
        }
        let lower = word.to_lowercase();
        let known = self.beginning_with(lower.as_bytes()[0]);
        known.contains(&lower.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_each_word_in_either_case_and_no_other() {
        static WORDS: Initials<5> = Initials::of(["état", "http", "a", "https", "код"]);
        for word in ["http", "HTTPS", "A", "état", "ÉTAT", "КОД"] {
            assert!(WORDS.contains(word), "{word}");
        }
        for word in ["", "h", "httpss", "étá", "b"] {
            assert!(!WORDS.contains(word), "{word}");
        }
        assert_eq!(WORDS.beginning_with(b'h'), ["http", "https"]);
        assert!(WORDS.beginning_with(0xFF).is_empty());
    }
}

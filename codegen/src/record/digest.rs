//! Digests of documents and files: by which a record knows them again without holding them.

use std::hash::{BuildHasher as _, RandomState};

/// The prime 2^61 - 1, by which the remainder of a product is two additions.
const PRIME: u64 = (1 << 61) - 1;

/// Bytes that are taken as one number, which is smaller than the prime.
const WORD: usize = 7;
const WORD_MASK: u64 = (1 << (8 * WORD)) - 1;

/// Sums that are taken side by side, since each waits for its own product.
const LANES: usize = 4;
const BLOCK: usize = WORD * LANES;

/// A number drawn at random, by which contents are digested: each is a polynomial with its words as coefficients, of which
/// the digest is the value at that number, modulo the prime.
///
/// Two contents of n words share a digest for n of the 2^61 keys at the most. Who makes up a document does not know the
/// key, which is as secret as the record that holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    power: [u64; LANES],
}

impl Key {
    /// A new one.
    pub fn random() -> Self {
        // What the standard library keys its maps with is the only randomness that it hands out.
        Self::of(RandomState::new().hash_one(PRIME))
    }

    /// The key that [`Key::number`] has given.
    pub fn of(number: u64) -> Self {
        let key = reduced(number) % PRIME;
        let square = product(key, key);
        Self {
            power: [key, square, product(square, key), product(square, square)],
        }
    }

    /// The key as a number.
    pub fn number(self) -> u64 {
        self.power[0]
    }

    /// The digest of `bytes`.
    pub fn digest(self, bytes: &[u8]) -> u64 {
        let mut sums = [0; LANES];
        let mut at = 0;
        // The last word of a block is cut from eight bytes, as the others are.
        while let Some(block) = bytes.get(at..at + BLOCK + 1) {
            for (lane, sum) in sums.iter_mut().enumerate() {
                let word = word(&block[lane * WORD..]) & WORD_MASK;
                *sum = product(*sum, self.power[LANES - 1]) + word;
            }
            at += BLOCK;
        }
        let mut sum = 0;
        let mut add = |word| sum = reduced(product(sum, self.power[0]) + word);
        sums.into_iter().for_each(&mut add);
        for rest in bytes[at..].chunks(WORD) {
            let mut padded = [0; 8];
            padded[..rest.len()].copy_from_slice(rest);
            add(u64::from_le_bytes(padded));
        }
        // The length tells the padding from bytes that are zero.
        add(u64::try_from(bytes.len()).unwrap_or(u64::MAX) & WORD_MASK);
        sum % PRIME
    }
}

fn word(bytes: &[u8]) -> u64 {
    let mut word = [0; 8];
    word.copy_from_slice(&bytes[..8]);
    u64::from_le_bytes(word)
}

/// A number that is the same modulo the prime, and at most 7 more than it.
fn reduced(number: u64) -> u64 {
    (number & PRIME) + (number >> 61)
}

/// A product modulo the prime, of numbers below 2^62; at most 7 more than the prime.
fn product(a: u64, b: u64) -> u64 {
    let product = u128::from(a).wrapping_mul(u128::from(b));
    let [low, high] = [product & u128::from(PRIME), product >> 61];
    #[expect(
        clippy::cast_possible_truncation,
        reason = "both have less than 64 bits"
    )]
    reduced(low as u64 + high as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The polynomial as it is defined: a word after the other, and the length.
    fn slow(key: Key, bytes: &[u8]) -> u128 {
        let prime = u128::from(PRIME);
        let number = |word: &[u8]| {
            word.iter()
                .rev()
                .fold(0, |n, byte| n << 8 | u128::from(*byte))
        };
        let words = bytes.chunks(WORD).map(number);
        let length = bytes.len() as u128;
        let add = |sum: u128, word| (sum * u128::from(key.number()) + word) % prime;
        words.chain([length]).fold(0, add)
    }

    #[test]
    fn is_the_value_of_the_polynomial() {
        let bytes: Vec<u8> = (0..400_u32)
            .map(|n| u8::try_from(n * n % 251).unwrap() | 1)
            .collect();
        for number in [0, 1, 2, PRIME - 1, PRIME, u64::MAX, 0x1234_5678_9abc_def0] {
            let key = Key::of(number);
            for length in 0..bytes.len() {
                let bytes = &bytes[..length];
                assert_eq!(
                    u128::from(key.digest(bytes)),
                    slow(key, bytes),
                    "{number} {length}"
                );
            }
            assert_eq!(Key::of(key.number()), key);
        }
    }

    #[test]
    fn tells_apart_what_differs_in_a_byte_or_in_length() {
        let key = Key::random();
        let bytes = vec![0; 100];
        let mut seen = vec![key.digest(&bytes)];
        for at in 0..100 {
            let mut other = bytes.clone();
            other[at] = 1;
            seen.push(key.digest(&other));
            seen.push(key.digest(&bytes[..at]));
        }
        let count = seen.len();
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen.len(), count);
    }
}

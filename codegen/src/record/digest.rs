//! Digests of documents and files: by which a record knows them again without holding them.

use std::hash::{BuildHasher as _, RandomState};

/// The prime 2^61 - 1, by which the remainder of a product is two additions.
const PRIME: u64 = (1 << 61) - 1;

/// Bytes that are taken as one number, which is smaller than the prime.
const WORD: usize = 7;
const WORD_MASK: u64 = (1 << (8 * WORD)) - 1;

/// Words of which the products are added up before the remainder is taken: the sum has less than 61 + 56 + 6 bits.
const BLOCK: usize = 64;

/// A number drawn at random, by which contents are digested: each is a polynomial with its words and its length as coefficients, of which
/// the digest is the value at that number, modulo the prime.
///
/// Two contents of n words share a digest for n of the 2^61 keys at the most. Who makes up a document does not know the
/// key, which is as secret as the record that holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    /// The number to the power of [`BLOCK`], of one less, and so on, down to the number itself.
    powers: [u64; BLOCK],
}

impl Key {
    /// A new one.
    pub fn random() -> Self {
        // What the standard library keys its maps with is the only randomness that it hands out.
        Self::of(RandomState::new().hash_one(PRIME))
    }

    /// The key that [`Key::number`] has given.
    pub fn of(number: u64) -> Self {
        let number = number % PRIME;
        let mut powers = [number; BLOCK];
        for place in (1..BLOCK).rev() {
            powers[place - 1] = remainder(product(powers[place], number));
        }
        Self { powers }
    }

    /// The key as a number.
    pub fn number(&self) -> u64 {
        self.powers[BLOCK - 1]
    }

    /// The digest of `bytes`.
    pub fn digest(&self, bytes: &[u8]) -> u64 {
        let mut sum = 0;
        let mut rest = bytes;
        // A word is cut from eight bytes, so that there has to be one behind the last.
        while let Some(block) = rest.get(..BLOCK * WORD + 1) {
            let mut products = product(sum, self.powers[0]);
            for (place, power) in self.powers.iter().enumerate() {
                let mut word = [0; 8];
                word.copy_from_slice(&block[place * WORD..place * WORD + 8]);
                let word = u64::from_le_bytes(word) & WORD_MASK;
                products = products.wrapping_add(product(word, *power));
            }
            sum = remainder(products);
            rest = &rest[BLOCK * WORD..];
        }
        let mut add = |word| sum = remainder(product(sum + word, self.number()));
        for word in rest.chunks(WORD) {
            let mut padded = [0; 8];
            padded[..word.len()].copy_from_slice(word);
            add(u64::from_le_bytes(padded));
        }
        // The length tells the padding from bytes that are zero.
        add(u64::try_from(bytes.len()).unwrap_or(u64::MAX) & WORD_MASK);
        sum
    }
}

/// The product of two numbers.
fn product(a: u64, b: u64) -> u128 {
    u128::from(a).wrapping_mul(u128::from(b))
}

/// The remainder modulo the prime.
fn remainder(number: u128) -> u64 {
    let prime = u128::from(PRIME);
    let twice = |number: u128| (number & prime) + (number >> 61);
    let small = twice(twice(twice(number)));
    let small = u64::try_from(small).unwrap_or_default();
    if small < PRIME { small } else { small - PRIME }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The polynomial as it is defined: a word after the other, and the length.
    fn slow(key: &Key, bytes: &[u8]) -> u128 {
        let prime = u128::from(PRIME);
        let number = |word: &[u8]| {
            word.iter()
                .rev()
                .fold(0, |n, byte| n << 8 | u128::from(*byte))
        };
        let words = bytes.chunks(WORD).map(number);
        let length = bytes.len() as u128;
        let add = |sum: u128, word| (sum + word) * u128::from(key.number()) % prime;
        words.chain([length]).fold(0, add)
    }

    #[test]
    fn is_the_value_of_the_polynomial() {
        let bytes: Vec<u8> = (0..1000_u32)
            .map(|n| u8::try_from(n * n % 251).unwrap() | 1)
            .collect();
        for number in [0, 1, 2, PRIME - 1, PRIME, u64::MAX, 0x1234_5678_9abc_def0] {
            let key = Key::of(number);
            for length in (0..bytes.len()).step_by(3) {
                let bytes = &bytes[..length];
                assert_eq!(
                    u128::from(key.digest(bytes)),
                    slow(&key, bytes),
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

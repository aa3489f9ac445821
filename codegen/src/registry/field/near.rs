//! How far a misspelt field name is from the one that is meant.

/// The longest name that is compared, in bytes; the longest known one is shorter.
const LONGEST: usize = 64;

/// The number of characters to insert, remove, replace or swap with their neighbour to come from `written` to `meant`, in any
/// case; `None` where that is too many for a slip, or where `written` is better taken for a name of its own.
pub fn distance(written: &str, meant: &str) -> Option<usize> {
    let (written, meant) = (written.as_bytes(), meant.as_bytes());
    let allowed = allowed(meant.len());
    if written.len() > LONGEST
        || written.len().abs_diff(meant.len()) > allowed.max(1)
        || is_private(written) != is_private(meant)
    {
        return None;
    }
    // Each step changes two of the letters at the most: most names are told apart by that.
    let differing = (alphabet(written) ^ alphabet(meant)).count_ones();
    if differing as usize > 2 * allowed {
        return None;
    }
    // The letters are right, and it is only cut into other words.
    if meant.len() > 2 && letters(written).eq(letters(meant)) {
        return Some(1);
    }
    let distance = steps(written, meant);
    (distance <= allowed && !differs_in_a_word(written, meant)).then_some(distance)
}

fn letters(name: &[u8]) -> impl Iterator<Item = u8> {
    let letters = name.iter().filter(|byte| byte.is_ascii_alphanumeric());
    letters.map(u8::to_ascii_lowercase)
}

/// The letters from A to Z that a name has, a bit each.
fn alphabet(name: &[u8]) -> u32 {
    letters(name)
        .filter(u8::is_ascii_lowercase)
        .fold(0, |bits, letter| bits | 1 << (letter - b'a'))
}

/// How many slips are likely in a name of this length.
const fn allowed(length: usize) -> usize {
    match length {
        0..=4 => 0,
        5..=7 => 1,
        8..=14 => 2,
        _ => 3,
    }
}

/// Whether the name is one of those that never were meant for a registry (RFC 6648).
fn is_private(name: &[u8]) -> bool {
    matches!(name, [b'x' | b'X', b'-', ..])
}

/// Whether the names have the same words but for some of which at least half is different.
fn differs_in_a_word(written: &[u8], meant: &[u8]) -> bool {
    let words = |name: &[u8]| name.split(|byte| *byte == b'-').count();
    words(written) == words(meant)
        && words(meant) > 1
        && written
            .split(|byte| *byte == b'-')
            .zip(meant.split(|byte| *byte == b'-'))
            .any(|(one, other)| 2 * steps(one, other) >= one.len().max(other.len()).max(1))
}

/// The optimal string alignment distance, in any case: one row of the table at a time.
fn steps(from: &[u8], to: &[u8]) -> usize {
    let same = |one: u8, other: u8| one.eq_ignore_ascii_case(&other);
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=to.len()).collect();
    for (row, &byte) in from.iter().enumerate() {
        let mut current = vec![row + 1];
        for (column, &other) in to.iter().enumerate() {
            let replaced = above[column] + usize::from(!same(byte, other));
            let mut least = replaced.min(above[column + 1] + 1).min(current[column] + 1);
            let swapped =
                row > 0 && column > 0 && same(byte, to[column - 1]) && same(from[row - 1], other);
            if swapped {
                least = least.min(before[column - 1] + 1);
            }
            current.push(least);
        }
        before = std::mem::replace(&mut above, current);
    }
    above[to.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_each_kind_of_slip() {
        let steps = |from: &str, to: &str| steps(from.as_bytes(), to.as_bytes());
        assert_eq!(steps("Allow", "allow"), 0);
        assert_eq!(steps("Alow", "Allow"), 1);
        assert_eq!(steps("Alllow", "Allow"), 1);
        assert_eq!(steps("Allov", "Allow"), 1);
        assert_eq!(steps("Alolw", "Allow"), 1);
        assert_eq!(steps("", "Allow"), 5);
        assert_eq!(steps("Allow", ""), 5);
        assert_eq!(steps("Vary", "Via"), 3);
    }

    #[test]
    fn allows_more_slips_in_longer_names() {
        assert_eq!(distance("Dat", "Date"), None);
        assert_eq!(distance("Expires", "Expect"), None);
        assert_eq!(distance("Alow", "Allow"), Some(1));
        assert_eq!(distance("Contet-Tpye", "Content-Type"), Some(2));
    }

    #[test]
    fn tells_a_word_of_its_own_from_a_slip() {
        assert_eq!(distance("X-Forwarded-Port", "X-Forwarded-Host"), None);
        assert_eq!(distance("X-Origin", "Origin"), None);
        assert_eq!(distance("X-Forwarded-Hots", "X-Forwarded-Host"), Some(1));
    }
}

//! Which words of a text were edited.

use std::ops::Range;

/// Where two versions of a text differ: what stands, in bytes, between the words that both begin with and those that both end
/// with. One of the two may be empty. `None` where they are the same, or where less than half of the words stayed: then the
/// text was not edited but replaced.
pub(super) fn edited(before: &str, after: &str) -> Option<[Range<usize>; 2]> {
    let (old, new) = (words(before), words(after));
    let shorter = old.len().min(new.len());
    let same = |(old, new): &(&Range<usize>, &Range<usize>)| {
        before[old.start..old.end] == after[new.start..new.end]
    };
    let first = old.iter().zip(&new).take_while(same).count();
    let ends = old.iter().rev().zip(new.iter().rev());
    let last = ends.take(shorter - first).take_while(same).count();
    let stayed = first + last;
    let longer = old.len().max(new.len());
    if stayed == longer || stayed * 2 < longer {
        return None;
    }
    let between = |words: &[Range<usize>], text: &str| {
        let start = words.get(first).map_or(text.len(), |word| word.start);
        match words[first..words.len() - last].last() {
            Some(word) => start..word.end,
            None => start..start,
        }
    };
    Some([between(&old, before), between(&new, after)])
}

/// The edited words, or where there are none the word behind or before the place where they would stand.
pub(super) fn nearest(text: &str, edited: &Range<usize>) -> Range<usize> {
    if !edited.is_empty() {
        return edited.clone();
    }
    let words = words(text);
    let behind = words.partition_point(|word| word.start < edited.start);
    let word = words.get(behind).or(words.last());
    word.cloned().unwrap_or_else(|| edited.clone())
}

fn words(text: &str) -> Vec<Range<usize>> {
    let words = text.split_whitespace().map(|word| {
        let start = word.as_ptr().addr() - text.as_ptr().addr();
        start..start + word.len()
    });
    words.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn differences<'a>(before: &'a str, after: &'a str) -> Option<[&'a str; 2]> {
        edited(before, after).map(|[old, new]| [&before[old], &after[new]])
    }

    #[test]
    fn finds_the_words_between() {
        assert_eq!(
            differences("You should wait here.", "You must not  wait here."),
            Some(["should", "must not"])
        );
        assert_eq!(
            differences("You wait.", "You wait. Now."),
            Some(["", "Now."])
        );
        assert_eq!(differences("Now you wait", "you wait"), Some(["Now", ""]));
        assert_eq!(differences("a a", "a a a"), Some(["", "a"]));
        assert_eq!(differences("a b", "a  b"), None);
        assert_eq!(differences("", ""), None);
        assert_eq!(differences("Method not allowed", "Verb Not Allowed"), None);
    }

    #[test]
    fn what_is_not_there_stands_beside_a_word() {
        assert_eq!(nearest("you wait", &(0..0)), 0..3);
        assert_eq!(nearest("you wait ", &(9..9)), 4..8);
        assert_eq!(nearest("you wait", &(4..4)), 4..8);
        assert_eq!(nearest("", &(0..0)), 0..0);
    }
}

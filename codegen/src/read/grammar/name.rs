//! The name of a code, and where its explanation starts.

use std::ops::Range;

use crate::registry;
use crate::text::{MarkKind, Text};

/// The place behind what separates a code from the words that follow it.
pub fn skip_separators(plain: &str, at: usize) -> usize {
    let rest = &plain[at..];
    let trimmed = rest.trim_start_matches(|c: char| {
        c.is_whitespace() || "-–—:：=>→|.,;)]}）】」』\"'`”’*‐‑".contains(c)
    });
    at + rest.len() - trimmed.len()
}

/// Splits the words behind a code into its name and its description.
pub fn split(
    text: &Text,
    from: usize,
    codes: &[u16],
) -> (Option<Range<usize>>, Option<Range<usize>>) {
    let plain = text.plain();
    let end = plain.trim_end().len();
    let from = from.min(end);
    let rest = &plain[from..end];
    if rest.is_empty() {
        return (None, None);
    }
    let described = |at: usize| {
        let start = skip_separators(plain, at).min(end);
        (start < end).then_some(start..end)
    };
    // "404 (Not Found): …"
    if let Some(inner) = rest.strip_prefix(['(', '（'])
        && let Some(length) = inner.find([')', '）'])
    {
        let open = rest.len() - inner.len();
        let name = &inner[..length];
        if is_name_like(name) {
            let start = from + open;
            return (Some(start..start + length), described(start + length));
        }
    }
    let known = codes
        .iter()
        .map(|code| registry::name_at_start(rest, *code))
        .max()
        .unwrap_or(0);
    if known > 0 {
        let behind = &rest[known..];
        // "`400 Bad Request` if …": the mark ends where the name does.
        let is_marked_off = text.marks().iter().any(|mark| {
            matches!(mark.kind, MarkKind::Code | MarkKind::Strong) && mark.range.end == from + known
        });
        // "**302 Found Elsewhere**: …": it goes on behind the name that everybody knows.
        let is_marked_on = text.marks().iter().any(|mark| {
            matches!(mark.kind, MarkKind::Strong | MarkKind::Emphasis)
                && mark.range.start <= from
                && (from + known + 1..end).contains(&mark.range.end)
        });
        if behind.is_empty()
            || is_marked_off
            || starts_separated(behind)
            || begins_sentence(behind) && !is_marked_on
        {
            return (Some(from..from + known), described(from + known));
        }
    }
    // A name that is marked as a whole: "404 **Not Found** The parcel …".
    for mark in text.marks() {
        let starts = mark.range.start <= from && mark.range.end > from;
        if starts
            && matches!(
                mark.kind,
                MarkKind::Strong | MarkKind::Code | MarkKind::Emphasis
            )
            && mark.range.end < end
        {
            let name = plain[from..mark.range.end].trim_end_matches([':', ' ', '-', '.']);
            if is_name_like(name) && mark.kind != MarkKind::Code {
                return (Some(from..from + name.len()), described(mark.range.end));
            }
        }
    }
    if let Some((at, length)) = separator(rest) {
        let name = rest[..at].trim_end();
        if is_name_like(name) {
            return (Some(from..from + name.len()), described(from + at + length));
        }
    }
    if is_name_like(rest) && is_titled(rest) {
        return (Some(from..end), None);
    }
    (None, Some(from..end))
}

/// Whether a sentence begins behind a name, with nothing between but a blank: "400 Bad Request Your request is …".
fn begins_sentence(behind: &str) -> bool {
    let words = behind.trim_start();
    // "302 Found Elsewhere: The parcel …": what begins is the rest of a longer name.
    let goes_on = separator(words)
        .is_some_and(|(at, _)| is_name_like(&words[..at]) && is_titled(&words[..at]));
    behind.starts_with([' ', '\u{a0}'])
        && words.starts_with(char::is_uppercase)
        && (words.contains(". ") || words.ends_with(['.', '!']))
        && !is_titled(words)
        && !goes_on
}

/// Whether words stand apart from what is before them.
fn starts_separated(behind: &str) -> bool {
    let trimmed = behind.trim_start_matches([' ', '\u{a0}']);
    trimmed.starts_with([
        ':', '-', '–', '—', '.', ',', ';', '(', '\n', '=', '→', '|', '：', '（', '/', '!', '[',
        '…', '。', '，', '>', '\t',
    ])
}

/// The first separator of a name and its explanation: where it stands, and how long it is.
fn separator(rest: &str) -> Option<(usize, usize)> {
    const SEPARATORS: &[&str] = &[
        " -- ", " --- ", " - ", " – ", " — ", ": ", ":\n", "\n", "：", " : ", " => ", " → ", " = ",
        " -> ", "— ", "– ", "- ", " (", "\t",
    ];
    SEPARATORS
        .iter()
        .filter_map(|mark| {
            rest.find(mark)
                .filter(|at| *mark != " (" || !is_within_a_phrase(rest, *at))
                .map(|at| (at, mark.trim_end_matches('(').len()))
        })
        .min_by_key(|(at, length)| (*at, usize::MAX - length))
}

/// Whether the bracket that opens behind the blank at `at` stands inside of a phrase: "Bad (malformed) request". Behind one
/// word that is no name by itself, it closes before a small letter.
fn is_within_a_phrase(rest: &str, at: usize) -> bool {
    let before = rest[..at].trim();
    let behind = rest[at + 2..]
        .split_once(')')
        .map_or("", |(_, behind)| behind);
    !before.contains(char::is_whitespace)
        && !registry::is_name(before)
        && behind
            .strip_prefix(' ')
            .is_some_and(|words| words.starts_with(char::is_lowercase))
}

/// Whether a phrase is short and no sentence.
pub fn is_name_like(phrase: &str) -> bool {
    let phrase = phrase.trim();
    let words = phrase.split_whitespace().count();
    let chars = phrase.chars().count();
    let wide = phrase
        .chars()
        .filter(|char| u32::from(*char) >= 0x2e80)
        .count();
    let ends = phrase.ends_with(['.', '。', '?', ';', ',', '，', ':']);
    (1..=8).contains(&words)
        && chars <= 64
        && wide <= 14
        && !ends
        && !phrase.contains(". ")
        && !phrase.contains(['。', '，', '、', '\n', '|', '{', '}'])
        && phrase.chars().any(char::is_alphabetic)
}

/// Whether a phrase is written as a title is: most of its words with a capital, or in capitals, or very few words.
pub fn is_titled(phrase: &str) -> bool {
    if registry::is_name(phrase) {
        return true;
    }
    let words: Vec<&str> = phrase
        .split(|c: char| c.is_whitespace() || c == '-')
        .filter(|word| word.chars().any(char::is_alphabetic))
        .collect();
    let weighty = words
        .iter()
        .filter(|word| word.chars().count() > 3 || word.starts_with(char::is_uppercase))
        .count();
    let capital = words
        .iter()
        .filter(|word| word.starts_with(|c: char| c.is_uppercase()))
        .count();
    let caseless = words
        .iter()
        .all(|word| word.chars().all(|c| !c.is_uppercase() && !c.is_lowercase()));
    // "for Method Not Allowed" is what follows a verb, whatever its capitals.
    let begins_small = words
        .first()
        .is_some_and(|word| word.starts_with(char::is_lowercase));
    caseless || words.len() == 1 || capital * 3 >= weighty * 2 && capital > 0 && !begins_small
}

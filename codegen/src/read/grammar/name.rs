//! The name of a code, and where its explanation starts.

use std::ops::Range;

use crate::registry;
use crate::text::{MarkKind, Text};

/// The place behind what separates a code from the words that follow it.
pub fn skip_separators(plain: &str, at: usize) -> usize {
    let is_separator = |c: char| match c {
        '-' | ':' | '=' | '>' | '|' | '.' | ',' | ';' | ')' | ']' | '}' | '"' | '\'' | '`'
        | '*' => true,
        _ if c.is_ascii() => c.is_whitespace(),
        _ => c.is_whitespace() || "–—：→）】」』”’‐‑".contains(c),
    };
    let rest = &plain[at..];
    at + rest.len() - rest.trim_start_matches(is_separator).len()
}

/// Splits the words behind a code into its name and its description.
pub fn split(
    text: &Text,
    from: usize,
    codes: impl IntoIterator<Item = u16>,
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
        .into_iter()
        .map(|code| registry::name_at_start(rest, code))
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
        " -> ", "— ", "– ", "- ", "\t",
    ];
    let bytes = rest.as_bytes();
    let mut has_bracket = false;
    for (at, byte) in rest.bytes().enumerate() {
        // Most blanks are followed by a letter.
        let may_separate = match byte {
            b' ' => matches!(bytes.get(at + 1), Some(b'-' | b':' | b'=' | b'(' | 0xE2)),
            b':' | b'-' => matches!(bytes.get(at + 1), Some(b' ' | b'\n')),
            b'\n' | b'\t' | 0xE2 | 0xEF => true,
            _ => false,
        };
        if !may_separate {
            continue;
        }
        // Of a text's brackets, the first tells.
        let opens = bytes[at..].starts_with(b" (") && !std::mem::replace(&mut has_bracket, true);
        let known = SEPARATORS
            .iter()
            .filter(|mark| bytes[at..].starts_with(mark.as_bytes()));
        let longest = known.map(|mark| mark.len()).max();
        if let Some(length) = longest {
            return Some((at, length));
        }
        if opens && !is_within_a_phrase(rest, at) {
            return Some((at, 1));
        }
    }
    None
}

/// Whether the bracket that opens behind the blank at `at` stands inside of a phrase: "Bad (malformed) request". Behind one
/// word that is no name by itself, it closes before a small letter. Behind words that are no title, it closes before the end
/// of their sentence: "The label was torn (by the van).".
fn is_within_a_phrase(rest: &str, at: usize) -> bool {
    let before = rest[..at].trim();
    let behind = rest[at + 2..]
        .split_once(')')
        .map_or("", |(_, behind)| behind);
    let is_word = !before.contains(char::is_whitespace) && !registry::is_name(before);
    is_word
        && behind
            .strip_prefix(' ')
            .is_some_and(|words| words.starts_with(char::is_lowercase))
        || behind.trim_end() == "." && !is_titled(before)
}

/// Whether a phrase is short and no sentence.
pub fn is_name_like(phrase: &str) -> bool {
    let phrase = phrase.trim();
    if phrase.ends_with(['.', '?', ';', ',', ':']) {
        return false;
    }
    let (mut chars, mut words, mut wide) = (0, 0, 0);
    let (mut has_letter, mut before) = (false, ' ');
    for char in phrase.chars() {
        let ends = before == '.' && char == ' ';
        if ends || matches!(char, '。' | '，' | '、' | '\n' | '|' | '{' | '}') {
            return false;
        }
        chars += 1;
        wide += usize::from(u32::from(char) >= 0x2e80);
        words += usize::from(before.is_whitespace() && !char.is_whitespace());
        // What is too long is not looked at to its end.
        if chars > 64 || words > 8 || wide > 14 {
            return false;
        }
        has_letter |= char.is_alphabetic();
        before = char;
    }
    has_letter
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

//! Cuts a text into sentences.
#![expect(clippy::match_same_arms, reason = "each mark has a rule of its own")]

use std::ops::Range;

use memchr::{memchr, memchr3};

use super::word::{is_dense, lower};

/// Bytes that a sentence may have; a longer one is cut, so that no sentence costs more than its share.
const LONGEST: usize = 2000;

/// Abbreviations whose full stop ends no sentence.
const ABBREVIATIONS: &[&str] = &[
    "e.g", "i.e", "etc", "vs", "cf", "approx", "resp", "incl", "no", "sec", "fig", "z.b", "bzw",
    "d.h", "ca", "ggf", "p.ej", "ej", "p.ex", "ex", "т.е", "т.д", "т.п", "др", "es", "ad es",
    "usw",
];

/// Bytes that an abbreviation may have in any case.
const LONGEST_ABBREVIATION: usize = 12;

/// The sentences of a text, in order, without the white space around them; none ends within one of the code spans `codes`,
/// which are in order too.
pub fn sentences(plain: &str, codes: &[Range<usize>]) -> Vec<Range<usize>> {
    // One line of ASCII: only a few marks can end a sentence.
    let is_plain = plain.is_ascii() && memchr(b'\n', plain.as_bytes()).is_none();
    let mut codes = codes.iter().peekable();
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while at < plain.len() {
        while codes.next_if(|code| code.end <= at).is_some() {}
        let code = codes.peek().map_or(plain.len(), |code| code.start);
        if code <= at {
            at = codes.peek().map_or(plain.len(), |code| code.end);
            continue;
        }
        // Most characters end no sentence that is not too long.
        let near = code.min(start + LONGEST + 1);
        if at < near {
            let bytes = &plain.as_bytes()[at..near];
            let ending = if is_plain {
                memchr3(b'.', b'!', b'?', bytes)
            } else {
                bytes.iter().position(|byte| may_end(*byte))
            };
            at = ending.map_or(near, |length| at + length);
            if at == near {
                continue;
            }
        }
        let Some(c) = plain[at..].chars().next() else {
            break;
        };
        let end = at + c.len_utf8();
        if ends(c, &plain[start..at], &plain[end..]) {
            push(&mut sentences, plain, start..end);
            start = end;
        }
        at = end;
    }
    push(&mut sentences, plain, start..plain.len());
    sentences
}

/// Whether the byte is of a character that may end a sentence of any length.
fn may_end(byte: u8) -> bool {
    matches!(byte, b'.' | b'!' | b'?' | b'\n' | 0x80..)
}

/// Whether the sentence ends with `c`, which stands between `before`, all that it has so far, and `rest`.
fn ends(c: char, before: &str, rest: &str) -> bool {
    match c {
        '。' | '！' | '？' => true,
        '.' | '!' | '?' => is_behind_all(rest) && !(c == '.' && is_abbreviation(before, rest)),
        '\n' => opens_item(rest),
        '•' | '·' => true,
        _ => c.is_whitespace() && before.len() > LONGEST,
    }
}

/// Whether nothing stands here but what closes a sentence, before a blank, the end, or a script without blanks.
fn is_behind_all(rest: &str) -> bool {
    if rest.starts_with(' ') || rest.is_empty() {
        return true;
    }
    let closed = rest.trim_start_matches(['"', '\'', '”', '’', ')', '*', '_', '»']);
    closed.is_empty() || closed.starts_with(char::is_whitespace) || closed.starts_with(is_dense)
}

/// Whether the line that starts here is no continuation of the one before.
fn opens_item(rest: &str) -> bool {
    let line = rest.trim_start_matches([' ', '\t']);
    line.is_empty()
        || line.starts_with(['\n', '\r', '•', '|', '>'])
        || line.starts_with("- ")
        || line.starts_with("* ")
}

/// Whether the full stop behind `before` only ends an abbreviation.
fn is_abbreviation(before: &str, rest: &str) -> bool {
    let word_start = before
        .rfind(|c: char| c.is_whitespace() || c == '(')
        .map_or(0, |at| {
            at + before[at..].chars().next().map_or(1, char::len_utf8)
        });
    let word = &before[word_start..];
    if word.len() > LONGEST_ABBREVIATION {
        return false;
    }
    let word = lower(word);
    let known = ABBREVIATIONS.contains(&&*word);
    // "etc." at the end of a sentence ends it.
    let next_upper = rest
        .trim_start()
        .chars()
        .next()
        .is_some_and(char::is_uppercase);
    known && !(next_upper && word == "etc")
        || word.chars().count() == 1 && !word.chars().all(|c| c.is_ascii_digit())
}

/// Adds the range without the white space around it, unless nothing is left.
fn push(sentences: &mut Vec<Range<usize>>, plain: &str, range: Range<usize>) {
    let words = &plain[range.clone()];
    let trimmed = words.trim_start();
    let start = range.start + (words.len() - trimmed.len());
    let end = start + trimmed.trim_end().len();
    if end > start {
        sentences.push(start..end);
    }
}

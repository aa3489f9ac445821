//! Cuts a text into sentences.
#![expect(clippy::match_same_arms, reason = "each mark has a rule of its own")]

use std::ops::Range;

use super::token::is_dense;
use crate::text::{MarkKind, Text};

/// Bytes that a sentence may have; a longer one is cut, so that no sentence costs more than its share.
const LONGEST: usize = 2000;

/// Abbreviations whose full stop ends no sentence.
const ABBREVIATIONS: &[&str] = &[
    "e.g", "i.e", "etc", "vs", "cf", "approx", "resp", "incl", "no", "sec", "fig", "z.b", "bzw",
    "d.h", "ca", "ggf", "p.ej", "ej", "p.ex", "ex", "т.е", "т.д", "т.п", "др", "es", "ad es",
    "usw",
];

/// The sentences of a text, in order, without the white space around them.
pub fn sentences(text: &Text) -> Vec<Range<usize>> {
    let plain = text.plain();
    let mut codes: Vec<Range<usize>> = text
        .marks()
        .iter()
        .filter(|mark| mark.kind == MarkKind::Code)
        .map(|mark| mark.range.clone())
        .collect();
    codes.sort_by_key(|code| code.start);
    let mut codes = codes.into_iter().peekable();
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, c) in plain.char_indices() {
        while codes.next_if(|code| code.end <= at).is_some() {}
        if codes.peek().is_some_and(|code| code.start <= at) {
            continue;
        }
        let end = at + c.len_utf8();
        let rest = &plain[end..];
        let ends = match c {
            '。' | '！' | '？' => true,
            '.' | '!' | '?' => {
                let closed = rest.trim_start_matches(['"', '\'', '”', '’', ')', '*', '_', '»']);
                let blank = closed.is_empty()
                    || closed.starts_with(char::is_whitespace)
                    || closed.starts_with(is_dense);
                blank && !(c == '.' && is_abbreviation(&plain[start..at], rest))
            }
            '\n' => opens_item(rest),
            '•' | '·' => true,
            _ => c.is_whitespace() && at - start > LONGEST,
        };
        if ends {
            push(&mut sentences, plain, start..end);
            start = end;
        }
    }
    push(&mut sentences, plain, start..plain.len());
    sentences
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
    let word = before[word_start..].to_lowercase();
    let known = ABBREVIATIONS.contains(&word.as_str());
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

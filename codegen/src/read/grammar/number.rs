//! Numbers: status codes, several in one place, classes and ranges.

use std::ops::Range;

use crate::initials::Initials;
use crate::registry;

/// The most codes that share a place. Each gets a copy of the words, so that a list of all there are would cost a document
/// hundreds of times what it holds.
const MOST_CODES: usize = 40;

/// Characters of the longest token that is a class ("4xxs"), or nearly a code.
const LONGEST_TOKEN: usize = 4;

/// What stands between two codes.
static JOINERS: Initials<20> = Initials::of([
    ",", "/", "、", "|", "&", "+", ";", "and ", "or ", "und ", "oder ", "et ", "ou ", "y ", "e ",
    "и ", "или ", "和", "或", "\n",
]);

/// What stands between the ends of a range: "400-499", "400 – 499", "400 to 499".
static UP_TO: Initials<10> =
    Initials::of(["-", "–", "—", "~", "..", "to ", "до ", "bis ", "至", "a "]);

/// What stands where a number may.
pub(super) enum Number {
    Codes(Vec<(u16, Range<usize>)>, usize),
    Class(u16, usize),
    Range(u16, u16, usize),
    Nearly(Range<usize>),
    None,
}

/// The codes that start at byte `at`.
pub(super) fn codes_at(plain: &str, at: usize) -> Number {
    let rest = &plain[at..];
    // One character more than any token that means something: a row of digits and stars is looked at once.
    let length: usize = rest
        .chars()
        .take_while(|c| c.is_alphanumeric() || *c == '*')
        .take(LONGEST_TOKEN + 1)
        .map(char::len_utf8)
        .sum();
    let token = &rest[..length];
    if let Some(digit) = class_digit(token) {
        return Number::Class(digit, at + token.len());
    }
    if let Some(tens) = decade(token) {
        return Number::Range(tens * 10, tens * 10 + 9, at + token.len());
    }
    let Some(first) = code_at(plain, at) else {
        return if nearly(token) {
            Number::Nearly(at..at + token.len())
        } else {
            Number::None
        };
    };
    let mut codes = vec![(first, at..at + 3)];
    let mut end = at + 3;
    loop {
        // Quotes and code marks are gone; brackets and blanks may stand between.
        let rest = &plain[end..];
        let trimmed = rest.trim_start_matches(|c: char| {
            c == ' ' || c == '\u{a0}' || c == '`' || c == '\'' || c == '"'
        });
        let gap = end + rest.len() - trimmed.len();
        let Some(length) = JOINERS.length_at_start(trimmed) else {
            if codes.len() == 1
                && let Some(length) = UP_TO.length_at_start(trimmed)
            {
                let next = gap + length;
                let next = next + plain[next..].len()
                    - plain[next..].trim_start_matches([' ', '.', '`']).len();
                if let Some(last) = code_at(plain, next).filter(|last| *last > first) {
                    return Number::Range(first, last, next + 3);
                }
                let token = plain[next..]
                    .split(|c: char| !c.is_alphanumeric())
                    .next()
                    .unwrap_or_default();
                if let Some(digit) = class_digit(token) {
                    return Number::Range(first, digit * 100 + 99, next + token.len());
                }
            }
            break;
        };
        let next = gap + length;
        let skipped =
            plain[next..].trim_start_matches(|c: char| c.is_whitespace() || "`'\"".contains(c));
        let mut next = next + plain[next..].len() - skipped.len();
        for word in ["or ", "and "] {
            if plain[next..].starts_with(word) {
                next += word.len();
            }
        }
        let Some(code) = code_at(plain, next) else {
            break;
        };
        if codes.len() == MOST_CODES || codes.iter().any(|(known, _)| *known == code) {
            break;
        }
        codes.push((code, next..next + 3));
        end = next + 3;
    }
    Number::Codes(codes, end)
}

/// The code of three digits that stands at byte `at`, and is no part of a longer number, word or version.
pub(super) fn code_at(plain: &str, at: usize) -> Option<u16> {
    let bytes = plain.as_bytes();
    let digits = bytes.get(at..at + 3)?;
    if !digits.iter().all(u8::is_ascii_digit) || digits[0] == b'0' {
        return None;
    }
    let behind = plain[at + 3..].chars().next();
    let far = plain[at + 3..].chars().nth(1);
    let code = digits
        .iter()
        .fold(0, |code, digit| code * 10 + u16::from(digit - b'0'));
    let is_part = match behind {
        // "400Bad Request": a table whose cells ran together.
        Some(char) if char.is_ascii_uppercase() => {
            registry::name_at_start(&plain[at + 3..], code) == 0
        }
        Some('.' | ',') => far.is_some_and(|char| char.is_ascii_digit()),
        Some('%' | '°' | '€' | '$' | '_') => true,
        Some('-') => {
            plain.len() - at < 12
                && far.is_some_and(|char| char.is_ascii_alphabetic())
                && !plain[at + 4..].contains(' ')
        }
        Some(char) => char.is_alphanumeric() && char.is_ascii(),
        None => false,
    };
    if is_part {
        return None;
    }
    Some(code)
}

/// The first digit of "4xx", "4XX", "4**".
fn class_digit(token: &str) -> Option<u16> {
    let mut chars = token.chars();
    let digit = chars
        .next()?
        .to_digit(10)
        .filter(|digit| (1..=9).contains(digit))?;
    // Most numbers go on with a digit.
    if chars.as_str().starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let rest = chars.as_str().to_lowercase();
    let rest = rest.trim_end_matches('s');
    matches!(rest, "xx" | "**" | "nn" | "yy" | "хх" | "__")
        .then(|| u16::try_from(digit).unwrap_or(0))
}

/// The first two digits of "50x", "50X", "50*".
fn decade(token: &str) -> Option<u16> {
    let digits = token.strip_suffix(['x', 'X', '*'])?;
    let is_decade = digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits
        .parse()
        .ok()
        .filter(|tens| is_decade && (10..60).contains(tens))
}

/// Whether a word was meant to be a code: three characters, of which some are digits and the others look like digits.
fn nearly(token: &str) -> bool {
    let digits = token.chars().filter(char::is_ascii_digit).count();
    let alike = token
        .chars()
        .filter(|c| matches!(c, 'l' | 'I' | 'O' | 'o' | 'S' | 'B'))
        .count();
    let length = token.chars().count();
    (digits == length && (length == 2 || length == 4) && !token.is_empty())
        || (length == 3 && digits >= 1 && digits + alike == 3)
        || (token.starts_with('0') && length == 4 && digits == 4)
}

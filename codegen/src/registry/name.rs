//! The names that status codes bear: the registered ones, those they once had or are widely given, and vendors'.
//!
//! Names are compared by their letters and digits alone, in any case: "non authoritative information" and
//! `NON_AUTHORITATIVE_INFORMATION` are one name.

use std::char::ToLowercase;
use std::cmp::Ordering;
use std::str::Chars;

use super::status::statuses;
use super::vendor::VENDORS;

/// Names that codes had in earlier RFCs or are widely given, ascending by code.
const OTHERS: &[(u16, &str)] = &[
    (200, "Success"),
    (200, "Successful"),
    (203, "Non-Authoritative"),
    (203, "Partial Information"),
    (300, "Multiple Choice"),
    (301, "Moved"),
    (302, "Moved Temporarily"),
    (302, "Object Moved"),
    (303, "See Others"),
    (306, "Switch Proxy"),
    (306, "Unused"),
    (401, "Unauthorised"),
    (401, "Not Authorized"),
    (401, "Authorization Required"),
    (401, "Unauthenticated"),
    (403, "Permission Denied"),
    (403, "Access Denied"),
    (404, "Resource Not Found"),
    (405, "Not Allowed"),
    (413, "Payload Too Large"),
    (413, "Request Entity Too Large"),
    (413, "Request Too Large"),
    (413, "Request Too Long"),
    (414, "Request-URI Too Long"),
    (414, "Request-URI Too Large"),
    (414, "URI Too Large"),
    (416, "Requested Range Not Satisfiable"),
    (418, "I'm a teapot"),
    (418, "I am a teapot"),
    (419, "Authentication Timeout"),
    (421, "Too Many Connections"),
    (422, "Unprocessable Entity"),
    (422, "Validation Error"),
    (425, "Unordered Collection"),
    (429, "Rate Limit Exceeded"),
    (429, "Rate Limited"),
    (430, "Request Header Fields Too Large"),
    (500, "Server Error"),
    (500, "Internal Error"),
    (503, "Service Temporarily Unavailable"),
];

/// Whether `phrase` is a name of `code`.
#[must_use]
pub fn is_name_of(phrase: &str, code: u16) -> bool {
    names(code).any(|name| is_same(name, phrase))
}

/// Names under which codes were registered before RFC 9110, ascending by code.
const FORMER: &[(u16, &str)] = &[
    (413, "Payload Too Large"),
    (413, "Request Entity Too Large"),
    (414, "Request-URI Too Long"),
    (416, "Requested Range Not Satisfiable"),
    (422, "Unprocessable Entity"),
];

/// Whether `code` was registered under the name `phrase` by an earlier RFC, and is no longer.
#[must_use]
pub fn is_former_name_of(phrase: &str, code: u16) -> bool {
    FORMER
        .iter()
        .any(|(of, name)| *of == code && is_same(name, phrase))
}

/// Whether `phrase` is a name of any code.
#[must_use]
pub fn is_name(phrase: &str) -> bool {
    codes_named(phrase).next().is_some()
}

/// The codes that bear the name `phrase`, ascending; a few names are given to two codes, such as "Unauthorized".
pub fn codes_named(phrase: &str) -> impl Iterator<Item = u16> {
    let order = |known: &Named| letters(known.1).cmp(letters(phrase));
    let start = BY_LETTERS.partition_point(|known| order(known) == Ordering::Less);
    BY_LETTERS[start..]
        .iter()
        .take_while(move |known| order(known) == Ordering::Equal)
        .map(|(code, _)| *code)
}

/// The length in bytes of the longest name of `code` with which `text` begins and a word ends; 0 where there is none.
#[must_use]
pub fn name_at_start(text: &str, code: u16) -> usize {
    names(code)
        .filter_map(|name| length_at_start(text, name))
        .max()
        .unwrap_or(0)
}

/// The names of a code: the registered one first, vendors' last.
fn names(code: u16) -> impl Iterator<Item = &'static str> {
    let code = usize::from(code).min(CODES);
    let range = BY_CODE.1[code]..BY_CODE.1[code + 1];
    BY_CODE.0[range].iter().map(|(_, name)| *name)
}

/// Whether two names are one; the first is one of ours.
fn is_same(name: &str, phrase: &str) -> bool {
    if phrase.is_ascii() {
        return ascii_letters(name).eq(ascii_letters(phrase));
    }
    letters(name).eq(letters(phrase))
}

/// The letters and digits of a name that has no others than ASCII's, in lower case.
fn ascii_letters(name: &str) -> impl Iterator<Item = u8> {
    let letters = name.bytes().filter(u8::is_ascii_alphanumeric);
    letters.map(|letter| letter.to_ascii_lowercase())
}

fn length_at_start(text: &str, name: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = 0;
    for letter in ascii_letters(name) {
        while let Some(b' ' | b'-' | b'_' | b'\'' | b'\n') = bytes.get(at) {
            at += 1;
        }
        match bytes.get(at)? {
            byte if byte.to_ascii_lowercase() == letter => at += 1,
            byte if byte.is_ascii_alphanumeric() => return None,
            // Most texts are told apart by their first letter.
            _ => return length_of_any(text, name),
        }
    }
    let behind = text[at..].chars().next();
    (!behind.is_some_and(char::is_alphanumeric)).then_some(at)
}

/// As [`length_at_start`], whatever stands in `text`.
fn length_of_any(text: &str, name: &str) -> Option<usize> {
    let mut wanted = letters(name);
    let mut next = wanted.next();
    for (at, char) in text.char_indices() {
        let Some(letter) = next else {
            return (!char.is_alphanumeric()).then_some(at);
        };
        if char.is_alphanumeric() {
            if char.to_lowercase().next() != Some(letter) {
                return None;
            }
            next = wanted.next();
        } else if at > 0 && !matches!(char, ' ' | '-' | '_' | '\'' | '’' | '\u{a0}' | '\n') {
            return None;
        }
    }
    next.is_none().then_some(text.len())
}

/// The letters and digits of a name, in lower case.
fn letters(name: &str) -> Letters<'_> {
    Letters {
        chars: name.chars(),
        lower: None,
    }
}

/// The letters of a name: hardly any is not ASCII's.
struct Letters<'a> {
    chars: Chars<'a>,
    /// What is left of a letter whose lower case is of several.
    lower: Option<ToLowercase>,
}

impl Iterator for Letters<'_> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        if let Some(letter) = self.lower.as_mut().and_then(Iterator::next) {
            return Some(letter);
        }
        let letter = self.chars.find(|char| char.is_alphanumeric())?;
        if letter.is_ascii() {
            return Some(letter.to_ascii_lowercase());
        }
        let mut lower = letter.to_lowercase();
        let first = lower.next();
        self.lower = Some(lower);
        first
    }
}

/// A code and a name of it.
type Named = (u16, &'static str);

/// How many codes there are, counted from 0.
const CODES: usize = 1000;

/// How many names there are.
const COUNT: usize = {
    let mut count = OTHERS.len() + VENDORS.len();
    let mut at = 0;
    while at < statuses().len() {
        count += statuses()[at].name.is_some() as usize;
        at += 1;
    }
    count
};

/// Every name by its code, and for each code how many names stand before its own.
static BY_CODE: ([Named; COUNT], [usize; CODES + 2]) = by_code();

/// Every name by its letters.
static BY_LETTERS: [Named; COUNT] = by_letters(by_code().0);

const fn by_code() -> ([Named; COUNT], [usize; CODES + 2]) {
    let mut all = [(0, ""); COUNT];
    let mut before = [0; CODES + 2];
    let mut count = 0;
    let (mut registered, mut other, mut vendor) = (0, 0, 0);
    let mut code = 0;
    while code < CODES {
        before[code] = count;
        while registered < statuses().len() && statuses()[registered].code as usize == code {
            if let Some(name) = statuses()[registered].name {
                all[count] = (statuses()[registered].code, name);
                count += 1;
            }
            registered += 1;
        }
        while other < OTHERS.len() && OTHERS[other].0 as usize == code {
            all[count] = OTHERS[other];
            count += 1;
            other += 1;
        }
        while vendor < VENDORS.len() && VENDORS[vendor].code as usize == code {
            all[count] = (VENDORS[vendor].code, VENDORS[vendor].name);
            count += 1;
            vendor += 1;
        }
        code += 1;
    }
    assert!(count == COUNT);
    before[CODES] = COUNT;
    before[CODES + 1] = COUNT;
    (all, before)
}

/// Sorts names by their letters, and those of the same letters by their codes.
const fn by_letters(mut names: [Named; COUNT]) -> [Named; COUNT] {
    let mut sorted = 1;
    while sorted < COUNT {
        let mut at = sorted;
        // They are sorted by code.
        while at > 0 && is_before(names[at].1.as_bytes(), names[at - 1].1.as_bytes()) {
            let name = names[at];
            names[at] = names[at - 1];
            names[at - 1] = name;
            at -= 1;
        }
        sorted += 1;
    }
    names
}

/// Whether the letters of `one` come before those of `other`; both are ASCII.
const fn is_before(one: &[u8], other: &[u8]) -> bool {
    let (mut first, mut second) = (0, 0);
    loop {
        while first < one.len() && !one[first].is_ascii_alphanumeric() {
            first += 1;
        }
        while second < other.len() && !other[second].is_ascii_alphanumeric() {
            second += 1;
        }
        if first == one.len() || second == other.len() {
            return second < other.len();
        }
        let (letter, against) = (
            one[first].to_ascii_lowercase(),
            other[second].to_ascii_lowercase(),
        );
        if letter != against {
            return letter < against;
        }
        first += 1;
        second += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registry::status;

    #[test]
    fn lists_codes_in_order() {
        assert!(OTHERS.is_sorted_by(|a, b| a.0 <= b.0));
    }

    #[test]
    fn former_names_are_names_and_registered_no_longer() {
        for (code, name) in FORMER {
            assert!(is_name_of(name, *code) && is_former_name_of(&name.to_uppercase(), *code));
            assert_ne!(status(*code).and_then(|status| status.name), Some(*name));
        }
        assert!(!is_former_name_of("Request Too Long", 413));
    }

    #[test]
    fn holds_no_name_of_a_code_twice() {
        let by_letters = BY_LETTERS.map(|(code, name)| (letters(name).collect::<String>(), code));
        assert!(by_letters.is_sorted_by(|a, b| a < b));
        assert!(BY_LETTERS.iter().all(|(_, name)| name.is_ascii()));
    }

    #[test]
    fn finds_each_code_by_each_of_its_names() {
        for code in 0..1000 {
            for name in names(code) {
                assert!(is_name_of(name, code), "{code} {name}");
                assert!(codes_named(&name.to_uppercase()).any(|found| found == code));
                assert_eq!(name_at_start(name, code), name.len());
            }
        }
    }

    #[test]
    fn knows_a_name_in_any_spelling() {
        assert!(is_name_of("I’m a Teapot", 418));
        assert!(is_name_of("NOT_FOUND", 404));
        assert!(is_name_of("non authoritative information", 203));
        assert!(!is_name_of("Not Found", 400));
        assert!(is_name("Ok"));
        assert!(is_name("Gateway Time-out"));
        assert!(!is_name("Parcel Lost"));
        assert!(!is_name("…"));
    }

    #[test]
    fn knows_the_codes_of_a_name_that_two_bear() {
        assert!(codes_named("Unauthorized").eq([401_u16, 561]));
        assert!(codes_named("request header fields too large").eq([430_u16, 431]));
        assert_eq!(codes_named("Found it").next(), None);
    }

    #[test]
    fn ends_a_name_where_its_word_ends() {
        assert_eq!(name_at_start("Not Found: no such parcel", 404), 9);
        assert_eq!(name_at_start("Not Founded", 404), 0);
        assert_eq!(name_at_start("Not: Found", 404), 0);
        assert_eq!(name_at_start("OK", 200), 2);
        assert_eq!(name_at_start("", 200), 0);
    }
}

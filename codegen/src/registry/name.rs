//! The names that status codes bear: the registered ones, those they once had or are widely given, and vendors'.
//!
//! Names are compared by their letters and digits alone, in any case: "non authoritative information" and
//! `NON_AUTHORITATIVE_INFORMATION` are one name.

use std::sync::LazyLock;

use super::status::{status, statuses};
use super::vendor::{VENDORS, vendors};

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
    names(code).any(|name| letters(name).eq(letters(phrase)))
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
        .any(|(of, name)| *of == code && letters(name).eq(letters(phrase)))
}

/// Whether `phrase` is a name of any code.
#[must_use]
pub fn is_name(phrase: &str) -> bool {
    codes_named(phrase).next().is_some()
}

/// The codes that bear the name `phrase`, ascending; a few names are given to two codes, such as "Unauthorized".
pub fn codes_named(phrase: &str) -> impl Iterator<Item = u16> {
    let wanted: String = letters(phrase).collect();
    let start = BY_LETTERS.partition_point(|(name, _)| *name < wanted);
    BY_LETTERS[start..]
        .iter()
        .take_while(move |(name, _)| *name == wanted)
        .map(|(_, code)| *code)
}

/// The length in bytes of the longest name of `code` with which `text` begins and a word ends; 0 where there is none.
#[must_use]
pub fn name_at_start(text: &str, code: u16) -> usize {
    names(code)
        .filter_map(|name| length_at_start(text, name))
        .max()
        .unwrap_or(0)
}

fn names(code: u16) -> impl Iterator<Item = &'static str> {
    let start = OTHERS.partition_point(|(of, _)| *of < code);
    let others = OTHERS[start..]
        .iter()
        .take_while(move |(of, _)| *of == code)
        .map(|(_, name)| *name);
    status(code)
        .and_then(|status| status.name)
        .into_iter()
        .chain(others)
        .chain(vendors(code).map(|status| status.name))
}

fn length_at_start(text: &str, name: &str) -> Option<usize> {
    let mut wanted = letters(name).peekable();
    for (at, char) in text.char_indices() {
        if wanted.peek().is_none() {
            return (!char.is_alphanumeric()).then_some(at);
        }
        if char.is_alphanumeric() {
            if char.to_lowercase().next() != wanted.next() {
                return None;
            }
        } else if at > 0 && !matches!(char, ' ' | '-' | '_' | '\'' | '’' | '\u{a0}' | '\n') {
            return None;
        }
    }
    wanted.peek().is_none().then_some(text.len())
}

/// The letters and digits of a name, in lower case.
fn letters(name: &str) -> impl Iterator<Item = char> + '_ {
    name.chars()
        .filter(|char| char.is_alphanumeric())
        .flat_map(char::to_lowercase)
}

/// Every name by its letters, with its code.
static BY_LETTERS: LazyLock<Vec<(String, u16)>> = LazyLock::new(|| {
    let registered = statuses()
        .iter()
        .filter_map(|status| Some((status.code, status.name?)));
    let vendors = VENDORS.iter().map(|status| (status.code, status.name));
    let mut all: Vec<(String, u16)> = registered
        .chain(OTHERS.iter().copied())
        .chain(vendors)
        .map(|(code, name)| (letters(name).collect(), code))
        .collect();
    all.sort_unstable();
    all
});

#[cfg(test)]
mod tests {
    use super::*;

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
        assert!(BY_LETTERS.is_sorted_by(|a, b| a < b));
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

//! The one grammar of a status code and its name: "404 Not Found", "`404` – Not Found:", "HTTP 404", "Not Found (404)",
//! "500, 502", "4xx", "400-499".

mod announcing;
mod name;
mod number;

use std::ops::Range;

use self::announcing::{Strength, announces, stands_between};
use self::number::{Number, code_at, codes_at};
use crate::registry;
use crate::text::{MarkKind, Text};

pub use name::{is_name_like, is_titled, skip_separators, split};

/// What a text begins with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lead {
    /// One status code or several.
    Codes(Phrase),
    /// A class ("4xx"), by its first digit, and where the rest of the text starts.
    Class(u16, usize),
    /// A range of codes, and where the rest of the text starts.
    Range(u16, u16, usize),
    /// Nearly a code: a digit short, or a letter that looks like a digit.
    Nearly(Range<usize>),
    /// Something else.
    Other,
}

/// Status codes with what stands around them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// The codes, and where each stands.
    pub codes: Vec<(u16, Range<usize>)>,
    /// Whether a word such as "HTTP" or "Status" stands before the code.
    pub is_announced: bool,
    /// Whether the code is marked as code or bold.
    pub is_marked: bool,
    /// The name, where it stands before the code: "Not Found (404)".
    pub name_before: Option<Range<usize>>,
    /// Where the words behind the code start.
    pub rest: usize,
}

impl Phrase {
    /// The codes alone.
    pub fn numbers(&self) -> impl Iterator<Item = u16> {
        self.codes.iter().map(|(code, _)| *code)
    }
}

/// What `text` begins with.
pub fn lead(text: &Text) -> Lead {
    let plain = text.plain();
    let mut at = skip_ornament(plain, 0);
    let mut is_announced = false;
    for _ in 0..5 {
        let end = word_end(plain, at);
        let Some(strength) = announces(&plain[at..end]) else {
            break;
        };
        is_announced |= strength == Strength::Strong;
        at = skip_ornament(plain, end);
    }
    let (codes, end) = match codes_at(plain, at) {
        Number::Codes(codes, end) => (codes, end),
        Number::Class(digit, end) => return Lead::Class(digit, skip_separators(plain, end)),
        Number::Range(first, last, end) => {
            return Lead::Range(first, last, skip_separators(plain, end));
        }
        Number::Nearly(range) => return Lead::Nearly(range),
        Number::None => return Lead::Other,
    };
    let is_marked = is_marked(text, &codes[0].1);
    let mut rest = skip_separators(plain, end);
    // "[`404`](404.md) - 404 Not Found": the code stands twice.
    if codes.len() == 1 && code_at(plain, rest) == Some(codes[0].0) {
        rest = skip_separators(plain, rest + 3);
    }
    Lead::Codes(Phrase {
        codes,
        is_announced,
        is_marked,
        name_before: None,
        rest,
    })
}

/// The code that stands behind a name: "Not Found (404)", "Bad Request - 400", "**Bad Request**: `400`". Only the first
/// line is looked at.
pub fn name_first(text: &Text) -> Option<Phrase> {
    let plain = text.plain();
    let line = plain.find('\n').unwrap_or(plain.len());
    let head = &plain[..line];
    let start = skip_ornament(plain, 0);
    let mut behind_range = 0;
    let digits = head.bytes().enumerate();
    for (at, _) in digits.filter(|(_, byte)| byte.is_ascii_digit()) {
        if at <= start || head[..at].ends_with(|c: char| c.is_alphanumeric()) {
            continue;
        }
        if at < behind_range {
            continue;
        }
        let (codes, end) = match codes_at(plain, at) {
            Number::Codes(codes, end) => (codes, end),
            Number::Range(_, _, end) => {
                behind_range = end;
                continue;
            }
            _ => continue,
        };
        let before = &plain[start..at];
        let mut name =
            before.trim_end_matches(|c: char| c.is_whitespace() || "-–—:=#,|：".contains(c));
        let mut separated = name.len() < before.trim_end().len();
        let bracketed = name.ends_with(['(', '[', '（']);
        if bracketed {
            name = name.trim_end_matches(['(', '[', '（']).trim_end();
            separated = plain[end..]
                .trim_start()
                .starts_with([')', ']', '）', ',', '/']);
        }
        // "Not Found (HTTP 404)", "Not Found, status 404"
        let mut is_announced = false;
        while let Some(word) = name.rsplit(|c: char| c.is_whitespace() || c == '(').next() {
            if word.len() < name.len() && stands_between(word) {
                is_announced |= announces(word) == Some(Strength::Strong);
                separated |= is_announced;
                name = name[..name.len() - word.len()]
                    .trim_end_matches(|c: char| c.is_whitespace() || "(-–—:,".contains(c));
            } else {
                break;
            }
        }
        let name_end = start + name.len();
        // "Not Found 404", and nothing else.
        separated |= head.get(end..).unwrap_or_default().trim().is_empty()
            && registry::is_name_of(name, codes[0].0);
        if !separated || !is_name_like(name) || announces(name).is_some() {
            return None;
        }
        let rest = skip_separators(plain, end);
        // "Success: 200 OK, 201 Created" counts codes that belong to a group.
        let behind = head.get(rest..).unwrap_or_default();
        let own_name = registry::name_at_start(behind, codes[0].0);
        if own_name > 0
            && matches!(
                codes_at(plain, skip_separators(plain, rest + own_name)),
                Number::Codes(..)
            )
        {
            return None;
        }
        return Some(Phrase {
            is_marked: is_marked(text, &codes[0].1),
            codes,
            is_announced,
            name_before: Some(start..name_end),
            rest,
        });
    }
    None
}

fn is_marked(text: &Text, range: &Range<usize>) -> bool {
    text.marks().iter().any(|mark| {
        matches!(mark.kind, MarkKind::Code | MarkKind::Strong)
            && mark.range.start <= range.start
            && mark.range.end >= range.end
    })
}

/// The place behind blanks, quotes, brackets, bullets and emoji at byte `at`.
fn skip_ornament(plain: &str, at: usize) -> usize {
    let is_ornament = |c: char| match c {
        '"' | '\'' | '`' | '(' | '[' | '{' | '<' | '*' | ':' | '=' | '#' | '-' | '.' | ','
        | '>' | '|' => true,
        _ if c.is_ascii() => c.is_whitespace(),
        _ => !c.is_alphanumeric(),
    };
    let rest = &plain[at..];
    at + rest.len() - rest.trim_start_matches(is_ornament).len()
}

/// The end of the word at byte `at`.
fn word_end(plain: &str, at: usize) -> usize {
    let rest = &plain[at..];
    let end = rest
        .char_indices()
        .find(|(i, c)| {
            !(c.is_alphabetic()
                || (*c == '/' && rest[..*i].eq_ignore_ascii_case("http"))
                || (rest[..*i].starts_with("HTTP/") && (c.is_ascii_digit() || *c == '.')))
        })
        .map_or(rest.len(), |(i, _)| i);
    at + end
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Span;

    fn text(words: &str) -> Text<'_> {
        Text::verbatim(words, Span::new(0, words.len()))
    }

    fn read(words: &str) -> (Vec<u16>, Option<String>, Option<String>) {
        let text = text(words);
        let phrase = match lead(&text) {
            Lead::Codes(phrase) => phrase,
            _ => name_first(&text).unwrap_or_else(|| panic!("{words}")),
        };
        let codes: Vec<u16> = phrase.numbers().collect();
        let (name, rest) = split(&text, phrase.rest, phrase.numbers());
        let own = |range: Range<usize>| words[range].to_owned();
        (codes, phrase.name_before.or(name).map(own), rest.map(own))
    }

    #[test]
    fn reads_a_code_and_its_name_in_every_order() {
        for words in [
            "404 Not Found",
            "404: Not Found",
            "404 – Not Found:",
            "(404) Not Found",
            "404 (Not Found)",
            "HTTP 404 Not Found",
            "Status: 404 Not Found",
            "Not Found (404)",
            "Not Found - 404",
            "❌ 404 Not Found",
            "HTTP/1.1 404 Not Found",
            "404. Not Found",
            "Not Found 404",
            "`404` - 404 Not Found",
        ] {
            assert_eq!(
                read(words),
                (vec![404], Some("Not Found".into()), None),
                "{words}"
            );
        }
    }

    #[test]
    fn tells_the_name_from_its_explanation() {
        assert_eq!(
            read("400 Bad Request -- Your request sucks"),
            (
                vec![400],
                Some("Bad Request".into()),
                Some("Your request sucks".into())
            )
        );
        assert_eq!(
            read("404: the parcel was not found."),
            (vec![404], None, Some("the parcel was not found.".into()))
        );
    }

    #[test]
    fn reads_several_codes_ranges_and_classes() {
        assert_eq!(
            read("500, 502, 503 and 504 - Server Errors").0,
            [500, 502, 503, 504]
        );
        assert_eq!(read("500/502 Oops").0, [500, 502]);
        assert!(matches!(
            lead(&text("4xx: Client Error")),
            Lead::Class(4, _)
        ));
        assert!(matches!(
            lead(&text("400–499 client")),
            Lead::Range(400, 499, _)
        ));
    }

    #[test]
    fn takes_no_other_number_for_a_code() {
        for words in [
            "1001 Bad",
            "200.5 OK",
            "200ms",
            "20003",
            "404_PAGE",
            "200% more",
            "+200",
        ] {
            assert!(!matches!(lead(&text(words)), Lead::Codes(_)), "{words}");
        }
        assert!(matches!(lead(&text("20l")), Lead::Nearly(_)));
        assert!(matches!(lead(&text("4O4")), Lead::Nearly(_)));
    }
}

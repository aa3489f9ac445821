//! A sentence cut into its smallest parts, each with the phrases that begin with it.

use std::borrow::Cow;
use std::ops::Range;

use super::clitic;
use super::idiom::{Idiom, Index, Opened, Signs};
use super::lexicon::{Language, Role};
use super::retry;
use super::word;
use crate::lookup::Key;
use crate::map;
use crate::registry::FieldName;
use crate::text::{MarkKind, Text};

/// The smallest part: a word, a character of a script without blanks, a mark, or what is marked as one thing.
#[derive(Clone, Debug)]
pub struct Piece<'a> {
    /// Where it stands in the text.
    pub range: Range<usize>,
    /// The words in lower case.
    pub folded: Cow<'a, str>,
    /// A number that most words but `folded` do not have.
    pub hash: u32,
    /// Whether it is set off as code, bold, a quotation or a link of its own.
    pub marked: bool,
    /// Whether it is a code span, whole.
    pub code: bool,
    /// Whether it is of nothing but ASCII letters and digits.
    pub is_simple: bool,
    /// The field of this name; none for code.
    pub field: Option<&'static FieldName>,
    /// The phrases of the language that begin with it, the longest first; none for code.
    idioms: &'a [Idiom],
    /// The longest of them that stands here.
    phrase: Option<&'a Idiom>,
}

impl Piece<'_> {
    /// Whether it is a word of letters.
    pub fn is_word(&self) -> bool {
        !self.code && self.folded.chars().all(char::is_alphabetic)
    }

    /// Whether the tables have the word by itself.
    pub fn is_known(&self) -> bool {
        self.idioms.last().is_some_and(|phrase| phrase.pieces == 1)
    }
}

/// The longest phrase at the start of `pieces`: its length and roles.
pub fn longest(pieces: &[Piece<'_>]) -> Option<(usize, &'static [Role])> {
    let phrase = pieces.first()?.phrase?;
    Some((phrase.pieces, phrase.roles))
}

/// What a phrase of this length at the start of `pieces` does as a noun, if it can be one.
pub fn noun(pieces: &[Piece<'_>], length: usize) -> Option<&'static [Role]> {
    let mut phrases = pieces.first()?.idioms.iter();
    let is_noun = |phrase: &&Idiom| {
        phrase.pieces == length
            && matches!(phrase.roles[0], Role::Party(_))
            && phrase.begins(pieces)
    };
    phrases.find(is_noun).map(|phrase| phrase.roles)
}

/// Whether one of the longest phrases of `pieces` speaks of a header as such.
pub fn say_header(pieces: &[Piece<'_>]) -> bool {
    let mut phrases = pieces.iter().filter_map(|piece| piece.phrase);
    phrases.any(|phrase| phrase.roles.contains(&Role::Header))
}

/// Whether a phrase of `pieces` speaks of content.
pub fn say_content(pieces: &[Piece<'_>]) -> bool {
    let says = |(at, piece): (usize, &Piece<'_>)| {
        let mut idioms = piece.idioms.iter();
        idioms.any(|idiom| idiom.roles.contains(&Role::Content) && idiom.begins(&pieces[at..]))
    };
    pieces.iter().enumerate().any(says)
}

/// A text whose sentences are to be cut.
pub struct Cutter<'a> {
    text: &'a Text<'a>,
    index: &'a Index,
    /// The text with its ASCII letters in lower case.
    lower: String,
    is_ascii: bool,
    /// The code spans, in order.
    codes: Vec<Range<usize>>,
    /// Where words start that are set off in other ways, in order.
    starred: Vec<usize>,
}

impl<'a> Cutter<'a> {
    /// Makes ready to cut `text`, which is in the language of `index`.
    pub fn of(text: &'a Text<'a>, index: &'a Index) -> Self {
        let (mut codes, mut starred) = (Vec::new(), Vec::new());
        for mark in text.marks() {
            if mark.kind == MarkKind::Code {
                codes.push(mark.range.clone());
            } else {
                starred.push(mark.range.start);
            }
        }
        map::sort_by(&mut codes, |a, b| a.start.cmp(&b.start));
        starred.sort_unstable();
        Self {
            text,
            index,
            lower: text.plain().to_ascii_lowercase(),
            is_ascii: text.plain().is_ascii(),
            codes,
            starred,
        }
    }

    /// The text.
    pub fn text(&self) -> &'a Text<'a> {
        self.text
    }

    /// The phrases of the language of the text.
    pub fn index(&self) -> &'a Index {
        self.index
    }

    /// The language of the text.
    pub fn language(&self) -> &'static Language {
        self.index.language
    }

    /// The code spans of the text, in order.
    pub fn codes(&self) -> &[Range<usize>] {
        &self.codes
    }

    /// The words at `range` in lower case.
    pub fn lower(&self, range: &Range<usize>) -> Cow<'_, str> {
        let written = &self.text.plain()[range.clone()];
        if self.is_ascii || written.is_ascii() {
            Cow::Borrowed(&self.lower[range.clone()])
        } else {
            Cow::Owned(written.to_lowercase())
        }
    }

    /// The pieces of the words at `range`, with no phrase found yet, and what they may speak of.
    pub fn pieces(&self, range: &Range<usize>) -> (Vec<Piece<'_>>, Signs) {
        let mut pieces = Vec::new();
        let signs = self.cut(range, &mut pieces);
        (pieces, signs)
    }

    /// Makes `pieces` those of the words at `range`, with no phrase found yet, and says what they may speak of.
    pub fn cut<'c>(&'c self, range: &Range<usize>, pieces: &mut Vec<Piece<'c>>) -> Signs {
        let plain = self.text.plain();
        let first = self.codes.partition_point(|code| code.start < range.start);
        let mut codes = self.codes[first..].iter();
        let mut next_code = || codes.next().filter(|code| code.end <= range.end);
        let mut code = next_code();
        pieces.clear();
        pieces.reserve(range.len() / 4 + 2);
        let mut signs = Signs::default();
        let mut at = range.start;
        while at < range.end {
            while code.is_some_and(|code| code.start < at) {
                code = next_code();
            }
            if let Some(code) = code.filter(|code| code.start == at && code.end > at) {
                pieces.push(self.code_span(code, &mut signs));
                at = code.end;
                continue;
            }
            let first = first_char(plain, at);
            if first.is_whitespace() {
                at += first.len_utf8();
                continue;
            }
            let limit = code.map_or(range.end, |code| code.start.min(range.end));
            let (length, is_simple) = word::cut(&plain[at..limit]);
            let end = at + length.max(first.len_utf8());
            let piece = self.piece(at..end, length > 0, is_simple, &mut signs);
            signs.name |= piece.field.is_some() || first == '{';
            pieces.push(piece);
            at = end;
        }
        // In other scripts, lower case may be longer than the words as written.
        signs.retry |= !(self.is_ascii || plain[range.clone()].is_ascii());
        signs
    }

    /// The piece at `range`: a word, of nothing but ASCII letters and digits if `is_simple`, or else a character that is of none.
    fn piece(
        &self,
        range: Range<usize>,
        is_word: bool,
        is_simple: bool,
        signs: &mut Signs,
    ) -> Piece<'_> {
        let plain = self.text.plain();
        let written = &plain[range.clone()];
        let folded = if is_word && is_simple || self.is_ascii || written.is_ascii() {
            Cow::Borrowed(&self.lower[range.clone()])
        } else {
            word::fold(written)
        };
        let key = Key::of(&folded);
        let mut idioms: &[Idiom] = &[];
        let opened = self.index.opened_by(key);
        if let Some(opened) = opened
            && !is_method(written)
        {
            idioms = self.index.idioms(opened);
            signs.take(opened.signs);
        }
        // "envíelo", "renvoyez-le"
        if is_word
            && opened.is_none()
            && let Some(verb) = clitic::verb(&folded, self.index)
        {
            idioms = verb;
        }
        if is_simple {
            if let Some(opened) = opened {
                signs.retry |= self.opens_retry(opened, range.start);
            }
        } else if is_word {
            signs.name |= written.contains('-');
            signs.retry |= self.speaks_of_retry(&range);
        }
        Piece {
            hash: key.hash(),
            marked: is_word && self.is_marked(&range),
            code: false,
            field: opened.and_then(|opened| opened.field),
            is_simple: is_word && is_simple,
            idioms,
            phrase: None,
            folded,
            range,
        }
    }

    /// The piece that a code span is.
    fn code_span(&self, range: &Range<usize>, signs: &mut Signs) -> Piece<'_> {
        let plain = self.text.plain();
        let folded = word::lower(plain[range.clone()].trim());
        signs.name = true;
        // What stands beside it without a blank makes one word with it there.
        let before = plain[..range.start].chars().next_back();
        let behind = plain[range.end..].chars().next();
        let is_glued = before.into_iter().chain(behind).any(char::is_alphanumeric);
        signs.retry |= is_glued || self.speaks_of_retry(range);
        Piece {
            hash: Key::of(&folded).hash(),
            folded,
            range: range.clone(),
            marked: true,
            code: true,
            field: None,
            is_simple: false,
            idioms: &[],
            phrase: None,
        }
    }

    /// Whether a phrase that tells when to try again begins with a word within `range`.
    fn speaks_of_retry(&self, range: &Range<usize>) -> bool {
        let mut at = range.start;
        while at < range.end {
            let length = retry::beginning(&self.lower[at..range.end]);
            let opened = self.index.opened_by(Key::of(&self.lower[at..at + length]));
            if opened.is_some_and(|opened| self.opens_retry(opened, at)) {
                return true;
            }
            at += length;
        }
        false
    }

    /// Whether one of the phrases that tell when to try again, of those that a word opens, stands at `at`.
    fn opens_retry(&self, opened: &Opened, at: usize) -> bool {
        let mut phrases = self.index.retries(opened).iter();
        phrases.any(|phrase| self.lower[at..].starts_with(phrase.words))
    }

    /// Whether the word at `range` is set off from the others.
    fn is_marked(&self, range: &Range<usize>) -> bool {
        let plain = self.text.plain();
        // Most stand behind a blank.
        let is_free = range.start == 0 || plain.as_bytes()[range.start - 1] == b' ';
        !is_free && word::is_quoted(plain, range.start, range.end)
            || !self.starred.is_empty() && self.starred.binary_search(&range.start).is_ok()
    }
}

/// Finds the longest phrase that begins with each piece.
pub fn find_phrases(pieces: &mut [Piece<'_>]) {
    for at in 0..pieces.len() {
        let here = &pieces[at..];
        pieces[at].phrase = here[0].idioms.iter().find(|idiom| idiom.begins(here));
    }
}

/// The character at `at`, which is not the end.
fn first_char(plain: &str, at: usize) -> char {
    let byte = plain.as_bytes()[at];
    if byte.is_ascii() {
        char::from(byte)
    } else {
        plain[at..].chars().next().unwrap_or_default()
    }
}

/// Methods (RFC 9110, section 9), which are no words of the sentence where they are written as such.
const METHODS: &[&str] = &[
    "GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH", "QUERY",
];

/// Whether the word is a method, or requests with one, written as such: "PUT", "PUTs".
fn is_method(word: &str) -> bool {
    word.as_bytes()[0].is_ascii_uppercase()
        && METHODS.contains(&word.strip_suffix('s').unwrap_or(word))
}

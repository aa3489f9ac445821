//! What is written where a header's name could be.

use super::super::lexicon::Role;
use super::super::piece::{Piece, longest};
use super::super::word;
use crate::registry::{self, FieldName};
use crate::text::Text;

/// What is known of a piece that could be a header's name.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a sign of its own that a name is a header's"
)]
pub(super) struct Candidate<'a> {
    /// As written.
    pub(super) spelling: &'a str,
    /// What is known of the name.
    pub(super) field: Option<&'static FieldName>,
    /// How many pieces it takes, its value with it.
    pub(super) pieces: usize,
    /// Grown together with the word "header".
    pub(super) compound: bool,
    /// Set off from the words around.
    pub(super) marked: bool,
    /// Written with its value: `Expect: 100-continue`.
    pub(super) valued: bool,
    /// A macro that says so itself.
    pub(super) certain: bool,
}

impl Candidate<'_> {
    /// The name, a family's with its star.
    pub(super) fn name(&self) -> String {
        let star = if self.spelling.ends_with('-') {
            "*"
        } else {
            ""
        };
        format!("{}{star}", self.spelling)
    }

    /// Whether it is what the names of a family begin with: `RateLimit-*`.
    pub(super) fn is_family(&self) -> bool {
        let begins = self.spelling.trim_end_matches('*');
        begins.ends_with('-')
    }

    /// Whether it is written as a message has it, its value behind its colon: `Order-State: done`.
    pub(super) fn is_line(&self) -> bool {
        self.valued && self.marked && is_capitalized(self.spelling, false)
    }
}

/// Reads the piece as a name.
pub(super) fn read<'a>(text: &'a Text, pieces: &[Piece<'_>], at: usize) -> Option<Candidate<'a>> {
    let piece = &pieces[at];
    let written = &text.plain()[piece.range.clone()];
    if piece.folded.as_bytes().first() == Some(&b'{')
        && let Some(found) = macro_call(text, pieces, at)
    {
        return Some(found);
    }
    if piece.code {
        return read_code(written.trim());
    }
    if !written.as_bytes()[0].is_ascii_alphabetic() {
        return None;
    }
    let is_simple = piece.is_simple && written.len() <= LONGEST;
    let (name, compound) = if is_simple {
        (written, false)
    } else {
        decompound(written)
    };
    if !is_simple && let Some(family) = prefix(text, pieces, at) {
        return Some(family);
    }
    if let Some(found) = spaced(text, pieces, at) {
        return Some(found);
    }
    if !(is_simple || is_name(name, false)) || compound && says_header(&pieces[at..]) {
        return None;
    }
    let field = if name.len() == piece.range.len() {
        piece.field
    } else {
        registry::field(name)
    };
    // "im" is a field's name too; "the from header" means the field.
    let capital = usize::from(at == 0 || name.len() < 3);
    let is_small = || !piece.marked && name.bytes().skip(capital).all(|b| b.is_ascii_lowercase());
    let titled = || {
        at > 0
            && name.len() > 2
            && longest(&pieces[at - 1..]).is_some_and(|(_, roles)| roles[0] == Role::Determiner)
            && says_header(&pieces[at + 1..])
    };
    if field.is_some() && is_small() && is_function_word(&pieces[at..]) && !titled() {
        return None;
    }
    let value = if compound || field.is_none() && (is_simple || !name.contains('-')) {
        0
    } else {
        value_behind(pieces, at)
    };
    Some(Candidate {
        spelling: name,
        field,
        pieces: 1 + value,
        compound,
        marked: piece.marked,
        valued: value > 0,
        certain: false,
    })
}

/// Reads a code span as a name.
fn read_code(written: &str) -> Option<Candidate<'_>> {
    let quoted = |mark: char| written.strip_prefix(mark)?.strip_suffix(mark);
    let written = quoted('"').or_else(|| quoted('\'')).unwrap_or(written);
    let written = ["HTTP ", "http "]
        .iter()
        .find_map(|prefix| written.strip_prefix(prefix))
        .unwrap_or(written);
    let end = written.find([':', '=', ' ']).unwrap_or(written.len());
    let (name, rest) = written.split_at(end);
    let assigned = rest.trim_start().starts_with('=');
    if assigned && registry::field(name).is_none() && !name.contains('-') {
        return None;
    }
    let valued = assigned || rest.trim_start().starts_with(':');
    // A value, a path or a sentence is no name.
    if !rest.is_empty() && !valued || !is_name(name, true) {
        return None;
    }
    Some(Candidate {
        spelling: name,
        field: registry::field(name),
        pieces: 1,
        compound: false,
        marked: true,
        valued: valued && !rest[1..].trim().is_empty(),
        certain: false,
    })
}

/// Whether each part of a hyphened name begins with a capital letter, or all is in lower case right before "header".
pub(super) fn is_capitalized(name: &str, titled: bool) -> bool {
    let mut parts = name
        .split('-')
        .filter(|part| !part.is_empty() && *part != "*");
    let lower = titled && !name.bytes().any(|b| b.is_ascii_uppercase());
    let begins = |part: &str| part.starts_with(|c: char| c.is_ascii_uppercase());
    let letters = name.bytes().filter(u8::is_ascii_alphabetic).count();
    let several = parts.clone().count() > 1 || name.ends_with('*');
    several && letters > 3 && (lower || parts.all(begins))
}

/// Bytes that a name has at most.
const LONGEST: usize = 80;

/// Authentication schemes, which stand before the rest of a value.
const SCHEMES: &[&str] = &[
    "bearer",
    "basic",
    "digest",
    "token",
    "oauth",
    "apikey",
    "negotiate",
    "hmac",
    "dpop",
    "jwt",
];

/// How many pieces the colon and the value behind the name take: `Authorization: Bearer <token>`; none where words explain it.
fn value_behind(pieces: &[Piece<'_>], at: usize) -> usize {
    let is = |index: usize, word: &str| pieces.get(index).is_some_and(|piece| piece.folded == word);
    let glued = |index: usize| {
        pieces
            .get(index)
            .is_some_and(|piece| piece.range.start == pieces[index - 1].range.end)
    };
    if !is(at + 1, ":") || !glued(at + 1) || at + 2 >= pieces.len() {
        return 0;
    }
    let first = at + 2;
    let mut end = chunk(pieces, first);
    let scheme = end == first + 1 && SCHEMES.contains(&&*pieces[first].folded);
    if scheme
        && pieces
            .get(end)
            .is_some_and(|next| !next.is_known() && !is_mark(next))
    {
        end += 1;
    } else if scheme && end < pieces.len() {
        end = chunk(pieces, end);
    } else if end == first + 1 && pieces[first].is_word() {
        // One word is a value where nothing goes on that it is a part of.
        let next = pieces.get(end);
        // "Accept-Language: ja を"
        let other_script = |next: &Piece<'_>| {
            pieces[first].folded.is_ascii() && !next.folded.starts_with(|c: char| c.is_ascii())
        };
        let ends = next.is_none_or(|next| next.is_known() || is_mark(next) || other_script(next));
        let titled = end < pieces.len()
            && longest(&pieces[end..]).is_some_and(|(_, roles)| roles.contains(&Role::Header));
        let known = pieces[first].is_known() && registry::field(&pieces[first].folded).is_none();
        if known && !titled || !ends {
            return 0;
        }
    }
    // "text/html; charset=utf-8"
    if is(end, ";") && is(end + 2, "=") {
        end = chunk(pieces, end + 1);
    }
    if end > first { end - at - 1 } else { 0 }
}

/// Whether the piece is a punctuation mark.
fn is_mark(piece: &Piece<'_>) -> bool {
    !piece.code && piece.folded.chars().all(|c| !c.is_alphanumeric())
}

/// The end of what is written without blanks from the piece at `first`, or in brackets, without the marks that end a sentence.
fn chunk(pieces: &[Piece<'_>], first: usize) -> usize {
    let close = match &*pieces[first].folded {
        "<" => Some(">"),
        "{" => Some("}"),
        "[" => Some("]"),
        _ => None,
    };
    if let Some(close) = close {
        let inside = pieces[first..].iter().take(12);
        let closes = |piece: &Piece<'_>| piece.folded == close;
        let opening = inside.clone().take_while(|piece| !closes(piece)).count();
        let closing = inside
            .skip(opening)
            .take_while(|piece| closes(piece))
            .count();
        return if closing > 0 {
            first + opening + closing
        } else {
            first
        };
    }
    let mut end = first + 1;
    while end < pieces.len()
        && pieces[end].range.start == pieces[end - 1].range.end
        && end < first + 40
    {
        end += 1;
    }
    while end > first
        && is_mark(&pieces[end - 1])
        && !matches!(&*pieces[end - 1].folded, "*" | ">" | "}" | "]" | "/")
    {
        end -= 1;
    }
    end
}

/// Whether what stands here is the language's word for a header.
fn says_header(pieces: &[Piece<'_>]) -> bool {
    longest(pieces).is_some_and(|(_, roles)| roles.contains(&Role::Header))
}

/// Whether what stands here is a word of the language's grammar: "from", "MUST".
pub(super) fn is_function_word(pieces: &[Piece<'_>]) -> bool {
    longest(pieces).is_some_and(|(_, roles)| {
        matches!(
            roles[0],
            Role::Opens(_)
                | Role::Tie(_)
                | Role::Party(_)
                | Role::Relative
                | Role::Determiner
                | Role::Modal(_)
                | Role::Not
                | Role::No
                | Role::Be
                | Role::It
        )
    })
}

/// "the Retry After header": a registered name whose hyphen is left out.
fn spaced<'a>(text: &'a Text, pieces: &[Piece<'_>], at: usize) -> Option<Candidate<'a>> {
    // Most words stand elsewhere.
    if !says_header(pieces.get(at + 2..)?) {
        return None;
    }
    let (first, second) = (&pieces[at], &pieces[at + 1]);
    if !(first.is_word() && second.is_word()) {
        return None;
    }
    let between = &text.plain()[first.range.end..second.range.start];
    let field = registry::registered_field(&format!("{}-{}", first.folded, second.folded))?;
    (between == " ").then_some(Candidate {
        spelling: field.name,
        field: Some(field),
        pieces: 2,
        compound: false,
        marked: false,
        valued: false,
        certain: false,
    })
}

/// `X-RateLimit-`: what the names of a family begin with, as it is written without the star.
fn prefix<'a>(text: &'a Text, pieces: &[Piece<'_>], at: usize) -> Option<Candidate<'a>> {
    let (piece, hyphen) = (&pieces[at], pieces.get(at + 1)?);
    let is_glued = hyphen.folded == "-" && hyphen.range.start == piece.range.end;
    // "X-Limit- und X-Reset-Header": the end of each is left out but once.
    let ends = pieces.get(at + 2).is_none_or(|next| {
        is_mark(next)
            || next.range.start > hyphen.range.end
                && longest(&pieces[at + 2..]).is_none_or(|(_, roles)| roles[0] != Role::And)
    });
    let spelling = &text.plain()[piece.range.start..hyphen.range.end];
    let begins = spelling.trim_end_matches('-');
    let is_family =
        begins.contains('-') && begins.starts_with(|c: char| c.is_ascii_uppercase() || c == 'x');
    (is_glued && ends && is_family && is_name(spelling, false)).then_some(Candidate {
        spelling,
        field: None,
        pieces: 2,
        compound: false,
        marked: piece.marked,
        valued: false,
        certain: false,
    })
}

/// `{{HTTPHeader("Upgrade")}}`, which some documents write for a link to a header's page.
fn macro_call<'a>(text: &'a Text, pieces: &[Piece<'_>], at: usize) -> Option<Candidate<'a>> {
    let is = |offset: usize, word: &str| {
        pieces
            .get(at + offset)
            .is_some_and(|piece| piece.folded == word)
    };
    if !(is(0, "{") && is(1, "{") && is(2, "httpheader") && is(3, "(")) {
        return None;
    }
    let name = pieces.get(at + 5)?;
    let end = (6..pieces.len().saturating_sub(at).min(24))
        .find(|offset| is(*offset, "}") && is(*offset + 1, "}"))?;
    let spelling = &text.plain()[name.range.clone()];
    is_name(spelling, false).then(|| Candidate {
        spelling,
        field: registry::field(spelling),
        pieces: end + 2,
        compound: false,
        marked: true,
        valued: false,
        certain: true,
    })
}

/// A word without the "header" that is grown together with it.
fn decompound(word: &str) -> (&str, bool) {
    if !word.contains('-') {
        return (word, false);
    }
    for tail in [
        "-http-headerfeld",
        "-http-headers",
        "-http-header",
        "-http-antwortheader",
        "-http-anforderungsheader",
        "-http-anfrageheader",
        "-anforderungsheader",
        "-antwortheadern",
        "-antwortheader",
        "-anfrageheader",
        "-response-header",
        "-request-header",
        "-responseheader",
        "-requestheader",
        "-antwort-header",
        "-anfrage-header",
        "-header-feld",
        "-header-felder",
        "-headerfelder",
        "-headerfeld",
        "-headern",
        "-headers",
        "-header",
        "-kopfzeile",
        "-feld",
    ] {
        let cut = word.len().wrapping_sub(tail.len());
        if let (Some(name), Some(end)) = (word.get(..cut), word.get(cut..))
            && !name.is_empty()
            && end.eq_ignore_ascii_case(tail)
            // A field's name can end in the word itself: `Access-Control-Allow-Headers`.
            && registry::field(word).is_none()
            && (!end.eq_ignore_ascii_case("-headers") || registry::field(name).is_some())
        {
            return (name, true);
        }
    }
    (word, false)
}

/// Whether the word has the form of a field name (RFC 9110, section 5.1), or of a family of them.
fn is_name(word: &str, code: bool) -> bool {
    let allowed = |b: u8| matches!(b, b'-' | b'_' | b'*') || code && b"(){}<>[].".contains(&b);
    let mut rest = word.as_bytes();
    // Most are letters alone.
    rest = &rest[word::run(rest, word::ASCII_LETTER)..];
    rest.len() < word.len()
        && word.len() <= LONGEST
        && rest
            .iter()
            .all(|b| b.is_ascii_alphanumeric() || allowed(*b))
        && !word.ends_with("()")
}

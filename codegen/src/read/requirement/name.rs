//! Finds the headers that a sentence names, and tells them from words that only look like one.

use super::lexicon::Role;
use super::token::{Piece, longest, may_have};
use crate::registry::{self, FieldName};
use crate::text::Text;

/// A header that a sentence names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// As written.
    pub spelling: String,
    /// Whether only an obligation around it can tell that it is a header: a word of the language that is also a field's name,
    /// without "header" beside it.
    pub doubtful: bool,
    /// Whether "header" stands with it.
    pub titled: bool,
    /// Whether it is set off as code, bold or a quotation.
    pub marked: bool,
}

/// A header found among the pieces.
#[derive(Clone, Debug)]
pub struct Found {
    /// The header.
    pub name: Name,
    /// How many pieces it takes.
    pub pieces: usize,
    /// Whether the word "header" is grown together with it ("Accept-Header").
    pub compound: bool,
}

/// What is known of a piece that could be a header's name.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a sign of its own that a name is a header's"
)]
struct Candidate<'a> {
    spelling: &'a str,
    /// What is known of the name.
    field: Option<&'static FieldName>,
    pieces: usize,
    compound: bool,
    /// Set off from the words around.
    marked: bool,
    /// Written with its value: `Expect: 100-continue`.
    valued: bool,
    /// A macro that says so itself.
    certain: bool,
}

/// The headers, by the piece at which each starts; nothing where there are none.
pub fn candidates(text: &Text, pieces: &[Piece<'_>], listed: bool) -> Vec<Option<Found>> {
    let candidates: Vec<Option<Candidate<'_>>> = (0..pieces.len())
        .map(|at| candidate(text, pieces, at))
        .collect();
    // Most sentences name none: no word is a field's, and none says "header".
    let is_sign = |candidate: &Candidate<'_>| {
        let is_private = || candidate.spelling.as_bytes()[1..].starts_with(b"-");
        candidate.field.is_some() || candidate.compound || candidate.certain || is_private()
    };
    if !candidates.iter().flatten().any(is_sign) && !listed && !may_have(pieces, Role::Header) {
        return Vec::new();
    }
    let mut beside = beside_header(pieces, &candidates);
    if listed {
        // Where only headers are listed, the title of the column says "header" for all of them.
        for (at, beside) in beside.iter_mut().enumerate() {
            *beside |= plausible(candidates[at].as_ref(), &pieces[at]) && !is_word(&pieces[at]);
        }
    }
    let mut found: Vec<Option<Found>> = vec![None; pieces.len()];
    let mut sure = vec![false; pieces.len()];
    for at in 0..pieces.len() {
        let Some(candidate) = &candidates[at] else {
            continue;
        };
        let mate = mate_behind(pieces, &candidates, at).filter(|mate| beside[*mate]);
        let listed = mate.is_some() && !is_word(&pieces[at]);
        let Some(doubtful) = judge(candidate, beside[at], listed, pieces, at) else {
            continue;
        };
        sure[at] = !doubtful;
        found[at] = Some(Found {
            name: Name {
                spelling: candidate.spelling.to_owned(),
                doubtful,
                titled: beside[at] || candidate.certain,
                marked: candidate.marked,
            },
            pieces: candidate.pieces,
            compound: candidate.compound,
        });
    }
    // "Location and Content-Location": one that is sure vouches for its mates.
    for at in 0..pieces.len() {
        let Some(mate) = mate_behind(pieces, &candidates, at) else {
            continue;
        };
        for (one, other) in [(at, mate), (mate, at)] {
            if sure[one]
                && let Some(doubted) = found[other].as_mut()
            {
                doubted.name.doubtful = false;
                sure[other] = true;
            }
        }
    }
    found
}

/// The candidate that `at` is joined to by a comma, "and" or "or".
fn mate_behind(
    pieces: &[Piece<'_>],
    candidates: &[Option<Candidate<'_>>],
    at: usize,
) -> Option<usize> {
    let end = at + candidates[at].as_ref()?.pieces;
    (end..(end + 3).min(pieces.len()))
        .take_while(|next| *next == end || is_joint(&pieces[*next - 1].folded))
        .find(|next| candidates[*next].is_some())
}

/// Whether the word joins the members of a list.
fn is_joint(word: &str) -> bool {
    matches!(
        word,
        "," | "、"
            | "/"
            | "and"
            | "or"
            | "nor"
            | "&"
            | "und"
            | "oder"
            | "et"
            | "ou"
            | "y"
            | "o"
            | "e"
            | "и"
            | "или"
            | "和"
            | "或"
            | "と"
    )
}

/// Reads the piece as a name.
fn candidate<'a>(text: &'a Text, pieces: &[Piece<'_>], at: usize) -> Option<Candidate<'a>> {
    let piece = &pieces[at];
    if let Some(found) = macro_call(text, pieces, at) {
        return Some(found);
    }
    let written = text.plain()[piece.range.clone()].trim();
    if piece.code {
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
        return Some(Candidate {
            spelling: name,
            field: registry::field(name),
            pieces: 1,
            compound: false,
            marked: true,
            valued: valued && !rest[1..].trim().is_empty(),
            certain: false,
        });
    }
    let (name, compound) = decompound(written);
    if !is_name(name, false) {
        return None;
    }
    Some(Candidate {
        spelling: name,
        field: registry::field(name),
        pieces: 1,
        compound,
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
        "-response-header",
        "-request-header",
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
    let allowed = |b: u8| {
        b.is_ascii_alphanumeric()
            || matches!(b, b'-' | b'_' | b'*')
            || code && b"(){}<>[].".contains(&b)
    };
    word.starts_with(|c: char| c.is_ascii_alphabetic())
        && word.len() <= 80
        && word.bytes().all(allowed)
        && !word.ends_with("()")
}

/// For each piece, whether the word "header" stands with it, directly or through its list.
fn beside_header(pieces: &[Piece<'_>], candidates: &[Option<Candidate<'_>>]) -> Vec<bool> {
    let role = |at: usize| longest(&pieces[at..]).map(|(_, roles)| roles[0]);
    let says_header =
        |at: usize| longest(&pieces[at..]).is_some_and(|(_, roles)| roles.contains(&Role::Header));
    let is_header = |at: usize| {
        candidates[at]
            .as_ref()
            .is_none_or(|candidate| !candidate.certain)
            && says_header(at)
            || candidates[at]
                .as_ref()
                .is_some_and(|candidate| candidate.compound)
    };
    let mut beside = vec![false; pieces.len()];
    // From the left: "headers A, B and C", "the header `A`", "headers such as A".
    let mut open = false;
    for at in 0..pieces.len() {
        if is_header(at) {
            // "the X header, Google …": a comma right behind it lists nothing.
            open = pieces.get(at + 1).is_none_or(|next| next.folded != ",");
        } else if candidates[at].is_some() && plausible(candidates[at].as_ref(), &pieces[at]) {
            beside[at] |= open;
        } else if !(passes(&pieces[at])
            || matches!(role(at), Some(Role::Tie(super::lexicon::Tie::Itself))))
        {
            open = false;
        }
    }
    // From the right: "the A and B headers", "the A response header field".
    let mut open = false;
    for at in (0..pieces.len()).rev() {
        if candidates[at]
            .as_ref()
            .is_some_and(|candidate| candidate.compound)
        {
            beside[at] = true;
        }
        if is_header(at) {
            open = true;
        } else if candidates[at].is_some() && plausible(candidates[at].as_ref(), &pieces[at]) {
            beside[at] |= open;
        } else {
            let word = &*pieces[at].folded;
            let between = is_joint(word)
                || matches!(
                    word,
                    "-" | "http"
                        | "\""
                        | "”"
                        | "'"
                        | "’"
                        | "»"
                        | "*"
                        | "`"
                        | "的"
                        | "]"
                        | "」"
                        | "custom"
                        | "/"
                        | "|"
                );
            let party = matches!(
                role(at),
                Some(Role::Party(
                    super::lexicon::Party::Request | super::lexicon::Party::Response
                ))
            );
            open &= between || party;
        }
    }
    beside
}

/// Whether the candidate could be a name at all where it stands between others: not a plain lower-case word.
fn plausible(candidate: Option<&Candidate<'_>>, piece: &Piece<'_>) -> bool {
    candidate.is_some_and(|candidate| {
        candidate.certain
            || piece.marked
            || candidate.compound
            || candidate.spelling.contains('-')
            || candidate.field.is_some()
            || candidate
                .spelling
                .starts_with(|c: char| c.is_ascii_uppercase())
    })
}

/// What may stand between "headers" and the names that follow.
fn passes(piece: &Piece<'_>) -> bool {
    let word = &*piece.folded;
    is_joint(word)
        || matches!(
            word,
            ":" | "："
                | "("
                | "（"
                | "\""
                | "“"
                | "‘"
                | "'"
                | "`"
                | "«"
                | "["
                | "-"
                | "*"
                | "named"
                | "called"
                | "http"
                | "de"
                | "d"
                | "»"
                | "”"
                | "named:"
                | "「"
                | "的"
                | "такие"
                | "как"
                | "is"
                | "'s"
                | "field"
                | "fields"
                | "known"
                | "as"
                | "namens"
                | "mit"
        )
}

/// Whether the candidate is a header; if so, whether that is in doubt.
fn judge(
    candidate: &Candidate<'_>,
    beside: bool,
    listed: bool,
    pieces: &[Piece<'_>],
    at: usize,
) -> Option<bool> {
    if candidate.certain {
        return Some(false);
    }
    let name = candidate.spelling;
    let lower = name.to_ascii_lowercase();
    let field = candidate.field;
    let next = pieces.get(at + candidate.pieces);
    let next_role = pieces
        .get(at + candidate.pieces..)
        .and_then(longest)
        .map(|(_, roles)| roles[0]);
    let hyphened = name
        .trim_end_matches('*')
        .trim_end_matches('-')
        .contains('-')
        || name.ends_with("-*");
    let known_field = field.is_some_and(|field| field.name == name)
        && next.is_some_and(|next| next.folded == "field");
    let named_otherwise = next_role == Some(Role::OtherNoun) && !known_field;
    if GENERIC.contains(&lower.as_str()) && !(candidate.marked && field.is_some()) {
        return None;
    }
    if name.contains('_') && next_role != Some(Role::Header) || named_otherwise {
        return None;
    }
    let adjective = !candidate.marked && ADJECTIVES.iter().any(|tail| lower.ends_with(tail));
    if adjective && field.is_none() {
        return None;
    }
    if MEDIA_SUBTYPES.contains(&lower.as_str())
        || at > 0
            && pieces[at - 1].folded == "/"
            && pieces[at - 1].range.end == pieces[at].range.start
    {
        return None;
    }
    if lower.starts_with("x-") && name.len() > 2 {
        // Extensions of other formats have such names too.
        return Some(name.starts_with('x') && !beside);
    }
    let upper = name.starts_with(|c: char| c.is_ascii_uppercase());
    let function_word = !candidate.marked
        && pieces
            .get(at..)
            .and_then(longest)
            .is_some_and(|(_, roles)| {
                matches!(
                    roles[0],
                    Role::Opens(_)
                        | Role::Tie(_)
                        | Role::Party(_)
                        | Role::Relative
                        | Role::Determiner
                )
            });
    if beside {
        if function_word {
            let preceded = at > 0
                && longest(&pieces[at - 1..])
                    .is_some_and(|(_, roles)| roles[0] == Role::Determiner);
            let titled = field.is_some() && next_role == Some(Role::Header);
            return (upper && (preceded || titled)).then_some(false);
        }
        let shaped = candidate.marked
            || field.is_some()
            || hyphened && name.bytes().any(|b| b.is_ascii_uppercase());
        let capital = upper
            && at > 0
            && !name.bytes().skip(1).any(|b| b.is_ascii_uppercase())
            && name.len() > 2;
        let common = field.is_some()
            && !upper
            && !candidate.marked
            && next_role != Some(Role::Header)
            && !hyphened
            && !listed
            && !candidate.compound;
        return ((shaped || capital || candidate.compound) && !common).then_some(false);
    }
    let field = field?;
    if hyphened {
        return Some(false);
    }
    let distinctive =
        field.name.bytes().skip(1).any(|b| b.is_ascii_uppercase()) && name.len() > 3 && upper;
    if distinctive || candidate.marked && candidate.valued && upper {
        return Some(false);
    }
    let followed_by_noun = !candidate.marked
        && next.is_some_and(|next| next.folded.chars().all(char::is_alphabetic) && !next.code)
        && next_role.is_none();
    let canonical = name == field.name;
    let first = at == 0;
    (canonical && !function_word && !followed_by_noun && (candidate.marked || !first))
        .then_some(true)
}

/// Names of media subtypes and content codings that begin as experimental fields do.
const MEDIA_SUBTYPES: &[&str] = &[
    "x-www-form-urlencoded",
    "x-gzip",
    "x-compress",
    "x-ndjson",
    "x-yaml",
    "x-tar",
    "x-json",
];

/// How adjectives end that are compounds: "a vendor-specific header".
const ADJECTIVES: &[&str] = &[
    "-specific",
    "-based",
    "-style",
    "-like",
    "-level",
    "-only",
    "-side",
    "-defined",
    "-related",
    "-compliant",
    "-generated",
    "-provided",
    "-supplied",
    "-aware",
    "-scoped",
    "-wide",
];

/// Words that stand before "header" without being a header's name.
const GENERIC: &[&str] = &[
    "http",
    "https",
    "request",
    "requests",
    "response",
    "responses",
    "custom",
    "standard",
    "additional",
    "the",
    "this",
    "all",
    "each",
    "security",
    "cors",
    "rate",
    "limit",
    "these",
    "an",
    "any",
    "no",
    "other",
    "following",
    "missing",
    "required",
    "optional",
    "header",
    "headers",
    "api",
    "rest",
    "json",
    "get",
    "post",
    "put",
    "delete",
    "patch",
    "head",
    "options",
    "oauth",
    "jwt",
    "valid",
    "invalid",
    "client",
    "auth",
    "ip",
    "url",
    "uri",
    "html",
    "if",
    "when",
    "and",
    "or",
    "in",
    "with",
    "your",
    "our",
    "its",
    "that",
    "which",
    "message",
    "entity",
    "general",
    "common",
    "special",
    "extra",
    "respective",
    "appropriate",
    "bad",
    "incorrect",
    "wrong",
    "unsupported",
    "true",
    "false",
    "el",
    "la",
    "le",
    "der",
    "die",
    "das",
    "ein",
    "eine",
    "un",
    "une",
    "il",
    "lo",
    "os",
    "as",
    "het",
    "kein",
    "keine",
    "uma",
    "um",
    "basic",
    "bearer",
    "include",
    "set",
    "add",
    "use",
    "check",
    "see",
    "note",
    "please",
    "both",
    "also",
    "such",
    "only",
];

/// Whether an unmarked word is one of the language's own, written as such.
fn is_word(piece: &Piece<'_>) -> bool {
    !piece.marked && piece.is_known() && !piece.folded.contains('-')
}

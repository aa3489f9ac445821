//! Tells headers from words that only look like one.

use super::super::lexicon::{Language, Order, Party, Role};
use super::super::piece::{Piece, longest};
use super::candidate::{Candidate, is_capitalized, is_function_word};
use super::words::{
    ADJECTIVES, DIRECTIVES, EXTENSIONS, GENERIC, KEYS, LABELS, MEDIA_SUBTYPES, MEMBERS, NO_WORDS,
    PREFIXES, VERBS,
};
use crate::registry;

/// What the words around a candidate say of headers.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a fact of its own about the words around"
)]
pub(super) struct Around {
    /// The word "header" stands with it, directly or through its list.
    pub(super) beside: bool,
    /// It stands in a list with others with which the word stands.
    pub(super) listed: bool,
    /// The sentence has the word at all.
    pub(super) speaks_of_headers: bool,
    /// An abbreviation stands right before it, which it may be the noun to: "an HSTS Host".
    pub(super) abbreviated: bool,
}

/// Whether the candidate is a header; if so, whether that is in doubt.
pub(super) fn judge(
    candidate: &Candidate<'_>,
    around: &Around,
    pieces: &[Piece<'_>],
    at: usize,
    language: &Language,
) -> Option<bool> {
    if candidate.certain {
        return Some(false);
    }
    let Around { beside, listed, .. } = *around;
    let name = candidate.spelling;
    let field = candidate.field;
    let is_extension = name.len() > 2 && starts_with(name, "x-");
    let is_family = candidate.is_family();
    // Most words: nothing says that it is one.
    let is_shown = is_shown(candidate, &pieces[at]);
    let stands_out = field.is_some() || is_extension || is_family || is_shown;
    if !beside && !stands_out && !candidate.is_line() {
        return None;
    }
    let behind = behind(candidate, pieces, at);
    let next = pieces.get(behind);
    let next_role = role(pieces, behind);
    let hyphened = is_hyphened(name);
    if is_other_thing(candidate, around, pieces, at) || is_numbered(candidate, next) {
        return None;
    }
    if is_extension {
        // Extensions of other formats have such names too: "x-nullable".
        let extends = name.bytes().filter(|b| *b == b'-').count() == 1
            || EXTENSIONS.iter().any(|prefix| name.starts_with(prefix));
        return Some(name.starts_with('x') && extends && !beside && field.is_none());
    }
    // "RateLimit-*", "Acme-*": nothing but headers come in such families.
    if name.ends_with("-*") && is_capitalized(name, false) || field.is_none() && candidate.is_line()
    {
        return Some(false);
    }
    let upper = name.starts_with(|c: char| c.is_ascii_uppercase());
    let function_word = !candidate.marked && is_function_word(&pieces[at..]);
    let right_before = at > 0 && role(pieces, at - 1) == Some(Role::Header);
    if candidate.marked && field.is_none() && !hyphened && is_only_marked(candidate, pieces, at) {
        return None;
    }
    let named = is_named(pieces, at);
    if beside && named && !function_word && !pieces[at].is_known() {
        return Some(false);
    }
    if beside {
        if function_word {
            let preceded = at > 0 && role(pieces, at - 1) == Some(Role::Determiner);
            // "the server challenges": no header's.
            let challenges = next.is_some_and(|next| next.folded.starts_with("challenge"));
            let titled = field.is_some() && next_role == Some(Role::Header) && !challenges;
            return (upper && (preceded || titled) || preceded && titled).then_some(false);
        }
        let shaped = candidate.marked
            || field.is_some()
            || name.contains('_') && next_role == Some(Role::Header)
            // "the RequestId header", "o header RequestId", "nos headers ClientId e ClientKey"
            || (next_role == Some(Role::Header) || !language.compounds_nouns) && is_camel_case(name)
            || hyphened
                && right_before
                && next.is_none_or(|next| next.is_known() || !next.is_word())
                && is_capitalized(name, true)
            || hyphened
                // "an NIP-98 Authorization header": what describes one.
                && (candidate.marked
                    || next.is_none_or(|next| registry::field(&next.folded).is_none()))
                && is_capitalized(
                    name,
                    listed
                        || next_role == Some(Role::Header)
                        || matches!(next_role, Some(Role::Party(_)))
                            && role(pieces, at + candidate.pieces + 1) == Some(Role::Header)
                        || right_before && !language.compounds_nouns,
                );
        // "the Mastodon `Idempotency-Key` header": what stands before a name without a joint describes it.
        let describes = next.is_some_and(|next| {
            next.marked || next.folded.contains('-') || registry::field(&next.folded).is_some()
        });
        let capital = upper
            && at > 0
            && language.compounds_nouns
            && !describes
            && name.bytes().all(|b| b.is_ascii_alphabetic())
            && (next_role.is_some() || right_before || next.is_none_or(|next| !next.is_word()))
            && !next.is_some_and(|next| next.folded.starts_with(|c: char| c.is_ascii_digit()))
            && !name.bytes().skip(1).any(|b| b.is_ascii_uppercase())
            && name.len() > 2;
        let common = field.is_some()
            && !upper
            && !candidate.marked
            && next_role != Some(Role::Header)
            && !hyphened
            && !listed
            && !candidate.compound
            && language.order != Order::Apart
            && !(right_before && is_one_of(NO_WORDS, name))
            && !is_apposed(pieces, at, next_role);
        // "the TTL header field"
        let abbreviated = upper
            && next_role == Some(Role::Header)
            && next.is_some_and(|next| next.folded == "header")
            && pieces
                .get(behind + 1)
                .is_some_and(|word| word.folded.starts_with("field"))
            && name.bytes().all(|b| b.is_ascii_uppercase());
        let is_shaped = shaped || capital || abbreviated || candidate.compound;
        return (is_shaped && !common).then_some(false);
    }
    unassisted(candidate, around, pieces, at)
}

/// As [`judge`], of a known field's name without "header" beside it.
fn unassisted(
    candidate: &Candidate<'_>,
    around: &Around,
    pieces: &[Piece<'_>],
    at: usize,
) -> Option<bool> {
    let name = candidate.spelling;
    let Some(field) = candidate.field else {
        return is_shown(candidate, &pieces[at]).then_some(true);
    };
    let upper = name.starts_with(|c: char| c.is_ascii_uppercase());
    let function_word = !candidate.marked && is_function_word(&pieces[at..]);
    let behind = behind(candidate, pieces, at);
    let next = pieces.get(behind);
    let next_role = role(pieces, behind);
    // "user-agent", "content-type" where the language has it as a word of its own.
    if function_word && !upper {
        return None;
    }
    if is_hyphened(name) {
        // "a request-id of your own": a word like others, where no registry has it and any message carries it.
        let private = field.side.is_none() && registry::registered_field(name).is_none();
        // "user-agent middleware"
        let describes = next.is_some_and(Piece::is_word)
            && matches!(
                next_role,
                None | Some(Role::OtherNoun | Role::Party(Party::Server))
            );
        let common = !upper && !candidate.marked && (private || describes);
        return (!common).then_some(false);
    }
    // "Vary: Origin", "Accept: text/html"
    if candidate.valued
        && candidate.pieces > 1
        && upper
        && !is_one_of(LABELS, name)
        && pieces.get(at + 2).is_some_and(is_value)
    {
        return Some(false);
    }
    let distinctive =
        field.name.bytes().skip(1).any(|b| b.is_ascii_uppercase()) && name.len() > 3 && upper;
    if distinctive || candidate.marked && candidate.valued && upper {
        return Some(false);
    }
    // "`Accept` must be …": members of objects have other names.
    let obliged = matches!(next_role, Some(Role::Modal(_))) && !is_one_of(MEMBERS, name);
    // "`Authorization` is omitted …"; "`Allow` is the default" may speak of a policy.
    let said = matches!(next_role, Some(Role::Be | Role::Was)) && !is_one_of(MEMBERS, name);
    if candidate.marked && (obliged || said && name != "Allow") && name == field.name {
        return Some(false);
    }
    // A word of the language for something else.
    let otherwise = !candidate.marked && role(pieces, at) == Some(Role::OtherNoun);
    let followed_by_noun = !candidate.marked
        && next.is_some_and(|next| next.folded.chars().all(char::is_alphabetic) && !next.code)
        && next_role.is_none()
        && !(around.speaks_of_headers && next.is_some_and(|next| next.folded == "value"));
    let canonical = name == field.name;
    // "Allow lists …" may command; "Allow must …" does not.
    let first = at == 0 && !obliged;
    // "The `etag` is returned in the response header."
    let called_field = next.is_some_and(|next| next.folded == "field");
    // "it should include a Via field": a small word else.
    let preceded = at > 0 && role(pieces, at - 1) == Some(Role::Determiner);
    if function_word && called_field && preceded && canonical && around.speaks_of_headers {
        return Some(false);
    }
    let set_off = candidate.marked
        && (around.speaks_of_headers || called_field)
        && !is_one_of(MEMBERS, field.name);
    let is_noun = !candidate.marked && around.abbreviated && is_one_of(MEMBERS, name);
    ((canonical && (candidate.marked || !first) || set_off)
        && !is_noun
        && !function_word
        && !otherwise
        && !followed_by_noun)
        .then_some(true)
}

/// Whether a field's name in lower case stands behind "header" as a name does, and is no word that goes on with the sentence:
/// "header location returns", "the header accept: text/html".
fn is_apposed(pieces: &[Piece<'_>], at: usize, next: Option<Role>) -> bool {
    let follows = at > 0
        && role(pieces, at - 1) == Some(Role::Header)
        && !pieces[at - 1].folded.ends_with('s');
    let ends = pieces.get(at + 1).is_none_or(|next| !next.is_word());
    let goes_on = matches!(
        next,
        Some(Role::Verb(..) | Role::Be | Role::Was | Role::Have | Role::Modal(_) | Role::Tie(_))
    );
    follows && !pieces[at].is_known() && (ends || goes_on)
}

/// Whether a word without a hyphen that is set off, and that is no field's name, is set off for another reason.
fn is_only_marked(candidate: &Candidate<'_>, pieces: &[Piece<'_>], at: usize) -> bool {
    let name = candidate.spelling;
    let behind = behind(candidate, pieces, at);
    let upper = name.starts_with(|c: char| c.is_ascii_uppercase());
    let before = at.saturating_sub(usize::from(at > 0 && is_quote(&pieces[at - 1])));
    let next_to_header = role(pieces, behind) == Some(Role::Header)
        || before > 0 && role(pieces, before - 1) == Some(Role::Header);
    // `"close" Connection header`: what is set off right before a name is its value.
    let is_value = pieces
        .get(behind)
        .is_some_and(|next| !next.is_known() && registry::field(&next.folded).is_some());
    // `requestId`: a member of an object, not a field.
    let is_member = name.starts_with(|c: char| c.is_ascii_lowercase())
        && (name.bytes().any(|b| b.is_ascii_uppercase()) && !next_to_header
            // `meta.location`
            || name.contains('.') && !name.contains('-'));
    // "is **mandatory**": a word that is stressed, not a name.
    let small = matches!(
        role(pieces, at),
        Some(
            Role::Modal(_) | Role::Not | Role::No | Role::State(_) | Role::Adverb | Role::Verb(..)
        )
    );
    let is_stressed =
        !pieces[at].code && (!upper || pieces[at].is_known()) && (!next_to_header || small);
    is_value || is_member || is_stressed
}

/// Whether the candidate could be a header that no table has, where those it is listed with are headers.
pub(super) fn is_vouchable(
    candidate: &Candidate<'_>,
    around: &Around,
    pieces: &[Piece<'_>],
    at: usize,
) -> bool {
    (is_capitalized(candidate.spelling, false) || candidate.marked)
        && candidate.spelling.contains('-')
        && !is_other_thing(candidate, around, pieces, at)
}

/// Whether the word is known to be no header's name: the name of something else, an adjective, a media subtype.
fn is_other_thing(
    candidate: &Candidate<'_>,
    around: &Around,
    pieces: &[Piece<'_>],
    at: usize,
) -> bool {
    let Candidate {
        spelling: name,
        field,
        marked,
        ..
    } = *candidate;
    let beside = around.beside;
    let behind = behind(candidate, pieces, at);
    let is_field = pieces
        .get(behind)
        .is_some_and(|next| next.folded == "field");
    let next_role = role(pieces, behind);
    let known_field = is_field
        && field
            .is_some_and(|field| field.name == name || marked && !is_one_of(MEMBERS, field.name));
    // "a Location key in the headers"
    let is_key = around.speaks_of_headers
        && (starts_with(name, "x-") || field.is_some_and(|field| field.name == name))
        && pieces
            .get(behind)
            .is_some_and(|next| is_one_of(KEYS, &next.folded));
    // "the `X-Quota-*` prefix"
    let is_prefix = candidate.is_family() && (beside || starts_with(name, "x-"));
    // "the `X-Log` field of the response header"
    let field_in_header = is_field
        && name.contains('-')
        && (behind + 1..pieces.len().min(behind + 5)).any(|at| {
            longest(&pieces[at..]).is_some_and(|(_, roles)| roles.contains(&Role::Header))
        });
    let named_otherwise = next_role == Some(Role::OtherNoun)
        && !(known_field || field_in_header || is_key || is_prefix);
    let generic = !(marked && field.is_some()) && is_one_of(GENERIC, name);
    let adjective = !marked && field.is_none() && name.contains('-') && is_adjective(name);
    // "the X header (`Orders` API)": what else it belongs to.
    let aside = at > 0
        && pieces[at - 1].folded == "("
        && field.is_none()
        && !is_hyphened(name)
        && !starts_with(name, "x-")
        && next_role != Some(Role::Header);
    // "origin headers": those of an origin.
    let of_many = !marked
        && matches!(name, "origin" | "server")
        && pieces
            .get(behind)
            .is_some_and(|next| next.folded == "headers");
    // "(RFC9110)"
    let is_document = starts_with(name, "rfc")
        && name.len() > 3
        && name[3..]
            .trim_start_matches('-')
            .bytes()
            .all(|b| b.is_ascii_digit());
    let in_path = !(marked || beside)
        && at > 0
        && pieces[at - 1].folded == "/"
        && pieces[at - 1].range.end == pieces[at].range.start;
    named_otherwise
        || generic
        || adjective
        || is_document
        || aside
        || of_many
        || in_path
        // "O header X": an article.
        || name.len() == 1 && field.is_none() && !pieces[at].code
        || name.contains('_')
            && next_role != Some(Role::Header)
            && !stands_with_header(pieces, at, behind)
        || is_one_of(MEDIA_SUBTYPES, name)
        || is_one_of(DIRECTIVES, name)
}

/// Whether a word that is no field's name stands before its number: "RFC 9745", "Table 3".
fn is_numbered(candidate: &Candidate<'_>, next: Option<&Piece<'_>>) -> bool {
    candidate.field.is_none()
        && !candidate.compound
        && !is_hyphened(candidate.spelling)
        && next.is_some_and(|next| next.folded.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether the name is written as code, and as little but headers are: `Acme-Account`.
pub(super) fn is_shown(candidate: &Candidate<'_>, piece: &Piece<'_>) -> bool {
    let name = candidate.spelling;
    piece.code
        && is_hyphened(name)
        && is_capitalized(name, false)
        && !name
            .split('-')
            .next()
            .is_some_and(|first| VERBS.contains(&first))
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        && name.bytes().any(|b| b.is_ascii_lowercase())
}

/// Whether the name has a hyphen, or is a family's.
fn is_hyphened(name: &str) -> bool {
    let begins = name.trim_end_matches('*');
    begins.trim_end_matches('-').contains('-') || name.ends_with("-*")
}

/// Whether the words have this one, in any case.
fn is_one_of(words: &[&str], word: &str) -> bool {
    words.iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// Whether the word begins so, in any case.
fn starts_with(word: &str, beginning: &str) -> bool {
    let begins = word.get(..beginning.len());
    begins.is_some_and(|begins| begins.eq_ignore_ascii_case(beginning))
}

/// Whether the word ends as adjectives do that are compounds.
fn is_adjective(word: &str) -> bool {
    let ends = |tail: &&str| {
        let end = word
            .len()
            .checked_sub(tail.len())
            .and_then(|at| word.get(at..));
        // "X-Elapsed" is a name, "fully-written" is none.
        let is_plain = tail.starts_with('-')
            || !starts_with(word, "x-") && !word.bytes().any(|b| b.is_ascii_uppercase());
        is_plain && end.is_some_and(|end| end.eq_ignore_ascii_case(tail))
    };
    ADJECTIVES.iter().any(ends) || PREFIXES.iter().any(|prefix| word.starts_with(prefix))
}

/// Where what follows the candidate starts: behind the mark that closes its quotation.
fn behind(candidate: &Candidate<'_>, pieces: &[Piece<'_>], at: usize) -> usize {
    let end = at + candidate.pieces;
    let quoted = at > 0 && is_quote(&pieces[at - 1]) && pieces.get(end).is_some_and(is_quote);
    end + usize::from(quoted)
}

/// Whether the piece is a quotation mark.
fn is_quote(piece: &Piece<'_>) -> bool {
    matches!(
        &*piece.folded,
        "\"" | "“" | "”" | "„" | "'" | "‘" | "’" | "«" | "»"
    )
}

/// What the phrase does that starts at `at`.
fn role(pieces: &[Piece<'_>], at: usize) -> Option<Role> {
    pieces
        .get(at..)
        .and_then(longest)
        .map(|(_, roles)| roles[0])
}

/// Whether the word "header" stands right before what is at `at`, or behind it over the message that has it.
fn stands_with_header(pieces: &[Piece<'_>], at: usize, behind: usize) -> bool {
    at > 0 && role(pieces, at - 1) == Some(Role::Header)
        || is_named(pieces, at)
        || matches!(role(pieces, behind), Some(Role::Party(_)))
            && role(pieces, behind + 1) == Some(Role::Header)
}

/// Whether what is at `at` is given as a header's name: "a header named X", "a header called `X`".
fn is_named(pieces: &[Piece<'_>], at: usize) -> bool {
    let word = |at: Option<usize>| at.map(|at| &*pieces[at].folded);
    let quoted = usize::from(matches!(
        word(at.checked_sub(1)),
        Some("\"" | "“" | "'" | "‘" | "*" | "[")
    ));
    let before = at.checked_sub(1 + quoted);
    matches!(word(before), Some("named" | "called"))
        && before
            .and_then(|before| before.checked_sub(1))
            .is_some_and(|at| role(pieces, at) == Some(Role::Header))
}

/// Whether a name is of words grown together the last of which is what many headers hold: `RequestId`, `AcmeToken`.
fn is_camel_case(name: &str) -> bool {
    const LAST: &[&str] = &[
        "Id",
        "ID",
        "Key",
        "Token",
        "Version",
        "Signature",
        "Secret",
        "Hash",
        "Type",
        "Name",
        "Code",
        "Date",
        "Timestamp",
        "Nonce",
    ];
    name.starts_with(|c: char| c.is_ascii_uppercase())
        && name.bytes().any(|b| b.is_ascii_lowercase())
        && LAST
            .iter()
            .any(|last| name.len() > last.len() + 1 && name.ends_with(last))
}

/// Whether the piece behind a name and its colon is the value of a field, and no word: a field's name, a media type, a number.
fn is_value(piece: &Piece<'_>) -> bool {
    registry::field(&piece.folded).is_some()
        || piece
            .folded
            .contains(|c: char| c.is_ascii_digit() || matches!(c, '/' | '*' | '<' | '"'))
}

/// Whether an unmarked word is one of the language's own, written as such.
pub(super) fn is_word(piece: &Piece<'_>) -> bool {
    !piece.marked && piece.is_known() && !piece.folded.contains('-')
}

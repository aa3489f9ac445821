//! The word "header" beside a name, directly or through the list that the name is in.

use super::super::lexicon::{Language, Order, Party, Role, Tie};
use super::super::piece::{Piece, longest};
use super::candidate::Candidate;

/// The candidate that `at` is joined to by a comma, "and" or "or".
pub(super) fn mate_behind(
    pieces: &[Piece<'_>],
    candidates: &[Option<Candidate<'_>>],
    at: usize,
) -> Option<usize> {
    let mut end = at + candidates[at].as_ref()?.pieces;
    // "A (optional) and B"
    if pieces.get(end).is_some_and(|piece| piece.folded == "(") {
        let close = pieces[end..]
            .iter()
            .take(4)
            .position(|piece| piece.folded == ")");
        end += close.map_or(0, |close| close + 1);
    }
    (end..(end + 3).min(pieces.len()))
        .take_while(|next| *next == end || is_joint(&pieces[*next - 1..]))
        .find(|next| candidates[*next].is_some() && !is_joint(&pieces[*next..]))
}

/// Whether what joins the members of a list stands first: a mark or a word like "and".
fn is_joint(pieces: &[Piece<'_>]) -> bool {
    matches!(&*pieces[0].folded, "," | "，" | "、" | "/" | "&" | "+")
        || longest(pieces).is_some_and(|(length, roles)| length == 1 && roles[0] == Role::And)
}

/// For each piece, whether the word "header" stands with it, directly or through its list.
pub(super) fn beside_header(
    pieces: &[Piece<'_>],
    candidates: &[Option<Candidate<'_>>],
    language: &Language,
) -> Vec<bool> {
    let says_header =
        |at: usize| longest(&pieces[at..]).is_some_and(|(_, roles)| roles.contains(&Role::Header));
    let is_header = |at: usize| match &candidates[at] {
        Some(candidate) => candidate.compound || !candidate.certain && says_header(at),
        None => says_header(at),
    };
    // "is OPTIONAL and …": a word of the language that is said of the header.
    let is_state = |at: usize| {
        !pieces[at].marked
            && longest(&pieces[at..]).is_some_and(|(_, roles)| matches!(roles[0], Role::State(_)))
    };
    let is_name = |at: usize| plausible(candidates[at].as_ref(), &pieces[at]) && !is_state(at);
    let mut beside = vec![false; pieces.len()];
    if !(0..pieces.len()).any(is_header) {
        return beside;
    }
    // From the left: "headers A, B and C", "the header `A`", "headers such as A".
    let mut open = false;
    let (mut said, mut named, mut reached) = (false, false, false);
    let mut at = 0;
    while at < pieces.len() {
        said |= is_header(at);
        // "These headers are required: A, B"
        let lists = said && matches!(&*pieces[at].folded, ":" | "：");
        if lists {
            open = true;
        } else if is_header(at) {
            named = false;
            reached = language.order == Order::Apart;
            // "the X header, Google …": a comma right behind it lists nothing.
            open = pieces.get(at + 1).is_none_or(|next| next.folded != ",");
            // "en-tête de réponse X": over the words of the phrase.
            if says_header(at) {
                at += longest(&pieces[at..]).map_or(1, |(length, _)| length);
                continue;
            }
        } else if is_name(at) {
            let field = candidates[at]
                .as_ref()
                .is_some_and(|name| name.field.is_some());
            open |= reached && field;
            beside[at] |= open;
            named = true;
            reached = false;
        } else {
            open = open && names(&pieces[at..], language, named);
            reached = reached && reaches(&pieces[at..]);
            let length = longest(&pieces[at..]);
            if reached {
                at += length.map_or(1, |(length, _)| length);
                continue;
            }
            // "a header whose name is X": a phrase as a whole.
            if open && let Some((length, [Role::Tie(Tie::Itself | Tie::Value), ..])) = length {
                at += length;
                continue;
            }
        }
        at += candidates[at]
            .as_ref()
            .map_or(1, |candidate| candidate.pieces);
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
        } else if is_name(at) {
            // Over its value, the word stands with the name itself.
            let end = at
                + candidates[at]
                    .as_ref()
                    .map_or(1, |candidate| candidate.pieces);
            let titled = end > at + 1
                && pieces.get(end).is_some()
                && (is_header(end)
                    || titles(&pieces[end..], language)
                        && end + 1 < pieces.len()
                        && is_header(end + 1));
            beside[at] |= open || titled;
            open |= titled;
        } else {
            // "the X meta header": one word of the header's own.
            let own = || pieces[at].is_word() && longest(&pieces[at..]).is_none();
            let last = || at + 1 < pieces.len() && is_header(at + 1);
            // "X + header Y"
            let sets_apart = || &*pieces[at].folded == "+" && last();
            open = open
                && !sets_apart()
                && (titles(&pieces[at..], language) || language.compounds_nouns && last() && own());
        }
    }
    beside
}

/// Whether the words behind the name say that it is a header: "`acme-mode` is a required header".
pub(super) fn is_called_header(pieces: &[Piece<'_>], behind: usize) -> bool {
    let role = |at: usize| {
        pieces
            .get(at..)
            .and_then(longest)
            .map(|(length, roles)| (length, roles[0]))
    };
    let Some((length, Role::Be)) = role(behind) else {
        return false;
    };
    let Some((article, Role::Determiner)) = role(behind + length) else {
        return false;
    };
    let from = behind + length + article;
    (from..pieces.len().min(from + 3))
        .take_while(|at| {
            pieces[*at].is_word()
                && (*at == from
                    || matches!(
                        role(*at - 1),
                        None | Some((_, Role::State(_) | Role::Determiner | Role::Party(_)))
                    ))
        })
        .any(|at| matches!(role(at), Some((_, Role::Header))))
}

/// Whether the candidate could be a name at all where it stands between others: not a plain lower-case word.
pub(super) fn plausible(candidate: Option<&Candidate<'_>>, piece: &Piece<'_>) -> bool {
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

/// Whether what stands first may stand between the word for a header and the field that is put into it: "请求头必须携带 referer".
fn reaches(pieces: &[Piece<'_>]) -> bool {
    matches!(&*pieces[0].folded, "中" | "里" | "内")
        || longest(pieces).is_some_and(|(_, roles)| {
            matches!(roles[0], Role::Modal(_) | Role::Verb(..) | Role::Adverb)
        })
}

/// Whether what stands first may stand between "headers" and the names that follow; `named` says that one of them stands before.
fn names(pieces: &[Piece<'_>], language: &Language, named: bool) -> bool {
    let word = &*pieces[0].folded;
    is_joint(pieces)
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
                | "»"
                | "”"
                | "「"
                | "『"
                | "„"
        )
        || !named && language.naming.contains(&word)
        || longest(pieces).is_some_and(|(_, roles)| {
            let message = [Role::Party(Party::Request), Role::Party(Party::Response)];
            // "в заголовке ответа X"
            matches!(roles[0], Role::Tie(Tie::Itself | Tie::Value))
                || !language.compounds_nouns && message.contains(&roles[0])
        })
}

/// Whether what stands first may stand between names and the "header" behind them.
fn titles(pieces: &[Piece<'_>], language: &Language) -> bool {
    let word = &*pieces[0].folded;
    let message = Role::Party(Party::Request);
    is_joint(pieces)
        || matches!(
            word,
            "-" | "\"" | "”" | "'" | "’" | "»" | "*" | "`" | "]" | "」" | "』" | "|" | "“"
        )
        || language.titling.contains(&word)
        || longest(pieces).is_some_and(|(_, roles)| {
            roles[0] == message || roles[0] == Role::Party(Party::Response)
        })
}

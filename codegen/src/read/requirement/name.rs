//! Finds the headers that a sentence names, and tells them from words that only look like one.

mod beside;
mod candidate;
mod judge;
mod words;

use self::beside::{beside_header, is_called_header, mate_behind, plausible};
use self::candidate::{Candidate, read};
use self::judge::{Around, is_shown, is_vouchable, is_word, judge};
use super::idiom::Signs;
use super::piece::{Cutter, Piece, say_header};
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
    /// The piece with which it starts.
    pub start: usize,
    /// How many pieces it takes.
    pub pieces: usize,
    /// Whether the word "header" is grown together with it ("Accept-Header").
    pub compound: bool,
}

/// The headers, in order.
///
/// `signs` is what the pieces may speak of, and `listed` says that the words stand where headers are listed.
pub fn candidates(
    cutter: &Cutter<'_>,
    pieces: &[Piece<'_>],
    signs: Signs,
    listed: bool,
) -> Vec<Found> {
    // Most sentences name none: no word is a field's, and none says "header".
    let speaks_of_headers = listed || signs.header && say_header(pieces);
    if !(speaks_of_headers || signs.name) {
        return Vec::new();
    }
    let candidates = all(cutter.text(), pieces);
    let language = cutter.language();
    let is_sign = |candidate: &Candidate<'_>| {
        let is_private = || candidate.spelling.as_bytes()[1..].starts_with(b"-");
        candidate.field.is_some()
            || candidate.compound
            || candidate.certain
            || candidate.is_family()
            || candidate.is_line()
            || is_private()
    };
    let shows_one = || {
        let mut pairs = candidates.iter().zip(pieces);
        pairs.any(|(candidate, piece)| {
            candidate
                .as_ref()
                .is_some_and(|candidate| is_shown(candidate, piece))
        })
    };
    if !(speaks_of_headers || candidates.iter().flatten().any(is_sign) || shows_one()) {
        return Vec::new();
    }
    let mut beside = beside_header(pieces, &candidates, language);
    if listed {
        // Where only headers are listed, the title of the column says "header" for all of them.
        for (at, beside) in beside.iter_mut().enumerate() {
            *beside |= plausible(candidates[at].as_ref(), &pieces[at]) && !is_word(&pieces[at]);
        }
    }
    for (at, candidate) in candidates.iter().enumerate() {
        let called = candidate.as_ref().is_some_and(|candidate| {
            candidate.marked && is_called_header(pieces, at + candidate.pieces)
        });
        beside[at] |= called;
    }
    let mut found: Vec<Found> = Vec::new();
    let mut strange: Vec<usize> = Vec::new();
    for (at, candidate) in candidates.iter().enumerate() {
        let Some(candidate) = candidate else {
            continue;
        };
        // "the well-known `X` header" is no list.
        let is_joined = |mate: usize| mate > at + candidate.pieces && beside[mate];
        let around = Around {
            beside: beside[at],
            listed: beside[at]
                && mate_behind(pieces, &candidates, at).is_some_and(is_joined)
                && !is_word(&pieces[at]),
            speaks_of_headers,
            abbreviated: at
                .checked_sub(1)
                .and_then(|before| candidates[before].as_ref())
                .is_some_and(|before| is_abbreviation(before.spelling)),
        };
        let judged = judge(candidate, &around, pieces, at, language);
        // What could be a header only beside one that is sure.
        if judged.is_none() && is_vouchable(candidate, &around, pieces, at) {
            strange.push(at);
        } else if judged.is_none() {
            continue;
        }
        let doubtful = judged.unwrap_or(true);
        found.push(Found {
            name: Name {
                spelling: candidate.name(),
                doubtful,
                titled: beside[at] || candidate.certain,
                marked: candidate.marked,
            },
            start: at,
            pieces: candidate.pieces,
            compound: candidate.compound,
        });
    }
    // "Location and Content-Location": one that is sure vouches for its mates.
    let pairs = 1..found.len();
    for at in pairs.clone().chain(pairs.rev()) {
        let (before, behind) = found.split_at_mut(at);
        let (one, other) = (&mut before[at - 1], &mut behind[0]);
        if one.name.doubtful != other.name.doubtful
            && mate_behind(pieces, &candidates, one.start) == Some(other.start)
        {
            one.name.doubtful = false;
            other.name.doubtful = false;
        }
    }
    // "Acme-Origin header … Acme-Rate": one of a kind.
    let kinds: Vec<String> = found
        .iter()
        .filter(|found| !found.name.doubtful)
        .filter_map(|found| kind(&found.name.spelling))
        .map(str::to_owned)
        .collect();
    for found in &mut found {
        let is_known = |kind: &str| kinds.iter().any(|known| known == kind);
        found.name.doubtful &= !kind(&found.name.spelling).is_some_and(is_known);
    }
    found.retain(|found| !(found.name.doubtful && strange.contains(&found.start)));
    found
}

/// What the names of one kind begin with: "Acme" of "Acme-Rate"; none for what names of all kinds begin with.
fn kind(name: &str) -> Option<&str> {
    const COMMON: &[&str] = &[
        "X", "Content", "Accept", "If", "Access", "Last", "User", "Max", "No", "Cross",
    ];
    let (first, _) = name.split_once('-')?;
    (first.len() > 1 && !COMMON.contains(&first)).then_some(first)
}

/// Whether the word is of nothing but capital letters.
fn is_abbreviation(word: &str) -> bool {
    word.len() > 1 && word.bytes().all(|b| b.is_ascii_uppercase())
}

/// What could be a name, by the piece at which it starts.
fn all<'a>(text: &'a Text, pieces: &[Piece<'_>]) -> Vec<Option<Candidate<'a>>> {
    let mut candidates = Vec::with_capacity(pieces.len());
    while candidates.len() < pieces.len() {
        let candidate = read(text, pieces, candidates.len());
        let behind = candidate
            .as_ref()
            .map_or(0, |candidate| candidate.pieces - 1);
        candidates.push(candidate);
        // What belongs to a name is none itself.
        candidates.extend((0..behind).map(|_| None));
    }
    candidates
}

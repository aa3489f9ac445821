//! A sentence cut into words, each with what it does, and the headers that it names.

use std::borrow::Cow;
use std::ops::Range;

use super::idiom::Signs;
use super::lexicon::{Act, Form, Language, Role};
use super::name::{self, Name};
use super::piece::{Cutter, Piece, find_phrases, longest, noun, say_content};
use crate::registry;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A word with this role, or with none that matters.
    Word(Option<Role>),
    /// The header of this index in [`Sentence::names`].
    Name(usize),
    /// A number of three digits.
    Number(u16),
    /// A punctuation mark.
    Mark(char),
}

/// One token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    /// Where it stands in the text.
    pub range: Range<usize>,
    /// The word in lower case.
    pub word: Cow<'a, str>,
    /// What it is.
    pub kind: Kind,
}

impl Token<'_> {
    /// The word's role.
    pub fn role(&self) -> Option<Role> {
        match self.kind {
            Kind::Word(role) => role,
            _ => None,
        }
    }

    /// Whether it is a header's name, or "header".
    pub fn is_header(&self) -> bool {
        matches!(self.kind, Kind::Name(_)) || self.role() == Some(Role::Header)
    }

    /// Whether it is this punctuation mark.
    pub fn is(&self, mark: char) -> bool {
        self.kind == Kind::Mark(mark)
    }
}

/// A sentence, cut.
#[derive(Debug)]
pub struct Sentence<'a> {
    /// Where it stands in the text.
    pub range: Range<usize>,
    /// Its tokens, in order.
    pub tokens: Vec<Token<'a>>,
    /// The headers it names, in order.
    pub names: Vec<Name>,
}

impl<'a> Sentence<'a> {
    /// Cuts the sentence at `range`, which stands where headers are listed.
    pub fn listed(cutter: &'a Cutter<'_>, range: Range<usize>) -> Self {
        let (mut pieces, signs) = cutter.pieces(&range);
        find_phrases(&mut pieces);
        let candidates = name::candidates(cutter, &pieces, signs, true);
        tokens(range, &pieces, candidates, cutter.language())
    }

    /// Cuts the sentence at `range`, of which no header is asked for.
    pub fn plain(cutter: &'a Cutter<'_>, range: Range<usize>) -> Self {
        let (mut pieces, _) = cutter.pieces(&range);
        find_phrases(&mut pieces);
        tokens(range, &pieces, Vec::new(), cutter.language())
    }

    /// Whether it begins with a pronoun: "It must …".
    pub fn opens_with_pronoun(&self) -> bool {
        let first = self
            .tokens
            .iter()
            .find(|token| token.role() != Some(Role::Adverb));
        first.is_some_and(|token| token.role() == Some(Role::It))
    }

    /// The sentence at `range` that `pieces` make up, if it names a header or speaks of content: one that does neither
    /// obliges to nothing. `signs` is what the pieces may speak of.
    pub fn obliging(
        cutter: &Cutter<'_>,
        range: Range<usize>,
        pieces: &mut [Piece<'a>],
        signs: Signs,
    ) -> Option<Self> {
        if !signs.oblige() {
            return None;
        }
        find_phrases(pieces);
        let candidates = name::candidates(cutter, pieces, signs, false);
        let obliges = !candidates.is_empty() || signs.content && say_content(pieces);
        obliges.then(|| tokens(range, pieces, candidates, cutter.language()))
    }
}

/// The tokens that pieces make up.
fn tokens<'a>(
    range: Range<usize>,
    pieces: &[Piece<'a>],
    found: Vec<name::Found>,
    language: &Language,
) -> Sentence<'a> {
    let mut tokens = Vec::with_capacity(pieces.len());
    let mut names = Vec::with_capacity(found.len());
    let mut found = found.into_iter().peekable();
    let mut at = 0;
    while at < pieces.len() {
        let piece = &pieces[at];
        // A phrase may reach over one.
        while found.next_if(|found| found.start < at).is_some() {}
        if let Some(found) = found.next_if(|found| found.start == at) {
            let end = at + found.pieces;
            tokens.push(Token {
                range: piece.range.start..pieces[end - 1].range.end,
                word: piece.folded.clone(),
                kind: Kind::Name(names.len()),
            });
            if found.compound {
                tokens.push(Token {
                    range: piece.range.clone(),
                    word: Cow::Borrowed(""),
                    kind: Kind::Word(Some(Role::Header)),
                });
            }
            names.push(found.name);
            at = end;
            continue;
        }
        let kind = plain_kind(piece);
        if let Kind::Number(code) = kind {
            // "304 Not Modified": the words are the code's name.
            let end = at + 1 + reason(code, &pieces[at + 1..]);
            tokens.push(Token {
                range: piece.range.start..pieces[end - 1].range.end,
                word: piece.folded.clone(),
                kind,
            });
            at = end;
            continue;
        }
        if let Some((length, mut roles)) = longest(&pieces[at..]) {
            // "every reply": a noun behind an article, where it can be one.
            let nominal = tokens.last().is_some_and(|token: &Token<'_>| {
                matches!(token.role(), Some(Role::Determiner | Role::No))
                    // "to receive replies"
                    || language.compounds_nouns && matches!(token.role(), Some(Role::Verb(..)))
            });
            if nominal && matches!(roles[0], Role::Verb(..)) {
                roles = noun(&pieces[at..], length).unwrap_or(roles);
            }
            // "caching headers": which ones.
            let describes = matches!(roles, [Role::Verb(Act::Treat, Form::GERUND)])
                && longest(&pieces[at + length..])
                    .is_some_and(|(_, behind)| behind.contains(&Role::Header));
            if describes {
                roles = &[Role::Determiner];
            }
            // "the X field"
            let behind_name = tokens
                .last()
                .is_some_and(|token: &Token<'_>| matches!(token.kind, Kind::Name(_)));
            if behind_name
                && roles == [Role::OtherNoun]
                && language.naming.contains(&&*piece.folded)
            {
                roles = &[Role::Header];
            }
            let range = piece.range.start..pieces[at + length - 1].range.end;
            tokens.extend(roles.iter().map(|role| Token {
                range: range.clone(),
                word: piece.folded.clone(),
                kind: Kind::Word(Some(*role)),
            }));
            at += length;
            continue;
        }
        tokens.push(Token {
            range: piece.range.clone(),
            word: piece.folded.clone(),
            kind: if is_adverb(piece, language) {
                Kind::Word(Some(Role::Adverb))
            } else {
                kind
            },
        });
        at += 1;
    }
    Sentence {
        range,
        tokens,
        names,
    }
}

/// Whether a word that no table has is an adverb by its ending.
fn is_adverb(piece: &Piece<'_>, language: &Language) -> bool {
    let word: &str = &piece.folded;
    word.len() > 5 && !piece.marked && language.adverbs.iter().any(|ending| word.ends_with(ending))
}

/// Reason phrases that earlier specifications had.
const FORMER: &[(u16, &str)] = &[
    (302, "moved temporarily"),
    (413, "payload too large"),
    (413, "request entity too large"),
    (414, "request-uri too long"),
    (416, "requested range not satisfiable"),
    (422, "unprocessable entity"),
];

/// How many of the pieces behind a number are the reason phrase of the status code that it is.
fn reason(code: u16, pieces: &[Piece<'_>]) -> usize {
    let opens = usize::from(pieces.first().is_some_and(|piece| piece.folded == "("));
    let begin = &pieces[opens..];
    let is_here = |name: &&str| {
        name.split(' ').enumerate().all(|(at, word)| {
            begin
                .get(at)
                .is_some_and(|piece| piece.folded.eq_ignore_ascii_case(word))
        })
    };
    let former = FORMER
        .iter()
        .filter(|(known, _)| *known == code)
        .map(|(_, name)| *name);
    let names = registry::status(code)
        .and_then(|status| status.name)
        .into_iter();
    let Some(name) = names.chain(former).find(is_here) else {
        return 0;
    };
    let words = name.split(' ').count();
    let closes = opens > 0
        && pieces
            .get(opens + words)
            .is_some_and(|piece| piece.folded == ")");
    match (opens, closes) {
        (0, _) => words,
        (_, true) => words + 2,
        _ => 0,
    }
}

/// What a piece is that no table has.
fn plain_kind(piece: &Piece<'_>) -> Kind {
    let mut chars = piece.folded.chars();
    match (chars.next(), chars.next()) {
        (Some(mark), None) if !mark.is_alphanumeric() => Kind::Mark(normal(mark)),
        _ => match piece
            .folded
            .get(..3)
            .filter(|digits| digits.bytes().all(|b| b.is_ascii_digit()))
        {
            Some(digits) if !piece.folded[3..].starts_with(|c: char| c.is_alphanumeric()) => {
                Kind::Number(digits.parse().unwrap_or_default())
            }
            _ => Kind::Word(None),
        },
    }
}

/// A punctuation mark of any script as the one that does the same in ours.
fn normal(mark: char) -> char {
    match mark {
        '。' => '.',
        '，' | '、' | '､' => ',',
        '；' => ';',
        '→' | '⇒' | '➔' | '➜' => '→',
        '？' => '?',
        '：' => ':',
        '（' | '［' | '【' => '(',
        '）' | '］' | '】' => ')',
        '—' | '–' | '―' => '—',
        other => other,
    }
}

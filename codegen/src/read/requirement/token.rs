//! A sentence cut into words, each with what it does, and the headers that it names.

use std::collections::HashMap;
use std::ops::Range;

use super::lexicon::{Language, Role};
use super::name::{self, Name};
use crate::text::{MarkKind, Text};

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
pub struct Token {
    /// Where it stands in the text.
    pub range: Range<usize>,
    /// The word in lower case.
    pub word: String,
    /// What it is.
    pub kind: Kind,
}

impl Token {
    /// The word's role.
    pub fn role(&self) -> Option<Role> {
        match self.kind {
            Kind::Word(role) => role,
            _ => None,
        }
    }

    /// Whether it is this punctuation mark.
    pub fn is(&self, mark: char) -> bool {
        self.kind == Kind::Mark(mark)
    }
}

/// A sentence, cut.
#[derive(Debug)]
pub struct Sentence {
    /// Where it stands in the text.
    pub range: Range<usize>,
    /// Its tokens, in order.
    pub tokens: Vec<Token>,
    /// The headers it names, in order.
    pub names: Vec<Name>,
}

/// The smallest part: a word, a character of a script without blanks, a mark, or what is marked as one thing.
#[derive(Clone, Debug)]
pub struct Piece {
    /// Where it stands in the text.
    pub range: Range<usize>,
    /// The words in lower case.
    pub folded: String,
    /// Whether it is set off as code, bold, a quotation or a link of its own.
    pub marked: bool,
    /// Whether it is a code span, whole.
    pub code: bool,
}

/// The words behind the first of a fixed phrase, and what the phrase as a whole does.
type Idiom = (Vec<String>, &'static [Role]);

/// The tables, by the first piece of each phrase.
pub struct Index {
    phrases: HashMap<String, Vec<Idiom>>,
    adverbs: &'static [&'static str],
}

impl Index {
    /// The index of a language's words.
    pub fn of(language: &Language) -> Self {
        let mut phrases: HashMap<String, Vec<Idiom>> = HashMap::new();
        for (roles, words) in language.words {
            for phrase in *words {
                let pieces: Vec<String> = pieces(
                    &Text::verbatim(phrase, crate::source::Span::default()),
                    0..phrase.len(),
                )
                .into_iter()
                .map(|piece| piece.folded)
                .collect();
                if let Some(first) = pieces.first() {
                    phrases
                        .entry(first.clone())
                        .or_default()
                        .push((pieces, roles));
                }
            }
        }
        for known in phrases.values_mut() {
            // The longest phrase wins; of two of one length, the first in the table.
            known.sort_by_key(|(pieces, _)| std::cmp::Reverse(pieces.len()));
        }
        Self {
            phrases,
            adverbs: language.adverbs,
        }
    }

    /// Whether the table has the word by itself.
    pub fn knows(&self, word: &str) -> bool {
        self.phrases
            .get(word)
            .is_some_and(|phrases| phrases.last().is_some_and(|(pieces, _)| pieces.len() == 1))
    }

    /// Whether a word that no table has is an adverb by its ending.
    fn is_adverb(&self, piece: &Piece) -> bool {
        let word = piece.folded.as_str();
        word.len() > 5 && !piece.marked && self.adverbs.iter().any(|ending| word.ends_with(ending))
    }

    /// The longest phrase at the start of `pieces`: its length and roles.
    pub fn longest(&self, pieces: &[Piece]) -> Option<(usize, &'static [Role])> {
        let first = pieces.first().filter(|piece| !piece.code)?;
        self.phrases
            .get(&first.folded)?
            .iter()
            .find_map(|(phrase, roles)| {
                let matches = phrase.len() <= pieces.len()
                    && phrase
                        .iter()
                        .zip(pieces)
                        .all(|(word, piece)| *word == piece.folded && !piece.code);
                matches.then_some((phrase.len(), *roles))
            })
    }
}

/// Cuts the sentence at `range` of `text`.
///
/// `listed` says that the words stand where headers are listed.
pub fn cut(text: &Text, range: Range<usize>, index: &Index, listed: bool) -> Sentence {
    let pieces = pieces(text, range.clone());
    let candidates = name::candidates(text, &pieces, index, listed);
    let mut tokens = Vec::with_capacity(pieces.len());
    let mut names = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        let piece = &pieces[at];
        if let Some(found) = &candidates[at] {
            let end = at + found.pieces;
            tokens.push(Token {
                range: piece.range.start..pieces[end - 1].range.end,
                word: piece.folded.clone(),
                kind: Kind::Name(names.len()),
            });
            if found.compound {
                tokens.push(Token {
                    range: piece.range.clone(),
                    word: String::new(),
                    kind: Kind::Word(Some(Role::Header)),
                });
            }
            names.push(found.name.clone());
            at = end;
            continue;
        }
        if let Some((length, roles)) = index.longest(&pieces[at..]) {
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
            kind: if index.is_adverb(piece) {
                Kind::Word(Some(Role::Adverb))
            } else {
                plain_kind(piece)
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

/// What a piece is that no table has.
fn plain_kind(piece: &Piece) -> Kind {
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
        '，' | '、' | '､' => ',',
        '；' => ';',
        '：' => ':',
        '（' | '［' | '【' => '(',
        '）' | '］' | '】' => ')',
        '—' | '–' | '―' => '—',
        other => other,
    }
}

/// The pieces of `range` of `text`.
pub fn pieces(text: &Text, range: Range<usize>) -> Vec<Piece> {
    let plain = text.plain();
    let mut codes: Vec<Range<usize>> = text
        .marks()
        .iter()
        .filter(|mark| {
            mark.kind == MarkKind::Code
                && mark.range.start >= range.start
                && mark.range.end <= range.end
        })
        .map(|mark| mark.range.clone())
        .collect();
    codes.sort_by_key(|code| code.start);
    let mut codes = codes.into_iter().peekable();
    let mut starred: Vec<usize> = text
        .marks()
        .iter()
        .filter(|mark| mark.kind != MarkKind::Code)
        .map(|mark| mark.range.start)
        .collect();
    starred.sort_unstable();
    let mut pieces = Vec::new();
    let mut at = range.start;
    while let Some(first) = plain[at..range.end].chars().next() {
        while codes.next_if(|code| code.start < at).is_some() {}
        if let Some(code) = codes.next_if(|code| code.start == at && code.end > at) {
            pieces.push(Piece {
                folded: plain[code.clone()].trim().to_lowercase(),
                range: code.clone(),
                marked: true,
                code: true,
            });
            at = code.end;
            continue;
        }
        if first.is_whitespace() {
            at += first.len_utf8();
            continue;
        }
        let limit = codes
            .peek()
            .map_or(range.end, |code| code.start.min(range.end));
        let length = word_length(&plain[at..limit]);
        let end = at + length.max(first.len_utf8());
        let quoted = length > 0 && is_quoted(plain, at, end);
        pieces.push(Piece {
            folded: fold(&plain[at..end]),
            range: at..end,
            marked: length > 0 && (quoted || starred.binary_search(&at).is_ok()),
            code: false,
        });
        at = end;
    }
    pieces
}

/// What an apostrophe cuts off before a vowel, in the languages that do so.
const ELIDED: &[&str] = &[
    "l", "d", "n", "s", "c", "j", "t", "m", "qu", "nell", "dell", "all", "dall", "sull", "un",
    "quell", "nessun", "jusqu", "lorsqu", "puisqu",
];

/// A word in lower case, with one kind of apostrophe.
fn fold(word: &str) -> String {
    word.to_lowercase().replace('’', "'")
}

/// The bytes of the word at the start of `rest`; none if there is no word, or a script without blanks.
fn word_length(rest: &str) -> usize {
    let mut length = 0;
    let chars = rest.char_indices().peekable();
    for (at, c) in chars {
        let joins = || {
            let next = rest[at + c.len_utf8()..].chars().next();
            at > 0
                && next.is_some_and(|next| {
                    next.is_alphanumeric() && !is_dense(next) || c == '-' && next == '*'
                })
        };
        let inside = match c {
            _ if is_dense(c) => false,
            '_' => true,
            '*' => rest[..at].ends_with('-'),
            '\'' | '’' if ELIDED.contains(&rest[..at].to_lowercase().as_str()) => {
                return at + c.len_utf8();
            }
            '-' | '\'' | '’' => joins(),
            _ => c.is_alphanumeric(),
        };
        if !inside {
            break;
        }
        length = at + c.len_utf8();
    }
    length
}

/// Whether the character is of a script that sets no blanks between words.
pub fn is_dense(c: char) -> bool {
    matches!(u32::from(c), 0x2E80..=0x9FFF | 0xF900..=0xFAFF | 0xFF00..=0xFFEF | 0x20000..=0x2FA1F)
}

/// Whether the word stands between quotation marks.
fn is_quoted(plain: &str, start: usize, end: usize) -> bool {
    let before = plain[..start].chars().next_back();
    let after = plain[end..].chars().next();
    let opens = |c| matches!(c, '"' | '\'' | '“' | '‘' | '«' | '„' | '`' | '「' | '『');
    let closes = |c| {
        matches!(
            c,
            '"' | '\'' | '”' | '’' | '»' | '“' | '`' | '」' | '』' | ':'
        )
    };
    before.is_some_and(opens) && after.is_some_and(closes)
}

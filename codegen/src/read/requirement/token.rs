//! A sentence cut into words, each with what it does, and the headers that it names.

use std::borrow::Cow;
use std::ops::Range;

use super::lexicon::{Language, Role};
use super::name::{self, Name};
use crate::lookup::Lookup;
use crate::registry;
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

/// The smallest part: a word, a character of a script without blanks, a mark, or what is marked as one thing.
#[derive(Clone, Debug)]
pub struct Piece<'a> {
    /// Where it stands in the text.
    pub range: Range<usize>,
    /// The words in lower case.
    pub folded: Cow<'a, str>,
    /// Whether it is set off as code, bold, a quotation or a link of its own.
    pub marked: bool,
    /// Whether it is a code span, whole.
    pub code: bool,
    /// The phrases of the language that begin with it, the longest first; none for code.
    idioms: &'a [Idiom],
    /// The longest of them that stands here: its length in pieces, and its roles.
    phrase: Option<(usize, &'static [Role])>,
}

/// A fixed phrase, and what it does as a whole.
#[derive(Clone, Copy, Debug)]
pub struct Idiom {
    /// The phrase, in lower case.
    words: &'static str,
    /// How many bytes its first piece has.
    first: usize,
    /// How many pieces it has.
    pieces: usize,
    roles: &'static [Role],
}

impl Idiom {
    /// The idiom of a phrase of the tables.
    fn of(words: &'static str, roles: &'static [Role]) -> Self {
        let mut pieces = cuts(words);
        let first = pieces.next().map_or(0, str::len);
        Self {
            words,
            first,
            pieces: 1 + pieces.count(),
            roles,
        }
    }

    /// Whether `pieces`, of which the first is known to be the phrase's, begin with the phrase.
    fn begins(&self, pieces: &[Piece<'_>]) -> bool {
        if self.pieces > pieces.len() {
            return false;
        }
        let mut rest = &self.words[self.first..];
        pieces[1..self.pieces].iter().all(|piece| {
            // Most differ already here.
            rest = rest.trim_start_matches(' ');
            let is_next = !piece.code && rest.starts_with(&*piece.folded);
            let first = rest.chars().next().map_or(0, char::len_utf8);
            let length = if is_next {
                word_length(rest).max(first)
            } else {
                0
            };
            rest = &rest[length..];
            is_next && length == piece.folded.len()
        })
    }
}

/// The pieces of a phrase of the tables.
fn cuts(phrase: &str) -> impl Iterator<Item = &str> {
    let mut rest = phrase;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(' ');
        let first = rest.chars().next()?;
        let (piece, behind) = rest.split_at(word_length(rest).max(first.len_utf8()));
        rest = behind;
        Some(piece)
    })
}

/// A language's phrases, by the first piece of each.
pub struct Index {
    phrases: Lookup<Vec<Idiom>>,
    /// The language.
    pub language: &'static Language,
}

impl Index {
    /// The index of a language's words.
    pub fn of(language: &'static Language) -> Self {
        let count = language.all_words().map(|(_, words)| words.len()).sum();
        let mut phrases: Lookup<Vec<Idiom>> = Lookup::with_capacity(count);
        for (roles, words) in language.all_words() {
            for phrase in words {
                let idiom = Idiom::of(phrase, roles);
                let known = phrases.entry(&phrase[..idiom.first], Vec::new);
                // The longest phrase wins; of two of one length, the first in the table.
                let at = known.partition_point(|other| other.pieces >= idiom.pieces);
                known.insert(at, idiom);
            }
        }
        Self { phrases, language }
    }

    /// The phrases that begin with the word, the longest first.
    fn idioms(&self, word: &str) -> &[Idiom] {
        self.phrases.get(word).map_or(&[], Vec::as_slice)
    }

    /// Whether a word that no table has is an adverb by its ending.
    fn is_adverb(&self, piece: &Piece<'_>) -> bool {
        let word: &str = &piece.folded;
        word.len() > 5
            && !piece.marked
            && self
                .language
                .adverbs
                .iter()
                .any(|ending| word.ends_with(ending))
    }
}

/// The longest phrase at the start of `pieces`: its length and roles.
pub fn longest(pieces: &[Piece<'_>]) -> Option<(usize, &'static [Role])> {
    pieces.first()?.phrase
}

/// What a phrase of this length at the start of `pieces` does as a noun, if it can be one.
fn noun(pieces: &[Piece<'_>], length: usize) -> Option<&'static [Role]> {
    let mut phrases = pieces.first()?.idioms.iter();
    let is_noun = |phrase: &&Idiom| {
        phrase.pieces == length
            && matches!(phrase.roles[0], Role::Party(_))
            && phrase.begins(pieces)
    };
    phrases.find(is_noun).map(|phrase| phrase.roles)
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

/// Whether a phrase that begins with one of `pieces` has the role.
pub fn may_have(pieces: &[Piece<'_>], role: Role) -> bool {
    let mut idioms = pieces.iter().flat_map(|piece| piece.idioms);
    idioms.any(|idiom| idiom.roles.contains(&role))
}

/// A text whose sentences are to be cut.
pub struct Cutter<'a> {
    text: &'a Text,
    index: &'a Index,
    /// The code spans, in order.
    codes: Vec<Range<usize>>,
    /// Where words start that are set off in other ways, in order.
    starred: Vec<usize>,
}

impl<'a> Cutter<'a> {
    /// Makes ready to cut `text`, which is in the language of `index`.
    pub fn of(text: &'a Text, index: &'a Index) -> Self {
        let (mut codes, mut starred) = (Vec::new(), Vec::new());
        for mark in text.marks() {
            if mark.kind == MarkKind::Code {
                codes.push(mark.range.clone());
            } else {
                starred.push(mark.range.start);
            }
        }
        codes.sort_by_key(|code| code.start);
        starred.sort_unstable();
        Self {
            text,
            index,
            codes,
            starred,
        }
    }

    /// Cuts the sentence at `range`; `listed` says that the words stand where headers are listed.
    pub fn cut(&self, range: Range<usize>, listed: bool) -> Sentence<'a> {
        let pieces = self.pieces(&range);
        let candidates = name::candidates(self.text, &pieces, self.index.language, listed);
        tokens(range, &pieces, candidates, self.index)
    }

    /// Cuts the sentence at `range`, if it can name a header or speak of content; one that does neither obliges to nothing.
    pub fn cut_obliging(&self, range: Range<usize>) -> Option<Sentence<'a>> {
        let pieces = self.pieces(&range);
        let candidates = name::candidates(self.text, &pieces, self.index.language, false);
        let obliges = candidates.iter().any(Option::is_some) || may_have(&pieces, Role::Content);
        obliges.then(|| tokens(range, &pieces, candidates, self.index))
    }

    /// The pieces of the words at `range`.
    fn pieces(&self, range: &Range<usize>) -> Vec<Piece<'a>> {
        let plain = self.text.plain();
        let first = self.codes.partition_point(|code| code.start < range.start);
        let whole = |code: &&Range<usize>| code.end <= range.end;
        let mut codes = self.codes[first..].iter().take_while(whole).peekable();
        let mut pieces = Vec::with_capacity(range.len() / 4);
        let mut at = range.start;
        while let Some(first) = plain[at..range.end].chars().next() {
            while codes.next_if(|code| code.start < at).is_some() {}
            if let Some(code) = codes.next_if(|code| code.start == at && code.end > at) {
                pieces.push(Piece {
                    folded: lower(plain[code.clone()].trim()),
                    range: code.clone(),
                    marked: true,
                    code: true,
                    idioms: &[],
                    phrase: None,
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
            let is_marked = || is_quoted(plain, at, end) || self.starred.binary_search(&at).is_ok();
            let folded = fold(&plain[at..end]);
            let idioms = if METHODS.contains(&&plain[at..end]) {
                &[]
            } else {
                self.index.idioms(&folded)
            };
            pieces.push(Piece {
                idioms,
                phrase: None,
                folded,
                range: at..end,
                marked: length > 0 && is_marked(),
                code: false,
            });
            at = end;
        }
        for at in 0..pieces.len() {
            let mut idioms = pieces[at].idioms.iter();
            let longest = idioms.find(|idiom| idiom.begins(&pieces[at..]));
            pieces[at].phrase = longest.map(|idiom| (idiom.pieces, idiom.roles));
        }
        pieces
    }
}

/// Methods (RFC 9110, section 9), which are no words of the sentence where they are written as such.
const METHODS: &[&str] = &[
    "GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH", "QUERY",
];

/// The tokens that pieces make up.
fn tokens<'a>(
    range: Range<usize>,
    pieces: &[Piece<'a>],
    mut candidates: Vec<Option<name::Found>>,
    index: &Index,
) -> Sentence<'a> {
    let mut tokens = Vec::with_capacity(pieces.len());
    let mut names = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        let piece = &pieces[at];
        if let Some(found) = candidates.get_mut(at).and_then(Option::take) {
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
            });
            if nominal && matches!(roles[0], Role::Verb(..)) {
                roles = noun(&pieces[at..], length).unwrap_or(roles);
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
            kind: if index.is_adverb(piece) {
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

/// What an apostrophe cuts off before a vowel, in the languages that do so.
const ELIDED: &[&str] = &[
    "l", "d", "n", "s", "c", "j", "t", "m", "qu", "nell", "dell", "all", "dall", "sull", "un",
    "quell", "nessun", "jusqu", "lorsqu", "puisqu",
];

/// A word in lower case, with one kind of apostrophe.
fn fold(word: &str) -> Cow<'_, str> {
    let lower = lower(word);
    if lower.contains('’') {
        Cow::Owned(lower.replace('’', "'"))
    } else {
        lower
    }
}

/// A word in lower case; most are.
fn lower(word: &str) -> Cow<'_, str> {
    let is_lower = |byte: u8| byte.is_ascii() && !byte.is_ascii_uppercase();
    if word.bytes().all(is_lower) {
        Cow::Borrowed(word)
    } else {
        Cow::Owned(word.to_lowercase())
    }
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
    let opens = |c| {
        matches!(
            c,
            '"' | '\'' | '“' | '‘' | '«' | '„' | '`' | '「' | '『' | '|'
        )
    };
    let closes = |c| {
        matches!(
            c,
            '"' | '\'' | '”' | '’' | '»' | '“' | '`' | '」' | '』' | ':' | '|'
        )
    };
    before.is_some_and(opens) && after.is_some_and(closes)
}

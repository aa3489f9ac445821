//! Where words end, and the form in which they are compared.

use std::borrow::Cow;

/// What an apostrophe cuts off before a vowel, in the languages that do so.
const ELIDED: &[&str] = &[
    "l", "d", "n", "s", "c", "j", "t", "m", "qu", "nell", "dell", "all", "dall", "sull", "un",
    "quell", "nessun", "jusqu", "lorsqu", "puisqu",
];

/// The bytes of the word at the start of `rest`; none if there is no word, or a script without blanks.
pub fn length(rest: &str) -> usize {
    cut(rest).0
}

/// The bytes of the word at the start of `rest`, and whether it is of nothing but ASCII letters and digits.
pub fn cut(rest: &str) -> (usize, bool) {
    let simple = run(rest.as_bytes(), ASCII_LETTER | ASCII_DIGIT);
    match rest.as_bytes().get(simple) {
        // What joins or cuts words in some places only, and other scripts.
        Some(b'-' | b'\'' | b'*' | b'_' | 0x80..) => {
            let length = length_from(rest, simple);
            (length, length == simple)
        }
        _ => (simple, true),
    }
}

/// How many bytes at the start of `bytes` are of the class.
pub fn run(bytes: &[u8], class: u8) -> usize {
    let mut length = 0;
    while length < bytes.len() && CLASSES[bytes[length] as usize] & class != 0 {
        length += 1;
    }
    length
}

/// ASCII letters, as a class of bytes.
pub const ASCII_LETTER: u8 = 1;
/// ASCII digits.
pub const ASCII_DIGIT: u8 = 2;
/// The underscore.
pub const UNDERSCORE: u8 = 4;
/// The hyphen.
pub const HYPHEN: u8 = 8;

/// The classes of each byte.
static CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut byte = 0;
    while byte < 128 {
        classes[byte as usize] = match byte {
            b'a'..=b'z' | b'A'..=b'Z' => ASCII_LETTER,
            b'0'..=b'9' => ASCII_DIGIT,
            b'_' => UNDERSCORE,
            b'-' => HYPHEN,
            _ => 0,
        };
        byte += 1;
    }
    classes
};

/// The bytes of the word at the start of `rest`, of which the first `known` are known to be the word's.
fn length_from(rest: &str, known: usize) -> usize {
    let mut length = known;
    for (at, c) in rest[known..].char_indices() {
        let at = known + at;
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
            '\'' | '’' if is_elided(&rest[..at]) => return at + c.len_utf8(),
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

fn is_elided(word: &str) -> bool {
    ELIDED.iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// Whether the character is of a script that sets no blanks between words.
pub fn is_dense(c: char) -> bool {
    matches!(u32::from(c), 0x2E80..=0x9FFF | 0xF900..=0xFAFF | 0xFF00..=0xFFEF | 0x20000..=0x2FA1F)
}

/// A word in lower case, with one kind of apostrophe.
pub fn fold(word: &str) -> Cow<'_, str> {
    let lower = lower(word);
    if lower.contains('’') {
        Cow::Owned(lower.replace('’', "'"))
    } else {
        lower
    }
}

/// A word in lower case; most are.
pub fn lower(word: &str) -> Cow<'_, str> {
    let is_lower = |byte: u8| byte.is_ascii() && !byte.is_ascii_uppercase();
    if word.bytes().all(is_lower) {
        Cow::Borrowed(word)
    } else {
        Cow::Owned(word.to_lowercase())
    }
}

/// Whether the word at `start..end` stands between quotation marks.
pub fn is_quoted(plain: &str, start: usize, end: usize) -> bool {
    let before = plain[..start].chars().next_back();
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
    before.is_some_and(opens) && plain[end..].chars().next().is_some_and(closes)
}

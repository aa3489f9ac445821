//! Identifiers: from a file's stem to a module, from a reason phrase to a variant, from a heading to a constant.
//!
//! They are made of ASCII letters and digits alone, so that every editor can type them and no two look alike.

use std::fmt::Write as _;

/// The words of a phrase, with a blank between two: letters and digits, split where they are in Rust's case; `None` where
/// the phrase has a letter that has no ASCII letter at its base.
fn words(phrase: &str) -> Option<String> {
    let mut words = String::with_capacity(phrase.len() + 8);
    // The letter or digit before, where the word has one.
    let mut before: Option<u8> = None;
    let mut chars = phrase.chars().peekable();
    while let Some(char) = chars.next() {
        // An apostrophe joins: "I'm" is one word.
        if matches!(char, '\'' | '’' | '‘') && before.is_some() {
            continue;
        }
        if !char.is_alphanumeric() {
            if !is_combining(char) {
                before = None;
            }
            continue;
        }
        let mut letter = [0; 4];
        let base = base(char, &mut letter)?;
        let first = *base.as_bytes().first()?;
        let ends = first.is_ascii_uppercase()
            && before.is_some_and(|before| {
                before.is_ascii_lowercase()
                    || (before.is_ascii_uppercase()
                        && chars.peek().is_some_and(char::is_ascii_lowercase))
            });
        // "URLs" is one word: a plural's s does not begin another.
        let plural = ends
            && before.is_some_and(|before| before.is_ascii_uppercase())
            && is_plural_end(&mut chars.clone());
        if (before.is_none() || (ends && !plural)) && !words.is_empty() {
            words.push(' ');
        }
        words.push_str(base);
        before = base.bytes().last();
    }
    Some(words)
}

/// Whether what is left begins with an s that ends a word.
fn is_plural_end(rest: &mut impl Iterator<Item = char>) -> bool {
    rest.next() == Some('s') && !rest.next().is_some_and(char::is_alphanumeric)
}

const fn is_combining(char: char) -> bool {
    matches!(char, '\u{300}'..='\u{36f}')
}

/// The ASCII letters of a letter or digit: itself, written to `letter`, or the Latin letter without its marks.
fn base(char: char, letter: &mut [u8; 4]) -> Option<&str> {
    if char.is_ascii_alphanumeric() {
        return Some(char.encode_utf8(letter));
    }
    let base = match char {
        'À'..='Å' | 'Ā' | 'Ă' | 'Ą' => "A",
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ª' => "a",
        'Æ' => "Ae",
        'æ' => "ae",
        'Ç' | 'Ć' | 'Ĉ' | 'Ċ' | 'Č' => "C",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'Ð' | 'Ď' | 'Đ' => "D",
        'ð' | 'ď' | 'đ' => "d",
        'È'..='Ë' | 'Ē' | 'Ĕ' | 'Ė' | 'Ę' | 'Ě' => "E",
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => "e",
        'Ĝ' | 'Ğ' | 'Ġ' | 'Ģ' => "G",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'Ì'..='Ï' | 'Ĩ' | 'Ī' | 'Į' | 'İ' => "I",
        'ì'..='ï' | 'ĩ' | 'ī' | 'į' | 'ı' => "i",
        'Ł' | 'Ĺ' | 'Ľ' => "L",
        'ł' | 'ĺ' | 'ľ' => "l",
        'Ñ' | 'Ń' | 'Ň' => "N",
        'ñ' | 'ń' | 'ň' => "n",
        'Ò'..='Ö' | 'Ø' | 'Ō' | 'Ő' => "O",
        'ò'..='ö' | 'ø' | 'ō' | 'ő' | 'º' => "o",
        'Œ' => "Oe",
        'œ' => "oe",
        'Ŕ' | 'Ř' => "R",
        'ŕ' | 'ř' => "r",
        'Ś' | 'Ş' | 'Š' | 'Ș' => "S",
        'ś' | 'ş' | 'š' | 'ș' => "s",
        'ß' => "ss",
        'Ţ' | 'Ť' | 'Ț' => "T",
        'ţ' | 'ť' | 'ț' => "t",
        'Ù'..='Ü' | 'Ũ' | 'Ū' | 'Ů' | 'Ű' => "U",
        'ù'..='ü' | 'ũ' | 'ū' | 'ů' | 'ű' => "u",
        'Ý' | 'Ÿ' => "Y",
        'ý' | 'ÿ' => "y",
        'Ź' | 'Ż' | 'Ž' => "Z",
        'ź' | 'ż' | 'ž' => "z",
        'Þ' => "Th",
        'þ' => "th",
        _ => return None,
    };
    Some(base)
}

/// The variant of a reason phrase, in Rust's case: `ImATeapot`, `RequestUriTooLong`.
///
/// `None` where the phrase gives none: it begins with a digit, is in another script, is as long as a sentence, or is a word
/// that Rust keeps.
#[must_use]
pub fn variant(reason: &str) -> Option<String> {
    let words = words(reason)?;
    let mut variant = String::with_capacity(words.len());
    let mut begins = true;
    for letter in words.chars() {
        match letter {
            ' ' => begins = true,
            _ if begins => {
                variant.push(letter.to_ascii_uppercase());
                begins = false;
            }
            _ => variant.push(letter.to_ascii_lowercase()),
        }
    }
    is_variant(&variant).then_some(variant)
}

/// Letters of the longest variant: what is longer is a sentence, and no name.
const LONGEST_VARIANT: usize = 60;

/// Whether a variant can have this name: a capital letter, then letters and digits, 60 in all at the most.
#[must_use]
pub fn is_variant(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_uppercase())
        && name.len() <= LONGEST_VARIANT
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && name != "Self"
}

/// The name in small letters with underscores: `too_many_requests`.
#[must_use]
pub fn snake(phrase: &str) -> Option<String> {
    let name = words(phrase)?.replace(' ', "_").to_ascii_lowercase();
    name.starts_with(|first: char| first.is_ascii_lowercase())
        .then_some(name)
}

/// The module of a document: its file's stem in small letters, digits and underscores.
///
/// A name that Rust keeps, that Windows keeps for a device, or that the index of modules has, ends in an underscore; one
/// that begins with a digit begins with `api_`; one without a letter or digit is `api`.
///
/// ```
/// assert_eq!(statusbook_codegen::name::module("specs/My API-v2.md"), "my_api_v2");
/// assert_eq!(statusbook_codegen::name::module("specs/type.md"), "type_");
/// ```
#[must_use]
pub fn module(path: &str) -> String {
    let file = path.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let mut name = String::new();
    for char in stem.chars().filter(|&char| !is_combining(char)) {
        match base(char, &mut [0; 4]) {
            Some(base) => name.push_str(&base.to_ascii_lowercase()),
            // A letter of another script goes by its number, so that two names stay two.
            None if char.is_alphanumeric() => {
                // Writing to a string can't fail.
                let _ = write!(name, "u{:x}_", u32::from(char));
            }
            None if !name.is_empty() && !name.ends_with('_') => name.push('_'),
            None => {}
        }
    }
    let mut name = name.trim_end_matches('_').to_owned();
    if name.is_empty() {
        name.push_str("api");
    }
    if name.starts_with(|first: char| first.is_ascii_digit()) {
        name.insert_str(0, "api_");
    }
    if is_kept(&name) {
        name.push('_');
    }
    name
}

/// Whether a module can have this name, and its file too.
#[must_use]
pub fn is_module(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && name
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
        && !is_kept(name)
}

/// The field of a struct for a JSON key; a name that Rust keeps ends in an underscore.
#[must_use]
pub fn field(key: &str) -> Option<String> {
    let mut name = snake(key)?;
    if KEYWORDS.contains(&name.as_str()) {
        name.push('_');
    }
    Some(name)
}

fn is_kept(name: &str) -> bool {
    KEYWORDS.contains(&name)
        || matches!(name, "lib" | "main" | "mod" | "con" | "prn" | "aux" | "nul")
        || matches!(
            name.as_bytes(),
            [b'c', b'o', b'm', b'0'..=b'9'] | [b'l', b'p', b't', b'0'..=b'9']
        )
}

/// The words that Rust keeps in any edition.
#[rustfmt::skip]
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn", "else", "enum",
    "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut",
    "override", "priv", "pub", "ref", "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_variants_in_rusts_case() {
        for (reason, expected) in [
            ("I'm a teapot", "ImATeapot"),
            ("I’m a Teapot", "ImATeapot"),
            ("Request-URI Too Long", "RequestUriTooLong"),
            ("OK", "Ok"),
            (
                "Non-Authoritative Information",
                "NonAuthoritativeInformation",
            ),
            ("HTTP Version Not Supported", "HttpVersionNotSupported"),
            ("INTERNAL_SERVER_ERROR", "InternalServerError"),
            ("NotFound", "NotFound"),
            ("WebDAV Locked", "WebDavLocked"),
            ("OAuth Failed", "OAuthFailed"),
            ("Bad URLs given", "BadUrlsGiven"),
            ("Não Encontrado", "NaoEncontrado"),
            ("Requête incorrecte", "RequeteIncorrecte"),
            ("(Unused)", "Unused"),
            ("Rate limit: 3 per s", "RateLimit3PerS"),
        ] {
            assert_eq!(variant(reason).as_deref(), Some(expected), "{reason}");
        }
        for reason in [
            "",
            "…",
            "3D Secure",
            "未找到",
            "Self",
            "Nоt Found", /* a Cyrillic о */
        ] {
            assert_eq!(variant(reason), None, "{reason}");
        }
    }

    #[test]
    fn names_modules_by_stems() {
        for (path, expected) in [
            ("specs/parcel.md", "parcel"),
            ("Parcel API (v2).md", "parcel_api_v2"),
            ("a\\2fa.md", "api_2fa"),
            ("type", "type_"),
            ("lib.md", "lib_"),
            ("CON.md", "con_"),
            ("../../etc/passwd", "passwd"),
            ("self.md", "self_"),
            ("....md", "api"),
        ] {
            assert_eq!(module(path), expected, "{path}");
            assert!(is_module(expected), "{expected}");
        }
        assert!(is_module(&module("日本.md")));
    }
}

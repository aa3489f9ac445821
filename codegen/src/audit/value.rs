//! What of a recording can be shown: no secrets, and nothing that a terminal would obey.

use std::fmt::Write as _;

use crate::spec::Syntax;

/// Characters of a value that are shown.
const SHOWN: usize = 100;

/// The address of a URL: without its user, query and fragment, which may hold secrets.
pub(super) fn address(url: &str) -> String {
    let end = url.find(['?', '#']).unwrap_or(url.len());
    let url = &url[..end];
    let authority = url.find("://").map_or(0, |at| at + "://".len());
    let path = url[authority..]
        .find('/')
        .map_or(url.len(), |at| authority + at);
    match url[authority..path].rfind('@') {
        Some(at) => printable(&format!(
            "{}{}",
            &url[..authority],
            &url[authority + at + 1..]
        )),
        None => printable(url),
    }
}

/// A value that does not have its form, where showing it can't give a secret away.
pub(super) fn shown(form: Syntax, value: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(value);
    match form {
        // It may be anything: a cookie, a key.
        Syntax::Free => None,
        Syntax::UriReference => Some(address(&text)),
        // Each target is a URL.
        Syntax::Link => Some(printable(text.split('?').next().unwrap_or_default())),
        _ => Some(printable(&text)),
    }
}

/// The beginning of the text, with characters that a terminal would obey, or not show, as escapes.
pub(super) fn printable(text: &str) -> String {
    let mut out = String::new();
    for (place, character) in text.chars().enumerate() {
        if place == SHOWN {
            out.push('…');
            break;
        }
        if character.is_control() || is_directional(character) {
            _ = write!(out, "{}", character.escape_unicode());
        } else {
            out.push(character);
        }
    }
    out
}

/// Characters that turn the direction of the text around them, or have no width.
const fn is_directional(character: char) -> bool {
    matches!(
        character,
        '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leaves_secrets_out() {
        assert_eq!(
            address("https://me:pass@api.example/parcels/7?key=secret#x"),
            "https://api.example/parcels/7"
        );
        assert_eq!(address("/a@b?c"), "/a@b");
        assert_eq!(address("me:pass@api.example:443"), "api.example:443");
        assert_eq!(shown(Syntax::Free, b"session=secret"), None);
        let link = shown(Syntax::Link, b"</a?key=secret> rel=next");
        assert_eq!(link.as_deref(), Some("</a"));
        let location = shown(Syntax::UriReference, b"/a b?key=secret");
        assert_eq!(location.as_deref(), Some("/a b"));
    }

    #[test]
    fn shows_nothing_that_a_terminal_obeys() {
        assert_eq!(printable("a\u{1b}[31m\u{202e}"), "a\\u{1b}[31m\\u{202e}");
        assert_eq!(printable(&"é".repeat(200)).chars().count(), SHOWN + 1);
    }
}

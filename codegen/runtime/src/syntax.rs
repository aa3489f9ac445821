//! Whether a field value has the form that a requirement states: the grammars of the RFCs, over bytes.

pub(crate) mod byte;
mod challenge;
pub(crate) mod date;
mod link;
mod range;
mod uri;

use crate::Syntax;

impl Syntax {
    /// Whether `value`, one line of a field without the blanks around it, has this form.
    #[must_use]
    pub fn accepts(self, value: &[u8]) -> bool {
        match self {
            Self::UriReference => uri::is_reference(value),
            Self::DelaySeconds => is_digits(value),
            Self::HttpDate => date::parse(value).is_some(),
            Self::DelayOrDate => is_digits(value) || date::parse(value).is_some(),
            Self::Methods => is_token_list(value),
            Self::MediaType => is_media_type(value),
            Self::EntityTag => is_entity_tag(value),
            Self::Challenge => challenge::is_list(value),
            Self::ContentRange => range::is_content_range(value),
            Self::Link => link::is_list(value),
            Self::Integer => is_digits(value.strip_prefix(b"-").unwrap_or(value)),
            Self::Token => is_token(value),
            Self::Free => is_field_value(value),
        }
    }

    /// Whether a message may carry a field of this form on several lines (RFC 9110, section 5.3).
    #[must_use]
    pub const fn is_list(self) -> bool {
        matches!(
            self,
            Self::Methods | Self::Challenge | Self::Link | Self::Free
        )
    }
}

/// 1*DIGIT
fn is_digits(value: &[u8]) -> bool {
    !value.is_empty() && byte::all(value, byte::DIGIT)
}

/// token (RFC 9110, section 5.6.2)
fn is_token(value: &[u8]) -> bool {
    !value.is_empty() && byte::all(value, byte::TOKEN)
}

/// #token (RFC 9110, section 5.6.1.2): empty elements are let through, as a recipient must.
fn is_token_list(value: &[u8]) -> bool {
    value
        .split(|&byte| byte == b',')
        .map(trim)
        .all(|element| element.is_empty() || is_token(element))
}

/// field-value (RFC 9110, section 5.5)
fn is_field_value(value: &[u8]) -> bool {
    trim(value).len() == value.len() && byte::all(value, byte::FIELD)
}

/// entity-tag (RFC 9110, section 8.8.3)
fn is_entity_tag(value: &[u8]) -> bool {
    let opaque = value.strip_prefix(b"W/").unwrap_or(value);
    match opaque {
        [b'"', inner @ .., b'"'] => byte::all(inner, byte::TAG),
        _ => false,
    }
}

/// media-type (RFC 9110, section 8.3.1)
fn is_media_type(value: &[u8]) -> bool {
    let Some((kind, rest)) = token(value) else {
        return false;
    };
    let Some((subtype, mut rest)) = rest.strip_prefix(b"/").and_then(token) else {
        return false;
    };
    debug_assert!(!kind.is_empty() && !subtype.is_empty());
    loop {
        rest = trim_start(rest);
        let Some(behind) = rest.strip_prefix(b";") else {
            return rest.is_empty();
        };
        rest = trim_start(behind);
        if rest.is_empty() || rest.starts_with(b";") {
            continue;
        }
        match token(rest)
            .and_then(|(_, rest)| rest.strip_prefix(b"="))
            .and_then(word)
        {
            Some(behind) => rest = behind,
            None => return false,
        }
    }
}

/// The token at the start, and what follows it.
fn token(value: &[u8]) -> Option<(&[u8], &[u8])> {
    let length = byte::run(value, byte::TOKEN);
    (length > 0).then(|| value.split_at(length))
}

/// What follows the quoted-string at the start (RFC 9110, section 5.6.4).
fn quoted(value: &[u8]) -> Option<&[u8]> {
    let inner = value.strip_prefix(b"\"")?;
    let mut at = 0;
    loop {
        match *inner.get(at)? {
            b'"' => return Some(&inner[at + 1..]),
            b'\\' => {
                let escaped = *inner.get(at + 1)?;
                if escaped != b'\t' && (escaped < b' ' || escaped == 0x7f) {
                    return None;
                }
                at += 2;
            }
            b'\t' => at += 1,
            byte if byte < b' ' || byte == 0x7f => return None,
            _ => at += 1,
        }
    }
}

/// What follows the token or quoted-string at the start.
fn word(value: &[u8]) -> Option<&[u8]> {
    quoted(value).or_else(|| token(value).map(|(_, rest)| rest))
}

const fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t')
}

#[inline]
fn trim_start(mut value: &[u8]) -> &[u8] {
    while let [blank, rest @ ..] = value
        && is_blank(*blank)
    {
        value = rest;
    }
    value
}

/// Without the optional white space at both ends (OWS, RFC 9110, section 5.6.3).
pub(crate) fn trim(value: &[u8]) -> &[u8] {
    let mut value = trim_start(value);
    while let [rest @ .., blank] = value
        && is_blank(*blank)
    {
        value = rest;
    }
    value
}

/// Whether every line of a field has the form, and there are not more lines than the form allows.
#[inline]
pub(crate) fn accepts_lines<'a>(
    syntax: Syntax,
    first: &'a [u8],
    mut others: impl Iterator<Item = &'a [u8]>,
) -> bool {
    accepts_line(syntax, first)
        && match others.next() {
            None => true,
            Some(second) => {
                syntax.is_list()
                    && accepts_line(syntax, second)
                    && others.all(|line| accepts_line(syntax, line))
            }
        }
}

/// Whether a line has the form, without the blanks around it, which few lines have.
#[inline]
fn accepts_line(syntax: Syntax, line: &[u8]) -> bool {
    let trimmed = || {
        let trimmed = trim(line);
        trimmed.len() < line.len() && syntax.accepts(trimmed)
    };
    syntax.accepts(line) || trimmed()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(syntax: Syntax, good: &[&str], bad: &[&str]) {
        for value in good {
            assert!(
                syntax.accepts(value.as_bytes()),
                "{syntax:?} refuses {value:?}"
            );
        }
        for value in bad {
            assert!(
                !syntax.accepts(value.as_bytes()),
                "{syntax:?} accepts {value:?}"
            );
        }
    }

    #[test]
    fn simple_forms() {
        all(
            Syntax::DelaySeconds,
            &["0", "120", "00120", "99999999999999999999"],
            &["", "-1", "1.5", "soon", " 1"],
        );
        all(
            Syntax::Integer,
            &["0", "-1", "42"],
            &["", "-", "--1", "+1", "1e3"],
        );
        all(
            Syntax::Token,
            &["bytes", "none", "x!#$%&'*+-.^_`|~"],
            &["", "a b", "a,b", "\"a\"", "é"],
        );
        all(
            Syntax::Methods,
            &["", "GET, HEAD, PUT", "GET,,PUT", "M-SEARCH"],
            &["GET PUT", "GET; PUT", "\"GET\""],
        );
        all(
            Syntax::Free,
            &["", "a b", "\u{e9}", "x\ty"],
            &[" a", "a ", "a\nb", "a\u{0}b", "\u{7f}"],
        );
    }

    #[test]
    fn entity_tags() {
        all(
            Syntax::EntityTag,
            &["\"xyzzy\"", "W/\"xyzzy\"", "\"\"", "\"\u{e9}\""],
            &[
                "xyzzy",
                "w/\"xyzzy\"",
                "\"",
                "\"a b\"",
                "\"a\"b\"",
                "W/",
                "'a'",
            ],
        );
    }

    #[test]
    fn media_types() {
        all(
            Syntax::MediaType,
            &[
                "text/html;charset=utf-8",
                "Text/HTML;Charset=\"utf-8\"",
                "text/html; charset=\"utf-8\"",
                "application/problem+json",
                "multipart/byteranges; boundary=THIS_STRING_SEPARATES",
                "text/plain;",
                "text/plain ; ; a=\"x\\\"y\"",
            ],
            &[
                "",
                "text",
                "text/",
                "/html",
                "text/html; charset",
                "text/html charset=utf-8",
                "text/html; a=\"x",
                "text/html; a = b",
            ],
        );
    }

    #[test]
    fn lines_of_a_list_are_one_list() {
        let lines = |values: &'static [&'static [u8]]| values.iter().copied();
        assert!(Syntax::Methods.is_list());
        assert!(lines(&[b"GET", b"PUT"]).all(|line| Syntax::Methods.accepts(line)));
        assert!(!Syntax::EntityTag.is_list());
    }
}

//! HTML cut into tags and words, as the HTML standard has it (sections 13.2.5.1 to 13.2.5.80): whatever is written, something
//! comes of it. Comments, declarations and tags that never end are passed over.

use std::borrow::Cow;
use std::ops::Range;

use memchr::{memchr, memchr2};

/// A tag or words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Token<'a> {
    /// `<td rowspan="2">`
    Open(Tag<'a>),
    /// `</td>`
    Close(Tag<'a>),
    /// What stands between tags, at this place; references to characters are as they are written.
    Words(Range<usize>),
}

/// A tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag<'a> {
    /// Its name, in lower case.
    pub name: Cow<'a, str>,
    /// From `<` to behind `>`.
    pub range: Range<usize>,
    /// Whether it ends with `/>`.
    pub is_closed: bool,
    /// What is behind the name.
    behind: &'a str,
}

impl Tag<'_> {
    /// The number that the attribute of this name has for its value.
    pub fn number(&self, wanted: &str) -> Option<usize> {
        let mut at = 0;
        while let Part::Attribute { name, value, end } = part(self.behind, at) {
            if name.eq_ignore_ascii_case(wanted) {
                return value.trim().parse().ok();
            }
            at = end;
        }
        None
    }
}

/// The tags and words of a text.
pub struct Tokens<'a> {
    text: &'a str,
    at: usize,
    /// The tag behind the words that were given last.
    waiting: Option<Token<'a>>,
}

impl<'a> Tokens<'a> {
    /// Those of `text`.
    pub fn of(text: &'a str) -> Self {
        Self {
            text,
            at: 0,
            waiting: None,
        }
    }

    /// The tag that begins at `start` with `length` bytes before its name; the place behind it.
    fn tag(&self, start: usize, length: usize) -> Option<Tag<'a>> {
        let text = self.text;
        let name = start + length;
        let bytes = &text.as_bytes()[name..];
        let is_in_name = |byte: &u8| !is_space(*byte) && *byte != b'/' && *byte != b'>';
        let behind = name + bytes.iter().take_while(|byte| is_in_name(byte)).count();
        let mut at = 0;
        loop {
            match part(&text[behind..], at) {
                Part::Attribute { end, .. } => at = end,
                Part::End { is_closed, end } => {
                    let name = &text[name..behind];
                    let is_lower = !name.bytes().any(|byte| byte.is_ascii_uppercase());
                    return Some(Tag {
                        name: if is_lower {
                            Cow::Borrowed(name)
                        } else {
                            Cow::Owned(name.to_ascii_lowercase())
                        },
                        range: start..behind + end,
                        is_closed,
                        behind: &text[behind..behind + end],
                    });
                }
                Part::Nothing => return None,
            }
        }
    }

    /// What is no text at `start`, where `<` stands: a token, and where it ends; `None` where the `<` is text.
    fn markup(&self, start: usize) -> Option<(Option<Token<'a>>, usize)> {
        let bytes = self.text.as_bytes();
        let nothing_to = |end: Option<usize>| Some((None, end.unwrap_or(bytes.len())));
        let behind_angle = |from: usize| memchr(b'>', &bytes[from..]).map(|at| from + at + 1);
        let tag = |length: usize, kind: fn(Tag<'a>) -> Token<'a>| match self.tag(start, length) {
            Some(tag) => {
                let end = tag.range.end;
                Some((Some(kind(tag)), end))
            }
            None => nothing_to(None),
        };
        match (bytes.get(start + 1)?, bytes.get(start + 2)) {
            (b'a'..=b'z' | b'A'..=b'Z', _) => tag(1, Token::Open),
            (b'/', Some(b'a'..=b'z' | b'A'..=b'Z')) => tag(2, Token::Close),
            (b'/', None) => None,
            (b'/', Some(b'>')) => nothing_to(Some(start + 3)),
            (b'!', _) if bytes[start + 2..].starts_with(b"--") => {
                nothing_to(comment_end(bytes, start + 4))
            }
            (b'/' | b'?' | b'!', _) => nothing_to(behind_angle(start + 2)),
            _ => None,
        }
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        if let Some(token) = self.waiting.take() {
            return Some(token);
        }
        let (mut start, mut end) = (self.at, self.at);
        loop {
            let Some(length) = memchr(b'<', &self.text.as_bytes()[end..]) else {
                self.at = self.text.len();
                return (start < self.at).then_some(Token::Words(start..self.at));
            };
            end += length;
            let Some((token, behind)) = self.markup(end) else {
                end += 1;
                continue;
            };
            self.at = behind;
            if start < end {
                self.waiting = token;
                return Some(Token::Words(start..end));
            }
            if token.is_some() {
                return token;
            }
            (start, end) = (behind, behind);
        }
    }
}

/// What comes next behind the name of a tag.
enum Part<'a> {
    Attribute {
        name: &'a str,
        value: &'a str,
        end: usize,
    },
    /// The end of the tag.
    End { is_closed: bool, end: usize },
    /// The end of the text, before that of the tag.
    Nothing,
}

/// What is at `at` behind the name of a tag.
fn part(text: &str, mut at: usize) -> Part<'_> {
    let bytes = text.as_bytes();
    let blanks = |at: usize| {
        at + bytes[at..]
            .iter()
            .take_while(|byte| is_space(**byte))
            .count()
    };
    let mut slash = None;
    loop {
        at = blanks(at);
        match bytes.get(at) {
            None => return Part::Nothing,
            Some(b'>') => {
                return Part::End {
                    is_closed: slash.is_some_and(|slash| slash + 1 == at),
                    end: at + 1,
                };
            }
            Some(b'/') => slash = Some(at),
            Some(_) => break,
        }
        at += 1;
    }
    let is_in_name = |byte: &u8| !is_space(*byte) && !matches!(byte, b'/' | b'>' | b'=');
    // A name may begin with `=`.
    let rest = bytes[at + 1..].iter();
    let behind = at + 1 + rest.take_while(|byte| is_in_name(byte)).count();
    let name = &text[at..behind];
    let attribute = |value: Range<usize>, end: usize| Part::Attribute {
        name,
        value: &text[value],
        end,
    };
    let equals = blanks(behind);
    if bytes.get(equals) != Some(&b'=') {
        return attribute(behind..behind, behind);
    }
    let start = blanks(equals + 1);
    match bytes.get(start) {
        None => Part::Nothing,
        Some(b'>') => attribute(start..start, start),
        Some(quote @ (b'"' | b'\'')) => match memchr(*quote, &bytes[start + 1..]) {
            Some(length) => attribute(start + 1..start + 1 + length, start + length + 2),
            None => Part::Nothing,
        },
        Some(_) => {
            let is_in_value = |byte: &&u8| !is_space(**byte) && **byte != b'>';
            let end = start + bytes[start..].iter().take_while(is_in_value).count();
            attribute(start..end, end)
        }
    }
}

/// Where the comment ends whose words begin at `start`.
fn comment_end(bytes: &[u8], start: usize) -> Option<usize> {
    let words = &bytes[start..];
    for (empty, length) in [(&b">"[..], 1), (b"->", 2)] {
        if words.starts_with(empty) {
            return Some(start + length);
        }
    }
    let mut at = start;
    loop {
        at += memchr(b'-', &bytes[at..])?;
        match &bytes[at..] {
            [b'-', b'-', b'>', ..] => return Some(at + 3),
            [b'-', b'-', b'!', b'>', ..] => return Some(at + 4),
            _ => at += 1,
        }
    }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b'\x0c')
}

/// The characters from U+00A0 to U+00FF by the names that HTML has for them, with which they may be written without `;`.
const LATIN: [&str; 96] = [
    "nbsp", "iexcl", "cent", "pound", "curren", "yen", "brvbar", "sect", "uml", "copy", "ordf",
    "laquo", "not", "shy", "reg", "macr", "deg", "plusmn", "sup2", "sup3", "acute", "micro",
    "para", "middot", "cedil", "sup1", "ordm", "raquo", "frac14", "frac12", "frac34", "iquest",
    "Agrave", "Aacute", "Acirc", "Atilde", "Auml", "Aring", "AElig", "Ccedil", "Egrave", "Eacute",
    "Ecirc", "Euml", "Igrave", "Iacute", "Icirc", "Iuml", "ETH", "Ntilde", "Ograve", "Oacute",
    "Ocirc", "Otilde", "Ouml", "times", "Oslash", "Ugrave", "Uacute", "Ucirc", "Uuml", "Yacute",
    "THORN", "szlig", "agrave", "aacute", "acirc", "atilde", "auml", "aring", "aelig", "ccedil",
    "egrave", "eacute", "ecirc", "euml", "igrave", "iacute", "icirc", "iuml", "eth", "ntilde",
    "ograve", "oacute", "ocirc", "otilde", "ouml", "divide", "oslash", "ugrave", "uacute", "ucirc",
    "uuml", "yacute", "thorn", "yuml",
];

/// The others that may be written so.
const OTHERS: [(&str, char); 10] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("AMP", '&'),
    ("LT", '<'),
    ("GT", '>'),
    ("QUOT", '"'),
    ("COPY", '©'),
    ("REG", '®'),
];

/// Letters of the shortest name among these, and of the longest.
const NAMES: Range<usize> = 2..7;

/// What numbers from 0x80 to 0x9F stand for, which are no characters: those of Windows-1252.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// Words with the characters that references stand for; `named` has what `&name;`, which stands at this place among the
/// words, stands for.
pub fn decoded<'a>(words: &'a str, named: &dyn Fn(Range<usize>) -> Option<String>) -> Cow<'a, str> {
    let bytes = words.as_bytes();
    let Some(mut at) = memchr2(b'&', b'\r', bytes) else {
        return Cow::Borrowed(words);
    };
    let (mut shown, mut done) = (String::with_capacity(words.len()), 0);
    loop {
        let found = match bytes[at] {
            b'\r' => Some(("\n".to_owned(), at + 1)),
            _ => numbered(words, at)
                .map(|(char, end)| (char.to_string(), end))
                .or_else(|| by_name(words, at, named)),
        };
        if let Some((char, end)) = found {
            shown.push_str(&words[done..at]);
            shown.push_str(&char);
            done = end;
        }
        let next = done.max(at + 1);
        match memchr2(b'&', b'\r', &bytes[next..]) {
            Some(length) => at = next + length,
            None => break,
        }
    }
    shown.push_str(&words[done..]);
    Cow::Owned(shown)
}

/// The character of the reference at `start`, `&#233;` or `&#xE9;`, and where it ends.
fn numbered(words: &str, start: usize) -> Option<(char, usize)> {
    let digits = words[start..].strip_prefix("&#")?;
    let (digits, radix) = match digits.strip_prefix(['x', 'X']) {
        Some(digits) => (digits, 16),
        None => (digits, 10),
    };
    let length = digits
        .bytes()
        .take_while(|byte| char::from(*byte).is_digit(radix))
        .count();
    let (digits, behind) = digits.split_at_checked(length).filter(|_| length > 0)?;
    let end = words.len() - behind.len() + usize::from(behind.starts_with(';'));
    let number = u32::from_str_radix(digits, radix).unwrap_or(u32::MAX);
    let char = match number {
        0 => char::REPLACEMENT_CHARACTER,
        0x80..=0x9F => WINDOWS[usize::try_from(number - 0x80).unwrap_or_default()],
        _ => char::from_u32(number).unwrap_or(char::REPLACEMENT_CHARACTER),
    };
    Some((char, end))
}

/// What the reference at `start`, `&eacute;`, stands for, and where it ends.
fn by_name(
    words: &str,
    start: usize,
    named: &dyn Fn(Range<usize>) -> Option<String>,
) -> Option<(String, usize)> {
    /// The longest name that HTML has.
    const LONGEST: usize = 32;
    let rest = words[start + 1..].bytes().take(LONGEST);
    let length = rest.take_while(u8::is_ascii_alphanumeric).count();
    let end = start + 1 + length;
    if length > 0
        && words[end..].starts_with(';')
        && let Some(found) = named(start..end + 1)
    {
        return Some((found, end + 1));
    }
    let lengths = NAMES.rev().filter(|known| *known <= length);
    lengths.map(|length| start + 1 + length).find_map(|end| {
        let name = &words[start + 1..end];
        let latin = ('\u{a0}'..='\u{ff}').zip(LATIN);
        let known = latin.map(|(char, name)| (name, char)).chain(OTHERS);
        let (_, char) = known.into_iter().find(|(known, _)| *known == name)?;
        Some((char.to_string(), end))
    })
}

#[cfg(test)]
mod tests {
    use html5gum::emitters::default::DefaultEmitter;
    use html5gum::{Token as Known, Tokenizer};

    use super::*;

    /// Names as Markdown's parser would find them.
    fn named(name: &str) -> Option<String> {
        let html = format!("&{name};");
        let parser = pulldown_cmark::Parser::new(&html);
        let shown: String = parser
            .filter_map(|event| match event {
                pulldown_cmark::Event::Text(text) => Some(text.into_string()),
                _ => None,
            })
            .collect();
        (shown != html).then_some(shown)
    }

    /// Each token in words, and what stands between tags in one.
    fn ours(html: &str) -> Vec<String> {
        let mut all: Vec<String> = Vec::new();
        let mut words = String::new();
        for token in Tokens::of(html) {
            let said = match token {
                Token::Words(range) => {
                    let text = &html[range];
                    words.push_str(&decoded(text, &|range| {
                        named(&text[range.start + 1..range.end - 1])
                    }));
                    continue;
                }
                Token::Open(tag) => format!(
                    "<{} {:?} {} {:?}>",
                    tag.name,
                    tag.range,
                    tag.is_closed,
                    tag.number("rowspan")
                ),
                Token::Close(tag) => format!("</{} {:?}>", tag.name, tag.range),
            };
            all.extend([std::mem::take(&mut words), said]);
        }
        all.push(words);
        all
    }

    fn theirs(html: &str) -> Vec<String> {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let mut all: Vec<String> = Vec::new();
        let mut words = String::new();
        let emitter = DefaultEmitter::<usize>::new_with_span();
        for token in Tokenizer::new_with_emitter(html, emitter) {
            let Ok(token) = token;
            let said = match token {
                Known::String(string) => {
                    words.push_str(&text(&string.value));
                    continue;
                }
                Known::StartTag(tag) => {
                    let value = tag.attributes.get(&b"rowspan"[..]);
                    let number = value.and_then(|value| text(value).trim().parse::<usize>().ok());
                    let range = tag.span.start..tag.span.end;
                    let name = text(&tag.name);
                    format!("<{name} {range:?} {} {number:?}>", tag.self_closing)
                }
                Known::EndTag(tag) => {
                    let range = tag.span.start..tag.span.end;
                    format!("</{} {range:?}>", text(&tag.name))
                }
                _ => continue,
            };
            all.extend([std::mem::take(&mut words), said]);
        }
        all.push(words);
        all
    }

    const PIECES: [&str; 64] = [
        "<",
        ">",
        "/",
        "!",
        "--",
        "-",
        "<!--",
        "-->",
        "--!>",
        "<!-->",
        "<!",
        "<?",
        "?>",
        "</",
        "/>",
        "</>",
        "=",
        "\"",
        "'",
        " ",
        "\n",
        "a",
        "td",
        "TR",
        "<td",
        "<td ",
        "</td>",
        "<br/>",
        "<br />",
        "rowspan",
        "ROWSPAN=",
        "rowspan=\"2\"",
        "rowspan='3' ",
        "rowspan=4",
        "rowspan = 5",
        "&amp;",
        "&amp",
        "&eacute;",
        "&notit;",
        "&nbspx",
        "&#233;",
        "&#xe9",
        "&#x80;",
        "&#0;",
        "&#;",
        "&#x;",
        "&#99999999999;",
        "&",
        ";",
        "&mdash;",
        "&mdash",
        "&AMP",
        "&frac12x",
        "&CounterClockwiseContourIntegral;",
        "<![CDATA[",
        "]]>",
        "<!DOCTYPE html>",
        "<h1>",
        "é",
        "\u{2014}",
        "<é>",
        "</é>",
        "\r",
        "<a href=x/>",
    ];

    #[test]
    fn cuts_as_a_tokenizer_that_browsers_tests_have_tried() {
        let mut seed = 1_u32;
        for round in 0..20_000 {
            let mut html = String::new();
            for _ in 0..=round % 12 {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                html.push_str(PIECES[usize::try_from(seed >> 26).unwrap()]);
            }
            // As every document is read.
            let html = html.replace("\r\n", "\n");
            assert_eq!(ours(&html), theirs(&html), "{html:?}");
        }
    }

    #[test]
    fn knows_every_name_that_needs_no_semicolon() {
        for name in LATIN.into_iter().chain(OTHERS.map(|(name, _)| name)) {
            let html = format!("&{name} ");
            assert_eq!(ours(&html), theirs(&html));
        }
        for number in 0..0x200 {
            let html = format!("&#{number};");
            assert_eq!(ours(&html), theirs(&html));
        }
    }
}

//! What the modules of all documents have in common, so that code can be generic over an API.

use core::fmt::{self, Debug, Display};
use core::hash::Hash;
use core::str::FromStr;

use crate::{
    Class, ClassNote, Content, HeaderRequirement, Index, Lifecycle, Presence, Retry, Row, Side,
};

/// The status codes of one document. Generated enums implement it by [`api!`](crate::api).
pub trait Api:
    Copy
    + Debug
    + Display
    + Eq
    + FromStr<Err = ParseError>
    + Hash
    + Into<u16>
    + Ord
    + Send
    + Sync
    + TryFrom<u16, Error = Undocumented>
    + 'static
{
    /// The module's name.
    const NAME: &'static str;
    /// The document's title.
    const TITLE: &'static str;
    /// The document's file name.
    const DOCUMENT: &'static str;
    /// Whether the document says that no other codes will come.
    const CLOSED: bool;
    /// What the document says of whole classes.
    const CLASSES: &'static [ClassNote];
    /// What the document says of each code, ascending.
    const ROWS: &'static [Row<Self>];
    /// What the document says of headers, by ascending code.
    const HEADERS: &'static [HeaderRequirement];
    /// Where the row of each code stands in [`ROWS`](Self::ROWS), and its requirements in [`HEADERS`](Self::HEADERS).
    const INDEX: &'static Index;
    /// Every code, ascending.
    const ALL: &'static [Self];

    /// The row of `code`, where the document lists it.
    #[inline]
    #[must_use]
    fn find(code: u16) -> Option<&'static Row<Self>> {
        Self::INDEX.position(code).map(|place| &Self::ROWS[place])
    }

    /// The field name of each requirement in [`HEADERS`](Self::HEADERS); `None` for a family of fields.
    #[cfg(feature = "http")]
    #[must_use]
    fn names() -> &'static [Option<http::HeaderName>];

    /// What the document says of this code.
    #[must_use]
    fn row(self) -> &'static Row<Self>;

    /// The code as a number.
    #[must_use]
    fn code(self) -> u16 {
        self.into()
    }

    /// The class of the code; `None` outside 100 to 599 (RFC 9110, section 15).
    #[must_use]
    fn class(self) -> Option<Class> {
        Class::of(self.code())
    }

    /// The reason phrase in the document.
    #[must_use]
    fn reason(self) -> Option<&'static str> {
        self.row().reason()
    }

    /// What the document says of the code.
    #[must_use]
    fn description(self) -> Option<&'static str> {
        self.row().description()
    }

    /// What the document says of headers, on requests and responses.
    #[must_use]
    fn headers(self) -> &'static [HeaderRequirement] {
        Self::INDEX.of(self.code(), Self::HEADERS)
    }

    /// The headers that `side` must carry, conditions included.
    fn required(self, side: Side) -> impl Iterator<Item = &'static HeaderRequirement> {
        with_presence(self.headers(), side, Presence::Required)
    }

    /// The headers that `side` must not carry, conditions included.
    fn forbidden(self, side: Side) -> impl Iterator<Item = &'static HeaderRequirement> {
        with_presence(self.headers(), side, Presence::Forbidden)
    }

    /// Whether a response with the code has content.
    #[must_use]
    fn content(self) -> Content {
        self.row().content()
    }

    /// When to try again.
    #[must_use]
    fn retry(self) -> Option<Retry> {
        self.row().retry()
    }

    /// Whether the code is still in use.
    #[must_use]
    fn lifecycle(self) -> Lifecycle {
        self.row().lifecycle()
    }
}

fn with_presence(
    headers: &'static [HeaderRequirement],
    side: Side,
    presence: Presence,
) -> impl Iterator<Item = &'static HeaderRequirement> {
    headers
        .iter()
        .filter(move |header| header.on == side && header.presence == presence)
}

/// A code that the document does not list, with how to treat it all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Undocumented {
    code: u16,
}

impl Undocumented {
    /// The code, which the caller knows to be undocumented.
    #[must_use]
    pub const fn new(code: u16) -> Self {
        Self { code }
    }

    /// The code as it came.
    #[must_use]
    pub const fn code(self) -> u16 {
        self.code
    }

    /// The class to treat it as: its own, or a server error outside 100 to 599 (RFC 9110, section 15).
    #[must_use]
    pub const fn class(self) -> Class {
        Class::treated(self.code)
    }

    /// The code to treat it as: `x00` of its class (RFC 9110, section 15).
    #[must_use]
    pub const fn treated_as(self) -> u16 {
        self.class().generic_code()
    }
}

impl Display for Undocumented {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "the status code {} is not documented; it is to be treated as {}",
            self.code,
            self.treated_as()
        )
    }
}

impl core::error::Error for Undocumented {}

/// Why text is no status code of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ParseError {
    /// It does not begin with exactly three digits, or is followed by something other than the code's reason phrase.
    Malformed,
    /// It is a code that the document does not list.
    Undocumented(Undocumented),
}

impl Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Malformed => {
                f.write_str("a status code is three digits, alone or with its reason phrase")
            }
            Self::Undocumented(code) => Display::fmt(code, f),
        }
    }
}

impl core::error::Error for ParseError {}

/// Reads `404` or `404 Not Found`: what a status prints as.
///
/// # Errors
/// Where `text` is neither, or the code is not documented.
pub fn parse<A: Api>(text: &str) -> Result<A, ParseError> {
    let (digits, reason) = match text.split_once(' ') {
        Some((digits, reason)) => (digits, Some(reason)),
        None => (text, None),
    };
    let &[
        hundreds @ b'0'..=b'9',
        tens @ b'0'..=b'9',
        ones @ b'0'..=b'9',
    ] = digits.as_bytes()
    else {
        return Err(ParseError::Malformed);
    };
    let digit = |byte: u8| u16::from(byte - b'0');
    let code = digit(hundreds) * 100 + digit(tens) * 10 + digit(ones);
    let row = A::find(code).ok_or(ParseError::Undocumented(Undocumented::new(code)))?;
    if reason.is_some() && reason != row.reason() {
        return Err(ParseError::Malformed);
    }
    Ok(row.status)
}

/// Prints `404 Not Found`, or the code alone where the document gives no reason phrase.
///
/// # Errors
/// Where the formatter fails.
pub fn print<A: Api>(status: A, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match status.reason() {
        Some(reason) => write!(f, "{} {reason}", status.code()),
        None => write!(f, "{}", status.code()),
    }
}

/// The codes that a document gives for one endpoint.
#[derive(Clone, Copy, Debug)]
pub struct Endpoint<A: 'static> {
    /// The endpoint's name: its heading in the document.
    pub name: &'static str,
    /// Whether the document gives this code for the endpoint.
    pub documents: fn(A) -> bool,
}

impl<A: Api> Endpoint<A> {
    /// Every code that the document gives for the endpoint, ascending.
    pub fn codes(self) -> impl Iterator<Item = A> {
        A::ALL
            .iter()
            .copied()
            .filter(move |status| (self.documents)(*status))
    }
}

//! What a generated module is made of: one row a code, and a dense index over them.

use crate::{Basis, Class, Content, Head, Lifecycle, Presence, Refused, Side, Syntax};

/// What a document says of one status code.
///
/// `S` is the module's enum of codes, `O` its enum of typed responses.
#[derive(Debug)]
pub struct Row<S: 'static, O: 'static> {
    /// The code as the module's enum has it.
    pub status: S,
    /// The code: 100 to 999.
    pub code: u16,
    /// The reason phrase in the document.
    pub reason: Option<&'static str>,
    /// What the document says of the code, on one line.
    pub description: Option<&'static str>,
    /// What the document says of headers.
    pub headers: &'static [HeaderRequirement],
    /// Whether a response with the code has content.
    pub content: Content,
    /// When to try again.
    pub retry: Option<Retry>,
    /// Whether the code is still in use.
    pub lifecycle: Lifecycle,
    /// Reads a response's head into the typed response of this code.
    pub read: fn(Head<'_>) -> Result<O, Refused>,
}

/// What a document says of one header of one code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct HeaderRequirement {
    /// The field name in lower case; a name that ends in `*` stands for a family of fields.
    pub name: &'static str,
    /// The message that carries it.
    pub on: Side,
    /// How strongly.
    pub presence: Presence,
    /// The form of its value.
    pub value: Syntax,
    /// Under which condition, in the document's words.
    pub condition: Option<&'static str>,
    /// Whose word it is.
    pub basis: Basis,
}

impl HeaderRequirement {
    /// Whether the header must be there whatever else holds: required, without a condition.
    ///
    /// Such a requirement is an argument of a typed response's `new`, and its absence a violation. Whether a condition
    /// holds is more than a response's head tells.
    #[must_use]
    pub const fn is_unconditional(&self) -> bool {
        matches!(self.presence, Presence::Required) && self.condition.is_none()
    }

    /// Whether the name stands for a family of fields, such as `x-ratelimit-*`.
    #[must_use]
    pub const fn is_family(&self) -> bool {
        matches!(self.name.as_bytes(), [.., b'*'])
    }
}

/// When a client may send the request again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Retry {
    /// Not with the same request: something has to change first.
    AfterChange,
    /// Never.
    Never,
    /// After this many seconds.
    AfterSeconds(u32),
    /// After the time in the field of this name (lower case).
    AfterField(&'static str),
    /// Later, at a time that the document leaves open.
    Later,
}

/// What a document says of a whole class.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ClassNote {
    /// The class.
    pub class: Class,
    /// The document's words.
    pub description: &'static str,
}

const FIRST: u16 = 100;
const CODES: usize = 900;
const NONE: u16 = u16::MAX;

/// Where the row of each code stands: dense over 100 to 999.
#[derive(Debug)]
pub struct Index([u16; CODES]);

impl Index {
    /// The place of the row of `code`.
    #[inline]
    #[must_use]
    pub const fn position(&self, code: u16) -> Option<usize> {
        let at = code.wrapping_sub(FIRST) as usize;
        if at < CODES && self.0[at] != NONE {
            Some(self.0[at] as usize)
        } else {
            None
        }
    }
}

/// The index of `rows`, for const evaluation.
///
/// # Panics
/// Where the codes do not ascend, or lie outside 100 to 999. In a `static`, that is an error of compilation.
#[must_use]
pub const fn index<S, O>(rows: &[Row<S, O>]) -> Index {
    let mut places = [NONE; CODES];
    let mut before = 0;
    let mut place: u16 = 0;
    while (place as usize) < rows.len() {
        let code = rows[place as usize].code;
        assert!(before < code, "the codes of the rows ascend");
        assert!(
            code >= FIRST && code <= 999,
            "a status code has three digits"
        );
        places[(code - FIRST) as usize] = place;
        before = code;
        place += 1;
    }
    Index(places)
}

/// Every code of `rows`, in their order, for const evaluation; `N` is the number of rows.
///
/// # Panics
/// Where `N` is not the number of rows, or there are none.
#[must_use]
pub const fn all<S: Copy, O, const N: usize>(rows: &[Row<S, O>]) -> [S; N] {
    assert!(N == rows.len(), "one code a row");
    let mut codes = [rows[0].status; N];
    let mut place = 0;
    while place < N {
        codes[place] = rows[place].status;
        place += 1;
    }
    codes
}

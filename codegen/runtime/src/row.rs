//! What a generated module is made of: one row a code, and a dense index over them.

use crate::{Basis, Class, Content, Lifecycle, Presence, Side, Syntax};

/// What a document says of one status code.
///
/// `S` is the module's enum of codes. Rows are what rustc spends most of its time on: a row has as few parts as it can, and
/// none for what most codes have in common.
#[derive(Debug)]
pub struct Row<S: 'static> {
    /// The code as the module's enum has it.
    pub status: S,
    /// The code: 100 to 999.
    pub code: u16,
    /// The reason phrase in the document; empty where it gives none.
    pub reason: &'static str,
    /// What the document says of the code, on one line; empty where it says nothing.
    pub description: &'static str,
    /// What else it says, but for headers: those are a list of their own.
    pub facts: &'static [Fact],
}

impl<S> Row<S> {
    /// The reason phrase in the document.
    #[inline]
    #[must_use]
    pub const fn reason(&self) -> Option<&'static str> {
        given(self.reason)
    }

    /// What the document says of the code, on one line.
    #[inline]
    #[must_use]
    pub const fn description(&self) -> Option<&'static str> {
        given(self.description)
    }

    /// Whether a response with the code has content.
    #[must_use]
    pub const fn content(&self) -> Content {
        let mut place = 0;
        while place < self.facts.len() {
            if let Fact::Content(content) = self.facts[place] {
                return content;
            }
            place += 1;
        }
        Content::Any
    }

    /// When to try again.
    #[must_use]
    pub const fn retry(&self) -> Option<Retry> {
        let mut place = 0;
        while place < self.facts.len() {
            if let Fact::Retry(retry) = self.facts[place] {
                return Some(retry);
            }
            place += 1;
        }
        None
    }

    /// Whether the code is still in use.
    #[must_use]
    pub const fn lifecycle(&self) -> Lifecycle {
        let mut place = 0;
        while place < self.facts.len() {
            if let Fact::Lifecycle(lifecycle) = self.facts[place] {
                return lifecycle;
            }
            place += 1;
        }
        Lifecycle::Current
    }
}

/// No fact beside words and headers.
pub const NO_FACTS: &[Fact] = &[];

const fn given(words: &'static str) -> Option<&'static str> {
    if words.is_empty() { None } else { Some(words) }
}

/// What a document says of a code beside its words and its headers: each of these at most once, and none that most codes
/// have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fact {
    /// Whether a response with the code has content; without it, [`Content::Any`].
    Content(Content),
    /// When to try again.
    Retry(Retry),
    /// Whether the code is still in use; without it, [`Lifecycle::Current`].
    Lifecycle(Lifecycle),
}

/// What a document says of one header of one code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct HeaderRequirement {
    /// The status code.
    pub code: u16,
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

/// A constructor for each obligation: of a response, without a condition, by the document's words. None calls another, for
/// the compiler evaluates the calls of every document.
macro_rules! obligations {
    ($(#[$about:meta] $name:ident: $Presence:ident;)*) => {
        $(
            #[$about]
            #[must_use]
            pub const fn $name(code: u16, name: &'static str, value: Syntax) -> Self {
                Self {
                    code,
                    name,
                    on: Side::Response,
                    presence: Presence::$Presence,
                    value,
                    condition: None,
                    basis: Basis::Document,
                }
            }
        )*
    };
}

impl HeaderRequirement {
    obligations! {
        /// The response with this code must carry the header of this name, its value in this form.
        required: Required;
        /// The response should carry it.
        recommended: Recommended;
        /// The response may carry it.
        optional: Optional;
        /// The response must not carry it.
        forbidden: Forbidden;
        /// The document names it, without an obligation.
        mentioned: Mentioned;
    }

    /// The same of the request.
    #[must_use]
    pub const fn on_request(mut self) -> Self {
        self.on = Side::Request;
        self
    }

    /// The same under a condition, in the document's words.
    #[must_use]
    pub const fn when(mut self, condition: &'static str) -> Self {
        self.condition = Some(condition);
        self
    }

    /// The same on another basis than the document's words.
    #[must_use]
    pub const fn by(mut self, basis: Basis) -> Self {
        self.basis = basis;
        self
    }

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
const LAST: u16 = 999;
const CODES: usize = 900;
const NONE: u16 = u16::MAX;

/// Where the row of each code stands, and what is said of its headers: dense over 100 to 999.
#[derive(Debug)]
pub struct Index {
    /// The place of the row; [`NONE`] where the code has none.
    rows: [u16; CODES],
    /// The place of the first requirement on its headers.
    headers: [u32; CODES],
    /// How many of them there are.
    counts: [u32; CODES],
}

impl Index {
    /// The place of the row of `code`.
    #[inline]
    #[must_use]
    pub const fn position(&self, code: u16) -> Option<usize> {
        let at = code.wrapping_sub(FIRST) as usize;
        if at < CODES && self.rows[at] != NONE {
            Some(self.rows[at] as usize)
        } else {
            None
        }
    }

    /// Those of `all`, one for each requirement of the document, that are for `code`.
    #[inline]
    #[must_use]
    pub const fn of<'a, T>(&self, code: u16, all: &'a [T]) -> &'a [T] {
        let at = code.wrapping_sub(FIRST) as usize;
        if at >= CODES || self.counts[at] == 0 {
            return &[];
        }
        let (_, rest) = all.split_at(self.headers[at] as usize);
        let (own, _) = rest.split_at(self.counts[at] as usize);
        own
    }
}

/// The index of `rows` and of the requirements on `headers`, for const evaluation.
///
/// # Panics
/// Where the codes do not ascend, or lie outside 100 to 999, or where a requirement is for a code that has no row. In a
/// `static`, that is an error of compilation.
#[must_use]
pub const fn index<S>(rows: &[Row<S>], headers: &[HeaderRequirement]) -> Index {
    let mut index = Index {
        rows: [NONE; CODES],
        headers: [0; CODES],
        counts: [0; CODES],
    };
    let mut before = FIRST - 1;
    let mut place: u16 = 0;
    while (place as usize) < rows.len() {
        let code = rows[place as usize].code;
        assert!(
            before < code && code <= LAST,
            "the codes of the rows ascend from 100 to 999"
        );
        index.rows[(code - FIRST) as usize] = place;
        before = code;
        place += 1;
    }
    before = FIRST - 1;
    let mut place: u32 = 0;
    while (place as usize) < headers.len() {
        let code = headers[place as usize].code;
        let at = code.wrapping_sub(FIRST) as usize;
        if before != code {
            assert!(
                before < code && code <= LAST && index.rows[at] != NONE,
                "the codes of the requirements ascend, and have a row each"
            );
            index.headers[at] = place;
            before = code;
        }
        index.counts[at] += 1;
        place += 1;
    }
    index
}

/// Every code of `rows`, in their order, for const evaluation; `N` is the number of rows.
///
/// # Panics
/// Where `N` is not the number of rows, or there are none.
#[must_use]
pub const fn all<S: Copy, const N: usize>(rows: &[Row<S>]) -> [S; N] {
    assert!(N == rows.len(), "one code a row");
    let mut codes = [rows[0].status; N];
    let mut place = 0;
    while place < N {
        codes[place] = rows[place].status;
        place += 1;
    }
    codes
}

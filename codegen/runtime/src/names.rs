//! The names of a document's headers, as header maps look them up: made once, by the compiler.

use core::mem;

use http::HeaderName;

use crate::Row;
use crate::syntax::byte;

/// The field names of all requirements of a document, row by row.
#[derive(Debug)]
pub struct Names<const ROWS: usize, const NAMES: usize> {
    /// Where the names of each row begin.
    starts: [usize; ROWS],
    /// `None` where a name stands for a family of fields, or is none.
    names: [Option<HeaderName>; NAMES],
}

impl<const ROWS: usize, const NAMES: usize> Names<ROWS, NAMES> {
    /// The names of the requirements of the row at `place`.
    #[inline]
    #[must_use]
    pub fn of(&self, place: usize) -> &[Option<HeaderName>] {
        let start = self.starts.get(place).copied().unwrap_or(NAMES);
        let end = self.starts.get(place + 1).copied().unwrap_or(NAMES);
        self.names.get(start..end).unwrap_or_default()
    }
}

/// How many requirements `rows` have, for const evaluation.
#[must_use]
pub const fn requirements<S, O>(rows: &[Row<S, O>]) -> usize {
    let mut count = 0;
    let mut place = 0;
    while place < rows.len() {
        count += rows[place].headers.len();
        place += 1;
    }
    count
}

/// The names of the requirements of `rows`, for const evaluation; `NAMES` is how many [`requirements`] they have.
///
/// # Panics
/// Where it is another number, or `ROWS` is not that of the rows. In a `static`, that is an error of compilation.
#[must_use]
pub const fn names<S, O, const ROWS: usize, const NAMES: usize>(
    rows: &[Row<S, O>],
) -> Names<ROWS, NAMES> {
    assert!(ROWS == rows.len(), "one place a row");
    assert!(NAMES == requirements(rows), "one name a requirement");
    let mut starts = [0; ROWS];
    let mut names = [const { None }; NAMES];
    let mut next = 0;
    let mut place = 0;
    while place < ROWS {
        starts[place] = next;
        let headers = rows[place].headers;
        let mut at = 0;
        while at < headers.len() {
            if !headers[at].is_family() && is_field_name(headers[at].name) {
                let name = Some(HeaderName::from_static(headers[at].name));
                // What was there, `None`, needs no drop, but the compiler can't evaluate one that might.
                mem::forget(mem::replace(&mut names[next], name));
            }
            next += 1;
            at += 1;
        }
        place += 1;
    }
    Names { starts, names }
}

/// Whether `name` is a field's name, in lower case.
pub(crate) const fn is_field_name(name: &str) -> bool {
    let name = name.as_bytes();
    let mut at = 0;
    while at < name.len() {
        if !byte::is(name[at], byte::TOKEN) || name[at].is_ascii_uppercase() {
            return false;
        }
        at += 1;
    }
    at > 0
}

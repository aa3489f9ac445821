//! From a response's head to the typed response of its code.

use http::HeaderMap;

use super::Response;
use super::fields::{Fields, Optional};

/// A response of one code of one document, as a client reads it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a typed response",
    note = "a document's typed responses are in the module `response` of its module"
)]
pub trait Typed: Sized {
    /// The status code.
    const CODE: u16;

    /// Reads a response's head.
    ///
    /// # Errors
    /// Where a required field is missing, or a field's value does not have its form.
    fn read(headers: &HeaderMap) -> Result<Self, Refused>;
}

impl<const CODE: u16, K, R: Fields, O: Optional, F> Typed for Response<CODE, (), K, R, O, F> {
    const CODE: u16 = CODE;

    fn read(headers: &HeaderMap) -> Result<Self, Refused> {
        let mut response = Self::start(R::read(headers)?);
        O::read(headers, &mut response.optional)?;
        for (name, value) in headers {
            if !R::names(name.as_str()) && !O::names(name.as_str()) {
                response.extra.append(name.clone(), value.clone());
            }
        }
        Ok(response)
    }
}

/// The field for which a response's head is no response of its code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The field's name.
    pub name: &'static str,
    /// Whether it is there, and its value does not have its form.
    pub malformed: bool,
}

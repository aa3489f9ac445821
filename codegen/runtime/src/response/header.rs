//! What a typed response carries: a field, or a family of fields.

use core::fmt::Debug;

use http::HeaderMap;

use super::Refused;
use crate::field::{Field, name};

/// A typed header of a response: one field ([`Field`]), or a family of fields ([`family!`](macro@crate::family)).
#[diagnostic::on_unimplemented(message = "`{Self}` is not a typed header")]
pub trait Header: Sized + Clone + Debug + PartialEq {
    /// Whether a field of this name, in lower case, is the header, or one of its family.
    fn names(name: &str) -> bool;
    /// Adds it to `headers`, instead of what is there.
    fn write(self, headers: &mut HeaderMap);
    /// Reads it, where it is there.
    ///
    /// # Errors
    /// Where its value does not have its form.
    fn read(headers: &HeaderMap) -> Result<Option<Self>, Refused>;
    /// Takes it out.
    fn remove(headers: &mut HeaderMap);
    /// What is to be said where it is missing.
    fn missing() -> Refused;
}

#[diagnostic::do_not_recommend]
impl<T: Field> Header for T {
    fn names(name: &str) -> bool {
        name == T::NAME
    }

    fn write(self, headers: &mut HeaderMap) {
        headers.insert(name::<T>(), self.value().clone());
    }

    fn read(headers: &HeaderMap) -> Result<Option<Self>, Refused> {
        T::find(headers).map_err(|_| Refused {
            name: T::NAME,
            malformed: true,
        })
    }

    fn remove(headers: &mut HeaderMap) {
        headers.remove(T::NAME);
    }

    fn missing() -> Refused {
        Refused {
            name: T::NAME,
            malformed: false,
        }
    }
}

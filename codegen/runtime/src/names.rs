//! The names of a document's headers, as header maps look them up: made once, when a response is checked first.
//!
//! The compiler could make them as well, but takes longer over that than over the rest of a module.

use std::sync::OnceLock;

use http::HeaderName;

use crate::HeaderRequirement;
use crate::syntax::byte;

/// The field name of each of a document's requirements.
#[derive(Debug)]
pub struct Names<const COUNT: usize> {
    /// `None` where a name stands for a family of fields, or is none.
    made: OnceLock<[Option<HeaderName>; COUNT]>,
}

impl<const COUNT: usize> Names<COUNT> {
    /// Names that are yet to be made.
    #[allow(clippy::new_without_default, reason = "it is for a static")]
    #[must_use]
    pub const fn new() -> Self {
        Self {
            made: OnceLock::new(),
        }
    }

    /// The names of `requirements`, which are always the same.
    #[inline]
    #[must_use]
    pub fn of(&self, requirements: &[HeaderRequirement]) -> &[Option<HeaderName>] {
        self.made.get_or_init(|| make(requirements))
    }
}

fn make<const COUNT: usize>(requirements: &[HeaderRequirement]) -> [Option<HeaderName>; COUNT] {
    let mut names = [const { None }; COUNT];
    for (name, requirement) in names.iter_mut().zip(requirements) {
        if !requirement.is_family() && is_field_name(requirement.name) {
            *name = Some(HeaderName::from_static(requirement.name));
        }
    }
    names
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

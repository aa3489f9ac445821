//! Whether a response's head keeps what its document promises.

use core::fmt;

use http::{HeaderMap, HeaderValue, StatusCode};

use crate::syntax::accepts_lines;
use crate::{Api, HeaderRequirement, Presence, Side, Undocumented};

/// What is wrong with a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The document does not list the code.
    Undocumented(Undocumented),
    /// A required header is missing.
    Missing(&'static HeaderRequirement),
    /// A forbidden header is there.
    Forbidden(&'static HeaderRequirement),
    /// A header's value does not have its form.
    Malformed(&'static HeaderRequirement),
}

/// One thing that is wrong with a response, and whose word says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Violation {
    api: &'static str,
    document: &'static str,
    code: u16,
    fault: Fault,
}

impl Violation {
    /// The name of the API.
    #[must_use]
    pub const fn api(&self) -> &'static str {
        self.api
    }

    /// The document's file name.
    #[must_use]
    pub const fn document(&self) -> &'static str {
        self.document
    }

    /// The response's status code.
    #[must_use]
    pub const fn code(&self) -> u16 {
        self.code
    }

    /// What is wrong.
    #[must_use]
    pub const fn fault(&self) -> Fault {
        self.fault
    }

    /// The requirement that is not met; `None` for an undocumented code.
    #[must_use]
    pub const fn requirement(&self) -> Option<&'static HeaderRequirement> {
        match self.fault {
            Fault::Undocumented(_) => None,
            Fault::Missing(requirement)
            | Fault::Forbidden(requirement)
            | Fault::Malformed(requirement) => Some(requirement),
        }
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}: ", self.api, self.code)?;
        match self.fault {
            Fault::Undocumented(_) => f.write_str("the status code is not documented")?,
            Fault::Missing(header) => write!(f, "the header {} is missing", header.name)?,
            Fault::Forbidden(header) => write!(f, "the header {} must not be there", header.name)?,
            Fault::Malformed(header) => {
                write!(
                    f,
                    "the value of the header {} is no {}",
                    header.name,
                    header.value.name()
                )?;
            }
        }
        write!(f, " ({})", self.document)
    }
}

impl std::error::Error for Violation {}

/// Everything that is wrong with a response. Nothing is allocated where nothing is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[must_use = "what is wrong with the response is in here"]
pub struct Violations(Vec<Violation>);

impl Violations {
    /// Whether nothing is wrong.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Each violation: the code's, or else those of headers in the order of the document's requirements.
    pub fn iter(&self) -> core::slice::Iter<'_, Violation> {
        self.0.iter()
    }
}

impl<'a> IntoIterator for &'a Violations {
    type Item = &'a Violation;
    type IntoIter = core::slice::Iter<'a, Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl IntoIterator for Violations {
    type Item = Violation;
    type IntoIter = std::vec::IntoIter<Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl fmt::Display for Violations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, violation) in self.iter().enumerate() {
            let between = if place > 0 { "\n" } else { "" };
            write!(f, "{between}{violation}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Violations {}

/// Compares the head of a response with the document of `A`.
///
/// A header that is required, or forbidden, under a condition is never missed, nor complained of: whether the condition
/// holds is more than a head tells.
pub fn check<A: Api>(status: StatusCode, headers: &HeaderMap) -> Violations {
    let code = status.as_u16();
    let mut violations = Violations::default();
    let mut found = |fault| violations.0.push(violation::<A>(code, fault));
    let Some(row) = A::find(code) else {
        found(Fault::Undocumented(Undocumented::new(code)));
        return violations;
    };
    for requirement in row.headers {
        if requirement.on != Side::Response {
            continue;
        }
        if let Some(fault) = fault(requirement, headers) {
            found(fault);
        }
    }
    violations
}

pub(crate) const fn violation<A: Api>(code: u16, fault: Fault) -> Violation {
    Violation {
        api: A::NAME,
        document: A::DOCUMENT,
        code,
        fault,
    }
}

fn fault(requirement: &'static HeaderRequirement, headers: &HeaderMap) -> Option<Fault> {
    if requirement.is_family() {
        let prefix = requirement.name.trim_end_matches('*');
        let present = || headers.keys().any(|name| name.as_str().starts_with(prefix));
        return match (requirement.presence, requirement.condition) {
            (Presence::Required, None) if !present() => Some(Fault::Missing(requirement)),
            (Presence::Forbidden, None) if present() => Some(Fault::Forbidden(requirement)),
            _ => None,
        };
    }
    match requirement.presence {
        Presence::Mentioned => None,
        Presence::Forbidden => (requirement.condition.is_none()
            && headers.contains_key(requirement.name))
        .then_some(Fault::Forbidden(requirement)),
        Presence::Required | Presence::Recommended | Presence::Optional => {
            let lines = headers.get_all(requirement.name);
            let mut lines = lines.iter().map(HeaderValue::as_bytes).peekable();
            if lines.peek().is_none() {
                requirement
                    .is_unconditional()
                    .then_some(Fault::Missing(requirement))
            } else if accepts_lines(requirement.value, lines) {
                None
            } else {
                Some(Fault::Malformed(requirement))
            }
        }
    }
}
impl Violations {
    pub(crate) fn one(violation: Violation) -> Self {
        Self(vec![violation])
    }

    /// Without those that `keep` does not hold for.
    #[cfg(feature = "tower")]
    pub(crate) fn retain(&mut self, keep: impl Fn(&Violation) -> bool) {
        self.0.retain(keep);
    }
}

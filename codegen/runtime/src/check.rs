//! Whether a response's head keeps what its document promises.

use core::fmt;

use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};

use crate::{Api, Breach, HeaderRequirement, Side, Undocumented};

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
        let (breach, header) = match self.fault {
            Fault::Undocumented(_) => {
                return write!(f, "the status code is not documented ({})", self.document);
            }
            Fault::Missing(header) => (Breach::Missing, header),
            Fault::Forbidden(header) => (Breach::Forbidden, header),
            Fault::Malformed(header) => (Breach::Malformed, header),
        };
        breach.describe(header.name, header.value, f)?;
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
/// holds is more than a head tells. Its value must have its form all the same. Of a family of headers (`x-ratelimit-*`),
/// only its presence is judged.
pub fn check<A: Api>(status: StatusCode, headers: &HeaderMap) -> Violations {
    let code = status.as_u16();
    match A::INDEX.position(code) {
        Some(_) => {
            let requirements = A::INDEX.of(code, A::HEADERS);
            let names = A::INDEX.of(code, A::names());
            let broken = broken(requirements, names, headers);
            Violations::of::<A>(code, broken)
        }
        None => Violations::one(violation::<A>(
            code,
            Fault::Undocumented(Undocumented::new(code)),
        )),
    }
}

/// The requirements that are not met, in their order.
fn broken(
    requirements: &'static [HeaderRequirement],
    names: &[Option<HeaderName>],
    headers: &HeaderMap,
) -> Vec<Fault> {
    let mut broken = Vec::new();
    for (requirement, name) in requirements.iter().zip(names) {
        if requirement.on == Side::Response
            && let Some(breach) = breach(requirement, name.as_ref(), headers)
        {
            broken.push(match breach {
                Breach::Missing => Fault::Missing(requirement),
                Breach::Forbidden => Fault::Forbidden(requirement),
                Breach::Malformed => Fault::Malformed(requirement),
            });
        }
    }
    broken
}

pub(crate) const fn violation<A: Api>(code: u16, fault: Fault) -> Violation {
    Violation {
        api: A::NAME,
        document: A::DOCUMENT,
        code,
        fault,
    }
}

/// What is wrong with the header of this `name`, or with those of its family where there is none.
#[inline]
fn breach(
    requirement: &HeaderRequirement,
    name: Option<&HeaderName>,
    headers: &HeaderMap,
) -> Option<Breach> {
    let is_conditional = requirement.condition.is_some();
    if let Some(name) = name {
        let value = Some(requirement.value);
        // Most responses have no field on several lines, and the one line of each is found faster.
        if headers.len() == headers.keys_len() {
            let line = headers.get(name).map(HeaderValue::as_bytes);
            return Breach::of(requirement.presence, is_conditional, value, line);
        }
        let lines = headers.get_all(name).into_iter();
        let lines = lines.map(HeaderValue::as_bytes);
        return Breach::of(requirement.presence, is_conditional, value, lines);
    }
    let stem = requirement.name.trim_end_matches('*');
    let members = headers.iter();
    let members = members.filter(|(name, _)| name.as_str().starts_with(stem));
    let lines = members.map(|(_, value)| value.as_bytes());
    Breach::of(requirement.presence, is_conditional, None, lines)
}

impl Violations {
    pub(crate) fn one(violation: Violation) -> Self {
        Self(vec![violation])
    }

    fn of<A: Api>(code: u16, broken: Vec<Fault>) -> Self {
        if broken.is_empty() {
            return Self::default();
        }
        let violations = broken.into_iter();
        Self(
            violations
                .map(|fault| violation::<A>(code, fault))
                .collect(),
        )
    }

    /// Without those that `keep` does not hold for.
    #[cfg(feature = "tower")]
    pub(crate) fn retain(&mut self, keep: impl Fn(&Violation) -> bool) {
        self.0.retain(keep);
    }
}

//! The status codes of IANA's registry.

mod registered;

use std::fmt;

use crate::spec::Content;

use registered::STATUSES;

/// A status code of IANA's registry.
#[derive(Debug, PartialEq, Eq)]
pub struct RegisteredStatus {
    /// The code.
    pub code: u16,
    /// The reason phrase in the registry; `None` for a code that is [`Standing::Unused`].
    pub name: Option<&'static str>,
    /// The document and section that define it, such as "RFC 9110, section 15.3.2".
    pub reference: &'static str,
    /// Whether it can be sent.
    pub standing: Standing,
    /// Whether a response with it has content.
    pub content: Content,
    /// What is said of the response's fields.
    pub fields: &'static [Obligation],
}

/// How the registry holds a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// For good.
    Permanent,
    /// Until a date, by which an RFC should define it.
    Temporary,
    /// Still with its meaning, and deprecated by a later RFC.
    Obsolete,
    /// Without a meaning, so that nobody gives it one.
    Unused,
}

/// What an RFC says of one field of a response.
///
/// Shown as a sentence: "Retry-After should be there, where the condition is temporary."
#[derive(Debug, PartialEq, Eq)]
pub struct Obligation {
    /// The field's name.
    pub name: &'static str,
    /// How strongly it is said.
    pub strength: Strength,
    /// Under which condition, as the end of a sentence: "in answer to POST".
    pub condition: Option<&'static str>,
}

impl fmt::Display for Obligation {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let verb = match self.strength {
            Strength::Must => "must be there",
            Strength::Should => "should be there",
            Strength::May => "may be there",
            Strength::ShouldNot => "should not be there",
            Strength::MustNot => "must not be there",
        };
        match self.condition {
            Some(condition) => write!(out, "{} {verb}, {condition}.", self.name),
            None => write!(out, "{} {verb}.", self.name),
        }
    }
}

/// The strength of an obligation (BCP 14), from the strongest against to the strongest for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// MUST NOT
    MustNot,
    /// SHOULD NOT
    ShouldNot,
    /// MAY
    May,
    /// SHOULD
    Should,
    /// MUST
    Must,
}

impl RegisteredStatus {
    /// What its definition says of the field of this name, in whatever case.
    #[must_use]
    pub fn obligation(&self, name: &str) -> Option<&'static Obligation> {
        self.fields
            .iter()
            .find(|field| field.name.eq_ignore_ascii_case(name))
    }
}

/// Every registered status, ascending by code.
#[must_use]
pub const fn statuses() -> &'static [RegisteredStatus] {
    STATUSES
}

/// The registered status of this code.
#[must_use]
pub fn status(code: u16) -> Option<&'static RegisteredStatus> {
    let index = STATUSES
        .binary_search_by_key(&code, |status| status.code)
        .ok()?;
    Some(&STATUSES[index])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registry::field;

    #[test]
    fn finds_every_code_and_no_other() {
        assert!(STATUSES.is_sorted_by(|a, b| a.code < b.code));
        let found = (0..=u16::MAX).filter_map(status);
        assert!(found.eq(STATUSES));
    }

    #[test]
    fn names_all_but_the_unused() {
        for status in STATUSES {
            assert_eq!(
                status.name.is_none(),
                status.standing == Standing::Unused,
                "{}",
                status.code
            );
        }
        assert_eq!(status(306).unwrap().standing, Standing::Unused);
        assert_eq!(status(422).unwrap().name, Some("Unprocessable Content"));
    }

    #[test]
    fn speaks_of_registered_fields_once_each() {
        for status in STATUSES {
            for (index, obligation) in status.fields.iter().enumerate() {
                let known = field(obligation.name).map(|field| field.name);
                assert_eq!(known, Some(obligation.name), "{}", status.code);
                let earlier = &status.fields[..index];
                assert!(earlier.iter().all(|other| other.name != obligation.name));
            }
        }
    }

    #[test]
    fn leaves_no_length_to_a_response_that_ends_with_its_header_section() {
        // RFC 9112, section 6: 1xx and 204 carry neither field; 205 and 304 may.
        for status in STATUSES {
            let bare = status.code < 200 || status.code == 204;
            for name in ["Content-Length", "Transfer-Encoding"] {
                let refused = status
                    .obligation(name)
                    .is_some_and(|field| field.strength == Strength::MustNot);
                assert_eq!(refused, bare, "{} {name}", status.code);
            }
            assert!(!bare || status.content == Content::Forbidden);
        }
    }

    #[test]
    fn reads_as_a_sentence() {
        let sentences = |code| -> Vec<String> {
            status(code)
                .unwrap()
                .fields
                .iter()
                .map(ToString::to_string)
                .collect()
        };
        assert_eq!(sentences(405), ["Allow must be there."]);
        assert_eq!(
            sentences(201)[0],
            "Location should be there, in answer to POST."
        );
        assert_eq!(sentences(511), ["WWW-Authenticate should not be there."]);
    }
}

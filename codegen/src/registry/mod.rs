//! What the registries and RFCs say of status codes and fields.
//!
//! It is never mixed into what a document says: it names what a document leaves unnamed, tells codes from mere numbers,
//! and is what a document is compared with.

mod field;
mod status;
mod vendor;

use crate::spec::Content;

pub use field::{FieldName, field};

/// A status code of IANA's registry.
#[derive(Debug, PartialEq, Eq)]
pub struct RegisteredStatus {
    /// The code.
    pub code: u16,
    /// The reason phrase in the registry.
    pub name: &'static str,
    /// The document and section that define it.
    pub reference: &'static str,
    /// Whether a response with it has content.
    pub content: Content,
    /// What is said of the response's fields.
    pub fields: &'static [Field],
}

/// What an RFC says of one field of a response.
#[derive(Debug, PartialEq, Eq)]
pub struct Field {
    /// The field's name.
    pub name: &'static str,
    /// How strongly (BCP 14).
    pub strength: Strength,
    /// Under which condition.
    pub condition: Option<&'static str>,
}

impl Field {
    /// The requirement as a sentence: "Retry-After may be there, if the condition is temporary."
    #[must_use]
    pub fn sentence(&self) -> String {
        let verb = match self.strength {
            Strength::Must => "must be there",
            Strength::Should => "should be there",
            Strength::May => "may be there",
            Strength::ShouldNot => "should not be there",
            Strength::MustNot => "must not be there",
        };
        match self.condition {
            Some(condition) => format!("{} {verb}, {condition}.", self.name),
            None => format!("{} {verb}.", self.name),
        }
    }
}

/// The strength of a requirement (BCP 14).
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

/// A code that no registry holds, as one vendor uses it.
#[derive(Debug, PartialEq, Eq)]
pub struct VendorStatus {
    /// The code.
    pub code: u16,
    /// What the vendor calls it.
    pub name: &'static str,
    /// Who sends it.
    pub vendor: &'static str,
}

/// Every registered status, ascending by code.
#[must_use]
pub fn statuses() -> &'static [RegisteredStatus] {
    status::STATUSES
}

/// The registered status of this code.
#[must_use]
pub fn status(code: u16) -> Option<&'static RegisteredStatus> {
    status::STATUSES
        .binary_search_by_key(&code, |status| status.code)
        .ok()
        .map(|index| &status::STATUSES[index])
}

/// The vendors that are known to use this code.
pub fn vendors(code: u16) -> impl Iterator<Item = &'static VendorStatus> {
    vendor::VENDORS
        .iter()
        .filter(move |status| status.code == code)
}

/// Whether the code is registered, or known of a vendor.
#[must_use]
pub fn is_known(code: u16) -> bool {
    status(code).is_some() || vendors(code).next().is_some()
}

/// Names that registered codes once had, or are widely given.
const FORMER: &[(u16, &str)] = &[
    (200, "Success"),
    (200, "Successful"),
    (203, "Non-Authoritative"),
    (301, "Moved"),
    (302, "Moved Temporarily"),
    (303, "See Others"),
    (306, "Switch Proxy"),
    (401, "Unauthorised"),
    (401, "Not Authorized"),
    (401, "Authorization Required"),
    (401, "Unauthenticated"),
    (403, "Permission Denied"),
    (403, "Access Denied"),
    (404, "Resource Not Found"),
    (405, "Not Allowed"),
    (408, "Request Time-out"),
    (413, "Payload Too Large"),
    (413, "Request Entity Too Large"),
    (413, "Request Too Large"),
    (413, "Request Too Long"),
    (414, "Request-URI Too Long"),
    (414, "Request-URI Too Large"),
    (416, "Requested Range Not Satisfiable"),
    (418, "I'm a teapot"),
    (419, "Insufficient Space on Resource"),
    (419, "Authentication Timeout"),
    (422, "Unprocessable Entity"),
    (422, "Validation Error"),
    (429, "Rate Limit Exceeded"),
    (429, "Rate Limited"),
    (451, "Unavailable For Legal Reasons"),
    (500, "Server Error"),
    (500, "Internal Error"),
    (503, "Service Temporarily Unavailable"),
    (504, "Gateway Time-out"),
    (505, "HTTP Version not supported"),
    (509, "Bandwidth Limit Exceeded"),
];

/// Whether `phrase` is a name of `code`: the registered one, a former one or a vendor's, but for case, blanks and
/// punctuation.
#[must_use]
pub fn is_name_of(phrase: &str, code: u16) -> bool {
    names(code).any(|name| same_name(name, phrase))
}

/// The length in bytes of the longest name of `code` with which `text` begins and a word ends; 0 where there is none.
#[must_use]
pub fn name_at_start(text: &str, code: u16) -> usize {
    names(code)
        .filter_map(|name| starts_with_name(text, name))
        .max()
        .unwrap_or(0)
}

/// Whether `phrase` is a name of any code.
#[must_use]
pub fn is_name(phrase: &str) -> bool {
    let registered = status::STATUSES.iter().map(|status| status.name);
    let vendors = vendor::VENDORS.iter().map(|status| status.name);
    let former = FORMER.iter().map(|(_, name)| *name);
    registered
        .chain(vendors)
        .chain(former)
        .any(|name| same_name(name, phrase))
}

fn names(code: u16) -> impl Iterator<Item = &'static str> {
    let former = FORMER
        .iter()
        .filter(move |(of, _)| *of == code)
        .map(|(_, name)| *name);
    let registered = status(code).map(|status| status.name);
    registered
        .into_iter()
        .chain(former)
        .chain(vendors(code).map(|status| status.name))
}

/// The letters and digits of a name, in lower case.
fn letters(name: &str) -> impl Iterator<Item = char> + '_ {
    name.chars()
        .filter(|char| char.is_alphanumeric())
        .flat_map(char::to_lowercase)
}

fn same_name(name: &str, phrase: &str) -> bool {
    letters(name).eq(letters(phrase))
}

fn starts_with_name(text: &str, name: &str) -> Option<usize> {
    let mut wanted = letters(name).peekable();
    for (at, char) in text.char_indices() {
        if wanted.peek().is_none() {
            return (!char.is_alphanumeric()).then_some(at);
        }
        if char.is_alphanumeric() {
            if char.to_lowercase().next() != wanted.next() {
                return None;
            }
        } else if at > 0 && !matches!(char, ' ' | '-' | '_' | '\'' | '’' | '\u{a0}' | '\n') {
            return None;
        }
    }
    wanted.peek().is_none().then_some(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_codes_in_order() {
        assert!(status::STATUSES.is_sorted_by(|a, b| a.code < b.code));
        assert!(vendor::VENDORS.is_sorted_by(|a, b| a.code <= b.code));
    }

    #[test]
    fn knows_a_name_in_any_spelling() {
        assert!(is_name_of("I’m a Teapot", 418));
        assert!(is_name_of("NOT_FOUND", 404));
        assert!(is_name_of("non authoritative information", 203));
        assert!(!is_name_of("Not Found", 400));
        assert_eq!(name_at_start("Not Found: no such parcel", 404), 9);
        assert_eq!(name_at_start("Not Founded", 404), 0);
        assert_eq!(name_at_start("OK", 200), 2);
    }
}

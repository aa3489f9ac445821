//! Field names: how they are spelt, which side sends them, and the form of their values.

mod known;
mod near;

use std::sync::LazyLock;

use crate::lookup::Lookup;
use crate::spec::{Side, Syntax};

use known::{REGISTERED, UNREGISTERED};

/// A field name that is registered, or widely used.
#[derive(Debug, PartialEq, Eq)]
pub struct FieldName {
    /// The name in its usual spelling.
    pub name: &'static str,
    /// The side that sends it; `None` for both.
    pub side: Option<Side>,
    /// The form of its value.
    pub value: Syntax,
}

/// The field of this name, in any case (RFC 9110, section 5.1).
#[must_use]
pub fn field(name: &str) -> Option<&'static FieldName> {
    BY_NAME.get(name).copied()
}

/// Every field.
pub(crate) fn fields() -> impl Iterator<Item = &'static FieldName> {
    REGISTERED.iter().chain(UNREGISTERED)
}

/// Every field by its name.
static BY_NAME: LazyLock<Lookup<&'static FieldName>> = LazyLock::new(|| {
    let mut fields = Lookup::with_capacity(REGISTERED.len() + UNREGISTERED.len());
    for field in self::fields() {
        fields.entry(field.name, || field);
    }
    fields
});

/// The field that is registered under this name, in any case.
#[must_use]
pub fn registered_field(name: &str) -> Option<&'static FieldName> {
    field(name).filter(|found| UNREGISTERED.iter().all(|other| other.name != found.name))
}

/// The registered field whose name `name` seems to be a misspelling of; `None` for a known name, and for one that is like no
/// other.
///
/// A misspelling differs in a few characters for a long name and in one for a short name, in any case and with the hyphens
/// left out or put elsewhere. A name in which a whole word is another word is a name of its own (`If-Modified-When`), and so is
/// one that only lacks the `X-` of another, or has it in addition.
#[must_use]
pub fn nearest_field(name: &str) -> Option<&'static FieldName> {
    if field(name).is_some() {
        return None;
    }
    REGISTERED
        .iter()
        .filter_map(|field| Some((near::distance(name, field.name)?, field)))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, field)| field)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_every_field_in_any_case() {
        for known in REGISTERED.iter().chain(UNREGISTERED) {
            assert_eq!(field(&known.name.to_ascii_uppercase()), Some(known));
        }
        assert_eq!(field("Loc"), None);
        assert_eq!(field(""), None);
    }

    #[test]
    fn tells_registered_fields_from_others() {
        let registered = |name| registered_field(name).map(|field| field.name);
        assert_eq!(registered("etag"), Some("ETag"));
        assert_eq!(registered("X-RateLimit-Limit"), None);
        assert!(
            UNREGISTERED
                .iter()
                .all(|field| registered(field.name).is_none())
        );
        assert!(
            REGISTERED
                .iter()
                .all(|field| registered(field.name).is_some())
        );
    }

    #[test]
    fn finds_the_name_behind_a_misspelling() {
        let nearest = |name| nearest_field(name).map(|field| field.name);
        assert_eq!(nearest("WWW-Authentication"), Some("WWW-Authenticate"));
        assert_eq!(nearest("WWWAuthenticate"), Some("WWW-Authenticate"));
        assert_eq!(nearest("WW-Authenticate"), Some("WWW-Authenticate"));
        assert_eq!(nearest("retry-afer"), Some("Retry-After"));
        assert_eq!(nearest("Retry-Atfer"), Some("Retry-After"));
        assert_eq!(nearest("RetryAfter"), Some("Retry-After"));
        assert_eq!(nearest("E-Tag"), Some("ETag"));
        assert_eq!(nearest("Locaton"), Some("Location"));
        assert_eq!(nearest("Referrer"), Some("Referer"));
        assert_eq!(nearest("Allows"), Some("Allow"));
        assert_eq!(nearest("X-Frame-Option"), Some("X-Frame-Options"));
    }

    #[test]
    fn takes_no_other_name_for_a_misspelling() {
        for name in [
            "Etag",
            "If-Modified-When",
            "App-Version",
            "X-Limit",
            "X-Location",
            "Token",
            "Api-Key",
            "Data",
            "Foo",
            "",
            "X-Allow",
            "Retry-After-Ms",
            "Acme-Request-Id",
            "ÀÉÎ",
        ] {
            assert_eq!(nearest_field(name), None, "{name}");
        }
    }

    #[test]
    fn takes_no_known_name_for_a_misspelling_of_another() {
        for known in REGISTERED.iter().chain(UNREGISTERED) {
            assert_eq!(nearest_field(known.name), None);
        }
    }
}

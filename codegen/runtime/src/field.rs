//! Typed header fields: values that have their field's form, or are not made.

use core::fmt;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use http::{HeaderMap, HeaderName, HeaderValue, Method};

use crate::Syntax;
use crate::known::known_fields;
use crate::names::is_field_name;
use crate::syntax::{accepts_lines, date, trim};

/// A header field with a value of its form.
#[diagnostic::on_unimplemented(message = "`{Self}` is not a typed header field")]
pub trait Field: Sized + Clone + fmt::Debug + PartialEq {
    /// The field's name in lower case.
    const NAME: &'static str;
    /// The form of its value.
    const SYNTAX: Syntax;

    /// The field with this value, which is known to have its form.
    #[doc(hidden)]
    fn unchecked(value: HeaderValue) -> Self;

    /// The value.
    fn value(&self) -> &HeaderValue;

    /// The field with this value.
    ///
    /// # Errors
    /// Where the value does not have the field's form.
    fn from_value(value: HeaderValue) -> Result<Self, Malformed> {
        if Self::SYNTAX.accepts(trim(value.as_bytes())) {
            Ok(Self::unchecked(value))
        } else {
            Err(Malformed {
                name: Self::NAME,
                syntax: Self::SYNTAX,
            })
        }
    }

    /// The field in `headers`, its lines joined where it is a list.
    ///
    /// # Errors
    /// Where it is there, and not in the field's form.
    fn find(headers: &HeaderMap) -> Result<Option<Self>, Malformed> {
        let all = headers.get_all(Self::NAME);
        let mut lines = all.iter();
        let Some(first) = lines.next() else {
            return Ok(None);
        };
        let malformed = Malformed {
            name: Self::NAME,
            syntax: Self::SYNTAX,
        };
        let mut others = lines.map(HeaderValue::as_bytes).peekable();
        if others.peek().is_none() {
            return Self::from_value(first.clone()).map(Some);
        }
        if !accepts_lines(Self::SYNTAX, first.as_bytes(), others) {
            return Err(malformed);
        }
        let mut joined = Vec::new();
        for line in all {
            if !joined.is_empty() {
                joined.extend_from_slice(b", ");
            }
            joined.extend_from_slice(trim(line.as_bytes()));
        }
        HeaderValue::from_bytes(&joined)
            .map(|value| Some(Self::unchecked(value)))
            .map_err(|_| malformed)
    }
}

/// A value that does not have its field's form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Malformed {
    name: &'static str,
    syntax: Syntax,
}

impl Malformed {
    /// The field's name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// The form that the value should have.
    #[must_use]
    pub const fn syntax(self) -> Syntax {
        self.syntax
    }
}

impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "the value of the field {} is no {}",
            self.name,
            self.syntax.name()
        )
    }
}

impl std::error::Error for Malformed {}

/// Defines a field's type: used for the fields that a document names and no registry knows.
///
/// ```
/// statusbook::field!(XBerth, "x-berth", Integer, "The berth's number.");
///
/// assert!(XBerth::new("7").is_ok());
/// assert!(XBerth::new("seven").is_err());
/// ```
#[macro_export]
macro_rules! field {
    ($Name:ident, $name:literal, $syntax:ident, $about:literal) => {
        #[doc = $about]
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        pub struct $Name($crate::http::HeaderValue);

        impl $Name {
            /// The field with this value.
            ///
            /// # Errors
            /// Where the value does not have the field's form.
            pub fn new(
                value: impl ::core::convert::AsRef<[u8]>,
            ) -> ::core::result::Result<Self, $crate::field::Malformed> {
                $crate::field::make(value.as_ref())
            }
        }

        impl $crate::field::Field for $Name {
            const NAME: &'static str = $name;
            const SYNTAX: $crate::Syntax = $crate::Syntax::$syntax;

            fn unchecked(value: $crate::http::HeaderValue) -> Self {
                Self(value)
            }

            fn value(&self) -> &$crate::http::HeaderValue {
                &self.0
            }
        }
    };
}

/// The field with the value of these bytes.
///
/// # Errors
/// Where they are no field value, or do not have the field's form.
pub fn make<F: Field>(bytes: &[u8]) -> Result<F, Malformed> {
    HeaderValue::from_bytes(trim(bytes))
        .map_err(|_| Malformed {
            name: F::NAME,
            syntax: F::SYNTAX,
        })
        .and_then(F::from_value)
}

macro_rules! define {
    ($($Name:ident, $name:literal, $syntax:ident, $about:literal;)*) => {
        $(crate::field!($Name, $name, $syntax, $about);)*
    };
}

known_fields!(define);

/// The name of a field, for a header map.
pub(crate) fn name<F: Field>() -> HeaderName {
    const {
        assert!(
            is_field_name(F::NAME),
            "a field name is a token in lower case"
        );
    }
    HeaderName::from_static(F::NAME)
}

/// A moment as an HTTP date; moments before 1970 are its start.
fn date_value(moment: SystemTime) -> HeaderValue {
    let since = moment.duration_since(UNIX_EPOCH).unwrap_or_default();
    text_value(&date::format(since.as_secs()))
}

/// The value of text that is known to be visible ASCII.
fn text_value(text: &str) -> HeaderValue {
    HeaderValue::from_str(text).unwrap_or_else(|_| HeaderValue::from_static(""))
}

/// The moment of an HTTP date.
fn moment(value: &HeaderValue) -> Option<SystemTime> {
    let seconds = date::parse(trim(value.as_bytes()))?;
    let distance = Duration::from_secs(seconds.unsigned_abs());
    if seconds < 0 {
        UNIX_EPOCH.checked_sub(distance)
    } else {
        UNIX_EPOCH.checked_add(distance)
    }
}

/// The number of seconds; one that is too large for a `u64` is the largest (RFC 9111, section 1.2.2).
fn delay(value: &HeaderValue) -> Option<Duration> {
    let digits = trim(value.as_bytes());
    if !Syntax::DelaySeconds.accepts(digits) {
        return None;
    }
    let seconds = digits.iter().fold(0_u64, |sum, digit| {
        sum.saturating_mul(10)
            .saturating_add(u64::from(digit - b'0'))
    });
    Some(Duration::from_secs(seconds))
}

macro_rules! seconds {
    ($($Name:ident)*) => {
        $(impl $Name {
            /// After this many seconds.
            #[must_use]
            pub fn seconds(seconds: u32) -> Self {
                Self(HeaderValue::from(seconds))
            }

            /// After this time, in whole seconds, rounded up.
            #[must_use]
            pub fn after(delay: Duration) -> Self {
                let rounded = delay.as_secs().saturating_add(u64::from(delay.subsec_nanos() > 0));
                Self(HeaderValue::from(rounded))
            }
        })*
    };
}

seconds!(RetryAfter RetryAfterSeconds);

macro_rules! dates {
    ($($Name:ident)*) => {
        $(impl $Name {
            /// At this moment, to the second; moments before 1970 are its start.
            #[must_use]
            pub fn at(moment: SystemTime) -> Self {
                Self(date_value(moment))
            }

            /// The moment, where the value is a date.
            #[must_use]
            pub fn moment(&self) -> Option<SystemTime> {
                moment(&self.0)
            }
        })*
    };
}

dates!(RetryAfter RetryAfterDate Date Expires LastModified);

macro_rules! waits {
    ($($Name:ident)*) => {
        $(impl $Name {
            /// How long to wait from `now`; nothing where the date has passed.
            #[must_use]
            pub fn wait(&self, now: SystemTime) -> Duration {
                wait(&self.0, now).unwrap_or_default()
            }
        })*
    };
}

waits!(RetryAfter RetryAfterDate RetryAfterSeconds);

/// How long a value of seconds or a date says to wait from `now`.
pub(crate) fn wait(value: &HeaderValue, now: SystemTime) -> Option<Duration> {
    delay(value)
        .or_else(|| moment(value).map(|moment| moment.duration_since(now).unwrap_or_default()))
}

impl Allow {
    /// These methods.
    #[must_use]
    pub fn methods<'a>(methods: impl IntoIterator<Item = &'a Method>) -> Self {
        let names: Vec<&str> = methods.into_iter().map(Method::as_str).collect();
        Self(text_value(&names.join(", ")))
    }

    /// Whether `method` is among them.
    #[must_use]
    pub fn allows(&self, method: &Method) -> bool {
        self.0
            .as_bytes()
            .split(|&byte| byte == b',')
            .any(|element| trim(element) == method.as_str().as_bytes())
    }
}

impl ETag {
    /// Whether the tag is weak: equal tags then mean equivalent representations, not equal bytes.
    #[must_use]
    pub fn is_weak(&self) -> bool {
        self.0.as_bytes().starts_with(b"W/")
    }
}

impl ContentRange {
    /// The bytes from `first` to `last`, of `complete` where that is known.
    ///
    /// # Errors
    /// Where `last` is before `first`, or not before `complete`.
    pub fn bytes(first: u64, last: u64, complete: Option<u64>) -> Result<Self, Malformed> {
        match complete {
            Some(complete) => Self::new(format!("bytes {first}-{last}/{complete}")),
            None => Self::new(format!("bytes {first}-{last}/*")),
        }
    }

    /// No range of the `complete` bytes can be served.
    #[must_use]
    pub fn unsatisfied(complete: u64) -> Self {
        Self(text_value(&format!("bytes */{complete}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_what_has_not_the_form() {
        assert!(Location::new("/parcels/7").is_ok());
        let refused = Location::new("/parcels/ 7").unwrap_err();
        assert_eq!(
            refused.to_string(),
            "the value of the field location is no uri-reference"
        );
        assert!(Location::new("/a\r\nx: y").is_err());
        assert!(RetryAfterSeconds::new("Sun, 06 Nov 1994 08:49:37 GMT").is_err());
        assert!(ContentRange::bytes(5, 4, None).is_err());
    }

    #[test]
    fn waits_for_seconds_and_dates() {
        let now = UNIX_EPOCH + Duration::from_secs(784_111_700);
        assert_eq!(RetryAfter::seconds(120).wait(now), Duration::from_secs(120));
        let date = RetryAfter::new("Sun, 06 Nov 1994 08:49:37 GMT").unwrap();
        assert_eq!(date.wait(now), Duration::from_secs(77));
        assert_eq!(date.wait(now + Duration::from_secs(1000)), Duration::ZERO);
        assert_eq!(RetryAfter::at(now + Duration::from_secs(77)), date);
        assert_eq!(
            RetryAfter::after(Duration::from_millis(1500)),
            RetryAfter::seconds(2)
        );
        let huge = RetryAfter::new("99999999999999999999999").unwrap();
        assert_eq!(huge.wait(now), Duration::from_secs(u64::MAX));
    }

    #[test]
    fn joins_lines_of_a_list_only() {
        let mut headers = HeaderMap::new();
        headers.append("allow", HeaderValue::from_static("GET"));
        headers.append("allow", HeaderValue::from_static(" PUT "));
        headers.append("location", HeaderValue::from_static("/a"));
        headers.append("location", HeaderValue::from_static("/b"));
        let allow = Allow::find(&headers).unwrap().unwrap();
        assert_eq!(allow, Allow::methods([&Method::GET, &Method::PUT]));
        assert!(allow.allows(&Method::PUT) && !allow.allows(&Method::POST));
        assert!(Location::find(&headers).is_err());
        assert_eq!(RetryAfter::find(&headers), Ok(None));
    }
}

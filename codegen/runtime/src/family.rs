//! Families of fields whose names begin alike, such as `X-RateLimit-*`.

use core::fmt;

use http::{HeaderMap, HeaderName, HeaderValue};

/// The fields of a family that are there: at least one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Members(HeaderMap);

impl Members {
    /// One field of the family `name`, which ends in `*`.
    ///
    /// # Errors
    /// Where it is none of the family.
    pub fn one(
        name: &'static str,
        member: HeaderName,
        value: HeaderValue,
    ) -> Result<Self, Stranger> {
        Self(HeaderMap::new()).and(name, member, value)
    }

    /// With another field of the family `name`, instead of one of the same name.
    ///
    /// # Errors
    /// Where it is none of the family.
    pub fn and(
        mut self,
        name: &'static str,
        member: HeaderName,
        value: HeaderValue,
    ) -> Result<Self, Stranger> {
        if !is_member(name, member.as_str()) {
            return Err(Stranger {
                family: name,
                name: member,
            });
        }
        self.0.insert(member, value);
        Ok(self)
    }

    /// The fields with their values.
    #[must_use]
    pub const fn fields(&self) -> &HeaderMap {
        &self.0
    }

    /// Adds the fields to `headers`, instead of those of the same names.
    pub fn write(self, headers: &mut HeaderMap) {
        for name in self.0.keys() {
            headers.remove(name);
        }
        for (name, value) in &self.0 {
            headers.append(name.clone(), value.clone());
        }
    }

    /// The fields of the family `name` in `headers`; `None` where there is none.
    #[must_use]
    pub fn read(name: &str, headers: &HeaderMap) -> Option<Self> {
        let members = headers.iter();
        let members = members.filter(|(field, _)| is_member(name, field.as_str()));
        let mut found = HeaderMap::new();
        for (field, value) in members {
            found.append(field.clone(), value.clone());
        }
        (!found.is_empty()).then_some(Self(found))
    }

    /// Takes the fields of the family `name` out of `headers`.
    pub fn remove(name: &str, headers: &mut HeaderMap) {
        let members = headers.keys();
        let members = members.filter(|field| is_member(name, field.as_str()));
        for member in members.cloned().collect::<Vec<_>>() {
            headers.remove(member);
        }
    }
}

/// Whether the field `name` belongs to the `family`: begins with what stands before its star.
#[must_use]
pub fn is_member(family: &str, name: &str) -> bool {
    name.starts_with(family.trim_end_matches('*'))
}

/// A field that does not belong to the family.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stranger {
    family: &'static str,
    name: HeaderName,
}

impl fmt::Display for Stranger {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { family, name } = self;
        write!(f, "the field {name} does not belong to the family {family}")
    }
}

impl std::error::Error for Stranger {}

/// Defines the type of a family of fields, of which at least one is there.
///
/// ```
/// use statusbook::http::{HeaderName, HeaderValue};
///
/// statusbook::family!(XRateLimit, "x-ratelimit-*", "How many requests are left.");
///
/// let field = |name, value| (HeaderName::from_static(name), HeaderValue::from_static(value));
/// let (name, value) = field("x-ratelimit-limit", "60");
/// let limit = XRateLimit::new(name, value)?;
/// let (name, value) = field("x-ratelimit-remaining", "59");
/// let limit = limit.and(name, value)?;
/// assert_eq!(limit.fields().len(), 2);
///
/// let (name, value) = field("retry-after", "30");
/// assert!(limit.and(name, value).is_err());
/// # Ok::<(), statusbook::family::Stranger>(())
/// ```
#[macro_export]
macro_rules! family {
    ($Name:ident, $name:literal, $about:literal) => {
        #[doc = $about]
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $Name($crate::family::Members);

        impl $Name {
            /// One field of the family.
            ///
            /// # Errors
            /// Where it is none of the family.
            pub fn new(
                name: $crate::http::HeaderName,
                value: $crate::http::HeaderValue,
            ) -> ::core::result::Result<Self, $crate::family::Stranger> {
                $crate::family::Members::one($name, name, value).map(Self)
            }

            /// With another field of the family, instead of one of the same name.
            ///
            /// # Errors
            /// Where it is none of the family.
            pub fn and(
                self,
                name: $crate::http::HeaderName,
                value: $crate::http::HeaderValue,
            ) -> ::core::result::Result<Self, $crate::family::Stranger> {
                self.0.and($name, name, value).map(Self)
            }

            /// The fields with their values.
            #[must_use]
            pub const fn fields(&self) -> &$crate::http::HeaderMap {
                self.0.fields()
            }
        }

        impl $crate::Header for $Name {
            fn names(name: &str) -> bool {
                $crate::family::is_member($name, name)
            }

            fn write(self, headers: &mut $crate::http::HeaderMap) {
                self.0.write(headers);
            }

            fn read(
                headers: &$crate::http::HeaderMap,
            ) -> ::core::result::Result<::core::option::Option<Self>, $crate::Refused> {
                ::core::result::Result::Ok($crate::family::Members::read($name, headers).map(Self))
            }

            fn remove(headers: &mut $crate::http::HeaderMap) {
                $crate::family::Members::remove($name, headers);
            }

            fn missing() -> $crate::Refused {
                $crate::Refused {
                    name: $name,
                    malformed: false,
                }
            }
        }
    };
}

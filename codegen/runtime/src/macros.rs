//! The implementations that every generated module gets by one line.
//!
//! What depends on a feature is a macro of its own, defined once with the feature and once without: the features are
//! this crate's, not those of the crate in which the macros expand.

/// Implements [`Api`](crate::Api) and the conversions for a generated enum of codes.
///
/// It takes the enum, and the facts of the document; `ROWS` stands beside it,
/// and `HEADERS` and `CLASSES` where the [prelude](crate::prelude)'s are not meant.
#[macro_export]
macro_rules! api {
    ($Status:ident, $name:literal, $title:literal, $document:literal, $closed:literal) => {
        static INDEX: $crate::Index = $crate::index(ROWS, HEADERS);

        impl $crate::Api for $Status {
            const NAME: &'static str = $name;
            const TITLE: &'static str = $title;
            const DOCUMENT: &'static str = $document;
            const CLOSED: bool = $closed;
            const CLASSES: &'static [$crate::ClassNote] = CLASSES;
            const ROWS: &'static [$crate::Row<Self>] = ROWS;
            const HEADERS: &'static [$crate::HeaderRequirement] = HEADERS;
            const INDEX: &'static $crate::Index = &INDEX;
            const ALL: &'static [Self] = &$crate::all::<Self, { ROWS.len() }>(ROWS);

            $crate::__names!();

            #[inline]
            fn row(self) -> &'static $crate::Row<Self> {
                self.the_row()
            }
        }

        impl $Status {
            const fn the_row(self) -> &'static $crate::Row<Self> {
                match INDEX.position(self as u16) {
                    ::core::option::Option::Some(place) => &ROWS[place],
                    // Every variant has its row: both come of one entry of the document.
                    ::core::option::Option::None => &ROWS[0],
                }
            }

            /// The code as a number.
            #[inline]
            #[must_use]
            pub const fn code(self) -> u16 {
                self as u16
            }

            /// The documented code of this number.
            ///
            /// # Errors
            /// Where the document does not list it; the error says how to treat it.
            #[inline]
            pub const fn from_code(
                code: u16,
            ) -> ::core::result::Result<Self, $crate::Undocumented> {
                match INDEX.position(code) {
                    ::core::option::Option::Some(place) => {
                        ::core::result::Result::Ok(ROWS[place].status)
                    }
                    ::core::option::Option::None => {
                        ::core::result::Result::Err($crate::Undocumented::new(code))
                    }
                }
            }

            /// The class of the code; `None` outside 100 to 599 (RFC 9110, section 15).
            #[inline]
            #[must_use]
            pub const fn class(self) -> ::core::option::Option<$crate::Class> {
                $crate::Class::of(self as u16)
            }

            /// The reason phrase in the document.
            #[inline]
            #[must_use]
            pub const fn reason(self) -> ::core::option::Option<&'static str> {
                self.the_row().reason()
            }

            /// What the document says of the code.
            #[inline]
            #[must_use]
            pub const fn description(self) -> ::core::option::Option<&'static str> {
                self.the_row().description()
            }

            /// What the document says of headers, on requests and responses.
            #[inline]
            #[must_use]
            pub const fn headers(self) -> &'static [$crate::HeaderRequirement] {
                INDEX.of(self as u16, HEADERS)
            }

            /// Whether a response with the code has content.
            #[inline]
            #[must_use]
            pub const fn content(self) -> $crate::Content {
                self.the_row().content()
            }

            /// When to try again.
            #[inline]
            #[must_use]
            pub const fn retry(self) -> ::core::option::Option<$crate::Retry> {
                self.the_row().retry()
            }

            /// Whether the code is still in use.
            #[inline]
            #[must_use]
            pub const fn lifecycle(self) -> $crate::Lifecycle {
                self.the_row().lifecycle()
            }
        }

        impl ::core::convert::TryFrom<u16> for $Status {
            type Error = $crate::Undocumented;

            #[inline]
            fn try_from(code: u16) -> ::core::result::Result<Self, $crate::Undocumented> {
                Self::from_code(code)
            }
        }

        impl ::core::convert::From<$Status> for u16 {
            #[inline]
            fn from(status: $Status) -> Self {
                status as Self
            }
        }

        impl ::core::fmt::Display for $Status {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::print(*self, f)
            }
        }

        impl ::core::str::FromStr for $Status {
            type Err = $crate::ParseError;

            fn from_str(text: &str) -> ::core::result::Result<Self, $crate::ParseError> {
                $crate::parse(text)
            }
        }

        $crate::__http!($Status);
        $crate::__serde!($Status);
    };
}

/// The names of the document's headers, for look-ups.
#[cfg(feature = "http")]
#[doc(hidden)]
#[macro_export]
macro_rules! __names {
    () => {
        #[inline]
        fn names() -> &'static [::core::option::Option<$crate::http::HeaderName>] {
            static NAMES: $crate::Names<{ HEADERS.len() }> = $crate::Names::new();
            NAMES.of(HEADERS)
        }
    };
}

/// Nothing: the feature `http` is off.
#[cfg(not(feature = "http"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __names {
    () => {};
}

/// Conversions to and from `http::StatusCode`, and the reading of responses.
#[cfg(feature = "http")]
#[doc(hidden)]
#[macro_export]
macro_rules! __http {
    ($Status:ident) => {
        impl ::core::convert::From<$Status> for $crate::http::StatusCode {
            #[inline]
            fn from(status: $Status) -> Self {
                // An enum's codes lie in 100 to 999, which is all that can be refused.
                Self::from_u16(status as u16).unwrap_or(Self::INTERNAL_SERVER_ERROR)
            }
        }

        impl ::core::convert::TryFrom<$crate::http::StatusCode> for $Status {
            type Error = $crate::Undocumented;

            #[inline]
            fn try_from(
                status: $crate::http::StatusCode,
            ) -> ::core::result::Result<Self, $crate::Undocumented> {
                Self::from_code(status.as_u16())
            }
        }

        /// A response as a client reads it: `Outcome::read` takes its head.
        pub type Outcome = $crate::Answer<$Status>;

        impl $Status {
            /// Compares a response's head with what the document promises. Nothing is allocated where all is well.
            pub fn check(
                status: $crate::http::StatusCode,
                headers: &$crate::http::HeaderMap,
            ) -> $crate::Violations {
                $crate::check::<Self>(status, headers)
            }
        }
    };
}

/// Nothing: the feature `http` is off.
#[cfg(not(feature = "http"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __http {
    ($Status:ident) => {};
}

/// Codes as serde's numbers.
#[cfg(feature = "serde")]
#[doc(hidden)]
#[macro_export]
macro_rules! __serde {
    ($Status:ident) => {
        impl $crate::serde::Serialize for $Status {
            fn serialize<S: $crate::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                serializer.serialize_u16(*self as u16)
            }
        }

        impl<'de> $crate::serde::Deserialize<'de> for $Status {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                let code = <u16 as $crate::serde::Deserialize>::deserialize(deserializer)?;
                Self::from_code(code).map_err($crate::serde::de::Error::custom)
            }
        }
    };
}

/// Nothing: the feature `serde` is off.
#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __serde {
    ($Status:ident) => {};
}

//! The classes of status codes (RFC 9110, section 15).

use core::fmt;

/// The class of a status code: its first digit (RFC 9110, section 15).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// 1xx: the request was received, and the process goes on (RFC 9110, section 15.2).
    Informational,
    /// 2xx: the request was received, understood and accepted (RFC 9110, section 15.3).
    Successful,
    /// 3xx: further action is needed to complete the request (RFC 9110, section 15.4).
    Redirection,
    /// 4xx: the request can't be fulfilled as it is (RFC 9110, section 15.5).
    ClientError,
    /// 5xx: the server failed to fulfil a valid request (RFC 9110, section 15.6).
    ServerError,
}

impl Class {
    /// Every class, in the order of its first digit.
    pub const ALL: [Self; 5] = [
        Self::Informational,
        Self::Successful,
        Self::Redirection,
        Self::ClientError,
        Self::ServerError,
    ];

    /// The class of `code`, or `None` outside 100 to 599.
    #[must_use]
    pub const fn of(code: u16) -> Option<Self> {
        match code / 100 {
            1 => Some(Self::Informational),
            2 => Some(Self::Successful),
            3 => Some(Self::Redirection),
            4 => Some(Self::ClientError),
            5 => Some(Self::ServerError),
            _ => None,
        }
    }

    /// How a client treats `code` when it knows nothing else of it: its class, or a server error where it has none
    /// (RFC 9110, section 15).
    #[must_use]
    pub const fn treated(code: u16) -> Self {
        match Self::of(code) {
            Some(class) => class,
            None => Self::ServerError,
        }
    }

    /// The class's first digit: 1 to 5.
    #[must_use]
    pub const fn digit(self) -> u16 {
        self as u16 + 1
    }

    /// The class's generic code, `x00` (RFC 9110, section 15).
    #[must_use]
    pub const fn generic_code(self) -> u16 {
        self.digit() * 100
    }

    /// The class's name in lower case with hyphens: `client-error`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Informational => "informational",
            Self::Successful => "successful",
            Self::Redirection => "redirection",
            Self::ClientError => "client-error",
            Self::ServerError => "server-error",
        }
    }
}

impl fmt::Display for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

//! The words in which a requirement on a message is stated: which side, how strongly, of what form, on what basis.

/// The message that carries a header.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// The response with the code.
    Response,
    /// The request it answers, or one that follows it.
    Request,
}

impl Side {
    /// The word for it, in lower case with hyphens.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Response => "response",
            Self::Request => "request",
        }
    }
}

/// How strongly a document speaks of a header.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Presence {
    /// The header is named, without an obligation.
    Mentioned,
    /// The header may be there.
    Optional,
    /// The header should be there.
    Recommended,
    /// The header must be there.
    Required,
    /// The header must not be there.
    Forbidden,
}

impl Presence {
    /// The word for it, in lower case with hyphens.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Mentioned => "mentioned",
            Self::Optional => "optional",
            Self::Recommended => "recommended",
            Self::Required => "required",
            Self::Forbidden => "forbidden",
        }
    }
}

/// The form of a header's value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Syntax {
    /// A URI reference, absolute or relative (RFC 3986, section 4.1).
    UriReference,
    /// A whole number of seconds (RFC 9110, section 10.2.3).
    DelaySeconds,
    /// A date in one of HTTP's formats (RFC 9110, section 5.6.7).
    HttpDate,
    /// A number of seconds or a date (RFC 9110, section 10.2.3).
    DelayOrDate,
    /// A list of methods (RFC 9110, section 10.2.1).
    Methods,
    /// A media type (RFC 9110, section 8.3.1).
    MediaType,
    /// An entity tag (RFC 9110, section 8.8.3).
    EntityTag,
    /// A list of challenges (RFC 9110, section 11.6.1).
    Challenge,
    /// The place of a part in its whole (RFC 9110, section 14.4).
    ContentRange,
    /// A list of links (RFC 8288, section 3).
    Link,
    /// A whole number.
    Integer,
    /// A token (RFC 9110, section 5.6.2).
    Token,
    /// Any field value (RFC 9110, section 5.5).
    Free,
}

impl Syntax {
    /// The word for it, in lower case with hyphens.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::UriReference => "uri-reference",
            Self::DelaySeconds => "delay-seconds",
            Self::HttpDate => "http-date",
            Self::DelayOrDate => "delay-or-date",
            Self::Methods => "methods",
            Self::MediaType => "media-type",
            Self::EntityTag => "entity-tag",
            Self::Challenge => "challenge",
            Self::ContentRange => "content-range",
            Self::Link => "link",
            Self::Integer => "integer",
            Self::Token => "token",
            Self::Free => "free",
        }
    }
}

/// Whose word a requirement is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// The document's words.
    Document,
    /// A directive in the document.
    Directive,
    /// The RFC that defines the status code.
    Rfc,
}

impl Basis {
    /// The word for it, in lower case with hyphens.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Document => "document",
            Self::Directive => "directive",
            Self::Rfc => "rfc",
        }
    }
}

/// Whether a response has content (RFC 9110, section 6.4).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Content {
    /// With content or without.
    #[default]
    Any,
    /// Always with content.
    Required,
    /// Never with content.
    Forbidden,
}

impl Content {
    /// The word for it, in lower case with hyphens.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::Required => "required",
            Self::Forbidden => "forbidden",
        }
    }
}

/// Whether a code is still in use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lifecycle {
    /// In use.
    #[default]
    Current,
    /// Still sent, but on its way out.
    Deprecated,
    /// No longer sent; its meaning stays taken.
    Retired,
}

impl Lifecycle {
    /// The word for it, in lower case with hyphens.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Current => "current",
            Self::Deprecated => "deprecated",
            Self::Retired => "retired",
        }
    }
}

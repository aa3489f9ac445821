//! What a change means for those who depend on a document.

use std::fmt;

/// Who depends on a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Audience {
    /// Programs that call the API.
    Client,
    /// The programs that answer: the API itself.
    Server,
    /// Rust code that uses the generated crate.
    Rust,
}

/// What a change means for programs that speak the API, from nothing to what breaks them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Impact {
    /// Nothing.
    None,
    /// What was right stays right.
    Compatible,
    /// Worth knowing.
    Info,
    /// For a person to judge.
    Review,
    /// It breaks some.
    Warning,
    /// It breaks those that still send what is gone.
    BreakingIfSent,
    /// It breaks.
    Breaking,
}

impl Impact {
    /// The words for it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Compatible => "compatible",
            Self::Info => "info",
            Self::Review => "review",
            Self::Warning => "warn",
            Self::BreakingIfSent => "breaking if still sent",
            Self::Breaking => "breaking",
        }
    }

    /// One level lower: what a change means that was announced.
    pub(super) const fn lowered(self) -> Self {
        match self {
            Self::Breaking | Self::BreakingIfSent => Self::Warning,
            Self::Warning | Self::Review => Self::Info,
            Self::Info | Self::Compatible | Self::None => Self::None,
        }
    }
}

impl fmt::Display for Impact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The part of the generated crate's version that a change asks to raise (semver.org).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bump {
    /// None: nothing generated changes.
    None,
    /// The patch version: documentation, or values.
    Patch,
    /// The minor version: something is new, or deprecated.
    Minor,
    /// The major version: code that compiled may not.
    Major,
}

impl Bump {
    /// The word for it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

impl fmt::Display for Bump {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// What a change means for each who depends on the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Verdicts {
    /// For clients.
    pub client: Impact,
    /// For servers.
    pub server: Impact,
    /// For Rust code.
    pub rust: Bump,
}

impl Verdicts {
    /// Whether the change breaks `audience`.
    #[must_use]
    pub fn breaks(&self, audience: Audience) -> bool {
        match audience {
            Audience::Client => self.client >= Impact::BreakingIfSent,
            Audience::Server => self.server >= Impact::BreakingIfSent,
            Audience::Rust => self.rust == Bump::Major,
        }
    }
}

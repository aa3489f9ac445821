//! A response as a client takes it: by its class first, by its code after.

use std::time::{Duration, SystemTime};

use http::{HeaderMap, StatusCode};

use crate::check::{Fault, check, violation};
use crate::field::wait;
use crate::{Api, Class, Head, Refused, Retry, Side, Undocumented, Violations};

/// What a document makes of a response.
#[derive(Clone, Debug)]
pub enum Verdict<A: Api> {
    /// A documented code, with its typed headers.
    Documented(A::Outcome),
    /// A code that the document does not list.
    Undocumented(Undocumented),
    /// A documented code, on a response that does not keep the document's promises.
    Violated(Violations),
}

/// The head of a response, with what its document makes of it. The original is always kept.
#[derive(Clone, Debug)]
pub struct Answer<A: Api> {
    status: StatusCode,
    headers: HeaderMap,
    verdict: Verdict<A>,
}

impl<A: Api> Answer<A> {
    /// Reads a response's head.
    #[must_use]
    pub fn read(status: StatusCode, headers: &HeaderMap) -> Self {
        Self {
            status,
            headers: headers.clone(),
            verdict: judge(status, headers),
        }
    }

    /// Whether the request succeeded: the class of the code is 2xx. To be asked first, before single codes are told apart.
    #[must_use]
    pub fn is_success(&self) -> bool {
        self.class() == Class::Successful
    }

    /// The class to treat the response as: its code's, or a server error outside 100 to 599 (RFC 9110, section 15).
    #[must_use]
    pub fn class(&self) -> Class {
        Class::treated(self.status.as_u16())
    }

    /// The status code as it came.
    #[must_use]
    pub const fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers as they came.
    #[must_use]
    pub const fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// What the document makes of the response.
    #[must_use]
    pub const fn verdict(&self) -> &Verdict<A> {
        &self.verdict
    }

    /// The typed response, where the code is documented and nothing is wrong.
    #[must_use]
    pub const fn outcome(&self) -> Option<&A::Outcome> {
        match &self.verdict {
            Verdict::Documented(outcome) => Some(outcome),
            Verdict::Undocumented(_) | Verdict::Violated(_) => None,
        }
    }

    /// The original, and what the document makes of it.
    #[must_use]
    pub fn into_parts(self) -> (StatusCode, HeaderMap, Verdict<A>) {
        (self.status, self.headers, self.verdict)
    }

    /// When to send the request again, at the moment `now`, by the document and the response's headers; `None` where
    /// neither says.
    ///
    /// A time in a header counts more than one in the document, and a document that says not to repeat the request counts
    /// more than both.
    #[must_use]
    pub fn retry(&self, now: SystemTime) -> Option<Advice> {
        let advised = A::find(self.status.as_u16()).and_then(|row| row.retry);
        let field = match advised {
            Some(Retry::Never) => return Some(Advice::Never),
            Some(Retry::AfterChange) => return Some(Advice::AfterChange),
            Some(Retry::AfterField(name)) => name,
            _ => "retry-after",
        };
        if let Some(wait) = self.headers.get(field).and_then(|value| wait(value, now)) {
            return Some(Advice::After(wait));
        }
        match advised {
            Some(Retry::AfterSeconds(seconds)) => {
                Some(Advice::After(Duration::from_secs(seconds.into())))
            }
            Some(Retry::Later | Retry::AfterField(_)) => Some(Advice::Later),
            _ => None,
        }
    }
}

/// When to send a request again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advice {
    /// After this time.
    After(Duration),
    /// Later, at a time that nobody says.
    Later,
    /// Not unchanged.
    AfterChange,
    /// Never.
    Never,
}

impl Advice {
    /// The time to wait, where it is known.
    #[must_use]
    pub const fn wait(self) -> Option<Duration> {
        match self {
            Self::After(wait) => Some(wait),
            Self::Later | Self::AfterChange | Self::Never => None,
        }
    }
}

fn judge<A: Api>(status: StatusCode, headers: &HeaderMap) -> Verdict<A> {
    let code = status.as_u16();
    let Some(row) = A::find(code) else {
        return Verdict::Undocumented(Undocumented::new(code));
    };
    let violations = check::<A>(status, headers);
    if !violations.is_empty() {
        return Verdict::Violated(violations);
    }
    match (row.read)(Head::new(headers)) {
        Ok(outcome) => Verdict::Documented(outcome),
        Err(refused) => refuse(code, &refused),
    }
}

/// What the types refuse and `check` lets through: a header that a condition forbids, in another form than its own.
fn refuse<A: Api>(code: u16, refused: &Refused) -> Verdict<A> {
    let requirement = A::find(code).and_then(|row| {
        row.headers
            .iter()
            .find(|header| header.on == Side::Response && header.name == refused.name)
    });
    match requirement {
        Some(requirement) => {
            let fault = if refused.malformed {
                Fault::Malformed(requirement)
            } else {
                Fault::Missing(requirement)
            };
            Verdict::Violated(Violations::one(violation::<A>(code, fault)))
        }
        None => Verdict::Undocumented(Undocumented::new(code)),
    }
}

#[cfg(feature = "reqwest")]
impl<A: Api> From<&reqwest::Response> for Answer<A> {
    fn from(response: &reqwest::Response) -> Self {
        Self::read(response.status(), response.headers())
    }
}

impl<A: Api, B> From<&http::Response<B>> for Answer<A> {
    fn from(response: &http::Response<B>) -> Self {
        Self::read(response.status(), response.headers())
    }
}

//! A response as a client takes it: by its class first, by its code after.

use std::time::{Duration, SystemTime};

use http::{HeaderMap, StatusCode};

use crate::check::check;
use crate::field::wait;
use crate::{Api, Class, Retry, Row, Typed, Undocumented, Violations};

/// What a document makes of a response.
#[derive(Clone, Debug)]
pub enum Verdict<A: Api> {
    /// A documented code, on a response that keeps what its document promises.
    Documented(A),
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

    /// The code, where it is documented and nothing is wrong.
    #[must_use]
    pub const fn documented(&self) -> Option<A> {
        match self.verdict {
            Verdict::Documented(status) => Some(status),
            Verdict::Undocumented(_) | Verdict::Violated(_) => None,
        }
    }

    /// The typed response `R`, one of the module `response` of the document: what `R` requires is there, and what it may have
    /// is there or not, each as a value of its own type.
    ///
    /// `None` where the answer is another code's, where it breaks the document ([`verdict`](Self::verdict) says how), or where
    /// a header that the document names without a form does not have the form that RFCs give it.
    #[must_use]
    pub fn typed<R: Typed>(&self) -> Option<R> {
        let status = self.documented()?;
        if status.code() != R::CODE {
            return None;
        }
        R::read(&self.headers).ok()
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
        let advised = A::find(self.status.as_u16()).and_then(Row::retry);
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
    if violations.is_empty() {
        Verdict::Documented(row.status)
    } else {
        Verdict::Violated(violations)
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

//! A tower layer that watches whether responses keep what their document promises.

use core::future::Future;
use core::marker::PhantomData;
use core::pin::Pin;
use core::task::{Context, Poll, ready};
use std::num::NonZeroU32;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use http::{HeaderMap, StatusCode};
use pin_project_lite::pin_project;
use tower_layer::Layer;
use tower_service::Service;

use crate::Api;
use crate::check::{Fault, Violation, Violations, check};

/// A response with a head to look at.
pub trait Headed {
    /// The status code.
    fn status(&self) -> StatusCode;
    /// The headers.
    fn headers(&self) -> &HeaderMap;
}

impl<B> Headed for http::Response<B> {
    fn status(&self) -> StatusCode {
        self.status()
    }

    fn headers(&self) -> &HeaderMap {
        self.headers()
    }
}

#[cfg(feature = "reqwest")]
impl Headed for reqwest::Response {
    fn status(&self) -> StatusCode {
        self.status()
    }

    fn headers(&self) -> &HeaderMap {
        self.headers()
    }
}

/// A response in whose place another can be put.
#[diagnostic::on_unimplemented(
    message = "the contract can't be enforced on `{Self}`",
    note = "the body of the response that takes its place must be `Default`; `report` has no such need"
)]
pub trait Replaceable: Headed {
    /// 500 Internal Server Error, without content.
    fn internal_server_error() -> Self;
}

#[diagnostic::do_not_recommend]
impl<B: Default> Replaceable for http::Response<B> {
    fn internal_server_error() -> Self {
        let mut response = Self::new(B::default());
        *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
        response
    }
}

#[cfg(feature = "reqwest")]
impl Replaceable for reqwest::Response {
    fn internal_server_error() -> Self {
        http::Response::<reqwest::Body>::internal_server_error().into()
    }
}

/// What becomes of a response that breaks the contract.
pub trait Mode<R> {
    /// The response to hand on instead of `broken`.
    fn hand_on(broken: R) -> R;
}

/// Responses that break the contract are reported, and handed on as they are.
#[derive(Clone, Copy, Debug)]
pub enum Report {}

impl<R> Mode<R> for Report {
    fn hand_on(broken: R) -> R {
        broken
    }
}

/// Responses that break the contract are reported, and a 500 without content takes their place.
#[derive(Clone, Copy, Debug)]
pub enum Enforce {}

impl<R: Replaceable> Mode<R> for Enforce {
    fn hand_on(_broken: R) -> R {
        R::internal_server_error()
    }
}

type Callback = Arc<dyn Fn(&Violation) + Send + Sync>;

#[derive(Clone)]
struct Settings {
    every: NonZeroU32,
    seen: Arc<AtomicU32>,
    allowed: Arc<[StatusCode]>,
    callback: Option<Callback>,
}

impl Settings {
    fn is_sampled(&self) -> bool {
        self.every == NonZeroU32::MIN
            || self
                .seen
                .fetch_add(1, Ordering::Relaxed)
                .is_multiple_of(self.every.get())
    }

    fn examine<A: Api>(&self, response: &impl Headed) -> bool {
        let mut violations = check::<A>(response.status(), response.headers());
        if violations.is_empty() {
            return true;
        }
        violations.retain(|violation| !self.is_allowed(violation));
        self.tell(&violations);
        violations.is_empty()
    }

    fn is_allowed(&self, violation: &Violation) -> bool {
        matches!(violation.fault(), Fault::Undocumented(_))
            && self
                .allowed
                .iter()
                .any(|code| code.as_u16() == violation.code())
    }

    fn tell(&self, violations: &Violations) {
        for violation in violations {
            tracing::warn!(
                api = violation.api(),
                document = violation.document(),
                code = violation.code(),
                header = violation.requirement().map(|requirement| requirement.name),
                "{violation}"
            );
            if let Some(callback) = &self.callback {
                callback(violation);
            }
        }
    }
}

/// A layer that compares the head of each response with the document of `A`. Content is never looked at, nor buffered.
///
/// Each violation is a `tracing` event at the level of warnings, and a call of the callback.
pub struct ContractLayer<A, M = Report> {
    settings: Settings,
    rule: PhantomData<fn() -> (A, M)>,
}

impl<A: Api> ContractLayer<A> {
    /// A layer that reports. Undocumented 502 and 504 are let through: gateways send them for any API.
    #[must_use]
    pub fn report() -> Self {
        Self::with_mode()
    }
}

impl<A: Api> ContractLayer<A, Enforce> {
    /// A layer that reports, and puts a 500 in the place of what breaks the contract.
    #[must_use]
    pub fn enforce() -> Self {
        Self::with_mode()
    }
}

impl<A: Api, M> ContractLayer<A, M> {
    fn with_mode() -> Self {
        Self {
            settings: Settings {
                every: NonZeroU32::MIN,
                seen: Arc::default(),
                allowed: [StatusCode::BAD_GATEWAY, StatusCode::GATEWAY_TIMEOUT].into(),
                callback: None,
            },
            rule: PhantomData,
        }
    }

    /// Looks at one response in `every`; the first is one of them.
    #[must_use]
    pub fn sample(mut self, every: NonZeroU32) -> Self {
        self.settings.every = every;
        self
    }

    /// Lets these codes through where the document does not list them, and no others: what intermediaries send.
    #[must_use]
    pub fn allow(mut self, codes: impl IntoIterator<Item = StatusCode>) -> Self {
        self.settings.allowed = codes.into_iter().collect();
        self
    }

    /// Calls `callback` with each violation.
    #[must_use]
    pub fn on_violation(mut self, callback: impl Fn(&Violation) + Send + Sync + 'static) -> Self {
        self.settings.callback = Some(Arc::new(callback));
        self
    }
}

impl<A, M> Clone for ContractLayer<A, M> {
    fn clone(&self) -> Self {
        Self {
            settings: self.settings.clone(),
            rule: PhantomData,
        }
    }
}

impl<S, A, M> Layer<S> for ContractLayer<A, M> {
    type Service = Contract<S, A, M>;

    fn layer(&self, inner: S) -> Self::Service {
        Contract {
            inner,
            settings: self.settings.clone(),
            rule: PhantomData,
        }
    }
}

/// A service whose responses are compared with the document of `A`: see [`ContractLayer`].
pub struct Contract<S, A, M = Report> {
    inner: S,
    settings: Settings,
    rule: PhantomData<fn() -> (A, M)>,
}

impl<S: Clone, A, M> Clone for Contract<S, A, M> {
    fn clone(&self) -> Self {
        Self {
            inner: self.inner.clone(),
            settings: self.settings.clone(),
            rule: PhantomData,
        }
    }
}

impl<S, A, M, Q> Service<Q> for Contract<S, A, M>
where
    S: Service<Q>,
    S::Response: Headed,
    A: Api,
    M: Mode<S::Response>,
{
    type Response = S::Response;
    type Error = S::Error;
    type Future = Examined<S::Future, A, M>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Q) -> Self::Future {
        Examined {
            inner: self.inner.call(request),
            settings: self.settings.is_sampled().then(|| self.settings.clone()),
            rule: PhantomData,
        }
    }
}

pin_project! {
    /// The response of a [`Contract`].
    pub struct Examined<F, A, M> {
        #[pin]
        inner: F,
        settings: Option<Settings>,
        rule: PhantomData<fn() -> (A, M)>,
    }
}

impl<F, A, M, R, E> Future for Examined<F, A, M>
where
    F: Future<Output = Result<R, E>>,
    R: Headed,
    A: Api,
    M: Mode<R>,
{
    type Output = Result<R, E>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        let response = ready!(this.inner.poll(context))?;
        Poll::Ready(Ok(match this.settings {
            Some(settings) if !settings.examine::<A>(&response) => M::hand_on(response),
            _ => response,
        }))
    }
}

//! Responses that carry what their document requires, by their types.

mod convert;
mod fields;
mod header;
mod more;
mod named;
mod new;
mod read;

use core::fmt;
use core::marker::PhantomData;

use http::{HeaderMap, HeaderName, HeaderValue};

pub use fields::{At, Fields, Has, MayHave, OneOf, Optional};
pub use header::Header;
pub use more::{First, More, Rest};
pub use read::{Refused, Typed};

/// Whether a response has content (RFC 9110, section 6.4), as types.
pub mod content {
    /// With content or without.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Any {}
    /// Always with content.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Required {}
    /// Never with content.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Forbidden {}

    /// The content of a response that has some.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub struct Content<B>(pub B);

    /// A rule that allows content.
    #[diagnostic::on_unimplemented(
        message = "a response with this code never has content",
        label = "its document, or RFC 9110, forbids it"
    )]
    pub trait Allowed {}
    #[diagnostic::do_not_recommend]
    impl Allowed for Any {}
    #[diagnostic::do_not_recommend]
    impl Allowed for Required {}

    /// A rule that allows a response to go without content.
    #[diagnostic::on_unimplemented(
        message = "a response with this code always has content",
        label = "content is missing",
        note = "add it by `.with_content(…)`"
    )]
    pub trait Omissible {}
    #[diagnostic::do_not_recommend]
    impl Omissible for Any {}
    #[diagnostic::do_not_recommend]
    impl Omissible for Forbidden {}
}

/// The response with one code of one document.
///
/// `CODE` is the status code, `B` its content: `()` for none, [`content::Content`] for some. `K` is whether there is content,
/// `R` the headers that it requires, `O` those that it may have, and `F` those that it must not have. Generated modules
/// have an alias for each code.
///
/// It turns into an [`http::Response`] by `into()`, and with the feature `axum` it is an `IntoResponse`.
#[must_use = "a response does nothing until it is sent"]
pub struct Response<const CODE: u16, B = (), K = content::Any, R = (), O: Optional = (), F = ()> {
    required: R,
    optional: O::Store,
    extra: HeaderMap,
    content: B,
    rule: PhantomData<fn() -> (K, F)>,
}

impl<const CODE: u16, K, R: Clone, O: Optional, F, B: Clone> Clone
    for Response<CODE, B, K, R, O, F>
{
    fn clone(&self) -> Self {
        Self {
            required: self.required.clone(),
            optional: self.optional.clone(),
            extra: self.extra.clone(),
            content: self.content.clone(),
            rule: PhantomData,
        }
    }
}

impl<const CODE: u16, K, R: fmt::Debug, O: Optional, F, B: fmt::Debug> fmt::Debug
    for Response<CODE, B, K, R, O, F>
{
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("code", &CODE)
            .field("required", &self.required)
            .field("optional", &self.optional)
            .field("extra", &self.extra)
            .field("content", &self.content)
            .finish()
    }
}

impl<const CODE: u16, K, R, O: Optional, F> Response<CODE, (), K, R, O, F> {
    fn start(required: R) -> Self {
        const { assert!(CODE >= 100 && CODE <= 999, "a status code has three digits") };
        Self {
            required,
            optional: O::Store::default(),
            extra: HeaderMap::new(),
            content: (),
            rule: PhantomData,
        }
    }

    /// With content.
    pub fn with_content<T>(self, content: T) -> Response<CODE, content::Content<T>, K, R, O, F>
    where
        K: content::Allowed,
    {
        Response {
            required: self.required,
            optional: self.optional,
            extra: self.extra,
            content: content::Content(content),
            rule: PhantomData,
        }
    }
}

impl<const CODE: u16, K, R, O: Optional, F, T> Response<CODE, content::Content<T>, K, R, O, F> {
    /// The content.
    pub const fn content(&self) -> &T {
        &self.content.0
    }
}

impl<const CODE: u16, K, R, O: Optional, F, B> Response<CODE, B, K, R, O, F> {
    /// The status code.
    pub const CODE: u16 = CODE;

    /// The required headers.
    pub const fn required(&self) -> &R {
        &self.required
    }

    /// The headers that may be there, each where it is.
    pub const fn optional(&self) -> &O::Store {
        &self.optional
    }

    /// The headers that the document does not speak of.
    pub const fn extra(&self) -> &HeaderMap {
        &self.extra
    }

    /// A required header.
    pub fn get<T: Header, At>(&self) -> &T
    where
        R: Has<T, At>,
    {
        self.required.header()
    }

    /// A header that may be there.
    pub fn find<T: Header, At>(&self) -> Option<&T>
    where
        O: MayHave<T, At>,
    {
        O::slot(&self.optional).as_ref()
    }

    /// With a header that may be there.
    pub fn with<T: OneOf<O, At>, At>(mut self, header: T) -> Self {
        *T::slot(&mut self.optional) = Some(header);
        self
    }
}

impl<const CODE: u16, K, R: Fields, O: Optional, F: Fields, B> Response<CODE, B, K, R, O, F> {
    /// With another header, of which the document does not speak for this code; added to those of the same name.
    ///
    /// # Errors
    /// Where the document requires, allows or forbids the header: a required one is an argument of `new`, one that is
    /// allowed has a method, and one that is forbidden has no way in.
    pub fn with_extra(mut self, name: HeaderName, value: HeaderValue) -> Result<Self, SpokenFor> {
        if R::names(name.as_str()) || O::names(name.as_str()) || F::names(name.as_str()) {
            return Err(SpokenFor { name });
        }
        self.extra.append(name, value);
        Ok(self)
    }
}

/// A header that can't be added freely, for the document speaks of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpokenFor {
    name: HeaderName,
}

impl fmt::Display for SpokenFor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "the document speaks of the header {}: it can't be added freely",
            self.name
        )
    }
}

impl std::error::Error for SpokenFor {}

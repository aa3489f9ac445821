//! Every response that the documents allow, made by its typed constructor: with all that it must carry, and all that it
//! may.

use axum::response::{IntoResponse, Response};
use http::{HeaderName, HeaderValue};
use statusbook::field::{self, Field};
use statusbook::{Answer, Api, Fields, Optional, content};

use crate::heads::sound;

/// The content of every response that may have some.
const CONTENT: &str = "words";

/// A header that no document speaks of.
const EXTRA: HeaderName = HeaderName::from_static("x-loopback");

/// A document whose typed responses are all served.
pub trait Typed: Api {
    /// The typed response with this code; `None` for a code that came to the document since.
    fn serve(self) -> Option<Response>;

    /// Whether what was read is the typed response that was sent.
    fn sent(self, answer: &Answer<Self>) -> bool;
}

/// A field of any type, with a value of its form.
fn any<F: Field>() -> F {
    F::from_value(HeaderValue::from_static(sound(F::SYNTAX))).expect("a value of the field's form")
}

/// A response as a server sends it: with content, where its document has a place for some.
trait Send {
    fn send(self) -> Response;
}

type Headed<const CODE: u16, K, R, O, F> = statusbook::Response<CODE, (), K, R, O, F>;

impl<const CODE: u16, R: Fields, O: Optional, F: Fields> Send
    for Headed<CODE, content::Any, R, O, F>
{
    fn send(self) -> Response {
        self.with_content(CONTENT).into_response()
    }
}

impl<const CODE: u16, R: Fields, O: Optional, F: Fields> Send
    for Headed<CODE, content::Required, R, O, F>
{
    fn send(self) -> Response {
        self.with_content(CONTENT).into_response()
    }
}

impl<const CODE: u16, R: Fields, O: Optional, F: Fields> Send
    for Headed<CODE, content::Forbidden, R, O, F>
{
    fn send(self) -> Response {
        self.into_response()
    }
}

/// Takes the typed responses of a document: each with its required headers as arguments, and its optional ones as methods.
macro_rules! served {
    ($module:ident: $($Name:ident($($required:expr),*)$(.$with:ident($optional:expr))*,)*) => {
        const _: () = {
            use statusbook_generated::$module::{Status, response};

            impl Typed for Status {
                fn serve(self) -> Option<Response> {
                    let value = HeaderValue::from_static(CONTENT);
                    Some(match self {
                        $(Self::$Name => response::$Name::new($($required),*)
                            $(.$with($optional))*
                            .with_extra(EXTRA, value)
                            .expect("no document speaks of it")
                            .send(),)*
                        _ => return None,
                    })
                }

                fn sent(self, answer: &Answer<Self>) -> bool {
                    match self {
                        $(Self::$Name => answer.typed::<response::$Name>().is_some_and(|read| {
                            let sent = response::$Name::new($($required),*)$(.$with($optional))*;
                            read.required() == sent.required()
                                && read.optional() == sent.optional()
                                && read.extra()[EXTRA] == CONTENT
                        }),)*
                        _ => false,
                    }
                }
            }
        };
    };
}

served! { handling_hints:
    Ok(), Created(any()), Accepted(), NoContent(), MovedPermanently().with_location(any()), NotModified(),
    BadRequest(), NotAuthorized(), Forbidden(), NotFound(), MethodNotAllowed(), NotAcceptable(), Conflict(),
    PreconditionFailed(), UnprocessableEntity(), TooManyRequests(), InternalServerError(),
}

served! { myfitnesspal:
    Ok(), Created(any()), Accepted(), NoContent(), Found(any()), BadRequest(), Unauthorized(any()),
    NotFound(), MethodNotAllowed(any()), UnprocessableEntity(), TooManyRequests(any()), InternalServerError(),
    ServiceUnavailable(),
}

served! { rest_guide:
    Ok(), Created(), Accepted(), NonAuthoritativeInformation(), NoContent(), Moved(), Found(), SeeOther(),
    NotModified(), TemporaryRedirect(), BadRequest(), Unauthorized(), Forbidden(), NotFound(),
    MethodNotAllowed(), NotAcceptable(), PreconditionFailed(), UnsupportedMediaType(), InternalServerError(),
    NotImplemented(),
}

served! { rfc9110:
    Continue(), SwitchingProtocols(any(), any()), Processing(), EarlyHints().with_link(any()),
    Ok().with_etag(any()).with_last_modified(any()),
    Created().with_etag(any()).with_last_modified(any()).with_location(any()),
    Accepted().with(any::<field::PreferenceApplied>()), NonAuthoritativeInformation(),
    NoContent().with_etag(any()), ResetContent(),
    PartialContent()
        .with_cache_control(any())
        .with_content_location(any())
        .with_content_range(any())
        .with_content_type(any())
        .with_date(any())
        .with_etag(any())
        .with_expires(any())
        .with_vary(any()),
    MultiStatus().with_content_type(any()), AlreadyReported(),
    ImUsed(any(), any()).with(any::<field::DeltaBase>()),
    MultipleChoices().with_link(any()).with_location(any()).with_retry_after(any()),
    MovedPermanently().with_location(any()).with_retry_after(any()),
    Found().with_location(any()).with_retry_after(any()),
    SeeOther().with_location(any()).with_retry_after(any()),
    NotModified()
        .with_cache_control(any())
        .with(any::<field::ContentLength>())
        .with_content_location(any())
        .with_date(any())
        .with_etag(any())
        .with_expires(any())
        .with_retry_after(any())
        .with_vary(any()),
    UseProxy(), TemporaryRedirect().with_location(any()).with_retry_after(any()),
    PermanentRedirect().with_location(any()).with_retry_after(any()), BadRequest(), Unauthorized(any()),
    PaymentRequired(), Forbidden(), NotFound(), MethodNotAllowed(any()), NotAcceptable(),
    ProxyAuthenticationRequired(any()), RequestTimeout(), Conflict(), Gone(), LengthRequired(),
    PreconditionFailed(), ContentTooLarge().with_retry_after(any()), UriTooLong(),
    UnsupportedMediaType()
        .with(any::<field::Accept>())
        .with(any::<field::AcceptEncoding>())
        .with(any::<field::AcceptPatch>()),
    RangeNotSatisfiable().with_content_range(any()), ExpectationFailed(), MisdirectedRequest(),
    UnprocessableContent(), Locked(), FailedDependency(), TooEarly(), UpgradeRequired(any(), any()),
    PreconditionRequired(), TooManyRequests().with_retry_after(any()), RequestHeaderFieldsTooLarge(),
    UnavailableForLegalReasons().with_link(any()), InternalServerError(), NotImplemented(), BadGateway(),
    ServiceUnavailable().with_retry_after(any()), GatewayTimeout(), HttpVersionNotSupported(),
    VariantAlsoNegotiates()
        .with(any::<response::variant_also_negotiates_fields::Alternates>())
        .with(any::<response::variant_also_negotiates_fields::Tcn>()),
    InsufficientStorage(), LoopDetected(), NotExtended(), NetworkAuthenticationRequired(),
}

served! { standard_api:
    Ok(), Created(), Accepted(), NotModified(), BadRequest(), Unauthorized(), Forbidden(), NotFound(),
    MethodNotAllowed(), NotAcceptable(), Gone(), EnhanceYourCalm(), UnprocessableEntity(), TooManyRequests(),
    InternalServerError(), NotImplemented(), BadGateway(), ServiceUnavailable(), GatewayTimeout(),
}

served! { status_reference:
    Continue(), SwitchingProtocols(), Processing(), Ok(), Created(), Accepted(),
    NonAuthoritativeInformation(), NoContent(), ResetContent(), PartialContent(), MultiStatus(),
    MultipleChoices(), MovedPermanently(), MovedTemporarily(), SeeOther(), NotModified(), UseProxy(),
    TemporaryRedirect(), PermanentRedirect(), BadRequest(), Unauthorized(), PaymentRequired(), Forbidden(),
    NotFound(), MethodNotAllowed(), NotAcceptable(), ProxyAuthenticationRequired(), RequestTimeout(),
    Conflict(), Gone(), LengthRequired(), PreconditionFailed(), RequestTooLong(), RequestUriTooLong(),
    UnsupportedMediaType(), RequestedRangeNotSatisfiable(), ExpectationFailed(), ImATeapot(),
    InsufficientSpaceOnResource(), MethodFailure(), MisdirectedRequest(), UnprocessableEntity(), Locked(),
    FailedDependency(), PreconditionRequired(), TooManyRequests(), RequestHeaderFieldsTooLarge(),
    UnavailableForLegalReasons(), InternalServerError(), NotImplemented(), BadGateway(), ServiceUnavailable(),
    GatewayTimeout(), HttpVersionNotSupported(), InsufficientStorage(), NetworkAuthenticationRequired(),
}

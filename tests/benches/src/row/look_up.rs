//! From a number to a code to its reason.

use std::hint::black_box;

use statusbook::Api;
use statusbook_generated::rfc9110::Status;

use crate::measure::Way;

/// How many numbers are looked up one after the other: too many for a processor to learn by heart which comes next.
const NUMBERS: usize = 1 << 16;

pub fn known() -> Vec<Way> {
    ways(numbers(0))
}

pub fn some_unknown() -> Vec<Way> {
    ways(numbers(20))
}

/// Numbers in no order: documented ones, each as often, and of a hundred so many that are none.
fn numbers(unknown: usize) -> Vec<u16> {
    // Any sequence will do that a processor can't foresee.
    let mut state: usize = 0x2545_f491;
    let mut next = |below: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let is_none = |code: &u16| Status::try_from(*code).is_err();
    let none: Vec<u16> = (100..1000).filter(is_none).collect();
    let number = |_| {
        if next(100) < unknown {
            none[next(none.len())]
        } else {
            Status::ALL[next(Status::ALL.len())].code()
        }
    };
    (0..NUMBERS).map(number).collect()
}

fn ways(numbers: Vec<u16>) -> Vec<Way> {
    vec![
        way("statusbook", &numbers, ours),
        way("http", &numbers, of_http),
        way("match", &numbers, of_match),
        way("phf", &numbers, of_phf),
        way("strum", &numbers, of_strum),
    ]
}

/// A way that is compiled into the loop, as it is in a program.
fn way(
    name: &'static str,
    numbers: &[u16],
    reason: impl Fn(u16) -> Option<&'static str> + 'static,
) -> Way {
    let numbers = numbers.to_vec();
    Way::new(name, move || {
        for number in &numbers {
            black_box(reason(*number));
        }
    })
}

#[inline]
fn ours(code: u16) -> Option<&'static str> {
    Status::try_from(code).ok()?.reason()
}

#[inline]
fn of_http(code: u16) -> Option<&'static str> {
    http::StatusCode::from_u16(code).ok()?.canonical_reason()
}

#[inline]
fn of_match(code: u16) -> Option<&'static str> {
    reason(code)
}

#[inline]
fn of_phf(code: u16) -> Option<&'static str> {
    TABLE.get(&code).copied()
}

#[inline]
fn of_strum(code: u16) -> Option<&'static str> {
    Some(Strum::from_repr(code)?.into())
}

macro_rules! codes {
    ($($name:ident $code:tt $reason:tt,)*) => {
        fn reason(code: u16) -> Option<&'static str> {
            match code {
                $($code => Some($reason),)*
                _ => None,
            }
        }

        static TABLE: phf::Map<u16, &'static str> = phf::phf_map! {
            $($code => $reason,)*
        };

        #[derive(Clone, Copy, strum::FromRepr, strum::IntoStaticStr)]
        #[repr(u16)]
        enum Strum {
            $(
                #[strum(serialize = $reason)]
                $name = $code,
            )*
        }
    };
}

codes! {
    Continue 100u16 "Continue",
    SwitchingProtocols 101u16 "Switching Protocols",
    Processing 102u16 "Processing",
    EarlyHints 103u16 "Early Hints",
    UploadResumptionSupported 104u16 "Upload Resumption Supported",
    OK 200u16 "OK",
    Created 201u16 "Created",
    Accepted 202u16 "Accepted",
    NonAuthoritativeInformation 203u16 "Non-Authoritative Information",
    NoContent 204u16 "No Content",
    ResetContent 205u16 "Reset Content",
    PartialContent 206u16 "Partial Content",
    MultiStatus 207u16 "Multi-Status",
    AlreadyReported 208u16 "Already Reported",
    IMUsed 226u16 "IM Used",
    MultipleChoices 300u16 "Multiple Choices",
    MovedPermanently 301u16 "Moved Permanently",
    Found 302u16 "Found",
    SeeOther 303u16 "See Other",
    NotModified 304u16 "Not Modified",
    UseProxy 305u16 "Use Proxy",
    TemporaryRedirect 307u16 "Temporary Redirect",
    PermanentRedirect 308u16 "Permanent Redirect",
    BadRequest 400u16 "Bad Request",
    Unauthorized 401u16 "Unauthorized",
    PaymentRequired 402u16 "Payment Required",
    Forbidden 403u16 "Forbidden",
    NotFound 404u16 "Not Found",
    MethodNotAllowed 405u16 "Method Not Allowed",
    NotAcceptable 406u16 "Not Acceptable",
    ProxyAuthenticationRequired 407u16 "Proxy Authentication Required",
    RequestTimeout 408u16 "Request Timeout",
    Conflict 409u16 "Conflict",
    Gone 410u16 "Gone",
    LengthRequired 411u16 "Length Required",
    PreconditionFailed 412u16 "Precondition Failed",
    ContentTooLarge 413u16 "Content Too Large",
    URITooLong 414u16 "URI Too Long",
    UnsupportedMediaType 415u16 "Unsupported Media Type",
    RangeNotSatisfiable 416u16 "Range Not Satisfiable",
    ExpectationFailed 417u16 "Expectation Failed",
    MisdirectedRequest 421u16 "Misdirected Request",
    UnprocessableContent 422u16 "Unprocessable Content",
    Locked 423u16 "Locked",
    FailedDependency 424u16 "Failed Dependency",
    TooEarly 425u16 "Too Early",
    UpgradeRequired 426u16 "Upgrade Required",
    PreconditionRequired 428u16 "Precondition Required",
    TooManyRequests 429u16 "Too Many Requests",
    RequestHeaderFieldsTooLarge 431u16 "Request Header Fields Too Large",
    UnavailableForLegalReasons 451u16 "Unavailable For Legal Reasons",
    InternalServerError 500u16 "Internal Server Error",
    NotImplemented 501u16 "Not Implemented",
    BadGateway 502u16 "Bad Gateway",
    ServiceUnavailable 503u16 "Service Unavailable",
    GatewayTimeout 504u16 "Gateway Timeout",
    HTTPVersionNotSupported 505u16 "HTTP Version Not Supported",
    VariantAlsoNegotiates 506u16 "Variant Also Negotiates",
    InsufficientStorage 507u16 "Insufficient Storage",
    LoopDetected 508u16 "Loop Detected",
    NotExtended 510u16 "Not Extended",
    NetworkAuthenticationRequired 511u16 "Network Authentication Required",
}

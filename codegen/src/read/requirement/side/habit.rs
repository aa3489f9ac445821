//! The messages by which fields are mostly sent that no registry has, or that any message carries.

use crate::spec::Side;

/// The side that the name itself tells.
pub(super) fn by_shape(name: &str) -> Option<Side> {
    let lower = name.to_ascii_lowercase();
    let has = |parts: &[&str]| parts.iter().any(|part| lower.contains(part));
    if has(RESPONSE_PARTS) {
        return Some(Side::Response);
    }
    has(REQUEST_PARTS).then_some(Side::Request)
}

/// The side of private fields of which all know what they are: "X-Forwarded-For" and its kin.
pub(super) fn by_kind(name: &str) -> Option<Side> {
    let begins = |with: &str| {
        name.get(..with.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(with))
    };
    begins("x-forwarded").then_some(Side::Request)
}

/// The side that fields of both sides, and private ones, are mostly sent by.
pub(super) fn by_habit(name: &str) -> Option<Side> {
    let lower = name.to_ascii_lowercase();
    let answers = matches!(&*lower, "link" | "date")
        || MOSTLY_RESPONSE.iter().any(|part| lower.contains(part));
    if lower.starts_with("accept-") && lower != "accept-ranges" {
        return Some(Side::Request);
    }
    answers.then_some(Side::Response)
}

/// What tells with which messages a header goes: "on every request", "with each call".
pub(super) const EACH: &[&str] = &["every", "each", "all"];

/// What requests are called that a server makes itself, or passes on.
pub(super) const ONWARD: &[&str] = &[
    "outgoing",
    "outbound",
    "upstream",
    "forwarded",
    "proxied",
    "downstream",
    "webhook",
    "webhooks",
    "delivery",
    "deliveries",
];

/// Parts of names that only responses have.
const RESPONSE_PARTS: &[&str] = &[
    "replayed",
    "accel-",
    "cache-tag",
    "ratelimit",
    "rate-limit",
    "remaining",
    "reset",
    "total",
    "error",
    "retry",
    "quota",
    "used-weight",
    "pagination",
    "page-count",
    "next-page",
    "expose",
    "allow-",
    "content-location",
    "content-language",
    "content-disposition",
    "cache-key",
    "cache-status",
    "served-by",
    "process-time",
    "diagnostic",
    "status",
    "usage",
];

/// Parts of names that only requests have.
const REQUEST_PARTS: &[&str] = &[
    "token",
    "-key",
    "apikey",
    "auth",
    "secret",
    "signature",
    "user-id",
    "client-id",
    "app-id",
    "forwarded",
    "if-",
    "idempotency",
    "on-behalf",
    "account-id",
    "-version",
    "dry-run",
    "tenant",
    "locale",
    "language",
    "nonce",
    "csrf",
    "hmac",
    "webhook",
    "timezone",
    "device-",
    "client-ip",
    "real-ip",
    "connecting-ip",
    "impersonate",
    "select-user",
    "opaque-id",
];

/// Parts of names that both sides can have, and that responses mostly have.
const MOSTLY_RESPONSE: &[&str] = &[
    "cache-control",
    "content-range",
    "content-language",
    "keep-alive",
    "trailer",
    "frame-options",
    "type-options",
    "xss-protection",
    "-policy",
    "strict-transport",
    "powered-by",
    "x-cache",
    "x-served",
    "robots",
    "sunset",
    "deprecat",
    "warning",
    "runtime",
    "timing",
];

//! Field names: how they are spelt, which side sends them, and the form of their values.

use crate::spec::{Side, Syntax};

/// A field name that is registered, or widely used.
#[derive(Debug, PartialEq, Eq)]
pub struct FieldName {
    /// The name in its usual spelling.
    pub name: &'static str,
    /// The side that sends it; `None` for both.
    pub side: Option<Side>,
    /// The form of its value.
    pub value: Syntax,
}

/// The field of this name, in any case.
#[must_use]
pub fn field(name: &str) -> Option<&'static FieldName> {
    let lower = name.to_ascii_lowercase();
    FIELDS
        .binary_search_by(|field| field.name.to_ascii_lowercase().as_str().cmp(lower.as_str()))
        .ok()
        .map(|index| &FIELDS[index])
}

/// Every known field, by name in lower case.
#[rustfmt::skip]
const FIELDS: &[FieldName] = &[
    FieldName { name: "Accept", side: Some(Side::Request), value: Syntax::Free },
    FieldName { name: "Accept-Charset", side: Some(Side::Request), value: Syntax::Free },
    FieldName { name: "Accept-Encoding", side: None, value: Syntax::Free },
    FieldName { name: "Accept-Language", side: Some(Side::Request), value: Syntax::Free },
    FieldName { name: "Accept-Patch", side: Some(Side::Response), value: Syntax::Free },
    FieldName { name: "Accept-Post", side: Some(Side::Response), value: Syntax::Free },
    FieldName { name: "Accept-Ranges", side: Some(Side::Response), value: Syntax::Token },
    FieldName { name: "Access-Control-Allow-Credentials", side: Some(Side::Response), value: Syntax::Token },
    FieldName { name: "Access-Control-Allow-Headers", side: Some(Side::Response), value: Syntax::Free },
    FieldName { name: "Access-Control-Allow-Methods", side: Some(Side::Response), value: Syntax::Methods },
    FieldName { name: "Access-Control-Allow-Origin", side: Some(Side::Response), value: Syntax::Free },
    FieldName { name: "Access-Control-Expose-Headers", side: Some(Side::Response), value: Syntax::Free },
    FieldName { name: "Access-Control-Max-Age", side: Some(Side::Response), value: Syntax::DelaySeconds },
    FieldName { name: "Access-Control-Request-Headers", side: Some(Side::Request), value: Syntax::Free },
    FieldName { name: "Access-Control-Request-Method", side: Some(Side::Request), value: Syntax::Token },
    FieldName { name: "Age", side: Some(Side::Response), value: Syntax::DelaySeconds },
    FieldName { name: "Allow", side: Some(Side::Response), value: Syntax::Methods },
    FieldName { name: "Alt-Svc", side: Some(Side::Response), value: Syntax::Free },
    FieldName { name: "API-Version", side: None, value: Syntax::Free },
    FieldName { name: "Authentication-Info", side: Some(Side::Response), value: Syntax::Free },
    FieldName { name: "Authorization", side: Some(Side::Request), value: Syntax::Free },
    FieldName { name: "Cache-Control", side: None, value: Syntax::Free },
    FieldName { name: "Connection", side: None, value: Syntax::Free },
    FieldName { name: "Content-Disposition", side: None, value: Syntax::Free },
    FieldName { name: "Content-Encoding", side: None, value: Syntax::Free },
    FieldName { name: "Content-Language", side: None, value: Syntax::Free },
    FieldName { name: "Content-Length", side: None, value: Syntax::Integer },
    FieldName { name: "Content-Location", side: None, value: Syntax::UriReference },
    FieldName { name: "Content-MD5", side: None, value: Syntax::Free },
    FieldName { name: "Content-Range", side: None, value: Syntax::ContentRange },
    FieldName { name: "Content-Security-Policy", side: Some(Side::Response), value: Syntax::Free },
    FieldName { name: "Content-Type", side: None, value: Syntax::MediaType },
    FieldName { name: "Cookie", side: Some(Side::Request), value: Syntax::Free },
    FieldName { name: "Date", side: None, value: Syntax::HttpDate },
    FieldName { name: "DAV", side: None, value: Syntax::Free },
    FieldName { name: "Delta-Base", side: Some(Side::Response), value: Syntax::EntityTag },
    FieldName { name: "Deprecation", side: Some(Side::Response), value: Syntax::Free },
    FieldName { name: "Depth", side: Some(Side::Request), value: Syntax::Token },
    FieldName { name: "Digest", side: None, value: Syntax::Free },
    FieldName { name: "Early-Data", side: Some(Side::Request), value: Syntax::Integer },
    FieldName { name: "ETag", side: Some(Side::Response), value: Syntax::EntityTag },
    FieldName { name: "Expect", side: Some(Side::Request), value: Syntax::Token },
    FieldName { name: "Expires", side: Some(Side::Response), value: Syntax::HttpDate },
    FieldName { name: "Forwarded", side: Some(Side::Request), value: Syntax::Free },
    FieldName { name: "From", side: Some(Side::Request), value: Syntax::Free },
    FieldName { name: "Host", side: Some(Side::Request), value: Syntax::Free },
    FieldName { name: "Idempotency-Key", side: Some(Side::Request), value: Syntax::Free },
    FieldName { name: "If", side: Some(Side::Request), value: Syntax::Free },
    FieldName { name: "If-Match", side: Some(Side::Request), value: Syntax::Free },
    FieldName { name: "If-Modified-Since", side: Some(Side::Request), value: Syntax::HttpDate },
    FieldName { name: "If-None-Match", side: Some(Side::Request), value: Syntax::Free },
    FieldName { name: "If-Range", side: Some(Side::Request), value: Syntax::Free },
    FieldName { name: "If-Unmodified-Since", side: Some(Side::Request), value: Syntax::HttpDate },
    FieldName { name: "IM", side: Some(Side::Response), value: Syntax::Free },
    FieldName { name: "Last-Modified", side: Some(Side::Response), value: Syntax::HttpDate },
    FieldName { name: "Link", side: Some(Side::Response), value: Syntax::Link },
    FieldName { name: "Location", side: Some(Side::Response), value: Syntax::UriReference },
    FieldName { name: "Lock-Token", side: None, value: Syntax::Free },
    FieldName { name: "Max-Forwards", side: Some(Side::Request), value: Syntax::Integer },
    FieldName { name: "OData-MaxVersion", side: Some(Side::Request), value: Syntax::Free },
    FieldName { name: "OData-Version", side: None, value: Syntax::Free },
    FieldName { name: "Origin", side: Some(Side::Request), value: Syntax::Free },
    FieldName { name: "Pragma", side: None, value: Syntax::Free },
    FieldName { name: "Prefer", side: Some(Side::Request), value: Syntax::Free },
    FieldName { name: "Preference-Applied", side: Some(Side::Response), value: Syntax::Free },
    FieldName { name: "Proxy-Authenticate", side: Some(Side::Response), value: Syntax::Challenge },
    FieldName { name: "Proxy-Authorization", side: Some(Side::Request), value: Syntax::Free },
    FieldName { name: "Range", side: Some(Side::Request), value: Syntax::Free },
    FieldName { name: "RateLimit", side: Some(Side::Response), value: Syntax::Free },
    FieldName { name: "RateLimit-Limit", side: Some(Side::Response), value: Syntax::Free },
    FieldName { name: "RateLimit-Policy", side: Some(Side::Response), value: Syntax::Free },
    FieldName { name: "RateLimit-Remaining", side: Some(Side::Response), value: Syntax::Integer },
    FieldName { name: "RateLimit-Reset", side: Some(Side::Response), value: Syntax::Integer },
    FieldName { name: "Referer", side: Some(Side::Request), value: Syntax::UriReference },
    FieldName { name: "Referrer-Policy", side: Some(Side::Response), value: Syntax::Free },
    FieldName { name: "Request-Id", side: None, value: Syntax::Free },
    FieldName { name: "Retry-After", side: Some(Side::Response), value: Syntax::DelayOrDate },
    FieldName { name: "Server", side: Some(Side::Response), value: Syntax::Free },
    FieldName { name: "Set-Cookie", side: Some(Side::Response), value: Syntax::Free },
    FieldName { name: "Sunset", side: Some(Side::Response), value: Syntax::HttpDate },
    FieldName { name: "TE", side: Some(Side::Request), value: Syntax::Free },
    FieldName { name: "Trailer", side: None, value: Syntax::Free },
    FieldName { name: "Transfer-Encoding", side: None, value: Syntax::Free },
    FieldName { name: "Upgrade", side: None, value: Syntax::Free },
    FieldName { name: "Upload-Complete", side: None, value: Syntax::Free },
    FieldName { name: "Upload-Length", side: None, value: Syntax::Integer },
    FieldName { name: "Upload-Limit", side: Some(Side::Response), value: Syntax::Free },
    FieldName { name: "Upload-Offset", side: None, value: Syntax::Integer },
    FieldName { name: "User-Agent", side: Some(Side::Request), value: Syntax::Free },
    FieldName { name: "Vary", side: Some(Side::Response), value: Syntax::Free },
    FieldName { name: "Via", side: None, value: Syntax::Free },
    FieldName { name: "WWW-Authenticate", side: Some(Side::Response), value: Syntax::Challenge },
    FieldName { name: "X-API-Key", side: Some(Side::Request), value: Syntax::Free },
    FieldName { name: "X-Content-Type-Options", side: Some(Side::Response), value: Syntax::Token },
    FieldName { name: "X-Correlation-Id", side: None, value: Syntax::Free },
    FieldName { name: "X-CSRF-Token", side: Some(Side::Request), value: Syntax::Free },
    FieldName { name: "X-Forwarded-For", side: Some(Side::Request), value: Syntax::Free },
    FieldName { name: "X-Forwarded-Host", side: Some(Side::Request), value: Syntax::Free },
    FieldName { name: "X-Forwarded-Proto", side: Some(Side::Request), value: Syntax::Token },
    FieldName { name: "X-Frame-Options", side: Some(Side::Response), value: Syntax::Free },
    FieldName { name: "X-HTTP-Method-Override", side: Some(Side::Request), value: Syntax::Token },
    FieldName { name: "X-Powered-By", side: Some(Side::Response), value: Syntax::Free },
    FieldName { name: "X-RateLimit-Limit", side: Some(Side::Response), value: Syntax::Integer },
    FieldName { name: "X-RateLimit-Remaining", side: Some(Side::Response), value: Syntax::Integer },
    FieldName { name: "X-RateLimit-Reset", side: Some(Side::Response), value: Syntax::Integer },
    FieldName { name: "X-Request-Id", side: None, value: Syntax::Free },
    FieldName { name: "X-Requested-With", side: Some(Side::Request), value: Syntax::Token },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_every_field_in_any_case() {
        for known in FIELDS {
            assert_eq!(field(&known.name.to_ascii_uppercase()), Some(known));
        }
        assert_eq!(field("Loc"), None);
    }
}

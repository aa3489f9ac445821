//! The registered status codes, and what their RFCs demand of a response's fields and content.

use super::Standing::{self, Obsolete, Permanent, Temporary, Unused};
use super::{Obligation, RegisteredStatus, Strength};
use crate::spec::Content::{self, Any, Forbidden, Required};

/// Every code in the registry, ascending.
#[rustfmt::skip]
pub(super) const STATUSES: &[RegisteredStatus] = &[
    status(100, "Continue", "RFC 9110, section 15.2.1", Forbidden, &[
        must_not("Content-Length"), must_not("Transfer-Encoding"),
    ]),
    status(101, "Switching Protocols", "RFC 9110, section 15.2.2", Forbidden, &[
        must("Upgrade"), must("Connection").when("over HTTP/1.1"), must_not("Content-Length"),
        must_not("Transfer-Encoding"),
    ]),
    status(102, "Processing", "RFC 2518, section 10.1", Forbidden, &[
        must_not("Content-Length"), must_not("Transfer-Encoding"),
    ]),
    status(103, "Early Hints", "RFC 8297, section 2", Forbidden, &[
        may("Link"), must_not("Content-Length"), must_not("Transfer-Encoding"),
    ]),
    status(104, "Upload Resumption Supported", "draft-ietf-httpbis-resumable-upload-05", Forbidden, &[
        must("Location").when("in answer to the creation of an upload"),
        must("Upload-Limit").when("where there are limits"),
        should("Upload-Offset").when("while content is appended"), must_not("Content-Length"),
        must_not("Transfer-Encoding"),
    ]).standing(Temporary),
    status(200, "OK", "RFC 9110, section 15.3.1", Any, &[
        should("ETag").when("in answer to GET"), should("Last-Modified").when("in answer to GET"),
    ]),
    status(201, "Created", "RFC 9110, section 15.3.2", Any, &[
        should("Location").when("in answer to POST"), may("ETag"), may("Last-Modified"),
    ]),
    status(202, "Accepted", "RFC 9110, section 15.3.3", Any, &[may("Preference-Applied")]),
    status(203, "Non-Authoritative Information", "RFC 9110, section 15.3.4", Any, &[]),
    status(204, "No Content", "RFC 9110, section 15.3.5", Forbidden, &[
        must_not("Content-Length"), must_not("Transfer-Encoding"), may("ETag"),
    ]),
    status(205, "Reset Content", "RFC 9110, section 15.3.6", Forbidden, &[]),
    status(206, "Partial Content", "RFC 9110, section 15.3.7", Required, &[
        must("Content-Range").when("where a single part is sent"),
        must("Content-Type").when("where several parts are sent"),
        must("Date").when("where a 200 would carry it"),
        must("Cache-Control").when("where a 200 would carry it"),
        must("ETag").when("where a 200 would carry it"),
        must("Expires").when("where a 200 would carry it"),
        must("Content-Location").when("where a 200 would carry it"),
        must("Vary").when("where a 200 would carry it"),
    ]),
    status(207, "Multi-Status", "RFC 4918, section 11.1", Required, &[should("Content-Type")]),
    status(208, "Already Reported", "RFC 5842, section 7.1", Any, &[]),
    status(226, "IM Used", "RFC 3229, section 10.4.1", Required, &[
        must("ETag"), must("IM"),
        must("Delta-Base").when("where the request names several entity tags"),
    ]),
    status(300, "Multiple Choices", "RFC 9110, section 15.4.1", Any, &[
        should("Location").when("where the server prefers one choice"), may("Retry-After"),
        may("Link"),
    ]),
    status(301, "Moved Permanently", "RFC 9110, section 15.4.2", Any, &[
        should("Location"), may("Retry-After"),
    ]),
    status(302, "Found", "RFC 9110, section 15.4.3", Any, &[
        should("Location"), may("Retry-After"),
    ]),
    status(303, "See Other", "RFC 9110, section 15.4.4", Any, &[
        should("Location"), may("Retry-After"),
    ]),
    status(304, "Not Modified", "RFC 9110, section 15.4.5", Forbidden, &[
        must("Content-Location").when("where a 200 would carry it"),
        must("Date").when("where a 200 would carry it"),
        must("ETag").when("where a 200 would carry it"),
        must("Vary").when("where a 200 would carry it"),
        must("Cache-Control").when("where a 200 would carry it"),
        must("Expires").when("where a 200 would carry it"), 
        should_not("Last-Modified").when("where an ETag is there"),
        should_not("Content-Type"), may("Content-Length"), may("Retry-After"),
    ]),
    status(305, "Use Proxy", "RFC 9110, section 15.4.6", Any, &[]).standing(Obsolete),
    unused(306, "RFC 9110, section 15.4.7"),
    status(307, "Temporary Redirect", "RFC 9110, section 15.4.8", Any, &[
        should("Location"), may("Retry-After"),
    ]),
    status(308, "Permanent Redirect", "RFC 9110, section 15.4.9", Any, &[
        should("Location"), may("Retry-After"),
    ]),
    status(400, "Bad Request", "RFC 9110, section 15.5.1", Any, &[]),
    status(401, "Unauthorized", "RFC 9110, section 15.5.2", Any, &[must("WWW-Authenticate")]),
    status(402, "Payment Required", "RFC 9110, section 15.5.3", Any, &[]),
    status(403, "Forbidden", "RFC 9110, section 15.5.4", Any, &[]),
    status(404, "Not Found", "RFC 9110, section 15.5.5", Any, &[]),
    status(405, "Method Not Allowed", "RFC 9110, section 15.5.6", Any, &[must("Allow")]),
    status(406, "Not Acceptable", "RFC 9110, section 15.5.7", Any, &[]),
    status(407, "Proxy Authentication Required", "RFC 9110, section 15.5.8", Any, &[
        must("Proxy-Authenticate"),
    ]),
    status(408, "Request Timeout", "RFC 9110, section 15.5.9", Any, &[]),
    status(409, "Conflict", "RFC 9110, section 15.5.10", Any, &[]),
    status(410, "Gone", "RFC 9110, section 15.5.11", Any, &[]),
    status(411, "Length Required", "RFC 9110, section 15.5.12", Any, &[]),
    status(412, "Precondition Failed", "RFC 9110, section 15.5.13", Any, &[]),
    status(413, "Content Too Large", "RFC 9110, section 15.5.14", Any, &[
        should("Retry-After").when("where the condition is temporary"),
    ]),
    status(414, "URI Too Long", "RFC 9110, section 15.5.15", Any, &[]),
    status(415, "Unsupported Media Type", "RFC 9110, section 15.5.16", Any, &[
        should("Accept-Encoding").when("where a content coding is the cause"), may("Accept"),
        should("Accept-Patch").when("in answer to PATCH"),
    ]),
    status(416, "Range Not Satisfiable", "RFC 9110, section 15.5.17", Any, &[
        should("Content-Range").when("where bytes were asked for"),
    ]),
    status(417, "Expectation Failed", "RFC 9110, section 15.5.18", Any, &[]),
    unused(418, "RFC 9110, section 15.5.19"),
    status(421, "Misdirected Request", "RFC 9110, section 15.5.20", Any, &[]),
    status(422, "Unprocessable Content", "RFC 9110, section 15.5.21", Any, &[]),
    status(423, "Locked", "RFC 4918, section 11.3", Any, &[]),
    status(424, "Failed Dependency", "RFC 4918, section 11.4", Any, &[]),
    status(425, "Too Early", "RFC 8470, section 5.2", Any, &[]),
    status(426, "Upgrade Required", "RFC 9110, section 15.5.22", Any, &[
        must("Upgrade"), must("Connection").when("over HTTP/1.1"),
    ]),
    status(428, "Precondition Required", "RFC 6585, section 3", Any, &[]),
    status(429, "Too Many Requests", "RFC 6585, section 4", Any, &[may("Retry-After")]),
    status(431, "Request Header Fields Too Large", "RFC 6585, section 5", Any, &[]),
    status(451, "Unavailable For Legal Reasons", "RFC 7725, section 3", Any, &[should("Link")]),
    status(500, "Internal Server Error", "RFC 9110, section 15.6.1", Any, &[]),
    status(501, "Not Implemented", "RFC 9110, section 15.6.2", Any, &[]),
    status(502, "Bad Gateway", "RFC 9110, section 15.6.3", Any, &[]),
    status(503, "Service Unavailable", "RFC 9110, section 15.6.4", Any, &[may("Retry-After")]),
    status(504, "Gateway Timeout", "RFC 9110, section 15.6.5", Any, &[]),
    status(505, "HTTP Version Not Supported", "RFC 9110, section 15.6.6", Any, &[]),
    status(506, "Variant Also Negotiates", "RFC 2295, section 8.1", Any, &[
        may("TCN"), may("Alternates"),
    ]),
    status(507, "Insufficient Storage", "RFC 4918, section 11.5", Any, &[]),
    status(508, "Loop Detected", "RFC 5842, section 7.2", Any, &[]),
    status(510, "Not Extended", "RFC 2774, section 7", Any, &[]).standing(Obsolete),
    status(511, "Network Authentication Required", "RFC 6585, section 6", Any, &[
        should_not("WWW-Authenticate"),
    ]),
];

const fn status(
    code: u16,
    name: &'static str,
    reference: &'static str,
    content: Content,
    fields: &'static [Obligation],
) -> RegisteredStatus {
    RegisteredStatus {
        code,
        name: Some(name),
        reference,
        standing: Permanent,
        content,
        fields,
    }
}

/// A code that the registry holds back.
const fn unused(code: u16, reference: &'static str) -> RegisteredStatus {
    RegisteredStatus {
        code,
        name: None,
        reference,
        standing: Unused,
        content: Any,
        fields: &[],
    }
}

impl RegisteredStatus {
    const fn standing(mut self, standing: Standing) -> Self {
        self.standing = standing;
        self
    }
}

const fn must(name: &'static str) -> Obligation {
    Obligation::new(name, Strength::Must)
}

const fn should(name: &'static str) -> Obligation {
    Obligation::new(name, Strength::Should)
}

const fn may(name: &'static str) -> Obligation {
    Obligation::new(name, Strength::May)
}

const fn should_not(name: &'static str) -> Obligation {
    Obligation::new(name, Strength::ShouldNot)
}

const fn must_not(name: &'static str) -> Obligation {
    Obligation::new(name, Strength::MustNot)
}

impl Obligation {
    const fn new(name: &'static str, strength: Strength) -> Self {
        Self {
            name,
            strength,
            condition: None,
        }
    }

    const fn when(mut self, condition: &'static str) -> Self {
        self.condition = Some(condition);
        self
    }
}

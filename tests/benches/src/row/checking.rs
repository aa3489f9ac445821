//! Checking a response, against the look-ups that it replaces. The response has twelve headers; its document requires
//! three of them.

#[rustfmt::skip]
#[path = "../../../golden/emit/ferry.rs"]
mod ferry;

use std::hint::black_box;

use ferry::Status;
use http::header::{LINK, LOCATION, RETRY_AFTER};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use statusbook::Api;

use crate::measure::Way;

pub fn ways() -> Vec<Way> {
    let all = (headers(), headers(), headers());
    vec![
        Way::new("statusbook", move || {
            Status::check(black_box(StatusCode::ACCEPTED), black_box(&all.0)).is_empty()
        }),
        Way::new("by hand", move || {
            look_ups(black_box(StatusCode::ACCEPTED), black_box(&all.1))
        }),
        Way::new("known names", move || {
            known_look_ups(black_box(StatusCode::ACCEPTED), black_box(&all.2))
        }),
    ]
}

fn headers() -> HeaderMap {
    let fields = [
        ("date", "Sun, 06 Nov 1994 08:49:37 GMT"),
        ("server", "ferry"),
        ("content-type", "application/json"),
        ("content-length", "2"),
        ("cache-control", "no-store"),
        ("vary", "accept"),
        ("location", "/crossings/7"),
        ("retry-after", "30"),
        ("link", "</crossings>; rel=up"),
        ("x-request-id", "f3a1"),
        ("x-ferry-deck", "2"),
        ("strict-transport-security", "max-age=31536000"),
    ];
    let field = |(name, value)| {
        (
            HeaderName::from_static(name),
            HeaderValue::from_static(value),
        )
    };
    fields.into_iter().map(field).collect()
}

/// Whether the three headers are there and the code is documented, by hand, with names as the document has them.
fn look_ups(status: StatusCode, headers: &HeaderMap) -> bool {
    Status::find(status.as_u16()).is_some()
        && headers.get("link").is_some()
        && headers.get("location").is_some()
        && headers.get("retry-after").is_some()
}

/// The same with names that are known to `http`, and need not be read.
fn known_look_ups(status: StatusCode, headers: &HeaderMap) -> bool {
    Status::find(status.as_u16()).is_some()
        && headers.get(LINK).is_some()
        && headers.get(LOCATION).is_some()
        && headers.get(RETRY_AFTER).is_some()
}

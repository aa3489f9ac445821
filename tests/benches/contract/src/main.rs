//! What `check` costs beside the look-ups that it replaces, as instructions: `./measure` counts them.
//!
//! The response has twelve headers; its document requires three of them.

#[rustfmt::skip]
#[path = "../../../golden/emit/ferry.rs"]
mod ferry;

use std::env;
use std::hint::black_box;
use std::process::ExitCode;

use ferry::Status;
use http::header::{LINK, LOCATION, RETRY_AFTER};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use statusbook::Api;

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
    fields
        .map(|(name, value)| {
            (
                HeaderName::from_static(name),
                HeaderValue::from_static(value),
            )
        })
        .into_iter()
        .collect()
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

fn check(status: StatusCode, headers: &HeaderMap) -> bool {
    Status::check(status, headers).is_empty()
}

fn main() -> ExitCode {
    let mut arguments = env::args().skip(1);
    let way: fn(StatusCode, &HeaderMap) -> bool = match arguments.next().as_deref() {
        Some("check") => check,
        Some("look-ups") => look_ups,
        Some("known-look-ups") => known_look_ups,
        _ => return usage(),
    };
    let Some(rounds) = arguments.next().and_then(|rounds| rounds.parse().ok()) else {
        return usage();
    };
    let headers = headers();
    let fine = (0..rounds)
        .all(|_: u32| black_box(way)(black_box(StatusCode::ACCEPTED), black_box(&headers)));
    if fine {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn usage() -> ExitCode {
    eprintln!("usage: contract check|look-ups|known-look-ups ROUNDS");
    ExitCode::from(2)
}

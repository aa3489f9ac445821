//! Looking at a response that keeps its document's promises allocates nothing.

#[rustfmt::skip]
#[path = "../golden/emit/ferry.rs"]
mod ferry;

use ferry::Status;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use statusbook::{Api, Side};

#[test]
fn check_allocates_nothing_where_all_is_well() {
    let mut headers = HeaderMap::new();
    for (name, value) in [
        ("location", "/crossings/7"),
        ("retry-after", "30"),
        ("link", "</crossings>; rel=up"),
        ("content-type", "application/json"),
        ("content-length", "2"),
        ("date", "Sun, 06 Nov 1994 08:49:37 GMT"),
        ("server", "ferry"),
        ("cache-control", "no-store"),
        ("vary", "accept"),
        ("x-request-id", "f3a1"),
        ("x-ferry-deck", "2"),
        ("strict-transport-security", "max-age=31536000"),
    ] {
        headers.insert(
            HeaderName::from_static(name),
            HeaderValue::from_static(value),
        );
    }
    assert_eq!(headers.len(), 12);
    assert_eq!(Status::Accepted.required(Side::Response).count(), 3);
    let mut fine = false;
    let counted = allocation_counter::measure(|| {
        fine = statusbook::check::<Status>(StatusCode::ACCEPTED, &headers).is_empty();
    });
    assert!(fine);
    assert_eq!(counted.count_total, 0);

    headers.remove("retry-after");
    let counted = allocation_counter::measure(|| {
        fine = statusbook::check::<Status>(StatusCode::ACCEPTED, &headers).is_empty();
    });
    assert!(!fine && counted.count_total > 0);
}

//! Looking at a response that keeps its document's promises allocates nothing.

#[rustfmt::skip]
#[path = "../golden/emit/courier.rs"]
mod courier;

use courier::Status;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};

#[test]
fn check_allocates_nothing_where_all_is_well() {
    let mut headers = HeaderMap::new();
    for (name, value) in [
        ("retry-after", "30"),
        ("x-courier-limit", "60"),
        ("content-type", "application/json"),
        ("content-length", "2"),
        ("date", "Sun, 06 Nov 1994 08:49:37 GMT"),
        ("server", "courier"),
        ("cache-control", "no-store"),
        ("vary", "accept"),
        ("x-a", "1"),
        ("x-b", "2"),
        ("x-c", "3"),
        ("x-d", "4"),
    ] {
        headers.insert(
            HeaderName::from_static(name),
            HeaderValue::from_static(value),
        );
    }
    let mut fine = false;
    let counted = allocation_counter::measure(|| {
        fine = statusbook::check::<Status>(StatusCode::TOO_MANY_REQUESTS, &headers).is_empty();
    });
    assert!(fine);
    assert_eq!(counted.count_total, 0);

    headers.remove("retry-after");
    let counted = allocation_counter::measure(|| {
        fine = statusbook::check::<Status>(StatusCode::TOO_MANY_REQUESTS, &headers).is_empty();
    });
    assert!(!fine && counted.count_total > 0);
}

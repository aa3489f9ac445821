//! A header that is read from a response which need not have it.
use courier::response;

#[path = "../golden/emit/courier.rs"]
mod courier;

fn main() {
    let _ = |found: response::NotFound| found.location().clone();
}

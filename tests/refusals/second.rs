//! A 429 with the first of its two required headers.
use courier::response;
use statusbook::field::RetryAfter;

#[path = "../golden/emit/courier.rs"]
mod courier;

fn main() {
    let _ = response::TooManyRequests::new(RetryAfter::seconds(30));
}

//! A 404 with a Retry-After, of which its document does not speak.
use courier::response;
use statusbook::field::RetryAfter;

#[path = "../golden/emit/courier.rs"]
mod courier;

fn main() {
    let _ = response::NotFound::new().with(RetryAfter::seconds(30));
}

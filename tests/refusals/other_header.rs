//! A 201 with another header in the place of its Location.
use courier::response;
use statusbook::field::RetryAfter;

#[path = "../golden/emit/courier.rs"]
mod courier;

fn main() {
    let _ = response::Created::new(RetryAfter::seconds(30));
}

//! A response that is made and not sent.
#![deny(unused_must_use)]
use courier::response;

#[path = "../golden/emit/courier.rs"]
mod courier;

fn main() {
    response::NotFound::new();
}

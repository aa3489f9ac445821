//! A header added freely, without a look at whether the document speaks of it.
#![deny(unused_must_use)]
use courier::response;
use http::{HeaderValue, header};

#[path = "../golden/emit/courier.rs"]
mod courier;

fn main() {
    response::Accepted::new().with_extra(header::LOCATION, HeaderValue::from_static("/a"));
}

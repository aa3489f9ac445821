//! What is wrong with a response, or what it says, and nobody looks.
#![deny(unused_must_use)]
use courier::{Outcome, Status};
use http::{HeaderMap, StatusCode};

#[path = "../golden/emit/courier.rs"]
mod courier;

fn main() {
    Status::check(StatusCode::CREATED, &HeaderMap::new());
    Outcome::read(StatusCode::CREATED, &HeaderMap::new());
}

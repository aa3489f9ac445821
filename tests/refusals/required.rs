//! A 201 without its Location.
use courier::response;

#[path = "../golden/emit/courier.rs"]
mod courier;

fn main() {
    let _ = response::Created::new();
}

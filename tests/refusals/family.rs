//! A 429 without the family of headers that it must carry.
use ferry::response;

#[path = "../golden/emit/ferry.rs"]
mod ferry;

fn main() {
    let _ = response::TooManyRequests::new();
}

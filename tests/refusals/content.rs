//! A 204 with content.
use courier::response;

#[path = "../golden/emit/courier.rs"]
mod courier;

fn main() {
    let _ = response::NoContent::new().with_content("something");
}

//! A 202 with a Location, which its document forbids.
use courier::response;
use statusbook::field::Location;

#[path = "../golden/emit/courier.rs"]
mod courier;

fn main() {
    let location = Location::new("/a").unwrap();
    let _ = response::Accepted::new().with_location(location);
}

//! A value that was looked at, and what was found is not.
use courier::response;
use statusbook::field::Location;

#[path = "../golden/emit/courier.rs"]
mod courier;

fn main() {
    let _ = response::Created::new(Location::new("/parcels/7"));
}

//! A header made of text without a look at it.
use courier::response;

#[path = "../golden/emit/courier.rs"]
mod courier;

fn main() {
    let _ = response::Created::new("/parcels/7");
}

//! Content that is given twice.
use courier::response;

#[path = "../golden/emit/courier.rs"]
mod courier;

fn main() {
    let _ = response::Ok::new().with_content("a").with_content("b");
}

//! A value of another type than the header's.
use statusbook::field::{Allow, RetryAfter};

fn main() {
    let _ = RetryAfter::seconds("30");
    let _ = Allow::methods(["GET", "PUT"]);
}

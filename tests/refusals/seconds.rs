//! A Retry-After with a date, where the document has seconds.
use harbour::response;
use statusbook::field::RetryAfter;

#[path = "../golden/emit/harbour.rs"]
mod harbour;

fn main() {
    let date = RetryAfter::at(std::time::SystemTime::now());
    let _ = |slow: response::SlowDown| slow.with_retry_after(date);
}

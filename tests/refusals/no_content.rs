//! A 207 without content, which its document requires.
use harbour::response;

#[path = "../golden/emit/harbour.rs"]
mod harbour;

fn main() {
    let _: http::Response<()> = response::MultiStatus::new().into();
}

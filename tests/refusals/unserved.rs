//! A response for axum that lacks the content which its document requires.
use axum::response::IntoResponse;
use harbour::response;

#[path = "../golden/emit/harbour.rs"]
mod harbour;

fn serve(_: impl IntoResponse) {}

fn main() {
    serve(response::MultiStatus::new());
}

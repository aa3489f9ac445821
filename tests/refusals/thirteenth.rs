//! A 201 without the last of its fourteen required headers.
use quay::response;
use quay::response::created_fields::XTug;
use statusbook::field::Field;

#[path = "../golden/emit/quay.rs"]
mod quay;

fn any<F: Field>() -> F {
    F::from_value(http::HeaderValue::from_static("7")).unwrap()
}

fn main() {
    let first = (
        any(), any(), any(), any(), any(), any(), any(), any(), any(), any(), any(), any(),
    );
    let _ = response::Created::new(first, (any::<XTug>(),));
}

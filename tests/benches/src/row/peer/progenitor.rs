//! progenitor: an OpenAPI document.

use progenitor_impl::{GenerationSettings, Generator};
use serde_json::json;

use super::{formatted, typify};
use crate::documents::Code;

/// An enum with a description for each value, and an operation that answers with it.
pub fn source(codes: &[Code]) -> String {
    json!({
        "openapi": "3.0.3",
        "info": {"title": "Store API", "version": "1"},
        "paths": {"/status": {"get": {
            "operationId": "status",
            "responses": {"200": {
                "description": "The status.",
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Status"}}},
            }},
        }}},
        "components": {"schemas": {"Status": {
            "description": "The status codes.",
            "oneOf": typify::values(codes),
        }}},
    })
    .to_string()
}

/// The formatted Rust.
pub fn generate(source: &str) -> String {
    let api = serde_json::from_str(source).expect("the source is JSON");
    let mut generator = Generator::new(&GenerationSettings::new());
    formatted(
        generator
            .generate_tokens(&api)
            .expect("the source is right"),
    )
}

//! typify: a JSON schema.

use serde_json::json;
use typify_impl::{TypeSpace, TypeSpaceSettings};

use super::{formatted, variant};
use crate::documents::Code;

/// An enum with a description for each value.
pub fn source(codes: &[Code]) -> String {
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Status",
        "description": "The status codes.",
        "oneOf": values(codes),
    })
    .to_string()
}

/// The values of the enum, as schemas.
pub fn values(codes: &[Code]) -> Vec<serde_json::Value> {
    let value = |Code {
                     name, description, ..
                 }: &Code| {
        json!({"type": "string", "enum": [variant(name)], "description": description})
    };
    codes.iter().map(value).collect()
}

/// The formatted Rust.
pub fn generate(source: &str) -> String {
    let schema = serde_json::from_str(source).expect("the source is JSON");
    let mut space = TypeSpace::new(&TypeSpaceSettings::default());
    space.add_root_schema(schema).expect("the source is right");
    formatted(space.to_stream())
}

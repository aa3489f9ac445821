//! One shape from several examples of a value.

use super::json::Value;
use crate::spec::{Field, Shape};

/// The fields of objects that are examples of the same, in the order in which they first have them.
pub fn fields<'a>(examples: impl Iterator<Item = &'a Value>) -> Vec<Field> {
    let mut seen: Vec<(&str, Vec<&Value>)> = Vec::new();
    let mut index = std::collections::HashMap::new();
    let mut objects = 0;
    for example in examples {
        let Value::Object(members) = example else {
            continue;
        };
        objects += 1;
        for (key, value) in members {
            let at = *index.entry(key.as_str()).or_insert_with(|| {
                seen.push((key, Vec::new()));
                seen.len() - 1
            });
            seen[at].1.push(value);
        }
    }
    seen.into_iter()
        .map(|(name, values)| Field {
            name: name.to_owned(),
            shape: shape(&values),
            optional: values.len() < objects,
            nullable: values.contains(&&Value::Null),
        })
        .collect()
}

/// The shape of values that are examples of the same.
fn shape(values: &[&Value]) -> Shape {
    let known: Vec<&Value> = values
        .iter()
        .copied()
        .filter(|value| **value != Value::Null)
        .collect();
    let all = |is: fn(&Value) -> bool| !known.is_empty() && known.iter().all(|value| is(value));
    if all(|value| *value == Value::String) {
        Shape::String
    } else if all(|value| *value == Value::Integer) {
        Shape::Integer
    } else if all(|value| matches!(value, Value::Integer | Value::Float)) {
        Shape::Float
    } else if all(|value| *value == Value::Boolean) {
        Shape::Boolean
    } else if all(|value| matches!(value, Value::Object(_))) {
        Shape::Object(fields(known.into_iter()))
    } else if all(|value| matches!(value, Value::Array(_))) {
        let items: Vec<&Value> = known
            .into_iter()
            .filter_map(|value| match value {
                Value::Array(items) => Some(items),
                _ => None,
            })
            .flatten()
            .collect();
        Shape::Array(Box::new(shape(&items)))
    } else {
        Shape::Any
    }
}

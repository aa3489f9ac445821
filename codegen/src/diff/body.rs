//! The error's body: its fields, and their types.

use std::collections::BTreeMap;

use super::rule::{self, DiffRule};
use super::{Change, Impact};
use crate::spec::{ErrorBody, Field, Shape, Spec};

/// The error bodies before and after.
pub(super) fn compare(old: &Spec, new: &Spec, changes: &mut Vec<Change>) {
    match (&old.error_body, &new.error_body) {
        (None, None) => {}
        (None, Some(body)) => changes.push(
            Change::new(&rule::ERROR_BODY_ADDED, new, "added an error's body")
                .is(new, body.span, None),
        ),
        (Some(body), None) => changes.push(
            Change::new(&rule::ERROR_BODY_REMOVED, new, "removed the error's body")
                .was(old, body.span, None),
        ),
        (Some(before), Some(after)) => {
            let mut bodies = Bodies {
                old: (old, before),
                new: (new, after),
                changes,
            };
            bodies.fields("", &before.fields, &after.fields);
        }
    }
}

struct Bodies<'a> {
    old: (&'a Spec, &'a ErrorBody),
    new: (&'a Spec, &'a ErrorBody),
    changes: &'a mut Vec<Change>,
}

impl Bodies<'_> {
    fn add(&mut self, rule: &'static DiffRule, path: &str, message: String) -> &mut Change {
        let (old, before) = self.old;
        let (new, after) = self.new;
        self.changes.push(
            Change::new(rule, new, message)
                .part(path)
                .was(old, before.span, None)
                .is(new, after.span, None),
        );
        let last = self.changes.len() - 1;
        &mut self.changes[last]
    }

    fn fields(&mut self, path: &str, old: &[Field], new: &[Field]) {
        let before: BTreeMap<&str, &Field> = old
            .iter()
            .map(|field| (field.name.as_str(), field))
            .collect();
        let after: BTreeMap<&str, &Field> = new
            .iter()
            .map(|field| (field.name.as_str(), field))
            .collect();
        for name in before.keys().filter(|name| !after.contains_key(*name)) {
            self.add(
                &rule::ERROR_FIELD_REMOVED,
                &below(path, name),
                format!(
                    "removed the field `{}` of the error's body",
                    below(path, name)
                ),
            );
        }
        for (name, field) in after {
            let path = below(path, name);
            let Some(old) = before.get(name) else {
                let change = self.add(
                    &rule::ERROR_FIELD_ADDED,
                    &path,
                    format!("added the field `{path}` to the error's body"),
                );
                if field.optional {
                    change.verdicts.server = Impact::Compatible;
                }
                continue;
            };
            let (was, is) = (describe(old), describe(field));
            if was == is {
                self.shapes(&path, &old.shape, &field.shape);
            } else {
                let change = self.add(
                    &rule::ERROR_FIELD_CHANGED,
                    &path,
                    format!("the field `{path}` of the error's body is now {is} (was {was})"),
                );
                change.before = Some(was);
                change.after = Some(is);
            }
        }
    }

    /// The fields within shapes of one kind.
    fn shapes(&mut self, path: &str, old: &Shape, new: &Shape) {
        match (old, new) {
            (Shape::Object(old), Shape::Object(new)) => self.fields(path, old, new),
            (Shape::Array(old), Shape::Array(new)) => self.shapes(&format!("{path}[]"), old, new),
            _ => {}
        }
    }
}

fn below(path: &str, name: &str) -> String {
    if path.is_empty() {
        name.to_owned()
    } else {
        format!("{path}.{name}")
    }
}

/// The type of a field in words, without what is within an object.
fn describe(field: &Field) -> String {
    let mut words = kind(&field.shape);
    if field.optional {
        words.push_str(", optional");
    }
    if field.nullable {
        words.push_str(", or null");
    }
    words
}

fn kind(shape: &Shape) -> String {
    match shape {
        Shape::String => "a string".to_owned(),
        Shape::Integer => "a whole number".to_owned(),
        Shape::Float => "a number".to_owned(),
        Shape::Boolean => "true or false".to_owned(),
        Shape::Object(_) => "an object".to_owned(),
        Shape::Array(items) => format!("an array of {}", kind(items)),
        Shape::Any => "anything".to_owned(),
    }
}

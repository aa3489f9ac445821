//! The struct of an API's error body.

use syn::Item;

use crate::spec::Spec;

pub(super) fn emit(_spec: &Spec) -> Vec<Item> {
    Vec::new()
}

//! `lib.rs`: the modules of all documents.

use std::collections::BTreeMap;

use syn::AttrStyle;

use super::docs::Docs;
use super::item;
use crate::spec::Spec;

pub(super) fn emit(modules: &BTreeMap<&str, &Spec>) -> String {
    let mut attributes = Docs::default()
        .markdown("The documented APIs, a module each.")
        .inner();
    attributes.push(item::attribute(
        AttrStyle::Inner(Default::default()),
        &["no_std"],
        None,
    ));
    // The printer's layout stays as it is.
    let unformatted = || item::attribute(AttrStyle::Outer, &["rustfmt", "skip"], None);
    let items = modules
        // Each module's documentation is in its own file.
        .keys()
        .map(|name| item::module(vec![unformatted()], name, None))
        .collect();
    super::print("the documents", attributes, items)
}

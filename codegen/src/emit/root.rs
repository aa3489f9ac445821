//! `lib.rs`: the modules of all documents.

use syn::AttrStyle;

use super::docs::Docs;
use super::item;

pub(super) fn emit<'a>(modules: impl Iterator<Item = &'a str>) -> String {
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
        .map(|name| item::module(vec![unformatted()], name, None))
        .collect();
    super::print("the documents", attributes, items)
}

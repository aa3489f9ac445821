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
    let inner = || AttrStyle::Inner(Default::default());
    attributes.push(item::attribute(inner(), &["no_std"], None));
    attributes.push(item::attribute(
        inner(),
        &["cfg_attr"],
        // The printer's layout stays as it is.
        Some(quote::quote!(rustfmt, rustfmt_skip)),
    ));
    let items = modules
        // Each module's documentation is in its own file.
        .keys()
        .map(|name| item::module(Vec::new(), name, None))
        .collect();
    super::print("the documents", attributes, items)
}

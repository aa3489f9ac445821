//! `lib.rs` or `mod.rs`: the modules of all documents.

use syn::AttrStyle;

use super::docs::Docs;
use super::item;

/// The file that declares the modules: a crate's, or a module's within a crate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Root {
    /// `lib.rs`, which needs no standard library.
    Crate,
    /// `mod.rs`: whether a standard library is needed is for the crate's own root to say.
    Module,
}

impl Root {
    /// What an output folder holds: one that is called `src`, as cargo has it, is a crate's.
    #[must_use]
    pub fn of(out: &str) -> Self {
        match out.trim_end_matches(['/', '\\']).rsplit(['/', '\\']).next() {
            Some("src") => Self::Crate,
            _ => Self::Module,
        }
    }

    /// The file's name.
    #[must_use]
    pub fn file_name(self) -> &'static str {
        match self {
            Self::Crate => "lib.rs",
            Self::Module => "mod.rs",
        }
    }

    pub(super) fn emit(self, modules: &[&str]) -> String {
        let mut attributes = Docs::default()
            .markdown("The documented APIs, a module each.")
            .inner();
        if self == Self::Crate {
            attributes.push(item::attribute(
                AttrStyle::Inner(Default::default()),
                &["no_std"],
                None,
            ));
        }
        // The printer's layout stays as it is.
        let unformatted = || item::attribute(AttrStyle::Outer, &["rustfmt", "skip"], None);
        let items = modules
            .iter()
            // Each module's documentation is in its own file.
            .map(|name| item::module(vec![unformatted()], name, None))
            .collect();
        super::print("the documents", attributes, items)
    }
}

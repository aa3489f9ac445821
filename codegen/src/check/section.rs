//! The sections of a document, and how many of their codes they describe.

use std::collections::BTreeMap;

use crate::spec::{Entry, Spec};

/// How many codes a section gives, and how many of them with a description.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Described {
    pub(super) described: usize,
    pub(super) all: usize,
}

/// What each section describes. A section is known by the headings above it, from the outermost; a code belongs to that of its
/// first place.
pub(super) struct Sections<'a>(BTreeMap<&'a [String], Described>);

impl<'a> Sections<'a> {
    pub(super) fn of(spec: &'a Spec) -> Self {
        let mut sections: BTreeMap<&[String], Described> = BTreeMap::new();
        for entry in &spec.entries {
            let section = sections.entry(headings(entry)).or_default();
            section.described += usize::from(entry.description.is_some());
            section.all += 1;
        }
        Self(sections)
    }

    /// The section that the entry belongs to.
    pub(super) fn around(&self, entry: &Entry) -> Described {
        self.0.get(headings(entry)).copied().unwrap_or_default()
    }
}

fn headings(entry: &Entry) -> &[String] {
    entry
        .occurrences
        .first()
        .map_or(&[], |first| first.section.as_slice())
}

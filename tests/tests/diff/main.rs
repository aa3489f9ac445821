//! What a change of a document means, and what is no change at all.

mod change;
mod layout;
mod rule;
mod semver_checks;

use statusbook_codegen::diff::{self, Change};
use statusbook_codegen::read;
use statusbook_codegen::settings::Limits;
use statusbook_codegen::source::Source;
use statusbook_codegen::spec::Spec;

/// The reading of a document at `path`.
fn read(path: &str, text: &str) -> Spec {
    read::read(&Source::new(path, text), &Limits::default()).spec
}

/// A document with one table of these rows.
fn page(rows: &str) -> String {
    let words = rows.lines().map(str::trim);
    let rows: Vec<&str> = words.filter(|row| !row.is_empty()).collect();
    format!(
        "# Parcels\n\n| Status code | Name | Meaning |\n|---|---|---|\n{}\n",
        rows.join("\n")
    )
}

fn changes(old: &str, new: &str) -> Vec<Change> {
    diff::diff(
        &[read("specs/parcel.md", old)],
        &[read("specs/parcel.md", new)],
    )
}

/// A row for 200.
const OK: &str = "| 200 | OK | Here is the parcel. |";
/// A row for 404.
const MISSING: &str = "| 404 | Not Found | There is no such parcel. |";

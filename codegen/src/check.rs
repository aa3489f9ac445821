//! What is doubtful or wrong in what a document says: compared with itself, and with what the RFCs and registries say.
//!
//! Each file holds the rules about one thing, and each rule is a function from a [`Spec`] to findings. What the words of a
//! document could not be read as is found by reading, what can't become code by emitting; here it is what was read well.

mod code;
mod duplicate;
mod elsewhere;
mod field;
mod missing;
mod name;
mod rfc;
mod section;
mod slip;
pub mod unused;
mod words;

use self::slip::Slips;
use crate::diagnostic::{Diagnostic, keep_heaviest};
use crate::source::Source;
use crate::spec::Spec;

/// The findings of the rules of checking, in the order of their places, at the levels of extracting: all that somebody may
/// read.
#[must_use]
pub fn check(source: &Source, spec: &Spec) -> Vec<Diagnostic> {
    let slips = Slips::of(source, spec);
    let mut found = code::check(source, spec);
    found.extend(duplicate::check(source, spec));
    found.extend(name::check(spec));
    found.extend(field::check(source, spec, &slips));
    found.extend(rfc::check(spec));
    found.extend(missing::check(source, spec, &slips));
    found.extend(words::check(source, spec));
    keep_heaviest(&mut found);
    found
}

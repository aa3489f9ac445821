//! Reads Markdown pages that document an API's HTTP status codes, and generates Rust from them.
//!
//! The stages flow one way, each a function from one plain value to the next:
//!
//! ```text
//! bytes ─ source ─▶ Source ─ read ─▶ Spec ─ check ─▶ Diagnostics
//!                                     ├─ emit ─▶ Files ─ sync ─▶ the output folder
//!                                     ├─ diff ─▶ Changes
//!                                     └─ audit ─▶ Violations of recorded responses
//! ```
//!
//! Nothing here prints, exits or reads the environment, but for [`build`], which is a front end as the command is.

pub mod allow;
#[cfg(feature = "json")]
pub mod audit;
pub mod build;
mod bytes;
#[cfg(feature = "check")]
pub mod check;
pub mod diagnostic;
#[cfg(feature = "check")]
pub mod diff;
pub mod emit;
#[cfg(feature = "render")]
pub mod explain;
#[cfg(feature = "check")]
pub mod extract;
#[cfg(feature = "check")]
pub mod fix;
mod initials;
mod lookup;
mod map;
pub mod markdown;
pub mod mojibake;
pub mod name;
pub mod pipeline;
pub mod project;
pub mod read;
pub mod record;
pub mod registry;
#[cfg(feature = "check")]
pub mod report;
pub mod rule;
pub mod settings;
pub mod source;
pub mod spec;
pub mod sync;
pub mod text;

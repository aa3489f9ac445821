//! The commands, a file each.

pub mod audit;
pub mod check;
pub mod diff;
pub mod explain;
pub mod extract;
pub mod generate;
mod project;
pub mod rules;

//! The commands, a file each.

pub mod explain;
pub mod extract;

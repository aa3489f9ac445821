//! Regenerates `src/` from the workspace's documents.

fn main() {}

//! How a project wants its documents read: the table `[workspace.metadata.statusbook]`, as plain data.

/// Bounds on what a document may cost to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes in a document.
    pub bytes: usize,
    /// Blocks within blocks (lists, quotes).
    pub nesting: usize,
    /// Columns in a table.
    pub columns: usize,
    /// Rows in a table.
    pub rows: usize,
    /// Entries in a document.
    pub entries: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 16 << 20,
            nesting: 64,
            columns: 256,
            rows: 20_000,
            entries: 20_000,
        }
    }
}

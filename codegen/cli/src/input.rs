//! The documents that a command is given by name.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use crate::Failure;

/// The name that stands for standard input.
pub const STANDARD_INPUT: &str = "-";

/// The bytes of the file at `path`, or of standard input for `-`; one byte more than `limit` at the most, so that a
/// document over the limit is told from one that just meets it.
pub fn read(path: &Path, limit: usize) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let limit = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    let outcome = if path.as_os_str() == STANDARD_INPUT {
        io::stdin().lock().take(limit).read_to_end(&mut bytes)
    } else {
        File::open(path).and_then(|file| file.take(limit).read_to_end(&mut bytes))
    };
    match outcome {
        Ok(_) => Ok(bytes),
        Err(error) => Err(Failure(format!("can't read {}: {error}", path.display()))),
    }
}

/// A path as diagnostics show it: with `/` between folders, `<stdin>` for standard input.
pub fn shown(path: &Path) -> String {
    if path.as_os_str() == STANDARD_INPUT {
        return "<stdin>".to_owned();
    }
    path.to_string_lossy().replace('\\', "/")
}

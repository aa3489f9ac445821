//! A document on disk, and the same one corrected.

use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::Path;

use super::disk::{UNFINISHED, io_error};
use super::{Cause, SyncError};

/// Puts `new` in the place of `old`, which the file at `path` holds: whole, or not at all.
///
/// # Errors
/// Where the file is a symbolic link or no file, is not to be written, no longer holds `old`, or the system refuses.
pub fn replace(path: &Path, old: &[u8], new: &[u8]) -> Result<(), SyncError> {
    let refused = |cause| SyncError {
        action: "write",
        path: path.to_owned(),
        cause,
    };
    let failed = |error| io_error("write", path, error);
    let found = fs::symlink_metadata(path).map_err(failed)?;
    if found.is_symlink() {
        return Err(refused(Cause::NoFile("a symbolic link")));
    }
    if !found.is_file() {
        return Err(refused(Cause::NoFile("a folder, a pipe or a device")));
    }
    if found.permissions().readonly() {
        return Err(refused(Cause::ReadOnly));
    }
    if fs::read(path).map_err(failed)? != old {
        return Err(refused(Cause::Changed));
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let unfinished = path.with_file_name(format!("{UNFINISHED}{}-{name}", std::process::id()));
    let written = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(&unfinished)
        .and_then(|mut file| {
            file.write_all(new)?;
            file.set_permissions(found.permissions())?;
            file.sync_all()?;
            fs::rename(&unfinished, path)
        });
    written.map_err(|error| {
        // Nothing more can be done if even that fails: the document is as it was.
        _ = fs::remove_file(&unfinished);
        failed(error)
    })
}

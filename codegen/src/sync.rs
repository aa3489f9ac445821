//! Files and the disk: the only place that writes.
//!
//! A file is written whole under another name and then renamed, so that whatever happens the old file is there or the new
//! one. Only files that carry [`MARK`] are ever replaced or removed, and documents that are to be corrected.

mod difference;
mod disk;
mod replace;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::emit::MARK;
pub use difference::unified;
pub use replace::replace;

/// Whether to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Write what differs. With a time, date what is written to it: cargo runs a build script again where a file that it
    /// watches is newer than the script's start, even if the script itself wrote it.
    Write(Option<SystemTime>),
    /// Only compare.
    Check,
}

/// How a file on disk differs from the one generated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// It is not there.
    Missing,
    /// It is there, and no document stands for it.
    Extra,
    /// It holds something else: the difference, as a unified diff.
    Different(String),
}

/// One file that is not as generated, or was not until it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The file.
    pub path: PathBuf,
    /// How it differs.
    pub state: State,
}

/// Why files could not be compared or written.
#[derive(Debug)]
pub struct SyncError {
    /// What was tried: "read", "write", "remove".
    pub action: &'static str,
    /// On which file or folder.
    pub path: PathBuf,
    /// What went wrong.
    pub cause: Cause,
}

/// What went wrong with a file.
#[derive(Debug)]
pub enum Cause {
    /// The system refused.
    Io(io::Error),
    /// There is a symbolic link, a folder, a pipe or the like where a file is to be.
    NoFile(&'static str),
    /// There is a file that was not generated.
    NotOurs,
    /// The file is not to be written.
    ReadOnly,
    /// The file has changed since it was read.
    Changed,
}

impl fmt::Display for SyncError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "can't {} {}: ", self.action, self.path.display())?;
        match &self.cause {
            Cause::Io(error) => write!(f, "{error}"),
            Cause::NoFile(kind) => write!(f, "it is {kind}, and no regular file"),
            Cause::ReadOnly => f.write_str("it is read-only"),
            Cause::Changed => f.write_str("it has changed since it was read"),
            Cause::NotOurs => {
                f.write_str("it was not generated; move it away if it is to be replaced")
            }
        }
    }
}

impl std::error::Error for SyncError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.cause {
            Cause::Io(error) => Some(error),
            _ => None,
        }
    }
}

/// Makes the folder `out` hold `files`, or says how it differs.
///
/// What is compared is the complete set: a file too many is a change as a file too few is. Newlines may be LF or CRLF.
///
/// # Errors
/// Where a file can't be read or written, or stands where a generated one is to be and is none. Files that were written
/// before are whole; the next run goes on.
pub fn sync(
    files: &BTreeMap<String, String>,
    out: &Path,
    mode: Mode,
) -> Result<Vec<Change>, SyncError> {
    let there = disk::list(out)?;
    let mut changes = Vec::new();
    for (name, content) in files {
        let path = out.join(name);
        match disk::read(&path)? {
            None => changes.push(Change {
                path,
                state: State::Missing,
            }),
            Some(old) if same(&old, content) => {}
            Some(old) => {
                if !old.starts_with(MARK) && !old.trim().is_empty() {
                    return Err(SyncError {
                        action: "replace",
                        path,
                        cause: Cause::NotOurs,
                    });
                }
                let difference = unified(&old, content, &path.display().to_string());
                changes.push(Change {
                    path,
                    state: State::Different(difference),
                });
            }
        }
    }
    let wanted: BTreeSet<PathBuf> = files.keys().map(|name| out.join(name)).collect();
    for path in there.files {
        if !wanted.contains(&path) && disk::read(&path)?.is_some_and(|text| text.starts_with(MARK))
        {
            changes.push(Change {
                path,
                state: State::Extra,
            });
        }
    }
    changes.sort_by(|a, b| a.path.cmp(&b.path));
    if let Mode::Write(date) = mode {
        disk::sweep(&there.leftovers);
        for change in &changes {
            match &change.state {
                State::Extra => disk::remove(&change.path)?,
                State::Missing | State::Different(_) => {
                    let content = change
                        .path
                        .strip_prefix(out)
                        .ok()
                        .and_then(Path::to_str)
                        .and_then(|name| files.get(name));
                    disk::write(&change.path, content.map_or("", String::as_str), date)?;
                }
            }
        }
        if !changes.is_empty() {
            disk::date_folder(out, date);
        }
    }
    Ok(changes)
}

/// Whether two texts are the same but for their newlines.
fn same(old: &str, new: &str) -> bool {
    old == new || old.contains('\r') && old.replace("\r\n", "\n") == new
}

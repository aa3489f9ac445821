//! Files and the disk: the only place that writes.
//!
//! A file is written whole under another name and then renamed, so that whatever happens the old file is there or the new
//! one. Only files that carry [`MARK`] are ever replaced or removed, and documents that are to be corrected.

mod difference;
mod disk;
#[cfg(feature = "check")]
mod replace;

use std::borrow::Cow;
use std::ffi::{OsStr, OsString};
use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::emit::{Files, MARK};
use crate::map;
pub use difference::unified;
#[cfg(feature = "check")]
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

/// The output folder, and which files are in it.
#[derive(Clone, Debug, Default)]
pub struct Folder {
    path: PathBuf,
    /// The names of the Rust files, sorted.
    files: Vec<OsString>,
    /// What a killed run left behind.
    leftovers: Vec<PathBuf>,
}

impl Folder {
    /// The folder at `path`; an empty one, where there is none yet.
    ///
    /// # Errors
    /// Where it is no folder, or can't be read.
    pub fn read(path: &Path) -> Result<Self, SyncError> {
        let mut there = disk::list(path)?;
        there.files.sort_unstable();
        Ok(Self {
            path: path.to_owned(),
            files: there.files,
            leftovers: there.leftovers,
        })
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What the file of this name holds, with LF for CRLF, read into `buffer`; `None` where it was not there when the folder
    /// was read, or can't be read.
    #[must_use]
    pub fn content<'a>(&self, name: &str, buffer: &'a mut Vec<u8>) -> Option<Cow<'a, [u8]>> {
        self.has(name.as_ref()).then_some(())?;
        let bytes = disk::fill_from(&self.path.join(name), buffer).ok()?;
        Some(with_line_feeds(bytes))
    }

    fn has(&self, name: &OsStr) -> bool {
        let known = self
            .files
            .binary_search_by(|known| known.as_os_str().cmp(name));
        known.is_ok()
    }
}

/// Makes the folder hold `emitted`, or says how it differs.
///
/// What is compared is the complete set: a file too many is a change as a file too few is. Newlines may be LF or CRLF.
///
/// # Errors
/// Where a file can't be read or written, or stands where a generated one is to be and is none. Files that were written
/// before are whole; the next run goes on.
pub fn sync(emitted: &Files, folder: &Folder, mode: Mode) -> Result<Vec<Change>, SyncError> {
    let mut changes: Vec<(Change, Option<&str>)> = Vec::new();
    for (name, content) in &emitted.files {
        let path = folder.path.join(name);
        let state = match disk::read(&path)? {
            None => State::Missing,
            Some(old) if same(old.as_bytes(), content.as_bytes()) => continue,
            Some(old) => replaceable(&path, &old, content)?,
        };
        changes.push((Change { path, state }, Some(content)));
    }
    let wanted = |name: &OsStr| {
        let name = name.to_str();
        name.is_some_and(|it| emitted.files.contains_key(it) || emitted.unchanged.contains(it))
    };
    for name in folder.files.iter().filter(|name| !wanted(name)) {
        let path = folder.path.join(name);
        if disk::read(&path)?.is_some_and(|text| text.starts_with(MARK)) {
            let change = Change {
                path,
                state: State::Extra,
            };
            changes.push((change, None));
        }
    }
    map::sort_by(&mut changes, |(a, _), (b, _)| a.path.cmp(&b.path));
    if let Mode::Write(date) = mode {
        disk::sweep(&folder.leftovers);
        for (change, content) in &changes {
            match content {
                Some(content) => disk::write(&change.path, content.as_bytes(), date)?,
                None => disk::remove(&change.path)?,
            }
        }
        if !changes.is_empty() {
            disk::date_folder(&folder.path, date);
        }
    }
    Ok(changes.into_iter().map(|(change, _)| change).collect())
}

/// The bytes that [`keep`] has put at `path`; none where there is no such file, or another thing.
#[must_use]
pub fn kept(path: &Path) -> Vec<u8> {
    let is_file = fs::symlink_metadata(path).is_ok_and(|found| found.is_file());
    let bytes = is_file.then(|| fs::read(path).ok()).flatten();
    bytes.unwrap_or_default()
}

/// Puts bytes at `path`, which is in a build folder, for a later run to find.
///
/// # Errors
/// Where the system refuses.
pub fn keep(path: &Path, bytes: &[u8]) -> Result<(), SyncError> {
    disk::write(path, bytes, None)
}

/// How a file that holds `old` differs, if it may be replaced.
fn replaceable(path: &Path, old: &str, content: &str) -> Result<State, SyncError> {
    if !old.starts_with(MARK) && !old.trim().is_empty() {
        return Err(SyncError {
            action: "replace",
            path: path.to_owned(),
            cause: Cause::NotOurs,
        });
    }
    Ok(State::Different(unified(
        old,
        content,
        &path.display().to_string(),
    )))
}

/// Whether two texts are the same but for their newlines, of which the new one's are LF.
fn same(old: &[u8], new: &[u8]) -> bool {
    *with_line_feeds(old) == *new
}

/// The text with LF for CRLF.
fn with_line_feeds(text: &[u8]) -> Cow<'_, [u8]> {
    if memchr::memchr(b'\r', text).is_none() {
        return Cow::Borrowed(text);
    }
    let mut new = Vec::with_capacity(text.len());
    for (at, byte) in text.iter().enumerate() {
        if *byte != b'\r' || text.get(at + 1) != Some(&b'\n') {
            new.push(*byte);
        }
    }
    Cow::Owned(new)
}

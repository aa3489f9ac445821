//! One file at a time, whole or not at all.

use std::ffi::OsString;
use std::fs::{self, File, FileTimes, OpenOptions};
use std::io::{self, ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, SystemTime};

use super::{Cause, SyncError};

/// What files that are being written are called, until they are whole.
pub const UNFINISHED: &str = ".statusbook-";

/// After which time an unfinished file is nobody's.
const ABANDONED: Duration = Duration::from_secs(60);

/// How many names of unfinished files are tried, at the most.
const MOST_LEFTOVERS: u32 = 10_000;

/// How long a buffer for files is at least.
const LEAST_BUFFER: usize = 64 << 10;

/// What is in a folder.
#[derive(Default)]
pub struct Listing {
    /// The names of the Rust files.
    pub files: Vec<OsString>,
    /// What a killed run left behind.
    pub leftovers: Vec<PathBuf>,
}

/// What is in the folder `out`; nothing, where there is none yet.
pub fn list(out: &Path) -> Result<Listing, SyncError> {
    let failed = |error| io_error("read", out, error);
    match fs::symlink_metadata(out) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Listing::default()),
        Err(error) => return Err(failed(error)),
        Ok(found) if found.is_symlink() => {
            return Err(SyncError {
                action: "write to",
                path: out.to_owned(),
                cause: Cause::NoFile("a symbolic link"),
            });
        }
        Ok(_) => {}
    }
    let mut folder = Listing::default();
    for entry in fs::read_dir(out).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let name = entry.file_name();
        let bytes = name.as_encoded_bytes();
        if bytes.starts_with(UNFINISHED.as_bytes()) {
            folder.leftovers.push(entry.path());
        } else if bytes.ends_with(b".rs") && entry.file_type().is_ok_and(|kind| kind.is_file()) {
            folder.files.push(name);
        }
    }
    Ok(folder)
}

/// The text of the file at `path`; `None` where there is none. Bytes that are no UTF-8 differ from any text.
pub fn read(path: &Path) -> Result<Option<String>, SyncError> {
    let found = match fs::symlink_metadata(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(io_error("read", path, error)),
        Ok(found) => found,
    };
    let kind = match found.file_type() {
        kind if kind.is_symlink() => "a symbolic link",
        kind if kind.is_dir() => "a folder",
        kind if kind.is_file() => {
            let bytes = fs::read(path).map_err(|error| io_error("read", path, error))?;
            return Ok(Some(text(bytes)));
        }
        _ => "a pipe, a socket or a device",
    };
    Err(SyncError {
        action: "write",
        path: path.to_owned(),
        cause: Cause::NoFile(kind),
    })
}

/// Reads the file at `path` into `buffer`, which is made as long as need be and may be longer: what was read.
pub fn fill_from<'a>(path: &Path, buffer: &'a mut Vec<u8>) -> io::Result<&'a [u8]> {
    let mut file = File::open(path)?;
    let mut length = 0;
    loop {
        if length == buffer.len() {
            buffer.resize((2 * length).max(LEAST_BUFFER), 0);
        }
        match file.read(&mut buffer[length..]) {
            Ok(0) => return Ok(&buffer[..length]),
            Ok(more) => length += more,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes)
        .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}

/// Writes `content` to `path`, whole.
pub fn write(path: &Path, content: &[u8], date: Option<SystemTime>) -> Result<(), SyncError> {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(|error| io_error("create", folder, error))?;
    let failed = |error| io_error("write", path, error);
    let (unfinished, file) = loop {
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let unfinished = folder.join(format!("{UNFINISHED}{}-{number}", std::process::id()));
        match OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(&unfinished)
        {
            // A run of the same number was killed: in a container, every run may have it.
            Err(error) if error.kind() == ErrorKind::AlreadyExists && number < MOST_LEFTOVERS => {}
            other => break (unfinished, other.map_err(failed)?),
        }
    };
    let written = fill(file, content, date).and_then(|()| fs::rename(&unfinished, path));
    written.map_err(|error| {
        // Nothing more can be done if even that fails; a later run sweeps it.
        _ = fs::remove_file(&unfinished);
        failed(error)
    })
}

fn fill(mut file: File, content: &[u8], date: Option<SystemTime>) -> io::Result<()> {
    file.write_all(content)?;
    if let Some(date) = date {
        file.set_times(FileTimes::new().set_modified(date))?;
    }
    Ok(())
}

/// Removes the file at `path`. Another run may have done so before.
pub fn remove(path: &Path) -> Result<(), SyncError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(io_error("remove", path, error)),
        _ => Ok(()),
    }
}

/// Removes what killed runs left; what is young may be another run's, at work.
pub fn sweep(leftovers: &[PathBuf]) {
    for path in leftovers {
        let age = fs::symlink_metadata(path)
            .and_then(|found| found.modified())
            .ok()
            // A file from the future is as far from now as one from the past.
            .map(|time| time.elapsed().unwrap_or_else(|ahead| ahead.duration()));
        if age.is_some_and(|age| age > ABANDONED) {
            // A leftover that stays does no harm: nothing reads it.
            _ = fs::remove_file(path);
        }
    }
}

/// Dates a folder. Where the system does not let us, cargo runs the script once more than it need.
pub fn date_folder(folder: &Path, date: Option<SystemTime>) {
    if let Some(date) = date {
        _ = File::open(folder)
            .and_then(|folder| folder.set_times(FileTimes::new().set_modified(date)));
    }
}

/// What the system said, with what was tried.
pub fn io_error(action: &'static str, path: &Path, error: io::Error) -> SyncError {
    SyncError {
        action,
        path: path.to_owned(),
        cause: Cause::Io(error),
    }
}

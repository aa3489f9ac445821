//! A project on disk: its settings, and its documents.

use std::fmt;
use std::fs;
use std::io::{self, ErrorKind, Read as _};
use std::path::{Path, PathBuf};

use crate::diagnostic::plain;
use crate::pipeline::Input;
use crate::settings::{self, Settings};
use crate::source::Source;

/// A project: the folder of the manifest that has its settings, and the settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Project {
    /// The folder.
    pub root: PathBuf,
    /// The settings.
    pub settings: Settings,
}

/// Why a project could not be read.
#[derive(Debug)]
pub enum ProjectError {
    /// The system refused a file or folder.
    Io(PathBuf, io::Error),
    /// A document is a symbolic link, a folder, a pipe or the like.
    NoFile(PathBuf),
    /// A document's name is no UTF-8, and can't name a module.
    Name(PathBuf),
    /// The settings are wrong: the diagnostic, as text.
    Settings(String),
}

impl fmt::Display for ProjectError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(path, error) => write!(f, "can't read {}: {error}", path.display()),
            Self::NoFile(path) => write!(f, "can't read {}: it is no regular file", path.display()),
            Self::Name(path) => write!(f, "can't read {}: its name is not UTF-8", path.display()),
            Self::Settings(shown) => f.write_str(shown.trim_end()),
        }
    }
}

impl std::error::Error for ProjectError {}

/// The project that the folder `from` belongs to: the nearest manifest, there or above, that has settings.
///
/// # Errors
/// Where a manifest can't be read, or its settings are wrong.
pub fn find(from: &Path) -> Result<Option<Project>, ProjectError> {
    for folder in from.ancestors() {
        let path = folder.join("Cargo.toml");
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => continue,
            Err(error) => return Err(ProjectError::Io(path, error)),
        };
        let manifest = Source::new(&shown(&path), &text);
        let settings = settings::parse(&manifest)
            .map_err(|diagnostic| ProjectError::Settings(plain::render(&manifest, &diagnostic)))?;
        if let Some(settings) = settings {
            let root = folder.to_owned();
            return Ok(Some(Project { root, settings }));
        }
    }
    Ok(None)
}

/// A path with `/` between folders, for people.
fn shown(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

impl Project {
    /// The folder of the documents.
    #[must_use]
    pub fn specs(&self) -> PathBuf {
        self.root.join(&self.settings.specs)
    }

    /// The folder of the generated code.
    #[must_use]
    pub fn out(&self) -> PathBuf {
        self.root.join(&self.settings.out)
    }

    /// The manifest that has the settings.
    #[must_use]
    pub fn manifest(&self) -> PathBuf {
        self.root.join("Cargo.toml")
    }

    /// The project's documents.
    ///
    /// # Errors
    /// Where a document can't be read from disk.
    pub fn inputs(&self) -> Result<Vec<Input>, ProjectError> {
        documents(&self.specs(), &self.settings)
    }
}

/// The documents in `folder`: its Markdown files. The path shown for each is the folder's name in the settings and the
/// file's, and so the same on every machine.
///
/// # Errors
/// Where the folder or a document can't be read.
pub fn documents(folder: &Path, settings: &Settings) -> Result<Vec<Input>, ProjectError> {
    let failed = |error| ProjectError::Io(folder.to_owned(), error);
    let mut inputs = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let name = entry.file_name();
        let is_markdown = Path::new(&name)
            .extension()
            .is_some_and(|ending| ending.eq_ignore_ascii_case("md"));
        if !is_markdown || name.as_encoded_bytes().starts_with(b".") {
            continue;
        }
        let path = entry.path();
        let Some(name) = name.to_str() else {
            return Err(ProjectError::Name(path));
        };
        // A pipe would stall the build, and a link could show what lies outside the project.
        if !entry.file_type().map_err(failed)?.is_file() {
            return Err(ProjectError::NoFile(path));
        }
        let bytes =
            read(&path, settings.limits.bytes).map_err(|error| ProjectError::Io(path, error))?;
        let path = format!("{}/{name}", settings.specs.trim_end_matches('/'));
        inputs.push(Input { path, bytes });
    }
    Ok(inputs)
}

/// The bytes of a file; one more than `limit` at the most.
fn read(path: &Path, limit: usize) -> io::Result<Vec<u8>> {
    let file = fs::File::open(path)?;
    let length = usize::try_from(file.metadata()?.len()).unwrap_or(usize::MAX);
    let most = limit.saturating_add(1);
    // One more than there are, so that a read that finds no more needs no more room.
    let mut bytes = Vec::with_capacity(length.saturating_add(1).min(most));
    file.take(u64::try_from(most).unwrap_or(u64::MAX))
        .read_to_end(&mut bytes)?;
    Ok(bytes)
}

//! The project that a command works on: the one of the current folder, or of the folders it is given.

use std::path::{Path, PathBuf};

use statusbook_codegen::pipeline::{Generated, Input};
use statusbook_codegen::project::{self, Project};
use statusbook_codegen::settings::Settings;
use statusbook_codegen::sync::Folder;

use crate::terminal::Terminal;
use crate::{Failure, input, recorded};

/// The project of the current folder; the defaults where it has no settings.
pub fn current() -> Result<Project, Failure> {
    let here = std::env::current_dir()
        .map_err(|error| Failure(format!("there is no current folder: {error}")))?;
    let found = project::find(&here).map_err(|error| Failure(error.to_string()))?;
    Ok(found.unwrap_or_else(|| Project {
        root: PathBuf::new(),
        settings: Settings::default(),
    }))
}

/// The document of an API: the file with this path, or else the one of the folder `specs`, or of the project's own, with
/// this stem.
pub fn document(api: &str, specs: Option<&Path>, project: &Project) -> Result<Input, Failure> {
    let limit = project.settings.limits.bytes;
    let given = Path::new(api);
    let (file, path) = if given.is_file() {
        (given.to_owned(), input::shown(given))
    } else {
        let name = format!("{api}.md");
        let folder = specs.map_or_else(|| project.specs(), Path::to_owned);
        let shown = specs.unwrap_or(Path::new(&project.settings.specs));
        (folder.join(&name), input::shown(&shown.join(&name)))
    };
    let bytes = input::read(&file, limit)?;
    Ok(Input { path, bytes })
}

/// Generates the files of the documents in `specs`, or in the project's own folder; and says what is where they go.
pub fn generate(specs: Option<&Path>, out: Option<&Path>) -> Result<(Generated, Folder), Failure> {
    let mut project = current()?;
    let folder = specs.map_or_else(|| project.specs(), Path::to_owned);
    if let Some(specs) = specs {
        project.settings.specs = input::shown(specs);
    }
    let inputs = project::documents(&folder, &project.settings)
        .map_err(|error| Failure(error.to_string()))?;
    let out = out.map_or_else(|| project.out(), Path::to_owned);
    let there = Folder::read(&out).map_err(|error| Failure(error.to_string()))?;
    Ok((recorded::generate(inputs, &project, &there), there))
}

/// Shows every finding.
pub fn show(generated: &Generated, terminal: &mut Terminal) {
    for (source, diagnostic) in generated.findings() {
        terminal.show(source, diagnostic);
    }
}

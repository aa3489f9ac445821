//! What earlier runs of a command have come to: a record in cargo's build folder, where there is one.

use std::env;
use std::path::PathBuf;

use statusbook_codegen::pipeline::{self, Generated, Input, Known};
use statusbook_codegen::project::Project;
use statusbook_codegen::record::{self, Record};
use statusbook_codegen::sync::{self, Folder};

/// The file by which a build folder is known, and kept out of backups.
const TAG: &str = "CACHEDIR.TAG";

/// Generates what has not been generated before, or not from these documents.
pub fn generate(inputs: Vec<Input>, project: &Project, there: &Folder) -> Generated {
    let run = |inputs, known: Known<'_>| pipeline::generate_anew(inputs, &project.settings, known);
    with("generate", inputs, project, there, run)
        .unwrap_or_else(|inputs| pipeline::generate(inputs, &project.settings))
}

/// Checks what has not been checked before, or is not as it was then.
pub fn check(inputs: Vec<Input>, project: &Project, there: &Folder) -> Generated {
    let run = |inputs, known: Known<'_>| pipeline::check_anew(inputs, &project.settings, known);
    with("check", inputs, project, there, run)
        .unwrap_or_else(|inputs| pipeline::check(inputs, &project.settings))
}

/// Runs with the record for this purpose; gives the documents back where there can't be one.
fn with(
    purpose: &str,
    inputs: Vec<Input>,
    project: &Project,
    folder: &Folder,
    run: impl FnOnce(Vec<Input>, Known<'_>) -> (Generated, bool),
) -> Result<Generated, Vec<Input>> {
    let executable = env::current_exe().and_then(|path| path.metadata());
    let generator = executable.ok().and_then(|it| record::generator(&it));
    let (Some(generator), Some(build)) = (generator, build_folder(project)) else {
        return Err(inputs);
    };
    let path = build.join("statusbook").join(format!("{purpose}.record"));
    let mut record = Record::of(sync::kept(&path), purpose, &generator, &project.settings);
    let known = Known {
        record: &mut record,
        folder,
    };
    let (generated, is_new) = run(inputs, known);
    if is_new {
        // Without a record the next run takes longer, and comes to the same.
        _ = sync::keep(&path, record.bytes());
    }
    Ok(generated)
}

/// The project's build folder, if cargo has made one.
fn build_folder(project: &Project) -> Option<PathBuf> {
    let folder = env::var_os("CARGO_TARGET_DIR")
        .filter(|folder| !folder.is_empty())
        .map_or_else(|| project.root.join("target"), PathBuf::from);
    folder.join(TAG).is_file().then_some(folder)
}

//! The front end for build scripts: regenerates a crate's code from its project's documents.
//!
//! ```no_run
//! // build.rs
//! fn main() -> std::process::ExitCode {
//!     statusbook_codegen::build::main()
//! }
//! ```
//!
//! What it does is up to the variable `STATUSBOOK_MODE`, which a project sets for itself in `.cargo/config.toml`:
//!
//! - `write`: files that differ are written. Where `CI` is set, as `check`.
//! - `check`: nothing is written, and the build fails with the difference where there is one.
//! - `off`, or not set: nothing is done, so that the crate builds as it was published when it is somebody's dependency.

use std::env;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, SystemTime};

use crate::diagnostic::{Severity, plain};
use crate::pipeline::{self, Known};
use crate::project::{self, Project};
use crate::record::{self, Record};
use crate::sync::{self, Folder, Mode, State};

/// How far back written files are dated: more than the time stamps of any file system are apart.
const BACK: Duration = Duration::from_secs(5);

/// Runs as the whole of a build script.
///
/// Prints cargo's instructions, and what is wrong; the code is 1 where the build must not go on.
#[must_use]
pub fn main() -> ExitCode {
    let start = SystemTime::now();
    let variable = |name: &str| env::var(name).ok().filter(|value| !value.is_empty());
    let folder = variable("CARGO_MANIFEST_DIR").map_or_else(PathBuf::new, PathBuf::from);
    println!("cargo::rerun-if-env-changed=STATUSBOOK_MODE");
    println!("cargo::rerun-if-env-changed=CI");
    let is_ci = variable("CI").is_some_and(|value| value != "false" && value != "0");
    let mode = match variable("STATUSBOOK_MODE").as_deref() {
        Some("write") if is_ci => Mode::Check,
        Some("write") => Mode::Write(Some(start - BACK)),
        Some("check") => Mode::Check,
        Some("off") => return ExitCode::SUCCESS,
        Some(other) => {
            println!(
                "cargo::error=STATUSBOOK_MODE is `{other}`; it can be `write`, `check` or `off`"
            );
            return ExitCode::FAILURE;
        }
        None => {
            if let Ok(Some(project)) = project::find(&folder)
                && project.specs().is_dir()
            {
                println!(
                    "cargo::warning=STATUSBOOK_MODE is not set, so {} is not read; set it in .cargo/config.toml",
                    project.specs().display()
                );
            }
            return ExitCode::SUCCESS;
        }
    };
    match run(&folder, mode) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            // One line for cargo's own summary; the whole of it where a person looks for it.
            eprintln!("{why}");
            println!("cargo::error={}", why.lines().next().unwrap_or_default());
            ExitCode::FAILURE
        }
    }
}

/// Regenerates, or compares; the error is what to print.
fn run(folder: &Path, mode: Mode) -> Result<(), String> {
    let project = match project::find(folder) {
        Ok(Some(project)) => project,
        Ok(None) => {
            return Err(format!(
                "no Cargo.toml at or above {} has a table [workspace.metadata.statusbook] or [package.metadata.statusbook]",
                folder.display()
            ));
        }
        Err(error) => return Err(error.to_string()),
    };
    watch(&project);
    let inputs = project.inputs().map_err(|error| error.to_string())?;
    let there = Folder::read(&project.out()).map_err(|error| error.to_string())?;
    let generated = match record(mode) {
        Some((path, generator)) => {
            let kept = sync::kept(&path);
            let mut record = Record::of(kept, "build", &generator, &project.settings);
            let known = Known {
                record: &mut record,
                folder: &there,
            };
            let (generated, is_new) = pipeline::generate_anew(inputs, &project.settings, known);
            if is_new {
                // Without a record the next build takes longer, and comes to the same.
                _ = sync::keep(&path, record.bytes());
            }
            generated
        }
        None => pipeline::generate(inputs, &project.settings),
    };
    let mut errors = String::new();
    for (source, diagnostic) in generated.findings() {
        let shown = plain::render(source, diagnostic);
        match diagnostic.severity {
            Severity::Error => {
                errors.push_str(&shown);
                errors.push('\n');
            }
            Severity::Warning => {
                let place = source.position(diagnostic.span.start);
                println!(
                    "cargo::warning={}:{}:{}: {} [{}]",
                    source.path(),
                    place.line,
                    place.column,
                    plain::visible(&diagnostic.message),
                    diagnostic.rule.id
                );
            }
            Severity::Note => {}
        }
    }
    let Some(files) = generated.files else {
        return Err(errors);
    };
    let changes = sync::sync(&files, &there, mode).map_err(|error| error.to_string())?;
    if mode != Mode::Check || changes.is_empty() {
        return Ok(());
    }
    let mut stale = format!(
        "the code in {} is not what the documents in {} come to; build with STATUSBOOK_MODE=write and commit what it writes\n",
        project.settings.out, project.settings.specs
    );
    for change in changes {
        match change.state {
            State::Missing => _ = writeln!(stale, "missing: {}", change.path.display()),
            State::Extra => _ = writeln!(stale, "extra: {}", change.path.display()),
            State::Different(difference) => stale.push_str(&difference),
        }
    }
    Err(stale)
}

/// Where this build keeps what earlier ones have come to, and what this generator is called in it. Code that is checked
/// is rendered, whatever an earlier build may have left.
fn record(mode: Mode) -> Option<(PathBuf, String)> {
    if mode == Mode::Check {
        return None;
    }
    let folder = env::var_os("OUT_DIR")?;
    let executable = env::current_exe().ok()?.metadata().ok()?;
    let generator = record::generator(&executable)?;
    Some((Path::new(&folder).join("statusbook.record"), generator))
}

/// Has cargo run the script again when a document, an output or a setting changes.
fn watch(project: &Project) {
    for path in [project.specs(), project.out(), project.manifest()] {
        println!("cargo::rerun-if-changed={}", path.display());
    }
}

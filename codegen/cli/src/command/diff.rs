//! `statusbook diff`: says what changed between two readings, and whom it breaks.

use std::path::{Path, PathBuf};

use clap::ValueEnum;
use statusbook_codegen::diagnostic::Severity;
use statusbook_codegen::diff::{self, Audience, Change};
use statusbook_codegen::pipeline::Input;
use statusbook_codegen::project;
use statusbook_codegen::read;
use statusbook_codegen::report::{Finding, Report, Sources};
use statusbook_codegen::settings::Settings;
use statusbook_codegen::source::{Source, Unreadable};
use statusbook_codegen::spec::Spec;

use super::project::current;
use crate::format::Format;
use crate::terminal::Terminal;
use crate::{Failure, Verdict, git, input};

/// Say what changed in meaning between two documents, folders or revisions, and whom it breaks
///
/// The exit code is 1 where a change breaks one of those named by --breaking and is not accepted in the settings.
#[derive(clap::Args)]
pub struct Args {
    /// The document or the folder of documents as it was
    #[arg(
        required_unless_present = "since",
        conflicts_with = "since",
        requires = "new"
    )]
    old: Option<PathBuf>,
    /// The same as it is now
    new: Option<PathBuf>,
    /// Compare the project's documents with what they were at this revision of git
    #[arg(long, value_name = "REV")]
    since: Option<String>,
    /// Compare with this revision instead of the files as they are
    #[arg(long, value_name = "REV", requires = "since")]
    until: Option<String>,
    /// How to print what changed
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Whose breaking makes the exit code 1
    #[arg(long, value_enum, value_name = "WHOM", value_delimiter = ',', default_values_t = [Whom::Client, Whom::Server, Whom::Rust])]
    breaking: Vec<Whom>,
}

/// Whom a change can break.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Whom {
    /// Programs that call the API
    Client,
    /// The programs that answer
    Server,
    /// Rust code that uses the generated crate
    Rust,
    /// Nobody: the exit code is 0 whatever changed
    None,
}

/// Runs the command.
pub fn run(args: &Args, terminal: &mut Terminal) -> Result<Verdict, Failure> {
    let project = current()?;
    let (old, new) = match (&args.old, &args.new, &args.since) {
        (Some(old), Some(new), None) => {
            if old.is_dir() != new.is_dir() {
                return Err(Failure(format!(
                    "can't compare {} with {}: one is a folder, and the other is not",
                    old.display(),
                    new.display()
                )));
            }
            (
                inputs(old, &project.settings)?,
                inputs(new, &project.settings)?,
            )
        }
        (_, _, Some(since)) => {
            let settings = &project.settings;
            let old = git::documents(&project.root, settings, since)?;
            let new = match &args.until {
                Some(until) => git::documents(&project.root, settings, until)?,
                None => project::documents(&project.specs(), settings)
                    .map_err(|error| Failure(error.to_string()))?,
            };
            (old, new)
        }
        _ => {
            return Err(Failure(
                "name two documents or folders, or --since a revision".to_owned(),
            ));
        }
    };
    let mut old = Side::read(old, &project.settings, terminal)?;
    let new = Side::read(new, &project.settings, terminal)?;
    // Two files that are named are one API, whatever they are called.
    if args.old.as_deref().is_some_and(|path| !path.is_dir())
        && let ([old], [new]) = (&mut old.specs[..], &new.specs[..])
    {
        old.module.clone_from(&new.module);
    }
    let mut changes = diff::diff(&old.specs, &new.specs);
    let left = diff::accept(&mut changes, &project.settings.accepted);
    let audiences: Vec<Audience> = args
        .breaking
        .iter()
        .filter_map(|whom| whom.audience())
        .collect();
    let (before, after) = (old.by_path(), new.by_path());
    let findings = changes
        .iter()
        .map(|change| Finding::of_change(change, &before, &after, &audiences));
    args.format
        .print(&Report::new("diff", findings.collect()), terminal)?;
    for fingerprint in left {
        terminal.complain(&format!(
            "note: `{fingerprint}` is accepted in the settings, and nothing here changed so\n"
        ));
    }
    let breaks = |change: &Change| change.breaks(&audiences);
    Ok(if changes.iter().any(breaks) {
        Verdict::Findings
    } else {
        Verdict::Fine
    })
}

impl Whom {
    const fn audience(self) -> Option<Audience> {
        match self {
            Self::Client => Some(Audience::Client),
            Self::Server => Some(Audience::Server),
            Self::Rust => Some(Audience::Rust),
            Self::None => None,
        }
    }
}

/// The documents of a folder, or one.
fn inputs(path: &Path, settings: &Settings) -> Result<Vec<Input>, Failure> {
    if path.is_dir() {
        let settings = Settings {
            specs: input::shown(path),
            ..settings.clone()
        };
        return project::documents(path, &settings).map_err(|error| Failure(error.to_string()));
    }
    let bytes = input::read(path, settings.limits.bytes)?;
    let path = input::shown(path);
    Ok(vec![Input { path, bytes }])
}

/// One side of the comparison.
struct Side {
    sources: Vec<Source>,
    specs: Vec<Spec>,
}

impl Side {
    /// Reads the documents. What can't be read can't be compared.
    fn read(
        mut inputs: Vec<Input>,
        settings: &Settings,
        terminal: &mut Terminal,
    ) -> Result<Self, Failure> {
        inputs.sort_by(|one, other| one.path.cmp(&other.path));
        let mut side = Self {
            sources: Vec::new(),
            specs: Vec::new(),
        };
        let mut is_broken = false;
        for input in inputs {
            match Source::from_bytes(&input.path, &input.bytes, settings.limits.bytes) {
                Ok(source) => {
                    let reading = read::read(&source, &settings.limits);
                    for diagnostic in &reading.diagnostics {
                        if diagnostic.severity == Severity::Error {
                            is_broken = true;
                            terminal.show(&source, diagnostic);
                        }
                    }
                    side.sources.push(source);
                    side.specs.push(reading.spec);
                }
                Err(Unreadable { source, diagnostic }) => {
                    is_broken = true;
                    terminal.show(&source, &diagnostic);
                }
            }
        }
        if is_broken {
            return Err(Failure("what can't be read can't be compared".to_owned()));
        }
        Ok(side)
    }

    fn by_path(&self) -> Sources<'_> {
        self.sources
            .iter()
            .map(|source| (source.path(), source))
            .collect()
    }
}

//! `statusbook check`: says what is doubtful in the documents, and where the code is not what they come to.

use std::path::PathBuf;

use clap::ValueEnum;
use statusbook_codegen::check::allow;
use statusbook_codegen::diagnostic::{Diagnostic, Severity};
use statusbook_codegen::pipeline::{self, Document, Generated, Input};
use statusbook_codegen::project::{self, Project};
use statusbook_codegen::source::Source;
use statusbook_codegen::sync::{self, Mode, State};

use super::project::current;
use crate::terminal::Terminal;
use crate::{Failure, Verdict, input};

/// Say what is wrong or doubtful in documents, and where the generated code is not what they come to
///
/// Errors make the exit code 1, and so does stale code; warnings do so with `--deny warnings`.
#[derive(clap::Args)]
pub struct Args {
    /// Documents to check by themselves, wherever they are (`-` is standard input); without any, the project's, and whether
    /// its code is fresh
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// What makes the exit code 1 besides errors
    #[arg(long, value_enum, value_name = "LEVEL")]
    deny: Option<Deny>,
    /// The folder of the documents; by default the one in the settings
    #[arg(long, value_name = "DIR", conflicts_with = "files")]
    specs: Option<PathBuf>,
    /// The folder of the generated code; by default the one in the settings
    #[arg(long, value_name = "DIR", conflicts_with = "files")]
    out: Option<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Deny {
    /// Warnings
    Warnings,
    /// Warnings and notes
    Notes,
}

/// Runs the command.
pub fn run(args: &Args, terminal: &mut Terminal) -> Result<Verdict, Failure> {
    let mut project = current()?;
    if !args.files.is_empty() {
        let documents = alone(args, &project)?;
        return Ok(judge(args, &findings(&documents), terminal));
    }
    let specs = args.specs.clone().unwrap_or_else(|| project.specs());
    if let Some(specs) = &args.specs {
        project.settings.specs = input::shown(specs);
    }
    let inputs = project::documents(&specs, &project.settings)
        .map_err(|error| Failure(error.to_string()))?;
    let Generated { documents, files } = pipeline::check(inputs, &project.settings);
    let manifest = manifest(&project)?;
    let unused = allow::unused_settings(&project.settings, &documents);
    let mut found = findings(&documents);
    found.extend(unused.iter().map(|diagnostic| (&manifest, diagnostic)));
    let verdict = judge(args, &found, terminal);
    let Some(files) = files else {
        return Ok(Verdict::Findings);
    };
    let out = args.out.clone().unwrap_or_else(|| project.out());
    let changes =
        sync::sync(&files, &out, Mode::Check).map_err(|error| Failure(error.to_string()))?;
    for change in &changes {
        let path = change.path.display();
        match &change.state {
            State::Extra => {
                terminal.print(&format!("extra: {path}: no document stands for it\n"))?;
            }
            State::Missing => terminal.print(&format!("missing: {path}\n"))?,
            State::Different(difference) => terminal.print(difference)?,
        }
    }
    if changes.is_empty() {
        terminal.print(&format!(
            "{} files are up to date in {}\n",
            files.len(),
            out.display()
        ))?;
        return Ok(verdict);
    }
    terminal.complain("error: the generated code is stale; run `statusbook generate`, and commit what it writes\n");
    Ok(Verdict::Findings)
}

/// The documents that are named, each for itself, in the order of their names on the command line.
fn alone(args: &Args, project: &Project) -> Result<Vec<Document>, Failure> {
    let mut documents = Vec::new();
    for path in &args.files {
        let document = Input {
            path: input::shown(path),
            bytes: input::read(path, project.settings.limits.bytes)?,
        };
        documents.extend(pipeline::check(vec![document], &project.settings).documents);
    }
    Ok(documents)
}

/// The manifest that has the settings; empty where none has.
fn manifest(project: &Project) -> Result<Source, Failure> {
    if project.settings.levels.is_empty() {
        return Ok(Source::new("", ""));
    }
    let path = project.manifest();
    let bytes = input::read(&path, usize::MAX)?;
    Ok(Source::new(
        &input::shown(&path),
        &String::from_utf8_lossy(&bytes),
    ))
}

fn findings(documents: &[Document]) -> Vec<(&Source, &Diagnostic)> {
    let all = documents.iter().flat_map(|document| {
        let findings = document.diagnostics.iter();
        findings.map(|diagnostic| (&document.source, diagnostic))
    });
    all.collect()
}

/// Shows the findings, and says whether they fail the check.
fn judge(args: &Args, found: &[(&Source, &Diagnostic)], terminal: &mut Terminal) -> Verdict {
    for (source, diagnostic) in found {
        terminal.show(source, diagnostic);
    }
    let tolerated = match args.deny {
        None => Some(Severity::Warning),
        Some(Deny::Warnings) => Some(Severity::Note),
        Some(Deny::Notes) => None,
    };
    let fails = |severity| Some(severity) > tolerated;
    if found
        .iter()
        .any(|(_, diagnostic)| fails(diagnostic.severity))
    {
        return Verdict::Findings;
    }
    Verdict::Fine
}

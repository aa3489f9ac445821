//! `statusbook check`: says what is doubtful in the documents, and where the code is not what they come to.

use std::path::{Path, PathBuf};

use clap::ValueEnum;
use statusbook_codegen::check::unused;
use statusbook_codegen::diagnostic::{Diagnostic, Severity, plain};
use statusbook_codegen::fix;
use statusbook_codegen::pipeline::{self, Document, Generated, Input};
use statusbook_codegen::project::{self, Project};
use statusbook_codegen::report::{Finding, Report};
use statusbook_codegen::settings::Settings;
use statusbook_codegen::source::Source;
use statusbook_codegen::sync::{self, Folder, Mode};

use super::project::current;
use crate::format::Format;
use crate::terminal::Terminal;
use crate::{Failure, Verdict, input, recorded};

/// Say what is wrong or doubtful in documents, and where the generated code is not what they come to
///
/// Errors make the exit code 1, and so does stale code; warnings do so with `--deny warnings`.
#[derive(clap::Args)]
pub struct Args {
    /// Documents to check by themselves, wherever they are, or folders of them (`-` is standard input); without any, the
    /// project's, and whether its code is fresh
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Correct in the documents what is certain, such as mis-decoded characters and misspelt headers; no generated name
    /// changes by that
    #[arg(long)]
    fix: bool,
    /// How to print what is found
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// What makes the exit code 1 besides errors
    #[arg(long, value_enum, value_name = "LEVEL")]
    deny: Option<Deny>,
    /// Take what has not changed since an earlier check with this option from the record that it has left in the build
    /// folder. Who can write there can make the answer wrong, so that where CI is set everything is rendered all the same
    #[arg(long, conflicts_with = "files")]
    recorded: bool,
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
        let mut documents = named(args, &project)?;
        if args.fix {
            fix(&mut documents, &project, terminal)?;
        }
        // Each for itself: two files of one name are no mistake here.
        let checked = documents
            .into_iter()
            .flat_map(|(_, input)| pipeline::check(vec![input], &project.settings).documents);
        let checked: Vec<Document> = checked.collect();
        return conclude(args, &project, &findings(&checked), &[], terminal);
    }
    let specs = args.specs.clone().unwrap_or_else(|| project.specs());
    if let Some(specs) = &args.specs {
        project.settings.specs = input::shown(specs);
    }
    let mut inputs = in_folder(&specs, &project.settings)?;
    if args.fix {
        fix(&mut inputs, &project, terminal)?;
    }
    let inputs = inputs.into_iter().map(|(_, input)| input).collect();
    let out = args.out.clone().unwrap_or_else(|| project.out());
    let there = Folder::read(&out).map_err(|error| Failure(error.to_string()))?;
    let Generated { documents, files } = if args.recorded && !is_ci() {
        recorded::check(inputs, &project, &there)
    } else {
        pipeline::check(inputs, &project.settings)
    };
    let manifest = manifest(&project)?;
    let unused = unused::of_settings(&project.settings, &documents);
    let mut found = findings(&documents);
    found.extend(unused.iter().map(|diagnostic| (&manifest, diagnostic)));
    let Some(files) = files else {
        conclude(args, &project, &found, &[], terminal)?;
        return Ok(Verdict::Findings);
    };
    let stale =
        sync::sync(&files, &there, Mode::Check).map_err(|error| Failure(error.to_string()))?;
    let verdict = conclude(args, &project, &found, &stale, terminal)?;
    if stale.is_empty() && args.format == Format::Text {
        terminal.print(&format!(
            "{} files are up to date in {}\n",
            files.count(),
            out.display()
        ))?;
    }
    Ok(verdict)
}

/// Whether this is a machine whose word others rely on.
fn is_ci() -> bool {
    std::env::var_os("CI").is_some_and(|value| !["", "0", "false"].iter().any(|no| value == *no))
}

/// The documents that are named, with the files that hold them, in the order of the command line, each once. Of a folder it
/// is every document in it.
fn named(args: &Args, project: &Project) -> Result<Vec<(PathBuf, Input)>, Failure> {
    let mut documents: Vec<(PathBuf, Input)> = Vec::new();
    let mut add = |path: PathBuf, input: Input| {
        if documents.iter().all(|(known, _)| *known != path) {
            documents.push((path, input));
        }
    };
    for path in &args.files {
        if args.fix && path.as_os_str() == input::STANDARD_INPUT {
            return Err(Failure(
                "there is no file behind standard input to fix".to_owned(),
            ));
        }
        if path.is_dir() {
            let settings = Settings {
                specs: input::shown(path),
                ..project.settings.clone()
            };
            for (file, input) in in_folder(path, &settings)? {
                add(file, input);
            }
        } else {
            let bytes = input::read(path, project.settings.limits.bytes)?;
            let shown = input::shown(path);
            add(path.clone(), Input { path: shown, bytes });
        }
    }
    Ok(documents)
}

/// The documents in a folder, with the files that hold them, by name.
fn in_folder(folder: &Path, settings: &Settings) -> Result<Vec<(PathBuf, Input)>, Failure> {
    let inputs =
        project::documents(folder, settings).map_err(|error| Failure(error.to_string()))?;
    let on_disk = |input: Input| {
        let name = input.path.rsplit('/').next().unwrap_or_default();
        (folder.join(name), input)
    };
    let mut documents: Vec<(PathBuf, Input)> = inputs.into_iter().map(on_disk).collect();
    documents.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(documents)
}

/// Corrects the documents, here and on disk, and says what was corrected.
fn fix(
    documents: &mut [(PathBuf, Input)],
    project: &Project,
    terminal: &mut Terminal,
) -> Result<(), Failure> {
    for (file, input) in documents {
        let fixed = fix::fix(input, &project.settings);
        if fixed.changes.is_empty() {
            continue;
        }
        sync::replace(file, &input.bytes, &fixed.bytes)
            .map_err(|error| Failure(error.to_string()))?;
        input.bytes = fixed.bytes;
        for change in fixed.changes {
            terminal.complain(&format!(
                "fixed[{}]: {}:{}:{}: `{}` is now `{}`\n",
                change.rule,
                input.path,
                change.place.line,
                change.place.column,
                plain::visible(&change.before),
                change.after
            ));
        }
    }
    Ok(())
}

/// The manifest that has the settings; empty where none has.
fn manifest(project: &Project) -> Result<Source, Failure> {
    if project.settings.levels.is_empty() {
        return Ok(Source::new("", ""));
    }
    let path = project.manifest();
    let bytes = input::read(&path, usize::MAX)?;
    Ok(Source::new(
        &input::shown(path.strip_prefix(&project.root).unwrap_or(&path)),
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

/// Prints the findings and the stale files, and says whether they fail the check.
fn conclude(
    args: &Args,
    project: &Project,
    found: &[(&Source, &Diagnostic)],
    stale: &[sync::Change],
    terminal: &mut Terminal,
) -> Result<Verdict, Failure> {
    let found = found
        .iter()
        .map(|(source, diagnostic)| Finding::of(source, diagnostic));
    let stale = stale
        .iter()
        .map(|change| Finding::stale(&project.root, &change.path, &change.state));
    let report = Report::new("check", found.chain(stale).collect());
    args.format.print(&report, terminal)?;
    let tolerated = match args.deny {
        None => Some(Severity::Warning),
        Some(Deny::Warnings) => Some(Severity::Note),
        Some(Deny::Notes) => None,
    };
    let mut findings = report.findings().iter();
    Ok(if findings.any(|finding| Some(finding.level) > tolerated) {
        Verdict::Findings
    } else {
        Verdict::Fine
    })
}

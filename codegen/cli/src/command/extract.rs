//! `statusbook extract`: reads any documents, and prints what they say.

use std::path::{Path, PathBuf};

use clap::ValueEnum;
use statusbook_codegen::diagnostic::{Diagnostic, Severity};
use statusbook_codegen::extract::{json, table};
use statusbook_codegen::read::{self, Reading};
use statusbook_codegen::settings::Limits;
use statusbook_codegen::source::{Source, Unreadable};
use statusbook_codegen::spec::Spec;

use crate::terminal::Terminal;
use crate::{Failure, Verdict, input};

/// Read documents and print what they say of status codes
///
/// Reads what it can of any page and reports the rest on standard error.
#[derive(clap::Args)]
pub struct Args {
    /// How to print the reading
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Take what generating would refuse, and what looks like an entry and is none, for an error
    #[arg(long)]
    strict: bool,
    /// Say of each table, list and section what it was taken for, and why
    #[arg(long)]
    explain: bool,
    /// The documents; `-` is standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    #[default]
    Table,
    /// For programs
    Json,
}

/// Runs the command.
pub fn run(args: &Args, terminal: &mut Terminal) -> Result<Verdict, Failure> {
    let limits = Limits::default();
    let mut verdict = Verdict::Fine;
    let mut documents = Vec::new();
    for path in &args.files {
        let (source, mut reading) = read_file(path, &limits)?;
        if args.strict {
            for diagnostic in &mut reading.diagnostics {
                diagnostic.severity = strict(diagnostic);
            }
        }
        for diagnostic in &reading.diagnostics {
            if args.format == Format::Table || diagnostic.severity == Severity::Error {
                terminal.show(&source, diagnostic);
            }
            if diagnostic.severity == Severity::Error {
                verdict = Verdict::Findings;
            }
        }
        if args.explain {
            for judgement in &reading.judgements {
                terminal.complain(&format!(
                    "{}:{}: {}\n",
                    source.path(),
                    source.line(judgement.span.start),
                    judgement.words
                ));
            }
        }
        match args.format {
            Format::Table => terminal.print(&table::render(&source, &reading.spec))?,
            Format::Json => {
                documents.push(json::document(&source, &reading.spec, &reading.diagnostics));
            }
        }
    }
    if args.format == Format::Json {
        let readings = json::Readings { documents };
        let mut text = serde_json::to_string_pretty(&readings)
            .map_err(|error| Failure(format!("can't write JSON: {error}")))?;
        text.push('\n');
        terminal.print(&text)?;
    }
    Ok(verdict)
}

/// The level of a finding under `--strict`: what looks like an entry must be one.
fn strict(diagnostic: &Diagnostic) -> Severity {
    if diagnostic.rule.id == statusbook_codegen::rule::LOOKS_LIKE_AN_ENTRY.id {
        Severity::Error
    } else {
        diagnostic.severity.max(diagnostic.rule.strict)
    }
}

/// A document and its reading; one that is no text has an empty reading, and the error among its diagnostics.
fn read_file(path: &Path, limits: &Limits) -> Result<(Source, Reading), Failure> {
    let bytes = input::read(path, limits.bytes)?;
    let shown = input::shown(path);
    Ok(match Source::from_bytes(&shown, &bytes, limits.bytes) {
        Ok(source) => {
            let reading = read::read(&source, limits);
            (source, reading)
        }
        Err(Unreadable { source, diagnostic }) => {
            let spec = Spec {
                path: shown,
                ..Spec::default()
            };
            let reading = Reading {
                spec,
                diagnostics: vec![*diagnostic],
                judgements: Vec::new(),
            };
            (source, reading)
        }
    })
}

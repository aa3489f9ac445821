//! `statusbook audit`: says which recorded responses break a document.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use statusbook_codegen::audit::{self, Audit, Form, Unreadable};
use statusbook_codegen::diagnostic::Severity;
use statusbook_codegen::pipeline::Input;
use statusbook_codegen::read;
use statusbook_codegen::source::Source;
use statusbook_codegen::spec::Spec;

use super::project;
use crate::terminal::Terminal;
use crate::{Failure, Verdict, input};

/// Say which recorded responses break the document of an API, and how often
///
/// Recordings are read response by response, so that their size does not matter. Status codes and headers are looked at, and
/// content is not. Values that may hold secrets are not shown.
#[derive(clap::Args)]
pub struct Args {
    /// The API: a document of the specs folder by its stem, or a file
    #[arg(long, value_name = "NAME")]
    api: String,
    /// The form of the recordings; by default told from each file's name and beginning
    #[arg(long, value_enum, value_name = "FORM")]
    input: Option<Recorded>,
    /// How to print what was found
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Codes that are let through where the document does not list them; by default those that gateways send
    #[arg(long, value_name = "CODE", value_delimiter = ',', default_values_t = audit::ALLOWED)]
    allow: Vec<u16>,
    /// Look only at responses from addresses that begin so, where addresses are recorded
    #[arg(long, value_name = "URL")]
    only_from: Option<String>,
    /// The folder of the documents; by default the one in the settings
    #[arg(long, value_name = "DIR")]
    specs: Option<PathBuf>,
    /// The recordings; `-` is standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Recorded {
    /// HTTP Archive 1.2, as browsers and proxies write it
    Har,
    /// Messages as `curl -i` prints them
    Http,
    /// A JSON object for each response: {"status": 201, "headers": {"Location": "/a"}}
    Ndjson,
}

#[derive(Clone, Copy, Default, ValueEnum)]
enum Format {
    /// For people
    #[default]
    Text,
    /// For programs
    Json,
}

/// Runs the command.
pub fn run(args: &Args, terminal: &mut Terminal) -> Result<Verdict, Failure> {
    let (source, spec) = document(args, terminal)?;
    let mut audit = Audit::new(&spec).allow(args.allow.iter().copied());
    if let Some(address) = &args.only_from {
        audit = audit.only_from(address);
    }
    let form = args.input.map(Recorded::form);
    let mut unreadable = Vec::new();
    for file in &args.files {
        if let Err(Unread(why)) = read(&mut audit, file, form) {
            unreadable.push(why);
        }
    }
    let found = match args.format {
        Format::Text => audit::text::render(&audit, &source),
        Format::Json => {
            let mut text = serde_json::to_string_pretty(&audit::json::report(&audit, &source))
                .map_err(|error| Failure(format!("can't write JSON: {error}")))?;
            text.push('\n');
            text
        }
    };
    terminal.print(&found)?;
    if !unreadable.is_empty() {
        return Err(Failure(unreadable.join("\nerror: ")));
    }
    Ok(if audit.broken() > 0 {
        Verdict::Findings
    } else {
        Verdict::Fine
    })
}

/// The document, and what it says. Where it has an error, nothing can be held against it.
fn document(args: &Args, terminal: &mut Terminal) -> Result<(Source, Spec), Failure> {
    let project = project::current()?;
    let limits = &project.settings.limits;
    let Input { path, bytes } = project::document(&args.api, args.specs.as_deref(), &project)?;
    let unsound = || {
        Failure(format!(
            "nothing can be held against {path}, which has errors"
        ))
    };
    let source = Source::from_bytes(&path, &bytes, limits.bytes).map_err(|unreadable| {
        terminal.show(&unreadable.source, &unreadable.diagnostic);
        unsound()
    })?;
    let reading = read::read(&source, limits);
    let mut is_sound = true;
    for diagnostic in &reading.diagnostics {
        if diagnostic.severity == Severity::Error {
            terminal.show(&source, diagnostic);
            is_sound = false;
        }
    }
    if is_sound {
        Ok((source, reading.spec))
    } else {
        Err(unsound())
    }
}

/// Why a recording was not read to its end, in a sentence with its place.
struct Unread(String);

impl From<Unreadable> for Unread {
    fn from(unreadable: Unreadable) -> Self {
        Self(format!("can't read {unreadable}"))
    }
}

fn read(audit: &mut Audit<'_>, path: &Path, form: Option<Form>) -> Result<(), Unread> {
    let shown = input::shown(path);
    if path.as_os_str() == input::STANDARD_INPUT {
        return Ok(audit.read(&shown, form, io::stdin().lock())?);
    }
    let file = File::open(path).map_err(|error| Unread(format!("can't read {shown}: {error}")))?;
    Ok(audit.read(&shown, form, file)?)
}

impl Recorded {
    const fn form(self) -> Form {
        match self {
            Self::Har => Form::Har,
            Self::Http => Form::Dump,
            Self::Ndjson => Form::Ndjson,
        }
    }
}

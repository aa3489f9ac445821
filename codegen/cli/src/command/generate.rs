//! `statusbook generate`: writes the code that the documents come to.

use std::path::PathBuf;

use statusbook_codegen::sync::{self, Mode, State};

use super::project;
use crate::terminal::Terminal;
use crate::{Failure, Verdict};

/// Write the Rust code that the documents come to
///
/// Nothing is written where a document has an error.
#[derive(clap::Args)]
pub struct Args {
    /// The folder of the documents; by default the one in the settings
    #[arg(long, value_name = "DIR")]
    specs: Option<PathBuf>,
    /// The folder of the generated code; by default the one in the settings
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

/// Runs the command.
pub fn run(args: &Args, terminal: &mut Terminal) -> Result<Verdict, Failure> {
    let (generated, there) = project::generate(args.specs.as_deref(), args.out.as_deref())?;
    project::show(&generated, terminal);
    let Some(files) = generated.files else {
        return Ok(Verdict::Findings);
    };
    let changes = sync::sync(&files, &there, Mode::Write(None))
        .map_err(|error| Failure(error.to_string()))?;
    for change in &changes {
        let done = match change.state {
            State::Extra => "removed",
            State::Missing => "created",
            State::Different(_) => "updated",
        };
        terminal.print(&format!("{done} {}\n", change.path.display()))?;
    }
    if changes.is_empty() {
        terminal.print(&format!(
            "{} files are up to date in {}\n",
            files.count(),
            there.path().display()
        ))?;
    }
    Ok(Verdict::Fine)
}

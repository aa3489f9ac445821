//! `statusbook check`: says what is doubtful in the documents, and where the code is not what they come to.

use std::path::PathBuf;

use statusbook_codegen::sync::{self, Mode, State};

use super::project;
use crate::terminal::Terminal;
use crate::{Failure, Verdict};

/// Say what is wrong in the documents, and where the generated code is not what they come to
///
/// Nothing is written.
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
    let (generated, out) = project::generate(args.specs.as_deref(), args.out.as_deref())?;
    project::show(&generated, terminal);
    let Some(files) = generated.files else {
        return Ok(Verdict::Findings);
    };
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
        return Ok(Verdict::Fine);
    }
    terminal.complain("error: the generated code is stale; run `statusbook generate`, and commit what it writes\n");
    Ok(Verdict::Findings)
}

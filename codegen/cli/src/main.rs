//! The command `statusbook`.
//!
//! Every command exits with 0 where all is fine, 1 where it found something or what is generated is stale, and 2 where
//! it could not do its work.

mod command;
mod format;
mod git;
mod input;
mod recorded;
mod terminal;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::terminal::Terminal;

/// Reads the pages on which APIs document their HTTP status codes, and generates Rust from them.
#[derive(Parser)]
#[command(name = "statusbook", version, max_term_width = 100)]
struct Cli {
    #[command(subcommand)]
    command: Command,
    /// When to use colours; `NO_COLOR` is honoured.
    #[arg(long, global = true, value_enum, default_value_t, value_name = "WHEN")]
    color: terminal::Colour,
}

#[derive(Subcommand)]
enum Command {
    Generate(command::generate::Args),
    Check(command::check::Args),
    Diff(command::diff::Args),
    Audit(command::audit::Args),
    Extract(command::extract::Args),
    Explain(command::explain::Args),
    Rules(command::rules::Args),
}

/// How a command ended, where it could do its work.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Verdict {
    /// Nothing to complain of.
    Fine,
    /// Findings, or stale output.
    Findings,
}

/// Why a command could not do its work, in a sentence.
struct Failure(String);

fn main() -> ExitCode {
    let cli = Cli::parse();
    let mut terminal = Terminal::new(cli.color);
    let verdict = match &cli.command {
        Command::Generate(args) => command::generate::run(args, &mut terminal),
        Command::Check(args) => command::check::run(args, &mut terminal),
        Command::Diff(args) => command::diff::run(args, &mut terminal),
        Command::Audit(args) => command::audit::run(args, &mut terminal),
        Command::Extract(args) => command::extract::run(args, &mut terminal),
        Command::Explain(args) => command::explain::run(args, &mut terminal),
        Command::Rules(args) => command::rules::run(args, &mut terminal),
    };
    match verdict {
        Ok(Verdict::Fine) => ExitCode::SUCCESS,
        Ok(Verdict::Findings) => ExitCode::from(1),
        Err(Failure(why)) => {
            // What is wrong in the settings is drawn as a finding, and begins as one.
            let head = if why.starts_with("error[") {
                ""
            } else {
                "error: "
            };
            terminal.complain(&format!("{head}{why}\n"));
            ExitCode::from(2)
        }
    }
}

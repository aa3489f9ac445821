//! `statusbook rules`: lists the rules of checking and of changes.

use std::fmt::Write as _;

use statusbook_codegen::diff;
use statusbook_codegen::rule;

use crate::terminal::Terminal;
use crate::{Failure, Verdict};

/// List the rules with their levels, and the rules of changes with what they mean for whom
#[derive(clap::Args)]
pub struct Args {}

/// Runs the command.
pub fn run(_: &Args, terminal: &mut Terminal) -> Result<Verdict, Failure> {
    let width = rule::all().map(|rule| rule.id.len()).max().unwrap_or(0);
    let mut out = format!("{:width$}  reading  generating\n", "rule");
    for rule in rule::all() {
        _ = writeln!(
            out,
            "{:width$}  {:7}  {:10}  {}",
            rule.id,
            rule.level.name(),
            rule.strict.name(),
            rule.summary
        );
    }
    let changes = diff::rule::ALL;
    let width = changes.iter().map(|rule| rule.id.len()).max().unwrap_or(0);
    _ = writeln!(
        out,
        "\n{:width$}  {:10}  {:22}  Rust",
        "change", "client", "server"
    );
    for rule in changes {
        let diff::Verdicts {
            client,
            server,
            rust,
        } = rule.verdicts;
        _ = writeln!(
            out,
            "{:width$}  {:10}  {:22}  {:5}  {}",
            rule.id,
            client.name(),
            server.name(),
            rust.name(),
            rule.summary
        );
    }
    terminal.print(&out)?;
    Ok(Verdict::Fine)
}

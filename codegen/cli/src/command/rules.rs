//! `statusbook rules`: lists the rules.

use std::fmt::Write as _;

use statusbook_codegen::rule;

use crate::terminal::Terminal;
use crate::{Failure, Verdict};

/// List the rules, with their levels
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
    terminal.print(&out)?;
    Ok(Verdict::Fine)
}

//! The formats in which a command prints what it found.

use clap::ValueEnum;
use statusbook_codegen::report::{Report, github, json, markdown, sarif, text};

use crate::Failure;
use crate::terminal::Terminal;

/// How to print what was found; always to standard output.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people, drawn as rustc draws its diagnostics
    #[default]
    Text,
    /// For programs, with a version; see "Formats" in the README
    Json,
    /// For code scanning: SARIF 2.1.0
    Sarif,
    /// Workflow commands, which GitHub shows as annotations
    Github,
    /// A comment on a pull request
    Markdown,
}

impl Format {
    /// Prints the report.
    pub fn print(self, report: &Report<'_>, terminal: &mut Terminal) -> Result<(), Failure> {
        let rendered = match self {
            Self::Text => text::render(report, terminal.colours()),
            Self::Json => json::render(report),
            Self::Sarif => sarif::render(report),
            Self::Github => github::render(report),
            Self::Markdown => markdown::render(report),
        };
        terminal.print(&rendered)
    }
}

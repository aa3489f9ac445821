//! `statusbook explain`: what is known of a code, or why a rule is one.

use std::path::PathBuf;

use statusbook_codegen::diff;
use statusbook_codegen::explain;
use statusbook_codegen::read;
use statusbook_codegen::rule;
use statusbook_codegen::source::Source;

use super::project;
use crate::terminal::Terminal;
use crate::{Failure, Verdict};

/// Say what is known of a code of an API, with the words it is known from; or why a rule is one
#[derive(clap::Args)]
pub struct Args {
    /// The API: a document of the specs folder by its stem, or a file; or the id of a rule
    #[arg(value_name = "API|RULE")]
    subject: String,
    /// The status code
    code: Option<u16>,
    /// The folder of the documents; by default the one in the settings
    #[arg(long, value_name = "DIR")]
    specs: Option<PathBuf>,
}

/// Runs the command.
pub fn run(args: &Args, terminal: &mut Terminal) -> Result<Verdict, Failure> {
    let Some(code) = args.code else {
        let Some(text) = why(&args.subject) else {
            return Err(Failure(format!(
                "there is no rule `{}`: for a code, say `statusbook explain API CODE`",
                args.subject
            )));
        };
        terminal.print(&text)?;
        return Ok(Verdict::Fine);
    };
    let project = project::current()?;
    let limits = &project.settings.limits;
    let document = project::document(&args.subject, args.specs.as_deref(), &project)?;
    let source = match Source::from_bytes(&document.path, &document.bytes, limits.bytes) {
        Ok(source) => source,
        Err(unreadable) => {
            terminal.show(&unreadable.source, &unreadable.diagnostic);
            return Ok(Verdict::Findings);
        }
    };
    let spec = read::read(&source, limits).spec;
    let Some(entry) = spec.entries.iter().find(|entry| entry.code == code) else {
        let codes: Vec<String> = spec
            .entries
            .iter()
            .map(|entry| entry.code.to_string())
            .collect();
        return Err(Failure(format!(
            "{} does not document {code}; it documents {}",
            source.path(),
            codes.join(", ")
        )));
    };
    let colours = terminal.colours();
    terminal.print(&explain::render(&source, &spec, entry, colours))?;
    Ok(Verdict::Fine)
}

/// Why a rule of checking or of changes is one.
fn why(id: &str) -> Option<String> {
    if let Some(rule) = rule::find(id) {
        return Some(format!(
            "{} ({}; {} where code is generated)\n\n{}.\n\n{}\n",
            rule.id,
            rule.level.name(),
            rule.strict.name(),
            rule.summary,
            rule.why
        ));
    }
    let rule = diff::rule::find(id)?;
    Some(format!(
        "{} (client: {}; server: {}; Rust: {})\n\n{}.\n\n{}\n",
        rule.id,
        rule.verdicts.client,
        rule.verdicts.server,
        rule.verdicts.rust,
        rule.summary,
        rule.why
    ))
}

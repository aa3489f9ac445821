//! `statusbook explain`: what is known of a code, or why a rule is one.

use std::fmt::Write as _;
use std::path::PathBuf;

use statusbook_codegen::diagnostic::plain;
use statusbook_codegen::diff;
use statusbook_codegen::explain;
use statusbook_codegen::read;
use statusbook_codegen::rule::{self, Rule};
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
        return Some(explained(rule));
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

/// A rule of checking: its levels, why it is one, what breaks it, and how to let that stand.
fn explained(rule: &Rule) -> String {
    let levels = if rule.level == rule.strict {
        rule.level.name().to_owned()
    } else {
        format!(
            "{}; {} where code is generated",
            rule.level.name(),
            rule.strict.name()
        )
    };
    let mut text = format!(
        "{} ({levels})\n\n{}.\n\n{}\n",
        rule.id, rule.summary, rule.why
    );
    if let Some(example) = rule.example {
        text.push_str("\nA document that breaks it:\n\n");
        for line in example.lines() {
            text.push_str(format!("    {}", plain::visible(line)).trim_end());
            text.push('\n');
        }
    }
    let id = rule.id;
    let allowed = if rule.can_be_allowed() {
        format!(
            "Where it is meant so: `<!-- statusbook: 404 allow {id} -->` for one code, without the code or as `allow: [{id}]` \
             in the front matter for the document, and `levels.{id} = \"allow\"` in the settings for the project."
        )
    } else {
        "It can't be allowed: no right code can come of it.".to_owned()
    };
    _ = writeln!(text, "\n{allowed}");
    text
}

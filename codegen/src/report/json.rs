//! A report as JSON, for programs.
//!
//! The form is described by the JSON Schema beside this file, [`SCHEMA`], and named by the number in `version`. Within a
//! version, fields are only ever added; those that are there keep their names, their order and their meaning. Lines and
//! columns count from 1, columns in characters; an end is the character behind the last. What is not known is `null`.

use std::collections::BTreeMap;

use serde::Serialize;

use super::region::regions;
use super::{Columns, Finding, Place, Region, Report};
use crate::diagnostic::Severity;

/// The version of the form.
pub const VERSION: u32 = 1;

/// The form as a JSON Schema (draft 2020-12).
pub const SCHEMA: &str = include_str!("report.schema.json");

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    tool: Tool,
    command: &'static str,
    summary: Summary,
    findings: Vec<Found<'a>>,
    rules: BTreeMap<&'static str, RuleWords>,
}

#[derive(Serialize)]
struct Tool {
    name: &'static str,
    version: &'static str,
}

#[derive(Serialize)]
struct Summary {
    errors: usize,
    warnings: usize,
    notes: usize,
    /// How many findings break each audience; empty where nothing was compared.
    breaking: BTreeMap<&'static str, usize>,
}

#[derive(Serialize)]
struct Found<'a> {
    rule: &'static str,
    level: &'static str,
    api: Option<&'a str>,
    code: Option<u16>,
    message: &'a str,
    help: Option<&'a str>,
    before: Option<&'a str>,
    after: Option<&'a str>,
    places: Vec<Spot<'a>>,
    edits: Vec<Replacement<'a>>,
    /// The word for each audience; empty where nothing was compared.
    verdicts: BTreeMap<&'static str, &'static str>,
    accepted: bool,
    difference: Option<&'a str>,
    fingerprint: &'a str,
}

#[derive(Serialize)]
struct Spot<'a> {
    path: &'a str,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
    label: Option<&'a str>,
    past: bool,
}

#[derive(Serialize)]
struct Replacement<'a> {
    path: &'a str,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
    text: &'a str,
}

#[derive(Serialize)]
struct RuleWords {
    summary: &'static str,
    why: &'static str,
}

/// The report as one object, indented; ends with a newline.
///
/// # Panics
/// Never: all keys are strings, and no value can fail to be written.
#[must_use]
pub fn render(report: &Report<'_>) -> String {
    let rules = report.rules().into_iter();
    let document = Document {
        version: VERSION,
        tool: Tool {
            name: "statusbook",
            version: env!("CARGO_PKG_VERSION"),
        },
        command: report.command,
        summary: Summary {
            errors: report.count(Severity::Error),
            warnings: report.count(Severity::Warning),
            notes: report.count(Severity::Note),
            breaking: report.breaking(),
        },
        findings: report.findings().iter().map(found).collect(),
        rules: rules
            .map(|(id, rule)| {
                let words = RuleWords {
                    summary: rule.summary,
                    why: rule.why,
                };
                (id, words)
            })
            .collect(),
    };
    let mut text = serde_json::to_string_pretty(&document).expect("a report is JSON");
    text.push('\n');
    text
}

fn found<'a>(finding: &'a Finding<'_>) -> Found<'a> {
    let [before, after] = &finding.words;
    let verdicts = finding.verdicts.iter();
    let places = regions(&finding.places, Columns::Characters);
    let edited = finding.edits.iter().map(|edit| &edit.place);
    let edits = regions(edited, Columns::Characters);
    let edits = finding.edits.iter().zip(edits);
    Found {
        rule: finding.rule.id,
        level: finding.level.name(),
        api: Some(finding.api.as_str()).filter(|api| !api.is_empty()),
        code: finding.code,
        message: &finding.message,
        help: finding.help.as_deref(),
        before: before.as_deref(),
        after: after.as_deref(),
        places: finding.places.iter().zip(places).map(spot).collect(),
        edits: edits
            .map(|(edit, region)| {
                let spot = spot((&edit.place, region));
                Replacement {
                    path: spot.path,
                    line: spot.line,
                    column: spot.column,
                    end_line: spot.end_line,
                    end_column: spot.end_column,
                    text: edit.text,
                }
            })
            .collect(),
        verdicts: verdicts
            .map(|verdict| (verdict.audience, verdict.word))
            .collect(),
        accepted: finding.accepted,
        difference: finding.difference.as_deref(),
        fingerprint: &finding.fingerprint,
    }
}

fn spot<'a>((place, region): (&'a Place<'_>, Option<Region>)) -> Spot<'a> {
    Spot {
        path: &place.path,
        line: region.map(|region| region.line),
        column: region.map(|region| region.column),
        end_line: region.map(|region| region.end_line),
        end_column: region.map(|region| region.end_column),
        label: Some(place.label.as_ref()).filter(|label| !label.is_empty()),
        past: place.is_past,
    }
}

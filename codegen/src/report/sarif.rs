//! A report in the Static Analysis Results Interchange Format, SARIF 2.1.0, for code scanning and for editors.
//!
//! Paths are URIs relative to the folder in which the command ran, columns count code units of UTF-16, and the fingerprint
//! of a result is that of the finding, so that an edit elsewhere in a document opens no alert again.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Serialize;

use super::region::regions;
use super::{About, Columns, Edit, Finding, Place, Region, Report};
use crate::diagnostic::Severity;
use crate::diagnostic::plain::visible;

/// Where the form is described.
const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The folder that relative URIs start from, by the name that GitHub and Visual Studio know for the root of a checkout.
const ROOT: &str = "%SRCROOT%";

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Log {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run {
    tool: Tool,
    automation_details: Automation,
    column_kind: &'static str,
    results: Vec<SarifResult>,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver {
    name: &'static str,
    semantic_version: &'static str,
    information_uri: &'static str,
    rules: Vec<Descriptor>,
}

/// Tells the results of one command from those of another: uploads with the same id replace each other.
#[derive(Serialize)]
struct Automation {
    id: String,
}

/// What there is to know of a rule.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Descriptor {
    id: &'static str,
    short_description: Message,
    full_description: Message,
    help: Message,
    default_configuration: Configuration,
    properties: DescriptorProperties,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
struct DescriptorProperties {
    #[serde(rename = "problem.severity")]
    problem_severity: &'static str,
}

#[derive(Serialize)]
struct Message {
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifResult {
    rule_id: &'static str,
    rule_index: usize,
    level: &'static str,
    message: Message,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    locations: Vec<Location>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location>,
    partial_fingerprints: BTreeMap<&'static str, String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fixes: Vec<Fix>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    suppressions: Vec<Suppression>,
    #[serde(skip_serializing_if = "Properties::is_empty")]
    properties: Properties,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<usize>,
    #[serde(rename = "physicalLocation")]
    place: PhysicalLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Message>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: ArtifactLocation,
    region: SarifRegion,
}

#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
struct ArtifactLocation {
    uri: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    uri_base_id: Option<&'static str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifRegion {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Fix {
    description: Message,
    artifact_changes: Vec<ArtifactChange>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ArtifactChange {
    artifact_location: ArtifactLocation,
    replacements: Vec<Replacement>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Replacement {
    deleted_region: SarifRegion,
    inserted_content: Content,
}

/// What a fix writes: as it is, and no message.
#[derive(Serialize)]
struct Content {
    text: String,
}

#[derive(Serialize)]
struct Suppression {
    kind: &'static str,
    justification: &'static str,
}

#[derive(Serialize)]
struct Properties {
    #[serde(skip_serializing_if = "Option::is_none")]
    api: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<u16>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    verdicts: BTreeMap<&'static str, &'static str>,
}

impl Properties {
    fn is_empty(&self) -> bool {
        self.api.is_none() && self.code.is_none() && self.verdicts.is_empty()
    }
}

/// The report as a SARIF log of one run, indented; ends with a newline.
///
/// # Panics
/// Never: all keys are strings, and no value can fail to be written.
#[must_use]
pub fn render(report: &Report<'_>) -> String {
    let rules = report.rules();
    let index: BTreeMap<&str, usize> = rules.keys().copied().zip(0..).collect();
    let results = report
        .findings()
        .iter()
        .map(|finding| result(finding, index[finding.rule.id]));
    let log = Log {
        schema: SCHEMA,
        version: "2.1.0",
        runs: [Run {
            automation_details: Automation {
                id: format!("statusbook/{}/", report.command),
            },
            column_kind: "utf16CodeUnits",
            results: results.collect(),
            tool: Tool {
                driver: Driver {
                    name: "statusbook",
                    semantic_version: env!("CARGO_PKG_VERSION"),
                    information_uri: env!("CARGO_PKG_REPOSITORY"),
                    rules: rules.into_values().map(descriptor).collect(),
                },
            },
        }],
    };
    let mut text = serde_json::to_string_pretty(&log).expect("a log is JSON");
    text.push('\n');
    text
}

fn descriptor(rule: About) -> Descriptor {
    Descriptor {
        id: rule.id,
        short_description: message(rule.summary),
        full_description: message(rule.why),
        help: message(rule.why),
        default_configuration: Configuration {
            level: rule.level.name(),
        },
        properties: DescriptorProperties {
            problem_severity: match rule.level {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Note => "recommendation",
            },
        },
    }
}

fn result(finding: &Finding<'_>, rule_index: usize) -> SarifResult {
    let mut words = finding.message.clone();
    let verdicts = finding.verdicts();
    if !verdicts.is_empty() {
        _ = write!(words, ". Verdicts: {verdicts}");
    }
    if let Some(help) = &finding.help {
        _ = write!(words, ". Help: {help}");
    }
    let (locations, related_locations) = locations(&finding.places);
    SarifResult {
        rule_id: finding.rule.id,
        rule_index,
        level: finding.level.name(),
        message: message(&words),
        locations,
        related_locations,
        partial_fingerprints: BTreeMap::from([("statusbook/v1", finding.fingerprint.clone())]),
        fixes: fixes(finding),
        suppressions: if finding.accepted {
            vec![Suppression {
                kind: "external",
                justification: "accepted in the project's settings",
            }]
        } else {
            Vec::new()
        },
        properties: Properties {
            api: Some(finding.api.clone()).filter(|api| !api.is_empty()),
            code: finding.code,
            verdicts: finding
                .verdicts
                .iter()
                .map(|verdict| (verdict.audience, verdict.word))
                .collect(),
        },
    }
}

/// The place of a result, and the places beside it. What is gone has its place in the file that it was in, if not at a
/// line: code scanning shows no result without a file.
fn locations(places: &[Place<'_>]) -> (Vec<Location>, Vec<Location>) {
    let present = places.iter().position(|place| !place.is_past);
    let primary = match present {
        Some(at) => Some(location(&places[at], None)),
        None => places
            .first()
            .map(|place| location(&Place::file(place.path.as_ref()), None)),
    };
    let others = places
        .iter()
        .enumerate()
        .filter(|(at, _)| Some(*at) != present);
    let others = others
        .zip(1..)
        .map(|((_, place), id)| location(place, Some(id)));
    (primary.into_iter().collect(), others.collect())
}

fn location(place: &Place<'_>, id: Option<usize>) -> Location {
    Location {
        id,
        place: PhysicalLocation {
            artifact_location: artifact(&place.path),
            region: region(place.region(Columns::Utf16)),
        },
        message: Some(place.label.as_ref())
            .filter(|label| !label.is_empty())
            .map(message),
    }
}

/// A place's region. For a whole file it is the file's beginning, since code scanning asks for one.
fn region(region: Option<Region>) -> SarifRegion {
    let region = region.unwrap_or(Region {
        line: 1,
        column: 1,
        end_line: 1,
        end_column: 1,
    });
    SarifRegion {
        start_line: region.line,
        start_column: region.column,
        end_line: region.end_line,
        end_column: region.end_column,
    }
}

fn fixes(finding: &Finding<'_>) -> Vec<Fix> {
    let mut changes: Vec<ArtifactChange> = Vec::new();
    let edited = finding.edits.iter().map(|edit| &edit.place);
    let regions = regions(edited, Columns::Utf16);
    for (Edit { place, text }, at) in finding.edits.iter().zip(regions) {
        let artifact_location = artifact(&place.path);
        let replacement = Replacement {
            deleted_region: region(at),
            inserted_content: Content {
                text: (*text).to_owned(),
            },
        };
        match changes.last_mut() {
            Some(last) if last.artifact_location == artifact_location => {
                last.replacements.push(replacement);
            }
            _ => changes.push(ArtifactChange {
                artifact_location,
                replacements: vec![replacement],
            }),
        }
    }
    if changes.is_empty() {
        return Vec::new();
    }
    let words = finding.help.as_deref().unwrap_or(finding.rule.summary);
    vec![Fix {
        description: message(words),
        artifact_changes: changes,
    }]
}

/// A path as a URI: absolute where it is, and else relative to the root (RFC 3986).
fn artifact(path: &str) -> ArtifactLocation {
    let has_drive = path.as_bytes().get(1) == Some(&b':') && path.as_bytes().get(2) == Some(&b'/');
    if path.starts_with('/') || has_drive {
        let (drive, rest) = if has_drive {
            path.split_at(2)
        } else {
            ("", path)
        };
        let slash = if has_drive { "/" } else { "" };
        return ArtifactLocation {
            uri: format!("file://{slash}{drive}{}", encoded(rest)),
            uri_base_id: None,
        };
    }
    let path = path.strip_prefix("./").unwrap_or(path);
    // A URI that climbs out of the root is not relative to it.
    let climbs = path.split('/').any(|part| part == "..");
    ArtifactLocation {
        uri: encoded(path),
        uri_base_id: (!climbs).then_some(ROOT),
    }
}

/// The path with what a URI can't hold as it is written as `%XX`.
fn encoded(path: &str) -> String {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte));
            }
            _ => {
                uri.push('%');
                uri.push(char::from(DIGITS[usize::from(byte >> 4)]));
                uri.push(char::from(DIGITS[usize::from(byte & 15)]));
            }
        }
    }
    uri
}

/// Words as a plain text message. Braces are doubled, since `{0}` stands for an argument (SARIF 2.1.0, section 3.11.5),
/// and brackets before a parenthesis are escaped, since `[words](1)` is a link (section 3.11.6).
fn message(words: &str) -> Message {
    let words = visible(words);
    let has_link = words.contains("](");
    let mut text = String::with_capacity(words.len());
    for char in words.chars() {
        match char {
            '{' | '}' => text.extend([char, char]),
            '[' | ']' | '\\' if has_link => text.extend(['\\', char]),
            _ => text.push(char),
        }
    }
    Message { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_uris() {
        let uri = |path: &str| {
            let artifact = artifact(path);
            (artifact.uri, artifact.uri_base_id)
        };
        assert_eq!(
            uri("./specs/a b%é.md"),
            ("specs/a%20b%25%C3%A9.md".to_owned(), Some(ROOT))
        );
        assert_eq!(uri("a:b.md"), ("a%3Ab.md".to_owned(), Some(ROOT)));
        assert_eq!(uri("../a.md"), ("../a.md".to_owned(), None));
        assert_eq!(uri("/a/<b>.md"), ("file:///a/%3Cb%3E.md".to_owned(), None));
        assert_eq!(uri("C:/a b.md"), ("file:///C:/a%20b.md".to_owned(), None));
        assert_eq!(uri("é:/a.md").1, Some(ROOT));
    }

    #[test]
    fn words_are_no_placeholder_and_no_link() {
        assert_eq!(message("{0} in a[1]").text, "{{0}} in a[1]");
        assert_eq!(message(r"[x\](https://a)").text, r"\[x\\\](https://a)");
    }
}

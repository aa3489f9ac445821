//! How a project wants its documents read: the table `[workspace.metadata.statusbook]` (or `[package.metadata.statusbook]`)
//! of its `Cargo.toml`, as plain data.

use std::collections::BTreeMap;

use toml_span::Value;
use toml_span::value::Table;

use crate::diagnostic::{Diagnostic, Severity};
use crate::rule;
use crate::source::{Source, Span};

/// What a project sets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The folder of the documents, from the manifest's own.
    pub specs: String,
    /// The folder of the generated code, from the manifest's own.
    pub out: String,
    /// Whether each code gets the type of its response, and all of them an `Outcome`; without, modules have the codes alone,
    /// with what is known of them.
    pub responses: bool,
    /// Bounds on what a document may cost.
    pub limits: Limits,
    /// The level of a rule, by its id.
    pub levels: BTreeMap<String, Level>,
    /// Fingerprints of breaking changes that are meant.
    pub accepted: Vec<String>,
}

/// How much what a rule finds weighs in a project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Level {
    /// The level; `None` allows it.
    pub severity: Option<Severity>,
    /// Where the manifest says so.
    pub span: Span,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            specs: "specs".to_owned(),
            out: "src".to_owned(),
            responses: true,
            limits: Limits::default(),
            levels: BTreeMap::new(),
            accepted: Vec::new(),
        }
    }
}

/// Bounds on what a document may cost to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes in a document.
    pub bytes: usize,
    /// Keys within keys in front matter.
    pub nesting: usize,
    /// Columns in a table.
    pub columns: usize,
    /// Rows in a table.
    pub rows: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 16 << 20,
            nesting: 64,
            columns: 256,
            rows: 20_000,
        }
    }
}

/// The settings in a manifest; `None` where it has none.
///
/// # Errors
/// Where the manifest is no TOML, or sets what there is not, or to what can't be.
pub fn parse(manifest: &Source) -> Result<Option<Settings>, Diagnostic> {
    let document = toml_span::parse(manifest.text()).map_err(|error| {
        let span = Span::new(error.span.start, error.span.end);
        wrong(span, format!("the manifest is no TOML: {error}"))
    })?;
    let table = [
        "/workspace/metadata/statusbook",
        "/package/metadata/statusbook",
    ]
    .iter()
    .find_map(|pointer| document.pointer(pointer));
    table.map(settings).transpose()
}

fn settings(value: &Value<'_>) -> Result<Settings, Diagnostic> {
    let mut settings = Settings::default();
    for (key, value) in table(value)? {
        match key.name.as_ref() {
            "specs" => settings.specs = folder(value)?,
            "out" => settings.out = folder(value)?,
            "responses" => {
                settings.responses = value
                    .as_bool()
                    .ok_or_else(|| wrong(span(value), "`true` or `false` is wanted here"))?;
            }
            "limits" => settings.limits = limits(value)?,
            "levels" => settings.levels = levels(value)?,
            "accepted" => {
                let list = value
                    .as_array()
                    .ok_or_else(|| wrong(span(value), "a list is wanted here"))?;
                settings.accepted = list.iter().map(string).collect::<Result<_, _>>()?;
            }
            other => {
                return Err(
                    wrong(key.span.into(), format!("there is no setting `{other}`"))
                        .help("the settings are `specs`, `out`, `responses`, `limits`, `levels` and `accepted`"),
                );
            }
        }
    }
    Ok(settings)
}

fn limits(value: &Value<'_>) -> Result<Limits, Diagnostic> {
    let mut limits = Limits::default();
    for (key, value) in table(value)? {
        let limit = match key.name.as_ref() {
            "bytes" => &mut limits.bytes,
            "nesting" => &mut limits.nesting,
            "columns" => &mut limits.columns,
            "rows" => &mut limits.rows,
            other => {
                return Err(
                    wrong(key.span.into(), format!("there is no limit `{other}`"))
                        .help("the limits are `bytes`, `nesting`, `columns` and `rows`"),
                );
            }
        };
        *limit = value
            .as_integer()
            .and_then(|number| usize::try_from(number).ok())
            .ok_or_else(|| wrong(span(value), "a number that is not negative is wanted here"))?;
    }
    Ok(limits)
}

fn levels(value: &Value<'_>) -> Result<BTreeMap<String, Level>, Diagnostic> {
    let mut levels = BTreeMap::new();
    for (key, value) in table(value)? {
        if rule::find(&key.name).is_none() {
            return Err(
                wrong(key.span.into(), format!("there is no rule `{}`", key.name))
                    .help("`statusbook rules` lists them"),
            );
        }
        let severity = match string(value)?.as_str() {
            "allow" => None,
            "note" => Some(Severity::Note),
            "warning" => Some(Severity::Warning),
            "error" => Some(Severity::Error),
            other => {
                return Err(wrong(span(value), format!("there is no level `{other}`"))
                    .help("the levels are `allow`, `note`, `warning` and `error`"));
            }
        };
        let span = key.span.into();
        levels.insert(key.name.clone().into_owned(), Level { severity, span });
    }
    Ok(levels)
}

fn table<'a, 'de>(value: &'a Value<'de>) -> Result<&'a Table<'de>, Diagnostic> {
    value
        .as_table()
        .ok_or_else(|| wrong(span(value), "a table is wanted here"))
}

fn string(value: &Value<'_>) -> Result<String, Diagnostic> {
    let text = value
        .as_str()
        .ok_or_else(|| wrong(span(value), "a string is wanted here"))?;
    Ok(text.to_owned())
}

/// A path below the manifest's folder: a setting in a checked-out project must not write elsewhere.
fn folder(value: &Value<'_>) -> Result<String, Diagnostic> {
    let path = string(value)?;
    let leaves = path.split(['/', '\\']).any(|part| part == "..");
    if path.is_empty() || leaves || path.starts_with(['/', '\\']) || path.contains(':') {
        return Err(wrong(
            span(value),
            format!("`{path}` is no folder below the manifest's"),
        )
        .help("write a relative path without `..`"));
    }
    Ok(path)
}

fn span(value: &Value<'_>) -> Span {
    value.span.into()
}

fn wrong(span: Span, message: impl Into<String>) -> Diagnostic {
    Diagnostic::new(&rule::SETTINGS, span, message)
}

impl From<toml_span::Span> for Span {
    fn from(span: toml_span::Span) -> Self {
        Self::new(span.start, span.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Option<Settings>, String> {
        let source = Source::new("Cargo.toml", text);
        parse(&source)
            .map_err(|error| format!("{}: {}", source.line(error.span.start), error.message))
    }

    #[test]
    fn reads_what_is_set_and_keeps_the_rest() {
        let text = "[workspace.metadata.statusbook]\nout = \"a/b\"\nresponses = false\nlimits.rows = 7\nlevels.not-utf8 = \"warning\"\n";
        let settings = read(text).unwrap().unwrap();
        assert_eq!(settings.out, "a/b");
        assert_eq!(settings.specs, "specs");
        assert!(!settings.responses && Settings::default().responses);
        assert_eq!(settings.limits.rows, 7);
        assert_eq!(
            settings.levels["not-utf8"].severity,
            Some(Severity::Warning)
        );
        assert_eq!(read("[package]\nname = \"x\"").unwrap(), None);
    }

    #[test]
    fn says_at_which_line_a_setting_is_wrong() {
        let head = "[workspace.metadata.statusbook]\n";
        for (wrong, message) in [
            ("outt = \"a\"", "2: there is no setting `outt`"),
            (
                "out = \"../a\"",
                "2: `../a` is no folder below the manifest's",
            ),
            ("responses = 1", "2: `true` or `false` is wanted here"),
            (
                "limits.rows = -1",
                "2: a number that is not negative is wanted here",
            ),
            (
                "levels.nonsense = \"error\"",
                "2: there is no rule `nonsense`",
            ),
        ] {
            assert_eq!(read(&format!("{head}{wrong}")).unwrap_err(), message);
        }
    }
}

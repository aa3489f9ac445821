//! Directives in front matter, which hold for the whole document.

use super::{Action, Directive, parse};
use crate::diagnostic::Diagnostic;
use crate::markdown::Setting;
use crate::rule;

/// The directives among the front matter's settings: `statusbook.closed` or `statusbook-closed`, and their siblings.
///
/// Other settings are not ours. One of ours that is not understood is a `malformed-directive`.
pub fn front(settings: &[Setting]) -> Vec<Result<Directive, Diagnostic>> {
    settings
        .iter()
        .filter_map(|setting| {
            let key = setting
                .key
                .strip_prefix("statusbook.")
                .or_else(|| setting.key.strip_prefix("statusbook-"))?;
            directive(key, setting).transpose()
        })
        .collect()
}

/// The directive that a setting states, if it states one.
fn directive(key: &str, setting: &Setting) -> Result<Option<Directive>, Diagnostic> {
    let value = setting.value.trim();
    let wrong =
        |message: String| Diagnostic::new(&rule::MALFORMED_DIRECTIVE, setting.span, message);
    let words = match key {
        "closed" => match value {
            "true" | "yes" => "closed".to_owned(),
            "false" | "no" => return Ok(None),
            _ => return Err(wrong(format!("`{value}` is neither `true` nor `false`"))),
        },
        "allow" => format!(
            "allow {}",
            value.trim_matches(['[', ']']).replace(['"', '\''], "")
        ),
        "title" | "module" => format!("{key} {value}"),
        _ => {
            return Err(wrong(format!("`{key}` is no setting of a document"))
                .help("write `closed`, `allow`, `title` or `module`"));
        }
    };
    // The words are not as written: the setting's line is the place of all of them.
    let mut read = parse(&words, setting.span).map_err(|mut diagnostic| {
        diagnostic.span = setting.span;
        diagnostic
    })?;
    debug_assert!(
        !matches!(read.action, Action::Entry(..)),
        "front matter is about the document"
    );
    read.span = setting.span;
    Ok(Some(read))
}

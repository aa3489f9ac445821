//! A finding: what is doubtful or wrong in a document, and where; and how it is shown.

pub mod plain;
#[cfg(feature = "render")]
pub mod rich;

use std::cmp::Reverse;

use crate::map;
use crate::rule::Rule;
use crate::source::Span;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// Doubtful.
    Warning,
    /// Wrong: nothing is generated.
    Error,
}

impl Severity {
    /// The word for it: `note`, `warning`, `error`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// One finding in one document.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// The rule that found it.
    pub rule: &'static Rule,
    /// How much it weighs here.
    pub severity: Severity,
    /// One sentence that says what is wrong, without a full stop.
    pub message: String,
    /// Where.
    pub span: Span,
    /// Other places that matter, each with a few words.
    pub labels: Vec<(Span, String)>,
    /// What to write instead.
    pub help: Option<String>,
    /// The code of the entry it is about.
    pub code: Option<u16>,
    /// What to write instead, where that is certain.
    pub edits: Box<[Edit]>,
}

/// How many findings somebody may read.
const MOST_FINDINGS: usize = 500;

/// Orders findings by their places, and keeps as many as somebody may read, the heaviest first: each is shown with its line,
/// and a document may hold as many mistakes as words.
pub(crate) fn keep_heaviest(findings: &mut Vec<Diagnostic>) {
    if findings.len() > MOST_FINDINGS {
        let weight = |finding: &Diagnostic| (Reverse(finding.rule.strict), finding.span);
        map::sort_by(findings, |a, b| weight(a).cmp(&weight(b)));
        findings.truncate(MOST_FINDINGS);
    }
    map::sort_by(findings, |a, b| a.span.cmp(&b.span));
}

/// How many of many things a finding names.
pub(crate) const LISTED: usize = 6;

/// "a, b and c"; "a, b, c, d, e and 4 more".
pub(crate) fn listed(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [word] => word.clone(),
        [before @ .., last] if words.len() <= LISTED => {
            format!("{} and {last}", before.join(", "))
        }
        _ => {
            let named = &words[..LISTED - 1];
            format!(
                "{} and {} more",
                named.join(", "),
                words.len() - named.len()
            )
        }
    }
}

/// Words of a document, and what to write in their place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The words.
    pub span: Span,
    /// What to write.
    pub text: String,
}

impl Diagnostic {
    /// A finding of `rule` at `span`, at the rule's own level.
    #[must_use]
    pub fn new(rule: &'static Rule, span: Span, message: impl Into<String>) -> Self {
        Self {
            rule,
            severity: rule.level,
            message: message.into(),
            span,
            labels: Vec::new(),
            help: None,
            code: None,
            edits: Box::default(),
        }
    }

    /// With what to write instead.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// With another place that matters.
    #[must_use]
    pub fn label(mut self, span: Span, words: impl Into<String>) -> Self {
        self.labels.push((span, words.into()));
        self
    }

    /// With what is certainly meant, in the place of what is written.
    #[must_use]
    pub fn edits(mut self, edits: impl IntoIterator<Item = Edit>) -> Self {
        self.edits = edits.into_iter().collect();
        self
    }

    /// About the entry of this code.
    #[must_use]
    pub fn about(mut self, code: u16) -> Self {
        self.code = Some(code);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_what_can_be_taken_in() {
        let words = |count: u32| -> Vec<String> { (1..=count).map(|n| n.to_string()).collect() };
        assert_eq!(listed(&words(1)), "1");
        assert_eq!(listed(&words(3)), "1, 2 and 3");
        assert_eq!(listed(&words(6)), "1, 2, 3, 4, 5 and 6");
        assert_eq!(listed(&words(9)), "1, 2, 3, 4, 5 and 4 more");
    }
}

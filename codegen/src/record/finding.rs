//! Findings in a record.

use super::coding::{Reader, Writer};
use crate::diagnostic::{Diagnostic, Edit, Severity};
use crate::rule;
use crate::source::{Source, Span};

const SEVERITIES: [Severity; 3] = [Severity::Note, Severity::Warning, Severity::Error];

/// Findings, and the ids of rules that the settings allow, as bytes.
pub fn write(findings: &[Diagnostic], allowed: &[&str]) -> Vec<u8> {
    let mut writer = Writer::default();
    writer.size(allowed.len());
    for id in allowed {
        writer.field(id.as_bytes());
    }
    for finding in findings {
        let place = rule::all().position(|rule| rule.id == finding.rule.id);
        // Of a rule that is in no catalogue there is nothing to be read.
        writer.size(place.unwrap_or(usize::MAX));
        let severity = SEVERITIES.iter().position(|it| *it == finding.severity);
        writer.size(severity.unwrap_or_default());
        writer.field(finding.message.as_bytes());
        span(&mut writer, finding.span);
        writer.size(finding.labels.len());
        for (place, words) in &finding.labels {
            span(&mut writer, *place);
            writer.field(words.as_bytes());
        }
        writer.size(usize::from(finding.help.is_some()));
        writer.field(finding.help.as_deref().unwrap_or_default().as_bytes());
        writer.size(finding.code.map_or(0, usize::from));
        writer.size(finding.edits.len());
        for edit in &finding.edits {
            span(&mut writer, edit.span);
            writer.field(edit.text.as_bytes());
        }
    }
    writer.finish()
}

fn span(writer: &mut Writer, span: Span) {
    writer.size(span.start);
    writer.size(span.end);
}

/// The findings in `source` and the rules that [`write`] has written; `None` where it can't have.
pub fn read(bytes: &[u8], source: &Source) -> Option<(Vec<Diagnostic>, Vec<&'static str>)> {
    let mut reader = Reader::new(bytes);
    let mut allowed = Vec::new();
    for _ in 0..reader.size()? {
        allowed.push(rule::find(reader.text()?)?.id);
    }
    let mut findings = Vec::new();
    while !reader.is_at_end() {
        let rule = rule::at(reader.size()?)?;
        let severity = *SEVERITIES.get(reader.size()?)?;
        let message = reader.text()?;
        let mut finding = Diagnostic::new(rule, place(&mut reader, source)?, message);
        finding.severity = severity;
        for _ in 0..reader.size()? {
            let place = place(&mut reader, source)?;
            finding.labels.push((place, reader.text()?.to_owned()));
        }
        let has_help = reader.size()? == 1;
        let help = reader.text()?;
        finding.help = has_help.then(|| help.to_owned());
        let code = u16::try_from(reader.size()?).ok()?;
        finding.code = (code > 0).then_some(code);
        let mut edits = Vec::new();
        for _ in 0..reader.size()? {
            let span = place(&mut reader, source)?;
            let text = reader.text()?.to_owned();
            edits.push(Edit { span, text });
        }
        finding.edits = edits.into();
        findings.push(finding);
    }
    Some((findings, allowed))
}

/// A span that is one of the document.
fn place(reader: &mut Reader<'_>, source: &Source) -> Option<Span> {
    let span = Span::new(reader.size()?, reader.size()?);
    source.text().get(span.start..span.end)?;
    Some(span)
}

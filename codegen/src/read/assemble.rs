//! Drafts to entries: one a code, with an occurrence for each place.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::Reading;
use super::body;
use super::directive;
use super::draft::{Draft, Drafts};
use super::passage::Passage;
use super::requirement;
use crate::diagnostic::{Diagnostic, Edit, keep_heaviest};
use crate::markdown::Document;
use crate::mojibake;
use crate::name;
use crate::registry;
use crate::rule;
use crate::source::{Source, Span};
use crate::spec::{Endpoint, Entry, HeaderRequirement, Occurrence, Spec};
use crate::text::{self, Text};

/// Puts the drafts of `source` together.
pub fn assemble(source: &Source, document: &Document<'_>, drafts: Drafts<'_>) -> Reading {
    let said = directive::of(document);
    let error_body = body::read(document);
    let mut diagnostics = document.diagnostics.clone();
    diagnostics.extend(drafts.diagnostics);
    mis_decoded(source, &mut diagnostics);
    conflicts(&drafts.entries, &mut diagnostics);
    let (mut entries, words) = entries(&drafts.entries);
    diagnostics.extend(left(&drafts.left, &entries));
    for (entry, words) in entries.iter_mut().zip(&words) {
        let said = requirement::read(entry.code, words.iter().copied());
        entry.headers = said.headers;
        // What two endpoints say of one code need not agree.
        if entry.occurrences.len() == 1 {
            let contradictions = said.contradictions.iter();
            diagnostics
                .extend(contradictions.map(|(one, other)| contradiction(one, other, entry.code)));
        }
        entry.content = said.content;
        entry.content_evidence = said.content_evidence;
        entry.retry = said.retry;
        entry.retry_evidence = said.retry_evidence;
    }
    let mut spec = Spec {
        path: source.path().to_owned(),
        module: name::module(source.path()),
        title: drafts.title,
        introduction: drafts.introduction,
        endpoints: endpoints(&drafts.entries),
        entries,
        classes: drafts.classes,
        ranges: drafts.ranges,
        error_body,
        ..Spec::default()
    };
    diagnostics.extend(directive::apply(&mut spec, &said.directives));
    // Which of a code's names is meant, a directive has said.
    let is_settled = |finding: &Diagnostic| {
        finding.rule.id == rule::CONFLICTING_NAMES.id
            && finding.code.is_some_and(|code| said.names(code))
    };
    diagnostics.retain(|finding| !is_settled(finding));
    diagnostics.extend(said.diagnostics);
    keep_heaviest(&mut diagnostics);
    Reading {
        spec,
        diagnostics,
        judgements: drafts.judgements,
    }
}

/// A finding for each table that names a code in passing, which has no entry elsewhere.
fn left(tables: &[Vec<(u16, Text)>], entries: &[Entry]) -> Vec<Diagnostic> {
    let known: BTreeSet<u16> = entries.iter().map(|entry| entry.code).collect();
    let found = tables.iter().filter_map(|cells| {
        let (_, cell) = cells.iter().find(|(code, _)| !known.contains(code))?;
        let message = format!(
            "`{}` was not taken for an entry: the rows of its table are about what stands before it",
            cell.folded()
        );
        let finding = Diagnostic::new(&rule::LOOKS_LIKE_AN_ENTRY, cell.whole(), message);
        Some(finding.help("put the column of status codes first if the rows are about them"))
    });
    found.collect()
}

/// One entry a code, in the order of the first places, and the words of each.
fn entries<'a>(drafts: &'a [Draft<'a>]) -> (Vec<Entry>, Vec<Vec<&'a Passage<'a>>>) {
    let mut entries: Vec<Entry> = Vec::new();
    let mut words: Vec<Vec<&Passage<'_>>> = Vec::new();
    let mut known: BTreeMap<u16, usize> = BTreeMap::new();
    for draft in drafts {
        for (code, span) in &draft.codes {
            let index = *known.entry(*code).or_insert_with(|| {
                entries.push(Entry {
                    code: *code,
                    span: *span,
                    group: draft.group.clone(),
                    ..Entry::default()
                });
                words.push(Vec::new());
                entries.len() - 1
            });
            let entry = &mut entries[index];
            if let (None, Some(reason)) = (&entry.reason, &draft.reason) {
                entry.reason = Some(tidy(reason));
                entry.reason_span = Some(reason.whole());
            }
            if let (None, Some(description)) = (&entry.description, &draft.description) {
                entry.description = Some(description.folded().into_owned());
                entry.description_span = Some(description.whole());
            }
            entry.occurrences.push(Occurrence {
                span: *span,
                section: draft
                    .section
                    .iter()
                    .filter(|title| !title.is_empty())
                    .cloned()
                    .collect(),
                reason: draft.reason.as_ref().map(tidy),
                description: draft
                    .description
                    .as_ref()
                    .map(|description| description.folded().into_owned()),
                group: draft.group.clone(),
                table: draft.table,
            });
            words[index].extend(&draft.passages);
        }
    }
    (entries, words)
}

/// A reason phrase without the punctuation that only separates it.
fn tidy(reason: &Text) -> String {
    let folded = reason.folded();
    let trimmed = folded.trim_end_matches([':', '.', ';', ',', '-', '–', '—', ' ']);
    trimmed
        .trim_start_matches(['"', '\'', ' '])
        .trim_end_matches(['"', '\''])
        .to_owned()
}

/// Which codes each endpoint documents.
fn endpoints(drafts: &[Draft]) -> Vec<Endpoint> {
    let mut endpoints: BTreeMap<Span, Endpoint> = BTreeMap::new();
    for draft in drafts {
        let Some((name, span)) = &draft.endpoint else {
            continue;
        };
        let endpoint = endpoints.entry(*span).or_insert_with(|| Endpoint {
            name: name.clone(),
            codes: Vec::new(),
            span: *span,
        });
        endpoint
            .codes
            .extend(draft.codes.iter().map(|(code, _)| *code));
    }
    let mut endpoints: Vec<Endpoint> = endpoints.into_values().collect();
    for endpoint in &mut endpoints {
        endpoint.codes.sort_unstable();
        endpoint.codes.dedup();
    }
    endpoints
}

/// The name that a table first gave a code, and what comparing it needs: it may be as long as the document.
struct Named<'a> {
    reason: &'a Text<'a>,
    words: String,
    is_registered: bool,
    code: Span,
}

impl<'a> Named<'a> {
    fn new(reason: &'a Text<'a>, code: u16, span: Span) -> Self {
        let words = tidy(reason);
        Self {
            is_registered: registry::is_name_of(&words, code),
            words,
            reason,
            code: span,
        }
    }

    fn is_same(&self, other: &Self) -> bool {
        self.words.eq_ignore_ascii_case(&other.words) || self.is_registered && other.is_registered
    }

    fn title(&self) -> String {
        text::title(&self.words)
    }
}

/// A code that one table gives two names.
fn conflicts(drafts: &[Draft], diagnostics: &mut Vec<Diagnostic>) {
    let mut first: BTreeMap<(usize, u16), Named<'_>> = BTreeMap::new();
    for draft in drafts {
        let (Some(table), Some(reason)) = (draft.table, &draft.reason) else {
            continue;
        };
        for (code, span) in &draft.codes {
            let named = Named::new(reason, *code, *span);
            let Some(known) = first.get(&(table, *code)) else {
                first.insert((table, *code), named);
                continue;
            };
            // A code that is written once, in a cell beside several rows, has several cases and no second name.
            if known.code == *span || known.is_same(&named) {
                continue;
            }
            let message = format!(
                "the table gives {code} two names: `{}` and `{}`",
                known.title(),
                named.title()
            );
            diagnostics.push(
                Diagnostic::new(&rule::CONFLICTING_NAMES, reason.whole(), message)
                    .label(known.reason.whole(), "named here first")
                    .help(format!(
                        "give the code one name, or say which: `<!-- statusbook: {code} reason \"…\" -->`"
                    ))
                    .about(*code),
            );
        }
    }
}

/// A header that an entry's words both require and forbid.
fn contradiction(
    required: &HeaderRequirement,
    forbidden: &HeaderRequirement,
    code: u16,
) -> Diagnostic {
    let message = format!(
        "the entry for {code} both requires and forbids `{}`",
        required.spelling
    );
    Diagnostic::new(
        &rule::FORBIDDEN_AND_REQUIRED,
        forbidden.evidence.span,
        message,
    )
    .label(required.evidence.span, "required here")
    .help("say one of the two, or under which condition each holds")
    .about(code)
}

/// Words that were once decoded wrongly: each line once.
fn mis_decoded(source: &Source, diagnostics: &mut Vec<Diagnostic>) {
    for number in 1.. {
        let Some(span) = source.line_span(number) else {
            return;
        };
        let runs = mojibake::find(source.slice(span));
        let place = |run: &Range<usize>| Span::new(span.start + run.start, span.start + run.end);
        let Some((first, _)) = runs.first() else {
            continue;
        };
        let message = format!(
            "`{}` is UTF-8 that was read as Windows-1252",
            source.slice(place(first))
        );
        let finding = Diagnostic::new(&rule::MIS_DECODED_TEXT, place(first), message)
            .help("write the character that is meant, and save the document as UTF-8");
        let edits = runs.iter().map(|(run, meant)| Edit {
            span: place(run),
            text: meant.clone(),
        });
        diagnostics.push(finding.edits(edits));
    }
}

//! Drafts to entries: one a code, with an occurrence for each place.

use std::cell::OnceCell;
use std::iter::repeat_n;
use std::ops::Range;
use std::rc::Rc;

use super::Reading;
use super::body;
use super::directive;
use super::draft::{Draft, Drafts};
use super::passage::Passage;
use super::requirement;
use crate::diagnostic::{Diagnostic, Edit, keep_heaviest};
use crate::map::Map;
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
    let endpoints = endpoints(&drafts.entries);
    let (mut entries, words) = entries(drafts.entries);
    diagnostics.extend(left(&drafts.left, &entries));
    for (entry, words) in entries.iter_mut().zip(&words) {
        let said = requirement::read(entry.code, words);
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
        endpoints,
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
    let mut known: Vec<u16> = entries.iter().map(|entry| entry.code).collect();
    known.sort_unstable();
    let found = tables.iter().filter_map(|cells| {
        let (_, cell) = cells.iter().find(|(code, _)| known.binary_search(code).is_err())?;
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
fn entries(drafts: Vec<Draft<'_>>) -> (Vec<Entry>, Vec<Vec<Passage<'_>>>) {
    let mut entries: Vec<Entry> = Vec::with_capacity(drafts.len());
    let mut words: Vec<Vec<Passage<'_>>> = Vec::with_capacity(drafts.len());
    let mut known: Map<u16, usize> = Map::new();
    for draft in drafts {
        let occurrence = Occurrence {
            span: Span::default(),
            reason: draft.reason.as_ref().map(tidy),
            description: draft
                .description
                .as_ref()
                .map(|it| it.folded().into_owned()),
            group: draft.group.as_deref().cloned(),
            section: Rc::try_unwrap(draft.around)
                .map_or_else(|shared| shared.section.clone(), |own| own.section),
            table: draft.table,
        };
        let count = draft.codes.len();
        let occurrences = repeat_n(occurrence, count).zip(repeat_n(draft.passages, count));
        for ((code, span), (mut occurrence, mut passages)) in
            draft.codes.into_iter().zip(occurrences)
        {
            occurrence.span = span;
            let index = *known.get_or(code, || {
                entries.push(Entry {
                    code,
                    span,
                    group: occurrence.group.clone(),
                    // Most codes are given once.
                    occurrences: Vec::with_capacity(1),
                    ..Entry::default()
                });
                words.push(Vec::new());
                entries.len() - 1
            });
            let entry = &mut entries[index];
            if entry.reason.is_none() {
                entry.reason.clone_from(&occurrence.reason);
                entry.reason_span = draft.reason.as_ref().map(Text::whole);
            }
            if entry.description.is_none() {
                entry.description.clone_from(&occurrence.description);
                entry.description_span = draft.description.as_ref().map(Text::whole);
            }
            entry.occurrences.push(occurrence);
            if words[index].is_empty() {
                words[index] = passages;
            } else {
                words[index].append(&mut passages);
            }
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
    let mut endpoints: Map<Span, Endpoint> = Map::new();
    for draft in drafts {
        let Some((name, span)) = &draft.around.endpoint else {
            continue;
        };
        let endpoint = endpoints.get_or(*span, || Endpoint {
            name: name.clone(),
            codes: Vec::new(),
            span: *span,
        });
        endpoint
            .codes
            .extend(draft.codes.iter().map(|(code, _)| *code));
    }
    let mut endpoints = endpoints.into_values();
    for endpoint in &mut endpoints {
        endpoint.codes.sort_unstable();
        endpoint.codes.dedup();
    }
    endpoints
}

/// A name that a table gives a code, and what comparing it needs: it may be as long as the document.
struct Named {
    words: String,
    is_registered: bool,
}

impl Named {
    fn of(reason: &Text, code: u16) -> Self {
        let words = tidy(reason);
        Self {
            is_registered: registry::is_name_of(&words, code),
            words,
        }
    }

    fn is_same(&self, other: &Self) -> bool {
        self.words.eq_ignore_ascii_case(&other.words) || self.is_registered && other.is_registered
    }

    fn title(&self) -> String {
        text::title(&self.words)
    }
}

/// The name that a table first gave a code.
struct First<'a> {
    reason: &'a Text<'a>,
    code: Span,
    /// What comparing it needs, once the table has given the code another.
    named: OnceCell<Named>,
}

/// A code that one table gives two names.
fn conflicts(drafts: &[Draft], diagnostics: &mut Vec<Diagnostic>) {
    let mut first: Map<(usize, u16), First<'_>> = Map::new();
    for draft in drafts {
        let (Some(table), Some(reason)) = (draft.table, &draft.reason) else {
            continue;
        };
        for (code, span) in &draft.codes {
            let Some(known) = first.get(&(table, *code)) else {
                let named = First {
                    reason,
                    code: *span,
                    named: OnceCell::new(),
                };
                first.insert((table, *code), named);
                continue;
            };
            // A code that is written once, in a cell beside several rows, has several cases and no second name.
            if known.code == *span {
                continue;
            }
            let before = known.named.get_or_init(|| Named::of(known.reason, *code));
            let named = Named::of(reason, *code);
            if before.is_same(&named) {
                continue;
            }
            let message = format!(
                "the table gives {code} two names: `{}` and `{}`",
                before.title(),
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
    for span in source.lines() {
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

//! From documents to generated files: every stage, in order.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Severity};
use crate::emit;
use crate::read;
use crate::settings::Settings;
use crate::source::{Source, Unreadable};
use crate::spec::Spec;

/// A document's bytes, and the path to show for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// The path, with `/` between folders.
    pub path: String,
    /// The file's bytes.
    pub bytes: Vec<u8>,
}

/// A document on its way through the stages.
#[derive(Clone, Debug)]
pub struct Document {
    /// The document as written.
    pub source: Source,
    /// What it says.
    pub spec: Spec,
    /// What is doubtful or wrong in it, at the levels of generating.
    pub diagnostics: Vec<Diagnostic>,
}

/// What comes of a project's documents.
#[derive(Clone, Debug)]
pub struct Generated {
    /// The documents, by path.
    pub documents: Vec<Document>,
    /// The content of each file by its path below the output folder; `None` where a document has an error, so that what is there stays.
    pub files: Option<BTreeMap<String, String>>,
}

impl Generated {
    /// Every finding with its document, in order.
    pub fn findings(&self) -> impl Iterator<Item = (&Source, &Diagnostic)> {
        self.documents.iter().flat_map(|document| {
            document
                .diagnostics
                .iter()
                .map(|diagnostic| (&document.source, diagnostic))
        })
    }
}

/// Generates the files of all `inputs`, whatever order they come in.
#[must_use]
pub fn generate(mut inputs: Vec<Input>, settings: &Settings) -> Generated {
    inputs.sort_by(|a, b| a.path.cmp(&b.path));
    let mut documents = side_by_side(&inputs, settings);
    let mut files = None;
    if !has_error(&documents) {
        let specs: Vec<&Spec> = documents.iter().map(|document| &document.spec).collect();
        let (emitted, findings) = match emit::emit(&specs) {
            Ok(emitted) => (Some(emitted.files), emitted.warnings),
            Err(errors) => (None, errors),
        };
        for (index, diagnostic) in findings {
            documents[index]
                .diagnostics
                .extend(levelled(vec![diagnostic], settings));
        }
        files = emitted.filter(|_| !has_error(&documents));
    }
    Generated { documents, files }
}

fn has_error(documents: &[Document]) -> bool {
    let mut all = documents.iter().flat_map(|document| &document.diagnostics);
    all.any(|diagnostic| diagnostic.severity == Severity::Error)
}

/// Reads the documents on all cores.
fn side_by_side(inputs: &[Input], settings: &Settings) -> Vec<Document> {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    if cores == 1 || inputs.len() < 2 {
        return inputs
            .iter()
            .map(|input| document(input, settings))
            .collect();
    }
    let share = inputs.len().div_ceil(cores);
    std::thread::scope(|scope| {
        let threads: Vec<_> = inputs
            .chunks(share)
            .map(|chunk| {
                scope.spawn(move || {
                    chunk
                        .iter()
                        .map(|input| document(input, settings))
                        .collect::<Vec<_>>()
                })
            })
            .collect();
        threads
            .into_iter()
            .flat_map(|thread| {
                thread
                    .join()
                    .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
            })
            .collect()
    })
}

fn document(input: &Input, settings: &Settings) -> Document {
    match Source::from_bytes(&input.path, &input.bytes, settings.limits.bytes) {
        Ok(source) => {
            let reading = read::read(&source, &settings.limits);
            Document {
                diagnostics: levelled(reading.diagnostics, settings),
                spec: reading.spec,
                source,
            }
        }
        Err(Unreadable { source, diagnostic }) => Document {
            spec: Spec {
                path: input.path.clone(),
                ..Spec::default()
            },
            diagnostics: vec![*diagnostic],
            source,
        },
    }
}

/// The findings at the levels of generating, or at those that the project sets.
#[must_use]
pub fn levelled(diagnostics: Vec<Diagnostic>, settings: &Settings) -> Vec<Diagnostic> {
    let levelled = diagnostics.into_iter().filter_map(|mut diagnostic| {
        diagnostic.severity = match settings.levels.get(diagnostic.rule.id) {
            Some(set) => (*set)?,
            None => diagnostic.severity.max(diagnostic.rule.strict),
        };
        Some(diagnostic)
    });
    levelled.collect()
}

//! From documents to generated files: every stage, in order.

use std::collections::BTreeMap;

use crate::check;
use crate::check::allow::{self, Used};
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
    /// Whether no right code can come of it: reading or generating has found an error.
    pub refused: bool,
    /// Which allowances have allowed something.
    pub used: Used,
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
pub fn generate(inputs: Vec<Input>, settings: &Settings) -> Generated {
    run(inputs, settings, Rules::Generating)
}

/// Generates the files of all `inputs`, and says all that is doubtful in them.
///
/// What only checking finds keeps no file from being generated, whatever its level.
#[must_use]
pub fn check(inputs: Vec<Input>, settings: &Settings) -> Generated {
    let mut checked = run(inputs, settings, Rules::All);
    for document in &mut checked.documents {
        let unused = allow::unused(&document.spec, &document.used);
        document.add(unused, settings);
        document
            .diagnostics
            .sort_by_key(|diagnostic| diagnostic.span);
    }
    checked
}

/// Which rules are applied.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rules {
    /// Those about what can't become right code.
    Generating,
    /// Those about what is doubtful, too.
    All,
}

fn run(mut inputs: Vec<Input>, settings: &Settings, rules: Rules) -> Generated {
    inputs.sort_by(|a, b| a.path.cmp(&b.path));
    let mut documents = side_by_side(&inputs, settings, rules);
    let readable: Vec<usize> = (0..documents.len())
        .filter(|&index| !documents[index].refused)
        .collect();
    let specs: Vec<&Spec> = readable
        .iter()
        .map(|&index| &documents[index].spec)
        .collect();
    let (files, found) = match emit::emit(&specs) {
        Ok(emitted) => (Some(emitted.files), emitted.warnings),
        Err(found) => (None, found),
    };
    let mut by_document: Vec<Vec<Diagnostic>> = vec![Vec::new(); readable.len()];
    for (index, finding) in found {
        by_document[index].push(finding);
    }
    for (index, found) in readable.into_iter().zip(by_document) {
        let document = &mut documents[index];
        document.used.named = true;
        document.refused = document.add(found, settings);
    }
    let refused = documents.iter().any(|document| document.refused);
    Generated {
        documents,
        files: files.filter(|_| !refused),
    }
}

/// Reads the documents on all cores.
fn side_by_side(inputs: &[Input], settings: &Settings, rules: Rules) -> Vec<Document> {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    if cores == 1 || inputs.len() < 2 {
        return inputs
            .iter()
            .map(|input| document(input, settings, rules))
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
                        .map(|input| document(input, settings, rules))
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

fn document(input: &Input, settings: &Settings, rules: Rules) -> Document {
    match Source::from_bytes(&input.path, &input.bytes, settings.limits.bytes) {
        Ok(source) => {
            let reading = read::read(&source, &settings.limits);
            let mut document = Document {
                source,
                spec: reading.spec,
                diagnostics: Vec::new(),
                refused: false,
                used: Used::default(),
            };
            document.refused = document.add(reading.diagnostics, settings);
            if rules == Rules::All {
                let found = check::check(&document.source, &document.spec);
                document.add(found, settings);
            }
            document
        }
        Err(Unreadable { source, diagnostic }) => Document {
            spec: Spec {
                path: input.path.clone(),
                ..Spec::default()
            },
            diagnostics: vec![*diagnostic],
            refused: true,
            used: Used::default(),
            source,
        },
    }
}

impl Document {
    /// Adds findings, at the levels of generating or those that the project sets, but for those that are allowed; whether
    /// one of them is an error.
    fn add(&mut self, found: Vec<Diagnostic>, settings: &Settings) -> bool {
        let Self {
            source, spec, used, ..
        } = self;
        let levelled = allow::levelled(found, source, spec, settings, used);
        let is_error = |diagnostic: &Diagnostic| diagnostic.severity == Severity::Error;
        let refused = levelled.iter().any(is_error);
        self.diagnostics.extend(levelled);
        refused
    }
}

//! From documents to generated files: every stage, in order.

use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crate::allow::{self, Used};
#[cfg(feature = "check")]
use crate::check;
use crate::diagnostic::{Diagnostic, Severity};
use crate::emit::{self, Files, Module, Root};
use crate::map;
use crate::read;
use crate::record::{Outcome, Recalled, Record, Step};
use crate::settings::Settings;
use crate::source::{Source, Unreadable};
use crate::spec::Spec;
use crate::sync::Folder;

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
    /// What it says; `None` where a [`Record`] has what comes of it, so that it was not read.
    pub spec: Option<Spec>,
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
    /// The generated files; `None` where a document has an error, so that what is there stays.
    pub files: Option<Files>,
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

/// Generates the files of those `inputs` for which `known` does not have what comes of them; whether the record, which then
/// has all, is another one than before.
#[must_use]
pub fn generate_anew(
    inputs: Vec<Input>,
    settings: &Settings,
    known: Known<'_>,
) -> (Generated, bool) {
    recorded(inputs, settings, Rules::Generating, known)
}

/// Generates the files of all `inputs`, and says all that is doubtful in them.
///
/// What only checking finds keeps no file from being generated, whatever its level.
#[cfg(feature = "check")]
#[must_use]
pub fn check(inputs: Vec<Input>, settings: &Settings) -> Generated {
    run(inputs, settings, Rules::All)
}

/// Checks those `inputs` for which `known` does not have what comes of them; whether the record, which then has all, is
/// another one than before.
#[cfg(feature = "check")]
#[must_use]
pub fn check_anew(inputs: Vec<Input>, settings: &Settings, known: Known<'_>) -> (Generated, bool) {
    recorded(inputs, settings, Rules::All, known)
}

/// What earlier runs have come to.
pub struct Known<'a> {
    /// What they have recorded.
    pub record: &'a mut Record,
    /// The folder that they have written to.
    pub folder: &'a Folder,
}

/// Which rules are applied.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rules {
    /// Those about what can't become right code.
    Generating,
    /// Those about what is doubtful, too.
    #[cfg(feature = "check")]
    All,
}

/// What all documents are read with.
#[derive(Clone, Copy)]
struct Work<'a> {
    settings: &'a Settings,
    rules: Rules,
    known: Option<(&'a Record, &'a Folder)>,
}

/// A document, and its module where one can come of it.
struct Worked {
    document: Document,
    module: Option<Module>,
}

fn recorded(
    inputs: Vec<Input>,
    settings: &Settings,
    rules: Rules,
    known: Known<'_>,
) -> (Generated, bool) {
    let inputs = by_path(inputs);
    let Known { record, folder } = known;
    let generated = run_sorted(&inputs, settings, rules, Some((record, folder)));
    // Where something is wrong nothing is written, and what is there stays what the record holds.
    let Some(files) = &generated.files else {
        return (generated, false);
    };
    let steps = inputs.iter().zip(&generated.documents);
    let steps: Vec<Step<'_>> = steps
        .map(|(input, document)| match &document.spec {
            None => Step::Recalled(&input.path),
            Some(spec) => Step::Done(Outcome {
                input,
                module: &spec.module,
                file: files
                    .get(&emit::file_name(&spec.module))
                    .map_or("", String::as_str),
                findings: &document.diagnostics,
                allowed: document.used.rules.iter().copied().collect(),
            }),
        })
        .collect();
    let root = files.get(Root::of(&settings.out).file_name());
    let is_new = record.update(&steps, &files.names, root.map(String::as_str));
    (generated, is_new)
}

/// The inputs in the order of their paths, in which everything comes of them.
fn by_path(mut inputs: Vec<Input>) -> Vec<Input> {
    map::sort_by(&mut inputs, |a, b| a.path.cmp(&b.path));
    inputs
}

fn run(inputs: Vec<Input>, settings: &Settings, rules: Rules) -> Generated {
    run_sorted(&by_path(inputs), settings, rules, None)
}

fn run_sorted(
    inputs: &[Input],
    settings: &Settings,
    rules: Rules,
    known: Option<(&Record, &Folder)>,
) -> Generated {
    let work = Work {
        settings,
        rules,
        known,
    };
    let mut documents = Vec::with_capacity(inputs.len());
    let (mut readable, mut modules) = (Vec::new(), Vec::new());
    for (index, worked) in side_by_side(inputs, work).into_iter().enumerate() {
        documents.push(worked.document);
        if let Some(module) = worked.module {
            readable.push(index);
            modules.push(module);
        }
    }
    let root = Root::of(&settings.out);
    let is_there = |names: &str| {
        known.is_some_and(|(record, folder)| record.recalls_root(root, names, folder))
    };
    let (files, found) = match emit::join(modules, root, is_there) {
        Ok(mut files) => {
            let found = std::mem::take(&mut files.warnings);
            (Some(files), found)
        }
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
    #[cfg(feature = "check")]
    if rules == Rules::All {
        for document in &mut documents {
            document.add_unused(settings);
        }
    }
    let refused = documents.iter().any(|document| document.refused);
    Generated {
        documents,
        files: files.filter(|_| !refused),
    }
}

/// Works on the documents on all cores, each taking the next document that none has; in the order of the documents.
fn side_by_side(inputs: &[Input], work: Work<'_>) -> Vec<Worked> {
    // The system is asked only where there is something to share: that costs as much as a small document.
    let threads = match inputs.len() {
        0 | 1 => 1,
        many => thread::available_parallelism().map_or(1, |cores| many.min(cores.get())),
    };
    if threads < 2 {
        let mut buffer = Vec::new();
        let each = inputs.iter().map(|input| work.on(input, &mut buffer));
        return each.collect();
    }
    let next = AtomicUsize::new(0);
    let take = || {
        let (mut done, mut buffer) = (Vec::new(), Vec::new());
        while let index = next.fetch_add(1, Ordering::Relaxed)
            && let Some(input) = inputs.get(index)
        {
            done.push((index, work.on(input, &mut buffer)));
        }
        done
    };
    let mut done: Vec<(usize, Worked)> = thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(take)).collect();
        let mut done = take();
        for other in others {
            done.extend(other.join().unwrap_or_else(|panic| resume_unwind(panic)));
        }
        done
    });
    map::sort_by(&mut done, |(a, _), (b, _)| a.cmp(b));
    done.into_iter().map(|(_, worked)| worked).collect()
}

impl Work<'_> {
    /// Recalls what comes of a document, or reads and renders it. Files are read into `buffer`.
    fn on(self, input: &Input, buffer: &mut Vec<u8>) -> Worked {
        let recalled = self
            .known
            .and_then(|(record, folder)| record.recall(input, folder, buffer));
        if let Some(recalled) = recalled {
            return Worked::recalled(recalled);
        }
        let document = self.read(input);
        let module = match &document.spec {
            Some(spec) if !document.refused => Some(emit::module(spec, self.settings)),
            _ => None,
        };
        Worked { document, module }
    }

    fn read(self, input: &Input) -> Document {
        let limits = &self.settings.limits;
        match Source::from_bytes(&input.path, &input.bytes, limits.bytes) {
            Ok(source) => {
                let reading = read::read(&source, limits);
                let found = match self.rules {
                    Rules::Generating => Vec::new(),
                    #[cfg(feature = "check")]
                    Rules::All => check::check(&source, &reading.spec),
                };
                let mut document = Document {
                    source,
                    spec: Some(reading.spec),
                    diagnostics: Vec::new(),
                    refused: false,
                    used: Used::default(),
                };
                document.refused = document.add(reading.diagnostics, self.settings);
                document.add(found, self.settings);
                document
            }
            Err(Unreadable { source, diagnostic }) => Document {
                spec: Some(Spec {
                    path: input.path.clone(),
                    ..Spec::default()
                }),
                diagnostics: vec![*diagnostic],
                refused: true,
                used: Used::default(),
                source,
            },
        }
    }
}

impl Worked {
    fn recalled(recalled: Recalled) -> Self {
        let module = Module {
            path: recalled.source.path().to_owned(),
            name: recalled.module,
            file: None,
            findings: Vec::new(),
        };
        let mut used = Used::default();
        for id in recalled.allowed {
            used.rules.insert(id);
        }
        let document = Document {
            source: recalled.source,
            spec: None,
            diagnostics: recalled.findings,
            refused: false,
            used,
        };
        Self {
            document,
            module: Some(module),
        }
    }
}

impl Document {
    /// Adds findings, at the levels of generating or those that the project sets, but for those that are allowed; whether
    /// one of them is an error.
    fn add(&mut self, found: Vec<Diagnostic>, settings: &Settings) -> bool {
        // Where a document was not read, what is added is about all documents together, and can't be allowed by one.
        let none = Spec::default();
        let spec = self.spec.as_ref().unwrap_or(&none);
        let levelled = allow::levelled(found, &self.source, spec, settings, &mut self.used);
        let is_error = |diagnostic: &Diagnostic| diagnostic.severity == Severity::Error;
        let refused = levelled.iter().any(is_error);
        self.diagnostics.extend(levelled);
        refused
    }

    #[cfg(feature = "check")]
    /// Adds a finding for each allowance that has allowed nothing, and sorts all.
    fn add_unused(&mut self, settings: &Settings) {
        // What was recalled has them, and is sorted.
        if let Some(spec) = &self.spec {
            let unused = check::unused::of_document(spec, &self.used);
            self.add(unused, settings);
            map::sort_by(&mut self.diagnostics, |a, b| a.span.cmp(&b.span));
        }
    }
}

//! What an earlier run has come to, so that a document that has not changed is not read and rendered again.
//!
//! A record holds each document as it was, byte for byte, the file that came of it, and the findings. It stands for a
//! document only while the document and the file on disk both are what the record holds, so that an old, broken or foreign
//! record costs time and nothing else. It can be made up by whoever can write where it lies, and so is never asked where
//! the answer has to be right whoever wrote it.

mod coding;
mod finding;

use std::collections::BTreeMap;
use std::fs::Metadata;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::ops::Range;
use std::time::UNIX_EPOCH;

use self::coding::{Reader, Writer};
use crate::diagnostic::Diagnostic;
use crate::emit;
use crate::pipeline::Input;
use crate::settings::Settings;
use crate::source::Source;
use crate::sync::Folder;

/// How a record begins.
const MARK: &[u8] = b"statusbook record 1\n";

/// What an earlier run has come to.
#[derive(Clone, Debug)]
pub struct Record {
    /// What all of it depends on besides the documents.
    key: String,
    bytes: Vec<u8>,
    /// Where in `bytes` each document's part is, by the document's path.
    parts: BTreeMap<String, Part>,
}

#[derive(Clone, Debug)]
struct Part {
    whole: Range<usize>,
    document: Range<usize>,
    module: Range<usize>,
    file: Range<usize>,
    findings: Range<usize>,
    /// Of what can't be compared with anything.
    checksum: u64,
}

/// What comes of a document, from a record.
#[derive(Clone, Debug)]
pub(crate) struct Recalled {
    pub(crate) source: Source,
    pub(crate) module: String,
    pub(crate) findings: Vec<Diagnostic>,
    /// The rules that the settings allow, and the document breaks.
    pub(crate) allowed: Vec<&'static str>,
}

/// What has come of a document, for a record.
pub(crate) struct Outcome<'a> {
    pub(crate) input: &'a Input,
    pub(crate) module: &'a str,
    pub(crate) file: &'a str,
    pub(crate) findings: &'a [Diagnostic],
    pub(crate) allowed: Vec<&'static str>,
}

/// Of one document of a finished run.
pub(crate) enum Step<'a> {
    /// The document at this path was recalled.
    Recalled(&'a str),
    /// The document was read and rendered.
    Done(Outcome<'a>),
}

/// What tells one generator from another: its version, and the executable it is part of, which is another one whenever
/// it is built from other sources. `None` where the system does not say when the executable was made.
#[must_use]
pub fn generator(executable: &Metadata) -> Option<String> {
    let made = executable
        .modified()
        .ok()?
        .duration_since(UNIX_EPOCH)
        .ok()?;
    Some(format!(
        "{} {} {}",
        env!("CARGO_PKG_VERSION"),
        executable.len(),
        made.as_nanos()
    ))
}

impl Record {
    /// The record in `bytes`, written by a run for the same `purpose` of the same `generator` with the same settings; an
    /// empty one, where it is another's or broken.
    #[must_use]
    pub fn of(bytes: Vec<u8>, purpose: &str, generator: &str, settings: &Settings) -> Self {
        let key = format!("{purpose}\n{generator}\n{settings:?}");
        let parts = parts(&bytes, &key);
        Self {
            bytes: if parts.is_some() { bytes } else { Vec::new() },
            parts: parts.unwrap_or_default(),
            key,
        }
    }

    /// The record as bytes, to be read by [`Record::of`].
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// What comes of the document, where it and the file in `folder` are as they were.
    pub(crate) fn recall(&self, input: &Input, folder: &Folder) -> Option<Recalled> {
        let part = self.parts.get(&input.path)?;
        if self.bytes[part.document.clone()] != input.bytes {
            return None;
        }
        let text = |range: &Range<usize>| std::str::from_utf8(&self.bytes[range.clone()]).ok();
        let module = text(&part.module)?;
        let findings = &self.bytes[part.findings.clone()];
        if part.checksum != checksum(module, findings) {
            return None;
        }
        if !folder.holds(&emit::file_name(module), &self.bytes[part.file.clone()]) {
            return None;
        }
        let source = Source::new(&input.path, std::str::from_utf8(&input.bytes).ok()?);
        let (findings, allowed) = finding::read(findings, &source)?;
        Some(Recalled {
            module: module.to_owned(),
            source,
            findings,
            allowed,
        })
    }

    /// Holds what a run has come to, instead of what it held; whether that differs.
    pub(crate) fn update(&mut self, steps: &[Step<'_>]) -> bool {
        let is_old = |step: &Step<'_>| matches!(step, Step::Recalled(_));
        if steps.len() == self.parts.len() && steps.iter().all(is_old) {
            return false;
        }
        let mut writer = Writer::default();
        writer.raw(MARK);
        writer.field(self.key.as_bytes());
        for step in steps {
            match step {
                Step::Recalled(path) => {
                    if let Some(part) = self.parts.get(*path) {
                        writer.raw(&self.bytes[part.whole.clone()]);
                    }
                }
                Step::Done(outcome) => {
                    writer.field(outcome.input.path.as_bytes());
                    writer.field(&outcome.input.bytes);
                    writer.field(outcome.module.as_bytes());
                    writer.field(outcome.file.as_bytes());
                    let findings = finding::write(outcome.findings, &outcome.allowed);
                    writer.field(&findings);
                    writer.number(checksum(outcome.module, &findings));
                }
            }
        }
        self.bytes = writer.finish();
        self.parts = parts(&self.bytes, &self.key).unwrap_or_default();
        true
    }
}

/// By which bytes are told that the disk has spoilt; no guard against anybody.
fn checksum(module: &str, findings: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    (module, findings).hash(&mut hasher);
    hasher.finish()
}

/// The parts of a record; `None` where it is none, or was written under another key.
fn parts(bytes: &[u8], key: &str) -> Option<BTreeMap<String, Part>> {
    let mut reader = Reader::new(bytes);
    reader.expect(MARK)?;
    if bytes[reader.field()?] != *key.as_bytes() {
        return None;
    }
    let mut parts = BTreeMap::new();
    while !reader.is_at_end() {
        let start = reader.place();
        let path = std::str::from_utf8(&bytes[reader.field()?]).ok()?;
        let part = Part {
            document: reader.field()?,
            module: reader.field()?,
            file: reader.field()?,
            findings: reader.field()?,
            checksum: reader.number()?,
            whole: start..reader.place(),
        };
        parts.insert(path.to_owned(), part);
    }
    Some(parts)
}

//! What an earlier run has come to, so that a document that has not changed is not read and rendered again.
//!
//! A record holds the digest of each document as it was, that of the file that came of it, and the findings. It stands for
//! a document only while the document and the file on disk both have these digests, so that an old, broken or foreign
//! record costs time and nothing else. Who writes a document can't make up another one of the same digest, for the digests
//! are keyed and the key is the record's own. Who can write where the record lies can make up the whole of it, so that it
//! is never asked where the answer has to be right whoever wrote it.

mod coding;
mod digest;
mod finding;

use std::fs::Metadata;
use std::ops::Range;
use std::time::UNIX_EPOCH;

use self::coding::{Reader, Writer};
use self::digest::Key;
use crate::diagnostic::Diagnostic;
use crate::emit::{self, Root};
use crate::map::Map;
use crate::pipeline::Input;
use crate::settings::Settings;
use crate::source::Source;
use crate::sync::Folder;

/// How a record begins.
const MARK: &[u8] = b"statusbook record 2\n";

/// What an earlier run has come to.
#[derive(Clone, Debug)]
pub struct Record {
    /// What all of it depends on besides the documents.
    basis: String,
    /// What everything in it is digested with.
    key: Key,
    root: RootPart,
    bytes: Vec<u8>,
    /// Where in `bytes` each document's part is, by the document's path.
    parts: Map<String, Part>,
}

/// Digests of the names of all modules, and of the file that declares them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct RootPart {
    names: u64,
    file: u64,
}

#[derive(Clone, Debug)]
struct Part {
    whole: Range<usize>,
    /// What can't be compared with anything: the module and the findings.
    said: Range<usize>,
    module: Range<usize>,
    findings: Range<usize>,
    /// Digests of the document, of the file, and of what is said, which the disk may have spoilt.
    document: u64,
    file: u64,
    said_digest: u64,
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
        let basis = format!("{purpose}\n{generator}\n{settings:?}");
        let mut record = Self {
            basis,
            key: Key::random(),
            root: RootPart::default(),
            bytes: Vec::new(),
            parts: Map::new(),
        };
        record.take(bytes);
        record
    }

    /// The record as bytes, to be read by [`Record::of`].
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// What comes of the document, where it and the file in `folder` are as they were. The file is read into `buffer`.
    pub(crate) fn recall(
        &self,
        input: &Input,
        folder: &Folder,
        buffer: &mut Vec<u8>,
    ) -> Option<Recalled> {
        let part = self.parts.get(&input.path)?;
        if self.key.digest(&input.bytes) != part.document {
            return None;
        }
        if self.key.digest(&self.bytes[part.said.clone()]) != part.said_digest {
            return None;
        }
        let module = std::str::from_utf8(&self.bytes[part.module.clone()]).ok()?;
        let findings = &self.bytes[part.findings.clone()];
        let file = folder.content(&emit::file_name(module), buffer)?;
        if self.key.digest(&file) != part.file {
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

    /// Whether the file in `folder` that declares modules of these names, a line each, is as it was.
    pub(crate) fn recalls_root(&self, root: Root, names: &str, folder: &Folder) -> bool {
        let mut buffer = Vec::new();
        !self.parts.is_empty()
            && self.key.digest(names.as_bytes()) == self.root.names
            && folder
                .content(root.file_name(), &mut buffer)
                .is_some_and(|file| self.key.digest(&file) == self.root.file)
    }

    /// Holds what a run has come to, instead of what it held; whether that differs. Of the file that declares the modules it
    /// is the content, where it was not recalled.
    pub(crate) fn update(&mut self, steps: &[Step<'_>], names: &str, root: Option<&str>) -> bool {
        let is_old = |step: &Step<'_>| matches!(step, Step::Recalled(_));
        if steps.len() == self.parts.len() && steps.iter().all(is_old) {
            return false;
        }
        let mut writer = Writer::default();
        writer.raw(MARK);
        writer.field(self.basis.as_bytes());
        writer.number(self.key.number());
        writer.number(self.key.digest(names.as_bytes()));
        writer.number(root.map_or(self.root.file, |file| self.key.digest(file.as_bytes())));
        for step in steps {
            match step {
                Step::Recalled(path) => {
                    if let Some(part) = self.parts.get(*path) {
                        writer.raw(&self.bytes[part.whole.clone()]);
                    }
                }
                Step::Done(outcome) => {
                    writer.field(outcome.input.path.as_bytes());
                    let start = writer.place();
                    writer.field(outcome.module.as_bytes());
                    writer.field(&finding::write(outcome.findings, &outcome.allowed));
                    let said = self.key.digest(writer.since(start));
                    writer.number(self.key.digest(&outcome.input.bytes));
                    writer.number(self.key.digest(outcome.file.as_bytes()));
                    writer.number(said);
                }
            }
        }
        self.take(writer.finish());
        true
    }

    /// Takes up the parts of `bytes`, which stay unused where they are no record, or one on another basis.
    fn take(&mut self, bytes: Vec<u8>) {
        if let Some(parts) = parts(&bytes, &self.basis) {
            (self.key, self.root, self.parts) = parts;
            self.bytes = bytes;
        }
    }
}

/// What is in a record; `None` where it is none, or was written on another basis.
fn parts(bytes: &[u8], basis: &str) -> Option<(Key, RootPart, Map<String, Part>)> {
    let mut reader = Reader::new(bytes);
    reader.expect(MARK)?;
    if bytes[reader.field()?] != *basis.as_bytes() {
        return None;
    }
    let key = Key::of(reader.number()?);
    let root = RootPart {
        names: reader.number()?,
        file: reader.number()?,
    };
    let mut parts = Map::new();
    while !reader.is_at_end() {
        let start = reader.place();
        let path = std::str::from_utf8(&bytes[reader.field()?]).ok()?;
        let said = reader.place();
        let (module, findings) = (reader.field()?, reader.field()?);
        let part = Part {
            said: said..reader.place(),
            module,
            findings,
            document: reader.number()?,
            file: reader.number()?,
            said_digest: reader.number()?,
            whole: start..reader.place(),
        };
        parts.insert(path.to_owned(), part);
    }
    Some((key, root, parts))
}

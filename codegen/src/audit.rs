//! Recorded responses against a document: which of them break it, and how.
//!
//! A recording is read response by response, so that its size does not matter. What is kept is one line for each way in
//! which the document is broken, with a count and the first example. Each response is judged as the layer and the client
//! of the generated code judge it.

mod dump;
mod har;
pub mod json;
mod lines;
mod ndjson;
mod recording;
mod slim;
pub mod text;
mod value;

use std::collections::BTreeMap;
use std::fmt;
use std::io::Read;

use statusbook::Breach;

use crate::spec::{Class, Entry, HeaderRequirement, Side, Spec};
use recording::Exchange;
pub use recording::{Form, Unreadable};

/// The codes that are let through where a document does not list them, unless others are named: gateways send them for
/// any API.
pub const ALLOWED: [u16; 2] = [502, 504];

/// An audit of recordings against one document.
#[derive(Debug)]
pub struct Audit<'a> {
    spec: &'a Spec,
    entries: BTreeMap<u16, &'a Entry>,
    allowed: Vec<u16>,
    address: Option<String>,
    responses: u64,
    broken: u64,
    let_through: u64,
    found: BTreeMap<Key, Sightings>,
}

/// A code, and what is wrong with which of its requirements; `None` for an undocumented code.
type Key = (u16, Option<(usize, Breach)>);

/// How often something was seen, and where first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sightings {
    /// How many responses.
    pub count: u64,
    /// The first of them.
    pub first: Place,
    /// The value that broke the requirement in the first of them, made safe to show; `None` where it is about no value, or
    /// the value has no form that would tell it from a secret.
    pub value: Option<String>,
}

/// Where a response stands in a recording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The recording's name.
    pub file: String,
    /// The line, from 1, where the response or its entry begins.
    pub line: u64,
    /// The place among the entries of a HAR file, from 1.
    pub entry: Option<u64>,
    /// The request's method and URL, without user, query and fragment, for those may hold secrets.
    pub request: Option<String>,
}

/// One way in which recorded responses break a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation<'a> {
    /// The name of the API: the document's module.
    pub api: &'a str,
    /// The document's file name.
    pub document: &'a str,
    /// The status code of the responses.
    pub code: u16,
    /// The document's reason phrase for it.
    pub reason: Option<&'a str>,
    /// The requirement that is not met, and how; `None` for an undocumented code.
    pub breach: Option<(Breach, &'a HeaderRequirement)>,
    /// How often it was seen, and where first.
    pub sightings: &'a Sightings,
}

/// What is wrong with a response, whatever its code.
struct Fault<'a>(Option<(Breach, &'a HeaderRequirement)>);

impl fmt::Display for Fault<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some((breach, header)) => breach.describe(&header.name, header.value, f),
            None => f.write_str("the status code is not documented"),
        }
    }
}

impl Violation<'_> {
    /// The word for its kind: `undocumented`, `missing`, `forbidden` or `malformed`.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self.breach {
            Some((breach, _)) => breach.name(),
            None => "undocumented",
        }
    }

    /// What is wrong, without the API, the code and the document.
    #[must_use]
    pub fn fault(&self) -> String {
        Fault(self.breach).to_string()
    }
}

/// In the words of the generated code's own violations.
impl fmt::Display for Violation<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (api, code, document) = (self.api, self.code, self.document);
        write!(f, "{api} {code}: {} ({document})", Fault(self.breach))
    }
}

impl<'a> Audit<'a> {
    /// An audit against `spec`, which has seen nothing yet, and lets [`ALLOWED`] through.
    #[must_use]
    pub fn new(spec: &'a Spec) -> Self {
        let entries = spec.entries.iter();
        Self {
            spec,
            entries: entries.map(|entry| (entry.code, entry)).collect(),
            allowed: ALLOWED.to_vec(),
            address: None,
            responses: 0,
            broken: 0,
            let_through: 0,
            found: BTreeMap::new(),
        }
    }

    /// Lets these codes through where the document does not list them, and no others: what intermediaries send.
    #[must_use]
    pub fn allow(mut self, codes: impl IntoIterator<Item = u16>) -> Self {
        self.allowed = codes.into_iter().collect();
        self
    }

    /// Looks only at responses from addresses that begin so. Those of which no address is recorded are looked at all the
    /// same.
    #[must_use]
    pub fn only_from(mut self, address: &str) -> Self {
        self.address = Some(address.to_owned());
        self
    }

    /// Reads the recording `file` response by response, and holds each against the document. The form is told from the
    /// name's extension or the beginning, unless it is given.
    ///
    /// # Errors
    /// Where the recording can't be read to its end; what came before the place counts.
    pub fn read(
        &mut self,
        file: &str,
        form: Option<Form>,
        recording: impl Read,
    ) -> Result<(), Unreadable> {
        recording::read(file, form, recording, &mut |exchange| {
            self.add(file, &exchange);
        })
    }

    /// How many responses were looked at.
    #[must_use]
    pub const fn responses(&self) -> u64 {
        self.responses
    }

    /// How many of them break the document.
    #[must_use]
    pub const fn broken(&self) -> u64 {
        self.broken
    }

    /// How many of them have a code that the document does not list, and that was let through.
    #[must_use]
    pub const fn let_through(&self) -> u64 {
        self.let_through
    }

    /// The document.
    #[must_use]
    pub const fn spec(&self) -> &'a Spec {
        self.spec
    }

    /// Each way in which the document is broken: by code, and by requirement in the document's order.
    pub fn violations(&self) -> impl Iterator<Item = Violation<'_>> {
        self.found.iter().map(|(&(code, key), sightings)| {
            let entry = self.entries.get(&code);
            Violation {
                api: &self.spec.module,
                document: file_name(&self.spec.path),
                code,
                reason: entry.and_then(|entry| entry.reason.as_deref()),
                breach: key.and_then(|(place, breach)| {
                    let requirement = entry?.headers.get(place)?;
                    Some((breach, requirement))
                }),
                sightings,
            }
        })
    }

    fn add(&mut self, file: &str, exchange: &Exchange) {
        let elsewhere = |address: &String| {
            let url = exchange.url.as_deref();
            url.is_some_and(|url| !url.starts_with(address.as_str()))
        };
        if self.address.as_ref().is_some_and(elsewhere) {
            return;
        }
        self.responses += 1;
        let code = exchange.status;
        let Some(entry) = self.entries.get(&code).copied() else {
            if self.allowed.contains(&code) || is_interim(code) {
                self.let_through += 1;
            } else {
                self.broken += 1;
                self.see((code, None), file, exchange, None);
            }
            return;
        };
        let mut is_sound = true;
        for (place, requirement) in entry.headers.iter().enumerate() {
            if let Some(breach) = breach(requirement, exchange) {
                let requirement = (breach == Breach::Malformed).then_some(requirement);
                self.see((code, Some((place, breach))), file, exchange, requirement);
                is_sound = false;
            }
        }
        self.broken += u64::from(!is_sound);
    }

    fn see(
        &mut self,
        key: Key,
        file: &str,
        exchange: &Exchange,
        malformed: Option<&HeaderRequirement>,
    ) {
        let sightings = self.found.entry(key).or_insert_with(|| Sightings {
            count: 0,
            first: exchange.place(file),
            value: malformed.and_then(|requirement| {
                let mut lines = exchange.lines(&requirement.name).peekable();
                let first = *lines.peek()?;
                let is_sound = |line: &&[u8]| requirement.value.accepts(line.trim_ascii());
                let broken = lines.find(|line| !is_sound(line));
                value::shown(requirement.value, broken.unwrap_or(first))
            }),
        });
        sightings.count += 1;
    }
}

fn breach(requirement: &HeaderRequirement, exchange: &Exchange) -> Option<Breach> {
    if requirement.on != Side::Response {
        return None;
    }
    let is_family = requirement.name.ends_with('*');
    Breach::of(
        requirement.presence,
        requirement.condition.is_some(),
        (!is_family).then_some(requirement.value),
        exchange.lines(&requirement.name),
    )
}

/// Whether a response with the code goes before another, as 100 Continue does: a client need not know of it (RFC 9110,
/// section 15.2).
fn is_interim(code: u16) -> bool {
    Class::of(code) == Some(Class::Informational) && code != 101
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

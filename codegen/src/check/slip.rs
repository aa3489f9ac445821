//! Misspelt field names: names that are nearly registered ones.

use std::collections::{BTreeMap, BTreeSet};

use super::elsewhere;
use crate::registry;
use crate::source::{Source, Span};
use crate::spec::{HeaderRequirement, Spec};

/// A misspelt name.
pub(super) struct Slip<'a> {
    /// The code whose entry has it.
    pub(super) code: u16,
    /// The name as written.
    pub(super) written: &'a str,
    /// Where to point at.
    pub(super) span: Span,
    /// Where it could be written otherwise.
    pub(super) places: Vec<Span>,
    /// The registered name.
    pub(super) meant: &'static str,
}

/// The misspelt names of a document.
#[derive(Default)]
pub(super) struct Slips<'a> {
    /// Each once, though several codes may share the words.
    pub(super) found: Vec<Slip<'a>>,
    /// The codes, each with the names that are meant there.
    meant: BTreeSet<(u16, &'static str)>,
}

impl<'a> Slips<'a> {
    /// Looks at what was read as headers, and at what is marked as code and made as field names are.
    pub(super) fn of(source: &'a Source, spec: &'a Spec) -> Self {
        let mut slips = Self::default();
        let mut nearest = Nearest::default();
        let mut words = Words::default();
        let mut written: BTreeSet<(u16, &str)> = BTreeSet::new();
        let mut spans: BTreeSet<Span> = BTreeSet::new();
        for entry in &spec.entries {
            for header in &entry.headers {
                let Some(meant) = nearest.to(&header.spelling) else {
                    continue;
                };
                let Some(Places { span, places }) = words.places(source, header) else {
                    continue;
                };
                slips.meant.insert((entry.code, meant));
                written.insert((entry.code, &header.spelling));
                if spans.insert(span) {
                    slips.found.push(Slip {
                        code: entry.code,
                        written: &header.spelling,
                        span,
                        places,
                        meant,
                    });
                }
            }
        }
        // The lines of two entries may be the same: each line is looked at once.
        let mut lines: Vec<(Span, u16)> = spec
            .entries
            .iter()
            .map(|entry| (elsewhere::own(source, entry).0, entry.code))
            .collect();
        lines.sort_unstable();
        let mut done = 0;
        for (own, code) in lines {
            let part = Span::new(own.start.max(done), own.end.max(done));
            done = part.end;
            for (span, name) in names_in_code(source, part) {
                let Some(meant) = nearest.to(name) else {
                    continue;
                };
                slips.meant.insert((code, meant));
                if written.insert((code, name)) && spans.insert(span) {
                    slips.found.push(Slip {
                        code,
                        written: name,
                        span,
                        places: vec![span],
                        meant,
                    });
                }
            }
        }
        slips
    }

    /// Whether a misspelt name of the entry means this one.
    pub(super) fn mean(&self, code: u16, name: &'static str) -> bool {
        self.meant.contains(&(code, name))
    }
}

/// The registered names that others are near to; each is looked for once.
#[derive(Default)]
struct Nearest<'a>(BTreeMap<&'a str, Option<&'static str>>);

impl<'a> Nearest<'a> {
    fn to(&mut self, name: &'a str) -> Option<&'static str> {
        let find = || registry::nearest_field(name).map(|field| field.name);
        *self.0.entry(name).or_insert_with(find)
    }
}

/// Sentences, and whether they speak of headers at all.
#[derive(Default)]
pub(super) struct Words(BTreeMap<Span, bool>);

/// Where a header's name stands.
pub(super) struct Places {
    /// Where to point at: the first of the places, or else the evidence.
    pub(super) span: Span,
    /// Where it could be written otherwise. A name that is written otherwise in the evidence, say within a longer word or with
    /// an entity, has no place that could be edited.
    pub(super) places: Vec<Span>,
}

impl Words {
    /// Where the evidence has the name; `None` where it may be an everyday word: it is in small letters, neither marked as code
    /// nor quoted, and nothing in its sentence says "header". "Other content-types" and "an embedded user-agent" are none that
    /// could be misspelt.
    pub(super) fn places(&mut self, source: &Source, header: &HeaderRequirement) -> Option<Places> {
        let words = header.evidence.words.iter().copied();
        let places: Vec<Span> = words
            .filter(|span| source.slice(*span) == header.spelling)
            .collect();
        let is_marked = |span: &Span| {
            let before = source.text().get(..span.start).unwrap_or_default();
            before.ends_with(['`', '"', '\'', '*', '“', '‘', '«', '>'])
        };
        let may_be_plain = header.spelling == header.name && !places.iter().any(is_marked);
        if may_be_plain && !self.speak_of_headers(header) {
            return None;
        }
        let first = places.iter().min().copied();
        Some(Places {
            span: first.unwrap_or(header.evidence.span),
            places,
        })
    }

    /// Whether the sentence about the header says "header".
    fn speak_of_headers(&mut self, header: &HeaderRequirement) -> bool {
        let speaks = || {
            let sentence = header.evidence.sentence.to_lowercase();
            ["header", "field"]
                .iter()
                .any(|word| sentence.contains(word))
        };
        *self.0.entry(header.evidence.span).or_insert_with(speaks)
    }
}

/// What a part marks as code and is made as field names are, `Like-This`.
fn names_in_code(source: &Source, part: Span) -> impl Iterator<Item = (Span, &str)> {
    let mut start = part.start;
    let pieces = source.slice(part).split('`').map(move |piece| {
        let span = Span::new(start, start + piece.len());
        start = span.end + 1;
        (span, piece)
    });
    let is_made_so = |(_, piece): &(Span, &str)| {
        piece.contains('-')
            && piece.split('-').all(|word| {
                word.starts_with(|char: char| char.is_ascii_uppercase())
                    && word.bytes().all(|byte| byte.is_ascii_alphanumeric())
            })
    };
    pieces.skip(1).step_by(2).filter(is_made_so)
}

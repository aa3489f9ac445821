//! The same codes from our document, and from those that peers read.

use statusbook_codegen::settings::Settings;

use super::peer::{phf_codegen, progenitor, prost, typify};
use super::pipeline;
use crate::documents::{self, Code};
use crate::measure::Way;

/// Codes of one document.
const CODES: usize = 60;

/// Documents.
const MANY: usize = 84;

/// What the peers make too: the codes, their names and what is said of them.
pub fn one_document() -> Vec<Way> {
    ways(1, false)
}

/// With the types of the responses, of which the peers make nothing.
pub fn one_document_typed() -> Vec<Way> {
    ways(1, true)
}

pub fn many_documents() -> Vec<Way> {
    ways(MANY, false)
}

pub fn many_documents_typed() -> Vec<Way> {
    ways(MANY, true)
}

fn ways(count: usize, responses: bool) -> Vec<Way> {
    let settings = Settings {
        responses,
        ..Settings::default()
    };
    let all: Vec<Vec<Code>> = (0..count)
        .map(|seed| documents::plain_codes(CODES, seed))
        .collect();
    let pages = documents::tables(&all);
    let protos: Vec<String> = all.iter().map(|codes| prost::source(codes)).collect();
    let schemas: Vec<String> = all.iter().map(|codes| typify::source(codes)).collect();
    let apis: Vec<String> = all.iter().map(|codes| progenitor::source(codes)).collect();
    vec![
        Way::new("statusbook", move || {
            pipeline::generated(pages.clone(), &settings)
        }),
        Way::new("prost-build", move || prost::generate(&protos)),
        Way::new("typify", move || each(&schemas, typify::generate)),
        Way::new("progenitor", move || each(&apis, progenitor::generate)),
        Way::new("phf_codegen", move || {
            all.iter()
                .map(|codes| phf_codegen::generate(codes).len())
                .sum::<usize>()
        }),
    ]
}

fn each(sources: &[String], generate: fn(&str) -> String) -> usize {
    sources.iter().map(|source| generate(source).len()).sum()
}

//! The rows of the table: what is measured, against what, and how much it may cost.

mod checking;
mod look_up;
mod peer;
mod peers;
mod pipeline;
pub mod reading;
mod record;

use crate::builds;
use crate::measure::{Ratio, Way};

/// One row.
pub struct Row {
    /// By what it is asked for on the command line.
    pub id: &'static str,
    /// What is measured, against what.
    pub what: &'static str,
    /// What the ratio may be at most.
    pub target: f64,
    /// Whether what runs in build scripts is measured, which cargo does not optimize.
    pub unoptimized: bool,
    /// Whether instructions are counted, too.
    pub counted: bool,
    /// How it is measured.
    pub how: How,
}

/// How a row is measured.
pub enum How {
    /// In this process: our way first. The ratio to the fastest of the others counts.
    Here(fn() -> Vec<Way>),
    /// With cargo and rustc.
    Builds(fn(&builds::Bench) -> Vec<Ratio>),
}

/// Every row, in the order of the table.
pub const ROWS: &[Row] = &[
    Row {
        id: "reading",
        what: "reading 1000 documents of mixed shapes, header requirements included, against pulldown-cmark's events",
        target: 4.0,
        unoptimized: false,
        counted: false,
        how: How::Here(reading::ways),
    },
    Row {
        id: "pipeline",
        what: "a document to Rust, against the events, the building of the syn items and their printing",
        target: 1.15,
        unoptimized: true,
        counted: true,
        how: How::Here(pipeline::against_its_parts),
    },
    Row {
        id: "one-document",
        what: "60 codes to formatted Rust with `responses = false` (enum, names, descriptions), against the fastest peer",
        target: 1.0,
        unoptimized: true,
        counted: true,
        how: How::Here(peers::one_document),
    },
    Row {
        id: "one-document-typed",
        what: "60 codes to formatted Rust with typed responses, which no peer makes, against the same",
        target: 1.0,
        unoptimized: true,
        counted: true,
        how: How::Here(peers::one_document_typed),
    },
    Row {
        id: "many-documents",
        what: "84 documents of 60 codes with `responses = false`, against the fastest peer",
        target: 1.0,
        unoptimized: true,
        counted: false,
        how: How::Here(peers::many_documents),
    },
    Row {
        id: "many-documents-typed",
        what: "84 documents of 60 codes with typed responses, against the same",
        target: 1.0,
        unoptimized: true,
        counted: false,
        how: How::Here(peers::many_documents_typed),
    },
    Row {
        id: "growth",
        what: "a document among 1000, against one among 10",
        target: 1.1,
        unoptimized: false,
        counted: false,
        how: How::Here(pipeline::growth),
    },
    Row {
        id: "recorded",
        what: "`check --recorded` of 1000 unchanged documents, against reading them and their output",
        target: 1.5,
        unoptimized: false,
        counted: false,
        how: How::Here(record::ways),
    },
    Row {
        id: "nothing-changed",
        what: "`cargo build` with 1000 unchanged documents, against a crate without a build script",
        target: 1.5,
        unoptimized: false,
        counted: false,
        how: How::Builds(builds::nothing_changed),
    },
    Row {
        id: "one-changed",
        what: "`cargo build` after a change of one of 1000 documents, against one of a file of a plain crate",
        target: 2.0,
        unoptimized: false,
        counted: false,
        how: How::Builds(builds::one_changed),
    },
    Row {
        id: "cold",
        what: "cold build of a crate that build-depends on us, against one that does on our parts",
        target: 2.0,
        unoptimized: false,
        counted: false,
        how: How::Builds(builds::cold_against_parts),
    },
    Row {
        id: "cold-typify",
        what: "the same, against one that build-depends on typify",
        target: 0.5,
        unoptimized: false,
        counted: false,
        how: How::Builds(builds::cold_against_typify),
    },
    Row {
        id: "look-up",
        what: "`u16` to `Status` to reason, against `http::StatusCode`, each code as often",
        target: 0.15,
        unoptimized: false,
        counted: true,
        how: How::Here(look_up::known),
    },
    Row {
        id: "look-up-unknown",
        what: "the same with 20 % unknown codes",
        target: 0.15,
        unoptimized: false,
        counted: true,
        how: How::Here(look_up::some_unknown),
    },
    Row {
        id: "response",
        what: "`check` of a response, against looking its three headers and its code up by hand",
        target: 1.5,
        unoptimized: false,
        counted: true,
        how: How::Here(checking::ways),
    },
    Row {
        id: "rustc-500",
        what: "rustc's check of a generated module of 500 codes, against one of 60",
        target: 4.0,
        unoptimized: false,
        counted: false,
        how: How::Builds(builds::five_hundred),
    },
    Row {
        id: "rustc-900",
        what: "rustc's check of a generated module of 900 codes, against one of 60",
        target: 9.0,
        unoptimized: false,
        counted: false,
        how: How::Builds(builds::nine_hundred),
    },
    Row {
        id: "rustc-84",
        what: "rustc's check of 84 generated modules of 60 codes, against one",
        target: 35.0,
        unoptimized: false,
        counted: false,
        how: How::Builds(builds::many_modules),
    },
];

/// What is only shown: no target is set for it.
pub const FOR_COMPARISON: &[&str] = &[
    "comrak",
    "phf_codegen",
    "phf",
    "strum",
    "match",
    "known names",
];

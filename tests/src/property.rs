//! What holds of every document, as functions over bytes that panic where it doesn't.
//!
//! A fuzzer looks for bytes that break one (`tests/fuzz/`); the test `corpora` replays what fuzzers are given and found.

mod choices;
pub mod cost;
pub mod docs;
pub mod generate;
pub mod read;
pub mod rows;

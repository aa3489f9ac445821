//! What crosses the packages: golden cases, the corpus score, and end-to-end tests.

pub mod property;

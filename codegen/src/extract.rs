//! A reading as data for other programs, and as a table for people.

#[cfg(feature = "json")]
pub mod json;
pub mod table;

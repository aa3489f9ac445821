//! The commands as a user runs them: what they print, how they end, and what they leave on disk.

mod audit;
mod check;
mod diff;
mod folder;
mod format;
#[cfg(unix)]
mod review;

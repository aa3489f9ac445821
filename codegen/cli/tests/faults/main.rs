//! What goes wrong on real machines, done for real: processes that are killed, disks that fill, runs at the same time, and
//! every kind of file where another was expected.
//!
//! In all of it the generated files are whole, as they were or as they are to be; the error says what is wrong and where; the
//! exit code is 2 where the tool could not do its work; and the next run puts all right.

mod full;
mod killed;
mod kinds;
mod project;
mod together;

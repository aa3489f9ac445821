//! The same entries are read from every shape that they are written in: see `statusbook_tests::property::rows`.

#![no_main]

use libfuzzer_sys::fuzz_target;
use statusbook_tests::property;

fuzz_target!(|bytes: &[u8]| property::rows::holds(bytes));

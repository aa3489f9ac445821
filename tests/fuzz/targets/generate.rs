//! What is accepted becomes right code, in the document's own words: see `statusbook_tests::property::generate`.

#![no_main]

use libfuzzer_sys::fuzz_target;
use statusbook_tests::property;

fuzz_target!(|bytes: &[u8]| property::generate::holds(bytes));

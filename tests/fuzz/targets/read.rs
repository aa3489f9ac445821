//! Any bytes are a document or a diagnostic: see `statusbook_tests::property::read`.

#![no_main]

use libfuzzer_sys::fuzz_target;
use statusbook_tests::property;

fuzz_target!(|bytes: &[u8]| property::read::holds(bytes));

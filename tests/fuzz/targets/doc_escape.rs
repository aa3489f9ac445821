//! Documentation in generated code is nothing but words: see `statusbook_tests::property::docs`.

#![no_main]

use libfuzzer_sys::fuzz_target;
use statusbook_tests::property;

fuzz_target!(|bytes: &[u8]| property::docs::holds(bytes));

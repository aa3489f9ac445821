//! A longer document of the same making takes no longer by the byte: see `statusbook_tests::property::cost`.

#![no_main]

use libfuzzer_sys::fuzz_target;
use rustix::time::{ClockId, clock_gettime};
use statusbook_tests::property;

// What is quadratic takes sixteen times as long by the byte. What outgrows a cache or asks the system for memory comes to
// three times.
const BOUND: u64 = 6;

/// Bytes of the shorter document: enough to take a time that can be measured.
const LENGTH: usize = 16 << 10;

fuzz_target!(|bytes: &[u8]| property::cost::holds(bytes, LENGTH, BOUND, &time));

/// The shortest of three times that doing it takes this thread, in nanoseconds.
fn time(work: &mut dyn FnMut()) -> u64 {
    let now = || {
        let time = clock_gettime(ClockId::ThreadCPUTime);
        u64::try_from(time.tv_sec * 1_000_000_000 + time.tv_nsec).unwrap_or_default()
    };
    let times = (0..3).map(|_| {
        let start = now();
        work();
        now() - start
    });
    times.min().unwrap_or_default()
}

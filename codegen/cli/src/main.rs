//! The command `statusbook`.

fn main() {}

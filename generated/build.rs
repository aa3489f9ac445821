//! Regenerates `src/` from the workspace's documents.

fn main() -> std::process::ExitCode {
    statusbook_codegen::build::main()
}

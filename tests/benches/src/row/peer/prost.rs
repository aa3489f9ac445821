//! prost-build, with protox for the compiler.

use std::collections::HashMap;
use std::fmt::Write as _;

use prost_build::{Config, Module};
use protox::Compiler;
use protox::file::{File, FileResolver};

use crate::documents::Code;

/// An enum with a comment for each value.
pub fn source(codes: &[Code]) -> String {
    let mut source =
        String::from("// The status codes.\nenum Status {\n  // None.\n  STATUS_NONE = 0;\n");
    for Code {
        code,
        name,
        description,
    } in codes
    {
        let name = name
            .to_uppercase()
            .replace(|c: char| !c.is_ascii_alphanumeric(), "_");
        _ = writeln!(source, "  // {description}\n  STATUS_{name} = {code};");
    }
    source.push_str("}\n");
    source
}

/// Sources by their names.
struct Sources(HashMap<String, String>);

impl FileResolver for Sources {
    fn open_file(&self, name: &str) -> Result<File, protox::Error> {
        match self.0.get(name) {
            Some(source) => File::from_source(name, source),
            None => Err(protox::Error::file_not_found(name)),
        }
    }
}

/// The bytes of the formatted Rust of all sources, a package each.
pub fn generate(sources: &[String]) -> usize {
    let named = sources.iter().enumerate().map(|(place, source)| {
        let source = format!("syntax = \"proto3\";\npackage store_{place};\n{source}");
        (format!("store_{place}.proto"), source)
    });
    let sources = Sources(named.collect());
    let mut names: Vec<String> = sources.0.keys().cloned().collect();
    names.sort();
    let mut compiler = Compiler::with_file_resolver(sources);
    compiler.include_source_info(true);
    compiler.open_files(names).expect("the source is right");
    let files = compiler.file_descriptor_set().file;
    let requests = files
        .into_iter()
        .map(|file| (Module::from_protobuf_package_name(file.package()), file));
    let modules = Config::new().generate(requests.collect());
    modules
        .expect("the source is right")
        .values()
        .map(String::len)
        .sum()
}

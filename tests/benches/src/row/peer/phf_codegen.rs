//! phf_codegen: a table of names by codes, as text that is not formatted.

use crate::documents::Code;

/// The table.
pub fn generate(codes: &[Code]) -> String {
    let mut table = phf_codegen::Map::new();
    for code in codes {
        table.entry(
            code.code,
            format!("({:?}, {:?})", code.name, code.description),
        );
    }
    format!(
        "static CODES: phf::Map<u16, (&str, &str)> = {};\n",
        table.build()
    )
}

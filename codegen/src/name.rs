//! Rust names for what documents call their own.

/// The name of the module that a document becomes: its file's stem as an identifier in snake case.
///
/// ```
/// assert_eq!(statusbook_codegen::name::module("specs/My API-v2.md"), "my_api_v2");
/// assert_eq!(statusbook_codegen::name::module("specs/type.md"), "type_");
/// ```
#[must_use]
pub fn module(path: &str) -> String {
    let file = path.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let mut name = String::new();
    for char in stem.chars() {
        if char.is_ascii_alphanumeric() {
            name.push(char.to_ascii_lowercase());
        } else if !name.is_empty() && !name.ends_with('_') {
            name.push('_');
        }
    }
    let name = name.trim_end_matches('_');
    if name.is_empty() {
        return "api".to_owned();
    }
    if name.starts_with(|char: char| char.is_ascii_digit()) {
        return format!("api_{name}");
    }
    if is_reserved(name) {
        return format!("{name}_");
    }
    name.to_owned()
}

/// Whether a name can't be a module's: a keyword of Rust, or a device of Windows, which no file can be called after.
fn is_reserved(name: &str) -> bool {
    const KEYWORDS: &[&str] = &[
        "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate",
        "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl",
        "in", "let", "lib", "loop", "macro", "match", "mod", "move", "mut", "override", "priv",
        "pub", "ref", "return", "self", "static", "struct", "super", "trait", "true", "try",
        "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
    ];
    let device = |prefix: &str| {
        name.strip_prefix(prefix)
            .is_some_and(|rest| rest.len() == 1 && rest.as_bytes()[0].is_ascii_digit())
    };
    KEYWORDS.contains(&name)
        || matches!(name, "con" | "prn" | "aux" | "nul")
        || device("com")
        || device("lpt")
}

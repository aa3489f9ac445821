//! Whatever two documents are compared, the verdicts on Rust code are those of the code that is generated for them: a code
//! whose variant or typed response would break its users has a major change, and no other has one.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::slice::from_ref;

use statusbook_codegen::diff::{self, Bump, Change};
use statusbook_codegen::pipeline::{self, Input};
use statusbook_codegen::settings::Settings;
use statusbook_codegen::spec::Spec;

/// What users of a generated module write against.
#[derive(Default)]
struct Surface {
    codes: BTreeMap<u16, Response>,
    endpoints: Vec<String>,
    error_body: String,
}

/// A code's variant, and the type of its response.
struct Response {
    variant: String,
    content: String,
    required: String,
    optional: Vec<String>,
}

impl Response {
    /// Whether code that is written for this fails to compile with the other.
    fn is_broken_by(&self, other: &Self) -> bool {
        self.variant != other.variant
            || self.required != other.required
            || self.content != other.content && other.content != "content::Any"
            || !self
                .optional
                .iter()
                .all(|field| other.optional.contains(field))
    }
}

impl Surface {
    /// Reads generated code, which is laid out by one printer.
    fn of(code: &str) -> Self {
        let mut surface = Self::default();
        for alias in code.split("pub type ").skip(1) {
            let (variant, rest) = alias.split_once('<').expect("an alias has a parameter");
            let (_, list) = rest.split_once("statusbook::Response<").expect("its type");
            let mut arguments = arguments(list).into_iter();
            let mut next = || arguments.next().expect("an argument of the type");
            let code = next().parse().expect("a status code");
            assert_eq!(next(), "B", "what every alias leaves open");
            // Those at the end that are as most are, are left out.
            let mut next = |usual: &str| arguments.next().unwrap_or_else(|| usual.to_owned());
            let content = next("content::Any");
            let required = next("()");
            let optional = next("()");
            let fields = optional.trim_matches(['(', ')']).split(',').map(str::trim);
            let response = Response {
                variant: variant.to_owned(),
                content,
                required,
                optional: fields
                    .filter(|field| !field.is_empty())
                    .map(str::to_owned)
                    .collect(),
            };
            surface.codes.insert(code, response);
        }
        if let Some(module) = module(code, "endpoint") {
            let constants = module.split("pub const ").skip(1);
            surface.endpoints = constants
                .filter_map(|constant| constant.split(':').next())
                .map(str::to_owned)
                .collect();
        }
        if let Some(module) = module(code, "error_body") {
            let lines = module
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"));
            surface.error_body = lines.collect::<Vec<_>>().join("\n");
        }
        surface
    }
}

/// The arguments of a type up to the bracket that closes them, each on one line.
fn arguments(list: &str) -> Vec<String> {
    let mut depth = 0;
    let mut arguments = vec![String::new()];
    for char in list.chars() {
        match char {
            '(' | '<' => depth += 1,
            '>' if depth == 0 => break,
            ')' | '>' => depth -= 1,
            ',' if depth == 0 => {
                arguments.push(String::new());
                continue;
            }
            _ => {}
        }
        arguments
            .last_mut()
            .expect("one at least")
            .push(if char == '\n' { ' ' } else { char });
    }
    let folded = |argument: String| argument.split_whitespace().collect::<Vec<_>>().join(" ");
    arguments.into_iter().map(folded).collect()
}

/// What is in a module of generated code.
fn module<'a>(code: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = code.split_once(&format!("\npub mod {name} {{"))?;
    rest.split("\n}\n").next()
}

/// The golden documents, and those that are compared in other tests.
fn documents() -> Vec<PathBuf> {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    for folder in ["golden", "compatibility"] {
        for case in fs::read_dir(tests.join(folder)).expect("a folder of cases") {
            let case = case.expect("a case").path();
            let names = ["document.md", "old.md", "new.md"].map(|name| case.join(name));
            paths.extend(names.into_iter().filter(|path| path.is_file()));
        }
    }
    paths.sort();
    paths
}

/// Where the documents' word counts for more than what the compiler sees: a header's value may be of another form and its
/// type of the same name, and a retired code that is used again for something else may keep its name.
const STRICTER: &[&str] = &[
    "header-value-narrowed",
    "header-value-widened",
    "header-value-replaced",
    "retired-code-reused",
];

#[test]
fn verdicts_on_rust_code_are_those_of_the_generated_code() {
    let read: Vec<(PathBuf, Spec, Surface)> = documents()
        .into_iter()
        .filter_map(|path| {
            let input = Input {
                path: "specs/a.md".to_owned(),
                bytes: fs::read(&path).expect("a document"),
            };
            let mut generated = pipeline::generate(vec![input], &Settings::default());
            let mut spec = generated.documents.remove(0).spec?;
            let surface = Surface::of(generated.files?.get(&format!("{}.rs", spec.module))?);
            // Whatever it calls itself, it stands for the same API.
            "a".clone_into(&mut spec.module);
            Some((path, spec, surface))
        })
        .collect();
    assert!(read.len() > 100, "there are {} documents", read.len());
    let mut broken = 0;
    for (old_path, old, before) in &read {
        for (new_path, new, after) in &read {
            let changes = diff::diff(from_ref(old), from_ref(new));
            let pair = || format!("{}\n{}", old_path.display(), new_path.display());
            assert!(old_path != new_path || changes.is_empty(), "{}", pair());
            let major: Vec<&Change> = changes
                .iter()
                .filter(|change| change.verdicts.rust == Bump::Major)
                .collect();
            let about = |prefix: &str| {
                major
                    .iter()
                    .any(|change| change.rule.id.starts_with(prefix))
            };
            for (code, response) in &before.codes {
                let now = after.codes.get(code);
                let is_broken = now.is_none_or(|now| response.is_broken_by(now));
                // A code that moved is told under the number that it had.
                let mut said = major.iter().filter(|change| change.code == Some(*code));
                let is_said = said.clone().next().is_some();
                let is_stricter = said.any(|change| STRICTER.contains(&change.rule.id));
                assert!(
                    is_broken == is_said || is_stricter,
                    "{code}: {changes:?}\n{}",
                    pair()
                );
                broken += usize::from(is_broken);
            }
            let is_lost = |name: &String| !after.endpoints.contains(name);
            assert_eq!(
                before.endpoints.iter().any(is_lost),
                about("endpoint-"),
                "{}",
                pair()
            );
            let is_other = !before.error_body.is_empty() && before.error_body != after.error_body;
            assert_eq!(is_other, about("error-"), "{}", pair());
        }
    }
    assert!(broken > 1000, "{broken} codes break");
}

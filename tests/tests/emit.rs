//! Documents become the Rust that is checked in beside them, and that Rust is right.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use statusbook_codegen::emit::{MARK, Module, Root, emit, join, module};
use statusbook_codegen::pipeline;
use statusbook_codegen::read;
use statusbook_codegen::settings::{Limits, Settings};
use statusbook_codegen::source::{Source, Span};
use statusbook_codegen::spec::{
    Basis, Class, ClassNote, Content, Endpoint, Entry, ErrorBody, Evidence, Field,
    HeaderRequirement, Lifecycle, Presence, RangeNote, Retry, Shape, Side, Spec, Syntax,
};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("golden/emit")
}

fn spec_of(path: &str, text: &str) -> Spec {
    read::read(&Source::new(path, text), &Limits::default()).spec
}

fn rust_of(spec: &Spec) -> String {
    let mut emitted = emit(std::slice::from_ref(spec)).expect("no error");
    emitted
        .files
        .remove(&format!("{}.rs", spec.module))
        .expect("the module's file")
}

/// Compares with the file, or writes it where `STATUSBOOK_BLESS` is set.
fn compare(name: &str, actual: &str) {
    let path = folder().join(name);
    if env::var_os("STATUSBOOK_BLESS").is_some() {
        fs::write(&path, actual).expect("the golden case can be written");
    }
    let expected = fs::read_to_string(&path)
        .unwrap_or_default()
        .replace("\r\n", "\n");
    assert!(
        expected == actual,
        "{name} differs: run with STATUSBOOK_BLESS=1, and look at the difference"
    );
}

#[test]
fn documents_become_the_checked_in_rust() {
    for name in ["courier", "ferry", "quay"] {
        let document = format!("{name}.md");
        let text = fs::read_to_string(folder().join(&document)).expect("the document");
        compare(&format!("{name}.rs"), &rust_of(&spec_of(&document, &text)));
    }
    compare("harbour.rs", &rust_of(&harbour()));
}

fn header(
    name: &str,
    on: Side,
    presence: Presence,
    value: Syntax,
    condition: Option<&str>,
) -> HeaderRequirement {
    HeaderRequirement {
        name: name.to_ascii_lowercase(),
        spelling: name.to_owned(),
        on,
        presence,
        value,
        condition: condition.map(str::to_owned),
        basis: Basis::Directive,
        evidence: Evidence::default(),
    }
}

fn error_body() -> ErrorBody {
    let field = |name: &str, shape| Field {
        name: name.to_owned(),
        shape,
        optional: false,
        nullable: false,
    };
    let mut detail = field("detail", Shape::String);
    detail.nullable = true;
    let mut hint = field("hint", Shape::Any);
    hint.optional = true;
    let places = Shape::Array(Box::new(Shape::Object(vec![
        field("line-number", Shape::Integer),
        field("line_number", Shape::Float),
        detail,
    ])));
    ErrorBody {
        fields: vec![
            field("type", Shape::String),
            field("fatal?", Shape::Boolean),
            field("原因", Shape::String),
            field("places", places),
            hint,
            field("source", Shape::Object(Vec::new())),
        ],
        examples: Vec::new(),
        span: Span::default(),
    }
}

/// Entries with everything that one can say, in words that would be code if they could.
fn entries() -> Vec<Entry> {
    let entry = |code, reason: &str, description: &str| Entry {
        code,
        reason: Some(reason.to_owned()),
        description: Some(description.to_owned()),
        ..Entry::default()
    };
    let mut early = entry(103, "Early Hints", "```\nfn main() { panic!() }\n```");
    early.headers = vec![header(
        "Link",
        Side::Response,
        Presence::Required,
        Syntax::Link,
        None,
    )];
    let mut retired = entry(410, "Gone", "# No heading\r\u{202e}and no \u{0}control");
    retired.lifecycle = Lifecycle::Retired;
    retired.retry = Some(Retry::Never);
    let mut deprecated = entry(
        409,
        "Conflict",
        "</div><script>alert(1)</script> [x](javascript:y) &#96; `code",
    );
    deprecated.lifecycle = Lifecycle::Deprecated;
    deprecated.retry = Some(Retry::AfterChange);
    let mut limited = entry(429, "Slow Down", "1. Not a list\n\n    nor code  ");
    limited.retry = Some(Retry::AfterField("x-tide-reset".to_owned()));
    limited.headers = vec![
        header(
            "X-Tide-Reset",
            Side::Response,
            Presence::Required,
            Syntax::DelaySeconds,
            None,
        ),
        header(
            "X-Tide-*",
            Side::Response,
            Presence::Required,
            Syntax::Free,
            None,
        ),
        header(
            "Retry-After",
            Side::Response,
            Presence::Optional,
            Syntax::DelaySeconds,
            None,
        ),
        header(
            "ETag",
            Side::Response,
            Presence::Required,
            Syntax::EntityTag,
            Some("if the `berth` is known"),
        ),
        header(
            "Server",
            Side::Response,
            Presence::Forbidden,
            Syntax::Free,
            None,
        ),
        header(
            "Idempotency-Key",
            Side::Request,
            Presence::Required,
            Syntax::Free,
            None,
        ),
    ];
    let mut multi = entry(207, "Multi-Status", "\"quoted\" \\ \u{fe0f}");
    multi.content = Content::Required;
    let mut storm = entry(503, "Storm", "Wait.");
    storm.retry = Some(Retry::AfterSeconds(120));
    let mut fog = entry(504, "Fog", "");
    fog.retry = Some(Retry::Later);
    fog.identifier = Some("ThickFog".to_owned());
    vec![
        storm,
        fog,
        early,
        retired,
        deprecated,
        limited,
        multi,
        entry(782, "Odd", "No class."),
    ]
}

/// A document with everything the model can say, in words that would be code if they could.
fn harbour() -> Spec {
    Spec {
        path: "a/b\\harbour.md".to_owned(),
        module: "harbour".to_owned(),
        title: Some("Harbour *API* `code`".to_owned()),
        introduction: vec!["First | paragraph.".to_owned(), "~~~\nSecond".to_owned()],
        entries: entries(),
        classes: vec![ClassNote {
            class: Class::ServerError,
            title: Some("Weather".to_owned()),
            description: Some("Wait *and* see.".to_owned()),
            span: Span::default(),
        }],
        ranges: vec![RangeNote {
            first: 450,
            last: 460,
            description: Some("Reserved.".to_owned()),
            span: Span::default(),
        }],
        endpoints: vec![
            Endpoint {
                name: "GET /berths/{id}".to_owned(),
                codes: vec![207, 410],
                span: Span::default(),
            },
            Endpoint {
                name: "POST /berths".to_owned(),
                codes: vec![429],
                span: Span::default(),
            },
        ],
        error_body: Some(error_body()),
        closed: true,
        ..Spec::default()
    }
}

/// The Rust of a document whose project wants the codes alone.
fn codes_alone(document: &str) -> Module {
    let settings = Settings {
        responses: false,
        ..Settings::default()
    };
    let text = fs::read_to_string(folder().join(document)).expect("the document");
    module(&spec_of(document, &text), &settings)
}

#[test]
fn a_project_may_want_the_codes_alone() {
    let file = codes_alone("ferry.md").file.expect("the module's file");
    compare("ferry_codes.rs", &file);
    let typed = fs::read_to_string(folder().join("ferry.rs")).expect("the golden case");
    let typed: Vec<&str> = typed.lines().collect();
    assert!(!file.contains("Response<") && file.lines().all(|line| typed.contains(&line)));
}

/// In how many places `new` has lines that `old` has not; `None` where `old` has lines that `new` has not.
fn added_hunks(old: &str, new: &str) -> Option<usize> {
    let mut old = old.lines().peekable();
    let mut hunks = 0;
    let mut adding = false;
    for line in new.lines() {
        if old.peek() == Some(&line) {
            old.next();
            adding = false;
        } else if !adding {
            adding = true;
            hunks += 1;
        }
    }
    old.next().is_none().then_some(hunks)
}

#[test]
fn an_added_row_adds_lines_in_four_places() {
    let text = fs::read_to_string(folder().join("courier.md")).expect("the document");
    let before = rust_of(&spec_of("courier.md", &text));
    for (code, words) in [
        (100, "Continue | First of all."),
        (202, ""),
        (402, "Payment Required | Pay first."),
        (
            431,
            "Request Header Fields Too Large | The response must include an `X-Courier-Limit` header.",
        ),
        (
            599,
            "Lost | The response may include a `Retry-After` header.",
        ),
    ] {
        if text.contains(&format!("| {code} |")) {
            continue;
        }
        let after = rust_of(&spec_of(
            "courier.md",
            &format!("{text}| {code} | {words} |\n"),
        ));
        let hunks = added_hunks(&before, &after);
        assert!(
            hunks.is_some_and(|hunks| hunks > 0 && hunks <= 4),
            "{code}: {hunks:?}"
        );
    }
}

#[test]
fn the_order_of_rows_and_documents_does_not_matter() {
    let mut turned = harbour();
    turned.entries.reverse();
    assert_eq!(rust_of(&turned), rust_of(&harbour()));
    let courier = spec_of("courier.md", "| Code | Name |\n|---|---|\n| 200 | OK |\n");
    let one = emit(&[courier.clone(), harbour()]).expect("no error");
    let other = emit(&[harbour(), courier]).expect("no error");
    assert_eq!(one.files, other.files);
    assert!(one.files.values().all(|text| text.starts_with(MARK)));
}

/// A folder below `src` becomes a module, which may not say what only a crate's root says.
#[test]
fn an_output_folder_is_a_crate_or_a_module() {
    let root = |out: &str| {
        let settings = Settings {
            out: out.to_owned(),
            ..Settings::default()
        };
        let bytes = b"| Code | Name |\n|---|---|\n| 200 | OK |\n".to_vec();
        let input = pipeline::Input {
            path: "courier.md".to_owned(),
            bytes,
        };
        let files = pipeline::generate(vec![input], &settings).files;
        let files = files.expect("a document without errors").files;
        let roots = ["lib.rs", "mod.rs"].map(|name| files.get(name).cloned());
        assert_eq!(files.len(), 2, "{out}");
        roots
    };
    for out in ["src", "generated/src", "generated/src/"] {
        let [file, none] = root(out);
        assert!(file.expect("lib.rs").contains("#![no_std]"), "{out}");
        assert_eq!(none, None, "{out}");
    }
    for out in ["src/api", "srcs"] {
        let [none, file] = root(out);
        let file = file.expect("mod.rs");
        assert!(!file.contains("no_std"), "{out}");
        assert!(file.contains("pub mod courier;"), "{out}");
        assert_eq!(none, None, "{out}");
    }
}

#[test]
fn what_cant_be_right_is_refused() {
    let named = |module: &str| Spec {
        module: module.to_owned(),
        ..harbour()
    };
    let rules = |specs: &[Spec]| -> Vec<(usize, &str)> {
        let refused = emit(specs).expect_err("errors");
        refused
            .into_iter()
            .map(|(place, finding)| (place, finding.rule.id))
            .collect()
    };
    assert_eq!(
        rules(&[named("harbour"), named("harbour")]),
        [(1, "colliding-modules")]
    );
    for module in ["", "../x", "Type", "type", "lib", "a-b", "é", "con"] {
        assert_eq!(rules(&[named(module)]), [(0, "invalid-module")], "{module}");
    }
    let empty = Spec {
        module: "empty".to_owned(),
        ..Spec::default()
    };
    assert_eq!(rules(&[named("harbour"), empty]), [(1, "no-codes")]);
}

/// Every golden document, as modules of one crate: rustc, clippy and rustdoc have nothing to say, and nothing is a test.
#[test]
fn the_rust_is_without_warnings() {
    let of = |document: &str| {
        let text = fs::read_to_string(folder().join(document)).expect("the document");
        spec_of(document, &text)
    };
    let mut many = harbour();
    many.module = "many".to_owned();
    many.entries = (100..=999)
        .map(|code| Entry {
            code,
            ..Entry::default()
        })
        .collect();
    many.endpoints.clear();
    let specs = [of("courier.md"), of("quay.md"), harbour(), many];
    let settings = Settings::default();
    let modules = specs.iter().map(|spec| module(spec, &settings));
    let modules = modules.chain([codes_alone("ferry.md")]).collect();
    let emitted = join(modules, Root::Crate, |_| false).expect("no error");

    let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join("emitted");
    fs::create_dir_all(home.join("src")).expect("a folder");
    for (name, text) in &emitted.files {
        fs::write(home.join("src").join(name), text).expect("a file");
    }
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the workspace");
    fs::copy(workspace.join("Cargo.lock"), home.join("Cargo.lock")).expect("the lock file");
    let manifest = format!(
        "[package]\nname = \"emitted\"\nedition = \"2024\"\n[workspace]\n[features]\nhttp = [\"statusbook/http\"]\n\
         serde = [\"statusbook/serde\"]\n[dependencies]\nstatusbook = {{ path = {:?}, default-features = false }}\n\
         [lints.rust]\nwarnings = \"deny\"\nmissing_docs = \"deny\"\n[lints.clippy]\npedantic = \"deny\"\n\
         [lints.rustdoc]\nall = \"deny\"\n",
        workspace.join("codegen/runtime")
    );
    fs::write(home.join("Cargo.toml"), manifest).expect("the manifest");
    let cargo = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO"))
            .args(arguments)
            .current_dir(&home)
            .env("CARGO_TARGET_DIR", home.join("target"))
            .env("CARGO_NET_OFFLINE", "true")
            .env_remove("RUSTFLAGS")
            .output()
            .expect("cargo runs");
        assert!(
            output.status.success(),
            "cargo {arguments:?}\n{}",
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8_lossy(&output.stdout).into_owned()
    };
    cargo(&["clippy", "--quiet"]);
    cargo(&["clippy", "--quiet", "--features", "http,serde"]);
    cargo(&["doc", "--quiet", "--no-deps"]);
    cargo(&["fmt", "--check"]);
    assert!(cargo(&["test", "--quiet", "--doc"]).contains("running 0 tests"));
}

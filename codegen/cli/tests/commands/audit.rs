//! The command `statusbook audit`: what it prints, how it ends, and that no recording is too large for it.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use serde_json::Value;

use crate::folder::{Ended, Folder};

const DOCUMENT: &str = "\
# Parcels

| Code | Meaning | What it says |
|---|---|---|
| 200 | OK | The parcel. |
| 201 | Created | The response must include a `Location` header with the URL of the new parcel. |
| 401 | Unauthorized | Log in first. |
";

/// A project with the document.
fn project(name: &str) -> Folder {
    let folder = Folder::new("audit", name);
    folder.settings("");
    folder.write("specs/parcels.md", DOCUMENT);
    folder
}

/// `statusbook audit`.
trait Audit {
    fn audit(&self, arguments: &[&str]) -> Ended {
        self.audit_input(arguments, b"")
    }

    /// With this as its standard input.
    fn audit_input(&self, arguments: &[&str], input: &[u8]) -> Ended;
}

impl Audit for Folder {
    fn audit_input(&self, arguments: &[&str], input: &[u8]) -> Ended {
        self.ended(&[&["audit"], arguments].concat(), input)
    }
}

const DUMP: &[u8] = b"HTTP/1.1 201 Created\r\nContent-Length: 2\r\n\r\n{}\
HTTP/1.1 201 Created\r\nLocation: /parcels/7\r\n\r\n\
HTTP/1.1 201 Created\r\nDate: x\r\n\r\n\
HTTP/1.1 418 I'm a teapot\r\n\r\n\
HTTP/1.1 502 Bad Gateway\r\n\r\n";

#[test]
fn groups_what_breaks_the_document_and_ends_with_1() {
    let folder = project("text");
    folder.write("one.http", DUMP);
    let har = br#"{"log": {"entries": [
        {"request": {"method": "POST", "url": "https://me:pass@parcels.example/parcels?key=secret"},
         "response": {"status": 201, "headers": [{"name": "Location", "value": "/a b?key=secret"}]}}]}}"#;
    folder.write("two.har", har);
    let ended = folder.audit(&["--api", "parcels", "one.http", "two.har"]);
    assert_eq!(ended.code, 1, "{ended:?}");
    assert_eq!(ended.err, "");
    assert_eq!(
        ended.out,
        "\
201 Created: the header location is missing (2 times)
  first: one.http:1
  document: specs/parcels.md:6: The response must include a Location header with the URL of the new parcel.
201 Created: the value of the header location is no uri-reference (once)
  first: two.har:2, entry 1, POST https://parcels.example/parcels
  value: /a b
  document: specs/parcels.md:6: The response must include a Location header with the URL of the new parcel.
418: the status code is not documented (once)
  first: one.http:10
  document: specs/parcels.md does not list 418

6 responses: 4 break parcels; 1 with undocumented codes let through
"
    );
}

#[test]
fn says_the_same_to_programs() {
    let folder = project("json");
    let ended = folder.audit_input(&["--api", "parcels", "--format", "json", "-"], DUMP);
    assert_eq!((ended.code, ended.err.as_str()), (1, ""));
    let report: Value = serde_json::from_str(&ended.out).expect("JSON");
    assert_eq!(report["version"], 1);
    assert_eq!(report["document"], "specs/parcels.md");
    assert_eq!(
        (&report["responses"], &report["broken"]),
        (&5.into(), &3.into())
    );
    assert_eq!(report["let_through"], 1);
    let violations = report["violations"].as_array().expect("an array");
    let missing = &violations[0];
    assert_eq!(missing["kind"], "missing");
    assert_eq!(missing["requirement"]["header"], "location");
    assert_eq!(missing["requirement"]["line"], 6);
    assert_eq!(missing["count"], 2);
    assert_eq!(missing["first"]["file"], "<stdin>");
    assert_eq!(missing["first"]["line"], 1);
    assert_eq!(violations[1]["kind"], "undocumented");
    assert_eq!(violations.len(), 2);
}

#[test]
fn ends_with_0_where_nothing_breaks_the_document() {
    let folder = project("fine");
    let fine = br#"{"status": 200}
{"status": 201, "headers": {"location": "/parcels/7"}, "url": "https://parcels.example/parcels"}
{"status": 500, "url": "https://elsewhere.example/"}
"#;
    folder.write("fine.ndjson", fine);
    let from = "https://parcels.example/";
    let ended = folder.audit(&["--api", "parcels", "--only-from", from, "fine.ndjson"]);
    assert_eq!(ended.out, "2 responses: none breaks parcels\n");
    assert_eq!((ended.code, ended.err.as_str()), (0, ""));
    let ended = folder.audit(&[
        "--api",
        "specs/parcels.md",
        "--allow",
        "500,418",
        "fine.ndjson",
    ]);
    assert_eq!(ended.code, 0, "{ended:?}");
    let ended = folder.audit(&["--api", "parcels", "fine.ndjson"]);
    assert_eq!(ended.code, 1, "{ended:?}");
}

#[test]
fn ends_with_2_where_it_can_not_read_and_says_where() {
    let folder = project("unreadable");
    folder.write("fine.http", b"HTTP/1.1 200 OK\r\n\r\n");
    folder.write(
        "cut.har",
        b"{\"log\": {\"entries\": [\n{\"response\": {\"status\": 201}},\n{\"resp",
    );
    folder.write("cut.ndjson", b"{\"status\": 201}\n\n{\"status\": 2");
    folder.write(
        "not.http",
        b"HTTP/1.1 201 Created\r\nA: b\r\nnonsense\r\n\r\n",
    );
    folder.write("text", b"There is nothing here.\n");
    for (file, place, seen) in [
        ("cut.har", "cut.har:3: ", "1 response: 1 breaks parcels"),
        (
            "cut.ndjson",
            "cut.ndjson:3: ",
            "1 response: 1 breaks parcels",
        ),
        ("not.http", "not.http:3: ", "0 responses"),
        ("text", "text:1: there is no status line", "0 responses"),
        ("none.http", "none.http: ", "0 responses"),
        ("specs", "specs:1: ", "0 responses"),
    ] {
        let ended = folder.audit(&["--api", "parcels", file]);
        assert_eq!(ended.code, 2, "{ended:?}");
        assert!(
            ended.err.starts_with(&format!("error: can't read {place}")),
            "{ended:?}"
        );
        // What came before counts, and is said.
        assert!(ended.out.contains(seen), "{ended:?}");
    }
    // The others are read all the same.
    let ended = folder.audit(&["--api", "parcels", "none.http", "fine.http"]);
    assert_eq!(ended.code, 2);
    assert_eq!(ended.out, "1 response: none breaks parcels\n");
    // A form that is given is not guessed.
    let ended = folder.audit(&["--api", "parcels", "--input", "ndjson", "fine.http"]);
    assert_eq!(ended.code, 2);
    assert!(
        ended.err.contains("fine.http:1: this is no record"),
        "{ended:?}"
    );
}

#[test]
fn ends_with_2_without_a_sound_document() {
    let folder = project("document");
    folder.write("fine.http", b"HTTP/1.1 200 OK\r\n\r\n");
    folder.write("specs/latin.md", b"# Codes\n\n| 200 | \xe9 |\n");
    let ended = folder.audit(&["--api", "nowhere", "fine.http"]);
    assert_eq!(ended.code, 2);
    assert!(ended.err.contains("specs/nowhere.md: "), "{ended:?}");
    let ended = folder.audit(&["--api", "latin", "fine.http"]);
    assert_eq!(ended.code, 2);
    assert!(
        ended.err.contains("--> specs/latin.md:3") && ended.err.contains("which has errors"),
        "{ended:?}"
    );
    assert_eq!(ended.out, "");
}

/// The most memory that a process has had in its own, in KiB; while it waits for more input, it can be asked.
#[cfg(target_os = "linux")]
fn peak(process: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).expect("it runs");
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let size = line.and_then(|line| line.trim().strip_suffix(" kB"));
    size.expect("a size in kB").parse().expect("a number")
}

#[cfg(target_os = "linux")]
#[test]
fn needs_no_more_memory_for_more_responses() {
    let folder = project("memory");
    let mut child = folder
        .command(&["audit", "--api", "parcels", "-"])
        .spawn()
        .expect("the command");
    let mut stdin = child.stdin.take().expect("a pipe");
    let body = "<p>".repeat(1 << 20);
    let entry = format!(
        r#"{{"request": {{"url": "/x"}}, "response": {{"status": 201, "content": {{"text": "{body}"}}}}}},
"#
    );
    stdin
        .write_all(b"{\"log\": {\"entries\": [\n")
        .expect("it reads");
    let mut sent = 0;
    let mut peaks = Vec::new();
    for mebibytes in [6, 300] {
        while sent < mebibytes << 20 {
            stdin.write_all(entry.as_bytes()).expect("it reads on");
            sent += entry.len();
        }
        peaks.push(peak(child.id()));
    }
    stdin.write_all(b"{}]}}").expect("it reads to the end");
    drop(stdin);
    let ended = Ended::of(child.wait_with_output().expect("its end"));
    let count = sent / entry.len();
    assert!(
        ended
            .out
            .ends_with(&format!("\n\n{count} responses: {count} break parcels\n")),
        "{ended:?}"
    );
    // Pages of the program that it touches later are the rest.
    assert!(peaks[1] <= peaks[0] + 2048, "{peaks:?}");
}

#[test]
fn prints_what_the_readme_shows() {
    let folder = project("readme");
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let document = fs::read(workspace.join("specs/myfitnesspal.md")).expect("the document");
    folder.write("specs/myfitnesspal.md", &document);
    let entry = |location: &str| {
        format!(
            r#"{{"request": {{"method": "POST", "url": "https://api.example/people?key=secret"}},
    "response": {{"status": 201, "headers": [{location}]}}}}"#
        )
    };
    let kept = r#"{"name": "Location", "value": "/people/7"}"#;
    let entries = [entry(kept), entry(""), entry("")].join(",\n");
    let har = format!("{{\"log\": {{\"entries\": [\n{entries}]}}}}");
    folder.write("traffic.har", har.as_bytes());
    let ended = folder.audit(&["--api", "myfitnesspal", "traffic.har"]);
    assert_eq!(ended.code, 1, "{ended:?}");
    let readme = fs::read_to_string(workspace.join("README.md")).expect("the README");
    let shown = format!("```text\n{}```\n", ended.out);
    assert!(readme.contains(&shown), "not in the README:\n{shown}");
}

//! Scores readings against labels: those of the folder that `STATUSBOOK_CORPUS` names, where it is set.
//!
//! The folder holds documents anywhere below it, and labels `expected/*.json`: `{"document": PATH, "codes": [{"code",
//! "reason", "description"}], "optional": [code]}`, where `"?"` takes any answer and a document is found by its file's stem.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use statusbook_codegen::read;
use statusbook_codegen::settings::Limits;
use statusbook_codegen::source::Source;
use statusbook_codegen::spec::Entry;

/// What was right, of how many.
#[derive(Debug, Default)]
struct Score {
    found: usize,
    missed: usize,
    invented: usize,
    reasons: (usize, usize),
    descriptions: (usize, usize),
    documents: (usize, usize),
}

fn ratio((right, all): (usize, usize)) -> f64 {
    let count = |number: usize| f64::from(u32::try_from(number).unwrap_or(u32::MAX));
    if all == 0 {
        1.0
    } else {
        count(right) / count(all)
    }
}

/// Letters and digits in lower case, with single blanks between words.
fn folded(text: &str) -> String {
    let apart: String = text
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    apart
        .to_lowercase()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

fn start(text: &str) -> String {
    text.chars().take(60).collect()
}

/// Counts whether `read` is what the label wants, where it wants anything.
fn compare(label: Option<&Value>, read: Option<&str>, whole: bool, count: &mut (usize, usize)) {
    let wanted = label.and_then(Value::as_str).unwrap_or_default();
    if wanted == "?" {
        return;
    }
    let (wanted, read) = (folded(wanted), folded(read.unwrap_or_default()));
    let right = if whole {
        wanted == read
    } else {
        start(&wanted) == start(&read)
    };
    count.1 += 1;
    count.0 += usize::from(right);
}

impl Score {
    fn add(&mut self, label: &Value, entries: &[Entry]) {
        let codes = |key: &str| -> Vec<&Value> {
            label[key]
                .as_array()
                .map(|list| list.iter().collect())
                .unwrap_or_default()
        };
        let number = |value: &Value| value.as_u64().and_then(|code| u16::try_from(code).ok());
        let wanted: BTreeMap<u16, &Value> = codes("codes")
            .into_iter()
            .filter_map(|code| Some((number(&code["code"])?, code)))
            .collect();
        let optional: BTreeSet<u16> = codes("optional").into_iter().filter_map(number).collect();
        let read: BTreeMap<u16, &Entry> = entries.iter().map(|entry| (entry.code, entry)).collect();
        let missed = wanted
            .keys()
            .filter(|code| !read.contains_key(code))
            .count();
        let invented = read
            .keys()
            .filter(|code| !wanted.contains_key(code) && !optional.contains(code))
            .count();
        self.missed += missed;
        self.invented += invented;
        self.documents.0 += usize::from(missed + invented == 0);
        self.documents.1 += 1;
        for (code, label) in &wanted {
            let Some(entry) = read.get(code) else {
                continue;
            };
            self.found += 1;
            compare(
                label.get("reason"),
                entry.reason.as_deref(),
                true,
                &mut self.reasons,
            );
            compare(
                label.get("description"),
                entry.description.as_deref(),
                false,
                &mut self.descriptions,
            );
        }
    }

    fn recall(&self) -> f64 {
        ratio((self.found, self.found + self.missed))
    }

    fn precision(&self) -> f64 {
        ratio((self.found, self.found + self.invented))
    }
}

/// The files below `folder` with one of these endings, by their stems.
fn files(folder: &Path, endings: &[&str], found: &mut BTreeMap<String, PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of the corpus") {
        let path = entry.expect("an entry of the corpus").path();
        if path.is_dir() {
            files(&path, endings, found);
        } else if path
            .extension()
            .and_then(|ending| ending.to_str())
            .is_some_and(|ending| endings.contains(&ending))
        {
            let stem = path
                .file_stem()
                .and_then(|stem| stem.to_str())
                .expect("a stem in UTF-8");
            found.insert(stem.to_owned(), path);
        }
    }
}

fn entries(document: &[u8]) -> Vec<Entry> {
    let limits = Limits::default();
    match Source::from_bytes("a.md", document, limits.bytes) {
        Ok(source) => read::read(&source, &limits).spec.entries,
        Err(_) => Vec::new(),
    }
}

#[test]
fn the_corpus_is_read_as_its_labels_say() {
    let Some(corpus) = std::env::var_os("STATUSBOOK_CORPUS").map(PathBuf::from) else {
        eprintln!("STATUSBOOK_CORPUS is not set: no corpus to score");
        return;
    };
    let mut documents = BTreeMap::new();
    files(&corpus, &["md", "txt"], &mut documents);
    let mut labels = BTreeMap::new();
    files(&corpus.join("expected"), &["json"], &mut labels);
    let mut score = Score::default();
    for (stem, path) in labels {
        let label: Value =
            serde_json::from_slice(&fs::read(path).expect("a label")).expect("a label in JSON");
        let document = documents
            .get(&stem)
            .unwrap_or_else(|| panic!("there is a label for {stem}, and no document"));
        score.add(&label, &entries(&fs::read(document).expect("a document")));
    }
    eprintln!("{score:?}");
    assert!(score.recall() >= 0.99, "recall {}", score.recall());
    assert!(score.precision() >= 0.99, "precision {}", score.precision());
    assert!(
        ratio(score.reasons) >= 0.98,
        "reasons {}",
        ratio(score.reasons)
    );
    assert!(
        ratio(score.descriptions) >= 0.97,
        "descriptions {}",
        ratio(score.descriptions)
    );
    assert!(
        ratio(score.documents) >= 0.95,
        "documents {}",
        ratio(score.documents)
    );
}

/// A scorer that finds nothing wrong is no scorer.
#[test]
fn the_score_falls_where_a_reading_is_wrong() {
    let label = serde_json::json!({"codes": [
        {"code": 200, "reason": "OK", "description": null},
        {"code": 404, "reason": "Not Found", "description": "Nothing here."},
        {"code": 500, "reason": "?", "description": "?"},
    ], "optional": [503]});
    let mut score = Score::default();
    score.add(&label, &entries(b"# HTTP status codes\n\n- 200: Fine\n- 404 Not Found: Nobody.\n- 418 I'm a teapot\n- 503 Service Unavailable\n"));
    assert_eq!((score.found, score.missed, score.invented), (2, 1, 1));
    assert_eq!(score.reasons, (1, 2));
    assert_eq!(score.descriptions.1, 2);
    assert_eq!(score.documents, (0, 1));
}

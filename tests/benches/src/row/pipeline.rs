//! From bytes to files.

use statusbook_codegen::emit;
use statusbook_codegen::pipeline::{self, Input};
use statusbook_codegen::settings::Settings;
use statusbook_codegen::spec::Spec;

use super::reading;
use crate::documents;
use crate::measure::Way;

/// A document at a time, so that there is nothing to do side by side.
pub fn against_its_parts() -> Vec<Way> {
    let settings = Settings::default();
    let documents = documents::mixed(24);
    let parts: Vec<(Input, Spec)> = documents
        .iter()
        .map(|document| (document.clone(), reading::spec(document)))
        .collect();
    vec![
        Way::new("statusbook", move || {
            documents
                .iter()
                .map(|it| generated(vec![it.clone()], &settings))
                .sum::<usize>()
        }),
        Way::new("its parts", move || {
            let rendered = |(document, spec): &(Input, Spec)| {
                let file = emit::module(spec, &Settings::default())
                    .file
                    .expect("the document is fine");
                reading::events(document) + file.len()
            };
            parts.iter().map(rendered).sum::<usize>()
        }),
    ]
}

/// A thousand documents, and ten a hundred times.
pub fn growth() -> Vec<Way> {
    let all = documents::mixed(1000);
    let tens: Vec<Vec<Input>> = all.chunks(10).map(<[Input]>::to_vec).collect();
    vec![
        Way::new("a thousand", move || {
            generated(all.clone(), &Settings::default())
        }),
        Way::new("ten", move || {
            let settings = Settings::default();
            tens.iter()
                .map(|ten| generated(ten.clone(), &settings))
                .sum::<usize>()
        }),
    ]
}

/// The bytes of all generated files.
pub fn generated(documents: Vec<Input>, settings: &Settings) -> usize {
    let generated = pipeline::generate(documents, settings);
    let files = generated.files.expect("the documents are fine");
    files.files.values().map(String::len).sum()
}

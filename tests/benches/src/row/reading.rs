//! From bytes to what a document says.

use pulldown_cmark::{Options, Parser};
use statusbook_codegen::pipeline::Input;
use statusbook_codegen::read;
use statusbook_codegen::settings::Settings;
use statusbook_codegen::source::Source;
use statusbook_codegen::spec::Spec;

use crate::documents;
use crate::measure::Way;

pub fn ways() -> Vec<Way> {
    let documents = documents::mixed(1000);
    let (for_events, for_comrak) = (documents.clone(), documents.clone());
    vec![
        Way::new("statusbook", move || {
            documents
                .iter()
                .map(|it| spec(it).entries.len())
                .sum::<usize>()
        }),
        Way::new("pulldown-cmark", move || {
            for_events.iter().map(events).sum::<usize>()
        }),
        Way::new("comrak", move || {
            for_comrak.iter().map(nodes).sum::<usize>()
        }),
    ]
}

/// What the document says.
pub fn spec(document: &Input) -> Spec {
    let settings = Settings::default();
    let source = Source::from_bytes(&document.path, &document.bytes, settings.limits.bytes);
    read::read(&source.expect("the document is text"), &settings.limits).spec
}

/// The events of the document: how many there are.
pub fn events(document: &Input) -> usize {
    let options = Options::ENABLE_TABLES | Options::ENABLE_DEFINITION_LIST;
    Parser::new_ext(text(document), options).count()
}

/// The nodes of the document's tree.
fn nodes(document: &Input) -> usize {
    let arena = comrak::Arena::new();
    let mut options = comrak::Options::default();
    options.extension.table = true;
    comrak::parse_document(&arena, text(document), &options)
        .descendants()
        .count()
}

fn text(document: &Input) -> &str {
    std::str::from_utf8(&document.bytes).expect("the document is text")
}

//! Definitions of definition lists: which of them are no more than the names of the codes they define.

use super::grammar::{self, Lead};
use crate::markdown::{Document, Kind};
use crate::registry;

/// The definitions of each list in which most are names of the codes they define, ascending: the others are names as well.
pub fn names(document: &Document) -> Vec<usize> {
    let mut names = Vec::new();
    let mut list = Vec::new();
    let mut hits = 0;
    let mut code = None;
    let end = [None];
    let blocks = document.blocks.iter().map(|block| Some(&block.kind));
    for (index, kind) in blocks.chain(end).enumerate() {
        match kind {
            Some(Kind::Term(text)) => {
                code = match grammar::lead(text) {
                    Lead::Codes(phrase) => Some(phrase.codes[0].0),
                    _ => None,
                };
            }
            Some(Kind::Definition(text)) => {
                list.push(index);
                hits += usize::from(
                    code.is_some_and(|code| registry::is_name_of(text.plain().trim(), code)),
                );
            }
            _ => {
                let found = std::mem::take(&mut list);
                if hits * 2 > found.len() {
                    names.extend(found);
                }
                hits = 0;
                code = None;
            }
        }
    }
    names
}

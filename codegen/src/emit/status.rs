//! The enum of a document's codes.

use syn::{AttrStyle, Attribute, Fields, Item, ItemEnum};

use super::Variant;
use super::docs::{Docs, code, escape, escape_into};
use super::item;
use crate::spec::{
    Class, Content, Entry, HeaderRequirement, Lifecycle, Presence, Retry, Side, Spec, Syntax,
};

pub(super) fn emit(spec: &Spec, variants: &[Variant<'_>]) -> Item {
    let mut attrs = about(spec).outer();
    let outer = |name: &str, tokens| item::attribute(AttrStyle::Outer, &[name], tokens);
    attrs.push(outer(
        "derive",
        Some(quote::quote!(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash
        )),
    ));
    attrs.push(outer("non_exhaustive", None));
    attrs.push(outer("repr", Some(quote::quote!(u16))));
    Item::Enum(ItemEnum {
        attrs,
        vis: item::public(),
        enum_token: Default::default(),
        ident: item::ident("Status"),
        generics: Default::default(),
        brace_token: Default::default(),
        variants: variants.iter().map(variant).collect(),
    })
}

fn about(spec: &Spec) -> Docs {
    let mut about = Docs::default().markdown("The status codes that the document lists.");
    for note in &spec.classes {
        let Some(description) = &note.description else {
            continue;
        };
        let title = note.title.as_deref().unwrap_or(class_title(note.class));
        about = about.markdown(&format!(
            "**{} ({}xx):** {}",
            escape(title),
            note.class.digit(),
            escape(description)
        ));
    }
    for note in &spec.ranges {
        if let Some(description) = &note.description {
            about = about.markdown(&format!(
                "**{} to {}:** {}",
                note.first,
                note.last,
                escape(description)
            ));
        }
    }
    about
}

const fn class_title(class: Class) -> &'static str {
    match class {
        Class::Informational => "Informational",
        Class::Successful => "Successful",
        Class::Redirection => "Redirection",
        Class::ClientError => "Client Error",
        Class::ServerError => "Server Error",
    }
}

fn variant(variant: &Variant<'_>) -> syn::Variant {
    let mut attrs = describe(variant.entry).outer();
    attrs.extend(deprecation(variant.entry));
    syn::Variant {
        attrs,
        ident: item::ident(&variant.name),
        fields: Fields::Unit,
        discriminant: Some((Default::default(), item::integer(variant.entry.code.into()))),
    }
}

/// The code's documentation.
fn describe(entry: &Entry) -> Docs {
    let mut docs = Docs::default().markdown(&title(entry));
    if let Some(description) = &entry.description {
        docs = docs.words(description);
    }
    for (side, words) in [
        (Side::Response, "Response headers"),
        (Side::Request, "Request headers"),
    ] {
        let headers: Vec<String> = entry
            .headers
            .iter()
            .filter(|header| header.on == side)
            .map(describe_header)
            .collect();
        if !headers.is_empty() {
            docs = docs.markdown(&format!("**{words}:** {}.", headers.join("; ")));
        }
    }
    match entry.content {
        Content::Any => {}
        Content::Required => docs = docs.markdown("**Content:** always."),
        Content::Forbidden => docs = docs.markdown("**Content:** never."),
    }
    if let Some(retry) = &entry.retry {
        docs = docs.markdown(&format!("**Retry:** {}.", describe_retry(retry)));
    }
    docs
}

/// `404 Not Found`
pub(super) fn title(entry: &Entry) -> String {
    match &entry.reason {
        Some(reason) => {
            let mut title = entry.code.to_string();
            title.push(' ');
            escape_into(&mut title, reason);
            title.truncate(title.trim_end().len());
            title
        }
        None => entry.code.to_string(),
    }
}

fn describe_header(header: &HeaderRequirement) -> String {
    let mut words = code(&header.spelling);
    words.push(' ');
    words.push_str(match header.presence {
        Presence::Mentioned => "mentioned",
        Presence::Optional => "optional",
        Presence::Recommended => "recommended",
        Presence::Required => "required",
        Presence::Forbidden => "forbidden",
    });
    if let Some(condition) = &header.condition {
        words.push_str(", ");
        words.push_str(&escape(condition));
    }
    if let Some(form) = form(header.value) {
        words.push_str(" (");
        words.push_str(form);
        words.push(')');
    }
    words
}

const fn form(syntax: Syntax) -> Option<&'static str> {
    Some(match syntax {
        Syntax::UriReference => "URI reference",
        Syntax::DelaySeconds => "seconds",
        Syntax::HttpDate => "date",
        Syntax::DelayOrDate => "seconds or date",
        Syntax::Methods => "methods",
        Syntax::MediaType => "media type",
        Syntax::EntityTag => "entity tag",
        Syntax::Challenge => "challenges",
        Syntax::ContentRange => "range",
        Syntax::Link => "links",
        Syntax::Integer => "whole number",
        Syntax::Token => "token",
        Syntax::Free => return None,
    })
}

fn describe_retry(retry: &Retry) -> String {
    match retry {
        Retry::AfterChange => "not unchanged".to_owned(),
        Retry::Never => "never".to_owned(),
        Retry::AfterSeconds(1) => "after 1 second".to_owned(),
        Retry::AfterSeconds(seconds) => format!("after {seconds} seconds"),
        Retry::AfterField(name) => format!("after the time in {}", code(name)),
        Retry::Later => "later".to_owned(),
    }
}

fn deprecation(entry: &Entry) -> Option<Attribute> {
    let note = match entry.lifecycle {
        Lifecycle::Current => return None,
        Lifecycle::Deprecated => "its document has it deprecated",
        Lifecycle::Retired => "its document has it retired: it is no longer sent",
    };
    Some(item::attribute(
        AttrStyle::Outer,
        &["deprecated"],
        Some(quote::quote!(note = #note)),
    ))
}

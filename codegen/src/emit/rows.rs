//! The rows, and what is computed from them.

use quote::quote;
use syn::{Expr, GenericArgument, Item, Type, Visibility};

use super::Variant;
use super::docs::plain;
use super::item::{
    self, Record, call, constant, expr, generic, integer, method, slice, slice_of, string, ty,
};
use crate::spec::{
    Basis, Class, Content, Entry, HeaderRequirement, Lifecycle, Presence, Retry, Side, Spec, Syntax,
};

pub(super) fn emit(spec: &Spec, variants: &[Variant<'_>]) -> Vec<Item> {
    let row_type = generic(&["Row"], [GenericArgument::Type(ty(&["Status"]))]);
    let headers = variants
        .iter()
        .flat_map(|variant| variant.entry.headers.iter().map(|it| header(variant, it)));
    let record = Record::new(
        &["Row"],
        ["status", "code", "reason", "description", "facts"],
    );
    let rows = variants.iter().map(|variant| row(&record, variant));
    let lists = [
        list("ROWS", row_type, rows.collect()),
        list("HEADERS", ty(&["HeaderRequirement"]), headers.collect()),
        list("CLASSES", ty(&["ClassNote"]), classes(spec)),
    ];
    lists.into_iter().flatten().collect()
}

/// `const NAME: &[element] = &[…];`, but for an empty list, which the runtime crate has: what is added to it then takes
/// nothing away.
fn list(name: &str, element: Type, elements: Vec<Expr>) -> Option<Item> {
    (!elements.is_empty()).then(|| {
        constant(
            Vec::new(),
            Visibility::Inherited,
            name,
            slice_of(element),
            slice(elements),
        )
    })
}

fn classes(spec: &Spec) -> Vec<Expr> {
    let record = Record::new(&["ClassNote"], ["class", "description"]);
    let notes = spec.classes.iter().filter_map(|note| {
        let description = note.description.as_deref()?;
        Some(record.of([
            expr(&["Class", class(note.class)]),
            string(&plain(description)),
        ]))
    });
    notes.collect()
}

/// `statusbook::api!(…);`
pub(super) fn implement(spec: &Spec) -> Item {
    let name = &spec.module;
    let document = super::document(&spec.path);
    let title = spec
        .title
        .as_deref()
        .map(plain)
        .filter(|title| !title.is_empty());
    let title = title.as_deref().unwrap_or(&document);
    let closed = spec.closed;
    item::macro_call(
        &["statusbook", "api"],
        quote!(Status, #name, #title, #document, #closed),
    )
}

fn row(record: &Record<5>, variant: &Variant<'_>) -> Expr {
    let entry = variant.entry;
    let text = |words: &Option<String>| string(&plain(words.as_deref().unwrap_or_default()));
    record.of([
        expr(&["Status", &variant.name]),
        integer(entry.code.into()),
        text(&entry.reason),
        text(&entry.description),
        facts(entry),
    ])
}

/// `HeaderRequirement::required(201, "name", Syntax::Form)`, and what most requirements do not have behind it.
fn header(variant: &Variant<'_>, header: &HeaderRequirement) -> Expr {
    let mut requirement = call(
        &["HeaderRequirement", obligation(header.presence)],
        [
            integer(variant.entry.code.into()),
            string(&plain(&header.name)),
            expr(&["Syntax", syntax(header.value)]),
        ],
    );
    if header.on == Side::Request {
        requirement = method(requirement, "on_request", None);
    }
    if let Some(condition) = &header.condition {
        requirement = method(requirement, "when", Some(string(&plain(condition))));
    }
    if header.basis != Basis::Document {
        let basis = expr(&["Basis", basis(header.basis)]);
        requirement = method(requirement, "by", Some(basis));
    }
    requirement
}

/// What the document says beside words and headers, as far as it is not what most codes have: `&[…]`, or `NO_FACTS`, for
/// rustc takes several times as long over an empty slice as over the name of one.
fn facts(entry: &Entry) -> Expr {
    let mut facts = Vec::new();
    let mut fact = |kind, value| facts.push(call(&["Fact", kind], [value]));
    if entry.content != Content::Any {
        fact("Content", expr(&["Content", content(entry.content)]));
    }
    if let Some(advice) = &entry.retry {
        fact("Retry", retry(advice));
    }
    if entry.lifecycle != Lifecycle::Current {
        let lifecycle = expr(&["Lifecycle", lifecycle(entry.lifecycle)]);
        fact("Lifecycle", lifecycle);
    }
    if facts.is_empty() {
        expr(&["NO_FACTS"])
    } else {
        slice(facts)
    }
}

fn retry(retry: &Retry) -> Expr {
    match retry {
        Retry::AfterChange => expr(&["Retry", "AfterChange"]),
        Retry::Never => expr(&["Retry", "Never"]),
        Retry::AfterSeconds(seconds) => call(&["Retry", "AfterSeconds"], [integer(*seconds)]),
        Retry::AfterField(name) => call(&["Retry", "AfterField"], [string(&plain(name))]),
        Retry::Later => expr(&["Retry", "Later"]),
    }
}

/// The constructor of a requirement in the runtime crate.
const fn obligation(presence: Presence) -> &'static str {
    match presence {
        Presence::Mentioned => "mentioned",
        Presence::Optional => "optional",
        Presence::Recommended => "recommended",
        Presence::Required => "required",
        Presence::Forbidden => "forbidden",
    }
}

/// Names of the vocabulary's variants, as they stand in the runtime crate.
macro_rules! variant_names {
    ($($function:ident($Type:ident): $($Variant:ident)*;)*) => {
        $(pub(super) const fn $function(value: $Type) -> &'static str {
            match value {
                $($Type::$Variant => stringify!($Variant),)*
            }
        })*
    };
}

variant_names! {
    class(Class): Informational Successful Redirection ClientError ServerError;
    content(Content): Any Required Forbidden;
    lifecycle(Lifecycle): Current Deprecated Retired;
    syntax(Syntax): UriReference DelaySeconds HttpDate DelayOrDate Methods MediaType EntityTag Challenge ContentRange Link
        Integer Token Free;
    basis(Basis): Document Directive Rfc;
}

//! The rows, and what is computed from them.

use quote::quote;
use syn::{
    Block, Expr, ExprBlock, ExprClosure, ExprMethodCall, GenericArgument, Item, ItemStatic, Pat,
    PatIdent, ReturnType, StaticMutability, Stmt, Visibility,
};

use super::Variant;
use super::docs::{Docs, plain};
use super::item::{
    self, call, constant, expr, generic, integer, option, record, reference, slice, slice_of,
    string, ty,
};
use crate::spec::{
    Basis, Class, Content, HeaderRequirement, Lifecycle, Presence, Retry, Side, Spec, Syntax,
};

pub(super) fn emit(spec: &Spec, variants: &[Variant<'_>]) -> [Item; 4] {
    let arguments = ["Status", "Outcome"].map(|name| GenericArgument::Type(ty(&[name])));
    let rows = constant(
        Vec::new(),
        Visibility::Inherited,
        "ROWS",
        slice_of(generic(&["Row"], arguments)),
        slice(variants.iter().map(row)),
    );
    let index = Item::Static(ItemStatic {
        attrs: Vec::new(),
        vis: Visibility::Inherited,
        static_token: Default::default(),
        mutability: StaticMutability::None,
        ident: item::ident("INDEX"),
        colon_token: Default::default(),
        ty: Box::new(ty(&["Index"])),
        eq_token: Default::default(),
        expr: Box::new(call(&["statusbook", "index"], [expr(&["ROWS"])])),
        semi_token: Default::default(),
    });
    let mut all = syn::ExprPath {
        attrs: Vec::new(),
        qself: None,
        path: item::path(&["statusbook", "all"]),
    };
    if let Some(last) = all.path.segments.last_mut() {
        let length = Expr::Block(syn::ExprBlock {
            attrs: Vec::new(),
            label: None,
            block: syn::Block {
                brace_token: Default::default(),
                stmts: vec![syn::Stmt::Expr(
                    Expr::MethodCall(syn::ExprMethodCall {
                        attrs: Vec::new(),
                        receiver: Box::new(expr(&["ROWS"])),
                        dot_token: Default::default(),
                        method: item::ident("len"),
                        turbofish: None,
                        paren_token: Default::default(),
                        args: Default::default(),
                    }),
                    None,
                )],
            },
        });
        last.arguments = syn::PathArguments::AngleBracketed(syn::AngleBracketedGenericArguments {
            colon2_token: Some(Default::default()),
            lt_token: Default::default(),
            args: [
                GenericArgument::Type(ty(&["Status"])),
                GenericArgument::Type(ty(&["Outcome"])),
                GenericArgument::Const(length),
            ]
            .into_iter()
            .collect(),
            gt_token: Default::default(),
        });
    }
    let all = Expr::Call(syn::ExprCall {
        attrs: Vec::new(),
        func: Box::new(Expr::Path(all)),
        paren_token: Default::default(),
        args: [expr(&["ROWS"])].into_iter().collect(),
    });
    let all = constant(
        Docs::default().markdown("Every code, ascending.").outer(),
        item::public(),
        "ALL",
        slice_of(ty(&["Status"])),
        reference(all),
    );
    [rows, index, all, classes(spec)]
}

fn classes(spec: &Spec) -> Item {
    let notes = spec.classes.iter().filter_map(|note| {
        let description = note.description.as_deref()?;
        Some(record(
            &["ClassNote"],
            [
                ("class", expr(&["Class", class(note.class)])),
                ("description", string(&plain(description))),
            ],
        ))
    });
    constant(
        Vec::new(),
        Visibility::Inherited,
        "CLASSES",
        slice_of(ty(&["ClassNote"])),
        slice(notes),
    )
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
        quote!(Status, Outcome, #name, #title, #document, #closed),
    )
}

fn row(variant: &Variant<'_>) -> Expr {
    let entry = variant.entry;
    let text = |words: &Option<String>| {
        let words = words
            .as_deref()
            .map(plain)
            .filter(|words| !words.is_empty());
        option(words.map(|words| string(&words)))
    };
    record(
        &["Row"],
        [
            ("status", expr(&["Status", &variant.name])),
            ("code", integer(entry.code.into())),
            ("reason", text(&entry.reason)),
            ("description", text(&entry.description)),
            ("headers", slice(entry.headers.iter().map(header))),
            ("content", expr(&["Content", content(entry.content)])),
            ("retry", option(entry.retry.as_ref().map(retry))),
            (
                "lifecycle",
                expr(&["Lifecycle", lifecycle(entry.lifecycle)]),
            ),
            ("read", read(&variant.name)),
        ],
    )
}

fn header(header: &HeaderRequirement) -> Expr {
    let condition = header
        .condition
        .as_deref()
        .map(|words| string(&plain(words)));
    record(
        &["HeaderRequirement"],
        [
            ("name", string(&plain(&header.name))),
            ("on", expr(&["Side", side(header.on)])),
            ("presence", expr(&["Presence", presence(header.presence)])),
            ("value", expr(&["Syntax", syntax(header.value)])),
            ("condition", option(condition)),
            ("basis", expr(&["Basis", basis(header.basis)])),
        ],
    )
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

/// Characters of the longest variant whose reading fits on the line of its row.
const FITS: usize = 40;

/// `|head| head.read(Outcome::Name)`
fn read(variant: &str) -> Expr {
    let head = Pat::Ident(PatIdent {
        attrs: Vec::new(),
        by_ref: None,
        mutability: None,
        ident: item::ident("head"),
        subpat: None,
    });
    let body = Expr::MethodCall(ExprMethodCall {
        attrs: Vec::new(),
        receiver: Box::new(expr(&["head"])),
        dot_token: Default::default(),
        method: item::ident("read"),
        turbofish: None,
        paren_token: Default::default(),
        args: [expr(&["Outcome", variant])].into_iter().collect(),
    });
    Expr::Closure(ExprClosure {
        attrs: Vec::new(),
        lifetimes: None,
        modifiers: Default::default(),
        constness: None,
        asyncness: None,
        capture: None,
        inputs_begin: Default::default(),
        inputs: [head].into_iter().collect(),
        inputs_end: Default::default(),
        output: ReturnType::Default,
        body: Box::new(if variant.len() > FITS {
            block(body)
        } else {
            body
        }),
    })
}

/// `{ body }`: what the printer would write around a body that doesn't fit, only that it then breaks the body itself otherwise
/// than when it reads the block again.
fn block(body: Expr) -> Expr {
    Expr::Block(ExprBlock {
        attrs: Vec::new(),
        label: None,
        block: Block {
            brace_token: Default::default(),
            stmts: vec![Stmt::Expr(body, None)],
        },
    })
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
    side(Side): Response Request;
    presence(Presence): Mentioned Optional Recommended Required Forbidden;
    syntax(Syntax): UriReference DelaySeconds HttpDate DelayOrDate Methods MediaType EntityTag Challenge ContentRange Link
        Integer Token Free;
    basis(Basis): Document Directive Rfc;
}

//! Which codes each endpoint documents.

use quote::quote;
use syn::{
    Arm, Expr, ExprClosure, ExprMatch, GenericArgument, Item, Pat, PatIdent, PatWild, ReturnType,
};

use super::Variant;
use super::docs::{Docs, plain};
use super::item::{self, Record, expr, generic, string, ty};
use crate::diagnostic::Diagnostic;
use crate::map::Map;
use crate::name;
use crate::rule;
use crate::spec::{Endpoint, Spec};

/// The endpoints as constants; those of one name are one.
pub(super) fn emit(
    spec: &Spec,
    variants: &[Variant<'_>],
    findings: &mut Vec<Diagnostic>,
) -> Option<Item> {
    let mut constants: Map<String, (&Endpoint, Vec<u16>)> = Map::new();
    for endpoint in &spec.endpoints {
        let Some(name) = constant_name(endpoint) else {
            findings.push(nameless(endpoint));
            continue;
        };
        let (first, codes) = constants.get_or(name, || (endpoint, Vec::new()));
        if plain(&first.name) == plain(&endpoint.name) {
            codes.extend(&endpoint.codes);
        } else {
            findings.push(nameless(endpoint));
        }
    }
    if constants.is_empty() {
        return None;
    }
    let mut items = vec![item::import(&["super"], Some("Status"))];
    let record = Record::new(&["statusbook", "Endpoint"], ["name", "documents"]);
    let constants = constants.into_sorted().into_iter();
    items.extend(constants.map(|(name, (endpoint, mut codes))| {
        codes.sort_unstable();
        let words = plain(&endpoint.name);
        item::constant(
            Docs::default().words(&words).outer(),
            item::public(),
            &name,
            generic(
                &["statusbook", "Endpoint"],
                [GenericArgument::Type(ty(&["Status"]))],
            ),
            record.of([string(&words), documents(variants, &codes)]),
        )
    }));
    let mut attrs = Docs::default()
        .markdown("The codes that the document gives for each endpoint.")
        .outer();
    // A line a code keeps the difference small when one is added; an endpoint may have all that there are.
    attrs.push(item::allow(quote!(
        unreachable_patterns,
        clippy::match_like_matches_macro
    )));
    Some(item::module(attrs, "endpoint", Some(items)))
}

/// Letters of the longest constant: its page in rustdoc's output is a file of this name.
const LONGEST: usize = 200;

/// What the endpoint's constant is called; `None` where its name has nothing to call it by, or is far too long.
pub(super) fn constant_name(endpoint: &Endpoint) -> Option<String> {
    let name = name::snake(&endpoint.name).filter(|name| name.len() <= LONGEST)?;
    Some(name.to_ascii_uppercase())
}

fn nameless(endpoint: &Endpoint) -> Diagnostic {
    let message = format!("the endpoint `{}` has no constant", plain(&endpoint.name));
    Diagnostic::new(&rule::NAMELESS_ENDPOINT, endpoint.span, message)
        .help("give it a short heading that differs from the others in letters or digits")
}

/// `|status| match status { Status::Name => true, …, _ => false }`: a line a code, whatever their number.
fn documents(variants: &[Variant<'_>], codes: &[u16]) -> Expr {
    let mut arms: Vec<Arm> = variants
        .iter()
        .filter(|variant| codes.binary_search(&variant.entry.code).is_ok())
        .map(|variant| {
            let pattern = Pat::Path(syn::ExprPath {
                attrs: Vec::new(),
                qself: None,
                path: item::path(&["Status", &variant.name]),
            });
            arm(pattern, "true")
        })
        .collect();
    let rest = Pat::Wild(PatWild {
        attrs: Vec::new(),
        underscore_token: Default::default(),
    });
    arms.push(arm(rest, "false"));
    Expr::Closure(ExprClosure {
        attrs: Vec::new(),
        lifetimes: None,
        modifiers: Default::default(),
        constness: None,
        asyncness: None,
        capture: None,
        inputs_begin: Default::default(),
        inputs: [Pat::Ident(PatIdent {
            attrs: Vec::new(),
            by_ref: None,
            mutability: None,
            ident: item::ident("status"),
            subpat: None,
        })]
        .into_iter()
        .collect(),
        inputs_end: Default::default(),
        output: ReturnType::Default,
        body: Box::new(Expr::Match(ExprMatch {
            attrs: Vec::new(),
            match_token: Default::default(),
            expr: Box::new(expr(&["status"])),
            brace_token: Default::default(),
            arms,
        })),
    })
}

fn arm(pattern: Pat, value: &str) -> Arm {
    Arm {
        attrs: Vec::new(),
        pat: pattern,
        fat_arrow_token: Default::default(),
        body: Box::new(item::expr(&[value])),
        comma: Some(Default::default()),
    }
}

//! The typed responses: an alias a code.

use std::iter;

use quote::quote;
use syn::{
    Attribute, GenericArgument, GenericParam, Generics, Item, ItemType, Type, TypeParam,
    WhereClausePlacement,
};

use super::Variant;
use super::docs::Docs;
use super::item::{self, generic, integer, tuple, ty};
use super::rows::syntax;
use super::status::title;
use crate::map::Map;
use crate::name;
use crate::registry;
use crate::spec::{Content, Entry, HeaderRequirement, Presence, Side};

/// How many headers a tuple of the runtime crate holds.
const ARITY: usize = 12;

pub(super) fn emit(variants: &[Variant<'_>]) -> Item {
    let mut items = vec![
        item::import(&["statusbook"], Some("content")),
        item::import(&["statusbook"], Some("field")),
    ];
    for variant in variants {
        items.extend(alias(variant));
    }
    // A document may neither name fields nor rule content out.
    let unused = item::allow(quote!(unused_imports, dead_code));
    let mut attrs = Docs::default()
        .markdown("A type for the response with each code: what it must carry is an argument of its `new`.")
        .outer();
    attrs.push(unused);
    item::module(attrs, "response", Some(items))
}

/// What a code's response carries, by kind: each field once, and as its strongest requirement has it.
struct Contract<'a> {
    required: Vec<&'a HeaderRequirement>,
    optional: Vec<&'a HeaderRequirement>,
    forbidden: Vec<&'a HeaderRequirement>,
}

impl<'a> Contract<'a> {
    fn of(entry: &'a Entry) -> Self {
        let mut by_name: Map<&str, (u8, &HeaderRequirement)> = Map::new();
        for header in &entry.headers {
            if header.on != Side::Response || !is_typed(&header.name) {
                continue;
            }
            let rank = match (header.presence, &header.condition) {
                (Presence::Mentioned, _) => continue,
                (Presence::Required, None) => 0,
                (Presence::Forbidden, None) => 2,
                // Whether a condition holds is for the server to say.
                _ => 1,
            };
            let held = by_name.get_or(&header.name, || (rank, header));
            if rank < held.0 {
                *held = (rank, header);
            }
        }
        let of_rank = |wanted: u8| {
            let headers = by_name.values().filter(move |(rank, _)| *rank == wanted);
            headers.map(|&(_, header)| header).collect()
        };
        Self {
            required: of_rank(0),
            optional: of_rank(1),
            forbidden: of_rank(2),
        }
    }
}

/// Whether the types of the runtime crate can keep a requirement on this name: that of one field, or of a family of fields
/// (`x-deck-*`), in lower case.
pub(crate) fn is_typed(name: &str) -> bool {
    is_field_name(name.strip_suffix('*').unwrap_or(name))
}

/// Whether this is one field's name, in lower case.
fn is_field_name(name: &str) -> bool {
    // A star is a character of tokens, and here the end of a family's name.
    !name.is_empty()
        && name.bytes().all(|byte| {
            byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"!#$%&'+-.^_`|~".contains(&byte)
        })
}

fn alias(variant: &Variant<'_>) -> Vec<Item> {
    let contract = Contract::of(variant.entry);
    let mut own = OwnFields::new(&variant.name);
    let mut types = |headers: &[&HeaderRequirement]| {
        list(headers.iter().map(|header| own.field(header)).collect())
    };
    let required = types(&contract.required);
    let optional = types(&contract.optional);
    let forbidden = types(&contract.forbidden);
    let content = content(variant.entry);
    // The runtime crate has defaults for the last of them.
    let mut rest = vec![
        (
            content == Content::Any,
            ty(&["content", super::rows::content(content)]),
        ),
        (contract.required.is_empty(), required),
        (contract.optional.is_empty(), optional),
        (contract.forbidden.is_empty(), forbidden),
    ];
    while rest.pop_if(|(is_default, _)| *is_default).is_some() {}
    let code = GenericArgument::Const(integer(variant.entry.code.into()));
    let rest = rest.into_iter().map(|(_, argument)| argument);
    let types = iter::once(ty(&["B"])).chain(rest);
    let response = generic(
        &["statusbook", "Response"],
        iter::once(code).chain(types.map(GenericArgument::Type)),
    );
    let mut items: Vec<Item> = own.into_item().into_iter().collect();
    items.push(Item::Type(ItemType {
        attrs: title_docs(variant.entry),
        vis: item::public(),
        modifiers: Default::default(),
        type_token: Default::default(),
        ident: item::ident(&variant.name),
        generics: content_parameter(),
        eq_token: Default::default(),
        ty: Box::new(response),
        semi_token: Default::default(),
        where_clause_placement: WhereClausePlacement::Late,
    }));
    items
}

/// `(A, B)`, and `statusbook::More<(A, …), (M, …)>` for those that a tuple does not hold.
fn list(mut types: Vec<Type>) -> Type {
    if types.len() <= ARITY {
        return tuple(types);
    }
    let rest = types.split_off(ARITY);
    let lists = [tuple(types), list(rest)].map(GenericArgument::Type);
    generic(&["statusbook", "More"], lists)
}

/// Whether the response has content: by the document, unless HTTP itself has no place for any.
pub(crate) fn content(entry: &Entry) -> Content {
    match registry::status(entry.code) {
        Some(status) if status.content == Content::Forbidden => Content::Forbidden,
        _ => entry.content,
    }
}

/// `<B = ()>`
fn content_parameter() -> Generics {
    Generics {
        lt_token: Some(Default::default()),
        params: [GenericParam::Type(TypeParam {
            attrs: Vec::new(),
            ident: item::ident("B"),
            colon_token: None,
            bounds: Default::default(),
            default: Some((Default::default(), tuple([]))),
        })]
        .into_iter()
        .collect(),
        gt_token: Some(Default::default()),
        where_clause: None,
    }
}

fn title_docs(entry: &Entry) -> Vec<Attribute> {
    Docs::default().markdown(&title(entry)).outer()
}

/// The fields of one code for which the runtime crate has no type.
struct OwnFields<'a> {
    variant: &'a str,
    items: Vec<Item>,
    names: Vec<String>,
}

impl<'a> OwnFields<'a> {
    fn new(variant: &'a str) -> Self {
        Self {
            variant,
            items: Vec::new(),
            names: Vec::new(),
        }
    }

    /// The module that they are in, beside the alias, so that a row added elsewhere moves nothing here.
    fn module(&self) -> String {
        let variant = self.variant;
        let snake = name::snake(variant).unwrap_or_else(|| variant.to_ascii_lowercase());
        format!("{snake}_fields")
    }

    /// The type of a field: the runtime crate's, or one of its own.
    fn field(&mut self, header: &HeaderRequirement) -> Type {
        let known = statusbook::KNOWN_FIELDS;
        let exact = known
            .iter()
            .find(|(name, syntax, _)| *name == header.name && *syntax == header.value);
        let loose = || {
            let mut named = known.iter().filter(|(name, ..)| *name == header.name);
            named
                .next()
                .filter(|_| header.value == crate::spec::Syntax::Free)
        };
        if let Some((_, _, known)) = exact.or_else(loose) {
            return ty(&["field", known]);
        }
        let mut name = name::variant(&header.name).unwrap_or_else(|| "Field".to_owned());
        // Two fields of one code whose names come to one identifier differ in punctuation alone.
        while self.names.contains(&name) {
            name.push('X');
        }
        let about = format!("The field {}.", super::docs::code(&header.spelling));
        let (identifier, field, form) = (
            item::ident(&name),
            &header.name,
            item::ident(syntax(header.value)),
        );
        self.items.push(if field.ends_with('*') {
            let about = format!("The fields {}.", super::docs::code(&header.spelling));
            item::macro_call(
                &["statusbook", "family"],
                quote!(#identifier, #field, #about),
            )
        } else {
            item::macro_call(
                &["statusbook", "field"],
                quote!(#identifier, #field, #form, #about),
            )
        });
        let path = ty(&[&self.module(), &name]);
        self.names.push(name);
        path
    }

    fn into_item(self) -> Option<Item> {
        if self.items.is_empty() {
            return None;
        }
        let docs = Docs::default()
            .markdown("Fields that the document alone knows.")
            .outer();
        let module = self.module();
        Some(item::module(docs, &module, Some(self.items)))
    }
}

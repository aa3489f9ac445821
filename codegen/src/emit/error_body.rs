//! The structs of an API's error body.

use std::fmt::Write as _;

use quote::quote;
use syn::{AttrStyle, Fields, FieldsNamed, GenericArgument, Item, ItemStruct, Type};

use super::docs::{Docs, escape};
use super::item::{self, generic, ty};
use crate::map::Set;
use crate::name;
use crate::spec::{Field, Shape, Spec};

/// A struct for the outermost object and each object in it, outermost first.
pub(super) fn emit(spec: &Spec) -> Option<Item> {
    let body = spec.error_body.as_ref()?;
    let mut structs = Structs::default();
    structs.taken.insert(OUTERMOST.to_owned());
    structs.add(
        OUTERMOST,
        "The JSON body of an error, by the document's example.",
        &body.fields,
    );
    let mut attrs = Docs::default().markdown("The body of an error.").outer();
    // How many flags an object has is the document's affair.
    attrs.push(item::allow(quote!(clippy::struct_excessive_bools)));
    Some(item::module(attrs, "error_body", Some(structs.items)))
}

/// The struct of the outermost object.
const OUTERMOST: &str = "ErrorBody";

/// Letters of the longest name: its page in rustdoc's output is a file of this name.
const LONGEST: usize = 200;

#[derive(Default)]
struct Structs {
    items: Vec<Item>,
    taken: Set<String>,
}

impl Structs {
    /// `wanted`, or what is left to tell it from others; `None` where that is far too long.
    fn name(&mut self, mut wanted: String) -> Option<String> {
        while wanted.len() <= LONGEST {
            if self.taken.insert(wanted.clone()) {
                return Some(wanted);
            }
            wanted.push_str("Object");
        }
        None
    }

    fn add(&mut self, name: &str, about: &str, fields: &[Field]) {
        let place = self.items.len();
        let mut taken = Set::new();
        let mut written = Vec::new();
        let mut keys = Vec::new();
        for field in fields {
            let mut identifier = name::field(&field.name).unwrap_or_else(|| numbered(&field.name));
            while !taken.insert(identifier.clone()) {
                identifier.push('_');
            }
            let mut shape = self.shape(name, &identifier, &field.shape);
            if field.optional || field.nullable {
                shape = generic(&["Option"], [GenericArgument::Type(shape)]);
            }
            let kind = item::ident(if field.optional {
                "optional"
            } else {
                "required"
            });
            let (ident, key) = (item::ident(&identifier), &field.name);
            keys.push(quote!(#ident #key #kind));
            written.push(syn::Field {
                attrs: Docs::default()
                    .markdown(&format!("The field \"{}\".", escape(key)))
                    .outer(),
                vis: item::public(),
                modifiers: Default::default(),
                ident: Some(ident),
                colon_token: Some(Default::default()),
                ty: shape,
                default: None,
            });
        }
        let mut attrs = Docs::default().markdown(about).outer();
        let derive = quote!(Clone, Debug, Default, PartialEq);
        attrs.push(item::attribute(AttrStyle::Outer, &["derive"], Some(derive)));
        let ident = item::ident(name);
        let definition = Item::Struct(ItemStruct {
            attrs,
            vis: item::public(),
            struct_token: Default::default(),
            ident: ident.clone(),
            generics: Default::default(),
            fields: Fields::Named(FieldsNamed {
                brace_token: Default::default(),
                named: written.into_iter().collect(),
            }),
            semi_token: None,
        });
        let serde = item::macro_call(&["statusbook", "json"], quote!(#ident #(, #keys)*));
        self.items.splice(place..place, [definition, serde]);
    }

    fn shape(&mut self, parent: &str, field: &str, shape: &Shape) -> Type {
        match shape {
            Shape::String => ty(&["statusbook", "json", "String"]),
            Shape::Integer => ty(&["i64"]),
            Shape::Float => ty(&["f64"]),
            Shape::Boolean => ty(&["bool"]),
            Shape::Any => ty(&["statusbook", "json", "Value"]),
            Shape::Array(element) => {
                let element = self.shape(parent, field, element);
                generic(
                    &["statusbook", "json", "Vec"],
                    [GenericArgument::Type(element)],
                )
            }
            Shape::Object(fields) => {
                let part = name::variant(field).unwrap_or_default();
                let Some(name) = self.name(format!("{parent}{part}")) else {
                    // Too deep, or one of too many alike, to have a type of its own.
                    return ty(&["statusbook", "json", "Value"]);
                };
                self.add(
                    &name,
                    &format!("The object in \"{}\".", escape(field)),
                    fields,
                );
                ty(&[&name])
            }
        }
    }
}

/// A key without a letter from A to Z, by the numbers of its characters.
fn numbered(key: &str) -> String {
    let mut identifier = "key".to_owned();
    for char in key.chars() {
        // Writing to a string can't fail.
        let _ = write!(identifier, "_{:x}", u32::from(char));
    }
    identifier
}

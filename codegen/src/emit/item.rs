//! Pieces of Rust as syn's values: built, never parsed.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use syn::punctuated::Punctuated;
use syn::{
    AngleBracketedGenericArguments, AttrStyle, Attribute, Expr, ExprArray, ExprCall, ExprLit,
    ExprMethodCall, ExprPath, ExprReference, ExprStruct, FieldValue, GenericArgument, Generics,
    Item, ItemConst, ItemMacro, ItemMod, ItemUse, Lit, LitInt, LitStr, Macro, MacroDelimiter,
    Member, Meta, MetaList, Path, PathArguments, PathSegment, Type, TypePath, TypeReference,
    TypeSlice, TypeTuple, UseGlob, UseName, UsePath, UseTree, Visibility,
};

/// An identifier that is known to be one.
pub(super) fn ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

/// `a::b::c`
pub(super) fn path(segments: &[&str]) -> Path {
    joined(segments.iter().map(|segment| ident(segment)))
}

fn joined(segments: impl Iterator<Item = Ident>) -> Path {
    Path {
        leading_colon: None,
        segments: segments.map(PathSegment::from).collect(),
    }
}

/// `a::b::c` as an expression.
pub(super) fn expr(segments: &[&str]) -> Expr {
    expr_path(path(segments))
}

fn expr_path(path: Path) -> Expr {
    Expr::Path(ExprPath {
        attrs: Vec::new(),
        qself: None,
        path,
    })
}

/// A string literal.
pub(super) fn string(text: &str) -> Expr {
    // What stands for itself is not escaped character by character, which takes several times as long.
    let quoted = stands_for_itself(text).then(|| ["\"", text, "\""].concat().parse());
    literal(match quoted {
        Some(Ok(quoted)) => Lit::Verbatim(quoted),
        _ => Lit::Str(LitStr::new(text, Span::call_site())),
    })
}

/// Whether a literal has this text between its quotes as it is: ASCII that can be seen, but for `"` and `\`.
fn stands_for_itself(text: &str) -> bool {
    let mut rest = text.as_bytes();
    while let [b' ' | b'!' | b'#'..=b'[' | b']'..=b'~', behind @ ..] = rest {
        rest = behind;
    }
    rest.is_empty()
}

/// The text of a documentation attribute, of which the printer makes a comment.
pub(super) fn doc(text: &str) -> Expr {
    // A raw literal: so nothing is escaped here, and read back by the printer, character by character.
    let raw = is_raw(text).then(|| ["r\"", text, "\""].concat().parse());
    literal(match raw {
        Some(Ok(raw)) => Lit::new(raw),
        _ => Lit::Str(LitStr::new(text, Span::call_site())),
    })
}

/// Whether a raw literal has this text between its quotes.
fn is_raw(text: &str) -> bool {
    let mut rest = text.as_bytes();
    while let [byte, behind @ ..] = rest
        && !matches!(byte, b'"' | b'\r')
    {
        rest = behind;
    }
    rest.is_empty() && !text.is_empty()
}

/// An integer literal.
pub(super) fn integer(number: u32) -> Expr {
    if number < 100_000 {
        return literal(Lit::Verbatim(Literal::u32_unsuffixed(number)));
    }
    // "123_456", but "12345": only where it is hard to read.
    let mut digits = number.to_string();
    let length = digits.len();
    for place in (3..length).step_by(3) {
        digits.insert(length - place, '_');
    }
    literal(Lit::Int(LitInt::new(&digits, Span::call_site())))
}

fn literal(lit: Lit) -> Expr {
    Expr::Lit(ExprLit {
        attrs: Vec::new(),
        lit,
    })
}

/// `function(argument, …)`
pub(super) fn call(function: &[&str], arguments: impl IntoIterator<Item = Expr>) -> Expr {
    Expr::Call(ExprCall {
        attrs: Vec::new(),
        func: Box::new(expr(function)),
        paren_token: Default::default(),
        args: arguments.into_iter().collect(),
    })
}

/// `receiver.name()`, or `receiver.name(argument)`
pub(super) fn method(receiver: Expr, name: &str, argument: Option<Expr>) -> Expr {
    Expr::MethodCall(ExprMethodCall {
        attrs: Vec::new(),
        receiver: Box::new(receiver),
        dot_token: Default::default(),
        method: ident(name),
        turbofish: None,
        paren_token: Default::default(),
        args: argument.into_iter().collect(),
    })
}

/// `&…`
pub(super) fn reference(of: Expr) -> Expr {
    Expr::Reference(ExprReference {
        attrs: Vec::new(),
        and_token: Default::default(),
        mutability: None,
        expr: Box::new(of),
    })
}

/// `&[…]`
pub(super) fn slice(elements: impl IntoIterator<Item = Expr>) -> Expr {
    let mut elems: Punctuated<_, _> = elements.into_iter().collect();
    if elems.len() > 1 {
        elems.push_punct(Default::default());
    }
    reference(Expr::Array(ExprArray {
        attrs: Vec::new(),
        bracket_token: Default::default(),
        elems,
    }))
}

/// A struct's name and those of its fields, made once for all literals of it: making an identifier looks at each of its
/// letters.
pub(super) struct Record<const N: usize> {
    name: Vec<Ident>,
    fields: [Ident; N],
}

impl<const N: usize> Record<N> {
    pub(super) fn new(name: &[&str], fields: [&str; N]) -> Self {
        Self {
            name: name.iter().map(|segment| ident(segment)).collect(),
            fields: fields.map(ident),
        }
    }

    /// `Name { field: value, … }`
    pub(super) fn of(&self, values: [Expr; N]) -> Expr {
        let field = |(name, value): (&Ident, Expr)| FieldValue {
            attrs: Vec::new(),
            member: Member::Named(name.clone()),
            colon_token: Some(Default::default()),
            expr: value,
        };
        Expr::Struct(ExprStruct {
            attrs: Vec::new(),
            qself: None,
            path: joined(self.name.iter().cloned()),
            brace_token: Default::default(),
            fields: self.fields.iter().zip(values).map(field).collect(),
            dot2_token: None,
            rest: None,
        })
    }
}

/// `a::b::c` as a type.
pub(super) fn ty(segments: &[&str]) -> Type {
    ty_path(path(segments))
}

fn ty_path(path: Path) -> Type {
    Type::Path(TypePath {
        attrs: Vec::new(),
        qself: None,
        path,
    })
}

/// `a::b<argument, …>`
pub(super) fn generic(
    segments: &[&str],
    arguments: impl IntoIterator<Item = GenericArgument>,
) -> Type {
    let mut path = path(segments);
    if let Some(last) = path.segments.last_mut() {
        last.arguments = PathArguments::AngleBracketed(AngleBracketedGenericArguments {
            colon2_token: None,
            lt_token: Default::default(),
            args: arguments.into_iter().collect(),
            gt_token: Default::default(),
        });
    }
    ty_path(path)
}

/// `(A, B,)`
pub(super) fn tuple(types: impl IntoIterator<Item = Type>) -> Type {
    let mut elems: Punctuated<_, _> = types.into_iter().collect();
    if elems.len() == 1 {
        elems.push_punct(Default::default());
    }
    Type::Tuple(TypeTuple {
        attrs: Vec::new(),
        paren_token: Default::default(),
        elems,
    })
}

/// `&[T]`
pub(super) fn slice_of(element: Type) -> Type {
    Type::Reference(TypeReference {
        attrs: Vec::new(),
        and_token: Default::default(),
        lifetime: None,
        mutability: None,
        elem: Box::new(Type::Slice(TypeSlice {
            attrs: Vec::new(),
            bracket_token: Default::default(),
            elem: Box::new(element),
        })),
    })
}

/// `pub`
pub(super) fn public() -> Visibility {
    Visibility::Public(Default::default())
}

/// `const NAME: type = value;`
pub(super) fn constant(
    attrs: Vec<Attribute>,
    vis: Visibility,
    name: &str,
    ty: Type,
    value: Expr,
) -> Item {
    Item::Const(ItemConst {
        attrs,
        vis,
        modifiers: Default::default(),
        const_token: Default::default(),
        ident: ident(name),
        generics: Generics::default(),
        colon_token: Default::default(),
        ty: Box::new(ty),
        eq_token: Default::default(),
        expr: Box::new(value),
        semi_token: Default::default(),
    })
}

/// `pub mod name { … }`, or `pub mod name;` without items.
pub(super) fn module(attrs: Vec<Attribute>, name: &str, items: Option<Vec<Item>>) -> Item {
    Item::Mod(ItemMod {
        attrs,
        vis: public(),
        unsafety: None,
        mod_token: Default::default(),
        ident: ident(name),
        semi: items.is_none().then(Default::default),
        content: items.map(|items| (Default::default(), items)),
    })
}

/// `path!(tokens);`
pub(super) fn macro_call(segments: &[&str], tokens: TokenStream) -> Item {
    Item::Macro(ItemMacro {
        attrs: Vec::new(),
        ident: None,
        mac: Macro {
            path: path(segments),
            bang_token: Default::default(),
            delimiter: MacroDelimiter::Paren(Default::default()),
            tokens,
        },
        semi_token: Some(Default::default()),
    })
}

/// `use a::b::*;`, or `use a::b;`
pub(super) fn import(segments: &[&str], last: Option<&str>) -> Item {
    let end = match last {
        Some(name) => UseTree::Name(UseName { ident: ident(name) }),
        None => UseTree::Glob(UseGlob {
            star_token: Default::default(),
        }),
    };
    let tree = segments.iter().rev().fold(end, |tree, segment| {
        UseTree::Path(UsePath {
            ident: ident(segment),
            colon2_token: Default::default(),
            tree: Box::new(tree),
        })
    });
    Item::Use(ItemUse {
        attrs: Vec::new(),
        vis: Visibility::Inherited,
        use_token: Default::default(),
        leading_colon: None,
        tree,
        semi_token: Default::default(),
    })
}

/// `#[name(tokens)]`
pub(super) fn attribute(
    style: AttrStyle,
    segments: &[&str],
    tokens: Option<TokenStream>,
) -> Attribute {
    let path = path(segments);
    Attribute {
        pound_token: Default::default(),
        style,
        bracket_token: Default::default(),
        meta: match tokens {
            Some(tokens) => Meta::List(MetaList {
                path,
                delimiter: MacroDelimiter::Paren(Default::default()),
                tokens,
            }),
            None => Meta::Path(path),
        },
    }
}

/// `#[allow(lints)]`
pub(super) fn allow(lints: TokenStream) -> Attribute {
    attribute(AttrStyle::Outer, &["allow"], Some(lints))
}

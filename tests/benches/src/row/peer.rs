//! Peers, each with a source of its own format for given codes, and with what it makes of that.

pub mod phf_codegen;
pub mod progenitor;
pub mod prost;
pub mod typify;

use proc_macro2::TokenStream;

/// The name of a code in Rust's case.
fn variant(name: &str) -> String {
    name.split(|c: char| !c.is_ascii_alphanumeric()).collect()
}

/// Tokens as formatted Rust.
fn formatted(tokens: TokenStream) -> String {
    prettyplease::unparse(&syn::parse2(tokens).expect("a peer generates Rust"))
}

//! The types of typed responses where the feature `http` is off: generated modules name them, and nobody makes one.

use core::convert::Infallible;
use core::fmt;
use core::marker::PhantomData;

use crate::known::known_fields;

/// Whether a response has content, as types.
pub mod content {
    /// With content or without.
    #[derive(Clone, Copy, Debug)]
    pub enum Any {}
    /// Always with content.
    #[derive(Clone, Copy, Debug)]
    pub enum Required {}
    /// Never with content.
    #[derive(Clone, Copy, Debug)]
    pub enum Forbidden {}
}

/// Header fields, by their types.
pub mod field {
    use super::known_fields;

    macro_rules! define {
        ($($Name:ident, $name:literal, $syntax:ident, $about:literal;)*) => {
            $(crate::field!($Name, $name, $syntax, $about);)*
        };
    }

    known_fields!(define);
}

/// Defines a field's type.
#[macro_export]
macro_rules! field {
    ($Name:ident, $name:literal, $syntax:ident, $about:literal) => {
        #[doc = $about]
        #[derive(Clone, Copy, Debug)]
        pub enum $Name {}
    };
}

/// Defines the type of a family of fields.
#[macro_export]
macro_rules! family {
    ($Name:ident, $name:literal, $about:literal) => {
        #[doc = $about]
        #[derive(Clone, Copy, Debug)]
        pub enum $Name {}
    };
}

/// More headers than one tuple holds.
#[derive(Clone, Copy, Debug)]
pub struct More<A, B>(Infallible, PhantomData<(A, B)>);

type Parts<B, K, R, O, F> = fn() -> (B, K, R, O, F);

/// The response with one code of one document: with the feature `http`, it can be made and read.
pub struct Response<const CODE: u16, B = (), K = content::Any, R = (), O = (), F = ()>(
    Infallible,
    PhantomData<Parts<B, K, R, O, F>>,
);

impl<const CODE: u16, B, K, R, O, F> Clone for Response<CODE, B, K, R, O, F> {
    fn clone(&self) -> Self {
        match self.0 {}
    }
}

impl<const CODE: u16, B, K, R, O, F> fmt::Debug for Response<CODE, B, K, R, O, F> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {}
    }
}

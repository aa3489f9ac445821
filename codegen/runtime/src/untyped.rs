//! The types of typed responses where the feature `http` is off: generated modules name them, and nobody makes one.

use core::convert::Infallible;
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

type Parts<K, R, O, F, B> = fn() -> (K, R, O, F, B);

/// The response with one code of one document: with the feature `http`, it can be made and read.
#[derive(Clone, Debug)]
pub struct Response<const CODE: u16, K, R, O, F, B = ()>(
    Infallible,
    PhantomData<Parts<K, R, O, F, B>>,
);

/// The head of a response that is being read.
#[derive(Clone, Copy, Debug)]
pub struct Head<'a>(Infallible, PhantomData<&'a ()>);

impl Head<'_> {
    /// Reads the head into a typed response, and wraps that.
    ///
    /// # Errors
    /// Never: without the feature `http` there is no head.
    pub fn read<R, T>(self, _wrap: fn(R) -> T) -> Result<T, Refused> {
        match self.0 {}
    }
}

/// The field for which a response's head is no response of its code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused(Infallible);

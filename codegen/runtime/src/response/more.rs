//! Lists of headers that one tuple does not hold.

use core::marker::PhantomData;

use http::HeaderMap;

use super::Refused;
use super::fields::{Fields, Has, MayHave, Optional};

/// The headers of `A`, and those of `B`: where a document speaks of more than the twelve that a tuple holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct More<A, B>(pub A, pub B);

/// A place among the first.
#[derive(Debug)]
pub struct First<At>(PhantomData<At>);

/// A place among the others.
#[derive(Debug)]
pub struct Rest<At>(PhantomData<At>);

impl<A: Fields, B: Fields> Fields for More<A, B> {
    fn names(name: &str) -> bool {
        A::names(name) || B::names(name)
    }

    fn write(self, headers: &mut HeaderMap) {
        self.0.write(headers);
        self.1.write(headers);
    }

    fn read(headers: &HeaderMap) -> Result<Self, Refused> {
        Ok(Self(A::read(headers)?, B::read(headers)?))
    }

    fn remove(headers: &mut HeaderMap) {
        A::remove(headers);
        B::remove(headers);
    }
}

impl<A: Optional, B: Optional> Optional for More<A, B> {
    type Store = More<A::Store, B::Store>;

    fn names(name: &str) -> bool {
        A::names(name) || B::names(name)
    }

    fn write(store: Self::Store, headers: &mut HeaderMap) {
        A::write(store.0, headers);
        B::write(store.1, headers);
    }

    fn read(headers: &HeaderMap, store: &mut Self::Store) -> Result<(), Refused> {
        A::read(headers, &mut store.0)?;
        B::read(headers, &mut store.1)
    }

    fn remove(headers: &mut HeaderMap) {
        A::remove(headers);
        B::remove(headers);
    }
}

#[diagnostic::do_not_recommend]
impl<T, At, A: Has<T, At>, B> Has<T, First<At>> for More<A, B> {
    fn header(&self) -> &T {
        self.0.header()
    }
}

#[diagnostic::do_not_recommend]
impl<T, At, A, B: Has<T, At>> Has<T, Rest<At>> for More<A, B> {
    fn header(&self) -> &T {
        self.1.header()
    }
}

#[diagnostic::do_not_recommend]
impl<T, At, A: MayHave<T, At>, B: Optional> MayHave<T, First<At>> for More<A, B> {
    fn slot(store: &Self::Store) -> &Option<T> {
        A::slot(&store.0)
    }

    fn slot_mut(store: &mut Self::Store) -> &mut Option<T> {
        A::slot_mut(&mut store.0)
    }
}

#[diagnostic::do_not_recommend]
impl<T, At, A: Optional, B: MayHave<T, At>> MayHave<T, Rest<At>> for More<A, B> {
    fn slot(store: &Self::Store) -> &Option<T> {
        B::slot(&store.1)
    }

    fn slot_mut(store: &mut Self::Store) -> &mut Option<T> {
        B::slot_mut(&mut store.1)
    }
}

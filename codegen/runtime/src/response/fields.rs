//! Lists of headers as tuples of their types.

use core::fmt::Debug;

use http::HeaderMap;

use super::Refused;
use super::header::Header;

/// A tuple of typed headers, all of them there.
#[diagnostic::on_unimplemented(message = "`{Self}` is not a tuple of typed headers")]
pub trait Fields: Sized {
    /// Whether a field of this name, in lower case, is one of them.
    fn names(name: &str) -> bool;
    /// Adds them to `headers`, instead of what is there.
    fn write(self, headers: &mut HeaderMap);
    /// Reads all of them.
    ///
    /// # Errors
    /// Where one is missing or malformed.
    fn read(headers: &HeaderMap) -> Result<Self, Refused>;
    /// Takes them out.
    fn remove(headers: &mut HeaderMap);
}

/// A tuple of typed headers, each of which may be there.
#[diagnostic::on_unimplemented(message = "`{Self}` is not a tuple of typed headers")]
pub trait Optional {
    /// Those that are there.
    type Store: Clone + Debug + Default + PartialEq;

    /// Whether a field of this name, in lower case, is one of them.
    fn names(name: &str) -> bool;
    /// Adds those that are there to `headers`, instead of what is there.
    fn write(store: Self::Store, headers: &mut HeaderMap);
    /// Reads those that are there.
    ///
    /// # Errors
    /// Where one is malformed.
    fn read(headers: &HeaderMap, store: &mut Self::Store) -> Result<(), Refused>;
    /// Takes them out.
    fn remove(headers: &mut HeaderMap);
}

/// A tuple that has the header `T`, at the place `At` (which is inferred).
#[diagnostic::on_unimplemented(
    message = "this response does not require the header `{T}`",
    label = "not among its required headers"
)]
pub trait Has<T, At> {
    /// The header.
    fn header(&self) -> &T;
}

/// A tuple that may have the header `T`, at the place `At` (which is inferred).
#[diagnostic::on_unimplemented(
    message = "this response can't carry the header `{T}`",
    label = "not among its optional headers",
    note = "the document forbids the header for this code, requires it (then it is an argument of `new`), or does not \
            speak of it (then `with_extra` adds it)"
)]
pub trait MayHave<T, At>: Optional {
    /// The header, where it is there.
    fn slot(store: &Self::Store) -> &Option<T>;
    /// The place of the header.
    fn slot_mut(store: &mut Self::Store) -> &mut Option<T>;
}

/// A header that is one of those that `O` may have, at the place `At` (which is inferred): [`MayHave`], asked of the header,
/// so that the compiler speaks of it.
#[diagnostic::on_unimplemented(
    message = "this response can't carry the header `{Self}`",
    label = "not among its optional headers",
    note = "the document forbids the header for this code, requires it (then it is an argument of `new`), or does not \
            speak of it (then `with_extra` adds it)"
)]
pub trait OneOf<O: Optional, At>: Sized {
    /// The place of the header.
    fn slot(store: &mut O::Store) -> &mut Option<Self>;
}

#[diagnostic::do_not_recommend]
impl<T, O: MayHave<T, At>, At> OneOf<O, At> for T {
    fn slot(store: &mut O::Store) -> &mut Option<T> {
        O::slot_mut(store)
    }
}

/// A place in a tuple.
#[derive(Debug)]
pub enum At<const PLACE: usize> {}

macro_rules! tuples {
    ($(($($Type:ident $field:ident $place:tt)*))*) => {
        $(
            impl<$($Type: Header),*> Fields for ($($Type,)*) {
                #[allow(unused_variables, reason = "the empty tuple has no use for them")]
                fn names(name: &str) -> bool {
                    false $(|| $Type::names(name))*
                }

                #[allow(unused_variables, reason = "the empty tuple has no use for them")]
                fn write(self, headers: &mut HeaderMap) {
                    let ($($field,)*) = self;
                    $($field.write(headers);)*
                }

                #[allow(unused_variables, clippy::unused_unit, reason = "the empty tuple has no use for them")]
                fn read(headers: &HeaderMap) -> Result<Self, Refused> {
                    Ok(($($Type::read(headers)?.ok_or_else($Type::missing)?,)*))
                }

                #[allow(unused_variables, reason = "the empty tuple has no use for them")]
                fn remove(headers: &mut HeaderMap) {
                    $($Type::remove(headers);)*
                }
            }

            impl<$($Type: Header),*> Optional for ($($Type,)*) {
                type Store = ($(Option<$Type>,)*);

                #[allow(unused_variables, reason = "the empty tuple has no use for them")]
                fn names(name: &str) -> bool {
                    false $(|| $Type::names(name))*
                }

                #[allow(unused_variables, reason = "the empty tuple has no use for them")]
                fn write(store: Self::Store, headers: &mut HeaderMap) {
                    let ($($field,)*) = store;
                    $(if let Some(header) = $field {
                        header.write(headers);
                    })*
                }

                #[allow(unused_variables, reason = "the empty tuple has no use for them")]
                fn read(headers: &HeaderMap, store: &mut Self::Store) -> Result<(), Refused> {
                    $(store.$place = $Type::read(headers)?;)*
                    Ok(())
                }

                #[allow(unused_variables, reason = "the empty tuple has no use for them")]
                fn remove(headers: &mut HeaderMap) {
                    $($Type::remove(headers);)*
                }
            }
        )*
    };
}

tuples! {
    ()
    (A a 0)
    (A a 0 B b 1)
    (A a 0 B b 1 C c 2)
    (A a 0 B b 1 C c 2 D d 3)
    (A a 0 B b 1 C c 2 D d 3 E e 4)
    (A a 0 B b 1 C c 2 D d 3 E e 4 G g 5)
    (A a 0 B b 1 C c 2 D d 3 E e 4 G g 5 H h 6)
    (A a 0 B b 1 C c 2 D d 3 E e 4 G g 5 H h 6 I i 7)
    (A a 0 B b 1 C c 2 D d 3 E e 4 G g 5 H h 6 I i 7 J j 8)
    (A a 0 B b 1 C c 2 D d 3 E e 4 G g 5 H h 6 I i 7 J j 8 L l 9)
    (A a 0 B b 1 C c 2 D d 3 E e 4 G g 5 H h 6 I i 7 J j 8 L l 9 M m 10)
    (A a 0 B b 1 C c 2 D d 3 E e 4 G g 5 H h 6 I i 7 J j 8 L l 9 M m 10 N n 11)
}

macro_rules! places {
    ($(($($all:ident)*) $Type:ident $place:tt;)*) => {
        $(
            #[diagnostic::do_not_recommend]
            impl<$($all),*> Has<$Type, At<$place>> for ($($all,)*) {
                fn header(&self) -> &$Type {
                    &self.$place
                }
            }

            #[diagnostic::do_not_recommend]
            impl<$($all: Header),*> MayHave<$Type, At<$place>> for ($($all,)*) {
                fn slot(store: &Self::Store) -> &Option<$Type> {
                    &store.$place
                }

                fn slot_mut(store: &mut Self::Store) -> &mut Option<$Type> {
                    &mut store.$place
                }
            }
        )*
    };
}

places! {
    (A) A 0;
    (A B) A 0;
    (A B) B 1;
    (A B C) A 0;
    (A B C) B 1;
    (A B C) C 2;
    (A B C D) A 0;
    (A B C D) B 1;
    (A B C D) C 2;
    (A B C D) D 3;
    (A B C D E) A 0;
    (A B C D E) B 1;
    (A B C D E) C 2;
    (A B C D E) D 3;
    (A B C D E) E 4;
    (A B C D E G) A 0;
    (A B C D E G) B 1;
    (A B C D E G) C 2;
    (A B C D E G) D 3;
    (A B C D E G) E 4;
    (A B C D E G) G 5;
    (A B C D E G H) A 0;
    (A B C D E G H) B 1;
    (A B C D E G H) C 2;
    (A B C D E G H) D 3;
    (A B C D E G H) E 4;
    (A B C D E G H) G 5;
    (A B C D E G H) H 6;
    (A B C D E G H I) A 0;
    (A B C D E G H I) B 1;
    (A B C D E G H I) C 2;
    (A B C D E G H I) D 3;
    (A B C D E G H I) E 4;
    (A B C D E G H I) G 5;
    (A B C D E G H I) H 6;
    (A B C D E G H I) I 7;
    (A B C D E G H I J) A 0;
    (A B C D E G H I J) B 1;
    (A B C D E G H I J) C 2;
    (A B C D E G H I J) D 3;
    (A B C D E G H I J) E 4;
    (A B C D E G H I J) G 5;
    (A B C D E G H I J) H 6;
    (A B C D E G H I J) I 7;
    (A B C D E G H I J) J 8;
    (A B C D E G H I J L) A 0;
    (A B C D E G H I J L) B 1;
    (A B C D E G H I J L) C 2;
    (A B C D E G H I J L) D 3;
    (A B C D E G H I J L) E 4;
    (A B C D E G H I J L) G 5;
    (A B C D E G H I J L) H 6;
    (A B C D E G H I J L) I 7;
    (A B C D E G H I J L) J 8;
    (A B C D E G H I J L) L 9;
    (A B C D E G H I J L M) A 0;
    (A B C D E G H I J L M) B 1;
    (A B C D E G H I J L M) C 2;
    (A B C D E G H I J L M) D 3;
    (A B C D E G H I J L M) E 4;
    (A B C D E G H I J L M) G 5;
    (A B C D E G H I J L M) H 6;
    (A B C D E G H I J L M) I 7;
    (A B C D E G H I J L M) J 8;
    (A B C D E G H I J L M) L 9;
    (A B C D E G H I J L M) M 10;
    (A B C D E G H I J L M N) A 0;
    (A B C D E G H I J L M N) B 1;
    (A B C D E G H I J L M N) C 2;
    (A B C D E G H I J L M N) D 3;
    (A B C D E G H I J L M N) E 4;
    (A B C D E G H I J L M N) G 5;
    (A B C D E G H I J L M N) H 6;
    (A B C D E G H I J L M N) I 7;
    (A B C D E G H I J L M N) J 8;
    (A B C D E G H I J L M N) L 9;
    (A B C D E G H I J L M N) M 10;
    (A B C D E G H I J L M N) N 11;
}

//! Lists of fields as tuples of their types.

use core::fmt::Debug;

use http::{HeaderMap, HeaderName};

use super::{Refused, Response};
use crate::field::{Field, name};

/// A tuple of typed fields, all of them there.
#[diagnostic::on_unimplemented(message = "`{Self}` is not a tuple of typed header fields")]
pub trait Fields: Sized {
    /// Whether one of them has this name, in lower case, or stands for a family that has it.
    fn names(name: &str) -> bool;
    /// Adds them to `headers`, instead of what is there.
    fn write(self, headers: &mut HeaderMap);
    /// Reads all of them.
    ///
    /// # Errors
    /// Where one is missing or malformed.
    fn read(headers: &HeaderMap) -> Result<Self, Refused>;
    /// Removes them, and those of the families that they stand for.
    fn remove(headers: &mut HeaderMap);
}

/// A tuple of typed fields, each of which may be there.
#[diagnostic::on_unimplemented(message = "`{Self}` is not a tuple of typed header fields")]
pub trait Optional {
    /// The fields that are there.
    type Store: Clone + Debug + Default + PartialEq;

    /// Whether one of them has this name, in lower case.
    fn names(name: &str) -> bool;
    /// Adds those that are there to `headers`, instead of what is there, and removes the others.
    fn write(store: Self::Store, headers: &mut HeaderMap);
    /// Reads those that are there.
    ///
    /// # Errors
    /// Where one is malformed.
    fn read(headers: &HeaderMap, store: &mut Self::Store) -> Result<(), Refused>;
}

/// A tuple that has the field `T`, at the place `At` (which is inferred).
#[diagnostic::on_unimplemented(
    message = "this response does not require the header `{T}`",
    label = "not among its required headers"
)]
pub trait Has<T, At> {
    /// The field.
    fn field(&self) -> &T;
}

/// A tuple that may have the field `T`, at the place `At` (which is inferred).
#[diagnostic::on_unimplemented(
    message = "this response can't carry the header `{T}`",
    label = "not among its optional headers",
    note = "the document forbids the header for this code, requires it (then it is an argument of `new`), or does not \
            speak of it (then `with_extra` adds it)"
)]
pub trait MayHave<T, At>: Optional {
    /// The field, where it is.
    fn slot(store: &Self::Store) -> &Option<T>;
    /// The place of the field.
    fn slot_mut(store: &mut Self::Store) -> &mut Option<T>;
}

/// A place in a tuple.
#[derive(Debug)]
pub enum At<const PLACE: usize> {}

/// Whether `name` is the field's, or that of one of the family that the field stands for (`x-deck-*`).
fn is_named<T: Field>(name: &str) -> bool {
    match T::NAME.strip_suffix('*') {
        Some(stem) => name.starts_with(stem),
        None => name == T::NAME,
    }
}

fn remove<T: Field>(headers: &mut HeaderMap) {
    if T::NAME.ends_with('*') {
        let members: Vec<HeaderName> = headers
            .keys()
            .filter(|name| is_named::<T>(name.as_str()))
            .cloned()
            .collect();
        for name in members {
            headers.remove(name);
        }
    } else {
        headers.remove(T::NAME);
    }
}

fn read<T: Field>(headers: &HeaderMap) -> Result<Option<T>, Refused> {
    T::find(headers).map_err(|_| Refused {
        name: T::NAME,
        malformed: true,
    })
}

macro_rules! tuples {
    ($(($($Type:ident $field:ident $place:tt)*))*) => {
        $(
            impl<$($Type: Field),*> Fields for ($($Type,)*) {
                #[allow(unused_variables, reason = "the empty tuple has no use for them")]
                fn names(name: &str) -> bool {
                    false $(|| is_named::<$Type>(name))*
                }

                #[allow(unused_variables, reason = "the empty tuple has no use for them")]
                fn write(self, headers: &mut HeaderMap) {
                    let ($($field,)*) = self;
                    $(headers.insert(name::<$Type>(), $field.value().clone());)*
                }

                #[allow(unused_variables, clippy::unused_unit, reason = "the empty tuple has no use for them")]
                fn read(headers: &HeaderMap) -> Result<Self, Refused> {
                    Ok(($(
                        read::<$Type>(headers)?.ok_or(Refused { name: $Type::NAME, malformed: false })?,
                    )*))
                }

                #[allow(unused_variables, reason = "the empty tuple has no use for them")]
                fn remove(headers: &mut HeaderMap) {
                    $(remove::<$Type>(headers);)*
                }
            }

            impl<$($Type: Field),*> Optional for ($($Type,)*) {
                type Store = ($(Option<$Type>,)*);

                #[allow(unused_variables, reason = "the empty tuple has no use for them")]
                fn names(name: &str) -> bool {
                    false $(|| name == $Type::NAME)*
                }

                #[allow(unused_variables, reason = "the empty tuple has no use for them")]
                fn write(store: Self::Store, headers: &mut HeaderMap) {
                    let ($($field,)*) = store;
                    $(match $field {
                        Some(field) => { headers.insert(name::<$Type>(), field.value().clone()); }
                        None => { headers.remove($Type::NAME); }
                    })*
                }

                #[allow(unused_variables, reason = "the empty tuple has no use for them")]
                fn read(headers: &HeaderMap, store: &mut Self::Store) -> Result<(), Refused> {
                    $(store.$place = read::<$Type>(headers)?;)*
                    Ok(())
                }
            }

            impl<const CODE: u16, K, O: Optional, F, $($Type: Field),*> Response<CODE, K, ($($Type,)*), O, F> {
                /// The response with the headers that its document requires, and no content yet.
                #[allow(clippy::too_many_arguments, reason = "one for each header that a document requires")]
                #[allow(clippy::new_without_default, reason = "only a code without required headers could have it")]
                pub fn new($($field: $Type),*) -> Self {
                    Self::start(($($field,)*))
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
                fn field(&self) -> &$Type {
                    &self.$place
                }
            }

            #[diagnostic::do_not_recommend]
            impl<$($all: Field),*> MayHave<$Type, At<$place>> for ($($all,)*) {
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

//! JSON bodies: the types of their fields, and with the feature `serde` their reading and writing.

pub use alloc::string::String;
pub use alloc::vec::Vec;

/// A JSON value of which the document shows no single type.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Value {
    /// `null`
    #[default]
    Null,
    /// `true` or `false`
    Boolean(bool),
    /// A whole number.
    Integer(i64),
    /// Any other number.
    Float(f64),
    /// A string.
    String(String),
    /// An array.
    Array(Vec<Value>),
    /// An object, its fields in the order in which they stand.
    Object(Vec<(String, Value)>),
}

/// Implements serde's traits for a generated struct: each field with its key, and whether it may be left out.
#[macro_export]
macro_rules! json {
    ($Type:ident $(, $field:ident $key:literal $kind:ident)*) => {
        $crate::__json!($Type $(, $field $key $kind)*);
    };
}

/// Nothing: the feature `serde` is off.
#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __json {
    ($($anything:tt)*) => {};
}

/// Reading and writing.
#[cfg(feature = "serde")]
#[doc(hidden)]
#[macro_export]
macro_rules! __json {
    ($Type:ident $(, $field:ident $key:literal $kind:ident)*) => {
        impl $crate::serde::Serialize for $Type {
            fn serialize<S: $crate::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                #[allow(unused_mut, reason = "an object without fields writes none")]
                let mut map = serializer.serialize_map(::core::option::Option::None)?;
                $($crate::json::write::$kind(&mut map, $key, &self.$field)?;)*
                $crate::serde::ser::SerializeMap::end(map)
            }
        }

        impl<'de> $crate::serde::Deserialize<'de> for $Type {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                struct Fields;

                impl<'de> $crate::serde::de::Visitor<'de> for Fields {
                    type Value = $Type;

                    fn expecting(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                        f.write_str("an object")
                    }

                    fn visit_map<M: $crate::serde::de::MapAccess<'de>>(
                        self,
                        mut map: M,
                    ) -> ::core::result::Result<$Type, M::Error> {
                        $(let mut $field = ::core::option::Option::None;)*
                        while let ::core::option::Option::Some(key) =
                            map.next_key_seed($crate::json::read::Key(&[$($key),*]))?
                        {
                            match key {
                                $(::core::option::Option::Some($key) => {
                                    $field = ::core::option::Option::Some(map.next_value()?);
                                })*
                                _ => {
                                    map.next_value::<$crate::serde::de::IgnoredAny>()?;
                                }
                            }
                        }
                        ::core::result::Result::Ok($Type {
                            $($field: $crate::json::read::$kind($field, $key)?,)*
                        })
                    }
                }

                deserializer.deserialize_map(Fields)
            }
        }
    };
}

/// How a field is written, by whether it may be left out.
#[cfg(feature = "serde")]
#[doc(hidden)]
pub mod write {
    use serde::Serialize;
    use serde::ser::SerializeMap;

    /// Always.
    ///
    /// # Errors
    /// Where the serializer fails.
    pub fn required<M: SerializeMap>(
        map: &mut M,
        key: &'static str,
        value: &impl Serialize,
    ) -> Result<(), M::Error> {
        map.serialize_entry(key, value)
    }

    /// Where it is there.
    ///
    /// # Errors
    /// Where the serializer fails.
    pub fn optional<M: SerializeMap>(
        map: &mut M,
        key: &'static str,
        value: &Option<impl Serialize>,
    ) -> Result<(), M::Error> {
        match value {
            Some(value) => map.serialize_entry(key, value),
            None => Ok(()),
        }
    }
}

/// How a field is read, by whether it may be left out.
#[cfg(feature = "serde")]
#[doc(hidden)]
pub mod read {
    use core::fmt;

    use serde::Deserializer;
    use serde::de::{DeserializeSeed, Error, Visitor};

    /// A key: the one of these that it is, if it is one.
    #[derive(Debug)]
    pub struct Key(pub &'static [&'static str]);

    impl<'de> DeserializeSeed<'de> for Key {
        type Value = Option<&'static str>;

        fn deserialize<D: Deserializer<'de>>(
            self,
            deserializer: D,
        ) -> Result<Self::Value, D::Error> {
            deserializer.deserialize_identifier(self)
        }
    }

    impl Visitor<'_> for Key {
        type Value = Option<&'static str>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a key")
        }

        fn visit_str<E>(self, key: &str) -> Result<Self::Value, E> {
            Ok(self.0.iter().copied().find(|&known| known == key))
        }
    }

    /// The value, which must be there.
    ///
    /// # Errors
    /// Where it is not.
    pub fn required<T, E: Error>(value: Option<T>, key: &'static str) -> Result<T, E> {
        value.ok_or_else(|| E::missing_field(key))
    }

    /// The value, or none.
    ///
    /// # Errors
    /// Never; a required value is read by the same signature.
    pub fn optional<T, E: Error>(
        value: Option<Option<T>>,
        _key: &'static str,
    ) -> Result<Option<T>, E> {
        Ok(value.flatten())
    }
}

#[cfg(feature = "serde")]
mod value {
    use core::fmt;

    use serde::de::{MapAccess, SeqAccess, Visitor};
    use serde::ser::SerializeMap;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use super::{String, Value, Vec};

    impl Serialize for Value {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            match self {
                Self::Null => serializer.serialize_unit(),
                Self::Boolean(value) => serializer.serialize_bool(*value),
                Self::Integer(value) => serializer.serialize_i64(*value),
                Self::Float(value) => serializer.serialize_f64(*value),
                Self::String(value) => serializer.serialize_str(value),
                Self::Array(values) => values.serialize(serializer),
                Self::Object(fields) => {
                    let mut map = serializer.serialize_map(Some(fields.len()))?;
                    for (key, value) in fields {
                        map.serialize_entry(key.as_str(), value)?;
                    }
                    map.end()
                }
            }
        }
    }

    impl<'de> Deserialize<'de> for Value {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            deserializer.deserialize_any(AnyValue)
        }
    }

    struct AnyValue;

    impl<'de> Visitor<'de> for AnyValue {
        type Value = Value;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a JSON value")
        }

        fn visit_unit<E>(self) -> Result<Value, E> {
            Ok(Value::Null)
        }

        fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
            Ok(Value::Boolean(value))
        }

        fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
            Ok(Value::Integer(value))
        }

        fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
            // A number above what an integer holds keeps its size, if not every digit.
            #[allow(
                clippy::cast_precision_loss,
                reason = "nothing of that size is exact in JSON"
            )]
            Ok(i64::try_from(value).map_or(Value::Float(value as f64), Value::Integer))
        }

        fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
            Ok(Value::Float(value))
        }

        fn visit_str<E>(self, value: &str) -> Result<Value, E> {
            Ok(Value::String(value.into()))
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
            let mut values = Vec::new();
            while let Some(value) = seq.next_element()? {
                values.push(value);
            }
            Ok(Value::Array(values))
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
            let mut fields: Vec<(String, Value)> = Vec::new();
            while let Some(field) = map.next_entry()? {
                fields.push(field);
            }
            Ok(Value::Object(fields))
        }
    }
}

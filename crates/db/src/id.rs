//! Ids: [`id!`](macro@crate::id) makes a type per noun, and [`IdMaker`] makes the values.
//!
//! Ids are UUIDs of version 7, made here and not by an engine: an insert needs no sequence, rows
//! sort by age, and nodes never ask each other.

use std::sync::{Mutex, PoisonError};

use uuid::{ContextV7, Uuid};

use crate::Timestamp;

/// Makes ids that only grow, also within one millisecond and when the clock stands still.
#[derive(Default)]
pub(crate) struct IdMaker(Mutex<ContextV7>);

impl IdMaker {
    pub(crate) fn make(&self, now: Timestamp) -> Uuid {
        // A thread that panicked here left the counter as it was: still usable.
        let counter = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let micros = u64::try_from(now.as_micros()).unwrap_or(0);
        let nanos = u32::try_from(micros % 1_000_000 * 1_000).unwrap_or(0);
        Uuid::new_v7(uuid::Timestamp::from_unix(&*counter, micros / 1_000_000, nanos))
    }
}

/// Defines the id type of a noun: `db::id!(/** A request. */ RequestId);`
///
/// The type is a `Uuid` that cannot be mistaken for another noun's. It converts to and from
/// database values, and reads and writes the lower-case hyphenated form.
#[macro_export]
macro_rules! id {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name($crate::private::Uuid);

        impl $name {
            /// The id as it came from elsewhere; new ones come from [`Tx::id`]($crate::Tx::id).
            pub const fn from_uuid(uuid: $crate::private::Uuid) -> Self {
                Self(uuid)
            }

            /// The bare UUID.
            pub const fn uuid(self) -> $crate::private::Uuid {
                self.0
            }
        }

        impl ::std::convert::From<$crate::private::Uuid> for $name {
            fn from(uuid: $crate::private::Uuid) -> Self {
                Self(uuid)
            }
        }

        impl ::std::convert::From<$name> for $crate::private::Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl ::std::convert::From<$name> for $crate::Value {
            fn from(id: $name) -> Self {
                $crate::Value::Uuid(id.0)
            }
        }

        impl ::std::convert::From<&$name> for $crate::Value {
            fn from(id: &$name) -> Self {
                $crate::Value::Uuid(id.0)
            }
        }

        impl $crate::FromValue for $name {
            fn from_cell(cell: $crate::Cell<'_>) -> $crate::Result<Self> {
                <$crate::private::Uuid as $crate::FromValue>::from_cell(cell).map(Self)
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::fmt::Display::fmt(&self.0.hyphenated(), f)
            }
        }

        impl ::std::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::write!(f, "{}({})", ::std::stringify!($name), self.0.hyphenated())
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = $crate::Error;

            fn from_str(text: &str) -> $crate::Result<Self> {
                match $crate::private::Uuid::try_parse(text) {
                    ::std::result::Result::Ok(uuid) => ::std::result::Result::Ok(Self(uuid)),
                    ::std::result::Result::Err(_) => ::std::result::Result::Err($crate::Error::Decode(
                        ::std::format!("not a {}: {text:?}", ::std::stringify!($name)),
                    )),
                }
            }
        }

        impl $crate::private::serde::Serialize for $name {
            fn serialize<S: $crate::private::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::std::result::Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> $crate::private::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::private::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                let text = <::std::string::String as $crate::private::serde::Deserialize>::deserialize(deserializer)?;
                text.parse().map_err(<D::Error as $crate::private::serde::de::Error>::custom)
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    crate::id!(
        /// A thing of this test.
        ThingId
    );

    #[test]
    fn ids_only_grow_even_when_the_clock_stands_still_or_goes_back() {
        let maker = IdMaker::default();
        let noon = Timestamp::parse("2026-11-21T12:00:00Z").unwrap();
        let mut last = maker.make(noon);
        for step in 0..5_000 {
            let now = if step % 7 == 0 { noon.plus_minutes(-1) } else { noon };
            let next = maker.make(now);
            assert!(next > last, "{next} after {last}");
            last = next;
        }
    }

    #[test]
    fn an_id_reads_what_it_writes() {
        let id = ThingId::from_uuid(IdMaker::default().make(Timestamp::from_micros(0)));
        assert_eq!(id.to_string().parse::<ThingId>().unwrap(), id);
        assert_eq!(serde_json::from_str::<ThingId>(&serde_json::to_string(&id).unwrap()).unwrap(), id);
        assert!("R-1042".parse::<ThingId>().is_err());
    }
}

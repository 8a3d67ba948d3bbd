//! [`Value`]: what a parameter can be. Each has one form on each engine, in `sqlite::bind` and
//! `pg::bind`.

use jiff::civil::Date;
use uuid::Uuid;

use crate::Timestamp;

/// A parameter of a statement.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    Null,
    Bool(bool),
    Int(i64),
    Real(f64),
    Text(String),
    Bytes(Vec<u8>),
    Uuid(Uuid),
    Time(Timestamp),
    Date(Date),
    Json(serde_json::Value),
}

macro_rules! from {
    ($($variant:ident($type:ty)),* $(,)?) => {
        $(impl From<$type> for Value {
            fn from(value: $type) -> Self {
                Self::$variant(value.into())
            }
        })*
    };
}

from!(
    Bool(bool),
    Int(i64),
    Int(i32),
    Int(u32),
    Int(u8),
    Real(f64),
    Text(String),
    Text(&str),
    Text(&String),
    Bytes(Vec<u8>),
    Bytes(&[u8]),
    Uuid(Uuid),
    Time(Timestamp),
    Date(Date),
    Json(serde_json::Value),
);

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

/// The parameters of a statement, in the order of their numbers: `params![id, name, at]`.
#[macro_export]
macro_rules! params {
    () => { &[] as &[$crate::Value] };
    ($($value:expr),+ $(,)?) => { &[$($crate::Value::from($value)),+] as &[$crate::Value] };
}

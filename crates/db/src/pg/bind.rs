//! Statements' values on PostgreSQL, in its binary form.
//!
//! A parameter takes the type that the statement gives its placeholder. What does not fit (a text
//! where a number is wanted) is an error here as it would be in the text of the statement.

use std::error::Error as StdError;

use jiff::civil::Date;
use jiff::{Span, Unit};
use postgres::types::private::BytesMut;
use postgres::types::{FromSql, IsNull, ToSql, Type};
use uuid::Uuid;

use crate::pg::numeric;
use crate::{Cell, Error, Result, Timestamp, Value};

/// 2000-01-01T00:00:00Z, from which PostgreSQL counts its microseconds.
const EPOCH_MICROS: i64 = 946_684_800_000_000;
/// 2000-01-01, from which it counts its days.
const EPOCH_DATE: Date = Date::constant(2000, 1, 1);

type Fault = Box<dyn StdError + Sync + Send>;

/// A parameter on its way.
#[derive(Debug)]
pub(crate) struct Param<'v>(pub(crate) &'v Value);

impl ToSql for Param<'_> {
    fn to_sql(&self, ty: &Type, out: &mut BytesMut) -> std::result::Result<IsNull, Fault> {
        match (self.0, ty) {
            (Value::Null, _) => return Ok(IsNull::Yes),
            (Value::Bool(value), &Type::BOOL) => out.extend_from_slice(&[u8::from(*value)]),
            (Value::Int(value), &Type::INT8) => out.extend_from_slice(&value.to_be_bytes()),
            (Value::Int(value), &Type::INT4) => out.extend_from_slice(&i32::try_from(*value)?.to_be_bytes()),
            (Value::Int(value), &Type::INT2) => out.extend_from_slice(&i16::try_from(*value)?.to_be_bytes()),
            (Value::Int(value), &Type::FLOAT8) => out.extend_from_slice(&real(*value).to_be_bytes()),
            (Value::Int(value), &Type::NUMERIC) => numeric::write(*value, out),
            (Value::Real(value), &Type::FLOAT8) => out.extend_from_slice(&value.to_be_bytes()),
            (Value::Text(value), &Type::TEXT | &Type::VARCHAR | &Type::BPCHAR | &Type::NAME) => {
                out.extend_from_slice(value.as_bytes());
            }
            (Value::Bytes(value), &Type::BYTEA) => out.extend_from_slice(value),
            (Value::Uuid(value), &Type::UUID) => out.extend_from_slice(value.as_bytes()),
            (Value::Time(value), &Type::TIMESTAMPTZ) => {
                out.extend_from_slice(&(value.as_micros() - EPOCH_MICROS).to_be_bytes());
            }
            (Value::Date(value), &Type::DATE) => {
                let days = value.since((Unit::Day, EPOCH_DATE))?.get_days();
                out.extend_from_slice(&days.to_be_bytes());
            }
            (Value::Json(value), &Type::JSONB) => {
                // The version of the binary form, then the text.
                out.extend_from_slice(&[1]);
                out.extend_from_slice(value.to_string().as_bytes());
            }
            (Value::Json(value), &Type::JSON) => out.extend_from_slice(value.to_string().as_bytes()),
            (value, ty) => return Err(format!("a {} does not fit a {ty}", name(value)).into()),
        }
        Ok(IsNull::No)
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    fn to_sql_checked(&self, ty: &Type, out: &mut BytesMut) -> std::result::Result<IsNull, Fault> {
        self.to_sql(ty, out)
    }
}

#[expect(clippy::cast_precision_loss, reason = "a number given where a real one is wanted")]
fn real(value: i64) -> f64 {
    value as f64
}

fn name(value: &Value) -> &'static str {
    match value {
        Value::Null => "NULL",
        Value::Bool(_) => "BOOLEAN",
        Value::Int(_) => "BIGINT",
        Value::Real(_) => "DOUBLE PRECISION",
        Value::Text(_) => "TEXT",
        Value::Bytes(_) => "BYTEA",
        Value::Uuid(_) => "UUID",
        Value::Time(_) => "TIMESTAMPTZ",
        Value::Date(_) => "DATE",
        Value::Json(_) => "JSONB",
    }
}

struct Read<'r>(Cell<'r>);

impl<'r> FromSql<'r> for Read<'r> {
    fn from_sql(ty: &Type, raw: &'r [u8]) -> std::result::Result<Self, Fault> {
        let cell = match *ty {
            Type::BOOL => Cell::Bool(raw.first() == Some(&1)),
            Type::INT8 => Cell::Int(i64::from_be_bytes(raw.try_into()?)),
            Type::INT4 => Cell::Int(i32::from_be_bytes(raw.try_into()?).into()),
            Type::INT2 => Cell::Int(i16::from_be_bytes(raw.try_into()?).into()),
            Type::FLOAT8 => Cell::Real(f64::from_be_bytes(raw.try_into()?)),
            Type::FLOAT4 => Cell::Real(f32::from_be_bytes(raw.try_into()?).into()),
            // What sum() and avg() make of BIGINT.
            Type::NUMERIC => numeric::read(raw)?,
            Type::TEXT | Type::VARCHAR | Type::BPCHAR | Type::NAME | Type::UNKNOWN => {
                Cell::Text(std::str::from_utf8(raw)?)
            }
            Type::BYTEA => Cell::Bytes(raw),
            Type::UUID => Cell::Uuid(Uuid::from_slice(raw)?),
            Type::TIMESTAMPTZ => {
                let micros = i64::from_be_bytes(raw.try_into()?);
                Cell::Time(Timestamp::from_micros(micros.saturating_add(EPOCH_MICROS)))
            }
            Type::DATE => {
                let days = i32::from_be_bytes(raw.try_into()?);
                Cell::Date(EPOCH_DATE.checked_add(Span::new().try_days(days)?)?)
            }
            Type::JSONB => Cell::Json(serde_json::from_slice(raw.get(1..).unwrap_or_default())?),
            Type::JSON => Cell::Json(serde_json::from_slice(raw)?),
            Type::VOID => Cell::Null,
            _ => return Err(format!("the dialect has no {ty}").into()),
        };
        Ok(Self(cell))
    }

    fn from_sql_null(_: &Type) -> std::result::Result<Self, Fault> {
        Ok(Self(Cell::Null))
    }

    fn accepts(_: &Type) -> bool {
        true
    }
}

pub(crate) fn cell(row: &postgres::Row, index: usize) -> Result<Cell<'_>> {
    match row.try_get::<_, Read<'_>>(index) {
        Ok(read) => Ok(read.0),
        Err(failure) => Err(Error::Decode(failure.to_string())),
    }
}

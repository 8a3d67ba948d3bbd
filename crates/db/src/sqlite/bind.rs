//! Statements and values on SQLite.
//!
//! A UUID is a blob of sixteen bytes (less than half of the text, and in the same order), a
//! moment the fixed text, a date `YYYY-MM-DD`, a JSON value its text, a BOOLEAN 0 or 1.

use std::ops::ControlFlow;

use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{CachedStatement, Connection, Statement, ToSql};

use crate::row::Source;
use crate::sqlite::error;
use crate::{Cell, Error, Result, Value};

struct Param<'v>(&'v Value);

impl ToSql for Param<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self.0 {
            Value::Null => ToSqlOutput::Borrowed(ValueRef::Null),
            Value::Bool(value) => ToSqlOutput::Borrowed(ValueRef::Integer(i64::from(*value))),
            Value::Int(value) => ToSqlOutput::Borrowed(ValueRef::Integer(*value)),
            Value::Real(value) => ToSqlOutput::Borrowed(ValueRef::Real(*value)),
            Value::Text(value) => ToSqlOutput::Borrowed(ValueRef::Text(value.as_bytes())),
            Value::Bytes(value) => ToSqlOutput::Borrowed(ValueRef::Blob(value)),
            Value::Uuid(value) => ToSqlOutput::Borrowed(ValueRef::Blob(value.as_bytes())),
            Value::Time(value) => ToSqlOutput::from(value.to_string()),
            Value::Date(value) => ToSqlOutput::from(value.to_string()),
            Value::Json(value) => ToSqlOutput::from(value.to_string()),
        })
    }
}

/// The statement, from the cache, with its parameters bound.
fn bound<'c>(conn: &'c Connection, sql: &str, params: &[Value]) -> Result<CachedStatement<'c>> {
    let mut statement = conn.prepare_cached(sql).map_err(|failure| with_sql(&failure, sql))?;
    bind(&mut statement, params)?;
    Ok(statement)
}

/// SQLite numbers named placeholders in the order it meets them, so that `$2` may be its first:
/// they are bound by the number in their name.
fn bind(statement: &mut Statement<'_>, params: &[Value]) -> Result<()> {
    let wrong = || Error::Engine(format!("{} parameters do not fit the placeholders", params.len()));
    let placeholders = statement.parameter_count();
    let mut highest = 0;
    for index in 1..=placeholders {
        let name = statement.parameter_name(index).ok_or_else(wrong)?;
        let number: usize = name.trim_start_matches('$').parse().map_err(|_| wrong())?;
        let value = number.checked_sub(1).and_then(|at| params.get(at)).ok_or_else(wrong)?;
        if matches!(value, Value::Text(text) if text.contains('\0')) {
            return Err(Error::Engine(
                "a text holds a zero character, which PostgreSQL does not take".into(),
            ));
        }
        statement.raw_bind_parameter(index, Param(value)).map_err(|failure| error::from(&failure))?;
        highest = highest.max(number);
    }
    // Each number once, and none left out: PostgreSQL insists, and so the tests on SQLite do too.
    if highest == params.len() && placeholders == params.len() { Ok(()) } else { Err(wrong()) }
}

pub(crate) fn run(conn: &Connection, sql: &str, params: &[Value]) -> Result<u64> {
    let mut statement = bound(conn, sql, params)?;
    if statement.column_count() > 0 {
        // INSERT … RETURNING whose rows nobody wants.
        let mut rows = statement.raw_query();
        while rows.next().map_err(|failure| error::from(&failure))?.is_some() {}
        return Ok(conn.changes());
    }
    let touched = statement.raw_execute().map_err(|failure| error::from(&failure))?;
    Ok(touched as u64)
}

pub(crate) fn visit(
    conn: &Connection,
    sql: &str,
    params: &[Value],
    visit: &mut dyn FnMut(Source<'_>) -> ControlFlow<()>,
) -> Result<()> {
    let mut statement = bound(conn, sql, params)?;
    let mut rows = statement.raw_query();
    while let Some(row) = rows.next().map_err(|failure| error::from(&failure))? {
        if visit(Source::Sqlite(row)).is_break() {
            break;
        }
    }
    Ok(())
}

pub(crate) fn cell<'r>(row: &'r rusqlite::Row<'_>, index: usize) -> Result<Cell<'r>> {
    let value = row.get_ref(index).map_err(|failure| Error::Decode(failure.to_string()))?;
    Ok(match value {
        ValueRef::Null => Cell::Null,
        ValueRef::Integer(value) => Cell::Int(value),
        ValueRef::Real(value) => Cell::Real(value),
        ValueRef::Text(bytes) => {
            Cell::Text(std::str::from_utf8(bytes).map_err(|_| Error::Decode("not UTF-8".into()))?)
        }
        ValueRef::Blob(bytes) => Cell::Bytes(bytes),
    })
}

/// Only prepares.
#[cfg(feature = "test-support")]
pub(crate) fn check(conn: &Connection, sql: &str) -> Result<()> {
    conn.prepare(sql).map(drop).map_err(|failure| with_sql(&failure, sql))
}

/// A wrong statement is named; its values are not, because they are people's.
fn with_sql(failure: &rusqlite::Error, sql: &str) -> Error {
    match error::from(failure) {
        Error::Engine(why) => Error::Engine(format!("{why} in: {sql}")),
        other => other,
    }
}

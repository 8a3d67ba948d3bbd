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
    bind(&mut statement, sql, params)?;
    Ok(statement)
}

/// From so many placeholders on it is worth reading the text for their order.
const MANY: usize = 32;

/// SQLite numbers named placeholders in the order it meets them, so that `$2` may be its first:
/// they are bound by the number in their name.
fn bind(statement: &mut Statement<'_>, sql: &str, params: &[Value]) -> Result<()> {
    let wrong = || Error::Engine(format!("{} parameters do not fit the placeholders", params.len()));
    let placeholders = statement.parameter_count();
    // SQLite looks a name up among all the others, which for the thousands of an INSERT of many rows takes
    // longer than inserting them.
    let in_order = placeholders >= MANY && in_order(sql, placeholders);
    let mut highest = 0;
    for index in 1..=placeholders {
        let number = if in_order {
            index
        } else {
            let name = statement.parameter_name(index).ok_or_else(wrong)?;
            name.trim_start_matches('$').parse().map_err(|_| wrong())?
        };
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

/// Whether the text's placeholders are `$1`, `$2` and so on to `$count`, in this order, each once. Quoted
/// texts are skipped; anything unusual counts as disorder.
fn in_order(sql: &str, count: usize) -> bool {
    // Between quotes every second piece is a text.
    let outside = sql.split('\'').step_by(2);
    let names = outside.flat_map(|piece| piece.split('$').skip(1));
    let numbers = names.map(|name| {
        let end = name.find(|other: char| !other.is_ascii_digit()).unwrap_or(name.len());
        name.get(..end).and_then(|digits| digits.parse::<usize>().ok())
    });
    numbers.eq((1..=count).map(Some))
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

#[cfg(test)]
mod tests {
    use super::in_order;

    #[test]
    fn placeholders_are_in_order_only_if_each_stands_where_its_number_says() {
        assert!(in_order("VALUES ($1, '$9', $2), ($3, $4)", 4));
        assert!(!in_order("VALUES ($2, $1)", 2));
        assert!(!in_order("VALUES ($1, $2, $1)", 2));
        assert!(!in_order("VALUES ($1, $2)", 3));
        assert!(!in_order("VALUES ($1, $2, $name)", 2));
        assert!(!in_order("VALUES ('it''s', $2, $1)", 2));
    }
}

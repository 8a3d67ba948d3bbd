//! The schema as SQLite reports it.

use super::{Column, Table, is_ours};
use crate::sqlite::error::unique_name;
use crate::{Conn, Result, params};

pub(super) fn tables(conn: &mut Conn<'_>) -> Result<Vec<Table>> {
    let names = conn.all(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name",
        &[],
        |row| row.get::<String>(0),
    )?;
    names.into_iter().filter(|name| is_ours(name)).map(|name| table(conn, name)).collect()
}

fn table(conn: &mut Conn<'_>, name: String) -> Result<Table> {
    let found = conn.all(
        "SELECT name, type, \"notnull\", pk FROM pragma_table_info($1) ORDER BY cid",
        params![&name],
        |row| Ok((row.get::<String>(0)?, row.get::<String>(1)?, row.get::<bool>(2)?, row.get::<i64>(3)?)),
    )?;
    let mut primary_key: Vec<(i64, String)> =
        found.iter().filter(|(.., pk)| *pk > 0).map(|(name, .., pk)| (*pk, name.clone())).collect();
    primary_key.sort();
    let columns = found
        .into_iter()
        .map(|(name, kind, not_null, pk)| {
            // INTEGER PRIMARY KEY is how SQLite writes the one number that it makes itself.
            let kind = if kind == "INTEGER" { "BIGINT".to_owned() } else { kind.to_uppercase() };
            Column { name, kind, nullable: !not_null && pk == 0 }
        })
        .collect();
    let foreign_keys =
        conn.all("SELECT \"from\", \"table\" FROM pragma_foreign_key_list($1)", params![&name], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
    let primary_key = primary_key.into_iter().map(|(_, name)| name).collect();
    Ok(Table { uniques: uniques(conn, &name)?, name, columns, primary_key, foreign_keys })
}

/// By the name that an error would report.
fn uniques(conn: &mut Conn<'_>, table: &str) -> Result<Vec<(String, Vec<String>)>> {
    let indexes = conn.all(
        "SELECT name FROM pragma_index_list($1) WHERE \"unique\" AND origin <> 'pk'",
        params![table],
        |row| row.get::<String>(0),
    )?;
    let mut uniques = Vec::new();
    for index in indexes {
        let columns =
            conn.all("SELECT name FROM pragma_index_info($1) ORDER BY seqno", params![&index], |row| {
                row.get::<Option<String>>(0)
            })?;
        // An index on an expression has no column to derive a name from, and is reported by its own.
        let named: Option<Vec<String>> = columns.into_iter().collect();
        uniques.push(match named {
            Some(columns) => (unique_name(table, &columns), columns),
            None => (index, Vec::new()),
        });
    }
    Ok(uniques)
}

//! What the schema is, as the engine itself reports it.
//!
//! [`schema`] writes the same text on both engines if their tables are the same; a test compares
//! the two and the committed listing. What exists on one engine alone (the search tables, the
//! migrations' history) is left out.

mod postgres;
mod sqlite;

use std::fmt::Write;

use crate::migration::HISTORY;
use crate::{Conn, Engine, Result};

/// A table with everything that must be the same on both engines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Table {
    pub(crate) name: String,
    /// In the table's order.
    pub(crate) columns: Vec<Column>,
    pub(crate) primary_key: Vec<String>,
    /// Unique constraints and indexes: name, then columns.
    pub(crate) uniques: Vec<(String, Vec<String>)>,
    /// Column, table it refers to.
    pub(crate) foreign_keys: Vec<(String, String)>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Column {
    pub(crate) name: String,
    /// PostgreSQL's name of the type, in capitals.
    pub(crate) kind: String,
    pub(crate) nullable: bool,
}

/// All tables of the product, by name.
pub(crate) fn tables(conn: &mut Conn<'_>) -> Result<Vec<Table>> {
    let mut tables = match conn.engine() {
        Engine::Sqlite => sqlite::tables(conn)?,
        Engine::Postgres => postgres::tables(conn)?,
    };
    tables.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(tables)
}

/// Whether a table is the product's own.
fn is_ours(name: &str) -> bool {
    name != HISTORY && !name.starts_with("search_") && !name.starts_with("sqlite_")
}

/// The names of the tables that have a column of this name.
pub(crate) fn tables_with_column(conn: &mut Conn<'_>, column: &str) -> Result<Vec<String>> {
    let tables = tables(conn)?.into_iter();
    Ok(tables
        .filter(|table| table.columns.iter().any(|other| other.name == column))
        .map(|table| table.name)
        .collect())
}

/// Whether there is a table of this name.
pub(crate) fn has_table(conn: &mut Conn<'_>, name: &str) -> Result<bool> {
    let sql = match conn.engine() {
        Engine::Sqlite => "SELECT 1 FROM pragma_table_list WHERE schema = 'main' AND name = $1",
        Engine::Postgres => "SELECT 1 WHERE to_regclass(quote_ident($1)) IS NOT NULL",
    };
    conn.exists(sql, crate::params![name])
}

/// A listing of tables, columns, keys and uniques, the same on both engines.
pub fn schema(conn: &mut Conn<'_>) -> Result<String> {
    let mut text = String::new();
    for table in tables(conn)? {
        list(&table, &mut text);
    }
    Ok(text)
}

fn list(table: &Table, text: &mut String) {
    // Writing to a String does not fail.
    let mut line = |line: std::fmt::Arguments<'_>| {
        let _infallible = writeln!(text, "{line}");
    };
    line(format_args!("{}", table.name));
    for column in &table.columns {
        let null = if column.nullable { "" } else { " NOT NULL" };
        line(format_args!("  {} {}{null}", column.name, column.kind));
    }
    line(format_args!("  primary key ({})", table.primary_key.join(", ")));
    let mut uniques = table.uniques.clone();
    uniques.sort();
    for (name, columns) in uniques {
        line(format_args!("  unique {name} ({})", columns.join(", ")));
    }
    let mut keys = table.foreign_keys.clone();
    keys.sort();
    for (column, target) in keys {
        line(format_args!("  {column} refers to {target}"));
    }
}

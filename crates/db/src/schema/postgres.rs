//! The schema as PostgreSQL reports it.

use super::{Column, Table, is_ours};
use crate::{Conn, Result, params};

pub(super) fn tables(conn: &mut Conn<'_>) -> Result<Vec<Table>> {
    let names = conn.all(
        "SELECT c.relname FROM pg_class c \
         WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace",
        &[],
        |row| row.get::<String>(0),
    )?;
    names.into_iter().filter(|name| is_ours(name)).map(|name| table(conn, name)).collect()
}

fn table(conn: &mut Conn<'_>, name: String) -> Result<Table> {
    let columns = conn.all(
        "SELECT attname, format_type(atttypid, atttypmod), NOT attnotnull FROM pg_attribute \
         WHERE attrelid = to_regclass(quote_ident($1)) AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum",
        params![&name],
        |row| {
            let kind = match row.get::<String>(1)?.as_str() {
                "timestamp with time zone" => "TIMESTAMPTZ".to_owned(),
                other => other.to_uppercase(),
            };
            Ok(Column { name: row.get(0)?, kind, nullable: row.get(2)? })
        },
    )?;
    let mut primary_key = Vec::new();
    let mut uniques = Vec::new();
    for (index, primary) in indexes(conn, &name)? {
        let columns: Vec<Option<String>> = conn.all(
            "SELECT a.attname FROM pg_index i \
             CROSS JOIN LATERAL unnest(i.indkey::int2[]) WITH ORDINALITY AS k (attnum, position) \
             LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum AND k.attnum > 0 \
             WHERE i.indexrelid = to_regclass(quote_ident($1)) ORDER BY k.position",
            params![&index],
            |row| row.get(0),
        )?;
        let columns = columns.into_iter().collect::<Option<Vec<String>>>().unwrap_or_default();
        if primary {
            primary_key = columns;
        } else {
            uniques.push((index, columns));
        }
    }
    let foreign_keys = conn.all(
        "SELECT a.attname, t.relname FROM pg_constraint c \
         CROSS JOIN LATERAL unnest(c.conkey) AS k (attnum) \
         JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.attnum \
         JOIN pg_class t ON t.oid = c.confrelid \
         WHERE c.contype = 'f' AND c.conrelid = to_regclass(quote_ident($1))",
        params![&name],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    Ok(Table { name, columns, primary_key, uniques, foreign_keys })
}

/// Unique indexes: name, and whether it is the primary key's.
fn indexes(conn: &mut Conn<'_>, table: &str) -> Result<Vec<(String, bool)>> {
    conn.all(
        "SELECT c.relname, i.indisprimary FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid \
         WHERE i.indisunique AND i.indrelid = to_regclass(quote_ident($1))",
        params![table],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

//! Writing everything, and checking that it is what was sent.

use std::sync::mpsc::Receiver;

use super::checksum::Checksum;
use super::{DOCUMENTS, Message, Planned, TableReport, broke_off};
use crate::schema::{has_table, tables};
use crate::search::{self, Document};
use crate::{Conn, Engine, Error, Result, Timestamp, Tx, Uuid, Value, params};

/// Fills the empty target from what is sent.
pub(super) fn receive(tx: &mut Tx<'_>, messages: &Receiver<Message>) -> Result<Vec<TableReport>> {
    let mut plan: Vec<Planned> = Vec::new();
    let mut keys = Vec::new();
    while let Ok(message) = messages.recv() {
        match message {
            Message::Plan(planned) => {
                fits(tx, &planned)?;
                keys = without_keys(tx)?;
                plan = planned;
            }
            Message::Rows(number, rows) => match plan.get(number) {
                Some(planned) if planned.table == DOCUMENTS => insert_documents(tx, planned, &rows)?,
                Some(planned) => insert(tx, planned, &rows)?,
                None => return Err(Error::Engine("rows of a table that was not planned".into())),
            },
            Message::Sums(sent) => {
                with_keys(tx, &keys)?;
                let written = sums(tx, &plan)?;
                if written != sent {
                    return Err(Error::Engine(difference(&sent, &written)));
                }
                return Ok(written);
            }
        }
    }
    Err(broke_off())
}

/// The same tables with the same columns, and no rows.
fn fits(conn: &mut Conn<'_>, plan: &[Planned]) -> Result<()> {
    let own = tables(conn)?;
    for planned in plan {
        if planned.table == DOCUMENTS {
            if !has_table(conn, DOCUMENTS)? {
                return Err(Error::Config("the target has no search tables".into()));
            }
        } else {
            let mut columns = planned.columns.clone();
            let found = own.iter().find(|table| table.name == planned.table);
            let mut found = found.map(|table| table.columns.clone()).unwrap_or_default();
            columns.sort_by(|a, b| a.name.cmp(&b.name));
            found.sort_by(|a, b| a.name.cmp(&b.name));
            if columns != found {
                return Err(Error::Config(format!("the table {} differs between the two", planned.table)));
            }
        }
        if conn.exists(&format!("SELECT 1 FROM \"{}\" LIMIT 1", planned.table), &[])? {
            return Err(Error::Config(format!("the target is not empty: {} has rows", planned.table)));
        }
    }
    let missing = own.iter().find(|table| !plan.iter().any(|planned| planned.table == table.name));
    missing.map_or(Ok(()), |table| Err(Error::Config(format!("the source has no table {}", table.name))))
}

/// A foreign key of PostgreSQL: its table, its name, what it says.
type Key = (String, String, String);

/// Lifts the foreign keys for the time of the copy: rows of one table may refer to each other, and
/// tables to each other in a circle.
fn without_keys(tx: &mut Tx<'_>) -> Result<Vec<Key>> {
    if tx.engine() == Engine::Sqlite {
        // Checked at the commit instead of at each row.
        tx.batch("PRAGMA defer_foreign_keys = ON")?;
        return Ok(Vec::new());
    }
    let keys: Vec<Key> = tx.all(
        "SELECT quote_ident(t.relname), quote_ident(c.conname), pg_get_constraintdef(c.oid)
         FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid
         WHERE c.contype = 'f' AND c.connamespace = current_schema()::regnamespace",
        &[],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )?;
    for (table, name, _) in &keys {
        tx.batch(&format!("ALTER TABLE {table} DROP CONSTRAINT {name}"))?;
    }
    Ok(keys)
}

/// Puts them back, which checks every row.
fn with_keys(tx: &mut Tx<'_>, keys: &[Key]) -> Result<()> {
    for (table, name, definition) in keys {
        tx.batch(&format!("ALTER TABLE {table} ADD CONSTRAINT {name} {definition}"))?;
    }
    Ok(())
}

fn insert(tx: &mut Tx<'_>, planned: &Planned, rows: &[Value]) -> Result<()> {
    // A number that the engine would make itself is brought along.
    let overriding = if tx.engine() == Engine::Postgres { " OVERRIDING SYSTEM VALUE" } else { "" };
    let head = format!("INSERT INTO \"{}\" ({}){overriding} VALUES", planned.table, planned.columns());
    tx.insert_rows(&head, planned.columns.len(), rows).map(drop)
}

fn insert_documents(tx: &mut Tx<'_>, planned: &Planned, rows: &[Value]) -> Result<()> {
    for row in rows.chunks(planned.columns.len()) {
        let [
            Value::Text(kind),
            Value::Uuid(id),
            Value::Time(at),
            Value::Text(title),
            Value::Text(body),
            Value::Json(fields),
        ] = row
        else {
            return Err(Error::Decode("a found document of another form".into()));
        };
        index(tx, (kind, *id, *at), (title, body), fields)?;
    }
    Ok(())
}

fn index(
    tx: &mut Tx<'_>,
    (kind, id, at): (&str, Uuid, Timestamp),
    (title, body): (&str, &str),
    stored: &serde_json::Value,
) -> Result<()> {
    let fields = search::stored_fields(stored);
    search::index(tx, &Document { kind, id, title, body, fields: &fields, at })
}

/// What is there now; and the engine's own numbers go on behind the highest.
fn sums(tx: &mut Tx<'_>, plan: &[Planned]) -> Result<Vec<TableReport>> {
    let mut sums = Vec::new();
    for planned in plan {
        let mut checksum = Checksum::default();
        tx.each(&planned.select(), &[], |row| checksum.add(&planned.read(row)?))?;
        sums.push(checksum.report(&planned.table));
        if tx.engine() == Engine::Postgres {
            for column in planned.columns.iter().filter(|column| column.kind == "BIGINT") {
                go_on(tx, &planned.table, &column.name)?;
            }
        }
    }
    Ok(sums)
}

fn go_on(tx: &mut Tx<'_>, table: &str, column: &str) -> Result<()> {
    let sql = "SELECT pg_get_serial_sequence(quote_ident($1), $2)";
    let sequence: Option<String> = tx.scalar(sql, params![table, column])?;
    if sequence.is_some() {
        let sql = format!(
            "SELECT setval(pg_get_serial_sequence(quote_ident($1), $2), max(\"{column}\")) FROM \"{table}\" \
             HAVING max(\"{column}\") IS NOT NULL"
        );
        tx.maybe(&sql, params![table, column], |_| Ok(()))?;
    }
    Ok(())
}

fn difference(sent: &[TableReport], written: &[TableReport]) -> String {
    let pairs = sent.iter().zip(written).filter(|(sent, written)| sent != written);
    let each: Vec<String> = pairs
        .map(|(sent, written)| format!("{}: {} rows sent, {} arrived", sent.table, sent.rows, written.rows))
        .collect();
    format!("what arrived is not what was sent: {}", each.join("; "))
}

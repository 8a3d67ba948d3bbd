//! Reading everything.

use std::sync::mpsc::SyncSender;

use super::checksum::Checksum;
use super::{CHUNK, DOCUMENTS, Message, Planned};
use crate::schema::{Table, has_table, tables};
use crate::{Conn, Error, Result, Value};

/// Sends the whole database, in one snapshot.
pub(super) fn send(conn: &mut Conn<'_>, sender: &SyncSender<Message>) -> Result<()> {
    let tables = in_order(tables(conn)?);
    let distance = distance(conn, &tables)?;
    let mut plan: Vec<Planned> = tables
        .into_iter()
        .map(|table| Planned { table: table.name, columns: table.columns, distance })
        .collect();
    if has_table(conn, DOCUMENTS)? {
        plan.push(Planned::documents());
    }
    tell(sender, Message::Plan(plan.clone()))?;
    let mut sums = Vec::new();
    for (number, planned) in plan.iter().enumerate() {
        let mut checksum = Checksum::default();
        let mut chunk = Vec::new();
        let full = CHUNK * planned.columns.len();
        conn.each(&planned.select(), &[], |row| {
            let mut values = planned.read(row)?;
            planned.shift(&mut values);
            checksum.add(&values)?;
            chunk.append(&mut values);
            if chunk.len() >= full {
                tell(sender, Message::Rows(number, std::mem::take(&mut chunk)))?;
            }
            Ok(())
        })?;
        if !chunk.is_empty() {
            tell(sender, Message::Rows(number, chunk))?;
        }
        sums.push(checksum.report(&planned.table));
    }
    tell(sender, Message::Sums(sums))
}

/// If the target has given up it has said why to the caller.
fn tell(sender: &SyncSender<Message>, message: Message) -> Result<()> {
    sender.send(message).map_err(|_| Error::Unavailable("the target does not take any more".into()))
}

impl Planned {
    /// Moves the transaction ids below those to come.
    fn shift(&self, values: &mut [Value]) {
        for (column, value) in self.columns.iter().zip(values) {
            if let Value::Int(txn) = value
                && column.name == "txn"
            {
                *txn -= self.distance;
            }
        }
    }
}

/// So far that the highest becomes -1. SQLite's are 0 or less already.
fn distance(conn: &mut Conn<'_>, tables: &[Table]) -> Result<i64> {
    let mut highest = 0;
    for table in tables.iter().filter(|table| table.columns.iter().any(|column| column.name == "txn")) {
        let sql = format!("SELECT COALESCE(max(txn), 0) FROM \"{}\"", table.name);
        highest = highest.max(conn.scalar(&sql, &[])?);
    }
    Ok(if highest > 0 { highest + 1 } else { 0 })
}

/// Tables after those they refer to; those that refer to one another come last, by name.
fn in_order(mut tables: Vec<Table>) -> Vec<Table> {
    let mut ordered: Vec<Table> = Vec::new();
    while !tables.is_empty() {
        let waits = |table: &Table| {
            let mut targets = table.foreign_keys.iter().map(|(_, target)| target);
            targets.any(|target| *target != table.name && !ordered.iter().any(|done| done.name == *target))
        };
        let (waiting, free): (Vec<Table>, Vec<Table>) = tables.into_iter().partition(waits);
        if free.is_empty() {
            ordered.extend(waiting);
            break;
        }
        ordered.extend(free);
        tables = waiting;
    }
    ordered
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(name: &str, targets: &[&str]) -> Table {
        Table {
            name: name.into(),
            columns: Vec::new(),
            primary_key: Vec::new(),
            uniques: Vec::new(),
            foreign_keys: targets.iter().map(|target| ("x".into(), (*target).into())).collect(),
        }
    }

    #[test]
    fn tables_come_after_those_they_refer_to() {
        let tables = vec![
            table("a", &["b"]),
            table("b", &["c", "b"]),
            table("c", &[]),
            table("lead", &["team"]),
            table("team", &["lead", "c"]),
        ];
        let names: Vec<String> = in_order(tables).into_iter().map(|table| table.name).collect();
        assert_eq!(names, ["c", "b", "a", "lead", "team"]);
    }
}

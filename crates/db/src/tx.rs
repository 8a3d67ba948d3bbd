//! [`Tx`]: a write in progress.
//!
//! A `Tx` reads like a [`Conn`] and also writes. What it announces (changed records, workers to
//! wake) leaves the process after the commit, never before, and not at all if the write fails.

use std::fmt::Write;
use std::ops::{Deref, DerefMut};

use uuid::Uuid;

use crate::id::IdMaker;
use crate::{Conn, Error, Query, Result, Timestamp, Value};

/// The most rows of one INSERT: the dialect's limit for a list of values.
const ROWS_AT_ONCE: usize = 500;
/// The most parameters of one statement: SQLite takes 32,766, PostgreSQL 65,535.
const PARAMS_AT_ONCE: usize = 30_000;

/// A transaction that will commit if its closure succeeds.
pub struct Tx<'t> {
    conn: Conn<'t>,
    ids: &'t IdMaker,
    pub(crate) news: News,
}

/// What to tell after the commit.
#[derive(Debug, Default)]
pub(crate) struct News {
    pub(crate) topics: Vec<Uuid>,
    pub(crate) workers: Vec<&'static str>,
}

impl<'t> Tx<'t> {
    pub(crate) fn new(conn: Conn<'t>, ids: &'t IdMaker) -> Self {
        Self { conn, ids, news: News::default() }
    }

    /// Runs a statement: how many rows it touched.
    pub fn execute(&mut self, sql: &str, params: &[Value]) -> Result<u64> {
        self.conn.run(sql, params)
    }

    /// [`Tx::execute`] for a text put together at run time.
    pub fn query_execute(&mut self, query: &Query) -> Result<u64> {
        self.conn.run(query.sql(), query.params())
    }

    /// Inserts many rows with few statements. `sql_head` ends in `VALUES`; `rows` holds
    /// `columns` values for the first row, then for the second, and so on.
    pub fn insert_many(&mut self, sql_head: &'static str, columns: usize, rows: &[Value]) -> Result<u64> {
        self.insert_rows(sql_head, columns, rows)
    }

    pub(crate) fn insert_rows(&mut self, sql_head: &str, columns: usize, rows: &[Value]) -> Result<u64> {
        if columns == 0 || !rows.len().is_multiple_of(columns) {
            return Err(Error::Engine(format!("{} values are not rows of {columns}", rows.len())));
        }
        let at_once = ROWS_AT_ONCE.min(PARAMS_AT_ONCE / columns).max(1);
        let mut inserted = 0;
        for chunk in rows.chunks(at_once * columns) {
            inserted += self.conn.run(&values(sql_head, columns, chunk.len() / columns), chunk)?;
        }
        Ok(inserted)
    }

    /// A new id: of version 7, from the clock, greater than all before it in this process.
    pub fn id<T: From<Uuid>>(&mut self) -> T {
        T::from(self.ids.make(self.conn.now()))
    }

    /// Acts for someone else from here on: for jobs.
    pub fn set_actor(&mut self, actor: Option<Uuid>) {
        self.conn.actor = actor;
    }

    /// Works at another time from here on: for what is told after it happened, as the example's
    /// history is. Ids keep growing all the same.
    pub fn set_now(&mut self, now: Timestamp) {
        self.conn.now = now;
    }

    /// After the commit, tells the live pages of this record, on every node.
    pub fn changed(&mut self, topic: Uuid) {
        if !self.news.topics.contains(&topic) {
            self.news.topics.push(topic);
        }
    }

    /// After the commit, wakes the worker of this name, on every node.
    pub fn wake(&mut self, worker: &'static str) {
        if !self.news.workers.contains(&worker) {
            self.news.workers.push(worker);
        }
    }
}

impl<'t> Deref for Tx<'t> {
    type Target = Conn<'t>;

    fn deref(&self) -> &Conn<'t> {
        &self.conn
    }
}

impl<'t> DerefMut for Tx<'t> {
    fn deref_mut(&mut self) -> &mut Conn<'t> {
        &mut self.conn
    }
}

/// `head ($1,$2),($3,$4)`
fn values(head: &str, columns: usize, rows: usize) -> String {
    let mut sql = String::with_capacity(head.len() + rows * (columns * 6 + 3));
    sql.push_str(head);
    for row in 0..rows {
        sql.push_str(if row == 0 { " (" } else { ",(" });
        for column in 1..=columns {
            let comma = if column == 1 { "" } else { "," };
            // Writing to a String does not fail.
            let _infallible = write!(sql, "{comma}${}", row * columns + column);
        }
        sql.push(')');
    }
    sql
}

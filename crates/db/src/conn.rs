//! [`Conn`]: one snapshot of the database, handed to a closure.
//!
//! Everything a closure reads through one `Conn` is of the same moment, and [`Conn::now`] is one
//! moment too. A statement that the engine refused ends the closure's work on both engines:
//! PostgreSQL aborts the transaction at the first refusal, and SQLite, which would only undo the
//! statement, is held to the same rule, so that nobody catches an error and goes on.

use std::any::{Any, TypeId};
use std::ops::ControlFlow;

use uuid::Uuid;

use crate::row::Source;
use crate::{Error, FromValue, Query, Result, Row, Timestamp, Value, pg, sqlite};

/// Which engine a database runs on. The product must not ask; this crate's tools do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// A snapshot to read from. In a write it is the write's own transaction.
pub struct Conn<'c> {
    link: Link<'c>,
    pub(crate) now: Timestamp,
    pub(crate) actor: Option<Uuid>,
    /// The first refusal of the engine; from then on every statement gives it again.
    refused: Option<Error>,
    /// What [`Conn::once`] has read, by its type and whose it is; nothing is kept in a write.
    read: Option<Vec<Kept>>,
}

/// The way to the engine. Everything that differs between the engines goes through here.
pub(crate) enum Link<'c> {
    Sqlite(&'c rusqlite::Connection),
    Postgres(&'c mut pg::Session),
}

/// So many things are looked through each time, and no more kept: a list asks for too many to be found again.
const MOST_KEPT: usize = 32;

/// What one snapshot has read before.
type Kept = ((TypeId, Uuid), Box<dyn Any>);

/// What a caller does with each row; stops early by [`ControlFlow::Break`].
pub(crate) type Visit<'v> = dyn FnMut(&Row<'_>) -> Result<ControlFlow<()>> + 'v;

impl<'c> Conn<'c> {
    pub(crate) fn new(link: Link<'c>, now: Timestamp, actor: Option<Uuid>) -> Self {
        Self { link, now, actor, refused: None, read: None }
    }

    /// The same for a snapshot that nothing is written into.
    pub(crate) fn of_snapshot(link: Link<'c>, now: Timestamp, actor: Option<Uuid>) -> Self {
        Self { read: Some(Vec::new()), ..Self::new(link, now, actor) }
    }

    /// Reads what many parts of a page want, such as the organisation, only once in a snapshot: `T` is the
    /// key. In a write it is read every time, because the write may have changed it.
    pub fn once<T, E>(&mut self, read: impl FnOnce(&mut Self) -> Result<T, E>) -> Result<T, E>
    where
        T: Clone + 'static,
    {
        self.once_of(Uuid::nil(), read)
    }

    /// [`Conn::once`] for what there is one of for each of something: `T` and `whose` are the key.
    pub fn once_of<T, E>(&mut self, whose: Uuid, read: impl FnOnce(&mut Self) -> Result<T, E>) -> Result<T, E>
    where
        T: Clone + 'static,
    {
        let key = (TypeId::of::<T>(), whose);
        let kept = self.read.iter().flatten().find(|(other, _)| *other == key);
        if let Some(value) = kept.and_then(|(_, value)| value.downcast_ref::<T>()) {
            return Ok(value.clone());
        }
        let value = read(self)?;
        if let Some(kept) = self.read.as_mut().filter(|kept| kept.len() < MOST_KEPT) {
            kept.push((key, Box::new(value.clone())));
        }
        Ok(value)
    }

    /// The closure's time: the same at every call.
    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// The person on whose behalf the closure runs; `None` is nobody, or the system itself.
    pub fn actor(&self) -> Option<Uuid> {
        self.actor
    }

    /// For this crate's tools and for what reports on the engine itself; the product's rules must
    /// not branch on it.
    pub fn engine(&self) -> Engine {
        match self.link {
            Link::Sqlite(_) => Engine::Sqlite,
            Link::Postgres(_) => Engine::Postgres,
        }
    }

    /// Every row, in order.
    pub fn all<T>(
        &mut self,
        sql: &str,
        params: &[Value],
        mut map: impl FnMut(&Row<'_>) -> Result<T>,
    ) -> Result<Vec<T>> {
        let mut rows = Vec::new();
        self.visit(sql, params, &mut |row| {
            rows.push(map(row)?);
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(rows)
    }

    /// The first row, or `None`.
    pub fn maybe<T>(
        &mut self,
        sql: &str,
        params: &[Value],
        mut map: impl FnMut(&Row<'_>) -> Result<T>,
    ) -> Result<Option<T>> {
        let mut first = None;
        self.visit(sql, params, &mut |row| {
            first = Some(map(row)?);
            Ok(ControlFlow::Break(()))
        })?;
        Ok(first)
    }

    /// The first row; [`Error::NotFound`] if there is none.
    pub fn one<T>(
        &mut self,
        sql: &str,
        params: &[Value],
        map: impl FnMut(&Row<'_>) -> Result<T>,
    ) -> Result<T> {
        self.maybe(sql, params, map)?.ok_or(Error::NotFound)
    }

    /// Every row in turn, without keeping them: for exports.
    pub fn each(
        &mut self,
        sql: &str,
        params: &[Value],
        mut f: impl FnMut(&Row<'_>) -> Result<()>,
    ) -> Result<()> {
        self.visit(sql, params, &mut |row| f(row).map(ControlFlow::Continue))
    }

    /// Whether there is a row.
    pub fn exists(&mut self, sql: &str, params: &[Value]) -> Result<bool> {
        Ok(self.maybe(sql, params, |_| Ok(()))?.is_some())
    }

    /// [`Conn::all`] for a text put together at run time.
    pub fn query_all<T>(&mut self, query: &Query, map: impl FnMut(&Row<'_>) -> Result<T>) -> Result<Vec<T>> {
        self.all(query.sql(), query.params(), map)
    }

    /// [`Conn::maybe`] for a text put together at run time.
    pub fn query_maybe<T>(
        &mut self,
        query: &Query,
        map: impl FnMut(&Row<'_>) -> Result<T>,
    ) -> Result<Option<T>> {
        self.maybe(query.sql(), query.params(), map)
    }

    /// [`Conn::one`] for a single column.
    pub(crate) fn scalar<T: FromValue>(&mut self, sql: &str, params: &[Value]) -> Result<T> {
        self.one(sql, params, |row| row.get(0))
    }

    /// Runs a statement and shows its rows to `visit` until that breaks off or fails.
    pub(crate) fn visit(&mut self, sql: &str, params: &[Value], visit: &mut Visit<'_>) -> Result<()> {
        if let Some(refused) = &self.refused {
            return Err(refused.clone());
        }
        tracing::trace!(target: "db::sql", sql);
        // The caller's own failure ends the rows, but is no refusal of the engine.
        let mut callers = None;
        let mut guarded = |source: Source<'_>| match visit(&Row(source)) {
            Ok(flow) => flow,
            Err(error) => {
                callers = Some(error);
                ControlFlow::Break(())
            }
        };
        let done = match &mut self.link {
            Link::Sqlite(conn) => sqlite::bind::visit(conn, sql, params, &mut guarded),
            Link::Postgres(session) => session.visit(sql, params, &mut guarded),
        };
        self.note(done)?;
        callers.map_or(Ok(()), Err)
    }

    /// Runs a statement for its effect: how many rows it touched.
    pub(crate) fn run(&mut self, sql: &str, params: &[Value]) -> Result<u64> {
        if let Some(refused) = &self.refused {
            return Err(refused.clone());
        }
        tracing::trace!(target: "db::sql", sql);
        let done = match &mut self.link {
            Link::Sqlite(conn) => sqlite::bind::run(conn, sql, params),
            Link::Postgres(session) => session.run(sql, params),
        };
        self.note(done)
    }

    /// Runs statements without parameters or results: definitions, savepoints, settings.
    pub(crate) fn batch(&mut self, sql: &str) -> Result<()> {
        let done = match &mut self.link {
            Link::Sqlite(conn) => conn.execute_batch(sql).map_err(|error| sqlite::error::from(&error)),
            Link::Postgres(session) => session.batch(sql),
        };
        self.note(done)
    }

    /// Prepares a statement without running it, and forgets the refusal if there is one.
    #[cfg(feature = "test-support")]
    pub(crate) fn prepare(&mut self, sql: &str) -> Result<()> {
        match &mut self.link {
            Link::Sqlite(conn) => sqlite::bind::check(conn, sql),
            Link::Postgres(session) => session.check(sql),
        }
    }

    /// The refusal that the closure may have hidden from its caller.
    pub(crate) fn refused(&self) -> Option<&Error> {
        self.refused.as_ref()
    }

    fn note<T>(&mut self, done: Result<T>) -> Result<T> {
        if let Err(error) = &done {
            self.refused = Some(error.clone());
        }
        done
    }
}

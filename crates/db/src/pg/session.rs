//! One connection with its prepared statements.

use std::collections::HashMap;
use std::ops::ControlFlow;

use postgres::fallible_iterator::FallibleIterator;
use postgres::{Client, Statement};

use crate::pg::bind::Param;
use crate::pg::connect::Server;
use crate::pg::error;
use crate::row::Source;
use crate::{Error, Result, Value};

/// The most prepared statements kept; beyond it the one that waited longest for its turn goes.
const STATEMENTS: usize = 512;

/// A connection, on its thread.
pub(crate) struct Session {
    client: Client,
    statements: HashMap<Box<str>, Kept>,
    uses: u64,
}

struct Kept {
    statement: Statement,
    used: u64,
}

impl Session {
    pub(crate) fn open(server: &Server) -> Result<Self> {
        Ok(Self { client: server.connect()?, statements: HashMap::new(), uses: 0 })
    }

    pub(crate) fn is_broken(&self) -> bool {
        self.client.is_closed()
    }

    pub(crate) fn batch(&mut self, sql: &str) -> Result<()> {
        self.client.batch_execute(sql).map_err(|failure| error::from(&failure))
    }

    pub(crate) fn run(&mut self, sql: &str, params: &[Value]) -> Result<u64> {
        let statement = self.statement(sql)?;
        fits(&statement, params)?;
        let mut rows = self
            .client
            .query_raw(&statement, params.iter().map(Param))
            .map_err(|failure| named(&failure, sql))?;
        while rows.next().map_err(|failure| named(&failure, sql))?.is_some() {}
        Ok(rows.rows_affected().unwrap_or(0))
    }

    pub(crate) fn visit(
        &mut self,
        sql: &str,
        params: &[Value],
        visit: &mut dyn FnMut(Source<'_>) -> ControlFlow<()>,
    ) -> Result<()> {
        let statement = self.statement(sql)?;
        fits(&statement, params)?;
        let mut rows = self
            .client
            .query_raw(&statement, params.iter().map(Param))
            .map_err(|failure| named(&failure, sql))?;
        while let Some(row) = rows.next().map_err(|failure| named(&failure, sql))? {
            if visit(Source::Postgres(&row)).is_break() {
                break;
            }
        }
        Ok(())
    }

    /// Only prepares, inside a transaction that goes on whatever comes of it.
    #[cfg(feature = "test-support")]
    pub(crate) fn check(&mut self, sql: &str) -> Result<()> {
        self.batch("SAVEPOINT checking")?;
        let checked = self.client.prepare(sql).map(drop).map_err(|failure| named(&failure, sql));
        self.batch("ROLLBACK TO SAVEPOINT checking; RELEASE SAVEPOINT checking")?;
        checked
    }

    fn statement(&mut self, sql: &str) -> Result<Statement> {
        self.uses += 1;
        if let Some(kept) = self.statements.get_mut(sql) {
            kept.used = self.uses;
            return Ok(kept.statement.clone());
        }
        let statement = self.client.prepare(sql).map_err(|failure| named(&failure, sql))?;
        if self.statements.len() >= STATEMENTS {
            let oldest = self.statements.iter().min_by_key(|(_, kept)| kept.used);
            if let Some(sql) = oldest.map(|(sql, _)| sql.clone()) {
                self.statements.remove(&sql);
            }
        }
        self.statements.insert(sql.into(), Kept { statement: statement.clone(), used: self.uses });
        Ok(statement)
    }
}

/// The driver would panic.
fn fits(statement: &Statement, params: &[Value]) -> Result<()> {
    if statement.params().len() == params.len() {
        return Ok(());
    }
    Err(Error::Engine(format!("{} parameters do not fit the placeholders", params.len())))
}

/// A wrong statement is named; its values are not, because they are people's.
fn named(failure: &postgres::Error, sql: &str) -> Error {
    match error::from(failure) {
        Error::Engine(why) => Error::Engine(format!("{why} in: {sql}")),
        other => other,
    }
}

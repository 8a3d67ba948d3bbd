//! Schema changes: numbered, forward only, never edited once released.
//!
//! All pending ones run in one transaction: a start that is interrupted leaves the schema as it
//! was. An applied migration that is missing here or reads differently is an error, because then
//! nobody knows what the schema is.

use crate::{Engine, Error, Result};

/// One numbered step.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    pub version: i32,
    /// Lower-case words joined by `_`.
    pub name: &'static str,
    pub sql: MigrationSql,
}

/// A step's text: one for both engines wherever the dialect allows.
#[derive(Debug, Clone, Copy)]
pub enum MigrationSql {
    Both(&'static str),
    Split { sqlite: &'static str, postgres: &'static str },
}

impl Migration {
    pub(crate) fn text(&self, engine: Engine) -> &'static str {
        match (self.sql, engine) {
            (MigrationSql::Both(text), _) => text,
            (MigrationSql::Split { sqlite, .. }, Engine::Sqlite) => sqlite,
            (MigrationSql::Split { postgres, .. }, Engine::Postgres) => postgres,
        }
    }
}

/// Where refinery notes what was applied; no part of the product's schema.
pub(crate) const HISTORY: &str = "refinery_schema_history";

/// The steps as refinery runs them: all or none, and none at all if the history disagrees.
pub(crate) fn runner(migrations: &[Migration], engine: Engine) -> Result<refinery_core::Runner> {
    let steps = migrations
        .iter()
        .map(|step| {
            let name = format!("V{}__{}", step.version, step.name);
            refinery_core::Migration::unapplied(&name, step.text(engine))
                .map_err(|error| Error::Config(format!("migration {name}: {error}")))
        })
        .collect::<Result<Vec<_>>>()?;
    if let Some(pair) =
        steps.windows(2).find(|pair| matches!(pair, [before, after] if before.version() >= after.version()))
    {
        let names = pair.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        return Err(Error::Config(format!("migrations out of order: {names}")));
    }
    let runner = refinery_core::Runner::new(&steps);
    Ok(runner.set_abort_divergent(true).set_abort_missing(true).set_grouped(true))
}

/// How many steps are applied already, and whether any is still to come.
pub(crate) fn progress<C: refinery_core::Migrate>(
    runner: &refinery_core::Runner,
    conn: &mut C,
) -> Result<(usize, bool)> {
    let applied = runner.get_applied_migrations(conn).map_err(|error| failure(&error))?;
    Ok((applied.len(), applied.len() < runner.get_migrations().len()))
}

pub(crate) fn failure(error: &refinery_core::Error) -> Error {
    use std::error::Error as _;
    let cause = error.source().map(|cause| format!(": {cause}")).unwrap_or_default();
    Error::Config(format!("migrating: {error}{cause}"))
}

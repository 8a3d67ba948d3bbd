//! Bringing the schema up to date, one node at a time.

use postgres::Client;

use crate::migration::{failure, progress, runner};
use crate::pg::error;
use crate::{Engine, Migration, Result};

/// Any number that no one else locks: "lateral" in ASCII.
const LOCK: i64 = 0x6c_6174_6572_616c;

/// Nodes that start together wait for the first; the others then find nothing to do.
pub(super) fn migrate(client: &mut Client, migrations: &[Migration]) -> Result<()> {
    let runner = runner(migrations, Engine::Postgres)?;
    client.execute("SELECT pg_advisory_lock($1)", &[&LOCK]).map_err(|failure| error::from(&failure))?;
    let done = apply(client, &runner);
    let unlocked = client.execute("SELECT pg_advisory_unlock($1)", &[&LOCK]);
    done?;
    unlocked.map(drop).map_err(|failure| error::from(&failure))
}

fn apply(client: &mut Client, runner: &refinery_core::Runner) -> Result<()> {
    client.batch_execute("SET client_min_messages = warning").map_err(|failure| error::from(&failure))?;
    let known: bool = client
        .query_one("SELECT to_regclass('refinery_schema_history') IS NOT NULL", &[])
        .and_then(|row| row.try_get(0))
        .map_err(|failure| error::from(&failure))?;
    if known {
        let (applied, pending) = progress(runner, client)?;
        if pending && applied > 0 {
            tracing::info!("migrating; a dump made by pg_dump before an upgrade is the way back");
        }
    }
    runner.run(client).map(drop).map_err(|error| failure(&error))
}

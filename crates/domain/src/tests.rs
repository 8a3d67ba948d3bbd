//! What holds for the whole crate: its statements and its schema, on both engines.

use std::path::Path;

use db::Engine;
use db::testing::{prepare_all, worlds};

use crate::Error;

/// Where the listing of the schema is kept, for whoever reports from the database.
const LISTING: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/schema.txt");

#[test]
fn every_statement_can_be_prepared_on_both_engines() {
    worlds(&crate::migrations(), |world| {
        let source = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src"));
        let failed =
            world.database.read_blocking(None, move |conn| Ok::<_, Error>(prepare_all(conn, &[source])));
        let failed = failed.unwrap();
        assert!(failed.is_empty(), "{failed:#?}");
    });
}

/// Run with `LATERAL_WRITE_SCHEMA=1` to write the listing anew after a migration.
#[test]
fn both_engines_have_the_schema_that_is_listed() {
    worlds(&crate::migrations(), |world| {
        let schema = world.database.read_blocking(None, |conn| Ok::<_, Error>(db::schema(conn)?)).unwrap();
        // Written on one engine only, so that the other is compared with it.
        if world.engine() == Engine::Sqlite && std::env::var_os("LATERAL_WRITE_SCHEMA").is_some() {
            std::fs::write(LISTING, &schema).unwrap();
        }
        let listed = std::fs::read_to_string(LISTING).unwrap();
        assert_eq!(schema, listed, "on {:?}", world.engine());
    });
}

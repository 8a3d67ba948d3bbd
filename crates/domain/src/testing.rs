//! Houses for tests: an organisation with an administrator, and people, teams and services by name.
//!
//! Every test gets a house of its own on each engine, where it is Monday, 23 November 2026, 8:00 UTC
//! until the test moves the clock.

use std::fmt::Debug;

use db::testing::{TestWorld, worlds};
use db::{Clock, Conn, Database, Tx, params};

use crate::event::{self, Consumer};
use crate::language::{Formality, Language};
use crate::person::{self, Origin};
use crate::service::{self, Provider};
use crate::team::{self, Role};
use crate::text::Texts;
use crate::{PersonId, Result, ServiceId, TeamId, organisation, worker_agreement};

/// A house in Rome, with one administrator.
pub struct House<'w> {
    world: &'w TestWorld,
    /// The clock, which stands still.
    pub clock: &'w Clock,
    /// The administrator, Ada.
    pub ada: PersonId,
}

/// Runs a test in a house of its own on each engine.
pub fn houses(test: impl Fn(&House<'_>)) {
    worlds(&crate::migrations(), |world| {
        let ada = world.database.write_blocking(None, |tx| {
            let details = organisation::Details {
                name: "Ospedale San Luca".to_owned(),
                kind: organisation::Kind::Hospital,
                zone: "Europe/Rome".to_owned(),
                language: Language::En,
                formality: Formality::Informal,
            };
            organisation::set_up(tx, &details, &[7; 32], false)?;
            agreed_with_representatives(tx)?;
            let edit = person::Draft { is_admin: true, ..person::Draft::named("Ada") }.parse()?;
            person::insert(tx, &edit, Origin::Entered)
        });
        let ada = must(ada);
        test(&House { world, clock: &world.clock, ada });
    });
}

/// Every figure is agreed upon in a house of the tests, and may look back as far as can be; those of the gate
/// end it.
fn agreed_with_representatives(tx: &mut Tx<'_>) -> crate::Result<()> {
    let today = organisation::today(tx)?;
    worker_agreement::put(
        tx,
        "RSU 3/2026",
        today,
        worker_agreement::Scope::ALL,
        (3650, worker_agreement::LEAST_PEOPLE),
        false,
    )
}

impl House<'_> {
    /// The database.
    pub fn database(&self) -> &Database {
        &self.world.database
    }

    /// Reads as somebody.
    pub fn read<T: Send + 'static>(
        &self,
        actor: PersonId,
        f: impl FnMut(&mut Conn<'_>) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.world.database.read_blocking(Some(actor.uuid()), f)
    }

    /// Writes as somebody.
    pub fn write<T: Send + 'static>(
        &self,
        actor: PersonId,
        f: impl FnMut(&mut Tx<'_>) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.world.database.write_blocking(Some(actor.uuid()), f)
    }

    /// Writes as the system: jobs, routines, the console.
    pub fn work<T: Send + 'static>(
        &self,
        f: impl FnMut(&mut Tx<'_>) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.world.database.write_blocking(None, f)
    }

    /// Lets a consumer of the spine take every event there is.
    ///
    /// A round may take nothing although something is left: whatever ends in another database at that
    /// moment cannot be told from one of ours. The workers come round again, and so does this.
    pub fn follow(&self, consumer: &'static Consumer) {
        let is_behind = |tx: &mut Tx<'_>| {
            Ok(tx.exists(
                "SELECT 1 FROM event e WHERE NOT EXISTS (
                   SELECT 1 FROM consumer c WHERE c.name = $1 AND (e.txn, e.seq) <= (c.txn, c.seq))",
                params![consumer.name],
            )?)
        };
        while must(self.work(is_behind)) {
            must(self.work(move |tx| event::consume(tx, consumer, false)));
        }
    }

    /// Enters a colleague.
    pub fn person(&self, name: &str) -> PersonId {
        self.enter(person::Draft::named(name))
    }

    /// Enters a colleague of whom more is known.
    pub fn enter(&self, draft: person::Draft) -> PersonId {
        must(self.write(self.ada, move |tx| person::create(tx, &draft.parse()?)))
    }

    /// Makes a team of these people.
    pub fn team(&self, name: &str, members: &[(PersonId, Role)]) -> TeamId {
        let (draft, members) = (team::Draft::named(name), members.to_vec());
        must(self.write(self.ada, move |tx| {
            let id = team::create(tx, &draft.parse()?)?;
            for (person, role) in &members {
                team::join(tx, id, *person, *role)?;
            }
            Ok(id)
        }))
    }

    /// Lets a team offer something to everybody.
    pub fn service(&self, team: TeamId, name: &str) -> ServiceId {
        self.offer(Provider::Team(team), named(name))
    }

    /// Lets somebody offer something, as the draft says, and publishes it.
    pub fn offer(&self, provider: Provider, draft: service::Draft) -> ServiceId {
        must(self.write(self.ada, move |tx| {
            let id = service::create(tx, provider, &draft.clone().parse()?)?;
            service::publish(tx, id)?;
            Ok(id)
        }))
    }
}

/// A draft of a service of which only the English name is known.
pub fn named(name: &str) -> service::Draft {
    let name = Texts { en: name.to_owned(), ..Texts::default() };
    service::Draft {
        wording: service::Wording { name, ..service::Wording::default() },
        ..service::Draft::default()
    }
}

/// What the test needs in order to go on.
#[expect(clippy::panic, reason = "a test that cannot build its house has failed")]
fn must<T, E: Debug>(result: Result<T, E>) -> T {
    match result {
        Ok(value) => value,
        Err(error) => panic!("{error:?}"),
    }
}

//! Following a request without being one of its two sides.

use db::{Tx, params};

use super::Request;
use crate::event::Event;
use crate::{Error, PersonId, Problem, Result, actor, person};

impl Request {
    /// Whether the actor may follow it, or stop following it.
    pub fn can_watch(&self) -> bool {
        self.standing.sees() && !self.standing.is_customer
    }

    /// The actor follows it from here on. Who serves it reads the notes as a follower too.
    ///
    /// # Errors
    /// Forbidden for its customers, who are told anyway.
    pub fn watch(&mut self, tx: &mut Tx<'_>) -> Result<()> {
        if !self.can_watch() {
            return Err(Error::Forbidden);
        }
        let person = actor::require(tx)?;
        self.add_watcher(tx, person, self.standing.reads_notes)?;
        self.record(tx, &Event::WatchersChanged { person, watching: true })?;
        self.reload(tx)
    }

    /// The actor stops following it.
    pub fn unwatch(&mut self, tx: &mut Tx<'_>) -> Result<()> {
        let person = actor::require(tx)?;
        tx.execute("DELETE FROM watcher WHERE request_id = $1 AND person_id = $2", params![self.id, person])?;
        self.record(tx, &Event::WatchersChanged { person, watching: false })?;
        match self.reload(tx) {
            Err(Error::NotFound) => Ok(()),
            other => other,
        }
    }

    /// Lets a colleague follow it: from the provider's side with the notes, from the customer's without.
    ///
    /// # Errors
    /// Forbidden unless the actor is one of the two sides.
    pub fn invite(&mut self, tx: &mut Tx<'_>, person: PersonId) -> Result<()> {
        if !(self.standing.is_customer || self.standing.is_provider) {
            return Err(Error::Forbidden);
        }
        if !person::is_here(tx, person)? {
            return Err(Error::invalid("person", Problem::UnknownPerson));
        }
        let inside = self.standing.is_provider && !(self.asker == person || self.beneficiary == Some(person));
        self.add_watcher(tx, person, inside)?;
        self.record(tx, &Event::WatchersChanged { person, watching: true })?;
        self.reload(tx)
    }

    pub(super) fn add_watcher(&self, tx: &mut Tx<'_>, person: PersonId, inside: bool) -> Result<()> {
        let now = tx.now();
        tx.execute(
            "INSERT INTO watcher (request_id, person_id, since, inside) VALUES ($1, $2, $3, $4)
             ON CONFLICT (request_id, person_id) DO UPDATE SET inside = watcher.inside OR excluded.inside",
            params![self.id, person, now, inside],
        )?;
        Ok(())
    }
}

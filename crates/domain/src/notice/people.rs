//! The people around a request, and which of them an event concerns.

use db::{Conn, params};

use crate::{PersonId, RequestId, Result};

/// Who is to be told, besides named people.
pub(super) enum Audience {
    Customers,
    Providers,
    /// The side that the actor is not on.
    Others,
    /// Both sides.
    Both,
    /// Whoever reads internal notes.
    Inside,
    /// Only the people named.
    Nobody,
}

/// The people around a request.
pub(super) struct People {
    pub(super) customers: Vec<PersonId>,
    pub(super) providers: Vec<PersonId>,
    watchers: Vec<(PersonId, bool)>,
}

impl People {
    pub(super) fn of(conn: &mut Conn<'_>, request: RequestId) -> Result<Option<People>> {
        let sides = conn.maybe(
            "SELECT asker_id, beneficiary_id, holder_id, provider_id FROM request WHERE id = $1",
            params![request],
            |row| {
                let customers: [Option<PersonId>; 2] = [row.get(0)?, row.get(1)?];
                let providers: [Option<PersonId>; 2] = [row.get(2)?, row.get(3)?];
                Ok((customers, providers))
            },
        )?;
        let Some((customers, providers)) = sides else { return Ok(None) };
        let watchers = conn.all(
            "SELECT person_id, inside FROM watcher WHERE request_id = $1 ORDER BY since, person_id LIMIT 500",
            params![request],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        Ok(Some(People {
            customers: customers.into_iter().flatten().collect(),
            providers: providers.into_iter().flatten().collect(),
            watchers,
        }))
    }

    pub(super) fn see(&self, person: PersonId) -> bool {
        self.customers.contains(&person)
            || self.providers.contains(&person)
            || self.watchers.iter().any(|(watcher, _)| *watcher == person)
    }

    pub(super) fn audience(&self, audience: &Audience, actor: Option<PersonId>) -> Vec<PersonId> {
        let by_customer = actor.is_some_and(|actor| self.customers.contains(&actor));
        let inside = self.watchers.iter().filter(|(_, inside)| *inside).map(|(person, _)| *person);
        let followers = self.watchers.iter().map(|(person, _)| *person);
        match audience {
            Audience::Others if by_customer => self.audience(&Audience::Providers, None),
            Audience::Others => self.audience(&Audience::Customers, None),
            Audience::Customers => self.customers.iter().copied().chain(followers).collect(),
            Audience::Providers => self.providers.iter().copied().chain(followers).collect(),
            Audience::Both => {
                self.customers.iter().chain(&self.providers).copied().chain(followers).collect()
            }
            Audience::Inside => self.providers.iter().copied().chain(inside).collect(),
            Audience::Nobody => Vec::new(),
        }
    }
}

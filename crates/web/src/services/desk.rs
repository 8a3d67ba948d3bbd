//! Whose offers are looked after: a team's, by whoever leads it, or one's own.

use db::Conn;
use domain::service::Provider;
use domain::{actor, person, team};

use crate::ctx::Ctx;
use crate::paths;

/// Whose, as an address says it.
#[derive(Debug, Clone)]
pub(super) enum Whose {
    /// A team's, by its name in addresses.
    Team(String),
    /// The reader's own.
    Mine,
}

/// The same once it is known that the reader may change it.
#[derive(Debug, Clone)]
pub(super) struct Desk {
    /// Who offers.
    pub(super) provider: Provider,
    /// The team's name, or the reader's.
    pub(super) name: String,
    /// The page of the team, or of the reader.
    pub(super) home: String,
    /// Where all of these offers are.
    pub(super) services: String,
    /// Where a new one is written.
    pub(super) new: String,
}

impl Whose {
    /// # Errors
    /// Not found for a team that is not there, forbidden for whoever does not lead it.
    pub(super) fn open(&self, conn: &mut Conn<'_>) -> domain::Result<Desk> {
        match self {
            Self::Team(slug) => {
                let team = team::visible_to(conn, slug)?;
                actor::require_lead(conn, team.id)?;
                Ok(Desk {
                    provider: Provider::Team(team.id),
                    home: paths::team(&team.slug),
                    services: paths::team_services(&team.slug),
                    new: paths::service_new(&team.slug),
                    name: team.name,
                })
            }
            Self::Mine => {
                let me = actor::require(conn)?;
                let me = person::get(conn, me)?;
                Ok(Desk {
                    provider: Provider::Person(me.id),
                    home: paths::person(&me.handle),
                    services: paths::my_services(),
                    new: paths::my_service_new(),
                    name: me.name,
                })
            }
        }
    }
}

impl Desk {
    /// What the page of these offers is called.
    pub(super) fn title(&self, ctx: &Ctx) -> String {
        match self.provider {
            Provider::Team(_) => ctx.t.services_of(&self.name),
            Provider::Person(_) => ctx.t.services_mine(),
        }
    }
}

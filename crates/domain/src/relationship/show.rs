//! Everything that the page of one relationship shows.

use db::Conn;
use jiff::civil::Date;

use super::{Direction, Need, Relationship, direction, needs_of};
use crate::party::{self, PartyName};
use crate::{Error, RelationshipId, Result, organisation};

/// A relationship with all that its page shows.
#[derive(Debug, Clone)]
pub struct Show {
    /// The relationship, and for whom the actor may speak.
    pub relationship: Relationship,
    /// Who depends.
    pub customer: PartyName,
    /// On whom.
    pub provider: PartyName,
    /// What both sides need, the customer's first.
    pub needs: Vec<Need>,
    /// Up, down or sideways.
    pub direction: Direction,
    /// The day it is.
    pub today: Date,
}

impl Show {
    /// The page, if the actor may see it.
    ///
    /// # Errors
    /// [`Error::NotFound`] as in [`Relationship::visible_to`].
    pub fn load(conn: &mut Conn<'_>, id: RelationshipId) -> Result<Show> {
        let relationship = Relationship::visible_to(conn, id)?;
        let mut names = party::names(conn, [relationship.customer, relationship.provider])?;
        Ok(Show {
            customer: names.remove(&relationship.customer).ok_or(Error::NotFound)?,
            provider: names.remove(&relationship.provider).ok_or(Error::NotFound)?,
            needs: needs_of(conn, &relationship)?,
            direction: direction(conn, relationship.customer, relationship.provider)?,
            today: organisation::today(conn)?,
            relationship,
        })
    }
}

//! Relationships that nobody looks after: one side is gone, or nobody has dealt or looked for half a year.
//! Whoever is left is asked to adopt them or to let them go.

use db::{Conn, params};
use jiff::civil::Date;

use super::{Relationship, columns};
use crate::party::{self, Party, PartyName};
use crate::{Result, actor, organisation};

/// After how many days without dealings, and without a look, it is asked about.
const QUIET_DAYS: i64 = 180;
/// The most that are asked about at once.
const MOST: i64 = 50;

/// Why somebody is asked about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Nobody of the other side is here any more.
    Alone,
    /// No dealings, and nobody has looked at it, for long.
    Quiet,
}

/// A relationship that nobody looks after.
#[derive(Debug, Clone)]
pub struct Stale {
    /// The relationship.
    pub relationship: Relationship,
    /// Who depends.
    pub customer: PartyName,
    /// On whom.
    pub provider: PartyName,
    /// Why it is asked about.
    pub why: Why,
}

/// Those of the actor and their teams that nobody looks after. Occasional ones are quiet by nature and are
/// asked about after two years.
pub fn stale(conn: &mut Conn<'_>) -> Result<Vec<Stale>> {
    let me = actor::require(conn)?;
    let today = organisation::today(conn)?;
    let now = conn.now();
    let (quiet, long_quiet) = (now.plus_days(-QUIET_DAYS), now.plus_days(-2 * 366));
    let quiet_day = today.saturating_sub(jiff::Span::new().try_days(QUIET_DAYS).unwrap_or_default());
    let found: Vec<(Relationship, bool)> = conn.all(
        concat!(
            "SELECT ",
            columns!(),
            ", (r.customer_person_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM person p WHERE p.id = r.customer_person_id
                  AND (p.ends_on IS NULL OR p.ends_on >= $2)))
               OR (r.provider_person_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM person p WHERE p.id = r.provider_person_id
                  AND (p.ends_on IS NULL OR p.ends_on >= $2)))
               OR (r.customer_team_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM membership m JOIN person p ON p.id = m.person_id
                  WHERE m.team_id = r.customer_team_id AND (p.ends_on IS NULL OR p.ends_on >= $2)))
               OR (r.provider_team_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM membership m JOIN person p ON p.id = m.person_id
                  WHERE m.team_id = r.provider_team_id AND (p.ends_on IS NULL OR p.ends_on >= $2))) AS alone
             FROM relationship r
             WHERE r.state IN ('declared', 'confirmed') AND (r.to_on IS NULL OR r.to_on >= $2)
               AND (r.customer_person_id = $1 OR r.provider_person_id = $1
                    OR r.customer_team_id IN (SELECT team_id FROM membership WHERE person_id = $1)
                    OR r.provider_team_id IN (SELECT team_id FROM membership WHERE person_id = $1))
             ORDER BY r.reviewed_at, r.id LIMIT 1000"
        ),
        params![me, today],
        |row| Ok((Relationship::read(row)?, row.get(22)?)),
    )?;
    let mut asked: Vec<(Relationship, Why)> = Vec::new();
    for (relationship, is_alone) in found {
        if asked.len() >= usize::try_from(MOST).unwrap_or(usize::MAX) {
            break;
        }
        let limit = if relationship.occasion.is_some() { long_quiet } else { quiet };
        let is_quiet = relationship.reviewed_at < limit && !has_dealt(conn, &relationship, quiet_day)?;
        if is_alone {
            asked.push((relationship, Why::Alone));
        } else if is_quiet {
            asked.push((relationship, Why::Quiet));
        }
    }
    let names = party::names(
        conn,
        asked.iter().flat_map(|(relationship, _)| [relationship.customer, relationship.provider]),
    )?;
    let with_names = |(relationship, why): (Relationship, Why)| {
        let customer = names.get(&relationship.customer).cloned()?;
        let provider = names.get(&relationship.provider).cloned()?;
        Some(Stale { relationship, customer, provider, why })
    };
    Ok(asked.into_iter().filter_map(with_names).collect())
}

/// Whether two teams have dealt since that day. With a person on a side nobody counts.
fn has_dealt(conn: &mut Conn<'_>, relationship: &Relationship, since: Date) -> Result<bool> {
    let (Party::Team(customer), Party::Team(provider)) = (relationship.customer, relationship.provider)
    else {
        return Ok(false);
    };
    Ok(conn.exists(
        "SELECT 1 FROM dealing WHERE customer_team_id = $1 AND provider_team_id = $2 AND on_day >= $3",
        params![customer, provider, since],
    )?)
}

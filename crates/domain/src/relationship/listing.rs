//! Lists of relationships: whom a party serves, and by whom it is served.

use db::{Conn, Query, params};

use super::{Need, Phase, Relationship, Side, columns, needs};
use crate::party::{self, Party, PartyName};
use crate::{MomentId, RelationshipId, Result, actor, organisation};

/// The most relationships of one party that a page shows.
const MOST: i64 = 200;

/// A relationship in a list of one party: who is across, and what either side needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The relationship.
    pub relationship: Relationship,
    /// Who is across.
    pub other: PartyName,
    /// What both sides need, the customer's first.
    pub needs: Vec<Need>,
}

impl Line {
    /// What this side needs.
    pub fn needs_of(&self, side: Side) -> impl Iterator<Item = &Need> {
        self.needs.iter().filter(move |need| need.side == side)
    }
}

/// The relationships in which a party stands on this side, by the name of who is across: as a provider those
/// it serves, as a customer those that serve it.
///
/// Whoever speaks for the party sees what waits for an answer too; every other colleague what is in force
/// between teams and moments.
pub fn of_party(conn: &mut Conn<'_>, party: Party, side: Side) -> Result<Vec<Line>> {
    let is_own = party::speaks_for(conn, party)?;
    let mut query = Query::new(concat!("SELECT ", columns!(), " FROM relationship r WHERE "));
    query.push(match (side, party) {
        (Side::Customer, Party::Team(_)) => "r.customer_team_id = ",
        (Side::Customer, Party::Person(_)) => "r.customer_person_id = ",
        (Side::Customer, Party::Moment(_)) => "r.customer_moment_id = ",
        (Side::Provider, Party::Person(_)) => "r.provider_person_id = ",
        // A moment provides nothing, and no team has its id.
        (Side::Provider, Party::Team(_) | Party::Moment(_)) => "r.provider_team_id = ",
    });
    query.bind(party.uuid());
    if is_own {
        query.push(" AND r.state IN ('suggested', 'declared', 'confirmed')");
    } else {
        query.push(
            " AND r.state IN ('declared', 'confirmed') AND r.customer_person_id IS NULL AND r.provider_person_id IS NULL",
        );
    }
    let today = organisation::today(conn)?;
    query.push(" AND (r.to_on IS NULL OR r.to_on >= ").bind(today);
    query.push(") ORDER BY r.id LIMIT ").bind(MOST);
    let found = conn.query_all(&query, Relationship::read)?;
    lines(conn, found, side)
}

/// Adds who is across, what is needed, and for whom the actor may speak; sorts by name.
fn lines(conn: &mut Conn<'_>, mut found: Vec<Relationship>, side: Side) -> Result<Vec<Line>> {
    let mine: Vec<Party> = party::mine(conn)?.into_iter().map(|party| party.party).collect();
    let is_admin = {
        let me = actor::require(conn)?;
        actor::is_admin(conn, me)?
    };
    let speaks = |party: Party| mine.contains(&party) || (is_admin && party.person().is_none());
    let others: Vec<Party> = found.iter().map(|relationship| relationship.party(side.other())).collect();
    let names = party::names(conn, others)?;
    let ids: Vec<RelationshipId> = found.iter().map(|relationship| relationship.id).collect();
    let mut needs = needs::of(conn, &ids)?;
    for relationship in &mut found {
        relationship.is_customer = speaks(relationship.customer);
        relationship.is_provider = speaks(relationship.provider);
    }
    let mut lines: Vec<Line> = found
        .into_iter()
        .filter_map(|relationship| {
            let other = relationship.party(side.other());
            let needs = needs.remove(&relationship.id).unwrap_or_default();
            // Two relationships of a list may lead to the same party.
            let other = names.get(&other).cloned()?;
            Some(Line { relationship, other, needs })
        })
        .collect();
    lines.sort_by_cached_key(|line| db::sort_key(&line.other.name));
    Ok(lines)
}

/// The providers behind a moment, for any colleague. People in their own name are left out, unless the actor
/// speaks for the moment.
pub fn with_moment(conn: &mut Conn<'_>, moment: MomentId) -> Result<Vec<Line>> {
    of_party(conn, Party::Moment(moment), Side::Customer)
}

/// The occasions that come near today for those whom the actor and their teams serve: a heads-up while there
/// is time. Nothing in all the other months.
pub fn heads_ups(conn: &mut Conn<'_>) -> Result<Vec<Line>> {
    let me = actor::require(conn)?;
    let today = organisation::today(conn)?;
    let found = conn.all(
        concat!(
            "SELECT ",
            columns!(),
            " FROM relationship r
             WHERE r.id IN (
                 SELECT p.id FROM relationship p
                 WHERE p.provider_person_id = $1 AND p.state IN ('declared', 'confirmed') AND p.kind = 'situational'
                 UNION
                 SELECT t.id FROM membership m JOIN relationship t ON t.provider_team_id = m.team_id
                 WHERE m.person_id = $1 AND t.state IN ('declared', 'confirmed') AND t.kind = 'situational')
             ORDER BY r.id LIMIT $2"
        ),
        params![me, MOST],
        Relationship::read,
    )?;
    let near = |relationship: &Relationship| {
        let phase = relationship.occasion.as_ref().map(|occasion| occasion.phase(today));
        relationship.holds_on(today) && matches!(phase, Some(Phase::Ahead | Phase::Now))
    };
    let found: Vec<Relationship> = found.into_iter().filter(near).collect();
    if found.is_empty() { Ok(Vec::new()) } else { lines(conn, found, Side::Provider) }
}

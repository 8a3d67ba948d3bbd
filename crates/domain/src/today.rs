//! Today: who counts on me, what am I waiting for.

use std::collections::{BTreeMap, BTreeSet};

use db::{Conn, params};

use crate::request::listing::{self, Card};
use crate::request::thanking::{self, Thanks};
use crate::{PersonId, RequestId, Result, TeamId, actor, notice, organisation};

/// What somebody sees first.
#[derive(Debug, Clone)]
pub struct Today {
    /// How many colleagues wait for something that is the actor's turn, or that nobody in one of the
    /// actor's teams has opened; counting stops at 100.
    pub counting_on_me: i64,
    /// Those whom a leader serves and who wait; nothing for whoever leads nobody.
    pub people: Option<People>,
    /// Where it is the actor's turn as a customer.
    pub my_turn: Vec<Card>,
    /// What the actor serves besides, the nearest promise first.
    pub serving: Vec<Card>,
    /// What nobody has opened yet, for each of the actor's teams that has any.
    pub incoming: Vec<Incoming>,
    /// What the actor waits for, the nearest promise first.
    pub awaited: Vec<Card>,
    /// The newest word of thanks that the actor was given.
    pub thanks: Option<Thanks>,
    /// How many notices are unread.
    pub unread: i64,
}

/// Those whom a leader serves: who reports to them, and who is their customer on the map.
#[derive(Debug, Clone, Default)]
pub struct People {
    /// How many of them wait for something that is the leader's turn.
    pub waiting: usize,
    /// What they wait for, the nearest promise first.
    pub cards: Vec<Card>,
}

/// A team with requests that nobody has opened.
#[derive(Debug, Clone)]
pub struct Incoming {
    /// The team.
    pub team: TeamId,
    /// Its name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// How many.
    pub count: i64,
}

impl Today {
    /// The actor's day.
    pub fn load(conn: &mut Conn<'_>) -> Result<Today> {
        let serving = listing::held_by_me(conn)?;
        let (people, serving) = people(conn, serving)?;
        Ok(Today {
            counting_on_me: counting_on_me(conn)?,
            people,
            my_turn: listing::my_turn_as_customer(conn)?,
            serving,
            incoming: incoming(conn)?,
            awaited: listing::awaited_by_me(conn)?,
            thanks: thanking::last_received(conn)?,
            unread: notice::unread(conn)?,
        })
    }
}

/// Takes what a leader's own people wait for out of what the leader serves.
fn people(conn: &mut Conn<'_>, serving: Vec<Card>) -> Result<(Option<People>, Vec<Card>)> {
    let me = actor::require(conn)?;
    let today = organisation::today(conn)?;
    let leads = conn.exists(
        "SELECT 1 FROM reporting_line r JOIN person p ON p.id = r.person_id
         WHERE r.manager_id = $1 AND r.from_on <= $2 AND (r.to_on IS NULL OR r.to_on >= $2)
           AND (p.ends_on IS NULL OR p.ends_on >= $2)",
        params![me, today],
    )?;
    if !leads {
        return Ok((None, serving));
    }
    let theirs: BTreeMap<RequestId, PersonId> = conn
        .all(
            "SELECT r.id, r.asker_id FROM request r
             WHERE r.ended_at IS NULL AND r.turn = 'provider' AND (r.holder_id = $1 OR r.provider_id = $1)
               AND (EXISTS (SELECT 1 FROM reporting_line l WHERE l.person_id = r.asker_id AND l.manager_id = $1
                              AND l.from_on <= $2 AND (l.to_on IS NULL OR l.to_on >= $2))
                 OR EXISTS (SELECT 1 FROM relationship s WHERE s.customer_person_id = r.asker_id
                              AND s.provider_person_id = $1 AND s.state IN ('declared', 'confirmed')))
             ORDER BY r.created_at, r.id LIMIT 500",
            params![me, today],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?
        .into_iter()
        .collect();
    let waiting: BTreeSet<PersonId> = theirs.values().copied().collect();
    let (cards, rest) = serving.into_iter().partition(|card| theirs.contains_key(&card.id));
    Ok((Some(People { waiting: waiting.len(), cards }), rest))
}

fn counting_on_me(conn: &mut Conn<'_>) -> Result<i64> {
    let me = actor::require(conn)?;
    Ok(conn.one(
        "SELECT count(*) FROM (
           SELECT DISTINCT asker_id FROM (
             SELECT r.asker_id FROM request r
             WHERE r.ended_at IS NULL AND r.turn = 'provider' AND (r.holder_id = $1 OR r.provider_id = $1)
             UNION ALL
             SELECT r.asker_id FROM membership m
             JOIN request r ON r.team_id = m.team_id AND r.state = 'asked' AND r.ended_at IS NULL
             WHERE m.person_id = $1 AND r.turn = 'provider' AND (r.visibility <> 'named' OR m.role = 'lead')
           ) waiting WHERE asker_id <> $1 LIMIT 100
         ) people",
        params![me],
        |row| row.get(0),
    )?)
}

/// Those of the actor's teams with requests that nobody has opened. Whoever imports another system's history
/// leads the teams in it until they hand them on; those are not news.
fn incoming(conn: &mut Conn<'_>) -> Result<Vec<Incoming>> {
    let me = actor::require(conn)?;
    let teams = conn.all(
        "SELECT t.id, t.slug, t.name, (
                SELECT count(*) FROM request r
                WHERE r.team_id = m.team_id AND r.state = 'asked' AND r.turn = 'provider' AND r.ended_at IS NULL
                  AND (r.visibility <> 'named' OR m.role = 'lead'))
         FROM membership m JOIN team t ON t.id = m.team_id AND NOT t.imported
         WHERE m.person_id = $1 AND EXISTS (
           SELECT 1 FROM request w WHERE w.team_id = m.team_id AND w.state = 'asked' AND w.turn = 'provider' AND w.ended_at IS NULL)
         ORDER BY t.name_sort, t.id LIMIT 200",
        params![me],
        |row| Ok(Incoming { team: row.get(0)?, slug: row.get(1)?, name: row.get(2)?, count: row.get(3)? }),
    )?;
    Ok(teams.into_iter().filter(|team| team.count > 0).collect())
}

//! Today: who counts on me, what am I waiting for.

use db::{Conn, params};

use crate::request::listing::{self, Card};
use crate::request::thanking::{self, Thanks};
use crate::{Result, TeamId, actor, notice};

/// What somebody sees first.
#[derive(Debug, Clone)]
pub struct Today {
    /// How many colleagues wait for something that is the actor's turn, or that nobody in one of the
    /// actor's teams has opened; counting stops at 100.
    pub counting_on_me: i64,
    /// Where it is the actor's turn as a customer.
    pub my_turn: Vec<Card>,
    /// What the actor serves, the nearest promise first.
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
        Ok(Today {
            counting_on_me: counting_on_me(conn)?,
            my_turn: listing::my_turn_as_customer(conn)?,
            serving: listing::held_by_me(conn)?,
            incoming: incoming(conn)?,
            awaited: listing::awaited_by_me(conn)?,
            thanks: thanking::received(conn, None)?.items.into_iter().next(),
            unread: notice::unread(conn)?,
        })
    }
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

fn incoming(conn: &mut Conn<'_>) -> Result<Vec<Incoming>> {
    let me = actor::require(conn)?;
    Ok(conn.all(
        "SELECT t.id, t.slug, t.name, count(*) FROM membership m
         JOIN team t ON t.id = m.team_id
         JOIN request r ON r.team_id = m.team_id AND r.state = 'asked' AND r.ended_at IS NULL
         WHERE m.person_id = $1 AND r.turn = 'provider' AND (r.visibility <> 'named' OR m.role = 'lead')
         GROUP BY t.id, t.slug, t.name, t.name_sort ORDER BY t.name_sort, t.id LIMIT 50",
        params![me],
        |row| Ok(Incoming { team: row.get(0)?, slug: row.get(1)?, name: row.get(2)?, count: row.get(3)? }),
    )?)
}

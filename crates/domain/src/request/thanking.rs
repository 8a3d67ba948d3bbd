//! Thanks: from whoever was helped, for a concrete piece of work, once. No points, no ranks.

use db::{Conn, Query, Timestamp, Tx, params};

use super::{Request, State};
use crate::event::Event;
use crate::paging::{self, Cursor, LIMIT, Page};
use crate::team::Role;
use crate::text::block;
use crate::{Conflict, Error, Result, TeamId, ThanksId, actor};

/// The longest thanks, in characters.
pub const THANKS_MAX: usize = 2_000;

impl Request {
    /// Whether the actor may say thanks now.
    pub fn can_thank(&self) -> bool {
        self.standing.is_customer
            && !self.ended_elsewhere()
            && matches!(self.state, State::Performed | State::Closed | State::Confirmed)
    }

    /// Says thank you to the team and to whoever held it; the reason may stay empty.
    ///
    /// # Errors
    /// Forbidden unless the actor was helped; a conflict when they have said it already.
    pub fn thank(&mut self, tx: &mut Tx<'_>, reason: &str) -> Result<()> {
        self.as_customer()?;
        if !self.can_thank() {
            return Err(Error::Conflict(Conflict::Phase));
        }
        let reason = block(reason, THANKS_MAX).map_err(|problem| Error::invalid("thanks", problem))?;
        let giver = actor::require(tx)?;
        let id: ThanksId = tx.id();
        let now = tx.now();
        let person = self.holder.or(self.provider).filter(|person| *person != giver);
        let said = tx.execute(
            "INSERT INTO thanks (id, request_id, giver_id, team_id, person_id, body, at)
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (request_id, giver_id) DO NOTHING",
            params![id, self.id, giver, self.team, person, reason, now],
        )?;
        if said == 0 {
            return Err(Error::Conflict(Conflict::Changed));
        }
        self.touch(tx)?;
        self.record(tx, &Event::Thanked { team: self.team, person })?;
        self.reload(tx)
    }
}

/// A word of thanks, for its giver and for those who are thanked.
#[derive(Debug, Clone)]
pub struct Thanks {
    /// Its id.
    pub id: ThanksId,
    /// The request that it is about.
    pub number: i64,
    /// What the request was about, if the actor may read it.
    pub title: Option<String>,
    /// Who says it.
    pub giver: String,
    /// The team that is thanked.
    pub team: Option<String>,
    /// The person who is thanked.
    pub person: Option<String>,
    /// The reason.
    pub body: String,
    /// When it was said.
    pub at: Timestamp,
}

/// Thanks that the actor was given, alone or with a team of theirs, newest first.
pub fn received(conn: &mut Conn<'_>, after: Option<&Cursor>) -> Result<Page<Thanks>> {
    Ok(Page::cut(newest(conn, after, LIMIT)?, |thanks| Cursor::at(thanks.at, thanks.id.uuid())))
}

/// The newest of them.
pub(crate) fn last_received(conn: &mut Conn<'_>) -> Result<Option<Thanks>> {
    Ok(newest(conn, None, 1)?.into_iter().next())
}

fn newest(conn: &mut Conn<'_>, after: Option<&Cursor>, limit: i64) -> Result<Vec<Thanks>> {
    let me = actor::require(conn)?;
    let teams: Vec<(TeamId, Role)> = conn.all(
        "SELECT team_id, role FROM membership WHERE person_id = $1 ORDER BY team_id LIMIT 200",
        params![me],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let (at, id) = paging::before(after);
    let mut query = Query::new(
        "SELECT t.id, r.number, CASE WHEN r.visibility = 'named' AND r.holder_id IS DISTINCT FROM ",
    );
    query.bind(me).push(
        " THEN NULL ELSE r.title END, g.name, m.name, p.name, t.body, t.at
          FROM thanks t JOIN request r ON r.id = t.request_id JOIN person g ON g.id = t.giver_id
          LEFT JOIN team m ON m.id = t.team_id LEFT JOIN person p ON p.id = t.person_id
          WHERE t.id IN (SELECT id FROM (SELECT id FROM thanks WHERE person_id = ",
    );
    query.bind(me).push(" AND (at, id) < (").bind(at).push(", ").bind(id);
    query.push(") ORDER BY at DESC, id DESC LIMIT ").bind(limit).push(") own");
    // Each team's newest by itself, read off the end of an index, however long its history is.
    for (team, role) in teams {
        query.push(" UNION SELECT id FROM (SELECT k.id FROM thanks k ");
        if role != Role::Lead {
            query.push("JOIN request n ON n.id = k.request_id AND n.visibility <> 'named' ");
        }
        query
            .push("WHERE k.team_id = ")
            .bind(team)
            .push(" AND (k.at, k.id) < (")
            .bind(at)
            .push(", ")
            .bind(id);
        query.push(") ORDER BY k.at DESC, k.id DESC LIMIT ").bind(limit).push(") of_team");
    }
    query.push(") ORDER BY t.at DESC, t.id DESC LIMIT ").bind(limit);
    Ok(conn.query_all(&query, read)?)
}

/// Thanks that the actor has given, newest first.
pub fn given(conn: &mut Conn<'_>, after: Option<&Cursor>) -> Result<Page<Thanks>> {
    let actor = actor::require(conn)?;
    let (at, id) = paging::before(after);
    let found = conn.all(
        "SELECT t.id, r.number, r.title, g.name, m.name, p.name, t.body, t.at
         FROM thanks t
         JOIN request r ON r.id = t.request_id
         JOIN person g ON g.id = t.giver_id
         LEFT JOIN team m ON m.id = t.team_id
         LEFT JOIN person p ON p.id = t.person_id
         WHERE t.giver_id = $1 AND (t.at, t.id) < ($2, $3)
         ORDER BY t.at DESC, t.id DESC LIMIT $4",
        params![actor, at, id, LIMIT],
        read,
    )?;
    Ok(Page::cut(found, |thanks| Cursor::at(thanks.at, thanks.id.uuid())))
}

fn read(row: &db::Row<'_>) -> db::Result<Thanks> {
    Ok(Thanks {
        id: row.get(0)?,
        number: row.get(1)?,
        title: row.get(2)?,
        giver: row.get(3)?,
        team: row.get(4)?,
        person: row.get(5)?,
        body: row.get(6)?,
        at: row.get(7)?,
    })
}

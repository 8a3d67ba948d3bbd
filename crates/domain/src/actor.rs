//! Who acts: the person on whose behalf a closure runs, and what they may do.
//!
//! The id travels on the connection; what it may do is looked up where it matters, in the same
//! snapshot as the change, so that a right which was taken away is gone at once. There is no role
//! "agent": everybody asks and everybody may serve. Nothing here ever trusts what a browser says.

use db::{Conn, Timestamp, params};
use jiff::civil::Date;

use crate::language::{Formality, Language};
use crate::person::settings::{Density, TextSize, Theme};
use crate::session::{Token, is_stale};
use crate::team::Role;
use crate::{Error, PersonId, Result, SessionId, TeamId};

/// Somebody who is signed in, with everything that a page needs to greet them.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "each is a choice or a right of its own")]
pub struct Actor {
    /// Who.
    pub id: PersonId,
    /// Their name as they are called.
    pub name: String,
    /// How colleagues mention them, without the @.
    pub handle: String,
    /// The language of their pages.
    pub language: Language,
    /// How they wish to be addressed; the organisation's way unless they chose.
    pub formality: Formality,
    /// Whether they look after people, teams and settings.
    pub is_admin: bool,
    /// The colours of their pages.
    pub theme: Theme,
    /// The size of their text.
    pub text_size: TextSize,
    /// How much fits on a page.
    pub density: Density,
    /// Whether single keys are shortcuts.
    pub shortcuts: bool,
    /// Whether the browser may hint at a kind word while they write.
    pub courtesy: bool,
    /// The IANA zone of the clocks that they look at: the organisation's.
    pub zone: Option<String>,
    /// The teams they belong to, by name.
    pub teams: Vec<ActorTeam>,
    /// The session that brought them here.
    pub session: SessionId,
    /// Whether the session's last use is long enough ago to be written down: see
    /// [`crate::session::touch`].
    pub session_is_stale: bool,
}

/// A team that the actor belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActorTeam {
    /// The team.
    pub id: TeamId,
    /// Its name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// What the actor is in it.
    pub role: Role,
}

impl Actor {
    /// The person whose session this token opens, if it still does.
    ///
    /// Somebody who has not started yet, or whose last day has passed, is not let in, whatever
    /// sessions they hold: the day is the organisation's own, by its own clock.
    pub fn of_session(conn: &mut Conn<'_>, token: &Token) -> Result<Option<Actor>> {
        let now = conn.now();
        let actor = conn.maybe(
            "SELECT p.id, p.name, p.handle, p.language, p.formality, p.is_admin, s.id, s.seen_at,
                    t.theme, t.text_size, t.density, t.shortcuts, o.formality, o.zone, p.starts_on, p.ends_on, t.courtesy
             FROM session s JOIN person p ON p.id = s.person_id
             LEFT JOIN person_setting t ON t.person_id = p.id
             LEFT JOIN organisation o ON TRUE
             WHERE s.token_hash = $1 AND s.expires_at > $2 AND NOT p.imported LIMIT 1",
            params![token.digest(), now],
            |row| {
                let today = crate::organisation::day_in(row.get(13)?, now);
                let is_here = is_here(row.get(14)?, row.get(15)?, today);
                if is_here { read(row, now).map(Some) } else { Ok(None) }
            },
        )?;
        let Some(mut actor) = actor.flatten() else { return Ok(None) };
        actor.teams = teams_of(conn, actor.id)?;
        Ok(Some(actor))
    }

    /// Whether the actor belongs to the team.
    pub fn is_in(&self, team: TeamId) -> bool {
        self.teams.iter().any(|mine| mine.id == team)
    }

    /// Whether the actor may change the team, its members and its services.
    pub fn may_change(&self, team: TeamId) -> bool {
        self.is_admin || self.teams.iter().any(|mine| mine.id == team && mine.role == Role::Lead)
    }
}

fn read(row: &db::Row<'_>, now: Timestamp) -> db::Result<Actor> {
    let own: Option<Formality> = row.get(4)?;
    let house: Option<Formality> = row.get(12)?;
    let seen_at: Timestamp = row.get(7)?;
    Ok(Actor {
        id: row.get(0)?,
        name: row.get(1)?,
        handle: row.get(2)?,
        language: row.get(3)?,
        formality: own.or(house).unwrap_or(Formality::Informal),
        is_admin: row.get(5)?,
        theme: row.get::<Option<Theme>>(8)?.unwrap_or_default(),
        text_size: row.get::<Option<TextSize>>(9)?.unwrap_or_default(),
        density: row.get::<Option<Density>>(10)?.unwrap_or_default(),
        shortcuts: row.get::<Option<bool>>(11)?.unwrap_or(true),
        courtesy: row.get::<Option<bool>>(16)?.unwrap_or(true),
        zone: row.get(13)?,
        teams: Vec::new(),
        session: row.get(6)?,
        session_is_stale: is_stale(seen_at, now),
    })
}

/// The teams somebody belongs to, by name. Nobody belongs to so many that they need pages.
///
/// Every page asks for them, so they are put in order here: SQLite would set up a table for it.
fn teams_of(conn: &mut Conn<'_>, person: PersonId) -> Result<Vec<ActorTeam>> {
    let mut teams = conn.all(
        "SELECT t.id, t.slug, t.name, m.role, t.name_sort FROM membership m JOIN team t ON t.id = m.team_id
         WHERE m.person_id = $1 ORDER BY m.team_id LIMIT 200",
        params![person],
        |row| {
            let team = ActorTeam { id: row.get(0)?, slug: row.get(1)?, name: row.get(2)?, role: row.get(3)? };
            Ok((row.get::<String>(4)?, team))
        },
    )?;
    teams.sort_by(|(one, a), (other, b)| one.cmp(other).then_with(|| a.id.cmp(&b.id)));
    Ok(teams.into_iter().map(|(_, team)| team).collect())
}

/// Whoever acts; an error if nobody does.
pub fn require(conn: &Conn<'_>) -> Result<PersonId> {
    conn.actor().map(PersonId::from_uuid).ok_or(Error::Unauthenticated)
}

/// Whoever acts, if they look after people, teams and settings.
pub fn require_admin(conn: &mut Conn<'_>) -> Result<PersonId> {
    let actor = require(conn)?;
    if is_admin(conn, actor)? { Ok(actor) } else { Err(Error::Forbidden) }
}

/// Whoever acts, if they lead the team or are an administrator.
pub fn require_lead(conn: &mut Conn<'_>, team: TeamId) -> Result<PersonId> {
    let actor = require(conn)?;
    if is_admin(conn, actor)? || role_in(conn, actor, team)? == Some(Role::Lead) {
        Ok(actor)
    } else {
        Err(Error::Forbidden)
    }
}

/// Whoever acts, if they belong to the team or are an administrator.
pub fn require_member(conn: &mut Conn<'_>, team: TeamId) -> Result<PersonId> {
    let actor = require(conn)?;
    if role_in(conn, actor, team)?.is_some() || is_admin(conn, actor)? {
        Ok(actor)
    } else {
        Err(Error::Forbidden)
    }
}

/// Whether this person is an administrator.
pub(crate) fn is_admin(conn: &mut Conn<'_>, person: PersonId) -> Result<bool> {
    let is_admin =
        conn.maybe("SELECT is_admin FROM person WHERE id = $1", params![person], |row| row.get(0))?;
    Ok(is_admin.unwrap_or(false))
}

/// What this person is in the team, if they belong to it.
pub(crate) fn role_in(conn: &mut Conn<'_>, person: PersonId, team: TeamId) -> Result<Option<Role>> {
    Ok(conn.maybe(
        "SELECT role FROM membership WHERE team_id = $1 AND person_id = $2",
        params![team, person],
        |row| row.get(0),
    )?)
}

/// Whether somebody with these first and last days is here on `day`; both days count.
pub fn is_here(starts_on: Option<Date>, ends_on: Option<Date>, day: Date) -> bool {
    starts_on.is_none_or(|start| start <= day) && ends_on.is_none_or(|end| end >= day)
}

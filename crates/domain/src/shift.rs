//! The end of a shift: what somebody leaves to whoever comes next, with a word, until they say they have it.
//!
//! Nothing changes hands before somebody confirms: what was left stays with whoever left it, stands on the
//! team's page for everybody who may see it, and so cannot fall through. No figure here is about a person.

use std::collections::BTreeMap;

use db::{Conn, Query, Timestamp, Tx, Value, params};

use crate::event::{self, Event};
use crate::request::Request;
use crate::request::listing::{self, Card};
use crate::text::block;
use crate::{
    Conflict, Error, PersonId, Problem, Problems, RequestId, Result, ShiftHandoverId, TeamId, actor, team,
};

/// The longest word that is left, in characters.
pub const WORD_MAX: usize = 2_000;
/// How much is left at once at most, and how much of what waits is shown.
pub const MOST: usize = 100;
/// How far ahead a promise is "due soon", in minutes: the next shift and the one after it.
pub const SOON: i64 = 16 * 60;
/// How long a confirmed hand-over is kept, in days.
const KEPT_DAYS: i64 = 90;

/// What somebody ends a shift with.
#[derive(Debug, Clone)]
pub struct Ending {
    /// The open promises that the actor holds, the nearest first.
    pub held: Vec<Card>,
    /// What nobody holds and is due soon, or has not been opened at all.
    pub unheld: Vec<Card>,
    /// What is left already and waits for a yes: the requests by the hand-over they are in.
    pub waiting: Vec<Waiting>,
}

/// A hand-over that nobody has confirmed yet.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// Which.
    pub id: ShiftHandoverId,
    /// Who left it; nobody when the name is gone.
    pub from: Option<(PersonId, String)>,
    /// To whom it is left; nobody named when it is the whole team.
    pub to: Option<(PersonId, String)>,
    /// The word for all of it.
    pub word: String,
    /// When it was left.
    pub at: Timestamp,
    /// The requests, each with the word about it; only those that the actor may see.
    pub items: Vec<(Card, String)>,
    /// How many there are that the actor may not see.
    pub hidden: usize,
}

/// What is left, to whom.
#[derive(Debug, Clone, Default)]
pub struct Leaving {
    /// To whom; nobody for the whole team.
    pub to: Option<PersonId>,
    /// A word for all of it.
    pub word: String,
    /// The numbers of the requests, each with a word about it.
    pub items: Vec<(i64, String)>,
}

/// Everything for the page at the end of a shift.
///
/// # Errors
/// [`Error::NotFound`] unless the actor belongs to the team.
pub fn ending(conn: &mut Conn<'_>, team: TeamId) -> Result<Ending> {
    let me = actor::require(conn)?;
    let waiting = waiting(conn, team)?;
    let left: Vec<RequestId> = waiting
        .iter()
        .filter(|one| one.from.as_ref().is_some_and(|(from, _)| *from == me))
        .flat_map(|one| one.items.iter().map(|(card, _)| card.id))
        .collect();
    let soon = conn.now().plus_minutes(SOON);
    let mut held = listing::held_of_team(conn, team, me)?;
    held.retain(|card| !left.contains(&card.id));
    let unheld = listing::unheld_of_team(conn, team, soon)?;
    Ok(Ending { held, unheld, waiting })
}

/// The hand-overs of a team that nobody has confirmed yet, oldest first.
///
/// # Errors
/// [`Error::NotFound`] unless the actor belongs to the team.
pub fn waiting(conn: &mut Conn<'_>, team: TeamId) -> Result<Vec<Waiting>> {
    let me = actor::require(conn)?;
    let is_lead = match actor::role_in(conn, me, team)? {
        Some(role) => role == team::Role::Lead,
        None => return Err(Error::NotFound),
    };
    let most = i64::try_from(MOST).unwrap_or(i64::MAX);
    let mut found: Vec<Waiting> = conn.all(
        "SELECT s.id, s.from_id, f.name, s.to_id, t.name, s.word, s.at
         FROM shift_handover s LEFT JOIN person f ON f.id = s.from_id LEFT JOIN person t ON t.id = s.to_id
         WHERE s.team_id = $1 AND s.confirmed_at IS NULL ORDER BY s.at, s.id LIMIT $2",
        params![team, most],
        |row| {
            let (from, from_name): (Option<PersonId>, Option<String>) = (row.get(1)?, row.get(2)?);
            let (to, to_name): (Option<PersonId>, Option<String>) = (row.get(3)?, row.get(4)?);
            Ok(Waiting {
                id: row.get(0)?,
                from: from.zip(from_name),
                to: to.zip(to_name),
                word: row.get(5)?,
                at: row.get(6)?,
                items: Vec::new(),
                hidden: 0,
            })
        },
    )?;
    if found.is_empty() {
        return Ok(found);
    }
    let mut query = Query::new(
        "SELECT i.handover_id, i.request_id, i.word, r.visibility, r.holder_id FROM shift_item i
         JOIN request r ON r.id = i.request_id
         WHERE r.ended_at IS NULL AND i.handover_id IN ",
    );
    query
        .list(found.iter().map(|one| Value::from(one.id)))
        .push(" ORDER BY i.handover_id, i.request_id LIMIT 1000");
    let items = conn.query_all(&query, |row| {
        let visibility: crate::request::Visibility = row.get(3)?;
        let holder: Option<PersonId> = row.get(4)?;
        let open = visibility != crate::request::Visibility::Named || is_lead || holder == Some(me);
        Ok((row.get::<ShiftHandoverId>(0)?, row.get::<RequestId>(1)?, row.get::<String>(2)?, open))
    })?;
    let cards = listing::by_ids(conn, items.iter().map(|(_, request, _, _)| request.uuid()))?;
    let cards: BTreeMap<RequestId, Card> = cards.into_iter().map(|card| (card.id, card)).collect();
    for (handover, request, word, open) in items {
        let Some(one) = found.iter_mut().find(|one| one.id == handover) else { continue };
        // Whoever it is left to is about to hold it, and may read it as its holder does.
        let mine = one.to.as_ref().is_some_and(|(to, _)| *to == me);
        match cards.get(&request) {
            Some(card) if open || mine => one.items.push((card.clone(), word)),
            _ => one.hidden += 1,
        }
    }
    for one in &mut found {
        one.items.sort_by_key(|(card, _)| due(card));
    }
    Ok(found)
}

/// The nearest promise first; what has none comes last.
fn due(card: &Card) -> (bool, Option<Timestamp>, i64) {
    (card.promised_for.is_none(), card.promised_for, card.number)
}

/// Leaves open requests of a team to a colleague, or to the whole team.
///
/// # Errors
/// [`Error::NotFound`] unless the actor belongs to the team; invalid when nothing was chosen, when the
/// colleague is not of the team, when one of the requests is not there for the actor or has ended, or is
/// left already; every problem at once.
pub fn leave(tx: &mut Tx<'_>, team: TeamId, leaving: &Leaving) -> Result<ShiftHandoverId> {
    let me = actor::require(tx)?;
    if actor::role_in(tx, me, team)?.is_none() {
        return Err(Error::NotFound);
    }
    let mut problems = Problems::default();
    let word = problems.take("word", block(&leaving.word, WORD_MAX)).unwrap_or_default();
    match leaving.to {
        Some(to) if to == me => problems.add("to", Problem::Yourself),
        Some(to) if !team::has_member(tx, team, to)? => problems.add("to", Problem::UnknownPerson),
        _ => {}
    }
    if leaving.items.is_empty() {
        problems.add("items", Problem::Required);
    }
    if leaving.items.len() > MOST {
        problems.add("items", Problem::TooLarge(i64::try_from(MOST).unwrap_or(i64::MAX)));
    }
    let mut requests = Vec::with_capacity(leaving.items.len());
    for (number, word) in leaving.items.iter().take(MOST) {
        let word = problems.take(format!("word.{number}"), block(word, WORD_MAX)).unwrap_or_default();
        match Request::visible_to(tx, *number) {
            Ok(request) if request.team == Some(team) && request.standing.is_provider => {
                if request.ended_at.is_some() {
                    problems.add("items", Problem::NotAChoice);
                } else if !requests.iter().any(|(other, _): &(Request, String)| other.id == request.id) {
                    requests.push((request, word));
                }
            }
            Ok(_) | Err(Error::NotFound) => problems.add("items", Problem::UnknownRequest),
            Err(error) => return Err(error),
        }
    }
    problems.finish()?;
    let (id, now): (ShiftHandoverId, _) = (tx.id(), tx.now());
    tx.execute(
        "INSERT INTO shift_handover (id, team_id, from_id, to_id, word, at) VALUES ($1, $2, $3, $4, $5, $6)",
        params![id, team, me, leaving.to, word, now],
    )?;
    for (request, word) in &requests {
        // Left twice is left once: the newer word stands.
        tx.execute(
            "DELETE FROM shift_item WHERE request_id = $1
               AND handover_id IN (SELECT id FROM shift_handover WHERE team_id = $2 AND confirmed_at IS NULL)",
            params![request.id, team],
        )?;
        tx.execute(
            "INSERT INTO shift_item (handover_id, request_id, word) VALUES ($1, $2, $3)",
            params![id, request.id, word],
        )?;
        let event = Event::ShiftHandedOver { handover: id.uuid(), to: leaving.to };
        event::record(tx, request.id.uuid(), Some(team), &event)?;
    }
    forget_empty(tx, team)?;
    tx.changed(team.uuid());
    if let Some(to) = leaving.to {
        tx.changed(to.uuid());
    }
    Ok(id)
}

/// A hand-over whose last request went into a newer one has nothing left to confirm.
fn forget_empty(tx: &mut Tx<'_>, team: TeamId) -> Result<()> {
    tx.execute(
        "DELETE FROM shift_handover WHERE team_id = $1 AND confirmed_at IS NULL
           AND NOT EXISTS (SELECT 1 FROM shift_item i WHERE i.handover_id = shift_handover.id)",
        params![team],
    )?;
    Ok(())
}

struct Open {
    team: TeamId,
    from: Option<PersonId>,
    to: Option<PersonId>,
    requests: Vec<(RequestId, i64)>,
}

/// A hand-over that nobody has confirmed, for a member of its team.
fn open(conn: &mut Conn<'_>, id: ShiftHandoverId) -> Result<Open> {
    let me = actor::require(conn)?;
    let (team, from, to, confirmed) = conn
        .maybe(
            "SELECT team_id, from_id, to_id, confirmed_at FROM shift_handover WHERE id = $1",
            params![id],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get::<Option<Timestamp>>(3)?)),
        )?
        .ok_or(Error::NotFound)?;
    if actor::role_in(conn, me, team)?.is_none() {
        return Err(Error::NotFound);
    }
    if confirmed.is_some() {
        return Err(Error::Conflict(Conflict::Changed));
    }
    let requests = conn.all(
        "SELECT r.id, r.number FROM shift_item i JOIN request r ON r.id = i.request_id
         WHERE i.handover_id = $1 AND r.ended_at IS NULL AND r.team_id = $2 ORDER BY r.number LIMIT 100",
        params![id, team],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    Ok(Open { team, from, to, requests })
}

/// The actor has it from here on: every request of it that still lives is theirs to hold.
///
/// What was left to a colleague can be taken by another one of the team when that colleague does not come,
/// except what only named people may see.
///
/// # Errors
/// [`Error::NotFound`] unless the actor belongs to the team; forbidden for whoever left it; a conflict once
/// somebody has confirmed.
pub fn confirm(tx: &mut Tx<'_>, id: ShiftHandoverId) -> Result<TeamId> {
    let me = actor::require(tx)?;
    let open = open(tx, id)?;
    if open.from == Some(me) {
        return Err(Error::Forbidden);
    }
    let now = tx.now();
    let confirmed = tx.execute(
        "UPDATE shift_handover SET confirmed_at = $1 WHERE id = $2 AND confirmed_at IS NULL",
        params![now, id],
    )?;
    if confirmed == 0 {
        return Err(Error::Conflict(Conflict::Changed));
    }
    for (request, number) in &open.requests {
        let is_for_me = open.to == Some(me);
        if !is_for_me && !sees(tx, *number)? {
            // It stays where it was, in a hand-over of its own, for somebody who may see it.
            keep_waiting(tx, id, *request)?;
            continue;
        }
        tx.execute(
            "UPDATE request SET holder_id = $1, changed_at = $2, version = version + 1
             WHERE id = $3 AND ended_at IS NULL AND team_id = $4",
            params![me, now, *request, open.team],
        )?;
        let subject = request.uuid();
        event::record(tx, subject, Some(open.team), &Event::ShiftConfirmed { handover: id.uuid() })?;
        event::record(tx, subject, Some(open.team), &Event::RequestTaken { holder: Some(me) })?;
    }
    tx.changed(open.team.uuid());
    Ok(open.team)
}

fn sees(conn: &mut Conn<'_>, number: i64) -> Result<bool> {
    match Request::visible_to(conn, number) {
        Ok(request) => Ok(request.standing.is_provider),
        Err(Error::NotFound) => Ok(false),
        Err(error) => Err(error),
    }
}

fn keep_waiting(tx: &mut Tx<'_>, from: ShiftHandoverId, request: RequestId) -> Result<()> {
    let id: ShiftHandoverId = tx.id();
    tx.execute(
        "INSERT INTO shift_handover (id, team_id, from_id, to_id, word, at)
         SELECT $1, team_id, from_id, to_id, word, at FROM shift_handover WHERE id = $2",
        params![id, from],
    )?;
    tx.execute(
        "UPDATE shift_item SET handover_id = $1 WHERE handover_id = $2 AND request_id = $3",
        params![id, from, request],
    )?;
    Ok(())
}

/// Whoever left it takes it back, as long as nobody has confirmed; a lead of the team may, too.
///
/// # Errors
/// [`Error::NotFound`] unless the actor belongs to the team; forbidden for other colleagues; a conflict once
/// somebody has confirmed.
pub fn take_back(tx: &mut Tx<'_>, id: ShiftHandoverId) -> Result<TeamId> {
    let me = actor::require(tx)?;
    let open = open(tx, id)?;
    if open.from != Some(me) {
        actor::require_lead(tx, open.team)?;
    }
    tx.execute("DELETE FROM shift_handover WHERE id = $1 AND confirmed_at IS NULL", params![id])?;
    for (request, _) in &open.requests {
        let event = Event::ShiftTakenBack { handover: id.uuid() };
        event::record(tx, request.uuid(), Some(open.team), &event)?;
    }
    tx.changed(open.team.uuid());
    Ok(open.team)
}

/// Forgets what was confirmed long ago: the events tell of it.
pub fn sweep(tx: &mut Tx<'_>) -> Result<()> {
    let before = tx.now().plus_days(-KEPT_DAYS);
    tx.execute("DELETE FROM shift_handover WHERE confirmed_at < $1", params![before])?;
    // What was left and has ended since needs nobody's yes.
    tx.execute(
        "DELETE FROM shift_handover WHERE confirmed_at IS NULL AND NOT EXISTS (
           SELECT 1 FROM shift_item i JOIN request r ON r.id = i.request_id
           WHERE i.handover_id = shift_handover.id AND r.ended_at IS NULL)",
        params![],
    )?;
    Ok(())
}

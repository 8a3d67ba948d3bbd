//! Lists of requests, a page at a time, each line with everything that it shows: no list asks twice.
//!
//! Every list begins from what the actor is to the requests on it, so nothing is filtered afterwards.

use db::{Conn, Query, Row, Timestamp};

use super::{State, Turn};
use crate::paging::{self, Cursor, LIMIT, Page};
use crate::{Error, PersonId, RequestId, Result, TeamId, actor, team};

/// A request as a line of a list.
#[derive(Debug, Clone)]
pub struct Card {
    /// Its id.
    pub id: RequestId,
    /// What people call it.
    pub number: i64,
    /// What it is about.
    pub title: String,
    /// Where it stands.
    pub state: State,
    /// Whose turn it is.
    pub turn: Turn,
    /// When it is needed.
    pub needed_by: Option<Timestamp>,
    /// The promise in force.
    pub promised_for: Option<Timestamp>,
    /// When it was asked.
    pub created_at: Timestamp,
    /// When anything last happened.
    pub changed_at: Timestamp,
    /// Who asked.
    pub asker: String,
    /// For whom, when that is somebody else.
    pub beneficiary: Option<String>,
    /// The serving team.
    pub team: Option<String>,
    /// Who holds it, or offers it personally.
    pub holder: Option<String>,
    /// Who holds it, or offers it personally.
    pub holder_id: Option<PersonId>,
    /// How many parts it has, if it is a bundle, without those that were withdrawn.
    pub parts: i64,
    /// How many of them are ready.
    pub parts_ready: i64,
    /// Whether the provider's side has set it aside.
    pub is_aside: bool,
    /// Whether it goes on in another one.
    pub is_merged: bool,
}

/// How many lines a list has that is not paged.
const A_PAGE: i64 = 50;

/// The columns and joins of a line, for a list of keys named `k`.
const CARD: &str = "SELECT r.id, r.number, r.title, r.state, r.turn, r.needed_by, r.promised_for, r.created_at, r.changed_at,
       a.name, b.name, t.name, coalesce(h.name, p.name), coalesce(r.holder_id, r.provider_id),
       (SELECT count(*) FROM request i WHERE i.parent_id = r.id AND i.state <> 'withdrawn'),
       (SELECT count(*) FROM request i WHERE i.parent_id = r.id AND i.state IN ('closed', 'confirmed')),
       z.request_id IS NOT NULL,
       r.state = 'withdrawn' AND EXISTS (SELECT 1 FROM request_link l WHERE l.from_id = r.id AND l.kind = 'merged')
FROM request r
JOIN person a ON a.id = r.asker_id
LEFT JOIN person b ON b.id = r.beneficiary_id
LEFT JOIN team t ON t.id = r.team_id
LEFT JOIN person h ON h.id = r.holder_id
LEFT JOIN person p ON p.id = r.provider_id
LEFT JOIN snooze z ON z.request_id = r.id ";

fn card(row: &Row<'_>) -> db::Result<Card> {
    Ok(Card {
        id: row.get(0)?,
        number: row.get(1)?,
        title: row.get(2)?,
        state: row.get(3)?,
        turn: row.get(4)?,
        needed_by: row.get(5)?,
        promised_for: row.get(6)?,
        created_at: row.get(7)?,
        changed_at: row.get(8)?,
        asker: row.get(9)?,
        beneficiary: row.get(10)?,
        team: row.get(11)?,
        holder: row.get(12)?,
        holder_id: row.get(13)?,
        parts: row.get(14)?,
        parts_ready: row.get(15)?,
        is_aside: row.get(16)?,
        is_merged: row.get(17)?,
    })
}

/// Which requests of a list are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// Those that still live.
    Open,
    /// Those that have ended.
    Ended,
}

impl Which {
    fn condition(self) -> &'static str {
        match self {
            Which::Open => "ended_at IS NULL",
            Which::Ended => "ended_at IS NOT NULL",
        }
    }
}

/// What the actor has asked, or what was asked for them, last changed first.
pub fn asked_by_me(conn: &mut Conn<'_>, which: Which, after: Option<&Cursor>) -> Result<Page<Card>> {
    let me = actor::require(conn)?;
    let (at, id) = paging::before(after);
    let mut query = Query::new(CARD);
    query.push("WHERE r.id IN (SELECT id FROM (SELECT id FROM request WHERE asker_id = ").bind(me);
    query
        .push(" AND ")
        .push(which.condition())
        .push(" AND (changed_at, id) < (")
        .bind(at)
        .push(", ")
        .bind(id);
    query.push(") ORDER BY changed_at DESC, id DESC LIMIT ").bind(LIMIT);
    query.push(") mine UNION SELECT id FROM (SELECT id FROM request WHERE beneficiary_id = ").bind(me);
    query
        .push(" AND ")
        .push(which.condition())
        .push(" AND (changed_at, id) < (")
        .bind(at)
        .push(", ")
        .bind(id);
    query.push(") ORDER BY changed_at DESC, id DESC LIMIT ").bind(LIMIT);
    query.push(") meant_for_me) ORDER BY r.changed_at DESC, r.id DESC LIMIT ").bind(LIMIT);
    Ok(Page::cut(conn.query_all(&query, card)?, by_change))
}

/// What the actor holds or offers personally and has not ended, the nearest promise first, at most a page.
pub fn held_by_me(conn: &mut Conn<'_>) -> Result<Vec<Card>> {
    live(
        conn,
        ["r.holder_id = ", "r.provider_id = "],
        Turn::Provider,
        "r.promised_for NULLS FIRST, r.created_at, r.id",
    )
}

/// Where it is the actor's turn as a customer: questions to answer, closings to confirm; oldest first.
pub fn my_turn_as_customer(conn: &mut Conn<'_>) -> Result<Vec<Card>> {
    live(conn, ["r.asker_id = ", "r.beneficiary_id = "], Turn::Customer, "r.changed_at, r.id")
}

/// What the actor is waiting for, the nearest promise first, at most a page.
pub fn awaited_by_me(conn: &mut Conn<'_>) -> Result<Vec<Card>> {
    live(
        conn,
        ["r.asker_id = ", "r.beneficiary_id = "],
        Turn::Provider,
        "r.promised_for NULLS LAST, r.created_at, r.id",
    )
}

/// Live requests in which the actor is one of two things and it is somebody's turn, at most a page.
fn live(
    conn: &mut Conn<'_>,
    actor_is: [&'static str; 2],
    turn: Turn,
    order: &'static str,
) -> Result<Vec<Card>> {
    let me = actor::require(conn)?;
    let [one, other] = actor_is;
    let mut theirs = Query::new("WHERE r.ended_at IS NULL AND r.turn = ");
    theirs.bind(turn).push(" AND (").push(one).bind(me).push(" OR ").push(other).bind(me).push(")");
    first(conn, &theirs, order, A_PAGE)
}

/// The first lines of those that a condition names. They are found before anything is joined to them: there
/// may be a thousand for fifty lines.
fn first(conn: &mut Conn<'_>, which: &Query, order: &'static str, limit: i64) -> Result<Vec<Card>> {
    let mut query = Query::new(CARD);
    query.push("WHERE r.id IN (SELECT id FROM (SELECT r.id FROM request r ").append(which);
    query.push(" ORDER BY ").push(order).push(" LIMIT ").bind(limit);
    query.push(") first) ORDER BY ").push(order);
    Ok(conn.query_all(&query, card)?)
}

/// What nobody in the team has opened yet and nobody has set aside, longest waiting first.
///
/// # Errors
/// [`Error::NotFound`] unless the actor belongs to the team.
pub fn incoming(conn: &mut Conn<'_>, team: TeamId, after: Option<&Cursor>) -> Result<Page<Card>> {
    let mut query = of_team(conn, team)?;
    let (at, id) = paging::behind(after);
    query.push(" AND r.state = 'asked' AND r.ended_at IS NULL AND z.request_id IS NULL AND (r.created_at, r.id) > (").bind(at);
    query.push(", ").bind(id).push(") ORDER BY r.created_at, r.id LIMIT ").bind(LIMIT);
    Ok(Page::cut(conn.query_all(&query, card)?, |card| Cursor::at(card.created_at, card.id.uuid())))
}

/// The team's requests, last changed first.
///
/// # Errors
/// [`Error::NotFound`] unless the actor belongs to the team.
pub fn of_my_team(
    conn: &mut Conn<'_>,
    team: TeamId,
    which: Which,
    after: Option<&Cursor>,
) -> Result<Page<Card>> {
    let mut query = of_team(conn, team)?;
    let (at, id) = paging::before(after);
    query
        .push(" AND r.")
        .push(which.condition())
        .push(" AND (r.changed_at, r.id) < (")
        .bind(at)
        .push(", ")
        .bind(id);
    query.push(") ORDER BY r.changed_at DESC, r.id DESC LIMIT ").bind(LIMIT);
    Ok(Page::cut(conn.query_all(&query, card)?, by_change))
}

/// The actor's own requests between two teams: what they asked of the second, and, if they serve there, what
/// people of the first asked of it. Open ones first, then by their last change; at most a page.
pub fn between_teams(conn: &mut Conn<'_>, customer: TeamId, provider: TeamId) -> Result<Vec<Card>> {
    let me = actor::require(conn)?;
    let mut query = Query::new(CARD);
    query.push("LEFT JOIN membership m ON m.team_id = r.team_id AND m.person_id = ").bind(me);
    query.push(" WHERE r.team_id = ").bind(provider);
    query.push(" AND EXISTS (SELECT 1 FROM membership c WHERE c.team_id = ").bind(customer);
    query.push(" AND c.person_id = r.asker_id) AND (r.asker_id = ").bind(me);
    query.push(" OR r.beneficiary_id = ").bind(me).push(" OR r.holder_id = ").bind(me);
    query.push(
        " OR m.role = 'lead' OR (m.role = 'member' AND r.visibility <> 'named'))
          ORDER BY r.ended_at IS NOT NULL, r.changed_at DESC, r.id DESC LIMIT ",
    );
    query.bind(A_PAGE);
    Ok(conn.query_all(&query, card)?)
}

/// A column of the board: where its requests stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// Asked, and it is the team's turn.
    New,
    /// Opened with a promise, and it is the team's turn.
    Promised,
    /// The customer has a question to answer.
    Waiting,
    /// The work is done, the closing word is owed.
    Performed,
    /// Closed with a word; the customer confirms.
    Closed,
    /// Set aside, wherever it stands.
    Aside,
}

impl Column {
    /// Every column, from left to right.
    pub const ALL: [Column; 6] =
        [Column::New, Column::Promised, Column::Waiting, Column::Performed, Column::Closed, Column::Aside];

    fn of(card: &Card) -> Option<Column> {
        match (card.state, card.turn) {
            (State::Asked | State::Opened, _) if card.is_aside => Some(Column::Aside),
            (State::Closed, _) => Some(Column::Closed),
            (State::Performed, _) => Some(Column::Performed),
            (State::Asked | State::Opened, Turn::Customer) => Some(Column::Waiting),
            (State::Asked, _) => Some(Column::New),
            (State::Opened, _) => Some(Column::Promised),
            (State::Confirmed | State::Declined | State::Withdrawn, _) => None,
        }
    }
}

/// The team's load at a glance: the live requests by column, the nearest promise first.
#[derive(Debug, Clone)]
pub struct Board {
    /// The columns, from left to right.
    pub columns: Vec<(Column, Vec<Card>)>,
    /// Whether there are more live requests than a board shows.
    pub is_cut: bool,
}

/// The most requests that a board shows.
const BOARD: usize = 200;
/// The same, and one to see whether there are more.
const BOARD_LIMIT: i64 = 201;

/// The board of a team.
///
/// # Errors
/// [`Error::NotFound`] unless the actor belongs to the team.
pub fn board(conn: &mut Conn<'_>, team: TeamId) -> Result<Board> {
    let mut live = readable(conn, team)?;
    live.push(" AND r.ended_at IS NULL");
    let mut cards = first(conn, &live, "r.promised_for NULLS LAST, r.created_at, r.id", BOARD_LIMIT)?;
    let is_cut = cards.len() > BOARD;
    cards.truncate(BOARD);
    let columns = Column::ALL
        .into_iter()
        .map(|column| {
            let of_column = |card: &&Card| Column::of(card) == Some(column);
            (column, cards.iter().filter(of_column).cloned().collect())
        })
        .collect();
    Ok(Board { columns, is_cut })
}

/// The open requests of a team that somebody of it holds, the nearest promise first.
pub(crate) fn held_of_team(conn: &mut Conn<'_>, team: TeamId, holder: PersonId) -> Result<Vec<Card>> {
    let mut query = of_team(conn, team)?;
    query
        .push(" AND r.ended_at IS NULL AND r.state IN ('asked', 'opened', 'performed') AND r.holder_id = ")
        .bind(holder);
    query.push(" ORDER BY r.promised_for NULLS LAST, r.created_at, r.id LIMIT ").bind(2 * A_PAGE);
    Ok(conn.query_all(&query, card)?)
}

/// The open requests of a team that nobody holds: promised by `until`, or not opened yet.
pub(crate) fn unheld_of_team(conn: &mut Conn<'_>, team: TeamId, until: Timestamp) -> Result<Vec<Card>> {
    let mut query = of_team(conn, team)?;
    query
        .push(" AND r.ended_at IS NULL AND r.holder_id IS NULL AND r.state IN ('asked', 'opened') AND (r.promised_for IS NULL OR r.promised_for <= ")
        .bind(until);
    query.push(") ORDER BY r.promised_for NULLS LAST, r.created_at, r.id LIMIT ").bind(A_PAGE);
    Ok(conn.query_all(&query, card)?)
}

/// The lines of these requests, in no order. The caller has found them among what the actor may see.
pub(crate) fn by_ids(conn: &mut Conn<'_>, ids: impl Iterator<Item = uuid::Uuid>) -> Result<Vec<Card>> {
    let mut query = Query::new(CARD);
    query.push("WHERE r.id IN ").list(ids.map(db::Value::from));
    Ok(conn.query_all(&query, card)?)
}

/// Begins a list of the team's requests that the actor may see.
fn of_team(conn: &mut Conn<'_>, team: TeamId) -> Result<Query> {
    let mut query = Query::new(CARD);
    query.append(&readable(conn, team)?);
    Ok(query)
}

/// The condition of the team's requests that the actor may see.
fn readable(conn: &mut Conn<'_>, team: TeamId) -> Result<Query> {
    let me = actor::require(conn)?;
    let role = actor::role_in(conn, me, team)?.ok_or(Error::NotFound)?;
    let mut query = Query::new("WHERE r.team_id = ");
    query.bind(team);
    if role != team::Role::Lead {
        query.push(" AND (r.visibility <> 'named' OR r.holder_id = ").bind(me).push(")");
    }
    Ok(query)
}

fn by_change(card: &Card) -> Cursor {
    Cursor::at(card.changed_at, card.id.uuid())
}

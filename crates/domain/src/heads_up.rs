//! Heads-ups: something is likely to be needed, said early and softly.
//!
//! A heads-up reserves nothing and binds nobody. When it comes true, the request says which heads-up it was, and
//! the agreed notice then counts from the day on which it was given: but only if whoever serves had said that
//! they know of it before the request came. The members of both sides read it; for others it does not exist. One for
//! a service whose requests only those named see (pay, health) is as confidential as such a request: whoever gave it
//! reads it, whoever leads the side that would serve, and whoever said there that they know of it.

use std::collections::BTreeMap;

use db::{Conn, Date, Query, Row, Timestamp, Tx, Uuid, params};

use crate::event::{self, Event};
use crate::request::Request;
use crate::service::bundle;
use crate::text::{Texts, block};
use crate::{
    Conflict, Error, HeadsUpId, PersonId, Problem, Problems, RequestId, Result, ServiceId, TeamId, actor,
    counter, organisation, service,
};

/// The longest text, in characters.
const WORDS_MAX: usize = 2000;
/// How many a list shows.
const SHOWN: i64 = 100;

/// A heads-up as one of its two sides reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadsUp {
    /// Which.
    pub id: HeadsUpId,
    /// Its number in addresses.
    pub number: i64,
    /// The service that is likely to be needed.
    pub service: ServiceId,
    /// The service's name.
    pub service_name: Texts,
    /// The service's name in addresses.
    pub service_slug: String,
    /// Who would serve it, by name.
    pub provider: String,
    /// The team that would ask.
    pub customer: String,
    /// What is likely to be needed.
    pub words: String,
    /// How likely it is, in hundredths.
    pub chance: i64,
    /// The first day on which it may be needed.
    pub from_on: Date,
    /// The last one.
    pub to_on: Date,
    /// When it was given.
    pub told_at: Timestamp,
    /// When whoever would serve said that they know of it.
    pub acknowledged_at: Option<Timestamp>,
    /// When it was taken back.
    pub withdrawn_at: Option<Timestamp>,
    /// The number of the request that it became.
    pub request: Option<i64>,
    /// Whether the reader is of the side that would ask.
    pub is_customer: bool,
    /// Whether the reader is of the side that would serve.
    pub is_provider: bool,
}

impl HeadsUp {
    /// Whether it may still come true.
    pub fn is_open(&self) -> bool {
        self.withdrawn_at.is_none() && self.request.is_none()
    }

    /// Whether the reader may say that they know of it now.
    pub fn can_acknowledge(&self) -> bool {
        self.is_provider && self.is_open() && self.acknowledged_at.is_none()
    }

    /// Whether the reader may take it back now.
    pub fn can_withdraw(&self) -> bool {
        self.is_customer && self.is_open()
    }
}

/// A heads-up as it is typed.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    /// The team on whose behalf it is given.
    pub team: String,
    /// What is likely to be needed.
    pub words: String,
    /// How likely it is, in hundredths.
    pub chance: String,
    /// The first day, as browsers send it.
    pub from_on: String,
    /// The last day; may be left empty, then it is the first one.
    pub to_on: String,
}

/// A list for its reader, who belongs to one of the two sides.
struct List {
    reader: PersonId,
    query: Query,
}

impl List {
    fn of(conn: &mut Conn<'_>) -> Result<List> {
        let reader = actor::require(conn)?;
        let query = Query::new(
            "SELECT h.id, h.number, h.service_id, s.slug, coalesce(t.name, p.name), c.name, h.words, h.chance,
                    h.from_on, h.to_on, h.told_at, h.acknowledged_at, h.withdrawn_at, r.number, en.name, it.name,
                    pl.name, ",
        );
        let mut list = List { reader, query };
        list.given().query.push(", ");
        list.received().query.push(
            " FROM heads_up h JOIN service s ON s.id = h.service_id JOIN team c ON c.id = h.customer_team_id
             LEFT JOIN team t ON t.id = s.team_id LEFT JOIN person p ON p.id = s.person_id
             LEFT JOIN request r ON r.id = h.request_id
             LEFT JOIN service_text en ON en.service_id = s.id AND en.language = 'en'
             LEFT JOIN service_text it ON it.service_id = s.id AND it.language = 'it'
             LEFT JOIN service_text pl ON pl.service_id = s.id AND pl.language = 'pl'
             WHERE (",
        );
        list.given().query.push(" OR ");
        list.received().query.push(")");
        Ok(list)
    }

    /// The condition that the reader belongs to the team that would ask, and gave it where it is confidential.
    fn given(&mut self) -> &mut List {
        self.query.push("(h.customer_team_id IN (SELECT m.team_id FROM membership m WHERE m.person_id = ");
        self.query.bind(self.reader);
        self.query.push(
            ") AND (s.visibility <> 'named' OR EXISTS (
               SELECT 1 FROM event e WHERE e.subject = h.id AND e.at = h.told_at AND e.actor = ",
        );
        self.query.bind(self.reader).push(")))");
        self
    }

    /// The condition that the reader belongs to the side that would serve, and leads it or said that they know of it
    /// where it is confidential.
    fn received(&mut self) -> &mut List {
        self.query.push("(s.person_id = ").bind(self.reader);
        self.query.push(" OR (s.team_id IN (SELECT m.team_id FROM membership m WHERE m.person_id = ");
        self.query.bind(self.reader);
        self.query.push(
            ") AND (s.visibility <> 'named' OR s.team_id IN (
               SELECT l.team_id FROM membership l WHERE l.role = 'lead' AND l.person_id = ",
        );
        self.query.bind(self.reader);
        self.query.push(
            ") OR EXISTS (
               SELECT 1 FROM event e WHERE e.subject = h.id AND e.at = h.acknowledged_at AND e.actor = ",
        );
        self.query.bind(self.reader).push("))))");
        self
    }

    fn read(&self, conn: &mut Conn<'_>) -> Result<Vec<HeadsUp>> {
        Ok(conn.query_all(&self.query, read)?)
    }
}

fn read(row: &Row<'_>) -> db::Result<HeadsUp> {
    Ok(HeadsUp {
        id: row.get(0)?,
        number: row.get(1)?,
        service: row.get(2)?,
        service_slug: row.get(3)?,
        provider: row.get::<Option<String>>(4)?.unwrap_or_default(),
        customer: row.get(5)?,
        words: row.get(6)?,
        chance: row.get(7)?,
        from_on: row.get(8)?,
        to_on: row.get(9)?,
        told_at: row.get(10)?,
        acknowledged_at: row.get(11)?,
        withdrawn_at: row.get(12)?,
        request: row.get(13)?,
        service_name: bundle::names(row, 14)?,
        is_customer: row.get::<Option<bool>>(17)?.unwrap_or_default(),
        is_provider: row.get::<Option<bool>>(18)?.unwrap_or_default(),
    })
}

/// The heads-ups of the actor's teams, given and received, the newest first.
///
/// # Errors
/// When the database cannot be read.
pub fn mine(conn: &mut Conn<'_>) -> Result<Vec<HeadsUp>> {
    let mut list = List::of(conn)?;
    list.query.push(" ORDER BY h.number DESC LIMIT ").bind(SHOWN);
    list.read(conn)
}

/// Those that the actor's teams gave for this service and that may still come true.
///
/// # Errors
/// When the database cannot be read.
pub fn open_for(conn: &mut Conn<'_>, service: ServiceId) -> Result<Vec<HeadsUp>> {
    let mut list = List::of(conn)?;
    list.query.push(" AND ");
    list.given().query.push(" AND h.withdrawn_at IS NULL AND h.request_id IS NULL AND h.service_id = ");
    list.query.bind(service).push(" ORDER BY h.from_on, h.number LIMIT 20");
    list.read(conn)
}

/// Those that wait for the actor's side to say that they know of them.
///
/// # Errors
/// When the database cannot be read.
pub fn to_acknowledge(conn: &mut Conn<'_>) -> Result<Vec<HeadsUp>> {
    let mut list = List::of(conn)?;
    list.query.push(" AND ");
    list.received()
        .query
        .push(" AND h.acknowledged_at IS NULL AND h.withdrawn_at IS NULL AND h.request_id IS NULL");
    list.query.push(" ORDER BY h.from_on, h.number LIMIT 20");
    list.read(conn)
}

/// The heads-up with this number, for whoever of its two sides may read it.
///
/// # Errors
/// [`Error::NotFound`] both when there is none and when the actor may not know of it.
pub fn visible_to(conn: &mut Conn<'_>, number: i64) -> Result<HeadsUp> {
    let mut list = List::of(conn)?;
    list.query.push(" AND h.number = ").bind(number).push(" LIMIT 1");
    list.read(conn)?.into_iter().next().ok_or(Error::NotFound)
}

/// The heads-up that a request was, if it was one: the callers have checked the request.
///
/// # Errors
/// When the database cannot be read.
pub fn of_request(conn: &mut Conn<'_>, request: RequestId) -> Result<Option<Timestamp>> {
    Ok(conn.maybe(
        "SELECT h.told_at FROM heads_up h JOIN request r ON r.id = h.request_id
         WHERE h.request_id = $1 AND h.acknowledged_at <= r.created_at ORDER BY h.told_at LIMIT 1",
        params![request],
        |row| row.get(0),
    )?)
}

/// The same for many requests at once.
///
/// # Errors
/// When the database cannot be read.
pub(crate) fn of_requests(
    conn: &mut Conn<'_>,
    requests: impl IntoIterator<Item = Uuid>,
) -> Result<BTreeMap<Uuid, Timestamp>> {
    let mut query = Query::new(
        "SELECT h.request_id, h.told_at FROM heads_up h JOIN request r ON r.id = h.request_id
         WHERE h.acknowledged_at <= r.created_at AND h.request_id IN ",
    );
    query.list(requests.into_iter().map(Into::into));
    Ok(conn.query_all(&query, |row| Ok((row.get(0)?, row.get(1)?)))?.into_iter().collect())
}

/// Gives a heads-up on behalf of a team of the actor's.
///
/// # Errors
/// Not found when the service is not on offer to the actor; invalid with every problem of the form.
pub fn give(tx: &mut Tx<'_>, service: ServiceId, draft: &Draft) -> Result<i64> {
    let author = actor::require(tx)?;
    let service = service::visible_to(tx, service)?;
    if !service.is_published() {
        return Err(Error::NotFound);
    }
    let today = organisation::today(tx)?;
    let mut problems = Problems::default();
    let team = draft.team.parse::<TeamId>().ok();
    let team = match team {
        Some(team) if Some(team) == service.team => Err(Problem::Yourself),
        Some(team) if actor::role_in(tx, author, team)?.is_some() => Ok(team),
        _ => Err(Problem::NotAChoice),
    };
    let team = problems.take("team", team);
    let words = problems.take("words", block(&draft.words, WORDS_MAX)).unwrap_or_default();
    if words.is_empty() {
        problems.add("words", Problem::Required);
    }
    let chance = match draft.chance.trim().parse::<i64>() {
        Ok(chance) if chance < 1 => Err(Problem::TooSmall(1)),
        Ok(chance) if chance > 99 => Err(Problem::TooLarge(99)),
        Ok(chance) => Ok(chance),
        Err(_) => Err(Problem::NotANumber),
    };
    let chance = problems.take("chance", chance).unwrap_or_default();
    let from_on = problems.take("from_on", crate::text::date(&draft.from_on)).flatten();
    let to_on = problems.take("to_on", crate::text::date(&draft.to_on)).flatten().or(from_on);
    match (from_on, to_on) {
        (Some(from), _) if from < today => problems.add("from_on", Problem::InThePast),
        (Some(from), Some(to)) if to < from => problems.add("to_on", Problem::EndsBeforeStart),
        (None, _) if draft.from_on.trim().is_empty() => problems.add("from_on", Problem::Required),
        _ => {}
    }
    problems.finish()?;
    let (Some(team), Some(from_on), Some(to_on)) = (team, from_on, to_on) else {
        return Err(Error::NotFound);
    };
    let (id, now): (HeadsUpId, _) = (tx.id(), tx.now());
    let number = counter::next(tx, "heads_up")?;
    tx.execute(
        "INSERT INTO heads_up (id, number, service_id, customer_team_id, words, chance, from_on, to_on, told_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        params![id, number, service.id, team, words, chance, from_on, to_on, now],
    )?;
    record(tx, id, number, Some(team), "given")?;
    if let Some(serving) = service.team {
        tx.changed(serving.uuid());
    }
    Ok(number)
}

/// Whoever would serve says that they know of it: if it comes true, the notice counts from when it was given.
///
/// # Errors
/// Forbidden for the other side; a conflict when it was said already, or it is over.
pub fn acknowledge(tx: &mut Tx<'_>, number: i64) -> Result<()> {
    let one = visible_to(tx, number)?;
    if !one.is_provider {
        return Err(Error::Forbidden);
    }
    let now = tx.now();
    let done = tx.execute(
        "UPDATE heads_up SET acknowledged_at = $1
         WHERE id = $2 AND acknowledged_at IS NULL AND withdrawn_at IS NULL AND request_id IS NULL",
        params![now, one.id],
    )?;
    if done == 0 {
        return Err(Error::Conflict(Conflict::Changed));
    }
    record(tx, one.id, number, None, "acknowledged")
}

/// Whoever gave it takes it back: it will not be needed.
///
/// # Errors
/// Forbidden for the other side; a conflict when it is over.
pub fn withdraw(tx: &mut Tx<'_>, number: i64) -> Result<()> {
    let one = visible_to(tx, number)?;
    if !one.is_customer {
        return Err(Error::Forbidden);
    }
    let now = tx.now();
    let done = tx.execute(
        "UPDATE heads_up SET withdrawn_at = $1 WHERE id = $2 AND withdrawn_at IS NULL AND request_id IS NULL",
        params![now, one.id],
    )?;
    if done == 0 {
        return Err(Error::Conflict(Conflict::Changed));
    }
    record(tx, one.id, number, None, "withdrawn")
}

/// It has come true: this request is what was announced.
///
/// # Errors
/// Invalid, as `heads_up`, when it is another service's, not the actor's side's, or over.
pub fn came_true(tx: &mut Tx<'_>, number: i64, request: &Request) -> Result<()> {
    let not_one = || Error::invalid("heads_up", Problem::NotAChoice);
    let one = match visible_to(tx, number) {
        Ok(one) => one,
        Err(Error::NotFound) => return Err(not_one()),
        Err(error) => return Err(error),
    };
    if !one.is_customer || !request.standing.is_customer || request.service != Some(one.service) {
        return Err(not_one());
    }
    let done = tx.execute(
        "UPDATE heads_up SET request_id = $1 WHERE id = $2 AND withdrawn_at IS NULL AND request_id IS NULL",
        params![request.id, one.id],
    )?;
    if done == 0 {
        return Err(not_one());
    }
    record(tx, one.id, number, None, "came_true")
}

fn record(tx: &mut Tx<'_>, id: HeadsUpId, number: i64, team: Option<TeamId>, what: &str) -> Result<()> {
    event::record(tx, id.uuid(), team, &Event::HeadsUpChanged { number, what: what.to_owned() })?;
    Ok(())
}

//! Evidence: how long things really take, so that a promise can rest on it.
//!
//! `following` keeps the lead time of every request that a team serves, `reckoning` makes of them what past
//! requests say about an option, a service, a team and the organisation, off the path of whoever waits;
//! [`of_service`] reads what is said, in one statement. `calibration` judges promises as they were given.
//!
//! A lead time runs from asking to "performed", in working minutes of the calendar by which it is served,
//! waits on the customer included: it is what somebody who asks will live through. Nothing here is kept,
//! reckoned or shown about what one person serves, nor about a team of one.

pub mod calibration;
mod following;
mod reckoning;

#[cfg(test)]
mod tests;

pub use following::CONSUMER;
pub(crate) use reckoning::team_of_several;
pub use reckoning::{reckon, reckon_due};

use db::{Conn, Query, params};
use measure::promise::{self, ByWork, Evidence, QuantileInterval, Quote};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::language::words;
use crate::request::Request;
use crate::service::Service;
use crate::{OptionId, Result, ServiceId, TeamId, actor, agreement, organisation};

/// The share that "usually" means: 8 in 10.
pub const SHARE: f64 = 0.8;
/// The same in hundredths.
pub const PERCENT: i64 = 80;

words! {
    /// Whose past requests speak, from the narrowest to the widest.
    Level {
        /// Those for the same option of the service.
        Option = "option",
        /// Those for the service.
        Service = "service",
        /// Those of the team.
        Team = "team",
        /// Those of the whole organisation.
        Organisation = "organisation",
    }
}

impl From<promise::Level> for Level {
    fn from(level: promise::Level) -> Level {
        match level {
            promise::Level::Option => Level::Option,
            promise::Level::Service => Level::Service,
            promise::Level::Team => Level::Team,
            promise::Level::Organisation => Level::Organisation,
        }
    }
}

impl From<Level> for promise::Level {
    fn from(level: Level) -> promise::Level {
        match level {
            Level::Option => promise::Level::Option,
            Level::Service => promise::Level::Service,
            Level::Team => promise::Level::Team,
            Level::Organisation => promise::Level::Organisation,
        }
    }
}

words! {
    /// On what the date of a promise rests.
    Method {
        /// It is the date that past requests offered.
        Evidence = "evidence",
        /// It is the date of the agreed standard.
        Agreed = "agreed",
        /// It is the giver's own.
        Own = "own",
    }
}

/// What past requests for one thing say.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Said {
    /// By when 8 in 10 were done, by this level alone.
    pub quote: Quote,
    /// By when half of them were done, with its interval: how one option compares with another.
    pub median: Option<Median>,
    /// How many wait to be taken up.
    pub waiting: i64,
    /// How many working minutes the last one that was taken up had waited for that.
    pub last_waited: Option<i64>,
    /// How many are not done.
    #[serde(default)]
    pub ahead: i64,
    /// What 8 in 10 took for each request that was not done before them, where a longer queue has meant a longer
    /// wait.
    #[serde(default)]
    pub by_work: Option<ByWork>,
}

/// A middle lead time.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Median {
    /// Working minutes within which half were done.
    pub minutes: i64,
    /// Its 95 % interval, where there are enough cases for one.
    pub interval: Option<QuantileInterval>,
    /// Finished cases.
    pub cases: usize,
}

/// What is said about a service, its options, its team and the organisation.
#[derive(Debug, Clone, Default)]
pub struct OfService {
    said: Vec<(Uuid, Level, Said)>,
    service: Option<ServiceId>,
    /// The agreed standards, in working minutes.
    agreed: Option<i64>,
    agreed_of: Vec<(OptionId, Option<i64>)>,
}

/// What to tell somebody who asks "when?".
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// What past requests say, and which of them spoke.
    pub quote: Quote,
    /// The agreed standard, in working minutes.
    pub agreed: Option<i64>,
    /// What waits before a new request: how many, and how long the last one taken up had waited.
    pub waiting: i64,
    /// See `waiting`.
    pub last_waited: Option<i64>,
    /// How many requests are not done before this one, and the bound that 8 in 10 keep with so many, where the queue
    /// tells how long it takes.
    pub by_work: Option<QueueBound>,
}

/// A promise that knows the state of the queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QueueBound {
    /// Requests that are not done before this one.
    pub ahead: i64,
    /// Working minutes to promise.
    pub minutes: i64,
}

/// What is said about a service, in two statements however much is stored.
pub fn of_service(conn: &mut Conn<'_>, service: &Service) -> Result<OfService> {
    let options = service.options.iter().map(|option| option.id.uuid());
    let subjects = options.chain([service.id.uuid()]).chain(service.team.map(TeamId::uuid));
    // What a person offers in their own name has the agreed standard alone.
    let said = if service.team.is_some() { said(conn, subjects.collect())? } else { Vec::new() };
    // What was agreed with the asker's own team goes before what the service says to everybody.
    let (now, asker) = (conn.now(), actor::require(conn)?);
    let agreed = agreement::in_force(conn, service.id, None, asker, now)?.map(|version| version.terms);
    let of = |option: Option<OptionId>| agreed.as_ref().and_then(|terms| terms.lead_minutes(option));
    let options = service.options.iter();
    Ok(OfService {
        said,
        service: Some(service.id),
        agreed: of(None).or(service.lead_minutes),
        agreed_of: options.map(|one| (one.id, of(Some(one.id)).or(one.lead_minutes))).collect(),
    })
}

/// What is said about requests that are put to a team in plain words.
pub fn of_team(conn: &mut Conn<'_>, team: TeamId) -> Result<OfService> {
    Ok(OfService { said: said(conn, vec![team.uuid()])?, ..OfService::default() })
}

/// What is said about one request's option, service and team, for whoever promises. Whoever sees the request
/// may know it.
pub fn of_request(conn: &mut Conn<'_>, request: &Request) -> Result<Answer> {
    let Some(team) = request.team else { return agreed_only(conn, request) };
    let agreed = agreed(conn, request)?;
    let subjects = [request.option.map(OptionId::uuid), request.service.map(ServiceId::uuid)];
    let subjects = subjects.into_iter().flatten().chain([team.uuid()]).collect();
    let of = OfService { said: said(conn, subjects)?, service: request.service, ..OfService::default() };
    let mut answer = Answer { agreed, ..of.answer(request.option) };
    // It is in the queue itself: only what came before it lies ahead. Counted only where the promise counts it.
    answer.by_work = match (answer.counted(), of.spoken(request.option)) {
        (Some(_), Some((subject, level, Said { by_work: Some(by_work), .. }))) => {
            let ahead = before(conn, request, *subject, *level)?;
            Some(QueueBound { ahead, minutes: by_work.minutes(ahead + 1) })
        }
        _ => None,
    };
    Ok(answer)
}

fn agreed_only(conn: &mut Conn<'_>, request: &Request) -> Result<Answer> {
    let agreed = agreed(conn, request)?;
    Ok(Answer { agreed, ..OfService::default().answer(None) })
}

/// The standard of the agreement that the request keeps, else what the service says to everybody.
fn agreed(conn: &mut Conn<'_>, request: &Request) -> Result<Option<i64>> {
    let version = agreement::of_request(conn, request)?;
    if let Some(lead) = version.and_then(|version| version.terms.lead_minutes(request.option)) {
        return Ok(Some(lead));
    }
    let Some(service) = request.service else { return Ok(None) };
    let found = conn.maybe(
        "SELECT coalesce(o.lead_minutes, s.lead_minutes) FROM service s
         LEFT JOIN service_option o ON o.id = $2 AND o.service_id = s.id WHERE s.id = $1",
        params![service, request.option],
        |row| row.get::<Option<i64>>(0),
    )?;
    Ok(found.flatten())
}

/// How many requests for the same thing came before one and are not done: at most [`reckoning::OPEN`], beyond which
/// the queue tells nothing anyway.
fn before(conn: &mut Conn<'_>, request: &Request, subject: Uuid, level: Level) -> Result<i64> {
    let mut query = Query::new("SELECT count(*) FROM (SELECT 1 FROM lead_time WHERE ended_at IS NULL AND ");
    match level {
        Level::Option => query.push("option_id = ").bind(subject).push(" AND "),
        Level::Service => query.push("service_id = ").bind(subject).push(" AND "),
        Level::Team => query.push("team_id = ").bind(subject).push(" AND "),
        // The house is no queue: another team's backlog moves no date.
        Level::Organisation => return Ok(0),
    };
    query.push("asked_at < ").bind(request.created_at);
    query.push(" LIMIT ").bind(reckoning::OPEN).push(") ahead");
    Ok(conn.query_all(&query, |row| row.get(0))?.into_iter().next().unwrap_or_default())
}

fn said(conn: &mut Conn<'_>, subjects: Vec<Uuid>) -> Result<Vec<(Uuid, Level, Said)>> {
    let organisation = organisation::find(conn)?.map(|organisation| organisation.id.uuid());
    // Each by itself: for a list of ids SQLite would set up a table of its own.
    let mut query = Query::new("");
    for (index, subject) in subjects.into_iter().chain(organisation).enumerate() {
        query.push(if index == 0 { "" } else { " UNION ALL " });
        query
            .push("SELECT subject, level, said FROM quote WHERE said IS NOT NULL AND subject = ")
            .bind(subject);
    }
    Ok(conn.query_all(&query, |row| {
        let said =
            serde_json::from_value(row.get(2)?).map_err(|error| db::Error::Decode(error.to_string()))?;
        Ok((row.get(0)?, row.get(1)?, said))
    })?)
}

impl OfService {
    /// What to tell somebody who asks for this option, or for none. The narrowest level with enough cases
    /// speaks.
    pub fn answer(&self, option: Option<OptionId>) -> Answer {
        let spoken = self.spoken(option);
        let own = option.and_then(|option| self.of_option(option)).or_else(|| self.of_service());
        let agreed_of = option.and_then(|id| self.agreed_of.iter().find(|(other, _)| *other == id));
        let by_work = spoken.and_then(|(_, _, said)| Some((said.ahead, said.by_work?)));
        Answer {
            quote: spoken.map_or(Quote::NoEvidence, |(_, _, said)| said.quote.clone()),
            agreed: agreed_of.and_then(|(_, agreed)| *agreed).or(self.agreed),
            waiting: own.map_or(0, |said| said.waiting),
            last_waited: own.and_then(|said| said.last_waited),
            by_work: by_work.map(|(ahead, by)| QueueBound { ahead, minutes: by.minutes(ahead + 1) }),
        }
    }

    fn spoken(&self, option: Option<OptionId>) -> Option<&(Uuid, Level, Said)> {
        let subject = option.map(OptionId::uuid);
        let speaks = |level: Level| {
            self.said.iter().find(|(id, at, said)| {
                let fits = match level {
                    Level::Option => Some(*id) == subject,
                    _ => true,
                };
                *at == level && fits && said.quote != Quote::NoEvidence
            })
        };
        Level::ALL.iter().find_map(|level| speaks(*level))
    }

    /// What past requests for one option say by themselves: for comparing options.
    pub fn of_option(&self, option: OptionId) -> Option<&Said> {
        self.said.iter().find(|(id, _, _)| *id == option.uuid()).map(|(_, _, said)| said)
    }

    /// What past requests for the service say by themselves.
    pub fn of_service(&self) -> Option<&Said> {
        let service = self.service?.uuid();
        self.said.iter().find(|(id, _, _)| *id == service).map(|(_, _, said)| said)
    }
}

impl Answer {
    /// Working minutes within which 8 in 10 were done, where past requests say so: their own, or, where only
    /// a wider level speaks and a standard was agreed, that standard.
    ///
    /// What a whole team or house does with everything it is asked tells little about one service; what was
    /// agreed for it tells more.
    pub fn usual(&self) -> Option<i64> {
        match &self.quote {
            Quote::Known { level, usual, .. } if self.is_of_its_own(*level) => Some(*usual),
            _ => self.agreed,
        }
    }

    /// Working minutes to promise: the bound that 8 in 10 keep with so many requests ahead, where the queue tells,
    /// else the bound of all, else the agreed standard.
    pub fn to_promise(&self) -> Option<i64> {
        match &self.quote {
            Quote::Known { level, usual, promise, .. } if self.is_of_its_own(*level) => {
                Some(self.counted().map_or(promise.unwrap_or(*usual), |bound| bound.minutes))
            }
            _ => self.agreed,
        }
    }

    /// The state of the queue, where the promise counts it.
    pub fn counted(&self) -> Option<QueueBound> {
        self.by_work.filter(|_| self.method() == Some(Method::Evidence))
    }

    /// On what [`Answer::to_promise`] rests.
    pub fn method(&self) -> Option<Method> {
        match &self.quote {
            Quote::Known { level, .. } if self.is_of_its_own(*level) => Some(Method::Evidence),
            _ => self.agreed.map(|_| Method::Agreed),
        }
    }

    /// The level that spoke and its finished cases.
    pub fn spoke(&self) -> Option<(Level, usize)> {
        match &self.quote {
            Quote::NoEvidence => None,
            Quote::NotYet { level, finished, .. } | Quote::Known { level, finished, .. } => {
                Some(((*level).into(), *finished))
            }
        }
    }

    /// What the number may claim, if there is one.
    pub fn evidence(&self) -> Evidence {
        match &self.quote {
            Quote::Known { evidence, .. } => *evidence,
            _ => Evidence::None,
        }
    }

    fn is_of_its_own(&self, level: promise::Level) -> bool {
        matches!(level, promise::Level::Option | promise::Level::Service) || self.agreed.is_none()
    }
}

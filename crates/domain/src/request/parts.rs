//! The parts of a bundle: requests of their own, each with a number, a team, a thread and a promise, and the
//! request that waits for them.
//!
//! The whole cannot be performed while a part is open. Whoever may see the whole sees where each part stands,
//! who has it and for when it is promised; what is said about a part is for those who may see the part.

use std::collections::BTreeMap;

use db::{Conn, Query, Timestamp, Tx, params};

use super::asking::{Routed, Target};
use super::{Request, State, attachment, sees};
use crate::event::{self, Event};
use crate::language::Language;
use crate::service::bundle::{self, Offered};
use crate::text::Texts;
use crate::{Conflict, Error, OptionId, Problem, Problems, Result, ServiceId, actor, service};

/// A part that is wanted.
#[derive(Debug, Clone, Default)]
pub struct AskedPart {
    /// Its place among the parts of the bundle.
    pub place: usize,
    /// The variant, where whoever asks chooses it.
    pub option: Option<OptionId>,
    /// Field key → what was typed.
    pub answers: BTreeMap<String, String>,
    /// Files for its questions, in the store already.
    pub files: Vec<attachment::Staged>,
}

/// Finds who serves each part that is wanted. Problems are named `parts.1.answers.size` and so on.
pub(super) fn route_parts(
    tx: &mut Tx<'_>,
    target: &Target,
    language: Language,
    problems: &mut Problems,
) -> Result<Vec<(Routed, Vec<attachment::Staged>)>> {
    let (id, chosen) = match target {
        Target::Team(_) => return Ok(Vec::new()),
        Target::Service { service, .. } => (*service, None),
        Target::Bundle { service, parts, .. } => (*service, Some(parts)),
    };
    let service = service::visible_to(tx, id)?;
    let offered = bundle::offered(tx, &service)?;
    let wanted: Vec<AskedPart> = match chosen {
        Some(parts) => parts.clone(),
        None => offered.iter().map(|part| AskedPart { place: part.place, ..AskedPart::default() }).collect(),
    };
    if service.is_bundle && wanted.is_empty() {
        problems.add("parts", Problem::Required);
    }
    let mut routed = Vec::with_capacity(wanted.len());
    for asked in wanted {
        let Some(part) = offered.iter().find(|part| part.place == asked.place) else {
            problems.add("parts", Problem::NotAChoice);
            continue;
        };
        if let Some(part) = route_part(tx, part, &asked, language, problems)? {
            routed.push((part, asked.files));
        }
    }
    Ok(routed)
}

fn route_part(
    tx: &mut Tx<'_>,
    part: &Offered,
    asked: &AskedPart,
    language: Language,
    problems: &mut Problems,
) -> Result<Option<Routed>> {
    let field = |name: &str| format!("parts.{}.{name}", part.place);
    let chosen = part.service.choose(part.option.or(asked.option));
    let option = problems.take(field("option"), chosen).flatten();
    match part.service.answers(tx, &asked.answers) {
        Ok(answers) => Ok(Some(Routed {
            service: Some(part.service.id),
            option,
            team: part.service.team,
            provider: part.service.person,
            visibility: part.service.visibility,
            name: part.service.name(language).to_owned(),
            answers,
        })),
        Err(Error::Invalid(found)) => {
            for problem in found {
                problems.add(field(&problem.field), problem.problem);
            }
            Ok(None)
        }
        Err(error) => Err(error),
    }
}

/// A part, as the page of the whole shows it.
#[derive(Debug, Clone)]
pub struct Part {
    /// What people call it.
    pub number: i64,
    /// The name of the offer.
    pub service: Texts,
    /// The name of the variant.
    pub option: Option<Texts>,
    /// Who serves it: the team, or the person whose own service it is.
    pub provider: String,
    /// Where it stands.
    pub state: State,
    /// Whether a question waits for the customer.
    pub asks_customer: bool,
    /// The promise in force.
    pub promised_for: Option<Timestamp>,
    /// When it was closed with a word.
    pub closed_at: Option<Timestamp>,
    /// Whether the actor may see the part itself.
    pub is_visible: bool,
}

impl Part {
    /// Whether it is ready: closed with a word.
    pub fn is_ready(&self) -> bool {
        matches!(self.state, State::Closed | State::Confirmed)
    }

    /// Whether the whole still waits for it.
    pub fn is_open(&self) -> bool {
        matches!(self.state, State::Asked | State::Opened | State::Performed)
    }
}

/// The bundle that a part belongs to, as the page of the part shows it.
#[derive(Debug, Clone)]
pub struct Whole {
    /// What people call it.
    pub number: i64,
    /// The name of the bundle; nothing where it is for named people only.
    pub service: Option<Texts>,
    /// Whether the actor may see the whole itself.
    pub is_visible: bool,
}

impl Request {
    /// The parts in the order in which they were asked for, in one statement.
    pub(super) fn parts_of(&self, conn: &mut Conn<'_>) -> Result<Vec<Part>> {
        let me = actor::require(conn)?;
        let mut query = Query::new(
            "SELECT r.number, en.name, it.name, pl.name, o.texts, coalesce(t.name, p.name), r.state,
                    r.question_id IS NOT NULL, r.promised_for, r.closed_at, CASE WHEN ",
        );
        sees(&mut query, me);
        query.push(
            " THEN TRUE ELSE FALSE END
             FROM request r
             LEFT JOIN team t ON t.id = r.team_id
             LEFT JOIN person p ON p.id = r.provider_id
             LEFT JOIN service_option o ON o.id = r.option_id
             LEFT JOIN service_text en ON en.service_id = r.service_id AND en.language = 'en'
             LEFT JOIN service_text it ON it.service_id = r.service_id AND it.language = 'it'
             LEFT JOIN service_text pl ON pl.service_id = r.service_id AND pl.language = 'pl'
             LEFT JOIN membership m ON m.team_id = r.team_id AND m.person_id = ",
        );
        query.bind(me).push(" WHERE r.parent_id = ").bind(self.id).push(" ORDER BY r.number LIMIT 50");
        Ok(conn.query_all(&query, |row| {
            let option: Option<serde_json::Value> = row.get(4)?;
            let option = option.and_then(|o| serde_json::from_value::<service::OptionTexts>(o).ok());
            Ok(Part {
                number: row.get(0)?,
                service: bundle::names(row, 1)?,
                option: option.map(|texts| texts.name),
                provider: row.get::<Option<String>>(5)?.unwrap_or_default(),
                state: row.get(6)?,
                asks_customer: row.get(7)?,
                promised_for: row.get(8)?,
                closed_at: row.get(9)?,
                is_visible: row.get(10)?,
            })
        })?)
    }

    /// The bundle that this is a part of, if it is one.
    pub(super) fn whole(&self, conn: &mut Conn<'_>) -> Result<Option<Whole>> {
        let Some(parent) = self.parent else { return Ok(None) };
        let found = conn.maybe(
            "SELECT r.number, r.service_id, r.visibility = 'named' FROM request r WHERE r.id = $1",
            params![parent],
            |row| Ok((row.get::<i64>(0)?, row.get::<Option<ServiceId>>(1)?, row.get::<bool>(2)?)),
        )?;
        let Some((number, service, is_named)) = found else { return Ok(None) };
        let is_visible = match Request::visible_to(conn, number) {
            Ok(_) => true,
            Err(Error::NotFound) => false,
            Err(error) => return Err(error),
        };
        let service = match service.filter(|_| is_visible || !is_named) {
            Some(id) => service::names(conn, [id])?.remove(&id),
            None => None,
        };
        Ok(Some(Whole { number, service, is_visible }))
    }

    /// The numbers of the parts that are not done yet.
    pub(super) fn open_parts(&self, conn: &mut Conn<'_>) -> Result<Vec<i64>> {
        Ok(conn.all(
            "SELECT number FROM request WHERE parent_id = $1 AND state IN ('asked', 'opened') ORDER BY number LIMIT 50",
            params![self.id],
            |row| row.get(0),
        )?)
    }

    /// Nothing, unless parts of it are open: the computer is ready and the access is missing, so it is not done.
    pub(super) fn without_open_parts(&self) -> Result<()> {
        if self.parts_open == 0 {
            return Ok(());
        }
        Err(Error::Conflict(Conflict::PartsOpen { ready: self.parts_ready, of: self.parts }))
    }

    /// Tells the bundle that this part has come to an end, or goes on.
    pub(super) fn tell_the_whole(&self, tx: &mut Tx<'_>) -> Result<()> {
        let Some(parent) = self.parent else { return Ok(()) };
        let (now, id) = (tx.now(), self.id);
        let (state, open, team) = tx.one(
            "SELECT i.state, (SELECT count(*) FROM request o WHERE o.parent_id = $1 AND o.state IN ('asked', 'opened', 'performed')),
                    r.team_id
             FROM request i JOIN request r ON r.id = $1 WHERE i.id = $2",
            params![parent, id],
            |row| Ok((row.get::<State>(0)?, row.get::<i64>(1)?, row.get::<Option<crate::TeamId>>(2)?)),
        )?;
        tx.execute(
            "UPDATE request SET changed_at = $1, version = version + 1 WHERE id = $2",
            params![now, parent],
        )?;
        let event = match state {
            State::Asked | State::Opened | State::Performed => Event::PartReopened { part: id },
            State::Closed | State::Confirmed | State::Declined | State::Withdrawn => {
                Event::PartEnded { part: id, open }
            }
        };
        event::record(tx, parent.uuid(), None, &event)?;
        if let Some(team) = team {
            tx.changed(team.uuid());
        }
        Ok(())
    }
}

/// How many parts are ready, and of how many: `(1, 2)`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ready {
    /// Closed with a word.
    pub ready: i64,
    /// Without those that were withdrawn.
    pub of: i64,
}

impl Request {
    /// How far its parts are, if it is a bundle.
    pub fn ready(&self) -> Option<Ready> {
        (self.parts > 0).then_some(Ready { ready: self.parts_ready, of: self.parts })
    }
}

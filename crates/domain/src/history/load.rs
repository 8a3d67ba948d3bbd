//! Loading a log: each case becomes a request of an imported team, each entry one of its events.
//!
//! Nothing is promised, asked or told: the requests are on record as the other system left them. Times are the
//! log's own; an entry without one takes that of the entry before it and says so. Everything happens in one
//! transaction. People must have been taken out of the log before it comes here, if they are to be.

use std::collections::{BTreeSet, HashMap};

use db::{Conn, Timestamp, Tx, Value, params};
use serde_json::{Value as Json, json};

use super::model::{Case, Entry, Log, Text, extra_to_json};
use super::{CaseState, Endings, Mapping, People, Pseudonyms, Report, TITLE};
use crate::event::{self, Event, Past};
use crate::foreign::shorten;
use crate::language::Language;
use crate::people_import::{NewPerson, Profile, insert_people};
use crate::person::Origin;
use crate::service::{self, Answer, Answers};
use crate::team::{self, Role};
use crate::text::Texts;
use crate::{
    Conflict, Error, HistoryImportId, PersonId, RequestId, Result, TeamId, actor, counter, organisation,
};

/// Values of request rows that are sent at once.
const CHUNK: usize = 20_000;
/// The longest name of a person, a team or a request.
const LONGEST: usize = 200;

/// Where a log comes from, and what to call those who have no name in it.
#[derive(Debug, Clone)]
pub struct Source {
    /// The name of the file.
    pub file_name: String,
    /// SHA-256 of its bytes in hexadecimal, by which a second import of it is recognised.
    pub digest: String,
    /// Whether it may be imported although it was imported before.
    pub again: bool,
    /// Somebody, in the organisation's language.
    pub someone: String,
    /// A team that the log does not name.
    pub no_team: String,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loaded {
    /// The import.
    pub import: HistoryImportId,
    /// The numbers of the first and the last request; none if the log is empty.
    pub numbers: Option<(i64, i64)>,
    /// Requests that go on.
    pub open: u64,
    /// Requests that had ended.
    pub closed: u64,
    /// Events of both.
    pub events: u64,
    /// The teams that serve them.
    pub teams: u64,
    /// People, by name or number.
    pub people: u64,
}

/// Takes the people out of a log under the organisation's secret: how many there are.
pub fn take_people_out(
    conn: &mut Conn<'_>,
    log: &mut Log,
    mapping: &Mapping,
    people: People,
    label: &dyn Fn(u64) -> String,
) -> Result<usize> {
    let secret = organisation::secret(conn)?;
    let pseudonyms = Pseudonyms::of(log, mapping, &secret, people);
    pseudonyms.apply(log, label);
    Ok(pseudonyms.count())
}

/// Loads a log. Only for administrators; whoever imports leads the teams that come with it.
///
/// # Errors
/// A conflict when a file of the same content was imported before and `again` is not set.
pub fn load(
    tx: &mut Tx<'_>,
    log: &Log,
    report: &Report,
    endings: &Endings,
    source: &Source,
) -> Result<Loaded> {
    let actor = actor::require_admin(tx)?;
    let house = organisation::get(tx)?;
    if !source.again && imported_before(tx, &source.digest)? {
        return Err(Error::Conflict(Conflict::Changed));
    }
    let import: HistoryImportId = tx.id();
    let now = tx.now();
    tx.execute(
        "INSERT INTO history_import (id, file_name, at, summary) VALUES ($1, $2, $3, $4)",
        params![import, shorten(&source.file_name), now, summary(report, source)],
    )?;
    let parties = Parties::of(tx, log, source, house.language, actor)?;
    let count = i64::try_from(log.cases.len()).unwrap_or(i64::MAX);
    let first = counter::reserve(tx, "request", count)?;
    let mut loading = Loading {
        parties,
        language: house.language,
        ids: BTreeSet::new(),
        requests: Vec::new(),
        cases: Vec::new(),
        events: Vec::new(),
        loaded: Loaded {
            import,
            numbers: (count > 0).then(|| (first, first.saturating_add(count - 1))),
            open: 0,
            closed: 0,
            events: 0,
            teams: 0,
            people: 0,
        },
    };
    for (number, case) in (first..).zip(&log.cases) {
        loading.case(tx, number, case, endings.state_of(case))?;
    }
    loading.flush(tx)?;
    tx.wake("events");
    Ok(loading.finish())
}

/// Whether a file of this content was imported before.
pub fn imported_before(conn: &mut Conn<'_>, digest: &str) -> Result<bool> {
    let summaries =
        conn.all("SELECT summary FROM history_import ORDER BY at, id", params![], |row| row.get(0))?;
    Ok(summaries.iter().any(|summary: &Json| summary.get("digest").and_then(Json::as_str) == Some(digest)))
}

fn summary(report: &Report, source: &Source) -> Json {
    json!({
        "digest": source.digest,
        "cases_read": report.cases_read,
        "cases_kept": report.cases_kept,
        "events_read": report.events_read,
        "events_kept": report.events_kept,
        "refused": report.refused.len(),
    })
}

/// The teams and people of a log, as they are known here.
struct Parties {
    teams: HashMap<Text, TeamId>,
    people: HashMap<Text, PersonId>,
    no_team: Option<TeamId>,
    someone: Option<PersonId>,
}

impl Parties {
    fn of(tx: &mut Tx<'_>, log: &Log, source: &Source, language: Language, actor: PersonId) -> Result<Self> {
        let entries = || log.cases.iter().flat_map(|case| &case.events);
        let names: BTreeSet<&Text> = entries().filter_map(|entry| entry.team.as_ref()).collect();
        let mut teams = HashMap::new();
        for name in names {
            teams.insert(Text::clone(name), imported_team(tx, name, actor)?);
        }
        let any_without = log.cases.iter().any(|case| serving(case).is_none());
        let no_team = if any_without { Some(imported_team(tx, &source.no_team, actor)?) } else { None };

        let names: BTreeSet<&Text> = entries().filter_map(|entry| entry.resource.as_ref()).collect();
        let any_without = log.cases.iter().any(|case| asking(case).is_none());
        let mut people = HashMap::new();
        let mut new = Vec::new();
        for name in names {
            let id = tx.id();
            people.insert(Text::clone(name), id);
            new.push(imported_person(id, name, language));
        }
        let someone = any_without.then(|| tx.id());
        new.extend(someone.map(|id| imported_person(id, &source.someone, language)));
        insert_people(tx, &new, Origin::Imported)?;
        Ok(Self { teams, people, no_team, someone })
    }

    fn team(&self, name: Option<&Text>) -> Option<TeamId> {
        name.and_then(|name| self.teams.get(name)).copied()
    }

    fn person(&self, name: Option<&Text>) -> Option<PersonId> {
        name.and_then(|name| self.people.get(name)).copied()
    }
}

/// The team that has a case at its end: the last that the log names.
fn serving(case: &Case) -> Option<&Text> {
    case.events.iter().rev().find_map(|entry| entry.team.as_ref())
}

/// Who began a case: the first person that the log names.
fn asking(case: &Case) -> Option<&Text> {
    case.events.iter().find_map(|entry| entry.resource.as_ref())
}

fn imported_person(id: PersonId, name: &str, language: Language) -> NewPerson {
    let profile = Profile { name: cut(name).into(), language: Some(language), ..Profile::default() };
    // Nobody mentions an imported person: the handle only has to be nobody else's.
    NewPerson { id, code: None, handle: format!("history.{}", id.uuid().simple()), profile }
}

/// The imported team of this name: an earlier import's, or a new one. A team of the house with the same name is
/// another team; the imported one gets a number.
fn imported_team(tx: &mut Tx<'_>, name: &str, lead: PersonId) -> Result<TeamId> {
    let name = cut(name);
    for number in 1_u32.. {
        let name = if number == 1 { name.clone() } else { format!("{name} {number}") };
        let known =
            tx.maybe("SELECT id, imported FROM team WHERE name_key = $1", params![db::fold(&name)], |row| {
                Ok((row.get::<TeamId>(0)?, row.get::<bool>(1)?))
            })?;
        let id = match known {
            Some((_, false)) => continue,
            Some((id, true)) => id,
            None => team::insert(tx, &team::Draft::named(name).parse()?, Origin::Imported)?,
        };
        team::put(tx, id, lead, Role::Lead)?;
        return Ok(id);
    }
    Err(Error::Conflict(Conflict::InUse))
}

/// Cases on their way into the tables.
struct Loading {
    parties: Parties,
    language: Language,
    /// Names of cases so far: a trace without a name may be called like another one.
    ids: BTreeSet<String>,
    requests: Vec<Value>,
    cases: Vec<Value>,
    events: Vec<Past>,
    loaded: Loaded,
}

impl Loading {
    fn case(&mut self, tx: &mut Tx<'_>, number: i64, case: &Case, state: CaseState) -> Result<()> {
        let request: RequestId = tx.id();
        let times: Vec<Timestamp> = times(case);
        let (Some(first), Some(last)) = (times.iter().min().copied(), times.iter().max().copied()) else {
            return Ok(());
        };
        let closed = state == CaseState::Closed;
        let ended = closed.then_some(last);
        let team = self.parties.team(serving(case)).or(self.parties.no_team);
        let asker = self.parties.person(asking(case)).or(self.parties.someone);
        self.requests.extend([
            request.into(),
            number.into(),
            team.into(),
            asker.into(),
            title(case).into(),
            "".into(),
            self.language.into(),
            answers(case, self.language).into(),
            (if closed { "closed" } else { "asked" }).into(),
            (if closed { "nobody" } else { "provider" }).into(),
            "team".into(),
            first.into(),
            ended.into(),
            ended.into(),
            last.into(),
            true.into(),
            false.into(),
            1_i64.into(),
        ]);
        let case_id = self.case_id(case);
        self.cases.extend([self.loaded.import.into(), request.into(), case_id.into()]);
        for (entry, at) in case.events.iter().zip(times) {
            self.events.push(Past {
                subject: request.uuid(),
                at,
                actor: self.parties.person(entry.resource.as_ref()).map(PersonId::uuid),
                team: self.parties.team(entry.team.as_ref()),
                event: event_of(entry),
            });
        }
        let count = if closed { &mut self.loaded.closed } else { &mut self.loaded.open };
        *count = count.saturating_add(1);
        if self.requests.len() > CHUNK || self.events.len() > CHUNK {
            self.flush(tx)?;
        }
        Ok(())
    }

    fn case_id(&mut self, case: &Case) -> String {
        let mut id = case.id.to_string();
        if !self.ids.insert(id.clone()) {
            id = format!("{id} ({})", case.line);
            self.ids.insert(id.clone());
        }
        id
    }

    fn flush(&mut self, tx: &mut Tx<'_>) -> Result<()> {
        tx.insert_many(
            "INSERT INTO request (id, number, team_id, asker_id, title, purpose, language, answers, state, turn,
               visibility, created_at, closed_at, ended_at, changed_at, imported, demo, version) VALUES",
            18,
            &self.requests,
        )?;
        tx.insert_many("INSERT INTO history_case (import_id, request_id, case_id) VALUES", 3, &self.cases)?;
        self.loaded.events = self.loaded.events.saturating_add(event::record_past(tx, &self.events)?);
        self.requests.clear();
        self.cases.clear();
        self.events.clear();
        Ok(())
    }

    fn finish(self) -> Loaded {
        let count =
            |known: usize, one_more: bool| u64::try_from(known).unwrap_or(u64::MAX) + u64::from(one_more);
        let teams = count(self.parties.teams.len(), self.parties.no_team.is_some());
        let people = count(self.parties.people.len(), self.parties.someone.is_some());
        Loaded { teams, people, ..self.loaded }
    }
}

/// A time for each entry: its own, else that of the entry before it, else the first that follows.
fn times(case: &Case) -> Vec<Timestamp> {
    let Some(mut before) = case.events.iter().find_map(|entry| entry.at) else { return Vec::new() };
    let time = |entry: &Entry| {
        before = entry.at.unwrap_or(before);
        Timestamp::from_jiff(before)
    };
    case.events.iter().map(time).collect()
}

fn event_of(entry: &Entry) -> Event {
    let mut extra = serde_json::Map::new();
    extra.insert("line".to_owned(), json!(entry.line));
    if let Some(transition) = &entry.transition {
        extra.insert("transition".to_owned(), json!(transition.as_ref()));
    }
    if entry.at.is_none() {
        extra.insert("no_time".to_owned(), json!(true));
    }
    if !entry.extra.is_empty() {
        extra.insert("data".to_owned(), extra_to_json(&entry.extra));
    }
    Event::Imported {
        activity: entry.activity.to_string(),
        status: entry.status.as_deref().unwrap_or_default().to_owned(),
        extra: Json::Object(extra),
    }
}

/// The title that the log gives, else the name of the case.
fn title(case: &Case) -> String {
    let given = case.attributes.iter().find(|(name, _)| name.as_ref() == TITLE);
    let given = given.and_then(|(_, datum)| match datum {
        super::Datum::Text(text) if !text.trim().is_empty() => Some(text.trim()),
        _ => None,
    });
    cut(given.unwrap_or(&case.id))
}

/// What is known of the case as a whole, as the answers to questions that the other system asked; its own name
/// there first.
fn answers(case: &Case, language: Language) -> Json {
    let answer = |name: &str, value: String| {
        let mut label = Texts::default();
        label.set(language, name);
        Answer { key: name.to_owned(), label, value: service::Value::Text { text: value } }
    };
    let mut answers = vec![answer("case", case.id.to_string())];
    for (name, datum) in case.attributes.iter().filter(|(name, _)| name.as_ref() != TITLE) {
        let value = datum.to_json();
        answers.push(answer(name, value.as_str().map_or_else(|| value.to_string(), str::to_owned)));
    }
    json!(Answers { answers })
}

fn cut(name: &str) -> String {
    let name: String = name.trim().chars().take(LONGEST).collect();
    if name.is_empty() { "?".to_owned() } else { name }
}

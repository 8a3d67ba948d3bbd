//! Carrying a plan out, in the transaction in which it was made: teams, new people, changes, leavers, and what it
//! takes to undo it all.

use std::collections::{BTreeSet, HashMap};

use db::{Conn, Tx, Value, params};
use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};

use super::record::{Entity, Open, open_work};
use super::store::{Directory, NewPerson, Snapshot, free_addresses, insert_people, place_people, rewrite};
use super::{BadLine, Change, Coverage, Field, House, Plan, Sheet, Update, plan};
use crate::event::{self, Event, Past};
use crate::foreign::{Recorder, fingerprint, shorten};
use crate::person::Origin;
use crate::slug::{self, Taken};
use crate::{Conflict, Error, PeopleImportId, PersonId, Result, person, team};

/// What an import would do, or why it cannot be done.
#[derive(Debug)]
pub enum Preview {
    /// Nothing stands in its way.
    Ready {
        /// What it would do.
        plan: Plan,
        /// Names this very plan: see [`apply`].
        fingerprint: String,
    },
    /// Every bad line.
    Refused(Vec<BadLine>),
}

/// Counts of an import, for its list and its receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Counts {
    /// New people.
    pub created: u64,
    /// People who changed.
    pub updated: u64,
    /// People who left.
    pub left: u64,
    /// People who stayed as they were.
    pub unchanged: u64,
    /// New teams.
    pub teams: u64,
    /// Open requests that found a new owner.
    pub handed_over: u64,
}

/// What an import came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Applied {
    /// What can be undone; nothing if nothing changed.
    pub import: Option<PeopleImportId>,
    /// Who came, changed and left.
    pub counts: Counts,
}

/// Looks at what a list would do. Only for administrators.
pub fn preview(conn: &mut Conn<'_>, sheet: Sheet, coverage: Coverage) -> Result<Preview> {
    let snapshot = Snapshot::load(conn)?;
    Ok(match plan(sheet, &snapshot.house(), coverage) {
        Ok(plan) => Preview::Ready { fingerprint: fingerprint(&plan), plan },
        Err(bad) => Preview::Refused(bad),
    })
}

/// Imports a list. Only for administrators. With `agreed`, only if the plan is still the one of that fingerprint.
///
/// # Errors
/// A conflict if the plan has become another one, or if no administrator would be left.
pub fn apply(
    tx: &mut Tx<'_>,
    sheet: Sheet,
    coverage: Coverage,
    file_name: &str,
    agreed: Option<&str>,
) -> Result<Result<Applied, Vec<BadLine>>> {
    let snapshot = Snapshot::load(tx)?;
    let plan = match plan(sheet, &snapshot.house(), coverage) {
        Ok(plan) => plan,
        Err(bad) => return Ok(Err(bad)),
    };
    if agreed.is_some_and(|agreed| agreed != fingerprint(&plan)) {
        return Err(Error::Conflict(Conflict::Changed));
    }
    if plan.is_empty() {
        let counts = Counts { unchanged: plan.unchanged, ..Counts::default() };
        return Ok(Ok(Applied { import: None, counts }));
    }
    let import: PeopleImportId = tx.id();
    let (now, actor) = (tx.now(), tx.actor());
    tx.execute(
        "INSERT INTO people_import (id, file_name, by_id, at, summary) VALUES ($1, $2, $3, $4, $5)",
        params![import, shorten(file_name), actor, now, json!(Counts::default())],
    )?;
    let mut applying = Applying { snapshot, people: HashMap::new(), recorder: Recorder::new(import.uuid()) };
    let counts = applying.run(tx, &plan)?;
    applying.recorder.flush(
        tx,
        "INSERT INTO people_import_change (import_id, position, entity, entity_id, before, after) VALUES",
    )?;
    tx.execute("UPDATE people_import SET summary = $1 WHERE id = $2", params![json!(counts), import])?;
    tx.wake("events");
    Ok(Ok(Applied { import: Some(import), counts }))
}

impl Snapshot {
    /// What a plan is made against.
    pub fn house(&self) -> House<'_> {
        House { people: &self.people, teams: &self.team_names, language: self.language, today: self.today }
    }
}

struct Applying {
    snapshot: Snapshot,
    /// Everybody's id by folded code, also of those who are new.
    people: HashMap<String, PersonId>,
    recorder: Recorder,
}

impl Applying {
    fn run(&mut self, tx: &mut Tx<'_>, plan: &Plan) -> Result<Counts> {
        let count = |length: usize| u64::try_from(length).unwrap_or(u64::MAX);
        let mut counts = Counts {
            created: count(plan.create.len()),
            updated: count(plan.update.len()),
            left: count(plan.leave.len()),
            unchanged: plan.unchanged,
            teams: count(plan.new_teams.len()),
            handed_over: 0,
        };
        for (person, id) in self.snapshot.people.iter().zip(&self.snapshot.ids) {
            if let Some(code) = &person.code {
                self.people.insert(db::fold(code), *id);
            }
        }
        let teams = team::insert_many(tx, &plan.new_teams)?;
        for (name, id) in plan.new_teams.iter().zip(teams) {
            self.snapshot.teams.insert(db::fold(name), id);
            self.recorder.add(Entity::Team, id.uuid(), None, None);
        }
        self.create(tx, plan)?;
        self.update(tx, &plan.update)?;
        counts.handed_over = self.leave(tx, plan)?;
        Ok(counts)
    }

    fn create(&mut self, tx: &mut Tx<'_>, plan: &Plan) -> Result<()> {
        let mut handles = Taken::new('.');
        tx.each("SELECT handle FROM person WHERE NOT imported ORDER BY id", params![], |row| {
            handles.add(row.get(0)?);
            Ok(())
        })?;
        // Everybody has an id before anybody is somebody's manager.
        let mut new = Vec::with_capacity(plan.create.len());
        for row in &plan.create {
            let id: PersonId = tx.id();
            self.people.insert(db::fold(&row.code), id);
            let handle = handles.next(slug::stem(&row.profile.name, '.', "person"));
            new.push(NewPerson { id, code: Some(row.code.clone()), handle, profile: row.profile.clone() });
            self.recorder.add(Entity::Person, id.uuid(), None, None);
        }
        // Those who got a code from this file can be managers as well.
        for update in &plan.update {
            if let Some(id) = self.snapshot.ids.get(update.place) {
                self.people.insert(db::fold(&update.code), *id);
            }
        }
        insert_people(tx, &new, Origin::Entered)?;
        place_people(tx, &new, &self.directory())
    }

    fn directory(&self) -> Directory<'_> {
        Directory { teams: &self.snapshot.teams, people: &self.people, today: self.snapshot.today }
    }

    fn update(&mut self, tx: &mut Tx<'_>, updates: &[Update]) -> Result<()> {
        let moved: Vec<PersonId> = updates
            .iter()
            .filter(|update| update.changes.iter().any(|change| change.field == Field::Email))
            .filter_map(|update| self.snapshot.ids.get(update.place).copied())
            .collect();
        free_addresses(tx, &moved)?;
        let mut told = Vec::with_capacity(updates.len());
        let (at, actor) = (tx.now(), tx.actor());
        for update in updates {
            let place = update.place;
            let (Some(id), Some(known)) =
                (self.snapshot.ids.get(place).copied(), self.snapshot.people.get(place))
            else {
                continue;
            };
            rewrite(tx, id, Some(&update.code), &known.profile, &update.profile, &self.directory())?;
            let before = record_of(known.code.as_deref(), &known.profile);
            let after = record_of(Some(&update.code), &update.profile);
            self.recorder.add(Entity::Person, id.uuid(), Some(before), Some(after));
            told.push(Past {
                subject: id.uuid(),
                at,
                actor,
                team: None,
                event: Event::PersonChanged { fields: update.changes.iter().map(field_name).collect() },
            });
        }
        event::record_past(tx, &told)?;
        Ok(())
    }

    /// Ends the stay of those who leave, all before the first hands anything over, so that nobody inherits who
    /// goes as well.
    fn leave(&mut self, tx: &mut Tx<'_>, plan: &Plan) -> Result<u64> {
        let yesterday = self.snapshot.today.yesterday().unwrap_or(self.snapshot.today);
        let mut handed_over = 0_u64;
        let leaving: Vec<PersonId> =
            plan.leave.iter().filter_map(|leaving| self.snapshot.ids.get(leaving.place).copied()).collect();
        for ids in leaving.chunks(500) {
            let mut query = db::Query::new("UPDATE person SET ends_on = ");
            query.bind(yesterday).push(", starts_on = CASE WHEN starts_on > ").bind(yesterday);
            query.push(" THEN NULL ELSE starts_on END WHERE (ends_on IS NULL OR ends_on > ").bind(yesterday);
            query.push(") AND id IN ").list(ids.iter().map(|id| Value::from(*id)));
            tx.query_execute(&query)?;
        }
        let updated: BTreeSet<usize> = plan.update.iter().map(|update| update.place).collect();
        for gone in &plan.leave {
            let place = gone.place;
            let (Some(id), Some(known)) =
                (self.snapshot.ids.get(place).copied(), self.snapshot.people.get(place))
            else {
                continue;
            };
            if !updated.contains(&place) {
                let mut after = known.profile.clone();
                after.ends_on = Some(yesterday);
                let code = known.code.as_deref();
                let (before, after) = (record_of(code, &known.profile), record_of(code, &after));
                self.recorder.add(Entity::Person, id.uuid(), Some(before), Some(after));
            }
            handed_over = handed_over.saturating_add(self.hand_over(tx, id)?);
        }
        Ok(handed_over)
    }

    fn hand_over(&mut self, tx: &mut Tx<'_>, id: PersonId) -> Result<u64> {
        let before: Vec<Open> = open_work(tx, id)?;
        person::leave(tx, id, None)?;
        let mut count = 0_u64;
        for open in before {
            let after = Open::get(tx, open.id)?;
            if after != open {
                count = count.saturating_add(1);
                self.recorder.add(Entity::Request, open.id.uuid(), Some(json!(open)), Some(json!(after)));
            }
        }
        Ok(count)
    }
}

fn record_of(code: Option<&str>, profile: &super::Profile) -> Json {
    json!({ "code": code, "profile": profile })
}

fn field_name(change: &Change) -> String {
    change.field.heading().to_owned()
}

//! Carrying a plan out, in the transaction in which it was made, and keeping what it takes to undo it.

use std::collections::BTreeSet;

use db::{Conn, Tx, Uuid, Value, params};
use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};

use super::Format;
use super::entry::{BadPlace, Entry};
use super::house::House;
use super::planning::{Known, Plan, PlannedLink, PlannedMoment, Side, plan};
use crate::event::{self, Event, Past};
use crate::foreign::{fingerprint, shorten};
use crate::language::words;
use crate::party::Party;
use crate::person::Origin as Made;
use crate::relationship::{Every, Kind, NeedEdit, Origin, State, Terms, pair_key};
use crate::{
    Conflict, CustomerGroupId, Error, MapImportId, MomentId, NeedId, PersonId, RelationshipId, Result,
    TeamId, actor, customer_group, map, moment, reporting, team,
};

words! {
    /// What an import changed.
    Entity {
        /// A group of outside customers, made.
        Group = "group",
        /// A team, made.
        Team = "team",
        /// Of which team a team is a part.
        Parent = "parent",
        /// Who belongs to a team.
        Member = "member",
        /// To whom somebody reports.
        Reports = "reports",
        /// A moment, made or changed.
        Moment = "moment",
        /// A link, made or changed.
        Link = "link",
        /// A need, made or changed.
        Need = "need",
    }
}

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
    /// Every bad place.
    Refused(Vec<BadPlace>),
}

/// Counts of an import, for its list and its receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Counts {
    /// New groups of outside customers.
    pub groups: u64,
    /// New teams.
    pub teams: u64,
    /// Changes of who belongs and reports where.
    pub chart: u64,
    /// New or changed moments.
    pub moments: u64,
    /// New links.
    pub links: u64,
    /// Links that changed.
    pub changed: u64,
    /// New or changed needs.
    pub needs: u64,
    /// Things that stayed as they were.
    pub unchanged: u64,
}

impl Counts {
    /// What a plan comes to.
    pub fn of(plan: &Plan) -> Counts {
        let count = |length: usize| u64::try_from(length).unwrap_or(u64::MAX);
        let needs = |link: &PlannedLink| link.needs.len() + link.changed_needs.len();
        Counts {
            groups: count(plan.groups.len()),
            teams: count(plan.teams.len()),
            chart: count(plan.parents.len() + plan.members.len() + plan.reports.len()),
            moments: count(plan.moments.len()),
            links: count(plan.links.iter().filter(|link| !link.stands).count()),
            changed: count(plan.links.iter().filter(|link| link.stands).count()),
            needs: count(plan.links.iter().map(needs).sum()),
            unchanged: plan.unchanged,
        }
    }
}

/// What an import came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Applied {
    /// What can be undone; nothing if nothing changed.
    pub import: Option<MapImportId>,
    /// What changed.
    pub counts: Counts,
}

/// Looks at what a file would do. Only for administrators.
pub fn preview(conn: &mut Conn<'_>, entries: &[Entry]) -> Result<Preview> {
    let house = House::load(conn)?;
    Ok(match plan(entries, &house) {
        Ok(plan) => Preview::Ready { fingerprint: fingerprint(&plan), plan },
        Err(bad) => Preview::Refused(bad),
    })
}

/// Brings a file in. Only for administrators. With `agreed`, only if the plan is still the one of that
/// fingerprint.
///
/// # Errors
/// A conflict if the plan has become another one.
pub fn apply(
    tx: &mut Tx<'_>,
    entries: &[Entry],
    format: Format,
    file_name: &str,
    agreed: Option<&str>,
) -> Result<Result<Applied, Vec<BadPlace>>> {
    let house = House::load(tx)?;
    let plan = match plan(entries, &house) {
        Ok(plan) => plan,
        Err(bad) => return Ok(Err(bad)),
    };
    if agreed.is_some_and(|agreed| agreed != fingerprint(&plan)) {
        return Err(Error::Conflict(Conflict::Changed));
    }
    let counts = Counts::of(&plan);
    if plan.is_empty() {
        return Ok(Ok(Applied { import: None, counts }));
    }
    let import: MapImportId = tx.id();
    let (now, me) = (tx.now(), actor::require(tx)?);
    tx.execute(
        "INSERT INTO map_import (id, file_name, format, by_id, at, summary) VALUES ($1, $2, $3, $4, $5, $6)",
        params![import, shorten(file_name), format, me, now, json!(counts)],
    )?;
    let mut applying = Applying {
        house,
        import,
        changes: Vec::new(),
        teams: Vec::new(),
        groups: Vec::new(),
        moments: Vec::new(),
    };
    applying.run(tx, &plan)?;
    tx.insert_many(
        "INSERT INTO map_import_change (import_id, position, entity, entity_id, before, after) VALUES",
        6,
        &applying.changes,
    )?;
    tx.wake("events");
    Ok(Ok(Applied { import: Some(import), counts }))
}

struct Applying {
    house: House,
    import: MapImportId,
    /// Rows of `map_import_change`.
    changes: Vec<Value>,
    teams: Vec<TeamId>,
    groups: Vec<CustomerGroupId>,
    moments: Vec<Option<MomentId>>,
}

/// A need as a change is written down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct KeptNeed {
    pub(super) kind: crate::relationship::NeedKind,
    pub(super) body: String,
    pub(super) language: crate::language::Language,
    pub(super) any_of: String,
    pub(super) lead_minutes: Option<i64>,
}

impl From<&NeedEdit> for KeptNeed {
    fn from(need: &NeedEdit) -> KeptNeed {
        KeptNeed {
            kind: need.kind,
            body: need.body.clone(),
            language: need.language,
            any_of: need.any_of.clone(),
            lead_minutes: need.lead_minutes,
        }
    }
}

impl Applying {
    fn keep(&mut self, entity: Entity, id: Uuid, before: Option<Json>, after: Json) {
        let position = i64::try_from(self.changes.len() / 6 + 1).unwrap_or(i64::MAX);
        self.changes.extend([
            self.import.into(),
            position.into(),
            entity.into(),
            id.into(),
            before.into(),
            Some(after).into(),
        ]);
    }

    fn team(&self, team: Known<TeamId>) -> Result<TeamId> {
        match team {
            Known::There(id) => Ok(id),
            Known::New(index) => self.teams.get(index).copied().ok_or(Error::NotFound),
        }
    }

    fn party(&self, side: Side) -> Result<Party> {
        match side {
            Side::Team(team) => Ok(Party::Team(self.team(team)?)),
            Side::Person(id) => Ok(Party::Person(id)),
            Side::Moment(Known::There(id)) => Ok(Party::Moment(id)),
            Side::Moment(Known::New(index)) => {
                self.moments.get(index).copied().flatten().map(Party::Moment).ok_or(Error::NotFound)
            }
        }
    }

    fn run(&mut self, tx: &mut Tx<'_>, plan: &Plan) -> Result<()> {
        for (name, kind) in &plan.groups {
            let id = customer_group::insert(tx, name, *kind, false)?;
            self.groups.push(id);
            self.keep(Entity::Group, id.uuid(), None, json!({}));
        }
        for name in &plan.teams {
            let id = team::insert(tx, &team::Draft::named(name.as_str()).parse()?, Made::Entered)?;
            self.teams.push(id);
            self.keep(Entity::Team, id.uuid(), None, json!({}));
        }
        self.chart(tx, plan)?;
        for planned in &plan.moments {
            let id = self.moment(tx, planned)?;
            self.moments.push(id);
        }
        self.links(tx, &plan.links)
    }

    fn chart(&mut self, tx: &mut Tx<'_>, plan: &Plan) -> Result<()> {
        let now = tx.now();
        for planned in &plan.parents {
            let id = self.team(planned.team)?;
            let parent = planned.parent.map(|parent| self.team(parent)).transpose()?;
            let before = self.house.teams.get(&db::fold(&planned.name)).and_then(|team| team.parent);
            tx.execute(
                "UPDATE team SET parent_id = $1, updated_at = $2 WHERE id = $3",
                params![parent, now, id],
            )?;
            event::record(
                tx,
                id.uuid(),
                Some(id),
                &Event::TeamChanged { fields: vec!["parent".to_owned()] },
            )?;
            self.keep(Entity::Parent, id.uuid(), Some(json!(before)), json!(parent));
        }
        for planned in &plan.members {
            let id = self.team(planned.team)?;
            team::put(tx, id, planned.person, planned.role)?;
            map::membership_changed(tx, planned.person)?;
            let said = |role: Option<team::Role>| json!({ "person": planned.person, "role": role });
            self.keep(Entity::Member, id.uuid(), Some(said(planned.before)), said(Some(planned.role)));
        }
        let today = self.house.today;
        // All lines end before the first begins: two may change places.
        for planned in plan.reports.iter().filter(|planned| planned.before.is_some()) {
            reporting::set_manager(tx, planned.person, None, today)?;
        }
        for planned in &plan.reports {
            reporting::set_manager(tx, planned.person, planned.manager, today)?;
            self.keep(
                Entity::Reports,
                planned.person.uuid(),
                Some(json!(planned.before)),
                json!(planned.manager),
            );
        }
        Ok(())
    }

    /// Names a moment, or changes it. Those that were there have no place among the new ones.
    fn moment(&mut self, tx: &mut Tx<'_>, planned: &PlannedMoment) -> Result<Option<MomentId>> {
        let group = match planned.group {
            Known::There(id) => id,
            Known::New(index) => self.groups.get(index).copied().ok_or(Error::NotFound)?,
        };
        let team = planned.team.map(|team| self.team(team)).transpose()?;
        let after = json!({ "about": planned.about, "team": team, "person": planned.person });
        let Some(id) = planned.known else {
            let edit = moment::Edit {
                name: planned.name.clone(),
                about: planned.about.clone(),
                group,
                team,
                person: planned.person,
            };
            let id = moment::insert(tx, &edit, false)?;
            self.keep(Entity::Moment, id.uuid(), None, after);
            return Ok(Some(id));
        };
        let before = self.house.moments.iter().find(|moment| moment.id == id).ok_or(Error::NotFound)?;
        let before = json!({ "about": before.about, "team": before.team, "person": before.person });
        put_moment(tx, id, &planned.about, team, planned.person)?;
        self.keep(Entity::Moment, id.uuid(), Some(before), after);
        Ok(Some(id))
    }

    fn links(&mut self, tx: &mut Tx<'_>, links: &[PlannedLink]) -> Result<()> {
        if links.is_empty() {
            return Ok(());
        }
        let (now, me, version) = (tx.now(), actor::require(tx)?, map::next_version(tx)?);
        let said = Said { me, now, version };
        let (mut rows, mut needs, mut told) = (Vec::new(), Vec::new(), Vec::with_capacity(links.len()));
        for link in links {
            let (customer, provider) = (self.party(link.customer)?, self.party(link.provider)?);
            let mut known_needs = 0_i64;
            let id = if let Some((id, before_version)) = link.known {
                known_needs = tx.one(
                    "SELECT coalesce(max(position), 0) FROM need WHERE relationship_id = $1",
                    params![id],
                    |row| row.get(0),
                )?;
                let before = stored(tx, id)?;
                put_link(tx, id, before_version, &link.terms, &said)?;
                self.keep(Entity::Link, id.uuid(), Some(before), json!({ "version": before_version + 1 }));
                id
            } else {
                let id: RelationshipId = tx.id();
                rows.extend(link_row(id, customer, provider, &link.terms, &said));
                self.keep(Entity::Link, id.uuid(), None, json!({ "version": 1 }));
                id
            };
            for (position, need) in (known_needs + 1..).zip(&link.needs) {
                let need_id: NeedId = tx.id();
                needs.extend(need_row(need_id, id, position, need));
                if link.known.is_some() {
                    self.keep(Entity::Need, need_id.uuid(), None, json!(KeptNeed::from(need)));
                }
            }
            for (need_id, need) in &link.changed_needs {
                let known = self.house.links.get(&(customer, provider));
                let before = known.into_iter().flat_map(|link| &link.needs).find(|(id, _)| id == need_id);
                let before = before.map(|(_, before)| json!(KeptNeed::from(before)));
                put_need(tx, *need_id, &KeptNeed::from(need))?;
                self.keep(Entity::Need, need_id.uuid(), before, json!(KeptNeed::from(need)));
            }
            told.push(Past {
                subject: id.uuid(),
                at: now,
                actor: Some(me.uuid()),
                team: provider.team().or(customer.team()),
                event: Event::RelationshipChanged { what: "imported".to_owned() },
            });
        }
        for party in self.parties(links)? {
            tx.changed(party.uuid());
        }
        tx.insert_many(
            "INSERT INTO relationship (id, pair_key, customer_team_id, customer_person_id, customer_moment_id,
               provider_team_id, provider_person_id, state, origin, kind, occasion_every, occasion_day, occasion_month,
               occasion_what, from_on, to_on, promise, declared_by, declared_side, declared_at, reviewed_at,
               changed_in, version, demo) VALUES",
            24,
            &rows,
        )?;
        tx.insert_many(
            "INSERT INTO need (id, relationship_id, side, position, kind, body, language, any_of, any_of_key,
               lead_minutes) VALUES",
            10,
            &needs,
        )?;
        event::record_past(tx, &told)?;
        Ok(())
    }

    /// Everybody on a side of these links, each once; nobody when they are so many that all pages are old.
    fn parties(&self, links: &[PlannedLink]) -> Result<BTreeSet<Party>> {
        let mut parties = BTreeSet::new();
        for link in links.iter().take(MOST_TOLD) {
            parties.insert(self.party(link.customer)?);
            parties.insert(self.party(link.provider)?);
        }
        Ok(parties)
    }
}

/// Links whose parties' pages are told that they changed.
const MOST_TOLD: usize = 500;

/// Who brings a file in, when, and the version of the map that it makes.
struct Said {
    me: PersonId,
    now: db::Timestamp,
    version: i64,
}

/// The columns of an occasion.
fn occasion_of(terms: &Terms) -> (Kind, Option<Every>, Option<i64>, Option<i64>, String) {
    match &terms.occasion {
        None => (Kind::Standing, None, None, None, String::new()),
        Some(at) => (Kind::Situational, Some(at.every), at.day, at.month, at.what.clone()),
    }
}

fn link_row(id: RelationshipId, customer: Party, provider: Party, terms: &Terms, said: &Said) -> [Value; 24] {
    let (kind, every, day, month, what) = occasion_of(terms);
    [
        id.into(),
        pair_key(customer, provider).into(),
        customer.team().into(),
        customer.person().into(),
        customer.moment().into(),
        provider.team().into(),
        provider.person().into(),
        State::Declared.into(),
        Origin::Import.into(),
        kind.into(),
        every.into(),
        day.into(),
        month.into(),
        what.into(),
        terms.from_on.into(),
        terms.to_on.into(),
        terms.promise.clone().into(),
        said.me.into(),
        None::<String>.into(),
        said.now.into(),
        said.now.into(),
        said.version.into(),
        1_i64.into(),
        false.into(),
    ]
}

/// Puts the terms of a file on a link that is there. Whatever both had agreed on, they are asked about what the
/// file says now.
fn put_link(tx: &mut Tx<'_>, id: RelationshipId, before: i64, terms: &Terms, said: &Said) -> Result<()> {
    let (kind, every, day, month, what) = occasion_of(terms);
    let changed = tx.execute(
        "UPDATE relationship SET state = 'declared', origin = 'import', kind = $1, occasion_every = $2,
           occasion_day = $3, occasion_month = $4, occasion_what = $5, from_on = $6, to_on = $7,
           promise = $8, declared_by = $9, declared_side = NULL, declared_at = $10,
           acknowledged_by = NULL, acknowledged_at = NULL, reviewed_at = $10, changed_in = $11,
           version = version + 1
         WHERE id = $12 AND version = $13",
        params![
            kind,
            every,
            day,
            month,
            what,
            terms.from_on,
            terms.to_on,
            &terms.promise,
            said.me,
            said.now,
            said.version,
            id,
            before
        ],
    )?;
    if changed == 0 { Err(Error::Conflict(Conflict::Changed)) } else { Ok(()) }
}

fn need_row(id: NeedId, relationship: RelationshipId, position: i64, need: &NeedEdit) -> [Value; 10] {
    [
        id.into(),
        relationship.into(),
        need.side.into(),
        position.into(),
        need.kind.into(),
        need.body.clone().into(),
        need.language.into(),
        need.any_of.clone().into(),
        db::fold(&need.any_of).into(),
        need.lead_minutes.into(),
    ]
}

/// What a need says, the side that has it apart.
pub(super) fn put_need(tx: &mut Tx<'_>, id: NeedId, need: &KeptNeed) -> Result<()> {
    tx.execute(
        "UPDATE need SET kind = $1, body = $2, language = $3, any_of = $4, any_of_key = $5, lead_minutes = $6
         WHERE id = $7",
        params![
            need.kind,
            &need.body,
            need.language,
            &need.any_of,
            db::fold(&need.any_of),
            need.lead_minutes,
            id
        ],
    )?;
    Ok(())
}

/// What a file says about a moment that is there.
pub(super) fn put_moment(
    tx: &mut Tx<'_>,
    id: MomentId,
    about: &str,
    team: Option<TeamId>,
    person: Option<crate::PersonId>,
) -> Result<()> {
    let (now, version) = (tx.now(), map::next_version(tx)?);
    tx.execute(
        "UPDATE moment SET about = $1, team_id = $2, person_id = $3, changed_in = $4, updated_at = $5 WHERE id = $6",
        params![about, team, person, version, now, id],
    )?;
    let fields = ["about", "team", "person"].map(str::to_owned).to_vec();
    event::record(tx, id.uuid(), team, &Event::MomentChanged { fields })?;
    Ok(())
}

/// A link as it is stored, to be put back.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct StoredLink {
    pub(super) state: State,
    pub(super) origin: Origin,
    pub(super) kind: Kind,
    pub(super) every: Option<crate::relationship::Every>,
    pub(super) day: Option<i64>,
    pub(super) month: Option<i64>,
    pub(super) what: String,
    pub(super) from_on: Option<jiff::civil::Date>,
    pub(super) to_on: Option<jiff::civil::Date>,
    pub(super) promise: String,
    pub(super) declared_by: Option<Uuid>,
    pub(super) declared_side: Option<crate::relationship::Side>,
    pub(super) declared_at: db::Timestamp,
    pub(super) acknowledged_by: Option<Uuid>,
    pub(super) acknowledged_at: Option<db::Timestamp>,
    pub(super) reviewed_at: db::Timestamp,
}

fn stored(conn: &mut Conn<'_>, id: RelationshipId) -> Result<Json> {
    let link = conn.one(
        "SELECT state, origin, kind, occasion_every, occasion_day, occasion_month, occasion_what, from_on, to_on,
           promise, declared_by, declared_side, declared_at, acknowledged_by, acknowledged_at, reviewed_at
         FROM relationship WHERE id = $1",
        params![id],
        |row| {
            Ok(StoredLink {
                state: row.get(0)?,
                origin: row.get(1)?,
                kind: row.get(2)?,
                every: row.get(3)?,
                day: row.get(4)?,
                month: row.get(5)?,
                what: row.get(6)?,
                from_on: row.get(7)?,
                to_on: row.get(8)?,
                promise: row.get(9)?,
                declared_by: row.get(10)?,
                declared_side: row.get(11)?,
                declared_at: row.get(12)?,
                acknowledged_by: row.get(13)?,
                acknowledged_at: row.get(14)?,
                reviewed_at: row.get(15)?,
            })
        },
    )?;
    Ok(json!(link))
}

//! What the organisation has on its map, as far as whoever brings or takes a file may see it.

use std::collections::{BTreeMap, HashMap, HashSet};

use db::{Conn, params};
use jiff::civil::Date;

use crate::customer_group::GroupKind;
use crate::language::Language;
use crate::party::Party;
use crate::relationship::{Every, NeedEdit, NeedKind, Occasion, Side, State, Terms};
use crate::team::Role;
use crate::{
    CustomerGroupId, MomentId, NeedId, PersonId, RelationshipId, Result, TeamId, actor, organisation,
};

/// Somebody who is here or will be.
#[derive(Debug, Clone)]
pub(super) struct Person {
    pub(super) id: PersonId,
    pub(super) name: String,
    pub(super) handle: String,
    pub(super) code: Option<String>,
}

/// A team.
#[derive(Debug, Clone)]
pub(super) struct Team {
    pub(super) id: TeamId,
    pub(super) name: String,
    pub(super) parent: Option<TeamId>,
}

/// A moment that has not been retired.
#[derive(Debug, Clone)]
pub(super) struct Moment {
    pub(super) id: MomentId,
    pub(super) name: String,
    pub(super) group: CustomerGroupId,
    pub(super) about: String,
    pub(super) team: Option<TeamId>,
    pub(super) person: Option<PersonId>,
}

/// A pair.
#[derive(Debug, Clone)]
pub(super) struct Link {
    pub(super) id: RelationshipId,
    pub(super) customer: Party,
    pub(super) provider: Party,
    pub(super) state: State,
    /// Whether whoever asks may know of it.
    pub(super) is_seen: bool,
    pub(super) terms: Terms,
    pub(super) version: i64,
    pub(super) needs: Vec<(NeedId, NeedEdit)>,
}

/// Everything that a plan is made against.
#[derive(Debug)]
pub struct House {
    pub(super) people: BTreeMap<PersonId, Person>,
    /// To whom somebody reports today, those who have left too.
    pub(super) managers: HashMap<PersonId, PersonId>,
    /// By folded handle, by folded code and by folded mail address.
    pub(super) by_handle: HashMap<String, PersonId>,
    pub(super) by_code: HashMap<String, PersonId>,
    pub(super) by_email: HashMap<String, PersonId>,
    /// By folded name.
    pub(super) teams: BTreeMap<String, Team>,
    pub(super) team_names: BTreeMap<TeamId, String>,
    /// The teams of imported histories, which serve nobody any more.
    pub(super) imported: HashSet<String>,
    pub(super) roles: BTreeMap<(TeamId, PersonId), Role>,
    pub(super) groups: BTreeMap<CustomerGroupId, (String, GroupKind)>,
    pub(super) moments: Vec<Moment>,
    pub(super) links: HashMap<(Party, Party), Link>,
    pub(super) language: Language,
    pub(super) today: Date,
}

impl House {
    /// Reads it. Only for administrators.
    pub fn load(conn: &mut Conn<'_>) -> Result<House> {
        let me = actor::require_admin(conn)?;
        let mut house = House {
            people: BTreeMap::new(),
            managers: HashMap::new(),
            by_handle: HashMap::new(),
            by_code: HashMap::new(),
            by_email: HashMap::new(),
            teams: BTreeMap::new(),
            team_names: BTreeMap::new(),
            imported: HashSet::new(),
            roles: BTreeMap::new(),
            groups: BTreeMap::new(),
            moments: Vec::new(),
            links: HashMap::new(),
            language: organisation::get(conn)?.language,
            today: organisation::today(conn)?,
        };
        house.people(conn)?;
        house.teams(conn)?;
        house.moments(conn)?;
        house.links(conn, me)?;
        house.needs(conn)?;
        Ok(house)
    }

    fn people(&mut self, conn: &mut Conn<'_>) -> Result<()> {
        let today = self.today;
        conn.each(
            "SELECT id, name, handle, code, code_key, email_key FROM person
             WHERE NOT imported AND (ends_on IS NULL OR ends_on >= $1) ORDER BY id",
            params![today],
            |row| {
                let id: PersonId = row.get(0)?;
                let handle: String = row.get(2)?;
                self.by_handle.insert(db::fold(&handle), id);
                if let Some(key) = row.get::<Option<String>>(4)? {
                    self.by_code.insert(key, id);
                }
                if let Some(key) = row.get::<Option<String>>(5)? {
                    self.by_email.insert(key, id);
                }
                let person = Person { id, name: row.get(1)?, handle, code: row.get(3)? };
                self.people.insert(id, person);
                Ok(())
            },
        )?;
        conn.each(
            "SELECT person_id, manager_id FROM reporting_line
             WHERE from_on <= $1 AND (to_on IS NULL OR to_on >= $1) ORDER BY person_id, from_on",
            params![today],
            |row| {
                self.managers.insert(row.get(0)?, row.get(1)?);
                Ok(())
            },
        )?;
        Ok(())
    }

    fn teams(&mut self, conn: &mut Conn<'_>) -> Result<()> {
        conn.each(
            "SELECT id, name, name_key, parent_id, imported FROM team ORDER BY id",
            params![],
            |row| {
                let (key, is_imported): (String, bool) = (row.get(2)?, row.get(4)?);
                if is_imported {
                    self.imported.insert(key);
                    return Ok(());
                }
                let team = Team { id: row.get(0)?, name: row.get(1)?, parent: row.get(3)? };
                self.team_names.insert(team.id, team.name.clone());
                self.teams.insert(key, team);
                Ok(())
            },
        )?;
        conn.each(
            "SELECT m.team_id, m.person_id, m.role FROM membership m JOIN team t ON t.id = m.team_id
             WHERE NOT t.imported ORDER BY m.team_id, m.person_id",
            params![],
            |row| {
                self.roles.insert((row.get(0)?, row.get(1)?), row.get(2)?);
                Ok(())
            },
        )?;
        Ok(())
    }

    fn moments(&mut self, conn: &mut Conn<'_>) -> Result<()> {
        conn.each("SELECT id, name, kind FROM customer_group ORDER BY id", params![], |row| {
            self.groups.insert(row.get(0)?, (row.get(1)?, row.get(2)?));
            Ok(())
        })?;
        conn.each(
            "SELECT id, name, group_id, about, team_id, person_id FROM moment WHERE retired_at IS NULL ORDER BY id",
            params![],
            |row| {
                self.moments.push(Moment {
                    id: row.get(0)?,
                    name: row.get(1)?,
                    group: row.get(2)?,
                    about: row.get(3)?,
                    team: row.get(4)?,
                    person: row.get(5)?,
                });
                Ok(())
            },
        )?;
        Ok(())
    }

    fn links(&mut self, conn: &mut Conn<'_>, me: PersonId) -> Result<()> {
        // An administrator speaks for every team and every moment. A link of two people is theirs, and known to
        // whoever leads a team of each.
        let led: HashSet<TeamId> = self
            .roles
            .iter()
            .filter(|((_, person), role)| *person == me && **role == Role::Lead)
            .map(|((team, _), _)| *team)
            .collect();
        let mine: HashSet<PersonId> =
            self.roles.keys().filter(|(team, _)| led.contains(team)).map(|(_, person)| *person).collect();
        let is_seen = |customer: Party, provider: Party| match (customer.person(), provider.person()) {
            (Some(one), Some(other)) => {
                one == me || other == me || (mine.contains(&one) && mine.contains(&other))
            }
            _ => true,
        };
        conn.each(
            "SELECT id, customer_team_id, customer_person_id, customer_moment_id, provider_team_id, provider_person_id,
               state, occasion_every, occasion_day, occasion_month, occasion_what, from_on, to_on, promise, version
             FROM relationship ORDER BY id",
            params![],
            |row| {
                let (customer, provider) = (Party::read(row, 1)?, Party::read_provider(row, 4)?);
                let occasion = match row.get::<Option<Every>>(7)? {
                    Some(every) => {
                        Some(Occasion { every, day: row.get(8)?, month: row.get(9)?, what: row.get(10)? })
                    }
                    None => None,
                };
                let terms = Terms {
                    occasion,
                    from_on: row.get(11)?,
                    to_on: row.get(12)?,
                    promise: row.get(13)?,
                };
                let link = Link {
                    id: row.get(0)?,
                    customer,
                    provider,
                    state: row.get(6)?,
                    is_seen: is_seen(customer, provider),
                    terms,
                    version: row.get(14)?,
                    needs: Vec::new(),
                };
                self.links.insert((customer, provider), link);
                Ok(())
            },
        )?;
        Ok(())
    }

    fn needs(&mut self, conn: &mut Conn<'_>) -> Result<()> {
        let pairs: HashMap<RelationshipId, (Party, Party)> =
            self.links.iter().map(|(pair, link)| (link.id, *pair)).collect();
        conn.each(
            "SELECT id, relationship_id, side, kind, body, language, any_of, lead_minutes FROM need
             ORDER BY relationship_id, side, position, id",
            params![],
            |row| {
                let need = NeedEdit {
                    side: row.get::<Side>(2)?,
                    kind: row.get::<NeedKind>(3)?,
                    body: row.get(4)?,
                    language: row.get(5)?,
                    any_of: row.get(6)?,
                    lead_minutes: row.get(7)?,
                };
                let link = pairs.get(&row.get(1)?).and_then(|pair| self.links.get_mut(pair));
                if let Some(link) = link {
                    link.needs.push((row.get(0)?, need));
                }
                Ok(())
            },
        )?;
        Ok(())
    }

    /// How a file names somebody: by the organisation's own code, which outlives a name.
    pub(super) fn person_ref(&self, id: PersonId) -> Option<String> {
        let person = self.people.get(&id)?;
        Some(match &person.code {
            Some(code) => format!("person:{code}"),
            None => format!("@{}", person.handle),
        })
    }

    /// Whom a file names.
    pub(super) fn find_person(&self, text: &str) -> Option<PersonId> {
        let text = text.trim();
        if let Some(code) = text.strip_prefix("person:") {
            return self.by_code.get(&db::fold(code.trim())).copied();
        }
        if let Some(handle) = text.strip_prefix('@') {
            return self.by_handle.get(&db::fold(handle)).copied();
        }
        let key = db::fold(text);
        self.by_email
            .get(&key)
            .or_else(|| self.by_code.get(&key))
            .or_else(|| self.by_handle.get(&key))
            .copied()
    }

    /// A person's name, for pages.
    pub(super) fn person_name(&self, id: PersonId) -> String {
        self.people.get(&id).map(|person| person.name.clone()).unwrap_or_default()
    }
}

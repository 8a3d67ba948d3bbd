//! Holding what a file says against what the organisation has.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::entry::{BadPlace, Entry, Field, Flaw, Place, What};
use super::export::moment_ref;
use super::house::{House, Link, Moment};
use crate::customer_group::GroupKind;
use crate::foreign::shorten;
use crate::language::Language;
use crate::party::Party;
use crate::relationship::{NeedEdit, NeedKind, State, Terms, TermsDraft};
use crate::team::Role;
use crate::text::{block, line, optional_line};
use crate::{CustomerGroupId, Error, MomentId, NeedId, PersonId, Problem, RelationshipId, TeamId};

/// The most needs that a link can have, both sides together.
const MOST_NEEDS: usize = 60;

/// The most working minutes a need may take: a year of days and nights.
const LONGEST: i64 = 366 * 24 * 60;

/// Something that is there, or will be made: its place among what is new.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Known<T> {
    /// It is there.
    There(T),
    /// It will be.
    New(usize),
}

/// A side of a planned link.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// A team.
    Team(Known<TeamId>),
    /// A person.
    Person(PersonId),
    /// A moment.
    Moment(Known<MomentId>),
}

impl Side {
    /// The party, if it is there.
    pub fn party(self) -> Option<Party> {
        match self {
            Side::Team(Known::There(id)) => Some(Party::Team(id)),
            Side::Person(id) => Some(Party::Person(id)),
            Side::Moment(Known::There(id)) => Some(Party::Moment(id)),
            _ => None,
        }
    }
}

/// A team that becomes a part of another one, or of none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedParent {
    /// Which.
    pub team: Known<TeamId>,
    /// Its name.
    pub name: String,
    /// Of which.
    pub parent: Option<Known<TeamId>>,
    /// Its name; empty for none.
    pub parent_name: String,
}

/// Somebody who joins a team, or has another role there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedMember {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Where.
    pub team: Known<TeamId>,
    /// Its name.
    pub team_name: String,
    /// As what.
    pub role: Role,
    /// As what until now.
    pub before: Option<Role>,
}

/// Somebody who reports to somebody else than before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedReport {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// To whom; nobody if there is none.
    pub manager: Option<PersonId>,
    /// Their name.
    pub manager_name: String,
    /// To whom until now.
    pub before: Option<PersonId>,
}

/// A moment that is named or changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedMoment {
    /// Which, if it is there.
    pub known: Option<MomentId>,
    /// What happens.
    pub name: String,
    /// Whom one meets there.
    pub group: Known<CustomerGroupId>,
    /// The group's name.
    pub group_name: String,
    /// What a good one is like.
    pub about: String,
    /// The team that meets them.
    pub team: Option<Known<TeamId>>,
    /// The person who does.
    pub person: Option<PersonId>,
}

/// A link that is drawn or changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedLink {
    /// Where the file says so first.
    pub place: Place,
    /// Which, if the pair was there, in whatever state, and how often it had changed.
    pub known: Option<(RelationshipId, i64)>,
    /// Whether it stands today: else it is drawn, or begins anew.
    pub stands: bool,
    /// Who depends.
    pub customer: Side,
    /// As the file calls them.
    pub customer_name: String,
    /// On whom.
    pub provider: Side,
    /// As the file calls them.
    pub provider_name: String,
    /// When it holds and what is promised.
    pub terms: Terms,
    /// Whether that changes.
    pub terms_change: bool,
    /// Needs that are put down.
    pub needs: Vec<NeedEdit>,
    /// Needs that change.
    pub changed_needs: Vec<(NeedId, NeedEdit)>,
}

impl PlannedLink {
    /// The needs that are put down or change, in words, the customer's first.
    pub fn needs_in_words(&self) -> Vec<(crate::relationship::Side, &str)> {
        let all = self.needs.iter().chain(self.changed_needs.iter().map(|(_, need)| need));
        all.map(|need| (need.side, need.body.as_str())).collect()
    }

    /// What the provider promises; may be empty.
    pub fn promise(&self) -> &str {
        &self.terms.promise
    }
}

/// What a file would change.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// New groups of outside customers.
    pub groups: Vec<(String, GroupKind)>,
    /// New teams, by name.
    pub teams: Vec<String>,
    /// Teams that become parts of others.
    pub parents: Vec<PlannedParent>,
    /// Who joins which team.
    pub members: Vec<PlannedMember>,
    /// Who reports to whom from now on.
    pub reports: Vec<PlannedReport>,
    /// Moments that are new or change.
    pub moments: Vec<PlannedMoment>,
    /// Links that are new or change.
    pub links: Vec<PlannedLink>,
    /// Things that are as the file says already, or stay as they are.
    pub unchanged: u64,
}

impl Plan {
    /// Whether there is nothing to do.
    pub fn is_empty(&self) -> bool {
        let Plan { groups, teams, parents, members, reports, moments, links, unchanged: _ } = self;
        groups.is_empty()
            && teams.is_empty()
            && parents.is_empty()
            && members.is_empty()
            && reports.is_empty()
            && moments.is_empty()
            && links.is_empty()
    }
}

/// What a file would change, or every place of it that cannot be imported.
pub fn plan(entries: &[Entry], house: &House) -> Result<Plan, Vec<BadPlace>> {
    let mut planning = Planning::new(house);
    for (place, flaws) in entries.iter().filter(|e| !e.flaws.is_empty()).map(|e| (e.place, &e.flaws)) {
        for flaw in flaws {
            planning.bad(place, flaw.clone());
        }
    }
    let of = |what| entries.iter().filter(move |entry| entry.what == Some(what) && entry.flaws.is_empty());
    of(What::Group).for_each(|entry| planning.group(entry));
    of(What::Team).for_each(|entry| planning.team_entry(entry));
    of(What::Moment).for_each(|entry| planning.moment(entry));
    of(What::Member).for_each(|entry| planning.member(entry));
    of(What::Reports).for_each(|entry| planning.reports(entry));
    of(What::Link).for_each(|entry| planning.link(entry));
    of(What::Need).for_each(|entry| planning.need(entry));
    planning.finish()
}

/// A link while it is put together.
struct Drawn {
    link: PlannedLink,
    /// Whether it stays as it is whatever the file says: somebody said no, or it is none of our business.
    is_left: bool,
    /// Where its terms are said.
    terms_at: Option<Place>,
}

/// A moment as a file may name it.
struct Called {
    name: String,
    group: String,
    moment: Known<MomentId>,
}

struct Planning<'h> {
    house: &'h House,
    plan: Plan,
    bad: BTreeMap<Place, Vec<Flaw>>,
    /// New teams by folded name.
    new_teams: HashMap<String, usize>,
    /// New groups by folded name.
    new_groups: HashMap<String, usize>,
    moments: Vec<Called>,
    /// Where something was said first.
    said: HashMap<(What, String), (Place, String)>,
    /// The part of which each team is, by names folded.
    parents: BTreeMap<String, (Place, Option<String>)>,
    managers: BTreeMap<PersonId, (Place, Option<PersonId>)>,
    drawn: Vec<Drawn>,
    by_pair: HashMap<(Side, Side), usize>,
}

impl<'h> Planning<'h> {
    fn new(house: &'h House) -> Planning<'h> {
        let called = |moment: &Moment| Called {
            name: moment.name.clone(),
            group: house.groups.get(&moment.group).map(|(name, _)| name.clone()).unwrap_or_default(),
            moment: Known::There(moment.id),
        };
        Planning {
            house,
            plan: Plan::default(),
            bad: BTreeMap::new(),
            new_teams: HashMap::new(),
            new_groups: HashMap::new(),
            moments: house.moments.iter().map(called).collect(),
            said: HashMap::new(),
            parents: BTreeMap::new(),
            managers: BTreeMap::new(),
            drawn: Vec::new(),
            by_pair: HashMap::new(),
        }
    }

    fn bad(&mut self, place: Place, flaw: Flaw) {
        let flaws = self.bad.entry(place).or_default();
        if !flaws.contains(&flaw) {
            flaws.push(flaw);
        }
    }

    /// The value, or nothing and a flaw.
    fn take<T>(&mut self, place: Place, field: Field, result: Result<T, Problem>) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err(problem) => {
                self.bad(place, Flaw::Cell(field, problem));
                None
            }
        }
    }

    /// Whether this is said here first. Saying the same again is no mistake, saying something else is.
    fn first(&mut self, what: What, key: String, entry: &Entry) -> bool {
        let says = format!("{:?}", entry.cells);
        match self.said.get(&(what, key.clone())) {
            None => {
                self.said.insert((what, key), (entry.place, says));
                true
            }
            Some((_, before)) if *before == says => {
                self.plan.unchanged += 1;
                false
            }
            Some((place, _)) => {
                let place = *place;
                self.bad(entry.place, Flaw::Repeated(place));
                false
            }
        }
    }

    fn group(&mut self, entry: &Entry) {
        let name = self.take(entry.place, Field::Name, line(entry.text(Field::Name), 200));
        let kind = match entry.text(Field::Kind) {
            "" => Some(GroupKind::People),
            word => self.take(
                entry.place,
                Field::Kind,
                GroupKind::parse(&db::fold(word)).ok_or(Problem::NotAChoice),
            ),
        };
        let (Some(name), Some(kind)) = (name, kind) else { return };
        if !self.first(What::Group, db::fold(&name), entry) {
            return;
        }
        // What kind of customers those are who are there already is for the settings to say.
        if self.find_group(&name).is_some() {
            self.plan.unchanged += 1;
        } else {
            self.new_groups.insert(db::fold(&name), self.plan.groups.len());
            self.plan.groups.push((name, kind));
        }
    }

    fn find_group(&self, name: &str) -> Option<Known<CustomerGroupId>> {
        let key = db::fold(name);
        if let Some(place) = self.new_groups.get(&key) {
            return Some(Known::New(*place));
        }
        let known = self.house.groups.iter().find(|(_, (name, _))| db::fold(name) == key);
        known.map(|(id, _)| Known::There(*id))
    }

    /// The team of this name; one that nobody knows will be made.
    fn team(&mut self, place: Place, field: Field, name: &str) -> Option<Known<TeamId>> {
        let name = name.strip_prefix("team:").unwrap_or(name);
        let name = self.take(place, field, line(name, 200))?;
        let key = db::fold(&name);
        if let Some(team) = self.house.teams.get(&key) {
            return Some(Known::There(team.id));
        }
        if self.house.imported.contains(&key) {
            self.bad(place, Flaw::UnknownTeam(shorten(&name)));
            return None;
        }
        if let Some(index) = self.new_teams.get(&key) {
            return Some(Known::New(*index));
        }
        let index = self.plan.teams.len();
        self.new_teams.insert(key, index);
        self.plan.teams.push(name);
        Some(Known::New(index))
    }

    fn team_name(&self, team: Known<TeamId>) -> String {
        match team {
            Known::There(id) => self.house.team_names.get(&id).cloned(),
            Known::New(index) => self.plan.teams.get(index).cloned(),
        }
        .unwrap_or_default()
    }

    fn team_entry(&mut self, entry: &Entry) {
        let Some(team) = self.team(entry.place, Field::Name, entry.text(Field::Name)) else { return };
        let Some(parent) = entry.get(Field::Parent) else {
            if matches!(team, Known::There(_)) {
                self.plan.unchanged += 1;
            }
            return;
        };
        let name = self.team_name(team);
        let parent = if parent.is_empty() {
            None
        } else {
            match self.team(entry.place, Field::Parent, parent) {
                Some(parent) => Some(parent),
                None => return,
            }
        };
        let parent_name = parent.map(|parent| self.team_name(parent)).unwrap_or_default();
        let key = db::fold(&name);
        let above = (!parent_name.is_empty()).then(|| db::fold(&parent_name));
        match self.parents.get(&key) {
            Some((_, before)) if *before == above => {
                self.plan.unchanged += 1;
                return;
            }
            Some((place, _)) => {
                let place = *place;
                return self.bad(entry.place, Flaw::Repeated(place));
            }
            None => drop(self.parents.insert(key.clone(), (entry.place, above.clone()))),
        }
        let before = self.house.teams.get(&key).and_then(|team| team.parent);
        let before = before.and_then(|id| self.house.team_names.get(&id)).map(|name| db::fold(name));
        if before == above {
            self.plan.unchanged += 1;
        } else {
            self.plan.parents.push(PlannedParent { team, name, parent, parent_name });
        }
    }

    fn person(&mut self, place: Place, field: Field, text: &str) -> Option<PersonId> {
        if text.is_empty() {
            self.bad(place, Flaw::Cell(field, Problem::Required));
            return None;
        }
        let found = self.house.find_person(text);
        if found.is_none() {
            self.bad(place, Flaw::UnknownPerson(shorten(text)));
        }
        found
    }

    fn member(&mut self, entry: &Entry) {
        let person = self.person(entry.place, Field::Person, entry.text(Field::Person));
        let team = self.team(entry.place, Field::Team, entry.text(Field::Team));
        let says = match entry.text(Field::Kind) {
            "" => Some(None),
            word => self
                .take(entry.place, Field::Kind, Role::parse(&db::fold(word)).ok_or(Problem::NotAChoice))
                .map(Some),
        };
        let (Some(person), Some(team), Some(says)) = (person, team, says) else { return };
        if !self.first(What::Member, format!("{person} {team:?}"), entry) {
            return;
        }
        let before = match team {
            Known::There(team) => self.house.roles.get(&(team, person)).copied(),
            Known::New(_) => None,
        };
        // A file that only says that somebody belongs to a team does not say that they do not lead it.
        let role = says.or(before).unwrap_or(Role::Member);
        if before == Some(role) {
            self.plan.unchanged += 1;
            return;
        }
        let (name, team_name) = (self.house.person_name(person), self.team_name(team));
        self.plan.members.push(PlannedMember { person, name, team, team_name, role, before });
    }

    fn reports(&mut self, entry: &Entry) {
        let person = self.person(entry.place, Field::Person, entry.text(Field::Person));
        let manager = match entry.get(Field::Manager) {
            None => {
                self.bad(entry.place, Flaw::Cell(Field::Manager, Problem::Required));
                return;
            }
            Some("") => Some(None),
            Some(text) => self.person(entry.place, Field::Manager, text).map(Some),
        };
        let (Some(person), Some(manager)) = (person, manager) else { return };
        if manager == Some(person) {
            return self.bad(entry.place, Flaw::Circle);
        }
        if !self.first(What::Reports, person.to_string(), entry) {
            return;
        }
        self.managers.insert(person, (entry.place, manager));
        let before = self.house.people.get(&person).and_then(|person| person.manager);
        if before == manager {
            self.plan.unchanged += 1;
            return;
        }
        let manager_name = manager.map(|id| self.house.person_name(id)).unwrap_or_default();
        let name = self.house.person_name(person);
        self.plan.reports.push(PlannedReport { person, name, manager, manager_name, before });
    }

    fn moment(&mut self, entry: &Entry) {
        let place = entry.place;
        let name = self.take(place, Field::Name, line(entry.text(Field::Name), 200));
        let about = entry.get(Field::Text).map(|text| self.take(place, Field::Text, block(text, 2000)));
        let group_name = self.take(place, Field::Group, line(entry.text(Field::Group), 200));
        let team = match entry.get(Field::Team) {
            None => None,
            Some("") => Some(None),
            Some(text) => match self.team(place, Field::Team, text) {
                Some(team) => Some(Some(team)),
                None => return,
            },
        };
        let person = match entry.get(Field::Person) {
            None => None,
            Some("") => Some(None),
            Some(text) => match self.person(place, Field::Person, text) {
                Some(person) => Some(Some(person)),
                None => return,
            },
        };
        let (Some(name), Some(group_name)) = (name, group_name) else { return };
        if about == Some(None) {
            return;
        }
        let Some(group) = self.find_group(&group_name) else {
            return self.bad(place, Flaw::UnknownGroup(shorten(&group_name)));
        };
        if !self.first(What::Moment, format!("{}\n{}", db::fold(&name), db::fold(&group_name)), entry) {
            return;
        }
        let key = db::fold(&name);
        let before = self
            .house
            .moments
            .iter()
            .find(|moment| Known::There(moment.group) == group && db::fold(&moment.name) == key);
        let planned = PlannedMoment {
            known: before.map(|moment| moment.id),
            name,
            group,
            group_name,
            about: about
                .flatten()
                .unwrap_or_else(|| before.map(|moment| moment.about.clone()).unwrap_or_default()),
            team: team.unwrap_or_else(|| before.and_then(|moment| moment.team).map(Known::There)),
            person: person.unwrap_or_else(|| before.and_then(|moment| moment.person)),
        };
        if planned.team.is_none() && planned.person.is_none() {
            return self.bad(place, Flaw::Cell(Field::Team, Problem::Required));
        }
        match before {
            Some(moment) if is_as_planned(moment, &planned) => self.plan.unchanged += 1,
            Some(_) => self.plan.moments.push(planned),
            None => {
                self.moments.push(Called {
                    name: planned.name.clone(),
                    group: planned.group_name.clone(),
                    moment: Known::New(self.plan.moments.len()),
                });
                self.plan.moments.push(planned);
            }
        }
    }

    /// The moment that a file names, with its group in brackets or without.
    fn find_moment(&mut self, place: Place, text: &str) -> Option<Known<MomentId>> {
        let key = db::fold(text.trim());
        let with_group = |called: &&Called| {
            let full = moment_ref(&called.name, Some(&called.group));
            full.strip_prefix("moment:").is_some_and(|full| db::fold(full) == key)
        };
        let exact: Option<Known<MomentId>> = self.moments.iter().find(with_group).map(|called| called.moment);
        if exact.is_some() {
            return exact;
        }
        let mut found = self.moments.iter().filter(|called| db::fold(&called.name) == key);
        let flaw = match (found.next(), found.next()) {
            (Some(one), None) => return Some(one.moment),
            (Some(_), Some(_)) => Flaw::SeveralMoments(shorten(text)),
            (None, _) => Flaw::UnknownMoment(shorten(text)),
        };
        self.bad(place, flaw);
        None
    }

    fn side(&mut self, place: Place, field: Field, text: &str) -> Option<Side> {
        if text.is_empty() {
            self.bad(place, Flaw::Cell(field, Problem::Required));
            return None;
        }
        if let Some(name) = text.strip_prefix("moment:") {
            if field == Field::Provider {
                self.bad(place, Flaw::MomentProvides);
                return None;
            }
            return self.find_moment(place, name).map(Side::Moment);
        }
        // A bare mail address is a person; teams have no such names.
        let is_person = text.starts_with('@')
            || text.starts_with("person:")
            || (text.contains('@') && self.house.find_person(text).is_some());
        if is_person {
            return self.person(place, field, text).map(Side::Person);
        }
        self.team(place, field, text).map(Side::Team)
    }

    /// The link that an entry is about, as it is so far.
    fn pair(&mut self, entry: &Entry) -> Option<usize> {
        let customer = self.side(entry.place, Field::Customer, entry.text(Field::Customer));
        let provider = self.side(entry.place, Field::Provider, entry.text(Field::Provider));
        let (customer, provider) = (customer?, provider?);
        if customer == provider {
            self.bad(entry.place, Flaw::SameParty);
            return None;
        }
        if let Some(known) = self.by_pair.get(&(customer, provider)) {
            return Some(*known);
        }
        let before: Option<&Link> =
            customer.party().zip(provider.party()).and_then(|pair| self.house.links.get(&pair));
        let stands = before.is_some_and(|link| matches!(link.state, State::Declared | State::Confirmed));
        let name = |side: Side, text: &str| match side {
            Side::Person(id) => self.house.person_name(id),
            Side::Team(team) => self.team_name(team),
            Side::Moment(_) => text.strip_prefix("moment:").unwrap_or(text).to_owned(),
        };
        let link = PlannedLink {
            place: entry.place,
            known: before.map(|link| (link.id, link.version)),
            stands,
            customer,
            customer_name: name(customer, entry.text(Field::Customer)),
            provider,
            provider_name: name(provider, entry.text(Field::Provider)),
            terms: before.filter(|_| stands).map(|link| link.terms.clone()).unwrap_or_default(),
            terms_change: false,
            needs: Vec::new(),
            changed_needs: Vec::new(),
        };
        let is_left = before.is_some_and(|link| !link.is_seen || link.state == State::Refused);
        let index = self.drawn.len();
        self.drawn.push(Drawn { link, is_left, terms_at: None });
        self.by_pair.insert((customer, provider), index);
        Some(index)
    }

    fn link(&mut self, entry: &Entry) {
        let Some(index) = self.pair(entry) else { return };
        let Some(drawn) = self.drawn.get(index) else { return };
        let terms = overlaid(&drawn.link.terms, entry);
        match (terms, drawn.terms_at) {
            (Err(Error::Invalid(problems)), _) => {
                for found in problems {
                    let field = field_of(&found.field);
                    self.bad(entry.place, Flaw::Cell(field, found.problem));
                }
            }
            (Ok(terms), Some(place)) if terms != drawn.link.terms => {
                self.bad(entry.place, Flaw::Repeated(place));
            }
            (Ok(terms), _) => {
                if let Some(drawn) = self.drawn.get_mut(index) {
                    drawn.link.terms_change |= drawn.link.terms != terms;
                    drawn.link.terms = terms;
                    drawn.terms_at.get_or_insert(entry.place);
                }
            }
            (Err(_), _) => self.bad(entry.place, Flaw::Cell(Field::Promise, Problem::NotAChoice)),
        }
    }

    fn need(&mut self, entry: &Entry) {
        let need = self.need_edit(entry);
        let Some(index) = self.pair(entry) else { return };
        let Some(need) = need else { return };
        let Some(drawn) = self.drawn.get_mut(index) else { return };
        let same =
            |other: &NeedEdit| other.side == need.side && db::fold(&other.body) == db::fold(&need.body);
        if drawn.link.needs.iter().chain(drawn.link.changed_needs.iter().map(|(_, need)| need)).any(same) {
            self.plan.unchanged += 1;
            return;
        }
        let house: &House = self.house;
        let before = drawn.link.customer.party().zip(drawn.link.provider.party());
        let before = before.and_then(|pair| house.links.get(&pair));
        let known = before.into_iter().flat_map(|link| &link.needs).find(|(_, other)| same(other));
        match known {
            Some((_, other)) if *other == need => self.plan.unchanged += 1,
            Some((id, _)) => drawn.link.changed_needs.push((*id, need)),
            None if before.map_or(0, |link| link.needs.len()) + drawn.link.needs.len() >= MOST_NEEDS => {
                self.bad(entry.place, Flaw::TooManyNeeds(MOST_NEEDS));
            }
            None => drawn.link.needs.push(need),
        }
    }

    fn need_edit(&mut self, entry: &Entry) -> Option<NeedEdit> {
        use crate::relationship::Side;
        let place = entry.place;
        let side = match entry.text(Field::Side) {
            "" => Some(Side::Customer),
            word => self.take(place, Field::Side, Side::parse(&db::fold(word)).ok_or(Problem::NotAChoice)),
        };
        let kind = match entry.text(Field::Kind) {
            "" => Some(NeedKind::Other),
            word => {
                self.take(place, Field::Kind, NeedKind::parse(&db::fold(word)).ok_or(Problem::NotAChoice))
            }
        };
        let body = self.take(place, Field::Text, line(entry.text(Field::Text), 500));
        let language = match entry.text(Field::Language) {
            "" => Some(self.house.language),
            word => {
                self.take(place, Field::Language, Language::parse(&db::fold(word)).ok_or(Problem::NotAChoice))
            }
        };
        let any_of = self.take(place, Field::AnyOf, optional_line(entry.text(Field::AnyOf), 60));
        let minutes = match entry.text(Field::Minutes) {
            "" => Ok(None),
            text => match text.parse::<i64>() {
                Err(_) => Err(Problem::NotANumber),
                Ok(..=0) => Err(Problem::TooSmall(1)),
                Ok(minutes) if minutes > LONGEST => Err(Problem::TooLarge(LONGEST)),
                Ok(minutes) => Ok(Some(minutes)),
            },
        };
        let lead_minutes = self.take(place, Field::Minutes, minutes);
        Some(NeedEdit {
            side: side?,
            kind: kind?,
            body: body?,
            language: language?,
            any_of: any_of?.unwrap_or_default(),
            lead_minutes: lead_minutes?,
        })
    }

    /// Whoever is over themselves, over however many steps.
    fn circles(&mut self) {
        let house = self.house;
        let mut found: Vec<Place> = Vec::new();
        for (person, (place, _)) in &self.managers {
            let above = |id: PersonId| match self.managers.get(&id) {
                Some((_, manager)) => *manager,
                None => house.people.get(&id).and_then(|person| person.manager),
            };
            if leads_back(person, above) {
                found.push(*place);
            }
        }
        let name_of = |id: TeamId| house.team_names.get(&id).map(|name| db::fold(name));
        for (team, (place, _)) in &self.parents {
            let above = |team: String| match self.parents.get(&team) {
                Some((_, parent)) => parent.clone(),
                None => house.teams.get(&team).and_then(|team| team.parent).and_then(name_of),
            };
            if leads_back(team, above) {
                found.push(*place);
            }
        }
        for place in found {
            self.bad(place, Flaw::Circle);
        }
    }

    fn finish(mut self) -> Result<Plan, Vec<BadPlace>> {
        self.circles();
        if !self.bad.is_empty() {
            return Err(self.bad.into_iter().map(|(place, flaws)| BadPlace { place, flaws }).collect());
        }
        for Drawn { link, is_left, terms_at: _ } in self.drawn {
            let is_same =
                link.stands && !link.terms_change && link.needs.is_empty() && link.changed_needs.is_empty();
            if is_left || is_same {
                self.plan.unchanged += 1;
            } else {
                self.plan.links.push(link);
            }
        }
        Ok(self.plan)
    }
}

/// Whether going up from here one comes back here.
fn leads_back<T: Clone + Ord>(from: &T, above: impl Fn(T) -> Option<T>) -> bool {
    let mut seen = BTreeSet::new();
    let mut at = above(from.clone());
    while let Some(here) = at {
        if here == *from {
            return true;
        }
        if !seen.insert(here.clone()) {
            return false;
        }
        at = above(here);
    }
    false
}

fn is_as_planned(moment: &Moment, planned: &PlannedMoment) -> bool {
    moment.about == planned.about
        && moment.team.map(Known::There) == planned.team
        && moment.person == planned.person
}

/// The terms as they are with what an entry says about them.
fn overlaid(terms: &Terms, entry: &Entry) -> crate::Result<Terms> {
    let mut draft = TermsDraft::of(terms);
    let put = |field: Field, place: &mut String| {
        if let Some(text) = entry.get(field) {
            text.clone_into(place);
        }
    };
    put(Field::Promise, &mut draft.promise);
    put(Field::From, &mut draft.from_on);
    put(Field::To, &mut draft.to_on);
    put(Field::Every, &mut draft.occasion_every);
    put(Field::Day, &mut draft.occasion_day);
    put(Field::Month, &mut draft.occasion_month);
    put(Field::Occasion, &mut draft.occasion_what);
    let is_situational = !draft.occasion_every.trim().is_empty();
    if is_situational { "situational" } else { "standing" }.clone_into(&mut draft.kind);
    draft.parse()
}

/// The column of a field of a form of terms.
fn field_of(name: &str) -> Field {
    Field::parse(name).unwrap_or(Field::Promise)
}

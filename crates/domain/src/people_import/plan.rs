//! A list of people held against the organisation: who is new, who changes and how, who leaves and to whom
//! their work goes. Nothing is written; a plan exists only if no line has a problem.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::civil::Date;

use super::{BadLine, Field, Problem, Profile, Row, Sheet};
use crate::foreign::{fold, shorten};
use crate::language::Language;

/// A person whom the organisation knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Existing {
    /// The code; `None` for whoever was entered by hand. The line with such a person's address gives her its code.
    pub code: Option<Box<str>>,
    /// Not left.
    pub active: bool,
    /// The rest.
    pub profile: Profile,
}

/// The organisation as an import finds it.
#[derive(Debug, Clone, Copy)]
pub struct House<'h> {
    /// Everybody, here or not.
    pub people: &'h [Existing],
    /// The names of its teams.
    pub teams: &'h [String],
    /// The language of people who have not chosen one.
    pub language: Language,
    /// The day there.
    pub today: Date,
}

/// What it means that a person is not in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coverage {
    /// Nothing.
    Partial,
    /// That she has left: the list names everybody.
    Complete,
}

/// What an import will do.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// New people.
    pub create: Vec<Row>,
    /// People who change.
    pub update: Vec<Update>,
    /// People who leave, by code.
    pub leave: Vec<Leaving>,
    /// People who stay as they are.
    pub unchanged: u64,
    /// Teams that the organisation does not have yet, as first written.
    pub new_teams: Vec<String>,
}

impl Plan {
    /// Nothing would change.
    pub fn is_empty(&self) -> bool {
        self.create.is_empty() && self.update.is_empty() && self.leave.is_empty() && self.new_teams.is_empty()
    }
}

/// A person who changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Update {
    /// The line, from 1.
    pub line: u64,
    /// Her place in [`House::people`].
    pub place: usize,
    /// The code, as the organisation writes it.
    pub code: Box<str>,
    /// Whether she had left and comes back.
    pub returns: bool,
    /// Field by field, what was and what will be.
    pub changes: Vec<Change>,
    /// The whole as it will be.
    pub profile: Profile,
}

/// One field that changes; texts as they stand in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The field.
    pub field: Field,
    /// Before; `None` is empty.
    pub from: Option<String>,
    /// After.
    pub to: Option<String>,
}

/// A person who leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaving {
    /// Her place in [`House::people`].
    pub place: usize,
    /// The code.
    pub code: Box<str>,
    /// The name.
    pub name: Box<str>,
    /// The name of whoever takes over open work: the nearest manager who stays, else who leads one of the teams; `None` leaves it
    /// to the team.
    pub successor: Option<Box<str>>,
}

/// Holds `sheet` against the organisation.
pub fn plan(sheet: Sheet, house: &House<'_>, coverage: Coverage) -> Result<Plan, Vec<BadLine>> {
    let mut people = People::new(house);
    let given: Vec<Field> = Field::ALL.into_iter().filter(|field| sheet.has(*field)).collect();
    let mut bad: BTreeMap<u64, Vec<Problem>> =
        sheet.bad.into_iter().map(|bad| (bad.line, bad.problems)).collect();
    let mut plan = Plan::default();
    let mut lines: BTreeMap<String, u64> = BTreeMap::new();
    for mut row in sheet.rows {
        let key = fold(&row.code);
        lines.insert(key.clone(), row.line);
        row.profile.language = row.profile.language.or(Some(house.language));
        let Some(place) = people.find(&key, &row) else {
            people.future.insert(key, Future::of(Some(&row.code), &row.profile, house.today));
            plan.create.push(row);
            continue;
        };
        let Some(known) = house.people.get(place) else { continue };
        let update = update(place, known, row, &given, house.today);
        let future = Future::of(Some(&update.code), &update.profile, house.today);
        people.future.insert(key, Future { place: Some(place), was_here: known.active, ..future });
        if update.changes.is_empty() && !update.returns {
            plan.unchanged = plan.unchanged.saturating_add(1);
        } else {
            plan.update.push(update);
        }
    }
    if coverage == Coverage::Complete {
        for (key, future) in &mut people.future {
            future.stays &= future.code.is_none() || lines.contains_key(key);
        }
    }
    // Whoever is on a bad line is here to stay until the line is repaired.
    for row in &sheet.bad_rows {
        let future = || Future::of(Some(&row.code), &Profile::default(), house.today);
        people.future.entry(row.code.clone()).or_insert_with(future).stays = true;
    }
    for row in sheet.bad_rows {
        if !row.manager.is_empty() && !people.future.contains_key(&fold(&row.manager)) {
            bad.entry(row.line).or_default().push(Problem::UnknownManager(shorten(&row.manager)));
        }
    }
    for (line, problem) in people.problems(&lines) {
        bad.entry(line).or_default().push(problem);
    }
    if !bad.is_empty() {
        return Err(bad.into_iter().map(|(line, problems)| BadLine { line, problems }).collect());
    }
    plan.leave = people.leaving();
    plan.new_teams = new_teams(&plan, house.teams);
    Ok(plan)
}

fn update(place: usize, known: &Existing, row: Row, given: &[Field], today: Date) -> Update {
    let mut profile = known.profile.clone();
    let mut new = row.profile;
    let mut changes = Vec::new();
    if known.code.is_none() {
        changes.push(Change { field: Field::Code, from: None, to: Some(row.code.to_string()) });
    }
    for field in given {
        let from = profile.text(*field);
        profile.take(*field, &mut new);
        let to = profile.text(*field);
        if from != to {
            changes.push(Change { field: *field, from, to });
        }
    }
    let returns = !known.active && profile.ends_on.is_none_or(|last| last >= today);
    let code = known.code.clone().unwrap_or(row.code);
    Update { line: row.line, place, code, returns, changes, profile }
}

/// The organisation as it will be, as far as managers, addresses and leaving need it.
struct People {
    /// Folded codes of those who have one.
    codes: HashMap<String, usize>,
    /// Folded addresses of those who have no code.
    addresses: HashMap<String, usize>,
    /// By folded code; whoever has none is under a key that no code can have.
    future: BTreeMap<String, Future>,
}

struct Future {
    place: Option<usize>,
    code: Option<Box<str>>,
    name: Box<str>,
    email: Option<String>,
    /// Folded code.
    manager: Option<String>,
    manager_as_written: Option<Box<str>>,
    /// Folded names of teams; whether she leads them.
    teams: Vec<(String, bool)>,
    was_here: bool,
    stays: bool,
}

impl Future {
    fn of(code: Option<&str>, profile: &Profile, today: Date) -> Self {
        Self {
            place: None,
            code: code.map(Box::from),
            name: profile.name.clone(),
            email: profile.email.as_deref().map(fold),
            manager: profile.manager.as_deref().map(fold),
            manager_as_written: profile.manager.clone(),
            teams: profile.teams.iter().map(|member| (fold(&member.team), member.leads)).collect(),
            was_here: false,
            stays: profile.ends_on.is_none_or(|last| last >= today),
        }
    }
}

impl People {
    fn new(house: &House<'_>) -> Self {
        let mut people = Self { codes: HashMap::new(), addresses: HashMap::new(), future: BTreeMap::new() };
        for (place, person) in house.people.iter().enumerate() {
            let key = person.code.as_deref().map_or_else(|| format!("\n{place}"), fold);
            match (&person.code, &person.profile.email) {
                (Some(_), _) => {
                    people.codes.insert(key.clone(), place);
                }
                (None, Some(email)) => {
                    people.addresses.insert(fold(email), place);
                }
                (None, None) => {}
            }
            let future = Future::of(person.code.as_deref(), &person.profile, house.today);
            let (was_here, stays) = (person.active, person.active);
            people.future.insert(key, Future { place: Some(place), was_here, stays, ..future });
        }
        people
    }

    /// Whom a line is about, by her code; else, by her address, somebody who has no code yet.
    fn find(&mut self, key: &str, row: &Row) -> Option<usize> {
        if let Some(place) = self.codes.get(key) {
            return Some(*place);
        }
        let place = self.addresses.remove(&fold(row.profile.email.as_deref()?))?;
        self.future.remove(&format!("\n{place}"));
        Some(place)
    }

    /// What only shows when all lines and the organisation are seen together.
    fn problems(&self, lines: &BTreeMap<String, u64>) -> Vec<(u64, Problem)> {
        let mut problems = Vec::new();
        let mut holders: HashMap<&str, &str> = HashMap::new();
        for (key, person) in &self.future {
            // Also of those who left: they are still known by it.
            if let Some(email) = &person.email {
                // Of two holders, the one whose line brings the address is at fault.
                match holders.insert(email, key) {
                    Some(other) if lines.contains_key(key) => {
                        problems.extend(self.email_taken(lines, key, other));
                    }
                    Some(other) => problems.extend(self.email_taken(lines, other, key)),
                    None => {}
                }
            }
        }
        let circling = self.circling();
        for (key, line) in lines {
            let Some(person) = self.future.get(key).filter(|person| person.stays) else { continue };
            let (Some(manager), Some(written)) = (&person.manager, &person.manager_as_written) else {
                continue;
            };
            match self.future.get(manager) {
                None => problems.push((*line, Problem::UnknownManager(written.to_string()))),
                Some(boss) if !boss.stays => {
                    problems.push((*line, Problem::ManagerLeaves(written.to_string())));
                }
                Some(_) if circling.contains(key.as_str()) => problems.push((*line, Problem::ManagerCircle)),
                Some(_) => {}
            }
        }
        problems
    }

    fn email_taken(&self, lines: &BTreeMap<String, u64>, at: &str, by: &str) -> Option<(u64, Problem)> {
        let holder = self.future.get(by)?;
        Some((*lines.get(at)?, Problem::EmailTaken(holder.code.as_ref().unwrap_or(&holder.name).to_string())))
    }

    fn manager(&self, key: &str) -> Option<&str> {
        self.future.get(key)?.manager.as_deref()
    }

    /// People on a circle of managers. Each walk upwards ends at the top, at a person seen on an earlier walk, or
    /// where it began to circle; so every person is passed at most twice.
    fn circling(&self) -> BTreeSet<&str> {
        let mut walk_of: HashMap<&str, usize> = HashMap::new();
        let mut circling = BTreeSet::new();
        for (walk, start) in self.future.keys().enumerate() {
            let mut at = start.as_str();
            while !walk_of.contains_key(at) {
                walk_of.insert(at, walk);
                let Some(up) = self.manager(at) else { break };
                at = up;
            }
            if walk_of.get(at) != Some(&walk) || self.manager(at).is_none() {
                continue;
            }
            while circling.insert(at) {
                let Some(up) = self.manager(at) else { break };
                at = up;
            }
        }
        circling
    }

    /// Those who are here and will not be, with their successors.
    fn leaving(&self) -> Vec<Leaving> {
        let mut leads: HashMap<&str, &str> = HashMap::new();
        for (key, person) in self.future.iter().filter(|(_, person)| person.stays) {
            for (team, _) in person.teams.iter().filter(|(_, leads)| *leads) {
                leads.entry(team).or_insert(key);
            }
        }
        let leaving = self.future.iter().filter_map(|(key, person)| {
            let (place, code) = (person.place?, person.code.clone()?);
            if person.stays || !person.was_here {
                return None;
            }
            let lead = || person.teams.iter().find_map(|(team, _)| leads.get(team.as_str()).copied());
            let successor = self.staying_manager(key).or_else(lead);
            let successor = successor.and_then(|key| self.future.get(key)).map(|person| person.name.clone());
            Some(Leaving { place, code, name: person.name.clone(), successor })
        });
        leaving.collect()
    }

    /// The nearest manager who stays; those above a circle of leavers are out of reach.
    fn staying_manager(&self, key: &str) -> Option<&str> {
        let mut passed = BTreeSet::new();
        let mut at = self.manager(key)?;
        while passed.insert(at) {
            let person = self.future.get(at)?;
            if person.stays {
                return Some(at);
            }
            at = person.manager.as_deref()?;
        }
        None
    }
}

fn new_teams(plan: &Plan, teams: &[String]) -> Vec<String> {
    let mut known: BTreeSet<String> = teams.iter().map(|team| fold(team)).collect();
    let profiles = plan.create.iter().map(|row| (row.line, &row.profile));
    let profiles = profiles.chain(plan.update.iter().map(|update| (update.line, &update.profile)));
    let mut written: Vec<(u64, &str)> = profiles
        .flat_map(|(line, p)| p.teams.iter().map(move |member| (line, member.team.as_ref())))
        .collect();
    written.sort_unstable();
    written
        .into_iter()
        .filter(|(_, team)| known.insert(fold(team)))
        .map(|(_, team)| team.to_owned())
        .collect()
}

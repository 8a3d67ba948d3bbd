//! A list of people held against the organisation: who is new, who changes and how, who leaves and to whom
//! their work goes. Nothing is written; a plan exists only if no line has a problem.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::civil::Date;

use super::{BadLine, Field, Problem, Profile, Row, Sheet};
use crate::foreign::fold;

/// A person whom the organisation knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Existing {
    /// The code.
    pub code: Box<str>,
    /// Not left.
    pub active: bool,
    /// The rest.
    pub profile: Profile,
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

/// A person who changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Update {
    /// The line, from 1.
    pub line: u64,
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
    /// The code.
    pub code: Box<str>,
    /// Who takes over open work: the nearest manager who stays, else who leads one of the teams; `None` leaves it
    /// to the team.
    pub successor: Option<Box<str>>,
}

/// Holds `sheet` against the people and teams of the organisation as of `today`.
pub fn plan(
    sheet: Sheet,
    existing: &[Existing],
    teams: &[String],
    coverage: Coverage,
    today: Date,
) -> Result<Plan, Vec<BadLine>> {
    let mut people = People::new(existing);
    let given: Vec<Field> = Field::ALL.into_iter().filter(|field| sheet.has(*field)).collect();
    let mut bad: BTreeMap<u64, Vec<Problem>> =
        sheet.bad.into_iter().map(|bad| (bad.line, bad.problems)).collect();
    let mut plan = Plan::default();
    let mut lines: BTreeMap<String, u64> = BTreeMap::new();
    for row in sheet.rows {
        let key = fold(&row.code);
        lines.insert(key.clone(), row.line);
        let Some(known) = people.known(&key) else {
            people.future.insert(key, Future::of(&row.code, &row.profile, today));
            plan.create.push(row);
            continue;
        };
        let update = update(known, row, &given, today);
        people.future.insert(key, Future::of(&update.code, &update.profile, today));
        if update.changes.is_empty() && !update.returns {
            plan.unchanged = plan.unchanged.saturating_add(1);
        } else {
            plan.update.push(update);
        }
    }
    if coverage == Coverage::Complete {
        for (key, future) in &mut people.future {
            future.stays &= lines.contains_key(key);
        }
    }
    // Whoever is on a bad line is here to stay until the line is repaired.
    for code in sheet.bad_codes {
        let future = || Future::of(&code, &Profile::default(), today);
        people.future.entry(code.clone()).or_insert_with(future).stays = true;
    }
    for (line, problem) in people.problems(&lines) {
        bad.entry(line).or_default().push(problem);
    }
    if !bad.is_empty() {
        return Err(bad.into_iter().map(|(line, problems)| BadLine { line, problems }).collect());
    }
    plan.leave = people.leaving();
    plan.new_teams = new_teams(&plan, teams);
    Ok(plan)
}

fn update(known: &Existing, row: Row, given: &[Field], today: Date) -> Update {
    let mut profile = known.profile.clone();
    let mut new = row.profile;
    let mut changes = Vec::new();
    for field in given {
        let from = profile.text(*field);
        profile.take(*field, &mut new);
        let to = profile.text(*field);
        if from != to {
            changes.push(Change { field: *field, from, to });
        }
    }
    let returns = !known.active && profile.ends_on.is_none_or(|last| last >= today);
    Update { line: row.line, code: known.code.clone(), returns, changes, profile }
}

/// The organisation as it will be, as far as managers, addresses and leaving need it.
struct People<'e> {
    existing: HashMap<String, &'e Existing>,
    future: BTreeMap<String, Future>,
}

struct Future {
    code: Box<str>,
    email: Option<String>,
    /// Folded code.
    manager: Option<String>,
    manager_as_written: Option<Box<str>>,
    /// Folded names of teams; whether she leads them.
    teams: Vec<(String, bool)>,
    stays: bool,
}

impl Future {
    fn of(code: &str, profile: &Profile, today: Date) -> Self {
        Self {
            code: Box::from(code),
            email: profile.email.as_deref().map(fold),
            manager: profile.manager.as_deref().map(fold),
            manager_as_written: profile.manager.clone(),
            teams: profile.teams.iter().map(|member| (fold(&member.team), member.leads)).collect(),
            stays: profile.ends_on.is_none_or(|last| last >= today),
        }
    }
}

impl<'e> People<'e> {
    fn new(existing: &'e [Existing]) -> Self {
        let known = existing.iter().map(|person| (fold(&person.code), person)).collect();
        let future = existing.iter().map(|person| {
            let future = Future::of(&person.code, &person.profile, Date::MIN);
            (fold(&person.code), Future { stays: person.active, ..future })
        });
        Self { existing: known, future: future.collect() }
    }

    fn known(&self, key: &str) -> Option<&'e Existing> {
        self.existing.get(key).copied()
    }

    /// What only shows when all lines and the organisation are seen together.
    fn problems(&self, lines: &BTreeMap<String, u64>) -> Vec<(u64, Problem)> {
        let mut problems = Vec::new();
        let mut holders: HashMap<&str, &str> = HashMap::new();
        for (key, person) in &self.future {
            if let (Some(email), true) = (&person.email, person.stays) {
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
        Some((*lines.get(at)?, Problem::EmailTaken(holder.code.to_string())))
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
        let leaves = |(key, person): &(&String, &Future)| {
            !person.stays && self.known(key).is_some_and(|known| known.active)
        };
        let leaving = self.future.iter().filter(leaves).map(|(key, person)| {
            let lead = || person.teams.iter().find_map(|(team, _)| leads.get(team.as_str()).copied());
            let successor = self.staying_manager(key).or_else(lead);
            let successor = successor.and_then(|key| self.future.get(key)).map(|person| person.code.clone());
            Leaving { code: person.code.clone(), successor }
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

//! Holding what a file says against what the organisation has: group by group, then teams and people, then the
//! moments, and last the links, whose sides all of the others may be.

mod chart;
mod links;
mod moments;

use std::collections::{BTreeMap, HashMap};

use self::links::Drawn;
use self::moments::Moments;
use super::entry::{BadPlace, Entry, Field, Flaw, Place, What};
use super::house::House;
use super::plan::{Known, Plan, Side};
use crate::{CustomerGroupId, PersonId, Problem};

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

struct Planning<'h> {
    house: &'h House,
    plan: Plan,
    bad: BTreeMap<Place, Vec<Flaw>>,
    /// New teams by folded name.
    new_teams: HashMap<String, usize>,
    /// Groups, new ones too, by folded name.
    groups: HashMap<String, Known<CustomerGroupId>>,
    moments: Moments<'h>,
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
        let named = |(id, (name, _)): (&CustomerGroupId, &(String, _))| (db::fold(name), Known::There(*id));
        Planning {
            house,
            plan: Plan::default(),
            bad: BTreeMap::new(),
            new_teams: HashMap::new(),
            groups: house.groups.iter().map(named).collect(),
            moments: Moments::of(house),
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

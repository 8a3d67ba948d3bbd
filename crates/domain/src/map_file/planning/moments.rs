//! Groups of outside customers, and the moments at which they are met.

use std::collections::HashMap;

use super::Planning;
use crate::customer_group::GroupKind;
use crate::foreign::shorten;
use crate::map_file::entry::{Entry, Field, Flaw, Place, What};
use crate::map_file::export::moment_ref;
use crate::map_file::house::{House, Moment};
use crate::map_file::plan::{Known, PlannedMoment};
use crate::text::{block, line};
use crate::{CustomerGroupId, MomentId, Problem};

/// The moments that a file may name, by what it may call them, all folded.
pub(super) struct Moments<'h> {
    /// Those that are there, by group and name.
    there: HashMap<(CustomerGroupId, String), &'h Moment>,
    /// By name with the group in brackets; new ones too.
    full: HashMap<String, Known<MomentId>>,
    /// By name alone: several groups may have one of the same name.
    bare: HashMap<String, Vec<Known<MomentId>>>,
}

impl<'h> Moments<'h> {
    pub(super) fn of(house: &'h House) -> Moments<'h> {
        let mut moments = Moments { there: HashMap::new(), full: HashMap::new(), bare: HashMap::new() };
        for moment in &house.moments {
            let group = house.groups.get(&moment.group).map_or("", |(name, _)| name.as_str());
            moments.call(&moment.name, group, Known::There(moment.id));
            moments.there.entry((moment.group, db::fold(&moment.name))).or_insert(moment);
        }
        moments
    }

    fn call(&mut self, name: &str, group: &str, moment: Known<MomentId>) {
        let full = moment_ref(name, Some(group));
        let full = full.strip_prefix("moment:").unwrap_or(&full);
        self.full.entry(db::fold(full)).or_insert(moment);
        self.bare.entry(db::fold(name)).or_default().push(moment);
    }
}

impl Planning<'_> {
    pub(super) fn group(&mut self, entry: &Entry) {
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
            self.groups.insert(db::fold(&name), Known::New(self.plan.groups.len()));
            self.plan.groups.push((name, kind));
        }
    }

    fn find_group(&self, name: &str) -> Option<Known<CustomerGroupId>> {
        self.groups.get(&db::fold(name)).copied()
    }

    pub(super) fn moment(&mut self, entry: &Entry) {
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
        let before = match group {
            Known::There(group) => self.moments.there.get(&(group, db::fold(&name))).copied(),
            Known::New(_) => None,
        };
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
                let new = Known::New(self.plan.moments.len());
                self.moments.call(&planned.name, &planned.group_name, new);
                self.plan.moments.push(planned);
            }
        }
    }

    /// The moment that a file names, with its group in brackets or without.
    pub(super) fn find_moment(&mut self, place: Place, text: &str) -> Option<Known<MomentId>> {
        let key = db::fold(text.trim());
        if let Some(exact) = self.moments.full.get(&key) {
            return Some(*exact);
        }
        let flaw = match self.moments.bare.get(&key).map(Vec::as_slice) {
            Some([one]) => return Some(*one),
            Some(_) => Flaw::SeveralMoments(shorten(text)),
            None => Flaw::UnknownMoment(shorten(text)),
        };
        self.bad(place, flaw);
        None
    }
}

fn is_as_planned(moment: &Moment, planned: &PlannedMoment) -> bool {
    moment.about == planned.about
        && moment.team.map(Known::There) == planned.team
        && moment.person == planned.person
}

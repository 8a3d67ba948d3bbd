//! The map as entries, in an order that hangs on nothing but what they say.

use std::collections::BTreeMap;

use db::Conn;

use super::entry::{Entry, Field, Place, What, team_ref};
use super::house::{House, Link};
use crate::Result;
use crate::party::Party;
use crate::relationship::{Side, State};
use crate::team::Role;

/// How a file names a moment: with the group that is met there, which tells namesakes apart.
pub(super) fn moment_ref(name: &str, group: Option<&str>) -> String {
    match group {
        Some(group) if !group.is_empty() => format!("moment:{name} [{group}]"),
        _ => format!("moment:{name}"),
    }
}

/// Everything of the map that whoever asks may see, and the chart. Only for administrators; links of two
/// people who are neither theirs nor led by them are not in it, and neither is what was only suggested, was
/// refused or is over.
pub fn export(conn: &mut Conn<'_>) -> Result<Vec<Entry>> {
    let house = House::load(conn)?;
    let mut entries = Vec::new();
    let entry = |what| Entry::new(Place::Line(0), what);
    let mut groups: Vec<_> = house.groups.values().collect();
    groups.sort();
    for (name, kind) in groups {
        entries.push(entry(What::Group).with(Field::Name, name).with(Field::Kind, kind.word()));
    }
    let team_name = |id| house.team_names.get(&id).cloned().unwrap_or_default();
    for team in house.teams.values() {
        let parent = team.parent.map(team_name).unwrap_or_default();
        entries.push(entry(What::Team).with(Field::Name, &team.name).with(Field::Parent, parent));
    }
    entries.extend(members(&house));
    let mut reports: Vec<(String, String)> = house
        .people
        .values()
        .filter_map(|person| Some((person.id, *house.managers.get(&person.id)?)))
        .filter_map(|(person, manager)| Some((house.person_ref(person)?, house.person_ref(manager)?)))
        .collect();
    reports.sort();
    for (person, manager) in reports {
        entries.push(entry(What::Reports).with(Field::Person, person).with(Field::Manager, manager));
    }
    let group_name = |id| house.groups.get(&id).map(|(name, _)| name.clone()).unwrap_or_default();
    let mut moments: Vec<_> =
        house.moments.iter().map(|moment| (moment.name.clone(), group_name(moment.group), moment)).collect();
    moments.sort_by(|a, b| (&a.0, &a.1).cmp(&(&b.0, &b.1)));
    for (name, group, moment) in &moments {
        entries.push(
            entry(What::Moment)
                .with(Field::Name, name)
                .with(Field::Group, group)
                .with(Field::Team, moment.team.map(team_name).unwrap_or_default())
                .with(Field::Person, moment.person.and_then(|id| house.person_ref(id)).unwrap_or_default())
                .with(Field::Text, &moment.about),
        );
    }
    let moment_names: BTreeMap<_, _> =
        moments.iter().map(|(name, group, moment)| (moment.id, moment_ref(name, Some(group)))).collect();
    let name = |party: Party| match party {
        Party::Team(id) => house.team_names.get(&id).map(|name| team_ref(name)),
        Party::Person(id) => house.person_ref(id),
        Party::Moment(id) => moment_names.get(&id).cloned(),
    };
    let mut links: Vec<(String, String, &Link)> = house
        .links
        .values()
        .filter(|link| link.is_seen && matches!(link.state, State::Declared | State::Confirmed))
        .filter_map(|link| Some((name(link.customer)?, name(link.provider)?, link)))
        .collect();
    links.sort_by(|a, b| (&a.0, &a.1).cmp(&(&b.0, &b.1)));
    for (customer, provider, link) in links {
        let pair = |what| entry(what).with(Field::Customer, &customer).with(Field::Provider, &provider);
        entries.push(with_terms(pair(What::Link), link));
        for side in [Side::Customer, Side::Provider] {
            for (_, need) in link.needs.iter().filter(|(_, need)| need.side == side) {
                entries.push(
                    pair(What::Need)
                        .with(Field::Side, need.side.word())
                        .with(Field::Kind, need.kind.word())
                        .with(Field::Text, &need.body)
                        .with(Field::Language, need.language.word())
                        .with(Field::AnyOf, &need.any_of)
                        .with(Field::Minutes, need.lead_minutes.map(|m| m.to_string()).unwrap_or_default()),
                );
            }
        }
    }
    Ok(entries)
}

fn members(house: &House) -> Vec<Entry> {
    let mut members: Vec<(String, String, Role)> = house
        .roles
        .iter()
        .filter_map(|((team, person), role)| {
            Some((house.team_names.get(team)?.clone(), house.person_ref(*person)?, *role))
        })
        .collect();
    members.sort_by(|a, b| (&a.0, &a.1).cmp(&(&b.0, &b.1)));
    let one = |(team, person, role): (String, String, Role)| {
        Entry::new(Place::Line(0), What::Member)
            .with(Field::Person, person)
            .with(Field::Team, team)
            .with(Field::Kind, role.word())
    };
    members.into_iter().map(one).collect()
}

fn with_terms(entry: Entry, link: &Link) -> Entry {
    let terms = &link.terms;
    let occasion = terms.occasion.as_ref();
    let number = |number: Option<i64>| number.map(|number| number.to_string()).unwrap_or_default();
    let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string()).unwrap_or_default();
    entry
        .with(Field::Promise, &terms.promise)
        .with(Field::From, day(terms.from_on))
        .with(Field::To, day(terms.to_on))
        .with(Field::Every, occasion.map(|occasion| occasion.every.word()).unwrap_or_default())
        .with(Field::Day, number(occasion.and_then(|occasion| occasion.day)))
        .with(Field::Month, number(occasion.and_then(|occasion| occasion.month)))
        .with(Field::Occasion, occasion.map(|occasion| occasion.what.as_str()).unwrap_or_default())
}

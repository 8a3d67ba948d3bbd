//! From entities to entries.

use super::document::{Node, documents, line_of};
use super::entities::{Catalogue, bare, kind, name, person_of, reference, title};
use crate::foreign::{Limits, Trouble, Unreadable, shorten};
use crate::map_file::entry::{Entry, Field, Flaw, Place, What};

pub(in crate::map_file) fn read(text: &str, limits: Limits) -> Result<Vec<Entry>, Unreadable> {
    let documents = documents(text, limits)?;
    let catalogue = Catalogue::of(&documents);
    let mut entries = Vec::new();
    for (number, entity) in (1_u64..).zip(&documents) {
        let place = Place::Entity(number);
        match kind(entity).as_str() {
            "group" => group(&catalogue, place, entity, &mut entries),
            "user" => user(&catalogue, place, entity, &mut entries),
            "component" | "system" | "resource" | "api" => thing(&catalogue, place, entity, &mut entries),
            "customergroup" => entries.push(
                Entry::new(place, What::Group)
                    .with(Field::Name, title(entity))
                    .with(Field::Kind, entity.text(&["spec", "type"]).unwrap_or("people")),
            ),
            "moment" => entries.push(moment(place, entity)),
            "relationship" => relationship(place, entity, &mut entries),
            // Of no concern to a map: where a catalogue says where its parts are.
            "location" | "domain" | "template" => {}
            other => {
                let mut entry = Entry::new(place, What::Link);
                entry.what = None;
                entry.flaws.push(Flaw::UnknownWhat(shorten(other)));
                entries.push(entry);
            }
        }
        if line_of(entries.len()) > limits.entries {
            return Err(Trouble::TooMany { limit: limits.entries }.at(1));
        }
    }
    Ok(entries)
}

fn group(catalogue: &Catalogue<'_>, place: Place, entity: &Node, entries: &mut Vec<Entry>) {
    let mut entry = Entry::new(place, What::Team).with(Field::Name, title(entity));
    if let Some(parent) = entity.text(&["spec", "parent"]) {
        entry =
            entry.with(Field::Parent, if parent.is_empty() { String::new() } else { catalogue.team(parent) });
    }
    entries.push(entry);
    for child in entity.texts(&["spec", "children"]) {
        // The child says so as well, as a rule: the same thing twice is one thing.
        entries.push(
            Entry::new(place, What::Team)
                .with(Field::Name, catalogue.team(child))
                .with(Field::Parent, title(entity)),
        );
    }
    for member in entity.texts(&["spec", "members"]) {
        entries.push(
            Entry::new(place, What::Member)
                .with(Field::Person, catalogue.person(member))
                .with(Field::Team, title(entity)),
        );
    }
}

fn user(catalogue: &Catalogue<'_>, place: Place, entity: &Node, entries: &mut Vec<Entry>) {
    let person = person_of(entity);
    for (key, role) in [("memberOf", None), ("leads", Some("lead"))] {
        for team in entity.texts(&["spec", key]) {
            let mut entry = Entry::new(place, What::Member)
                .with(Field::Person, &person)
                .with(Field::Team, catalogue.team(team));
            if let Some(role) = role {
                entry = entry.with(Field::Kind, role);
            }
            entries.push(entry);
        }
    }
    if let Some(manager) = entity.text(&["spec", "manager"]) {
        let manager = if manager.is_empty() { String::new() } else { catalogue.person(manager) };
        entries
            .push(Entry::new(place, What::Reports).with(Field::Person, person).with(Field::Manager, manager));
    }
}

/// What somebody owns, and what it depends on.
fn thing(catalogue: &Catalogue<'_>, place: Place, entity: &Node, entries: &mut Vec<Entry>) {
    let owner = catalogue.owner(entity);
    let lists = [
        ("dependsOn", "component", "tools", false),
        ("consumesApis", "api", "information", false),
        ("dependencyOf", "component", "tools", true),
    ];
    for (key, default, need, is_reversed) in lists {
        for text in entity.texts(&["spec", key]) {
            let mut entry =
                Entry::new(place, What::Need).with(Field::Side, "customer").with(Field::Kind, need);
            let Some(target) = catalogue.target(text, default) else {
                entry.flaws.push(Flaw::UnknownEntity(shorten(text)));
                entries.push(entry);
                continue;
            };
            let (mine, theirs) = (owner.clone(), catalogue.owner(target));
            let (customer, provider, body) = if is_reversed {
                (theirs, mine, title(entity))
            } else {
                (
                    mine,
                    theirs,
                    if need == "information" { api_title(catalogue, text, target) } else { title(target) },
                )
            };
            match (customer, provider) {
                (Some(customer), Some(provider)) if customer == provider => {}
                (Some(customer), Some(provider)) => entries.push(
                    entry
                        .with(Field::Customer, customer)
                        .with(Field::Provider, provider)
                        .with(Field::Text, body),
                ),
                (customer, _) => {
                    let nobodys = if customer.is_none() == is_reversed { target } else { entity };
                    entry.flaws.push(Flaw::NoOwner(shorten(name(nobodys))));
                    entries.push(entry);
                }
            }
        }
    }
    if let Some(owner) = owner.filter(|owner| !owner.starts_with('@') && !owner.contains(':')) {
        // Whoever owns something is there, even if nothing depends on it.
        entries.push(Entry::new(place, What::Team).with(Field::Name, owner));
    }
}

/// The title of an API, of which a file may have no more than the name.
fn api_title<'a>(catalogue: &Catalogue<'a>, text: &'a str, target: &'a Node) -> &'a str {
    match catalogue.by_ref.get(&reference(text, "api")) {
        Some(api) => title(api),
        None if kind(target) == "api" => title(target),
        None => bare(text),
    }
}

fn moment(place: Place, entity: &Node) -> Entry {
    let mut entry = Entry::new(place, What::Moment).with(Field::Name, title(entity));
    let fields =
        [("group", Field::Group), ("team", Field::Team), ("person", Field::Person), ("about", Field::Text)];
    for (key, field) in fields {
        if let Some(text) = entity.text(&["spec", key]) {
            entry = entry.with(field, text);
        }
    }
    entry
}

fn relationship(place: Place, entity: &Node, entries: &mut Vec<Entry>) {
    let side = |key| entity.text(&["spec", key]).unwrap_or_default();
    let pair = |what| {
        Entry::new(place, what)
            .with(Field::Customer, side("customer"))
            .with(Field::Provider, side("provider"))
    };
    let mut link = pair(What::Link);
    let fields: [(&[&str], Field); 7] = [
        (&["spec", "promise"], Field::Promise),
        (&["spec", "from"], Field::From),
        (&["spec", "to"], Field::To),
        (&["spec", "occasion", "every"], Field::Every),
        (&["spec", "occasion", "day"], Field::Day),
        (&["spec", "occasion", "month"], Field::Month),
        (&["spec", "occasion", "what"], Field::Occasion),
    ];
    for (path, field) in fields {
        if let Some(text) = entity.text(path) {
            link = link.with(field, text);
        }
    }
    entries.push(link);
    let Some(Node::List(needs)) = entity.at(&["spec", "needs"]) else { return };
    for need in needs {
        let mut entry = pair(What::Need);
        if let Node::Text(text) = need {
            entry = entry.with(Field::Text, text.trim());
        }
        let fields = [
            ("side", Field::Side),
            ("kind", Field::Kind),
            ("text", Field::Text),
            ("language", Field::Language),
            ("anyOf", Field::AnyOf),
            ("minutes", Field::Minutes),
        ];
        for (key, field) in fields {
            if let Some(text) = need.text(&[key]) {
                entry = entry.with(field, text);
            }
        }
        entries.push(entry);
    }
}

//! The entities of a catalogue: how they refer to each other, what they are called, and who owns them.

use std::collections::BTreeMap;

use super::document::Node;
use crate::map_file::entry::team_ref;

/// What a reference names: `[kind:][namespace/]name`, folded.
pub(super) fn reference(text: &str, kind: &str) -> (String, String) {
    let (kind, rest) = match text.split_once(':') {
        Some((kind, rest)) => (db::fold(kind.trim()), rest),
        None => (kind.to_owned(), text),
    };
    let name = rest.rsplit_once('/').map_or(rest, |(_, name)| name);
    (kind, db::fold(name.trim()))
}

/// All entities by kind and name.
pub(super) struct Catalogue<'d> {
    pub(super) by_ref: BTreeMap<(String, String), &'d Node>,
    /// Which component says that it provides an API.
    provides: BTreeMap<String, &'d Node>,
}

pub(super) fn name(entity: &Node) -> &str {
    entity.text(&["metadata", "name"]).unwrap_or_default()
}

pub(super) fn title(entity: &Node) -> &str {
    entity
        .text(&["metadata", "title"])
        .or_else(|| entity.text(&["spec", "profile", "displayName"]))
        .filter(|title| !title.is_empty())
        .unwrap_or_else(|| name(entity))
}

pub(super) fn kind(entity: &Node) -> String {
    entity.text(&["kind"]).map(db::fold).unwrap_or_default()
}

/// How we refer to the person of a `User`.
pub(super) fn person_of(entity: &Node) -> String {
    match entity.text(&["metadata", "annotations", "lateral/person"]) {
        Some(person) if !person.is_empty() => person.to_owned(),
        _ => match entity.text(&["spec", "profile", "email"]) {
            Some(email) if !email.is_empty() => email.to_owned(),
            _ => format!("@{}", name(entity)),
        },
    }
}

impl<'d> Catalogue<'d> {
    pub(super) fn of(documents: &'d [Node]) -> Catalogue<'d> {
        let (mut by_ref, mut provides) = (BTreeMap::new(), BTreeMap::new());
        for entity in documents {
            by_ref.entry((kind(entity), db::fold(name(entity)))).or_insert(entity);
            for api in entity.texts(&["spec", "providesApis"]) {
                provides.entry(reference(api, "api").1).or_insert(entity);
            }
        }
        Catalogue { by_ref, provides }
    }

    /// The name of the team that a reference means: one that the file lacks is called as the reference says.
    pub(super) fn team(&self, text: &str) -> String {
        match self.by_ref.get(&reference(text, "group")) {
            Some(entity) => title(entity).to_owned(),
            None => bare(text).to_owned(),
        }
    }

    pub(super) fn person(&self, text: &str) -> String {
        match self.by_ref.get(&reference(text, "user")) {
            Some(entity) => person_of(entity),
            None if text.starts_with('@') || text.starts_with("person:") => text.to_owned(),
            None => format!("@{}", bare(text)),
        }
    }

    /// The party that an owner is.
    pub(super) fn party(&self, text: &str) -> String {
        if reference(text, "group").0 == "user" { self.person(text) } else { team_ref(&self.team(text)) }
    }

    pub(super) fn owner(&self, entity: &Node) -> Option<String> {
        let of = |entity: &Node| {
            let owner = entity.text(&["spec", "owner"]).filter(|owner| !owner.is_empty());
            owner.map(|owner| self.party(owner))
        };
        // What has no owner of its own belongs to whoever owns its system.
        of(entity).or_else(|| {
            let system = entity.text(&["spec", "system"])?;
            of(self.by_ref.get(&reference(system, "system"))?)
        })
    }

    /// The entity that is depended on, or that provides the API.
    pub(super) fn target(&self, text: &str, kind: &str) -> Option<&'d Node> {
        let (kind, name) = reference(text, kind);
        let found = self.by_ref.get(&(kind.clone(), name.clone())).copied();
        found.or_else(|| if kind == "api" { self.provides.get(&name).copied() } else { None })
    }
}

/// A reference without its kind and namespace.
pub(super) fn bare(text: &str) -> &str {
    let rest = text.split_once(':').map_or(text, |(_, rest)| rest);
    rest.rsplit_once('/').map_or(rest, |(_, name)| name).trim()
}

//! The map as a catalogue of entities, as Backstage keeps one: a YAML document for each.
//!
//! `Group` and `User` are teams and people. `Component`, `System`, `Resource` and `API` have owners, and what
//! one of them depends on (`dependsOn`, `dependencyOf`, `consumesApis`) becomes a need of its owner on the
//! other's owner. What Backstage has no words for are entities of our own: `CustomerGroup`, `Moment` and
//! `Relationship`. Aliases are refused: they are how a small file becomes an endless one.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use saphyr_parser::{Event, Parser, ScalarStyle};

use super::entry::{Entry, Field, Flaw, Place, What, team_ref};
use crate::foreign::{Limits, Trouble, Unreadable, shorten};

/// Lists within lists that we follow.
const DEEPEST: usize = 12;

/// A value.
enum Node {
    Text(String),
    List(Vec<Node>),
    Map(Vec<(String, Node)>),
}

impl Node {
    fn get(&self, key: &str) -> Option<&Node> {
        match self {
            Node::Map(pairs) => pairs.iter().find(|(name, _)| name == key).map(|(_, value)| value),
            _ => None,
        }
    }

    fn at(&self, path: &[&str]) -> Option<&Node> {
        path.iter().try_fold(self, |node, key| node.get(key))
    }

    fn text(&self, path: &[&str]) -> Option<&str> {
        match self.at(path)? {
            Node::Text(text) => Some(text.trim()),
            _ => None,
        }
    }

    /// The texts of a list, or the one text that stands in its place.
    fn texts(&self, path: &[&str]) -> Vec<&str> {
        match self.at(path) {
            Some(Node::List(items)) => items.iter().filter_map(|item| item.text(&[])).collect(),
            Some(Node::Text(text)) if !text.trim().is_empty() => vec![text.trim()],
            _ => Vec::new(),
        }
    }
}

fn line_of(line: usize) -> u64 {
    u64::try_from(line).unwrap_or(u64::MAX)
}

fn bad(detail: &str) -> Trouble {
    Trouble::BadYaml { detail: shorten(detail) }
}

/// What is being put together: a list, or a mapping with the key that waits for its value.
enum Open {
    List(Vec<Node>),
    Map(Vec<(String, Node)>, Option<String>),
}

/// Every document of the file.
fn documents(text: &str, limits: Limits) -> Result<Vec<Node>, Unreadable> {
    let (mut documents, mut stack) = (Vec::new(), Vec::<Open>::new());
    let mut nodes = 0_u64;
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(|error| bad(error.info()).at(line_of(error.marker().line())))?;
        let line = line_of(span.start.line());
        nodes = nodes.saturating_add(1);
        // An entity has a dozen values or so.
        if nodes > limits.entries.saturating_mul(20) {
            return Err(Trouble::TooMany { limit: limits.entries }.at(line));
        }
        let done = match event {
            Event::Scalar(text, style, ..) => {
                let is_null = style == ScalarStyle::Plain && matches!(&*text, "" | "~" | "null");
                Node::Text(if is_null { String::new() } else { text.into_owned() })
            }
            Event::Alias(_) => return Err(bad("an alias (*name), which is not taken").at(line)),
            Event::SequenceStart(..) | Event::MappingStart(..) if stack.len() >= DEEPEST => {
                return Err(bad("lists are nested too deeply").at(line));
            }
            Event::SequenceStart(..) => {
                stack.push(Open::List(Vec::new()));
                continue;
            }
            Event::MappingStart(..) => {
                stack.push(Open::Map(Vec::new(), None));
                continue;
            }
            Event::SequenceEnd | Event::MappingEnd => match stack.pop() {
                Some(Open::List(items)) => Node::List(items),
                Some(Open::Map(pairs, _)) => Node::Map(pairs),
                None => continue,
            },
            _ => continue,
        };
        match stack.last_mut() {
            None => documents.push(done),
            Some(Open::List(items)) => items.push(done),
            Some(Open::Map(pairs, key)) => match (key.take(), done) {
                (Some(key), value) => pairs.push((key, value)),
                (None, Node::Text(text)) => {
                    if pairs.iter().any(|(name, _)| *name == text) {
                        return Err(bad(&format!("{text} stands twice")).at(line));
                    }
                    *key = Some(text);
                }
                (None, _) => return Err(bad("a list in the place of a name").at(line)),
            },
        }
    }
    // A document that says nothing is no entity.
    documents.retain(|document| !matches!(document, Node::Text(text) if text.is_empty()));
    if line_of(documents.len()) > limits.entries {
        return Err(Trouble::TooMany { limit: limits.entries }.at(1));
    }
    Ok(documents)
}

/// What a reference names: `[kind:][namespace/]name`, folded.
fn reference(text: &str, kind: &str) -> (String, String) {
    let (kind, rest) = match text.split_once(':') {
        Some((kind, rest)) => (db::fold(kind.trim()), rest),
        None => (kind.to_owned(), text),
    };
    let name = rest.rsplit_once('/').map_or(rest, |(_, name)| name);
    (kind, db::fold(name.trim()))
}

/// All entities by kind and name.
struct Catalogue<'d> {
    by_ref: BTreeMap<(String, String), &'d Node>,
    /// Which component says that it provides an API.
    provides: BTreeMap<String, &'d Node>,
}

fn name(entity: &Node) -> &str {
    entity.text(&["metadata", "name"]).unwrap_or_default()
}

fn title(entity: &Node) -> &str {
    entity
        .text(&["metadata", "title"])
        .or_else(|| entity.text(&["spec", "profile", "displayName"]))
        .filter(|title| !title.is_empty())
        .unwrap_or_else(|| name(entity))
}

fn kind(entity: &Node) -> String {
    entity.text(&["kind"]).map(db::fold).unwrap_or_default()
}

/// How we refer to the person of a `User`.
fn person_of(entity: &Node) -> String {
    match entity.text(&["metadata", "annotations", "lateral/person"]) {
        Some(person) if !person.is_empty() => person.to_owned(),
        _ => match entity.text(&["spec", "profile", "email"]) {
            Some(email) if !email.is_empty() => email.to_owned(),
            _ => format!("@{}", name(entity)),
        },
    }
}

impl<'d> Catalogue<'d> {
    fn of(documents: &'d [Node]) -> Catalogue<'d> {
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
    fn team(&self, text: &str) -> String {
        match self.by_ref.get(&reference(text, "group")) {
            Some(entity) => title(entity).to_owned(),
            None => bare(text).to_owned(),
        }
    }

    fn person(&self, text: &str) -> String {
        match self.by_ref.get(&reference(text, "user")) {
            Some(entity) => person_of(entity),
            None if text.starts_with('@') || text.starts_with("person:") => text.to_owned(),
            None => format!("@{}", bare(text)),
        }
    }

    /// The party that an owner is.
    fn party(&self, text: &str) -> String {
        if reference(text, "group").0 == "user" { self.person(text) } else { team_ref(&self.team(text)) }
    }

    fn owner(&self, entity: &Node) -> Option<String> {
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
    fn target(&self, text: &str, kind: &str) -> Option<&'d Node> {
        let (kind, name) = reference(text, kind);
        let found = self.by_ref.get(&(kind.clone(), name.clone())).copied();
        found.or_else(|| if kind == "api" { self.provides.get(&name).copied() } else { None })
    }
}

/// A reference without its kind and namespace.
fn bare(text: &str) -> &str {
    let rest = text.split_once(':').map_or(text, |(_, rest)| rest);
    rest.rsplit_once('/').map_or(rest, |(_, name)| name).trim()
}

pub(super) fn read(text: &str, limits: Limits) -> Result<Vec<Entry>, Unreadable> {
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

/// A text in quotation marks: every text that JSON writes, YAML reads.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// Writes documents one after the other.
struct Writer(String);

impl Writer {
    fn line(&mut self, indent: usize, key: &str, text: &str) {
        // Writing to a String does not fail.
        let _infallible = writeln!(self.0, "{:indent$}{key}: {}", "", quoted(text));
    }

    fn open(&mut self, indent: usize, key: &str) {
        let _infallible = writeln!(self.0, "{:indent$}{key}:", "");
    }

    fn list(&mut self, indent: usize, key: &str, items: &[&str]) {
        let items: Vec<String> = items.iter().map(|item| quoted(item)).collect();
        let _infallible = writeln!(self.0, "{:indent$}{key}: [{}]", "", items.join(", "));
    }

    fn begin(&mut self, is_ours: bool, kind: &str, name: &str, title: Option<&str>) {
        let version = if is_ours { "lateral/v1" } else { "backstage.io/v1alpha1" };
        let _infallible = writeln!(self.0, "---\napiVersion: {version}\nkind: {kind}\nmetadata:");
        self.line(2, "name", name);
        if let Some(title) = title {
            self.line(2, "title", title);
        }
    }
}

/// Names that a catalogue takes: small letters, digits and hyphens, each once.
#[derive(Default)]
struct Names(BTreeMap<String, u32>);

impl Names {
    fn next(&mut self, title: &str, nameless: &str) -> String {
        let ascii: String = db::fold(title).chars().filter(|c| c.is_ascii()).collect();
        let stem = crate::slug::stem(&ascii, '-', nameless);
        let count = self.0.entry(stem.clone()).and_modify(|count| *count += 1).or_insert(1);
        // What a number makes might be somebody's own name: counting goes on until it is not.
        if *count == 1 {
            return stem;
        }
        let numbered = format!("{stem}-{count}");
        if self.0.contains_key(&numbered) { self.next(title, nameless) } else { numbered }
    }
}

pub(super) fn write(entries: &[Entry]) -> String {
    let mut out = Writer(String::new());
    let (mut groups, mut moments, mut links) = (Names::default(), Names::default(), Names::default());
    let mut teams: BTreeMap<&str, String> = BTreeMap::new();
    let mut names = Names::default();
    for entry in entries.iter().filter(|entry| entry.what == Some(What::Team)) {
        let title = entry.text(Field::Name);
        teams.entry(title).or_insert_with(|| names.next(title, "team"));
    }
    let mut people: BTreeMap<&str, Vec<&Entry>> = BTreeMap::new();
    let mut needs: BTreeMap<(&str, &str), Vec<&Entry>> = BTreeMap::new();
    for entry in entries {
        match entry.what {
            Some(What::Member | What::Reports) => {
                people.entry(entry.text(Field::Person)).or_default().push(entry);
            }
            Some(What::Need) => {
                needs
                    .entry((entry.text(Field::Customer), entry.text(Field::Provider)))
                    .or_default()
                    .push(entry);
            }
            _ => {}
        }
    }
    for entry in entries {
        let title = entry.text(Field::Name);
        match entry.what {
            Some(What::Group) => {
                out.begin(true, "CustomerGroup", &groups.next(title, "group"), Some(title));
                out.open(0, "spec");
                out.line(2, "type", entry.text(Field::Kind));
            }
            Some(What::Team) => {
                out.begin(false, "Group", teams.get(title).map_or("team", String::as_str), Some(title));
                out.open(0, "spec");
                out.line(2, "type", "team");
                let parent = entry.text(Field::Parent);
                out.line(2, "parent", teams.get(parent).map_or(parent, String::as_str));
                out.list(2, "children", &[]);
            }
            _ => {}
        }
    }
    let mut users = Names::default();
    let handles: BTreeMap<&str, String> =
        people.keys().map(|person| (*person, users.next(person, "person"))).collect();
    for (person, said) in &people {
        out.begin(false, "User", handles.get(person).map_or("person", String::as_str), None);
        out.open(2, "annotations");
        out.line(4, "lateral/person", person);
        out.open(0, "spec");
        let of = |role: &str| -> Vec<&str> {
            let teams_of = said
                .iter()
                .filter(|entry| entry.what == Some(What::Member) && entry.text(Field::Kind) == role);
            let name = |entry: &&&Entry| teams.get(entry.text(Field::Team)).map(String::as_str);
            teams_of.filter_map(|entry| name(&entry)).collect()
        };
        out.list(2, "memberOf", &of("member"));
        out.list(2, "leads", &of("lead"));
        for entry in said.iter().filter(|entry| entry.what == Some(What::Reports)) {
            let manager = entry.text(Field::Manager);
            out.line(2, "manager", handles.get(manager).map_or(manager, String::as_str));
        }
    }
    for entry in entries {
        match entry.what {
            Some(What::Moment) => {
                let title = entry.text(Field::Name);
                out.begin(true, "Moment", &moments.next(title, "moment"), Some(title));
                out.open(0, "spec");
                for (key, field) in [
                    ("group", Field::Group),
                    ("team", Field::Team),
                    ("person", Field::Person),
                    ("about", Field::Text),
                ] {
                    out.line(2, key, entry.text(field));
                }
            }
            Some(What::Link) => {
                let (customer, provider) = (entry.text(Field::Customer), entry.text(Field::Provider));
                out.begin(true, "Relationship", &links.next(&format!("{customer} {provider}"), "link"), None);
                out.open(0, "spec");
                write_link(&mut out, entry, needs.get(&(customer, provider)).map_or(&[], Vec::as_slice));
            }
            _ => {}
        }
    }
    out.0
}

fn write_link(out: &mut Writer, link: &Entry, needs: &[&Entry]) {
    for (key, field) in [
        ("customer", Field::Customer),
        ("provider", Field::Provider),
        ("promise", Field::Promise),
        ("from", Field::From),
        ("to", Field::To),
    ] {
        out.line(2, key, link.text(field));
    }
    out.open(2, "occasion");
    for (key, field) in
        [("every", Field::Every), ("day", Field::Day), ("month", Field::Month), ("what", Field::Occasion)]
    {
        out.line(4, key, link.text(field));
    }
    if needs.is_empty() {
        return out.list(2, "needs", &[]);
    }
    out.open(2, "needs");
    for need in needs {
        let fields = [
            ("- side", Field::Side),
            ("  kind", Field::Kind),
            ("  text", Field::Text),
            ("  language", Field::Language),
            ("  anyOf", Field::AnyOf),
            ("  minutes", Field::Minutes),
        ];
        for (key, field) in fields {
            out.line(4, key, need.text(field));
        }
    }
}

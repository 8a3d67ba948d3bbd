//! The map as a graph: `GraphML`, as graph editors and libraries write it.
//!
//! A node is a team unless its `kind` says otherwise, an edge leads from whoever depends to whom it depends on.
//! Labels are read where yEd keeps them, too. Lines without a direction are refused: they do not say who
//! depends on whom.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use quick_xml::XmlVersion;
use quick_xml::escape::{partial_escape, resolve_predefined_entity};
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use super::entry::{Entry, Field, Flaw, Place, What, team_ref};
use crate::foreign::{Limits, Trouble, Unreadable, shorten};

/// Elements within elements that we follow.
const DEEPEST: usize = 40;

fn bad(detail: &str) -> Trouble {
    Trouble::BadXml { detail: shorten(detail) }
}

/// A node or an edge while it is read.
#[derive(Default)]
struct Piece {
    is_edge: bool,
    id: String,
    source: String,
    target: String,
    is_undirected: bool,
    /// By the name of the attribute.
    data: BTreeMap<String, String>,
    label: String,
}

fn attribute(start: &BytesStart<'_>, name: &str) -> Result<Option<String>, Trouble> {
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|error| bad(&error.to_string()))?;
        if attribute.key.local_name().as_ref() == name || attribute.key.as_ref() == name {
            let value = attribute.normalized_value(XmlVersion::Implicit1_0);
            return Ok(Some(value.map_err(|error| bad(&error.to_string()))?.into_owned()));
        }
    }
    Ok(None)
}

/// Everything of a graph.
fn pieces(text: &str, limits: Limits) -> Result<Vec<Piece>, Unreadable> {
    let mut reader = Reader::from_str(text);
    let mut walk = Walk::default();
    let (mut line, mut read) = (1_u64, 0_usize);
    loop {
        let event = reader.read_event();
        let now = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX).min(text.len());
        let passed = text.as_bytes().get(read..now).unwrap_or_default();
        let here = line;
        line += passed.iter().map(|byte| u64::from(*byte == b'\n')).sum::<u64>();
        read = now;
        let event = event.map_err(|error| bad(&error.to_string()).at(here))?;
        let is_last = matches!(event, Event::Eof);
        walk.step(event, limits).map_err(|trouble| trouble.at(here))?;
        if is_last {
            return Ok(walk.pieces);
        }
    }
}

#[derive(Default)]
struct Walk {
    path: Vec<String>,
    is_undirected: bool,
    /// The names of the attributes, and their defaults, by the ids of their keys.
    keys: BTreeMap<String, (String, String)>,
    key: String,
    pieces: Vec<Piece>,
    /// The pieces that are open: a node may hold a graph of its own.
    open: Vec<Piece>,
    data: Option<String>,
    text: String,
}

impl Walk {
    fn step(&mut self, event: Event<'_>, limits: Limits) -> Result<(), Trouble> {
        match event {
            Event::Start(start) => self.start(&start, limits),
            Event::Empty(start) => {
                self.start(&start, limits)?;
                self.end();
                Ok(())
            }
            Event::End(_) => {
                self.end();
                Ok(())
            }
            Event::Text(text) => {
                self.text.push_str(&text.xml10_content());
                Ok(())
            }
            Event::CData(text) => {
                self.text.push_str(&text.xml10_content());
                Ok(())
            }
            Event::GeneralRef(entity) => {
                let found = entity.resolve_char_ref().map_err(|error| bad(&error.to_string()))?;
                match (found, resolve_predefined_entity(&entity.xml10_content())) {
                    (Some(letter), _) => self.text.push(letter),
                    (None, Some(text)) => self.text.push_str(text),
                    (None, None) => return Err(bad("an entity that is not defined")),
                }
                Ok(())
            }
            Event::DocType(_) => Err(Trouble::Doctype),
            Event::Eof if !self.path.is_empty() => Err(bad("the file ends inside an element")),
            _ => Ok(()),
        }
    }

    fn start(&mut self, start: &BytesStart<'_>, limits: Limits) -> Result<(), Trouble> {
        let local = start.local_name();
        let name = local.as_ref();
        if self.path.is_empty() && name != "graphml" {
            return Err(Trouble::NotAGraph { found: shorten(name) });
        }
        if self.path.len() >= DEEPEST {
            return Err(bad("elements are nested too deeply"));
        }
        self.path.push(name.to_owned());
        self.text.clear();
        let get = |name: &str| attribute(start, name).map(Option::unwrap_or_default);
        match name {
            "graph" if self.open.is_empty() => self.is_undirected = get("edgedefault")? == "undirected",
            "key" => {
                self.key = get("id")?;
                let called = get("attr.name")?;
                let called = if called.is_empty() { get("yfiles.type")? } else { called };
                self.keys.insert(self.key.clone(), (db::fold(&called), String::new()));
            }
            "node" | "edge" => {
                let count = u64::try_from(self.pieces.len() + self.open.len()).unwrap_or(u64::MAX);
                if count >= limits.entries {
                    return Err(Trouble::TooMany { limit: limits.entries });
                }
                let directed = get("directed")?;
                let is_undirected =
                    if directed.is_empty() { self.is_undirected } else { directed == "false" };
                self.open.push(Piece {
                    is_edge: name == "edge",
                    id: get("id")?,
                    source: get("source")?,
                    target: get("target")?,
                    is_undirected,
                    ..Piece::default()
                });
            }
            "data" => self.data = Some(get("key")?),
            "hyperedge" => return Err(bad("a hyperedge, which does not say who depends on whom")),
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self) {
        let Some(name) = self.path.pop() else { return };
        let text = std::mem::take(&mut self.text);
        match name.as_str() {
            "default" => {
                if let Some((_, default)) = self.keys.get_mut(&self.key) {
                    text.trim().clone_into(default);
                }
            }
            "data" => {
                let key = self.data.take().unwrap_or_default();
                let called = self.keys.get(&key).map_or_else(|| db::fold(&key), |(called, _)| called.clone());
                if let Some(piece) = self.open.last_mut() {
                    piece.data.insert(called, text.trim().to_owned());
                }
            }
            "NodeLabel" | "EdgeLabel" => {
                if let Some(piece) = self.open.last_mut().filter(|piece| piece.label.is_empty()) {
                    text.trim().clone_into(&mut piece.label);
                }
            }
            "node" | "edge" => {
                if let Some(mut piece) = self.open.pop() {
                    for (called, default) in self.keys.values().filter(|(_, default)| !default.is_empty()) {
                        piece.data.entry(called.clone()).or_insert_with(|| default.clone());
                    }
                    self.pieces.push(piece);
                }
            }
            _ => {}
        }
    }
}

impl Piece {
    /// The first of these attributes that says something.
    fn first(&self, names: &[&str]) -> Option<&str> {
        names.iter().filter_map(|name| self.data.get(*name)).map(String::as_str).find(|text| !text.is_empty())
    }

    fn label(&self) -> &str {
        self.first(&["label", "name", "title"])
            .or(Some(self.label.as_str()).filter(|label| !label.is_empty()))
            .unwrap_or(&self.id)
    }

    fn kind(&self) -> String {
        self.first(&["kind", "type"]).map(db::fold).unwrap_or_default()
    }

    /// The entry of this kind with what the file says about it.
    fn entry(&self, place: Place, what: What) -> Entry {
        let mut entry = Entry::new(place, what);
        for field in what.fields() {
            let called = match (what, field) {
                // `kind` says what the node or edge is.
                (_, Field::Kind) => "what_kind",
                _ => field.word(),
            };
            if let Some(text) = self.data.get(called) {
                entry = entry.with(*field, text);
            }
        }
        entry
    }
}

pub(super) fn read(text: &str, limits: Limits) -> Result<Vec<Entry>, Unreadable> {
    let pieces = pieces(text, limits)?;
    let mut entries = Vec::new();
    // How each node is referred to.
    let mut refs: BTreeMap<&str, String> = BTreeMap::new();
    let (nodes, edges): (Vec<&Piece>, Vec<&Piece>) = pieces.iter().partition(|piece| !piece.is_edge);
    for (number, node) in (1_u64..).zip(nodes) {
        let place = Place::Node(number);
        let label = node.label();
        let kind = node.kind();
        let name = match kind.as_str() {
            "" | "team" => {
                entries.push(node.entry(place, What::Team).with(Field::Name, label));
                team_ref(label)
            }
            "moment" => {
                let entry = node.entry(place, What::Moment).with(Field::Name, label);
                let name = super::export::moment_ref(label, Some(entry.text(Field::Group)));
                entries.push(entry);
                name
            }
            "group" => {
                entries.push(node.entry(place, What::Group).with(Field::Name, label));
                continue;
            }
            "person" => node.data.get("person").cloned().unwrap_or_else(|| format!("@{label}")),
            other => {
                let mut entry = Entry::new(place, What::Team);
                entry.what = None;
                entry.flaws.push(Flaw::UnknownWhat(shorten(other)));
                entries.push(entry);
                continue;
            }
        };
        refs.insert(&node.id, name);
    }
    for (number, edge) in (1_u64..).zip(edges) {
        entries.extend(of_edge(Place::Edge(number), edge, &refs));
    }
    Ok(entries)
}

fn of_edge(place: Place, edge: &Piece, refs: &BTreeMap<&str, String>) -> Vec<Entry> {
    let mut flaws = Vec::new();
    if edge.is_undirected {
        flaws.push(Flaw::Undirected);
    }
    let mut end = |id: &String| {
        let name = refs.get(id.as_str());
        if name.is_none() {
            flaws.push(Flaw::UnknownEntity(shorten(id)));
        }
        name.cloned().unwrap_or_default()
    };
    let (source, target) = (end(&edge.source), end(&edge.target));
    let kind = edge.kind();
    let team = |name: &str| name.strip_prefix("team:").unwrap_or(name).to_owned();
    let made = match kind.as_str() {
        "part_of" => vec![
            edge.entry(place, What::Team).with(Field::Name, team(&source)).with(Field::Parent, team(&target)),
        ],
        "member" => {
            vec![edge.entry(place, What::Member).with(Field::Person, source).with(Field::Team, team(&target))]
        }
        "reports" => {
            vec![edge.entry(place, What::Reports).with(Field::Person, source).with(Field::Manager, target)]
        }
        "need" => {
            vec![edge.entry(place, What::Need).with(Field::Customer, source).with(Field::Provider, target)]
        }
        "" | "link" | "depends" | "depends_on" | "dependson" | "serves" => {
            let pair = |entry: Entry| entry.with(Field::Customer, &source).with(Field::Provider, &target);
            let label = Some(edge.label()).filter(|label| *label != edge.id && !label.is_empty());
            let link = pair(edge.entry(place, What::Link));
            // What stands on a line of somebody's drawing is what is needed.
            let need = label.map(|label| pair(Entry::new(place, What::Need)).with(Field::Text, label));
            std::iter::once(link).chain(need).collect()
        }
        other => {
            flaws.push(Flaw::UnknownWhat(shorten(other)));
            vec![Entry::new(place, What::Link)]
        }
    };
    let mut made = made;
    if let Some(first) = made.first_mut().filter(|_| !flaws.is_empty()) {
        first.flaws = flaws;
        made.truncate(1);
    }
    made
}

/// What XML takes: everything but a few control characters, which nobody can see.
fn printable(text: &str) -> String {
    let taken =
        |c: &char| matches!(c, '\t' | '\n' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    partial_escape(text.chars().filter(taken).collect::<String>()).into_owned()
}

struct Writer {
    out: String,
    nodes: BTreeMap<String, String>,
    edges: u64,
}

impl Writer {
    fn data(&mut self, key: &str, text: &str) {
        // Writing to a String does not fail.
        let _infallible = writeln!(self.out, "      <data key=\"{key}\">{}</data>", printable(text));
    }

    fn node(&mut self, name: &str, kind: &str, label: &str, entry: Option<&Entry>) {
        let id = format!("n{}", self.nodes.len() + 1);
        let _infallible = writeln!(self.out, "    <node id=\"{id}\">");
        self.nodes.insert(name.to_owned(), id);
        self.data("kind", kind);
        self.data("label", label);
        if kind == "person" {
            self.data("person", name);
        }
        if let Some(entry) = entry {
            self.fields(entry, &[Field::Name]);
        }
        self.out.push_str("    </node>\n");
    }

    fn fields(&mut self, entry: &Entry, but: &[Field]) {
        for (field, text) in entry.cells.iter().filter(|(field, _)| !but.contains(field)) {
            self.data(if *field == Field::Kind { "what_kind" } else { field.word() }, text);
        }
    }

    fn edge(&mut self, kind: &str, from: &str, to: &str, entry: &Entry, but: &[Field]) {
        self.edges += 1;
        let (Some(source), Some(target)) = (self.nodes.get(from), self.nodes.get(to)) else { return };
        let _infallible =
            writeln!(self.out, "    <edge id=\"e{}\" source=\"{source}\" target=\"{target}\">", self.edges);
        self.data("kind", kind);
        self.fields(entry, but);
        self.out.push_str("    </edge>\n");
    }
}

pub(super) fn write(entries: &[Entry]) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n",
    );
    let fields = Field::ALL.iter().filter(|field| !matches!(field, Field::What | Field::Name | Field::Kind));
    for key in ["kind", "label", "what_kind"].into_iter().chain(fields.map(|field| field.word())) {
        let _infallible =
            writeln!(out, "  <key id=\"{key}\" for=\"all\" attr.name=\"{key}\" attr.type=\"string\"/>");
    }
    out.push_str("  <graph id=\"map\" edgedefault=\"directed\">\n");
    let mut writer = Writer { out, nodes: BTreeMap::new(), edges: 0 };
    let mut people: std::collections::BTreeSet<&str> = std::collections::BTreeSet::new();
    for entry in entries {
        let name = entry.text(Field::Name);
        match entry.what {
            Some(What::Group) => writer.node(&format!("group:{name}"), "group", name, Some(entry)),
            // What a team is a part of is an edge.
            Some(What::Team) => writer.node(&team_ref(name), "team", name, None),
            Some(What::Moment) => {
                let key = super::export::moment_ref(name, Some(entry.text(Field::Group)));
                writer.node(&key, "moment", name, Some(entry));
            }
            Some(What::Member | What::Reports) => {
                people.insert(entry.text(Field::Person));
                people.insert(entry.text(Field::Manager));
            }
            Some(What::Link | What::Need) => {
                for party in [entry.text(Field::Customer), entry.text(Field::Provider)] {
                    if party.starts_with('@') || party.starts_with("person:") {
                        people.insert(party);
                    }
                }
            }
            None => {}
        }
    }
    for person in people.into_iter().filter(|person| !person.is_empty()) {
        writer.node(person, "person", person, None);
    }
    for entry in entries {
        let get = |field| entry.text(field);
        match entry.what {
            Some(What::Team) if !get(Field::Parent).is_empty() => {
                let (child, parent) = (team_ref(get(Field::Name)), team_ref(get(Field::Parent)));
                writer.edge("part_of", &child, &parent, entry, &[Field::Name, Field::Parent]);
            }
            Some(What::Member) => {
                let team = team_ref(get(Field::Team));
                writer.edge("member", get(Field::Person), &team, entry, &[Field::Person, Field::Team]);
            }
            Some(What::Reports) => {
                let but = [Field::Person, Field::Manager];
                writer.edge("reports", get(Field::Person), get(Field::Manager), entry, &but);
            }
            Some(what @ (What::Link | What::Need)) => {
                let but = [Field::Customer, Field::Provider];
                writer.edge(what.word(), get(Field::Customer), get(Field::Provider), entry, &but);
            }
            _ => {}
        }
    }
    writer.out.push_str("  </graph>\n</graphml>\n");
    writer.out
}

//! From entries to entities.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::map_file::entry::{Entry, Field, What};

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

pub(in crate::map_file) fn write(entries: &[Entry]) -> String {
    let mut out = Writer(String::new());
    let mut teams: BTreeMap<&str, String> = BTreeMap::new();
    let mut names = Names::default();
    for entry in of(entries, What::Team) {
        let title = entry.text(Field::Name);
        teams.entry(title).or_insert_with(|| names.next(title, "team"));
    }
    write_groups(&mut out, entries, &teams);
    write_people(&mut out, entries, &teams);
    write_map(&mut out, entries);
    out.0
}

fn of(entries: &[Entry], what: What) -> impl Iterator<Item = &Entry> {
    entries.iter().filter(move |entry| entry.what == Some(what))
}

/// Groups of outside customers, and teams.
fn write_groups(out: &mut Writer, entries: &[Entry], teams: &BTreeMap<&str, String>) {
    let mut groups = Names::default();
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
}

/// Everybody who belongs to a team or reports to somebody.
fn write_people(out: &mut Writer, entries: &[Entry], teams: &BTreeMap<&str, String>) {
    let mut people: BTreeMap<&str, Vec<&Entry>> = BTreeMap::new();
    for entry in entries.iter().filter(|entry| matches!(entry.what, Some(What::Member | What::Reports))) {
        people.entry(entry.text(Field::Person)).or_default().push(entry);
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
}

/// Moments and links, these with what is needed on them.
fn write_map(out: &mut Writer, entries: &[Entry]) {
    let (mut moments, mut links) = (Names::default(), Names::default());
    let mut needs: BTreeMap<(&str, &str), Vec<&Entry>> = BTreeMap::new();
    for entry in of(entries, What::Need) {
        needs.entry((entry.text(Field::Customer), entry.text(Field::Provider))).or_default().push(entry);
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
                write_link(out, entry, needs.get(&(customer, provider)).map_or(&[], Vec::as_slice));
            }
            _ => {}
        }
    }
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

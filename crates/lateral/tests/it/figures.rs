//! No figure about a single person is computed, stored or shown: every column and every field is looked at.
//!
//! Wherever a person and a number stand in one table, one struct or one event, the number is on the closed
//! list below with the reason why it says nothing about how that person works. A new one is either such a
//! number, and then it is added with its reason, or it is a mistake.

use std::fs;
use std::path::{Path, PathBuf};

use crate::app::on_both_engines;

/// Numbers in tables that also name a person: `table.column` and why it is no figure about them.
const COLUMNS: &[(&str, &str)] = &[
    ("attachment.size", "of a file"),
    ("event.data", "ids, dates and words of the product: see the test of events"),
    ("event.seq", "the place in the spine"),
    ("event.txn", "the number of a transaction"),
    ("job.attempts", "how often a piece of work was tried by the machine"),
    ("job.payload", "ids of what is to be done"),
    ("map_import.summary", "what a file changed"),
    ("map_import_change.after", "what a file says about the map"),
    ("map_import_change.before", "the same, before"),
    ("map_import_change.position", "the place in the import"),
    ("people_import.summary", "what a file changed"),
    ("people_import_change.after", "what a line of a file says about a colleague"),
    ("people_import_change.before", "the same, before"),
    ("people_import_change.position", "the place in the import"),
    ("person_setting.text_size", "how large the person likes letters, for their own pages"),
    ("request.answers", "what was answered to the questions of a service"),
    ("request.number", "what people call it"),
    ("request.version", "counts changes of the record, whoever makes them"),
    ("service.form", "the questions of a service"),
    ("service.lead_minutes", "what whoever offers a service says that it usually takes"),
    ("service.position", "the place among the services"),
    (
        "bulk_act.outcome",
        "the numbers of the requests that were ticked, and what became of each; gone after a day",
    ),
    ("team_draft.version", "counts changes of the text, whoever makes them"),
    ("moment.changed_in", "the version of the map in which it changed"),
    ("outside_promise.number", "what people call it"),
    ("principle_read.card", "which card it is, for whoever read it alone"),
    ("relationship.changed_in", "the version of the map in which it changed"),
    ("relationship.occasion_day", "the day on which the occasion comes round"),
    ("relationship.occasion_month", "the month in which it does"),
    ("relationship.version", "counts changes of the record, whoever makes them"),
    ("vision.behaves", "the organisation's own words, in each language"),
    ("vision.counts_on", "the organisation's own words, in each language"),
    ("vision.serves", "the organisation's own words, in each language"),
    ("vision.version", "counts the versions of the text"),
];

/// Tables that name people without saying so in the schema.
const NAMELESS: [&str; 4] = ["event", "job", "map_import_change", "people_import_change"];

/// Numbers in structs and events that also name a person: `Type.field` and the reason.
const FIELDS: &[(&str, &str)] = &[
    ("Card.number", "what people call the request"),
    ("Card.parts", "of the bundle, not of whoever holds it"),
    ("Card.parts_ready", "of the bundle, not of whoever holds it"),
    ("HeadsUp.became", "the number of the request that it became"),
    ("HeadsUp.chance", "how likely it is that a team will need something"),
    ("HeadsUp.number", "what people call it"),
    ("HeadsUp.request", "the number of the request that it became"),
    ("Behind.hidden", "how many people are not named there; who stands behind a party, and nothing they did"),
    ("Behind.providers", "how many steps away a party is"),
    ("Live.open", "browsers with a page open, so that nobody opens thousands; never shown or kept"),
    ("Recorded.seq", "the place in the spine"),
    ("Recorded.txn", "the number of a transaction"),
    ("Request.number", "what people call it"),
    ("Request.parts", "of the bundle, not of whoever holds it"),
    ("Request.parts_open", "of the bundle, not of whoever holds it"),
    ("Request.parts_ready", "of the bundle, not of whoever holds it"),
    ("Request.version", "counts changes of the record, whoever makes them"),
    ("RequestAsked.number", "what people call the request"),
    ("Scene.part_answers", "the place of a part in a bundle"),
    ("Script.needed_in_days", "a story of the example"),
    ("Seat.open", "see Live.open"),
    ("Service.lead_minutes", "what whoever offers a service says that it usually takes"),
    ("Shown.gates", "how many steps of a moment need a team; people are left out"),
    ("Start.secret", "random bytes"),
    ("Start.seed", "of the dice of the example"),
    ("Step.counts", "open between two teams, where enough people asked and work on either side; no person"),
    ("Suggestion.dealings", "of one's own, for oneself, or of two teams of five people or more"),
    ("Thanks.number", "what people call the request"),
    ("Undoing.places", "lines of an import that is undone"),
    ("Shared.version", "counts changes of the text, whoever makes them"),
    ("Line.number", "what people call the request"),
    ("Waiting.hidden", "of what is left at the end of a shift, what the reader may not see"),
    ("Leaving.items", "the numbers of the requests that are left"),
    (
        "Mix.inside",
        "one's own figures, for oneself: reckoned when one looks, kept nowhere, asked for by nobody else",
    ),
    ("Mix.outside", "one's own figures, for oneself: see Mix.inside"),
    ("Open.requests", "the numbers of the requests that are left"),
    ("OutsidePromise.number", "what people call it"),
    ("OutsidePromise.open", "requests inside that it waits for, whoever has them"),
    ("Loaded.published", "the working minutes that a service says it takes"),
    ("Planning.by_pair", "places in a file of the map"),
    ("Planning.new_teams", "places in a file of the map"),
    ("Relationship.version", "counts changes of the record, whoever makes them"),
    ("Rows.version", "the version of the map"),
];

/// Words that no column and no field may be called: they are what figures about people are called.
const WORDS: [&str; 9] = [
    "score",
    "points",
    "rating",
    "ranking",
    "leaderboard",
    "streak",
    "karma",
    "performance_of",
    "productivity",
];

#[test]
fn invariant_8_no_column_measures_a_person_on_either_engine() {
    on_both_engines(|app| {
        let schema = app.house.read(app.house.ada, |conn| Ok(db::schema(conn)?)).unwrap();
        let found = numbers_beside_people(&schema);
        assert!(found.contains(&"request.version".to_owned()), "the schema is read: {found:?}");
        listed(&found, COLUMNS, "columns");
        for word in WORDS {
            assert!(!schema.contains(word), "a column is called {word:?}");
        }
    });
}

/// The columns of numbers, and those that can hold any, of the tables that name a person.
fn numbers_beside_people(schema: &str) -> Vec<String> {
    let mut tables: Vec<(&str, bool, Vec<&str>)> = Vec::new();
    for line in schema.lines() {
        match (line.strip_prefix("  "), tables.last_mut()) {
            (None, _) => tables.push((line, line == "person" || NAMELESS.contains(&line), Vec::new())),
            (Some(part), Some((_, names, columns))) => {
                *names |= part.ends_with("refers to person");
                let mut words = part.split_whitespace();
                if let (Some(column), Some("BIGINT" | "DOUBLE" | "REAL" | "JSONB" | "NUMERIC")) =
                    (words.next(), words.next())
                {
                    columns.push(column);
                }
            }
            (Some(_), None) => {}
        }
    }
    let named = tables.into_iter().filter(|(_, names, _)| *names);
    named
        .flat_map(|(table, _, columns)| columns.into_iter().map(move |column| format!("{table}.{column}")))
        .collect()
}

#[test]
fn invariant_8_no_field_of_any_record_page_or_event_measures_a_person() {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut found = Vec::new();
    for room in ["domain", "web", "lateral", "respect"] {
        for file in sources(&crates.join(room).join("src")) {
            let text = fs::read_to_string(&file).unwrap();
            found.extend(blocks(&text).iter().flat_map(numbers_beside_names));
            for word in WORDS {
                let named = |line: &&str| {
                    line.trim_start().trim_start_matches("pub ").starts_with(&format!("{word}:"))
                };
                assert!(
                    !text.lines().any(|line| named(&line)),
                    "{}: a field is called {word:?}",
                    file.display()
                );
            }
        }
    }
    assert!(found.contains(&"Request.version".to_owned()), "the sources are read: {found:?}");
    listed(&found, FIELDS, "fields");
}

/// Everything that was found stands on the list, and everything on the list was found.
fn listed(found: &[String], list: &[(&str, &str)], what: &str) {
    let unknown: Vec<&String> =
        found.iter().filter(|one| !list.iter().any(|(known, _)| known == one)).collect();
    assert!(unknown.is_empty(), "{what} with a number beside a person, without a reason: {unknown:?}");
    let gone: Vec<&str> =
        list.iter().map(|(known, _)| *known).filter(|known| !found.iter().any(|one| one == known)).collect();
    assert!(gone.is_empty(), "{what} on the list that are no more: {gone:?}");
    assert!(list.iter().all(|(_, reason)| !reason.is_empty()));
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() && name != "tests" {
            files.extend(sources(&path));
        } else if path.extension().is_some_and(|end| end == "rs") && name != "tests.rs" {
            files.push(path);
        }
    }
    files
}

/// A struct or a variant of an enum: its name, and the names and types of its fields.
type Block = (String, Vec<(String, String)>);

fn blocks(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut open: Option<Block> = None;
    for line in text.lines().map(str::trim) {
        if line.starts_with("//") || line.starts_with('#') {
            continue;
        }
        if let Some(head) = line.strip_suffix('{') {
            // Functions and matches have fields in no one's sense; a block that is no struct stays empty.
            let head = head.trim().trim_start_matches("pub(crate) ").trim_start_matches("pub(super) ");
            let head = head.trim_start_matches("pub ").trim_start_matches("struct ");
            let name: String = head.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            let is_type = name.chars().next().is_some_and(char::is_uppercase);
            blocks.extend(open.take());
            open = is_type.then_some((name, Vec::new()));
        } else if line.starts_with('}') {
            blocks.extend(open.take());
        } else if let (Some((_, fields)), Some((name, kind))) = (&mut open, line.split_once(": ")) {
            let name = name.rsplit(' ').next().unwrap_or(name);
            fields.push((name.to_owned(), kind.trim_end_matches(',').to_owned()));
        }
    }
    blocks
}

fn numbers_beside_names((block, fields): &Block) -> Vec<String> {
    let is_word = |kind: &str, words: &[&str]| {
        kind.split(|c: char| !c.is_alphanumeric() && c != '_').any(|part| words.contains(&part))
    };
    let names_somebody = fields.iter().any(|(name, kind)| {
        is_word(kind, &["PersonId", "Named", "Person", "PartyName", "Actor"])
            || (is_word(kind, &["String"])
                && ["asker", "holder", "giver", "author", "customer", "person", "beneficiary"]
                    .contains(&name.as_str()))
    });
    let numbers = fields.iter().filter(|(_, kind)| {
        is_word(
            kind,
            &[
                "i64", "u64", "usize", "f64", "f32", "u32", "i32", "u16", "i16", "u8", "i8", "Counted",
                "Counts", "Share",
            ],
        )
    });
    if names_somebody { numbers.map(|(name, _)| format!("{block}.{name}")).collect() } else { Vec::new() }
}

//! The same words find the same documents on both engines, in the same order.

use db::search::{Document, Hit, Terms, index, query, remove};
use db::testing::TestWorld;
use db::{Query, Result, Timestamp, Tx, Uuid, params};

use crate::support::on_both;

/// Kind, title, body, fields.
type Entry = (&'static str, &'static str, &'static str, &'static [(&'static str, &'static str)]);

/// The position is the id and, in minutes, the age.
const CORPUS: &[Entry] = &[
    (
        "request",
        "New laptop for a newcomer",
        "Please prepare the laptop before Monday.",
        &[("status", "open"), ("service", "Laptop")],
    ),
    (
        "request",
        "Laptop broken",
        "The new screen of my laptop is black. E-mail works.",
        &[("status", "closed"), ("service", "Repair")],
    ),
    (
        "request",
        "Nowy laptop",
        "Proszę o nowy laptop dla pani Łucji z Łodzi.",
        &[("status", "open"), ("service", "Laptop")],
    ),
    ("request", "Prośba o podpis", "Umowa czeka na podpis. Gęślą jaźń!", &[("status", "open")]),
    (
        "request",
        "Ordine di camici",
        "Perché l'ordine dei camici è in ritardo? Servono più taglie.",
        &[("status", "open"), ("stato", "aperta")],
    ),
    (
        "request",
        "Turno della colazione",
        "Tre persone per la colazione di domenica.",
        &[("status", "closed"), ("stato", "chiusa")],
    ),
    (
        "request",
        "Laptops and bags",
        "Two laptops, two bags: the bag first.",
        &[("status", "open"), ("service", "Bag order"), ("service", "Form")],
    ),
    ("person", "Łucja Nowak", "Laptop support, Łódź", &[("team", "IT")]),
    (
        "request",
        "Straße, ½ Tür & O'Brien",
        "50% of 10:30 -- \"quoted\" 'single' \\ back; DROP TABLE thing",
        &[("status", "open")],
    ),
    ("request", "", "", &[]),
];

fn id(number: usize) -> Uuid {
    Uuid::from_u128(number as u128 + 1)
}

fn at(world_now: Timestamp, number: usize) -> Timestamp {
    world_now.plus_minutes(-(number as i64))
}

fn fill(tx: &mut Tx<'_>) -> Result<()> {
    for (number, &(kind, title, body, fields)) in CORPUS.iter().enumerate() {
        let at = at(tx.now(), number);
        index(tx, &Document { kind, id: id(number), title, body, fields, at })?;
        tx.execute("INSERT INTO visible (person_id, thing_id) VALUES ($1, $2)", params![EVE, id(number)])?;
    }
    Ok(())
}

/// Sees everything; the other two see something, and nothing.
const EVE: Uuid = Uuid::from_u128(1_000);
const BOB: Uuid = Uuid::from_u128(1_001);
const NOBODY: Uuid = Uuid::from_u128(1_002);

fn scope(person: Uuid) -> Query {
    let mut scope = Query::new("SELECT thing_id FROM visible WHERE person_id = ");
    scope.bind(person);
    scope
}

fn find(world: &TestWorld, person: Uuid, kind: &'static str, text: &str) -> Vec<Hit> {
    page(world, person, kind, text, None, 100)
}

fn page(
    world: &TestWorld,
    person: Uuid,
    kind: &'static str,
    text: &str,
    after: Option<(Timestamp, Uuid)>,
    limit: usize,
) -> Vec<Hit> {
    let terms = Terms::parse(text);
    world
        .database
        .read_blocking(None, move |conn| query(conn, kind, &terms, &scope(person), after, limit))
        .unwrap()
}

fn numbers(hits: &[Hit]) -> Vec<u128> {
    hits.iter().map(|hit| hit.id.as_u128() - 1).collect()
}

#[test]
fn words_phrases_prefixes_minus_and_fields_find_the_same_on_both() {
    on_both(|world| {
        world.database.write_blocking(None, fill).unwrap();
        for (text, found) in [
            ("laptop", vec![0, 1, 2]),
            ("LAPTOP new", vec![0, 1]),
            ("\"new laptop\"", vec![0]),
            // A phrase does not reach from the title into the body.
            ("\"newcomer please\"", vec![]),
            ("\"laptop broken\"", vec![1]),
            ("lapt*", vec![0, 1, 2, 6]),
            ("\"two lap\"*", vec![6]),
            ("laptop -new", vec![2]),
            ("laptop -\"new laptop\"", vec![1, 2]),
            ("laptop -scr* -nowy", vec![0]),
            ("-laptop", vec![]),
            ("łódź", vec![]),
            ("łodzi lucji", vec![2]),
            ("lodz*", vec![2]),
            ("gesla jazn", vec![3]),
            ("podpis", vec![3]),
            ("perche piu", vec![4]),
            ("l'ordine", vec![4]),
            ("\"ordine dei camici\"", vec![4]),
            ("domenic*", vec![5]),
            ("status:open laptop", vec![0, 2]),
            ("status:open -service:laptop", vec![3, 4, 6, 8]),
            ("stato:aperta", vec![4]),
            ("stato:aper*", vec![4]),
            ("service:\"bag order\"", vec![6]),
            // Two values of one field are no phrase, and a field's word is none of the text.
            ("service:\"order form\"", vec![]),
            ("open", vec![]),
            ("service:two", vec![]),
            ("strasse", vec![8]),
            ("10:30", vec![8]),
            ("e-mail", vec![1]),
        ] {
            assert_eq!(numbers(&find(world, EVE, "request", text)), found, "{text} on {:?}", world.engine());
        }
        assert_eq!(numbers(&find(world, EVE, "person", "laptop")), [7]);
        assert!(find(world, EVE, "walk", "laptop").is_empty());
    });
}

#[test]
fn hostile_input_is_only_words() {
    on_both(|world| {
        world.database.write_blocking(None, fill).unwrap();
        for text in [
            "",
            " ",
            "\"",
            "\"\"",
            "*",
            "**",
            "-",
            "--",
            "---x",
            "'",
            "''",
            "\\",
            ";",
            "()",
            "(",
            "a OR",
            "NEAR/2",
            "title:",
            ":x",
            "{title}: x",
            "^laptop",
            "laptop^",
            "'laptop' | 'x'",
            "a & b <-> c",
            "!x",
            "\0",
            "\u{E000}\u{E002}",
            "%_%",
            "x'); DROP TABLE thing; --",
            "🦀",
            "\u{202E}abc",
            "rowid:1",
            "\u{E002}",
            "a\u{300}\u{301}\u{302}",
            "ſ",
            "ß*",
        ] {
            find(world, EVE, "request", text);
            find(world, EVE, "request", &format!("laptop {text}"));
        }
        let long = "laptop ".repeat(10_000);
        assert_eq!(numbers(&find(world, EVE, "request", &long)), [0, 1, 2]);
        assert_eq!(numbers(&find(world, EVE, "request", "drop table thing")), [8]);
    });
}

#[test]
fn nobody_finds_what_they_may_not_see() {
    on_both(|world| {
        world.database.write_blocking(None, fill).unwrap();
        world
            .database
            .write_blocking(None, |tx| {
                tx.execute("INSERT INTO visible (person_id, thing_id) VALUES ($1, $2)", params![BOB, id(1)])
            })
            .unwrap();
        assert_eq!(numbers(&find(world, BOB, "request", "laptop")), [1]);
        assert!(find(world, NOBODY, "request", "laptop").is_empty());
    });
}

#[test]
fn what_is_indexed_again_replaces_and_what_is_removed_is_gone() {
    on_both(|world| {
        world.database.write_blocking(None, fill).unwrap();
        world
            .database
            .write_blocking(None, |tx| {
                let at = tx.now().plus_minutes(1);
                let (kind, fields) = ("request", &[("status", "closed")][..]);
                index(tx, &Document { kind, id: id(2), title: "Tablet", body: "instead", fields, at })?;
                // The same moment as before: it keeps its place.
                let at = self::at(tx.now(), 0);
                index(
                    tx,
                    &Document { kind, id: id(0), title: "Laptop", body: "as before", fields: &[], at },
                )?;
                remove(tx, "request", id(1))?;
                remove(tx, "request", id(1))
            })
            .unwrap();
        assert_eq!(numbers(&find(world, EVE, "request", "laptop")), [0]);
        assert_eq!(numbers(&find(world, EVE, "request", "before")), [0]);
        assert_eq!(numbers(&find(world, EVE, "request", "monday")), Vec::<u128>::new());
        let hits = find(world, EVE, "request", "status:closed");
        assert_eq!(numbers(&hits), [2, 5]);
        assert_eq!(hits[0].at, Timestamp::parse("2026-11-23T08:01:00Z").unwrap());
    });
}

/// So many documents, and so few for one reader, that both ways through SQLite are walked; many of
/// the same moment, as an import makes them.
#[test]
fn pages_follow_one_another_without_gap_or_repetition() {
    const ALL: usize = 5_600;
    on_both(|world| {
        world
            .database
            .write_blocking(None, |tx| {
                let now = tx.now();
                for number in 0..ALL {
                    let at = now.plus_minutes(-((number / 700) as i64));
                    let body = if number % 2 == 0 { "even common" } else { "odd common" };
                    // Ids not in the order of insertion.
                    let id = Uuid::from_u128((number as u128 * 7_919) % 100_003);
                    index(tx, &Document { kind: "request", id, title: "", body, fields: &[], at })?;
                    tx.execute(
                        "INSERT INTO visible (person_id, thing_id) VALUES ($1, $2)",
                        params![EVE, id],
                    )?;
                    if number % 400 == 0 {
                        tx.execute(
                            "INSERT INTO visible (person_id, thing_id) VALUES ($1, $2)",
                            params![BOB, id],
                        )?;
                    }
                }
                Ok::<_, db::Error>(())
            })
            .unwrap();
        for (person, text, expected) in [
            (EVE, "common", ALL),
            (EVE, "odd", ALL / 2),
            (BOB, "common", ALL.div_ceil(400)),
            (BOB, "even", ALL.div_ceil(400)),
        ] {
            let mut seen: Vec<(Timestamp, Uuid)> = Vec::new();
            loop {
                let hits = page(world, person, "request", text, seen.last().copied(), 97);
                if hits.is_empty() {
                    break;
                }
                seen.extend(hits.iter().map(|hit| (hit.at, hit.id)));
            }
            assert_eq!(seen.len(), expected, "{text}");
            assert!(seen.windows(2).all(|pair| pair[0] > pair[1]), "newest first, each once");
        }
    });
}

#[test]
fn a_passage_shows_the_found_words() {
    on_both(|world| {
        world.database.write_blocking(None, fill).unwrap();
        let hits = find(world, EVE, "request", "lucji");
        assert_eq!(hits[0].snippet, "Proszę o nowy laptop dla pani \u{E000}Łucji\u{E001} z Łodzi.");
    });
}

//! How long a search takes among a million documents, for readers who see all, some and few.
//!
//! `cargo run --release -p db --example search_at_scale -- 1000000 sqlite:/tmp/scale.db`
//!
//! The scope is the shape that the product's has: several ways to see a request, joined by UNION.
#![expect(clippy::expect_used, clippy::print_stdout, reason = "a measurement, not a part of the product")]

use std::time::Instant;

use db::search::{Document, Terms, index, query};
use db::{Clock, Database, Error, Migration, MigrationSql, Options, Query, Timestamp, Tx, Uuid, params};

const MIGRATIONS: &[Migration] = &[
    Migration {
        version: 1,
        name: "request",
        sql: MigrationSql::Both(
            "CREATE TABLE request (id UUID NOT NULL PRIMARY KEY, asker_id UUID NOT NULL, team_id UUID NOT NULL,
               visibility TEXT NOT NULL);
             CREATE INDEX request_asker ON request (asker_id);
             CREATE INDEX request_team ON request (team_id);
             CREATE INDEX request_public ON request (id) WHERE visibility = 'public';
             CREATE TABLE membership (person_id UUID NOT NULL, team_id UUID NOT NULL, PRIMARY KEY (person_id, team_id));",
        ),
    },
    Migration { version: 2, name: "search", sql: db::search::SEARCH_MIGRATION },
];

const TEAMS: u128 = 100;
const PEOPLE: u128 = 5_000;
const WORDS_EACH: u64 = 40;

fn team(number: u128) -> Uuid {
    Uuid::from_u128(1_000_000_000 + number)
}

fn person(number: u128) -> Uuid {
    Uuid::from_u128(2_000_000_000 + number)
}

/// A small generator: the same documents every time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// Few words often, many words seldom: squares of squares of a vocabulary of 50,000.
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a guess at a language"
    )]
    fn word(&mut self) -> u64 {
        let uniform = (self.roll() % 1_000_000) as f64 / 1_000_000.0;
        (uniform.powi(4) * 50_000.0) as u64
    }
}

fn write(tx: &mut Tx<'_>, dice: &mut Dice, from: u64, to: u64) -> Result<(), Error> {
    let start = Timestamp::from_micros(1_700_000_000_000_000);
    for number in from..to {
        let id = Uuid::from_u128(u128::from(number) << 64 | 0x7000);
        let visibility = if number % 20 == 0 { "public" } else { "team" };
        let (asker, team) = (person(u128::from(dice.roll()) % PEOPLE), team(u128::from(dice.roll()) % TEAMS));
        tx.execute(
            "INSERT INTO request (id, asker_id, team_id, visibility) VALUES ($1, $2, $3, $4)",
            params![id, asker, team, visibility],
        )?;
        let words: Vec<String> = (0..WORDS_EACH).map(|_| format!("w{}", dice.word())).collect();
        let body = words.join(" ");
        let state = if number % 10 == 0 { "open" } else { "closed" };
        let at = start.plus_minutes(i64::try_from(number).unwrap_or(0));
        let title = format!("request {number}");
        index(
            tx,
            &Document { kind: "request", id, title: &title, body: &body, fields: &[("state", state)], at },
        )?;
    }
    Ok(())
}

fn scope(person: Uuid) -> Query {
    let mut scope = Query::new("SELECT id FROM request WHERE asker_id = ");
    scope.bind(person);
    scope
        .push(
            " UNION SELECT r.id FROM request r JOIN membership m ON m.team_id = r.team_id AND m.person_id = ",
        )
        .bind(person)
        .push(" UNION SELECT id FROM request WHERE visibility = 'public'");
    scope
}

fn own(person: Uuid) -> Query {
    let mut scope = Query::new("SELECT id FROM request WHERE asker_id = ");
    scope.bind(person);
    scope
}

fn main() {
    let mut arguments = std::env::args().skip(1);
    let count: u64 = arguments.next().and_then(|count| count.parse().ok()).expect("how many documents");
    let url = arguments.next().expect("the address of an empty database");
    let options = Options { url, clock: Clock::System, readers: 2 };
    let database = Database::open(options, MIGRATIONS).expect("a database");
    let empty = database.read_blocking(None, |conn| conn.exists("SELECT 1 FROM request", &[]));
    if empty == Ok(false) {
        fill(&database, count);
    }
    for (who, scope) in [
        ("a team, and what is public", scope(person(1))),
        ("ten teams, and what is public", scope(person(2))),
        ("only their own 200", own(person(3))),
        ("nothing", own(Uuid::nil())),
    ] {
        println!("A reader who sees {who}:");
        for text in ["w0", "w0 w1", "w40000", "w12*", "\"w0 w1\"", "w0 -w1", "state:open w5", "w0 nosuchword"]
        {
            measure(&database, text, &scope);
        }
    }
    database.close();
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or("memory unknown");
    println!("{peak}");
}

fn fill(database: &Database, count: u64) {
    let started = Instant::now();
    for start in (0..count).step_by(1_000) {
        let written = database.write_blocking(None, move |tx| {
            write(tx, &mut Dice(start + 88_172_645_463_325_252), start, (start + 1_000).min(count))
        });
        written.expect("documents");
    }
    let members = database.write_blocking(None, |tx| {
        for number in 0..10 {
            let sql = "INSERT INTO membership (person_id, team_id) VALUES ($1, $2)";
            tx.execute(sql, params![person(2), team(number)])?;
        }
        tx.execute("INSERT INTO membership (person_id, team_id) VALUES ($1, $2)", params![person(1), team(1)])
    });
    members.expect("members");
    println!("{count} documents in {:.1} s", started.elapsed().as_secs_f64());
}

/// The middle of nine.
fn measure(database: &Database, text: &'static str, scope: &Query) {
    let mut times = Vec::new();
    let mut found = 0;
    for _ in 0..9 {
        let scope = scope.clone();
        let started = Instant::now();
        let hits = database
            .read_blocking(None, move |conn| query(conn, "request", &Terms::parse(text), &scope, None, 26));
        times.push(started.elapsed());
        found = hits.expect("hits").len();
    }
    times.sort();
    let (middle, worst) = (times.get(4), times.last());
    println!(
        "  {text:<16} {found:>3} found {middle:>10.1?} middle, {worst:.1?} worst",
        middle = middle.expect("nine"),
        worst = worst.expect("nine")
    );
}

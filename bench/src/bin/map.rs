//! Measures the map at scale: 100,000 parties and 500,000 needs come in as files, then one link changes again and
//! again, and each time the whole map is asked for as a page asks for it.
//!
//! `cargo run --release -p bench --bin map` prints a table. Nothing here asserts: figures depend on the machine.

#![expect(clippy::print_stdout, reason = "a program that prints a table")]

use std::fmt::Write as _;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use clap::Parser;
use db::{Clock, Database, Options};
use domain::foreign::Limits;
use domain::language::{Formality, Language};
use domain::map::Cache;
use domain::map_file::{self, Format};
use domain::party::Party;
use domain::relationship::{self, NeedDraft};
use domain::{RelationshipId, organisation, person, team};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>;

#[derive(Debug, Parser)]
#[command(about = "Measures the map at scale")]
struct Cli {
    /// Teams on the map.
    #[arg(long, default_value_t = 100_000)]
    parties: u64,
    /// What they need of one another, two of each pair.
    #[arg(long, default_value_t = 500_000)]
    needs: u64,
    /// How often one link changes.
    #[arg(long, default_value_t = 20)]
    changes: u32,
    /// An empty PostgreSQL database to measure instead of SQLite: `postgres://…`.
    #[arg(long)]
    database: Option<String>,
    /// Where the database is made; one that is there already is used again.
    #[arg(long, default_value = "target/bench")]
    folder: PathBuf,
}

/// Lines of a file.
const AT_ONCE: u64 = 100_000;

fn main() -> Result<()> {
    let cli = Cli::parse();
    std::fs::create_dir_all(&cli.folder)?;
    let file = cli.folder.join(format!("map-{}-{}.db", cli.parties, cli.needs));
    let is_new = cli.database.is_some() || !file.exists();
    let url = cli.database.clone().unwrap_or_else(|| format!("sqlite:{}", file.display()));
    let database = Database::open(Options { url, clock: Clock::System, readers: 2 }, &domain::migrations())?;
    let admin = if is_new { Some(found(&database)?) } else { None };
    let admin = match admin {
        Some(admin) => admin,
        None => database
            .read_blocking(None, person::first_admin)?
            .ok_or("the database has no administrator")?
            .uuid(),
    };
    if is_new {
        let started = Instant::now();
        load(&database, admin, &cli)?;
        println!("brought in from files in {:.1} s", started.elapsed().as_secs_f64());
    }
    let cache = std::sync::Arc::new(Cache::default());
    let first = time(&database, admin, &cache)?;
    println!("the whole map for the first time: {} ms", first.as_millis());
    let again = time(&database, admin, &cache)?;
    println!("asked for again, nothing changed: {} µs", again.as_micros());
    let link = some_link(&database, admin)?;
    let mut took = Vec::new();
    for round in 0..cli.changes.max(1) {
        change(&database, admin, link, round)?;
        took.push(time(&database, admin, &cache)?);
    }
    took.sort_unstable();
    let (Some(middle), Some(worst)) = (took.get(took.len() / 2), took.last()) else { return Ok(()) };
    println!("after a change of one link: middle {} ms, worst {} ms", middle.as_millis(), worst.as_millis());
    database.close();
    Ok(())
}

fn found(database: &Database) -> Result<uuid::Uuid> {
    let admin = database.write_blocking(None, |tx| {
        let details = organisation::Details {
            name: "Bench".to_owned(),
            kind: organisation::Kind::Company,
            zone: "UTC".to_owned(),
            language: Language::En,
            formality: Formality::Informal,
        };
        let ada = person::Draft {
            email: "ada@bench.example".to_owned(),
            is_admin: true,
            ..person::Draft::named("Ada Bench")
        };
        organisation::set_up(tx, &details, &[7; 32], false)?;
        let hash = domain::session::password::hash("a long enough sentence")?;
        person::create_first_admin(tx, &ada.parse()?, &hash)
    })?;
    Ok(admin.uuid())
}

/// A multiplier that visits every party once.
fn other(of: u64, n: u64, parties: u64) -> u64 {
    (of.wrapping_mul(7_919) + n.wrapping_mul(104_729) + 1) % parties
}

/// Makes the files and brings them in, one after the other.
fn load(database: &Database, admin: uuid::Uuid, cli: &Cli) -> Result<()> {
    let parties = cli.parties.max(2);
    let heading = "row,name,kind,group,team,customer,provider,side,text\n";
    let mut text = format!("{heading}group,Guests,people,,,,,,\n");
    for n in 0..parties.min(10) {
        writeln!(text, "moment,Moment {n},,Guests,t{n:06},,,,")?;
    }
    let mut lines = 0;
    let pairs = cli.needs / 2;
    for n in 0..pairs {
        let customer = n % parties;
        let provider = other(customer, n / parties + 1, parties);
        if customer == provider {
            continue;
        }
        writeln!(text, "need,,goods,,,t{customer:06},t{provider:06},customer,What is needed {}", n % 97)?;
        writeln!(text, "need,,information,,,t{customer:06},t{provider:06},provider,In return {}", n % 89)?;
        lines += 2;
        if lines >= AT_ONCE {
            bring(database, admin, &text)?;
            heading.clone_into(&mut text);
            lines = 0;
        }
    }
    if lines > 0 { bring(database, admin, &text) } else { Ok(()) }
}

fn bring(database: &Database, admin: uuid::Uuid, text: &str) -> Result<()> {
    let limits = Limits { bytes: 1 << 30, piece: 1 << 20, entries: 10_000_000 };
    let entries = map_file::read(text.as_bytes(), Format::Csv, limits)?;
    let started = Instant::now();
    let done = database.write_blocking(Some(admin), move |tx| {
        map_file::apply(tx, &entries, Format::Csv, "bench.csv", None)
    })?;
    let applied = done.map_err(|bad| format!("{:?}", bad.first()))?;
    println!("  {} links in {:.1} s", applied.counts.links, started.elapsed().as_secs_f64());
    Ok(())
}

/// How long the map takes, asked for as a page asks.
fn time(database: &Database, admin: uuid::Uuid, cache: &std::sync::Arc<Cache>) -> Result<Duration> {
    let started = Instant::now();
    let kept = std::sync::Arc::clone(cache);
    let size = database.read_blocking(Some(admin), move |conn| {
        let map = kept.get(conn)?;
        Ok::<_, domain::Error>((map.parties().len(), map.links().count()))
    })?;
    let took = started.elapsed();
    if size.0 == 0 { Err("the map is empty".into()) } else { Ok(took) }
}

fn some_link(database: &Database, admin: uuid::Uuid) -> Result<RelationshipId> {
    let link = database.read_blocking(Some(admin), |conn| {
        let first = team::find_by_name(conn, "t000001")?.ok_or(domain::Error::NotFound)?;
        let lines = relationship::of_party(conn, Party::Team(first.id), relationship::Side::Customer)?;
        lines.first().map(|line| line.relationship.id).ok_or(domain::Error::NotFound)
    })?;
    Ok(link)
}

/// Puts a need down and takes the one before it off.
fn change(database: &Database, admin: uuid::Uuid, link: RelationshipId, round: u32) -> Result<()> {
    database.write_blocking(Some(admin), move |tx| {
        let need = NeedDraft {
            side: "customer".to_owned(),
            body: format!("Changed {round}"),
            ..NeedDraft::default()
        };
        relationship::add_need(tx, link, &need.parse(Language::En)?)?;
        let relationship = relationship::Relationship::visible_to(tx, link)?;
        let all = relationship::needs_of(tx, &relationship)?;
        if let Some(first) = all.iter().find(|need| need.body.starts_with("Changed") && all.len() > 3) {
            relationship::remove_need(tx, link, first.id)?;
        }
        Ok::<_, domain::Error>(())
    })?;
    Ok(())
}

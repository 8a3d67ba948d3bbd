//! An organisation of any size, the same every time, loaded through the domain's own bulk path:
//! its people as a people file, its requests as another system's event log.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use bench::{EMAIL, PASSWORD, Result};
use db::{Clock, Database, Options, Timestamp};
use domain::foreign::{Charset, Limits};
use domain::history::{Case, Endings, Entry, Log, Report, Source};
use domain::language::{Formality, Language};
use domain::people_import::{Coverage, Sheet};
use domain::team::{self, Role};
use domain::{event, evidence, history, map, notice, organisation, people_import, person, search, session};

/// The team whose lists are measured: the first one.
pub(crate) const TEAM_MEASURED: &str = "team-1";

/// How large it is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Size {
    pub(crate) requests: u64,
    pub(crate) people: u64,
    pub(crate) teams: u64,
}

/// How long it took to make.
pub(crate) struct Took {
    pub(crate) loading: Duration,
    pub(crate) indexing: Duration,
}

/// Cases that are loaded in one transaction.
const AT_ONCE: u64 = 20_000;

/// The embedded database of a folder.
pub(crate) fn url(folder: &Path) -> String {
    format!("sqlite:{}", folder.join("lateral.db").display())
}

/// Makes the organisation in the database, unless the folder says that it is there.
pub(crate) fn make(folder: &Path, url: &str, size: Size) -> Result<Option<Took>> {
    if folder.join("done").exists() {
        return Ok(None);
    }
    if folder.exists() {
        std::fs::remove_dir_all(folder)?;
    }
    std::fs::create_dir_all(folder)?;
    let started = Instant::now();
    let options = Options { url: url.to_owned(), clock: Clock::System, readers: 2 };
    let database = Database::open(options, &domain::migrations())?;
    let admin = found(&database)?;
    people(&database, admin, size)?;
    for from in (0..size.requests).step_by(usize::try_from(AT_ONCE)?) {
        requests(&database, admin, size, from, AT_ONCE.min(size.requests - from))?;
    }
    // Whoever imports a history leads its teams until they hand them on; whoever is measured leads one.
    database.write_blocking(None, move |tx| {
        let imported =
            "DELETE FROM membership WHERE person_id = $1 AND team_id IN (SELECT id FROM team WHERE imported)
           AND team_id <> (SELECT team_id FROM request WHERE number = 1)";
        Ok::<_, domain::Error>(tx.execute(imported, &[admin.into()])?)
    })?;
    let loading = started.elapsed();
    // What a server that has run for long has behind it.
    for consumer in [search::CONSUMER, notice::CONSUMER, evidence::CONSUMER, map::CONSUMER] {
        let consumer = Arc::new(consumer);
        loop {
            let consumer = Arc::clone(&consumer);
            let run = database.write_blocking(None, move |tx| event::consume(tx, &consumer, true))?;
            if run == event::Run::Empty {
                break;
            }
        }
    }
    database.close();
    std::fs::write(folder.join("done"), "")?;
    Ok(Some(Took { loading, indexing: started.elapsed().saturating_sub(loading) }))
}

fn found(database: &Database) -> Result<uuid::Uuid> {
    let hash = session::password::hash(PASSWORD)?;
    let admin = database.write_blocking(None, move |tx| {
        let details = organisation::Details {
            name: "Bench".to_owned(),
            kind: organisation::Kind::Company,
            zone: "Europe/Rome".to_owned(),
            language: Language::En,
            formality: Formality::Informal,
        };
        organisation::set_up(tx, &details, &[7; 32], false)?;
        let draft =
            person::Draft { email: EMAIL.to_owned(), is_admin: true, ..person::Draft::named("Ada Bench") };
        person::create_first_admin(tx, &draft.parse()?, &hash)
    })?;
    Ok(admin.uuid())
}

fn people(database: &Database, admin: uuid::Uuid, size: Size) -> Result<()> {
    let line = |n: u64| {
        let team = n % size.teams + 1;
        format!("P{n},Person {n} {},p{n}@bench.example,employee,Team {team}\n", word(n))
    };
    let heading = "code,name,email,kind,teams\n".to_owned();
    let file: String = std::iter::once(heading).chain((1..=size.people).map(line)).collect();
    let applied = database.write_blocking(Some(admin), move |tx| {
        let sheet = Sheet::read(file.as_bytes(), Charset::Detect, Limits::default())
            .map_err(|error| db::Error::Decode(format!("{error:?}")))?;
        let applied = people_import::apply(tx, sheet, Coverage::Partial, "bench.csv", None)?;
        if let Some(measured) = team::find_by_slug(tx, TEAM_MEASURED)? {
            team::join(tx, measured.id, admin.into(), Role::Lead)?;
        }
        Ok::<_, domain::Error>(applied)
    })?;
    applied.map(drop).map_err(|bad| format!("people: {} bad lines", bad.len()).into())
}

fn requests(database: &Database, admin: uuid::Uuid, size: Size, from: u64, count: u64) -> Result<()> {
    let log = Arc::new(Log {
        attributes: Vec::new(),
        cases: (from..from + count).map(|n| case(n, size)).collect(),
    });
    database.write_blocking(Some(admin), move |tx| {
        let source = Source {
            file_name: "bench.xes".to_owned(),
            digest: format!("bench-{from}"),
            again: true,
            someone: "Somebody".to_owned(),
            no_team: "No team".to_owned(),
        };
        history::load(tx, &log, &Report::default(), &Endings::default(), &source).map(drop)
    })?;
    Ok(())
}

/// One case of four entries; nineteen of twenty have ended.
fn case(n: u64, size: Size) -> Case {
    let begin = Timestamp::parse("2024-01-01T06:00:00Z").map_or(0, Timestamp::as_micros);
    let entry = |step: u64, activity: &str| Entry {
        line: n * 4 + step + 1,
        activity: Arc::from(activity),
        status: None,
        at: Timestamp::from_micros(
            begin + i64::try_from((n * 50 + step * 3_000) * 1_000_000).unwrap_or(i64::MAX / 2),
        )
        .to_jiff()
        .into(),
        resource: Some(Arc::from(format!("Worker {}", (n + step) % (size.people / 2).max(1)))),
        team: Some(Arc::from(format!("Team {}", n % size.teams + 1))),
        transition: None,
        extra: Vec::new(),
    };
    let last = if n.is_multiple_of(20) { "in progress" } else { "closed" };
    let title = format!("{} {} {} {}", word(n), word(n / 3), word(n / 7 + 1), n);
    let title = (Arc::from(history::TITLE), domain::history::Datum::Text(Arc::from(title)));
    Case {
        id: Arc::from(format!("C-{n}")),
        line: n * 4 + 1,
        attributes: vec![title],
        events: vec![entry(0, "accepted"), entry(1, "in progress"), entry(2, "waiting"), entry(3, last)],
    }
}

/// A word of a vocabulary of 5,000, some far more often than others.
pub(crate) fn word(n: u64) -> String {
    const BEGIN: [&str; 20] = [
        "lin", "por", "sca", "bed", "lam", "key", "pay", "rot", "sup", "ton", "ram", "doc", "fil", "cab",
        "mon", "tel", "win", "van", "box", "lab",
    ];
    const MIDDLE: [&str; 25] = [
        "a", "e", "i", "o", "u", "an", "en", "in", "on", "un", "ar", "er", "ir", "or", "ur", "al", "el",
        "il", "ol", "ul", "as", "es", "is", "os", "us",
    ];
    const END: [&str; 10] = ["ta", "ne", "ri", "lo", "do", "sen", "ter", "mal", "kin", "pos"];
    let spread = n.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 33;
    // The product of two shares favours the small ones.
    let rank = (spread % 71) * ((spread / 71) % 71);
    let pick = |list: &[&'static str], at: u64| {
        usize::try_from(at).ok().and_then(|at| list.get(at % list.len())).copied().unwrap_or_default()
    };
    format!("{}{}{}", pick(&BEGIN, rank % 20), pick(&MIDDLE, rank / 20 % 25), pick(&END, rank / 500))
}

//! An organisation with a map, which comes in from files as an operator's would.

use std::fmt::Write as _;
use std::time::Instant;

use bench::{EMAIL, PASSWORD, Result};
use db::Database;
use domain::foreign::Limits;
use domain::language::{Formality, Language};
use domain::map_file::{self, Format};
use domain::{organisation, person, session};
use uuid::Uuid;

/// Needs of one file.
const AT_ONCE: u64 = 100_000;

/// How large the map is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Size {
    /// Teams.
    pub(crate) parties: u64,
    /// What they need of one another, two on each link.
    pub(crate) needs: u64,
}

/// The organisation's administrator; the organisation is made if the database is empty.
pub(crate) fn administrator(database: &Database) -> Result<Uuid> {
    let found = database.read_blocking(None, |conn| match organisation::find(conn)? {
        Some(_) => person::first_admin(conn),
        None => Ok(None),
    })?;
    if let Some(found) = found {
        return Ok(found.uuid());
    }
    let hash = session::password::hash(PASSWORD)?;
    let admin = database.write_blocking(None, move |tx| {
        let details = organisation::Details {
            name: "Bench".to_owned(),
            kind: organisation::Kind::Company,
            zone: "UTC".to_owned(),
            language: Language::En,
            formality: Formality::Informal,
        };
        let ada =
            person::Draft { email: EMAIL.to_owned(), is_admin: true, ..person::Draft::named("Ada Bench") };
        organisation::set_up(tx, &details, &[7; 32], false)?;
        person::create_first_admin(tx, &ada.parse()?, &hash)
    })?;
    Ok(admin.uuid())
}

/// The `n`th party that one needs: scattered over all of them, and never the same twice in a row.
fn other(of: u64, n: u64, parties: u64) -> u64 {
    (of.wrapping_mul(7_919) + n.wrapping_mul(104_729) + 1) % parties
}

/// Makes the files and brings them in, one after the other.
pub(crate) fn load(database: &Database, admin: Uuid, size: Size) -> Result<()> {
    let parties = size.parties.max(2);
    let heading = "row,name,kind,group,team,customer,provider,side,text\n";
    let mut text = format!("{heading}group,Guests,people,,,,,,\n");
    for n in 0..parties.min(10) {
        writeln!(text, "moment,Moment {n},,Guests,t{n:06},,,,")?;
        writeln!(text, "link,,,,,moment:Moment {n},t{n:06},,")?;
    }
    let (mut lines, mut drawn) = (0, 0);
    for n in 0..size.needs / 2 {
        let customer = n % parties;
        let provider = other(customer, n / parties + 1, parties);
        if customer == provider {
            continue;
        }
        writeln!(text, "need,,goods,,,t{customer:06},t{provider:06},customer,What is needed {}", n % 97)?;
        writeln!(text, "need,,information,,,t{customer:06},t{provider:06},provider,In return {}", n % 89)?;
        lines += 2;
        if lines >= AT_ONCE {
            drawn += bring(database, admin, &text)?;
            heading.clone_into(&mut text);
            lines = 0;
        }
    }
    drawn += bring(database, admin, &text)?;
    println!("  {drawn} links in all");
    Ok(())
}

/// Brings a file in: how many links it draws.
fn bring(database: &Database, admin: Uuid, text: &str) -> Result<u64> {
    let limits = Limits { bytes: 1 << 30, piece: 1 << 20, entries: 10_000_000 };
    let started = Instant::now();
    let entries = match map_file::read(text.as_bytes(), Format::Csv, limits) {
        Ok(entries) => entries,
        // Nothing was left over for another file.
        Err(_) if text.lines().count() <= 1 => return Ok(0),
        Err(refused) => return Err(format!("{refused:?}").into()),
    };
    let read = started.elapsed();
    let done = database.write_blocking(Some(admin), move |tx| {
        map_file::apply(tx, &entries, Format::Csv, "bench.csv", None)
    })?;
    let counts = done.map_err(|bad| format!("{:?}", bad.first()))?.counts;
    println!(
        "  {} links, {} needs, {} teams: read in {:.1} s, brought in in {:.1} s",
        counts.links,
        counts.needs,
        counts.teams,
        read.as_secs_f64(),
        started.elapsed().saturating_sub(read).as_secs_f64()
    );
    Ok(counts.links)
}

/// Takes the latest file back.
pub(crate) fn undo(database: &Database, admin: Uuid) -> Result<()> {
    let started = Instant::now();
    let undone = database.write_blocking(Some(admin), |tx| match map_file::latest(tx)? {
        Some(latest) => map_file::undo(tx, latest).map(Some),
        None => Ok(None),
    })?;
    let removed = undone.map_or(0, |undone| undone.removed);
    println!("the last file taken back: {removed} things gone in {:.1} s", started.elapsed().as_secs_f64());
    Ok(())
}

//! Measures the map at scale: 100,000 parties and 500,000 needs come in as files, then one link changes again and
//! again, and each time the map is asked what pages ask; and 5,000 parties are drawn, from the database to what a
//! browser is sent.
//!
//! `cargo run --release -p bench --bin map` prints the figures. Nothing here asserts: they depend on the machine.

#![expect(clippy::print_stdout, reason = "a program that prints figures")]

mod asking;
mod drawing;
mod making;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use bench::Result;
use clap::Parser;
use db::{Clock, Database, Options};
use domain::map::Cache;

use crate::making::Size;

#[derive(Debug, Parser)]
#[command(about = "Measures the map at scale")]
struct Cli {
    /// Teams on the map.
    #[arg(long, default_value_t = 100_000)]
    parties: u64,
    /// What they need of one another, two on each link.
    #[arg(long, default_value_t = 500_000)]
    needs: u64,
    /// Teams on the map that is drawn.
    #[arg(long, default_value_t = 5_000)]
    drawn: u64,
    /// How often one link changes, and a picture is drawn.
    #[arg(long, default_value_t = 20)]
    rounds: u32,
    /// Takes the last file of the large map back as well, so that the database is not used again.
    #[arg(long)]
    undo: bool,
    /// An empty PostgreSQL database to measure the large map on instead of SQLite: `postgres://…`.
    #[arg(long)]
    database: Option<String>,
    /// The server's program, for the pages.
    #[arg(long, default_value = "target/release/lateral")]
    server: PathBuf,
    /// Where databases are made; one that is there already is used again.
    #[arg(long, default_value = "target/bench")]
    folder: PathBuf,
}

fn main() -> Result<()> {
    let cli = Cli::parse();
    large(&cli)?;
    if cli.database.is_none() { drawn(&cli) } else { Ok(()) }
}

fn open(url: String) -> Result<Database> {
    Ok(Database::open(Options { url, clock: Clock::System, readers: 2 }, &domain::migrations())?)
}

/// The folder of a map of this size, and where its database is.
fn place(folder: &Path, size: Size) -> Result<(PathBuf, PathBuf)> {
    let folder = folder.join(format!("map-{}-{}", size.parties, size.needs));
    std::fs::create_dir_all(&folder)?;
    let file = folder.join("lateral.db");
    Ok((folder, file))
}

fn large(cli: &Cli) -> Result<()> {
    let size = Size { parties: cli.parties, needs: cli.needs };
    let (_, file) = place(&cli.folder, size)?;
    let is_new = cli.database.is_some() || !file.exists();
    let database = open(cli.database.clone().unwrap_or_else(|| format!("sqlite:{}", file.display())))?;
    let admin = making::administrator(&database)?;
    if is_new {
        let started = Instant::now();
        making::load(&database, admin, size)?;
        println!("brought in from files in {:.1} s", started.elapsed().as_secs_f64());
    }
    let cache = Arc::new(Cache::default());
    println!("the whole map for the first time: {} ms", asking::map(&database, admin, &cache)?.as_millis());
    println!("asked for again, nothing changed: {} µs", asking::map(&database, admin, &cache)?.as_micros());
    asking::questions(&database, admin, &cache)?;
    asking::after_changes(&database, admin, &cache, cli.rounds)?;
    if cli.undo {
        making::undo(&database, admin)?;
    }
    database.close();
    if cli.undo && cli.database.is_none() {
        std::fs::remove_file(file)?;
    }
    Ok(())
}

/// A map as large as can be drawn, each with some two others.
fn drawn(cli: &Cli) -> Result<()> {
    let size = Size { parties: cli.drawn, needs: cli.drawn * 4 };
    let (folder, file) = place(&cli.folder, size)?;
    let is_new = !file.exists();
    let url = format!("sqlite:{}", file.display());
    let database = open(url.clone())?;
    let admin = making::administrator(&database)?;
    if is_new {
        making::load(&database, admin, size)?;
    }
    drawing::laid_out(&database, admin, cli.rounds)?;
    database.close();
    drawing::served(&cli.server, &folder, &url, cli.rounds)
}

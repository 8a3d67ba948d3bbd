//! Measures Lateral: makes an organisation, loads it through the domain's own bulk path, starts the
//! server on it and measures create, view, list, search and reply; and beside them, in the same run,
//! the floor: the same statements straight on SQLite, and a page of the same size from memory.
//!
//! `cargo run --release -p bench -- --requests 10000` prints a table. Nothing here asserts: figures
//! depend on the machine, ratios to the floor less so.

#![expect(clippy::print_stdout, reason = "a program that prints a table")]

mod floor;
mod load;
mod organisation;

use std::path::PathBuf;
use std::time::Duration;

use bench::Result;
use bench::client::Client;
use bench::server::Server;
use clap::Parser;

use crate::load::{Figures, measure};
use crate::organisation::Size;

#[derive(Debug, Parser)]
#[command(about = "Measures Lateral against the floor that it stands on")]
struct Cli {
    /// Requests in the organisation's history.
    #[arg(long, default_value_t = 10_000)]
    requests: u64,
    /// People.
    #[arg(long, default_value_t = 1_000)]
    people: u64,
    /// Teams.
    #[arg(long, default_value_t = 20)]
    teams: u64,
    /// How long each figure is measured, in seconds.
    #[arg(long, default_value_t = 5)]
    seconds: u64,
    /// The server's program.
    #[arg(long, default_value = "target/release/lateral")]
    server: PathBuf,
    /// An empty PostgreSQL database to measure instead of SQLite: `postgres://…`. There is no floor for it.
    #[arg(long)]
    database: Option<String>,
    /// Where databases are made; one that is there already is used again.
    #[arg(long, default_value = "target/bench")]
    folder: PathBuf,
}

fn main() -> Result<()> {
    let cli = Cli::parse();
    let size = Size { requests: cli.requests, people: cli.people, teams: cli.teams };
    let time = Duration::from_secs(cli.seconds);
    std::fs::create_dir_all(&cli.folder)?;
    let engine = if cli.database.is_some() { "-postgres" } else { "" };
    let folder = cli.folder.join(format!("{}-{}-{}{engine}", size.requests, size.people, size.teams));
    let url = cli.database.clone().unwrap_or_else(|| organisation::url(&folder));
    let made = organisation::make(&folder, &url, size)?;
    if let Some(took) = made {
        println!(
            "loaded in {:.1} s, indexed in {:.1} s",
            took.loading.as_secs_f64(),
            took.indexing.as_secs_f64()
        );
    }

    let server = Server::start(&cli.server, &folder, &url)?;
    println!("started in {} ms, {} MB resident", server.started_in.as_millis(), server.resident_megabytes()?);
    let client = Client::sign_in(&server.address)?;
    let team = organisation::TEAM_MEASURED;
    let live = asked(&client, team, 100)?;
    let view = client.get("/requests/1")?;
    println!(
        "a request's page has {} bytes, that of one just asked {}\n",
        view.len(),
        client.get(live.first().map_or("/", String::as_str))?.len()
    );
    println!(
        "{:<26} {:>3}  {:>9}  {:>8}  {:>8}  {:>8}  {:>8}",
        "", "c", "per s", "p50 ms", "p95 ms", "p99 ms", "cpu µs"
    );

    let process = Some(server.process());
    // Those of the team whose lists are measured: nobody sees everybody's.
    let number = move |n: u64| n.wrapping_mul(7919) % (size.requests / size.teams).max(1) * size.teams + 1;
    for concurrency in [1, 8] {
        let get = |name: &str, path: &(dyn Fn(u64) -> String + Sync)| -> Result<()> {
            let figures =
                measure(&client, concurrency, time, process, |client, n| client.get(&path(n)).map(drop))?;
            row(name, concurrency, &figures);
            Ok(())
        };
        get("view", &|n| format!("/requests/{}", number(n)))?;
        get("view of one just asked", &|n| {
            let path = usize::try_from(n).ok().and_then(|n| live.get(n % live.len().max(1)));
            path.map_or("/", String::as_str).to_owned()
        })?;
        get("list of 50", &|_| format!("/serve/{team}/requests?ended=true"))?;
        get("search", &|n| format!("/search?q={}&kind=requests", organisation::word(n)))?;
        get("today", &|_| "/".to_owned())?;
        get("board", &|_| format!("/serve/{team}/board"))?;
    }
    let page = floor::Page::serve(&view)?;
    let from_memory =
        measure(&Client::plain(&page.address), 8, time, None, |client, _| client.get("/").map(drop))?;
    row("floor: page from memory", 8, &from_memory);
    let viewing = measure(&client, 8, time, process, move |client, n| {
        client.get(&format!("/requests/{}", number(n))).map(drop)
    })?;
    row("view, after the floor", 8, &viewing);
    // Writing comes last: whoever measures has asked for thousands of things by then, and written under others.
    for concurrency in [1, 8] {
        let replying =
            measure(&client, concurrency, time, process, move |client, n| client.reply(number(n)))?;
        row("reply (durable)", concurrency, &replying);
        let creating =
            measure(&client, concurrency, time, process, move |client, _| client.ask(team).map(drop))?;
        row("create (durable)", concurrency, &creating);
    }
    let creating = measure(&client, 64, time, process, move |client, _| client.ask(team).map(drop))?;
    row("create (durable)", 64, &creating);
    println!("\n{} MB resident after the load\n", server.resident_megabytes()?);

    if cli.database.is_some() {
        return Ok(());
    }
    let alone = floor::creates(&folder, time, 1)?;
    let grouped = floor::creates(&folder, time, 64)?;
    println!("floor: the same inserts on SQLite, each synced:    {alone:>9.0} per s");
    println!("floor: the same inserts on SQLite, 64 a sync:      {grouped:>9.0} per s");
    println!("create at 64 / floor, each synced:                 {:>9.2}", creating.per_second / alone);
    println!("create at 64 / floor, 64 a sync:                   {:>9.2}", creating.per_second / grouped);

    println!(
        "view at 8 / page from memory:                      {:>9.2}",
        viewing.per_second / from_memory.per_second
    );
    println!("the same by processor time:                        {:>9.2}", from_memory.cpu / viewing.cpu);
    Ok(())
}

/// Asks for so many things; the addresses of the requests.
fn asked(client: &Client, team: &str, count: usize) -> Result<Vec<String>> {
    let one = |_| Ok(client.ask(team)?.trim_end_matches("/sent").to_owned());
    (0..count).map(one).collect()
}

fn row(name: &str, concurrency: usize, figures: &Figures) {
    println!(
        "{name:<26} {concurrency:>3}  {:>9.0}  {:>8.2}  {:>8.2}  {:>8.2}  {:>8.0}",
        figures.per_second, figures.p50, figures.p95, figures.p99, figures.cpu
    );
}

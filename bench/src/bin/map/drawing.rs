//! The picture of everything, from the database to what a browser is sent.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use bench::Result;
use bench::client::Client;
use bench::server::Server;
use db::Database;
use domain::map::Cache;
use domain::picture::{self, Atlas, Scope, View};
use uuid::Uuid;

use crate::asking::{map, spread};

/// Laid out anew each time, in this process.
pub(crate) fn laid_out(database: &Database, admin: Uuid, rounds: u32) -> Result<()> {
    let cache = Arc::new(Cache::default());
    map(database, admin, &cache)?;
    let (mut read, mut placed, mut size) = (Vec::new(), Vec::new(), (0, 0));
    for _ in 0..rounds.max(1) {
        let kept = Arc::clone(&cache);
        let (reading, placing, boxes, lines) = database.read_blocking(Some(admin), move |conn| {
            let started = Instant::now();
            let map = kept.get(conn)?;
            let atlas = Atlas::load(conn, &map)?;
            let view = View::new(&atlas, &Scope::Everything);
            let reading = started.elapsed();
            // Under a name of its own nothing was ever kept.
            let placed = picture::place(conn, &atlas, &view, "bench", false)?;
            let placing = started.elapsed().saturating_sub(reading);
            Ok::<_, domain::Error>((reading, placing, placed.picture.spots.len(), view.lines.len()))
        })?;
        read.push(reading);
        placed.push(placing);
        size = (boxes, lines);
    }
    println!("a picture of {} boxes and {} lines:", size.0, size.1);
    println!("  read from the database and the kept map: {}", spread(read));
    println!("  laid out: {}", spread(placed));
    Ok(())
}

/// What a browser is sent, by the server as an operator would start it.
pub(crate) fn served(program: &Path, folder: &Path, url: &str, rounds: u32) -> Result<()> {
    if !program.exists() {
        println!("  not measured over HTTP: there is no {}", program.display());
        return Ok(());
    }
    let server = Server::start(program, folder, url)?;
    let client = Client::sign_in(&server.address)?;
    for (what, path) in [
        ("the page of everything", "/picture/everything"),
        ("what its canvas draws", "/picture/everything?format=json"),
        ("the drawing as a file (SVG)", "/picture/everything?format=svg"),
        ("the org chart as a file (SVG)", "/picture/everything?format=svg&view=chart"),
        ("the page of the organisation", "/picture"),
        ("the page around a team", "/picture/teams/t000007"),
        ("the table of all links", "/picture/table"),
    ] {
        let started = Instant::now();
        let first = client.get(path)?;
        let cold = started.elapsed();
        let again: Vec<Duration> = (0..rounds.max(1))
            .map(|_| {
                let started = Instant::now();
                client.get(path).map(|_| started.elapsed())
            })
            .collect::<Result<_>>()?;
        println!(
            "  {what}: first {:.1} ms, then {} ({} kB)",
            cold.as_secs_f64() * 1_000.0,
            spread(again),
            first.len() / 1_000
        );
    }
    Ok(())
}

//! What pages ask of the map, asked as they ask: through the kept map of the process.

use std::sync::Arc;
use std::time::{Duration, Instant};

use bench::Result;
use db::Database;
use domain::language::Language;
use domain::map::{Cache, Reckoned};
use domain::party::Party;
use domain::picture::{self, Atlas, Scope, View};
use domain::relationship::{self, NeedDraft};
use domain::{RelationshipId, team};
use uuid::Uuid;

/// How long a question takes that is asked as a page asks it.
fn ask<T: Send + 'static>(
    database: &Database,
    admin: Uuid,
    cache: &Arc<Cache>,
    question: impl Fn(&mut db::Conn<'_>, &Reckoned) -> domain::Result<T> + Send + 'static,
) -> Result<(Duration, T)> {
    let kept = Arc::clone(cache);
    let started = Instant::now();
    let answer = database.read_blocking(Some(admin), move |conn| {
        let map = kept.get(conn)?;
        question(conn, &map)
    })?;
    Ok((started.elapsed(), answer))
}

/// How long the map takes.
pub(crate) fn map(database: &Database, admin: Uuid, cache: &Arc<Cache>) -> Result<Duration> {
    let (took, parties) = ask(database, admin, cache, |_, map| Ok(map.parties().len()))?;
    if parties == 0 { Err("the map is empty".into()) } else { Ok(took) }
}

/// The middle and the worst of several times, in milliseconds.
pub(crate) fn spread(mut took: Vec<Duration>) -> String {
    took.sort_unstable();
    let ms = |time: Option<&Duration>| time.map_or(0.0, |time| time.as_secs_f64() * 1_000.0);
    format!("middle {:.1} ms, worst {:.1} ms", ms(took.get(took.len() / 2)), ms(took.last()))
}

/// One link changes again and again, and each time the whole map is asked for.
pub(crate) fn after_changes(database: &Database, admin: Uuid, cache: &Arc<Cache>, rounds: u32) -> Result<()> {
    let link = some_link(database, admin)?;
    let (mut alone, mut held) = (Vec::new(), Vec::new());
    for round in 0..rounds.max(1) {
        change(database, admin, link, round)?;
        alone.push(map(database, admin, cache)?);
    }
    println!("after a change of one link: {}", spread(alone));
    for round in 0..rounds.max(1) {
        // Somebody's page still looks at the map of before.
        let _page = database.read_blocking(Some(admin), {
            let kept = Arc::clone(cache);
            move |conn| kept.get(conn)
        })?;
        change(database, admin, link, round)?;
        held.push(map(database, admin, cache)?);
    }
    println!("  the same while another page looks at the map of before: {}", spread(held));
    let mut needs = Vec::new();
    for round in 0..rounds.clamp(1, 5) {
        change(database, admin, link, round)?;
        needs.push(ask(database, admin, cache, |_, map| map.single_points(some_party(map)))?.0);
    }
    println!("  the same with who alone brings a team to a standstill: {}", spread(needs));
    Ok(())
}

/// A party in the middle of the map.
fn some_party(map: &Reckoned) -> Party {
    let teams = map.parties().iter().filter(|party| party.team().is_some());
    teams
        .clone()
        .nth(teams.count() / 2)
        .copied()
        .unwrap_or(Party::Team(domain::TeamId::from_uuid(Uuid::nil())))
}

/// The questions of a team's page, of a moment's and of a picture.
pub(crate) fn questions(database: &Database, admin: Uuid, cache: &Arc<Cache>) -> Result<()> {
    let ms = |time: Duration| time.as_secs_f64() * 1_000.0;
    let (took, found) = ask(database, admin, cache, |_, map| {
        let reached = |party: &&Party| map.distance(**party).is_some() && map.minutes(**party).is_some();
        Ok(map.parties().iter().filter(reached).count())
    })?;
    println!("distances of all, in steps and in time: {:.1} ms, {found} parties are on a way", ms(took));
    let (took, way) = ask(database, admin, cache, |_, map| Ok(map.way(some_party(map))))?;
    println!("the way of a team: {:.2} ms, {} steps", ms(took), way.map_or(0, |way| way.parties.len()));
    let (took, behind) = ask(database, admin, cache, |_, map| Ok(map.behind(some_party(map)).len()))?;
    println!("everybody behind a team: {:.1} ms, {behind} parties", ms(took));
    let single = |_: &mut db::Conn<'_>, map: &Reckoned| Ok(map.single_points(some_party(map))?.len());
    let (first, _) = ask(database, admin, cache, single)?;
    let (took, alone) = ask(database, admin, cache, single)?;
    println!(
        "who alone brings a team to a standstill: {:.1} ms, then {:.1} ms, {alone} parties",
        ms(first),
        ms(took)
    );
    let (took, pairs) = ask(database, admin, cache, |_, map| map.pairs(some_party(map)))?;
    println!("which pairs do: {:.1} ms, {:?}", ms(took), pairs.map(|pairs| pairs.len()));
    let (took, failing) = ask(database, admin, cache, |_, map| Ok(map.failing(&[some_party(map)])?.len()))?;
    println!("what fails with a team: {:.1} ms, {failing} parties", ms(took));
    let (took, gates) = ask(database, admin, cache, |_, map| match map.moments().map(|(id, ..)| id).min() {
        Some(moment) => Ok(map.gates(moment)?.len()),
        None => Ok(0),
    })?;
    println!("the dominators of a moment: {:.1} ms, {gates} parties", ms(took));
    let (took, boxes) = ask(database, admin, cache, |conn, map| {
        let atlas = Atlas::around(conn, map, "t000007")?;
        let team = atlas.team("t000007").ok_or(domain::Error::NotFound)?;
        let view = View::new(&atlas, &Scope::Neighbourhood(team));
        let placed = picture::place(conn, &atlas, &view, "bench", false)?;
        Ok((atlas.nodes.len(), placed.picture.spots.len()))
    })?;
    println!(
        "the picture of a neighbourhood: {:.1} ms, {} boxes of {} looked at",
        ms(took),
        boxes.1,
        boxes.0
    );
    Ok(())
}

fn some_link(database: &Database, admin: Uuid) -> Result<RelationshipId> {
    let link = database.read_blocking(Some(admin), |conn| {
        let first = team::find_by_name(conn, "t000001")?.ok_or(domain::Error::NotFound)?;
        let lines = relationship::of_party(conn, Party::Team(first.id), relationship::Side::Customer)?;
        lines.first().map(|line| line.relationship.id).ok_or(domain::Error::NotFound)
    })?;
    Ok(link)
}

/// Puts a need down and takes the one before it off.
fn change(database: &Database, admin: Uuid, link: RelationshipId, round: u32) -> Result<()> {
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

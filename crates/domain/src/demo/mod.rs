//! The example organisation: a hospital that lives.
//!
//! `content` holds who works there and what the teams offer, `stories` what happened between them in the
//! last three weeks: plain tables, compiled in, with no database code. [`load`] plays them through the
//! domain's own functions, [`remove`] takes everything away again. The same seed and the same day give the
//! same hospital; only the ids are new each time. Nothing here may name a real person or a real hospital.

mod agreed;
mod around;
pub mod content;
mod dice;
mod house;
mod links;
mod meaning;
mod offering;
mod outside;
mod playing;
mod removing;
pub mod stories;
mod timeline;

#[cfg(test)]
mod tests;

pub use removing::{is_loaded, remove};

use std::sync::Arc;

use db::{Conn, Database, Timestamp, Tx, params};

use crate::event::{self, Consumer, Run};
use crate::language::Language;
use crate::{Conflict, Error, PersonId, Result, evidence, notice, organisation, search};
use house::House;
use playing::{Dated, Moment, Numbers};
use timeline::Timeline;

/// The seed of the example that ships: change it, and another hospital comes out.
pub const SEED: u64 = 7;

/// How many acts are played in one transaction.
const AT_ONCE: usize = 25;

/// After how many such transactions the promises learn from what has happened.
const LEARNS_EVERY: usize = 12;

/// How often a consumer that is held up is asked again.
const PATIENCE: usize = 500;

/// How long notices of the example count as new, in days.
const NEWS_DAYS: i64 = 1;

/// What the example begins with.
#[derive(Debug, Clone)]
pub struct Start {
    /// The language of the organisation, if the example brings it along.
    pub language: Language,
    /// 32 random bytes, which key the pseudonyms of imported histories, for the same case.
    pub secret: [u8; 32],
    /// The seed of the dice: [`SEED`].
    pub seed: u64,
    /// A real person who looks at the example: a member of a few of its teams, so that there is something to
    /// see. Gone from them with the example.
    pub guest: Option<PersonId>,
}

/// A file that comes with the example and must lie in the store of attachments before it is loaded.
#[derive(Debug, Clone)]
pub struct File {
    /// Its name in the store: lower-case hexadecimal SHA-256 of the content.
    pub digest: String,
    /// The content.
    pub bytes: &'static [u8],
}

/// The files that come with it.
pub fn files() -> Vec<File> {
    let file = |file: &content::files::File| File {
        digest: playing::digest(file.text),
        bytes: file.text.as_bytes(),
    };
    content::files::FILES.iter().map(file).collect()
}

/// Loads the example: sets up the organisation if there is none, then plays three weeks of requests up to
/// now, in transactions short enough for others to work meanwhile. Blocks; takes a second or two.
///
/// If it is interrupted, [`remove`] takes away what is there.
///
/// # Errors
/// A conflict when the example is here already.
pub fn load(database: &Database, start: &Start) -> Result<()> {
    let for_house = start.clone();
    let (house, now, zone) = database.write_blocking(None, move |tx| {
        let now = tx.now();
        let house = house::build(tx, &for_house)?;
        Ok::<_, Error>((house, now, organisation::zone(tx)?))
    })?;
    let timeline = Timeline::new(now.to_jiff(), zone);
    let (dated, moments) = playing::moments(stories::routine::all_scripts(start.seed), &timeline)?;
    let house = Arc::new(house);
    play(database, &house, &Arc::new(dated), &moments)?;
    database.write_blocking(None, move |tx| {
        around::end_of_shift(tx, &house)?;
        agreed::announce(tx, &house)?;
        outside::end(tx, &house)
    })?;
    settle(database, now)
}

/// Whether the example was loaded on an earlier day of the organisation than today, so that its "today" is
/// not today any more. False when it is not here, or lives in a house that is not its own.
pub fn is_stale(conn: &mut Conn<'_>) -> Result<bool> {
    let made = conn.maybe(
        "SELECT created_at FROM organisation WHERE demo ORDER BY created_at, id LIMIT 1",
        params![],
        |row| row.get::<Timestamp>(0),
    )?;
    let Some(made) = made else { return Ok(false) };
    let zone = organisation::zone(conn)?;
    Ok(made.to_jiff().to_zoned(zone).date() < organisation::today(conn)?)
}

fn play(database: &Database, house: &Arc<House>, dated: &Arc<Vec<Dated>>, moments: &[Moment]) -> Result<()> {
    let mut numbers = Numbers::new();
    for (round, some) in moments.chunks(AT_ONCE).enumerate() {
        if round % LEARNS_EVERY == 0
            && let Some(next) = some.first()
        {
            learn(database, next.at())?;
        }
        let (house, dated, some, so_far) =
            (Arc::clone(house), Arc::clone(dated), some.to_vec(), numbers.clone());
        numbers = database
            .write_blocking(None, move |tx| playing::play(tx, &house, &dated, &some, so_far.clone()))?;
    }
    Ok(())
}

/// Lets what has happened by then become evidence, so that a promise rests on what was known when it was given.
fn learn(database: &Database, at: Timestamp) -> Result<()> {
    follow(database, &evidence::CONSUMER, Some(at))?;
    let reckoned = move |tx: &mut Tx<'_>| {
        tx.set_now(at);
        evidence::reckon(tx)
    };
    while database.write_blocking(None, reckoned)? > 0 {}
    Ok(())
}

/// Lets notices and search follow at once, and marks old notices as read: three weeks of news at once are
/// no news.
fn settle(database: &Database, now: Timestamp) -> Result<()> {
    follow(database, &notice::CONSUMER, None)?;
    follow(database, &search::CONSUMER, None)?;
    follow(database, &evidence::CONSUMER, None)?;
    while database.write_blocking(None, evidence::reckon)? > 0 {}
    let old = now.plus_days(-NEWS_DAYS);
    database.write_blocking(None, move |tx| {
        tx.execute(
            "UPDATE notice SET read_at = at
             WHERE read_at IS NULL AND at < $1 AND (request_id IN (SELECT id FROM request WHERE demo)
                OR bundle_id IN (SELECT id FROM request WHERE demo)
                OR agreement_id IN (SELECT id FROM agreement WHERE demo)
                OR heads_up_id IN (SELECT h.id FROM heads_up h JOIN service s ON s.id = h.service_id WHERE s.demo))",
            params![old],
        )?;
        // Of what may be late owners hear when all that came before has been told.
        crate::outside::warn(tx)
    })
}

/// Until the consumer has seen everything; a worker that does the same is no trouble. Somebody else's long
/// transaction may hold it up for a moment, but not for long: then the workers finish what is left. `at` is
/// the time of the example, where it is not now.
fn follow(database: &Database, consumer: &'static Consumer, at: Option<Timestamp>) -> Result<()> {
    let take = move |tx: &mut Tx<'_>| {
        if let Some(at) = at {
            tx.set_now(at);
        }
        event::consume(tx, consumer, true)
    };
    let mut patience = PATIENCE;
    while patience > 0 {
        match database.write_blocking(None, take) {
            Ok(Run::Full | Run::Partial) | Err(Error::Conflict(Conflict::Changed)) => {}
            Ok(Run::Empty) if database.read_blocking(None, move |conn| is_behind(conn, consumer.name))? => {
                patience -= 1;
            }
            Ok(Run::Empty) => return Ok(()),
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

fn is_behind(conn: &mut Conn<'_>, consumer: &str) -> Result<bool> {
    Ok(conn.exists(
        "SELECT 1 FROM event e JOIN consumer c ON c.name = $1 WHERE (e.txn, e.seq) > (c.txn, c.seq)",
        params![consumer],
    )?)
}

/// A date beyond the range of the calendar: nobody's clock is set to the year 9999.
#[expect(clippy::needless_pass_by_value, reason = "map_err hands the error over")]
fn date_error(error: jiff::Error) -> Error {
    Error::Db(db::Error::Decode(error.to_string()))
}

//! Promises of the example to people outside, and what inside serves them: a patient who goes home at a promised
//! hour, an operation, a parent's bed that may come too late, and one that ended with a complaint.

use db::{Timestamp, Tx, params};
use jiff::{SignedDuration, ToSpan, Zoned};

use super::content::Text;
use super::content::links::MOMENTS;
use super::date_error;
use super::house::{House, in_language};
use super::playing::Dated;
use crate::language::Language;
use crate::outside::{self, Draft, Outcome};
use crate::{MomentId, Result, organisation};

/// When something outside is due, seen from when the first request that serves it was asked.
#[derive(Debug, Clone, Copy)]
enum Due {
    /// So many minutes later, on the next half hour.
    In(i64),
    /// So many days later, at this hour.
    Day(i64, i8),
}

/// A promise to somebody outside.
struct Promise {
    title: Text,
    moment: &'static str,
    team: &'static str,
    /// Who gives it and looks after it, and who asked for what serves it.
    owner: &'static str,
    /// How many minutes before the request it was given.
    given: i64,
    due: Due,
    /// The story that serves it.
    served_by: &'static str,
    /// How many minutes after it was due the outside customer complained; then it is over.
    complained: Option<i64>,
}

const DAY: i64 = 24 * 60;

const PROMISES: &[Promise] = &[
    Promise {
        title: Text::new(
            "Results for bed 304-1 before the round at nine",
            "Risultati per il letto 304-1 prima del giro delle nove",
            "Wyniki dla łóżka 304-1 przed obchodem o dziewiątej",
        ),
        moment: "cared",
        team: "ward3",
        owner: "Caterina Polo",
        given: 2 * 60,
        due: Due::Day(0, 9),
        served_by: "ward-samples-lost",
        complained: Some(5 * 60),
    },
    Promise {
        title: Text::new(
            "Home today from 303, with the medicines in the bag",
            "A casa oggi dalla 303, con le medicine nella borsa",
            "Dziś do domu z 303, z lekami w torbie",
        ),
        moment: "cared",
        team: "ward3",
        owner: "Marek Górski",
        given: 90,
        due: Due::In(5 * 60),
        served_by: "today-medicine-pl",
        complained: None,
    },
    Promise {
        title: Text::new(
            "Two patients home today, and fresh beds for those who come",
            "Due pazienti a casa oggi, e letti freschi per chi arriva",
            "Dwoje pacjentów dziś do domu i świeże łóżka dla następnych",
        ),
        moment: "operated",
        team: "ward4",
        owner: "Elisa Bonetti",
        given: 3 * 60,
        due: Due::In(4 * 60),
        served_by: "today-sheets",
        complained: None,
    },
    Promise {
        title: Text::new(
            "The operation takes place on the agreed morning",
            "L’intervento si fa la mattina concordata",
            "Operacja odbędzie się w umówiony ranek",
        ),
        moment: "operated",
        team: "ward4",
        owner: "Rachel Feldman",
        given: 6 * DAY,
        due: Due::Day(3, 8),
        served_by: "today-advice-question",
        complained: None,
    },
    // The armchairs take a week and more: this one is at risk.
    Promise {
        title: Text::new(
            "A parent can lie down at night beside a child",
            "Un genitore può dormire disteso accanto al bambino",
            "Rodzic może w nocy położyć się obok dziecka",
        ),
        moment: "visited",
        team: "ward5",
        owner: "Grace Whitfield",
        given: DAY,
        due: Due::Day(4, 20),
        served_by: "today-order-question",
        complained: None,
    },
];

/// A request of a story was just asked: if it serves somebody outside, the promise was given before, and whoever
/// asked says so.
///
/// # Errors
/// Whatever the domain refuses.
pub(super) fn asked(tx: &mut Tx<'_>, house: &House, one: &Dated, number: i64) -> Result<()> {
    let Some(promise) = PROMISES.iter().find(|promise| promise.served_by == one.script.key) else {
        return Ok(());
    };
    let present = tx.now();
    let language = organisation::find(tx)?.map_or(Language::En, |house| house.language);
    let draft = Draft {
        title: in_language(promise.title, language).to_owned(),
        moment: moment_of(tx, promise.moment, language)?.map(|id| id.to_string()).unwrap_or_default(),
        team: house.team(promise.team)?.to_string(),
        ..Draft::default()
    };
    tx.set_actor(Some(house.person(promise.owner)?.uuid()));
    tx.set_now(present.plus_minutes(-promise.given));
    let given = outside::give(tx, &draft.parse(due(promise.due, &one.opened))?)?;
    tx.set_now(present);
    outside::serve(tx, number, Some(given))
}

/// After the stories: what was over by then has ended, as somebody outside saw it.
///
/// # Errors
/// Whatever the domain refuses.
pub(super) fn end(tx: &mut Tx<'_>, house: &House) -> Result<()> {
    let present = tx.now();
    for promise in PROMISES {
        let Some(minutes) = promise.complained else { continue };
        let owner = house.person(promise.owner)?;
        tx.set_actor(Some(owner.uuid()));
        let Some(found) = outside::open(tx)?.into_iter().find(|one| one.owner == Some(owner)) else {
            continue;
        };
        let at = found.due_at.plus_minutes(minutes);
        tx.set_now(at);
        outside::end(tx, found.number, Outcome::Done)?;
        outside::complain(tx, found.number, at)?;
    }
    tx.set_actor(None);
    tx.set_now(present);
    Ok(())
}

fn due(due: Due, asked: &Zoned) -> Result<Timestamp> {
    let at = match due {
        Due::In(minutes) => {
            let later = asked.checked_add(SignedDuration::from_mins(minutes)).map_err(date_error)?;
            let over = i64::from(later.minute()) % 30;
            let later = later.checked_add(SignedDuration::from_mins(30 - over)).map_err(date_error)?;
            later.with().second(0).subsec_nanosecond(0).build().map_err(date_error)?
        }
        Due::Day(days, hour) => {
            let day = asked.date().checked_add(days.days()).map_err(date_error)?;
            day.at(hour, 0, 0, 0).to_zoned(asked.time_zone().clone()).map_err(date_error)?
        }
    };
    Ok(Timestamp::from_jiff(at.timestamp()))
}

/// The moment of the map with this key, by its name.
fn moment_of(tx: &mut Tx<'_>, key: &str, language: Language) -> Result<Option<MomentId>> {
    let Some(moment) = MOMENTS.iter().find(|moment| moment.key == key) else { return Ok(None) };
    Ok(tx.maybe(
        "SELECT id FROM moment WHERE demo AND name = $1 ORDER BY id LIMIT 1",
        params![in_language(moment.name, language)],
        |row| row.get(0),
    )?)
}

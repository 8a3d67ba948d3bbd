//! The computer that came too late, as two sides who learn: what was agreed, what each will change, and the
//! version that grew from it before the next colleague came.

use db::{Timestamp, Tx};
use jiff::ToSpan;

use super::date_error;
use super::house::House;
use super::playing::{Dated, Numbers};
use crate::agreement::{self, Agreement, Draft, TypedLength, Version};
use crate::request::Request;
use crate::worker_agreement::{self, Scope};
use crate::{Error, PersonId, Result, heads_up, organisation};

/// The service that it is about, the team that asks, and who leads each side.
const SERVICE: &str = "it.computer";
const CUSTOMER: &str = "secretaries";
const ASKS: &str = "Marta Bressan";
const SERVES: &str = "Marco Benedetti";
/// The request that came too late, and the one before which both sides have learned.
const LATE: &str = "newcomer-late";
const NEXT: &str = "newcomer-next";

/// Who expects students, for which team, and what they will need.
const STUDENTS: (&str, &str, &str) = ("Francesca Rinaldi", "ward3", "it.access");

fn days(days: i64) -> TypedLength {
    TypedLength { days: days.to_string(), hours: String::new() }
}

/// Version 1, signed when the house begins.
///
/// # Errors
/// Whatever the domain refuses.
pub(super) fn first_version(tx: &mut Tx<'_>, house: &House) -> Result<()> {
    let before = tx.actor();
    let (asks, serves) = (house.person(ASKS)?, house.person(SERVES)?);
    let draft = Draft {
        notice: days(10),
        answer: days(1),
        complete: "Primo giorno, ruolo e scrivania\nI programmi che servono".to_owned(),
        lead: days(5),
        first_answer: TypedLength { days: String::new(), hours: "4".to_owned() },
        provider_gives: "Il computer è già provato quando arriva sulla scrivania.".to_owned(),
        silent_days: "7".to_owned(),
        ..dated(tx)?
    };
    let (service, team) = (house.service(SERVICE)?.id, house.team(CUSTOMER)?);
    tx.set_actor(Some(asks.uuid()));
    let agreement = agreement::create(tx, service, &[team], &draft.parse()?)?;
    sign_both(tx, agreement.number, (asks, serves))?;
    tx.set_actor(before);
    Ok(())
}

/// What the example agreed with those who represent the people who work there: every figure, a year back.
///
/// # Errors
/// When the database cannot be written.
pub(super) fn with_representatives(tx: &mut Tx<'_>) -> Result<()> {
    if worker_agreement::in_force(tx)?.is_some() {
        return Ok(());
    }
    let today = organisation::today(tx)?;
    let terms = (365, worker_agreement::LEAST_PEOPLE);
    worker_agreement::put(tx, "Accordo RSU 1/2026 (esempio)", today, Scope::ALL, terms, true)
}

/// What is likely to be needed: one that whoever serves knows of, and one of this morning.
///
/// # Errors
/// Whatever the domain refuses.
pub(super) fn announce(tx: &mut Tx<'_>, house: &House) -> Result<()> {
    let (now, today) = (tx.now(), organisation::today(tx)?);
    let in_days = |days: i64| today.checked_add(days.days()).map(|day| day.to_string()).map_err(date_error);
    let give = |tx: &mut Tx<'_>, at: Timestamp, who: &str, service: &str, draft: &heads_up::Draft| {
        tx.set_now(at);
        tx.set_actor(Some(house.person(who)?.uuid()));
        heads_up::give(tx, house.service(service)?.id, draft)
    };
    let known = heads_up::Draft {
        team: house.team(CUSTOMER)?.to_string(),
        words: "Probabilmente una nuova collega in segreteria.\nIl bando chiude a fine mese.".to_owned(),
        chance: "70".to_owned(),
        from_on: in_days(21)?,
        to_on: in_days(35)?,
    };
    let number = give(tx, now.plus_days(-3), ASKS, SERVICE, &known)?;
    tx.set_now(now.plus_days(-2));
    tx.set_actor(Some(house.person(SERVES)?.uuid()));
    heads_up::acknowledge(tx, number)?;
    let new = heads_up::Draft {
        team: house.team(STUDENTS.1)?.to_string(),
        words: "Sei studentesse e studenti in tirocinio: servirà un accesso ciascuno.".to_owned(),
        chance: "90".to_owned(),
        from_on: in_days(28)?,
        to_on: String::new(),
    };
    give(tx, now.plus_minutes(-50), STUDENTS.0, STUDENTS.2, &new)?;
    tx.set_actor(None);
    tx.set_now(now);
    Ok(())
}

/// Just before the next request is asked, both sides say what they will change, and version 2 grows from it.
///
/// # Errors
/// Whatever the domain refuses.
pub(super) fn before(
    tx: &mut Tx<'_>,
    house: &House,
    all: &[Dated],
    one: &Dated,
    numbers: &Numbers,
    at: Timestamp,
) -> Result<()> {
    if one.script.key != NEXT {
        return Ok(());
    }
    let place = all.iter().position(|dated| dated.script.key == LATE);
    let Some(number) = place.and_then(|place| numbers.get(&place)) else { return Ok(()) };
    let (asks, serves) = (house.person(ASKS)?, house.person(SERVES)?);
    for (who, words) in [
        (asks, "Vi avvisiamo quando parte il bando, non quando il contratto è firmato."),
        (serves, "Proponiamo subito un modello B dallo scaffale, se l'A non arriva in tempo."),
    ] {
        tx.set_now(at);
        tx.set_actor(Some(who.uuid()));
        Request::visible_to(tx, *number)?.write_repair(tx, words)?;
    }
    let late = Request::visible_to(tx, *number)?;
    let Some(kept) = agreement::of_request(tx, &late)? else { return Ok(()) };
    let agreement = Agreement::visible_to(tx, kept.agreement)?;
    let prompted_by = late.id;
    agreement::again(tx, &agreement, Some(prompted_by))?;
    let newest = newest(tx, &agreement)?;
    let draft = Draft { notice: days(15), lead: days(10), ..Draft::from(&newest) };
    let draft = Draft {
        provider_gives: format!(
            "{}\nUn modello B pronto in quattro giorni, sempre due sullo scaffale.",
            draft.provider_gives
        ),
        ..draft
    };
    let dates = dated(tx)?;
    let draft = Draft { effective_on: dates.effective_on, review_on: dates.review_on, ..draft };
    agreement::update(tx, &agreement, &newest, newest.revision, &draft.parse()?)?;
    sign_both(tx, kept.agreement, (serves, asks))
}

/// A draft that counts from today and is looked at again in half a year.
fn dated(tx: &mut Tx<'_>) -> Result<Draft> {
    let today = organisation::today(tx)?;
    let review = today.checked_add(182.days()).map_err(date_error)?;
    Ok(Draft { effective_on: today.to_string(), review_on: review.to_string(), ..Draft::default() })
}

fn newest(tx: &mut Tx<'_>, agreement: &Agreement) -> Result<Version> {
    agreement.versions(tx)?.into_iter().next().ok_or(Error::NotFound)
}

/// The first proposes what is drafted, the second signs it.
fn sign_both(tx: &mut Tx<'_>, number: i64, (first, second): (PersonId, PersonId)) -> Result<()> {
    tx.set_actor(Some(first.uuid()));
    let agreement = Agreement::visible_to(tx, number)?;
    let drafted = newest(tx, &agreement)?;
    agreement::propose(tx, &agreement, &drafted, drafted.revision)?;
    tx.set_actor(Some(second.uuid()));
    let agreement = Agreement::visible_to(tx, number)?;
    let proposed = newest(tx, &agreement)?;
    agreement::sign(tx, &agreement, &proposed, proposed.revision)
}

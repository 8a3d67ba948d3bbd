//! Notices: one line a thing and person, updated rather than repeated, gone once it has been read.
//!
//! A consumer of the spine decides whom an event concerns; nobody is told of what they did themselves,
//! nor of a request that they may not see. Whoever asked for a bundle hears of its parts together.

mod agreements;
mod heads_ups;
pub mod letters;
mod lines;
mod people;

use std::collections::BTreeSet;

use db::{Conn, Query, Tx, params};

use crate::event::{Consumer, Event, Recorded};
use crate::language::words;
use crate::{AgreementId, HeadsUpId, NoticeId, PersonId, RequestId, Result, actor};

pub use lines::{About, Notice, PartStands, mine};
use people::{Audience, People};

words! {
    /// What a notice says.
    Kind {
        /// It was asked for you, or of you personally.
        Asked = "asked",
        /// It was opened with a promise.
        Opened = "opened",
        /// There is another date.
        Promised = "promised",
        /// It was given to you.
        Given = "given",
        /// You are asked a question.
        Question = "question",
        /// Your question has an answer.
        Answered = "answered",
        /// The customer contests a wait.
        Contested = "contested",
        /// The other side says whose a contested wait is.
        SettlementOffered = "settlement_offered",
        /// A contested wait is settled.
        Settled = "settled",
        /// The customer would rather have another variant.
        OptionWished = "option_wished",
        /// The provider gives the other variant.
        OptionGiven = "option_given",
        /// The provider keeps to its variant.
        OptionKept = "option_kept",
        /// It went to another team.
        PassedOn = "passed_on",
        /// It was declined, with an alternative.
        Declined = "declined",
        /// It was closed with a word: please confirm.
        Closed = "closed",
        /// The customer confirmed.
        Confirmed = "confirmed",
        /// It is not solved yet.
        Reopened = "reopened",
        /// It is not needed any more.
        Withdrawn = "withdrawn",
        /// Somebody wrote.
        Written = "written",
        /// Somebody mentioned you.
        Mentioned = "mentioned",
        /// You follow it now.
        Invited = "invited",
        /// Every part of the bundle is ready or declined: it goes on with you.
        PartsReady = "parts_ready",
        /// Soon it counts as solved if you say nothing.
        Silence = "silence",
        /// It counts as solved: the agreed days have passed without a word.
        ConfirmedByTime = "confirmed_by_time",
        /// The other side said how it went; say so too, and both of you read both.
        HowItWent = "how_it_went",
        /// Both sides said how it went, and can read it.
        BothSaid = "both_said",
        /// It was more than could be expected.
        Above = "above",
        /// Somebody thanked you.
        Thanked = "thanked",
        /// It is left to you at the end of a shift.
        Left = "left",
        /// What you left was taken over.
        TakenOver = "taken_over",
        /// What was set aside is back.
        Woken = "woken",
        /// Is it still needed?
        StillNeeded = "still_needed",
        /// It goes on in another request, or another one in it.
        Merged = "merged",
        /// One of several who asked says that it is solved for them.
        ConfirmedForOneself = "confirmed_for_oneself",
        /// One of several who asked does not need it any more.
        WithdrawnForOneself = "withdrawn_for_oneself",
        /// You and others wait for each other.
        Circle = "circle",
        /// A promise to somebody outside may not be kept in time.
        AtRisk = "at_risk",
        /// An agreement is proposed and waits for your signature.
        AgreementProposed = "agreement_proposed",
        /// A proposal was changed: it is a draft again.
        AgreementReworked = "agreement_reworked",
        /// A proposal was sent back with a word.
        AgreementRefused = "agreement_refused",
        /// A proposal was dropped.
        AgreementDropped = "agreement_dropped",
        /// Everybody has signed.
        AgreementAgreed = "agreement_agreed",
        /// The day on which both sides look at it again is near.
        AgreementReview = "agreement_review",
        /// An agreement was ended.
        AgreementEnded = "agreement_ended",
        /// Parts of a bundle went on: this is where they stand.
        Parts = "parts",
        /// Something is likely to be needed of you.
        HeadsUpGiven = "heads_up_given",
        /// Whoever would serve knows of your heads-up.
        HeadsUpKnown = "heads_up_known",
        /// What was announced will not be needed.
        HeadsUpWithdrawn = "heads_up_withdrawn",
        /// What was announced has been asked for.
        HeadsUpCameTrue = "heads_up_came_true",
    }
}

/// How many of the actor's notices are unread; counting stops at 100.
pub fn unread(conn: &mut Conn<'_>) -> Result<i64> {
    let me = actor::require(conn)?;
    Ok(conn.one(
        "SELECT count(*) FROM (SELECT id FROM notice WHERE person_id = $1 AND read_at IS NULL LIMIT 100) new",
        params![me],
        |row| row.get(0),
    )?)
}

/// The actor has looked at a request: its notice is read, and that of its parts. True if there was one.
pub fn read(tx: &mut Tx<'_>, request: RequestId) -> Result<bool> {
    let me = actor::require(tx)?;
    let now = tx.now();
    let read = tx.execute(
        "UPDATE notice SET read_at = $1
         WHERE person_id = $2 AND (request_id = $3 OR bundle_id = $3) AND read_at IS NULL",
        params![now, me, request],
    )?;
    tx.changed(me.uuid());
    Ok(read > 0)
}

/// The actor has looked at an agreement: its notice is read. True if there was one.
pub fn read_agreement(tx: &mut Tx<'_>, agreement: AgreementId) -> Result<bool> {
    let me = actor::require(tx)?;
    let now = tx.now();
    let read = tx.execute(
        "UPDATE notice SET read_at = $1 WHERE person_id = $2 AND agreement_id = $3 AND read_at IS NULL",
        params![now, me, agreement],
    )?;
    tx.changed(me.uuid());
    Ok(read > 0)
}

/// The actor has looked at these heads-ups: their notices are read.
pub fn read_heads_ups(tx: &mut Tx<'_>, looked_at: &[HeadsUpId]) -> Result<()> {
    let me = actor::require(tx)?;
    let now = tx.now();
    for one in looked_at {
        tx.execute(
            "UPDATE notice SET read_at = $1 WHERE person_id = $2 AND heads_up_id = $3 AND read_at IS NULL",
            params![now, me, *one],
        )?;
    }
    tx.changed(me.uuid());
    Ok(())
}

/// Those of these heads-ups about which the actor has an unread notice.
pub fn unread_heads_ups(
    conn: &mut Conn<'_>,
    among: impl IntoIterator<Item = HeadsUpId>,
) -> Result<Vec<HeadsUpId>> {
    let me = actor::require(conn)?;
    let among: Vec<db::Value> = among.into_iter().map(|one| one.uuid().into()).collect();
    if among.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = Query::new("SELECT heads_up_id FROM notice WHERE read_at IS NULL AND person_id = ");
    query.bind(me).push(" AND heads_up_id IN ");
    query.list(among);
    Ok(conn.query_all(&query, |row| row.get(0))?)
}

/// Whether the actor has an unread notice about an agreement.
pub fn is_agreement_unread(conn: &mut Conn<'_>, agreement: AgreementId) -> Result<bool> {
    let me = actor::require(conn)?;
    Ok(conn.exists(
        "SELECT 1 FROM notice WHERE person_id = $1 AND agreement_id = $2 AND read_at IS NULL",
        params![me, agreement],
    )?)
}

/// The actor has read them all.
pub fn read_all(tx: &mut Tx<'_>) -> Result<()> {
    let me = actor::require(tx)?;
    let now = tx.now();
    tx.execute("UPDATE notice SET read_at = $1 WHERE person_id = $2 AND read_at IS NULL", params![now, me])?;
    tx.changed(me.uuid());
    Ok(())
}

/// Tells people what concerns them.
pub const CONSUMER: Consumer = Consumer { name: "notice", take };

fn take(tx: &mut Tx<'_>, events: &[Recorded]) -> Result<()> {
    for event in events {
        tell(tx, event)?;
    }
    Ok(())
}

fn tell(tx: &mut Tx<'_>, recorded: &Recorded) -> Result<()> {
    let mut named: Vec<(PersonId, Kind)> = Vec::new();
    let (audience, kind) = match &recorded.event {
        Event::RequestAsked { provider, .. } => {
            named.extend(provider.map(|person| (person, Kind::Asked)));
            // Whom a bundle is for hears of it once, and not of each of its parts.
            let is_part = is_part(tx, recorded.subject)?;
            (if is_part { Audience::Nobody } else { Audience::Customers }, Kind::Asked)
        }
        Event::AgreementChanged { version, what } => return agreements::tell(tx, recorded, *version, what),
        Event::HeadsUpChanged { what, .. } => return heads_ups::tell(tx, recorded, what),
        Event::RequestOpened { .. } => (Audience::Customers, Kind::Opened),
        Event::RequestPromised { .. } => (Audience::Customers, Kind::Promised),
        Event::RequestTaken { holder } => {
            named.extend(holder.map(|person| (person, Kind::Given)));
            (Audience::Nobody, Kind::Given)
        }
        Event::RequestHandedOver { to, .. } => {
            named.push((*to, Kind::Given));
            (Audience::Nobody, Kind::Given)
        }
        Event::QuestionAsked { .. } => (Audience::Customers, Kind::Question),
        Event::QuestionAnswered { .. } => (Audience::Providers, Kind::Answered),
        Event::QuestionContested { .. } => (Audience::Providers, Kind::Contested),
        Event::SettlementOffered { .. } => (Audience::Others, Kind::SettlementOffered),
        Event::ContestSettled { .. } => (Audience::Both, Kind::Settled),
        Event::OptionWished { .. } => (Audience::Providers, Kind::OptionWished),
        Event::OptionGiven { .. } => (Audience::Customers, Kind::OptionGiven),
        Event::OptionKept { .. } => (Audience::Customers, Kind::OptionKept),
        Event::RequestPassedOn { .. } => (Audience::Customers, Kind::PassedOn),
        Event::RequestDeclined {} => (Audience::Customers, Kind::Declined),
        Event::RequestClosed {} => (Audience::Customers, Kind::Closed),
        Event::PartEnded { open: 0, .. } => (Audience::Providers, Kind::PartsReady),
        Event::SilenceAnnounced { .. } => (Audience::Customers, Kind::Silence),
        Event::RequestConfirmedByTime {} => (Audience::Both, Kind::ConfirmedByTime),
        Event::ClosingWordSealed { side, both } => {
            let kind = if *both { Kind::BothSaid } else { Kind::HowItWent };
            // What is sealed between the two sides is no business of whoever follows the request.
            let Some(people) = People::of(tx, RequestId::from_uuid(recorded.subject))? else { return Ok(()) };
            let others = if side == "customer" { people.providers } else { people.customers };
            named.extend(others.into_iter().map(|person| (person, kind)));
            (Audience::Nobody, kind)
        }
        Event::AboveExpectations {} => {
            let Some(people) = People::of(tx, RequestId::from_uuid(recorded.subject))? else { return Ok(()) };
            named.extend(people.providers.into_iter().map(|person| (person, Kind::Above)));
            (Audience::Nobody, Kind::Above)
        }
        Event::RequestConfirmed {} => (Audience::Providers, Kind::Confirmed),
        Event::ConfirmedForOneself {} => (Audience::Providers, Kind::ConfirmedForOneself),
        Event::WithdrawnForOneself {} => (Audience::Providers, Kind::WithdrawnForOneself),
        Event::RequestReopened {} => (Audience::Others, Kind::Reopened),
        Event::RequestWithdrawn {} => (Audience::Providers, Kind::Withdrawn),
        Event::MessageWritten { internal, mentions, .. } => {
            named.extend(mentions.iter().map(|person| (*person, Kind::Mentioned)));
            (if *internal { Audience::Inside } else { Audience::Others }, Kind::Written)
        }
        Event::WatchersChanged { person, watching: true } => {
            named.push((*person, Kind::Invited));
            (Audience::Nobody, Kind::Invited)
        }
        Event::ShiftHandedOver { to, .. } => {
            named.extend(to.map(|person| (person, Kind::Left)));
            (Audience::Nobody, Kind::Left)
        }
        Event::ShiftConfirmed { handover } => {
            named.extend(left_by(tx, *handover)?.map(|person| (person, Kind::TakenOver)));
            (Audience::Nobody, Kind::TakenOver)
        }
        Event::RequestWoken { by } => {
            named.extend(by.map(|person| (person, Kind::Woken)));
            (Audience::Providers, Kind::Woken)
        }
        Event::StillNeededAsked {} => (Audience::Customers, Kind::StillNeeded),
        Event::RequestMerged { .. } => (Audience::Customers, Kind::Merged),
        Event::RequestTookIn { .. } => (Audience::Providers, Kind::Merged),
        Event::Thanked { person, .. } => {
            named.extend(person.map(|person| (person, Kind::Thanked)));
            (Audience::Nobody, Kind::Thanked)
        }
        _ => return Ok(()),
    };
    let Some(people) = People::of(tx, RequestId::from_uuid(recorded.subject))? else { return Ok(()) };
    let mut told = BTreeSet::new();
    for (person, kind) in named {
        // Naming somebody does not show them what they may not see.
        let sees = people.see(person) || serves(tx, recorded.subject, person)?;
        if sees && told.insert(person) {
            put(tx, recorded, person, kind)?;
        }
    }
    let whole = if is_news_of_a_part(kind) { whole(tx, recorded.subject)? } else { None };
    for person in people.audience(&audience, recorded.actor) {
        if !told.insert(person) {
            continue;
        }
        match &whole {
            Some((bundle, asked)) if asked.contains(&person) => put_of_parts(tx, recorded, person, *bundle)?,
            _ => put(tx, recorded, person, kind)?,
        }
    }
    Ok(())
}

/// What whoever asked for a bundle hears of its parts together. A question, a word or a day that comes near
/// stays with its part: it waits to be answered there.
fn is_news_of_a_part(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Opened
            | Kind::Promised
            | Kind::PassedOn
            | Kind::Declined
            | Kind::Closed
            | Kind::ConfirmedByTime
    )
}

/// The bundle that a request is a part of, and who asked for it.
fn whole(conn: &mut Conn<'_>, request: uuid::Uuid) -> Result<Option<(RequestId, Vec<PersonId>)>> {
    Ok(conn.maybe(
        "SELECT w.id, w.asker_id, w.beneficiary_id FROM request r JOIN request w ON w.id = r.parent_id WHERE r.id = $1",
        params![request],
        |row| {
            let asked: [Option<PersonId>; 2] = [row.get(1)?, row.get(2)?];
            Ok((row.get(0)?, asked.into_iter().flatten().collect()))
        },
    )?)
}

/// Whether a request is a part of a bundle.
fn is_part(conn: &mut Conn<'_>, request: uuid::Uuid) -> Result<bool> {
    Ok(conn.exists("SELECT 1 FROM request WHERE id = $1 AND parent_id IS NOT NULL", params![request])?)
}

/// Whether somebody belongs to the team that serves a request and may see it there.
fn serves(conn: &mut Conn<'_>, request: uuid::Uuid, person: PersonId) -> Result<bool> {
    Ok(conn.exists(
        "SELECT 1 FROM request r JOIN membership m ON m.team_id = r.team_id AND m.person_id = $2
         WHERE r.id = $1 AND (m.role = 'lead' OR r.visibility <> 'named')",
        params![request, person],
    )?)
}

/// Who left something at the end of a shift.
fn left_by(conn: &mut Conn<'_>, handover: uuid::Uuid) -> Result<Option<PersonId>> {
    let from =
        conn.maybe("SELECT from_id FROM shift_handover WHERE id = $1", params![handover], |row| row.get(0))?;
    Ok(from.flatten())
}

/// Tells somebody something about a request that nobody did: a circle, a risk. Only for those who may see it,
/// which the callers know.
pub(crate) fn tell_person(tx: &mut Tx<'_>, person: PersonId, request: RequestId, kind: Kind) -> Result<()> {
    let (id, now): (NoticeId, _) = (tx.id(), tx.now());
    tx.execute(
        "INSERT INTO notice (id, person_id, request_id, kind, actor_id, at) VALUES ($1, $2, $3, $4, NULL, $5)
         ON CONFLICT (person_id, request_id) DO UPDATE
         SET kind = excluded.kind, actor_id = NULL, at = excluded.at, read_at = NULL",
        params![id, person, request, kind, now],
    )?;
    tx.changed(person.uuid());
    Ok(())
}

fn put(tx: &mut Tx<'_>, recorded: &Recorded, person: PersonId, kind: Kind) -> Result<()> {
    if recorded.actor == Some(person) {
        return Ok(());
    }
    let id: NoticeId = tx.id();
    tx.execute(
        "INSERT INTO notice (id, person_id, request_id, kind, actor_id, at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (person_id, request_id) DO UPDATE
         SET kind = excluded.kind, actor_id = excluded.actor_id, at = excluded.at, read_at = NULL",
        params![id, person, recorded.subject, kind, recorded.actor, recorded.at],
    )?;
    tx.changed(person.uuid());
    letters::think_later(tx, person)
}

/// One notice for all that happens to the parts of a bundle until it is read: it says where each of them stands.
fn put_of_parts(tx: &mut Tx<'_>, recorded: &Recorded, person: PersonId, bundle: RequestId) -> Result<()> {
    if recorded.actor == Some(person) {
        return Ok(());
    }
    let id: NoticeId = tx.id();
    tx.execute(
        "INSERT INTO notice (id, person_id, bundle_id, kind, actor_id, at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (person_id, bundle_id) DO UPDATE
         SET kind = excluded.kind, actor_id = excluded.actor_id, at = excluded.at, read_at = NULL",
        params![id, person, bundle, Kind::Parts, recorded.actor, recorded.at],
    )?;
    tx.changed(person.uuid());
    letters::think_later(tx, person)
}

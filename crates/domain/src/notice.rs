//! Notices: one line a request or agreement and person, updated rather than repeated, gone once it has been read.
//!
//! A consumer of the spine decides whom an event concerns; nobody is told of what they did themselves,
//! nor of a request that they may not see.

mod agreements;
pub mod letters;

use std::collections::BTreeSet;

use db::{Conn, Row, Timestamp, Tx, params};

use crate::event::{Consumer, Event, Recorded};
use crate::language::words;
use crate::paging::{self, Cursor, LIMIT, Page};
use crate::service::bundle;
use crate::text::Texts;
use crate::{AgreementId, NoticeId, PersonId, RequestId, Result, actor};

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
    }
}

/// What a notice is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum About {
    /// A request.
    Request {
        /// What people call it.
        number: i64,
        /// What it is about; nothing where that is confidential.
        title: Option<String>,
    },
    /// An agreement.
    Agreement {
        /// Its number in addresses.
        number: i64,
        /// Its newest version.
        version: i64,
        /// The service that it is about.
        service: Texts,
    },
}

impl About {
    /// The number of the request or the agreement.
    pub fn number(&self) -> i64 {
        match self {
            About::Request { number, .. } | About::Agreement { number, .. } => *number,
        }
    }

    /// Reads the request's number and title, the agreement's number and newest version, and the three names of
    /// its service, from column `at` on.
    fn read(row: &Row<'_>, at: usize) -> db::Result<About> {
        Ok(match row.get::<Option<i64>>(at)? {
            Some(number) => About::Request { number, title: row.get(at + 1)? },
            None => About::Agreement {
                number: row.get::<Option<i64>>(at + 2)?.unwrap_or_default(),
                version: row.get::<Option<i64>>(at + 3)?.unwrap_or_default(),
                service: bundle::names(row, at + 4)?,
            },
        })
    }
}

/// A notice.
#[derive(Debug, Clone)]
pub struct Notice {
    /// Its id.
    pub id: NoticeId,
    /// What it says.
    pub kind: Kind,
    /// The request or the agreement that it is about.
    pub about: About,
    /// Who did it.
    pub actor: Option<String>,
    /// When.
    pub at: Timestamp,
    /// Whether it is unread.
    pub is_new: bool,
}

/// The actor's notices, newest first.
pub fn mine(conn: &mut Conn<'_>, after: Option<&Cursor>) -> Result<Page<Notice>> {
    let me = actor::require(conn)?;
    let (at, id) = paging::before(after);
    let found = conn.all(
        "SELECT n.id, n.kind, p.name, n.at, n.read_at IS NULL, r.number, r.title, a.number,
                (SELECT max(v.version) FROM agreement_version v WHERE v.agreement_id = a.id), en.name, it.name, pl.name
         FROM notice n LEFT JOIN person p ON p.id = n.actor_id
         LEFT JOIN request r ON r.id = n.request_id
         LEFT JOIN agreement a ON a.id = n.agreement_id
         LEFT JOIN service_text en ON en.service_id = a.service_id AND en.language = 'en'
         LEFT JOIN service_text it ON it.service_id = a.service_id AND it.language = 'it'
         LEFT JOIN service_text pl ON pl.service_id = a.service_id AND pl.language = 'pl'
         WHERE n.person_id = $1 AND (n.at, n.id) < ($2, $3) ORDER BY n.at DESC, n.id DESC LIMIT $4",
        params![me, at, id, LIMIT],
        |row| {
            Ok(Notice {
                id: row.get(0)?,
                kind: row.get(1)?,
                actor: row.get(2)?,
                at: row.get(3)?,
                is_new: row.get(4)?,
                about: About::read(row, 5)?,
            })
        },
    )?;
    Ok(Page::cut(found, |notice| Cursor::at(notice.at, notice.id.uuid())))
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

/// The actor has looked at a request: its notice is read. True if there was one.
pub fn read(tx: &mut Tx<'_>, request: RequestId) -> Result<bool> {
    let me = actor::require(tx)?;
    let now = tx.now();
    let read = tx.execute(
        "UPDATE notice SET read_at = $1 WHERE person_id = $2 AND request_id = $3 AND read_at IS NULL",
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

/// Who is to be told, besides named people.
enum Audience {
    Customers,
    Providers,
    /// The side that the actor is not on.
    Others,
    /// Both sides.
    Both,
    /// Whoever reads internal notes.
    Inside,
    /// Only the people named.
    Nobody,
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
    for person in people.audience(&audience, recorded.actor) {
        if told.insert(person) {
            put(tx, recorded, person, kind)?;
        }
    }
    Ok(())
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

/// The people around a request.
struct People {
    customers: Vec<PersonId>,
    providers: Vec<PersonId>,
    watchers: Vec<(PersonId, bool)>,
}

impl People {
    fn of(conn: &mut Conn<'_>, request: RequestId) -> Result<Option<People>> {
        let sides = conn.maybe(
            "SELECT asker_id, beneficiary_id, holder_id, provider_id FROM request WHERE id = $1",
            params![request],
            |row| {
                let customers: [Option<PersonId>; 2] = [row.get(0)?, row.get(1)?];
                let providers: [Option<PersonId>; 2] = [row.get(2)?, row.get(3)?];
                Ok((customers, providers))
            },
        )?;
        let Some((customers, providers)) = sides else { return Ok(None) };
        let watchers = conn.all(
            "SELECT person_id, inside FROM watcher WHERE request_id = $1 ORDER BY since, person_id LIMIT 500",
            params![request],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        Ok(Some(People {
            customers: customers.into_iter().flatten().collect(),
            providers: providers.into_iter().flatten().collect(),
            watchers,
        }))
    }

    fn see(&self, person: PersonId) -> bool {
        self.customers.contains(&person)
            || self.providers.contains(&person)
            || self.watchers.iter().any(|(watcher, _)| *watcher == person)
    }

    fn audience(&self, audience: &Audience, actor: Option<PersonId>) -> Vec<PersonId> {
        let by_customer = actor.is_some_and(|actor| self.customers.contains(&actor));
        let inside = self.watchers.iter().filter(|(_, inside)| *inside).map(|(person, _)| *person);
        let followers = self.watchers.iter().map(|(person, _)| *person);
        match audience {
            Audience::Others if by_customer => self.audience(&Audience::Providers, None),
            Audience::Others => self.audience(&Audience::Customers, None),
            Audience::Customers => self.customers.iter().copied().chain(followers).collect(),
            Audience::Providers => self.providers.iter().copied().chain(followers).collect(),
            Audience::Both => {
                self.customers.iter().chain(&self.providers).copied().chain(followers).collect()
            }
            Audience::Inside => self.providers.iter().copied().chain(inside).collect(),
            Audience::Nobody => Vec::new(),
        }
    }
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

//! Notices as they are read, on their page and in letters: one statement for both, and one for the parts of bundles.

use std::collections::BTreeMap;

use db::{Conn, Query, Row, Timestamp};
use uuid::Uuid;

use super::Kind;
use crate::paging::{self, Cursor, LIMIT, Page};
use crate::request::State;
use crate::service::bundle;
use crate::text::Texts;
use crate::{NoticeId, PersonId, RequestId, Result, actor};

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
    /// The parts of a bundle.
    Parts {
        /// What people call the bundle.
        number: i64,
        /// What it is about; nothing where that is confidential.
        title: Option<String>,
        /// Its parts, in the order in which they were asked for.
        parts: Vec<PartStands>,
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
    /// A heads-up.
    HeadsUp {
        /// Its number in addresses.
        number: i64,
        /// The service that is likely to be needed; nothing where that is confidential.
        service: Option<Texts>,
        /// The team that would ask; nothing where the service is confidential.
        customer: Option<String>,
        /// The number of the request that it became.
        became: Option<i64>,
    },
}

/// Where a part of a bundle stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartStands {
    /// The name of the offer; nothing where it is confidential.
    pub service: Option<Texts>,
    /// Where it stands.
    pub state: State,
    /// For when it is promised.
    pub promised_for: Option<Timestamp>,
}

impl About {
    /// The number of the request, the agreement or the heads-up.
    pub fn number(&self) -> i64 {
        match self {
            About::Request { number, .. }
            | About::Parts { number, .. }
            | About::Agreement { number, .. }
            | About::HeadsUp { number, .. } => *number,
        }
    }
}

/// A notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Its id.
    pub id: NoticeId,
    /// What it says.
    pub kind: Kind,
    /// What it is about.
    pub about: About,
    /// Who did it.
    pub actor: Option<String>,
    /// When.
    pub at: Timestamp,
    /// Whether it is unread.
    pub is_new: bool,
}

/// Whether confidential requests are named: on their reader's own page, and never in a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Titles {
    All,
    Open,
}

/// What every list of notices begins with.
const LINE: &str = "SELECT n.id, n.kind, p.name, n.at, n.read_at IS NULL, n.bundle_id,
            r.number, r.title, r.visibility = 'named', a.number,
            (SELECT max(v.version) FROM agreement_version v WHERE v.agreement_id = a.id),
            h.number, c.name, f.number, en.name, it.name, pl.name, hs.visibility = 'named'
     FROM notice n LEFT JOIN person p ON p.id = n.actor_id
     LEFT JOIN request r ON r.id = coalesce(n.request_id, n.bundle_id)
     LEFT JOIN agreement a ON a.id = n.agreement_id
     LEFT JOIN heads_up h ON h.id = n.heads_up_id
     LEFT JOIN service hs ON hs.id = h.service_id
     LEFT JOIN team c ON c.id = h.customer_team_id
     LEFT JOIN request f ON f.id = h.request_id
     LEFT JOIN service_text en ON en.service_id = coalesce(a.service_id, h.service_id) AND en.language = 'en'
     LEFT JOIN service_text it ON it.service_id = coalesce(a.service_id, h.service_id) AND it.language = 'it'
     LEFT JOIN service_text pl ON pl.service_id = coalesce(a.service_id, h.service_id) AND pl.language = 'pl'";

fn of(person: PersonId) -> Query {
    let mut query = Query::new(LINE);
    query.push(" WHERE n.person_id = ").bind(person);
    query
}

/// The actor's notices, newest first.
pub fn mine(conn: &mut Conn<'_>, after: Option<&Cursor>) -> Result<Page<Notice>> {
    let me = actor::require(conn)?;
    let (at, id) = paging::before(after);
    let mut query = of(me);
    query.push(" AND (n.at, n.id) < (").bind(at).push(", ").bind(id);
    query.push(") ORDER BY n.at DESC, n.id DESC LIMIT ").bind(LIMIT);
    Ok(Page::cut(read(conn, &query, Titles::All)?, |notice| Cursor::at(notice.at, notice.id.uuid())))
}

/// What is neither read nor told, oldest first.
pub(super) fn untold(conn: &mut Conn<'_>, person: PersonId, most: i64) -> Result<Vec<Notice>> {
    let mut query = of(person);
    query.push(" AND n.read_at IS NULL AND (n.lettered_at IS NULL OR n.lettered_at < n.at)");
    query.push(" ORDER BY n.at, n.id LIMIT ").bind(most);
    read(conn, &query, Titles::Open)
}

fn read(conn: &mut Conn<'_>, query: &Query, titles: Titles) -> Result<Vec<Notice>> {
    let mut found = conn.query_all(query, |row| line(row, titles))?;
    let bundles = found.iter().filter_map(|(_, bundle)| *bundle);
    let mut parts = parts(conn, bundles, titles)?;
    for (notice, bundle) in &mut found {
        if let (About::Parts { parts: known, .. }, Some(bundle)) = (&mut notice.about, bundle) {
            *known = parts.remove(&bundle.uuid()).unwrap_or_default();
        }
    }
    Ok(found.into_iter().map(|(notice, _)| notice).collect())
}

fn line(row: &Row<'_>, titles: Titles) -> db::Result<(Notice, Option<RequestId>)> {
    let bundle: Option<RequestId> = row.get(5)?;
    let notice = Notice {
        id: row.get(0)?,
        kind: row.get(1)?,
        actor: row.get(2)?,
        at: row.get(3)?,
        is_new: row.get(4)?,
        about: about(row, bundle, titles)?,
    };
    Ok((notice, bundle))
}

fn about(row: &Row<'_>, bundle: Option<RequestId>, titles: Titles) -> db::Result<About> {
    if let Some(number) = row.get::<Option<i64>>(6)? {
        let is_hidden = titles == Titles::Open && row.get::<Option<bool>>(8)?.unwrap_or_default();
        let title = row.get::<Option<String>>(7)?.filter(|_| !is_hidden);
        return Ok(match bundle {
            Some(_) => About::Parts { number, title, parts: Vec::new() },
            None => About::Request { number, title },
        });
    }
    let service = bundle::names(row, 14)?;
    // On the page too: a notice outlives what its reader may see of a heads-up.
    let is_hidden = row.get::<Option<bool>>(17)?.unwrap_or_default();
    Ok(match row.get::<Option<i64>>(11)? {
        Some(number) => About::HeadsUp {
            number,
            service: Some(service).filter(|_| !is_hidden),
            customer: row.get::<Option<String>>(12)?.filter(|_| !is_hidden),
            became: row.get(13)?,
        },
        None => About::Agreement {
            number: row.get::<Option<i64>>(9)?.unwrap_or_default(),
            version: row.get::<Option<i64>>(10)?.unwrap_or_default(),
            service,
        },
    })
}

/// The parts of these bundles, but for those that are not needed any more.
fn parts(
    conn: &mut Conn<'_>,
    bundles: impl Iterator<Item = RequestId>,
    titles: Titles,
) -> Result<BTreeMap<Uuid, Vec<PartStands>>> {
    let bundles: Vec<db::Value> = bundles.map(|bundle| bundle.uuid().into()).collect();
    let mut parts: BTreeMap<Uuid, Vec<PartStands>> = BTreeMap::new();
    if bundles.is_empty() {
        return Ok(parts);
    }
    let mut query = Query::new(
        "SELECT r.parent_id, r.state, r.promised_for, r.visibility = 'named', en.name, it.name, pl.name
         FROM request r
         LEFT JOIN service_text en ON en.service_id = r.service_id AND en.language = 'en'
         LEFT JOIN service_text it ON it.service_id = r.service_id AND it.language = 'it'
         LEFT JOIN service_text pl ON pl.service_id = r.service_id AND pl.language = 'pl'
         WHERE r.state <> 'withdrawn' AND r.parent_id IN ",
    );
    query.list(bundles);
    query.push(" ORDER BY r.parent_id, r.number");
    let found = conn.query_all(&query, |row| {
        let is_hidden = titles == Titles::Open && row.get::<bool>(3)?;
        let service = bundle::names(row, 4)?;
        let stands = PartStands {
            service: if is_hidden { None } else { Some(service) },
            state: row.get(1)?,
            promised_for: row.get(2)?,
        };
        Ok((row.get::<Uuid>(0)?, stands))
    })?;
    for (bundle, stands) in found {
        parts.entry(bundle).or_default().push(stands);
    }
    Ok(parts)
}

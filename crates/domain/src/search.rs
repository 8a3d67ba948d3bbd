//! Finding: requests, people, teams and services by word, prefix and field.
//!
//! A consumer of the spine keeps the index: what was written is found a moment later, and writing it
//! costs nothing more. A request's document holds what both its sides may read; internal notes are not
//! in it, so a search can never tell that they exist. Visibility is joined in the query itself.

use std::collections::BTreeSet;

use db::search::{Document, Hit, Terms};
use db::{Conn, Query, Timestamp, Tx, params};
use uuid::Uuid;

use crate::event::{Consumer, Event, Recorded};
use crate::language::Language;
use crate::paging::{Cursor, PAGE, Page};
use crate::request::listing::{self, Card};
use crate::service::Answers;
use crate::{Result, actor};

/// How the index calls a request.
pub const REQUEST: &str = "request";
/// How the index calls a person.
pub const PERSON: &str = "person";
/// How the index calls a team.
pub const TEAM: &str = "team";
/// How the index calls a service.
pub const SERVICE: &str = "service";

/// What the fields of a document are called in Italian and Polish, folded; in English by their own names.
const FIELDS: [(&str, &str); 8] = [
    ("da", "from"),
    ("od", "from"),
    ("squadra", "team"),
    ("zespol", "team"),
    ("stato", "state"),
    ("stan", "state"),
    ("numero", "number"),
    ("numer", "number"),
];

/// Keeps the index.
pub const CONSUMER: Consumer = Consumer { name: "search", take };

fn take(tx: &mut Tx<'_>, events: &[Recorded]) -> Result<()> {
    let mut stale: BTreeSet<(&'static str, Uuid)> = BTreeSet::new();
    for recorded in events {
        let kind = match &recorded.event {
            Event::PersonChanged { .. } | Event::PersonLeft { .. } => PERSON,
            Event::TeamChanged { .. } => TEAM,
            Event::ServiceChanged { .. } => SERVICE,
            Event::MembershipChanged { .. }
            | Event::OrganisationChanged { .. }
            | Event::MessageWritten { internal: true, .. }
            | Event::WatchersChanged { .. }
            | Event::Thanked { .. } => continue,
            _ => REQUEST,
        };
        stale.insert((kind, recorded.subject));
    }
    for (kind, id) in stale {
        reindex(tx, kind, id)?;
    }
    Ok(())
}

/// Writes one record into the index anew, or takes it out when it is gone.
pub fn reindex(tx: &mut Tx<'_>, kind: &'static str, id: Uuid) -> Result<()> {
    let found = match kind {
        REQUEST => request(tx, id)?,
        PERSON => person(tx, id)?,
        TEAM => team(tx, id)?,
        _ => service(tx, id)?,
    };
    match found {
        Some(text) => text.index(tx, kind, id),
        None => Ok(db::search::remove(tx, kind, id)?),
    }
}

struct Text {
    title: String,
    body: String,
    fields: Vec<(&'static str, String)>,
    at: Timestamp,
}

impl Text {
    fn index(&self, tx: &mut Tx<'_>, kind: &'static str, id: Uuid) -> Result<()> {
        let fields: Vec<(&str, &str)> =
            self.fields.iter().map(|(name, text)| (*name, text.as_str())).collect();
        let document =
            Document { kind, id, title: &self.title, body: &self.body, fields: &fields, at: self.at };
        Ok(db::search::index(tx, &document)?)
    }
}

fn request(conn: &mut Conn<'_>, id: Uuid) -> Result<Option<Text>> {
    let found = conn.maybe(
        "SELECT r.number, r.title, r.purpose, r.answers, r.state, r.created_at, a.name, b.name, t.name
         FROM request r JOIN person a ON a.id = r.asker_id
         LEFT JOIN person b ON b.id = r.beneficiary_id LEFT JOIN team t ON t.id = r.team_id
         WHERE r.id = $1",
        params![id],
        |row| {
            let number: i64 = row.get(0)?;
            let names = [Some(row.get::<String>(6)?), row.get(7)?]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" ");
            let team: Option<String> = row.get(8)?;
            let answers: serde_json::Value = row.get(3)?;
            Ok(Text {
                title: format!("R-{number} {number} {}", row.get::<String>(1)?),
                body: format!("{}\n{}", row.get::<String>(2)?, spoken(answers)),
                fields: vec![
                    ("from", names),
                    ("team", team.unwrap_or_default()),
                    ("state", row.get(4)?),
                    ("number", number.to_string()),
                ],
                at: row.get(5)?,
            })
        },
    )?;
    let Some(mut text) = found else { return Ok(None) };
    let lines: Vec<String> = conn.all(
        "SELECT body FROM message WHERE request_id = $1 AND kind <> 'note' ORDER BY at, id LIMIT 200",
        params![id],
        |row| row.get(0),
    )?;
    for line in lines {
        text.body.push('\n');
        text.body.push_str(&line);
    }
    Ok(Some(text))
}

/// The words among the answers to a form; answers of an older form that nobody can read any more have none.
fn spoken(answers: serde_json::Value) -> String {
    serde_json::from_value(answers).map(|answers: Answers| answers.words()).unwrap_or_default()
}

fn person(conn: &mut Conn<'_>, id: Uuid) -> Result<Option<Text>> {
    Ok(conn.maybe(
        "SELECT name, title, handle, created_at FROM person WHERE id = $1 AND NOT imported",
        params![id],
        |row| {
            let (name, title): (String, String) = (row.get(0)?, row.get(1)?);
            let handle: String = row.get(2)?;
            Ok(Text {
                title: name,
                body: format!("{title} {handle}"),
                fields: vec![("title", title)],
                at: row.get(3)?,
            })
        },
    )?)
}

fn team(conn: &mut Conn<'_>, id: Uuid) -> Result<Option<Text>> {
    Ok(conn.maybe("SELECT name, purpose, created_at FROM team WHERE id = $1", params![id], |row| {
        Ok(Text { title: row.get(0)?, body: row.get(1)?, fields: Vec::new(), at: row.get(2)? })
    })?)
}

fn service(conn: &mut Conn<'_>, id: Uuid) -> Result<Option<Text>> {
    let mut text: Option<Text> = None;
    conn.each(
        "SELECT x.name, x.description, s.created_at, coalesce(t.name, '')
         FROM service s JOIN service_text x ON x.service_id = s.id LEFT JOIN team t ON t.id = s.team_id
         WHERE s.id = $1 AND s.state = 'published' ORDER BY x.language",
        params![id],
        |row| {
            let (name, description): (String, String) = (row.get(0)?, row.get(1)?);
            let at = row.get(2)?;
            let team: String = row.get(3)?;
            let text = text.get_or_insert(Text {
                title: String::new(),
                body: String::new(),
                fields: vec![("team", team)],
                at,
            });
            if !text.title.is_empty() {
                text.title.push(' ');
            }
            text.title.push_str(&name);
            text.body = format!("{}\n{description}", text.body);
            Ok(())
        },
    )?;
    Ok(text)
}

/// A request that was found: its line, and where the words stand in it.
#[derive(Debug, Clone)]
pub struct Found {
    /// The line.
    pub card: Card,
    /// Some of its text; what was looked for stands between U+E000 and U+E001.
    pub snippet: String,
}

/// The requests that the words are in and that the actor may see, newest first.
pub fn requests(conn: &mut Conn<'_>, words: &str, after: Option<&Cursor>) -> Result<Page<Found>> {
    let me = actor::require(conn)?;
    let mut scope = Query::new("SELECT r.id FROM request r WHERE r.asker_id = ");
    scope.bind(me).push(" UNION SELECT r.id FROM request r WHERE r.beneficiary_id = ").bind(me);
    scope.push(" UNION SELECT r.id FROM request r WHERE r.holder_id = ").bind(me);
    scope.push(" UNION SELECT r.id FROM request r WHERE r.provider_id = ").bind(me);
    scope
        .push(
            " UNION SELECT r.id FROM request r JOIN membership m ON m.team_id = r.team_id AND m.person_id = ",
        )
        .bind(me);
    scope.push(" WHERE r.visibility <> 'named' OR m.role = 'lead'");
    scope.push(" UNION SELECT w.request_id FROM watcher w WHERE w.person_id = ").bind(me);
    scope.push(" UNION SELECT r.id FROM request r WHERE r.visibility = 'public'");
    let page = hits(conn, REQUEST, words, &scope, after)?;
    let cards = listing::by_ids(conn, page.items.iter().map(|hit| hit.id))?;
    Ok(Page {
        next: page.next,
        items: page
            .items
            .into_iter()
            .filter_map(|hit| {
                let card = cards.iter().find(|card| card.id.uuid() == hit.id)?.clone();
                Some(Found { card, snippet: hit.snippet })
            })
            .collect(),
    })
}

/// A person, team or service that was found.
#[derive(Debug, Clone)]
pub struct Other {
    /// Its id.
    pub id: Uuid,
    /// Its name.
    pub name: String,
    /// A person's title, a team's purpose, a service's team.
    pub detail: String,
    /// Its name in addresses: a person's handle, a team's or service's slug.
    pub slug: String,
}

/// The people that the words are in.
pub fn people(conn: &mut Conn<'_>, words: &str, after: Option<&Cursor>) -> Result<Page<Other>> {
    actor::require(conn)?;
    let page = hits(conn, PERSON, words, &Query::new("SELECT id FROM person WHERE NOT imported"), after)?;
    others(conn, page, Query::new("SELECT id, name, title, handle FROM person WHERE id IN "))
}

/// The teams that the words are in.
pub fn teams(conn: &mut Conn<'_>, words: &str, after: Option<&Cursor>) -> Result<Page<Other>> {
    actor::require(conn)?;
    let page = hits(conn, TEAM, words, &Query::new("SELECT id FROM team"), after)?;
    others(conn, page, Query::new("SELECT id, name, purpose, slug FROM team WHERE id IN "))
}

/// The services that the words are in and that the actor may ask for, named in this language.
pub fn services(
    conn: &mut Conn<'_>,
    words: &str,
    language: Language,
    after: Option<&Cursor>,
) -> Result<Page<Other>> {
    let scope = crate::service::scope(conn)?;
    let page = hits(conn, SERVICE, words, &scope, after)?;
    let mut query = Query::new(
        "SELECT s.id, x.name, coalesce(t.name, p.name, ''), s.slug FROM service s
         JOIN service_text x ON x.service_id = s.id LEFT JOIN team t ON t.id = s.team_id LEFT JOIN person p ON p.id = s.person_id
         WHERE (x.language = ",
    );
    // Named in the reader's language, or else in the first one that it has a name in.
    query
        .bind(language)
        .push(" OR (x.language = (SELECT min(y.language) FROM service_text y WHERE y.service_id = s.id)");
    query
        .push(" AND NOT EXISTS (SELECT 1 FROM service_text z WHERE z.service_id = s.id AND z.language = ")
        .bind(language);
    query.push("))) AND s.id IN ");
    others(conn, page, query)
}

/// The names behind the hits, in the order of the hits; `query` ends before the list of ids.
fn others(conn: &mut Conn<'_>, page: Page<Hit>, mut query: Query) -> Result<Page<Other>> {
    query.list(page.items.iter().map(|hit| db::Value::from(hit.id)));
    let found = conn.query_all(&query, |row| {
        Ok(Other { id: row.get(0)?, name: row.get(1)?, detail: row.get(2)?, slug: row.get(3)? })
    })?;
    let named = |hit: &Hit| found.iter().find(|other| other.id == hit.id).cloned();
    Ok(Page { next: page.next, items: page.items.iter().filter_map(named).collect() })
}

fn hits(
    conn: &mut Conn<'_>,
    kind: &'static str,
    words: &str,
    scope: &Query,
    after: Option<&Cursor>,
) -> Result<Page<Hit>> {
    let after = after.and_then(|cursor| Some((cursor.time()?, cursor.id())));
    let terms = Terms::parse_with(words, &FIELDS);
    let found = db::search::query(conn, kind, &terms, scope, after, PAGE + 1)?;
    Ok(Page::cut(found, |hit| Cursor::at(hit.at, hit.id)))
}

//! Everything that the page of one request shows, in a handful of statements.

use db::{Conn, Timestamp, params};

use super::Request;
use super::attachment::Attachment;
use super::conversation::Kind;
use super::endings::Ending;
use super::having::{Has, if_there};
use super::offer::Basis;
use super::parts::{Part, Whole};
use crate::evidence::Method;
use crate::paging::{self, Cursor, LIMIT, Page};
use crate::service::OptionTexts;
use crate::text::Texts;
use crate::{MessageId, PersonId, Result, ServiceId, TeamId, actor};

/// Somebody named on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Who.
    pub id: PersonId,
    /// Their name.
    pub name: String,
}

/// A line of the conversation.
#[derive(Debug, Clone)]
pub struct Line {
    /// Its id.
    pub id: MessageId,
    /// What it is.
    pub kind: Kind,
    /// Who wrote it; nobody when the name has been removed, or the system wrote.
    pub author: Option<Named>,
    /// The text.
    pub body: String,
    /// When it was written.
    pub at: Timestamp,
    /// Whether the actor wrote it.
    pub is_own: bool,
    /// Whether it was written by the one who asked, or for whom it was asked.
    pub by_customer: bool,
    /// The files that came with it.
    pub files: Vec<Attachment>,
}

/// A promise as it was given.
#[derive(Debug, Clone)]
pub struct Promise {
    /// For when.
    pub due_at: Timestamp,
    /// When it was given.
    pub given_at: Timestamp,
    /// By whom.
    pub given_by: Option<String>,
    /// On what it rested then; nothing where that was not kept.
    pub basis: Option<Basis>,
}

/// A word of thanks on the request.
#[derive(Debug, Clone)]
pub struct Thanked {
    /// Who says it.
    pub giver: Named,
    /// The reason.
    pub body: String,
    /// When.
    pub at: Timestamp,
}

/// A request with all that its page shows.
#[derive(Debug, Clone)]
pub struct Show {
    /// The request, and what the actor is to it.
    pub request: Request,
    /// Who asked.
    pub asker: Named,
    /// For whom, when that is somebody else.
    pub beneficiary: Option<Named>,
    /// Who holds it, or offers it personally.
    pub holder: Option<Named>,
    /// The serving team: id, name in addresses, name.
    pub team: Option<(TeamId, String, String)>,
    /// The name of the service in its languages, and its name in addresses.
    pub service: Option<(String, Texts)>,
    /// The name of the variant.
    pub option: Option<Texts>,
    /// The conversation, oldest first: its last page, or the page before a place in it.
    pub lines: Vec<Line>,
    /// Where earlier lines begin, if there are any.
    pub earlier: Option<Cursor>,
    /// Every promise that was given, oldest first.
    pub promises: Vec<Promise>,
    /// Thanks, oldest first. Only the two sides see them.
    pub thanks: Vec<Thanked>,
    /// Who follows it. Only the two sides see them.
    pub watchers: Vec<Named>,
    /// Its parts, if it is a bundle.
    pub parts: Vec<Part>,
    /// The bundle that it is a part of.
    pub whole: Option<Whole>,
    /// What was said at its end. Only the two sides see it.
    pub ending: Ending,
}

impl Show {
    /// Reads what the page shows, of what it [has](Has); `before` is a place in the conversation.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn load(conn: &mut Conn<'_>, request: &Request, has: &Has, before: Option<&Cursor>) -> Result<Show> {
        let Names { asker, beneficiary, holder, team, option } = names(conn, request)?;
        let page = lines(conn, request, has, before)?;
        let inside = request.standing.is_customer || request.standing.is_provider;
        Ok(Show {
            asker,
            beneficiary,
            holder,
            team,
            service: match request.service {
                Some(id) => service(conn, id)?,
                None => None,
            },
            option,
            earlier: page.next,
            lines: page.items.into_iter().rev().collect(),
            promises: if_there(has.promises, || promises(conn, request))?,
            thanks: if_there(has.thanks && inside, || thanks(conn, request))?,
            watchers: if_there(has.watchers && inside, || watchers(conn, request))?,
            parts: if_there(request.parts > 0, || request.parts_of(conn))?,
            whole: request.whole(conn)?,
            ending: if_there(request.performed_at.is_some(), || request.ending(conn))?,
            request: request.clone(),
        })
    }
}

/// Who and what the page names.
struct Names {
    asker: Named,
    beneficiary: Option<Named>,
    holder: Option<Named>,
    team: Option<(TeamId, String, String)>,
    option: Option<Texts>,
}

/// All of them in one statement: each is one row, found by its id.
fn names(conn: &mut Conn<'_>, request: &Request) -> Result<Names> {
    let person = |row: &db::Row<'_>, index: usize, id: Option<PersonId>| {
        let name: Option<String> = row.get(index)?;
        Ok::<_, db::Error>(id.zip(name).map(|(id, name)| Named { id, name }))
    };
    let names = conn.one(
        "SELECT a.name, b.name, h.name, t.slug, t.name, o.texts
         FROM person a LEFT JOIN person b ON b.id = $2 LEFT JOIN person h ON h.id = $3
         LEFT JOIN team t ON t.id = $4 LEFT JOIN service_option o ON o.id = $5 WHERE a.id = $1",
        params![
            request.asker,
            request.beneficiary,
            request.holder.or(request.provider),
            request.team,
            request.option
        ],
        |row| {
            let team: Option<(String, String)> = row.get::<Option<String>>(3)?.zip(row.get(4)?);
            let option = row.get::<Option<serde_json::Value>>(5)?;
            let option = option.and_then(|texts| serde_json::from_value::<OptionTexts>(texts).ok());
            Ok(Names {
                asker: Named { id: request.asker, name: row.get(0)? },
                beneficiary: person(row, 1, request.beneficiary)?,
                holder: person(row, 2, request.holder.or(request.provider))?,
                team: request.team.zip(team).map(|(id, (slug, name))| (id, slug, name)),
                option: option.map(|texts| texts.name),
            })
        },
    )?;
    Ok(names)
}

fn named(row: &db::Row<'_>) -> db::Result<Named> {
    Ok(Named { id: row.get(0)?, name: row.get(1)? })
}

/// The name of a service in its languages, and its name in addresses.
fn service(conn: &mut Conn<'_>, id: ServiceId) -> Result<Option<(String, Texts)>> {
    let mut service: Option<(String, Texts)> = None;
    conn.each(
        "SELECT s.slug, t.language, t.name FROM service s JOIN service_text t ON t.service_id = s.id WHERE s.id = $1",
        params![id],
        |row| {
            let (slug, texts) = service.get_or_insert((row.get(0)?, Texts::default()));
            *slug = row.get(0)?;
            texts.set(row.get(1)?, row.get::<String>(2)?);
            Ok(())
        },
    )?;
    Ok(service)
}

fn lines(conn: &mut Conn<'_>, request: &Request, has: &Has, before: Option<&Cursor>) -> Result<Page<Line>> {
    let me = actor::require(conn)?;
    let (at, id) = paging::before(before);
    let found = conn.all(
        "SELECT m.id, m.kind, m.author_id, p.name, m.body, m.at FROM message m LEFT JOIN person p ON p.id = m.author_id
         WHERE m.request_id = $1 AND (m.kind <> 'note' OR $2) AND (m.at, m.id) < ($3, $4)
         ORDER BY m.at DESC, m.id DESC LIMIT $5",
        params![request.id, request.standing.reads_notes, at, id, LIMIT],
        |row| {
            let (author, name): (Option<PersonId>, Option<String>) = (row.get(2)?, row.get(3)?);
            Ok(Line {
                id: row.get(0)?,
                kind: row.get(1)?,
                author: author.zip(name).map(|(id, name)| Named { id, name }),
                body: row.get(4)?,
                at: row.get(5)?,
                is_own: author == Some(me),
                by_customer: author.is_some_and(|author| author == request.asker || Some(author) == request.beneficiary),
                files: Vec::new(),
            })
        },
    )?;
    let mut page = Page::cut(found, |line| Cursor::at(line.at, line.id.uuid()));
    for file in if_there(has.files, || request.attachments(conn))? {
        if let Some(line) = page.items.iter_mut().find(|line| Some(line.id) == file.message) {
            line.files.push(file);
        }
    }
    Ok(page)
}

fn promises(conn: &mut Conn<'_>, request: &Request) -> Result<Vec<Promise>> {
    Ok(conn.all(
        "SELECT p.due_at, p.given_at, g.name, b.method, b.level, b.cases, b.percent, b.minutes, b.ahead
         FROM promise p LEFT JOIN person g ON g.id = p.given_by LEFT JOIN promise_basis b ON b.promise_id = p.id
         WHERE p.request_id = $1 ORDER BY p.given_at, p.id LIMIT 50",
        params![request.id],
        |row| {
            let basis = match row.get::<Option<Method>>(3)? {
                Some(method) => Some(Basis {
                    method,
                    level: row.get(4)?,
                    cases: row.get(5)?,
                    percent: row.get(6)?,
                    minutes: row.get(7)?,
                    ahead: row.get(8)?,
                }),
                None => None,
            };
            Ok(Promise { due_at: row.get(0)?, given_at: row.get(1)?, given_by: row.get(2)?, basis })
        },
    )?)
}

fn thanks(conn: &mut Conn<'_>, request: &Request) -> Result<Vec<Thanked>> {
    Ok(conn.all(
        "SELECT g.id, g.name, t.body, t.at FROM thanks t JOIN person g ON g.id = t.giver_id
         WHERE t.request_id = $1 ORDER BY t.at, t.id LIMIT 10",
        params![request.id],
        |row| Ok(Thanked { giver: named(row)?, body: row.get(2)?, at: row.get(3)? }),
    )?)
}

fn watchers(conn: &mut Conn<'_>, request: &Request) -> Result<Vec<Named>> {
    Ok(conn.all(
        "SELECT p.id, p.name FROM watcher w JOIN person p ON p.id = w.person_id
         WHERE w.request_id = $1 ORDER BY w.since, p.id LIMIT 50",
        params![request.id],
        named,
    )?)
}

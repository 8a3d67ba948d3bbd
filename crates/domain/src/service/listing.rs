//! Finding services: the catalogue, what a provider offers, and what fits the words of a wish.

use std::collections::BTreeMap;

use db::{Conn, Query, Row, Value};

use super::{Provider, ProviderName, State, audience};
use crate::language::Language;
use crate::paging::{Cursor, LIMIT, Page};
use crate::text::Texts;
use crate::{Result, ServiceId, actor};

/// How many services fit a wish at most.
const FITTING: usize = 5;
/// How many words of a wish are looked at, and how long a word must be to mean something.
const WORDS: usize = 8;
const SHORTEST_WORD: usize = 4;
/// How many services one word may point to.
const PER_WORD: usize = 40;
/// How many services a provider's page shows.
const OFFERED: i64 = 100;

/// A service in a list.
#[derive(Debug, Clone)]
pub struct Line {
    /// Which.
    pub id: ServiceId,
    /// Its name in addresses.
    pub slug: String,
    /// Who offers it.
    pub provider: ProviderName,
    /// How far it has come.
    pub state: State,
    /// Its usual lead time in working minutes, if it is known.
    pub lead_minutes: Option<i64>,
    /// Its name.
    pub name: Texts,
    /// What one gets; may be empty.
    pub description: Texts,
}

/// What one provider offers.
#[derive(Debug, Clone)]
pub struct Group {
    /// Who.
    pub provider: ProviderName,
    /// What, in the provider's order.
    pub services: Vec<Line>,
}

/// What the actor can ask for, by provider: teams first, then people.
#[derive(Debug, Clone)]
pub struct Catalogue {
    /// By provider; the last group may go on with the next page.
    pub groups: Vec<Group>,
    /// Where the next page begins.
    pub next: Option<Cursor>,
}

/// What every list of services reads, in the order of [`read`].
const LINES: &str =
    "SELECT s.id, s.slug, s.team_id, s.person_id, coalesce(t.name, p.name), coalesce(t.slug, p.handle),
           s.state, s.lead_minutes
    FROM service s LEFT JOIN team t ON t.id = s.team_id LEFT JOIN person p ON p.id = s.person_id";

fn read(row: &Row<'_>) -> db::Result<Line> {
    Ok(Line {
        id: row.get(0)?,
        slug: row.get(1)?,
        provider: ProviderName { provider: super::provider(row, 2)?, name: row.get(4)?, slug: row.get(5)? },
        state: row.get(6)?,
        lead_minutes: row.get(7)?,
        name: Texts::default(),
        description: Texts::default(),
    })
}

/// What the actor can ask for, a page at a time.
pub fn catalogue(conn: &mut Conn<'_>, after: Option<&Cursor>) -> Result<Catalogue> {
    let actor = actor::require(conn)?;
    let mut query = Query::new(
        "WITH offer AS (
           SELECT s.id AS id, s.slug AS slug, s.team_id AS team_id, s.person_id AS person_id,
                  coalesce(t.name, p.name) AS owner, coalesce(t.slug, p.handle) AS owner_slug, s.state AS state,
                  s.lead_minutes AS lead_minutes, s.position AS place,
                  CASE WHEN s.team_id IS NULL THEN '1' || p.name_sort ELSE '0' || t.name_sort END AS owner_sort,
                  coalesce(s.team_id, s.person_id) AS owner_id
           FROM service s LEFT JOIN team t ON t.id = s.team_id LEFT JOIN person p ON p.id = s.person_id
           WHERE s.state = 'published'",
    );
    audience::restrict(conn, &mut query, actor)?;
    query.push(") SELECT id, slug, team_id, person_id, owner, owner_slug, state, lead_minutes FROM offer");
    if let Some(after) = after {
        query.push(" WHERE (owner_sort, owner_id, place, id) > ");
        query
            .push("(SELECT owner_sort, owner_id, place, id FROM offer WHERE id = ")
            .bind(after.id())
            .push(")");
    }
    query.push(" ORDER BY owner_sort, owner_id, place, id LIMIT ").bind(LIMIT);
    let lines = conn.query_all(&query, read)?;
    let Page { mut items, next } = Page::cut(lines, |line| Cursor::new("", line.id.uuid()));
    word(conn, &mut items)?;
    let mut groups: Vec<Group> = Vec::new();
    for line in items {
        match groups.last_mut() {
            Some(group) if group.provider.provider == line.provider.provider => group.services.push(line),
            _ => groups.push(Group { provider: line.provider.clone(), services: vec![line] }),
        }
    }
    Ok(Catalogue { groups, next })
}

/// What this provider offers to the actor, in the provider's order. Whoever may change the services
/// sees those being written and those retired as well.
pub fn offered_by(conn: &mut Conn<'_>, provider: Provider) -> Result<Vec<Line>> {
    let actor = actor::require(conn)?;
    let mut query = Query::new(LINES);
    match provider {
        Provider::Team(team) => query.push(" WHERE s.team_id = ").bind(team),
        Provider::Person(person) => query.push(" WHERE s.person_id = ").bind(person),
    };
    if !audience::may_change(conn, provider)? {
        query.push(" AND s.state = 'published'");
    }
    audience::restrict(conn, &mut query, actor)?;
    query.push(" ORDER BY s.position, s.id LIMIT ").bind(OFFERED);
    let mut lines = conn.query_all(&query, read)?;
    word(conn, &mut lines)?;
    Ok(lines)
}

/// The few services that fit the words of a wish best, best first: those that most of its words point to.
///
/// Words are shortened before they are looked up, since people write "badges" and "badge'a" where a
/// service says "badge".
pub fn suggest(conn: &mut Conn<'_>, wish: &str) -> Result<Vec<Line>> {
    let scope = audience::scope(conn)?;
    let mut points: BTreeMap<ServiceId, usize> = BTreeMap::new();
    let folded = db::fold(wish);
    let words =
        folded.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() >= SHORTEST_WORD);
    for word in words.take(WORDS) {
        let length = word.chars().count();
        let stem: String = word.chars().take(SHORTEST_WORD.max(length - 2)).collect();
        let terms = db::search::Terms::parse(&(stem + "*"));
        for hit in db::search::query(conn, "service", &terms, &scope, None, PER_WORD)? {
            *points.entry(ServiceId::from_uuid(hit.id)).or_default() += 1;
        }
    }
    let mut ranked: Vec<(ServiceId, usize)> = points.into_iter().collect();
    ranked.sort_by_key(|(id, points)| (usize::MAX - points, *id));
    ranked.truncate(FITTING);
    let order: Vec<ServiceId> = ranked.into_iter().map(|(id, _)| id).collect();
    if order.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = Query::new(LINES);
    query.push(" WHERE s.id IN ").list(order.iter().copied().map(Value::from));
    let mut lines = conn.query_all(&query, read)?;
    lines.sort_by_key(|line| order.iter().position(|id| *id == line.id));
    word(conn, &mut lines)?;
    Ok(lines)
}

/// Puts the names and descriptions into a list of services, in one go.
fn word(conn: &mut Conn<'_>, lines: &mut [Line]) -> Result<()> {
    if lines.is_empty() {
        return Ok(());
    }
    let mut query =
        Query::new("SELECT service_id, language, name, description FROM service_text WHERE service_id IN ");
    query.list(lines.iter().map(|line| Value::from(line.id)));
    let texts = conn.query_all(&query, |row| {
        Ok((row.get::<ServiceId>(0)?, row.get::<Language>(1)?, row.get::<String>(2)?, row.get::<String>(3)?))
    })?;
    let mut names: BTreeMap<ServiceId, (Texts, Texts)> = BTreeMap::new();
    for (id, language, name, description) in texts {
        let (names, descriptions) = names.entry(id).or_default();
        names.set(language, name);
        descriptions.set(language, description);
    }
    for line in lines {
        if let Some((name, description)) = names.remove(&line.id) {
            line.name = name;
            line.description = description;
        }
    }
    Ok(())
}

/// The names of these services, in one go, for lists of requests; at most 500 of them.
pub fn names(
    conn: &mut Conn<'_>,
    ids: impl IntoIterator<Item = ServiceId>,
) -> Result<BTreeMap<ServiceId, Texts>> {
    let mut query = Query::new("SELECT service_id, language, name FROM service_text WHERE service_id IN ");
    query.list(ids.into_iter().take(500).map(Value::from));
    let mut names: BTreeMap<ServiceId, Texts> = BTreeMap::new();
    let texts = conn.query_all(&query, |row| {
        Ok((row.get::<ServiceId>(0)?, row.get::<Language>(1)?, row.get::<String>(2)?))
    })?;
    for (id, language, name) in texts {
        names.entry(id).or_default().set(language, name);
    }
    Ok(names)
}

/// How many services there are, for the administrators' overview.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// That can be asked for.
    pub published: i64,
    /// Being written.
    pub drafts: i64,
    /// That can be asked for and do not say how long they usually take.
    pub without_lead: i64,
}

/// How many services there are.
pub fn counts(conn: &mut Conn<'_>) -> Result<Counts> {
    actor::require_admin(conn)?;
    Ok(conn.one(
        "SELECT count(*) FILTER (WHERE state = 'published'), count(*) FILTER (WHERE state = 'draft'),
                count(*) FILTER (WHERE state = 'published' AND lead_minutes IS NULL)
         FROM service",
        db::params![],
        |row| Ok(Counts { published: row.get(0)?, drafts: row.get(1)?, without_lead: row.get(2)? }),
    )?)
}

//! Finding colleagues: the directory, the administrators' list, and the pickers of forms.

use std::collections::BTreeMap;

use db::{Conn, Query, Value, params};
use jiff::civil::Date;

use super::Kind;
use crate::paging::{Cursor, LIMIT, Page};
use crate::{PersonId, Result, TeamId, actor, organisation};

/// How many people a picker offers at most.
const OFFERED: i64 = 10;

/// Whether somebody is here, will be, or was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Stay {
    /// Here today.
    #[default]
    Here,
    /// Starts on a later day.
    Coming,
    /// The last day has passed.
    Left,
}

/// Which people a list shows.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// The beginning of a name, of any word of it, or of a handle.
    pub words: String,
    /// Only members of this team.
    pub team: Option<TeamId>,
    /// Here, coming or gone.
    pub stay: Stay,
}

/// A line of a list of people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Who.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// How colleagues mention them, without the @.
    pub handle: String,
    /// What they do here; may be empty.
    pub title: String,
    /// What they are to the organisation.
    pub kind: Kind,
    /// Their mail address, if they have one.
    pub email: Option<String>,
    /// Their last day, if it is known.
    pub ends_on: Option<Date>,
    /// Whether they look after people, teams and settings.
    pub is_admin: bool,
    sort: String,
}

/// A person's name and handle, where that is all that is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Who.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// How colleagues mention them, without the @.
    pub handle: String,
    /// What they do here; may be empty.
    pub title: String,
}

/// People by name, a page at a time.
pub fn list(conn: &mut Conn<'_>, filter: &Filter, after: Option<&Cursor>) -> Result<Page<Line>> {
    actor::require(conn)?;
    let today = organisation::today(conn)?;
    let mut query = Query::new(
        "SELECT p.id, p.name, p.handle, p.title, p.kind, p.email, p.ends_on, p.is_admin, p.name_sort
         FROM person p WHERE NOT p.imported",
    );
    match filter.stay {
        Stay::Here => {
            query.push(" AND (p.starts_on IS NULL OR p.starts_on <= ").bind(today);
            query.push(") AND (p.ends_on IS NULL OR p.ends_on >= ").bind(today).push(")");
        }
        Stay::Coming => {
            query.push(" AND p.starts_on > ").bind(today);
        }
        Stay::Left => {
            query.push(" AND p.ends_on < ").bind(today);
        }
    }
    if let Some(team) = filter.team {
        query.push(" AND EXISTS (SELECT 1 FROM membership m WHERE m.person_id = p.id AND m.team_id = ");
        query.bind(team).push(")");
    }
    for word in words(&filter.words) {
        push_word(&mut query, &word);
    }
    if let Some(after) = after {
        query.push(" AND (p.name_sort, p.id) > (").bind(after.key()).push(", ").bind(after.id()).push(")");
    }
    query.push(" ORDER BY p.name_sort, p.id LIMIT ").bind(LIMIT);
    let lines = conn.query_all(&query, |row| {
        Ok(Line {
            id: row.get(0)?,
            name: row.get(1)?,
            handle: row.get(2)?,
            title: row.get(3)?,
            kind: row.get(4)?,
            email: row.get(5)?,
            ends_on: row.get(6)?,
            is_admin: row.get(7)?,
            sort: row.get(8)?,
        })
    })?;
    Ok(Page::cut(lines, |line| Cursor::new(line.sort.clone(), line.id.uuid())))
}

/// The first few colleagues of whose names some word begins like this, for the picker of a form.
///
/// Those who have yet to start are offered as well: somebody asks for a newcomer's computer before
/// the newcomer's first day. Those who left are not.
pub fn search(conn: &mut Conn<'_>, typed: &str) -> Result<Vec<Named>> {
    actor::require(conn)?;
    let words = words(typed);
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let today = organisation::today(conn)?;
    let mut query = Query::new("SELECT p.id, p.name, p.handle, p.title FROM person p WHERE NOT p.imported");
    query.push(" AND (p.ends_on IS NULL OR p.ends_on >= ").bind(today).push(")");
    for word in &words {
        push_word(&mut query, word);
    }
    query.push(" ORDER BY p.name_sort, p.id LIMIT ").bind(OFFERED);
    Ok(conn.query_all(&query, read_named)?)
}

/// The names of these people, in one go; at most 500 of them.
pub fn names(
    conn: &mut Conn<'_>,
    ids: impl IntoIterator<Item = PersonId>,
) -> Result<BTreeMap<PersonId, Named>> {
    let mut query = Query::new("SELECT p.id, p.name, p.handle, p.title FROM person p WHERE p.id IN ");
    query.list(ids.into_iter().take(500).map(Value::from));
    let named = conn.query_all(&query, read_named)?;
    Ok(named.into_iter().map(|named| (named.id, named)).collect())
}

fn read_named(row: &db::Row<'_>) -> db::Result<Named> {
    Ok(Named { id: row.get(0)?, name: row.get(1)?, handle: row.get(2)?, title: row.get(3)? })
}

/// How many people there are, for the administrators' overview.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// Here today.
    pub here: i64,
    /// Start on a later day.
    pub coming: i64,
    /// Their last day has passed.
    pub left: i64,
    /// Here today and without a mail address: they are reached in other ways.
    pub without_mail: i64,
}

/// How many people there are.
pub fn counts(conn: &mut Conn<'_>) -> Result<Counts> {
    actor::require_admin(conn)?;
    let today = organisation::today(conn)?;
    Ok(conn.one(
        "SELECT count(*) FILTER (WHERE here), count(*) FILTER (WHERE starts_on > $1),
                count(*) FILTER (WHERE ends_on < $1), count(*) FILTER (WHERE here AND email IS NULL)
         FROM (SELECT starts_on, ends_on, email, (starts_on IS NULL OR starts_on <= $1)
                 AND (ends_on IS NULL OR ends_on >= $1) AS here
               FROM person WHERE NOT imported) AS stay",
        params![today],
        |row| {
            Ok(Counts {
                here: row.get(0)?,
                coming: row.get(1)?,
                left: row.get(2)?,
                without_mail: row.get(3)?,
            })
        },
    )?)
}

/// The words of what was typed, folded as names are; not more than anybody types.
fn words(typed: &str) -> Vec<String> {
    let typed = db::fold(typed.trim().trim_start_matches('@'));
    typed.split_whitespace().take(5).map(crate::text::like_prefix).collect()
}

/// Restricts the query to people of whose name some word, or whose handle, begins with `word`.
fn push_word(query: &mut Query, word: &str) {
    query.push(" AND (p.name_key LIKE ").bind(word).push(r" ESCAPE '\' OR p.name_key LIKE ");
    query.bind(format!("% {word}")).push(r" ESCAPE '\' OR p.handle LIKE ").bind(word).push(r" ESCAPE '\')");
}

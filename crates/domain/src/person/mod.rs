//! People: employees, contractors, temps and owners, with or without a mail address.
//!
//! Everybody asks and everybody may serve; a person's page says who they are and how to reach them,
//! and nothing about how much or how fast they work. No figure about a person is ever made here.
//! A name that only came with an imported history is kept apart: nobody signs in as one, and no list
//! of colleagues shows one.

mod administrators;
mod editing;
mod handle;
pub mod leaving;
mod listing;
mod page;
pub mod settings;

#[cfg(test)]
mod tests;

pub use administrators::{create_first_admin, first_admin, grant_admin, is_empty};
pub(crate) use editing::insert;
pub use editing::{Draft, Edit, Origin, create, edit, update};
pub use leaving::leave;
pub use listing::{Counts, Filter, Line, Named, Stay, counts, list, names, search};
pub use page::{Page as PersonPage, page};

use db::{Conn, Query, Row, Timestamp};
use jiff::civil::Date;

use crate::language::{Formality, Language, words};
use crate::{Error, PersonId, Result};

words! {
    /// What somebody is to the organisation.
    Kind {
        /// On the payroll.
        Employee = "employee",
        /// Works here for another firm, or for themselves.
        Contractor = "contractor",
        /// Here for a time that is known.
        Temp = "temp",
        /// Owns it, or a part of it.
        Owner = "owner",
    }
}

/// A person, as colleagues may know them.
#[derive(Debug, Clone)]
pub struct Person {
    /// Who.
    pub id: PersonId,
    /// The name they are called by.
    pub name: String,
    /// How colleagues mention them, without the @.
    pub handle: String,
    /// What they are to the organisation.
    pub kind: Kind,
    /// The number that the organisation's own list gives them.
    pub code: Option<String>,
    /// Their mail address, if they have one.
    pub email: Option<String>,
    /// What they do here; may be empty.
    pub title: String,
    /// Where they can be called; may be empty.
    pub phone: String,
    /// The language of their pages and letters.
    pub language: Language,
    /// How they wish to be addressed, if they chose.
    pub formality: Option<Formality>,
    /// Their first day, if it is known.
    pub starts_on: Option<Date>,
    /// Their last day, if it is known. They may sign in on that day, and not on the next.
    pub ends_on: Option<Date>,
    /// Whether they look after people, teams and settings.
    pub is_admin: bool,
    /// Whether the name only came with an imported history.
    pub imported: bool,
    /// Whether they are a character of the demonstration.
    pub demo: bool,
    /// When they were entered.
    pub created_at: Timestamp,
}

impl Person {
    /// Whether they are here on this day.
    pub fn is_here_on(&self, day: Date) -> bool {
        crate::actor::is_here(self.starts_on, self.ends_on, day)
    }

    fn read(row: &Row<'_>) -> db::Result<Person> {
        Ok(Person {
            id: row.get(0)?,
            name: row.get(1)?,
            handle: row.get(2)?,
            kind: row.get(3)?,
            code: row.get(4)?,
            email: row.get(5)?,
            title: row.get(6)?,
            phone: row.get(7)?,
            language: row.get(8)?,
            formality: row.get(9)?,
            starts_on: row.get(10)?,
            ends_on: row.get(11)?,
            is_admin: row.get(12)?,
            imported: row.get(13)?,
            demo: row.get(14)?,
            created_at: row.get(15)?,
        })
    }
}

/// Every column of [`Person`], in its order.
const PERSON: &str =
    "SELECT id, name, handle, kind, code, email, title, phone, language, formality, starts_on,
    ends_on, is_admin, imported, demo, created_at FROM person";

fn find_by(
    conn: &mut Conn<'_>,
    condition: &'static str,
    value: impl Into<db::Value>,
) -> Result<Option<Person>> {
    let mut query = Query::new(PERSON);
    query.push(condition).bind(value);
    Ok(conn.query_maybe(&query, Person::read)?)
}

/// The person with this id, if there is one.
pub fn find(conn: &mut Conn<'_>, id: PersonId) -> Result<Option<Person>> {
    find_by(conn, " WHERE id = ", id)
}

/// The person with this id; an error if there is none.
pub fn get(conn: &mut Conn<'_>, id: PersonId) -> Result<Person> {
    find(conn, id)?.ok_or(Error::NotFound)
}

/// The colleague whom this handle mentions, with or without the @.
pub fn find_by_handle(conn: &mut Conn<'_>, handle: &str) -> Result<Option<Person>> {
    let handle = db::fold(handle.trim().trim_start_matches('@'));
    find_by(conn, " WHERE NOT imported AND handle = ", handle)
}

/// The colleague with this number in the organisation's own list.
pub fn find_by_code(conn: &mut Conn<'_>, code: &str) -> Result<Option<Person>> {
    find_by(conn, " WHERE NOT imported AND code_key = ", db::fold(code.trim()))
}

/// The colleague with this mail address.
pub fn find_by_email(conn: &mut Conn<'_>, email: &str) -> Result<Option<Person>> {
    find_by(conn, " WHERE NOT imported AND email_key = ", db::fold(email.trim()))
}

/// A colleague's page, for anybody who is signed in. A name from an imported history has none.
pub fn visible_to(conn: &mut Conn<'_>, handle: &str) -> Result<Person> {
    crate::actor::require(conn)?;
    find_by_handle(conn, handle)?.ok_or(Error::NotFound)
}

/// Whether this is a colleague who is here today.
pub fn is_here(conn: &mut Conn<'_>, id: PersonId) -> Result<bool> {
    let today = crate::organisation::today(conn)?;
    Ok(find(conn, id)?.is_some_and(|person| !person.imported && person.is_here_on(today)))
}

/// The colleagues whom these handles mention and who are here or will be; at most 500.
pub fn by_handles(conn: &mut Conn<'_>, handles: &[String]) -> Result<Vec<PersonId>> {
    let today = crate::organisation::today(conn)?;
    let mut query =
        Query::new("SELECT id FROM person WHERE NOT imported AND (ends_on IS NULL OR ends_on >= ");
    query.bind(today).push(") AND handle IN ");
    query.list(handles.iter().take(500).map(|handle| db::Value::from(db::fold(handle))));
    query.push(" ORDER BY name_sort, id");
    Ok(conn.query_all(&query, |row| row.get(0))?)
}

//! Entering people, and changing what is known about them: by administrators, one by one or from a file.

use db::{Conn, Tx, params};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Kind, Person, administrators, handle};
use crate::event::{self, Event};
use crate::language::{Formality, Language};
use crate::text::{self, ticked};
use crate::{Error, PersonId, Problem, Problems, Result, actor};

/// A person as typed into a form or read from a file; not checked yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// The name they are called by.
    pub name: String,
    /// A word of [`Kind`]; empty for an employee.
    pub kind: String,
    /// The number of the organisation's own list; may be empty.
    pub code: String,
    /// A mail address; may be empty.
    pub email: String,
    /// What they do here; may be empty.
    pub title: String,
    /// Where they can be called; may be empty.
    pub phone: String,
    /// A word of [`Language`]; empty for English.
    pub language: String,
    /// A word of [`Formality`]; empty for the organisation's way.
    pub formality: String,
    /// The first day, as 2026-11-23; may be empty.
    pub starts_on: String,
    /// The last day, as 2026-11-23; may be empty.
    pub ends_on: String,
    /// Whether they look after people, teams and settings.
    #[serde(deserialize_with = "ticked")]
    pub is_admin: bool,
}

impl Draft {
    /// A draft of which only the name is known.
    pub fn named(name: impl Into<String>) -> Draft {
        Draft { name: name.into(), ..Draft::default() }
    }

    /// Checks everything and reports every problem, by the names of the fields.
    pub fn parse(&self) -> Result<Edit> {
        let mut problems = Problems::default();
        let name = problems.take("name", text::line(&self.name, 200));
        let kind = problems.take("kind", word_or(&self.kind, Kind::Employee, Kind::parse));
        let code = problems.take("code", text::optional_line(&self.code, 60));
        let email = problems.take("email", text::address(&self.email));
        let title = problems.take("title", text::optional_line(&self.title, 200));
        let phone = problems.take("phone", text::optional_line(&self.phone, 60));
        let language = problems.take("language", word_or(&self.language, Language::En, Language::parse));
        let formality = problems
            .take("formality", word_or(&self.formality, None, |word| Formality::parse(word).map(Some)));
        let starts_on = problems.take("starts_on", text::date(&self.starts_on));
        let ends_on = problems.take("ends_on", text::date(&self.ends_on));
        if let (Some(Some(start)), Some(Some(end))) = (starts_on, ends_on)
            && end < start
        {
            problems.add("ends_on", Problem::EndsBeforeStart);
        }
        problems.finish()?;
        Ok(Edit {
            name: name.unwrap_or_default(),
            kind: kind.unwrap_or(Kind::Employee),
            code: code.flatten(),
            email: email.flatten(),
            title: title.flatten().unwrap_or_default(),
            phone: phone.flatten().unwrap_or_default(),
            language: language.unwrap_or(Language::En),
            formality: formality.flatten(),
            starts_on: starts_on.flatten(),
            ends_on: ends_on.flatten(),
            is_admin: self.is_admin,
        })
    }
}

impl From<&Person> for Draft {
    fn from(person: &Person) -> Draft {
        Draft {
            name: person.name.clone(),
            kind: person.kind.word().to_owned(),
            code: person.code.clone().unwrap_or_default(),
            email: person.email.clone().unwrap_or_default(),
            title: person.title.clone(),
            phone: person.phone.clone(),
            language: person.language.word().to_owned(),
            formality: person.formality.map(Formality::word).unwrap_or_default().to_owned(),
            starts_on: person.starts_on.map(|day| day.to_string()).unwrap_or_default(),
            ends_on: person.ends_on.map(|day| day.to_string()).unwrap_or_default(),
            is_admin: person.is_admin,
        }
    }
}

/// What is to be known about a person: checked, and ready to be stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    pub(super) name: String,
    pub(super) kind: Kind,
    pub(super) code: Option<String>,
    pub(super) email: Option<String>,
    pub(super) title: String,
    pub(super) phone: String,
    pub(super) language: Language,
    pub(super) formality: Option<Formality>,
    pub(super) starts_on: Option<Date>,
    pub(super) ends_on: Option<Date>,
    pub(super) is_admin: bool,
}

impl Edit {
    /// The names of the fields in which a person differs from this.
    fn differences(&self, person: &Person) -> Vec<String> {
        let pairs = [
            ("name", self.name != person.name),
            ("kind", self.kind != person.kind),
            ("code", self.code != person.code),
            ("email", self.email != person.email),
            ("title", self.title != person.title),
            ("phone", self.phone != person.phone),
            ("language", self.language != person.language),
            ("formality", self.formality != person.formality),
            ("starts_on", self.starts_on != person.starts_on),
            ("ends_on", self.ends_on != person.ends_on),
            ("is_admin", self.is_admin != person.is_admin),
        ];
        pairs.iter().filter(|(_, differs)| *differs).map(|(field, _)| (*field).to_owned()).collect()
    }
}

/// Enters a person. Only for administrators.
pub fn create(tx: &mut Tx<'_>, edit: &Edit) -> Result<PersonId> {
    actor::require_admin(tx)?;
    insert(tx, edit, Origin::Entered)
}

/// Where a person comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// Somebody entered them.
    Entered,
    /// A character of the demonstration.
    Demo,
    /// A name from an imported history.
    Imported,
}

/// Stores a person, whoever asks: the callers have checked.
pub(crate) fn insert(tx: &mut Tx<'_>, edit: &Edit, origin: Origin) -> Result<PersonId> {
    refuse_taken(tx, edit, None)?;
    let id: PersonId = tx.id();
    let now = tx.now();
    let handle = handle::free(tx, &edit.name)?;
    tx.execute(
        "INSERT INTO person (id, name, name_key, name_sort, handle, kind, code, code_key, email, email_key, title,
           phone, language, formality, starts_on, ends_on, is_admin, imported, demo, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $20)",
        params![
            id,
            &edit.name,
            db::fold(&edit.name),
            db::sort_key(&edit.name),
            &handle,
            edit.kind,
            edit.code.clone(),
            edit.code.as_deref().map(db::fold),
            edit.email.clone(),
            edit.email.as_deref().map(db::fold),
            &edit.title,
            &edit.phone,
            edit.language,
            edit.formality,
            edit.starts_on,
            edit.ends_on,
            edit.is_admin,
            origin == Origin::Imported,
            origin == Origin::Demo,
            now
        ],
    )
    .map_err(taken)?;
    event::record(tx, id.uuid(), None, &Event::PersonChanged { fields: Vec::new() })?;
    Ok(id)
}

/// A person as an administrator edits them.
pub fn edit(conn: &mut Conn<'_>, id: PersonId) -> Result<Person> {
    actor::require_admin(conn)?;
    super::get(conn, id)
}

/// Changes what is known about a person. Only for administrators.
///
/// A last day that has passed ends their access at once; what they hold is handed over by
/// [`super::leaving`].
pub fn update(tx: &mut Tx<'_>, id: PersonId, edit: &Edit) -> Result<()> {
    actor::require_admin(tx)?;
    let before = super::get(tx, id)?;
    refuse_taken(tx, edit, Some(id))?;
    let fields = edit.differences(&before);
    if fields.is_empty() {
        return Ok(());
    }
    let now = tx.now();
    tx.execute(
        "UPDATE person SET name = $1, name_key = $2, name_sort = $3, kind = $4, code = $5, code_key = $6, email = $7,
           email_key = $8, title = $9, phone = $10, language = $11, formality = $12, starts_on = $13, ends_on = $14,
           is_admin = $15, updated_at = $16
         WHERE id = $17",
        params![
            &edit.name,
            db::fold(&edit.name),
            db::sort_key(&edit.name),
            edit.kind,
            edit.code.clone(),
            edit.code.as_deref().map(db::fold),
            edit.email.clone(),
            edit.email.as_deref().map(db::fold),
            &edit.title,
            &edit.phone,
            edit.language,
            edit.formality,
            edit.starts_on,
            edit.ends_on,
            edit.is_admin,
            now,
            id
        ],
    )
    .map_err(taken)?;
    administrators::refuse_none_left(tx)?;
    super::leaving::end_if_over(tx, id)?;
    event::record(tx, id.uuid(), None, &Event::PersonChanged { fields })?;
    Ok(())
}

/// Both numbers and mail addresses belong to one person; every clash is reported at once.
fn refuse_taken(conn: &mut Conn<'_>, edit: &Edit, but: Option<PersonId>) -> Result<()> {
    let mut problems = Problems::default();
    let same_code = conn.maybe(
        "SELECT id FROM person WHERE code_key = $1",
        params![edit.code.as_deref().map(db::fold)],
        |row| row.get::<PersonId>(0),
    )?;
    if same_code.is_some() && same_code != but {
        problems.add("code", Problem::Taken);
    }
    let same_email = conn.maybe(
        "SELECT id FROM person WHERE email_key = $1",
        params![edit.email.as_deref().map(db::fold)],
        |row| row.get::<PersonId>(0),
    )?;
    if same_email.is_some() && same_email != but {
        problems.add("email", Problem::Taken);
    }
    problems.finish()
}

/// Two writers at once: what the check before could not see yet, the constraint does.
fn taken(error: db::Error) -> Error {
    match &error {
        db::Error::Unique { constraint } if constraint == "person_email_key_key" => {
            Error::invalid("email", Problem::Taken)
        }
        db::Error::Unique { constraint } if constraint == "person_code_key_key" => {
            Error::invalid("code", Problem::Taken)
        }
        // Another Anna Żak was entered in the same moment: entering this one again finds a free handle.
        db::Error::Unique { constraint } if constraint == "person_handle_key" => {
            Error::Conflict(crate::Conflict::Changed)
        }
        _ => Error::Db(error),
    }
}

fn word_or<T>(word: &str, default: T, parse: impl Fn(&str) -> Option<T>) -> Result<T, Problem> {
    match word.trim() {
        "" => Ok(default),
        word => parse(word).ok_or(Problem::NotAChoice),
    }
}

//! Making a template one's own: copy, rename, publish. For administrators.

use db::{Tx, params};

use super::{MOST, Need, Own, Pack, Template, shipped, visible_to};
use crate::language::Language;
use crate::text::{self, Texts};
use crate::{Conflict, Error, Problem, Problems, Result, TemplateId, actor, organisation, slug};

/// How long a name of a role, and a need, may be.
const NAME: usize = 200;
const NEED: usize = 500;

/// Most roles and pairs of a template: more than that is a map, not an example.
const ROLES: usize = 60;
const PAIRS: usize = 120;

/// Copies a template under another name; the copy is a draft. Returns its name in addresses.
///
/// # Errors
/// Invalid when the name is empty or taken; not found when there is no such template.
pub fn copy(tx: &mut Tx<'_>, from: &str, name: &str, language: Language) -> Result<String> {
    actor::require_admin(tx)?;
    let template = visible_to(tx, from)?;
    let name = text::line(name, NAME).map_err(|problem| Error::invalid("name", problem))?;
    let mut pack = template.pack;
    pack.name = only(language, &name);
    insert(tx, &pack, &name, Some(from), false)
}

pub(crate) fn insert(
    tx: &mut Tx<'_>,
    pack: &Pack,
    name: &str,
    origin: Option<&str>,
    demo: bool,
) -> Result<String> {
    let count: i64 = tx.one("SELECT count(*) FROM template", params![], |row| row.get(0))?;
    if count >= MOST {
        return Err(Error::invalid("name", Problem::TooLarge(MOST)));
    }
    let stem = slug::stem(name, '-', "template");
    let mut alike = tx.all(
        r"SELECT slug FROM template WHERE slug LIKE $1 ESCAPE '\' LIMIT 300",
        params![text::like_prefix(&stem)],
        |row| row.get::<String>(0),
    )?;
    alike.extend(shipped().into_iter().map(|template| template.slug));
    let slug = slug::free(&stem, '-', &alike);
    let (id, now): (TemplateId, _) = (tx.id(), tx.now());
    tx.execute(
        "INSERT INTO template (id, slug, name, name_key, origin, content, published_at, version, demo, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, NULL, 1, $7, $8, $8)",
        params![id, &slug, name, db::fold(name), origin, json(pack)?, demo, now],
    )
    .map_err(taken)?;
    organisation::changed(tx, id.uuid(), "template")?;
    Ok(slug)
}

/// Writes what it says. What was written anew in one language stands in that language alone: the other words
/// were about something else.
///
/// # Errors
/// Invalid for every name or need that is missing, by its field: `name`, `role.<place>`, `pair.<place>`,
/// `pair.<place>.needs.<place>` and `pair.<place>.in_return.<place>`; a conflict when somebody else changed it.
pub fn update(tx: &mut Tx<'_>, slug: &str, version: i64, pack: &Pack, language: Language) -> Result<()> {
    actor::require_admin(tx)?;
    let own = own(tx, slug)?;
    let pack = checked(pack)?;
    let name = pack.name.best(language).to_owned();
    let now = tx.now();
    let changed = tx
        .execute(
            "UPDATE template SET name = $1, name_key = $2, content = $3, version = version + 1, updated_at = $4
             WHERE id = $5 AND version = $6",
            params![&name, db::fold(&name), json(&pack)?, now, own.id, version],
        )
        .map_err(taken)?;
    if changed == 0 {
        return Err(Error::Conflict(Conflict::Changed));
    }
    organisation::changed(tx, own.id.uuid(), "template")
}

/// Lets everybody see it.
pub fn publish(tx: &mut Tx<'_>, slug: &str) -> Result<()> {
    actor::require_admin(tx)?;
    let own = own(tx, slug)?;
    let now = tx.now();
    tx.execute("UPDATE template SET published_at = $1, updated_at = $1 WHERE id = $2", params![now, own.id])?;
    organisation::changed(tx, own.id.uuid(), "template")
}

/// Removes it; what was made from it stays.
pub fn delete(tx: &mut Tx<'_>, slug: &str) -> Result<()> {
    actor::require_admin(tx)?;
    let own = own(tx, slug)?;
    tx.execute("DELETE FROM template WHERE id = $1", params![own.id])?;
    organisation::changed(tx, own.id.uuid(), "template")
}

/// One of the house's own: those that ship cannot be changed.
fn own(tx: &mut Tx<'_>, slug: &str) -> Result<Own> {
    let Template { own, .. } = visible_to(tx, slug)?;
    own.ok_or(Error::Forbidden)
}

/// A text in one language alone.
pub(super) fn only(language: Language, text: &str) -> Texts {
    let mut texts = Texts::default();
    texts.set(language, text);
    texts
}

fn checked(pack: &Pack) -> Result<Pack> {
    let mut problems = Problems::default();
    let mut checked = pack.clone();
    let line = |problems: &mut Problems, field: String, texts: &Texts, most: usize| {
        let mut clean = Texts::default();
        for language in Language::ALL {
            let written = text::optional_line(texts.exactly(*language), most);
            clean.set(*language, problems.take(field.clone(), written).flatten().unwrap_or_default());
        }
        if clean.is_empty() {
            problems.add(field, Problem::Required);
        }
        clean
    };
    checked.name = line(&mut problems, "name".to_owned(), &pack.name, NAME);
    for (index, role) in checked.roles.iter_mut().enumerate() {
        role.name = line(&mut problems, format!("role.{index}"), &role.name, NAME);
    }
    if checked.roles.len() > ROLES || checked.pairs.len() > PAIRS {
        problems.add("name", Problem::TooLarge(i64::try_from(PAIRS).unwrap_or(i64::MAX)));
    }
    for (index, pair) in checked.pairs.iter_mut().enumerate() {
        if pair.customer == pair.provider {
            problems.add(format!("pair.{index}"), Problem::Yourself);
        }
        if pack.role(&pair.customer).is_none() || pack.role(&pair.provider).is_none() {
            problems.add(format!("pair.{index}"), Problem::NotAChoice);
        }
        for (side, needs) in [("needs", &mut pair.needs), ("in_return", &mut pair.in_return)] {
            // No side is only served.
            if needs.is_empty() {
                problems.add(format!("pair.{index}.{side}.0"), Problem::Required);
            }
            for (place, need) in needs.iter_mut().enumerate() {
                let Need { text, .. } = need;
                *text = line(&mut problems, format!("pair.{index}.{side}.{place}"), text, NEED);
            }
        }
    }
    problems.finish()?;
    Ok(checked)
}

fn json(pack: &Pack) -> Result<serde_json::Value> {
    serde_json::to_value(pack).map_err(|error| Error::Db(db::Error::Decode(error.to_string())))
}

fn taken(error: db::Error) -> Error {
    match error {
        db::Error::Unique { .. } => Error::invalid("name", Problem::Taken),
        other => Error::Db(other),
    }
}

//! Examples of who serves whom: pairs with needs in both directions, to start a map from.
//!
//! Four ship with the product; a house copies one, renames it until it is its own, and publishes it. Applying one
//! makes drafts of relationships, never the real thing: both sides still have their word.

mod applying;
mod content;
mod editing;
#[cfg(test)]
mod tests;

pub use applying::{Applied, apply, matching};
pub(crate) use editing::insert;
pub use editing::{copy, delete, publish, update};

use db::{Conn, Row, params};
use serde::{Deserialize, Serialize};

use crate::language::Language;
use crate::organisation::Kind;
use crate::text::Texts;
use crate::{Error, Result, TemplateId, actor};

/// How many templates a house may have of its own.
const MOST: i64 = 200;

/// Who serves whom, with what each side needs.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Pack {
    /// What it is an example of.
    pub name: Texts,
    /// In a sentence.
    pub about: Texts,
    /// The roles that teams take on.
    pub roles: Vec<Role>,
    /// Where outside customers are met.
    pub moments: Vec<Moment>,
    /// Who is served by whom.
    pub pairs: Vec<Pair>,
}

/// A role that a team takes on when the template is applied.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Role {
    /// Its name inside the template.
    pub key: String,
    /// What the team is called unless the house has a name for it.
    pub name: Texts,
    /// What it is there for.
    pub about: Texts,
}

/// A contact with outside customers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Moment {
    /// What happens.
    pub name: Texts,
    /// Whom one meets.
    pub group: Texts,
    /// The role that meets them.
    pub role: String,
}

/// A customer and a provider, both of whom need something.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Pair {
    /// The role that is served.
    pub customer: String,
    /// The role that serves.
    pub provider: String,
    /// What the customer needs.
    pub needs: Vec<Need>,
    /// What the provider needs in return.
    pub in_return: Vec<Need>,
}

/// Something that one side needs from the other.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Need {
    /// What kind of thing it is, as needs of relationships have it.
    pub kind: String,
    /// What it is.
    pub text: Texts,
}

impl Pack {
    /// The role of a key.
    pub fn role(&self, key: &str) -> Option<&Role> {
        self.roles.iter().find(|role| role.key == key)
    }

    /// The name of a role in a language; the key itself if the role is gone.
    pub fn role_name<'a>(&'a self, key: &'a str, language: Language) -> &'a str {
        self.role(key).map_or(key, |role| role.name.best(language))
    }

    /// How many needs it names, both ways.
    pub fn needs(&self) -> usize {
        self.pairs.iter().map(|pair| pair.needs.len() + pair.in_return.len()).sum()
    }
}

/// A template: one that ships, or one of the house's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// Its name in addresses.
    pub slug: String,
    /// The house's own one; nothing for those that ship.
    pub own: Option<Own>,
    /// What it says.
    pub pack: Pack,
}

/// What is known of a template of the house's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Own {
    /// Which.
    pub id: TemplateId,
    /// The example that it was copied from.
    pub origin: Option<String>,
    /// Whether everybody sees it.
    pub is_published: bool,
    /// Counts its changes.
    pub version: i64,
}

impl Template {
    fn read(row: &Row<'_>) -> db::Result<Template> {
        let pack: serde_json::Value = row.get(5)?;
        let own =
            Own { id: row.get(0)?, origin: row.get(2)?, is_published: row.get(3)?, version: row.get(4)? };
        let pack = serde_json::from_value(pack).map_err(|error| db::Error::Decode(error.to_string()))?;
        Ok(Template { slug: row.get(1)?, own: Some(own), pack })
    }
}

/// The examples that ship, in the order in which they are offered.
pub fn shipped() -> Vec<Template> {
    let template = |kind: &Kind| {
        Some(Template { slug: kind.word().replace('_', "-"), own: None, pack: content::pack(*kind)? })
    };
    content::KINDS.iter().filter_map(template).collect()
}

/// The house's own templates that the actor may see: published ones, and for administrators the drafts too.
pub fn own(conn: &mut Conn<'_>) -> Result<Vec<Template>> {
    let me = actor::require(conn)?;
    let is_admin = actor::is_admin(conn, me)?;
    Ok(conn.all(
        "SELECT id, slug, origin, published_at IS NOT NULL, version, content FROM template
         WHERE published_at IS NOT NULL OR $1 ORDER BY name_key, id LIMIT $2",
        params![is_admin, MOST],
        Template::read,
    )?)
}

/// A template by its name in addresses.
///
/// # Errors
/// Not found, also for a draft that only administrators see.
pub fn visible_to(conn: &mut Conn<'_>, slug: &str) -> Result<Template> {
    let me = actor::require(conn)?;
    if let Some(shipped) = shipped().into_iter().find(|template| template.slug == slug) {
        return Ok(shipped);
    }
    let is_admin = actor::is_admin(conn, me)?;
    let found = conn.maybe(
        "SELECT id, slug, origin, published_at IS NOT NULL, version, content FROM template
         WHERE slug = $1 AND (published_at IS NOT NULL OR $2)",
        params![slug, is_admin],
        Template::read,
    )?;
    found.ok_or(Error::NotFound)
}

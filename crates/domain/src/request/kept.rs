//! What stands around one request, read for its page in few statements: what the serving team keeps for its
//! work, and what is kept beside the request itself.

use db::{Conn, Timestamp, params};

use super::setting_aside::Aside;
use super::{Request, State};
use crate::draft::Shared;
use crate::macros::Macro;
use crate::phrase::Phrase;
use crate::{ChecklistId, Result};

/// What a team keeps, for one request.
#[derive(Debug, Clone, Default)]
pub struct Kept {
    /// Its phrases, by name.
    pub phrases: Vec<Phrase>,
    /// Its checklists, by name.
    pub checklists: Vec<(ChecklistId, String)>,
    /// Its macros, by name.
    pub macros: Vec<Macro>,
}

/// What is kept beside a request, as far as it is the actor's to see.
#[derive(Debug, Clone, Default)]
pub struct Beside {
    /// How it is set aside; for the provider's side.
    pub aside: Option<Aside>,
    /// What colleagues write together; for the provider's side.
    pub shared: Option<Shared>,
    /// Since when the customer is asked whether it is still needed.
    pub still_needed: Option<Timestamp>,
}

impl Request {
    /// What the serving team keeps; nothing for whoever does not serve it.
    pub fn kept(&self, conn: &mut Conn<'_>) -> Result<Kept> {
        let (Some(team), true) = (self.team, self.standing.is_provider) else { return Ok(Kept::default()) };
        // Put in order here: SQLite would set up a table of its own for each of the three, also for none.
        let (mut phrases, mut macros, mut checklists) = (Vec::new(), Vec::new(), Vec::new());
        conn.each(
            "SELECT 'phrase', id, name, kind, texts, name_sort FROM phrase WHERE team_id = $1
             UNION ALL SELECT 'macro', id, name, '', steps, name_sort FROM macro WHERE team_id = $1
             UNION ALL SELECT 'checklist', id, name, '', items, name_sort FROM checklist WHERE team_id = $1 LIMIT 200",
            params![team],
            |row| {
                let (name, content): (String, serde_json::Value) = (row.get(2)?, row.get(4)?);
                let sort: String = row.get(5)?;
                match row.get::<String>(0)?.as_str() {
                    "phrase" => {
                        let (id, kind) = (row.get(1)?, row.get(3)?);
                        let texts = serde_json::from_value(content).map_err(decode)?;
                        phrases.push((sort, Phrase { id, name, kind, texts }));
                    }
                    "macro" => {
                        let (id, steps) = (row.get(1)?, serde_json::from_value(content).map_err(decode)?);
                        macros.push((sort, Macro { id, name, steps }));
                    }
                    _ => checklists.push((sort, (row.get(1)?, name))),
                }
                Ok(())
            },
        )?;
        Ok(Kept {
            phrases: by_name(phrases, |phrase| phrase.id),
            checklists: by_name(checklists, |(id, _)| *id),
            macros: by_name(macros, |one| one.id),
        })
    }

    /// What is kept beside it.
    pub fn beside(&self, conn: &mut Conn<'_>) -> Result<Beside> {
        let standing = self.standing;
        let lives = matches!(self.state, State::Asked | State::Opened);
        if !(standing.is_provider || (standing.is_customer && lives)) {
            return Ok(Beside::default());
        }
        let beside = conn.maybe(
            "SELECT z.since, z.until, d.body, p.name, d.updated_at, d.version, n.asked_at
             FROM request r
             LEFT JOIN snooze z ON z.request_id = r.id
             LEFT JOIN team_draft d ON d.request_id = r.id
             LEFT JOIN person p ON p.id = d.author_id
             LEFT JOIN still_needed n ON n.request_id = r.id AND n.asked_at >= r.changed_at
             WHERE r.id = $1",
            params![self.id],
            |row| {
                let until = row.get(1)?;
                let aside = row.get::<Option<Timestamp>>(0)?.map(|since| Aside { until, since });
                let (body, author): (Option<String>, Option<String>) = (row.get(2)?, row.get(3)?);
                let (at, version): (Option<Timestamp>, Option<i64>) = (row.get(4)?, row.get(5)?);
                let shared = match (body, at, version) {
                    (Some(body), Some(at), Some(version)) => Some(Shared { body, author, at, version }),
                    _ => None,
                };
                Ok(Beside {
                    aside: aside.filter(|_| standing.is_provider),
                    shared: shared.filter(|_| standing.is_provider),
                    still_needed: row.get::<Option<Timestamp>>(6)?.filter(|_| standing.is_customer && lives),
                })
            },
        )?;
        Ok(beside.unwrap_or_default())
    }
}

fn by_name<T, I: Ord>(mut named: Vec<(String, T)>, id: impl Fn(&T) -> I) -> Vec<T> {
    named.sort_by(|(one, a), (other, b)| one.cmp(other).then_with(|| id(a).cmp(&id(b))));
    named.into_iter().map(|(_, one)| one).collect()
}

#[expect(clippy::needless_pass_by_value, reason = "map_err hands the error over")]
fn decode(error: serde_json::Error) -> db::Error {
    db::Error::Decode(error.to_string())
}

//! Links go again, or are as they were, and so are the needs on them.

use std::collections::HashSet;

use db::{Conn, Query, Tx, Uuid, Value};
use serde::Deserialize;

use super::{Kept, Undoing};
use crate::event::{self, Event, Past};
use crate::foreign::{Change, decode};
use crate::map_file::applying::Entity;
use crate::map_file::stored::{self, AT_ONCE, KeptNeed, LinkRow, StoredLink};
use crate::party::{self, Party};
use crate::{NeedId, RelationshipId, Result, map};

/// How often a link had changed when the import was through with it.
#[derive(Deserialize)]
struct Version {
    version: i64,
}

impl Undoing {
    pub(super) fn links(&mut self, tx: &mut Tx<'_>, changes: &[Change<Entity>]) -> Result<()> {
        let of = |entity| changes.iter().filter(move |change| change.entity == entity);
        let ids: Vec<RelationshipId> =
            of(Entity::Link).map(|change| RelationshipId::from_uuid(change.id)).collect();
        if ids.is_empty() {
            return Ok(());
        }
        let now = stored::links(tx, &ids)?;
        // Links that somebody has touched since stay, and their needs with them.
        let (mut held, mut free): (Vec<LinkRow>, Vec<(LinkRow, &Change<Entity>)>) = Default::default();
        for change in of(Entity::Link) {
            let after: Version = decode(change.after.as_ref())?;
            match now.get(&RelationshipId::from_uuid(change.id)) {
                Some((link, _)) if link.version == after.version => free.push((*link, change)),
                Some((link, _)) => held.push(*link),
                None => {}
            }
        }
        self.hold(tx, &held)?;
        let needs: Vec<&Change<Entity>> = of(Entity::Need).collect();
        put_needs_back(tx, &needs, &free)?;
        let (new, known): (Vec<_>, Vec<_>) =
            free.into_iter().partition(|(_, change)| change.before.is_none());
        self.gone |= !new.is_empty();
        delete(
            tx,
            &Query::new("DELETE FROM relationship WHERE id IN "),
            &new.iter().map(|(link, _)| link.id.into()).collect::<Vec<_>>(),
        )?;
        put_links_back(tx, &known)?;
        let count = |links: &[(LinkRow, &Change<Entity>)]| u64::try_from(links.len()).unwrap_or(u64::MAX);
        self.undone.removed = self.undone.removed.saturating_add(count(&new));
        self.undone.restored = self.undone.restored.saturating_add(count(&known));
        tell(tx, new.iter().chain(&known).map(|(link, _)| link))
    }

    /// Says which links stay.
    fn hold(&mut self, conn: &mut Conn<'_>, held: &[LinkRow]) -> Result<()> {
        for links in held.chunks(AT_ONCE / 2) {
            let parties = links.iter().flat_map(|link| [link.customer, link.provider]);
            let names = party::names(conn, parties)?;
            let name = |party: Party| names.get(&party).map(|named| named.name.clone()).unwrap_or_default();
            let kept = links.iter().map(|link| Kept::Link(name(link.customer), name(link.provider)));
            self.undone.kept.extend(kept);
        }
        Ok(())
    }
}

/// Needs that were put down on a link that was there go; those that changed say again what they said.
fn put_needs_back(
    tx: &mut Tx<'_>,
    needs: &[&Change<Entity>],
    free: &[(LinkRow, &Change<Entity>)],
) -> Result<()> {
    let free: HashSet<RelationshipId> = free.iter().map(|(link, _)| link.id).collect();
    let ids: Vec<NeedId> = needs.iter().map(|change| NeedId::from_uuid(change.id)).collect();
    let now = stored::needs(tx, &ids)?;
    let (mut gone, mut rows): (Vec<Value>, Vec<Value>) = (Vec::new(), Vec::new());
    for change in needs {
        let Some(need) = now.get(&NeedId::from_uuid(change.id)).filter(|need| free.contains(&need.link))
        else {
            continue;
        };
        match &change.before {
            None => gone.push(need.id.into()),
            before => rows.extend(need.values(decode::<KeptNeed>(before.as_ref())?)),
        }
    }
    delete(tx, &Query::new("DELETE FROM need WHERE id IN "), &gone)?;
    stored::put_needs(tx, &rows)
}

/// Links that were there are as they were; of those who said so only who is still known.
fn put_links_back(tx: &mut Tx<'_>, links: &[(LinkRow, &Change<Entity>)]) -> Result<()> {
    if links.is_empty() {
        return Ok(());
    }
    let changed_in = map::next_version(tx)?;
    let mut before: Vec<(LinkRow, StoredLink)> = Vec::with_capacity(links.len());
    for (link, change) in links {
        before.push((*link, decode(change.before.as_ref())?));
    }
    let people = before.iter().flat_map(|(_, link)| [link.declared_by, link.acknowledged_by]).flatten();
    let known = known_people(tx, people.collect())?;
    let mut rows: Vec<Value> = Vec::new();
    for (row, mut link) in before {
        link.declared_by = link.declared_by.filter(|id| known.contains(id));
        link.acknowledged_by = link.acknowledged_by.filter(|id| known.contains(id));
        rows.extend(LinkRow { changed_in, version: row.version + 1, ..row }.values(&link));
    }
    stored::put_links(tx, &rows)
}

/// Those of these people who are still known.
fn known_people(conn: &mut Conn<'_>, people: HashSet<Uuid>) -> Result<HashSet<Uuid>> {
    let mut people: Vec<Uuid> = people.into_iter().collect();
    people.sort_unstable();
    let mut known = HashSet::new();
    for people in people.chunks(AT_ONCE) {
        let mut query = Query::new("SELECT id FROM person WHERE id IN ");
        query.list(people.iter().map(|id| Value::from(*id))).push(" ORDER BY id");
        known.extend(conn.query_all(&query, |row| row.get::<Uuid>(0))?);
    }
    Ok(known)
}

fn delete(tx: &mut Tx<'_>, head: &Query, ids: &[Value]) -> Result<()> {
    for ids in ids.chunks(AT_ONCE) {
        let mut query = head.clone();
        query.list(ids.iter().cloned());
        tx.query_execute(&query)?;
    }
    Ok(())
}

fn tell<'l>(tx: &mut Tx<'_>, links: impl Iterator<Item = &'l LinkRow>) -> Result<()> {
    let (at, actor) = (tx.now(), tx.actor());
    let undone = |link: &LinkRow| Past {
        subject: link.id.uuid(),
        at,
        actor,
        team: None,
        event: Event::RelationshipChanged { what: "undone".to_owned() },
    };
    event::record_past(tx, &links.map(undone).collect::<Vec<_>>())?;
    Ok(())
}

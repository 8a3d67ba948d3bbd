//! Links and what is needed on them.

use std::collections::BTreeSet;

use db::{Tx, Value};
use serde_json::json;

use super::chart::MOST_TOLD;
use super::{Applying, Entity};
use crate::event::{self, Event, Past};
use crate::map_file::plan::PlannedLink;
use crate::map_file::stored::{self, KeptNeed, LinkRow, NeedRow, StoredLink};
use crate::party::Party;
use crate::{NeedId, RelationshipId, Result, actor, map};

impl Applying {
    pub(super) fn links(&mut self, tx: &mut Tx<'_>, links: &[PlannedLink]) -> Result<()> {
        if links.is_empty() {
            return Ok(());
        }
        let (now, me, changed_in) = (tx.now(), actor::require(tx)?, map::next_version(tx)?);
        let known: Vec<RelationshipId> =
            links.iter().filter_map(|link| link.known).map(|(id, _)| id).collect();
        let mut as_they_were = stored::links(tx, &known)?;
        let positions = stored::last_positions(tx, &known)?;
        let (mut rows, mut needs): (Vec<Value>, Vec<Value>) = (Vec::new(), Vec::new());
        let mut told = Vec::with_capacity(links.len());
        for link in links {
            let (customer, provider) = (self.party(link.customer)?, self.party(link.provider)?);
            let id = match link.known {
                Some((id, _)) => id,
                None => tx.id(),
            };
            let version = link.known.map_or(1, |(_, before)| before + 1);
            let before = as_they_were.remove(&id).map(|(_, before)| json!(before));
            self.recorder.add(Entity::Link, id.uuid(), before, Some(json!({ "version": version })));
            let says = StoredLink::declared(&link.terms, me, now);
            rows.extend(LinkRow { id, customer, provider, changed_in, version }.values(&says));
            let first = positions.get(&id).copied().unwrap_or(0) + 1;
            for (position, need) in (first..).zip(&link.needs) {
                let need_id: NeedId = tx.id();
                let (side, need) = (need.side, KeptNeed::from(need));
                // Those of a new link go with it.
                if link.known.is_some() {
                    self.recorder.add(Entity::Need, need_id.uuid(), None, Some(json!(need)));
                }
                needs.extend(NeedRow { id: need_id, link: id, side, position }.values(need));
            }
            for (need_id, need) in &link.changed_needs {
                let known = self.house.links.get(&(customer, provider));
                let before = known.into_iter().flat_map(|link| &link.needs).find(|(id, _)| id == need_id);
                let before = before.map(|(_, before)| json!(KeptNeed::from(before)));
                let after = KeptNeed::from(need);
                self.recorder.add(Entity::Need, need_id.uuid(), before, Some(json!(after)));
                needs.extend(
                    NeedRow { id: *need_id, link: id, side: need.side, position: first }.values(after),
                );
            }
            told.push(Past {
                subject: id.uuid(),
                at: now,
                actor: Some(me.uuid()),
                team: provider.team().or(customer.team()),
                event: Event::RelationshipChanged { what: "imported".to_owned() },
            });
        }
        for party in self.parties(links)? {
            tx.changed(party.uuid());
        }
        stored::put_links(tx, &rows)?;
        stored::put_needs(tx, &needs)?;
        event::record_past(tx, &told)?;
        Ok(())
    }

    /// Everybody on a side of these links, each once, as far as their pages are told.
    fn parties(&self, links: &[PlannedLink]) -> Result<BTreeSet<Party>> {
        let mut parties = BTreeSet::new();
        for link in links.iter().take(MOST_TOLD) {
            parties.insert(self.party(link.customer)?);
            parties.insert(self.party(link.provider)?);
        }
        Ok(parties)
    }
}

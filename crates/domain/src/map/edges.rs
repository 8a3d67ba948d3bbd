//! From rows to a graph: parties as nodes, who needs whom as edges.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;
use measure::graph::{Graph, Need, Needs};

use super::loading::{Link, Rows};
use crate::party::Party;
use crate::relationship::Side;
use crate::{Error, Result};

/// What a need takes when nobody said: one working day.
const USUAL_MINUTES: i64 = 8 * 60;

/// Parties by number, and the edges between them on one day.
#[derive(Debug, Default)]
pub(super) struct Edges {
    pub(super) parties: Vec<Party>,
    pub(super) index: HashMap<Party, usize>,
    /// Who needs whom.
    pub(super) pairs: Vec<(usize, usize)>,
    /// Working minutes of each pair.
    pub(super) minutes: Vec<i64>,
}

impl Edges {
    /// The edges of the links that hold on this day.
    pub(super) fn new(rows: &Rows, day: Date) -> Edges {
        let mut edges = Edges::default();
        // Numbers follow the order of parties, so that equally short ways are told in the same way always.
        let mut parties: Vec<Party> = rows
            .links
            .values()
            .filter(|link| link.holds_on(day))
            .flat_map(|link| [link.customer, link.provider])
            .chain(rows.roots.iter().flat_map(|(moment, root)| {
                std::iter::once(Party::Moment(*moment)).chain(root.owners.iter().copied())
            }))
            .chain(rows.teams.values().flatten().map(|team| Party::Team(*team)))
            .collect();
        parties.sort_unstable();
        parties.dedup();
        edges.index = parties.iter().copied().zip(0..).collect();
        edges.parties = parties;
        for link in rows.links.values().filter(|link| link.holds_on(day)) {
            edges.take(rows, link);
        }
        for (moment, root) in &rows.roots {
            for owner in &root.owners {
                edges.join(Party::Moment(*moment), *owner, 0);
            }
        }
        edges
    }

    fn take(&mut self, rows: &Rows, link: &Link) {
        let lead = |side: Side| {
            let own = link.needs.iter().filter(|need| need.side == side);
            own.map(|need| need.minutes.unwrap_or(USUAL_MINUTES)).max()
        };
        let minutes = lead(Side::Customer).unwrap_or(USUAL_MINUTES);
        self.join(link.customer, link.provider, minutes);
        if let Some(person) = link.customer.person() {
            for team in rows.teams.get(&person).into_iter().flatten() {
                if link.provider != Party::Team(*team) {
                    self.join(Party::Team(*team), link.provider, minutes);
                }
            }
        }
        // What the provider needs of a moment is nothing: nobody outside serves.
        if let Some(minutes) = lead(Side::Provider)
            && link.customer.moment().is_none()
        {
            self.join(link.provider, link.customer, minutes);
        }
    }

    fn join(&mut self, customer: Party, provider: Party, minutes: i64) {
        if let (Some(from), Some(to)) = (self.index.get(&customer), self.index.get(&provider)) {
            self.pairs.push((*from, *to));
            self.minutes.push(minutes);
        }
    }

    pub(super) fn graph(&self) -> Result<Graph> {
        Graph::new(self.parties.len(), &self.pairs).map_err(broken)
    }

    /// "All of" and "any one of", as the needs say; a link without a need of its customer is indispensable.
    pub(super) fn needs(&self, rows: &Rows, day: Date) -> Result<Needs> {
        let number = |party: Party| self.index.get(&party).copied();
        let mut all: Vec<Need> = Vec::new();
        let mut any: BTreeMap<(usize, &str), Vec<usize>> = BTreeMap::new();
        for link in rows.links.values().filter(|link| link.holds_on(day)) {
            let (Some(customer), Some(provider)) = (number(link.customer), number(link.provider)) else {
                continue;
            };
            if !link.has_needs(Side::Customer) {
                all.push(Need { node: customer, any_of: vec![provider] });
            }
            for need in &link.needs {
                let (node, on) = match need.side {
                    Side::Customer => (customer, provider),
                    Side::Provider if link.customer.moment().is_some() => continue,
                    Side::Provider => (provider, customer),
                };
                if need.any_of.is_empty() {
                    all.push(Need { node, any_of: vec![on] });
                } else {
                    any.entry((node, &need.any_of)).or_default().push(on);
                }
            }
        }
        for (moment, root) in &rows.roots {
            let owners = root.owners.iter().filter_map(|owner| number(*owner));
            let moment = number(Party::Moment(*moment));
            all.extend(owners.filter_map(|owner| Some(Need { node: moment?, any_of: vec![owner] })));
        }
        all.extend(any.into_iter().map(|((node, _), any_of)| Need { node, any_of }));
        all.sort_unstable_by(|a, b| (a.node, &a.any_of).cmp(&(b.node, &b.any_of)));
        all.dedup();
        Needs::new(self.parties.len(), all).map_err(broken)
    }
}

/// What cannot happen: nodes are numbered here.
#[expect(clippy::needless_pass_by_value, reason = "for map_err")]
pub(super) fn broken(error: measure::graph::Error) -> Error {
    Error::Db(db::Error::Decode(format!("the map: {error}")))
}

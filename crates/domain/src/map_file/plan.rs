//! What a file would change, once nothing of it stands in the way.

use super::entry::Place;
use crate::customer_group::GroupKind;
use crate::party::Party;
use crate::relationship::{NeedEdit, Terms};
use crate::team::Role;
use crate::{CustomerGroupId, MomentId, NeedId, PersonId, RelationshipId, TeamId};

/// Something that is there, or will be made: its place among what is new.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Known<T> {
    /// It is there.
    There(T),
    /// It will be.
    New(usize),
}

/// A side of a planned link.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// A team.
    Team(Known<TeamId>),
    /// A person.
    Person(PersonId),
    /// A moment.
    Moment(Known<MomentId>),
}

impl Side {
    /// The party, if it is there.
    pub fn party(self) -> Option<Party> {
        match self {
            Side::Team(Known::There(id)) => Some(Party::Team(id)),
            Side::Person(id) => Some(Party::Person(id)),
            Side::Moment(Known::There(id)) => Some(Party::Moment(id)),
            _ => None,
        }
    }
}

/// A team that becomes a part of another one, or of none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedParent {
    /// Which.
    pub team: Known<TeamId>,
    /// Its name.
    pub name: String,
    /// Of which.
    pub parent: Option<Known<TeamId>>,
    /// Its name; empty for none.
    pub parent_name: String,
}

/// Somebody who joins a team, or has another role there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedMember {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Where.
    pub team: Known<TeamId>,
    /// Its name.
    pub team_name: String,
    /// As what.
    pub role: Role,
    /// As what until now.
    pub before: Option<Role>,
}

/// Somebody who reports to somebody else than before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedReport {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// To whom; nobody if there is none.
    pub manager: Option<PersonId>,
    /// Their name.
    pub manager_name: String,
    /// To whom until now.
    pub before: Option<PersonId>,
}

/// A moment that is named or changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedMoment {
    /// Which, if it is there.
    pub known: Option<MomentId>,
    /// What happens.
    pub name: String,
    /// Whom one meets there.
    pub group: Known<CustomerGroupId>,
    /// The group's name.
    pub group_name: String,
    /// What a good one is like.
    pub about: String,
    /// The team that meets them.
    pub team: Option<Known<TeamId>>,
    /// The person who does.
    pub person: Option<PersonId>,
}

/// A link that is drawn or changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedLink {
    /// Where the file says so first.
    pub place: Place,
    /// Which, if the pair was there, in whatever state, and how often it had changed.
    pub known: Option<(RelationshipId, i64)>,
    /// Whether it stands today: else it is drawn, or begins anew.
    pub stands: bool,
    /// Who depends.
    pub customer: Side,
    /// As the file calls them.
    pub customer_name: String,
    /// On whom.
    pub provider: Side,
    /// As the file calls them.
    pub provider_name: String,
    /// When it holds and what is promised.
    pub terms: Terms,
    /// Whether that changes.
    pub terms_change: bool,
    /// Needs that are put down.
    pub needs: Vec<NeedEdit>,
    /// Needs that change.
    pub changed_needs: Vec<(NeedId, NeedEdit)>,
}

impl PlannedLink {
    /// The needs that are put down or change, in words, the customer's first.
    pub fn needs_in_words(&self) -> Vec<(crate::relationship::Side, &str)> {
        let all = self.needs.iter().chain(self.changed_needs.iter().map(|(_, need)| need));
        all.map(|need| (need.side, need.body.as_str())).collect()
    }

    /// What the provider promises; may be empty.
    pub fn promise(&self) -> &str {
        &self.terms.promise
    }
}

/// What a file would change.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// New groups of outside customers.
    pub groups: Vec<(String, GroupKind)>,
    /// New teams, by name.
    pub teams: Vec<String>,
    /// Teams that become parts of others.
    pub parents: Vec<PlannedParent>,
    /// Who joins which team.
    pub members: Vec<PlannedMember>,
    /// Who reports to whom from now on.
    pub reports: Vec<PlannedReport>,
    /// Moments that are new or change.
    pub moments: Vec<PlannedMoment>,
    /// Links that are new or change.
    pub links: Vec<PlannedLink>,
    /// Things that are as the file says already, or stay as they are.
    pub unchanged: u64,
}

impl Plan {
    /// Whether there is nothing to do.
    pub fn is_empty(&self) -> bool {
        let Plan { groups, teams, parents, members, reports, moments, links, unchanged: _ } = self;
        groups.is_empty()
            && teams.is_empty()
            && parents.is_empty()
            && members.is_empty()
            && reports.is_empty()
            && moments.is_empty()
            && links.is_empty()
    }
}

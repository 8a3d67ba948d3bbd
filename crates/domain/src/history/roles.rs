//! Which attribute of an XES event means what: the standard extensions' names, or those of a mapping.

use super::mapping::{Column, Mapping};
use crate::foreign::fold;

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Case,
    Title,
    Activity,
    Time,
    Status,
    Resource,
    Team,
    Transition,
}

/// Which attribute plays which role; compared without regard to case and accents when a mapping names it.
pub(super) struct Roles(Vec<(Role, String, bool)>);

impl Roles {
    pub(super) fn of(mapping: &Mapping) -> Self {
        let columns = &mapping.columns;
        let time = columns.time.as_ref().and_then(|time| time.columns().first());
        let roles = [
            (Role::Case, columns.case.as_ref(), "concept:name"),
            (Role::Title, columns.title.as_ref(), ""),
            (Role::Activity, columns.activity.as_ref(), "concept:name"),
            (Role::Time, time, "time:timestamp"),
            (Role::Status, columns.status.as_ref(), ""),
            (Role::Resource, columns.resource.as_ref(), "org:resource"),
            (Role::Team, columns.team.as_ref(), "org:group"),
            (Role::Transition, columns.transition.as_ref(), "lifecycle:transition"),
        ];
        let named = roles.into_iter().map(|(role, column, standard)| match column {
            Some(Column::Name(name)) => (role, fold(name), true),
            // Attributes have no order that a number could count.
            Some(Column::Number(_)) | None => (role, standard.to_owned(), false),
        });
        Self(named.collect())
    }

    pub(super) fn of_case(&self, key: &str) -> Option<Role> {
        self.find(key, &[Role::Case, Role::Title])
    }

    pub(super) fn of_event(&self, key: &str) -> Option<Role> {
        let roles = [Role::Activity, Role::Time, Role::Status, Role::Resource, Role::Team, Role::Transition];
        self.find(key, &roles)
    }

    fn find(&self, key: &str, among: &[Role]) -> Option<Role> {
        let fits = |(role, name, folded): &&(Role, String, bool)| {
            among.contains(role) && !name.is_empty() && if *folded { fold(key) == *name } else { key == name }
        };
        self.0.iter().find(fits).map(|(role, ..)| *role)
    }
}

/// The raw values of an event's roles, with their lines.
#[derive(Default)]
pub(super) struct Found {
    pub(super) activity: Option<(String, u64)>,
    pub(super) time: Option<(String, u64)>,
    pub(super) status: Option<(String, u64)>,
    pub(super) resource: Option<(String, u64)>,
    pub(super) team: Option<(String, u64)>,
    pub(super) transition: Option<(String, u64)>,
}

impl Found {
    pub(super) fn place(&mut self, role: Role) -> Option<&mut Option<(String, u64)>> {
        match role {
            Role::Activity => Some(&mut self.activity),
            Role::Time => Some(&mut self.time),
            Role::Status => Some(&mut self.status),
            Role::Resource => Some(&mut self.resource),
            Role::Team => Some(&mut self.team),
            Role::Transition => Some(&mut self.transition),
            Role::Case | Role::Title => None,
        }
    }

    pub(super) fn has(&self, role: Role) -> bool {
        match role {
            Role::Activity => self.activity.is_some(),
            Role::Time => self.time.is_some(),
            Role::Status => self.status.is_some(),
            Role::Resource => self.resource.is_some(),
            Role::Team => self.team.is_some(),
            Role::Transition => self.transition.is_some(),
            Role::Case | Role::Title => false,
        }
    }
}

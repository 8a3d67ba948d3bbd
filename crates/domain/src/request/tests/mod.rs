//! The request on both engines: its phases, its guards, and who may do what to it.

mod clock;
mod handing_over;
mod lists;
mod matrix;
mod parts;
mod phases;
mod telling;

use std::collections::BTreeMap;

use db::Timestamp;

use super::asking::{NewRequest, Target, ask};
use super::opening::Opening;
use super::{Request, State, Turn};
use crate::language::Language;
use crate::team::Role;
use crate::testing::{House, houses};
use crate::{PersonId, Result, TeamId};

/// A ward that asks and a linen team that serves.
pub(super) struct Scene<'h> {
    pub(super) house: &'h House<'h>,
    pub(super) nurse: PersonId,
    pub(super) keeper: PersonId,
    pub(super) lead: PersonId,
    pub(super) stranger: PersonId,
    pub(super) linen: TeamId,
}

pub(super) fn scenes(test: impl Fn(&Scene<'_>)) {
    houses(|house| {
        let [nurse, keeper, lead, stranger] =
            ["Nina", "Karol", "Livia", "Sven"].map(|name| house.person(name));
        let linen = house.team("Linen", &[(keeper, Role::Member), (lead, Role::Lead)]);
        test(&Scene { house, nurse, keeper, lead, stranger, linen });
    });
}

pub(super) fn wish(target: Target) -> NewRequest {
    NewRequest {
        target,
        title: String::new(),
        words: "Four sets of scrubs, size M, please.".to_owned(),
        purpose: "so that the night shift can change".to_owned(),
        needed_by: None,
        beneficiary: None,
        language: Language::En,
        files: Vec::new(),
    }
}

impl Scene<'_> {
    /// The nurse asks the linen team for scrubs.
    pub(super) fn asked(&self) -> Request {
        let new = wish(Target::Team(self.linen));
        self.house.write(self.nurse, move |tx| ask(tx, &new)).unwrap()
    }

    /// Does something to the request as somebody, and gives it back as they see it.
    pub(super) fn act(
        &self,
        who: PersonId,
        number: i64,
        mut f: impl FnMut(&mut Request, &mut db::Tx<'_>) -> Result<()> + Send + 'static,
    ) -> Result<Request> {
        self.house.write(who, move |tx| {
            let mut request = Request::visible_to(tx, number)?;
            f(&mut request, tx)?;
            Ok(request)
        })
    }

    pub(super) fn seen_by(&self, who: PersonId, number: i64) -> Result<Request> {
        self.house.read(who, move |conn| Request::visible_to(conn, number))
    }

    pub(super) fn tomorrow(&self) -> Timestamp {
        self.house.clock.now().plus_days(1)
    }

    pub(super) fn opening(&self) -> Opening {
        Opening { greeting: "Good morning Nina, four sets, M.".to_owned(), promised_for: self.tomorrow() }
    }

    pub(super) fn opened(&self) -> Request {
        let (number, opening) = (self.asked().number, self.opening());
        self.act(self.keeper, number, move |request, tx| request.open(tx, &opening)).unwrap()
    }
}

/// A request for a service, with these answers.
pub(super) fn through(service: crate::ServiceId) -> NewRequest {
    wish(Target::Service { service, option: None, answers: BTreeMap::new() })
}

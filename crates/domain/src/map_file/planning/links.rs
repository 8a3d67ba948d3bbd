//! Links and what is needed on them.

use super::Planning;
use crate::language::Language;
use crate::map_file::entry::{Entry, Field, Flaw, Place};
use crate::map_file::house::{House, Link};
use crate::map_file::plan::{PlannedLink, Side};
use crate::relationship::{NeedEdit, NeedKind, State, Terms, TermsDraft};
use crate::text::{line, optional_line};
use crate::{Error, Problem};

/// The most needs that a link can have, both sides together.
const MOST_NEEDS: usize = 60;

/// The most working minutes a need may take: a year of days and nights.
const LONGEST: i64 = 366 * 24 * 60;

/// A link while it is put together.
pub(super) struct Drawn {
    pub(super) link: PlannedLink,
    /// Whether it stays as it is whatever the file says: somebody said no, or it is none of our business.
    pub(super) is_left: bool,
    /// Where its terms are said.
    pub(super) terms_at: Option<Place>,
}

impl Planning<'_> {
    fn side(&mut self, place: Place, field: Field, text: &str) -> Option<Side> {
        if text.is_empty() {
            self.bad(place, Flaw::Cell(field, Problem::Required));
            return None;
        }
        if let Some(name) = text.strip_prefix("moment:") {
            if field == Field::Provider {
                self.bad(place, Flaw::MomentProvides);
                return None;
            }
            return self.find_moment(place, name).map(Side::Moment);
        }
        // A bare mail address is a person; teams have no such names.
        let is_person = text.starts_with('@')
            || text.starts_with("person:")
            || (text.contains('@') && self.house.find_person(text).is_some());
        if is_person {
            return self.person(place, field, text).map(Side::Person);
        }
        self.team(place, field, text).map(Side::Team)
    }

    /// The link that an entry is about, as it is so far.
    fn pair(&mut self, entry: &Entry) -> Option<usize> {
        let customer = self.side(entry.place, Field::Customer, entry.text(Field::Customer));
        let provider = self.side(entry.place, Field::Provider, entry.text(Field::Provider));
        let (customer, provider) = (customer?, provider?);
        if customer == provider {
            self.bad(entry.place, Flaw::SameParty);
            return None;
        }
        if let Some(known) = self.by_pair.get(&(customer, provider)) {
            return Some(*known);
        }
        let before: Option<&Link> =
            customer.party().zip(provider.party()).and_then(|pair| self.house.links.get(&pair));
        let stands = before.is_some_and(|link| matches!(link.state, State::Declared | State::Confirmed));
        let name = |side: Side, text: &str| match side {
            Side::Person(id) => self.house.person_name(id),
            Side::Team(team) => self.team_name(team),
            Side::Moment(_) => text.strip_prefix("moment:").unwrap_or(text).to_owned(),
        };
        let link = PlannedLink {
            place: entry.place,
            known: before.map(|link| (link.id, link.version)),
            stands,
            customer,
            customer_name: name(customer, entry.text(Field::Customer)),
            provider,
            provider_name: name(provider, entry.text(Field::Provider)),
            terms: before.filter(|_| stands).map(|link| link.terms.clone()).unwrap_or_default(),
            terms_change: false,
            needs: Vec::new(),
            changed_needs: Vec::new(),
        };
        let is_left = before.is_some_and(|link| !link.is_seen || link.state == State::Refused);
        let index = self.drawn.len();
        self.drawn.push(Drawn { link, is_left, terms_at: None });
        self.by_pair.insert((customer, provider), index);
        Some(index)
    }

    pub(super) fn link(&mut self, entry: &Entry) {
        let index = self.pair(entry);
        let drawn = index.and_then(|index| self.drawn.get(index));
        let (before, terms_at) = match drawn {
            Some(drawn) => (drawn.link.terms.clone(), drawn.terms_at),
            // All that is wrong with an entry is said at once.
            None => (Terms::default(), None),
        };
        let terms = overlaid(&before, entry);
        match (terms, terms_at) {
            (Err(Error::Invalid(problems)), _) => {
                for found in problems {
                    let field = field_of(&found.field);
                    self.bad(entry.place, Flaw::Cell(field, found.problem));
                }
            }
            (Ok(terms), Some(place)) if terms != before => {
                self.bad(entry.place, Flaw::Repeated(place));
            }
            (Ok(terms), _) => {
                if let Some(drawn) = index.and_then(|index| self.drawn.get_mut(index)) {
                    drawn.link.terms_change |= drawn.link.terms != terms;
                    drawn.link.terms = terms;
                    drawn.terms_at.get_or_insert(entry.place);
                }
            }
            (Err(_), _) => self.bad(entry.place, Flaw::Cell(Field::Promise, Problem::NotAChoice)),
        }
    }

    pub(super) fn need(&mut self, entry: &Entry) {
        let need = self.need_edit(entry);
        let Some(index) = self.pair(entry) else { return };
        let Some(need) = need else { return };
        let Some(drawn) = self.drawn.get_mut(index) else { return };
        let same =
            |other: &NeedEdit| other.side == need.side && db::fold(&other.body) == db::fold(&need.body);
        if drawn.link.needs.iter().chain(drawn.link.changed_needs.iter().map(|(_, need)| need)).any(same) {
            self.plan.unchanged += 1;
            return;
        }
        let house: &House = self.house;
        let before = drawn.link.customer.party().zip(drawn.link.provider.party());
        let before = before.and_then(|pair| house.links.get(&pair));
        let known = before.into_iter().flat_map(|link| &link.needs).find(|(_, other)| same(other));
        match known {
            Some((_, other)) if *other == need => self.plan.unchanged += 1,
            Some((id, _)) => drawn.link.changed_needs.push((*id, need)),
            None if before.map_or(0, |link| link.needs.len()) + drawn.link.needs.len() >= MOST_NEEDS => {
                self.bad(entry.place, Flaw::TooManyNeeds(MOST_NEEDS));
            }
            None => drawn.link.needs.push(need),
        }
    }

    fn need_edit(&mut self, entry: &Entry) -> Option<NeedEdit> {
        use crate::relationship::Side;
        let place = entry.place;
        let side = match entry.text(Field::Side) {
            "" => Some(Side::Customer),
            word => self.take(place, Field::Side, Side::parse(&db::fold(word)).ok_or(Problem::NotAChoice)),
        };
        let kind = match entry.text(Field::Kind) {
            "" => Some(NeedKind::Other),
            word => {
                self.take(place, Field::Kind, NeedKind::parse(&db::fold(word)).ok_or(Problem::NotAChoice))
            }
        };
        let body = self.take(place, Field::Text, line(entry.text(Field::Text), 500));
        let language = match entry.text(Field::Language) {
            "" => Some(self.house.language),
            word => {
                self.take(place, Field::Language, Language::parse(&db::fold(word)).ok_or(Problem::NotAChoice))
            }
        };
        let any_of = self.take(place, Field::AnyOf, optional_line(entry.text(Field::AnyOf), 60));
        let minutes = match entry.text(Field::Minutes) {
            "" => Ok(None),
            text => match text.parse::<i64>() {
                Err(_) => Err(Problem::NotANumber),
                Ok(..=0) => Err(Problem::TooSmall(1)),
                Ok(minutes) if minutes > LONGEST => Err(Problem::TooLarge(LONGEST)),
                Ok(minutes) => Ok(Some(minutes)),
            },
        };
        let lead_minutes = self.take(place, Field::Minutes, minutes);
        Some(NeedEdit {
            side: side?,
            kind: kind?,
            body: body?,
            language: language?,
            any_of: any_of?.unwrap_or_default(),
            lead_minutes: lead_minutes?,
        })
    }
}

/// The terms as they are with what an entry says about them.
fn overlaid(terms: &Terms, entry: &Entry) -> crate::Result<Terms> {
    let mut draft = TermsDraft::of(terms);
    let put = |field: Field, place: &mut String| {
        if let Some(text) = entry.get(field) {
            text.clone_into(place);
        }
    };
    put(Field::Promise, &mut draft.promise);
    put(Field::From, &mut draft.from_on);
    put(Field::To, &mut draft.to_on);
    put(Field::Every, &mut draft.occasion_every);
    put(Field::Day, &mut draft.occasion_day);
    put(Field::Month, &mut draft.occasion_month);
    put(Field::Occasion, &mut draft.occasion_what);
    let is_situational = !draft.occasion_every.trim().is_empty();
    if is_situational { "situational" } else { "standing" }.clone_into(&mut draft.kind);
    draft.parse()
}

/// The column of a field of a form of terms.
fn field_of(name: &str) -> Field {
    Field::parse(name).unwrap_or(Field::Promise)
}

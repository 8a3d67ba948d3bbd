//! Puts the example's moments and links on the map.

use std::collections::BTreeMap;

use db::{Tx, params};

use super::content::links::{LINKS, MOMENTS};
use super::content::{OUTSIDE, Text};
use super::house::{House, in_language};
use crate::language::Language;
use crate::moment::{self, Draft};
use crate::party::Party;
use crate::relationship::{self, NeedDraft, NeedEdit, Origin, Said, Side, State, Terms};
use crate::{CustomerGroupId, Error, MomentId, Result};

/// Draws the map of the house, in its language.
pub(super) fn draw(tx: &mut Tx<'_>, house: &House, language: Language) -> Result<()> {
    let mut moments: BTreeMap<&str, MomentId> = BTreeMap::new();
    for one in MOMENTS {
        let outside = OUTSIDE.iter().find(|group| group.key == one.group).ok_or(Error::NotFound)?;
        let name = in_language(outside.name, language);
        let group: CustomerGroupId =
            tx.one("SELECT id FROM customer_group WHERE name_key = $1", params![db::fold(name)], |row| {
                row.get(0)
            })?;
        let draft = Draft {
            name: in_language(one.name, language).to_owned(),
            group: group.to_string(),
            team: house.team(one.team)?.to_string(),
            ..Draft::default()
        };
        moments.insert(one.key, moment::insert(tx, &draft.parse()?, true)?);
    }
    for one in LINKS {
        let customer = match moments.get(one.customer) {
            Some(moment) => Party::Moment(*moment),
            None => Party::Team(house.team(one.customer)?),
        };
        let provider = Party::Team(house.team(one.provider)?);
        let said = Said {
            state: if one.confirmed { State::Confirmed } else { State::Declared },
            origin: Origin::Declared,
            by: None,
            side: Some(Side::Customer),
            at: tx.now(),
            demo: true,
        };
        let id = relationship::put(tx, customer, provider, &Terms::default(), &said)?;
        let mut needs = vec![need(Side::Customer, one.need, one.hours, language)?];
        if let Some(in_return) = one.in_return {
            needs.push(need(Side::Provider, in_return, one.hours, language)?);
        }
        relationship::insert_needs(tx, id, &needs)?;
    }
    Ok(())
}

fn need(side: Side, body: Text, hours: i64, language: Language) -> Result<NeedEdit> {
    let draft = NeedDraft {
        side: side.word().to_owned(),
        body: in_language(body, language).to_owned(),
        hours: hours.to_string(),
        ..NeedDraft::default()
    };
    draft.parse(language)
}

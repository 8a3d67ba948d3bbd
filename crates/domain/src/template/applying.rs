//! Using a template: roles become teams, pairs become drafts of relationships that both sides answer.

use std::collections::BTreeMap;

use db::{Conn, Tx, params};

use super::{Moment, Need, Pack, Pair, visible_to};
use crate::event::{self, Event};
use crate::language::Language;
use crate::party::Party;
use crate::relationship::{self, NeedEdit, NeedKind, Origin, Said, Side, State, Terms};
use crate::text::Texts;
use crate::{
    CustomerGroupId, Error, Problem, Result, TeamId, actor, customer_group, moment, organisation, team, text,
};

/// What came of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Applied {
    /// Links that were drawn.
    pub links: i64,
    /// Teams that were made.
    pub teams: i64,
    /// Moments that were named.
    pub moments: i64,
}

/// The team that the house has for each role, by its name in one of the languages, if it has one.
pub fn matching(conn: &mut Conn<'_>, pack: &Pack) -> Result<BTreeMap<String, String>> {
    let mut found = BTreeMap::new();
    for role in &pack.roles {
        for language in Language::ALL {
            let name = role.name.exactly(*language);
            if !name.is_empty()
                && let Some(team) = team::find_by_name(conn, name)?
            {
                found.insert(role.key.clone(), team.name);
                break;
            }
        }
    }
    Ok(found)
}

/// Draws the links of a template. `names` says for each role the team that takes it on, by name: one that there
/// is, or a new one; a role that is left out leaves its pairs out. Needs are written in the organisation's language.
///
/// What is there already stays as it is. For administrators.
///
/// # Errors
/// Forbidden for anybody else; invalid at `role.<key>` when a name is too long, or one team takes on both sides
/// of a pair.
pub fn apply(tx: &mut Tx<'_>, slug: &str, names: &BTreeMap<String, String>) -> Result<Applied> {
    actor::require_admin(tx)?;
    let language = organisation::get(tx)?.language;
    let pack = visible_to(tx, slug)?.pack;
    let mut applied = Applied::default();
    let teams = teams(tx, &pack, names, language, &mut applied)?;
    for one in &pack.moments {
        if let Some(team) = teams.get(&one.role) {
            applied.moments += meet(tx, one, *team, language)?;
        }
    }
    for pair in &pack.pairs {
        if let (Some(customer), Some(provider)) = (teams.get(&pair.customer), teams.get(&pair.provider))
            && customer != provider
        {
            applied.links += draw(tx, pair, *customer, *provider, language)?;
        }
    }
    Ok(applied)
}

fn teams(
    tx: &mut Tx<'_>,
    pack: &Pack,
    names: &BTreeMap<String, String>,
    language: Language,
    applied: &mut Applied,
) -> Result<BTreeMap<String, TeamId>> {
    let mut teams = BTreeMap::new();
    for role in &pack.roles {
        let typed = names.get(&role.key).map(String::as_str).unwrap_or_default();
        let field = format!("role.{}", role.key);
        let name =
            text::optional_line(typed, 200).map_err(|problem| Error::invalid(field.clone(), problem))?;
        let Some(name) = name else { continue };
        let known = match team::find_by_name(tx, &name)? {
            Some(known) => Some(known),
            None => team::find_by_slug(tx, &name)?,
        };
        let id = match known {
            Some(known) if known.imported => return Err(Error::invalid(field, Problem::UnknownTeam)),
            Some(known) => known.id,
            None => {
                applied.teams += 1;
                let purpose = role.about.best(language).to_owned();
                team::create(tx, &team::Draft { purpose, ..team::Draft::named(&name) }.parse()?)?
            }
        };
        teams.insert(role.key.clone(), id);
    }
    Ok(teams)
}

/// Names a moment, and the group that is met there, unless they are there.
fn meet(tx: &mut Tx<'_>, one: &Moment, team: TeamId, language: Language) -> Result<i64> {
    // In whichever language the house calls them.
    let is_called = |texts: &Texts, name: &str| {
        Language::ALL.iter().any(|language| db::fold(texts.exactly(*language)) == db::fold(name))
    };
    let known = customer_group::list(tx)?.into_iter().find(|group| is_called(&one.group, &group.name));
    let group: CustomerGroupId = match known {
        Some(group) => group.id,
        None => customer_group::create(tx, one.group.best(language), customer_group::GroupKind::People)?,
    };
    let name = one.name.best(language).to_owned();
    let lines = moment::list(tx, false)?;
    let is_there =
        |line: &moment::Line| line.moment.group == group && is_called(&one.name, &line.moment.name);
    if lines.iter().any(is_there) {
        return Ok(0);
    }
    let edit = moment::Edit { name, about: String::new(), group, team: Some(team), person: None };
    moment::create(tx, &edit)?;
    Ok(1)
}

/// One link with what both sides need; nothing where the pair is there already, or was refused.
fn draw(tx: &mut Tx<'_>, pair: &Pair, customer: TeamId, provider: TeamId, language: Language) -> Result<i64> {
    // What was refused once is not brought up again by an example.
    let is_known = tx.exists(
        "SELECT 1 FROM relationship WHERE customer_team_id = $1 AND provider_team_id = $2
           AND state IN ('declared', 'confirmed', 'refused')",
        params![customer, provider],
    )?;
    if is_known {
        return Ok(0);
    }
    let (customer, provider) = (Party::Team(customer), Party::Team(provider));
    let me = actor::require(tx)?;
    let said = Said {
        state: State::Declared,
        origin: Origin::Template,
        by: Some(me),
        // Said for neither side: either may answer.
        side: None,
        at: tx.now(),
        demo: false,
    };
    let id = relationship::put(tx, customer, provider, &Terms::default(), &said)?;
    let written = |side: Side, needs: &[Need]| {
        let one = |need: &Need| NeedEdit {
            side,
            kind: NeedKind::parse(&need.kind).unwrap_or(NeedKind::Other),
            body: need.text.best(language).to_owned(),
            language,
            any_of: String::new(),
            lead_minutes: None,
        };
        needs.iter().map(one).collect::<Vec<NeedEdit>>()
    };
    let mut needs = written(Side::Customer, &pair.needs);
    needs.extend(written(Side::Provider, &pair.in_return));
    relationship::insert_needs(tx, id, &needs)?;
    event::record(tx, id.uuid(), None, &Event::RelationshipChanged { what: "declared".to_owned() })?;
    Ok(1)
}

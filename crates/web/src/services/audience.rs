//! To whom a service is offered: to everybody, or to the teams that are ticked.
//!
//! All teams are listed while they fit on one page; where there are more, those chosen so far stand in the
//! list and another is found by the beginning of its name.

use db::Conn;
use domain::service::Audience;
use domain::{Error, Problem, TeamId, team};
use maud::{Markup, html};

use crate::components::{Choice, Field, InputKind, checkboxes, field, radios};
use crate::ctx::Ctx;
use crate::error::Invalid;
use crate::typed::Typed;
use crate::{paths, pickers};

const AUDIENCE: &str = "audience";
const EVERYONE: &str = "everyone";
const TEAMS: &str = "teams";
/// A ticked team, by its id.
const TEAM: &str = "audience_team";
/// One more team, by its name.
const MORE: &str = "audience_more";

/// The teams that the form shows.
#[derive(Debug, Clone)]
pub(super) struct Teams {
    /// Id and name.
    listed: Vec<(String, String)>,
    /// Whether there are others, found by typing.
    are_more: bool,
}

impl Teams {
    /// Every team, or those ticked where all of them would be too many.
    pub(super) fn load(conn: &mut Conn<'_>, typed: &Typed) -> domain::Result<Teams> {
        let page = team::list(conn, None)?;
        if page.next.is_none() {
            let listed = page.items.into_iter().map(|team| (team.id.to_string(), team.name)).collect();
            return Ok(Teams { listed, are_more: false });
        }
        let ticked: Vec<TeamId> = ticked(typed).filter_map(|id| id.parse().ok()).collect();
        let mut named: Vec<(String, String)> =
            team::names(conn, ticked)?.into_values().map(|team| (team.id.to_string(), team.name)).collect();
        named.sort_by_cached_key(|(_, name)| db::sort_key(name));
        Ok(Teams { listed: named, are_more: true })
    }
}

fn ticked(typed: &Typed) -> impl Iterator<Item = &str> {
    typed.fields().filter(|(name, _)| *name == TEAM).map(|(_, id)| id)
}

/// What is chosen; `before` where the form does not say.
///
/// # Errors
/// Invalid for an answer that is not offered, and for a team that nobody knows.
pub(super) fn read(conn: &mut Conn<'_>, typed: &Typed, before: Audience) -> domain::Result<Audience> {
    match typed.sent(AUDIENCE) {
        None => Ok(before),
        Some(EVERYONE) => Ok(Audience::Everyone),
        Some(TEAMS) => {
            let unknown = || Error::invalid(AUDIENCE, Problem::UnknownTeam);
            let ids = ticked(typed).map(|id| id.parse().map_err(|_| unknown()));
            let mut teams = ids.collect::<domain::Result<Vec<TeamId>>>()?;
            teams.extend(pickers::team(conn, MORE, typed.text(MORE))?);
            Ok(Audience::Teams(teams))
        }
        Some(_) => Err(Error::invalid(AUDIENCE, Problem::NotAChoice)),
    }
}

/// Puts an audience into the fields of a form.
pub(super) fn put(typed: &mut Typed, audience: &Audience) {
    match audience {
        Audience::Everyone => typed.set(AUDIENCE, EVERYONE),
        Audience::Teams(teams) => {
            typed.set(AUDIENCE, TEAMS);
            for team in teams {
                typed.push(TEAM.to_owned(), team.to_string());
            }
        }
    }
}

/// The fields.
pub(super) fn fields(ctx: &Ctx, teams: &Teams, typed: &Typed, errors: &Invalid) -> Markup {
    let t = ctx.t;
    let (error, unknown) = (errors.message(ctx, AUDIENCE), errors.message(ctx, MORE));
    let chosen: Vec<&str> = ticked(typed).collect();
    let listed: Vec<Choice<'_>> = teams.listed.iter().map(|(id, name)| Choice::new(id, name)).collect();
    let address = paths::team_suggestions();
    html! {
        (radios(&Field::new(AUDIENCE, &t.services_audience()).value(typed.text(AUDIENCE)).error(error.as_deref()), &[
            Choice::new(EVERYONE, &t.services_audience_everyone()),
            Choice::new(TEAMS, &t.services_audience_teams()),
        ]))
        @if !listed.is_empty() {
            (checkboxes(&Field::new(TEAM, &t.services_audience_which()).hint(t.services_audience_which_hint().as_str()), &listed, &chosen))
        }
        @if teams.are_more {
            (field(InputKind::Text, &Field::new(MORE, &t.services_audience_more()).value(typed.text(MORE))
                .hint(t.services_audience_more_hint().as_str()).error(unknown.as_deref()).autocomplete("off")
                .suggestions(&address, "audience_more_slug")))
        }
    }
}

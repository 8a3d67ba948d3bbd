//! Choosing a colleague or a team by the beginning of a name.
//!
//! With a script the field suggests while one types; without one the typed name itself is sent. Either way
//! the server reads the text: an id or a name in addresses, a handle (`@anna.zak`), or a name that fits one
//! alone. The suggestions show no more than the directory does.

use axum::Router;
use axum::response::{Html, IntoResponse as _, Response};
use axum::routing::get;
use db::Conn;
use domain::{Error, PersonId, Problem, TeamId, person, team};
use maud::html;
use serde::Deserialize;

use crate::components::{Choice, Field, InputKind, field, select};
use crate::ctx::Ctx;
use crate::extract::Query;
use crate::{App, Result, paths};

/// The suggestions that fields ask for while somebody types.
pub(crate) fn routes() -> Router<App> {
    Router::new().route("/suggestions/people", get(people)).route("/suggestions/teams", get(teams))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Typing {
    q: String,
}

async fn people(ctx: Ctx, Query(typing): Query<Typing>) -> Result<Response> {
    ctx.signed_in()?;
    let found = ctx.read(move |conn| person::search(conn, &typing.q)).await?;
    let options = found
        .iter()
        .map(|person| (person.id.to_string(), person_line(&person.name, &person.title, &person.handle)));
    Ok(suggestions(options))
}

async fn teams(ctx: Ctx, Query(typing): Query<Typing>) -> Result<Response> {
    ctx.signed_in()?;
    let found = ctx.read(move |conn| team::search(conn, &typing.q)).await?;
    Ok(suggestions(found.into_iter().map(|team| (team.slug, team.name))))
}

fn suggestions(options: impl Iterator<Item = (String, String)>) -> Response {
    Html(html! { @for (value, text) in options { option value=(value) { (text) } } }.into_string())
        .into_response()
}

/// A colleague in one line: two people of one name are told apart by what they do and by their handle.
pub(crate) fn person_line(name: &str, title: &str, handle: &str) -> String {
    if title.is_empty() { format!("{name} · @{handle}") } else { format!("{name} · {title} · @{handle}") }
}

/// The colleague that was meant; nothing when the field was left empty.
///
/// # Errors
/// Invalid when nobody, or more than one, is known by what was typed.
pub(crate) fn person(
    conn: &mut Conn<'_>,
    name: &'static str,
    typed: &str,
    chosen: &str,
) -> domain::Result<Option<PersonId>> {
    let (typed, chosen) = (typed.trim(), chosen.trim());
    if let Ok(id) = chosen.parse::<PersonId>() {
        let known = person::names(conn, [id])?.contains_key(&id);
        return if known { Ok(Some(id)) } else { Err(Error::invalid(name, Problem::UnknownPerson)) };
    }
    if typed.is_empty() {
        return Ok(None);
    }
    if let Some(handle) = typed.rsplit_once('@').map(|(_, handle)| handle.trim().to_lowercase()) {
        let known = person::by_handles(conn, &[handle])?;
        return known.first().copied().map(Some).ok_or_else(|| Error::invalid(name, Problem::UnknownPerson));
    }
    let found = person::search(conn, typed)?;
    let exact: Vec<_> = found.iter().filter(|person| db::fold(&person.name) == db::fold(typed)).collect();
    match (exact.as_slice(), found.as_slice()) {
        ([only], _) => Ok(Some(only.id)),
        ([], [only]) => Ok(Some(only.id)),
        _ => Err(Error::invalid(name, Problem::UnknownPerson)),
    }
}

/// The team that was meant; nothing when the field was left empty.
///
/// # Errors
/// Invalid when no team, or more than one, is known by what was typed.
pub(crate) fn team(conn: &mut Conn<'_>, name: &'static str, typed: &str) -> domain::Result<Option<TeamId>> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    if let Some(team) = team::find_by_slug(conn, typed)? {
        return Ok(Some(team.id));
    }
    if let Some(team) = team::find_by_name(conn, typed)? {
        return Ok(Some(team.id));
    }
    match team::search(conn, typed)?.as_slice() {
        [only] => Ok(Some(only.id)),
        _ => Err(Error::invalid(name, Problem::UnknownTeam)),
    }
}

/// The teams of a picker: all of them where they fit on one page, else found by typing.
#[derive(Debug, Clone)]
pub(crate) enum Teams {
    /// Name in addresses and name.
    All(Vec<(String, String)>),
    /// Too many for a list.
    Many,
}

impl Teams {
    /// The teams that somebody can choose from, without the one named.
    pub(crate) fn load(conn: &mut Conn<'_>, without: Option<TeamId>) -> domain::Result<Self> {
        let Some(teams) = team::choices(conn)? else { return Ok(Self::Many) };
        let others = teams.into_iter().filter(|team| Some(team.id) != without);
        Ok(Self::All(others.map(|team| (team.slug, team.name)).collect()))
    }

    /// The field; `nothing` is what its first line says while no team is chosen.
    pub(crate) fn field(&self, base: &Field<'_>, nothing: &str) -> maud::Markup {
        match self {
            Self::All(teams) => {
                let first = Choice::new("", nothing);
                let teams = teams.iter().map(|(slug, name)| Choice::new(slug, name));
                let choices: Vec<Choice<'_>> = std::iter::once(first).chain(teams).collect();
                select(base, &choices)
            }
            Self::Many => {
                let address = paths::team_suggestions();
                field(InputKind::Text, &base.clone().autocomplete("off").suggestions(&address, "team_slug"))
            }
        }
    }
}

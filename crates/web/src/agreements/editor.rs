//! Writing a version: the first of a new agreement, or the one that is open.

use axum::http::StatusCode;
use axum::response::Response;
use db::Conn;
use domain::agreement::{self, Agreement, Draft, Side, Version};
use domain::service::{self, Provider, Service};
use domain::team::Role;
use domain::{Error, TeamId, calendar, team};
use maud::{Markup, html};

use super::form::{self, Scene};
use super::show::{side_name, warning};
use crate::components::{Choice, Field, back_link, checkboxes, error_summary, page_title};
use crate::ctx::Ctx;
use crate::error::{Invalid, OrInvalid as _};
use crate::extract::{Form, Path};
use crate::notice::Notice;
use crate::page::{Nav, Page};
use crate::typed::Typed;
use crate::{Result, paths, pickers};

/// A ticked team, by its id.
const TEAM: &str = "customer";
/// The problems of the choice of teams.
const TEAMS: &str = "customers";
/// One more team, by its name.
const MORE: &str = "customers_more";

/// What the page of a new agreement shows.
struct Begin {
    service: Service,
    /// The teams that can be ticked: id and name.
    teams: Vec<(String, String)>,
    are_more: bool,
    scene: Scene,
}

impl Begin {
    fn load(conn: &mut Conn<'_>, slug: &str, own: &[(TeamId, String)]) -> domain::Result<Begin> {
        let service = service::visible_by_slug(conn, slug)?;
        let page = team::list(conn, None)?;
        let are_more = page.next.is_some();
        let mut teams: Vec<(String, String)> = if are_more {
            own.iter().map(|(id, name)| (id.to_string(), name.clone())).collect()
        } else {
            page.items.into_iter().map(|line| (line.id.to_string(), line.name)).collect()
        };
        if let Provider::Team(provider) = service.provider.provider {
            teams.retain(|(id, _)| *id != provider.to_string());
        }
        let scene = Scene {
            provider: service.provider.name.clone(),
            customers: String::new(),
            options: service.options.iter().map(|option| (option.id, option.texts.name.clone())).collect(),
            calendars: calendar::list(conn)?,
            is_outside_promised: agreement::outside_reply(conn)?.is_some(),
        };
        Ok(Begin { service, teams, are_more, scene })
    }
}

/// The teams that the reader leads.
fn led(ctx: &Ctx) -> Vec<(TeamId, String)> {
    let teams = ctx.actor.as_ref().map(|actor| actor.teams.as_slice()).unwrap_or_default();
    teams.iter().filter(|team| team.role == Role::Lead).map(|team| (team.id, team.name.clone())).collect()
}

pub(super) async fn new(ctx: Ctx, Path(slug): Path<String>) -> Result<Response> {
    let mut typed = Typed::default();
    let own = led(&ctx);
    let begin = {
        let own = own.clone();
        ctx.read(move |conn| Begin::load(conn, &slug, &own)).await?
    };
    let is_provider = |id: &TeamId| begin.service.team == Some(*id);
    // Whoever serves chooses with whom; whoever asks begins with their own team.
    if !own.iter().any(|(id, _)| is_provider(id)) {
        for (id, _) in own.iter().filter(|(id, _)| !is_provider(id)) {
            typed.push(TEAM.to_owned(), id.to_string());
        }
    }
    ctx.render(new_page(&ctx, &begin, &typed, &Invalid::default()))
}

fn new_page(ctx: &Ctx, begin: &Begin, typed: &Typed, errors: &Invalid) -> Page {
    let t = ctx.t;
    let name = begin.service.name(ctx.locale.language);
    let main = html! {
        (back_link(&paths::service(&begin.service.slug), name))
        (page_title(&t.agreements_new(name), &t.agreements_new_text()))
        (error_summary(&t.form_problems(), &errors.summary(ctx)))
        form.form.form-wide method="post" action=(paths::service_agreements(&begin.service.slug)) novalidate {
            (customers(ctx, begin, typed, errors))
            (form::fields(ctx, &begin.scene, typed, errors))
        }
    };
    Page::new(t.agreements_new(name), main).at(Nav::Serve)
}

fn customers(ctx: &Ctx, begin: &Begin, typed: &Typed, errors: &Invalid) -> Markup {
    let t = ctx.t;
    let chosen: Vec<&str> = ticked(typed).collect();
    let listed: Vec<Choice<'_>> = begin.teams.iter().map(|(id, name)| Choice::new(id, name)).collect();
    let error = errors.message(ctx, TEAMS);
    let (label, hint) = (t.agreements_with(), t.agreements_with_hint());
    html! {
        (checkboxes(&Field::new(TEAM, &label).id(TEAMS).hint(hint.as_str()).error(error.as_deref()), &listed, &chosen))
        @if begin.are_more {
            @let unknown = errors.message(ctx, MORE);
            @let (label, address) = (t.agreements_with_more(), paths::team_suggestions());
            (crate::components::field(crate::components::InputKind::Text, &Field::new(MORE, &label).value(typed.text(MORE))
                .error(unknown.as_deref()).autocomplete("off").suggestions(&address, "customers_more_slug")))
        }
    }
}

fn ticked(typed: &Typed) -> impl Iterator<Item = &str> {
    typed.fields().filter(|(name, _)| *name == TEAM).map(|(_, id)| id)
}

pub(super) async fn create(ctx: Ctx, Path(slug): Path<String>, Form(typed): Form<Typed>) -> Result<Response> {
    let (entered, which) = (typed.clone(), slug.clone());
    let created = ctx.write(move |tx| {
        let service = service::visible_by_slug(tx, &which)?;
        let options: Vec<_> =
            service.options.iter().map(|option| (option.id, option.texts.name.clone())).collect();
        let unknown = || Error::invalid(TEAMS, domain::Problem::UnknownTeam);
        let mut teams = ticked(&entered)
            .map(|id| id.parse().map_err(|_| unknown()))
            .collect::<domain::Result<Vec<TeamId>>>()?;
        teams.extend(pickers::team(tx, MORE, entered.text(MORE))?);
        let edit = form::read(&entered, &options).parse()?;
        let agreement = agreement::create(tx, service.id, &teams, &edit)?;
        if entered.text("then") == "propose" {
            let version = agreement.version(tx, 1)?;
            agreement::propose(tx, &agreement, &version, version.revision)?;
        }
        Ok(agreement.number)
    });
    match created.await.or_invalid()? {
        Ok(number) => ctx.see_other_with(&paths::agreement_version(number, 1), done(&typed)),
        Err(errors) => {
            let own = led(&ctx);
            let begin = ctx.read(move |conn| Begin::load(conn, &slug, &own)).await?;
            ctx.render(new_page(&ctx, &begin, &typed, &errors).status(StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}

fn done(typed: &Typed) -> Notice {
    if typed.text("then") == "propose" { Notice::AgreementProposed } else { Notice::AgreementKept }
}

pub(super) async fn edit(ctx: Ctx, Path((number, version)): Path<(i64, i64)>) -> Result<Response> {
    page_of(&ctx, number, version, None, &Invalid::default()).await
}

/// The form of a version, with what was typed if there were problems with it.
pub(super) async fn page_of(
    ctx: &Ctx,
    number: i64,
    version: i64,
    typed: Option<Typed>,
    errors: &Invalid,
) -> Result<Response> {
    let (agreement, found, scene, gaps) = ctx
        .read(move |conn| {
            let agreement = Agreement::visible_to(conn, number)?;
            let found = agreement.version(conn, version)?;
            if !agreement.can_change(&found) {
                return Err(Error::Forbidden);
            }
            let gaps = agreement::gaps(conn, &agreement, &found)?;
            let scene = Scene {
                provider: agreement.provider.name.clone(),
                customers: String::new(),
                options: agreement.options.clone(),
                calendars: calendar::list(conn)?,
                is_outside_promised: agreement::outside_reply(conn)?.is_some(),
            };
            Ok((agreement, found, scene, gaps))
        })
        .await?;
    let scene = Scene { customers: side_name(ctx, &agreement, Side::Customer), ..scene };
    let typed = typed.unwrap_or_else(|| form::written(&Draft::from(&found)));
    let page = edit_page(
        ctx,
        (&agreement, &found),
        &scene,
        &typed,
        errors,
        &warning(ctx, &gaps, &agreement, &found.terms),
    );
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    ctx.render(page.status(status))
}

fn edit_page(
    ctx: &Ctx,
    (agreement, version): (&Agreement, &Version),
    scene: &Scene,
    typed: &Typed,
    errors: &Invalid,
    warning: &Markup,
) -> Page {
    let t = ctx.t;
    let title = t.agreements_about(agreement.service_name.best(ctx.locale.language));
    let lead = t.agreements_version(ctx.locale.number(version.version));
    let action = paths::agreement_version_part(agreement.number, version.version, "edit");
    let revision = if typed.text("revision").is_empty() {
        version.revision.to_string()
    } else {
        typed.text("revision").to_owned()
    };
    let main = html! {
        (back_link(&paths::agreement_version(agreement.number, version.version), &title))
        (page_title(&title, &lead))
        (error_summary(&t.form_problems(), &errors.summary(ctx)))
        (warning)
        form.form.form-wide method="post" action=(action) novalidate {
            input type="hidden" name="revision" value=(revision);
            (form::fields(ctx, scene, typed, errors))
        }
    };
    Page::new(title, main).at(Nav::Serve)
}

pub(super) async fn update(
    ctx: Ctx,
    Path((number, version)): Path<(i64, i64)>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let entered = typed.clone();
    let updated = ctx.write(move |tx| {
        let agreement = Agreement::visible_to(tx, number)?;
        let found = agreement.version(tx, version)?;
        let revision = entered.text("revision").parse().unwrap_or(0);
        let edit = form::read(&entered, &agreement.options).parse()?;
        agreement::update(tx, &agreement, &found, revision, &edit)?;
        if entered.text("then") == "propose" {
            let changed = agreement.version(tx, version)?;
            agreement::propose(tx, &agreement, &changed, changed.revision)?;
        }
        Ok(())
    });
    match updated.await.or_invalid()? {
        Ok(()) => ctx.see_other_with(&paths::agreement_version(number, version), done(&typed)),
        Err(errors) => page_of(&ctx, number, version, Some(typed), &errors).await,
    }
}

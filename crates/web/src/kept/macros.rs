//! Writing one macro: which steps, done in the order of the fields. For whoever leads the team.

use axum::http::StatusCode;
use axum::response::Response;
use db::Conn;
use domain::checklist::{self, Checklist};
use domain::macros::{self, Draft};
use domain::phrase::{self, Phrase};
use domain::team::{self, Team};
use domain::{MacroId, Problem, actor};
use maud::{Markup, html};

use crate::components::{
    ButtonKind, Choice, Field, InputKind, actions, back_link, button, checkbox, error_summary, field,
    page_title, select,
};
use crate::ctx::Ctx;
use crate::error::{Invalid, OrInvalid as _};
use crate::extract::{Form, Path};
use crate::notice::Notice;
use crate::page::{Nav, Page};
use crate::typed::Typed;
use crate::{Result, paths};

struct Offers {
    team: Team,
    phrases: Vec<Phrase>,
    checklists: Vec<Checklist>,
}

fn offers(conn: &mut Conn<'_>, slug: &str) -> domain::Result<Offers> {
    let team = team::visible_to(conn, slug)?;
    actor::require_lead(conn, team.id)?;
    Ok(Offers { phrases: phrase::list(conn, team.id)?, checklists: checklist::list(conn, team.id)?, team })
}

fn choice<T: std::str::FromStr>(typed: &Typed, name: &'static str) -> domain::Result<Option<T>> {
    match typed.text(name).trim() {
        "" => Ok(None),
        id => id.parse().map(Some).map_err(|_| domain::Error::invalid(name, Problem::NotAChoice)),
    }
}

fn read(typed: &Typed) -> domain::Result<Draft> {
    Ok(Draft {
        name: typed.text("name").to_owned(),
        take: !typed.text("take").is_empty(),
        open: choice(typed, "open")?,
        checklist: choice(typed, "checklist")?,
        note: choice(typed, "note")?,
        question: choice(typed, "question")?,
        perform: !typed.text("perform").is_empty(),
        close: choice(typed, "close")?,
        aside: typed.text("aside").to_owned(),
    })
}

fn written(draft: &Draft) -> Typed {
    let mut typed = Typed::default();
    let word = |id: Option<String>| id.unwrap_or_default();
    typed.set("name", draft.name.as_str());
    typed.set("take", if draft.take { "on" } else { "" });
    typed.set("open", word(draft.open.map(|id| id.to_string())));
    typed.set("checklist", word(draft.checklist.map(|id| id.to_string())));
    typed.set("note", word(draft.note.map(|id| id.to_string())));
    typed.set("question", word(draft.question.map(|id| id.to_string())));
    typed.set("perform", if draft.perform { "on" } else { "" });
    typed.set("close", word(draft.close.map(|id| id.to_string())));
    typed.set("aside", draft.aside.as_str());
    typed
}

pub(super) async fn new(ctx: Ctx, Path(slug): Path<String>) -> Result<Response> {
    let offers = ctx.read(move |conn| offers(conn, &slug)).await?;
    ctx.render(page(&ctx, &offers, None, &Typed::default(), &Invalid::default()))
}

pub(super) async fn edit(ctx: Ctx, Path((slug, id)): Path<(String, MacroId)>) -> Result<Response> {
    let (offers, one) = ctx
        .read(move |conn| {
            let offers = offers(conn, &slug)?;
            let one = macros::get(conn, offers.team.id, id)?;
            Ok((offers, one))
        })
        .await?;
    ctx.render(page(&ctx, &offers, Some(id), &written(&Draft::from(&one)), &Invalid::default()))
}

fn page(ctx: &Ctx, offers: &Offers, id: Option<MacroId>, typed: &Typed, errors: &Invalid) -> Page {
    let t = ctx.t;
    let slug = &offers.team.slug;
    let action = match id {
        Some(id) => paths::macro_edit(slug, id),
        None => paths::macros(slug),
    };
    let name_error = errors.message(ctx, "name");
    let (take_error, aside_error) = (errors.message(ctx, "take"), errors.message(ctx, "aside"));
    let phrase = |name: &str, label: &str| phrase_field(ctx, offers, (name, label), typed, errors);
    let title = if id.is_some() { t.kept_macro_edit() } else { t.kept_macro_add() };
    let main = html! {
        (back_link(&paths::kept(slug), &t.kept_title()))
        (page_title(&title, &t.kept_macro_lead()))
        (error_summary(&t.form_problems(), &errors.summary(ctx)))
        form.form method="post" action=(action) novalidate {
            (field(InputKind::Text, &Field::new("name", &t.kept_name()).value(typed.text("name"))
                .error(name_error.as_deref()).autocomplete("off")))
            (checkbox(&Field::new("take", &t.around_step_take()).value(typed.text("take")).error(take_error.as_deref())))
            (phrase("open", &t.kept_macro_open()))
            (checklist_field(ctx, offers, typed, errors))
            (phrase("note", &t.around_step_note()))
            (phrase("question", &t.around_step_question()))
            (checkbox(&Field::new("perform", &t.around_step_perform()).value(typed.text("perform"))))
            (phrase("close", &t.around_step_close()))
            (field(InputKind::Number, &Field::new("aside", &t.kept_macro_aside()).optional(&t.request_optional())
                .value(typed.text("aside")).error(aside_error.as_deref()).short().autocomplete("off")))
            (actions(&button(ButtonKind::Primary, &t.kept_keep())))
        }
        @if let Some(id) = id {
            form method="post" action=(paths::macro_removal(slug, id)) {
                (button(ButtonKind::Danger, &t.kept_macro_remove()))
            }
        }
    };
    Page::new(title, main).at(Nav::Serve)
}

fn phrase_field(
    ctx: &Ctx,
    offers: &Offers,
    (name, label): (&str, &str),
    typed: &Typed,
    errors: &Invalid,
) -> Markup {
    let ids: Vec<(String, &str)> =
        offers.phrases.iter().map(|one| (one.id.to_string(), one.name.as_str())).collect();
    pick(ctx, (name, label), &ids, typed, errors)
}

fn checklist_field(ctx: &Ctx, offers: &Offers, typed: &Typed, errors: &Invalid) -> Markup {
    let ids: Vec<(String, &str)> =
        offers.checklists.iter().map(|one| (one.id.to_string(), one.name.as_str())).collect();
    pick(ctx, ("checklist", &ctx.t.kept_macro_checklist()), &ids, typed, errors)
}

fn pick(
    ctx: &Ctx,
    (name, label): (&str, &str),
    ids: &[(String, &str)],
    typed: &Typed,
    errors: &Invalid,
) -> Markup {
    let error = errors.message(ctx, name);
    let none = ctx.t.kept_macro_none();
    let choices: Vec<Choice<'_>> = std::iter::once(Choice::new("", &none))
        .chain(ids.iter().map(|(id, name)| Choice::new(id, name)))
        .collect();
    select(&Field::new(name, label).value(typed.text(name)).error(error.as_deref()), &choices)
}

pub(super) async fn create(ctx: Ctx, Path(slug): Path<String>, Form(typed): Form<Typed>) -> Result<Response> {
    keep(&ctx, slug, None, typed).await
}

pub(super) async fn update(
    ctx: Ctx,
    Path((slug, id)): Path<(String, MacroId)>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    keep(&ctx, slug, Some(id), typed).await
}

async fn keep(ctx: &Ctx, slug: String, id: Option<MacroId>, typed: Typed) -> Result<Response> {
    let (form, which) = (typed.clone(), slug.clone());
    let kept = ctx.write(move |tx| {
        let team = team::visible_to(tx, &which)?;
        actor::require_lead(tx, team.id)?;
        let edit = read(&form)?.parse()?;
        match id {
            Some(id) => macros::update(tx, team.id, id, &edit),
            None => macros::create(tx, team.id, &edit).map(|_| ()),
        }
    });
    match kept.await.or_invalid()? {
        Ok(()) => ctx.see_other_with(&paths::kept(&slug), Notice::KeptKept),
        Err(errors) => {
            let offers = ctx.read(move |conn| offers(conn, &slug)).await?;
            let page = page(ctx, &offers, id, &typed, &errors);
            ctx.render(page.status(StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}

pub(super) async fn destroy(ctx: Ctx, Path((slug, id)): Path<(String, MacroId)>) -> Result<Response> {
    let which = slug.clone();
    ctx.write(move |tx| {
        let team = team::visible_to(tx, &which)?;
        macros::delete(tx, team.id, id)
    })
    .await?;
    ctx.see_other_with(&paths::kept(&slug), Notice::KeptRemoved)
}

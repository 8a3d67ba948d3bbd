//! What administrators change about people: who they are, to whom they report, a password for whoever has no
//! mail address, and the end of their time here.

use axum::http::StatusCode;
use axum::response::Response;
use domain::organisation;
use domain::person::{self, Draft, Person, leaving};
use domain::session::password as passwords;
use domain::{actor, reporting};
use maud::{Markup, html};

use super::form::form;
use crate::components::{ButtonKind, Field, InputKind, actions, button, field, page_title, section};
use crate::ctx::Ctx;
use crate::error::{Invalid, OrInvalid as _};
use crate::extract::{Form, Path};
use crate::notice::Notice;
use crate::page::Page;
use crate::typed::Typed;
use crate::{Result, paths, pickers};

pub(super) async fn new(ctx: Ctx) -> Result<Response> {
    let house = ctx
        .read(|conn| {
            actor::require_admin(conn)?;
            organisation::get(conn)
        })
        .await?;
    let draft = Draft { language: house.language.word().to_owned(), ..Draft::default() };
    ctx.render(new_page(&ctx, &draft, &Invalid::default()))
}

fn new_page(ctx: &Ctx, draft: &Draft, errors: &Invalid) -> Page {
    let t = ctx.t;
    let main = html! {
        (page_title(&t.people_add(), ""))
        (form(ctx, &paths::people(), draft, errors))
    };
    Page::new(t.people_add(), main)
}

pub(super) async fn create(ctx: Ctx, Form(draft): Form<Draft>) -> Result<Response> {
    let entered = draft.clone();
    let created = ctx.write(move |tx| {
        actor::require_admin(tx)?;
        let id = person::create(tx, &entered.parse()?)?;
        person::get(tx, id)
    });
    match created.await.or_invalid()? {
        Ok(person) => ctx.see_other_with(&paths::person(&person.handle), Notice::PersonKept),
        Err(errors) => ctx.render(new_page(&ctx, &draft, &errors).status(StatusCode::UNPROCESSABLE_ENTITY)),
    }
}

pub(super) async fn edit(ctx: Ctx, Path(handle): Path<String>) -> Result<Response> {
    let person = ctx.read(move |conn| editable(conn, &handle)).await?;
    let draft = Draft::from(&person);
    ctx.render(edit_page(&ctx, &person, &draft, &Invalid::default()))
}

/// The person, for administrators alone.
fn editable(conn: &mut db::Conn<'_>, handle: &str) -> domain::Result<Person> {
    let id = person::visible_to(conn, handle)?.id;
    person::edit(conn, id)
}

fn edit_page(ctx: &Ctx, person: &Person, draft: &Draft, errors: &Invalid) -> Page {
    let t = ctx.t;
    let main = html! {
        (page_title(&t.people_edit_title(&person.name), ""))
        (form(ctx, &paths::person(&person.handle), draft, errors))
        (section("report", &t.people_manager(), &manager_form(ctx, person, errors)))
        (section("give-password", &t.people_password(), &password_form(ctx, person, errors)))
        (section("departure", &t.people_leave(), &departure_form(ctx, person, errors)))
    };
    Page::new(t.people_edit_title(&person.name), main)
}

/// The page again, with what is wrong.
async fn again(ctx: &Ctx, handle: String, draft: Option<Draft>, errors: &Invalid) -> Result<Response> {
    let person = ctx.read(move |conn| editable(conn, &handle)).await?;
    let draft = draft.unwrap_or_else(|| Draft::from(&person));
    ctx.render(edit_page(ctx, &person, &draft, errors).status(StatusCode::UNPROCESSABLE_ENTITY))
}

pub(super) async fn update(
    ctx: Ctx,
    Path(handle): Path<String>,
    Form(draft): Form<Draft>,
) -> Result<Response> {
    let (entered, whose) = (draft.clone(), handle.clone());
    let updated = ctx.write(move |tx| {
        let person = editable(tx, &whose)?;
        person::update(tx, person.id, &entered.parse()?)
    });
    match updated.await.or_invalid()? {
        Ok(()) => ctx.see_other_with(&paths::person(&handle), Notice::PersonKept),
        Err(errors) => again(&ctx, handle, Some(draft), &errors).await,
    }
}

pub(super) async fn manager(
    ctx: Ctx,
    Path(handle): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let whose = handle.clone();
    let kept = ctx.write(move |tx| {
        let person = editable(tx, &whose)?;
        let manager = pickers::person(tx, "manager", typed.text("manager"), typed.text("manager_id"))?;
        let today = organisation::today(tx)?;
        reporting::set_manager(tx, person.id, manager, today)
    });
    match kept.await.or_invalid()? {
        Ok(()) => ctx.see_other_with(&paths::person(&handle), Notice::PersonKept),
        Err(errors) => again(&ctx, handle, None, &errors).await,
    }
}

pub(super) async fn password(
    ctx: Ctx,
    Path(handle): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let whose = handle.clone();
    let person = ctx.read(move |conn| editable(conn, &whose)).await?.id;
    let password = typed.text("password").to_owned();
    let hash = match ctx.compute(move || passwords::hash(&password)).await? {
        Ok(hash) => hash,
        Err(domain::Error::Invalid(errors)) => return again(&ctx, handle, None, &Invalid(errors)).await,
        Err(error) => return Err(error.into()),
    };
    ctx.write(move |tx| passwords::set_for(tx, person, &hash)).await?;
    ctx.see_other_with(&paths::person(&handle), Notice::PasswordGiven)
}

pub(super) async fn leave(
    ctx: Ctx,
    Path(handle): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let whose = handle.clone();
    let left = ctx.write(move |tx| {
        let person = editable(tx, &whose)?;
        let heir =
            pickers::person(tx, "hand_over_to", typed.text("hand_over_to"), typed.text("hand_over_to_id"))?;
        leaving::leave(tx, person.id, heir)
    });
    match left.await.or_invalid()? {
        Ok(()) => ctx.see_other_with(&paths::person(&handle), Notice::PersonLeft),
        Err(errors) => again(&ctx, handle, None, &errors).await,
    }
}

fn manager_form(ctx: &Ctx, person: &Person, errors: &Invalid) -> Markup {
    let t = ctx.t;
    let error = errors.message(ctx, "manager");
    let suggestions = paths::person_suggestions();
    html! {
        form.form method="post" action=(paths::person_manager(&person.handle)) novalidate {
            (field(InputKind::Text, &Field::new("manager", &t.people_manager_name()).hint(t.people_manager_hint().as_str())
                .error(error.as_deref()).suggestions(&suggestions, "manager_id").autocomplete("off")))
            (actions(&button(ButtonKind::Secondary, &t.people_manager_keep())))
        }
    }
}

fn password_form(ctx: &Ctx, person: &Person, errors: &Invalid) -> Markup {
    let t = ctx.t;
    let error = errors.message(ctx, "password");
    html! {
        p { (t.people_password_text()) }
        form.form method="post" action=(paths::person_password(&person.handle)) novalidate {
            (field(InputKind::Password, &Field::new("password", &t.settings_password_new())
                .hint(t.settings_password_hint().as_str()).error(error.as_deref()).autocomplete("new-password")))
            (actions(&button(ButtonKind::Secondary, &t.people_password_give())))
        }
    }
}

fn departure_form(ctx: &Ctx, person: &Person, errors: &Invalid) -> Markup {
    let t = ctx.t;
    let error = errors.message(ctx, "hand_over_to");
    let suggestions = paths::person_suggestions();
    html! {
        p { (t.people_leave_text()) }
        form.form method="post" action=(paths::person_departure(&person.handle)) novalidate {
            (field(InputKind::Text, &Field::new("hand_over_to", &t.people_heir()).hint(t.people_heir_hint().as_str())
                .optional(&t.form_optional()).error(error.as_deref()).suggestions(&suggestions, "hand_over_to_id").autocomplete("off")))
            (actions(&button(ButtonKind::Danger, &t.people_leave_now())))
        }
    }
}

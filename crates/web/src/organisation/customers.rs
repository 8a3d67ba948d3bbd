//! Groups of customers outside the organisation, people and firms: whom all the inside work is for.

use axum::http::StatusCode;
use axum::response::Response;
use domain::customer_group::{self, CustomerGroup, GroupKind};
use domain::{CustomerGroupId, Error, Problem, actor};
use maud::{Markup, html};

use crate::components::{
    ButtonKind, Choice, Field, InputKind, Tone, actions, back_link, button, chip, empty_state, error_summary,
    field, page_title, radios, section,
};
use crate::ctx::Ctx;
use crate::error::{Invalid, OrInvalid as _};
use crate::extract::{Form, Path};
use crate::icons::Icon;
use crate::notice::Notice;
use crate::page::Page;
use crate::typed::Typed;
use crate::{Result, paths};

pub(super) async fn index(ctx: Ctx) -> Result<Response> {
    list(&ctx, &Typed::default(), &Invalid::default()).await
}

/// The groups, and for an administrator the form that adds one, with what was typed.
async fn list(ctx: &Ctx, typed: &Typed, errors: &Invalid) -> Result<Response> {
    let is_admin = ctx.signed_in()?.is_admin;
    let groups = ctx.read(customer_group::list).await?;
    let t = ctx.t;
    let main = html! {
        (page_title(&t.organisation_customers_title(), &t.organisation_customers_lead()))
        (error_summary(&t.form_problems(), &errors.summary(ctx)))
        @if groups.is_empty() {
            (empty_state(Icon::People, &t.organisation_customers_none(), &t.organisation_customers_none_text(), &html! {}))
        }
        ul.rows role="list" { @for group in &groups { (row(ctx, group, is_admin)) } }
        @if is_admin {
            (section("add", &t.organisation_customers_add(), &form(ctx, &paths::customer_groups(), typed, errors)))
        }
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    ctx.render(Page::new(t.organisation_customers_title(), main).status(status))
}

fn row(ctx: &Ctx, group: &CustomerGroup, is_admin: bool) -> Markup {
    let kind = match group.kind {
        GroupKind::People => ctx.t.organisation_customers_people(),
        GroupKind::Firms => ctx.t.organisation_customers_firms(),
    };
    html! {
        li.row data-row {
            p.row-title {
                @if is_admin { a href=(paths::customer_group(group.id)) { (group.name) } } @else { (group.name) }
            }
            div.row-chips { (chip(Tone::Neutral, &kind)) }
        }
    }
}

fn form(ctx: &Ctx, action: &str, typed: &Typed, errors: &Invalid) -> Markup {
    let t = ctx.t;
    let error = |name: &str| errors.message(ctx, name);
    let (people, firms) = (t.organisation_customers_people(), t.organisation_customers_firms());
    let (people_hint, firms_hint) =
        (t.organisation_customers_people_hint(), t.organisation_customers_firms_hint());
    let kinds = [
        Choice::with_hint(GroupKind::People.word(), &people, &people_hint),
        Choice::with_hint(GroupKind::Firms.word(), &firms, &firms_hint),
    ];
    html! {
        form.form method="post" action=(action) novalidate {
            (field(InputKind::Text, &Field::new("name", &t.organisation_customers_name()).value(typed.text("name"))
                .error(error("name").as_deref()).autocomplete("off")))
            (radios(&Field::new("kind", &t.organisation_customers_kind()).value(typed.text("kind"))
                .error(error("kind").as_deref()), &kinds))
            (actions(&button(ButtonKind::Primary, &t.people_keep())))
        }
    }
}

fn kind_of(typed: &Typed) -> domain::Result<GroupKind> {
    GroupKind::parse(typed.text("kind")).ok_or_else(|| Error::invalid("kind", Problem::Required))
}

pub(super) async fn create(ctx: Ctx, Form(typed): Form<Typed>) -> Result<Response> {
    let entered = typed.clone();
    let created = ctx.write(move |tx| {
        actor::require_admin(tx)?;
        customer_group::create(tx, entered.text("name"), kind_of(&entered)?)
    });
    match created.await.or_invalid()? {
        Ok(_) => ctx.see_other_with(&paths::customer_groups(), Notice::CustomersKept),
        Err(errors) => list(&ctx, &typed, &errors).await,
    }
}

pub(super) async fn edit(ctx: Ctx, Path(id): Path<CustomerGroupId>) -> Result<Response> {
    page_of(&ctx, id, None, &Invalid::default()).await
}

async fn page_of(ctx: &Ctx, id: CustomerGroupId, typed: Option<Typed>, errors: &Invalid) -> Result<Response> {
    let group = ctx
        .read(move |conn| {
            actor::require_admin(conn)?;
            customer_group::get(conn, id)
        })
        .await?;
    let typed = typed.unwrap_or_else(|| {
        let mut typed = Typed::default();
        typed.set("name", &*group.name);
        typed.set("kind", group.kind.word());
        typed
    });
    let t = ctx.t;
    let main = html! {
        (back_link(&paths::customer_groups(), &t.organisation_customers_title()))
        (page_title(&group.name, ""))
        (error_summary(&t.form_problems(), &errors.summary(ctx)))
        (form(ctx, &paths::customer_group(id), &typed, errors))
        form method="post" action=(paths::customer_group_removal(id)) {
            (button(ButtonKind::Danger, &t.organisation_customers_remove()))
        }
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    ctx.render(Page::new(group.name.clone(), main).status(status))
}

pub(super) async fn update(
    ctx: Ctx,
    Path(id): Path<CustomerGroupId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let entered = typed.clone();
    let updated = ctx.write(move |tx| {
        actor::require_admin(tx)?;
        customer_group::update(tx, id, entered.text("name"), kind_of(&entered)?)
    });
    match updated.await.or_invalid()? {
        Ok(()) => ctx.see_other_with(&paths::customer_groups(), Notice::CustomersKept),
        Err(errors) => page_of(&ctx, id, Some(typed), &errors).await,
    }
}

pub(super) async fn destroy(ctx: Ctx, Path(id): Path<CustomerGroupId>) -> Result<Response> {
    ctx.write(move |tx| customer_group::delete(tx, id)).await?;
    ctx.see_other_with(&paths::customer_groups(), Notice::CustomersRemoved)
}

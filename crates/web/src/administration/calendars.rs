//! Business calendars: the hours by which promises are counted. A change counts from a day on; what was
//! counted before stays as it was.

use axum::http::StatusCode;
use axum::response::Response;
use domain::calendar::{self, Draft, Kept};
use domain::{CalendarId, actor, organisation};
use maud::{Markup, html};
use measure::worktime::patron_saints;

use crate::components::{
    ButtonKind, Choice, Field, InputKind, Tone, actions, back_link, button, chip, date_field, error_summary,
    field, link_button, page_title, select, textarea,
};
use crate::ctx::Ctx;
use crate::error::{Invalid, OrInvalid as _};
use crate::extract::{Form, Path};
use crate::notice::Notice;
use crate::page::Page;
use crate::{Result, paths};

pub(super) async fn index(ctx: Ctx) -> Result<Response> {
    let kept = ctx
        .read(|conn| {
            actor::require_admin(conn)?;
            calendar::list(conn)
        })
        .await?;
    let t = ctx.t;
    let main = html! {
        (back_link(&paths::administration(), &t.administration_title()))
        (page_title(&t.administration_calendars(), &t.administration_calendars_text()))
        (actions(&link_button(ButtonKind::Secondary, &paths::calendar_new(), &t.administration_calendar_add())))
        ul.rows role="list" {
            @for kept in &kept {
                li.row data-row {
                    p.row-title { a href=(paths::calendar(kept.id)) { (kept.name) } }
                    @if kept.is_default { div.row-chips { (chip(Tone::Brand, &t.administration_calendar_usual())) } }
                }
            }
        }
    };
    ctx.render(Page::new(t.administration_calendars(), main))
}

/// Office hours from today, to begin with.
pub(super) async fn new(ctx: Ctx) -> Result<Response> {
    let language = ctx.locale.language;
    let draft = ctx
        .read(move |conn| {
            actor::require_admin(conn)?;
            let (usual, today) = (calendar::usual(conn)?, organisation::today(conn)?);
            Ok(Draft { effective_from: today.to_string(), ..Draft::of("", &usual, today, language) })
        })
        .await?;
    ctx.render(new_page(&ctx, &draft, &Invalid::default()))
}

fn new_page(ctx: &Ctx, draft: &Draft, errors: &Invalid) -> Page {
    let t = ctx.t;
    let main = html! {
        (back_link(&paths::calendars(), &t.administration_calendars()))
        (page_title(&t.administration_calendar_add(), ""))
        (form(ctx, &paths::calendars(), draft, errors))
    };
    Page::new(t.administration_calendar_add(), main)
}

pub(super) async fn create(ctx: Ctx, Form(draft): Form<Draft>) -> Result<Response> {
    let entered = draft.clone();
    let created = ctx.write(move |tx| {
        actor::require_admin(tx)?;
        let (name, calendar) = entered.parse(None)?;
        calendar::create(tx, &name, &calendar)
    });
    match created.await.or_invalid()? {
        Ok(id) => ctx.see_other_with(&paths::calendar(id), Notice::CalendarKept),
        Err(errors) => ctx.render(new_page(&ctx, &draft, &errors).status(StatusCode::UNPROCESSABLE_ENTITY)),
    }
}

pub(super) async fn edit(ctx: Ctx, Path(id): Path<CalendarId>) -> Result<Response> {
    page_of(&ctx, id, None, &Invalid::default()).await
}

async fn page_of(ctx: &Ctx, id: CalendarId, typed: Option<Draft>, errors: &Invalid) -> Result<Response> {
    let (kept, today) = ctx
        .read(move |conn| {
            actor::require_admin(conn)?;
            Ok((calendar::get(conn, id)?, organisation::today(conn)?))
        })
        .await?;
    let draft = typed.unwrap_or_else(|| Draft::of(&kept.name, &kept.calendar, today, ctx.locale.language));
    let t = ctx.t;
    let main = html! {
        (back_link(&paths::calendars(), &t.administration_calendars()))
        (page_title(&kept.name, &t.administration_calendar_versions()))
        (form(ctx, &paths::calendar(id), &draft, errors))
        @if !kept.is_default { (standing(ctx, &kept)) }
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    ctx.render(Page::new(kept.name.clone(), main).status(status))
}

fn standing(ctx: &Ctx, kept: &Kept) -> Markup {
    let t = ctx.t;
    html! {
        div.actions {
            form method="post" action=(paths::calendar_default(kept.id)) {
                (button(ButtonKind::Secondary, &t.administration_calendar_make_usual()))
            }
            form method="post" action=(paths::calendar_removal(kept.id)) {
                (button(ButtonKind::Danger, &t.administration_calendar_remove()))
            }
        }
    }
}

pub(super) async fn update(
    ctx: Ctx,
    Path(id): Path<CalendarId>,
    Form(draft): Form<Draft>,
) -> Result<Response> {
    let entered = draft.clone();
    let updated = ctx.write(move |tx| {
        actor::require_admin(tx)?;
        let before = calendar::get(tx, id)?.calendar;
        let (name, calendar) = entered.parse(Some(&before))?;
        calendar::update(tx, id, &name, &calendar)
    });
    match updated.await.or_invalid()? {
        Ok(()) => ctx.see_other_with(&paths::calendar(id), Notice::CalendarKept),
        Err(errors) => page_of(&ctx, id, Some(draft), &errors).await,
    }
}

pub(super) async fn make_default(ctx: Ctx, Path(id): Path<CalendarId>) -> Result<Response> {
    ctx.write(move |tx| calendar::make_default(tx, id)).await?;
    ctx.see_other_with(&paths::calendars(), Notice::CalendarKept)
}

pub(super) async fn destroy(ctx: Ctx, Path(id): Path<CalendarId>) -> Result<Response> {
    ctx.write(move |tx| calendar::delete(tx, id)).await?;
    ctx.see_other_with(&paths::calendars(), Notice::CalendarRemoved)
}

fn form(ctx: &Ctx, action: &str, draft: &Draft, errors: &Invalid) -> Markup {
    let t = ctx.t;
    let error = |name: &str| errors.message(ctx, name);
    let none = t.administration_no_holidays();
    let (italy, poland) = (t.administration_italy(), t.administration_poland());
    let countries = [Choice::new("", &none), Choice::new("it", &italy), Choice::new("pl", &poland)];
    let no_saint = t.administration_no_saint();
    let towns: Vec<Choice<'_>> = std::iter::once(Choice::new("", &no_saint))
        .chain(patron_saints().iter().map(|saint| Choice::new(&saint.town, &saint.town)))
        .collect();
    html! {
        (error_summary(&t.form_problems(), &errors.summary(ctx)))
        form.form method="post" action=(action) novalidate {
            (field(InputKind::Text, &Field::new("name", &t.teams_name()).value(&draft.name).error(error("name").as_deref())))
            (field(InputKind::Text, &Field::new("zone", &t.setup_zone()).value(&draft.zone)
                .hint(t.administration_zone_hint().as_str()).error(error("zone").as_deref()).autocomplete("off")))
            (date_field(&Field::new("effective_from", &t.administration_from()).value(&draft.effective_from)
                .hint(t.administration_from_hint().as_str()).error(error("effective_from").as_deref())))
            (week(ctx, draft, errors))
            (select(&Field::new("country", &t.administration_holidays()).value(&draft.country).error(error("country").as_deref()), &countries))
            (select(&Field::new("town", &t.administration_saint()).value(&draft.town).error(error("town").as_deref()), &towns))
            (textarea(&Field::new("exceptions", &t.administration_exceptions()).value(&draft.exceptions)
                .hint(t.administration_exceptions_hint().as_str()).optional(&t.form_optional()).error(error("exceptions").as_deref())))
            (actions(&button(ButtonKind::Primary, &t.people_keep())))
        }
    }
}

fn week(ctx: &Ctx, draft: &Draft, errors: &Invalid) -> Markup {
    let t = ctx.t;
    let days = [
        ("monday", t.administration_monday(), &draft.monday),
        ("tuesday", t.administration_tuesday(), &draft.tuesday),
        ("wednesday", t.administration_wednesday(), &draft.wednesday),
        ("thursday", t.administration_thursday(), &draft.thursday),
        ("friday", t.administration_friday(), &draft.friday),
        ("saturday", t.administration_saturday(), &draft.saturday),
        ("sunday", t.administration_sunday(), &draft.sunday),
    ];
    let whole = errors.message(ctx, "hours");
    html! {
        fieldset.field id="hours" {
            legend.legend { (t.administration_hours()) }
            p.hint { (t.administration_hours_hint()) }
            @if let Some(whole) = &whole { p.error-message { (whole) } }
            @for (name, label, value) in &days {
                @let error = errors.message(ctx, name);
                (field(InputKind::Text, &Field::new(name, label).value(value).error(error.as_deref()).autocomplete("off")))
            }
        }
    }
}

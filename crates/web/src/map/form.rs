//! "I cannot do without …": declaring a relationship.

use axum::http::StatusCode;
use axum::response::Response;
use db::Conn;
use domain::party::{self, Party, PartyName};
use domain::relationship::{self, Declaration, NeedDraft, NeedKind, Side, TermsDraft};
use domain::{Error as DomainError, Problem, Result as DomainResult, moment};
use maud::{Markup, html};
use serde::Deserialize;

use super::words;
use crate::components::{
    ButtonKind, Choice, Field, InputKind, actions, back_link, button, date_field, details, error_summary,
    field, page_title, radios, select, textarea,
};
use crate::ctx::Ctx;
use crate::error::{Invalid, OrInvalid as _};
use crate::extract::{Form, Query};
use crate::notice::Notice;
use crate::page::{Nav, Page};
use crate::typed::Typed;
use crate::{Result, paths, pickers};

/// What the form begins with.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Start {
    /// The customer: a moment, for instance.
    customer: String,
    /// `serve` when the reader's side provides.
    way: String,
}

struct Choices {
    mine: Vec<PartyName>,
}

impl Choices {
    fn load(conn: &mut Conn<'_>, also: Option<Party>) -> DomainResult<Choices> {
        let mut mine = party::mine(conn)?;
        for owner in mine.clone() {
            mine.extend(moment::of_owner(conn, owner.party)?.iter().map(moment::Moment::named));
        }
        if let Some(party) = also
            && !mine.iter().any(|known| known.party == party)
            && party::speaks_for(conn, party)?
        {
            mine.push(party::name(conn, party)?);
        }
        Ok(Choices { mine })
    }
}

pub(super) async fn new(ctx: Ctx, Query(start): Query<Start>) -> Result<Response> {
    ctx.signed_in()?;
    let also: Option<Party> = start.customer.parse().ok();
    let choices = ctx.read(move |conn| Choices::load(conn, also)).await?;
    let mut typed = Typed::default();
    let own = also.or_else(|| choices.mine.get(1).or(choices.mine.first()).map(|party| party.party));
    typed.set("own", own.map(|party| party.to_string()).unwrap_or_default());
    typed.set("way", if start.way == "serve" { "serve" } else { "need" });
    ctx.render(page(&ctx, &choices, &typed, &Invalid::default()))
}

fn page(ctx: &Ctx, choices: &Choices, typed: &Typed, errors: &Invalid) -> Page {
    let t = ctx.t;
    let error = |name: &str| errors.message(ctx, name);
    let own: Vec<(String, String)> = choices
        .mine
        .iter()
        .map(|party| {
            let name = if party.party.person().is_some() { t.map_form_myself() } else { party.name.clone() };
            (party.party.to_string(), name)
        })
        .collect();
    let own: Vec<Choice<'_>> = own.iter().map(|(value, text)| Choice::new(value, text)).collect();
    let people = paths::person_suggestions();
    let teams = paths::team_suggestions();
    let main = html! {
        (back_link(&paths::map(), &t.map_title()))
        (page_title(&t.map_form_title(), &t.map_form_lead()))
        (error_summary(&t.form_problems(), &errors.summary(ctx)))
        form.form method="post" action=(paths::map_links()) novalidate {
            (radios(&Field::new("way", &t.map_form_way()).value(typed.text("way")).error(error("way").as_deref()), &[
                Choice::with_hint("need", &t.map_form_need(), &t.map_form_need_hint()),
                Choice::with_hint("serve", &t.map_form_serve(), &t.map_form_serve_hint()),
            ]))
            (select(&Field::new("own", &t.map_form_own()).value(typed.text("own")).error(error("own").as_deref()), &own))
            (field(InputKind::Text, &Field::new("team", &t.map_form_team()).hint(t.map_form_team_hint().as_str())
                .value(typed.text("team")).error(error("team").as_deref()).suggestions(&teams, "team_slug").autocomplete("off")))
            (field(InputKind::Text, &Field::new("person", &t.map_form_person()).optional(&t.form_optional())
                .value(typed.text("person")).error(error("person").as_deref()).suggestions(&people, "person_id").autocomplete("off")))
            (need_fields(ctx, typed, errors))
            (details("more", &t.map_form_more(), &terms_fields(ctx, typed, errors)))
            (actions(&button(ButtonKind::Primary, &t.map_form_keep())))
        }
    };
    Page::new(t.map_form_title(), main).at(Nav::Map)
}

/// What is needed: kind, words, and whether something else would do as well.
pub(super) fn need_fields(ctx: &Ctx, typed: &Typed, errors: &Invalid) -> Markup {
    let t = ctx.t;
    let error = |name: &str| errors.message(ctx, name);
    let kinds: Vec<(&str, String)> =
        NeedKind::ALL.iter().map(|kind| (kind.word(), words::need_kind(ctx, *kind))).collect();
    let kinds: Vec<Choice<'_>> = kinds.iter().map(|(value, text)| Choice::new(value, text)).collect();
    html! {
        (textarea(&Field::new("body", &t.map_need_body()).hint(t.map_need_body_hint().as_str())
            .value(typed.text("body")).error(error("body").as_deref())))
        (select(&Field::new("need_kind", &t.map_need_kind()).value(typed.text("need_kind")).error(error("kind").as_deref()), &kinds))
        (field(InputKind::Text, &Field::new("hours", &t.map_need_hours()).optional(&t.form_optional()).short()
            .value(typed.text("hours")).error(error("hours").as_deref())))
        (field(InputKind::Text, &Field::new("any_of", &t.map_need_any_of()).optional(&t.form_optional())
            .hint(t.map_need_any_of_hint().as_str()).value(typed.text("any_of")).error(error("any_of").as_deref())))
    }
}

/// When it holds, and what is promised.
pub(super) fn terms_fields(ctx: &Ctx, typed: &Typed, errors: &Invalid) -> Markup {
    let t = ctx.t;
    let error = |name: &str| errors.message(ctx, name);
    let kind = if typed.text("kind").is_empty() { "standing" } else { typed.text("kind") };
    let every = [
        ("week", t.map_form_every_week()),
        ("month", t.map_form_every_month()),
        ("year", t.map_form_every_year()),
    ];
    let every: Vec<Choice<'_>> = every.iter().map(|(value, text)| Choice::new(value, text)).collect();
    let months: Vec<(String, String)> =
        (1..=12).map(|month| (month.to_string(), words::month(ctx, month))).collect();
    let nothing = t.map_form_no_month();
    let months: Vec<Choice<'_>> = std::iter::once(Choice::new("", &nothing))
        .chain(months.iter().map(|(value, text)| Choice::new(value, text)))
        .collect();
    html! {
        (radios(&Field::new("kind", &t.map_form_kind()).value(kind).error(error("kind").as_deref()), &[
            Choice::new("standing", &t.map_form_standing()),
            Choice::with_hint("situational", &t.map_form_situational(), &t.map_form_situational_hint()),
        ]))
        (select(&Field::new("occasion_every", &t.map_form_every()).value(typed.text("occasion_every"))
            .error(error("occasion_every").as_deref()), &every))
        (field(InputKind::Number, &Field::new("occasion_day", &t.map_form_day()).hint(t.map_form_day_hint().as_str()).short()
            .optional(&t.form_optional()).value(typed.text("occasion_day")).error(error("occasion_day").as_deref())))
        (select(&Field::new("occasion_month", &t.map_form_month()).value(typed.text("occasion_month"))
            .error(error("occasion_month").as_deref()), &months))
        (field(InputKind::Text, &Field::new("occasion_what", &t.map_form_what()).optional(&t.form_optional())
            .value(typed.text("occasion_what")).error(error("occasion_what").as_deref())))
        (date_field(&Field::new("from_on", &t.map_form_from()).optional(&t.form_optional())
            .value(typed.text("from_on")).error(error("from_on").as_deref())))
        (date_field(&Field::new("to_on", &t.map_form_to()).optional(&t.form_optional())
            .value(typed.text("to_on")).error(error("to_on").as_deref())))
        (field(InputKind::Text, &Field::new("promise", &t.map_form_promise()).optional(&t.form_optional())
            .hint(t.map_form_promise_hint().as_str()).value(typed.text("promise")).error(error("promise").as_deref())))
    }
}

pub(super) fn terms_of(typed: &Typed) -> TermsDraft {
    let text = |name: &str| typed.text(name).to_owned();
    TermsDraft {
        kind: text("kind"),
        occasion_every: text("occasion_every"),
        occasion_day: text("occasion_day"),
        occasion_month: text("occasion_month"),
        occasion_what: text("occasion_what"),
        from_on: text("from_on"),
        to_on: text("to_on"),
        promise: text("promise"),
    }
}

pub(super) fn need_of(typed: &Typed, side: Side) -> NeedDraft {
    let text = |name: &str| typed.text(name).to_owned();
    NeedDraft {
        side: side.word().to_owned(),
        kind: text("need_kind"),
        body: text("body"),
        any_of: text("any_of"),
        hours: text("hours"),
    }
}

/// Who is across: a person if one is named, else a team.
fn other(conn: &mut Conn<'_>, typed: &Typed) -> DomainResult<Party> {
    if let Some(person) = pickers::person(conn, "person", typed.text("person"), typed.text("person_id"))? {
        return Ok(Party::Person(person));
    }
    let named = if typed.text("team_slug").is_empty() { typed.text("team") } else { typed.text("team_slug") };
    match pickers::team(conn, "team", named)? {
        Some(team) => Ok(Party::Team(team)),
        None => Err(DomainError::invalid("team", Problem::Required)),
    }
}

pub(super) async fn create(ctx: Ctx, Form(typed): Form<Typed>) -> Result<Response> {
    ctx.signed_in()?;
    let (form, language) = (typed.clone(), ctx.locale.language);
    let kept = ctx.write(move |tx| {
        let own = form.text("own").parse::<Party>();
        let own = own.map_err(|_| DomainError::invalid("own", Problem::NotAChoice))?;
        let other = other(tx, &form)?;
        let (customer, provider) = if form.text("way") == "serve" { (other, own) } else { (own, other) };
        // Either way it is the customer who needs something.
        let need = need_of(&form, Side::Customer).parse(language)?;
        let terms = terms_of(&form).parse()?;
        let declaration = Declaration { customer, provider, terms, needs: vec![need] };
        relationship::declare(tx, &declaration).map_err(at_fields(form.text("way") == "serve"))
    });
    match kept.await.or_invalid()? {
        Ok(id) => ctx.see_other_with(&paths::map_link(id), Notice::LinkKept),
        Err(errors) => {
            let also = typed.text("own").parse().ok();
            let choices = ctx.read(move |conn| Choices::load(conn, also)).await?;
            ctx.render(page(&ctx, &choices, &typed, &errors).status(StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}

/// What the domain says of a side, at the field in which that side was chosen.
fn at_fields(serves: bool) -> impl Fn(DomainError) -> DomainError {
    move |error| match error {
        DomainError::Invalid(mut problems) => {
            for problem in &mut problems {
                let is_own = match problem.field.as_ref() {
                    "customer" => !serves,
                    "provider" if problem.problem == Problem::NotAChoice => serves,
                    "provider" => false,
                    _ => continue,
                };
                problem.field = if is_own { "own".into() } else { "team".into() };
            }
            DomainError::Invalid(problems)
        }
        other => other,
    }
}

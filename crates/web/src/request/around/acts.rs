//! What people do around a request: one handler for each.

use axum::response::Response;
use domain::request::conversation::NewMessage;
use domain::request::linking::{Relation, read_number};
use domain::request::merging::Part;
use domain::{CheckItemId, ChecklistId, Problem, draft, macros};

use super::super::acts::act;
use super::super::attempt::Act;
use super::Sayer;
use crate::ctx::Ctx;
use crate::extract::{Form, Path};
use crate::typed::Typed;
use crate::{Result, pickers};

/// Ticks a line, or takes the tick back.
pub(in super::super) async fn check(ctx: Ctx, path: Path<i64>, Form(typed): Form<Typed>) -> Result<Response> {
    act(ctx, path, Act::Check, typed, |tx, request, typed| {
        let item: CheckItemId = typed.text("item").parse().map_err(|_| domain::Error::NotFound)?;
        request.check(tx, item, typed.text("done") == "yes")
    })
    .await
}

/// Adds a checklist of the team, or one line.
pub(in super::super) async fn checklist_add(
    ctx: Ctx,
    path: Path<i64>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    act(ctx, path, Act::CheckAdd, typed, |tx, request, typed| match typed.text("checklist").trim() {
        "" => request.add_check(tx, typed.text("item")),
        id => {
            let id = id.parse::<ChecklistId>();
            let id = id.map_err(|_| domain::Error::invalid("checklist", Problem::NotAChoice))?;
            request.add_checklist(tx, id)?;
            // Both at once is one press, too.
            if typed.text("item").trim().is_empty() {
                Ok(())
            } else {
                request.add_check(tx, typed.text("item"))
            }
        }
    })
    .await
}

/// Sets it aside until a moment, or until the customer answers.
pub(in super::super) async fn set_aside(
    ctx: Ctx,
    path: Path<i64>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let zone = ctx.locale.zone.clone();
    act(ctx, path, Act::Aside, typed, move |tx, request, typed| {
        let until =
            if typed.text("for") == "answer" { None } else { Some(typed.moment_required(&zone, "until")?) };
        request.set_aside(tx, until)
    })
    .await
}

/// Fetches it back.
pub(in super::super) async fn fetch_back(
    ctx: Ctx,
    path: Path<i64>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    act(ctx, path, Act::FetchBack, typed, |tx, request, _| request.fetch_back(tx)).await
}

/// Yes keeps it, no withdraws it with a word.
pub(in super::super) async fn answer_needed(
    ctx: Ctx,
    path: Path<i64>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let what = if typed.text("needed") == "no" { Act::Withdrawal } else { Act::StillNeeded };
    act(ctx, path, what, typed, |tx, request, typed| match typed.text("needed") {
        "no" => request.withdraw(tx, typed.text("word")),
        _ => request.keep_needed(tx),
    })
    .await
}

fn relation(typed: &Typed) -> domain::Result<Relation> {
    Relation::parse(typed.text("relation"))
        .ok_or_else(|| domain::Error::invalid("relation", Problem::NotAChoice))
}

/// Links it with another one.
pub(in super::super) async fn link(ctx: Ctx, path: Path<i64>, Form(typed): Form<Typed>) -> Result<Response> {
    act(ctx, path, Act::Link, typed, |tx, request, typed| {
        request.link(tx, read_number("number", typed.text("number"))?, relation(typed)?)
    })
    .await
}

/// Takes a link away.
pub(in super::super) async fn unlink(
    ctx: Ctx,
    path: Path<i64>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    act(ctx, path, Act::Unlink, typed, |tx, request, typed| {
        request.unlink(tx, read_number("number", typed.text("number"))?, relation(typed)?)
    })
    .await
}

/// Lets it go on in another one.
pub(in super::super) async fn merge(ctx: Ctx, path: Path<i64>, Form(typed): Form<Typed>) -> Result<Response> {
    act(ctx, path, Act::Merge, typed, |tx, request, typed| {
        request.merge_into(tx, read_number("into", typed.text("into"))?)
    })
    .await
}

/// Makes a part a request of its own.
pub(in super::super) async fn split(ctx: Ctx, path: Path<i64>, Form(typed): Form<Typed>) -> Result<Response> {
    act(ctx, path, Act::Split, typed, |tx, request, typed| {
        let part = Part {
            title: typed.text("title").to_owned(),
            words: typed.text("words").to_owned(),
            team: pickers::team(tx, "team", typed.text("team"))?,
        };
        request.split(tx, &part).map(|_| ())
    })
    .await
}

/// Keeps the shared draft, or sends it as a reply and ends it.
pub(in super::super) async fn share(ctx: Ctx, path: Path<i64>, Form(typed): Form<Typed>) -> Result<Response> {
    let what = if typed.text("send") == "yes" { Act::Reply } else { Act::Shared };
    act(ctx, path, what, typed, move |tx, request, typed| {
        let version = typed.text("version").parse().unwrap_or_default();
        let body = typed.text("body").to_owned();
        if what == Act::Shared {
            return draft::share(tx, request, &body, version);
        }
        // What is sent must be what this page showed: a colleague may have written meanwhile.
        if version > 0 {
            draft::share(tx, request, "", version)?;
        }
        request.write(tx, &NewMessage { body, ..NewMessage::default() }).map(|_| ())
    })
    .await
}

/// Does a macro of the team: all of its steps or none.
pub(in super::super) async fn apply_macro(
    ctx: Ctx,
    path: Path<i64>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let sayer = Sayer::new(&ctx);
    act(ctx, path, Act::Macro, typed, move |tx, request, typed| {
        let id = typed.text("macro").parse().map_err(|_| domain::Error::NotFound)?;
        macros::apply(tx, request, id, &sayer)
    })
    .await
}

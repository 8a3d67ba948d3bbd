//! What people do to a request: one handler for each, each a single call of the domain.

use axum::response::Response;
use db::Tx;
use domain::request::Request;
use domain::request::conversation::NewMessage;
use domain::request::opening::Opening;
use domain::{PersonId, Problem};

use super::attempt::{Act, Attempt};
use super::load::Loaded;
use super::page;
use super::phrases::Closing;
use crate::ctx::Ctx;
use crate::error::{Invalid, OrInvalid as _};
use crate::extract::{Form, Path};
use crate::pickers;
use crate::typed::Typed;
use crate::upload::Upload;
use crate::{Error, Result, paths};

pub(super) async fn opening(ctx: Ctx, path: Path<i64>, Form(typed): Form<Typed>) -> Result<Response> {
    let zone = ctx.locale.zone.clone();
    act(ctx, path, Act::Opening, typed, move |tx, request, typed| {
        let promised_for = typed.moment_required(&zone, "promised_for")?;
        request.open(tx, &Opening { greeting: typed.text("greeting").to_owned(), promised_for })
    })
    .await
}

pub(super) async fn promise(ctx: Ctx, path: Path<i64>, Form(typed): Form<Typed>) -> Result<Response> {
    let zone = ctx.locale.zone.clone();
    act(ctx, path, Act::Promise, typed, move |tx, request, typed| {
        let promised_for = typed.moment_required(&zone, "promised_for")?;
        request.promise(tx, promised_for, typed.text("word"))
    })
    .await
}

pub(super) async fn holder(ctx: Ctx, path: Path<i64>, Form(typed): Form<Typed>) -> Result<Response> {
    act(ctx, path, Act::Holder, typed, move |tx, request, typed| {
        let holder = match typed.text("holder") {
            "" => None,
            id => Some(
                id.parse::<PersonId>().map_err(|_| domain::Error::invalid("holder", Problem::NotAChoice))?,
            ),
        };
        request.hand_over(tx, holder)
    })
    .await
}

pub(super) async fn question(ctx: Ctx, path: Path<i64>, Form(typed): Form<Typed>) -> Result<Response> {
    act(ctx, path, Act::Question, typed, |tx, request, typed| request.ask_back(tx, typed.text("question")))
        .await
}

pub(super) async fn answer(ctx: Ctx, path: Path<i64>, Form(typed): Form<Typed>) -> Result<Response> {
    act(ctx, path, Act::Answer, typed, |tx, request, typed| {
        request.answer(tx, typed.text("answer")).map(|_| ())
    })
    .await
}

pub(super) async fn contest(ctx: Ctx, path: Path<i64>, Form(typed): Form<Typed>) -> Result<Response> {
    act(ctx, path, Act::Contest, typed, |tx, request, typed| {
        request.contest(tx, question_of(typed)?, typed.text("why"))
    })
    .await
}

pub(super) async fn settlement(ctx: Ctx, path: Path<i64>, Form(typed): Form<Typed>) -> Result<Response> {
    act(ctx, path, Act::Settlement, typed, |tx, request, typed| {
        let share = typed.text("share").parse();
        let share = share.map_err(|_| domain::Error::invalid("share", Problem::NotAChoice))?;
        request.settle(tx, question_of(typed)?, share)
    })
    .await
}

fn question_of(typed: &Typed) -> domain::Result<domain::MessageId> {
    typed.text("question").parse().map_err(|_| domain::Error::NotFound)
}

pub(super) async fn wish(ctx: Ctx, path: Path<i64>, Form(typed): Form<Typed>) -> Result<Response> {
    act(ctx, path, Act::Wish, typed, |tx, request, typed| {
        let option = typed.text("option").parse();
        request.wish_option(tx, option.map_err(|_| domain::Error::invalid("option", Problem::NotAChoice))?)
    })
    .await
}

pub(super) async fn wish_answer(ctx: Ctx, path: Path<i64>, Form(typed): Form<Typed>) -> Result<Response> {
    act(ctx, path, Act::WishAnswer, typed, |tx, request, typed| match typed.text("answer") {
        "give" => request.give_option(tx, typed.text("word")),
        _ => request.keep_option(tx, typed.text("word")),
    })
    .await
}

pub(super) async fn passing(ctx: Ctx, path: Path<i64>, Form(typed): Form<Typed>) -> Result<Response> {
    act(ctx, path, Act::Passing, typed, |tx, request, typed| {
        let team = pickers::team(tx, "team", typed.text("team"))?;
        let team = team.ok_or_else(|| domain::Error::invalid("team", Problem::Required))?;
        request.pass_on(tx, team, typed.text("why"))
    })
    .await
}

pub(super) async fn refusal(ctx: Ctx, path: Path<i64>, Form(typed): Form<Typed>) -> Result<Response> {
    act(ctx, path, Act::Refusal, typed, |tx, request, typed| {
        request.decline(tx, typed.text("reason"), typed.text("alternative"))
    })
    .await
}

pub(super) async fn performance(ctx: Ctx, path: Path<i64>, Form(typed): Form<Typed>) -> Result<Response> {
    act(ctx, path, Act::Performance, typed, |tx, request, _| request.perform(tx)).await
}

/// A phrase that was tapped is the word, unless one was written.
pub(super) async fn closing(ctx: Ctx, path: Path<i64>, Form(typed): Form<Typed>) -> Result<Response> {
    act(ctx, path, Act::Closing, typed, |tx, request, typed| {
        let written = typed.text("word");
        let phrase = Closing::parse(typed.text("phrase")).filter(|_| written.trim().is_empty());
        match phrase {
            Some(phrase) => request.close(tx, &phrase.words(request.language)),
            None => request.close(tx, written),
        }
    })
    .await
}

pub(super) async fn confirmation(ctx: Ctx, path: Path<i64>, Form(typed): Form<Typed>) -> Result<Response> {
    act(ctx, path, Act::Confirmation, typed, |tx, request, _| request.confirm(tx)).await
}

pub(super) async fn reopening(ctx: Ctx, path: Path<i64>, Form(typed): Form<Typed>) -> Result<Response> {
    act(ctx, path, Act::Reopening, typed, |tx, request, typed| request.reopen(tx, typed.text("missing")))
        .await
}

pub(super) async fn withdrawal(ctx: Ctx, path: Path<i64>, Form(typed): Form<Typed>) -> Result<Response> {
    act(ctx, path, Act::Withdrawal, typed, |tx, request, typed| match typed.text("parts") {
        "" => request.withdraw(tx, typed.text("word")),
        _ => request.withdraw_with_parts(tx, typed.text("word")),
    })
    .await
}

pub(super) async fn message(ctx: Ctx, path: Path<i64>, upload: Upload) -> Result<Response> {
    let what = if upload.typed.text("internal").is_empty() { Act::Reply } else { Act::Note };
    let typed = upload.typed.clone();
    act(ctx, path, what, typed, move |tx, request, typed| {
        upload.checked()?;
        let body = typed.text("body").to_owned();
        let new = NewMessage { body, internal: what == Act::Note, files: upload.staged() };
        request.write(tx, &new).map(|_| ())
    })
    .await
}

pub(super) async fn watching(ctx: Ctx, path: Path<i64>, Form(typed): Form<Typed>) -> Result<Response> {
    act(ctx, path, Act::Watching, typed, |tx, request, typed| match typed.text("watch") {
        "on" => request.watch(tx),
        "off" => request.unwatch(tx),
        _ => {
            let person = pickers::person(tx, "person", typed.text("person"), typed.text("person_id"))?;
            let person = person.ok_or_else(|| domain::Error::invalid("person", Problem::Required))?;
            request.invite(tx, person)
        }
    })
    .await
}

pub(super) async fn needed_by(ctx: Ctx, path: Path<i64>, Form(typed): Form<Typed>) -> Result<Response> {
    let zone = ctx.locale.zone.clone();
    act(ctx, path, Act::NeededBy, typed, move |tx, request, typed| {
        let needed_by = typed.moment_required(&zone, "needed_by")?;
        request.need_by(tx, needed_by)
    })
    .await
}

pub(super) async fn known(ctx: Ctx, path: Path<i64>, Form(typed): Form<Typed>) -> Result<Response> {
    act(ctx, path, Act::Known, typed, |tx, request, typed| {
        let since = typed.day_required("known_since")?;
        request.say_known(tx, since)
    })
    .await
}

pub(super) async fn repair(ctx: Ctx, path: Path<i64>, Form(typed): Form<Typed>) -> Result<Response> {
    act(ctx, path, Act::Repair, typed, |tx, request, typed| request.write_repair(tx, typed.text("change")))
        .await
}

pub(super) async fn thanks(ctx: Ctx, path: Path<i64>, Form(typed): Form<Typed>) -> Result<Response> {
    act(ctx, path, Act::Thanks, typed, |tx, request, typed| request.thank(tx, typed.text("thanks"))).await
}

pub(super) async fn how_it_went(ctx: Ctx, path: Path<i64>, Form(typed): Form<Typed>) -> Result<Response> {
    act(ctx, path, Act::HowItWent, typed, |tx, request, typed| request.say_how_it_went(tx, typed.text("how")))
        .await
}

pub(super) async fn pulse(ctx: Ctx, path: Path<i64>, Form(typed): Form<Typed>) -> Result<Response> {
    act(ctx, path, Act::Pulse, typed, |tx, request, typed| {
        let draft = domain::pulse::Draft {
            excellent: typed.text("excellent").to_owned(),
            friendly: typed.text("friendly").to_owned(),
            efficient: typed.text("efficient").to_owned(),
        };
        domain::pulse::answer(tx, request, &draft)
    })
    .await
}

pub(super) async fn pulse_aside(ctx: Ctx, path: Path<i64>, Form(typed): Form<Typed>) -> Result<Response> {
    act(ctx, path, Act::PulseAside, typed, |tx, request, _| domain::pulse::decline(tx, request)).await
}

pub(super) async fn above(ctx: Ctx, path: Path<i64>, Form(typed): Form<Typed>) -> Result<Response> {
    act(ctx, path, Act::Above, typed, |tx, request, typed| request.mark_above(tx, typed.text("above"))).await
}

pub(super) async fn sharing(ctx: Ctx, path: Path<i64>, Form(typed): Form<Typed>) -> Result<Response> {
    act(ctx, path, Act::Sharing, typed, |tx, request, typed| request.share(tx, typed.text("wall") == "on"))
        .await
}

/// Does it and leads back to the page; shows the page with the form again when something is missing, and
/// what was typed when the request has moved on.
pub(super) async fn act<F>(
    ctx: Ctx,
    Path(number): Path<i64>,
    act: Act,
    typed: Typed,
    mut change: F,
) -> Result<Response>
where
    F: FnMut(&mut Tx<'_>, &mut Request, &Typed) -> domain::Result<()> + Send + 'static,
{
    let form = typed.clone();
    let place = format!("request-{number}-{}", act.name());
    let done = ctx.write(move |tx| {
        let mut request = Request::visible_to(tx, number)?;
        change(tx, &mut request, &form)?;
        // What was typed has been sent.
        domain::draft::sent(tx, &place)?;
        is_visible(tx, number)
    });
    match done.await.or_invalid() {
        Ok(Ok(true)) => ctx.see_other_with(&paths::request(number), act.notice()),
        // Given away: it is out of the actor's sight.
        Ok(Ok(false)) => ctx.see_other_with(&paths::today(), act.notice()),
        Ok(Err(errors)) => again(&ctx, number, act, typed, errors).await,
        Err(Error::Domain(domain::Error::Conflict(conflict))) => {
            page::moved_on(&ctx, number, &Attempt::conflict(act, typed, conflict))
        }
        Err(error) => Err(error),
    }
}

fn is_visible(tx: &mut Tx<'_>, number: i64) -> domain::Result<bool> {
    match Request::visible_to(tx, number) {
        Ok(_) => Ok(true),
        Err(domain::Error::NotFound) => Ok(false),
        Err(error) => Err(error),
    }
}

async fn again(ctx: &Ctx, number: i64, act: Act, typed: Typed, errors: Invalid) -> Result<Response> {
    let app = ctx.app.clone();
    let loaded = ctx.read(move |conn| Loaded::load(conn, app.map(), number, None)).await?;
    let attempt = Attempt::invalid(act, typed, errors);
    ctx.render(page::page(ctx, &loaded, &attempt).status(axum::http::StatusCode::UNPROCESSABLE_ENTITY))
}

//! The same thing done to many requests at once: the form under a list, and the page of what came of it.
//!
//! The tick boxes of a list belong to one form by its id, so all of it works without a script. Each request
//! is a write of its own, by the same functions of the domain as on its page.

use axum::http::StatusCode;
use axum::response::Response;
use db::Conn;
use domain::bulk::{self, Act, Kind, Line, Refusal};
use domain::language::Language;
use domain::macros::{self, Macro};
use domain::request::Request;
use domain::request::show::Named;
use domain::text::Texts;
use domain::{BulkId, Error as DomainError, MacroId, PersonId, Problem, TeamId, team};
use maud::{Markup, html};

use super::{Team, team as own_team};
use crate::components::{
    ButtonKind, Choice, Field, InputKind, Tone, actions, back_link, button_with, chip, date_field,
    error_summary, field, page_title, section, select,
};
use crate::ctx::Ctx;
use crate::error::{Invalid, OrInvalid as _};
use crate::extract::{Form, Path, Query};
use crate::icons::{Icon, icon};
use crate::notice::Notice;
use crate::page::{Nav, Page};
use crate::pickers::{self, Teams};
use crate::request::{Closing, Sayer, greeting};
use crate::typed::Typed;
use crate::{Error, Result, paths};

/// The id of the form that the tick boxes belong to.
const FORM: &str = "bulk";

/// What the form offers to choose from.
struct Choices {
    colleagues: Vec<Named>,
    teams: Teams,
    macros: Vec<Macro>,
}

impl Choices {
    fn load(conn: &mut Conn<'_>, team: TeamId) -> domain::Result<Self> {
        let members = team::members(conn, team, None)?.items;
        Ok(Self {
            colleagues: members.into_iter().map(|one| Named { id: one.id, name: one.name }).collect(),
            teams: Teams::load(conn, Some(team))?,
            macros: macros::list(conn, team)?,
        })
    }
}

/// The tick box of one line.
pub(super) fn tick(ctx: &Ctx, number: i64, title: &str) -> Markup {
    html! {
        label.row-select {
            input type="checkbox" name="items" value=(number) form=(FORM);
            span.visually-hidden { (ctx.t.bulk_choose(title)) }
        }
    }
}

/// The form under a list: the one thing that is done most, and the way to a page with all others. A list
/// costs nothing for it.
pub(super) fn form(ctx: &Ctx, team: &Team) -> Markup {
    html! {
        form.bulk.cluster id=(FORM) method="post" action=(paths::bulk(&team.slug)) aria-label=(ctx.t.bulk_title()) {
            (does(Icon::Check, Kind::Take.word(), &ctx.t.bulk_take()))
            button.button type="submit" formmethod="get" formaction=(paths::bulk_new(&team.slug)) data-hotkey="b" {
                (icon(Icon::More)) span { (ctx.t.bulk_more()) }
            }
        }
    }
}

/// The page with everything that can be done with those that were ticked.
pub(super) async fn new(ctx: Ctx, Path(slug): Path<String>, Query(typed): Query<Typed>) -> Result<Response> {
    let team = own_team(&ctx, &slug)?;
    page_of(&ctx, &team, &typed, &Invalid::default()).await
}

/// Each thing that can be done, with its own button: which one is pressed says what is done.
fn fields(ctx: &Ctx, choices: &Choices, typed: &Typed, errors: &Invalid) -> Markup {
    let t = ctx.t;
    html! {
        div.cluster {
            (does(Icon::Check, Kind::Take.word(), &t.bulk_take()))
            @for one in &choices.macros { (does(Icon::Work, &format!("macro.{}", one.id), &one.name)) }
        }
        (hand_to(ctx, choices, typed, errors))
        (open(ctx, typed, errors))
        (close(ctx, typed, errors))
        (set_aside(ctx, typed, errors))
        (pass_on(ctx, choices, typed, errors))
    }
}

fn does(picture: Icon, act: &str, text: &str) -> Markup {
    button_with(ButtonKind::Secondary, picture, text, Some(("act", act)))
}

fn part(title: &str, body: &Markup) -> Markup {
    html! { fieldset.bulk-part { legend.legend { (title) } (body) } }
}

fn hand_to(ctx: &Ctx, choices: &Choices, typed: &Typed, errors: &Invalid) -> Markup {
    let t = ctx.t;
    let error = errors.message(ctx, "holder");
    let nobody = t.request_holder_team();
    let ids: Vec<(String, &str)> =
        choices.colleagues.iter().map(|one| (one.id.to_string(), one.name.as_str())).collect();
    let options: Vec<Choice<'_>> = std::iter::once(Choice::new("", &nobody))
        .chain(ids.iter().map(|(id, name)| Choice::new(id, name)))
        .collect();
    part(
        &t.request_hand_over(),
        &html! {
            (select(&Field::new("holder", &t.request_hand_over_to()).value(typed.text("holder")).error(error.as_deref()), &options))
            (does(Icon::Person, Kind::HandTo.word(), &t.request_hand_over_send()))
        },
    )
}

fn moment_fields(ctx: &Ctx, name: &str, label: &str, typed: &Typed, errors: &Invalid) -> Markup {
    let time = format!("{name}_time");
    let (day_error, time_error) = (errors.message(ctx, name), errors.message(ctx, &time));
    html! {
        div.field-row {
            (date_field(&Field::new(name, label).value(typed.text(name)).error(day_error.as_deref())))
            (field(InputKind::Time, &Field::new(&time, &ctx.t.request_time()).value(typed.text(&time))
                .error(time_error.as_deref()).short()))
        }
    }
}

fn open(ctx: &Ctx, typed: &Typed, errors: &Invalid) -> Markup {
    let t = ctx.t;
    part(
        &t.request_open(),
        &html! {
            p.hint { (t.bulk_open_hint()) }
            (moment_fields(ctx, "promised_for", &t.request_promise_label(), typed, errors))
            (does(Icon::Due, Kind::Open.word(), &t.request_open_send()))
        },
    )
}

fn close(ctx: &Ctx, typed: &Typed, errors: &Invalid) -> Markup {
    let t = ctx.t;
    let error = errors.message(ctx, "word");
    let words: Vec<(&str, String)> =
        Closing::ALL.iter().map(|one| (one.word(), one.words(ctx.locale.language))).collect();
    let options: Vec<Choice<'_>> = words.iter().map(|(word, text)| Choice::new(word, text)).collect();
    part(
        &t.request_done_and_close(),
        &html! {
            (select(&Field::new("phrase", &t.bulk_close_phrase()).hint(t.bulk_close_hint().as_str()).value(typed.text("phrase")), &options))
            (field(InputKind::Text, &Field::new("word", &t.bulk_close_own()).optional(&t.request_optional())
                .value(typed.text("word")).error(error.as_deref()).autocomplete("off")))
            (does(Icon::Done, Kind::Close.word(), &t.request_closing_send()))
        },
    )
}

fn set_aside(ctx: &Ctx, typed: &Typed, errors: &Invalid) -> Markup {
    let t = ctx.t;
    part(
        &t.around_aside(),
        &html! {
            (moment_fields(ctx, "until", &t.around_aside_until(), typed, errors))
            (does(Icon::Pause, Kind::SetAside.word(), &t.around_aside_send()))
        },
    )
}

fn pass_on(ctx: &Ctx, choices: &Choices, typed: &Typed, errors: &Invalid) -> Markup {
    let t = ctx.t;
    let (team_error, why_error) = (errors.message(ctx, "team"), errors.message(ctx, "why"));
    let label = t.request_passing_team();
    let team = Field::new("team", &label).value(typed.text("team")).error(team_error.as_deref());
    part(
        &t.request_passing(),
        &html! {
            (choices.teams.field(&team, &t.request_choose()))
            (field(InputKind::Text, &Field::new("why", &t.request_passing_why()).value(typed.text("why"))
                .error(why_error.as_deref()).autocomplete("off")))
            (does(Icon::PassOn, Kind::PassOn.word(), &t.request_passing_send()))
        },
    )
}

/// What is to be done: one of the acts, or a macro of the team.
enum Todo {
    Act(Act),
    Macro(MacroId),
}

fn numbers(typed: &Typed) -> Vec<i64> {
    let mut numbers: Vec<i64> = typed
        .fields()
        .filter(|(name, _)| *name == "items")
        .filter_map(|(_, number)| number.parse().ok())
        .collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

fn read(conn: &mut Conn<'_>, ctx: &Ctx, team: &Team, typed: &Typed) -> domain::Result<Todo> {
    let word = typed.text("act");
    if let Some(id) = word.strip_prefix("macro.") {
        let id = id.parse().map_err(|_| DomainError::invalid("act", Problem::NotAChoice))?;
        return Ok(Todo::Macro(id));
    }
    let kind = Kind::parse(word).ok_or_else(|| DomainError::invalid("act", Problem::NotAChoice))?;
    let zone = &ctx.locale.zone;
    let ahead = |name: &'static str| {
        let at = typed.moment_required(zone, name)?;
        if at > ctx.now { Ok(at) } else { Err(DomainError::invalid(name, Problem::InThePast)) }
    };
    Ok(Todo::Act(match kind {
        Kind::Take => Act::Take,
        Kind::HandTo => Act::HandTo(match typed.text("holder").trim() {
            "" => None,
            id => {
                let id: PersonId =
                    id.parse().map_err(|_| DomainError::invalid("holder", Problem::NotAChoice))?;
                if !team::has_member(conn, team.id, id)? {
                    return Err(DomainError::invalid("holder", Problem::UnknownPerson));
                }
                Some(id)
            }
        }),
        Kind::Open => {
            let name = ctx.actor.as_ref().map(|actor| actor.name.clone()).unwrap_or_default();
            let mut texts = Texts::default();
            for language in Language::ALL {
                texts.set(*language, greeting(*language, Some(&team.name), &name));
            }
            Act::Open { greeting: texts, promised_for: ahead("promised_for")? }
        }
        Kind::PassOn => {
            let to = pickers::team(conn, "team", typed.text("team"))?;
            let why = typed.text("why").trim();
            match to {
                None => return Err(DomainError::invalid("team", Problem::Required)),
                Some(to) if to == team.id => return Err(DomainError::invalid("team", Problem::Yourself)),
                Some(_) if why.is_empty() => return Err(DomainError::invalid("why", Problem::Required)),
                Some(to) => Act::PassOn { team: to, why: why.to_owned() },
            }
        }
        Kind::Close => {
            let own = typed.text("word").trim();
            let phrase = Closing::parse(typed.text("phrase"));
            let mut texts = Texts::default();
            for language in Language::ALL {
                let words = match phrase {
                    _ if !own.is_empty() => own.to_owned(),
                    Some(phrase) => phrase.words(*language),
                    None => return Err(DomainError::invalid("word", Problem::Required)),
                };
                texts.set(*language, words);
            }
            Act::Close { word: texts }
        }
        Kind::SetAside => Act::SetAside { until: Some(ahead("until")?) },
        Kind::Macro => return Err(DomainError::invalid("act", Problem::NotAChoice)),
    }))
}

pub(super) async fn create(ctx: Ctx, Path(slug): Path<String>, Form(typed): Form<Typed>) -> Result<Response> {
    let team = own_team(&ctx, &slug)?;
    let begun = begin(&ctx, &team, &typed).await.or_invalid()?;
    let (id, todo) = match begun {
        Ok(begun) => begun,
        Err(errors) => return page_of(&ctx, &team, &typed, &errors).await,
    };
    for number in numbers(&typed) {
        let done = match &todo {
            Todo::Act(act) => {
                let act = act.clone();
                ctx.write(move |tx| bulk::one(tx, id, number, &act)).await
            }
            Todo::Macro(which) => {
                let (which, sayer) = (*which, Sayer::new(&ctx));
                ctx.write(move |tx| bulk::one_macro(tx, id, number, which, &sayer)).await
            }
        };
        match done {
            Ok(()) => {}
            Err(Error::Domain(error)) => match bulk::refusal(&error) {
                Some(why) => ctx.write(move |tx| bulk::refused(tx, id, number, why)).await?,
                None => return Err(Error::Domain(error)),
            },
            Err(error) => return Err(error),
        }
    }
    ctx.see_other(&paths::bulk_result(&team.slug, id))
}

async fn begin(ctx: &Ctx, team: &Team, typed: &Typed) -> Result<(BulkId, Todo)> {
    let (own, form, id) = (ctx.clone(), typed.clone(), team.id);
    let team = Team { id, slug: team.slug.clone(), name: team.name.clone() };
    ctx.write(move |tx| {
        let todo = read(tx, &own, &team, &form)?;
        let kind = match &todo {
            Todo::Act(act) => act.kind(),
            Todo::Macro(_) => Kind::Macro,
        };
        Ok((bulk::begin(tx, id, kind, &numbers(&form))?, todo))
    })
    .await
}

/// Those that are ticked, everything that can be done with them, and what is missing.
async fn page_of(ctx: &Ctx, team: &Team, typed: &Typed, errors: &Invalid) -> Result<Response> {
    let (id, chosen) = (team.id, numbers(typed));
    let (choices, titles) = ctx
        .read(move |conn| {
            let mut titles = Vec::new();
            for number in chosen.iter().take(bulk::MOST) {
                match Request::visible_to(conn, *number) {
                    Ok(request) if request.team == Some(id) => titles.push((request.number, request.title)),
                    Ok(_) | Err(DomainError::NotFound) => {}
                    Err(error) => return Err(error),
                }
            }
            Ok((Choices::load(conn, id)?, titles))
        })
        .await?;
    let t = ctx.t;
    let main = html! {
        (back_link(&paths::incoming(&team.slug), &team.name))
        (page_title(&t.bulk_title(), ""))
        (error_summary(&t.form_problems(), &errors.summary(ctx)))
        form.form method="post" action=(paths::bulk(&team.slug)) novalidate {
            fieldset.field id="items" {
                legend.legend { (t.bulk_chosen()) }
                @if titles.is_empty() { p.meta { (t.bulk_none()) } }
                div.choices {
                    @for (number, title) in &titles {
                        label.choice {
                            input type="checkbox" name="items" value=(number) checked;
                            span { "R-" (number) " " (title) }
                        }
                    }
                }
            }
            (fields(ctx, &choices, typed, errors))
        }
    };
    let page = Page::new(t.bulk_title(), main).at(Nav::Serve);
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    ctx.render(page.status(status))
}

pub(super) async fn show(ctx: Ctx, Path((slug, id)): Path<(String, BulkId)>) -> Result<Response> {
    let team = own_team(&ctx, &slug)?;
    let (bulk, titles) = ctx
        .read(move |conn| {
            let bulk = bulk::mine(conn, id)?;
            let mut titles = Vec::with_capacity(bulk.lines.len());
            for line in &bulk.lines {
                // What was passed on or given away may be out of sight: its number is known, its words are not shown.
                titles.push(match Request::visible_to(conn, line.number) {
                    Ok(request) => Some(request.title),
                    Err(DomainError::NotFound) => None,
                    Err(error) => return Err(error),
                });
            }
            Ok((bulk, titles))
        })
        .await?;
    if bulk.team != team.id {
        return Err(Error::Domain(DomainError::NotFound));
    }
    let t = ctx.t;
    let (refused, done): (Vec<_>, Vec<_>) =
        bulk.lines.iter().zip(&titles).partition(|(line, _)| line.refused.is_some());
    let count = i64::try_from(done.len()).unwrap_or(i64::MAX);
    let main = html! {
        (back_link(&paths::board(&team.slug), &team.name))
        (page_title(&what(&ctx, bulk.kind), &t.bulk_done(count)))
        @if bulk.can_undo {
            form method="post" action=(paths::bulk_undoing(&team.slug, id)) {
                (actions(&html! {
                    (button_with(ButtonKind::Primary, Icon::Undo, &t.bulk_undo(), None))
                }))
                p.hint { (t.bulk_undo_hint(ctx.locale.number(bulk::UNDO_MINUTES))) }
            }
        }
        @if !refused.is_empty() {
            (section("refused", &t.bulk_refused(), &html! {
                ul.plain-list.divided { @for (line, title) in &refused { (outcome(&ctx, line, title.as_deref())) } }
            }))
        }
        @if !done.is_empty() {
            (section("done", &t.bulk_these(), &html! {
                ul.plain-list.divided { @for (line, title) in &done { (outcome(&ctx, line, title.as_deref())) } }
            }))
        }
    };
    ctx.render(Page::new(what(&ctx, bulk.kind), main).at(Nav::Serve))
}

fn what(ctx: &Ctx, kind: Kind) -> String {
    let t = ctx.t;
    match kind {
        Kind::Take => t.bulk_take(),
        Kind::HandTo => t.request_hand_over(),
        Kind::Open => t.request_open(),
        Kind::PassOn => t.request_passing(),
        Kind::Close => t.request_done_and_close(),
        Kind::SetAside => t.around_aside(),
        Kind::Macro => t.around_macros(),
    }
}

fn outcome(ctx: &Ctx, line: &Line, title: Option<&str>) -> Markup {
    let t = ctx.t;
    let why = line.refused.map(|why| match why {
        Refusal::NotThere => t.bulk_why_not_there(),
        Refusal::Phase => t.bulk_why_phase(),
        Refusal::Forbidden => t.bulk_why_forbidden(),
        Refusal::DoesNotFit => t.bulk_why_does_not_fit(),
    });
    html! {
        li {
            p {
                @match title {
                    Some(title) => a href=(paths::request(line.number)) { "R-" (line.number) " " (title) },
                    None => span { "R-" (line.number) },
                }
            }
            @if let Some(why) = why { p.meta { (why) } }
            @if line.undone { (chip(Tone::Neutral, &t.bulk_undone())) }
        }
    }
}

pub(super) async fn undo(ctx: Ctx, Path((slug, id)): Path<(String, BulkId)>) -> Result<Response> {
    let team = own_team(&ctx, &slug)?;
    ctx.write(move |tx| bulk::undo(tx, id)).await?;
    ctx.see_other_with(&paths::bulk_result(&team.slug, id), Notice::BulkUndone)
}

//! The page of a pair: what each owes the other, in two columns of equal prominence.
//!
//! Two teams for the members of the first; two people for the reader alone.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use db::{Conn, Timestamp};
use domain::agreement::{self, Line, Side};
use domain::pair::{self, Column, Moment, OptionTime, Owed, People, Teams};
use domain::report::Report;
use domain::request::State;
use domain::worker_agreement::{Scope, gate};
use maud::{Markup, html};
use measure::shares::PairShare;

use crate::agreements::{list as agreement_list, roughly};
use crate::components::{Column as Head, Tone, chip, page_title, section, table, table_below, two_sides};
use crate::ctx::Ctx;
use crate::extract::Path;
use crate::page::{Nav, Page};
use crate::request::side_name;
use crate::{App, Result, paths, worker_agreement};

/// The addresses of pairs.
pub(crate) fn routes() -> Router<App> {
    Router::new().route("/pairs/me/{handle}", get(people)).route("/pairs/{mine}/{other}", get(teams))
}

/// What the page of two teams shows.
struct Shown {
    /// Whether nothing was agreed about shares with those who represent the people here.
    are_off: bool,
    teams: Teams,
    agreements: Vec<Line>,
    options: Vec<OptionTime>,
    /// The story in both directions, newest first: whether the reader's team served, and what happened.
    story: Vec<(bool, Moment)>,
    /// Shares where the other team serves, and where the reader's does.
    received: Option<(usize, Vec<PairShare>)>,
    given: Option<(usize, Vec<PairShare>)>,
}

impl Shown {
    fn load(conn: &mut Conn<'_>, mine: &str, other: &str) -> domain::Result<Shown> {
        let teams = pair::teams(conn, mine, other)?;
        let (own, theirs) = (teams.mine.id, teams.other.id);
        let between = |line: &Line| {
            let customer = |team: domain::TeamId| line.customers.iter().any(|party| party.id == team);
            (line.provider_team == Some(own) && customer(theirs))
                || (line.provider_team == Some(theirs) && customer(own))
        };
        let agreements = agreement::of_team(conn, own)?.into_iter().filter(between).collect();
        let mut options = pair::options(conn, theirs, own)?;
        options.extend(pair::options(conn, own, theirs)?);
        let given = pair::history(conn, own, theirs)?.into_iter().map(|moment| (true, moment));
        let mut story: Vec<(bool, Moment)> = given.collect();
        story.extend(pair::history(conn, theirs, own)?.into_iter().map(|moment| (false, moment)));
        story.sort_by_key(|(_, moment)| std::cmp::Reverse(moment.order()));
        Ok(Shown {
            are_off: gate(conn, Scope::Shares)?.is_none(),
            received: pair::pair_shares(conn, theirs, own)?,
            given: pair::pair_shares(conn, own, theirs)?,
            teams,
            agreements,
            options,
            story,
        })
    }
}

async fn teams(ctx: Ctx, Path((mine, other)): Path<(String, String)>) -> Result<Response> {
    let shown = ctx.read(move |conn| Shown::load(conn, &mine, &other)).await?;
    let t = ctx.t;
    let (mine, other) = (&shown.teams.mine.name, &shown.teams.other.name);
    let title = t.pairs_title(mine, other);
    if shown.given.is_some() || shown.received.is_some() {
        ctx.opened(Report::Shares, &format!("{mine} – {other}"));
    }
    let main = html! {
        (page_title(&title, &t.pairs_lead()))
        (two_sides(
            &column(&ctx, "given", &t.pairs_owes(mine, other), &shown.teams.given),
            &column(&ctx, "received", &t.pairs_owes(other, mine), &shown.teams.received),
        ))
        @if !shown.agreements.is_empty() {
            (section("agreements", &t.pairs_agreements(), &agreement_list(&ctx, &shown.agreements)))
        }
        @if !shown.options.is_empty() { (section("options", &t.pairs_options(), &options(&ctx, &shown.options))) }
        (section("story", &t.pairs_story(), &story(&ctx, &shown)))
        (section("pair-shares", &t.pairs_shares(), &html! {
            @if shown.are_off { (worker_agreement::off(&ctx)) }
            @else if shown.given.is_none() && shown.received.is_none() { p { (t.pairs_shares_few()) } }
            @if let Some((late, shares)) = &shown.given {
                (shared(&ctx, "shares-given", &t.pairs_owes(mine, other), *late, shares))
            }
            @if let Some((late, shares)) = &shown.received {
                (shared(&ctx, "shares-received", &t.pairs_owes(other, mine), *late, shares))
            }
        }))
    };
    ctx.render(Page::new(title, main).at(Nav::Serve).topic(shown.teams.mine.id.uuid()))
}

async fn people(ctx: Ctx, Path(handle): Path<String>) -> Result<Response> {
    let own = ctx.signed_in()?.name.clone();
    let people: People = ctx.read(move |conn| pair::people(conn, &handle)).await?;
    let t = ctx.t;
    let title = t.pairs_title(&own, &people.other);
    let main = html! {
        (page_title(&title, &t.pairs_lead()))
        (two_sides(
            &column(&ctx, "given", &t.pairs_owes(&own, &people.other), &people.given),
            &column(&ctx, "received", &t.pairs_owes(&people.other, &own), &people.received),
        ))
    };
    ctx.render(Page::new(title, main).at(Nav::Today))
}

fn column(ctx: &Ctx, id: &str, title: &str, column: &Column) -> Markup {
    let t = ctx.t;
    html! {
        section.card.stack id=(id) aria-labelledby={ (id) "-title" } {
            h2.card-title id={ (id) "-title" } { (title) }
            h3 { (t.pairs_open()) }
            @if column.open.is_empty() && column.more_open == 0 { p.meta { (t.pairs_nothing_open()) } }
            ul.plain-list.stack-s { @for owed in &column.open { li.open { (line(ctx, owed)) } } }
            @if column.more_open > 0 { p.meta { (t.pairs_others(column.more_open)) } }
            h3 { (t.pairs_kept()) }
            @if column.kept.is_empty() { p.meta { (t.pairs_nothing_kept()) } }
            ul.plain-list.stack-s { @for owed in &column.kept { li.kept { (line(ctx, owed)) } } }
            @if let Some((kept, all)) = column.on_time {
                p.meta { (t.pairs_on_time(ctx.locale.number(kept), ctx.locale.number(all))) }
            }
        }
    }
}

fn line(ctx: &Ctx, owed: &Owed) -> Markup {
    let due: Option<Timestamp> = owed.promised_for.or(owed.needed_by);
    html! {
        a href=(paths::request(owed.number)) { (owed.title) }
        span.meta.dots {
            " " span { "R-" (owed.number) }
            @if let Some(done) = owed.performed_at { span { (ctx.locale.relative_day(ctx.locale.civil_date(done))) } }
            @else if let Some(due) = due { span { (ctx.locale.day_at(due)) } }
        }
        @if owed.state == State::Opened && due.is_some_and(|due| due < ctx.now) {
            " " (chip(Tone::Late, &ctx.t.cards_overdue()))
        }
    }
}

fn options(ctx: &Ctx, times: &[OptionTime]) -> Markup {
    let t = ctx.t;
    let language = ctx.locale.language;
    let names = [t.pairs_option(), t.pairs_median(), t.pairs_interval(), t.pairs_cases()];
    let [option, median, interval, cases] = &names;
    let length =
        |value: Option<i64>, day: i64| value.map_or_else(|| "…".to_owned(), |value| roughly(ctx, value, day));
    let rows = html! {
        @for time in times {
            tr {
                th scope="row" {
                    (time.service.best(language)) span.meta {
                        " · "
                        @match &time.option {
                            Some(option) => (option.best(language)),
                            None => (t.pairs_whole_service()),
                        }
                    }
                }
                td.num.words {
                    @match time.median {
                        Some(median) => (roughly(ctx, median, time.day)),
                        None => (t.pairs_not_half()),
                    }
                }
                td.num.words { (t.shares_from_to(length(time.low, time.day), length(time.high, time.day))) }
                td.num { (ctx.locale.number(i64::try_from(time.done).unwrap_or(i64::MAX))) }
            }
        }
    };
    html! {
        (table_below("option-times", &t.pairs_options(), &[Head::Text(option), Head::Number(median), Head::Number(interval), Head::Number(cases)], &rows))
        p.meta { (t.pairs_options_note()) }
    }
}

fn story(ctx: &Ctx, shown: &Shown) -> Markup {
    let t = ctx.t;
    if shown.story.is_empty() {
        return html! { p { (t.pairs_no_story()) } };
    }
    let (mine, other) = (&shown.teams.mine.name, &shown.teams.other.name);
    html! {
        ol.plain-list.stack-s {
            @for (is_given, moment) in &shown.story {
                @match moment {
                    Moment::Ended { at, late: 0, number } => li.story-kept {
                        (chip(Tone::Ok, &t.pairs_ready(day(ctx, *at)))) " " a href=(paths::request(*number)) { "R-" (number) }
                    },
                    Moment::Ended { at, late, number } => li.story-missed {
                        (chip(Tone::Wait, &t.pairs_missed(day(ctx, *at), ctx.locale.length(*late))))
                        " " a href=(paths::request(*number)) { "R-" (number) }
                    },
                    Moment::Change { side, words, .. } => li.story-change {
                        @let name = if (*side == Side::Provider) == *is_given { mine } else { other };
                        (t.pairs_change(name, words))
                    },
                    Moment::InForce { at, agreement, version } => li.story-version {
                        a href=(paths::agreement_version(*agreement, *version)) {
                            (t.pairs_in_force(day(ctx, *at), t.agreements_version(ctx.locale.number(*version))))
                        }
                    },
                }
            }
        }
    }
}

fn day(ctx: &Ctx, at: Timestamp) -> String {
    ctx.locale.short_date(ctx.locale.civil_date(at))
}

fn shared(ctx: &Ctx, id: &str, title: &str, late: usize, shares: &[PairShare]) -> Markup {
    let t = ctx.t;
    let names = [t.shares_step(), t.pairs_shares_part(), t.pairs_interval()];
    let [side, part, interval] = &names;
    let rows = html! {
        @for share in shares.iter().filter(|share| share.party.is_some() || share.minutes > 0) {
            tr {
                th scope="row" {
                    @match share.party {
                        Some(side) => (side_name(ctx, side)),
                        None => (t.shares_agreement_itself()),
                    }
                }
                td.num { (ctx.locale.percent(share.part)) }
                td.num { (t.shares_from_to(ctx.locale.percent(share.interval.low), ctx.locale.percent(share.interval.high))) }
            }
        }
    };
    html! {
        (table(id, title, &[Head::Text(side), Head::Number(part), Head::Number(interval)], &rows))
        p.meta { (t.pairs_shares_of(ctx.locale.number(i64::try_from(late).unwrap_or(i64::MAX)))) }
    }
}

//! My map: what waits for my word, what my dealings suggest, whom my teams and I serve, and by whom we are
//! served.

use axum::response::Response;
use db::Conn;
use domain::map;
use domain::party::{self, Party, PartyName};
use domain::relationship::{
    self, Declaration, Line, Mix, Need, Show, Side, Stale, Suggestion, TermsDraft, Why,
};
use domain::{Error as DomainError, Problem, Result as DomainResult};
use maud::{Markup, html};

use super::words::{self, about, party_link};
use super::{Tab, map_tabs};
use crate::components::{
    ButtonKind, Tone, actions, banner, button_with, chip, details, empty_state, link_button, page_title,
    section, two_sides,
};
use crate::ctx::Ctx;
use crate::extract::Form;
use crate::icons::Icon;
use crate::notice::Notice;
use crate::offering::lead_time;
use crate::page::{Nav, Page};
use crate::typed::Typed;
use crate::{Result, paths};

/// The two lists of one of the reader's parties.
struct Own {
    party: PartyName,
    serves: Vec<Line>,
    served: Vec<Line>,
}

struct Mine {
    is_complete: bool,
    suggestions: Vec<Suggestion>,
    heads_ups: Vec<Line>,
    own: Vec<Own>,
    stale: Vec<Stale>,
    mix: Mix,
}

fn load(conn: &mut Conn<'_>) -> DomainResult<Mine> {
    let mut own = Vec::new();
    for party in party::mine(conn)? {
        own.push(Own {
            serves: relationship::of_party(conn, party.party, Side::Provider)?,
            served: relationship::of_party(conn, party.party, Side::Customer)?,
            party,
        });
    }
    Ok(Mine {
        is_complete: map::is_complete(conn)?,
        suggestions: relationship::suggestions(conn)?,
        heads_ups: relationship::heads_ups(conn)?,
        own,
        stale: relationship::stale(conn)?,
        mix: relationship::own_mix(conn)?,
    })
}

pub(super) async fn show(ctx: Ctx) -> Result<Response> {
    let actor = ctx.signed_in()?.clone();
    let mine = ctx.read(load).await?;
    let mut page = Page::new(ctx.t.map_title(), page(&ctx, &mine)).at(Nav::Map).topic(actor.id.uuid());
    for team in &actor.teams {
        page = page.topic(team.id.uuid());
    }
    ctx.render(page)
}

fn page(ctx: &Ctx, mine: &Mine) -> Markup {
    let t = ctx.t;
    let awaiting: Vec<(&Own, &Line, Side)> = mine
        .own
        .iter()
        .flat_map(|own| {
            let serves = own.serves.iter().map(move |line| (own, line, Side::Provider));
            serves.chain(own.served.iter().map(move |line| (own, line, Side::Customer)))
        })
        .filter(|(_, line, _)| {
            line.relationship.awaits_me() && line.relationship.state == relationship::State::Declared
        })
        .collect();
    let has_any =
        |lines: &[Line]| lines.iter().any(|line| line.relationship.state != relationship::State::Suggested);
    let is_empty = !mine.own.iter().any(|own| has_any(&own.serves) || has_any(&own.served));
    html! {
        (page_title(&t.map_title(), &t.map_lead()))
        (map_tabs(ctx, Some(Tab::Mine)))
        @if !mine.is_complete { (incomplete(ctx)) }
        (actions(&html! {
            (link_button(ButtonKind::Primary, &paths::map_new(None, None), &t.map_add()))
            (link_button(ButtonKind::Secondary, &paths::worksheet(), &t.map_to_worksheet()))
        }))
        @if !awaiting.is_empty() {
            (section("awaiting", &t.map_awaiting(), &html! {
                ul.rows role="list" { @for (own, line, side) in &awaiting { (awaited(ctx, own, line, *side)) } }
            }))
        }
        @if !mine.suggestions.is_empty() {
            (section("suggestions", &t.map_suggestions(), &html! {
                p.meta { (t.map_suggestions_text()) }
                ul.rows role="list" { @for suggestion in &mine.suggestions { (suggested(ctx, suggestion)) } }
            }))
        }
        (occasions(ctx, &mine.heads_ups))
        @if is_empty && mine.suggestions.is_empty() {
            (empty_state(Icon::Map, &t.map_none(), &t.map_none_text(), &html! {}))
        }
        @for own in mine.own.iter().filter(|own| has_any(&own.serves) || has_any(&own.served)) {
            (section(&format!("of-{}", own.party.key), &own.party.name, &html! {
                (two_sides(&list(ctx, own, &own.serves, Side::Provider), &list(ctx, own, &own.served, Side::Customer)))
                p { a href=(paths::map_leaning(own.party.party)) { (t.map_lean_on()) } }
            }))
        }
        @if !mine.stale.is_empty() {
            (section("stale", &t.map_stale(), &html! {
                p.meta { (t.map_stale_text()) }
                ul.rows role="list" { @for stale in &mine.stale { (quiet(ctx, stale)) } }
            }))
        }
        (mix(ctx, &mine.mix))
    }
}

/// Those who depend once a year, a month or a week, and whose time comes near.
pub(crate) fn occasions(ctx: &Ctx, lines: &[Line]) -> Markup {
    html! {
        @if !lines.is_empty() {
            (section("occasions", &ctx.t.map_heads_ups(), &html! {
                ul.rows role="list" { @for line in lines { (row(ctx, line, Side::Provider)) } }
            }))
        }
    }
}

/// How much of the reader's time goes to colleagues, and how much to outside customers: for the reader alone.
fn mix(ctx: &Ctx, mix: &Mix) -> Markup {
    let t = ctx.t;
    if mix.inside.is_empty() && mix.outside.is_empty() {
        return html! {};
    }
    let inside: i64 = mix.inside.iter().map(|(_, count)| count).sum();
    let outside: i64 = mix.outside.iter().map(|(_, count)| count).sum();
    details(
        "mix",
        &t.map_mix(),
        &html! {
            p.meta { (t.map_mix_text()) }
            p { (t.map_mix_sides(ctx.locale.number(inside), ctx.locale.number(outside))) }
            ul.plain-list.stack-s {
                @for (party, count) in &mix.inside { li { (party_link(party)) " · " (t.map_dealings(*count)) } }
                @for (group, count) in &mix.outside { li { (group) " · " (t.map_mix_promised(*count)) } }
            }
        },
    )
}

/// A map without an outside customer leads nowhere.
pub(super) fn incomplete(ctx: &Ctx) -> Markup {
    let t = ctx.t;
    banner(
        Tone::Wait,
        &t.map_incomplete(),
        &html! {
            p { (t.map_incomplete_text()) }
            p { a href=(paths::moments()) { (t.map_incomplete_go()) } }
        },
    )
}

fn list(ctx: &Ctx, own: &Own, lines: &[Line], side: Side) -> Markup {
    let t = ctx.t;
    // What is only suggested stands above, with its question.
    let said = |line: &&Line| line.relationship.state != relationship::State::Suggested;
    let lines: Vec<&Line> = lines.iter().filter(said).collect();
    let is_me = own.party.party.person().is_some();
    let title = match (side, is_me) {
        (Side::Provider, true) => t.map_i_serve(),
        (Side::Provider, false) => t.map_we_serve(),
        (Side::Customer, true) => t.map_i_am_served(),
        (Side::Customer, false) => t.map_we_are_served(),
    };
    html! {
        div.card {
            h3.card-title { (title) }
            @if lines.is_empty() { p.meta { (t.map_nobody_yet()) } } @else {
                ul.rows role="list" { @for line in &lines { (row(ctx, line, side)) } }
            }
        }
    }
}

/// A relationship in a list: who is across, what they need, and where it stands.
pub(super) fn row(ctx: &Ctx, line: &Line, side: Side) -> Markup {
    row_with(ctx, line, side, &html! {})
}

/// The same, with something more to say about it.
pub(super) fn row_with(ctx: &Ctx, line: &Line, side: Side, more: &Markup) -> Markup {
    let t = ctx.t;
    let relationship = &line.relationship;
    let (tone, word) = words::state(ctx, relationship.state);
    html! {
        li.row data-row {
            p.row-title { a href=(paths::map_link(relationship.id)) { (line.other.name) } }
            p.row-meta.dots {
                span { (about(ctx, &line.other)) }
                @if let Some(occasion) = &relationship.occasion { span { (words::occasion(ctx, occasion)) } }
                @for need in line.needs_of(Side::Customer).take(3) { span { (expected(ctx, need)) } }
                @if side == Side::Customer {
                    @for need in line.needs_of(Side::Provider).take(1) { span { (t.map_in_return(&need.body)) } }
                }
            }
            (more)
            @if relationship.state != relationship::State::Confirmed { div.row-chips { (chip(tone, &word)) } }
        }
    }
}

/// What is needed, and by when it may be expected: "A decision on leave, within 2 working days".
fn expected(ctx: &Ctx, need: &Need) -> Markup {
    html! {
        (need.body)
        @if let Some(minutes) = need.lead_minutes { ", " (ctx.t.map_within(lead_time(ctx, minutes))) }
    }
}

fn awaited(ctx: &Ctx, own: &Own, line: &Line, side: Side) -> Markup {
    let t = ctx.t;
    let said = match side {
        Side::Provider => t.map_says_customer(&line.other.name, &own.party.name),
        Side::Customer => t.map_says_provider(&line.other.name, &own.party.name),
    };
    html! {
        li.row data-row {
            p.row-title { a href=(paths::map_link(line.relationship.id)) { (said) } }
            p.row-meta.dots { @for need in &line.needs { span { (need.body) } } }
            (answers(ctx, &paths::map_link(line.relationship.id)))
        }
    }
}

/// Yes, or no.
pub(super) fn answers(ctx: &Ctx, link: &str) -> Markup {
    html! {
        div.actions {
            form method="post" action={ (link) "/acknowledgement" } {
                (button_with(ButtonKind::Secondary, Icon::Check, &ctx.t.map_yes(), None))
            }
            form method="post" action={ (link) "/refusal" } {
                (button_with(ButtonKind::Quiet, Icon::Close, &ctx.t.map_no(), None))
            }
        }
    }
}

fn suggested(ctx: &Ctx, suggestion: &Suggestion) -> Markup {
    let t = ctx.t;
    let said = t.map_suggested(&suggestion.customer.name, &suggestion.provider.name);
    html! {
        li.row data-row {
            p.row-title { (said) }
            p.row-meta {
                @match suggestion.dealings {
                    Some(count) => (t.map_dealings_in_30_days(count)),
                    None => (t.map_dealings_often()),
                }
            }
            form.actions method="post" action=(paths::map_suggestions()) {
                input type="hidden" name="customer" value=(suggestion.customer.party);
                input type="hidden" name="provider" value=(suggestion.provider.party);
                (button_with(ButtonKind::Secondary, Icon::Check, &t.map_suggestion_yes(), Some(("answer", "yes"))))
                (button_with(ButtonKind::Quiet, Icon::Close, &t.map_suggestion_no(), Some(("answer", "no"))))
            }
        }
    }
}

fn quiet(ctx: &Ctx, stale: &Stale) -> Markup {
    let t = ctx.t;
    let link = paths::map_link(stale.relationship.id);
    html! {
        li.row data-row {
            p.row-title { a href=(link) { (stale.customer.name) " ← " (stale.provider.name) } }
            p.row-meta { @match stale.why { Why::Alone => (t.map_stale_alone()), Why::Quiet => (t.map_stale_quiet()) } }
            div.actions {
                form method="post" action={ (link) "/adoption" } {
                    (button_with(ButtonKind::Secondary, Icon::Check, &t.map_adopt(), None))
                }
                form method="post" action={ (link) "/end" } { (button_with(ButtonKind::Quiet, Icon::Close, &t.map_end(), None)) }
            }
        }
    }
}

/// The party that a form names.
pub(super) fn party_of(typed: &Typed, field: &'static str) -> DomainResult<Party> {
    typed.text(field).parse().map_err(|_| DomainError::invalid(field, Problem::NotAChoice))
}

/// Confirms or dismisses what dealings suggest.
pub(super) async fn answer(ctx: Ctx, Form(typed): Form<Typed>) -> Result<Response> {
    ctx.signed_in()?;
    let yes = typed.text("answer") == "yes";
    ctx.write(move |tx| {
        let (customer, provider) = (party_of(&typed, "customer")?, party_of(&typed, "provider")?);
        if !yes {
            return relationship::dismiss(tx, customer, provider);
        }
        if let Some(id) = relationship::suggested_id(tx, customer, provider)? {
            return relationship::acknowledge(tx, id);
        }
        let terms = TermsDraft::default().parse()?;
        let declaration = Declaration { customer, provider, terms, needs: Vec::new() };
        relationship::declare(tx, &declaration).map(drop)
    })
    .await?;
    ctx.see_other_with(&paths::map(), if yes { Notice::LinkKept } else { Notice::LinkRefused })
}

/// Whether the reader's own word is what a page asks for first.
pub(super) fn awaits(show: &Show) -> bool {
    show.relationship.awaits_me()
}

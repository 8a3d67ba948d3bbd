//! The page of a picture: its finding in words, the drawing, how to read it, and the same as lists.

use domain::picture::{Atlas, OwedByChief, PERIOD_DAYS, Picture, Scope, View};
use domain::principle::Card;
use maud::{Markup, html};

use super::drawing::{Drawing, Theme};
use super::{MOST_DRAWN, Scene, lists};
use crate::components::{
    ButtonKind, LinkTab, Tone, back_link, banner, details, filter_links, link_button, page_title, section,
    tabs,
};
use crate::ctx::Ctx;
use crate::icons::{Icon, icon};
use crate::map::{Tab, map_tabs};
use crate::{paths, principles, worker_agreement};

pub(super) fn title(ctx: &Ctx, scene: &Scene) -> String {
    let of = |node: usize| scene.atlas.nodes.get(node).map(|node| node.name.clone()).unwrap_or_default();
    match scene.scope {
        Scope::Organisation => ctx.t.picture_title(),
        Scope::Everything => ctx.t.picture_everything(),
        Scope::Department(node) | Scope::Neighbourhood(node) => of(node),
    }
}

/// "18 teams and 2 groups of customers. 38 of 412 links shown."
pub(super) fn caption(ctx: &Ctx, scene: &Scene) -> String {
    let t = ctx.t;
    let (teams, outside) = scene.counts();
    let count = |value: usize| i64::try_from(value).unwrap_or(i64::MAX);
    let number = |value: usize| ctx.locale.number(count(value));
    let mut parts = vec![format!(
        "{}, {}.",
        t.picture_teams(count(teams), number(teams)),
        t.picture_outside(count(outside))
    )];
    if scene.view.all_nodes > scene.view.nodes.len() {
        parts.push(t.picture_boxes_shown(number(scene.view.nodes.len()), number(scene.view.all_nodes)));
    }
    if !scene.as_chart {
        parts.push(t.picture_links_shown(number(scene.view.lines.len()), number(scene.view.all_lines)));
    }
    parts.join(" ")
}

/// Plain letters for the name of a file.
pub(super) fn file_name(scene: &Scene) -> String {
    let what = match scene.scope {
        Scope::Organisation => "organisation",
        Scope::Everything => "everything",
        Scope::Department(node) | Scope::Neighbourhood(node) => {
            scene.atlas.nodes.get(node).map_or("team", |node| node.key.as_str())
        }
    };
    let plain: String = what.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    format!("lateral-{plain}{}", if scene.as_chart { "-chart" } else { "" })
}

/// The address of the picture itself, without what changes its form.
fn address(scene: &Scene) -> String {
    let key = |node: usize| scene.atlas.nodes.get(node).map(|node| node.key.clone()).unwrap_or_default();
    match scene.scope {
        Scope::Organisation => paths::picture(),
        Scope::Everything => paths::picture_everything(),
        Scope::Department(node) => paths::picture_department(&key(node)),
        Scope::Neighbourhood(node) => paths::picture_team(&key(node)),
    }
}

pub(super) fn page(ctx: &Ctx, scene: &Scene) -> Markup {
    let t = ctx.t;
    let caption = caption(ctx, scene);
    let drawing = scene.drawing(&caption);
    let lead = match scene.scope {
        Scope::Organisation => t.picture_lead(),
        Scope::Everything => t.picture_everything_lead(),
        Scope::Department(_) => t.picture_department_lead(),
        Scope::Neighbourhood(_) => t.picture_team_lead(),
    };
    html! {
        @if scene.scope != Scope::Organisation { (back_link(&paths::picture(), &t.picture_title())) }
        (page_title(&title(ctx, scene), &lead))
        (map_tabs(ctx, Some(Tab::Picture)))
        (levels(ctx, scene))
        @if !scene.atlas.nodes.iter().any(|node| node.who.is_outside()) {
            (banner(Tone::Wait, &t.picture_no_root(), &html! { p { (t.picture_no_root_text()) } }))
        }
        (forms(ctx, scene))
        @if scene.view.lines.is_empty() && !scene.as_chart { (nothing(ctx)) }
        (figure(ctx, scene, &drawing, &caption))
        @if let Some(owed) = &scene.owed { (owed_upwards(ctx, &scene.atlas, owed)) }
        @if scene.view.nodes.len() <= MOST_DRAWN {
            (section("list", &t.picture_list(), &lists::rows(ctx, &drawing)))
        }
        (principles::link(ctx, Card::Together))
    }
}

/// The levels, and the reader's own teams.
fn levels(ctx: &Ctx, scene: &Scene) -> Markup {
    let t = ctx.t;
    let here = address(scene);
    let mut items = vec![(paths::picture(), t.picture_organisation())];
    if let Some(actor) = &ctx.actor {
        items.extend(
            actor.teams.iter().take(4).map(|team| (paths::picture_team(&team.slug), team.name.clone())),
        );
    }
    items.push((paths::picture_everything(), t.picture_everything()));
    items.push((paths::picture_table("customer", 0), t.picture_table()));
    items.push((paths::waits(), t.waits_title()));
    let tabs: Vec<LinkTab<'_>> =
        items.iter().map(|(href, text)| LinkTab { href, text, count: "", current: *href == here }).collect();
    filter_links(&t.picture_levels(), &tabs)
}

/// One tap turns the pyramid into the org chart, and back.
fn forms(ctx: &Ctx, scene: &Scene) -> Markup {
    let t = ctx.t;
    let here = address(scene);
    let chart = format!("{here}?view=chart");
    tabs(
        &t.picture_forms(),
        &[
            LinkTab { href: &here, text: &t.picture_pyramid(), count: "", current: !scene.as_chart },
            LinkTab { href: &chart, text: &t.picture_chart(), count: "", current: scene.as_chart },
        ],
    )
}

fn nothing(ctx: &Ctx) -> Markup {
    let t = ctx.t;
    banner(
        Tone::Info,
        &t.picture_nothing(),
        &html! {
            p { (t.picture_nothing_text()) }
            (link_button(ButtonKind::Secondary, &paths::templates(), &t.templates_title()))
        },
    )
}

fn figure(ctx: &Ctx, scene: &Scene, drawing: &Drawing<'_>, caption: &str) -> Markup {
    let t = ctx.t;
    let here = address(scene);
    let with = |more: &str| {
        let view = if scene.as_chart { "view=chart&" } else { "" };
        format!("{here}?{view}{more}")
    };
    let is_large = scene.view.nodes.len() > MOST_DRAWN;
    html! {
        figure.picture-figure data-picture data-picture-words=(t.picture_find()) {
            figcaption {
                span { (caption) " " a href=(paths::picture_table("customer", 0)) { (t.picture_all_links()) } }
            }
            div.picture-tools data-picture-tools hidden {
                @if is_large {
                    label.visually-hidden for="picture-find" { (t.picture_find()) }
                    input.input.input-short type="search" id="picture-find" placeholder=(t.picture_find()) autocomplete="off";
                    output.meta data-picture-found for="picture-find" {}
                }
                @for (act, text, sign) in [
                    ("in", t.picture_zoom_in(), Icon::Plus), ("out", t.picture_zoom_out(), Icon::Minus),
                    ("left", t.picture_left(), Icon::Back), ("right", t.picture_right(), Icon::Forward),
                ] {
                    button.button.button-small type="button" data-picture-act=(act) { (icon(sign)) span { (text) } }
                }
                button.button.button-small type="button" data-picture-act="fit" { span { (t.picture_fit()) } }
            }
            @if is_large {
                div.picture-frame.picture-everything data-picture-canvas=(with("format=json")) {
                    p.picture-unscripted { (t.picture_needs_script()) " " a href=(paths::picture_table("customer", 0)) { (t.picture_all_links()) } }
                }
            } @else {
                section.picture-frame tabindex="0" aria-label=(caption) data-picture-frame { (drawing.svg(ctx, Theme::Page)) }
            }
            @if !scene.as_chart { (legend(ctx, scene.atlas.is_off)) }
            div.picture-files.no-print {
                a.button.button-small href=(with("format=svg")) download { (icon(Icon::Download)) span { "SVG" } }
                button.button.button-small type="button" data-picture-png=(with("format=svg")) data-name=(file_name(scene)) hidden {
                    (icon(Icon::Download)) span { "PNG" }
                }
            }
        }
        (details("keys", &t.picture_keys(), &html! { p { (t.picture_keys_text()) } }))
    }
}

/// What lines and boxes mean, each with its own sign; of what was asked, only where that is told.
fn legend(ctx: &Ctx, is_off: bool) -> Markup {
    let t = ctx.t;
    let unconfirmed = ("pic-line", Some("2 5"), t.picture_legend_unconfirmed());
    let signs = if is_off {
        vec![("pic-line", None, t.picture_legend_confirmed()), unconfirmed]
    } else {
        vec![
            ("pic-line pic-kept", None, t.picture_legend_kept()),
            ("pic-line pic-late", Some("9 5"), t.picture_legend_late()),
            ("pic-line", None, t.picture_legend_none()),
            unconfirmed,
        ]
    };
    html! {
        ul.picture-legend role="list" {
            @for (class, dashes, words) in signs {
                li {
                    svg.picture-key width="44" height="14" viewBox="0 0 44 14" aria-hidden="true" {
                        g class=(class) { path d="M2 7H42" fill="none" stroke-width="3" stroke-dasharray=[dashes] {} }
                    }
                    span { (words) }
                }
            }
            @if !is_off { li { (t.picture_legend_thickness(ctx.locale.number(PERIOD_DAYS / 7))) } }
            li { (t.picture_legend_heads()) }
            @if !is_off { li { (t.picture_suppressed()) } }
        }
        @if is_off { (worker_agreement::off(ctx)) }
    }
}

/// The chief at the bottom, with what is owed upwards.
fn owed_upwards(ctx: &Ctx, atlas: &Atlas, owed: &OwedByChief) -> Markup {
    let t = ctx.t;
    let chief = atlas.chief().and_then(|index| atlas.nodes.get(index)).map(|node| node.name.clone());
    section(
        "owed",
        &t.picture_owed(chief.unwrap_or_default()),
        &html! {
            p { (t.picture_owed_text()) }
            @if owed.owed.is_empty() { p.meta { (t.picture_owed_nothing()) } }
            ul.divided {
                @for one in &owed.owed {
                    li {
                        p { strong { @if one.key.is_empty() { (one.to) } @else { a href=(paths::team(&one.key)) { (one.to) } } } }
                        @if !one.needs.is_empty() { ul { @for need in &one.needs { li { (need) } } } }
                    }
                }
            }
            @if !owed.offers.is_empty() {
                h3 { (t.picture_owed_offers()) }
                ul { @for (slug, name) in &owed.offers { li { a href=(paths::service(slug)) { (name) } } } }
            }
        },
    )
}

/// The name of a party, with a link to the picture around it.
pub(super) fn named(atlas: &Atlas, index: usize) -> Markup {
    let Some(node) = atlas.nodes.get(index) else { return html! {} };
    html! { @match lists::page(node) { Some(href) => a href=(href) { (node.name) }, None => (node.name) } }
}

/// The neighbourhood of a party, small, for a page; `larger` leads to the picture itself.
pub(crate) fn around(
    ctx: &Ctx,
    atlas: &Atlas,
    view: &View,
    picture: &Picture,
    party: Option<usize>,
    larger: Option<&str>,
) -> Markup {
    let t = ctx.t;
    if view.lines.is_empty() {
        return html! {};
    }
    let number = |value: usize| ctx.locale.number(i64::try_from(value).unwrap_or(i64::MAX));
    let caption = t.picture_links_shown(number(view.lines.len()), number(view.all_lines));
    let centre = party.and_then(|node| view.nodes.iter().position(|one| one.node == node));
    let drawing = Drawing { atlas, view, picture, as_chart: false, centre, caption: &caption };
    section(
        "around",
        &t.picture_around(),
        &html! {
            figure.picture-figure data-picture {
                figcaption {
                    span { (caption) @if let Some(larger) = larger { " " a href=(larger) { (t.picture_larger()) } } }
                }
                section.picture-frame tabindex="0" aria-label=(caption) data-picture-frame { (drawing.svg(ctx, Theme::Page)) }
            }
            @match larger {
                Some(larger) => p.picture-phone { a href=(larger) { (t.picture_larger()) } },
                // On a phone there is a list instead of the drawing.
                None => div.picture-phone { (neighbours(atlas, view, centre)) },
            }
        },
    )
}

/// Those at the other ends of the lines of one box.
fn neighbours(atlas: &Atlas, view: &View, centre: Option<usize>) -> Markup {
    let across = view.lines.iter().filter_map(|line| match centre {
        Some(centre) if line.customer == centre => Some(line.provider),
        Some(centre) if line.provider == centre => Some(line.customer),
        _ => None,
    });
    html! {
        ul.plain-list {
            @for other in across { @if let Some(one) = view.nodes.get(other) { li { (named(atlas, one.node)) } } }
        }
    }
}

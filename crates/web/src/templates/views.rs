//! The pages of examples.

use domain::template::{Need, Pack, Pair, Template};
use maud::{Markup, html};

use super::editing::need_field;
use crate::components::{
    ButtonKind, Choice, Field, InputKind, Tone, actions, back_link, button, card, chip, error_summary, field,
    link_button, link_card, page_title, section, select, two_sides,
};
use crate::ctx::Ctx;
use crate::error::Invalid;
use crate::paths;
use crate::typed::Typed;

pub(super) fn index(ctx: &Ctx, shipped: &[Template], own: &[Template]) -> Markup {
    let t = ctx.t;
    html! {
        (page_title(&t.templates_title(), &t.templates_lead()))
        @if !own.is_empty() { (section("own", &t.templates_own(), &cards(ctx, own))) }
        (section("shipped", &t.templates_shipped(), &cards(ctx, shipped)))
    }
}

fn cards(ctx: &Ctx, templates: &[Template]) -> Markup {
    let t = ctx.t;
    let language = ctx.locale.language;
    html! {
        div.grid {
            @for one in templates {
                @let about = one.pack.about.best(language);
                (link_card(&paths::template(&one.slug), one.pack.name.best(language), &html! {
                    @if !about.is_empty() { p { (about) } }
                    p.meta.dots { span { (t.templates_roles(count(one.pack.roles.len()))) } span { (t.templates_pairs(count(one.pack.pairs.len()))) } }
                    @if one.own.as_ref().is_some_and(|own| !own.is_published) { (chip(Tone::Info, &t.templates_draft())) }
                }))
            }
        }
    }
}

fn count(items: usize) -> i64 {
    i64::try_from(items).unwrap_or(i64::MAX)
}

pub(super) fn show(ctx: &Ctx, found: &Template, typed: &str, errors: &Invalid) -> Markup {
    let t = ctx.t;
    let (language, pack) = (ctx.locale.language, &found.pack);
    let is_admin = ctx.actor.as_ref().is_some_and(|actor| actor.is_admin);
    html! {
        (back_link(&paths::templates(), &t.templates_title()))
        (page_title(pack.name.best(language), pack.about.best(language)))
        (error_summary(&t.form_problems(), &errors.summary(ctx)))
        @if let Some(own) = &found.own {
            @if own.is_published { p.meta { (t.templates_published()) } } @else { p { (chip(Tone::Info, &t.templates_draft())) } }
        }
        @if is_admin {
            (actions(&html! {
                (link_button(ButtonKind::Primary, &paths::template_part(&found.slug, "use"), &t.templates_apply()))
                @if let Some(own) = &found.own {
                    (link_button(ButtonKind::Secondary, &paths::template_part(&found.slug, "edit"), &t.templates_edit()))
                    @if !own.is_published {
                        form method="post" action=(paths::template_part(&found.slug, "publication")) {
                            (button(ButtonKind::Secondary, &t.templates_publish()))
                        }
                    }
                    form method="post" action=(paths::template_part(&found.slug, "removal")) {
                        (button(ButtonKind::Quiet, &t.templates_remove()))
                    }
                }
            }))
        }
        (section("pairs", &t.templates_pairs_title(), &html! {
            div.stack { @for pair in &pack.pairs { (one_pair(ctx, pack, pair)) } }
        }))
        @if !pack.moments.is_empty() {
            (section("moments", &t.templates_moments(), &html! {
                ul.divided {
                    @for moment in &pack.moments {
                        li {
                            p { strong { (moment.name.best(language)) } }
                            p.meta.dots { span { (pack.role_name(&moment.role, language)) } span { (moment.group.best(language)) } }
                        }
                    }
                }
            }))
        }
        @if is_admin {
            (section("copy", &t.templates_copy(), &html! {
                form.form method="post" action=(paths::template_part(&found.slug, "copy")) novalidate {
                    (field(InputKind::Text, &Field::new("name", &t.templates_copy_name()).value(typed)
                        .error(errors.message(ctx, "name").as_deref()).autocomplete("off")))
                    (actions(&button(ButtonKind::Secondary, &t.templates_copy_submit())))
                }
            }))
        }
    }
}

/// Both sides with equal prominence: nobody is only served.
fn one_pair(ctx: &Ctx, pack: &Pack, pair: &Pair) -> Markup {
    let t = ctx.t;
    let language = ctx.locale.language;
    let (customer, provider) =
        (pack.role_name(&pair.customer, language), pack.role_name(&pair.provider, language));
    let list = |needs: &[Need]| {
        html! { ul { @for need in needs { li { (need.text.best(language)) } } } }
    };
    card(
        &t.templates_pair(provider, customer),
        &two_sides(
            &html! { div.stack-s { h3.eyebrow { (t.templates_needs(customer)) } (list(&pair.needs)) } },
            &html! { div.stack-s { h3.eyebrow { (t.templates_in_return(provider)) } (list(&pair.in_return)) } },
        ),
    )
}

pub(super) fn edit(ctx: &Ctx, found: &Template, typed: &Typed, errors: &Invalid) -> Markup {
    let t = ctx.t;
    let pack = &found.pack;
    let language = ctx.locale.language;
    let text = |name: &str, label: &str| {
        let error = errors.message(ctx, name);
        field(
            InputKind::Text,
            &Field::new(name, label).value(typed.text(name)).error(error.as_deref()).autocomplete("off"),
        )
    };
    html! {
        (back_link(&paths::template(&found.slug), pack.name.best(language)))
        (page_title(&t.templates_edit(), &t.templates_edit_lead()))
        (error_summary(&t.form_problems(), &errors.summary(ctx)))
        form.form method="post" action=(paths::template_part(&found.slug, "edit")) novalidate {
            input type="hidden" name="version" value=(typed.text("version"));
            (text("name", &t.templates_copy_name()))
            (section("roles", &t.templates_role_names(), &html! {
                div.grid {
                    @for index in 0..pack.roles.len() {
                        (text(&format!("role.{index}"), &t.templates_role(ctx.locale.number(count(index + 1)))))
                    }
                    (text("add_role", &t.templates_add_role()))
                }
            }))
            (section("pairs", &t.templates_pairs_title(), &html! {
                @for (index, pair) in pack.pairs.iter().enumerate() { (edit_pair(ctx, pack, (index, pair), &text, errors)) }
            }))
            (section("another", &t.templates_add_pair(), &another(ctx, pack, typed, errors)))
            (actions(&button(ButtonKind::Primary, &t.templates_save())))
        }
    }
}

fn edit_pair(
    ctx: &Ctx,
    pack: &Pack,
    (index, pair): (usize, &Pair),
    text: &impl Fn(&str, &str) -> Markup,
    errors: &Invalid,
) -> Markup {
    let t = ctx.t;
    let language = ctx.locale.language;
    let (customer, provider) =
        (pack.role_name(&pair.customer, language), pack.role_name(&pair.provider, language));
    let lines = |side: &str, needs: &[Need], label: &str| {
        html! { @for place in 0..needs.len().max(1) { (text(&need_field(index, side, place), label)) } }
    };
    html! {
        fieldset.stack-s id={ "pair." (index) } {
            legend.legend { (t.templates_pair(provider, customer)) }
            @if let Some(error) = errors.message(ctx, &format!("pair.{index}")) { p.error-message { (error) } }
            (two_sides(
                &html! { div.stack-s { (lines("needs", &pair.needs, &t.templates_needs(customer))) } },
                &html! { div.stack-s { (lines("in_return", &pair.in_return, &t.templates_in_return(provider))) } },
            ))
        }
    }
}

/// A pair that was not there yet. What is wrong with it is known by the place behind the others.
fn another(ctx: &Ctx, pack: &Pack, typed: &Typed, errors: &Invalid) -> Markup {
    let t = ctx.t;
    let choose = t.templates_choose();
    let language = ctx.locale.language;
    let roles: Vec<Choice<'_>> = std::iter::once(Choice::new("", &choose))
        .chain(pack.roles.iter().map(|role| Choice::new(&role.key, role.name.best(language))))
        .collect();
    let place = pack.pairs.len();
    let error = errors.message(ctx, &format!("pair.{place}"));
    let needs = errors.message(ctx, &need_field(place, "needs", 0));
    let in_return = errors.message(ctx, &need_field(place, "in_return", 0));
    html! {
        div.grid {
            (select(&Field::new("add_customer", &t.templates_add_customer()).value(typed.text("add_customer")).error(error.as_deref()), &roles))
            (select(&Field::new("add_provider", &t.templates_add_provider()).value(typed.text("add_provider")), &roles))
        }
        (field(InputKind::Text, &Field::new("add_needs", &t.templates_add_needs()).value(typed.text("add_needs")).error(needs.as_deref()).autocomplete("off")))
        (field(InputKind::Text, &Field::new("add_in_return", &t.templates_add_in_return()).value(typed.text("add_in_return"))
            .error(in_return.as_deref()).autocomplete("off")))
    }
}

//! The pages of signing in.

use maud::{Markup, html};

use crate::components::{
    ButtonKind, Field, InputKind, actions, avatar, button, confirmation, details, error_summary, field,
    page_title, section,
};
use crate::ctx::Ctx;
use crate::page::Page;
use crate::paths;

/// Somebody of the demonstration.
#[derive(Debug)]
pub(super) struct Somebody {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) title: String,
    /// Whether a visitor might like to be them first.
    pub(super) is_guide: bool,
}

/// The sign-in page.
#[derive(Debug, Default)]
pub(super) struct SignIn {
    pub(super) next: String,
    pub(super) name: String,
    pub(super) refused: bool,
    pub(super) people: Vec<Somebody>,
}

pub(super) fn sign_in(ctx: &Ctx, view: &SignIn) -> Page {
    let t = ctx.t;
    let title = t.sign_in_title();
    let main = html! {
        (page_title(&title, &t.sign_in_lead()))
        @if !view.people.is_empty() { (people(ctx, view)) }
        (by_password(ctx, view))
        @if ctx.app.settings().sends_letters() { (by_mail(ctx)) }
    };
    Page::new(title.clone(), main)
}

fn by_password(ctx: &Ctx, view: &SignIn) -> Markup {
    let t = ctx.t;
    let refused = view.refused.then(|| t.sign_in_refused());
    html! {
        @if let Some(refused) = &refused {
            (error_summary(&t.form_problems(), &[("name".to_owned(), refused.clone())]))
        }
        form.form method="post" action=(paths::session()) novalidate {
            input type="hidden" name="next" value=(view.next);
            (field(InputKind::Text, &Field::new("name", &t.sign_in_name()).value(&view.name)
                .hint(t.sign_in_name_hint().as_str()).error(refused.as_deref()).autocomplete("username")))
            (field(InputKind::Password, &Field::new("password", &t.sign_in_password()).autocomplete("current-password")))
            (actions(&button(ButtonKind::Primary, &t.sign_in_submit())))
        }
    }
}

fn by_mail(ctx: &Ctx) -> Markup {
    let t = ctx.t;
    section(
        "link",
        &t.sign_in_link_title(),
        &html! {
            form.form method="post" action=(paths::sign_in_link()) novalidate {
                (field(InputKind::Email, &Field::new("email", &t.sign_in_link_email())
                    .hint(t.sign_in_link_hint().as_str()).autocomplete("email")))
                (actions(&button(ButtonKind::Secondary, &t.sign_in_link_submit())))
            }
        },
    )
}

fn people(ctx: &Ctx, view: &SignIn) -> Markup {
    let t = ctx.t;
    section(
        "people",
        &t.sign_in_demo_title(),
        &html! {
            p { (t.sign_in_demo_text()) }
            form method="post" action=(paths::demo_session()) {
                input type="hidden" name="next" value=(view.next);
                (tiles(ctx, view.people.iter().filter(|person| person.is_guide)))
                @if view.people.iter().any(|person| !person.is_guide) {
                    (details("everybody", &t.sign_in_demo_everybody(), &html! {
                        (tiles(ctx, view.people.iter().filter(|person| !person.is_guide)))
                    }))
                }
            }
            p { a href=(paths::demo_letters()) { (t.sign_in_demo_letters()) } }
        },
    )
}

fn tiles<'v>(ctx: &Ctx, people: impl Iterator<Item = &'v Somebody>) -> Markup {
    html! {
        ul.tiles role="list" {
            @for person in people {
                li {
                    button.tile type="submit" name="person" value=(person.id) {
                        (avatar(&person.name))
                        strong { (ctx.t.sign_in_demo_as(person.name.as_str())) }
                        small.meta { (person.title) }
                    }
                }
            }
        }
    }
}

/// After asking for a link, whether anybody has the address or not.
pub(super) fn link_sent(ctx: &Ctx) -> Page {
    let t = ctx.t;
    let main = html! {
        (confirmation(&t.sign_in_link_sent_title(), &html! { p { (t.sign_in_link_sent_text()) } }))
        @if ctx.app.settings().demo { p { a href=(paths::demo_letters()) { (t.sign_in_demo_letters()) } } }
        p { a href=(paths::sign_in()) { (t.failure_to_sign_in()) } }
    };
    Page::new(t.sign_in_link_sent_title(), main)
}

/// A link was opened.
pub(super) fn link(ctx: &Ctx, token: &str) -> Page {
    let t = ctx.t;
    let main = html! {
        (page_title(&t.sign_in_title(), &t.sign_in_link_opened()))
        form.form method="post" action=(paths::sign_in_link_with(token)) {
            (actions(&button(ButtonKind::Primary, &t.sign_in_submit())))
        }
    };
    Page::new(t.sign_in_title(), main)
}

/// The link is used or too old.
pub(super) fn link_spent(ctx: &Ctx) -> Page {
    let t = ctx.t;
    let main = html! {
        (page_title(&t.sign_in_link_spent_title(), &t.sign_in_link_spent_text()))
        p { a.button href=(paths::sign_in()) { (t.sign_in_link_again()) } }
    };
    Page::new(t.sign_in_link_spent_title(), main)
}

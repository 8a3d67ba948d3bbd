//! The page of the reader's settings.

use domain::language::{Formality, Language};
use domain::notice::letters::Letters;
use domain::person::settings::{Density, Settings, TextSize, Theme};
use domain::session::Session;
use maud::{Markup, html};

use crate::components::{
    ButtonKind, Choice, Field, InputKind, actions, button, checkbox, error_summary, field, page_title,
    radios, section,
};
use crate::ctx::Ctx;
use crate::error::Invalid;
use crate::page::Page;
use crate::{example, i18n, paths};

/// What the page shows.
pub(super) struct View {
    pub(super) settings: Settings,
    pub(super) sessions: Vec<Session>,
    pub(super) has_password: bool,
}

pub(super) fn page(ctx: &Ctx, view: &View, errors: &Invalid) -> Page {
    let t = ctx.t;
    let main = html! {
        (page_title(&t.settings_title(), &t.settings_lead()))
        (error_summary(&t.form_problems(), &errors.summary(ctx)))
        (preferences(ctx, view.settings, errors))
        (section("change-password", &t.settings_password_title(), &password(ctx, view.has_password, errors)))
        (section("sessions", &t.settings_sessions_title(), &sessions(ctx, &view.sessions)))
        @if example::is_for(ctx) {
            p { a href=(paths::example()) { (t.example_title()) } }
        }
    };
    Page::new(t.settings_title(), main)
}

fn preferences(ctx: &Ctx, settings: Settings, errors: &Invalid) -> Markup {
    let t = ctx.t;
    let names: Vec<String> = Language::ALL.iter().map(|language| i18n::name_of(*language)).collect();
    let languages: Vec<Choice<'_>> =
        Language::ALL.iter().zip(&names).map(|(language, name)| Choice::new(language.word(), name)).collect();
    let percent = settings.text_size.percent().to_string();
    html! {
        form.form.form-wide method="post" action=(paths::settings()) novalidate {
            (choose(ctx, errors, "language", &t.settings_language(), settings.language.word(), &languages))
            (choose(ctx, errors, "formality", &t.settings_formality(), settings.formality.map_or("", Formality::word), &[
                Choice::new("", &t.settings_formality_house()),
                Choice::new(Formality::Informal.word(), &t.settings_formality_informal()),
                Choice::new(Formality::Formal.word(), &t.settings_formality_formal()),
            ]))
            (choose(ctx, errors, "theme", &t.settings_theme(), settings.theme.word(), &[
                Choice::new(Theme::System.word(), &t.settings_theme_system()),
                Choice::new(Theme::Light.word(), &t.settings_theme_light()),
                Choice::new(Theme::Dark.word(), &t.settings_theme_dark()),
                Choice::new(Theme::Contrast.word(), &t.settings_theme_contrast()),
            ]))
            (choose(ctx, errors, "text_size", &t.settings_text_size(), &percent, &[
                Choice::new(&TextSize::Usual.percent().to_string(), &t.settings_text_size_usual()),
                Choice::new(&TextSize::Larger.percent().to_string(), &t.settings_text_size_larger()),
                Choice::new(&TextSize::Largest.percent().to_string(), &t.settings_text_size_largest()),
            ]))
            (choose(ctx, errors, "density", &t.settings_density(), settings.density.word(), &[
                Choice::with_hint(Density::Ward.word(), &t.settings_density_ward(), &t.settings_density_ward_hint()),
                Choice::with_hint(Density::Desk.word(), &t.settings_density_desk(), &t.settings_density_desk_hint()),
                Choice::with_hint(Density::Wall.word(), &t.settings_density_wall(), &t.settings_density_wall_hint()),
            ]))
            (choose(ctx, errors, "letters", &t.settings_letters(), settings.letters.word(), &[
                Choice::with_hint(Letters::Now.word(), &t.settings_letters_now(), &t.settings_letters_now_hint()),
                Choice::with_hint(Letters::ShiftEnd.word(), &t.settings_letters_shift_end(), &t.settings_letters_shift_end_hint()),
                Choice::with_hint(Letters::Morning.word(), &t.settings_letters_morning(), &t.settings_letters_morning_hint()),
                Choice::new(Letters::None.word(), &t.settings_letters_none()),
            ]))
            (checkbox(&Field::new("shortcuts", &t.settings_shortcuts()).id("single-keys")
                .value(if settings.shortcuts { "on" } else { "" }).hint(t.settings_shortcuts_hint().as_str())))
            (checkbox(&Field::new("courtesy", &t.courtesy_setting())
                .value(if settings.courtesy { "on" } else { "" }).hint(t.courtesy_setting_hint().as_str())))
            (actions(&button(ButtonKind::Primary, &t.settings_save())))
        }
    }
}

fn choose(
    ctx: &Ctx,
    errors: &Invalid,
    name: &str,
    label: &str,
    value: &str,
    choices: &[Choice<'_>],
) -> Markup {
    let error = errors.message(ctx, name);
    radios(&Field::new(name, label).value(value).error(error.as_deref()), choices)
}

fn password(ctx: &Ctx, has_password: bool, errors: &Invalid) -> Markup {
    let t = ctx.t;
    let (wrong, unfit) = (errors.message(ctx, "current"), errors.message(ctx, "password"));
    html! {
        form.form method="post" action=(paths::settings_password()) novalidate {
            // Password managers look for the account's name.
            @if let Some(actor) = &ctx.actor {
                input type="hidden" name="username" autocomplete="username" value=(actor.handle);
            }
            @if has_password {
                (field(InputKind::Password, &Field::new("current", &t.settings_password_current())
                    .error(wrong.as_deref()).autocomplete("current-password")))
            }
            (field(InputKind::Password, &Field::new("password", &t.settings_password_new())
                .hint(t.settings_password_hint().as_str()).error(unfit.as_deref()).autocomplete("new-password")))
            (actions(&button(ButtonKind::Secondary, &t.settings_password_save())))
        }
    }
}

fn sessions(ctx: &Ctx, sessions: &[Session]) -> Markup {
    let t = ctx.t;
    let here = ctx.actor.as_ref().map(|actor| actor.session);
    html! {
        p { (t.settings_sessions_text()) }
        ul.plain-list.divided {
            @for session in sessions {
                li {
                    p {
                        (device(ctx, &session.agent))
                        @if Some(session.id) == here { " · " strong { (t.settings_session_here()) } }
                    }
                    p.meta { (t.settings_session_seen(ctx.locale.day_at(session.seen_at))) }
                    form method="post" action=(paths::settings_session_end(session.id)) {
                        (button(ButtonKind::Quiet, &t.settings_session_end()))
                    }
                }
            }
        }
    }
}

/// A browser and a system that people recognise, from what the browser says of itself.
fn device(ctx: &Ctx, agent: &str) -> String {
    let browser = [
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];
    let system = [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Macintosh", "Mac"),
        ("Linux", "Linux"),
    ];
    let named = |list: &[(&str, &'static str)]| {
        list.iter().find(|(sign, _)| agent.contains(sign)).map(|(_, name)| *name)
    };
    match (named(&browser), named(&system)) {
        (Some(browser), Some(system)) => ctx.t.settings_session_device(browser, system),
        (Some(name), None) | (None, Some(name)) => name.to_owned(),
        (None, None) => ctx.t.settings_session_unknown(),
    }
}

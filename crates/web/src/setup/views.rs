//! The page of the first start.

use domain::language::{Formality, Language};
use domain::organisation::Kind;
use maud::{Markup, html};

use super::Start;
use crate::components::{
    ButtonKind, Choice, Field, InputKind, actions, button, error_summary, field, page_title, radios, section,
    select,
};
use crate::ctx::Ctx;
use crate::error::Invalid;
use crate::i18n;
use crate::page::Page;

/// The zones offered first; any other IANA name can be set later by an administrator.
const ZONES: [&str; 12] = [
    "Europe/Rome",
    "Europe/Warsaw",
    "Europe/Berlin",
    "Europe/Dublin",
    "Europe/Lisbon",
    "Europe/London",
    "Europe/Madrid",
    "Europe/Paris",
    "Europe/Vienna",
    "Europe/Zurich",
    "America/New_York",
    "UTC",
];

pub(super) fn page(ctx: &Ctx, start: &Start, errors: &Invalid) -> Page {
    let t = ctx.t;
    let main = html! {
        (page_title(&t.setup_title(), &t.setup_lead()))
        (error_summary(&t.form_problems(), &errors.summary(ctx)))
        form.form method="post" action=(crate::paths::setup()) novalidate {
            (section("house", &t.setup_house(), &house(ctx, start, errors)))
            (section("administrator", &t.setup_administrator(), &administrator(ctx, start, errors)))
            (actions(&button(ButtonKind::Primary, &t.setup_submit())))
        }
    };
    Page::new(t.setup_title(), main)
}

fn house(ctx: &Ctx, start: &Start, errors: &Invalid) -> Markup {
    let t = ctx.t;
    let error = |name: &str| errors.message(ctx, name);
    let names: Vec<String> = Language::ALL.iter().map(|language| i18n::name_of(*language)).collect();
    let languages: Vec<Choice<'_>> =
        Language::ALL.iter().zip(&names).map(|(language, name)| Choice::new(language.word(), name)).collect();
    let zones: Vec<Choice<'_>> = ZONES.iter().map(|zone| Choice::new(zone, zone)).collect();
    html! {
        (field(InputKind::Text, &Field::new("organisation", &t.setup_name()).value(&start.organisation)
            .error(error("organisation").as_deref()).autocomplete("organization")))
        (radios(&Field::new("kind", &t.setup_kind()).value(&start.kind).error(error("kind").as_deref()), &[
            Choice::new(Kind::Hospital.word(), &t.setup_kind_hospital()),
            Choice::new(Kind::LawFirm.word(), &t.setup_kind_law_firm()),
            Choice::new(Kind::Hotel.word(), &t.setup_kind_hotel()),
            Choice::new(Kind::Company.word(), &t.setup_kind_company()),
            Choice::new(Kind::Other.word(), &t.setup_kind_other()),
        ]))
        (radios(&Field::new("language", &t.setup_language()).value(&start.language).error(error("language").as_deref()), &languages))
        (radios(&Field::new("formality", &t.setup_formality()).value(&start.formality).error(error("formality").as_deref()), &[
            Choice::new(Formality::Informal.word(), &t.settings_formality_informal()),
            Choice::new(Formality::Formal.word(), &t.settings_formality_formal()),
        ]))
        (select(&Field::new("zone", &t.setup_zone()).value(&start.zone).hint(t.setup_zone_hint().as_str())
            .error(error("zone").as_deref()), &zones))
    }
}

fn administrator(ctx: &Ctx, start: &Start, errors: &Invalid) -> Markup {
    let t = ctx.t;
    let error = |name: &str| errors.message(ctx, name);
    html! {
        p { (t.setup_administrator_text()) }
        (field(InputKind::Text, &Field::new("name", &t.setup_your_name()).value(&start.name)
            .error(error("name").as_deref()).autocomplete("name")))
        (field(InputKind::Email, &Field::new("email", &t.sign_in_link_email()).value(&start.email)
            .error(error("email").as_deref()).autocomplete("email")))
        (field(InputKind::Password, &Field::new("password", &t.sign_in_password()).hint(t.settings_password_hint().as_str())
            .error(error("password").as_deref()).autocomplete("new-password")))
    }
}

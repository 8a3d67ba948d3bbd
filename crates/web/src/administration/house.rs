//! The organisation's name and ways.

use axum::http::StatusCode;
use axum::response::Response;
use domain::agreement::{self, TypedLength};
use domain::language::{Formality, Language};
use domain::organisation::{self, Details, Kind, Organisation};
use domain::{Problem, Problems, actor};
use maud::html;

use crate::components::{
    ButtonKind, Choice, Field, InputKind, actions, back_link, button, error_summary, field, page_title,
    radios,
};
use crate::ctx::Ctx;
use crate::error::{Invalid, OrInvalid as _};
use crate::extract::Form;
use crate::notice::Notice;
use crate::page::Page;
use crate::typed::Typed;
use crate::{Result, agreements, i18n, paths};

fn written(house: &Organisation) -> Typed {
    let mut typed = Typed::default();
    typed.set("name", &*house.name);
    typed.set("kind", house.kind.word());
    typed.set("zone", &*house.zone);
    typed.set("language", house.language.word());
    typed.set("formality", house.formality.word());
    typed
}

/// How soon outside customers are answered, in the fields of the form.
fn put_outside(typed: &mut Typed, minutes: Option<i64>, day: i64) {
    let Some(minutes) = minutes else { return };
    let part = |value: i64| if value == 0 { String::new() } else { value.to_string() };
    typed.set("outside_reply_days", part(minutes / day));
    let (hours, rest) = (minutes % day / 60, minutes % day % 60);
    typed.set("outside_reply_hours", if rest == 0 { part(hours) } else { format!("{hours}:{rest:02}") });
}

fn read_outside(typed: &Typed, day: i64) -> domain::Result<Option<i64>> {
    let length = TypedLength {
        days: typed.text("outside_reply_days").to_owned(),
        hours: typed.text("outside_reply_hours").to_owned(),
    };
    Ok(length.read("outside_reply")?.map(|length| length.working(day)))
}

fn read(typed: &Typed) -> domain::Result<Details> {
    let mut problems = Problems::default();
    let kind = problems.take("kind", Kind::parse(typed.text("kind")).ok_or(Problem::NotAChoice));
    let language =
        problems.take("language", Language::parse(typed.text("language")).ok_or(Problem::NotAChoice));
    let formality =
        problems.take("formality", Formality::parse(typed.text("formality")).ok_or(Problem::NotAChoice));
    problems.finish()?;
    Ok(Details {
        name: typed.text("name").to_owned(),
        kind: kind.unwrap_or(Kind::Other),
        zone: typed.text("zone").trim().to_owned(),
        language: language.unwrap_or(Language::En),
        formality: formality.unwrap_or(Formality::Formal),
    })
}

pub(super) async fn edit(ctx: Ctx) -> Result<Response> {
    let house = ctx
        .read(|conn| {
            actor::require_admin(conn)?;
            let mut typed = written(&organisation::get(conn)?);
            put_outside(&mut typed, agreement::outside_reply(conn)?, agreement::usual_day(conn)?);
            Ok(typed)
        })
        .await?;
    ctx.render(page(&ctx, &house, &Invalid::default()))
}

pub(super) async fn update(ctx: Ctx, Form(typed): Form<Typed>) -> Result<Response> {
    let form = typed.clone();
    let updated = ctx.write(move |tx| {
        actor::require_admin(tx)?;
        organisation::update(tx, &read(&form)?)?;
        let day = agreement::usual_day(tx)?;
        let outside = read_outside(&form, day)?;
        if outside == agreement::outside_reply(tx)? {
            Ok(())
        } else {
            agreement::set_outside_reply(tx, outside)
        }
    });
    match updated.await.or_invalid()? {
        Ok(()) => ctx.see_other_with(&paths::administration_organisation(), Notice::OrganisationKept),
        Err(errors) => ctx.render(page(&ctx, &typed, &errors).status(StatusCode::UNPROCESSABLE_ENTITY)),
    }
}

fn page(ctx: &Ctx, typed: &Typed, errors: &Invalid) -> Page {
    let t = ctx.t;
    let error = |name: &str| errors.message(ctx, name);
    let names: Vec<String> = Language::ALL.iter().map(|language| i18n::name_of(*language)).collect();
    let languages: Vec<Choice<'_>> =
        Language::ALL.iter().zip(&names).map(|(language, name)| Choice::new(language.word(), name)).collect();
    let main = html! {
        (back_link(&paths::administration(), &t.administration_title()))
        (page_title(&t.administration_organisation(), ""))
        (error_summary(&t.form_problems(), &errors.summary(ctx)))
        form.form method="post" action=(paths::administration_organisation()) novalidate {
            (field(InputKind::Text, &Field::new("name", &t.setup_name()).value(typed.text("name")).error(error("name").as_deref())))
            (radios(&Field::new("kind", &t.setup_kind()).value(typed.text("kind")).error(error("kind").as_deref()), &[
                Choice::new(Kind::Hospital.word(), &t.setup_kind_hospital()),
                Choice::new(Kind::LawFirm.word(), &t.setup_kind_law_firm()),
                Choice::new(Kind::Hotel.word(), &t.setup_kind_hotel()),
                Choice::new(Kind::Company.word(), &t.setup_kind_company()),
                Choice::new(Kind::Other.word(), &t.setup_kind_other()),
            ]))
            (field(InputKind::Text, &Field::new("zone", &t.setup_zone()).value(typed.text("zone"))
                .hint(t.administration_zone_hint().as_str()).error(error("zone").as_deref()).autocomplete("off")))
            (radios(&Field::new("language", &t.setup_language()).value(typed.text("language")).error(error("language").as_deref()), &languages))
            (radios(&Field::new("formality", &t.setup_formality()).value(typed.text("formality")).error(error("formality").as_deref()), &[
                Choice::new(Formality::Informal.word(), &t.settings_formality_informal()),
                Choice::new(Formality::Formal.word(), &t.settings_formality_formal()),
            ]))
            (agreements::length_fields(ctx, typed, "outside_reply", (&t.agreements_outside(), &t.agreements_outside_hint()), errors))
            (actions(&button(ButtonKind::Primary, &t.people_keep())))
        }
    };
    Page::new(t.administration_organisation(), main)
}

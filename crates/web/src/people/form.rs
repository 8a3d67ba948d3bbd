//! What administrators enter about a person.

use domain::language::{Formality, Language};
use domain::person::{Draft, Kind};
use maud::{Markup, html};

use crate::components::{
    ButtonKind, Choice, Field, InputKind, actions, button, checkbox, date_field, error_summary, field, radios,
};
use crate::ctx::Ctx;
use crate::error::Invalid;
use crate::i18n;

/// The form, sent to `action`.
pub(super) fn form(ctx: &Ctx, action: &str, draft: &Draft, errors: &Invalid) -> Markup {
    let t = ctx.t;
    let error = |name: &str| errors.message(ctx, name);
    let optional = t.form_optional();
    html! {
        (error_summary(&t.form_problems(), &errors.summary(ctx)))
        form.form method="post" action=(action) novalidate {
            (field(InputKind::Text, &Field::new("name", &t.people_name()).value(&draft.name)
                .error(error("name").as_deref()).autocomplete("off")))
            (field(InputKind::Text, &Field::new("title", &t.people_does()).value(&draft.title)
                .optional(&optional).error(error("title").as_deref()).autocomplete("off")))
            (field(InputKind::Email, &Field::new("email", &t.people_email()).value(&draft.email)
                .hint(t.people_email_hint().as_str()).optional(&optional).error(error("email").as_deref()).autocomplete("off")))
            (field(InputKind::Phone, &Field::new("phone", &t.people_phone()).value(&draft.phone)
                .optional(&optional).error(error("phone").as_deref()).autocomplete("off")))
            (field(InputKind::Text, &Field::new("code", &t.people_code()).value(&draft.code)
                .hint(t.people_code_hint().as_str()).optional(&optional).error(error("code").as_deref()).short().autocomplete("off")))
            (kinds(ctx, draft, errors))
            (ways(ctx, draft, errors))
            (date_field(&Field::new("starts_on", &t.people_starts()).value(&draft.starts_on)
                .optional(&optional).error(error("starts_on").as_deref())))
            (date_field(&Field::new("ends_on", &t.people_ends()).value(&draft.ends_on)
                .hint(t.people_ends_hint().as_str()).optional(&optional).error(error("ends_on").as_deref())))
            (checkbox(&Field::new("is_admin", &t.people_is_admin()).value(if draft.is_admin { "on" } else { "" })
                .hint(t.people_is_admin_hint().as_str())))
            (actions(&button(ButtonKind::Primary, &t.people_keep())))
        }
    }
}

fn kinds(ctx: &Ctx, draft: &Draft, errors: &Invalid) -> Markup {
    let t = ctx.t;
    let error = errors.message(ctx, "kind");
    let chosen = if draft.kind.is_empty() { Kind::Employee.word() } else { &draft.kind };
    radios(
        &Field::new("kind", &t.people_kind()).value(chosen).error(error.as_deref()),
        &[
            Choice::new(Kind::Employee.word(), &t.people_kind_employee()),
            Choice::new(Kind::Contractor.word(), &t.people_kind_contractor()),
            Choice::new(Kind::Temp.word(), &t.people_kind_temp()),
            Choice::new(Kind::Owner.word(), &t.people_kind_owner()),
        ],
    )
}

fn ways(ctx: &Ctx, draft: &Draft, errors: &Invalid) -> Markup {
    let t = ctx.t;
    let names: Vec<String> = Language::ALL.iter().map(|language| i18n::name_of(*language)).collect();
    let languages: Vec<Choice<'_>> =
        Language::ALL.iter().zip(&names).map(|(language, name)| Choice::new(language.word(), name)).collect();
    let (language, formality) = (errors.message(ctx, "language"), errors.message(ctx, "formality"));
    html! {
        (radios(&Field::new("language", &t.settings_language()).value(&draft.language).error(language.as_deref()), &languages))
        (radios(&Field::new("formality", &t.people_formality()).value(&draft.formality).error(formality.as_deref()), &[
            Choice::new("", &t.settings_formality_house()),
            Choice::new(Formality::Informal.word(), &t.settings_formality_informal()),
            Choice::new(Formality::Formal.word(), &t.settings_formality_formal()),
        ]))
    }
}

//! The form of a version: what one side promises and what it asks in return, side by side.

use domain::OptionId;
use domain::agreement::{Draft, TypedLength, Unsettled};
use domain::calendar::Kept;
use domain::text::Texts;
use maud::{Markup, html};

use crate::components::{
    ButtonKind, Choice, Field, InputKind, actions, button, button_with, date_field, field, radios, section,
    select, textarea, two_sides,
};
use crate::ctx::Ctx;
use crate::error::Invalid;
use crate::icons::Icon;
use crate::typed::Typed;

/// What the form needs to know.
pub(super) struct Scene {
    /// Who serves, by name.
    pub(super) provider: String,
    /// Who asks, by name; empty while that is still to be chosen.
    pub(super) customers: String,
    /// The variants of the service.
    pub(super) options: Vec<(OptionId, Texts)>,
    /// Every calendar.
    pub(super) calendars: Vec<Kept>,
    /// Whether a reason for answering colleagues later than outside customers may be needed.
    pub(super) is_outside_promised: bool,
}

/// Reads the fields of the form, word for word.
pub(super) fn read(typed: &Typed, options: &[(OptionId, Texts)]) -> Draft {
    let text = |name: &str| typed.text(name).to_owned();
    let length = |name: &str| TypedLength {
        days: text(&format!("{name}_days")),
        hours: text(&format!("{name}_hours")),
    };
    Draft {
        notice: length("notice"),
        answer: length("answer"),
        approval: length("approval"),
        complete: text("complete"),
        customer_gives: text("customer_gives"),
        customer_calendar: text("customer_calendar"),
        lead: length("lead"),
        leads: options.iter().map(|(id, _)| (*id, length(&format!("lead.{id}")))).collect(),
        first_answer: length("first_answer"),
        upstream: length("upstream"),
        provider_gives: text("provider_gives"),
        provider_calendar: text("provider_calendar"),
        effective_on: text("effective_on"),
        review_on: text("review_on"),
        unsettled: text("unsettled"),
        silent_days: text("silent_days"),
        keep_anyway: text("keep_anyway"),
        slower_reason: text("slower_reason"),
    }
}

/// Puts a draft into the fields of the form.
pub(super) fn written(draft: &Draft) -> Typed {
    let mut typed = Typed::default();
    let mut length = |name: &str, one: &TypedLength| {
        typed.set(&format!("{name}_days"), one.days.clone());
        typed.set(&format!("{name}_hours"), one.hours.clone());
    };
    length("notice", &draft.notice);
    length("answer", &draft.answer);
    length("approval", &draft.approval);
    length("lead", &draft.lead);
    length("first_answer", &draft.first_answer);
    length("upstream", &draft.upstream);
    for (option, one) in &draft.leads {
        length(&format!("lead.{option}"), one);
    }
    for (name, text) in [
        ("complete", &draft.complete),
        ("customer_gives", &draft.customer_gives),
        ("customer_calendar", &draft.customer_calendar),
        ("provider_gives", &draft.provider_gives),
        ("provider_calendar", &draft.provider_calendar),
        ("effective_on", &draft.effective_on),
        ("review_on", &draft.review_on),
        ("unsettled", &draft.unsettled),
        ("silent_days", &draft.silent_days),
        ("keep_anyway", &draft.keep_anyway),
        ("slower_reason", &draft.slower_reason),
    ] {
        typed.set(name, text.clone());
    }
    typed
}

/// The fields and the two ways to send them.
pub(super) fn fields(ctx: &Ctx, scene: &Scene, typed: &Typed, errors: &Invalid) -> Markup {
    let t = ctx.t;
    let (promise, ask) = (t.agreements_we_promise(), t.agreements_in_return());
    let column = |id: &str, heading: &str, name: &str, body: &Markup| {
        html! {
            section.card.stack aria-labelledby={ (id) "-column" } {
                h2.card-title id={ (id) "-column" } { (heading) @if !name.is_empty() { span.meta { " · " (name) } } }
                (body)
            }
        }
    };
    html! {
        (two_sides(
            &column("provider", &promise, &scene.provider, &provider(ctx, scene, typed, errors)),
            &column("customer", &ask, &scene.customers, &customer(ctx, scene, typed, errors)),
        ))
        (section("rules", &t.agreements_rules(), &rules(ctx, scene, typed, errors)))
        (actions(&html! {
            (button_with(ButtonKind::Primary, Icon::Send, &t.agreements_propose(), Some(("then", "propose"))))
            (button(ButtonKind::Secondary, &t.agreements_keep_draft()))
        }))
    }
}

fn provider(ctx: &Ctx, scene: &Scene, typed: &Typed, errors: &Invalid) -> Markup {
    let t = ctx.t;
    let language = ctx.locale.language;
    html! {
        (length(ctx, typed, "lead", (&t.agreements_lead(), &t.agreements_lead_hint()), errors))
        @for (option, name) in &scene.options {
            (length(ctx, typed, &format!("lead.{option}"), (&t.agreements_lead_of(name.best(language)), ""), errors))
        }
        (length(ctx, typed, "first_answer", (&t.agreements_first_answer(), ""), errors))
        (length(ctx, typed, "upstream", (&t.agreements_upstream(), &t.agreements_upstream_hint()), errors))
        (lines(ctx, typed, "provider_gives", (&t.agreements_also(), &t.agreements_lines_hint()), errors))
        (calendar(ctx, scene, typed, "provider_calendar", errors))
    }
}

fn customer(ctx: &Ctx, scene: &Scene, typed: &Typed, errors: &Invalid) -> Markup {
    let t = ctx.t;
    html! {
        (length(ctx, typed, "notice", (&t.agreements_notice(), &t.agreements_notice_hint()), errors))
        (length(ctx, typed, "answer", (&t.agreements_answer(), ""), errors))
        (length(ctx, typed, "approval", (&t.agreements_approval(), ""), errors))
        (lines(ctx, typed, "complete", (&t.agreements_complete(), &t.agreements_lines_hint()), errors))
        (lines(ctx, typed, "customer_gives", (&t.agreements_also(), &t.agreements_lines_hint()), errors))
        (calendar(ctx, scene, typed, "customer_calendar", errors))
    }
}

fn rules(ctx: &Ctx, scene: &Scene, typed: &Typed, errors: &Invalid) -> Markup {
    let t = ctx.t;
    let error = |name: &str| errors.message(ctx, name);
    let unsettled =
        if typed.text("unsettled").is_empty() { Unsettled::Halves.word() } else { typed.text("unsettled") };
    let optional = t.form_optional();
    html! {
        (date_field(&Field::new("effective_on", &t.agreements_effective()).value(typed.text("effective_on"))
            .error(error("effective_on").as_deref())))
        (date_field(&Field::new("review_on", &t.agreements_review()).value(typed.text("review_on"))
            .hint(t.agreements_review_hint().as_str()).error(error("review_on").as_deref())))
        (radios(&Field::new("unsettled", &t.agreements_unsettled()).value(unsettled).error(error("unsettled").as_deref()), &[
            Choice::new(Unsettled::Halves.word(), &t.agreements_unsettled_halves()),
            Choice::new(Unsettled::Customer.word(), &t.agreements_unsettled_customer()),
            Choice::new(Unsettled::Provider.word(), &t.agreements_unsettled_provider()),
        ]))
        (field(InputKind::Number, &Field::new("silent_days", &t.agreements_silent()).value(typed.text("silent_days"))
            .hint(t.agreements_silent_hint().as_str()).error(error("silent_days").as_deref()).optional(&optional).short().autocomplete("off")))
        (textarea(&Field::new("keep_anyway", &t.agreements_keep_anyway()).value(typed.text("keep_anyway"))
            .hint(t.agreements_keep_anyway_hint().as_str()).error(error("keep_anyway").as_deref()).optional(&optional)))
        @if scene.is_outside_promised {
            (textarea(&Field::new("slower_reason", &t.agreements_slower()).value(typed.text("slower_reason"))
                .hint(t.agreements_slower_hint().as_str()).error(error("slower_reason").as_deref()).optional(&optional)))
        }
    }
}

/// Days and hours of working time.
pub(crate) fn length(
    ctx: &Ctx,
    typed: &Typed,
    name: &str,
    (label, hint): (&str, &str),
    errors: &Invalid,
) -> Markup {
    let t = ctx.t;
    let (days, hours) = (format!("{name}_days"), format!("{name}_hours"));
    let part = |name: &str, label: &str| {
        let error = errors.message(ctx, name);
        field(
            InputKind::Number,
            &Field::new(name, label)
                .value(typed.text(name))
                .error(error.as_deref())
                .short()
                .autocomplete("off"),
        )
    };
    html! {
        fieldset.field {
            legend.legend { (label) }
            @if !hint.is_empty() { p.hint { (hint) } }
            div.field-row.field-row-pair {
                (part(&days, &t.services_lead_days()))
                (part(&hours, &t.services_lead_hours()))
            }
        }
    }
}

fn lines(ctx: &Ctx, typed: &Typed, name: &str, (label, hint): (&str, &str), errors: &Invalid) -> Markup {
    let error = errors.message(ctx, name);
    textarea(&Field::new(name, label).value(typed.text(name)).hint(hint).error(error.as_deref()))
}

fn calendar(ctx: &Ctx, scene: &Scene, typed: &Typed, name: &str, errors: &Invalid) -> Markup {
    let (usual, label) = (ctx.t.agreements_own_calendar(), ctx.t.agreements_calendar());
    let ids: Vec<String> = scene.calendars.iter().map(|kept| kept.id.to_string()).collect();
    let choices: Vec<Choice<'_>> = std::iter::once(Choice::new("", &usual))
        .chain(scene.calendars.iter().zip(&ids).map(|(kept, id)| Choice::new(id, &kept.name)))
        .collect();
    let error = errors.message(ctx, name);
    select(&Field::new(name, &label).value(typed.text(name)).error(error.as_deref()), &choices)
}

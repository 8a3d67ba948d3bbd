//! A text in the three languages of the house, as fields `name.en`, `name.it`, `name.pl`; and a lead time in
//! days, hours and minutes of working time.

use domain::Problem;
use domain::language::Language;
use domain::text::Texts;
use maud::{Markup, html};

use crate::components::{Field, InputKind, field, textarea};
use crate::ctx::Ctx;
use crate::error::Invalid;
use crate::i18n;
use crate::typed::Typed;

/// Minutes of a working day and of an hour, as lead times are told.
const DAY: i64 = 8 * 60;
const HOUR: i64 = 60;

/// How long a text is meant to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Length {
    Line,
    Block,
}

/// Puts a text into the fields of a form.
pub(crate) fn put(typed: &mut Typed, name: &str, texts: &Texts) {
    for language in Language::ALL {
        typed.set(&format!("{name}.{language}"), texts.exactly(*language));
    }
}

/// Reads a text from the fields of a form.
pub(crate) fn read(typed: &Typed, name: &str) -> Texts {
    let mut texts = Texts::default();
    for language in Language::ALL {
        texts.set(*language, typed.text(&format!("{name}.{language}")).trim());
    }
    texts
}

/// The fields, in the reader's language first. `problem` is the name by which the domain knows the text.
pub(crate) fn fields(
    ctx: &Ctx,
    typed: &Typed,
    (name, problem): (&str, &str),
    (label, hint): (&str, &str),
    length: Length,
    errors: &Invalid,
) -> Markup {
    let mut languages = Language::ALL.to_vec();
    languages.sort_by_key(|language| *language != ctx.locale.language);
    html! {
        fieldset.field id=(problem) {
            legend.legend { (label) }
            @if !hint.is_empty() { p.hint { (hint) } }
            @for (index, language) in languages.into_iter().enumerate() {
                @let key = format!("{name}.{language}");
                @let own = errors.message(ctx, &format!("{problem}.{language}"));
                @let whole = if index == 0 { errors.message(ctx, problem) } else { None };
                @let error = own.or(whole);
                @let label = i18n::name_of(language);
                @let base = Field::new(&key, &label).value(typed.text(&key)).error(error.as_deref());
                @if length == Length::Line { (field(InputKind::Text, &base.autocomplete("off"))) } @else { (textarea(&base)) }
            }
        }
    }
}

/// Puts a lead time into the fields of a form.
pub(crate) fn put_lead(typed: &mut Typed, minutes: Option<i64>) {
    let Some(minutes) = minutes else { return };
    let parts = [
        ("lead_days", minutes / DAY),
        ("lead_hours", minutes % DAY / HOUR),
        ("lead_minutes", minutes % HOUR),
    ];
    for (name, part) in parts.into_iter().filter(|(_, part)| *part > 0) {
        typed.set(name, part.to_string());
    }
}

/// Reads a lead time: nothing when all its fields are empty.
pub(crate) fn read_lead(typed: &Typed) -> Result<Option<i64>, Problem> {
    let mut total: Option<i64> = None;
    for (name, minutes) in [("lead_days", DAY), ("lead_hours", HOUR), ("lead_minutes", 1)] {
        let text = typed.text(name).trim();
        if !text.is_empty() {
            let number: i64 = text.parse().map_err(|_| Problem::NotANumber)?;
            if !(0..=10_000).contains(&number) {
                return Err(Problem::TooLarge(10_000));
            }
            total = Some(total.unwrap_or_default() + number * minutes);
        }
    }
    Ok(total)
}

/// The fields of a lead time.
pub(crate) fn lead(ctx: &Ctx, typed: &Typed, problem: &str, errors: &Invalid) -> Markup {
    let t = ctx.t;
    let error = errors.message(ctx, problem);
    let part = |name: &str, label: &str| {
        field(InputKind::Number, &Field::new(name, label).value(typed.text(name)).short().autocomplete("off"))
    };
    html! {
        fieldset.field id=(problem) {
            legend.legend { (t.services_lead()) }
            p.hint { (t.services_lead_hint()) }
            @if let Some(error) = &error { p.error-message { (error) } }
            div.field-row {
                (part("lead_days", &t.services_lead_days()))
                (part("lead_hours", &t.services_lead_hours()))
                (part("lead_minutes", &t.services_lead_minutes()))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lead_time_survives_its_fields() {
        for minutes in [None, Some(1), Some(90), Some(480), Some(3 * 480 + 61)] {
            let mut typed = Typed::default();
            put_lead(&mut typed, minutes);
            assert_eq!(read_lead(&typed), Ok(minutes));
        }
        let typed: Typed = [("lead_hours".to_owned(), "soon".to_owned())].into_iter().collect();
        assert_eq!(read_lead(&typed), Err(Problem::NotANumber));
    }
}

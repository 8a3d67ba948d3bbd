//! Choosing among given answers: lists to pick from, radio buttons, checkboxes.
//!
//! Radios and checkboxes stand in a fieldset whose legend is the question; the whole line of an
//! answer can be touched.

use super::field::Field;
use maud::{Markup, html};

/// One answer to choose.
#[derive(Clone, Debug)]
pub struct Choice<'a> {
    /// What the form sends.
    pub value: &'a str,
    /// What the reader sees.
    pub text: &'a str,
    /// A line under it, or empty.
    pub hint: &'a str,
}

impl<'a> Choice<'a> {
    /// An answer without a hint.
    pub fn new(value: &'a str, text: &'a str) -> Self {
        Choice { value, text, hint: "" }
    }

    /// An answer with a line that explains it.
    pub fn with_hint(value: &'a str, text: &'a str, hint: &'a str) -> Self {
        Choice { value, text, hint }
    }
}

/// A list to pick one from. More than seven answers become a box one can type into (with a script).
pub fn select(field: &Field<'_>, choices: &[Choice<'_>]) -> Markup {
    html! {
        div class=(field.wrapper_class()) {
            label.label for=(field.control_id()) { (field.label_text()) }
            (field.hint_and_error())
            select.select id=(field.control_id()) name=(field.name) aria-describedby=[field.described_by()]
                aria-invalid=[field.invalid()] data-combobox[choices.len() > 7] {
                @for choice in choices {
                    option value=(choice.value) selected[choice.value == field.value] { (choice.text) }
                }
            }
        }
    }
}

/// One answer of several.
pub fn radios(field: &Field<'_>, choices: &[Choice<'_>]) -> Markup {
    group(field, "radio", choices, &[field.value])
}

/// Any number of answers; `chosen` are the values already ticked.
pub fn checkboxes(field: &Field<'_>, choices: &[Choice<'_>], chosen: &[&str]) -> Markup {
    group(field, "checkbox", choices, chosen)
}

/// A single yes or no, sent as `on`.
pub fn checkbox(field: &Field<'_>) -> Markup {
    let id = field.control_id();
    html! {
        div class=(field.wrapper_class()) {
            label.choice {
                input type="checkbox" id=(id) name=(field.name) value="on" checked[!field.value.is_empty()]
                    aria-describedby=[field.described_by()] aria-invalid=[field.invalid()];
                span { (field.label_text()) }
            }
            (field.hint_and_error())
        }
    }
}

fn group(field: &Field<'_>, kind: &str, choices: &[Choice<'_>], chosen: &[&str]) -> Markup {
    let id = field.control_id();
    html! {
        fieldset class=(field.wrapper_class()) aria-describedby=[field.described_by()] {
            legend.legend { (field.label_text()) }
            (field.hint_and_error())
            div.choices {
                @for (index, choice) in choices.iter().enumerate() {
                    @let choice_id = if index == 0 { id.clone() } else { format!("{id}-{index}") };
                    @let hint_id = (!choice.hint.is_empty()).then(|| format!("{choice_id}-about"));
                    label.choice {
                        input type=(kind) id=(choice_id) name=(field.name) value=(choice.value)
                            checked[chosen.contains(&choice.value)] aria-describedby=[hint_id.as_deref()];
                        span { (choice.text) }
                        @if let Some(hint_id) = &hint_id { span.hint id=(hint_id) { (choice.hint) } }
                    }
                }
            }
        }
    }
}

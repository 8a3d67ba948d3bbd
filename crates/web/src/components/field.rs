//! Text fields. Label, hint and error are tied to the control, so that they are read out with it.
//!
//! Optional fields say "(optional)"; nothing marks required ones. Forms are `novalidate`: the server
//! says what is missing, in the reader's language, beside the field and in the summary on top.

use crate::icons::{Icon, icon};
use maud::{Markup, PreEscaped, html};

/// What every field has, whatever its control. Strings are translated already.
#[derive(Clone, Debug)]
pub struct Field<'a> {
    pub(super) name: &'a str,
    pub(super) label: &'a str,
    id: Option<&'a str>,
    pub(super) value: &'a str,
    pub(super) hint: Option<&'a str>,
    pub(super) error: Option<&'a str>,
    optional: Option<&'a str>,
    draft: Option<&'a str>,
    hotkey: Option<&'a str>,
    courtesy: Option<&'a str>,
    source: Option<(&'a str, &'a str)>,
    autocomplete: Option<&'a str>,
    size: Size,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Size {
    Usual,
    Short,
    Large,
}

impl<'a> Field<'a> {
    /// A field that the form sends as `name`.
    pub fn new(name: &'a str, label: &'a str) -> Self {
        Field {
            name,
            label,
            id: None,
            value: "",
            hint: None,
            error: None,
            optional: None,
            draft: None,
            hotkey: None,
            courtesy: None,
            source: None,
            autocomplete: None,
            size: Size::Usual,
        }
    }

    /// Another id than the name, where two forms of one page send the same name.
    #[must_use]
    pub fn id(mut self, id: &'a str) -> Self {
        self.id = Some(id);
        self
    }

    /// What stands in the field.
    #[must_use]
    pub fn value(mut self, value: &'a str) -> Self {
        self.value = value;
        self
    }

    /// A sentence that helps to answer.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Option<&'a str>>) -> Self {
        self.hint = hint.into();
        self
    }

    /// What is wrong with the answer, said kindly.
    #[must_use]
    pub fn error(mut self, error: impl Into<Option<&'a str>>) -> Self {
        self.error = error.into();
        self
    }

    /// The word for "(optional)".
    #[must_use]
    pub fn optional(mut self, word: &'a str) -> Self {
        self.optional = Some(word);
        self
    }

    /// Keeps what is typed in this browser under this key until it is sent.
    #[must_use]
    pub fn draft(mut self, key: &'a str) -> Self {
        self.draft = Some(key);
        self
    }

    /// The key that leads to a text of several lines, for those who like keys.
    #[must_use]
    pub fn hotkey(mut self, key: &'a str) -> Self {
        self.hotkey = Some(key);
        self
    }

    /// What the browser says by itself while a text without a kind word is written; nothing says nothing.
    #[must_use]
    pub fn courtesy(mut self, hint: impl Into<Option<&'a str>>) -> Self {
        self.courtesy = hint.into();
        self
    }

    /// Suggestions from this address while typing (`?q=`, answered with `<option>`s); the chosen
    /// option's value is sent as `target`. Without a script the typed text alone is sent.
    #[must_use]
    pub fn suggestions(mut self, address: &'a str, target: &'a str) -> Self {
        self.source = Some((address, target));
        self
    }

    /// What the browser may fill in, in the words of the HTML standard ("email", "off").
    #[must_use]
    pub fn autocomplete(mut self, token: &'a str) -> Self {
        self.autocomplete = Some(token);
        self
    }

    /// For answers of a few characters: a code, a number, a date.
    #[must_use]
    pub fn short(mut self) -> Self {
        self.size = Size::Short;
        self
    }

    /// For the one question of a page: the label as large as a heading, the box as large as a page.
    #[must_use]
    pub fn large(mut self) -> Self {
        self.size = Size::Large;
        self
    }

    /// The id of the control, to which the error summary links.
    pub fn control_id(&self) -> String {
        self.id.unwrap_or(self.name).to_owned()
    }

    pub(super) fn described_by(&self) -> Option<String> {
        let id = self.control_id();
        let hint = self.hint.map(|_| format!("{id}-hint"));
        let error = self.error.map(|_| format!("{id}-error"));
        let ids: Vec<String> = hint.into_iter().chain(error).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    pub(super) fn invalid(&self) -> Option<&'static str> {
        self.error.map(|_| "true")
    }

    pub(super) fn wrapper_class(&self) -> &'static str {
        if self.error.is_some() { "field field-invalid" } else { "field" }
    }

    /// The label's text with "(optional)" behind it.
    pub(super) fn label_text(&self) -> Markup {
        html! { (self.label) @if let Some(word) = self.optional { " " span.optional { "(" (word) ")" } } }
    }

    pub(super) fn hint_and_error(&self) -> Markup {
        let id = self.control_id();
        html! {
            @if let Some(hint) = self.hint { p.hint id={ (id) "-hint" } { (hint) } }
            @if let Some(error) = self.error {
                p.error-message id={ (id) "-error" } { (icon(Icon::Error)) span { (error) } }
            }
        }
    }

    /// Label, hint and error around a control.
    fn around(&self, control: &Markup) -> Markup {
        let label_class = if self.size == Size::Large { "label label-large" } else { "label" };
        html! {
            div class=(self.wrapper_class()) {
                label class=(label_class) for=(self.control_id()) { (self.label_text()) }
                (self.hint_and_error())
                (control)
            }
        }
    }

    fn input_class(&self) -> &'static str {
        match self.size {
            Size::Short => "input input-short",
            Size::Usual | Size::Large => "input",
        }
    }
}

/// What an input holds; decides the keyboard of a phone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InputKind {
    /// Any words.
    Text,
    /// An e-mail address.
    Email,
    /// A secret, not shown.
    Password,
    /// A whole number; a text field with a digit keyboard, as spin buttons change values by accident.
    Number,
    /// A telephone number.
    Phone,
    /// A web address.
    Url,
    /// A time of day.
    Time,
    /// A one-time code.
    Code,
}

impl InputKind {
    const fn html_type(self) -> &'static str {
        match self {
            InputKind::Text | InputKind::Number | InputKind::Code => "text",
            InputKind::Email => "email",
            InputKind::Password => "password",
            InputKind::Phone => "tel",
            InputKind::Url => "url",
            InputKind::Time => "time",
        }
    }

    const fn keyboard(self) -> Option<&'static str> {
        match self {
            InputKind::Number | InputKind::Code => Some("numeric"),
            _ => None,
        }
    }
}

/// A line of text.
pub fn field(kind: InputKind, field: &Field<'_>) -> Markup {
    let class = if kind == InputKind::Code { "input input-code" } else { field.input_class() };
    field.around(&html! {
        input class=(class) type=(kind.html_type()) id=(field.control_id()) name=(field.name) value=(field.value)
            inputmode=[kind.keyboard()] autocomplete=[field.autocomplete] aria-describedby=[field.described_by()]
            aria-invalid=[field.invalid()] data-draft=[field.draft] data-source=[field.source.map(|(address, _)| address)]
            data-target=[field.source.map(|(_, target)| target)];
    })
}

/// A day, with the browser's own calendar.
pub fn date_field(field: &Field<'_>) -> Markup {
    field.around(&html! {
        input.input.input-short type="date" id=(field.control_id()) name=(field.name) value=(field.value)
            aria-describedby=[field.described_by()] aria-invalid=[field.invalid()];
    })
}

/// Several lines of text; grows with what is written.
pub fn textarea(field: &Field<'_>) -> Markup {
    let class = if field.size == Size::Large { "textarea textarea-ask" } else { "textarea" };
    // A browser drops the first line break after the tag, so that one is always written.
    let open = PreEscaped("\n");
    field.around(&html! {
        textarea class=(class) id=(field.control_id()) name=(field.name) rows="4" aria-describedby=[field.described_by()]
            aria-invalid=[field.invalid()] data-draft=[field.draft] data-hotkey=[field.hotkey]
            data-courtesy=[field.courtesy] { (open) (field.value) }
    })
}

/// Files to send along; the form must be `enctype="multipart/form-data"`. `accept` is a list of types
/// ("image/*") or empty for all.
pub fn file_field(field: &Field<'_>, accept: &str) -> Markup {
    field.around(&html! {
        input.file-input type="file" multiple id=(field.control_id()) name=(field.name)
            accept=[(!accept.is_empty()).then_some(accept)] aria-describedby=[field.described_by()] aria-invalid=[field.invalid()];
    })
}

/// One box and a button that look for words at `action?q=…`. The label is only for screen readers.
pub fn search_box(action: &str, label: &str, value: &str, submit: &str) -> Markup {
    html! {
        form.search-box role="search" method="get" action=(action) {
            label.visually-hidden for="q" { (label) }
            input.input type="search" id="q" name="q" value=(value) autocomplete="off";
            button.button type="submit" { (icon(Icon::Search)) span { (submit) } }
        }
    }
}

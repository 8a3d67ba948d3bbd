//! What every component promises: words tied to their control, user text escaped, nothing inline.

use maud::{Markup, html};

use super::{Choice, Field, InputKind, RequestRow, RowTime, field, gallery, radios, request_row, textarea};

/// The markup of the gallery, which shows every component.
fn gallery() -> String {
    gallery::document().into_string()
}

#[test]
fn a_field_is_tied_to_its_label_hint_and_error() {
    let text =
        field(InputKind::Email, &Field::new("email", "E-mail").hint("Work address").error("Not an address"));
    let text = text.into_string();
    assert!(text.contains(r#"<label class="label" for="email">E-mail</label>"#), "{text}");
    assert!(text.contains(r#"aria-describedby="email-hint email-error""#), "{text}");
    assert!(text.contains(r#"<p class="hint" id="email-hint">"#), "{text}");
    assert!(text.contains(r#"id="email-error""#), "{text}");
    assert!(text.contains(r#"aria-invalid="true""#), "{text}");
}

#[test]
fn a_field_without_an_error_is_not_called_invalid() {
    let text = field(InputKind::Text, &Field::new("title", "Title").hint(None).error(None)).into_string();
    assert!(!text.contains("aria-invalid") && !text.contains("aria-describedby"), "{text}");
}

#[test]
fn a_text_that_starts_with_an_empty_line_keeps_it() {
    let text = textarea(&Field::new("body", "Body").value("\nDear Anna")).into_string();
    assert!(text.contains(">\n\nDear Anna</textarea>"), "{text}");
}

#[test]
fn radios_stand_in_a_fieldset_and_the_summary_links_to_the_first() {
    let shift = Field::new("shift", "Which shift?").value("night").error("Please choose");
    let text = radios(&shift, &[Choice::new("day", "Day"), Choice::new("night", "Night")]).into_string();
    assert!(text.starts_with("<fieldset"), "{text}");
    assert!(text.contains(r#"id="shift" name="shift" value="day""#), "{text}");
    assert!(text.contains(r#"id="shift-1" name="shift" value="night" checked"#), "{text}");
}

#[test]
fn what_people_write_is_never_markup() {
    let row = RequestRow {
        id: "r-1",
        href: "/requests/1",
        title: "<script>alert(1)</script>",
        time: RowTime::None { note: "\"><b>" },
        facts: &["<i>"],
        chips: Markup::default(),
        tick: Markup::default(),
        unread: "",
    };
    let text = html! { (request_row(&row)) }.into_string();
    assert!(!text.contains("<script") && !text.contains("<b>") && !text.contains("<i>"), "{text}");
}

#[test]
fn nothing_is_inline_that_the_security_policy_refuses() {
    let text = gallery();
    for refused in [" style=", "<style", " onclick=", "javascript:", "<script>"] {
        assert!(!text.contains(refused), "{refused}");
    }
}

#[test]
fn every_button_says_what_kind_it_is() {
    for button in gallery().split("<button").skip(1) {
        let tag = button.split('>').next().unwrap();
        assert!(tag.contains("type="), "<button{tag}>");
    }
}

#[test]
fn every_id_of_the_gallery_is_used_once_and_every_reference_has_one() {
    let text = gallery();
    let ids: Vec<&str> = text.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    for id in &ids {
        assert_eq!(ids.iter().filter(|other| other == &id).count(), 1, "{id}");
    }
    for attribute in [" for=\"", " aria-labelledby=\"", " aria-describedby=\"", " commandfor=\""] {
        for list in text.split(attribute).skip(1).filter_map(|rest| rest.split('"').next()) {
            for id in list.split(' ') {
                assert!(ids.contains(&id), "{attribute}{id}");
            }
        }
    }
}

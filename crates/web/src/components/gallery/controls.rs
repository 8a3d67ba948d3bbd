//! The parts one fills in, looks over and presses.

use crate::components::{
    ButtonKind, Choice, Column, Field, InputKind, LinkTab, PagerLink, Summary, SummaryChange, Task,
    TaskStatus, Tone, actions, avatar, back_link, banner, button, button_with, card, check_list, checkbox,
    checkboxes, chip, confirmation, date_field, details, dialog, dialog_button, empty_state, error_summary,
    facts, field, figure_number, file_field, filter_links, link_button, link_card, pager, person, progress,
    radios, search_box, section, select, summary_list, table, tabs, task_list, textarea, two_sides,
};
use crate::icons::{Icon, icon};
use maud::{Markup, html};

/// A question page with everything that can be asked, and what went wrong.
pub(super) fn forms() -> Markup {
    let teams = ["Linen", "Porters", "Pharmacy", "Laundry", "Kitchen", "IT", "Payroll", "Łazienki i remonty"];
    let choices: Vec<Choice<'_>> = teams.iter().map(|team| Choice::new(team, team)).collect();
    let problems = [
        ("needed".to_owned(), "Please say by when you need it.".to_owned()),
        ("email".to_owned(), "This does not look like an address.".to_owned()),
    ];
    section(
        "forms",
        "Asking",
        &html! {
            (back_link("#", "Back"))
            (progress(2, 4, "Question 2 of 4"))
            form.form method="post" action="/ask" novalidate enctype="multipart/form-data" {
                (error_summary("Two things are missing", &problems))
                (textarea(&Field::new("need", "What do you need?").large().hint("In your own words. One sentence is enough.").draft("ask")))
                (field(InputKind::Email, &Field::new("email", "E-mail").value("anna@").error("This does not look like an address.").autocomplete("email")))
                (date_field(&Field::new("needed", "Needed by").short().error("Please say by when you need it.")))
                (field(InputKind::Text, &Field::new("person", "For").optional("optional").hint("A colleague, if it is not for you.").suggestions("/people/options", "person_id")))
                (field(InputKind::Code, &Field::new("code", "Code").hint("Six digits from the message.").autocomplete("one-time-code")))
                (select(&Field::new("team", "Team").value("Kitchen"), &choices))
                (radios(&Field::new("shift", "Which shift?").value("night").hint("The team plans by shift."), &[
                    Choice::new("day", "Day"),
                    Choice::with_hint("night", "Night", "From 19:00 to 7:00"),
                    Choice::new("unknown", "I don’t know"),
                ]))
                (checkboxes(&Field::new("sizes", "Sizes"), &[Choice::new("s", "S"), Choice::new("m", "M"), Choice::new("l", "L")], &["m"]))
                (checkbox(&Field::new("patient", "A patient is waiting for this")))
                (file_field(&Field::new("photo", "Photo").optional("optional"), "image/*"))
                (actions(&html! {
                    (button(ButtonKind::Primary, "Continue"))
                    (link_button(ButtonKind::Quiet, "#", "Cancel"))
                }))
            }
        },
    )
}

/// Check answers, confirmation, tasks.
pub(super) fn answers() -> Markup {
    html! {
        (section("check", "Check your answers", &html! {
            (summary_list(&[
                Summary { label: "What you need", value: html! { "Twenty sets of scrubs, size M" }, change: Some(SummaryChange { href: "#", word: "Change", about: "what you need" }) },
                Summary { label: "Needed by", value: html! { "Today, 19:00" }, change: Some(SummaryChange { href: "#", word: "Change", about: "when you need it" }) },
                Summary { label: "From", value: html! { "Linen" }, change: None },
            ]))
            (actions(&button_with(ButtonKind::Primary, Icon::Send, "Send request", None)))
        }))
        (confirmation("Thank you, Marek", &html! {
            p { "Received by: Linen. The answer usually comes within 20 minutes." }
            (link_button(ButtonKind::Secondary, "#", "See the request"))
        }))
        (section("tasks", "First steps", &task_list(&[
            Task { title: "Import people", hint: "A file, or paste a list", href: "#", status: TaskStatus::Done, word: "Done" },
            Task { title: "Draw the first services", hint: "", href: "#", status: TaskStatus::Doing, word: "Begun" },
            Task { title: "Invite two colleagues", hint: "", href: "#", status: TaskStatus::Todo, word: "To do" },
            Task { title: "Print a code for the ward", hint: "", href: "#", status: TaskStatus::Later, word: "Cannot start yet" },
        ])))
        (section("agreement", "Give and get", &two_sides(
            &card("We promise", &check_list(&["Scrubs before 7:00", "A word when we are late"])),
            &card("In return you", &check_list(&["Count what is left by 18:00", "Bring back what you don’t need"])),
        )))
    }
}

/// Everything small, and the states of a page.
pub(super) fn words_and_signs() -> Markup {
    let tab = |text, count, current| LinkTab { href: "#signs", text, count, current };
    let tones = [
        (Tone::Info, "New"),
        (Tone::Wait, "Promised"),
        (Tone::Brand, "Doing"),
        (Tone::Plum, "Waiting on you"),
        (Tone::Ok, "Promise kept"),
        (Tone::Late, "Late"),
        (Tone::Thanks, "Thanked"),
        (Tone::Neutral, "Closed"),
    ];
    section(
        "signs",
        "Words and signs",
        &html! {
            div.cluster { @for (tone, text) in tones { (chip(tone, text)) } }
            (tabs("Parts", &[tab("Open", "12", true), tab("Promised", "4", false), tab("Done this week", "", false)]))
            (filter_links("Narrow", &[tab("All", "", true), tab("Mine", "3", false), tab("Without a promise", "2", false)]))
            (search_box("/search", "Search", "", "Search"))
            (table("services", "Services of Linen", &[Column::Text("Service"), Column::Text("Team"), Column::Number("Promises kept"), Column::Actions("Actions")], &html! {
                tr { th scope="row" { "Scrubs" } td { "Linen" } td.num { "94 % (n = 34)" } td { a href="#" { "Open" span.visually-hidden { " Scrubs" } } } }
                tr { th scope="row" { "Curtains" } td { "Linen" } td.num { "too few" } td { a href="#" { "Open" span.visually-hidden { " Curtains" } } } }
            }))
            (pager("Pages", None, Some(PagerLink { href: "#", text: "Older" }), "1–25 of 60"))
            div.grid {
                (figure_number("94 %", "Promises kept", "34 requests, four weeks"))
                (figure_number("18 min", "Usual first answer", "median of 34, 12–25"))
                (link_card("#", "Scrubs and linen", &html! { p.meta { "Usually within 20 minutes" } }))
            }
            @for (tone, text) in [(Tone::Info, "Linen is late today"), (Tone::Ok, "Saved. Thank you."), (Tone::Wait, "Due in 20 minutes"), (Tone::Late, "This promise is 20 minutes late"), (Tone::Plum, "Only your team sees this")] {
                (banner(tone, text, &html! { p { "A short word to Anna helps." } }))
            }
            (empty_state(Icon::Celebrate, "Nobody is waiting for you", "Thank you. Porters are short today – could you lend a hand?", &link_button(ButtonKind::Secondary, "#", "See who needs help")))
            (details("d-more", "How we reckon this", &html! { p { "Working minutes between the request and the first answer." } }))
            (facts(&[("Number", html! { "R-1042" }), ("Asked by", person("Marek Nowak"))]))
            (actions(&html! {
                (button(ButtonKind::Primary, "Accept with a promise"))
                (button(ButtonKind::Secondary, "Ask a question"))
                (button(ButtonKind::Danger, "Withdraw"))
                (button_with(ButtonKind::Thanks, Icon::Thanks, "Say thank you", None))
                (dialog_button(ButtonKind::Quiet, "dialog-1", "Say no kindly"))
            }))
            (dialog("dialog-1", "Say no kindly", "Close", &html! { p { "A reason and another way are needed." } }))
            div.cluster { @for name in ["Anna Żak", "Marek Nowak", "Sofia Bianchi", "Łucja Wiśniewska", "Night porters", "Bo"] { (avatar(name)) } }
            div.cluster { @for picture in Icon::ALL { (icon(*picture)) } }
        },
    )
}

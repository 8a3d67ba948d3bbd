//! Requests that have to do with this one, and the forms that link, merge and split.

use domain::request::linking::{Link, Relation};
use maud::{Markup, html};

use super::super::attempt::{Act, Attempt, control};
use super::super::load::Loaded;
use super::super::provider::form;
use crate::components::{ButtonKind, Choice, Field, InputKind, button, field, select, textarea};
use crate::ctx::Ctx;
use crate::paths;

/// The card beside the conversation.
pub(in super::super) fn links(ctx: &Ctx, loaded: &Loaded, attempt: &Attempt) -> Markup {
    let t = ctx.t;
    let request = &loaded.show.request;
    let links = &loaded.around.links;
    let changes = request.can_link();
    if links.is_empty() && !changes {
        return html! {};
    }
    html! {
        section.card #links aria-labelledby="links-title" {
            h2.card-title id="links-title" { (t.around_links()) }
            @if links.is_empty() { p.meta { (t.around_links_none()) } }
            @else { ul.plain-list.stack-s { @for link in links { (line(ctx, request.number, link, changes)) } } }
            @if changes {
                (link_form(ctx, loaded, attempt))
                @if request.can_merge() {
                    (merge_form(ctx, loaded, attempt))
                    (split_form(ctx, loaded, attempt))
                }
            }
        }
    }
}

/// Where it stands, for a request that goes on in another one.
pub(in super::super) fn merged_into(ctx: &Ctx, loaded: &Loaded) -> Option<String> {
    let merged = |link: &&Link| link.relation == Relation::MergedInto;
    if loaded.show.request.state != domain::request::State::Withdrawn {
        return None;
    }
    let link = loaded.around.links.iter().rev().find(merged)?;
    Some(match &link.other {
        Some(other) => ctx.t.around_merged_into(format!("R-{}", other.number)),
        None => ctx.t.around_merged_into_another(),
    })
}

/// What the other one is to this one, as a label: "Waits for this", "Part of".
fn relation(ctx: &Ctx, relation: Relation) -> String {
    let t = ctx.t;
    match relation {
        Relation::Related => t.around_link_related(),
        Relation::Blocks => t.around_link_blocks(),
        Relation::WaitsFor => t.around_link_waits_for(),
        Relation::Part => t.around_link_part(),
        Relation::Whole => t.around_link_whole(),
        Relation::MergedInto => t.around_link_merged_into(),
        Relation::TookIn => t.around_link_took_in(),
    }
}

fn line(ctx: &Ctx, number: i64, link: &Link, changes: bool) -> Markup {
    let t = ctx.t;
    let removable = matches!(link.relation, Relation::Related | Relation::Blocks | Relation::WaitsFor);
    html! {
        li {
            p.meta { (relation(ctx, link.relation)) }
            @match &link.other {
                Some(other) => {
                    p { a href=(paths::request(other.number)) { "R-" (other.number) " " (other.title) } }
                    @if changes && removable {
                        (form(number, Act::Unlink, &html! {
                            input type="hidden" name="number" value=(other.number);
                            input type="hidden" name="relation" value=(link.relation.word());
                            (button(ButtonKind::Quiet, &t.around_unlink()))
                        }))
                    }
                }
                None => p { (t.around_link_hidden()) },
            }
        }
    }
}

fn link_form(ctx: &Ctx, loaded: &Loaded, attempt: &Attempt) -> Markup {
    let t = ctx.t;
    let (number, how) = (control(Act::Link, "number"), control(Act::Link, "relation"));
    let (number_error, how_error) =
        (attempt.message(ctx, Act::Link, "number"), attempt.message(ctx, Act::Link, "relation"));
    let words: Vec<(&str, String)> = [Relation::Related, Relation::Blocks, Relation::WaitsFor]
        .iter()
        .map(|one| (one.word(), relation(ctx, *one)))
        .collect();
    let choices: Vec<Choice<'_>> = words.iter().map(|(word, text)| Choice::new(word, text)).collect();
    html! {
        details.details id=(Act::Link.name()) open[attempt.is(Act::Link)] {
            summary { (t.around_link()) }
            div.details-body {
                (form(loaded.show.request.number, Act::Link, &html! {
                    (select(&Field::new("relation", &t.around_link_how()).id(&how).error(how_error.as_deref())
                        .value(attempt.text(Act::Link, "relation", "related")), &choices))
                    (field(InputKind::Text, &Field::new("number", &t.around_link_number()).id(&number).error(number_error.as_deref())
                        .value(attempt.text(Act::Link, "number", "")).autocomplete("off").short()))
                    (button(ButtonKind::Secondary, &t.around_link_send()))
                }))
            }
        }
    }
}

fn merge_form(ctx: &Ctx, loaded: &Loaded, attempt: &Attempt) -> Markup {
    let t = ctx.t;
    let into = control(Act::Merge, "into");
    let error = attempt.message(ctx, Act::Merge, "into");
    html! {
        details.details id=(Act::Merge.name()) open[attempt.is(Act::Merge)] {
            summary { (t.around_merge()) }
            div.details-body {
                p.hint { (t.around_merge_text(loaded.show.asker.name.as_str())) }
                (form(loaded.show.request.number, Act::Merge, &html! {
                    (field(InputKind::Text, &Field::new("into", &t.around_merge_into()).id(&into).error(error.as_deref())
                        .value(attempt.text(Act::Merge, "into", "")).autocomplete("off").short()))
                    (button(ButtonKind::Secondary, &t.around_merge_send()))
                }))
            }
        }
    }
}

fn split_form(ctx: &Ctx, loaded: &Loaded, attempt: &Attempt) -> Markup {
    let t = ctx.t;
    let (title, words, team) =
        (control(Act::Split, "title"), control(Act::Split, "words"), control(Act::Split, "team"));
    let message = |name: &str| attempt.message(ctx, Act::Split, name);
    let (title_error, words_error, team_error) = (message("title"), message("words"), message("team"));
    let team_label = t.around_split_team();
    let team_field = Field::new("team", &team_label)
        .id(&team)
        .error(team_error.as_deref())
        .value(attempt.text(Act::Split, "team", ""));
    html! {
        details.details id=(Act::Split.name()) open[attempt.is(Act::Split)] {
            summary { (t.around_split()) }
            div.details-body {
                p.hint { (t.around_split_text()) }
                (form(loaded.show.request.number, Act::Split, &html! {
                    (field(InputKind::Text, &Field::new("title", &t.around_split_title()).id(&title).error(title_error.as_deref())
                        .value(attempt.text(Act::Split, "title", "")).autocomplete("off")))
                    (textarea(&Field::new("words", &t.around_split_words()).id(&words).error(words_error.as_deref())
                        .optional(&t.request_optional()).value(attempt.text(Act::Split, "words", ""))))
                    @if let Some(teams) = &loaded.teams { (teams.field(&team_field, &t.around_split_same_team())) }
                    (button(ButtonKind::Secondary, &t.around_split_send()))
                }))
            }
        }
    }
}

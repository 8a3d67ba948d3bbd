//! Another variant of the service: wished by whoever asked, given or kept by whoever serves.

use domain::OptionId;
use domain::request::option_wish::{Answer, Wish};
use maud::{Markup, html};

use super::attempt::{Act, Attempt, control};
use super::load::Loaded;
use super::provider::{Panel, form, panel, word};
use crate::components::{ButtonKind, Choice, Field, actions, button, button_with, radios};
use crate::ctx::Ctx;
use crate::icons::Icon;

/// For whoever asked: wishing for another variant, or what came of the wish.
pub(super) fn wish(ctx: &Ctx, loaded: &Loaded, attempt: &Attempt) -> Markup {
    let t = ctx.t;
    let request = &loaded.show.request;
    let language = ctx.locale.language;
    let others: Vec<(String, &str)> = loaded
        .variants
        .iter()
        .filter(|variant| Some(variant.id) != request.option)
        .map(|variant| (variant.id.to_string(), variant.texts.name.best(language)))
        .collect();
    let said = loaded.wish.map(|wish| {
        let option = name(ctx, loaded, wish.option);
        match wish.answer {
            Answer::Open => t.contest_wish_open(option),
            Answer::Given => t.contest_wish_given(option),
            Answer::Kept => t.contest_wish_kept(option),
        }
    });
    let is_open = loaded.wish.is_some_and(|wish| wish.answer == Answer::Open);
    let choices: Vec<Choice<'_>> = others.iter().map(|(id, name)| Choice::new(id, name)).collect();
    let id = control(Act::Wish, "option");
    let error = attempt.message(ctx, Act::Wish, "option");
    html! {
        @if let Some(said) = said.filter(|_| request.standing.is_customer) { p.meta #wish-said { (said) } }
        @if request.can_wish_option() && !is_open && !choices.is_empty() {
            @let body = form(request.number, Act::Wish, &html! {
                p { (t.contest_wish_hint()) }
                (radios(&Field::new("option", &t.contest_wish_which()).id(&id).error(error.as_deref())
                    .value(attempt.text(Act::Wish, "option", "")), &choices))
                (actions(&button(ButtonKind::Secondary, &t.contest_wish_send())))
            });
            (panel(&Panel { act: Act::Wish, picture: Icon::Again, title: &t.contest_wish(), is_open: false }, attempt, &body))
        }
    }
}

/// For whoever serves: giving the other variant, or keeping to this one with a word about why.
pub(super) fn answer(ctx: &Ctx, loaded: &Loaded, attempt: &Attempt) -> Markup {
    let t = ctx.t;
    let request = &loaded.show.request;
    let open = loaded.wish.filter(|wish: &Wish| wish.answer == Answer::Open && request.can_answer_wish());
    let Some(wish) = open else { return html! {} };
    let title = t.contest_wish_title(loaded.show.asker.name.as_str(), name(ctx, loaded, wish.option));
    let hint = t.contest_wish_word_hint();
    let body = form(
        request.number,
        Act::WishAnswer,
        &html! {
            (word(ctx, attempt, Act::WishAnswer, "word", &t.contest_wish_word(), Some(&hint)))
            (actions(&html! {
                (button_with(ButtonKind::Primary, Icon::Check, &t.contest_wish_give(), Some(("answer", "give"))))
                (button_with(ButtonKind::Secondary, Icon::Minus, &t.contest_wish_keep(), Some(("answer", "keep"))))
            }))
        },
    );
    panel(&Panel { act: Act::WishAnswer, picture: Icon::Again, title: &title, is_open: true }, attempt, &body)
}

fn name(ctx: &Ctx, loaded: &Loaded, option: OptionId) -> String {
    let found = loaded.variants.iter().find(|variant| variant.id == option);
    found.map(|variant| variant.texts.name.best(ctx.locale.language).to_owned()).unwrap_or_default()
}

//! Writing one phrase.

use axum::http::StatusCode;
use axum::response::Response;
use domain::PhraseId;
use domain::phrase::{self, Draft, Kind, Phrase, Placeholder};
use domain::team::Team;
use maud::{Markup, html};

use super::index::kind;
use super::own;
use crate::components::{
    ButtonKind, Choice, Field, InputKind, actions, back_link, button, error_summary, facts, field,
    page_title, radios,
};
use crate::ctx::Ctx;
use crate::error::{Invalid, OrInvalid as _};
use crate::extract::{Form, Path};
use crate::notice::Notice;
use crate::page::{Nav, Page};
use crate::services::texts::{self, Length};
use crate::typed::Typed;
use crate::{Result, paths};

fn read(typed: &Typed) -> Draft {
    Draft {
        name: typed.text("name").to_owned(),
        kind: typed.text("kind").to_owned(),
        texts: texts::read(typed, "text"),
    }
}

fn written(phrase: &Phrase) -> Typed {
    let mut typed = Typed::default();
    typed.set("name", phrase.name.as_str());
    typed.set("kind", phrase.kind.word());
    texts::put(&mut typed, "text", &phrase.texts);
    typed
}

pub(super) async fn new(ctx: Ctx, Path(slug): Path<String>) -> Result<Response> {
    let team = ctx.read(move |conn| own(conn, &slug)).await?;
    ctx.render(page(&ctx, &team, None, &Typed::default(), &Invalid::default()))
}

pub(super) async fn edit(ctx: Ctx, Path((slug, id)): Path<(String, PhraseId)>) -> Result<Response> {
    let (team, phrase) = ctx
        .read(move |conn| {
            let team = own(conn, &slug)?;
            let phrase = phrase::get(conn, team.id, id)?;
            Ok((team, phrase))
        })
        .await?;
    ctx.render(page(&ctx, &team, Some(id), &written(&phrase), &Invalid::default()))
}

fn page(ctx: &Ctx, team: &Team, id: Option<PhraseId>, typed: &Typed, errors: &Invalid) -> Page {
    let t = ctx.t;
    let action = match id {
        Some(id) => paths::phrase(&team.slug, id),
        None => paths::phrases(&team.slug),
    };
    let (name_error, kind_error) = (errors.message(ctx, "name"), errors.message(ctx, "kind"));
    let kinds: Vec<(&str, String)> = Kind::ALL.iter().map(|one| (one.word(), kind(ctx, *one))).collect();
    let choices: Vec<Choice<'_>> = kinds.iter().map(|(word, text)| Choice::new(word, text)).collect();
    let chosen = if typed.text("kind").is_empty() { Kind::Any.word() } else { typed.text("kind") };
    let title = if id.is_some() { t.kept_phrase_edit() } else { t.kept_phrase_add() };
    let main = html! {
        (back_link(&paths::kept(&team.slug), &t.kept_title()))
        (page_title(&title, ""))
        (error_summary(&t.form_problems(), &errors.summary(ctx)))
        form.form method="post" action=(action) novalidate {
            (field(InputKind::Text, &Field::new("name", &t.kept_name()).hint(t.kept_phrase_name_hint().as_str())
                .value(typed.text("name")).error(name_error.as_deref()).autocomplete("off")))
            (radios(&Field::new("kind", &t.kept_kind()).value(chosen).error(kind_error.as_deref()), &choices))
            (texts::fields(ctx, typed, ("text", "text"), (&t.kept_phrase_text(), &t.kept_phrase_text_hint()), Length::Block, errors))
            (placeholders(ctx))
            (actions(&button(ButtonKind::Primary, &t.kept_keep())))
        }
        @if let Some(id) = id {
            form method="post" action=(paths::phrase_removal(&team.slug, id)) {
                (button(ButtonKind::Danger, &t.kept_phrase_remove()))
            }
        }
    };
    Page::new(title, main).at(Nav::Serve)
}

fn placeholders(ctx: &Ctx) -> Markup {
    let t = ctx.t;
    let meaning = |one: Placeholder| match one {
        Placeholder::Asker => t.kept_place_asker(),
        Placeholder::Me => t.kept_place_me(),
        Placeholder::Team => t.kept_place_team(),
        Placeholder::Number => t.kept_place_number(),
        Placeholder::Due => t.kept_place_due(),
    };
    let rows: Vec<(String, Markup)> = Placeholder::ALL
        .iter()
        .map(|one| (format!("{{{}}}", one.word()), html! { (meaning(*one)) }))
        .collect();
    let rows: Vec<(&str, Markup)> = rows.iter().map(|(name, text)| (name.as_str(), text.clone())).collect();
    html! {
        div.card {
            p.meta { (t.kept_places()) }
            (facts(&rows))
        }
    }
}

pub(super) async fn create(ctx: Ctx, Path(slug): Path<String>, Form(typed): Form<Typed>) -> Result<Response> {
    keep(&ctx, slug, None, typed).await
}

pub(super) async fn update(
    ctx: Ctx,
    Path((slug, id)): Path<(String, PhraseId)>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    keep(&ctx, slug, Some(id), typed).await
}

async fn keep(ctx: &Ctx, slug: String, id: Option<PhraseId>, typed: Typed) -> Result<Response> {
    let (draft, which) = (read(&typed), slug.clone());
    let kept = ctx.write(move |tx| {
        let team = own(tx, &which)?;
        let edit = draft.parse()?;
        match id {
            Some(id) => phrase::update(tx, team.id, id, &edit),
            None => phrase::create(tx, team.id, &edit).map(|_| ()),
        }
    });
    match kept.await.or_invalid()? {
        Ok(()) => ctx.see_other_with(&paths::kept(&slug), Notice::KeptKept),
        Err(errors) => {
            let team = ctx.read(move |conn| own(conn, &slug)).await?;
            ctx.render(page(ctx, &team, id, &typed, &errors).status(StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}

pub(super) async fn destroy(ctx: Ctx, Path((slug, id)): Path<(String, PhraseId)>) -> Result<Response> {
    let which = slug.clone();
    ctx.write(move |tx| {
        let team = own(tx, &which)?;
        phrase::delete(tx, team.id, id)
    })
    .await?;
    ctx.see_other_with(&paths::kept(&slug), Notice::KeptRemoved)
}

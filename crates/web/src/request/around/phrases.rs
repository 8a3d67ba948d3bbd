//! The team's phrases under a field: a press puts one into it, in the language of the request.
//!
//! Without a script the press sends the form as a GET to the page of the request, which comes back with the
//! phrase added to everything typed. With one, typing `::` in the field opens the same list.

use domain::PhraseId;
use domain::language::Language;
use domain::phrase::{Kind, Phrase, Placeholder};
use maud::{Markup, html};

use super::super::attempt::Act;
use super::super::load::Loaded;
use super::super::status::moment;
use crate::ctx::Ctx;
use crate::paths;
use crate::typed::Typed;

/// Which of a form's fields phrases go into, and which kinds are offered there.
fn place(act: Act) -> Option<(&'static str, Kind)> {
    Some(match act {
        Act::Opening => ("greeting", Kind::Greeting),
        Act::Question => ("question", Kind::Question),
        Act::Closing => ("word", Kind::Closing),
        Act::Promise => ("word", Kind::Any),
        Act::Refusal => ("reason", Kind::Any),
        Act::Passing => ("why", Kind::Note),
        Act::Reply => ("body", Kind::Any),
        Act::Note => ("body", Kind::Note),
        _ => return None,
    })
}

fn fits(phrase: &Phrase, kind: Kind) -> bool {
    phrase.kind == kind || (phrase.kind == Kind::Any && kind != Kind::Note)
}

/// The phrases that fit into a form; nothing when there are none. Stands behind the form's own button, which
/// must stay the one that Enter presses.
pub(in super::super) fn phrases(ctx: &Ctx, loaded: &Loaded, act: Act) -> Markup {
    let Some((field, kind)) = place(act) else { return html! {} };
    let request = &loaded.show.request;
    let fitting: Vec<&Phrase> = loaded.around.kept.phrases.iter().filter(|one| fits(one, kind)).collect();
    if fitting.is_empty() {
        return html! {};
    }
    let t = ctx.t;
    let language = language(ctx, loaded, act);
    html! {
        details.details id={ (act.name()) "-phrases" } data-phrases=(field) {
            summary { (t.around_phrases()) }
            div.details-body {
                p.hint { (t.around_phrases_hint(crate::i18n::name_of(language))) }
                ul.plain-list.stack-s {
                    @for phrase in fitting {
                        @let (text, is_exact) = text(ctx, loaded, phrase, language);
                        li {
                            button.button.button-small type="submit" formmethod="get" formnovalidate
                                formaction=(paths::request(request.number)) name="phrase" data-phrase
                                value={ (act.name()) "." (phrase.id) } { (phrase.name) }
                            p.meta.pre-line data-phrase-text lang=[is_exact.then_some(language.word())] { (text) }
                        }
                    }
                }
                @if let Some((_, slug, _)) = &loaded.show.team {
                    p { a href=(paths::kept(slug)) { (t.around_phrases_kept()) } }
                }
            }
        }
    }
}

/// What the other side reads is in their language, what one's own reads in the reader's.
fn language(ctx: &Ctx, loaded: &Loaded, act: Act) -> Language {
    if matches!(act, Act::Note | Act::Passing) { ctx.locale.language } else { loaded.show.request.language }
}

fn text(ctx: &Ctx, loaded: &Loaded, phrase: &Phrase, language: Language) -> (String, bool) {
    let show = &loaded.show;
    phrase.filled(language, |placeholder| match placeholder {
        Placeholder::Asker => Some(show.beneficiary.as_ref().unwrap_or(&show.asker).name.clone()),
        Placeholder::Me => ctx.actor.as_ref().map(|actor| actor.name.clone()),
        Placeholder::Team => show.team.as_ref().map(|(_, _, name)| name.clone()),
        Placeholder::Number => Some(format!("R-{}", show.request.number)),
        Placeholder::Due => show.request.promised_for.map(|at| moment(ctx, at)),
    })
}

/// The text of a phrase as a macro will say it.
pub(super) fn text_for(ctx: &Ctx, loaded: &Loaded, phrase: &Phrase, internal: bool) -> String {
    let language = if internal { ctx.locale.language } else { loaded.show.request.language };
    text(ctx, loaded, phrase, language).0
}

/// What a form comes back with after a phrase was pressed without a script: everything typed, and the phrase
/// behind it. Nothing for a press that names no phrase of the team.
pub(in super::super) fn fill(ctx: &Ctx, loaded: &Loaded, mut typed: Typed) -> Option<(Act, Typed)> {
    let (word, id) = typed.text("phrase").split_once('.')?;
    let act = Act::parse(word)?;
    let (field, kind) = place(act)?;
    let id: PhraseId = id.parse().ok()?;
    let phrase = loaded.around.kept.phrases.iter().find(|one| one.id == id && fits(one, kind))?;
    let (text, _) = text(ctx, loaded, phrase, language(ctx, loaded, act));
    let before = typed.text(field).trim_end().to_owned();
    typed.set(field, if before.is_empty() { text } else { format!("{before}\n{text}") });
    Some((act, typed))
}

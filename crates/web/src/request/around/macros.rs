//! The team's macros on the page of a request: what each will do, and one tap to do it.

use db::{Conn, Timestamp};
use domain::language::Language;
use domain::macros::{Macro, Saying, Step};
use domain::phrase::{Phrase, Placeholder};
use domain::request::Request;
use domain::{PhraseId, Result, person};
use maud::{Markup, html};

use super::super::attempt::Act;
use super::super::load::{self, Loaded};
use super::super::provider::form;
use super::super::status::moment;
use crate::components::{ButtonKind, button_with};
use crate::ctx::Ctx;
use crate::icons::Icon;

/// Says phrases for macros as the page would: in the language of the request, dates as the reader writes them.
pub(crate) struct Sayer(Ctx);

impl Sayer {
    pub(crate) fn new(ctx: &Ctx) -> Self {
        Self(ctx.clone())
    }
}

impl Saying for Sayer {
    fn say(&self, conn: &mut Conn<'_>, request: &Request, phrase: &Phrase, internal: bool) -> Result<String> {
        let customer = request.beneficiary.unwrap_or(request.asker);
        let names = person::names(conn, [customer])?;
        let actor = self.0.actor.as_ref();
        let language: Language = if internal { self.0.locale.language } else { request.language };
        let (text, _) = phrase.filled(language, |placeholder| match placeholder {
            Placeholder::Asker => names.get(&customer).map(|named| named.name.clone()),
            Placeholder::Me => actor.map(|actor| actor.name.clone()),
            Placeholder::Team => actor
                .and_then(|actor| actor.teams.iter().find(|team| Some(team.id) == request.team))
                .map(|team| team.name.clone()),
            Placeholder::Number => Some(format!("R-{}", request.number)),
            Placeholder::Due => request.promised_for.map(|at| moment(&self.0, at)),
        });
        Ok(text)
    }

    fn usual(&self, conn: &mut Conn<'_>, request: &Request) -> Result<Timestamp> {
        load::usual_promise(conn, request)
    }
}

/// The macros that fit the request as it stands; nothing when none does.
pub(in super::super) fn macros(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let request = &loaded.show.request;
    let fitting: Vec<&Macro> =
        loaded.around.kept.macros.iter().filter(|one| one.fits(request).iter().all(|fits| *fits)).collect();
    if fitting.is_empty() || !request.standing.is_provider {
        return html! {};
    }
    let t = ctx.t;
    html! {
        details.details.verb id="macros" name="verb" {
            summary data-hotkey="m" { (crate::icons::icon(Icon::Work)) span { (t.around_macros()) } }
            div.details-body {
                p.hint { (t.around_macros_hint()) }
                ul.plain-list.divided {
                    @for one in fitting {
                        li {
                            ol.macro-steps { @for step in &one.steps { li { (step_words(ctx, loaded, *step)) } } }
                            (form(request.number, Act::Macro, &html! {
                                input type="hidden" name="macro" value=(one.id);
                                (button_with(ButtonKind::Secondary, Icon::Work, &one.name, None))
                            }))
                        }
                    }
                }
            }
        }
    }
}

/// What a step will do, in words, with the text that it will write.
fn step_words(ctx: &Ctx, loaded: &Loaded, step: Step) -> Markup {
    let t = ctx.t;
    match step {
        Step::Take {} => html! { (t.around_step_take()) },
        Step::Open { phrase } => {
            let promised_for = loaded.offer.as_ref().map_or(loaded.now, |offer| offer.promised_for);
            html! { (t.around_step_open(moment(ctx, promised_for))) (quoted(ctx, loaded, phrase, false)) }
        }
        Step::Checklist { checklist } => {
            let name = loaded.around.kept.checklists.iter().find(|(id, _)| *id == checklist);
            html! { (t.around_step_checklist(name.map(|(_, name)| name.as_str()).unwrap_or_default())) }
        }
        Step::Note { phrase } => html! { (t.around_step_note()) (quoted(ctx, loaded, phrase, true)) },
        Step::Question { phrase } => {
            html! { (t.around_step_question()) (quoted(ctx, loaded, phrase, false)) }
        }
        Step::Perform {} => html! { (t.around_step_perform()) },
        Step::Close { phrase } => html! { (t.around_step_close()) (quoted(ctx, loaded, phrase, false)) },
        Step::SetAside { days } => html! { (t.around_step_set_aside(days)) },
    }
}

fn quoted(ctx: &Ctx, loaded: &Loaded, id: PhraseId, internal: bool) -> Markup {
    let phrase = loaded.around.kept.phrases.iter().find(|one| one.id == id);
    html! {
        @if let Some(phrase) = phrase {
            blockquote.pre-line { (super::phrases::text_for(ctx, loaded, phrase, internal)) }
        }
    }
}

//! The page of one request as a whole: the head, what to do now, the conversation, and the facts beside it.

use axum::http::StatusCode;
use axum::response::Response;
use domain::request::Visibility;
use domain::request::insisting::Insisted;
use domain::service::{Answers, Value};
use maud::{Markup, html};

use super::attempt::{Act, Attempt, control};
use super::load::Loaded;
use super::status::{self, Face, moment};
use super::{
    around, bundle, clock, customer, endings, history, provider, pulse, repair, shares, talk, timeline,
};
use crate::agreements::{self, agreed_line};
use crate::components::{
    ButtonKind, Field, InputKind, Promise, Tone, actions, button, chip, error_summary, facts, field,
    link_button, person, promise, section, textarea,
};
use crate::ctx::Ctx;
use crate::page::{Nav, Page};
use crate::{Result, fields, map, paths};

/// The page, for the side that reads it.
pub(super) fn page(ctx: &Ctx, loaded: &Loaded, attempt: &Attempt) -> Page {
    let show = &loaded.show;
    let request = &show.request;
    let nav = if request.standing.is_customer { Nav::Ask } else { Nav::Serve };
    let problems = attempt.summary(ctx);
    let main = html! {
        (error_summary(&ctx.t.request_problems(), &problems))
        (around::presence(ctx, request, &loaded.around.viewers))
        (head(ctx, loaded))
        (around::aside_banner(ctx, loaded))
        div.with-side {
            div.stack-l {
                (clock::published(ctx, loaded))
                (repair::reminder(ctx, loaded))
                (now(ctx, loaded, attempt))
                (shares::shares(ctx, loaded))
                (repair::repair(ctx, loaded, attempt))
                (section("conversation", &ctx.t.request_conversation(), &html! {
                    (talk::talk(ctx, show))
                    (talk::compose(ctx, loaded, attempt))
                    (around::shared(ctx, loaded, attempt))
                }))
                (around::kept_drafts(&loaded.around.drafts))
                (clock::clock(ctx, loaded))
                (history::history(ctx, &loaded.history))
            }
            aside.stack aria-label=(ctx.t.request_about()) {
                (around::checklist(ctx, loaded, attempt))
                (about(ctx, loaded))
                (around::links(ctx, loaded, attempt))
                (people(ctx, loaded, attempt))
            }
        }
    };
    Page::new(format!("R-{} {}", request.number, request.title), main).at(nav).topic(request.id.uuid())
}

fn head(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let show = &loaded.show;
    let request = &show.request;
    let (tone, turn) = status::turn(ctx, show);
    html! {
        header.page-title {
            p.eyebrow.dots {
                span { "R-" (request.number) }
                @if let Some((_, texts)) = &show.service { span { (texts.best(ctx.locale.language)) } }
                @if let Some(option) = &show.option { span { (option.best(ctx.locale.language)) } }
            }
            h1 { (request.title) }
            (bundle::whole(ctx, show))
            p.lead data-announce="status" { (around::merged_into(ctx, loaded).unwrap_or_else(|| status::sentence(ctx, show))) }
            @if let Some(silence) = status::silence(ctx, show) { p.meta #silence { (silence) } }
            div.cluster {
                (chip(tone, &turn))
                @if loaded.purpose.is_front_line { (chip(Tone::Brand, &map::front_line(ctx, loaded.purpose.way.as_ref()))) }
            }
        }
        @if let Some(promised) = status::promised(ctx, loaded) {
            (promise(&Promise { label: &promised.label, time: &promised.time, note: &promised.note, state: promised.state }))
        }
        (timeline::timeline(ctx, show))
    }
}

/// What the reader can do now. The provider reads first what it is for.
fn now(ctx: &Ctx, loaded: &Loaded, attempt: &Attempt) -> Markup {
    let show = &loaded.show;
    let standing = show.request.standing;
    html! {
        (bundle::parts(ctx, show))
        @if Face::of(show) == Face::Provider { (need(ctx, loaded)) }
        (around::still_needed(ctx, loaded))
        @if standing.is_customer || standing.stands_in || standing.is_provider {
            div.verb-list {
                (customer::panels(ctx, loaded, attempt))
                @if standing.is_provider { (provider::panels(ctx, loaded, attempt)) }
            }
        }
        (pulse::questions(ctx, loaded, attempt))
        (customer::thanks(ctx, loaded, attempt))
        (endings::endings(ctx, loaded, attempt))
        @if Face::of(show) == Face::Customer { (need(ctx, loaded)) }
    }
}

/// What was asked: what it is for, when it is needed, and the answers to the service's questions.
fn need(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let request = &loaded.show.request;
    let answers = answers(ctx, &request.answers);
    if request.purpose.is_empty()
        && answers.is_empty()
        && request.needed_by.is_none()
        && loaded.known.is_none()
        && loaded.announced_at.is_none()
    {
        return html! {};
    }
    let mut rows: Vec<(String, Markup)> = Vec::new();
    if let Some(needed_by) = request.needed_by {
        rows.push((ctx.t.request_needed_by(), html! { (moment(ctx, needed_by)) }));
    }
    rows.extend(answers.into_iter().map(|(label, text)| (label, html! { span.pre-line { (text) } })));
    let rows: Vec<(&str, Markup)> =
        rows.iter().map(|(label, value)| (label.as_str(), value.clone())).collect();
    html! {
        div.card #need {
            @if !request.purpose.is_empty() {
                div { p.meta { (ctx.t.request_purpose()) } p.lead.pre-line { (request.purpose) } }
            }
            @if !rows.is_empty() { (facts(&rows)) }
            @if let Some(insisted) = &loaded.insisted { p.meta #insisted { (insisted_on(ctx, insisted)) } }
            @if let Some(told) = loaded.announced_at { p.meta #announced { (ctx.t.heads_up_told(ctx.locale.day_at(told))) } }
            @if let Some(known) = &loaded.known {
                p.meta #known-earlier { (ctx.t.request_known_earlier(ctx.locale.date(known.since), ctx.t.format_days(known.days_earlier))) }
            }
        }
    }
}

/// That the date was asked for although it is earlier than usual, or told later than agreed.
fn insisted_on(ctx: &Ctx, insisted: &Insisted) -> String {
    let t = ctx.t;
    let when = moment(ctx, insisted.needed_by);
    let usually = insisted.usually_by.map(|usually| t.evidence_insisted(when.as_str(), moment(ctx, usually)));
    let notice = insisted.notice.map(|short| match agreements::short_notice(ctx, &short) {
        (agreed, Some(given)) => t.evidence_insisted_notice(when.as_str(), given, agreed),
        (agreed, None) => t.evidence_insisted_without(when.as_str(), agreed),
    });
    let lines: Vec<String> = usually.into_iter().chain(notice).collect();
    lines.join(" ")
}

/// The answers with their questions, as they were put; what cannot be read is left out.
fn answers(ctx: &Ctx, kept: &serde_json::Value) -> Vec<(String, String)> {
    let kept: Answers = serde_json::from_value(kept.clone()).unwrap_or_default();
    let language = ctx.locale.language;
    let line = |answer: domain::service::Answer| {
        (answer.label.best(language).to_owned(), answer_text(ctx, &answer.value))
    };
    kept.answers.into_iter().map(line).collect()
}

/// One answer in the reader's language.
pub(crate) fn answer_text(ctx: &Ctx, value: &Value) -> String {
    let language = ctx.locale.language;
    match value {
        Value::Text { text } => text.clone(),
        Value::Choice { label, .. } => label.best(language).to_owned(),
        Value::Date { date } => ctx.locale.date(*date),
        Value::Person { name, .. } | Value::File { name } => name.clone(),
        Value::Number { number, unit } => {
            format!("{} {}", ctx.locale.number(*number), unit.best(language)).trim().to_owned()
        }
    }
}

/// The facts beside the conversation.
fn about(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let t = ctx.t;
    let show = &loaded.show;
    let request = &show.request;
    let mut rows: Vec<(String, Markup)> = Vec::new();
    rows.push((t.request_asked_by(), person(&show.asker.name)));
    if let Some(beneficiary) = &show.beneficiary {
        rows.push((t.request_asked_for(), person(&beneficiary.name)));
    }
    if let Some((_, slug, name)) = &show.team {
        rows.push((t.request_team(), html! { a href=(paths::team(slug)) { (name) } }));
    }
    if let Some(holder) = provider::holder_name(ctx, loaded) {
        rows.push((t.request_holder(), html! { (holder) }));
    }
    if let Some((slug, texts)) = &show.service {
        rows.push((
            t.request_service(),
            html! { a href=(paths::service(slug)) { (texts.best(ctx.locale.language)) } },
        ));
    }
    if let Some(agreed) = &loaded.agreed {
        let href = paths::agreement_version(agreed.agreement, agreed.version);
        rows.push((t.agreements_agreed(), html! { a href=(href) { (agreed_line(ctx, agreed)) } }));
    }
    rows.push((t.request_asked_at(), html! { (moment(ctx, request.created_at)) }));
    let seen = match request.visibility {
        Visibility::Team => t.request_seen_team(),
        Visibility::Named => t.request_seen_named(),
        Visibility::Public => t.request_seen_public(),
    };
    rows.push((t.request_seen_by(), html! { (seen) }));
    let purpose = &loaded.purpose;
    if let Some(way) = &purpose.way {
        rows.push((t.map_way_label(), map::way(ctx, way)));
    }
    if let Some(served) = &purpose.served {
        rows.push((t.map_serves(), map::served_line(ctx, served)));
    }
    let rows: Vec<(&str, Markup)> =
        rows.iter().map(|(label, value)| (label.as_str(), value.clone())).collect();
    html! {
        section.card aria-label=(t.request_about()) {
            (facts(&rows))
            (map::serve_panel(ctx, request, purpose.served.as_ref(), &purpose.offered))
        }
    }
}

/// Who holds it, and who follows it.
fn people(ctx: &Ctx, loaded: &Loaded, attempt: &Attempt) -> Markup {
    let t = ctx.t;
    let show = &loaded.show;
    let request = &show.request;
    let invites = request.standing.is_customer || request.standing.is_provider;
    if !invites && !request.can_watch() {
        return html! {};
    }
    html! {
        @if request.can_hand_over() {
            section.card #holding aria-label=(t.request_holder()) { (provider::holder(ctx, loaded, attempt)) }
        }
        section.card #people aria-label=(t.request_people()) {
            h2.card-title { (t.request_watchers()) }
            @if show.watchers.is_empty() { p.meta { (t.request_watchers_none()) } }
            @else { ul.plain-list.stack-s { @for watcher in &show.watchers { li { (person(&watcher.name)) } } } }
            @if request.can_watch() {
                form method="post" action=(paths::request_part(request.number, Act::Watching.name())) {
                    @if request.standing.is_watcher {
                        input type="hidden" name="watch" value="off";
                        (button(ButtonKind::Quiet, &t.request_unwatch()))
                    } @else {
                        input type="hidden" name="watch" value="on";
                        (button(ButtonKind::Quiet, &t.request_watch()))
                    }
                }
            }
            @if invites { (invite(ctx, request.number, attempt)) }
        }
    }
}

fn invite(ctx: &Ctx, number: i64, attempt: &Attempt) -> Markup {
    let t = ctx.t;
    let id = control(Act::Watching, "person");
    let error = attempt.message(ctx, Act::Watching, "person");
    let (label, hint, address) =
        (t.request_invite_person(), t.request_invite_hint(), paths::person_suggestions());
    let person =
        Field::new("person", &label).id(&id).hint(hint.as_str()).error(error.as_deref()).autocomplete("off");
    let person = person.suggestions(&address, "person_id").value(attempt.text(Act::Watching, "person", ""));
    html! {
        details.details id="watching" open[attempt.is(Act::Watching)] {
            summary { (t.request_invite()) }
            div.details-body {
                (provider::form(number, Act::Watching, &html! {
                    (field(InputKind::Text, &person))
                    (button(ButtonKind::Secondary, &t.request_invite_send()))
                }))
            }
        }
    }
}

/// The request has moved on while somebody wrote: why, what they wrote, and the way to how it stands now.
pub(super) fn moved_on(ctx: &Ctx, number: i64, attempt: &Attempt) -> Result<Response> {
    let t = ctx.t;
    let reason = attempt.conflict.map(|conflict| fields::conflict(ctx, conflict)).unwrap_or_default();
    let main = html! {
        div.main-narrow.stack {
            h1 { (t.request_moved_on()) }
            p.lead { (reason) }
            @if let Some(words) = attempt.words() {
                (textarea(&Field::new("words", &t.request_moved_on_words()).value(words)))
            }
            (actions(&link_button(ButtonKind::Primary, &paths::request(number), &t.request_moved_on_see())))
        }
    };
    ctx.render(Page::new(t.request_moved_on(), main).status(StatusCode::CONFLICT))
}

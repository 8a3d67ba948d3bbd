//! Renaming a template until it is one's own: every word of it on one page, in the language of the writer.

use axum::http::StatusCode;
use axum::response::Response;
use domain::language::Language;
use domain::template::{self, Need, Pack, Pair, Role, Template};
use domain::text::Texts;
use domain::{Error, Problem};

use super::views;
use crate::ctx::Ctx;
use crate::error::{Invalid, OrInvalid as _};
use crate::extract::{Form, Path};
use crate::notice::Notice;
use crate::page::Page;
use crate::typed::Typed;
use crate::{Result, paths};

pub(super) async fn edit(ctx: Ctx, Path(slug): Path<String>) -> Result<Response> {
    let found = own(&ctx, slug).await?;
    let typed = written(&found, ctx.locale.language);
    ctx.render(page(&ctx, &found, &typed, &Invalid::default()))
}

pub(super) async fn update(ctx: Ctx, Path(slug): Path<String>, Form(typed): Form<Typed>) -> Result<Response> {
    let found = own(&ctx, slug.clone()).await?;
    let (before, form, language) = (found.clone(), typed.clone(), ctx.locale.language);
    let kept = ctx.write(move |tx| {
        let version =
            form.text("version").parse().map_err(|_| Error::invalid("name", Problem::NotANumber))?;
        template::update(tx, &before.slug, version, &read(&before.pack, &form, language), language)
    });
    match kept.await.or_invalid()? {
        Ok(()) => ctx.see_other_with(&paths::template(&slug), Notice::TemplateKept),
        Err(errors) => {
            ctx.render(page(&ctx, &found, &typed, &errors).status(StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}

/// A template that can be changed, for somebody who may.
async fn own(ctx: &Ctx, slug: String) -> Result<Template> {
    if !ctx.signed_in()?.is_admin {
        return Err(Error::Forbidden.into());
    }
    let found = ctx.read(move |conn| template::visible_to(conn, &slug)).await?;
    if found.own.is_some() { Ok(found) } else { Err(Error::Forbidden.into()) }
}

fn page(ctx: &Ctx, found: &Template, typed: &Typed, errors: &Invalid) -> Page {
    Page::new(ctx.t.templates_edit(), views::edit(ctx, found, typed, errors))
}

/// The name of a field of a need.
pub(super) fn need_field(pair: usize, side: &str, place: usize) -> String {
    format!("pair.{pair}.{side}.{place}")
}

fn written(found: &Template, language: Language) -> Typed {
    let mut typed = Typed::default();
    typed.set("version", found.own.as_ref().map_or(1, |own| own.version).to_string());
    typed.set("name", found.pack.name.best(language));
    for (index, role) in found.pack.roles.iter().enumerate() {
        typed.set(&format!("role.{index}"), role.name.best(language));
    }
    for (index, pair) in found.pack.pairs.iter().enumerate() {
        for (side, needs) in [("needs", &pair.needs), ("in_return", &pair.in_return)] {
            for (place, need) in needs.iter().enumerate() {
                typed.set(&need_field(index, side, place), need.text.best(language));
            }
        }
    }
    typed
}

/// What the form says, on top of what was there. Words that did not change keep their other languages.
fn read(before: &Pack, typed: &Typed, language: Language) -> Pack {
    let words = |field: &str, old: &Texts| anew(old, typed.text(field), language);
    let mut pack = before.clone();
    pack.name = words("name", &before.name);
    for (index, role) in pack.roles.iter_mut().enumerate() {
        role.name = words(&format!("role.{index}"), &role.name);
    }
    for (index, pair) in pack.pairs.iter_mut().enumerate() {
        for (side, needs) in [("needs", &mut pair.needs), ("in_return", &mut pair.in_return)] {
            for (place, need) in needs.iter_mut().enumerate() {
                need.text = words(&need_field(index, side, place), &need.text);
            }
            // A line that was emptied goes, as long as the side keeps another.
            let filled = needs.iter().filter(|need| !need.text.is_empty()).count();
            if filled > 0 {
                needs.retain(|need| !need.text.is_empty());
            }
        }
    }
    let is_empty = |needs: &[Need]| needs.iter().all(|need| need.text.is_empty());
    pack.pairs.retain(|pair| !(is_empty(&pair.needs) && is_empty(&pair.in_return)));
    add(&mut pack, typed, language);
    pack
}

/// The role and the pair that were added at the end of the form.
fn add(pack: &mut Pack, typed: &Typed, language: Language) {
    let role = typed.text("add_role").trim();
    if !role.is_empty() {
        let key = free_key(pack);
        pack.roles.push(Role { key, name: only(language, role), about: Texts::default() });
    }
    let fields =
        ["add_customer", "add_provider", "add_needs", "add_in_return"].map(|name| typed.text(name).trim());
    let [customer, provider, needs, in_return] = fields;
    if fields.iter().any(|text| !text.is_empty()) {
        let line = |text: &str| vec![Need { kind: "other".to_owned(), text: only(language, text) }];
        pack.pairs.push(Pair {
            customer: customer.to_owned(),
            provider: provider.to_owned(),
            needs: line(needs),
            in_return: line(in_return),
        });
    }
}

fn free_key(pack: &Pack) -> String {
    let taken = |key: &String| pack.roles.iter().any(|role| role.key == *key);
    // Of one more key than there are roles one is free.
    (0..=pack.roles.len()).map(|number| format!("role-{number}")).find(|key| !taken(key)).unwrap_or_default()
}

fn only(language: Language, text: &str) -> Texts {
    let mut texts = Texts::default();
    texts.set(language, text);
    texts
}

fn anew(old: &Texts, typed: &str, language: Language) -> Texts {
    let typed = typed.trim();
    if typed == old.best(language) { old.clone() } else { only(language, typed) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found() -> Template {
        template::shipped().into_iter().nth(2).unwrap()
    }

    #[test]
    fn words_that_did_not_change_keep_their_other_languages() {
        let found = found();
        let mut typed = written(&found, Language::En);
        assert_eq!(read(&found.pack, &typed, Language::En), found.pack);
        typed.set("role.0", "Foundry");
        let renamed = read(&found.pack, &typed, Language::En);
        assert_eq!(renamed.roles[0].name, only(Language::En, "Foundry"));
        assert_eq!(renamed.roles[1], found.pack.roles[1]);
    }

    #[test]
    fn an_emptied_pair_goes_and_a_new_one_comes_at_the_end() {
        let found = found();
        let mut typed = written(&found, Language::En);
        typed.set("pair.0.needs.0", " ");
        typed.set("pair.0.in_return.0", "");
        for (name, text) in [
            ("add_role", "Gate"),
            ("add_customer", "front"),
            ("add_provider", "kitchen"),
            ("add_needs", "Keys by six"),
            ("add_in_return", "A list"),
        ] {
            typed.set(name, text);
        }
        let changed = read(&found.pack, &typed, Language::En);
        assert_eq!(changed.pairs.len(), found.pack.pairs.len());
        assert_eq!(changed.pairs[0], found.pack.pairs[1]);
        let last = changed.pairs.last().unwrap();
        assert_eq!((last.customer.as_str(), last.needs[0].text.en.as_str()), ("front", "Keys by six"));
        assert_eq!(changed.roles.last().unwrap().name.en, "Gate");
    }
}

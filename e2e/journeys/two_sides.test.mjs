// The two-sided clock while somebody asks: weighed while a date is chosen, and without scripts on the last page.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { overflow, violations } from "../lib/axe.mjs";
import { openHouse, reads, visitor } from "../lib/house.mjs";

const ASKS = "Marta Bressan";
const SERVES = "Marco Benedetti";
const COMPUTER = "/services/computer-for-a-new-colleague/ask?all=1";

let house;
before(async () => {
  house = await openHouse();
});
after(() => house?.close());

/** So many days from today, as a date field holds it. */
const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Everything that the form of the computer wants, but the date. */
async function fill(page) {
  await page.goto(COMPUTER);
  await page.locator("input[name=option]").first().check();
  for (const field of await page.locator("[name^='answers.']").all()) {
    const type = await field.getAttribute("type");
    await field.fill(type === "date" ? inDays(20) : "Segretaria di reparto");
  }
}

for (const look of [{ width: 1200 }, { width: 390, colorScheme: "dark" }]) {
  test(`a short date is weighed while it is chosen, at ${look.width} px`, async () => {
    const page = await visitor(house, ASKS, look);
    await fill(page);
    assert.match(await page.locator("#agreed-notice").textContent(), /Preavviso concordato: 15 giorni lavorativi/);
    assert.equal(await page.locator("#expectation").count(), 0);
    await page.locator("#needed_by").fill(inDays(4));
    await page.locator("#purpose").focus();
    await page.locator("#expectation").waitFor();
    const said = await page.locator("#expectation").textContent();
    assert.match(said, /Il preavviso concordato è 15 giorni lavorativi/);
    const offered = await page.locator("#expectation-options button").evaluateAll((all) => all.map((one) => one.value));
    assert.match(offered[0], /^option:/, "a quicker variant first");
    assert.match(offered.at(-1), /^date:/);
    assert.deepEqual(await violations(page), []);
    assert.equal(await overflow(page), 0);
    // A date that keeps everything has nothing said about it.
    await page.locator("#needed_by").fill(inDays(60));
    await page.locator("#purpose").focus();
    await page.locator("#expectation").waitFor({ state: "detached" });
    // The return key goes on; it takes none of what is offered.
    await page.locator("#needed_by").fill(inDays(4));
    await page.locator("#purpose").focus();
    await page.locator("#expectation").waitFor();
    await page.locator("#purpose").press("Enter");
    await page.locator('form[action="/requests"]').waitFor();
    assert.equal(await page.locator('form[action="/requests"] input[name=needed_by]').getAttribute("value"), inDays(4));
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });
}

test("without scripts the last page says it, and who insists is read by both sides", async () => {
  const page = await visitor(house, ASKS, { javaScriptEnabled: false });
  await fill(page);
  await page.locator("#needed_by").fill(inDays(4));
  await page.locator("#purpose").press("Enter");
  await page.locator("#expectation").waitFor();
  assert.equal(await page.locator('form[action="/requests"] input[name=insists]').count(), 1);
  await page.locator('form[action="/requests"] button[type=submit]').click();
  await page.waitForURL(/\/requests\/\d+\/sent$/);
  const request = page.url().replace(/\/sent$/, "");
  await page.goto(request);
  const words = /preavviso di .*, dove quello concordato è 15 giorni lavorativi/;
  assert.match(await page.locator("#insisted").textContent(), words);
  await page.context().close();
  const other = await visitor(house, SERVES);
  await other.goto(request);
  assert.match(await other.locator("#insisted").textContent(), words);
  await other.context().close();
});

test("s4_15 the story of a pair shows what was missed, what both changed, and what was then kept", async () => {
  for (const look of [{ width: 1200 }, { width: 390, colorScheme: "dark" }]) {
    const page = await visitor(house, ASKS, look);
    await page.goto("/pairs/medical-secretaries/it");
    const told = await page.locator("#story li").evaluateAll((lines) => lines.map((line) => line.className));
    const oldestFirst = told.reverse();
    const missed = oldestFirst.indexOf("story-missed");
    const changed = oldestFirst.indexOf("story-change", missed);
    const version = oldestFirst.indexOf("story-version", changed);
    const kept = oldestFirst.indexOf("story-kept", version);
    assert.ok(missed >= 0 && missed < changed && changed < version && version < kept, oldestFirst.join(", "));
    assert.deepEqual(await violations(page), []);
    assert.equal(await overflow(page), 0);
    // From the miss to its repair: what would have saved the date, and the one thing each side changes.
    await page.locator("#story .story-missed a").last().click();
    await page.locator("#repair-notes").waitFor();
    assert.match(await page.locator("#repair").textContent(), /preavviso di 10 giorni lavorativi/);
    assert.deepEqual(page.problems, []);
    await page.context().close();
  }
});

const SAVED = {
  en: /One of these would have been enough: a notice of 10 working days/,
  it: /preavviso di 10 giorni lavorativi/,
  pl: /wyprzedzenie: 10 dni roboczych/,
};
for (const [language, saved] of Object.entries(SAVED)) {
  test(`s4_09 a miss leads to its shares and to what each side changes, in ${language}`, async () => {
    for (const width of [390, 1200]) {
      for (const [name, own, other, colorScheme] of [
        [ASKS, "medical-secretaries", "it", "light"],
        [SERVES, "it", "medical-secretaries", "dark"],
      ]) {
        const page = await visitor(house, name, { width, colorScheme });
        await reads(page, language);
        await page.goto(`/pairs/${own}/${other}`);
        await page.locator("#story .story-missed a").last().click();
        // Both sides read the same: what would have saved the date first, and then whose time it was.
        await page.locator("#repair").waitFor();
        assert.match(await page.locator("#repair").textContent(), saved);
        const table = page.locator("#share-table");
        await table.locator("summary").click();
        for (const row of ["#share-customer", "#share-provider", "#share-sum"]) {
          assert.ok(await table.locator(row).isVisible(), row);
        }
        const notes = await page.locator("#repair-notes").textContent();
        assert.match(notes, /quando parte il bando/, "what those who ask change");
        assert.match(notes, /un modello B dallo scaffale/, "what those who serve change");
        assert.deepEqual(await violations(page), [], `${name}, ${width} px, ${colorScheme}`);
        assert.equal(await overflow(page), 0);
        assert.deepEqual(page.problems, []);
        await reads(page, "it");
        await page.context().close();
      }
    }
  });
}

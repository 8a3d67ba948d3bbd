// A request from the first word to the thanks, as a nurse and the linen room live it: on phones and desks,
// in light and dark, in Italian and Polish, with and without scripts, with nothing that axe would change.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { overflow, violations } from "../lib/axe.mjs";
import { openHouse, visitor } from "../lib/house.mjs";

/** Polish speaks the nurse, Italian the keeper of the linen. */
const NURSE = "Grzegorz Malinowski";
const KEEPER = "Rosanna Zanier";

let house;
before(async () => {
  house = await openHouse();
});
after(() => house?.close());

/** The page is sound: nothing sticks out, nothing failed, axe is content (which needs scripts to look). */
async function sound(page, where) {
  if (page.hasScripts) assert.deepEqual(await violations(page), [], `axe on ${where}`);
  assert.equal(await overflow(page), 0, `${where} is wider than the window`);
  assert.deepEqual(page.problems, [], `errors on ${where}`);
}

/** Opens what holds the form, if it is folded away, fills it in and sends it. */
async function send(page, action, fields = {}) {
  const form = page.locator(`main form[action$="${action}"]`).first();
  const folded = page.locator("details:not([open])", { has: page.locator(`form[action$="${action}"]`) });
  if ((await folded.count()) > 0) await folded.first().locator("summary").first().click();
  for (const [name, value] of Object.entries(fields)) {
    const field = form.locator(`[name="${name}"]`).first();
    const panel = form.locator("details:not([open])", { has: page.locator(`[name="${name}"]`) });
    if ((await panel.count()) > 0) await panel.first().locator("summary").first().click();
    if ((await field.evaluate((element) => element.tagName)) === "SELECT") await field.selectOption(value);
    else await field.fill(value);
  }
  // Buttons with a name send a phrase or lead elsewhere; the one without sends what was filled in.
  await form.locator("button[type=submit]:not([name])").first().click();
}

async function journey(look) {
  const nurse = await visitor(house, NURSE, look);
  const keeper = await visitor(house, KEEPER, look);
  await sound(nurse, "Today");

  // Asking: one sentence is enough; it is looked over before it is sent.
  await nurse.goto("/ask?team=linen-room");
  await sound(nurse, "Ask");
  await send(nurse, "/ask", { words: "Brakuje koszul dla oddziału, rozmiar M.", purpose: "żeby przebrać pacjentów przed nocą" });
  await nurse.locator('form[action="/requests"]').waitFor();
  await sound(nurse, "Check");
  await send(nurse, "/requests");
  await nurse.waitForURL(/\/requests\/\d+\/sent$/);
  await sound(nurse, "Sent");
  const number = /\/requests\/(\d+)\//.exec(nurse.url())[1];
  const request = `/requests/${number}`;

  // Opening: the keeper finds it among what is new, and cannot promise yesterday.
  await keeper.goto("/serve/linen-room");
  await sound(keeper, "Incoming");
  await keeper.locator(`a[href="${request}"]`).first().click();
  await keeper.waitForURL(`**${request}`);
  await sound(keeper, "Workspace");
  await send(keeper, "/opening", { greeting: "Buonasera Grzegorz, venti camicie taglia M.", promised_for: "2020-01-01" });
  await keeper.locator(".error-summary").waitFor();
  const kept = keeper.locator('form[action$="/opening"] [name=greeting]');
  assert.equal(await kept.inputValue(), "Buonasera Grzegorz, venti camicie taglia M.", "what was typed is kept");
  await sound(keeper, "Workspace with a problem");
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  await send(keeper, "/opening", { promised_for: tomorrow, promised_for_time: "18:00" });
  await keeper.locator('form[action$="/closing"]').first().waitFor({ state: "attached" });

  // Talking: a question makes it the nurse's turn, an answer the keeper's.
  await keeper.goto(request);
  await send(keeper, "/question", { question: "Anche le federe?" });
  await nurse.goto(request);
  await nurse.locator('form[action$="/answer"]').waitFor({ state: "attached" });
  await sound(nurse, "Request with a question");
  await send(nurse, "/answer", { answer: "Tak, dziesięć poszewek." });
  await nurse.getByText("Tak, dziesięć poszewek.").waitFor();

  // Performing and closing: a silent closing is refused; a word is enough.
  await keeper.goto(request);
  await send(keeper, "/closing", { word: "" });
  await keeper.locator(".error-summary").waitFor();
  await send(keeper, "/closing", { word: "Tutto sul carrello, buona notte!" });
  await keeper.getByText("Tutto sul carrello, buona notte!").first().waitFor();

  // The nurse confirms and says thanks.
  await nurse.goto(request);
  await sound(nurse, "Request to confirm");
  await send(nurse, "/confirmation");
  await nurse.locator('form[action$="/confirmation"]').waitFor({ state: "detached" });
  await nurse.goto(request);
  await send(nurse, "/thanks", { thanks: "Za szybką pomoc." });
  await nurse.getByText("Za szybką pomoc.").first().waitFor();
  await keeper.goto("/thanks");
  await keeper.getByText("Za szybką pomoc.").first().waitFor();
  await sound(keeper, "Thanks");
  for (const page of [nurse, keeper]) await page.context().close();
}

for (const width of [390, 1200]) {
  for (const colorScheme of ["light", "dark"]) {
    for (const javaScriptEnabled of [true, false]) {
      const how = `${width} px, ${colorScheme}, ${javaScriptEnabled ? "with" : "without"} scripts`;
      test(`a request goes from the first word to the thanks (${how})`, () =>
        journey({ width, colorScheme, javaScriptEnabled }));
    }
  }
}

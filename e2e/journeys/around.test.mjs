// What helps around a request, in the browser: phrases by "::", and a draft that waits on another device.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { openHouse, until, visitor } from "../lib/house.mjs";

let house;
before(async () => {
  house = await openHouse();
});
after(() => house?.close());

/** Grzegorz asks the linen room something; returns the address of the request. */
async function asked(words) {
  const nurse = await visitor(house, "Grzegorz Malinowski");
  await nurse.goto("/ask?team=linen-room");
  await nurse.locator("[name=words]").fill(words);
  await nurse.locator('form[action="/ask"] button[type=submit]').first().click();
  await nurse.locator('form[action="/requests"] button[type=submit]').last().click();
  await nurse.waitForURL(/\/sent$/);
  return nurse.url().replace(/\/sent$/, "");
}

test("two colons find a phrase in the language of whoever is answered", async () => {
  const request = await asked("Prześcieradła na dyżur, proszę.");
  const keeper = await visitor(house, "Rosanna Zanier");
  await keeper.goto(request);
  const box = keeper.locator("#opening-greeting");
  await box.fill("Witajcie ");
  await box.press("End");
  await box.pressSequentially("::gre");
  const list = keeper.locator("#phrase-list [role=option]");
  await list.first().waitFor();
  assert.equal(await list.count(), 1);
  await box.press("Enter");
  await until(async () => (await box.inputValue()).includes("Zajmujemy się tym"), "the phrase");
  const text = await box.inputValue();
  assert.ok(text.startsWith("Witajcie Dzień dobry!") && !text.includes("::"), text);
  assert.equal(await keeper.locator("#phrase-list").count(), 0);
  // Escape leaves the colons alone.
  await box.pressSequentially(" ::");
  await list.first().waitFor();
  await box.press("Escape");
  assert.equal(await keeper.locator("#phrase-list").count(), 0);
  assert.ok((await box.inputValue()).endsWith("::"));
  assert.deepEqual(keeper.problems, []);
});

test("a press puts a phrase in, and without a script the same press keeps what was typed", async () => {
  const request = await asked("Poszewki, proszę.");
  for (const javaScriptEnabled of [true, false]) {
    const keeper = await visitor(house, "Rosanna Zanier", { javaScriptEnabled, width: 390 });
    await keeper.goto(request);
    const box = keeper.locator("#opening-greeting");
    await box.fill("Ciao.");
    await keeper.locator("#opening-phrases summary").click();
    await keeper.locator("#opening-phrases [data-phrase]").first().click();
    await until(async () => (await box.inputValue()).includes("Zajmujemy się tym"), "the phrase");
    assert.ok((await box.inputValue()).startsWith("Ciao."), await box.inputValue());
    assert.deepEqual(keeper.problems, []);
  }
});

test("what is typed on one device waits on another, and newer text is never overwritten", async () => {
  const request = await asked("Koce, proszę.");
  const desk = await visitor(house, "Rosanna Zanier");
  await desk.goto(request);
  const kept = (page) => page.waitForResponse((response) => response.url().endsWith("/drafts"));
  const box = (page) => page.locator('form[action$="/messages"] [name=body]');
  let answer = kept(desk);
  await box(desk).fill("Arriviamo");
  assert.equal((await answer).status(), 200);

  const phone = await visitor(house, "Rosanna Zanier", { width: 390 });
  await phone.goto(request);
  await until(async () => (await box(phone).inputValue()) === "Arriviamo", "the draft on the phone");
  answer = kept(phone);
  await box(phone).fill("Arriviamo alle tre");
  assert.equal((await answer).status(), 200);

  answer = kept(desk);
  await box(desk).fill("Arriviamo presto");
  assert.equal((await answer).status(), 409);
  const note = desk.locator(".stale");
  await note.waitFor();
  assert.equal(await box(desk).inputValue(), "Arriviamo presto", "nothing is overwritten");
  await note.locator("button").first().click();
  assert.equal(await box(desk).inputValue(), "Arriviamo alle tre");
  await desk.locator('form[action$="/messages"] button[type=submit]').first().click();
  await desk.getByText("Arriviamo alle tre").first().waitFor();
  const elsewhere = await visitor(house, "Rosanna Zanier");
  await elsewhere.goto(request);
  assert.equal(await box(elsewhere).inputValue(), "", "what was sent is no draft any more");
});

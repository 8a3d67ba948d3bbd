// Live pages: what others do appears by itself, and nothing that somebody is writing is lost.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { openHouse, until, visitor } from "../lib/house.mjs";

let house;
before(async () => {
  house = await openHouse();
});
after(() => house?.close());

test("a colleague's words appear while a draft, its caret and an open panel stay", async () => {
  const nurse = await visitor(house, "Grzegorz Malinowski");
  const keeper = await visitor(house, "Rosanna Zanier");
  await nurse.goto("/ask?team=linen-room");
  await nurse.locator("[name=words]").fill("Ręczniki na oddział, proszę.");
  await nurse.locator('form[action="/ask"] button[type=submit]').first().click();
  await nurse.locator('form[action="/requests"] button[type=submit]').last().click();
  await nurse.waitForURL(/\/sent$/);
  const request = nurse.url().replace(/\/sent$/, "");
  await nurse.goto(request);
  const box = nurse.locator('form[action$="/messages"] [name=body]');
  await box.fill("Czy mogę jeszcze dodać");
  await box.evaluate((element) => element.setSelectionRange(4, 8));
  const panel = nurse.locator("main details").first();
  await panel.locator("summary").first().click();
  await box.focus();

  await keeper.goto(request);
  await keeper.locator('form[action$="/messages"] [name=body]').fill("Arrivano subito.");
  await keeper.locator('form[action$="/messages"] button[type=submit]').first().click();

  await nurse.getByText("Arrivano subito.").waitFor();
  assert.equal(await box.inputValue(), "Czy mogę jeszcze dodać");
  assert.deepEqual(await box.evaluate((element) => [element.selectionStart, element.selectionEnd]), [4, 8]);
  assert.equal(await box.evaluate((element) => element === document.activeElement), true);
  assert.equal(await panel.evaluate((element) => element.open), true);
});

test("a new request appears in the team's list by itself", async () => {
  const nurse = await visitor(house, "Grzegorz Malinowski");
  const keeper = await visitor(house, "Rosanna Zanier");
  await keeper.goto("/serve/linen-room");
  const before = await keeper.locator("[data-row]").count();
  await nurse.goto("/ask?team=linen-room");
  await nurse.locator("[name=words]").fill("Koce na noc, proszę.");
  await nurse.locator('form[action="/ask"] button[type=submit]').first().click();
  await nurse.locator('form[action="/requests"] button[type=submit]').last().click();
  await nurse.waitForURL(/\/sent$/);
  await until(async () => (await keeper.locator("[data-row]").count()) === before + 1, "the new line");
});

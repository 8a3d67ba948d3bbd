// A hint at a kind word, on the writer's own screen: it never stops anybody, and the server learns nothing of it.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { violations } from "../lib/axe.mjs";
import { openHouse, until, visitor } from "../lib/house.mjs";

const NURSE = "Grzegorz Malinowski";

let house;
before(async () => {
  house = await openHouse();
});
after(() => house?.close());

/** Asks the linen room for something and opens the request, where one can reply. */
async function asked(page) {
  await page.goto("/ask?team=linen-room");
  await page.locator("textarea[name=words]").fill("Dzień dobry, proszę o koszule.");
  await page.locator('main form[action="/ask"] button[type=submit]:not([name])').first().click();
  await page.locator('form[action="/requests"] button[type=submit]').click();
  await page.waitForURL(/\/requests\/\d+\/sent$/);
  const number = /\/requests\/(\d+)\//.exec(page.url())[1];
  await page.goto(`/requests/${number}`);
  return `/requests/${number}`;
}

test("s3_10 a bare reply gets a gentle hint in the browser alone, and is sent all the same", async () => {
  const page = await visitor(house, NURSE);
  const request = await asked(page);
  const sent = [];
  const drafts = [];
  page.on("request", (call) => {
    if (call.method() !== "POST") return;
    (call.url().endsWith("/drafts") ? drafts : sent).push({ url: call.url(), body: call.postData() ?? "" });
  });
  const reply = page.locator("#compose textarea");
  await reply.focus();
  await reply.pressSequentially("nie.");
  const hint = page.locator("#compose .courtesy");
  await hint.waitFor();
  assert.match(await hint.textContent(), /proszę/);
  assert.deepEqual(await violations(page), []);
  // Typing told the server nothing but the draft, which is kept for its writer: the text, and nothing about it.
  await until(() => drafts.some((draft) => decodeURIComponent(draft.body).includes("nie.")), "the draft to be kept");
  for (const { body } of drafts) assert.ok(!/courtesy|hint|tone/i.test(body), body);
  assert.deepEqual(sent, []);
  // A kind word, and the hint goes.
  await reply.fill("nie, dziękuję.");
  await hint.waitFor({ state: "detached" });
  await reply.fill("nie.");
  await hint.waitFor();
  // Sending works, and what is sent is the text and nothing about it.
  await page.locator("#compose button[type=submit]").click();
  await page.locator(".message", { hasText: "nie." }).waitFor();
  assert.equal(sent.length, 1);
  assert.ok(sent[0].url.endsWith(`${request}/messages`));
  for (const { body } of [...sent, ...drafts]) assert.ok(!/courtesy|hint|tone/i.test(body), body);
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  assert.ok(!/courtesy|hint/i.test(kept), "nothing is kept in the browser either");
  // Whoever does not like it switches it off.
  await page.goto("/settings");
  await page.locator("input[name=courtesy]").uncheck();
  const saved = page.waitForResponse((answer) => answer.request().method() === "POST" && answer.url().endsWith("/settings"));
  await page.locator('form[action="/settings"] button[type=submit]').click();
  await saved;
  await page.goto(request);
  assert.equal(await page.locator("[data-courtesy]").count(), 0);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

// Every page that an administrator and a nurse of the example can reach by links, read by html-validate as it
// leaves the server, and the figures for the operator, read by Prometheus's own promtool.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { after, before, test } from "node:test";

import { HtmlValidate } from "html-validate";

import rules from "../../crates/web/ui/.htmlvalidate.mjs";
import { openServer } from "../lib/house.mjs";

/** So many pages of one kind say enough: all requests share a page, and so do all people. */
const OF_A_KIND = 4;

let house;
before(async () => {
  house = await openServer();
});
after(() => house?.close());

/** Signs in as somebody of the example; the cookie. */
async function enter(name) {
  const page = await (await fetch(`${house.address}/sign-in`)).text();
  const button = page.split("<button").find((part) => part.includes('name="person"') && part.includes(name));
  const person = /value="([^"]+)"/.exec(button)[1];
  const answer = await fetch(`${house.address}/demo/session`, {
    method: "POST",
    redirect: "manual",
    headers: { "sec-fetch-site": "same-origin" },
    body: new URLSearchParams({ person }),
  });
  return answer.headers.getSetCookie().map((line) => line.split(";")[0]).join("; ");
}

/** What makes two addresses pages of one kind. */
function kind(path) {
  const [address] = path.split("?");
  return address.replace(/\/(requests|people|teams|services|serve|administration\/calendars)\/[^/]+/, "/$1/*");
}

/** Follows links from Today; every page as it leaves the server. */
async function pages(cookie) {
  const [found, kinds, queue] = [new Map(), new Map(), ["/"]];
  while (queue.length > 0) {
    const path = queue.shift();
    const count = kinds.get(kind(path)) ?? 0;
    if (found.has(path) || count >= OF_A_KIND) continue;
    const answer = await fetch(`${house.address}${path}`, { headers: { cookie }, redirect: "manual" });
    const isPage = answer.headers.get("content-type")?.startsWith("text/html");
    const text = await answer.text();
    if (!isPage) continue;
    assert.ok(answer.status < 500, `${path}: ${answer.status}`);
    kinds.set(kind(path), count + 1);
    found.set(path, text);
    for (const [, link] of text.matchAll(/ href="(\/[^"#]*)/g)) {
      if (!link.startsWith("/assets/")) queue.push(link.replaceAll("&amp;", "&"));
    }
  }
  return found;
}

for (const name of ["Grzegorz Malinowski", "Rosanna Zanier"]) {
  test(`html-validate has nothing to say about any page of ${name}`, async () => {
    const validator = new HtmlValidate(rules);
    const all = await pages(await enter(name));
    assert.ok(all.size > 20, `only ${all.size} pages`);
    const said = [];
    for (const [path, text] of all) {
      const report = await validator.validateString(text, path);
      said.push(...report.results.flatMap(({ messages }) => messages.map((m) => `${path}: ${m.line}:${m.column} ${m.message} (${m.ruleId})`)));
    }
    assert.deepEqual(said, []);
  });
}

test("promtool reads the metrics without a remark", async () => {
  const metrics = await (await fetch(`${house.address}/metrics`)).text();
  const { status, stdout, stderr } = spawnSync(process.env.TEST_PROMTOOL, ["check", "metrics"], { input: metrics, encoding: "utf8" });
  assert.equal(status, 0, `${stdout}${stderr}`);
});

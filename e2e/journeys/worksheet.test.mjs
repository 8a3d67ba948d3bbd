// What lies on the table when a team talks about its customers: the worksheet, on one sheet of paper.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { openHouse, visitor } from "../lib/house.mjs";

const NURSE = "Grzegorz Malinowski";
const CUSTOMERS = 12;
const NEEDS = ["Clean sheets by six in the morning", "A word when something is short", "Somebody to ask at night"];

let house;
before(async () => {
  house = await openHouse();
});
after(() => house?.close());

/** Fills the worksheet of the reader's team from a file, as one does who filled it in elsewhere. Returns the names. */
async function filled(page) {
  await page.goto("/map/worksheet");
  const own = await page.locator(".worksheet .page-title .lead").textContent();
  await page.goto("/teams");
  const teams = await page.locator("main a[href^='/teams/']").allTextContents();
  const customers = [...new Set(teams.map((name) => name.trim()))].filter((name) => name && name !== own.trim()).slice(0, CUSTOMERS);
  assert.equal(customers.length, CUSTOMERS, `the demo has enough teams: ${teams}`);
  const cell = (text) => `"${text.replaceAll('"', '""')}"`;
  const rows = customers.map((name) => [name, NEEDS.join("\n"), "Ready before the morning round, or a word the evening before", "The number of beds by noon"]);
  await page.goto("/map/worksheet");
  const headings = await page.request.get(await page.locator("a[href*='kind=csv']").getAttribute("href"));
  const [first] = (await headings.text()).split("\n");
  const csv = [first.trim(), ...rows.map((row) => row.map(cell).join(","))].join("\n");
  await page.locator("#back summary").click();
  await page.locator("#back input[type=file]").setInputFiles({ name: "sheet.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  await page.locator("#back button[type=submit]").click();
  await page.locator("form[action='/map/worksheet/import'] button[type=submit]").click();
  await page.waitForURL((url) => url.pathname === "/map/worksheet");
  return customers;
}

test("s4_28 the worksheet of twelve customers is printed on one page, with everything that stands in it", async () => {
  const page = await visitor(house, NURSE);
  const customers = await filled(page);
  await page.locator("#noticed").fill("Whoever makes the beds at six.\nWhoever comes down from theatre at night.");
  await page.locator("form[action='/map/worksheet'] button[type=submit]").click();
  await page.locator(".worksheet .print-only").waitFor({ state: "attached" });
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  assert.equal(pdf.match(/\/Type\s*\/Page\b/g)?.length, 1, "one page");
  const [, width, height] = pdf.match(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/) ?? [];
  assert.ok(Math.abs(width - 595) < 2 && Math.abs(height - 842) < 2, `A4, not ${width} by ${height}`);
  // What is printed is the sheet: all its rows, the answer to the question, and nothing to press.
  await page.emulateMedia({ media: "print" });
  const rows = page.locator("#worksheet-rows tbody tr");
  for (const customer of customers) {
    const row = rows.filter({ has: page.getByRole("rowheader", { name: customer }) });
    assert.ok(await row.first().isVisible(), customer);
  }
  for (const need of NEEDS) assert.ok((await rows.filter({ hasText: need }).count()) >= CUSTOMERS, need);
  assert.ok(await page.locator(".worksheet .print-only").isVisible());
  for (const hidden of [".worksheet button", ".tabs", "#steps", "#back", ".nav"]) {
    for (const one of await page.locator(hidden).all()) assert.ok(!(await one.isVisible()), hidden);
  }
  const isWhole = await page.locator(".table-wrap").evaluate((wrap) => wrap.scrollWidth <= wrap.clientWidth + 1);
  assert.ok(isWhole, "no column is cut off");
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

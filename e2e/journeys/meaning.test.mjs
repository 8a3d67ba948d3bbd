// What hangs on the wall: the poster of the eight principles is exactly one sheet of A4, in every language.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { openHouse } from "../lib/house.mjs";

let house;
before(async () => {
  house = await openHouse();
});
after(() => house.close());

for (const language of ["en", "it", "pl"]) {
  test(`the poster in ${language} is one A4 page with all eight principles`, async () => {
    const context = await house.browser.newContext({ baseURL: house.address });
    const page = await context.newPage();
    await page.goto(`/principles/poster/${language}`);
    assert.equal(await page.locator(".poster li").count(), 8);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    assert.equal(pdf.match(/\/Type\s*\/Page\b/g)?.length, 1, "one page");
    const [, width, height] = pdf.match(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/) ?? [];
    assert.ok(Math.abs(width - 595) < 2 && Math.abs(height - 842) < 2, `A4, not ${width} by ${height}`);
    // Nothing is cut off at the foot.
    await page.emulateMedia({ media: "print" });
    const isWhole = await page.locator(".poster").evaluate((poster) => poster.scrollHeight <= poster.clientHeight + 1);
    assert.ok(isWhole, "everything fits");
    await context.close();
  });
}

// The picture of who serves whom in a real browser: sizes, arrow keys along the lines, files that really come out,
// and a canvas where there is too much for a drawing. The large map comes in as a file, as an administrator's would.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";

import { openHouse, visitor } from "../lib/house.mjs";

let house;
before(async () => {
  house = await openHouse();
});
after(() => house.close());

/** Width and height of a PNG, from its first chunk. */
function sizeOf(png) {
  assert.deepEqual([...png.subarray(0, 8)], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], "a PNG");
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

async function download(page, press) {
  const [file] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test("a drawing is made larger, walked with the arrow keys, and leaves as SVG and as PNG", async () => {
  const page = await visitor(house, "Marco Benedetti");
  await page.goto("/picture");
  const svg = page.locator("[data-picture-svg]");
  const width = () => svg.evaluate((drawing) => drawing.clientWidth);
  const natural = await width();
  await page.locator("[data-picture-act=in]").click();
  const larger = await width();
  assert.ok(larger > natural * 1.1, `larger: ${natural} became ${larger}`);
  await page.locator("[data-picture-act=out]").click();
  await page.locator("[data-picture-act=out]").click();
  assert.ok((await width()) < natural, "smaller");
  // From a box with a line downwards to the box at its other end.
  const ends = await svg.evaluate((drawing) => {
    const [line] = drawing.querySelectorAll("[data-from]");
    return [line.dataset.from, line.dataset.to];
  });
  const row = (node) => svg.locator(`a[data-node="${node}"] rect`).first().evaluate((rect) => Number(rect.getAttribute("y")));
  const boxes = [];
  for (const node of ends) if ((await svg.locator(`a[data-node="${node}"]`).count()) > 0) boxes.push(node);
  const start = boxes.length === 2 && (await row(boxes[0])) > (await row(boxes[1])) ? boxes[1] : boxes[0];
  await svg.locator(`a[data-node="${start}"]`).first().focus();
  const before = await row(start);
  await page.keyboard.press("ArrowDown");
  const focused = await page.evaluate(() => document.activeElement?.dataset?.node);
  assert.notEqual(focused, start, "the focus moved");
  assert.ok((await row(focused)) > before, "downwards");
  await page.keyboard.press("ArrowUp");
  const back = await page.evaluate(() => document.activeElement?.dataset?.node);
  assert.ok((await row(back)) < (await row(focused)), "and upwards again");

  const drawing = await download(page, () => page.getByRole("link", { name: "SVG" }).click());
  assert.match(drawing.name, /\.svg$/);
  assert.match(drawing.bytes.toString("utf8"), /<svg[^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  const dots = await download(page, () => page.getByRole("button", { name: "PNG" }).click());
  assert.match(dots.name, /\.png$/);
  const size = sizeOf(dots.bytes);
  assert.ok(size.width > 400 && size.height > 200, `${size.width} by ${size.height}`);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test("above three hundred parties a canvas draws, finds by name, and leaves as PNG", async () => {
  const page = await visitor(house, "Marco Benedetti");
  const lines = ["customer,provider,need"];
  for (let n = 1; n <= 360; n += 1) lines.push(`Crew ${n},Crew ${Math.floor(n / 3) + 361 - (n % 2)},Hand ${n}`);
  await page.goto("/map/files");
  await page.locator("#file").setInputFiles({ name: "crews.csv", mimeType: "text/csv", buffer: Buffer.from(lines.join("\n")) });
  await page.locator("form[action='/map/files/preview'] button").click();
  await page.locator("form[action='/map/files'] button").click();
  await page.locator("#imports form").first().waitFor();
  await page.goto("/picture/everything");
  const canvas = page.locator("[data-picture-canvas] canvas");
  await canvas.waitFor();
  const painted = () =>
    canvas.evaluate((sheet) => {
      const pen = sheet.getContext("2d");
      const { data } = pen.getImageData(0, 0, sheet.width, sheet.height);
      const seen = new Set();
      for (let at = 0; at < data.length; at += 4) seen.add((data[at] << 16) | (data[at + 1] << 8) | data[at + 2]);
      return seen.size;
    });
  await page.waitForFunction(() => document.querySelector("[data-picture-canvas]")?.dataset.ready === "");
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  assert.ok((await painted()) > 3, "bands, boxes and lines are painted");
  await page.locator("#picture-find").fill("Crew 35");
  assert.equal(await page.locator("[data-picture-found]").textContent(), "11");
  await page.locator("#picture-find").fill("Crew 350");
  assert.equal(await page.locator("[data-picture-found]").textContent(), "1");
  const dots = await download(page, () => page.getByRole("button", { name: "PNG" }).click());
  const size = sizeOf(dots.bytes);
  assert.ok(size.width > 500 && dots.bytes.length > 10_000, `${size.width} by ${size.height}, ${dots.bytes.length} bytes`);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

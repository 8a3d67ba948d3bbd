// Takes pictures of a page in several widths and themes and runs axe on each.
//   node test/look.mjs gallery.html output/          a file, served with dist/
//   node test/look.mjs http://127.0.0.1:7070/ out/   a page of a running server
// Fails on invalid HTML, any accessibility violation, console error, sideways scrolling, and focus that
// the keyboard loses or that something covers.
import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { HtmlValidate } from "html-validate";
import rules from "../.htmlvalidate.mjs";
import { html, launch, serve } from "./browser.mjs";

const [page = "gallery.html", output = "output"] = process.argv.slice(2);
const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const looks = [
  { name: "390-light", width: 390, scheme: "light" },
  { name: "390-dark", width: 390, scheme: "dark" },
  { name: "1200-light", width: 1200, scheme: "light" },
  { name: "1200-dark", width: 1200, scheme: "dark" },
  { name: "1200-forced", width: 1200, scheme: "dark", forced: "active" },
  { name: "390-contrast", width: 390, scheme: "light", theme: "contrast" },
  { name: "1200-contrast-dark", width: 1200, scheme: "dark", theme: "contrast" },
  { name: "320-large", width: 320, scheme: "light", text: "130" },
];

await mkdir(output, { recursive: true });
const server = page.startsWith("http")
  ? { origin: page, close: () => {} }
  : await serve((_, response) => readFile(page, "utf8").then((text) => html(response, text)));
const browser = await launch();
let failures = 0;
const source = await (await fetch(server.origin)).text();
const checked = await new HtmlValidate(rules).validateString(source);
for (const { ruleId, message, line, column } of checked.results.flatMap(({ messages }) => messages)) {
  fail({ name: "html" }, `${line}:${column} ${message} (${ruleId})`);
}
for (const look of looks) {
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.width < 600 ? 844 : 900 },
    colorScheme: look.scheme,
    forcedColors: look.forced ?? "none",
    bypassCSP: true,
  });
  const tab = await context.newPage();
  tab.on("console", (message) => message.type() === "error" && fail(look, message.text()));
  tab.on("pageerror", (error) => fail(look, error.message));
  await tab.goto(server.origin);
  await tab.evaluate(({ theme, text }) => {
    if (theme) document.documentElement.dataset.theme = theme;
    if (text) document.documentElement.dataset.text = text;
  }, look);
  await tab.evaluate(() => document.fonts.ready);
  await tab.screenshot({ path: join(output, `${look.name}.png`), fullPage: true });
  const sideways = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (sideways > 0) fail(look, `scrolls sideways by ${sideways} px`);
  await tab.addScriptTag({ path: axe });
  const { violations } = await tab.evaluate(() =>
    window.axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }),
  );
  for (const { id, nodes } of violations) fail(look, `${id}: ${nodes.map((n) => n.html).slice(0, 3).join(" | ")}`);
  await walk(tab, look);
  await context.close();
}
await browser.close();
await server.close();
console.log(`${looks.length} looks, ${failures} failures`);
if (failures > 0) process.exitCode = 1;

function fail(look, text) {
  failures += 1;
  console.error(`${look.name}: ${text}`);
}

/** Tabs through the whole page: every stop is visible and nothing lies over it (WCAG 2.4.7, 2.4.11). */
async function walk(tab, look) {
  await tab.evaluate(() => {
    window.scrollTo(0, 0);
    document.activeElement?.blur();
  });
  const seen = new Set();
  for (let stops = 0; stops < 400; stops += 1) {
    await tab.keyboard.press("Tab");
    const stop = await tab.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      window.stops ??= new Map();
      if (!window.stops.has(element)) window.stops.set(element, window.stops.size);
      const { left, right, top, bottom } = element.getBoundingClientRect();
      // A control hidden inside a larger target, or a row whose link covers it, shows the ring around both.
      const covered = [0.1, 0.5, 0.9].every((share) => {
        const x = Math.min(Math.max((left + right) / 2, 1), innerWidth - 1);
        const y = top + (bottom - top) * share;
        const front = document.elementFromPoint(x, Math.min(Math.max(y, 1), innerHeight - 1));
        return y < 0 || y > innerHeight || front?.closest("nav, header, .toasts") !== element.closest("nav, header, .toasts");
      });
      return { id: window.stops.get(element), covered, html: element.outerHTML.slice(0, 120) };
    });
    if (stop === null || seen.has(stop.id)) break;
    seen.add(stop.id);
    if (stop.covered) fail(look, `focus is covered: ${stop.html}`);
  }
  if (seen.size === 0) fail(look, "the keyboard reaches nothing");
}

// What axe-core has to say about a page: WCAG 2.2 A and AA, and good practice.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * The violations, one line each; none is what a test wants. The window is made as tall as the page, so that
 * what the bar at the bottom covers by chance of scrolling is not mistaken for what can never be reached.
 */
export async function violations(page) {
  const window = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: window.width, height: Math.max(window.height, height + 100) });
  // Evaluated by the test's own connection, which the page's content security policy does not bind.
  await page.evaluate(source);
  const { violations } = await page.evaluate((tags) => globalThis.axe.run(document, { runOnly: tags }), tags);
  await page.setViewportSize(window);
  return violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(" ")} – ${node.failureSummary?.split("\n")[1]?.trim()}`),
  );
}

/** What sticks out of the page sideways: nothing should. */
export function overflow(page) {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));
}

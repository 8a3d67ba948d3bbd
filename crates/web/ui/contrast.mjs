// Checks the contrast (WCAG 2) of every pair declared at the end of src/css/tokens.css, in light,
// dark and both high contrast themes, and that the two high contrast blocks are the same.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const minimum = { text: 4.5, chip: 7, line: 3 };
const folder = fileURLToPath(new URL("src/css/", import.meta.url));
const tokens = await readFile(`${folder}tokens.css`, "utf8");
const themes = await readFile(`${folder}themes.css`, "utf8");

/** name → { light, dark } of every light-dark() colour in a text. */
function colours(text) {
  const found = {};
  for (const [, name, light, dark] of text.matchAll(/--([\w-]+):\s*light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)) {
    found[name] = { light, dark };
  }
  return found;
}

function luminance(hex) {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(a, b) {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const byAttribute = themes.match(/:root\[data-theme="contrast"\] \{([^}]*)\}/)?.[1] ?? "";
const byPreference = themes.match(/prefers-contrast: more\) \{\s*:root[^{]*\{([^}]*)\}/)?.[1] ?? "";
const squeeze = (text) => text.replace(/\s+/g, " ").trim();

const problems = [];
if (squeeze(byAttribute) === "" || squeeze(byAttribute) !== squeeze(byPreference)) {
  problems.push("the two high contrast blocks of themes.css differ");
}

const normal = colours(tokens);
const high = { ...normal, ...colours(byAttribute) };
const pairs = [...tokens.slice(tokens.indexOf("/* Pairs")).matchAll(/^@(\w+) (\S+) (.+)$/gm)].flatMap(([, kind, front, backs]) =>
  backs.trim().split(/\s+/).map((back) => ({ kind, front, back })),
);
if (pairs.length === 0) problems.push("tokens.css declares no pairs");

const lowest = {};
for (const { kind, front, back } of pairs) {
  for (const [theme, set, side] of [
    ["light", normal, "light"],
    ["dark", normal, "dark"],
    ["high contrast light", high, "light"],
    ["high contrast dark", high, "dark"],
  ]) {
    const [a, b] = [set[front]?.[side], set[back]?.[side]];
    if (!a || !b || !minimum[kind]) {
      problems.push(`${kind} ${front} on ${back}: unknown role or kind`);
      continue;
    }
    const value = ratio(a, b);
    const key = `${theme}, ${kind}`;
    if (!(lowest[key]?.value <= value)) lowest[key] = { value, pair: `${front} on ${back}` };
    if (value < minimum[kind]) {
      problems.push(`${theme}: ${kind} ${front} on ${back} is ${value.toFixed(2)}, needs ${minimum[kind]}`);
    }
  }
}
for (const [key, { value, pair }] of Object.entries(lowest)) console.log(`${key}: lowest ${value.toFixed(2)} (${pair})`);
for (const problem of problems) console.error(problem);
console.log(`${pairs.length} pairs × 4 themes, ${problems.length} problems`);
if (problems.length > 0) process.exitCode = 1;

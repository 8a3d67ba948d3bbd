// The parts of the scripts that need no page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** A module of src/js, bundled as the pages get it. */
async function load(name) {
  const path = fileURLToPath(new URL(`../src/js/${name}.ts`, import.meta.url));
  const { outputFiles } = await build({ entryPoints: [path], bundle: true, format: "esm", write: false });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}

const { union, topicIn } = await load("live");
const { delay } = await load("refresh");
const { relative } = await load("time");
const { read, isOld, newer } = await load("drafts");
const { wanted } = await load("phrases");
const { combine } = await load("hotkeys");
const { fold, matching } = await load("combobox");
const { wrap } = await load("listbox");
const { isBare } = await load("courtesy");

test("tabs that watch the same records share them in one stream", () => {
  assert.deepEqual(union([["b", "a"], ["a", "c"], []]), ["a", "b", "c"]);
});

test("a message that is not ours is not a change", () => {
  assert.equal(topicIn('{"topic":"7f","version":3}'), "7f");
  for (const data of ["", "null", "{", '{"topic":3}', '["topic"]']) assert.equal(topicIn(data), undefined);
});

test("fetches are at least a second apart and spread over 400 ms", () => {
  assert.equal(delay(5000, Number.NEGATIVE_INFINITY, 0), 0);
  assert.equal(delay(5000, 4700, 0), 700);
  assert.equal(delay(5000, 4700, 1), 1100);
  assert.equal(delay(9000, 4700, 0.5), 200);
});

test("times are said in the reader's language up to a week", () => {
  const now = Date.parse("2026-11-21T12:00:00Z");
  assert.equal(relative(now - 20_000, now, "en"), "now");
  assert.equal(relative(now - 5 * 60_000, now, "en"), "5 minutes ago");
  assert.equal(relative(now + 20 * 60_000, now, "it"), "tra 20 minuti");
  assert.equal(relative(now - 24 * 3_600_000, now, "pl"), "wczoraj");
  assert.equal(relative(now - 8 * 86_400_000, now, "en"), undefined);
});

test("only what a draft was saved as is read as a draft", () => {
  assert.deepEqual(read('{"at":1,"text":"Good morning"}'), { at: 1, text: "Good morning" });
  for (const stored of [null, "", "{", "7", '{"at":"1","text":"x"}', '{"at":1,"text":""}']) {
    assert.equal(read(stored), undefined);
  }
});

test("a draft is forgotten after two weeks", () => {
  assert.equal(isOld({ at: 0 }, 13 * 86_400_000), false);
  assert.equal(isOld({ at: 0 }, 15 * 86_400_000), true);
  assert.equal(isOld(undefined, 0), true);
});

test("g and then t is one shortcut only when the two follow each other", () => {
  assert.equal(combine(undefined, "t", 0), "t");
  assert.equal(combine({ key: "g", at: 0 }, "t", 500), "g-t");
  assert.equal(combine({ key: "g", at: 0 }, "t", 5000), "t");
});

test("names are found without their accents, beginnings first", () => {
  assert.equal(fold("ŁÓDŹ"), "lodz");
  assert.deepEqual(matching(["Night porters", "Porters", "Łucja", "Pharmacy"], "po"), ["Porters", "Night porters"]);
  assert.deepEqual(matching(["Porters", "Łucja"], "luc"), ["Łucja"]);
  assert.deepEqual(matching(["B", "A"], ""), ["B", "A"]);
});

test("arrows go round the list", () => {
  assert.equal(wrap(-1, 1, 3), 0);
  assert.equal(wrap(-1, -1, 3), 2);
  assert.equal(wrap(2, 1, 3), 0);
  assert.equal(wrap(0, -1, 3), 2);
});

test("a short text without a kind word is bare, in any of the languages", () => {
  for (const text of ["no.", "Done.", "Fatto", "Nie ma", "42", "Domani."]) assert.equal(isBare(text), true, text);
  for (const text of ["No, sorry.", "Fatto, grazie!", "Dziękuję", "Buongiorno, domani.", "Proszę o rozmiar.", "Cześć", "", "  "]) {
    assert.equal(isBare(text), false, text);
  }
  assert.equal(isBare("word ".repeat(40)), false, "a longer text speaks for itself");
});

test("two colons at the beginning of a word ask for a phrase, and nothing else does", () => {
  assert.deepEqual(wanted("::"), { from: 0, typed: "" });
  assert.deepEqual(wanted("Hello ::re"), { from: 6, typed: "re" });
  assert.deepEqual(wanted("a\n::ż"), { from: 2, typed: "ż" });
  for (const text of ["", "a::b", "http://x", "::ready now", ":: x", "12:30"]) assert.equal(wanted(text), undefined, text);
});

test("of two drafts the newer one is put back", () => {
  const old = { at: 1, text: "old" };
  const young = { at: 2, text: "young" };
  assert.equal(newer(old, young), young);
  assert.equal(newer(young, old), young);
  assert.equal(newer(undefined, old), old);
  assert.equal(newer(undefined, undefined), undefined);
});

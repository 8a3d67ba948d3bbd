// In a real browser, under the product's content security policy: what the reader holds stays in the
// reader's hands when the page changes, and forms are sent honestly.
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { launch, serve } from "./browser.mjs";
import { application } from "./pages.mjs";

let browser;
let app;
let server;
let context;
let page;
let errors;

before(async () => {
  browser = await launch();
});
after(async () => {
  await context?.close();
  await browser.close();
  await server?.close();
});
beforeEach(async () => {
  await context?.close();
  await server?.close();
  app = application();
  server = await serve(app.handle);
  context = await browser.newContext({ viewport: { width: 900, height: 700 } });
  errors = [];
  page = await open();
});

async function open() {
  const tab = await context.newPage();
  tab.on("console", (message) => {
    // A refused form is reported by the browser as an error; a broken policy must not be.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) errors.push(message.text());
  });
  tab.on("pageerror", (error) => errors.push(error.message));
  await tab.goto(server.origin);
  return tab;
}

/** Waits until the stream is open, tells of a change, waits until the page shows it. */
async function changeAndSee(tab = page) {
  await until(() => app.state.streams.length > 0);
  app.change();
  const { version } = app.state;
  await tab.waitForFunction((v) => document.querySelector("h1").textContent.endsWith(`version ${v}`), version);
}

async function until(holds) {
  const end = Date.now() + 5000;
  while (!(await holds())) {
    assert.ok(Date.now() < end, `waited in vain for ${holds}`);
    await new Promise((next) => setImmediate(next));
  }
}

test("a live change keeps the focused draft and its caret", async () => {
  await page.fill("#body", "Good morning Marek");
  await page.evaluate(() => document.querySelector("#body").setSelectionRange(5, 5));
  await changeAndSee();
  assert.equal(await page.inputValue("#body"), "Good morning Marek");
  assert.equal(await page.evaluate(() => document.activeElement.id), "body");
  assert.equal(await page.evaluate(() => document.activeElement.selectionStart), 5);
  assert.deepEqual(errors, []);
});

test("a live change keeps a draft that has lost the focus, and the same element", async () => {
  await page.fill("#body", "Half a sen");
  await page.evaluate(() => {
    document.activeElement.blur();
    document.querySelector("#body").mark = "same";
  });
  await changeAndSee();
  assert.equal(await page.inputValue("#body"), "Half a sen");
  assert.equal(await page.evaluate(() => document.querySelector("#body").mark), "same");
});

test("what somebody else changed is said beside the field and not written over", async () => {
  await page.fill("#subject", "My own subject");
  await page.evaluate(() => document.activeElement.blur());
  app.state.note = "from Marek";
  await changeAndSee();
  assert.equal(await page.inputValue("#subject"), "My own subject");
  assert.equal(await page.textContent("#subject + .stale"), "Somebody changed this meanwhile.");
});

test("a half-written form stays even if the new page no longer has it", async () => {
  await page.fill("#body", "Still writing");
  app.state.form = false;
  await changeAndSee();
  assert.equal(await page.inputValue("#body"), "Still writing");
});

test("open details stay open and closed ones stay closed", async () => {
  await page.click("#more summary");
  await changeAndSee();
  assert.equal(await page.evaluate(() => document.querySelector("#more").open), true);
  assert.match(await page.textContent("#more summary"), /version 2/);
  await page.click("#more summary");
  await changeAndSee();
  assert.equal(await page.evaluate(() => document.querySelector("#more").open), false);
});

test("the place on the page stays when something above it grows", async () => {
  // Not every browser holds the place by itself.
  await page.evaluate(() => {
    document.documentElement.style.overflowAnchor = "none";
    window.scrollTo(0, 900);
  });
  const before = await page.evaluate(() => document.querySelector("#row-30").getBoundingClientRect().top);
  app.state.status = "A much longer status. ".repeat(60);
  await changeAndSee();
  const now = await page.evaluate(() => document.querySelector("#row-30").getBoundingClientRect().top);
  assert.ok(Math.abs(now - before) < 2, `moved from ${before} to ${now}`);
});

test("nothing changes under a selection until it is let go", async () => {
  await until(() => app.state.streams.length > 0);
  await page.evaluate(() => document.getSelection().selectAllChildren(document.querySelector("#prose")));
  app.change();
  await page.evaluate(() => new Promise((done) => setTimeout(done, 1600)));
  assert.match(await page.evaluate(() => document.getSelection().toString()), /version 1/);
  await page.evaluate(() => document.getSelection().collapseToStart());
  await page.waitForFunction(() => document.querySelector("#prose").textContent.includes("version 2"));
});

test("nothing changes while an input method is composing", async () => {
  await until(() => app.state.streams.length > 0);
  await page.focus("#body");
  await page.evaluate(() => document.activeElement.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true })));
  app.change();
  await page.evaluate(() => new Promise((done) => setTimeout(done, 1600)));
  assert.match(await page.textContent("h1"), /version 1/);
  await page.evaluate(() => document.activeElement.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true })));
  await page.waitForFunction(() => document.querySelector("h1").textContent.includes("version 2"));
});

test("a change is announced in the words of the page", async () => {
  app.state.status = "Fifteen sets are on the way";
  await changeAndSee();
  await page.waitForFunction(() => document.querySelector("#status").textContent.includes("Fifteen sets are on the way"));
});

test("many changes make few fetches", async () => {
  await changeAndSee();
  const before = app.state.fragments;
  for (let n = 0; n < 20; n += 1) app.change();
  await page.waitForFunction((v) => document.querySelector("h1").textContent.endsWith(`version ${v}`), app.state.version);
  assert.ok(app.state.fragments - before <= 2, `${app.state.fragments - before} fetches`);
});

test("a page that is already up to date costs a 304", async () => {
  await changeAndSee();
  const { fragments } = app.state;
  const answered = page.waitForResponse((response) => response.status() === 304);
  for (const { response } of app.state.streams) response.write('data: {"topic":"topic-1","version":99}\n\n');
  await answered;
  assert.equal(app.state.fragments, fragments + 1);
});

test("seven tabs share one stream and all hear the news", async () => {
  const tabs = [page];
  for (let n = 0; n < 6; n += 1) tabs.push(await open());
  await until(() => app.state.streams.length === 1);
  await changeAndSee(tabs[6]);
  for (const tab of tabs) await tab.waitForFunction(() => document.querySelector("h1").textContent.includes("version 2"));
  assert.equal(app.state.streams.length, 1);
  // The leader goes; another tab takes the stream over.
  await page.close();
  await until(() => app.state.streams.length === 1);
  await changeAndSee(tabs[3]);
});

test("after the stream broke the page is fetched again", async () => {
  await until(() => app.state.streams.length > 0);
  app.state.version = 7;
  for (const { response } of [...app.state.streams]) response.end();
  await page.waitForFunction(() => document.querySelector("h1").textContent.endsWith("version 7"), undefined, { timeout: 15_000 });
});

test("a sent reply empties the form, forgets the draft and keeps the page", async () => {
  await page.fill("#body", "On the way");
  await page.click("#send");
  await page.waitForFunction(() => document.querySelector("h1").textContent.includes("version 2"));
  assert.equal(await page.inputValue("#body"), "");
  await page.evaluate(() => new Promise((done) => setTimeout(done, 400)));
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), []);
  assert.match(app.state.posts[0], /^body=On\+the\+way&/);
  assert.deepEqual(errors, []);
});

test("what was just done is said, stays through live news, and gives way to the next", async () => {
  await page.fill("#body", "On the way");
  await page.click("#send");
  await page.waitForSelector("#notice");
  await page.waitForFunction(() => document.querySelector("#status").textContent.includes("Sent 1. Thank you."));
  await changeAndSee();
  assert.equal(await page.textContent("#notice"), "Sent 1. Thank you.");
  await page.fill("#body", "And more");
  await page.click("#send");
  await page.waitForFunction(() => document.querySelector("#notice").textContent === "Sent 2. Thank you.");
});

test("the focus is not lost when what had it is gone after sending", async () => {
  app.state.once = true;
  await page.click("#send");
  await page.waitForSelector("#notice");
  assert.equal(await page.locator("#reply").count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "H1");
});

test("who has scrolled past what was just done sees it as a toast", async () => {
  await page.evaluate(() => window.scrollTo(0, 300));
  await page.evaluate(() => document.querySelector("#reply").requestSubmit());
  await page.waitForSelector(".toast");
  assert.equal(await page.textContent(".toast"), "Sent 1. Thank you.");
});

test("a form that came back with problems keeps them through live news", async () => {
  app.state.mode = "problem";
  await page.click("#send");
  await page.waitForSelector(".error-summary");
  await until(() => app.state.streams.length > 0);
  const { fragments } = app.state;
  app.change();
  await page.evaluate(() => new Promise((done) => setTimeout(done, 1600)));
  assert.equal(await page.locator(".error-summary").count(), 1);
  assert.equal(app.state.fragments, fragments);
});

test("news that were asked for before the problems came do not take them away", async () => {
  app.state.mode = "problem";
  let arrive;
  app.state.hold = new Promise((done) => (arrive = done));
  await until(() => app.state.streams.length > 0);
  const { fragments } = app.state;
  app.change();
  await until(() => app.state.fragments > fragments);
  await page.click("#send");
  await page.waitForSelector(".error-summary");
  const answered = page.waitForResponse((response) => response.request().headers()["x-fragment"] === "main");
  arrive();
  await (await answered).finished();
  await page.evaluate(() => new Promise((done) => setTimeout(done, 1600)));
  assert.equal(await page.locator(".error-summary").count(), 1);
});

test("an answer on another page moves there, and back leads back", async () => {
  app.state.mode = "elsewhere";
  await page.fill("#body", "Please");
  await page.click("#send");
  await page.waitForURL(`${server.origin}/sent`);
  assert.equal(await page.textContent("h1"), "Thank you");
  await page.waitForFunction(() => document.activeElement.tagName === "H1");
  assert.equal(await page.title(), "Sent");
  await page.goBack();
  await page.waitForSelector("#reply");
});

test("problems keep everything typed and take the focus to the summary", async () => {
  app.state.mode = "problem";
  await page.fill("#subject", "Linen");
  await page.fill("#body", "x");
  await page.click("#send");
  await page.waitForSelector(".error-summary");
  assert.equal(await page.evaluate(() => document.activeElement.className), "error-summary");
  assert.equal(await page.inputValue("#body"), "x");
  assert.equal(await page.inputValue("#subject"), "Linen");
  assert.equal(await page.getAttribute("#body", "aria-invalid"), "true");
});

test("a failure is said at once and loses nothing", async () => {
  app.state.mode = "broken";
  await page.fill("#body", "Important");
  await page.click("#send");
  await page.waitForSelector(".form-alert[role=alert]");
  assert.equal(await page.textContent(".form-alert"), "We couldn’t send this.");
  assert.equal(await page.inputValue("#body"), "Important");
  assert.equal(await page.textContent("#send"), "Send");
});

test("pressing twice sends once", async () => {
  app.state.mode = "slow";
  await page.fill("#body", "Once");
  await page.evaluate(() => {
    const form = document.querySelector("#reply");
    form.requestSubmit(document.querySelector("#send"));
    form.requestSubmit(document.querySelector("#send"));
  });
  assert.equal(await page.textContent("#send"), "Sending…");
  await page.waitForFunction(() => document.querySelector("#body").value === "");
  assert.equal(app.state.posts.length, 1);
});

test("a draft survives leaving the page", async () => {
  await page.fill("#body", "To be continued");
  await page.goto(`${server.origin}/sent`);
  await page.goto(server.origin);
  await page.waitForFunction(() => document.querySelector("#body").value === "To be continued");
});

test("Ctrl-Enter sends, j and k walk the rows, and fields keep their letters", async () => {
  await page.fill("#body", "j");
  await page.press("#body", "j");
  assert.equal(await page.inputValue("#body"), "jj");
  await page.press("#body", "Control+Enter");
  await until(() => app.state.posts.length === 1);
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  assert.equal(await page.evaluate(() => document.activeElement.closest("[data-row]").id), "row-0");
});

test("a long list becomes a field one can type into, and sends the same value", async () => {
  await page.goto(`${server.origin}/choose`);
  await page.fill("#team", "laz");
  assert.equal(await page.getAttribute("#team", "aria-expanded"), "true");
  assert.deepEqual(await page.locator(".combo-choice [role=option]").allTextContents(), ["Łazienki"]);
  await page.press("#team", "Enter");
  assert.equal(await page.inputValue("#team"), "Łazienki");
  await page.click("#send");
  await until(() => app.state.posts.length === 1);
  assert.equal(new URLSearchParams(app.state.posts[0]).get("team"), "t-Łazienki");
});

test("what is no answer of the list falls back to the one chosen before", async () => {
  await page.goto(`${server.origin}/choose`);
  await page.fill("#team", "nobody");
  assert.equal(await page.textContent(".combo-none"), "Nothing found");
  await page.press("#team", "Tab");
  assert.equal(await page.inputValue("#team"), "Kitchen");
});

test("a form with suggestions that comes back with problems still sends each answer once", async () => {
  await page.goto(`${server.origin}/choose`);
  app.state.mode = "choice";
  await page.fill("#team", "por");
  await page.press("#team", "Enter");
  await page.fill("#person", "Lu");
  await page.waitForSelector("[role=option]:visible");
  await page.press("#person", "ArrowDown");
  await page.press("#person", "Enter");
  await page.click("#send");
  await page.waitForSelector(".error-summary");
  assert.equal(await page.inputValue("#team"), "Porters");
  assert.equal(await page.getAttribute("#team", "aria-invalid"), "true");
  await page.click("#send");
  await until(() => app.state.posts.length === 2);
  const sent = new URLSearchParams(app.state.posts[1]);
  assert.deepEqual(sent.getAll("team"), ["t-Porters"]);
  assert.deepEqual(sent.getAll("person"), ["Łucja Wiśniewska"]);
  assert.deepEqual(sent.getAll("person_id"), ["p-7"]);
});

test("after sending, a list shows what the server chose", async () => {
  await page.goto(`${server.origin}/choose`);
  app.state.mode = "chosen";
  await page.fill("#team", "por");
  await page.press("#team", "Enter");
  await page.click("#send");
  await page.waitForFunction(() => document.querySelector(".combo-choice select option[selected]")?.value === "t-Porters");
  assert.equal(await page.inputValue("#team"), "Porters");
  assert.equal(await page.locator(".combo-choice").count(), 1);
});

test("suggestions send the chosen person's id, and typing again forgets it", async () => {
  await page.goto(`${server.origin}/choose`);
  await page.fill("#person", "Lu");
  await page.waitForSelector("[role=option]:visible");
  await page.press("#person", "ArrowDown");
  await page.press("#person", "Enter");
  assert.equal(await page.inputValue("#person"), "Łucja Wiśniewska");
  assert.equal(await page.inputValue("input[name=person_id]"), "p-7");
  await page.fill("#person", "Somebody else");
  assert.equal(await page.inputValue("input[name=person_id]"), "");
});

test("the palette opens by Ctrl-K, is walked by arrows and leads to a page", async () => {
  await page.goto(`${server.origin}/choose`);
  await page.keyboard.press("Control+k");
  await page.waitForSelector("dialog.palette [role=option]");
  assert.equal(await page.locator("dialog.palette [role=option]").count(), 3);
  await page.keyboard.type("l");
  await page.waitForFunction(() => document.querySelectorAll("dialog.palette [role=option]").length === 2);
  await page.keyboard.press("ArrowDown");
  const active = await page.getAttribute(".palette-input", "aria-activedescendant");
  assert.equal(await page.textContent(`#${active}`), "Laundry");
  await page.keyboard.press("Enter");
  await page.waitForURL(`${server.origin}/teams/Laundry`);
  assert.deepEqual(errors, []);
});

test("without a script the search button is a link to the search page", async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const tab = await plain.newPage();
  await tab.goto(`${server.origin}/choose`);
  assert.equal(await tab.getAttribute("[data-palette]", "href"), "/search");
  await tab.selectOption("#team", "t-Porters");
  app.state.mode = "elsewhere";
  await tab.click("#send");
  await tab.waitForURL(`${server.origin}/sent`);
  assert.equal(new URLSearchParams(app.state.posts[0]).get("team"), "t-Porters");
  await plain.close();
});

// A server with the demo organisation, and browsers that visit it.
//
// The server is the real one, on a free port of the loopback interface, with a folder of its own that
// goes when the tests end. The time of the demo is the machine's.

import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { chromium } from "playwright-core";

const program = new URL("../../target/debug/lateral", import.meta.url).pathname;
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];

/** Starts a house. `close()` ends it and everybody in it. */
export async function openHouse() {
  const server = await openServer();
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: flags });
  return {
    address: server.address,
    browser,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** The house alone, for tests that need no browser. */
export async function openServer() {
  const folder = await mkdtemp(join(tmpdir(), "lateral-e2e-"));
  const address = `http://127.0.0.1:${await freePort()}`;
  const said = [];
  const server = spawn(program, ["demo", "--data-dir", join(folder, "demo")], {
    env: { ...process.env, LATERAL_LISTEN: address.slice("http://".length), RUST_LOG: "warn" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  server.stdout.on("data", (text) => said.push(String(text)));
  server.stderr.on("data", (text) => said.push(String(text)));
  await until(async () => {
    if (server.exitCode !== null) throw new Error(`the server ended: ${said.join("")}`);
    return (await fetch(`${address}/health`)).ok;
  }, "the server to answer");
  return {
    address,
    async close() {
      server.kill("SIGTERM");
      await new Promise((done) => (server.exitCode === null ? server.once("exit", done) : done()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Asks again until it is so; the tests wait for things, never for a time. */
export async function until(isSo, what) {
  const end = Date.now() + 90_000;
  for (;;) {
    try {
      if (await isSo()) return;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

export function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

/**
 * Somebody of the demo, signed in in a browser of their own.
 * `look` may set width, colorScheme and javaScriptEnabled.
 */
export async function visitor(house, name, look = {}) {
  const { width = 1200, ...rest } = look;
  const context = await house.browser.newContext({
    baseURL: house.address,
    viewport: { width, height: width < 600 ? 844 : 900 },
    ...rest,
  });
  const page = await context.newPage();
  page.problems = [];
  page.hasScripts = look.javaScriptEnabled !== false;
  page.on("pageerror", (error) => page.problems.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("Failed to load resource")) page.problems.push(message.text());
  });
  await page.goto("/sign-in");
  const tile = page.getByRole("button", { name }).first();
  if (!(await tile.isVisible())) await page.locator("#everybody summary").click();
  await tile.click();
  await page.waitForURL((url) => url.pathname === "/");
  return page;
}

/** From now on this visitor reads in that language. */
export async function reads(page, language) {
  await page.goto("/settings");
  const field = page.locator("form:has([name=language])");
  const choice = field.locator(`input[name=language][value=${language}]`);
  if (await choice.count()) await choice.check();
  else await field.locator("select[name=language]").selectOption(language);
  await field.locator("button[type=submit]").click();
  await page.locator(`html[lang^=${language}]`).waitFor();
}

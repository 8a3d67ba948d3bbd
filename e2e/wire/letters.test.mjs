// Letters over the wire: `lateral serve` as an operator starts it, a mail server that we did not write
// (aiosmtpd), and somebody who signs in with the link from a letter and is told of an answer by another.
//
// The server runs on the PostgreSQL of the tests, where a test can let time pass by setting what waits back.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { freePort, until } from "../lib/house.mjs";

const program = new URL("../../target/debug/lateral", import.meta.url).pathname;
const { TEST_POSTGRES_URL: cluster, TEST_PYTHON: python } = process.env;
assert.ok(cluster && python, "./test sets TEST_POSTGRES_URL and TEST_PYTHON");

const name = `letters_${process.pid}`;
const url = cluster.replace(/\/[^/]*$/, `/${name}`);
const sql = (text, where = url) => execFileSync("psql", [where, "-qAtc", text], { encoding: "utf8" }).trim();

let folder, address, mailbox, running;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "lateral-letters-"));
  mailbox = join(folder, "mailbox");
  const [port, mailPort] = [await freePort(), await freePort()];
  address = `http://127.0.0.1:${port}`;
  sql(`CREATE DATABASE ${name}`, cluster);
  const mail = spawn(python, ["-m", "aiosmtpd", "-n", "-l", `127.0.0.1:${mailPort}`, "-c", "aiosmtpd.handlers.Mailbox", mailbox]);
  const env = {
    ...process.env,
    LATERAL_LISTEN: address.slice("http://".length),
    LATERAL_DATA_DIR: folder,
    LATERAL_DATABASE_URL: url,
    LATERAL_MAIL_HOST: "127.0.0.1",
    LATERAL_MAIL_PORT: String(mailPort),
    LATERAL_MAIL_SECURITY: "none",
    LATERAL_LOG_FILTER: "error",
    LATERAL_MAIL_FROM: "Lateral <lateral@hospital.example>",
  };
  const admin = ["user", "add-admin", "--name", "Ada Rossi", "--email", "ada@hospital.example", "--organisation", "San Luca"];
  execFileSync(program, admin, { env, input: "a long enough sentence\n" });
  const server = spawn(program, ["serve"], { env, stdio: "inherit" });
  running = [server, mail];
  await until(async () => (await fetch(`${address}/health`)).ok, "the server to answer");
});

after(async () => {
  for (const child of running ?? []) {
    child.kill("SIGTERM");
    await new Promise((done) => (child.exitCode === null && child.signalCode === null ? child.once("exit", done) : done()));
  }
  sql(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`, cluster);
  await rm(folder, { recursive: true, force: true });
});

/** A browser without a screen: keeps its cookies, sends forms. */
function browser() {
  const cookies = new Map();
  const call = async (path, options = {}) => {
    const cookie = [...cookies].map(([key, value]) => `${key}=${value}`).join("; ");
    const headers = { cookie, "sec-fetch-site": "same-origin", ...options.headers };
    const answer = await fetch(`${address}${path}`, { redirect: "manual", ...options, headers });
    for (const line of answer.headers.getSetCookie()) {
      const [, key, value] = /^([^=]+)=([^;]*)/.exec(line);
      cookies.set(key, value);
    }
    return { status: answer.status, location: answer.headers.get("location"), body: await answer.text() };
  };
  return {
    get: (path) => call(path),
    post: (path, fields) => call(path, { method: "POST", body: new URLSearchParams(fields) }),
    send: (path, fields) => {
      const body = new FormData();
      for (const [key, value] of Object.entries(fields)) body.set(key, value);
      return call(path, { method: "POST", body });
    },
  };
}

/** The letters to an address, once there are so many: heads, plain text and HTML as any reader decodes them. */
async function letters(to, count) {
  let found = [];
  await until(async () => {
    const names = await readdir(join(mailbox, "new")).catch(() => []);
    const all = await Promise.all(names.map((each) => readFile(join(mailbox, "new", each))));
    found = all.map(parse).filter((letter) => letter.to === to);
    return found.length >= count;
  }, `${count} letters to ${to}`);
  return found;
}

/** Python's own reader of mail takes the letter apart. */
function parse(bytes) {
  const read = `
import email, email.policy, json, sys
letter = email.message_from_binary_file(sys.stdin.buffer, policy=email.policy.default)
part = lambda kind: letter.get_body((kind,)).get_content()
print(json.dumps({"to": letter["to"], "subject": letter["subject"], "id": letter["message-id"],
                  "automatic": letter["auto-submitted"], "defects": len(letter.defects),
                  "text": part("plain"), "html": part("html")}))`;
  return JSON.parse(execFileSync(python, ["-c", read], { input: bytes, encoding: "utf8" }));
}

/** Signs in with the link from a letter. */
async function signIn(email) {
  const visitor = browser();
  assert.equal((await visitor.post("/sign-in/link", { email })).status, 200);
  const [letter] = await letters(email, 1);
  assert.equal(letter.subject, "Your link to sign in to Lateral");
  const path = new RegExp(`${address}(/sign-in/link/\\S+)`).exec(letter.text)[1];
  assert.ok(letter.html.includes(`${address}${path}`), "the same link in the HTML part");
  assert.equal((await visitor.get(path)).status, 200, "looking at the link uses nothing up");
  assert.equal((await visitor.post(path, {})).status, 303);
  assert.equal((await visitor.get("/settings")).status, 200, "signed in");
  return visitor;
}

test("a link to sign in and a notice arrive by mail, each once", async () => {
  const ada = await signIn("ada@hospital.example");
  const bo = { name: "Bo Verdi", email: "bo@hospital.example", kind: "employee", language: "en" };
  assert.equal((await ada.post("/people", bo)).status, 303);
  assert.equal((await ada.post("/teams", { name: "Linen" })).status, 303);
  sql("INSERT INTO membership (team_id, person_id, role, since) SELECT t.id, p.id, 'member', now() FROM team t, person p WHERE p.email = 'bo@hospital.example'");
  const server = await signIn("bo@hospital.example");

  const settings = { language: "en", formality: "", theme: "system", text_size: "100", density: "desk", letters: "now" };
  assert.equal((await ada.post("/settings", settings)).status, 303);
  const asked = await ada.send("/requests", { team: "linen", words: "Four sets of scrubs, please" });
  assert.equal(asked.status, 303, asked.body);
  const request = asked.location.replace(/\/sent$/, "");
  const tomorrow = new Date(Date.now() + 30 * 3600_000).toISOString().slice(0, 10);
  const promise = { greeting: "Hello Ada, Linen – Bo here.", promised_for: tomorrow, promised_for_time: "10:00" };
  assert.equal((await server.post(`${request}/opening`, promise)).status, 303);

  // She does not look; ten minutes pass.
  await until(() => sql("SELECT count(*) FROM job WHERE kind = 'tell_by_letter' AND leased_until IS NULL") === "1", "a thought of a letter");
  sql("UPDATE notice SET at = at - interval '10 minutes'; UPDATE job SET run_at = run_at - interval '10 minutes'");
  const all = await letters("ada@hospital.example", 2);
  const letter = all.find((each) => each.subject.includes("Four sets of scrubs"));
  assert.ok(letter, JSON.stringify(all.map((each) => each.subject)));
  assert.match(letter.text, /Bo Verdi opened it with a promise/);
  assert.equal(letter.html.match(/<a /g).length, 1, "one button");
  assert.ok(letter.text.includes(`${address}${request}`) && letter.html.includes(`${address}${request}`));
  assert.equal(letter.automatic, "auto-generated");
  assert.equal(letter.defects, 0);

  // Nothing is sent twice, however often it is thought of.
  sql("INSERT INTO job (id, kind, queue, payload, run_at, created_at, attempts) SELECT gen_random_uuid(), 'tell_by_letter', 'house', jsonb_build_object('kind', 'tell_by_letter', 'data', jsonb_build_object('person', id)), now(), now(), 0 FROM person WHERE email = 'ada@hospital.example'");
  await until(() => sql("SELECT count(*) FROM job WHERE kind = 'tell_by_letter'") === "0", "the thought to end");
  assert.equal((await letters("ada@hospital.example", 2)).length, 2);
});

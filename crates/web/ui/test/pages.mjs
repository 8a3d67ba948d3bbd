// A small application for the browser tests: one request page that changes, a form that may fail, a
// stream of changes, and a log of what was asked.
import { html } from "./browser.mjs";

const words = `<template id="words" data-sending="Sending…" data-failed="We couldn’t send this."
  data-offline="Not sent yet." data-updated="The page has been updated." data-draft-restored="Your draft is back."
  data-changed-meanwhile="Somebody changed this meanwhile." data-no-results="Nothing found" data-palette="Find"></template>`;

export function application() {
  const state = { version: 1, rows: 60, note: "", notice: "", status: "Promised", streams: [], fragments: 0, posts: [], mode: "ok", form: true };

  function mainOf(problem = "") {
    const rows = Array.from({ length: state.rows }, (_, n) => `<li id="row-${n}" data-row><a href="#row-${n}">Row ${n}, version ${state.version}</a></li>`);
    const form = state.form
      ? `<form id="reply" method="post" action="/reply" novalidate>
          ${problem ? `<div class="error-summary" role="alert" tabindex="-1" data-focus><h2>Please look again</h2><ul><li><a href="#body">${problem}</a></li></ul></div>` : ""}
          <label for="body">Reply</label>
          <textarea id="body" name="body" data-draft="reply-1" ${problem ? 'aria-invalid="true"' : ""}></textarea>
          <label for="subject">Subject</label><input id="subject" name="subject" value="Subject ${state.note}">
          <div class="actions"><button class="button" type="submit" id="send"><span>Send</span></button></div>
        </form>`
      : "";
    return `<main class="main" id="main" tabindex="-1" data-topics="topic-1">
      ${state.notice ? `<p id="notice" data-announce="notice" data-keep="live">${state.notice}</p>` : ""}
      <h1>Request, version ${state.version}</h1>
      <p data-announce="status">${state.status}</p>
      <details id="more"><summary>More, version ${state.version}</summary><p>Text</p></details>
      <p id="prose">A sentence of version ${state.version} that somebody is selecting.</p>
      ${form}
      <ul>${rows.join("")}</ul></main>`;
  }

  function choose(problem = "") {
    const teams = ["Kitchen", "Laundry", "Łazienki", "Porters"];
    const options = teams.map((name) => `<option value="t-${name}" ${state.team === `t-${name}` ? "selected" : ""}>${name}</option>`);
    return `<main class="main" id="main" tabindex="-1"><h1>Choose</h1><a href="/search" data-palette>Search</a>
      <form id="choose" method="post" action="/reply" novalidate>
        ${problem ? `<div class="error-summary" role="alert" tabindex="-1" data-focus><h2>${problem}</h2></div>` : ""}
        <label for="team">Team</label>
        <select class="select" id="team" name="team" data-combobox ${problem ? 'aria-invalid="true"' : ""}>${options.join("")}</select>
        <label for="person">For</label><input class="input" id="person" name="person" data-source="/people" data-target="person_id">
        <div class="actions"><button class="button" type="submit" id="send"><span>Send</span></button></div></form></main>`;
  }

  function page(main, title = "Request") {
    return `<!doctype html><html lang="en" data-person="p1"><head><title>${title}</title><meta charset="utf-8">
      <link rel="stylesheet" href="/assets/app.css"><script type="module" src="/assets/app.js"></script></head>
      <body><div class="app"><nav class="nav" aria-label="Main"></nav>${main}</div>
      <div id="status" role="status" class="toasts"></div>${words}</body></html>`;
  }

  function body(request) {
    return new Promise((done) => {
      let text = "";
      request.on("data", (chunk) => (text += chunk));
      request.on("end", () => done(text));
    });
  }

  async function handle(request, response, url) {
    if (url.pathname === "/live") {
      response.writeHead(200, { "Content-Type": "text/event-stream" });
      response.write(":\n\n");
      const stream = { topics: url.searchParams.get("topics"), response };
      state.streams.push(stream);
      request.on("close", () => state.streams.splice(state.streams.indexOf(stream), 1));
    } else if (request.method === "POST") {
      state.posts.push(await body(request));
      if (state.mode === "ok") {
        state.version += 1;
        if (state.once) state.form = false;
        state.notice = `Sent ${state.posts.length}. Thank you.`;
        response.writeHead(303, { Location: "/" }).end();
      } else if (state.mode === "elsewhere") {
        response.writeHead(303, { Location: "/sent" }).end();
      } else if (state.mode === "problem") {
        response.writeHead(422, { "Content-Type": "text/html; charset=utf-8" }).end(page(mainOf("Please write something.")));
      } else if (state.mode === "slow") {
        setTimeout(() => response.writeHead(303, { Location: "/" }).end(), 400);
      } else if (state.mode === "chosen") {
        state.team = new URLSearchParams(state.posts.at(-1)).get("team");
        response.writeHead(303, { Location: "/choose" }).end();
      } else if (state.mode === "choice") {
        response.writeHead(422, { "Content-Type": "text/html; charset=utf-8" }).end(page(choose("Please choose."), "Choose"));
      } else {
        response.writeHead(503, { "Content-Type": "text/plain" }).end("no");
      }
    } else if (url.pathname === "/palette") {
      const q = url.searchParams.get("q");
      const links = ["Linen", "Laundry", "Porters"].filter((name) => name.toLowerCase().includes(q.toLowerCase()));
      html(response, links.length === 0 ? "" : `<section><h3>Teams</h3><ul>${links.map((name) => `<li><a href="/teams/${name}">${name}</a></li>`).join("")}</ul></section>`);
    } else if (url.pathname === "/people") {
      html(response, `<option value="p-7">Łucja Wiśniewska</option><option value="p-9">Lucas Bo</option>`);
    } else if (url.pathname === "/choose") {
      html(response, page(choose(), "Choose"));
    } else if (url.pathname.startsWith("/teams/")) {
      html(response, page(`<main class="main" id="main" tabindex="-1"><h1>${url.pathname.slice(7)}</h1></main>`, "Team"));
    } else if (url.pathname === "/sent") {
      html(response, page('<main class="main" id="main" tabindex="-1"><h1>Thank you</h1></main>', "Sent"));
    } else {
      const main = mainOf();
      const etag = `W/"${Buffer.from(String(state.version) + state.note + state.status + state.form).toString("hex")}"`;
      if (request.headers["x-fragment"] === "main") {
        state.fragments += 1;
        state.notice = "";
        if (request.headers["if-none-match"] === etag) return void response.writeHead(304, { ETag: etag }).end();
        if (state.hold) await state.hold;
        return html(response, main, { ETag: etag });
      }
      html(response, page(main), { ETag: etag });
      state.notice = "";
    }
  }

  /** Something changed: every stream hears of it. */
  function change(topic = "topic-1") {
    state.version += 1;
    for (const { response } of state.streams) response.write(`data: {"topic":"${topic}","version":${state.version}}\n\n`);
  }

  return { state, handle, change };
}

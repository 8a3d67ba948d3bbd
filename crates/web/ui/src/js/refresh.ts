// Fetches this page's own address again, asking for its <main> alone, and morphs it in. The server
// answers with the reader's own rights; 304 costs nothing.

import { announce } from "./announce.ts";
import { isBusy, whenFree } from "./busy.ts";
import { main, parse } from "./html.ts";
import { morph, morphs } from "./morph.ts";
import { word } from "./words.ts";

const gapMs = 1000;
const jitterMs = 400;
const announceGapMs = 20_000;

let timer: ReturnType<typeof setTimeout> | undefined;
let last = Number.NEGATIVE_INFINITY;
let lastAnnounced = Number.NEGATIVE_INFINITY;
let tag: { address: string; etag: string } | undefined;

/** How long to wait so that there is at most one fetch a second, spread over the crowd. */
export function delay(now: number, lastFetch: number, random: number): number {
  return Math.max(0, lastFetch + gapMs - now) + random * jitterMs;
}

/** Asks for a refresh soon; several calls make one fetch. */
export function refresh(): void {
  timer ??= setTimeout(run, delay(performance.now(), last, Math.random()));
}

async function run(): Promise<void> {
  timer = undefined;
  // A form that came back with problems stands only here: its address has the page without them.
  if (document.hidden || main()?.querySelector(".error-summary")) return;
  if (isBusy()) return whenFree(refresh);
  last = performance.now();
  const address = location.pathname + location.search;
  const before = morphs();
  try {
    const headers: Record<string, string> = { "X-Fragment": "main", Accept: "text/html" };
    if (tag?.address === address) headers["If-None-Match"] = tag.etag;
    const response = await fetch(address, { headers });
    // 304; or the session has ended: what stands here stays, and drafts with it.
    if (response.status !== 200 || response.redirected) return;
    const next = parse(await response.text()).querySelector<HTMLElement>("main");
    const old = main();
    if (!next || !old || address !== location.pathname + location.search) return;
    if (isBusy()) return whenFree(refresh);
    // A form was answered meanwhile: what was fetched is older than what stands here.
    if (morphs() !== before) return refresh();
    const etag = response.headers.get("ETag");
    tag = etag === null ? undefined : { address, etag };
    const spokenBefore = snapshot(old);
    morph(old, next, "live");
    if (!tell(spokenBefore)) tellUpdated();
  } catch {
    // No connection: the stream comes back with one, and the page is fetched then.
  }
}

/** The texts of what the page marked as worth saying aloud, by their name. */
export function snapshot(root: ParentNode): Map<string, string> {
  const marked = root.querySelectorAll<HTMLElement>("[data-announce]");
  return new Map([...marked].map((element) => [element.dataset["announce"] ?? "", spoken(element)]));
}

/** The words of an element as they are read out. */
export function spoken(element: Element): string {
  return (element.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** Says what of it is new; false if nothing is. */
export function tell(before: Map<string, string>): boolean {
  const root = main();
  if (!root) return false;
  const news = [...snapshot(root)].filter(([name, text]) => text !== before.get(name)).map(([, text]) => text);
  announce(news.join(" "));
  return news.length > 0;
}

function tellUpdated(): void {
  if (performance.now() - lastAnnounced > announceGapMs) {
    lastAnnounced = performance.now();
    announce(word("updated"));
  }
}

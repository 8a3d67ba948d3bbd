// One stream of "this changed" for the whole browser: tabs elect a leader by a Web Lock, tell it their
// topics and hear its news on a BroadcastChannel, because six tabs would use up all connections that
// HTTP/1.1 allows to one host. A hidden tab leaves; coming back it always fetches its page again.

import { main, whenChanged } from "./html.ts";
import { refresh } from "./refresh.ts";

type Note =
  | { kind: "topics"; tab: string; topics: string[] }
  | { kind: "leave"; tab: string }
  | { kind: "who" }
  | { kind: "changed"; topic: string }
  | { kind: "lost" };

const name = "lateral-live";
const retryFirstMs = 2000;
const retryMostMs = 60_000;

const tab = `${performance.timeOrigin}-${Math.random()}`;
const topicsOf = new Map<string, string[]>();
let channel: BroadcastChannel | undefined;
let resign: (() => void) | undefined;
let stream: EventSource | undefined;
let streamTopics = "";
let retry = retryFirstMs;
let opening: ReturnType<typeof setTimeout> | undefined;
let own: string[] = [];

/** All topics of all tabs, once each, in an order that does not depend on the tabs. */
export function union(lists: Iterable<string[]>): string[] {
  return [...new Set([...lists].flat())].sort();
}

export function startLive(): void {
  if (!("EventSource" in window)) return;
  if ("BroadcastChannel" in window) {
    channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }: MessageEvent<Note>) => hear(data);
  }
  whenChanged(readTopics);
  document.addEventListener("visibilitychange", () => (document.hidden ? leave() : comeBack()));
  window.addEventListener("pagehide", leave);
  window.addEventListener("pageshow", ({ persisted }) => {
    if (persisted) comeBack();
  });
  if (!document.hidden) join();
}

function readTopics(): void {
  const topics = (main()?.dataset["topics"] ?? "").split(" ").filter(Boolean);
  if (topics.join(" ") === own.join(" ")) return;
  own = topics;
  tellTopics();
}

function tellTopics(): void {
  if (document.hidden) return;
  channel?.postMessage({ kind: "topics", tab, topics: own } satisfies Note);
  topicsOf.set(tab, own);
  openSoon();
}

function join(): void {
  tellTopics();
  if (!navigator.locks || !channel) return lead();
  if (resign) return;
  const turn = new AbortController();
  resign = () => turn.abort();
  navigator.locks
    .request(name, { signal: turn.signal }, () => new Promise<void>((done) => {
      resign = done;
      lead();
    }))
    .catch(() => {
      // Left before its turn came.
    });
}

/** True while this tab holds the stream for all. */
let leading = false;

function lead(): void {
  leading = true;
  topicsOf.clear();
  topicsOf.set(tab, own);
  channel?.postMessage({ kind: "who" } satisfies Note);
  openSoon();
}

function leave(): void {
  channel?.postMessage({ kind: "leave", tab } satisfies Note);
  topicsOf.delete(tab);
  leading = false;
  close();
  resign?.();
  resign = undefined;
}

function comeBack(): void {
  join();
  if (own.length > 0) refresh();
}

function hear(note: Note): void {
  switch (note.kind) {
    case "who":
      if (!document.hidden) channel?.postMessage({ kind: "topics", tab, topics: own } satisfies Note);
      break;
    case "topics":
      topicsOf.set(note.tab, note.topics);
      openSoon();
      break;
    case "leave":
      topicsOf.delete(note.tab);
      break;
    case "changed":
      if (own.includes(note.topic)) refresh();
      break;
    case "lost":
      if (own.length > 0) refresh();
      break;
  }
}

/** Tabs answer one after the other; their topics make one stream. */
function openSoon(): void {
  if (!leading) return;
  clearTimeout(opening);
  opening = setTimeout(open, 100);
}

function open(): void {
  const topics = union(topicsOf.values()).join(" ");
  if (!leading || topics === "" || (topics === streamTopics && stream?.readyState !== EventSource.CLOSED)) return;
  const old = stream;
  const isFirst = old === undefined && streamTopics === "";
  const next = new EventSource(`/live?topics=${encodeURIComponent(topics)}`);
  let wasOpen = false;
  next.onopen = () => {
    // The old stream ends only now, so that nothing falls between the two.
    old?.close();
    retry = retryFirstMs;
    // What happened while there was no stream is lost: everybody looks again.
    if (wasOpen || (!isFirst && old?.readyState === EventSource.CLOSED)) lost();
    wasOpen = true;
  };
  next.onmessage = ({ data }: MessageEvent<string>) => {
    const topic = topicIn(data);
    if (topic === undefined) return;
    channel?.postMessage({ kind: "changed", topic } satisfies Note);
    if (own.includes(topic)) refresh();
  };
  next.onerror = () => {
    // CONNECTING: the browser tries again by itself. CLOSED: the server refused; wait longer each time.
    if (next !== stream || next.readyState !== EventSource.CLOSED) return;
    clearTimeout(opening);
    opening = setTimeout(open, retry + Math.random() * retry);
    retry = Math.min(retry * 2, retryMostMs);
  };
  stream = next;
  streamTopics = topics;
}

function lost(): void {
  channel?.postMessage({ kind: "lost" } satisfies Note);
  if (own.length > 0) refresh();
}

function close(): void {
  clearTimeout(opening);
  stream?.close();
  stream = undefined;
  streamTopics = "";
}

/** The topic of a message, or nothing if it is not one of ours. */
export function topicIn(data: string): string | undefined {
  try {
    const message: unknown = JSON.parse(data);
    if (typeof message === "object" && message !== null && "topic" in message && typeof message.topic === "string") {
      return message.topic;
    }
  } catch {
    // Not JSON.
  }
  return undefined;
}

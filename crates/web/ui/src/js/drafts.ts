// Keeps what is being written in this browser until it is sent, even when somebody signs out meanwhile,
// and on the server, so that it can be taken up on another device (keeping.ts, loaded when one types).
// On a shared device a draft belongs to its writer: the key holds the person's opaque id.

import { announce } from "./announce.ts";
import { whenChanged } from "./html.ts";
import { word } from "./words.ts";

type Written = HTMLTextAreaElement | HTMLInputElement;

const everyMs = 300;
const keepDays = 14;
const prefix = "lateral.draft:";
const timers = new WeakMap<Written, ReturnType<typeof setTimeout>>();

export function startDrafts(): void {
  sweep(Date.now());
  whenChanged(restoreAll);
  document.addEventListener("input", ({ target }) => {
    if (!isWritten(target) || timers.has(target)) return;
    timers.set(
      target,
      setTimeout(() => {
        timers.delete(target);
        save(target);
      }, everyMs),
    );
  });
  window.addEventListener("pagehide", () => {
    for (const field of all(document)) if (timers.has(field)) save(field);
  });
  document.addEventListener("lateral:sent", ({ target }) => {
    if (!(target instanceof HTMLFormElement)) return;
    for (const field of all(target)) {
      clearTimeout(timers.get(field));
      timers.delete(field);
      attempt(() => localStorage.removeItem(keyOf(field)));
    }
    document.dispatchEvent(new CustomEvent("lateral:draft-sent", { detail: all(target).map(placeOf) }));
  });
}

function isWritten(node: unknown): node is Written {
  return (
    (node instanceof HTMLTextAreaElement || node instanceof HTMLInputElement) && node.dataset["draft"] !== undefined
  );
}

function all(root: ParentNode): Written[] {
  return [...root.querySelectorAll("[data-draft]")].filter(isWritten);
}

function keyOf(field: Written): string {
  return `${prefix}${document.documentElement.dataset["person"] ?? ""}:${placeOf(field)}`;
}

/** Where it is written: "ask", "request-1042-reply". A field of a form that has one such place says "form". */
export function placeOf(field: Written): string {
  const place = field.dataset["draft"] ?? "";
  if (place !== "form") return place;
  const action = new URL(field.form?.getAttribute("action") ?? "", location.href).pathname;
  return action.replace(/^\/requests\/(\d+)\/([\w-]+)$/, "request-$1-$2");
}

function save(field: Written): void {
  attempt(() => {
    if (field.value === field.defaultValue) localStorage.removeItem(keyOf(field));
    else localStorage.setItem(keyOf(field), JSON.stringify({ at: Date.now(), text: field.value }));
  });
  void import("./keeping.ts").then((keeping) => keeping.keep(field, placeOf(field)));
}

function restoreAll(): void {
  for (const field of all(document)) {
    if (field.dataset["restored"] !== undefined) continue;
    field.dataset["restored"] = "";
    attempt(() => restore(field));
  }
}

/** Only into a field that nobody has touched and the server has left empty; the newer of both drafts. */
function restore(field: Written): void {
  const own = read(localStorage.getItem(keyOf(field)));
  const draft = newer(own, elsewhere(placeOf(field)));
  if (!draft || field.value !== "" || field.defaultValue !== "") return;
  field.value = draft.text;
  announce(word("draftRestored"));
}

/** What the server keeps for a place, as the page brought it. */
function elsewhere(place: string): { at: number; text: string } | undefined {
  const kept = document.querySelector<HTMLElement>(`[data-drafts] [data-kept="${CSS.escape(place)}"]`);
  if (!kept) return undefined;
  return { at: Number(kept.dataset["version"]) / 1000, text: kept.textContent ?? "" };
}

/** The newer of two drafts. */
export function newer<T extends { at: number }>(one: T | undefined, other: T | undefined): T | undefined {
  if (!one || !other) return one ?? other;
  return other.at > one.at ? other : one;
}

/** A stored draft, or nothing if it is not one. */
export function read(stored: string | null): { at: number; text: string } | undefined {
  if (stored === null) return undefined;
  try {
    const draft: unknown = JSON.parse(stored);
    if (typeof draft !== "object" || draft === null) return undefined;
    const { at, text } = draft as { at?: unknown; text?: unknown };
    return typeof at === "number" && typeof text === "string" && text !== "" ? { at, text } : undefined;
  } catch {
    return undefined;
  }
}

/** Drafts nobody came back to are forgotten. */
function sweep(now: number): void {
  attempt(() => {
    for (const key of Object.keys(localStorage).filter((name) => name.startsWith(prefix))) {
      if (isOld(read(localStorage.getItem(key)), now)) localStorage.removeItem(key);
    }
  });
}

export function isOld(draft: { at: number } | undefined, now: number): boolean {
  return draft === undefined || now - draft.at > keepDays * 86_400_000;
}

/** Storage may be full or forbidden: writing goes on without it. */
function attempt(run: () => void): void {
  try {
    run();
  } catch {
    // Nothing to do: the text is still in the field.
  }
}

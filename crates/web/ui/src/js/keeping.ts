// Keeps drafts on the server, a moment after the last key, for the same person on another device. Newer text
// from elsewhere is never overwritten: the reader chooses, and nothing is sent meanwhile.

import { word } from "./words.ts";

type Written = HTMLTextAreaElement | HTMLInputElement;

const pauseMs = 1500;
const timers = new Map<string, ReturnType<typeof setTimeout>>();
const flights = new Map<string, AbortController>();
/** The version that this page began from or kept last, by place; null when there is none. */
const versions = new Map<string, string | null>();
const held = new Set<string>();

document.addEventListener("lateral:draft-sent", (event) => {
  for (const place of (event as CustomEvent<string[]>).detail) {
    clearTimeout(timers.get(place));
    flights.get(place)?.abort();
    versions.set(place, null);
    held.delete(place);
  }
});

export function keep(field: Written, place: string): void {
  if (place === "" || held.has(place)) return;
  clearTimeout(timers.get(place));
  timers.set(
    place,
    setTimeout(() => void send(field, place), pauseMs),
  );
}

function versionOf(place: string): string | null {
  if (!versions.has(place)) {
    const kept = document.querySelector<HTMLElement>(`[data-drafts] [data-kept="${CSS.escape(place)}"]`);
    versions.set(place, kept?.dataset["version"] ?? null);
  }
  return versions.get(place) ?? null;
}

async function send(field: Written, place: string): Promise<void> {
  if (!field.isConnected) return;
  const body = field.value === field.defaultValue ? "" : field.value;
  const flight = new AbortController();
  flights.set(place, flight);
  try {
    const response = await fetch("/drafts", {
      method: "POST",
      body: new URLSearchParams({ place, body, base: versionOf(place) ?? "" }),
      headers: { Accept: "application/json" },
      signal: flight.signal,
    });
    if (response.status !== 200 && response.status !== 409) return;
    const kept = (await response.json()) as { version: number | null; body?: string };
    const version = kept.version === null ? null : String(kept.version);
    if (response.status === 200) versions.set(place, version);
    else choose(field, place, version, kept.body ?? "");
  } catch {
    // No connection: this browser still has it, and the next key tries again.
  }
}

/** There is newer text from another device: both stay until the reader says which one goes on. */
function choose(field: Written, place: string, version: string | null, body: string): void {
  held.add(place);
  const note = document.createElement("div");
  note.className = "stale";
  note.dataset["keep"] = "";
  note.setAttribute("role", "status");
  const text = document.createElement("p");
  text.textContent = word("draftNewer");
  note.append(text, button("draftUse", () => settle(body)), button("draftMine", () => settle(field.value)));
  field.after(note);
  const settle = (chosen: string): void => {
    note.remove();
    held.delete(place);
    versions.set(place, version);
    field.value = chosen;
    field.focus();
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
}

function button(name: "draftUse" | "draftMine", run: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button button-small";
  made.textContent = word(name);
  made.addEventListener("click", run);
  return made;
}

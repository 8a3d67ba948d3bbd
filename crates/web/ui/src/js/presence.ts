// Tells colleagues of the same side that this request is open here, and says who else has it open. A lease:
// it ends by itself when the page is hidden, closed or left. Loaded only on pages that ask for it.

import { main, parse } from "./html.ts";

const beatMs = 25_000;
let timer: ReturnType<typeof setInterval> | undefined;
let address = "";
let state = "";

/** Looks at the page: begins, goes on or ends. */
export function look(): void {
  const here = document.querySelector<HTMLElement>("[data-presence]")?.dataset["presence"] ?? "";
  if (here === address) return;
  leave();
  address = here;
  if (here === "") return;
  timer = setInterval(() => void beat(), beatMs);
  void beat();
}

document.addEventListener("input", ({ target }) => {
  // The first key says that somebody is writing, and not one that the next beat would say anyway.
  if (address !== "" && state !== "writing" && isWords(target)) void beat();
});
document.addEventListener("visibilitychange", () => {
  if (address === "") return;
  if (document.hidden) send("left");
  else void beat();
});
window.addEventListener("pagehide", leave);

function leave(): void {
  clearInterval(timer);
  if (address !== "") send("left");
  address = "";
}

function send(word: string): void {
  state = word;
  navigator.sendBeacon(address, new URLSearchParams({ state: word }));
}

function isWords(node: unknown): boolean {
  return node instanceof HTMLTextAreaElement && node.form?.getAttribute("method")?.toLowerCase() === "post";
}

function isWriting(): boolean {
  return [...(main()?.querySelectorAll("textarea") ?? [])].some(
    (field) => isWords(field) && field.value !== "" && field.value !== field.defaultValue,
  );
}

async function beat(): Promise<void> {
  if (document.hidden || address === "") return;
  const here = address;
  state = isWriting() ? "writing" : "here";
  try {
    const response = await fetch(here, { method: "POST", body: new URLSearchParams({ state }) });
    if (!response.ok || here !== address) return;
    const next = parse(await response.text()).getElementById("presence");
    const old = document.getElementById("presence");
    if (next && old && next.textContent !== old.textContent) old.replaceWith(document.importNode(next, true));
  } catch {
    // No connection: the lease runs out, and the next beat begins another.
  }
}

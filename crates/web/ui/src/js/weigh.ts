// While a date is chosen: what speaks against it, and what would work instead, asked of the server and shown
// beside the date. Without this module the last page says the same.

import { parse } from "./html.ts";

let turn = 0;

/** Looks again at what the form holds; only the newest answer is shown. */
export async function weigh(form: HTMLFormElement): Promise<void> {
  const place = form.querySelector<HTMLElement>("[data-weighed]");
  const address = form.dataset["weigh"];
  if (!place || !address) return;
  const mine = ++turn;
  try {
    const body = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
    const response = await fetch(address, { method: "POST", body, headers: { Accept: "text/html" } });
    if (!response.ok || response.redirected || mine !== turn) return;
    const next = parse(await response.text()).body;
    if (next.innerHTML === place.innerHTML) return;
    place.replaceChildren(...[...next.childNodes].map((node) => document.importNode(node, true)));
  } catch {
    // No connection: the last page looks again.
  }
}

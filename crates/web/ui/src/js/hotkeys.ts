// Keys for those who like them. What a key does stands on the page: data-hotkey="c" or "g-t" on a link,
// button or field. Off inside fields and dialogs, with a modifier held, and by the person's setting
// (<html data-shortcuts="off">, WCAG 2.1.4).

import { isField } from "./fields.ts";

const sequenceMs = 1200;
let first: { key: string; at: number } | undefined;

/** The name of what was pressed: "c", or "g-t" when "g" came just before. */
export function combine(before: { key: string; at: number } | undefined, key: string, now: number): string {
  return before && now - before.at <= sequenceMs ? `${before.key}-${key}` : key;
}

export function startHotkeys(): void {
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) return sendFrom(event);
    if (isOff(event)) return;
    const name = combine(first, event.key, event.timeStamp);
    first = undefined;
    if (name === "j" || name === "k") {
      step(name === "j" ? 1 : -1, event);
    } else if (name === "?") {
      open("shortcuts", event);
    } else if (name === "g") {
      first = { key: "g", at: event.timeStamp };
    } else {
      press(name, event);
    }
  });
}

function isOff(event: KeyboardEvent): boolean {
  const target = event.target;
  return (
    event.defaultPrevented ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    event.isComposing ||
    document.documentElement.dataset["shortcuts"] === "off" ||
    isField(target) ||
    (target instanceof HTMLElement && target.isContentEditable) ||
    document.querySelector("dialog:modal") !== null
  );
}

/** Ctrl-Enter in a text area sends its form. */
function sendFrom(event: KeyboardEvent): void {
  if (event.target instanceof HTMLTextAreaElement && event.target.form) {
    event.preventDefault();
    event.target.form.requestSubmit();
  }
}

/** The nearest element for a key: in the row that has the focus, or else the first on the page. */
function press(name: string, event: KeyboardEvent): void {
  const selector = `[data-hotkey="${CSS.escape(name)}"]`;
  const row = document.activeElement?.closest("[data-row]");
  const target = row?.querySelector<HTMLElement>(selector) ?? document.querySelector<HTMLElement>(selector);
  if (!target) return;
  event.preventDefault();
  if (isField(target)) target.focus();
  else target.click();
}

function step(by: 1 | -1, event: KeyboardEvent): void {
  const rows = [...document.querySelectorAll("[data-row]")];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const next = rows[at < 0 && by < 0 ? rows.length - 1 : at + by];
  const link = next?.querySelector<HTMLElement>("a, button");
  if (!link) return;
  event.preventDefault();
  link.focus();
}

function open(id: string, event: KeyboardEvent): void {
  const dialog = document.getElementById(id);
  if (!(dialog instanceof HTMLDialogElement)) return;
  event.preventDefault();
  dialog.showModal();
}

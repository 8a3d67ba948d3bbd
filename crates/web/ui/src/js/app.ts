// The script layer of every page. Each module improves what already works without it; none is needed
// to read, ask, answer or thank.

import { watchBusy } from "./busy.ts";
import { startCombobox } from "./combobox.ts";
import { startDrafts } from "./drafts.ts";
import { startEnhance } from "./enhance.ts";
import { startHotkeys } from "./hotkeys.ts";
import { whenChanged } from "./html.ts";
import { startInvoke } from "./invoke.ts";
import { startLive } from "./live.ts";
import { startTime } from "./time.ts";

let watchesPresence = false;

watchBusy();
startDrafts();
startTime();
startEnhance();
startHotkeys();
startInvoke();
startCombobox();
startLive();

function openPalette(event: Event): void {
  event.preventDefault();
  void import("./palette.ts").then((palette) => palette.openPalette());
}

// A hint at a kind word, for those who like it: loaded when somebody begins to write to somebody.
document.addEventListener("focusin", ({ target }) => {
  if (target instanceof HTMLTextAreaElement && target.dataset["courtesy"]) {
    void import("./courtesy.ts").then((courtesy) => courtesy.watch(target));
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) {
    if (document.querySelector("[data-palette]")) openPalette(event);
  }
});
document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("[data-palette]") : null;
  // A press with a modifier means "in a new tab": that is the search page.
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) openPalette(event);
});

// A date that is being chosen is weighed while there is time to choose another one.
document.addEventListener("change", ({ target }) => {
  const form = target instanceof Element ? target.closest<HTMLFormElement>("form[data-weigh]") : null;
  if (form?.querySelector("[data-weighed]")) void import("./weigh.ts").then((module) => module.weigh(form));
});

// The team's phrases: by "::" in a field for words, or by a press on one of those under it.
document.addEventListener("input", ({ target }) => {
  if (!(target instanceof HTMLTextAreaElement) || !target.form?.querySelector("[data-phrases]")) return;
  if (document.getElementById("phrase-list") || target.value.slice(0, target.selectionStart).includes("::")) {
    void import("./phrases.ts").then((phrases) => phrases.look(target));
  }
});
document.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-phrase]") : null;
  if (!button) return;
  event.preventDefault();
  void import("./phrases.ts").then((phrases) => phrases.press(button));
});

// Who else has this request open: only on pages of the serving side.
whenChanged(() => {
  if (document.querySelector("[data-presence]")) watchesPresence = true;
  if (watchesPresence) void import("./presence.ts").then((presence) => presence.look());
});

// Pages with a picture load what moves it; a page that a form brings in may have one too.
function pictures(): void {
  if (document.querySelector("[data-picture]")) {
    void import("./picture.ts").then((picture) => picture.startPicture());
  }
}
whenChanged(pictures);

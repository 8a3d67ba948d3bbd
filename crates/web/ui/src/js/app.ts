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

// Pages with a picture load what moves it; a page that a form brings in may have one too.
function pictures(): void {
  if (document.querySelector("[data-picture]")) {
    void import("./picture.ts").then((picture) => picture.startPicture());
  }
}
whenChanged(pictures);

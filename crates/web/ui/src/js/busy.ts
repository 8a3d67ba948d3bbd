// Moments in which the page must not be changed under the reader's hands.

let composing = false;
let dragging = false;
const waiting = new Set<() => void>();

/** Typing with an input method, dragging, or holding a selection of the page's text. */
export function isBusy(): boolean {
  return composing || dragging || hasSelection();
}

/** Runs once as soon as the page may be changed. */
export function whenFree(run: () => void): void {
  waiting.add(run);
}

function hasSelection(): boolean {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return false;
  return document.getElementById("main")?.contains(selection.anchorNode) ?? false;
}

function settle(): void {
  if (isBusy()) return;
  const runs = [...waiting];
  waiting.clear();
  for (const run of runs) run();
}

export function watchBusy(): void {
  document.addEventListener("compositionstart", () => void (composing = true));
  document.addEventListener("compositionend", () => {
    composing = false;
    settle();
  });
  document.addEventListener("dragstart", () => void (dragging = true));
  document.addEventListener("dragend", () => {
    dragging = false;
    settle();
  });
  document.addEventListener("selectionchange", settle);
}

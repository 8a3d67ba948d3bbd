// Puts a new version of the content in place without taking anything out of the reader's hands: the
// focused field, fields somebody changed, what is open, the selection and the place on the page stay.

import { Idiomorph } from "idiomorph";
import { settleComboboxes } from "./combobox.ts";
import { type Field, holdsChanged, isChanged, isField } from "./fields.ts";
import { changed } from "./html.ts";
import { word } from "./words.ts";

/**
 * Live: the server has news. Sent: the answer to what the reader sent. Problems: the form comes back with
 * what is wrong.
 */
export type Reason = "live" | "sent" | "problems";

let times = 0;

/** How often the content has been put in place: whoever waits for a newer version sees whether it still is one. */
export function morphs(): number {
  return times;
}

/** Morphs one element into its new version. */
export function morph(old: HTMLElement, next: HTMLElement, reason: Reason): void {
  times += 1;
  const back = holdPlace(old);
  settleComboboxes(old, next);
  Idiomorph.morph(old, next, {
    morphStyle: "outerHTML",
    restoreFocus: true,
    callbacks: {
      beforeNodeMorphed: (node: Element, replacement: Node) => mayMorph(node, replacement, reason),
      beforeNodeRemoved: (node: Element) => mayRemove(node, reason),
      // What the reader opened stays open, what the reader closed stays closed.
      beforeAttributeUpdated: (name: string, node: Element) =>
        !(name === "open" && (node instanceof HTMLDetailsElement || node instanceof HTMLDialogElement)),
    },
  });
  back();
  changed();
}

function mayMorph(node: Node, replacement: Node, reason: Reason): boolean {
  if (!(node instanceof HTMLElement)) return true;
  if (isKept(node, reason) || node.dataset["pending"] !== undefined) return false;
  if (isField(node)) return mayMorphField(node, replacement, reason);
  // A half-written form must never be pointed at another record.
  if (node instanceof HTMLFormElement && replacement instanceof HTMLFormElement) {
    return node.getAttribute("action") === replacement.getAttribute("action") || !holdsChanged(node);
  }
  return true;
}

function mayMorphField(field: Field, replacement: Node, reason: Reason): boolean {
  const own = isChanged(field);
  if (!own && field !== document.activeElement) return true;
  if (!isField(replacement)) return false;
  if (reason === "problems") {
    for (const name of ["aria-invalid", "aria-describedby"]) {
      const value = replacement.getAttribute(name);
      if (value === null) field.removeAttribute(name);
      else field.setAttribute(name, value);
    }
  } else if (own) {
    tellOfOthers(field, replacement);
  }
  return false;
}

/** Somebody changed what is being edited here: it is never overwritten, but said beside the field. */
function tellOfOthers(field: Field, replacement: Field): void {
  if (field instanceof HTMLSelectElement || replacement instanceof HTMLSelectElement) return;
  if (field.defaultValue === replacement.defaultValue) return;
  field.defaultValue = replacement.defaultValue;
  const text = word("changedMeanwhile");
  if (text === "" || field.nextElementSibling?.matches(".stale")) return;
  const note = document.createElement("p");
  note.className = "stale";
  note.dataset["keep"] = "";
  note.textContent = text;
  field.after(note);
}

/** data-keep: never touched. data-keep="live": stays until the reader does something. */
function isKept(node: HTMLElement, reason: Reason): boolean {
  const keep = node.dataset["keep"];
  return keep !== undefined && (keep !== "live" || reason === "live");
}

function mayRemove(node: Node, reason: Reason): boolean {
  if (!(node instanceof HTMLElement)) return true;
  if (isKept(node, reason) || holdsChanged(node)) return false;
  if (node.contains(document.activeElement) && isField(document.activeElement)) return false;
  return !isOpen(node) && ![...node.querySelectorAll("dialog, [popover]")].some(isOpen);
}

function isOpen(element: Element): boolean {
  if (element instanceof HTMLDialogElement) return element.open;
  return element instanceof HTMLElement && element.popover !== null && element.matches(":popover-open");
}

/** Remembers what stands at the top of the window, and puts it back there. */
function holdPlace(root: HTMLElement): () => void {
  if (window.scrollY === 0) return () => {};
  const anchors = [...root.querySelectorAll<HTMLElement>("[id]")].filter((element) => {
    const { top, height } = element.getBoundingClientRect();
    return height > 0 && top >= 0 && top < window.innerHeight;
  });
  const [anchor] = anchors;
  if (!anchor) return () => {};
  const before = anchor.getBoundingClientRect().top;
  return () => {
    if (!anchor.isConnected) return;
    const moved = anchor.getBoundingClientRect().top - before;
    if (moved !== 0) window.scrollBy({ top: moved, behavior: "instant" });
  };
}

// The team's phrases in a field for words. They stand in the page, under the field; typing "::" and the
// beginning of a name shows those that fit beside the text, and one press puts one in place of the colons.
// Loaded when "::" is first typed or a phrase is first pressed.

import { announce } from "./announce.ts";
import { matching } from "./combobox.ts";
import { wrap } from "./listbox.ts";

interface Phrase {
  name: string;
  text: string;
}

/** What is looked for: the word behind the last "::" before the caret, and where the colons begin. */
export function wanted(before: string): { from: number; typed: string } | undefined {
  const found = /(?:^|\s)::([^\s:]*)$/u.exec(before);
  if (!found) return undefined;
  const typed = found[1] ?? "";
  return { from: before.length - typed.length - 2, typed };
}

let open: { field: HTMLTextAreaElement; list: HTMLElement; phrases: Phrase[]; active: number } | undefined;

/** Shows, narrows or closes the list for what was just typed. */
export function look(field: HTMLTextAreaElement): void {
  const asked = wanted(field.value.slice(0, field.selectionStart));
  const all = phrasesOf(field);
  if (!asked || all.length === 0) return close();
  const names = matching(all.map(({ name }) => name), asked.typed);
  const phrases = names.flatMap((name) => all.filter((phrase) => phrase.name === name));
  if (phrases.length === 0) return close();
  show(field, phrases);
}

function phrasesOf(field: HTMLTextAreaElement): Phrase[] {
  const source = field.form?.querySelector<HTMLElement>(`[data-phrases="${CSS.escape(field.name)}"]`);
  return [...(source?.querySelectorAll<HTMLElement>("[data-phrase]") ?? [])].map((button) => ({
    name: button.textContent?.trim() ?? "",
    text: textOf(button),
  }));
}

function textOf(button: Element): string {
  return button.closest("li")?.querySelector("[data-phrase-text]")?.textContent ?? "";
}

function show(field: HTMLTextAreaElement, phrases: Phrase[]): void {
  if (open?.field !== field) {
    close();
    const list = document.createElement("div");
    list.className = "combo-list phrase-list";
    list.id = "phrase-list";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", field.labels?.[0]?.textContent?.trim() ?? "::");
    list.dataset["keep"] = "";
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", ({ target }) => {
      const option = target instanceof Element ? target.closest("[role=option]") : null;
      if (option) choose([...list.children].indexOf(option));
    });
    field.after(list);
    field.setAttribute("aria-controls", list.id);
    field.addEventListener("keydown", onKey, true);
    field.addEventListener("blur", close);
    open = { field, list, phrases, active: 0 };
    announce(String(phrases.length));
  }
  open.phrases = phrases;
  open.list.replaceChildren(
    ...phrases.map(({ name, text }, index) => {
      const option = document.createElement("div");
      option.className = "combo-option phrase-option";
      option.id = `phrase-list-${index}`;
      option.setAttribute("role", "option");
      const title = document.createElement("strong");
      title.textContent = name;
      const words = document.createElement("span");
      words.textContent = text;
      option.append(title, words);
      return option;
    }),
  );
  move(0);
}

function move(to: number): void {
  if (!open) return;
  open.active = to;
  for (const [index, option] of [...open.list.children].entries()) {
    option.setAttribute("aria-selected", String(index === to));
    if (index === to) option.scrollIntoView({ block: "nearest" });
  }
  open.field.setAttribute("aria-activedescendant", `phrase-list-${to}`);
}

function onKey(event: KeyboardEvent): void {
  if (!open || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const keys: Record<string, () => void> = {
    ArrowDown: () => open && move(wrap(open.active, 1, open.phrases.length)),
    ArrowUp: () => open && move(wrap(open.active, -1, open.phrases.length)),
    Enter: () => open && choose(open.active),
    Tab: () => open && choose(open.active),
    Escape: close,
  };
  const run = keys[event.key];
  if (!run) return;
  event.preventDefault();
  event.stopPropagation();
  run();
}

function choose(index: number): void {
  const phrase = open?.phrases[index];
  const field = open?.field;
  const asked = field && wanted(field.value.slice(0, field.selectionStart));
  close();
  if (field && phrase && asked) put(field, phrase.text, asked.from, field.selectionStart);
}

function close(): void {
  if (!open) return;
  const { field, list } = open;
  open = undefined;
  field.removeEventListener("keydown", onKey, true);
  field.removeEventListener("blur", close);
  field.removeAttribute("aria-controls");
  field.removeAttribute("aria-activedescendant");
  list.remove();
}

/** Puts a text into a field as if it had been typed, so that drafts keep it and it can be undone. */
function put(field: HTMLTextAreaElement, text: string, from: number, to: number): void {
  field.focus();
  field.setRangeText(text, from, to, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** A phrase that was pressed under the field goes to where the caret is, or behind what stands there. */
export function press(button: HTMLElement): void {
  const name = button.closest<HTMLElement>("[data-phrases]")?.dataset["phrases"] ?? "";
  const field = button.closest("form")?.elements.namedItem(name);
  if (!(field instanceof HTMLTextAreaElement)) return;
  const before = field.value.slice(0, field.selectionStart);
  const gap = before === "" || /\s$/u.test(before) ? "" : " ";
  put(field, gap + textOf(button), field.selectionStart, field.selectionEnd);
}

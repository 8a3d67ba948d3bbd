// Turns a long <select data-combobox>, or an <input data-source="/address"> with suggestions from the
// server, into a field one can type into. The form sends the same names and values as without it.

import { isChanged, isField } from "./fields.ts";
import { parse, whenChanged } from "./html.ts";
import { Listbox } from "./listbox.ts";
import { word } from "./words.ts";

const pauseMs = 150;
let made = 0;

/** How to give each box's field back as the server sent it. */
const undos = new WeakMap<Element, () => void>();

export function startCombobox(): void {
  whenChanged(() => {
    for (const select of document.querySelectorAll<HTMLSelectElement>("select[data-combobox]:not([data-made])")) {
      fromSelect(select);
    }
    for (const input of document.querySelectorAll<HTMLInputElement>("input[data-source]:not([data-made])")) {
      fromSource(input);
    }
  });
}

/**
 * Makes both versions of a page comparable before they are morphed: boxes that nobody uses become plain
 * fields again; those in use stay, and in the new version a mark stands in their place.
 */
export function settleComboboxes(old: HTMLElement, next: HTMLElement): void {
  for (const box of old.querySelectorAll<HTMLElement>(".combo")) {
    const fields = [...box.querySelectorAll("input, select")].filter(isField);
    if (!box.contains(document.activeElement) && !fields.some(isChanged)) {
      undos.get(box)?.();
      continue;
    }
    const field = next.querySelector(`[id="${CSS.escape(box.dataset["for"] ?? "")}"]`);
    if (!field) continue;
    const shown = box.querySelector("input");
    for (const name of ["aria-invalid", "aria-describedby"]) {
      const value = field.getAttribute(name);
      if (value === null) shown?.removeAttribute(name);
      else shown?.setAttribute(name, value);
    }
    const mark = next.ownerDocument.createElement("div");
    mark.id = box.id;
    field.replaceWith(mark);
  }
}

/** Upper and lower case, accents and ł do not matter when looking for a name. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ł/g, "l");
}

/** Options that begin with what was typed, then those that hold it. */
export function matching(labels: string[], typed: string): string[] {
  const wanted = fold(typed.trim());
  const begins = labels.filter((label) => fold(label).startsWith(wanted));
  const holds = labels.filter((label) => !fold(label).startsWith(wanted) && fold(label).includes(wanted));
  return [...begins, ...holds];
}

function frame(field: HTMLElement): { box: HTMLElement; list: HTMLElement } {
  const box = document.createElement("div");
  box.className = "combo";
  box.id = `${field.id}-combo`;
  box.dataset["for"] = field.id;
  box.dataset["keep"] = "";
  const list = document.createElement("div");
  list.className = "combo-list";
  list.id = `combo-${(made += 1)}`;
  list.hidden = true;
  field.before(box);
  return { box, list };
}

function optionOf(value: string, label: string): HTMLElement {
  const option = document.createElement("div");
  option.className = "combo-option";
  option.setAttribute("role", "option");
  option.dataset["value"] = value;
  option.textContent = label;
  return option;
}

function fill(list: HTMLElement, options: HTMLElement[]): void {
  if (options.length > 0) return list.replaceChildren(...options);
  const none = document.createElement("div");
  none.className = "combo-none";
  none.textContent = word("noResults");
  list.replaceChildren(none);
}

function nameList(list: HTMLElement, field: HTMLInputElement): void {
  const label = field.labels?.[0]?.textContent?.trim();
  if (label) list.setAttribute("aria-label", label);
}

function fromSelect(select: HTMLSelectElement): void {
  select.dataset["made"] = "";
  const { box, list } = frame(select);
  box.classList.add("combo-choice");
  const input = document.createElement("input");
  input.type = "text";
  input.className = "input";
  input.id = select.id;
  for (const name of ["aria-describedby", "aria-invalid"]) {
    const value = select.getAttribute(name);
    if (value !== null) input.setAttribute(name, value);
  }
  // The list itself still holds the value that the form sends.
  select.id = `${list.id}-value`;
  select.hidden = true;
  box.append(input, list, select);
  nameList(list, input);
  const chosen = (): string => select.selectedOptions[0]?.label ?? "";
  input.defaultValue = chosen();
  input.value = chosen();
  const end = new AbortController();
  undos.set(box, () => {
    end.abort();
    select.id = input.id;
    select.hidden = false;
    delete select.dataset["made"];
    box.replaceWith(select);
  });

  const listbox = new Listbox(input, list, (option) => {
    select.value = option.dataset["value"] ?? "";
    select.dispatchEvent(new Event("change", { bubbles: true }));
    input.value = chosen();
    listbox.expand(false);
  });
  const show = (typed: string): void => {
    const options = [...select.options];
    const labels = matching(options.map((option) => option.label), typed);
    fill(
      list,
      labels.flatMap((label) => {
        const option = options.find((candidate) => candidate.label === label);
        return option ? [optionOf(option.value, label)] : [];
      }),
    );
    listbox.refresh(typed === "" ? -1 : 0);
    listbox.expand(true);
  };
  input.addEventListener("input", () => show(input.value === chosen() ? "" : input.value));
  input.addEventListener("click", () => show(""));
  input.addEventListener("focus", () => input.select());
  input.addEventListener("blur", () => {
    listbox.expand(false);
    input.value = chosen();
  });
  // "Reset" puts the list back; the text must follow it.
  select.form?.addEventListener("reset", () => setTimeout(() => (input.value = chosen())), { signal: end.signal });
}

function fromSource(input: HTMLInputElement): void {
  input.dataset["made"] = "";
  const source = input.dataset["source"] ?? "";
  const { box, list } = frame(input);
  box.append(input, list);
  nameList(list, input);
  undos.set(box, () => {
    delete input.dataset["made"];
    box.replaceWith(input);
  });
  const target = input.dataset["target"];
  const hidden = document.createElement("input");
  if (target) {
    hidden.type = "hidden";
    hidden.name = target;
    box.append(hidden);
  }
  const listbox = new Listbox(input, list, (option) => {
    input.value = option.textContent ?? "";
    hidden.value = option.dataset["value"] ?? "";
    listbox.expand(false);
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  const look = async (): Promise<void> => {
    const turn = (asked += 1);
    const typed = input.value.trim();
    if (typed === "") return listbox.expand(false);
    try {
      const url = new URL(source, location.href);
      url.searchParams.set("q", typed);
      const response = await fetch(url, { headers: { "X-Fragment": "options", Accept: "text/html" } });
      // An answer to an older question must not replace a newer one.
      if (!response.ok || turn !== asked) return;
      const found = parse(await response.text()).querySelectorAll("option");
      fill(list, [...found].map((option) => optionOf(option.value, option.label)));
      listbox.refresh(-1);
      listbox.expand(document.activeElement === input);
    } catch {
      listbox.expand(false);
    }
  };
  input.addEventListener("input", () => {
    hidden.value = "";
    clearTimeout(timer);
    timer = setTimeout(() => void look(), pauseMs);
  });
  input.addEventListener("blur", () => listbox.expand(false));
}

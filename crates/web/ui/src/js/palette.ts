// Ctrl-K: find anything by typing. Loaded when first asked for; results come from /palette?q= as links,
// one after the other or in <section>s with a heading. A bonus: the same button is a link to the search
// page.

import { parse } from "./html.ts";
import { Listbox } from "./listbox.ts";
import { word } from "./words.ts";

const pauseMs = 120;
let dialog: HTMLDialogElement | undefined;

export function openPalette(): void {
  if (!dialog?.isConnected) dialog = build();
  if (!dialog.open) dialog.showModal();
  dialog.querySelector("input")?.select();
}

function build(): HTMLDialogElement {
  const made = document.createElement("dialog");
  made.className = "dialog palette";
  made.setAttribute("aria-label", word("palette"));
  const input = document.createElement("input");
  input.type = "text";
  input.className = "palette-input";
  input.placeholder = word("palette");
  input.setAttribute("aria-label", word("palette"));
  const list = document.createElement("div");
  list.className = "palette-results";
  list.id = "palette-results";
  list.setAttribute("aria-label", word("palette"));
  made.append(input, list);
  document.body.append(made);

  const listbox = new Listbox(input, list, (option) => {
    made.close();
    option.click();
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  const look = async (): Promise<void> => {
    const turn = (asked += 1);
    try {
      const response = await fetch(`/palette?q=${encodeURIComponent(input.value.trim())}`, {
        headers: { "X-Fragment": "palette", Accept: "text/html" },
      });
      if (!response.ok || turn !== asked) return;
      place(list, parse(await response.text()));
      listbox.refresh(list.querySelector("a") ? 0 : -1);
      input.setAttribute("aria-expanded", "true");
    } catch {
      place(list, undefined);
    }
  };
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), pauseMs);
  });
  // A press beside the palette closes it.
  made.addEventListener("click", (event) => {
    if (event.target === made) made.close();
  });
  void look();
  return made;
}

/** Headings become names of groups, links become options. */
function place(list: HTMLElement, found: Document | undefined): void {
  const sections = [...(found?.querySelectorAll("section") ?? [])];
  const results = sections.length > 0 ? sections.flatMap(groupOf) : optionsIn(found?.body);
  if (results.length > 0) return list.replaceChildren(...results);
  const none = document.createElement("p");
  none.className = "palette-empty";
  none.textContent = word("noResults");
  list.replaceChildren(none);
}

function groupOf(section: HTMLElement): HTMLElement[] {
  const options = optionsIn(section);
  if (options.length === 0) return [];
  const group = document.createElement("div");
  const title = section.querySelector("h2, h3")?.textContent?.trim() ?? "";
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", title);
  const heading = document.createElement("div");
  heading.className = "palette-group";
  heading.setAttribute("role", "presentation");
  heading.textContent = title;
  group.append(heading, ...options);
  return [group];
}

function optionsIn(root: HTMLElement | undefined): HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLAnchorElement>("a[href]") ?? [])].map((link) => {
    const option = document.importNode(link, true);
    option.setAttribute("role", "option");
    option.tabIndex = -1;
    return option;
  });
}

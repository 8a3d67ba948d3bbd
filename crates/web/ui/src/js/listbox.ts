// What the combobox and the palette share: one option of a list is active while the focus stays in the
// text field (ARIA combobox with aria-activedescendant).

export class Listbox {
  #active = -1;

  constructor(
    private readonly input: HTMLInputElement,
    private readonly list: HTMLElement,
    private readonly choose: (option: HTMLElement) => void,
  ) {
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", list.id);
    input.setAttribute("aria-expanded", "false");
    input.autocomplete = "off";
    list.setAttribute("role", "listbox");
    input.addEventListener("keydown", (event) => this.#key(event));
    // A press on an option must not take the focus out of the field first.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", ({ target }) => {
      const option = target instanceof Element ? target.closest<HTMLElement>("[role=option]") : null;
      if (option) this.choose(option);
    });
  }

  get options(): HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>("[role=option]")];
  }

  /** New options are in the list: give them ids; `active` is the one to start from, or -1. */
  refresh(active: number): void {
    for (const [index, option] of this.options.entries()) {
      option.id = `${this.list.id}-${index}`;
    }
    this.#move(active);
  }

  expand(isOpen: boolean): void {
    this.list.hidden = !isOpen;
    this.input.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) this.#move(-1);
  }

  #move(to: number): void {
    this.#active = to;
    for (const [index, option] of this.options.entries()) {
      option.setAttribute("aria-selected", String(index === to));
      if (index === to) option.scrollIntoView({ block: "nearest" });
    }
    const active = this.options[to];
    if (active) this.input.setAttribute("aria-activedescendant", active.id);
    else this.input.removeAttribute("aria-activedescendant");
  }

  #key(event: KeyboardEvent): void {
    const count = this.options.length;
    const isOpen = !this.list.hidden && count > 0;
    if (event.isComposing) return;
    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp": {
        event.preventDefault();
        if (this.list.hidden) this.input.dispatchEvent(new Event("input"));
        if (count > 0) this.#move(wrap(this.#active, event.key === "ArrowDown" ? 1 : -1, count));
        break;
      }
      case "Enter": {
        const active = isOpen ? this.options[this.#active] : undefined;
        if (!active) return;
        event.preventDefault();
        this.choose(active);
        break;
      }
      case "Escape":
        if (!isOpen || this.list.closest("dialog.palette")) return;
        event.preventDefault();
        event.stopPropagation();
        this.expand(false);
        break;
    }
  }
}

/** The next index in a ring of `count`; from nowhere (-1) the first or the last. */
export function wrap(from: number, by: 1 | -1, count: number): number {
  if (from < 0) return by > 0 ? 0 : count - 1;
  return (from + by + count) % count;
}

// Everything at once on a canvas: for patterns, with a search. The table holds the same for everybody else.

interface Data {
  width: number;
  height: number;
  size: [number, number];
  bands: [number, number][];
  boxes: [number, number, number, string, string][];
  lines: [number, number, number][];
}

const roles = ["canvas", "sunken", "surface", "ink", "line-strong", "ok", "late", "brand", "brand-soft", "focus"] as const;
/** What is painted on, and which part of the whole. */
interface Sheet {
  canvas: HTMLCanvasElement;
  width: number;
  height: number;
  scale: number;
  x: number;
  y: number;
  dots: number;
  isLegible: boolean;
}
type Colours = Record<(typeof roles)[number], string>;

export async function startCanvas(figure: HTMLElement, frame: HTMLElement): Promise<void> {
  const response = await fetch(frame.dataset["pictureCanvas"] ?? "", { headers: { Accept: "application/json" } });
  if (!response.ok) return;
  const data = (await response.json()) as Data;
  const canvas = document.createElement("canvas");
  canvas.tabIndex = 0;
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", figure.querySelector("figcaption span")?.textContent ?? "");
  frame.append(canvas);
  frame.dataset["ready"] = "";
  const tools = figure.querySelector<HTMLElement>("[data-picture-tools]");
  if (tools) tools.hidden = false;
  new Everything(figure, frame, canvas, data).start();
}

class Everything {
  private scale = 1;
  private x = 0;
  private y = 0;
  private chosen = -1;
  private found: number[] = [];
  private due = false;
  private readonly near: number[][];
  private readonly words: string[][] = [];
  private readonly font: string;
  private colours: Colours;

  constructor(
    private readonly figure: HTMLElement,
    private readonly frame: HTMLElement,
    private readonly canvas: HTMLCanvasElement,
    private readonly data: Data,
  ) {
    this.near = data.boxes.map(() => []);
    for (const [a, b] of data.lines) {
      this.near[a]?.push(b);
      this.near[b]?.push(a);
    }
    this.colours = this.read();
    this.font = `14px ${getComputedStyle(canvas).fontFamily}`;
  }

  /** The name of a box in at most two lines that fit into it. */
  private lines(pen: CanvasRenderingContext2D, index: number, name: string): string[] {
    const known = this.words[index];
    if (known) return known;
    const most = this.data.size[0] - 12;
    const fits = (text: string): boolean => pen.measureText(text).width <= most;
    const lines: string[] = [];
    for (const word of name.split(/\s+/)) {
      const last = lines.at(-1);
      if (last !== undefined && (fits(`${last} ${word}`) || lines.length === 2)) lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(word);
    }
    const cut = lines.map((line) => {
      if (fits(line)) return line;
      let letters = [...line];
      while (letters.length > 1 && !fits(`${letters.join("")}…`)) letters = letters.slice(0, -1);
      return `${letters.join("").trimEnd()}…`;
    });
    this.words[index] = cut;
    return cut;
  }

  start(): void {
    new ResizeObserver(() => this.size()).observe(this.canvas);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
      this.colours = this.read();
      this.draw();
    });
    // Names are measured in the page's own letters, which may come later than the page.
    void document.fonts.ready.then(() => {
      this.words.length = 0;
      this.draw();
    });
    this.size();
    this.fit();
    this.pointers();
    this.buttons();
  }

  /** Colours of the theme as the browser resolves them. */
  private read(): Colours {
    const swatches = document.createElement("div");
    swatches.className = "picture-swatches";
    this.frame.append(swatches);
    const found = Object.fromEntries(
      roles.map((role) => {
        const swatch = document.createElement("i");
        // A property of the element itself: the policy forbids only what stands in markup.
        swatch.style.setProperty("color", `var(--${role})`);
        swatches.append(swatch);
        return [role, getComputedStyle(swatch).color];
      }),
    ) as Colours;
    swatches.remove();
    return found;
  }

  private size(): void {
    const dots = devicePixelRatio || 1;
    this.canvas.width = Math.round(this.canvas.clientWidth * dots);
    this.canvas.height = Math.round(this.canvas.clientHeight * dots);
    this.draw();
  }

  private fit(): void {
    const { clientWidth: width, clientHeight: height } = this.canvas;
    this.scale = Math.min(width / this.data.width, height / this.data.height);
    this.x = (width - this.data.width * this.scale) / 2;
    this.y = (height - this.data.height * this.scale) / 2;
    this.draw();
  }

  private zoom(factor: number, at = { x: this.canvas.clientWidth / 2, y: this.canvas.clientHeight / 2 }): void {
    const scale = Math.min(3, Math.max(0.005, this.scale * factor));
    this.x = at.x - ((at.x - this.x) * scale) / this.scale;
    this.y = at.y - ((at.y - this.y) * scale) / this.scale;
    this.scale = scale;
    this.draw();
  }

  private draw(): void {
    if (this.due) return;
    this.due = true;
    requestAnimationFrame(() => {
      this.due = false;
      const { canvas, scale, x, y } = this;
      const isLegible = scale > 0.45;
      this.paint({ canvas, width: canvas.clientWidth, height: canvas.clientHeight, scale, x, y, dots: devicePixelRatio || 1, isLegible });
    });
  }

  private paint(sheet: Sheet): void {
    const pen = sheet.canvas.getContext("2d");
    if (!pen) return;
    const { data, colours } = this;
    const { scale, dots, isLegible } = sheet;
    pen.setTransform(dots, 0, 0, dots, 0, 0);
    pen.fillStyle = colours.surface;
    pen.fillRect(0, 0, sheet.width, sheet.height);
    pen.setTransform(dots * scale, 0, 0, dots * scale, dots * sheet.x, dots * sheet.y);
    pen.fillStyle = colours.sunken;
    for (const [y, height] of data.bands) pen.fillRect(0, y, data.width, height);
    const [width, height] = data.size;
    const isChosen = this.chosen >= 0;
    const tones = [colours["line-strong"], colours.ok, colours.late];
    // One path for each colour: thousands of lines in a few strokes.
    for (let tone = 0; tone < 3; tone += 1) {
      pen.beginPath();
      for (const [a, b, kept] of data.lines) {
        if (kept !== tone || (isChosen && a !== this.chosen && b !== this.chosen)) continue;
        const [up, down] = [data.boxes[a], data.boxes[b]];
        if (!up || !down) continue;
        pen.moveTo(down[0] + width / 2, down[1]);
        pen.lineTo(up[0] + width / 2, up[1] + height);
      }
      pen.strokeStyle = tones[tone] ?? colours.ink;
      pen.globalAlpha = isChosen ? 1 : Math.min(1, 0.25 + scale);
      pen.lineWidth = Math.max(1, 1 / scale) * (isChosen ? 1.5 : tone === 0 ? 0.5 : 0.8);
      pen.stroke();
    }
    pen.globalAlpha = 1;
    pen.font = this.font;
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    const marked = new Set(this.found);
    const beside = new Set(isChosen ? this.near[this.chosen] : []);
    data.boxes.forEach(([x, y, kind, name], index) => {
      const left = x * scale + sheet.x;
      const top = y * scale + sheet.y;
      if (left > sheet.width || top > sheet.height) return;
      if (left + width * scale < 0 || top + height * scale < 0) return;
      const isMarked = marked.has(index) || index === this.chosen;
      pen.globalAlpha = isChosen && index !== this.chosen && !beside.has(index) ? 0.35 : 1;
      // From far away boxes are spots of colour; nearer they look as in a drawing.
      const isFar = scale < 0.12;
      const plain = kind === 1 ? (isFar ? colours.brand : colours["brand-soft"]) : isFar ? colours["line-strong"] : colours.surface;
      pen.fillStyle = isMarked ? colours.focus : plain;
      pen.fillRect(x, y, width, height);
      if (!isFar) {
        pen.lineWidth = isMarked ? 4 : Math.max(1.5, 0.75 / scale);
        pen.strokeStyle = isMarked ? colours.focus : kind === 3 ? colours.ink : kind === 1 ? colours.brand : colours["line-strong"];
        pen.strokeRect(x, y, width, height);
      }
      if (isLegible || isMarked) {
        pen.fillStyle = isMarked ? colours.surface : colours.ink;
        const lines = this.lines(pen, index, name);
        lines.forEach((line, at) => pen.fillText(line, x + width / 2, y + height / 2 + (at - (lines.length - 1) / 2) * 18));
      }
    });
    pen.globalAlpha = 1;
  }

  private at(event: { offsetX: number; offsetY: number }): number {
    const [width, height] = this.data.size;
    const x = (event.offsetX - this.x) / this.scale;
    const y = (event.offsetY - this.y) / this.scale;
    return this.data.boxes.findIndex(([left, top]) => x >= left && x <= left + width && y >= top && y <= top + height);
  }

  private pointers(): void {
    let from: { x: number; y: number; left: number; top: number; moved: boolean } | undefined;
    this.canvas.addEventListener("pointerdown", (event) => {
      from = { x: event.clientX, y: event.clientY, left: this.x, top: this.y, moved: false };
      this.canvas.setPointerCapture(event.pointerId);
    });
    this.canvas.addEventListener("pointermove", (event) => {
      if (!from) return;
      const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
      from.moved ||= Math.abs(dx) + Math.abs(dy) > 4;
      [this.x, this.y] = [from.left + dx, from.top + dy];
      this.draw();
    });
    this.canvas.addEventListener("pointerup", (event) => {
      const wasPress = from && !from.moved;
      from = undefined;
      if (!wasPress) return;
      const box = this.at(event);
      const href = this.data.boxes[box]?.[4];
      // A first press shows whom it serves, a second opens it.
      if (box >= 0 && box === this.chosen && href) location.assign(href);
      this.choose(box);
    });
    this.canvas.addEventListener(
      "wheel",
      (event) => {
        event.preventDefault();
        this.zoom(event.deltaY < 0 ? 1.15 : 1 / 1.15, { x: event.offsetX, y: event.offsetY });
      },
      { passive: false },
    );
    this.canvas.addEventListener("keydown", (event) => this.key(event));
  }

  private key(event: KeyboardEvent): void {
    const move: Record<string, [number, number]> = {
      ArrowLeft: [80, 0], ArrowRight: [-80, 0], ArrowUp: [0, 80], ArrowDown: [0, -80],
    };
    const by = move[event.key];
    if (by) [this.x, this.y] = [this.x + by[0], this.y + by[1]];
    else if (event.key === "+") return this.zoom(1.25);
    else if (event.key === "-") return this.zoom(0.8);
    else if (event.key === "Enter" && this.data.boxes[this.chosen]?.[4]) return location.assign(this.data.boxes[this.chosen]?.[4] ?? "");
    else return;
    event.preventDefault();
    this.draw();
  }

  private choose(box: number): void {
    this.chosen = box;
    this.tell(this.data.boxes[box]?.[3] ?? "");
    this.draw();
  }

  private tell(text: string): void {
    const output = this.figure.querySelector("[data-picture-found]");
    if (output) output.textContent = text;
  }

  private buttons(): void {
    const acts: Record<string, () => void> = {
      in: () => this.zoom(1.25),
      out: () => this.zoom(0.8),
      left: () => this.pan(this.canvas.clientWidth / 2),
      right: () => this.pan(-this.canvas.clientWidth / 2),
      fit: () => this.fit(),
    };
    for (const button of this.figure.querySelectorAll<HTMLElement>("[data-picture-act]")) {
      button.addEventListener("click", () => acts[button.dataset["pictureAct"] ?? ""]?.());
    }
    for (const button of this.figure.querySelectorAll<HTMLElement>("[data-picture-png]")) {
      button.hidden = false;
      button.addEventListener("click", () => this.png(button.dataset["name"] ?? "lateral"));
    }
    const field = this.figure.querySelector<HTMLInputElement>("input[type=search]");
    field?.addEventListener("input", () => this.find(field.value));
  }

  /** The whole as a picture of dots, whatever part of it is looked at. */
  private png(name: string): void {
    const sheet = document.createElement("canvas");
    // Browsers refuse larger ones.
    const scale = Math.min(1, 8000 / this.data.width, 8000 / this.data.height);
    sheet.width = Math.ceil(this.data.width * scale);
    sheet.height = Math.ceil(this.data.height * scale);
    this.paint({ canvas: sheet, width: sheet.width, height: sheet.height, scale, x: 0, y: 0, dots: 1, isLegible: true });
    sheet.toBlob((blob) => {
      if (!blob) return;
      const link = document.createElement("a");
      link.href = URL.createObjectURL(blob);
      link.download = `${name}.png`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    }, "image/png");
  }

  private pan(by: number): void {
    this.x += by;
    this.draw();
  }

  private find(text: string): void {
    const fold = (words: string): string => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    const wanted = fold(text.trim());
    this.found = wanted === "" ? [] : this.data.boxes.flatMap(([, , , name], index) => (fold(name).includes(wanted) ? [index] : []));
    const [first] = this.found;
    const box = first === undefined ? undefined : this.data.boxes[first];
    this.tell(wanted === "" ? "" : `${this.found.length}`);
    if (!box) return this.draw();
    this.scale = Math.max(this.scale, 0.6);
    this.x = this.canvas.clientWidth / 2 - (box[0] + this.data.size[0] / 2) * this.scale;
    this.y = this.canvas.clientHeight / 2 - (box[1] + this.data.size[1] / 2) * this.scale;
    this.chosen = this.found.length === 1 ? (first ?? -1) : -1;
    this.draw();
  }
}

// The picture of who serves whom, for pages that have one: sizes, arrows along the lines, a file as PNG, and a
// canvas where there is too much for a drawing. Without this module boxes are links and the frame scrolls.

const step = 1.25;
const started = new WeakSet<Element>();

export function startPicture(): void {
  for (const figure of document.querySelectorAll<HTMLElement>("[data-picture]")) {
    if (started.has(figure)) continue;
    started.add(figure);
    const svg = figure.querySelector<SVGSVGElement>("[data-picture-svg]");
    if (svg) drawn(figure, svg);
    const frame = figure.querySelector<HTMLElement>("[data-picture-canvas]");
    if (frame) void import("./canvas.ts").then((canvas) => canvas.startCanvas(figure, frame));
  }
}

function drawn(figure: HTMLElement, svg: SVGSVGElement): void {
  const frame = figure.querySelector<HTMLElement>("[data-picture-frame]");
  const tools = figure.querySelector<HTMLElement>("[data-picture-tools]");
  const natural = svg.viewBox.baseVal;
  if (!frame) return;
  if (tools) tools.hidden = false;

  const scale = (factor: number): void => {
    const wanted = Math.min(4, Math.max(0.2, (svg.clientWidth / natural.width) * factor));
    resize(wanted);
  };
  const resize = (wanted: number): void => {
    const before = svg.clientWidth || 1;
    const centre = (frame.scrollLeft + frame.clientWidth / 2) / before;
    const middle = (frame.scrollTop + frame.clientHeight / 2) / (svg.clientHeight || 1);
    svg.dataset["zoomed"] = "";
    svg.setAttribute("width", String(Math.round(natural.width * wanted)));
    svg.setAttribute("height", String(Math.round(natural.height * wanted)));
    frame.scrollLeft = centre * svg.clientWidth - frame.clientWidth / 2;
    frame.scrollTop = middle * svg.clientHeight - frame.clientHeight / 2;
  };
  const acts: Record<string, () => void> = {
    in: () => scale(step),
    out: () => scale(1 / step),
    left: () => frame.scrollBy({ left: -frame.clientWidth / 2 }),
    right: () => frame.scrollBy({ left: frame.clientWidth / 2 }),
    fit: () => resize(Math.min((frame.clientWidth - 2) / natural.width, (frame.clientHeight - 2) / natural.height)),
  };
  for (const button of figure.querySelectorAll<HTMLElement>("[data-picture-act]")) {
    button.addEventListener("click", () => acts[button.dataset["pictureAct"] ?? ""]?.());
  }
  // Whoever the picture is around is in sight from the start.
  const around = svg.querySelector<SVGElement>(".pic-centre")?.getBoundingClientRect();
  const view = frame.getBoundingClientRect();
  if (around) frame.scrollLeft += around.left + around.width / 2 - (view.left + view.width / 2);
  drag(frame);
  look(svg);
  keys(svg, acts);
  for (const button of figure.querySelectorAll<HTMLElement>("[data-picture-png]")) {
    button.hidden = false;
    button.addEventListener("click", () => void png(button));
  }
}

/** Moving the sheet under the pointer; a press that moves nothing is a press on a link. */
function drag(frame: HTMLElement): void {
  let from: { x: number; y: number; left: number; top: number } | undefined;
  let moved = false;
  frame.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || event.pointerType === "touch") return;
    from = { x: event.clientX, y: event.clientY, left: frame.scrollLeft, top: frame.scrollTop };
    moved = false;
  });
  frame.addEventListener("pointermove", (event) => {
    if (!from) return;
    const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
    if (Math.abs(dx) + Math.abs(dy) > 5) moved = true;
    frame.scrollLeft = from.left - dx;
    frame.scrollTop = from.top - dy;
  });
  const end = (): void => {
    from = undefined;
  };
  window.addEventListener("pointerup", end);
  window.addEventListener("pointercancel", end);
  frame.addEventListener("click", (event) => moved && event.preventDefault(), true);
  frame.addEventListener("dragstart", (event) => event.preventDefault());
}

/** The lines of the box one looks at stand out. */
function look(svg: SVGSVGElement): void {
  const at = (event: Event): string | undefined =>
    event.target instanceof Element ? (event.target.closest<SVGElement>("[data-node]")?.dataset["node"] ?? undefined) : undefined;
  const show = (node: string | undefined): void => {
    for (const line of svg.querySelectorAll<SVGElement>("[data-from]")) {
      const isNear = node !== undefined && (line.dataset["from"] === node || line.dataset["to"] === node);
      line.toggleAttribute("data-near", isNear);
    }
    svg.toggleAttribute("data-looking", node !== undefined);
  };
  svg.addEventListener("pointerover", (event) => show(at(event)));
  svg.addEventListener("pointerleave", () => show(undefined));
  svg.addEventListener("focusin", (event) => show(at(event)));
  svg.addEventListener("focusout", () => show(undefined));
}

/** Up and down along the lines, left and right to the neighbours in the row. */
function keys(svg: SVGSVGElement, acts: Record<string, () => void>): void {
  const box = (node: SVGElement): { x: number; y: number } => {
    const rect = node.querySelector("rect");
    return { x: Number(rect?.getAttribute("x") ?? 0), y: Number(rect?.getAttribute("y") ?? 0) };
  };
  svg.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "+" || event.key === "-") {
      acts[event.key === "+" ? "in" : "out"]?.();
      event.preventDefault();
      return;
    }
    const here = event.target instanceof Element ? event.target.closest<SVGElement>("a[data-node]") : null;
    if (!here || !/^Arrow/.test(event.key)) return;
    const from = box(here);
    const near = new Set<string>();
    for (const line of svg.querySelectorAll<SVGElement>("[data-from]")) {
      const [a, b] = [line.dataset["from"], line.dataset["to"]];
      if (a === here.dataset["node"] && b) near.add(b);
      if (b === here.dataset["node"] && a) near.add(a);
    }
    let found: SVGElement | undefined;
    let best = Number.POSITIVE_INFINITY;
    for (const other of svg.querySelectorAll<SVGElement>("a[data-node]")) {
      if (other === here) continue;
      const { x, y } = box(other);
      const [dx, dy] = [x - from.x, y - from.y];
      const along = event.key === "ArrowUp" || event.key === "ArrowDown";
      const fits = along
        ? (event.key === "ArrowUp" ? dy < -1 : dy > 1)
        : Math.abs(dy) < 1 && (event.key === "ArrowLeft" ? dx < -1 : dx > 1);
      if (!fits) continue;
      // Along a line first; without one to whoever stands nearest.
      const far = Math.abs(dx) + Math.abs(dy) * 2 + (along && !near.has(other.dataset["node"] ?? "") ? 1e6 : 0);
      if (far < best) [best, found] = [far, other];
    }
    if (!found) return;
    event.preventDefault();
    found.focus();
    found.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
}

/** The drawing as a picture of dots, twice as fine as it is large. */
async function png(button: HTMLElement): Promise<void> {
  const response = await fetch(button.dataset["picturePng"] ?? "");
  if (!response.ok) return;
  const text = await response.text();
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await picture.decode();
  const canvas = document.createElement("canvas");
  // Browsers refuse larger ones.
  const fine = Math.min(2, 8000 / picture.naturalWidth, 8000 / picture.naturalHeight);
  canvas.width = Math.round(picture.naturalWidth * fine);
  canvas.height = Math.round(picture.naturalHeight * fine);
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((blob) => {
    if (!blob) return;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = `${button.dataset["name"] ?? "lateral"}.png`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }, "image/png");
}

// Says what changed, to screen readers and as a short toast. A live region must have been on the page
// before it speaks, so it is the page's own (#status) and never rebuilt.

const toastMs = 6000;

function add(text: string, className: string, ms: number): void {
  const region = document.getElementById("status");
  if (!region || text === "") return;
  const line = document.createElement("p");
  line.className = className;
  line.textContent = text;
  region.append(line);
  setTimeout(() => line.remove(), ms);
}

/** For screen readers alone. */
export function announce(text: string): void {
  add(text, "visually-hidden", 2000);
}

/** For everybody. */
export function toast(text: string): void {
  add(text, "toast", toastMs);
}

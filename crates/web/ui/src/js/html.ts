// Text from our own server becomes elements here and nowhere else (Trusted Types policy "lateral").
// Parsed documents run no script; what a page may contain is escaped on the server.

interface Policy {
  createHTML(text: string): string;
}
interface PolicyMaker {
  createPolicy(name: string, rules: { createHTML: (text: string) => string }): Policy;
}

const maker = (globalThis as { trustedTypes?: PolicyMaker }).trustedTypes;
const policy: Policy = maker?.createPolicy("lateral", { createHTML: (text) => text }) ?? {
  createHTML: (text) => text,
};

/** Parses a page or a part of one. */
export function parse(text: string): Document {
  return new DOMParser().parseFromString(policy.createHTML(text), "text/html");
}

export function main(): HTMLElement | null {
  return document.getElementById("main");
}

/** Tells the other modules that elements are new, so that each can look after its own. */
export function changed(): void {
  document.dispatchEvent(new CustomEvent("lateral:changed"));
}

/** Runs now and whenever elements are new. */
export function whenChanged(run: () => void): void {
  run();
  document.addEventListener("lateral:changed", run);
}

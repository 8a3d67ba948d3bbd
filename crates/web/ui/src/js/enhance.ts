// Sends forms without leaving the page. The server's answer is the page that the browser would have
// shown; without this module the same forms work by themselves. Only POST is taken over: what a GET
// form finds is a page of its own. <form data-plain> is left alone: for answers that are files, and for
// those that lead to another site.

import { announce, toast } from "./announce.ts";
import { changed, main, parse } from "./html.ts";
import { morph } from "./morph.ts";
import { snapshot, spoken, tell } from "./refresh.ts";
import { word } from "./words.ts";

const regions = ["header.bar", "nav.nav", "footer.foot", "#words"];
let shown = address(location.href);

export function startEnhance(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || event.defaultPrevented) return;
    const submitter = event.submitter instanceof HTMLElement ? event.submitter : null;
    if (!isOurs(form, submitter)) return;
    event.preventDefault();
    void send(form, submitter);
  });
  window.addEventListener("popstate", () => {
    if (address(location.href) !== shown) location.reload();
  });
}

function address(href: string): string {
  const url = new URL(href, location.href);
  return url.pathname + url.search;
}

function isOurs(form: HTMLFormElement, submitter: HTMLElement | null): boolean {
  const method = submitter?.getAttribute("formmethod") ?? form.getAttribute("method") ?? "get";
  const action = new URL(actionOf(form, submitter), location.href);
  return (
    method.toLowerCase() === "post" &&
    action.origin === location.origin &&
    !form.hasAttribute("target") &&
    form.dataset["plain"] === undefined
  );
}

function actionOf(form: HTMLFormElement, submitter: HTMLElement | null): string {
  return submitter?.getAttribute("formaction") ?? form.getAttribute("action") ?? location.href;
}

async function send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  if (form.dataset["pending"] !== undefined) return;
  const data = new FormData(form, submitter);
  const release = lock(form, submitter);
  try {
    const response = await fetch(actionOf(form, submitter), {
      method: "POST",
      body: form.enctype === "multipart/form-data" ? data : new URLSearchParams(data as unknown as Record<string, string>),
      headers: { Accept: "text/html" },
    });
    const isPage = response.headers.get("Content-Type")?.startsWith("text/html") ?? false;
    const next = isPage ? parse(await response.text()) : undefined;
    release();
    if (next && response.ok) {
      form.dispatchEvent(new CustomEvent("lateral:sent", { bubbles: true }));
      await show(next, response.url, form);
    } else if (next && response.status === 422) {
      showProblems(next);
    } else {
      fail(form, reasonIn(next) ?? word("failed"));
    }
  } catch {
    release();
    fail(form, navigator.onLine ? word("failed") : word("offline"));
  }
}

/** One press sends once; the button says so at once. */
function lock(form: HTMLFormElement, submitter: HTMLElement | null): () => void {
  form.dataset["pending"] = "";
  form.querySelector(".form-alert")?.remove();
  const label = submitter?.querySelector("span") ?? submitter;
  const text = label?.textContent ?? "";
  submitter?.setAttribute("aria-busy", "true");
  const words = submitter?.dataset["pendingLabel"] ?? word("sending");
  if (label && submitter?.classList.contains("button") && words !== "") label.textContent = words;
  return () => {
    delete form.dataset["pending"];
    submitter?.removeAttribute("aria-busy");
    if (label) label.textContent = text;
  };
}

/** The answer to a form that was taken. */
async function show(next: Document, href: string, form: HTMLFormElement): Promise<void> {
  if (isNewBuild(next)) return location.assign(href);
  for (const name of ["lang", "data-theme", "data-text", "data-density", "data-shortcuts", "data-person"]) {
    const value = next.documentElement.getAttribute(name);
    if (value === null) document.documentElement.removeAttribute(name);
    else document.documentElement.setAttribute(name, value);
  }
  document.title = next.title;
  const old = main();
  const fresh = next.querySelector<HTMLElement>("main");
  if (!old || !fresh) return location.assign(href);
  if (address(href) === address(location.href) && isSameFrame(next)) {
    const before = snapshot(old);
    form.reset();
    morph(old, fresh, "sent");
    morphRegions(next);
    showNotice(before);
    tell(before);
    // What had the focus may be gone, such as the button of something that is done now.
    if (!document.activeElement || document.activeElement === document.body) focusIn(main(), { preventScroll: true });
  } else {
    const swap = (): void => {
      history.pushState(null, "", href);
      shown = address(href);
      if (isSameFrame(next)) {
        old.replaceWith(document.importNode(fresh, true));
        morphRegions(next);
      } else {
        document.body.className = next.body.className;
        document.body.replaceChildren(...[...next.body.childNodes].map((node) => document.importNode(node, true)));
      }
      window.scrollTo({ top: 0, behavior: "instant" });
    };
    await crossFade(swap);
    changed();
    focusIn(main(), {});
    const notice = main()?.querySelector("[data-announce=notice]");
    if (notice) announce(spoken(notice));
  }
}

/** Who has scrolled past what was just done sees it as a toast, which is also read out. */
function showNotice(before: Map<string, string>): void {
  const notice = main()?.querySelector("[data-announce=notice]");
  if (!notice || notice.getBoundingClientRect().bottom > 0) return;
  const text = spoken(notice);
  before.set("notice", text);
  toast(text);
}

/** Swaps with a short cross-fade where the browser can; a skipped fade is no error. */
async function crossFade(swap: () => void): Promise<void> {
  if (!document.startViewTransition || matchMedia("(prefers-reduced-motion: reduce)").matches) return swap();
  const transition = document.startViewTransition(swap);
  transition.ready.catch(() => {});
  transition.finished.catch(() => {});
  await transition.updateCallbackDone;
}

/** The form comes back with what is wrong; everything typed stays. */
function showProblems(next: Document): void {
  const old = main();
  const fresh = next.querySelector<HTMLElement>("main");
  if (!old || !fresh) return;
  document.title = next.title;
  morph(old, fresh, "problems");
  focusIn(main(), {});
}

/** A deployment since this page was loaded: its scripts and styles are others. */
function isNewBuild(next: Document): boolean {
  const source = (page: Document): string =>
    page.querySelector<HTMLScriptElement>("script[type=module]")?.getAttribute("src") ?? "";
  return source(next) !== source(document);
}

/** Signing in or out changes the frame around the content. */
function isSameFrame(next: Document): boolean {
  return (document.querySelector("nav.nav") === null) === (next.querySelector("nav.nav") === null);
}

function morphRegions(next: Document): void {
  for (const selector of regions) {
    const old = document.querySelector<HTMLElement>(selector);
    const fresh = next.querySelector<HTMLElement>(selector);
    if (old && fresh) morph(old, fresh, "sent");
  }
}

/** Gives the focus to what the page marks for it, or else to its title. */
function focusIn(root: HTMLElement | null, options: FocusOptions): void {
  const target = root?.querySelector<HTMLElement>("[data-focus], [autofocus]") ?? root?.querySelector("h1") ?? root;
  if (!target) return;
  if (!target.matches("a, button, input, select, textarea, [tabindex]")) target.tabIndex = -1;
  target.focus(options);
}

/** The server's own words for a refusal, such as "somebody answered this meanwhile". */
function reasonIn(next: Document | undefined): string | undefined {
  const text = next?.querySelector("main h1")?.textContent?.trim();
  const more = next?.querySelector("main h1 ~ p, main .lead")?.textContent?.trim();
  return text ? [text, more].filter(Boolean).join(". ").replace("..", ".") : undefined;
}

/** Honest failure: everything typed stays where it is, and the reason stands above the button. */
function fail(form: HTMLFormElement, text: string): void {
  const alert = document.createElement("p");
  alert.className = "form-alert";
  alert.setAttribute("role", "alert");
  alert.textContent = text;
  const actions = form.querySelector(".actions") ?? form.querySelector("button[type=submit]");
  if (actions) actions.before(alert);
  else toast(text);
}

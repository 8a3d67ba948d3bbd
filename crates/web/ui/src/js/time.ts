// Keeps <time data-relative> saying "5 minutes ago" in the page's language. Older than a week, the
// date that the server wrote says more and stays.

import { whenChanged } from "./html.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** "in 20 minutes", "yesterday"; nothing beyond a week. */
export function relative(then: number, now: number, language: string): string | undefined {
  const distance = then - now;
  const size = Math.abs(distance);
  const format = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  if (size < minute) return format.format(0, "second");
  if (size < hour) return format.format(Math.trunc(distance / minute), "minute");
  if (size < day) return format.format(Math.trunc(distance / hour), "hour");
  if (size < 7 * day) return format.format(Math.trunc(distance / day), "day");
  return undefined;
}

function update(): void {
  if (document.hidden) return;
  const now = Date.now();
  for (const element of document.querySelectorAll<HTMLTimeElement>("time[data-relative]")) {
    const text = relative(Date.parse(element.dateTime), now, document.documentElement.lang || "en");
    if (text === undefined || element.textContent === text) continue;
    element.title ||= element.textContent ?? "";
    element.textContent = text;
  }
}

export function startTime(): void {
  whenChanged(update);
  setInterval(update, 30_000);
  document.addEventListener("visibilitychange", update);
}

// What the scripts say, in the reader's language: the page carries it in <template id="words">.

export type Word =
  | "sending"
  | "failed"
  | "offline"
  | "updated"
  | "draftRestored"
  | "draftNewer"
  | "draftUse"
  | "draftMine"
  | "changedMeanwhile"
  | "noResults"
  | "palette";

/** The words for a moment; empty when the page brings none, and then nothing is said. */
export function word(name: Word): string {
  return document.getElementById("words")?.dataset[name] ?? "";
}

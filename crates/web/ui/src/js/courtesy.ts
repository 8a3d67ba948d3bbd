// A gentle hint, on the writer's own screen, when a short text has no kind word in it. It looks for words and
// nothing else: no tone is guessed, nothing is kept or sent, and sending is never held up.

const pauseMs = 700;
/** A longer text has its own way of being kind. */
const mostWords = 30;

/** Beginnings of kind words, folded: lower case, without accents. Any language may be written in. */
const kind = {
  en: "hello hi hey good dear please kind thank thx sorry apolog glad happy welcome sure course pleasure great regards cheers enjoy hope",
  it: "buon ciao salve gentil favor cortes prego graz scus dispiac volentier piacer felic cordial saluti certo spero",
  pl: "dzien czesc witaj hej prosz dzieku dzieki podziek przepr przykr milo mila mily chetn pozdr zycz uprzejm oczywiscie jasne wdzieczn",
};

const beginnings = Object.values(kind).flatMap((words) => words.split(" "));

export function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("ł", "l")
    .normalize("NFD")
    .replace(/\p{M}/gu, "");
}

/** Whether a short text could do with a kind word. */
export function isBare(text: string): boolean {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0 || words.length > mostWords) return false;
  return !words.some((word) => beginnings.some((beginning) => word.startsWith(beginning)));
}

const watched = new WeakSet<HTMLTextAreaElement>();

export function watch(field: HTMLTextAreaElement): void {
  if (watched.has(field)) return;
  watched.add(field);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => show(field, field.value !== field.defaultValue && isBare(field.value));
  field.addEventListener("input", () => {
    clearTimeout(timer);
    // What is kind again need not wait.
    if (!isBare(field.value)) look();
    timer = setTimeout(look, pauseMs);
  });
}

function show(field: HTMLTextAreaElement, wanted: boolean): void {
  const id = `${field.id}-courtesy`;
  const there = document.getElementById(id);
  if (!wanted) return there?.remove();
  if (there) return;
  const hint = document.createElement("p");
  hint.id = id;
  hint.className = "hint courtesy";
  hint.setAttribute("role", "status");
  hint.textContent = field.dataset["courtesy"] ?? "";
  field.after(hint);
}

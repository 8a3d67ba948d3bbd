// Whether somebody has changed a field since the server sent it.

export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export function isField(node: unknown): node is Field {
  return (
    node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement || node instanceof HTMLSelectElement
  );
}

/** True when what stands in the field is not what the server sent. */
export function isChanged(field: Field): boolean {
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
  if (field instanceof HTMLSelectElement) {
    const options = [...field.options];
    const sent = options.filter((option) => option.defaultSelected);
    // A list without a chosen option shows its first one that can be chosen.
    if (sent.length === 0 && !field.multiple) {
      return field.selectedOptions[0] !== options.find((option) => !option.disabled);
    }
    return options.some((option) => option.selected !== option.defaultSelected);
  }
  switch (field.type) {
    case "checkbox":
    case "radio":
      return field.checked !== field.defaultChecked;
    case "file":
      return (field.files?.length ?? 0) > 0;
    case "hidden":
    case "submit":
    case "button":
    case "image":
    case "reset":
      return false;
    default:
      return field.value !== field.defaultValue;
  }
}

/** Whether an element is, or holds, a field that must not be lost. */
export function holdsChanged(element: Element): boolean {
  if (isField(element)) return isChanged(element);
  for (const field of element.querySelectorAll("input, textarea, select")) {
    if (isField(field) && isChanged(field)) return true;
  }
  return false;
}

/** Puts the focus on an element when what had it is gone: keyboard and screen reader would start anew. */
export function keepFocus(element: { focus: () => void } | null | undefined): void {
  const { activeElement, body } = document;
  if (activeElement === null || activeElement === body) element?.focus();
}

/** Resolves once what stands in the page has been painted; in a page that is not shown, soon all the same. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });
}

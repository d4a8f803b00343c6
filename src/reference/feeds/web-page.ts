/**
 * Whether text is a page of HTML or XML: neither a CSV file of counts nor JSON begins with `<`. The
 * declared content type says nothing: hosts of raw files call everything plain text.
 */
export function isWebPage(text: string): boolean {
  return text.trimStart().startsWith('<');
}

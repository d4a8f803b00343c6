/** The XML of a custom XML part that holds text without signs that mean something in XML. */
export function partXml(root: string, namespace: string, text: string): string {
  return `<${root} xmlns="${namespace}">${text}</${root}>`;
}

/**
 * The text in a custom XML part, if it is one such element. Excel writes a part's XML in its own
 * way, and any program may have changed it: it is read as XML.
 */
export function partText(xml: string, root: string, namespace: string): string | undefined {
  const found = rootOf(xml);
  const isOurs = found?.localName === root && found.namespaceURI === namespace;
  // A browser reports broken XML as an element inside the document.
  if (!isOurs || found.getElementsByTagName('*').length > 0) return undefined;
  return found.textContent ?? '';
}

function rootOf(xml: string): Element | null {
  try {
    return new DOMParser().parseFromString(xml, 'text/xml').documentElement;
  } catch {
    return null; // not every parser reports broken XML in the document
  }
}

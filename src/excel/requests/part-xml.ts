/** More around the text of a part than this is nothing that Excel makes of our parts. */
const longestFrame = 2_000;

/** The XML of a custom XML part that holds text without signs that mean something in XML. */
export function partXml(root: string, namespace: string, text: string): string {
  return `<${root} xmlns="${namespace}">${text}</${root}>`;
}

/**
 * The text in a custom XML part, if it is one such element. Excel writes a part's XML in its own
 * way, and any program may have changed it: what stands around the text is read as XML. The text
 * itself is only cut out, so that a part costs no more than its length.
 */
export function partText(xml: string, root: string, namespace: string): string | undefined {
  const begin = xml.slice(0, longestFrame);
  const prolog = /^\uFEFF?\s*(?:<\?xml[^>]*>)?\s*/.exec(begin)?.[0].length ?? 0;
  const from = begin.indexOf('>', prolog) + 1;
  const to = xml.lastIndexOf('</');
  if (from === 0 || to < from || xml.length - to > longestFrame) return undefined;
  const element = rootOf(xml.slice(prolog, from) + xml.slice(to));
  const isOurs = element?.localName === root && element.namespaceURI === namespace;
  // A browser reports broken XML as an element inside the document.
  if (!isOurs || element.childNodes.length > 0) return undefined;
  const text = plainText(xml.slice(from, to).trim());
  return /[<>&]/.test(text) ? undefined : text;
}

function plainText(text: string): string {
  const [begin, end] = ['<![CDATA[', ']]>'];
  return text.startsWith(begin) && text.endsWith(end)
    ? text.slice(begin.length, -end.length)
    : text;
}

function rootOf(xml: string): Element | null {
  try {
    return new DOMParser().parseFromString(xml, 'text/xml').documentElement;
  } catch {
    return null; // not every parser reports broken XML in the document
  }
}

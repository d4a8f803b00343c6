import { DOMParser } from '@xmldom/xmldom';

/** What is known of texts that were asked about last: each part is, whenever parts are looked for. */
const known = new Map<string, string | undefined>();
const mostKnown = 50;

/** The namespace of an XML text's root element, '' when it has none; undefined for what is no XML. */
export function rootNamespace(xml: string): string | undefined {
  if (known.has(xml)) return known.get(xml);
  if (known.size >= mostKnown) known.clear();
  const namespace = readNamespace(xml);
  known.set(xml, namespace);
  return namespace;
}

function readNamespace(xml: string): string | undefined {
  let broken = false;
  const parser = new DOMParser({
    onError: () => {
      broken = true;
    },
  });
  try {
    const root = parser.parseFromString(xml, 'text/xml').documentElement;
    return broken || !root ? undefined : (root.namespaceURI ?? '');
  } catch {
    return undefined; // the parser throws on what it cannot go on with
  }
}

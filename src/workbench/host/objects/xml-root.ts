import { DOMParser } from '@xmldom/xmldom';

/** The namespace of an XML text's root element, '' when it has none; undefined for what is no XML. */
export function rootNamespace(xml: string): string | undefined {
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

import { describeProblem } from '../reference/package/package-problem';
import { pinText, type Pin } from '../reference/pin/pin';
import { readPin } from '../reference/pin/read-pin';
import { fail, type Result } from '../reference/result';

/** Where pins stand in a workbook: in custom XML parts whose root is a `pin` of this namespace. */
export const pinNamespace = 'urn:tankstock:pinned-edition';

export function pinXml(pin: Pin): string {
  return `<pin xmlns="${pinNamespace}">${pinText(pin)}</pin>`;
}

/**
 * The pin in a custom XML part, or why there is none, in a sentence. Excel writes a part's XML in
 * its own way, and any program may have changed it: it is read as XML, then checked as data are.
 */
export function pinIn(xml: string): Result<Pin, string> {
  const root = rootOf(xml);
  const isPin = root?.localName === 'pin' && root.namespaceURI === pinNamespace;
  // A browser reports broken XML as an element inside the document.
  if (!isPin || root.getElementsByTagName('*').length > 0)
    return fail('pinned edition: expected one <pin> element that holds text');
  const read = readPin(root.textContent ?? '');
  return read.ok ? read : fail(summary(read.error.map(describeProblem)));
}

function rootOf(xml: string): Element | null {
  try {
    return new DOMParser().parseFromString(xml, 'text/xml').documentElement;
  } catch {
    return null; // not every parser reports broken XML in the document
  }
}

function summary([first = '', ...others]: readonly string[]): string {
  return others.length === 0 ? first : `${first} (and ${String(others.length)} more)`;
}

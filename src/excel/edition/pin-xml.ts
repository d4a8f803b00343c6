import { describeProblem } from '../../reference/package/package-problem';
import { pinText, type Pin } from '../../reference/stored/pin';
import { readPin } from '../../reference/stored/read-pin';
import { fail, type Result } from '../../reference/result';
import { partText, partXml } from '../requests/part-xml';

/** Where pins stand in a workbook: in custom XML parts whose root is a `pin` of this namespace. */
export const pinNamespace = 'urn:tankstock:pinned-edition';

export function pinXml(pin: Pin): string {
  return partXml('pin', pinNamespace, pinText(pin));
}

/** The pin in a custom XML part, or why there is none, in a sentence: it is checked as data are. */
export function pinIn(xml: string): Result<Pin, string> {
  const text = partText(xml, 'pin', pinNamespace);
  if (text === undefined) return fail('pinned edition: expected one <pin> element that holds text');
  const read = readPin(text);
  return read.ok ? read : fail(summary(read.error.map(describeProblem)));
}

function summary([first = '', ...others]: readonly string[]): string {
  return others.length === 0 ? first : `${first} (and ${String(others.length)} more)`;
}

import { parseAddress } from '../../grid/address';
import { invalidArgument, itemAlreadyExists } from '../errors';
import type { Host } from '../host';

const LONGEST_NAME = 255;
const NAME = /^[\p{L}_\\][\p{L}\p{M}\d_.\\?]*$/u;

/**
 * A name for a table or a defined name, by the grammar of names in formulas (ECMA-376, Names): a
 * letter, _ or \ first, then letters, digits, _ and .; no cell reference, not R or C.
 */
export function checkName(value: unknown, what: string): string {
  if (typeof value !== 'string') throw invalidArgument(`${what} must be text.`);
  const isReference =
    parseAddress(value) !== undefined || /^([rc]|r\d*c\d*|true|false)$/i.test(value);
  if (!NAME.test(value) || value.length > LONGEST_NAME || isReference) {
    throw invalidArgument(`"${value}" cannot be ${what}.`);
  }
  return value;
}

/** Names of tables and defined names share one list, and case does not tell them apart. */
export function assertNameFree(host: Host, name: string, own?: string): void {
  const wanted = name.toLowerCase();
  if (wanted === own?.toLowerCase()) return;
  const { tables, names } = host.engine;
  const taken = [...tables.all(), ...names.all().filter((n) => n.sheetId === undefined)];
  if (taken.some((other) => other.name.toLowerCase() === wanted)) throw itemAlreadyExists();
}

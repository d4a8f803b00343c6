// How messages say what was expected and what was found.
import { Failure } from '../failure';

export const refused = (expected: string, got: string, advice = '') =>
  new Failure('#VALUE!', `expected ${expected}, got ${got}${advice && `; ${advice}`}`);

export const sentence = (reason: string) => new Failure('#VALUE!', reason);

/** A cell's value as its reader would say it: `"n/a"`, TRUE, -5. */
export function shown(found: unknown): string {
  if (typeof found === 'string') return found === '' ? 'an empty text' : `"${shortened(found)}"`;
  if (typeof found === 'boolean') return found ? 'TRUE' : 'FALSE';
  if (typeof found === 'number') return String(found).toUpperCase();
  return 'a data type';
}

/** For a blank cell the desktop hands 0 and the web null. */
export function shownOrBlank(found: unknown): string {
  return found === null || found === 0 ? 'a blank cell or 0' : shown(found);
}

export const shortened = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** A number for a sentence: 3,412 */
export const inWords = (value: number) =>
  value.toLocaleString('en-US', { maximumFractionDigits: 2 });

export const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

export const size = (rows: number, columns: number) =>
  `a range of ${counted(rows, 'row')} and ${counted(columns, 'column')}`;

/** Two cells that should name inputs: losses–refurb */
export const pairName = (one: unknown, other: unknown) =>
  [one, other]
    .map((cell) => (typeof cell === 'string' && cell !== '' ? shortened(cell) : shownOrBlank(cell)))
    .join('–');

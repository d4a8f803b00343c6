import type { CslName } from '../source';
import { listed } from './typography';

/** The name that a source is known by: a family name, or a body's whole name. */
function shortName(name: CslName): string {
  return 'literal' in name ? name.literal : name.family;
}

function fullName(name: CslName): string {
  if ('literal' in name) return name.literal;
  return name.given === undefined ? name.family : `${name.given} ${name.family}`;
}

/** "Gjerstad and Clavilier"; from four names on "Gjerstad et al." */
export function shortNames(names: readonly CslName[]): string {
  return listedOrFirst(names.map(shortName));
}

/** "Michael Gjerstad and Yurri Clavilier"; from four names on the first "et al." */
export function fullNames(names: readonly CslName[]): string {
  return listedOrFirst(names.map(fullName));
}

function listedOrFirst(names: readonly string[]): string {
  return names.length > 3 ? `${names[0] ?? ''} et al.` : listed(names);
}

const mostApaNames = 20;

/** "Gjerstad, M., & Clavilier, Y."; more than 20 names are cut as APA has it: 19, then the last. */
export function apaNames(names: readonly CslName[]): string {
  const texts = names.map(invertedName);
  const last = texts.at(-1) ?? '';
  if (texts.length > mostApaNames)
    return `${texts.slice(0, mostApaNames - 1).join(', ')}, … ${last}`;
  if (texts.length < 2) return last;
  // A comma stands before the & after an inverted name only, not after the name of a body.
  const beforeLast = names.at(-2);
  const comma = beforeLast && !('literal' in beforeLast) ? ',' : '';
  return `${texts.slice(0, -1).join(', ')}${comma} & ${last}`;
}

function invertedName(name: CslName): string {
  if ('literal' in name) return name.literal;
  return name.given === undefined ? name.family : `${name.family}, ${initials(name.given)}`;
}

/** "Choong-Koo" gives "C.-K.", "Jeong-won" "J.": a second part counts when it is written large. */
function initials(given: string): string {
  return given
    .split(/\s+/)
    .map((part) =>
      part
        .split('-')
        .filter((piece, i) => i === 0 || /^\p{Lu}/u.test(piece))
        .map((piece) => `${[...piece][0] ?? ''}.`)
        .join('-'),
    )
    .join(' ');
}

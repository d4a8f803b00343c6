import type { Cell } from '../edition/edition';
import type { CellType } from './cell-type';
import { firstWords, quoted } from './package-problem';
import { parseJson, textOf, type JsonObject, type ShapeReader } from './shape-reader';

/** The constraints of Table Schema on the cells of one column. */
export interface Constraints {
  readonly required: boolean;
  readonly unique: boolean;
  /** What a cell that has a value must be, in the words of "expected …"; undefined when it is. */
  readonly whyNot: (cell: Cell, text: string) => string | undefined;
}

type ValueCheck = Constraints['whyNot'];

/** Members that are checked; others are named as not read. */
export const constraintNames = [
  ...['required', 'unique', 'minLength', 'maxLength', 'minimum', 'maximum'],
  ...['exclusiveMinimum', 'exclusiveMaximum', 'pattern', 'enum'],
];

/** @param json of the field: its `categories` are held like an `enum` */
export function readConstraints(
  json: JsonObject,
  at: string,
  cellType: CellType,
  reader: ShapeReader,
): Constraints {
  const member = `${at}.constraints`;
  const constraints = reader.optionalObject(json['constraints'] ?? undefined, member);
  const flag = (name: string) => reader.flag(constraints[name], `${member}.${name}`) === true;
  const checks = [
    ...lengthChecks(constraints, member, json['type'], reader),
    ...bounds.flatMap((bound) => boundCheck(bound, constraints, member, cellType, reader)),
    ...patternCheck(constraints['pattern'], `${member}.pattern`, reader),
    ...enumCheck(constraints['enum'], `${member}.enum`, cellType, reader),
    ...enumCheck(categoriesOf(json['categories']), `${at}.categories`, cellType, reader),
  ];
  return {
    required: flag('required'),
    unique: flag('unique'),
    whyNot: (cell, text) => {
      for (const check of checks) {
        const reason = check(cell, text);
        if (reason !== undefined) return reason;
      }
      return undefined;
    },
  };
}

function lengthChecks(
  json: JsonObject,
  at: string,
  type: unknown,
  reader: ShapeReader,
): ValueCheck[] {
  const least = reader.optionalNumber(json['minLength'], `${at}.minLength`);
  const most = reader.optionalNumber(json['maxLength'], `${at}.maxLength`);
  if (least === undefined && most === undefined) return [];
  const what = type === 'array' || type === 'object' ? 'entries' : 'characters';
  return [
    (_, text) => {
      const length = what === 'entries' ? entriesOf(text) : text.length;
      if (least !== undefined && length < least) return `${String(least)} ${what} or more`;
      return most !== undefined && length > most ? `at most ${String(most)} ${what}` : undefined;
    },
  ];
}

/** How many entries a list or an object has that is written as JSON. */
function entriesOf(text: string): number {
  const json = parseJson(text);
  return json.ok ? Object.keys(Object(json.value) as object).length : 0;
}

const bounds = [
  { name: 'minimum', words: 'at least', holds: (order: number) => order >= 0 },
  { name: 'maximum', words: 'at most', holds: (order: number) => order <= 0 },
  { name: 'exclusiveMinimum', words: 'more than', holds: (order: number) => order > 0 },
  { name: 'exclusiveMaximum', words: 'less than', holds: (order: number) => order < 0 },
];

/** Numbers by size; dates and times in ISO 8601 are in order as text, with zones by the clock. */
function boundCheck(
  { name, words, holds }: (typeof bounds)[number],
  json: JsonObject,
  at: string,
  cellType: CellType,
  reader: ShapeReader,
): ValueCheck[] {
  const { type } = cellType;
  const value = json[name];
  if (value === undefined || value === null) return [];
  if (cellType.isUnordered === true) {
    reader.remark(`${at}.${name}`, 'is not checked');
    return [];
  }
  const bound = cellOf(value, cellType);
  if (bound === undefined) {
    reader.refuse(`${at}.${name}`, `expected a value of the column's type, got ${textOf(value)}`);
    return [];
  }
  const what = type === 'integer' ? 'a whole number of ' : type === 'number' ? 'a number of ' : '';
  return [
    (cell) => {
      if (cell === null) return undefined;
      const order = compare(cell, bound);
      return holds(order) ? undefined : `${what}${words} ${String(bound)}`;
    },
  ];
}

/** Two cells of one type: below 0 when the first comes before. */
function compare(cell: string | number, bound: string | number): number {
  const [one, other] = [instantOf(cell), instantOf(bound)];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Milliseconds of a day and time with a zone; others in their own form. */
function instantOf(cell: string | number): string | number {
  return typeof cell === 'string' && /T.*(Z|[+-]\d\d:?\d\d)$/.test(cell)
    ? Date.parse(cell.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'))
    : cell;
}

function enumCheck(
  value: unknown,
  at: string,
  cellType: CellType,
  reader: ShapeReader,
): ValueCheck[] {
  if (value === undefined || value === null) return [];
  const cells = new Set<Cell>();
  for (const [i, item] of reader.list(value, at).entries()) {
    const cell = cellOf(item, cellType);
    if (cell === undefined)
      reader.refuse(
        `${at}[${String(i)}]`,
        `expected a value of the column's type, got ${textOf(item)}`,
      );
    else cells.add(cell);
  }
  const words = firstWords([...cells].map(String));
  return [(cell) => (cells.has(cell) ? undefined : `one of ${words}`)];
}

/** Values stand in JSON as the type's own or as they are written in the file. */
function cellOf(value: unknown, { type, read }: CellType): string | number | undefined {
  if (typeof value === 'number' && type !== 'string') return value;
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
    return undefined;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const cell = read(String(value));
  return cell.ok ? (cell.value ?? undefined) : undefined;
}

/** Version 2 lists the values of a category, each with a label if it has one. */
function categoriesOf(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((item: unknown) =>
    typeof item === 'object' && item !== null && 'value' in item ? item.value : item,
  );
}

/** Steps that matching one cell may take; a pattern of k repetitions takes up to length^k. */
const mostSteps = 1_000_000;

/**
 * A pattern that repeats what is repeated inside can take years for one cell, and nothing stops it:
 * such a pattern is not checked, others in texts that are short enough; both is said.
 */
function patternCheck(value: unknown, at: string, reader: ShapeReader): ValueCheck[] {
  const pattern = reader.filledText(value, at);
  if (pattern === undefined) return [];
  const form = compiled(pattern);
  const { repeats, isNested } = repetitionsOf(pattern);
  const longest = repeats < 2 ? Infinity : Math.floor(mostSteps ** (1 / repeats));
  if (!form || isNested || longest < 10) {
    const why = form ? 'may take too long to check' : 'is no regular expression that can be read';
    reader.remark(at, `${quoted(pattern)} ${why}: it was not checked`);
    return [];
  }
  if (longest < Infinity)
    reader.remark(
      at,
      `${quoted(pattern)} is checked in texts of up to ${String(longest)} characters`,
    );
  return [
    (_, text) =>
      text.length > longest || form.test(text) ? undefined : `text like ${quoted(pattern)}`,
  ];
}

function compiled(pattern: string): RegExp | undefined {
  try {
    return new RegExp(`^(?:${pattern})$`, 'u');
  } catch {
    return undefined;
  }
}

/** How many parts of a pattern may repeat, and whether what repeats holds repetitions or choices. */
function repetitionsOf(pattern: string): { readonly repeats: number; readonly isNested: boolean } {
  const bare = pattern.replace(/\\./gsu, 'x').replace(/\[[^\]]*\]/gu, 'x');
  const groups: boolean[] = [];
  let closed = false;
  let repeats = 0;
  let isNested = false;
  for (let at = 0; at < bare.length; at += 1) {
    const char = bare[at];
    const isRepeat = char === '*' || char === '+' || /^\{\d*,\d*\}/.test(bare.slice(at, at + 12));
    if (char === '(') groups.push(false);
    else if (char === ')') closed = groups.pop() ?? false;
    if (isRepeat) {
      repeats += 1;
      isNested ||= bare[at - 1] === ')' && closed;
    }
    if (isRepeat || char === '|') groups.fill(true);
  }
  return { repeats, isNested };
}

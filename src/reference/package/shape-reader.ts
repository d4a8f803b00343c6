import { mostOf, tooMany } from './package-limits';
import { firstWords, quoted, type PackageProblem } from './package-problem';
import { fail, succeed, type Result } from '../result';
import { whyNoCellText } from './untrusted-text';

export type JsonObject = Readonly<Record<string, unknown>>;

/** Engines word the fault of broken JSON differently, so this has one sentence of its own. */
export function parseJson(text: string): Result<unknown, string> {
  try {
    return succeed(JSON.parse(text) as unknown);
  } catch {
    return fail('is not JSON: a bracket, quote or comma is missing or too many');
  }
}

/**
 * Reads members of untrusted JSON. What has the wrong shape is noted in `problems` and read as
 * empty, so that one pass finds every fault; the result counts only when there are none.
 */
export class ShapeReader {
  readonly problems: PackageProblem[] = [];
  /** What people should know and nothing is refused for. */
  readonly remarks: PackageProblem[] = [];

  constructor(private readonly file: string) {}

  refuse(field: string, message: string): void {
    if (this.problems.length < mostOf.problems)
      this.problems.push({ file: this.file, field, message });
  }

  remark(field: string, message: string): void {
    if (this.remarks.length < mostOf.problems)
      this.remarks.push({ file: this.file, field, message });
  }

  object(value: unknown, field: string): JsonObject {
    if (isObject(value)) return value;
    this.refuse(field, `expected an object, got ${shown(value)}`);
    return {};
  }

  optionalObject(value: unknown, field: string): JsonObject {
    return value === undefined || value === null ? {} : this.object(value, field);
  }

  /** @param most entries; of a longer list none is read */
  list(value: unknown, field: string, most = Infinity): readonly unknown[] {
    if (!Array.isArray(value)) this.refuse(field, `expected a list, got ${shown(value)}`);
    else if (value.length > most) this.refuse(field, tooMany(value.length, most));
    else return value;
    return [];
  }

  optionalList(value: unknown, field: string, most?: number): readonly unknown[] {
    return value === undefined || value === null ? [] : this.list(value, field, most);
  }

  text(value: unknown, field: string): string {
    if (typeof value === 'string' && value.trim() !== '') return value;
    this.refuse(field, `expected text, got ${shown(value)}`);
    return '';
  }

  /** Text that may be left out, be null or be blank, which all say nothing. */
  filledText(value: unknown, field: string): string | undefined {
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'string') this.refuse(field, `expected text, got ${shown(value)}`);
    else if (value !== '' && (value.length === 1 || value.trim() !== '')) return value;
    return undefined;
  }

  /** Text for a cell of the workbook, that may be left out. */
  filledSheetText(value: unknown, field: string): string | undefined {
    const text = this.filledText(value, field);
    return text === undefined ? undefined : this.sheetText(text, field);
  }

  /** True or false, or undefined when nothing is said. */
  flag(value: unknown, field: string): boolean | undefined {
    if (value === undefined || value === null || typeof value === 'boolean')
      return value ?? undefined;
    this.refuse(field, `expected true or false, got ${shown(value)}`);
    return undefined;
  }

  texts(values: unknown, field: string, most?: number): readonly string[] {
    return this.list(values, field, most).map((value, i) =>
      this.text(value, `${field}[${String(i)}]`),
    );
  }

  /** Text that may come to stand in a cell of the workbook. */
  sheetText(value: unknown, field: string): string {
    const text = this.text(value, field);
    const reason = whyNoCellText(text);
    if (reason !== undefined) this.refuse(field, `${quoted(text)} ${reason}`);
    return text;
  }

  optionalNumber(value: unknown, field: string): number | undefined {
    if (value === undefined || (typeof value === 'number' && Number.isFinite(value))) return value;
    this.refuse(field, `expected a number, got ${shown(value)}`);
    return undefined;
  }

  oneOf<const T extends string>(
    value: unknown,
    field: string,
    choices: readonly T[],
  ): T | undefined {
    const choice = choices.find((candidate) => candidate === value);
    if (choice === undefined)
      this.refuse(field, `expected one of ${firstWords(choices)}, got ${shown(value)}`);
    return choice;
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  return typeof value === 'string' ? quoted(value) : textOf(value);
}

/** A JSON value as text for a message. String() of an object would call a toString that the JSON brings. */
export function textOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return isObject(value) ? 'an object' : String(value);
}

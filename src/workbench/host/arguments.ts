import { ExcelObject, NullObject } from './excel-object';
import { invalidArgument } from './errors';

/** A method's arguments as they came, read with checks: whatever the add-in sends is untrusted. */
export class Arguments {
  constructor(private readonly values: readonly unknown[]) {}

  /** The argument as it came; a left-out one is undefined, as is null. */
  at(index: number): unknown {
    return this.values[index] ?? undefined;
  }

  text(index: number, name: string): string {
    const value = this.at(index);
    if (typeof value !== 'string') throw invalidArgument(`${name} must be text.`);
    return value;
  }

  optionalText(index: number, name: string): string | undefined {
    return this.at(index) === undefined ? undefined : this.text(index, name);
  }

  integer(index: number, name: string): number {
    const value = this.at(index);
    if (!Number.isInteger(value)) throw invalidArgument(`${name} must be a whole number.`);
    return value as number;
  }

  boolean(index: number, name: string): boolean {
    const value = this.at(index);
    if (typeof value !== 'boolean') throw invalidArgument(`${name} must be true or false.`);
    return value;
  }

  optionalBoolean(index: number, name: string, otherwise: boolean): boolean {
    return this.at(index) === undefined ? otherwise : this.boolean(index, name);
  }

  /** One of the words given; the first one when left out and `optional` is set. */
  oneOf<T extends string>(index: number, name: string, words: readonly T[], optional = false): T {
    const value = this.at(index);
    const [first] = words;
    if (value === undefined && optional && first !== undefined) return first;
    const found = words.find((word) => word === value);
    if (!found) throw invalidArgument(`${name} must be one of ${words.join(', ')}.`);
    return found;
  }

  /** An object of Excel's that the argument refers to; undefined when it is something else. */
  object(index: number): ExcelObject | undefined {
    const value = this.at(index);
    if (value instanceof NullObject) throw invalidArgument('The object does not exist.');
    return value instanceof ExcelObject ? value : undefined;
  }
}

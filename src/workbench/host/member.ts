import type { Arguments } from './arguments';
import type { ExcelObject } from './excel-object';
import type { Host } from './host';

/** A value of the object's, such as `Range.values`. */
export interface Property<T> {
  readonly kind: 'property';
  /** The ExcelApi version that introduced it. */
  readonly since: string;
  read(target: T, host: Host): unknown;
  write?(target: T, value: unknown, host: Host): void | Promise<void>;
}

/** Another object that this one leads to, such as `Worksheet.tables`. */
export interface Navigation<T> {
  readonly kind: 'navigation';
  readonly since: string;
  read(target: T, host: Host): ExcelObject;
}

/** Something the object can do or be asked. */
export interface Method<T> {
  readonly kind: 'method';
  readonly since: string;
  /** Whether the answer depends on calculated cells, so that the host settles them first. */
  readonly settles: boolean;
  call(target: T, args: Arguments, host: Host): unknown;
}

export type Member<T> = Property<T> | Navigation<T> | Method<T>;

/** The members of one kind of object, by their names on the wire (PascalCase). */
export interface ObjectType<T> {
  readonly members: Readonly<Record<string, Member<T>>>;
  /** The items, when the object is a collection. */
  items?(target: T, host: Host): ExcelObject[];
  /** The item that the client names by id or name. */
  item?(target: T, key: unknown, host: Host): ExcelObject;
}

export function property<T>(
  since: string,
  read: (target: T, host: Host) => unknown,
  write?: (target: T, value: unknown, host: Host) => void | Promise<void>,
): Property<T> {
  return { kind: 'property', since, read, ...(write && { write }) };
}

export function navigation<T>(
  since: string,
  read: (target: T, host: Host) => ExcelObject,
): Navigation<T> {
  return { kind: 'navigation', since, read };
}

export function method<T>(
  since: string,
  call: (target: T, args: Arguments, host: Host) => unknown,
): Method<T> {
  return { kind: 'method', since, settles: false, call };
}

/** A method whose answer depends on what the cells' formulas give. */
export function settledMethod<T>(
  since: string,
  call: (target: T, args: Arguments, host: Host) => unknown,
): Method<T> {
  return { kind: 'method', since, settles: true, call };
}

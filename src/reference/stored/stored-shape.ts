import * as v from 'valibot';
import { parseJson } from '../package/shape-reader';
import { fail, succeed, type Result } from '../result';
import { whyTooLong } from './lines';
import type { StoredKind } from './stored-kind';

/** Items of one list: what each must be, and how many there may be. */
export interface ListShape<Item> {
  readonly item: v.GenericSchema<unknown, Item>;
  readonly most: number;
}

/** What is read of a kind: the shapes of its parts, and of these the whole. */
export interface StoredShape<Head extends object, Lists extends object, Value> {
  readonly head: v.GenericSchema<unknown, Head>;
  /** The head says, for instance, how many cells a row has. */
  lists(head: Head): { readonly [Name in keyof Lists]: ListShape<Lists[Name]> };
  /** The value when its parts fit together, or why they don't, in words that follow the kind's title. */
  whole(
    parts: Head & { readonly [Name in keyof Lists]: readonly Lists[Name][] },
  ): Result<Value, string>;
}

/** Collects a value from the lines of `linesOf`, which may come from any program, and checks each. */
export class LineReader<Head extends object, Lists extends object, Value> {
  private head: Head | undefined;
  private shapes: Readonly<Record<string, ListShape<unknown>>> = {};
  private readonly lists = new Map<string, unknown[]>();

  constructor(
    { lists }: StoredKind,
    private readonly shape: StoredShape<Head, Lists, Value>,
  ) {
    for (const name of lists) this.lists.set(name, []);
  }

  /** @returns why the line can't be read, or undefined */
  read(line: string): string | undefined {
    return whyTooLong(line) ?? (this.head ? this.readItems(line) : this.readHead(line));
  }

  /** The value, once all lines were read. */
  end(): Result<Value, string> {
    if (!this.head) return fail('holds nothing');
    const lists = Object.fromEntries(this.lists);
    // Each item was checked against the shape of its list.
    return this.shape.whole({ ...this.head, ...lists } as Parameters<typeof this.shape.whole>[0]);
  }

  private readHead(line: string): string | undefined {
    const json = parseJson(line);
    if (!json.ok) return json.error;
    const head = checked(this.shape.head, json.value);
    if (!head.ok) return head.error;
    this.head = head.value;
    this.shapes = this.shape.lists(head.value);
    return undefined;
  }

  private readItems(line: string): string | undefined {
    const end = line.indexOf(' ');
    const name = line.slice(0, end);
    const items = this.lists.get(name);
    const shape = this.shapes[name];
    if (!items || !shape) return 'holds a list that is not known';
    const json = parseJson(line.slice(end + 1));
    if (!json.ok) return json.error;
    if (!Array.isArray(json.value)) return `${name}: expected a list`;
    if (items.length + json.value.length > shape.most)
      return `${name}: more than the ${String(shape.most)} entries that are read`;
    for (const value of json.value as readonly unknown[]) {
      const item = checked(shape.item, value);
      if (!item.ok) return `${name}, ${String(items.length + 1)}: ${item.error}`;
      items.push(item.value);
    }
    return undefined;
  }
}

/** A value of a shape, or where it has another, in words. */
export function checked<T>(schema: v.GenericSchema<unknown, T>, value: unknown): Result<T, string> {
  const read = v.safeParse(schema, value, { abortEarly: true });
  if (read.success) return succeed(read.output);
  const [issue] = read.issues;
  const at = v.getDotPath(issue);
  return fail(at === null ? issue.message : `${at}: ${issue.message}`);
}

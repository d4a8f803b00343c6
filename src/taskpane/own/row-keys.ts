import { chosenName } from '../../reference/edition/own-package';
import type { ReferenceTable } from '../../reference/edition/edition';
import type { Incoming } from '../../reference/edition/incoming';
import { isKey } from '../../reference/package/find-key';
import { isObject, parseJson } from '../../reference/package/shape-reader';
import type { OwnStorage } from '../page/own-storage';

const item = 'tankstock-row-keys';
/** Choices that are kept; the oldest go first. */
const most = 200;

/** Columns that an analyst chose for telling the rows of own packages' tables apart, kept by the browser. */
export class RowKeys {
  constructor(private readonly storage: OwnStorage | undefined) {}

  /** @param address of the package's origin */
  of(address: string, tableId: string): readonly string[] | undefined {
    return this.read().get(entryOf(address, tableId));
  }

  choose(address: string, tableId: string, key: readonly string[]): void {
    const entry = entryOf(address, tableId);
    const others = [...this.read()].filter(([name]) => name !== entry);
    const kept = [...others, [entry, key]].slice(-most);
    try {
      this.storage?.setItem(item, JSON.stringify(Object.fromEntries(kept)));
    } catch {
      // A full or forbidden storage: the choice holds until the pane is closed.
    }
  }

  private read(): ReadonlyMap<string, readonly string[]> {
    const json = parseJson(this.storage?.getItem(item) ?? '{}');
    const entries = json.ok && isObject(json.value) ? Object.entries(json.value) : [];
    return new Map(
      entries.flatMap(([entry, key]) => (isTexts(key) ? [[entry, key] as const] : [])),
    );
  }
}

/** What follows # stands for a key in the address, and tells packages apart all the same. */
function entryOf(address: string, tableId: string): string {
  return `${chosenName(address) ?? address} ${tableId}`;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

/**
 * What arrived, with the keys that were chosen for tables without one.
 * @param keyOf what was chosen for a table before, if it was
 */
export function withChosenKeys(
  incoming: Incoming,
  keyOf: (tableId: string) => readonly string[] | undefined,
): Incoming {
  const { unkeyed = [], edition } = incoming;
  const tables = edition.tables.map((table): ReferenceTable => {
    const key = unkeyed.includes(table.id) ? keyOf(table.id) : undefined;
    return key && isKey(table, key) ? { ...table, primaryKey: key } : table;
  });
  return { ...incoming, edition: { ...edition, tables } };
}

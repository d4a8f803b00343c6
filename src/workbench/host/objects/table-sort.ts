import { columnCount } from '../../grid/area';
import type { SortKey } from '../../grid/sort-order';
import { invalidArgument, notImplemented } from '../errors';
import { method, settledMethod, type ObjectType } from '../member';
import type { TableSortObject } from './handles';
import { bodyArea, writableTable } from './table-of';

export const tableSort: ObjectType<TableSortObject> = {
  members: {
    Apply: settledMethod('1.2', (target, args, host) => {
      const table = writableTable(target, host);
      const body = bodyArea(table);
      const keys = keysOf(args.at(0), columnCount(body));
      const matchCase = args.optionalBoolean(1, 'matchCase', false);
      host.engine.tables.sort(table, body, keys, matchCase);
    }),
    /** Only the marks on the header buttons would change: the order stays. */
    Clear: method('1.2', (target, _, host) => void writableTable(target, host)),
  },
};

function keysOf(fields: unknown, columns: number): SortKey[] {
  if (!Array.isArray(fields) || !fields.length) throw invalidArgument('fields must be a list.');
  return fields.map((field: unknown) => {
    const { key, ascending = true, ...others } = field as Readonly<Record<string, unknown>>;
    const other = Object.keys(others).find((name) => others[name] !== undefined);
    if (other) throw notImplemented(`TableSort.apply by ${other}`);
    if (!Number.isInteger(key) || Number(key) < 0 || Number(key) >= columns) {
      throw invalidArgument(`A key is the offset of a column, 0 to ${columns - 1}.`);
    }
    return { column: Number(key), ascending: ascending !== false };
  });
}

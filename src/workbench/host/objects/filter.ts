import { invalidArgument, notImplemented } from '../errors';
import { method, type ObjectType } from '../member';
import type { FilterObject } from './handles';
import { writableTable } from './table-of';

/** The filter of a table's column. */
export const filter: ObjectType<FilterObject> = {
  members: {
    ApplyValuesFilter: method('1.2', ({ column }, args, host) => {
      const values = args.at(0);
      if (!Array.isArray(values)) throw invalidArgument('values must be a list.');
      const texts = values.map((value: unknown) => {
        if (typeof value !== 'string') throw notImplemented('Filter.applyValuesFilter with dates');
        return value;
      });
      host.engine.tables.filter(writableTable(column, host).id, column.index, texts);
    }),
    Clear: method('1.2', ({ column }, _, host) => {
      host.engine.tables.clearFilter(writableTable(column, host).id, column.index);
    }),
  },
};

import { undocumented } from '../errors';
import { method, property, type ObjectType } from '../member';
import type { AutoFilterObject } from './handles';
import { tableOf, writableTable } from './table-of';

/** Only tables can be filtered in the stand-in: a sheet's own filter is never on. */
export const autoFilter: ObjectType<AutoFilterObject> = {
  members: {
    Enabled: property(
      '1.9',
      ({ tableId }, host) => tableId !== undefined && tableOf({ tableId }, host).showHeaders,
    ),
    IsDataFiltered: property(
      '1.9',
      ({ tableId }, host) =>
        tableId !== undefined && host.engine.tables.isFiltered(tableOf({ tableId }, host).id),
    ),
    ClearCriteria: method('1.9', ({ tableId }, _, host) => {
      if (tableId === undefined) throw undocumented('what clearing a filter that is off does');
      host.engine.tables.clearFilters(writableTable({ tableId }, host).id);
    }),
  },
};

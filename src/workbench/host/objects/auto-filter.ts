import { method, property, type ObjectType } from '../member';
import type { AutoFilterObject } from './handles';
import { tableOf, writableTable } from './table-of';

export const autoFilter: ObjectType<AutoFilterObject> = {
  members: {
    Enabled: property('1.9', (target, host) => tableOf(target, host).showHeaders),
    IsDataFiltered: property('1.9', (target, host) =>
      host.engine.tables.isFiltered(tableOf(target, host).id),
    ),
    ClearCriteria: method('1.9', (target, _, host) => {
      host.engine.tables.clearFilters(writableTable(target, host).id);
    }),
  },
};

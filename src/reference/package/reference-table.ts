import { citedIds } from '../cite/cited-ids';
import type { TableDescriptor } from './descriptor';
import type { Field, ReferenceTable } from '../edition/edition';
import type { ReadTable, ReadTables } from './read-table';
import { shownRows } from './show-table';
import type { Steps } from './steps';
import { isExcelDate } from '../excel-date';
import { isIsoDay } from '../iso-date';
import type { Citable } from '../source';

/** The table that people see, made of one that was read and checked. */
export function* referenceTable(
  read: ReadTable,
  tables: ReadTables,
  hash: string,
  sources: ReadonlyMap<string, Citable>,
): Steps<ReferenceTable> {
  const { id, title, subtitle, group, notes, licence, plot, series } = read.table;
  const fields = shownFields(read.table);
  const primaryKey = shownKey(read.table, fields);
  const rows = yield* shownRows(read, tables);
  const sourceIds = citedIds(fields, rows);
  return {
    ...{ id, title, subtitle, group, fields, primaryKey, rows, notes, sourceIds, licence, hash },
    retrieved: newestAccess(sourceIds.flatMap((id) => sources.get(id) ?? [])),
    ...(plot && { plot }),
    ...(series && { series }),
  };
}

/** People who see a part of the key only can't tell rows apart by it. */
function shownKey({ primaryKey }: TableDescriptor, fields: readonly Field[]): readonly string[] {
  const shown = new Set(fields.map(({ name }) => name));
  return primaryKey.every((name) => shown.has(name)) ? primaryKey : [];
}

/** The columns' fields; those that a rule declares to be one running total say so. */
function shownFields({ fields, columns, rules }: TableDescriptor): readonly Field[] {
  const own = fields.map(({ field }) => field);
  const totals = rules.flatMap((rule) =>
    rule.rule === 'cumulative' && rule.within === undefined ? [rule.total] : [],
  );
  return columns.map(({ field }) =>
    own.includes(field) && totals.includes(field.name) ? { ...field, cumulative: true } : field,
  );
}

/** Sources of an analyst's may say the month or the year only, which is no day for a cell. */
function newestAccess(sources: readonly Citable[]): string {
  const days = sources.map(({ accessed }) =>
    (accessed?.['date-parts'][0] ?? []).map((part) => String(part).padStart(2, '0')).join('-'),
  );
  const whole = days.filter((day) => isIsoDay(day) && isExcelDate(day));
  return whole.sort().at(-1) ?? '';
}

import { readFileSync } from 'node:fs';
import { readPackage } from '../../src/build/read-package';
import { insertTable } from '../../src/excel/tables/insert/insert-table';
import { applyRefresh } from '../../src/excel/refresh/apply-refresh';
import { undoRefresh } from '../../src/excel/refresh/end-refresh';
import { insertedTables } from '../../src/excel/refresh/inserted-tables';
import { planRefresh } from '../../src/excel/refresh/plan-refresh';
import type { Offer } from '../../src/reference/stored/base';
import type { Edition, ReferenceTable } from '../../src/reference/edition/edition';
import { createHeadlessExcel, type HeadlessExcel } from '../../src/workbench/headless/headless';
import { parseManifest } from '../../src/workbench/manifest/manifest';
import '../excel/dom-parser';
import type { Measure } from './measure';

/** Finding, planning, writing and undoing a refresh, through the real client on the headless host. */
export async function measureRefreshing(): Promise<Measure[]> {
  const { edition } = readPackage('assets/reference');
  if (!edition.ok) throw new Error('The data package is broken.');
  const claims = edition.value.tables.find(({ id }) => id === 'losses_general_staff');
  if (!claims) throw new Error('The edition has no table losses_general_staff.');
  const { requirementSets } = parseManifest(readFileSync('manifest.xml', 'utf8'));
  const requirements = Object.fromEntries(
    requirementSets.map(({ name, minVersion }) => [name, minVersion]),
  );
  const measures: Measure[] = [];
  for (const rows of [claims.rows.length, 20_000]) {
    const excel = await createHeadlessExcel({ requirements });
    measures.push(...(await measure(excel, numbered(claims, rows), edition.value)));
    excel.close();
  }
  return measures;
}

/** The table with so many rows, each with a key and a note of its own. */
function numbered(table: ReferenceTable, count: number): ReferenceTable {
  const key = { name: 'key', title: 'Key', description: '', type: 'string' } as const;
  return {
    ...{ ...table, fields: [key, ...table.fields.slice(1)], primaryKey: ['key'] },
    rows: Array.from({ length: count }, (_, i) => [
      ...[`row ${String(i)}`, '2022-02-28', i, 1, 'general-staff-ukraine'],
      ...['petroivaniuk-dataset', `What to know of row ${String(i)}.`],
    ]),
  };
}

/** Every tenth row changed, one taken out, ten new ones. */
function newer(table: ReferenceTable, edition: Edition): Offer {
  const changed = table.rows.map((row, i) =>
    i % 10 === 0 ? [...row.slice(0, 6), 'Counted again.'] : row,
  );
  const added = Array.from({ length: 10 }, (_, i) => [
    ...[`new ${String(i)}`, '2022-03-31', table.rows.length + i, 1, null, null, null],
  ]);
  return {
    table: {
      ...table,
      hash: 'newer',
      rows: [...changed.slice(0, 2), ...changed.slice(3), ...added],
    },
    edition: { ...edition, version: '2099.1.0' },
    origin: { kind: 'site' },
  };
}

async function measure(
  { hub }: HeadlessExcel,
  table: ReferenceTable,
  edition: Edition,
): Promise<Measure[]> {
  const measures: Measure[] = [];
  const step = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    await hub.settled();
    hub.faults.reset();
    const before = performance.now();
    const done = await work();
    const value = performance.now() - before;
    const { requests, bytesSent, bytesReceived, largestSent, largestReceived } = hub.faults.traffic;
    const name = `${what}, ${table.rows.length.toLocaleString('en')} rows`;
    measures.push(
      { name, value, unit: 'ms' },
      { name: `${name}: requests`, value: requests, unit: 'requests' },
      { name: `${name}: sent`, value: bytesSent / 1000, unit: 'kB' },
      { name: `${name}: received`, value: bytesReceived / 1000, unit: 'kB' },
      {
        name: `${name}: largest message`,
        value: Math.max(largestSent, largestReceived) / 1000,
        unit: 'kB',
      },
    );
    return done;
  };
  await insertTable({ table, edition, origin: { kind: 'bundled' } }, { kind: 'new-sheet' });
  const offer = newer(table, edition);
  const found = await step('find tables', () => insertedTables([offer]));
  const insertId = found.kind === 'found' ? (found.tables[0]?.insertId ?? '') : '';
  const planned = await step('plan refresh', () => planRefresh(insertId, offer));
  if (planned.kind !== 'planned') throw new Error(JSON.stringify(planned));
  const { plan } = planned;
  const choices = new Map(plan.merge.conflicts.map(({ id }) => [id, 'theirs' as const]));
  assertDone(await step('refresh', () => applyRefresh(plan, choices)));
  assertDone(await step('undo refresh', () => undoRefresh(insertId)));
  return measures;
}

function assertDone(result: { readonly kind: string }): void {
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
}

import { readFileSync } from 'node:fs';
import { readPackage } from '../../src/build/read-package';
import { insertTable } from '../../src/excel/tables/insert/insert-table';
import type { Edition, ReferenceTable } from '../../src/reference/edition/edition';
import { createHeadlessExcel, type HeadlessExcel } from '../../src/workbench/headless/headless';
import { parseManifest } from '../../src/workbench/manifest/manifest';
import { medianMs, type Measure } from './measure';

/** Inserting a table on a new sheet, through the real client on the headless host. */
export async function measureInserting(): Promise<Measure[]> {
  const { edition } = readPackage('assets/reference');
  if (!edition.ok) throw new Error('The data package is broken.');
  const losses = edition.value.tables.find(({ id }) => id === 'losses_oryx');
  if (!losses) throw new Error('The edition has no table losses_oryx.');
  const { requirementSets } = parseManifest(readFileSync('manifest.xml', 'utf8'));
  const requirements = Object.fromEntries(
    requirementSets.map(({ name, minVersion }) => [name, minVersion]),
  );
  const excel = await createHeadlessExcel({ requirements });
  const measures = [
    ...(await measure(excel, losses, edition.value, 5)),
    ...(await measure(excel, repeated(losses, 20_000), edition.value, 1)),
  ];
  excel.close();
  return measures;
}

function repeated(table: ReferenceTable, count: number): ReferenceTable {
  const rows = Array.from({ length: count }, (_, i) => table.rows[i % table.rows.length] ?? []);
  return { ...table, rows };
}

async function measure(
  { hub }: HeadlessExcel,
  table: ReferenceTable,
  edition: Edition,
  rounds: number,
): Promise<Measure[]> {
  const name = `insert ${table.rows.length.toLocaleString('en')} rows`;
  hub.faults.reset();
  const value = await medianMs(rounds, async () => {
    const result = await insertTable(
      { table, edition, origin: { kind: 'bundled' } },
      { kind: 'new-sheet' },
    );
    if (result.kind !== 'inserted') throw new Error(JSON.stringify(result));
  });
  const { requests, bytesSent, largestSent } = hub.faults.traffic;
  return [
    { name, value, unit: 'ms' },
    { name: `${name}: requests`, value: requests / rounds, unit: 'requests' },
    { name: `${name}: sent`, value: bytesSent / rounds / 1000, unit: 'kB' },
    { name: `${name}: largest request`, value: largestSent / 1000, unit: 'kB' },
  ];
}

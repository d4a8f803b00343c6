import { snapshotXml, type TableSnapshot } from '../../src/excel/refresh/table-snapshot';
import { journalKind } from '../../src/excel/refresh/journal';
import { snapshotIn } from '../../src/excel/refresh/read-snapshot';
import { journalIn } from '../../src/excel/refresh/read-journal';
import { encode } from '../../src/excel/requests/encode-part';
import { ReadingAllowance } from '../../src/excel/requests/reading-allowance';
import { pinXml } from '../../src/excel/edition/pinned-edition';
import { pinOf } from '../../src/reference/stored/pin';
import '../excel/dom-parser';
import { turnsOf } from '../excel/requests/turns';
import { shippedEdition } from '../excel/edition/edition';
import type { Measure } from './measure';

const base: TableSnapshot = {
  ...{ id: 'losses', title: 'Losses', primaryKey: ['a'], hash: 'h', edition: '2026.8.0' },
  fields: [{ name: 'a', title: 'A', description: '', type: 'string' }],
  ...{ rows: [], retrieved: '2026-11-23', citation: 'Oryx', caption: ['Losses', 'Oryx'] },
  origin: { kind: 'bundled' },
  ...{ insertId: 'm', generation: 1, tableId: '{1}', tableName: 'ref_losses', captionRows: 2 },
};

/** How long a thread is held up by parts that were made to hang it, and by those that are just large. */
export async function measureStored(): Promise<Measure[]> {
  const head = { ...base, rows: undefined };
  const letters = 'a'.repeat(20_000);
  const formula = (text: string) => ({
    key: '["a"]',
    column: 0,
    formula: `=${text}`,
  });
  const journal = (formulas: readonly object[]) =>
    encode(journalKind, {
      ...{ id: 'r', from: head, to: head, columns: [{ after: 'A' }], key: [0], filled: [] },
      ...{ fromRows: [], toRows: [], changed: [], added: [], removed: [], formulas },
    });
  const blank = (count: number) => Array.from({ length: count }, () => [null]);
  const texts = (count: number, length: number) =>
    Array.from({ length: count }, () => ['x'.repeat(length)]);
  const wide = Array.from({ length: 12 }, (_, i) => ({
    ...{ name: `c${String(i)}`, title: 'C', description: '', type: 'number' as const },
  }));
  const numbers = Array.from({ length: 100_000 }, (_, row) => wide.map((__, i) => row * i));
  const cases: readonly (readonly [string, string, (xml: string) => Promise<unknown>])[] = [
    ['journal, a formula of 20,000 letters', await journal([formula(letters)]), readJournal],
    [
      'journal, 2,000 formulas of 8,000 letters',
      await journal(Array.from({ length: 2_000 }, () => formula(letters.slice(0, 8_000)))),
      readJournal,
    ],
    [
      'table, 1,000,000 blank rows',
      await snapshotXml({ ...base, rows: blank(1_000_000) }),
      readSnapshot,
    ],
    [
      'table, 8 MB of text',
      await snapshotXml({ ...base, rows: texts(8_000, 1_000) }),
      readSnapshot,
    ],
    [
      'table, 24 MB of text',
      await snapshotXml({ ...base, rows: texts(24_000, 1_000) }),
      readSnapshot,
    ],
    [
      'table, 60 MB of text',
      await snapshotXml({ ...base, rows: texts(2_000, 30_000) }),
      readSnapshot,
    ],
    [
      'table, 100,000 rows of 12 numbers',
      await snapshotXml({ ...base, fields: wide, primaryKey: ['c1'], rows: numbers }),
      readSnapshot,
    ],
  ];
  const measures: Measure[] = [
    {
      name: 'pin of the whole edition',
      value: (await pinXml(pinOf(shippedEdition()))).length,
      unit: 'letters',
    },
  ];
  for (const [name, xml, read] of cases) {
    const began = performance.now();
    const { longest, beyond } = await turnsOf(() => read(xml));
    const whole = performance.now() - began;
    measures.push(
      {
        name: `${name}: ${String(Math.round(xml.length / 1_000))} kB in the file, read`,
        value: whole,
        unit: 'ms',
      },
      { name: '  longest hold-up of the thread', value: longest, unit: 'ms' },
      { name: '  held up in all, beyond 50 ms a time', value: beyond, unit: 'ms' },
    );
  }
  return measures;
}

const readSnapshot = (xml: string) => snapshotIn(xml, new ReadingAllowance());
const readJournal = (xml: string) => journalIn(xml, new ReadingAllowance());

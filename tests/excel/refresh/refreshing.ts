import type { Offer } from '../../../src/reference/stored/base';
import type { ReferenceTable } from '../../../src/reference/edition/edition';
import { forAll } from '../../../src/reference/merge/settle';
import { insertTable } from '../../../src/excel/tables/insert/insert-table';
import { applyRefresh } from '../../../src/excel/refresh/apply-refresh';
import type { InsertedTable } from '../../../src/excel/refresh/inserted-table';
import { insertedTables } from '../../../src/excel/refresh/inserted-tables';
import { planRefresh } from '../../../src/excel/refresh/plan-refresh';
import type {
  RefreshPlan,
  RefreshResult,
  RefreshTask,
} from '../../../src/excel/refresh/refresh-result';
import '../dom-parser';
import { bundled, shippedEdition, tableOf } from '../edition/edition';
import { newerOffer, type Otherwise } from '../edition/newer-edition';

const shipped = shippedEdition();
const whole = tableOf(shipped, 'losses_general_staff');

/** The claims of 2022 only, from February: small, so that a test can refresh them many times. */
export const claims: ReferenceTable = { ...whole, rows: whole.rows.slice(0, 11) };
export const edition = {
  ...shipped,
  tables: shipped.tables.map((table) => (table === whole ? claims : table)),
};

/** Where the table lands on a new sheet: its title in B2, its header in row 8, February 2022 in row 9. */
export const sheet = 'Losses General Staff claims';
export const cell = (address: string) => `'${sheet}'!${address}`;

const [source, readIn] = ['general-staff-ukraine', 'petroivaniuk-dataset'];

/** A cell and a note changed, May gone, January 2023 new. */
export const usual: Otherwise = {
  changed: {
    '2022-03': { as_of: '2022-03-30' },
    '2022-07': { cumulative_claimed: 1770, note: 'Counted again.' },
  },
  removed: ['2022-05'],
  added: [['2023-01', '2023-01-31', 3209, 178, source, null, readIn]],
};

export function newer(otherwise: Otherwise = usual, version?: string): Offer {
  return newerOffer(edition, claims.id, otherwise, version);
}

/** A column new, and a header that reads otherwise. */
export function withRate(offer: Offer): Offer {
  const { fields, rows } = offer.table;
  const rate = { name: 'rate', title: 'Rate', description: '', type: 'number' } as const;
  const table = {
    ...offer.table,
    fields: fields
      .map((field) => (field.name === 'added_claimed' ? { ...field, title: 'Rise' } : field))
      .toSpliced(4, 0, rate),
    rows: rows.map((row, i) => row.toSpliced(4, 0, i + 1)),
  };
  return { ...offer, table };
}

export async function insertClaims(): Promise<void> {
  const result = await insertTable(bundled(claims, edition), { kind: 'new-sheet' });
  if (result.kind !== 'inserted') throw new Error(JSON.stringify(result));
}

export async function tables(offers: readonly Offer[] = []): Promise<readonly InsertedTable[]> {
  const found = await insertedTables(offers);
  if (found.kind === 'failed') throw new Error(found.message);
  return found.tables;
}

/** The only inserted table. */
export async function onlyTable(offers: readonly Offer[] = []): Promise<InsertedTable> {
  const [table, ...others] = await tables(offers);
  if (!table || others.length > 0) throw new Error('The workbook should hold one inserted table.');
  return table;
}

export async function plan(offer: Offer = newer()): Promise<RefreshPlan> {
  const { insertId } = await onlyTable();
  const planned = await planRefresh(insertId, offer);
  if (planned.kind !== 'planned') throw new Error(JSON.stringify(planned));
  return planned.plan;
}

/** Applies a plan, with the new data for every conflict unless something else is said. */
export function apply(
  planned: RefreshPlan,
  task?: RefreshTask,
  choice: 'mine' | 'theirs' | 'open' = 'theirs',
): Promise<RefreshResult> {
  const choices = choice === 'open' ? new Map() : forAll(planned.merge, choice);
  return applyRefresh(planned, choices, task);
}

export async function refresh(offer: Offer = newer()): Promise<RefreshResult> {
  return apply(await plan(offer));
}

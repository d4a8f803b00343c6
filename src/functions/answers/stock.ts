import type { Flow } from '../../model/flow';
import { ledger, type LedgerMonth } from '../../model/ledger';
import { closingStocks } from '../../model/stock';
import { addMonths, lastSerial } from '../../reference/excel-date';
import type { MonthGrid } from '../cells/month-grid';
import type { Failure } from '../failure';
import { ledgerTooLong } from '../messages/dates';

/** TANKSTOCK: the stock at the end of each of `months`, in their shape. */
export function stockAt(
  start: number,
  losses: Flow,
  refurb: Flow,
  dprk: Flow,
  months: MonthGrid,
  production: Flow,
  reserve: number,
): number[][] {
  const scenario = { start, losses, refurb, dprk, production, reserve };
  return months.valuesOf(closingStocks(scenario, months.latest));
}

const ledgerHeader = [
  'Month',
  'Opening',
  'Lost',
  'Refurbished',
  'Produced',
  'Delivered',
  'Closing',
  'Reserve',
] as const;

const ledgerRow = (month: number, account: LedgerMonth) => [
  month,
  account.opening,
  account.lost,
  account.refurbished,
  account.produced,
  account.delivered,
  account.closing,
  account.reserve,
];

/** TANKLEDGER: a header and a row a month, without the last column when there is no reserve. */
export function ledgerTable(
  start: number,
  losses: Flow,
  refurb: Flow,
  dprk: Flow,
  months: number,
  production: Flow,
  reserve: number,
  first: number | null,
): unknown[][] | Failure {
  const endsTooLate = first !== null && addMonths(first, months - 1) > lastSerial;
  if (endsTooLate) return ledgerTooLong(first, months);
  const scenario = { start, losses, refurb, dprk, production, reserve };
  const name = (month: number) => (first === null ? month : addMonths(first, month - 1));
  const rows = ledger(scenario, months).map((account, at) => ledgerRow(name(at + 1), account));
  const table: unknown[][] = [[...ledgerHeader], ...rows];
  return reserve === Infinity ? table.map((row) => row.slice(0, -1)) : table;
}

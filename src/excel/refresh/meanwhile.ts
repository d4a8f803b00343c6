import { cellName } from '../../formula/addresses';
import type { CurrentTable } from '../../reference/merge/tables';
import { readBack } from '../tables/written-cells';
import type { Journal } from './journal';
import { entryAt, type CellEntry } from './operations/cell-entry';
import { currentRows } from './operations/current-rows';
import type { Difference } from './operations/overwritten';
import type { CurrentReading } from './read-current';
import { keyOf, shownKey } from './row-key';

/** What somebody did to a table while it was being written. It stands there again. */
export interface Meanwhile {
  readonly edits: readonly MeanwhileEdit[];
  /** Rows or columns were sorted, inserted or deleted. */
  readonly moved: boolean;
}

export interface MeanwhileEdit {
  /** As it stands again: "D12", without the sheet. */
  readonly address: string;
  readonly header: string;
  /** The row's key, as the workbook shows it. */
  readonly row: string;
  /** What was entered; '' when the cell was emptied. */
  readonly entry: CellEntry;
}

/** What a request found where it wrote. */
export function meanwhileOf(
  difference: Difference | undefined,
  recordsDiffer: boolean,
  { standing }: CurrentReading,
  journal: Journal,
): Meanwhile {
  const { key } = currentRows(journal, standing);
  const edits = (difference?.edits ?? []).map(({ row, column, entry }): MeanwhileEdit => ({
    ...{ address: addressIn(standing, row, column), header: standing.headers[column] ?? '' },
    row: shownKey(keyOf(standing, row, key), journal),
    entry: shown(entry),
  }));
  return { edits, moved: recordsDiffer || (difference?.moved ?? false) };
}

/** What differs in rows of a table between two readings, but for what the refresh itself wrote. */
export function meanwhileIn(
  journal: Journal,
  before: CurrentTable,
  now: CurrentTable,
  keys: readonly string[],
): Meanwhile {
  const [was, is] = [currentRows(journal, before), currentRows(journal, now)];
  const recorded = new Map(journal.changed.map(({ key, edits }) => [key, edits]));
  let moved = false;
  const edits = keys.flatMap((key): MeanwhileEdit[] => {
    const [from, to] = [was.rowOf(key), is.rowOf(key)];
    moved ||= to === undefined || from === undefined;
    if (to === undefined || from === undefined) return [];
    return now.headers.flatMap((header, column): MeanwhileEdit[] => {
      const entry = entryAt(now, to, column);
      const stood = before.headers.indexOf(header);
      if (stood >= 0 && entryAt(before, from, stood) === entry) return [];
      const own = recorded.get(key)?.find(([number]) => is.columns[number] === column);
      if (own?.includes(entry)) return [];
      const address = addressIn(now, to, column);
      return [{ address, header, row: shownKey(key, journal), entry: shown(entry) }];
    });
  });
  return { edits, moved };
}

function addressIn({ at }: CurrentTable, row: number, column: number): string {
  const [top, left] = [at?.row ?? 0, at?.column ?? 0];
  return cellName({ row: top + row, column: left + column });
}

const shown = (entry: CellEntry): CellEntry =>
  typeof entry === 'string' ? readBack(entry) : entry;

/** All that somebody did, in a sentence. */
export function meanwhileText({ edits, moved }: Meanwhile): string {
  const most = 20;
  const cells = edits.slice(0, most).map(({ address, header, row, entry }) => {
    const value = entry === '' ? 'is empty' : `is ${String(entry)}`;
    return `${address} (${header}, ${row}) ${value}`;
  });
  const more = edits.length - cells.length;
  return [
    ...(cells.length > 0
      ? [
          `Changed meanwhile, and kept: ${cells.join('; ')}${more > 0 ? `; and ${String(more)} more cells` : ''}.`,
        ]
      : []),
    ...(moved
      ? [
          'Rows, columns or lines of it, or of Sources, were moved or changed meanwhile: they stay so.',
        ]
      : []),
  ].join(' ');
}

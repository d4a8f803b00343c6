import { addressOf, referenceIn } from '../../formula';
import { failureSentence } from '../requests/failures';
import {
  ChangedMeanwhile,
  readBeforeWrite,
  namesOf,
  type HeldCell,
} from '../requests/read-before-write';
import { workbookWrites } from '../requests/queue';
import type { CellAddress } from '../selection';
import { chartSite, type ChartSite } from './chart-site';
import { drawTableCharts } from './draw-table-charts';
import { findTable, type ChartedTable, type NoTable } from './find-table';
import { chartKinds } from './kinds';
import { takeBackCharts } from './take-back-charts';

/** What became of an insert: done, or not done for a reason in one sentence. */
export type ChartsResult =
  | {
      readonly kind: 'inserted';
      readonly sheet: string;
      /** Excel's id of the sheet. */
      readonly sheetId: string;
      /** The cells that the charts cover. */
      readonly charts: string;
      /** The cells that they read. */
      readonly cells: string;
    }
  | { readonly kind: 'failed'; readonly message: string };

const action = 'insert the chart';
/** More bands can't be told apart, and their formulas may be more than a request can carry. */
const mostBands = 20;

/**
 * Inserts the charts of the table that a cell belongs to. What they need is worked out in cells
 * beside them, by formulas, so that they follow the table. Nothing is covered or written over, and
 * when Excel refuses a part, or a person types into the place meanwhile, the rest is taken back.
 * Never throws: what went wrong is in the result.
 */
export function insertCharts(place: CellAddress): Promise<ChartsResult> {
  return workbookWrites.queue(() => insertNow(place));
}

/** What may have to be taken back. */
interface BegunCharts {
  readonly table: ChartedTable;
  readonly site: ChartSite;
  /** Gets what was typed into the place meanwhile, to be entered again. */
  readonly overwritten: HeldCell[];
}

async function insertNow(place: CellAddress): Promise<ChartsResult> {
  let begun: BegunCharts | undefined;
  try {
    return await Excel.run(async (context): Promise<ChartsResult> => {
      // What the pane has drawn may be old: the table is read again.
      const table = await findTable(context, place);
      if (table?.kind !== 'table') return failed(noTable(place, table));
      const refusal = notDrawn(table);
      if (refusal !== undefined) return failed(refusal);
      const selectedRow = referenceIn(place.address)?.rows?.from.index ?? table.row;
      const site = await chartSite(context, table, selectedRow);
      if (typeof site === 'string') return failed(site);
      begun = { table, site, overwritten: [] };
      await write(context, begun);
      return {
        kind: 'inserted',
        sheet: table.sheet,
        sheetId: site.sheetId,
        charts: addressOf(site.covered),
        cells: addressOf(site.cells),
      };
    });
  } catch (error) {
    // Caught outside Excel.run: inside, its closing sync would still send what is queued.
    return failed(sentenceOf(error, place) + (begun ? await afterTakingBack(begun) : ''));
  }
}

const failed = (message: string): ChartsResult => ({ kind: 'failed', message });

/** Throws Excel's error, or ChangedMeanwhile. */
async function write(context: Excel.RequestContext, begun: BegunCharts): Promise<void> {
  const { table, site, overwritten } = begun;
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  const { row, column, rows, columns } = site.cells;
  const held = readBeforeWrite(sheet.getRangeByIndexes(row, column, rows, columns));
  const anchor = sheet.getRangeByIndexes(table.row, table.column, 1, 1).load('formulas');
  drawTableCharts(sheet, table, site);
  await context.sync();
  overwritten.push(...held());
  if (overwritten.length > 0) throw new ChangedMeanwhile(namesOf(overwritten));
  if (anchor.formulas[0]?.[0] !== table.formula) throw new ChangedMeanwhile(namesOf([table]));
}

function sentenceOf(error: unknown, { sheet }: CellAddress): string {
  if (error instanceof ChangedMeanwhile) {
    return `${error.message} What was typed stands there, and no chart was inserted: try again.`;
  }
  return failureSentence(error, { action, sheet });
}

/** Why a table gets no chart, in a sentence. */
function notDrawn({ drawn, chartKind }: ChartedTable): string | undefined {
  if (drawn.along.labels.length === 0) return drawn.note ?? 'The table has no rows to draw.';
  const bands = Math.max(...drawn.charts.map((chart) => chart.bands.length));
  if (bands <= mostBands) return undefined;
  return `${chartKind.function} gives ${bands + 1} percentiles besides the median, more than the ${mostBands + 1} that a chart can show: ask for fewer.`;
}

function noTable({ sheet, address }: CellAddress, found: NoTable | undefined): string {
  if (found === undefined) {
    return `${sheet}!${address} is not part of a table that is drawn: select a cell of what ${functionNames} gives.`;
  }
  return `${sheet}!${address} shows ${found.shows} and no table: insert the chart when the table is there.`;
}

const names = chartKinds.map((kind) => kind.function);
const functionNames = `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;

async function afterTakingBack({ table, site, overwritten }: BegunCharts): Promise<string> {
  try {
    await Excel.run((context) => takeBackCharts(context, table, site, overwritten));
    return '';
  } catch {
    const chartNames = site.charts.map(({ name }) => `"${name}"`).join(' and ');
    return ` The chart ${chartNames} or its cells may stand in ${site.sheet}!${addressOf(site.cells)}: Excel did not take them back.`;
  }
}

import type { LaidChart } from '../../templates';
import { nameOfChart } from './lay-model';

/** Kinds of things that an analyst can put on a sheet beside its cells. */
export type OwnThing = 'chart' | 'drawing' | 'comment' | 'note';

/**
 * Queues a look for what the analyst has put on a sheet beside its cells, and what would go with it: charts,
 * pictures, drawings, comments and notes. Comments and notes are seen where this Excel shows them to add-ins:
 * see {@link unseenThings}.
 * @param sheet with its charts' names loaded
 * @param laid the charts that were laid on it
 * @returns after the next sync: what there is
 */
export function lookForOwn(
  sheet: Excel.Worksheet,
  laid: readonly LaidChart[],
): () => readonly OwnThing[] {
  const charts = lookForOwnCharts(sheet.charts.items, laid);
  const comments = seesComments() ? sheet.comments.getCount() : undefined;
  const notes = seesNotes(sheet) ? sheet.notes.getCount() : undefined;
  sheet.shapes.load('items/type');
  return () => {
    const has: Record<OwnThing, boolean> = {
      chart: charts(),
      drawing: sheet.shapes.items.some(({ type }) => type !== controls),
      comment: (comments?.value ?? 0) > 0,
      note: (notes?.value ?? 0) > 0,
    };
    return (Object.keys(has) as OwnThing[]).filter((thing) => has[thing]);
  };
}

/** What may stand on sheets, and this Excel does not show to add-ins. */
export function unseenThings(): readonly OwnThing[] {
  return [
    ...(seesComments() ? [] : (['comment'] as const)),
    ...(seesNotes(Excel.Worksheet.prototype) ? [] : (['note'] as const)),
  ];
}

/** Not an analyst's drawing: such as the arrow of a list that a cell offers, or a chart. */
const controls = 'Unsupported';

/**
 * Charts of other names than the laid ones, or that show something else under these. A chart that was laid
 * may be gone.
 */
function lookForOwnCharts(
  charts: readonly Excel.Chart[],
  laid: readonly LaidChart[],
): () => boolean {
  const named = charts.map((chart) => ({
    chart,
    wanted: laid.find((_, i) => nameOfChart(i) === chart.name),
  }));
  for (const { chart, wanted } of named) {
    if (!wanted) continue;
    chart.title.load('text,visible');
    chart.series.load('items/name');
  }
  return () =>
    new Set(charts.map(({ name }) => name)).size < charts.length ||
    named.some(({ chart, wanted }) => !wanted || !shows(chart, wanted));
}

function shows({ title, series }: Excel.Chart, laid: LaidChart): boolean {
  const names = series.items.map(({ name }) => name);
  return (
    title.visible &&
    title.text === laid.title &&
    names.join('\n') === laid.series.map(({ name }) => name).join('\n')
  );
}

const seesComments = () => hasSet('1.10');

/** The copy of office.js for networks without internet knows no notes, whatever Excel does. */
const seesNotes = (sheet: Excel.Worksheet) => hasSet('1.18') && 'notes' in sheet;

const hasSet = (version: string) => Office.context.requirements.isSetSupported('ExcelApi', version);

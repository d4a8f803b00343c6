/**
 * Queues a look for what the analyst has put on a sheet beside its cells, and what would go with it: charts,
 * pictures, drawings, comments and notes. Comments and notes are seen where this Excel shows them to add-ins.
 * @param laidCharts how many of its charts were laid
 * @returns after the next sync: whether there is any
 */
export function lookForOwn(sheet: Excel.Worksheet, laidCharts: number): () => boolean {
  const counts = [
    { found: sheet.charts.getCount(), laid: laidCharts },
    ...(hasSet('1.10') ? [{ found: sheet.comments.getCount(), laid: 0 }] : []),
    // The copy of office.js for networks without internet knows no notes, whatever Excel does.
    ...(hasSet('1.18') && 'notes' in sheet ? [{ found: sheet.notes.getCount(), laid: 0 }] : []),
  ];
  sheet.shapes.load('items/type');
  return () =>
    counts.some(({ found, laid }) => found.value > laid) ||
    sheet.shapes.items.some(({ type }) => type !== controls);
}

/** Not an analyst's drawing: such as the arrow of a list that a cell offers, or a chart. */
const controls = 'Unsupported';

const hasSet = (version: string) => Office.context.requirements.isSetSupported('ExcelApi', version);

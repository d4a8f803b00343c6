import { invalidArgument, undocumented } from '../errors';
import type { Arguments } from '../arguments';
import type { Host } from '../host';
import { newKey } from './chart-source';
import { WorksheetObject } from './handles';
import { sheetOf } from './sheet-of';
import { freeCopyName } from './sheet-name';

const PLACES = ['None', 'Before', 'After', 'Beginning', 'End'] as const;

/**
 * Copies a sheet: cells, formats, sizes, conditional formats, validation and charts. What its formulas
 * and charts read on the sheet itself, the copy reads on the copy; other sheets stay the originals.
 */
export function copySheet(target: WorksheetObject, args: Arguments, host: Host): WorksheetObject {
  const { engine, document } = host;
  const sheet = sheetOf(target, host);
  const place = args.oneOf(0, 'positionType', PLACES, true);
  const tables = engine.tables.all().filter(({ sheetId }) => sheetId === target.sheetId);
  if (tables.length) throw undocumented('how the tables of a copied sheet are named');
  if (document.protection.has(target.sheetId)) {
    throw undocumented('whether the copy of a protected sheet is protected');
  }
  const position = positionOf(place, args, host);
  const copyId = engine.sheets.copy(target.sheetId, freeCopyName(sheet.getSheetName(), host));
  engine.sheets.move(copyId, position);
  copyCharts(target.sheetId, copyId, host);
  for (const rule of engine.validations.all()) {
    if (rule.sheetId !== target.sheetId) continue;
    engine.validations.add({ ...rule, id: newKey(), sheetId: copyId });
  }
  const layout = document.pageLayouts.get(target.sheetId);
  if (layout) document.pageLayouts.set(copyId, layout);
  engine.forgetUndo(); // a copy can't be undone (docs: Undo capabilities)
  return new WorksheetObject(copyId);
}

/** Where the copy goes; "None" is the beginning (reference: Worksheet.copy). */
function positionOf(place: (typeof PLACES)[number], args: Arguments, host: Host): number {
  if (place === 'None' || place === 'Beginning') return 0;
  if (place === 'End') return host.engine.sheets.all().length;
  const beside = args.object(1);
  if (!(beside instanceof WorksheetObject)) {
    throw invalidArgument('relativeTo must be the sheet before or after which the copy goes.');
  }
  const index = sheetOf(beside, host).getIndex();
  return place === 'Before' ? index : index + 1;
}

function copyCharts(from: string, to: string, { engine }: Host): void {
  const moved = <T extends { readonly sheetId: string }>(source: T): T =>
    source.sheetId === from ? { ...source, sheetId: to } : source;
  for (const chart of engine.charts.all()) {
    if (chart.sheetId !== from) continue;
    const keys = new Map(chart.series.map(({ key }) => [key, newKey()]));
    const keyOf = (key: string) => keys.get(key) ?? key;
    engine.charts.add({
      ...chart,
      id: newKey(),
      sheetId: to,
      legend: { ...chart.legend, hidden: chart.legend.hidden.map(keyOf) },
      series: chart.series.map((series) => ({
        ...series,
        key: keyOf(series.key),
        ...(typeof series.name === 'object' && { name: moved(series.name) }),
        ...(series.values && { values: moved(series.values) }),
        ...(series.categories && { categories: moved(series.categories) }),
      })),
    });
  }
}

import {
  frontOfWorking,
  isSame,
  laidByBuild,
  type LaidModel,
  type LaidSheet,
} from '../../templates';
import { failureSentence } from '../requests/failures';
import { workbookWrites } from '../requests/queue';
import type { BuiltModel } from './built-model';
import { frontCells } from './front-cells';
import { laidFormulas } from './laid-block';
import { lookForOwn } from './own-on-sheet';

/**
 * Deletes the sheets of a model that hold what was laid and nothing else.
 * @returns undefined when the workbook is as before the build, else what stayed and why, in a sentence
 */
export function takeBackModel(model: BuiltModel): Promise<string | undefined> {
  const { template, frontId, calculationId } = model;
  return workbookWrites.queue(async () => {
    try {
      const laid = laidByBuild(template, model.laid, await frontCells(model));
      const ids = new Map([
        [laid.front.name, frontId],
        [laid.calculation.name, calculationId],
      ]);
      const kept = await deleteAsLaid(laid, (sheet, { name }) => sheet.id === ids.get(name));
      return kept.length === 0 ? undefined : changedText(kept);
    } catch (error) {
      return failureSentence(error, { action: `take back ${template.name}`, workbook: true });
    }
  });
}

function changedText(names: readonly string[]): string {
  return names.length === 1
    ? `${String(names[0])} was changed since it was built, and stays. Delete it yourself if you no longer need it.`
    : `${names.join(' and ')} were changed since they were built, and stay. Delete them yourself if you no longer need them.`;
}

/**
 * Deletes the sheets of a model that hold only what was laid, in one request after a look at both: either
 * both go, or none. No request of Excel's deletes on a condition: what somebody types between the look and
 * the deletion, while Excel answers, goes with the sheet.
 * @returns the names of sheets that hold something else
 */
export function deleteAsLaid(
  { front, calculation, charts }: LaidModel,
  isOne: (sheet: Excel.Worksheet, laid: LaidSheet) => boolean,
): Promise<readonly string[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name,items/visibility');
    const active = worksheets.getActiveWorksheet().load('id');
    await context.sync();
    const found = [front, calculation].flatMap((laid) => {
      const sheet = worksheets.items.find((item) => isOne(item, laid));
      if (!sheet) return [];
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('formulas,values,rowIndex,columnIndex');
      const hasOwn = lookForOwn(sheet, laid === front ? charts.length : 0);
      return [{ sheet, used, hasOwn, laid }];
    });
    const titled = worksheets.items.map((sheet) => ({
      sheet,
      title: sheet.getRange('B1').load('formulas'),
    }));
    await context.sync();
    const changed = found.filter(
      ({ used, hasOwn, laid }) => hasOwn() || (!used.isNullObject && !holdsOnly(used, laid)),
    );
    if (changed.length > 0) return changed.map(({ sheet }) => sheet.name);
    const going = new Set(found.map(({ sheet }) => sheet.id));
    if (going.has(active.id)) sheetToShow(titled, going)?.activate();
    for (const { sheet } of found) sheet.delete();
    await context.sync();
    return [];
  });
}

/**
 * What to show in place of a sheet that goes: the nearest before it that can be seen and is no calculation
 * of a model, else the nearest after it. Excel itself shows the next, whatever it is.
 */
function sheetToShow(
  sheets: readonly { readonly sheet: Excel.Worksheet; readonly title: Excel.Range }[],
  going: ReadonlySet<string>,
): Excel.Worksheet | undefined {
  const first = sheets.findIndex(({ sheet }) => going.has(sheet.id));
  return [...sheets.slice(0, first).reverse(), ...sheets.slice(first)].find(
    ({ sheet, title }) =>
      !going.has(sheet.id) &&
      sheet.visibility === 'Visible' &&
      frontOfWorking(title.formulas[0]?.[0]) === undefined,
  )?.sheet;
}

/** Whether all that stands in a sheet was laid there, or is the spill of a formula that was. */
function holdsOnly(used: Excel.Range, laid: LaidSheet): boolean {
  const expected = laidFormulas(laid);
  const spills = new Map(laid.spilled.map(({ column, fromRow }) => [column, fromRow]));
  const formulas = used.formulas as unknown[][];
  const values = used.values as unknown[][];
  // Before Excel has calculated it, a formula shows nothing and fills nothing.
  const hasSpilled = (from: number, column: number): boolean => {
    const first = (expected[from]?.[column] ?? '') === '' ? from - 1 : from;
    const shown = values[first - used.rowIndex]?.[column - used.columnIndex] ?? '';
    return shown !== '';
  };
  return formulas.every((line, i) =>
    line.every((formula, j) => {
      const row = used.rowIndex + i;
      const column = used.columnIndex + j;
      if (formula === '') return true;
      const wanted = expected[row]?.[column] ?? '';
      // A spill that somebody wrote into shows an error instead of spilling.
      if (wanted !== '') return values[i]?.[j] !== '#SPILL!' && isSame(formula, wanted);
      const from = spills.get(column);
      return from !== undefined && row >= from - 1 && hasSpilled(from, column);
    }),
  );
}

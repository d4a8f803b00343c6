import { isSame, laidByBuild, type LaidSheet } from '../../templates';
import { failureSentence } from '../requests/failures';
import { workbookWrites } from '../requests/queue';
import type { BuiltModel } from './built-model';
import { frontCells } from './front-cells';
import { laidFormulas } from './laid-block';

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
      const kept = await deleteAsLaid(
        [laid.front, laid.calculation],
        (sheet, { name }) => sheet.id === ids.get(name),
      );
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
 * Deletes sheets that hold only what was laid, in one request after a look at all of them: either
 * all go, or none. @returns the names of sheets in which somebody wrote
 */
export function deleteAsLaid(
  laid: readonly LaidSheet[],
  isOne: (sheet: Excel.Worksheet, laid: LaidSheet) => boolean,
): Promise<readonly string[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    await context.sync();
    const found = laid.flatMap((each) => {
      const sheet = worksheets.items.find((item) => isOne(item, each));
      if (!sheet) return [];
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('formulas,values,rowIndex,columnIndex');
      return [{ sheet, used, laid: each }];
    });
    await context.sync();
    const changed = found.filter(
      ({ used, laid: each }) => !used.isNullObject && !holdsOnly(used, each),
    );
    if (changed.length > 0) return changed.map(({ sheet }) => sheet.name);
    for (const { sheet } of found) sheet.delete();
    await context.sync();
    return [];
  });
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

import { batches, inTurn } from './in-turn';
import type { ReferenceFormula } from './reference-formulas';

/** Formulas entered with one request: well under the 5 MB that the web allows. */
const formulasARequest = 2_000;

/** Formulas under each other that are entered as one block. */
type Run = readonly ReferenceFormula[];

/**
 * Enters formulas again as they are: Excel has no other way to call a custom function whose
 * arguments have not changed.
 */
export async function enterAgain(
  context: Excel.RequestContext,
  formulas: readonly ReferenceFormula[],
): Promise<void> {
  const filtered = await filteredSheets(context, formulas);
  const runs = runsOf(formulas, filtered);
  await inTurn(
    batches(runs, formulasARequest, (run) => run.length),
    async (batch) => {
      for (const run of batch) {
        const [first] = run;
        if (!first) continue;
        const sheet = context.workbook.worksheets.getItem(first.sheet);
        const block = sheet.getRangeByIndexes(first.row, first.column, run.length, 1);
        block.formulas = run.map(({ formula }) => [formula]);
      }
      await context.sync();
    },
  );
}

/** The sheets on which a filter is on: desktop Excel puts a block into the wrong rows there. */
async function filteredSheets(
  context: Excel.RequestContext,
  formulas: readonly ReferenceFormula[],
): Promise<ReadonlySet<string>> {
  const names = [...new Set(formulas.map(({ sheet }) => sheet))];
  const sheets = names.map((name) => context.workbook.worksheets.getItem(name));
  for (const { autoFilter, tables } of sheets) {
    autoFilter.load('isDataFiltered');
    tables.load('items/autoFilter/isDataFiltered');
  }
  await context.sync();
  const isFiltered = ({ autoFilter, tables }: Excel.Worksheet) =>
    autoFilter.isDataFiltered || tables.items.some((table) => table.autoFilter.isDataFiltered);
  return new Set(names.filter((_, i) => sheets[i] && isFiltered(sheets[i])));
}

/** Stretches of cells under each other, at most a request long; single cells where a filter is on. */
function runsOf(
  formulas: readonly ReferenceFormula[],
  filtered: ReadonlySet<string>,
): readonly Run[] {
  const byColumn = new Map<string, ReferenceFormula[][]>();
  for (const formula of formulas) {
    const column = JSON.stringify([formula.sheet, formula.column]);
    const runs = byColumn.get(column) ?? [];
    byColumn.set(column, runs);
    const run = runs.at(-1);
    const follows = run && run.length < formulasARequest && run.at(-1)?.row === formula.row - 1;
    if (follows && !filtered.has(formula.sheet)) run.push(formula);
    else runs.push([formula]);
  }
  return [...byColumn.values()].flat();
}

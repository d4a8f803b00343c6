import { entryOf } from '../requests/read-before-write';
import { batches, inTurn } from '../requests/queue';
import { referenceFormulas, type ReferenceFormula } from './reference-formulas';

/** Formulas entered with one request: well under the 5 MB that the web allows. */
const formulasARequest = 2_000;

/** Formulas under each other that are entered as one block. */
type FormulaRun = readonly [ReferenceFormula, ...ReferenceFormula[]];

/** How often formulas are looked for again when cells were changed while they were entered. */
const mostLooks = 3;

/**
 * Enters formulas again as they are: Excel has no other way to call a custom function whose
 * arguments have not changed. People go on working meanwhile, and a row that they insert moves all
 * below it: a cell that no longer holds its formula is left alone, and the formulas are looked for
 * again. Throws Excel's error.
 * @returns how many formulas were entered
 */
export async function enterAgain(
  context: Excel.RequestContext,
  formulas: readonly ReferenceFormula[],
  looks = mostLooks,
): Promise<number> {
  const standing = await enterStanding(context, formulas);
  if (standing === formulas.length) return standing;
  if (looks === 1) throw new Error('its cells are being changed at the same time.');
  return enterAgain(context, await referenceFormulas(context), looks - 1);
}

/** @returns how many of the formulas still stood in their cells */
async function enterStanding(
  context: Excel.RequestContext,
  formulas: readonly ReferenceFormula[],
): Promise<number> {
  const filtered = await filteredSheets(context, formulas);
  const runs = batches(runsOf(formulas, filtered), formulasARequest, (run) => run.length);
  const entered = await inTurn(runs, async (batch) => {
    const blocks = batch.map((run) => ({ run, range: blockOf(context, run).load('formulas') }));
    await context.sync();
    const standing = blocks.flatMap(({ run, range }) =>
      run.filter(({ formula }, i) => range.formulas[i]?.[0] === formula),
    );
    const held = runsOf(standing, filtered).map((run) => queueRun(context, run));
    await context.sync();
    const others = held.flatMap((othersIn) => othersIn());
    for (const { cell, entry } of others) cell.formulas = [[entry]];
    if (others.length > 0) await context.sync();
    return standing.length - others.length;
  });
  return entered.reduce((sum, count) => sum + count, 0);
}

/** A cell that somebody changed, and what they entered. */
interface ChangedCell {
  readonly cell: Excel.Range;
  readonly entry: ReturnType<typeof entryOf>;
}

/** Queues the entering of a run, and before it the reading of what its cells hold by then. */
function queueRun(context: Excel.RequestContext, run: FormulaRun): () => readonly ChangedCell[] {
  const held = blockOf(context, run).load('formulas,values');
  blockOf(context, run).formulas = run.map(({ formula }) => [formula]);
  return () =>
    run.flatMap((formula, i) => {
      const stood = (held.formulas as ChangedCell['entry'][][])[i]?.[0] ?? '';
      if (stood === formula.formula) return [];
      return [{ cell: blockOf(context, [formula]), entry: entryOf(stood, held.values[i]?.[0]) }];
    });
}

/** The cells of a run, which holds at least one. */
function blockOf(context: Excel.RequestContext, run: FormulaRun): Excel.Range {
  const [{ sheet, row, column }] = run;
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, run.length, 1);
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
): readonly FormulaRun[] {
  const byColumn = new Map<string, [ReferenceFormula, ...ReferenceFormula[]][]>();
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

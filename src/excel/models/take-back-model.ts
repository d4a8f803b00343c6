import { frontOfWorking, laidByBuild, type LaidModel, type LaidSheet } from '../../templates';
import { failureSentence } from '../requests/failures';
import { workbookWrites } from '../requests/queue';
import type { BuiltModel } from './built-model';
import { lookForChanges, type ChangedCell } from './changed-cells';
import { frontCells } from './front-cells';
import { layModel, type SheetIds } from './lay-model';
import { lookForOwn, unseenThings } from './own-on-sheet';
import { readerOf } from './sheet-readers';

/** Why sheets of a model stay. */
export interface KeptSheets {
  /** None while a question is asked, and where they are gone, something of the analyst's with them. */
  readonly names: readonly string[];
  /** What of them is not as it was laid, or who reads them, or what is asked, in sentences. */
  readonly why: string;
}

/** What is asked before sheets go whose notes or comments this Excel does not show to add-ins. */
export function unseenQuestion({ laid: { front, calculation } }: BuiltModel): string | undefined {
  const unseen = unseenThings().map((thing) => `${thing}s`);
  if (unseen.length === 0) return undefined;
  return `This version of Excel does not show ${unseen.join(' and ')} to add-ins. Any on ${front.name} and ${calculation.name} would be deleted with them. Press Take back again to delete both sheets.`;
}

/**
 * Deletes the sheets of a model that hold what was laid and nothing else, and that nothing else reads.
 * @param question what to ask instead, where nothing else keeps the sheets: see {@link unseenQuestion}
 * @returns undefined when the workbook is as before the build, else what stayed and why, in sentences
 */
export function takeBackModel(model: BuiltModel, question?: string): Promise<string | undefined> {
  const { template, frontId: front, calculationId: calculation } = model;
  return workbookWrites.queue(async () => {
    try {
      const laid = laidByBuild(template, model.laid, await frontCells(model));
      const kept = await deleteAsLaid(laid, { front, calculation }, question);
      return kept && [kept.why, ...stayText(kept.names)].join(' ');
    } catch (error) {
      return failureSentence(error, { action: `take back ${template.name}`, workbook: true });
    }
  });
}

function stayText(names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  return names.length === 1
    ? [`${names.join()} stays. Delete it yourself if you no longer need it.`]
    : [`${names.join(' and ')} stay. Delete them yourself if you no longer need them.`];
}

/** A sheet of a model, and what was laid there. */
interface ModelSheet {
  readonly sheet: Excel.Worksheet;
  readonly laid: LaidSheet;
  readonly charts: LaidModel['charts'];
}

/**
 * Deletes the sheets of a model after a look at both: either both go, or none.
 *
 * No request of Excel's deletes on a condition, so somebody may type there between the look and the deletion.
 * The request that deletes reads the cells again before, and what was typed is laid and entered anew. Not seen is
 * a formula that is entered on another sheet in that moment and reads these: it shows #REF!. The sheets are not
 * hidden meanwhile: should the pane be closed or Excel fail just then, they would stay hidden.
 * @param question what to ask instead of deleting
 * @returns why they stay; undefined once they are gone
 */
export function deleteAsLaid(
  laid: LaidModel,
  ids: Partial<SheetIds>,
  question?: string,
): Promise<KeptSheets | undefined> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name,items/visibility');
    const active = worksheets.getActiveWorksheet().load('id');
    await context.sync();
    const all = worksheets.items;
    const find = (id: string | undefined, of: Omit<ModelSheet, 'sheet'>): ModelSheet[] => {
      const sheet = all.find((item) => item.id === id);
      return sheet ? [{ sheet, ...of }] : [];
    };
    const found = [
      ...find(ids.front, { laid: laid.front, charts: laid.charts }),
      ...find(ids.calculation, { laid: laid.calculation, charts: [] }),
    ];
    if (found.length === 0) return undefined;
    const names = found.map(({ sheet }) => sheet.name);
    const going = new Set(found.map(({ sheet }) => sheet.id));
    for (const { sheet } of found) sheet.charts.load('items/name');
    const titled = all.map((sheet) => ({ sheet, title: sheet.getRange('B1').load('formulas') }));
    const reader = await readerOf(context, going, all);
    if (reader) {
      const why = `${reader.who} reads ${reader.sheet}, and would show an error without it.`;
      return { names, why };
    }
    const looks = found.map(lookAt);
    await context.sync();
    const why = looks.flatMap((look) => look()).join(' ');
    if (why !== '') return { names, why };
    if (question !== undefined) return { names: [], why: question };
    const last = found.map(({ sheet, laid: each }) => ({
      sheet: each.name,
      typed: lookForChanges(sheet, each),
    }));
    if (going.has(active.id)) sheetToShow(titled, going)?.activate();
    for (const { sheet } of found) sheet.delete();
    await context.sync();
    const typed = last.map((each) => ({ sheet: each.sheet, cells: each.typed() }));
    if (typed.every(({ cells }) => cells.length === 0)) return undefined;
    return layAnew(context, laid, typed);
  });
}

/** Queues a look at a sheet. @returns after the next sync: what is not as laid, in a sentence, if anything */
function lookAt({ sheet, laid, charts }: ModelSheet): () => readonly string[] {
  const own = lookForOwn(sheet, charts);
  const changed = lookForChanges(sheet, laid);
  return () => {
    const [cell] = changed();
    const things = own();
    if (!cell && things.length === 0) return [];
    const what = [
      ...(cell ? [`see ${cell.address}`] : []),
      ...(things.length > 0 ? [`it has a ${things.join(' and a ')} of yours`] : []),
    ];
    return [`${sheet.name} was changed since it was built: ${what.join(', and ')}.`];
  };
}

/** What somebody typed on a sheet that is gone. */
interface Typed {
  readonly sheet: string;
  readonly cells: readonly ChangedCell[];
}

/** Lays both sheets again with what was typed there while they went. */
async function layAnew(
  context: Excel.RequestContext,
  laid: LaidModel,
  typed: readonly Typed[],
): Promise<KeptSheets> {
  const { worksheets } = context.workbook;
  try {
    await layModel(context, laid);
    for (const { sheet, cells } of typed) {
      for (const { row, column, entry } of cells) {
        worksheets.getItem(sheet).getCell(row, column).formulas = [[entry]];
      }
    }
    await context.sync();
  } catch {
    const held = typed.flatMap(({ sheet, cells }) =>
      cells.map(
        ({ address, entry }) => `${sheet}!${address} held ${String(entry).replace(/^'/, '')}`,
      ),
    );
    const why = `Somebody typed on the sheets while they were deleted, and they could not be laid again: ${held.join(', ')}.`;
    return { names: [], why };
  }
  const [changed] = typed.flatMap(({ sheet, cells: [cell] }) =>
    cell ? [`${sheet} was changed meanwhile: see ${cell.address}.`] : [],
  );
  return { names: [laid.front.name, laid.calculation.name], why: changed ?? '' };
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

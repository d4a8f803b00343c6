import {
  layOut,
  type BuildSettings,
  type Entries,
  type LaidModel,
  type LaidSheet,
  type Template,
} from '../../templates';
import { knowDateSystem } from '../date-system';
import { failureSentence, protectedWorkbookText } from '../requests/failures';
import { workbookWrites } from '../requests/queue';
import { freeName } from '../tables/insert/names';
import type { BuiltModel } from './built-model';
import { drawChart } from '../charts/draw-chart';
import { logLine, type LoggedBuild } from './log-line';
import { laidFormats, laidFormulas } from './laid-block';
import { lookOfCalculation, lookOfFront } from './look-of-model';
import { deleteAsLaid } from './take-back-model';

/** What a build adds to its template. */
export interface Building extends LoggedBuild {
  /** Assumptions taken over from another build of the model. */
  readonly entries?: Entries;
}

/** What became of a build: done, or not for a reason in one sentence. */
export type BuildResult =
  | {
      readonly kind: 'built';
      readonly model: BuiltModel;
      /** Excel calculates only on demand: the model shows nothing before. */
      readonly calculatesOnDemand: boolean;
    }
  | { readonly kind: 'failed'; readonly message: string };

interface SheetIds {
  readonly front: string;
  readonly calculation: string;
}

type SheetNames = Pick<BuildSettings, 'frontName' | 'calculationName'>;

/** The two sheets that a build may have begun. */
interface BegunBuild {
  readonly laid: LaidModel;
  /** Lays the same model on sheets of other names. */
  readonly laidOn: (names: SheetNames) => LaidModel;
  /** Ids of the sheets that were there before. */
  readonly before: ReadonlySet<string>;
  /** Ids of the new sheets, once Excel has said them. */
  ids?: SheetIds;
}

/**
 * Lays a model on two new sheets: formulas, looks and charts. Nothing else of the workbook is
 * touched; when Excel refuses a part, both sheets go again. Never throws.
 */
export function buildModel(template: Template, building: Building): Promise<BuildResult> {
  return workbookWrites.queue(() => buildNow(template, building));
}

async function buildNow(template: Template, building: Building): Promise<BuildResult> {
  const action = `build ${template.name}`;
  let begun: BegunBuild | undefined;
  try {
    const result = await Excel.run(async (context): Promise<BuildResult> => {
      const { workbook } = context;
      workbook.worksheets.load('items/id,items/name');
      workbook.application.load('calculationMode');
      workbook.protection.load('protected');
      await context.sync();
      if (workbook.protection.protected) {
        return { kind: 'failed', message: protectedWorkbookText(action) };
      }
      const undated = await knowDateSystem(context);
      if (undated !== undefined) return { kind: 'failed', message: undated };
      const sheets = workbook.worksheets.items;
      const laidOn = (names: SheetNames) =>
        layOut(template, {
          ...names,
          log: logLine(building),
          ...(building.entries && { entries: building.entries }),
        });
      const taken = sheets.map(({ name }) => name);
      const laid = laidOn(namesFor(template, taken));
      begun = { laid, laidOn, before: new Set(sheets.map(({ id }) => id)) };
      const model = await lay(context, template, begun);
      return {
        kind: 'built',
        model,
        calculatesOnDemand: workbook.application.calculationMode === 'Manual',
      };
    });
    if (result.kind === 'built') await show(result.model);
    return result;
  } catch (error) {
    // Caught outside Excel.run: inside, its closing sync would still send what is queued.
    const message = failureSentence(error, { action, workbook: true });
    return { kind: 'failed', message: begun ? message + (await afterTakingBack(begun)) : message };
  }
}

function namesFor({ name }: Template, taken: readonly string[]): SheetNames {
  const frontName = freeName(name, taken, ' ');
  return { frontName, calculationName: freeName(`${frontName} calc`, taken, ' ') };
}

async function lay(
  context: Excel.RequestContext,
  template: Template,
  begun: BegunBuild,
): Promise<BuiltModel> {
  const { laid } = begun;
  const { worksheets } = context.workbook;
  const front = worksheets.add(laid.front.name);
  const calculation = worksheets.add(laid.calculation.name);
  front.load('id');
  calculation.load('id');
  const { application } = context.workbook;
  // The formulas of each sheet name cells of the other, so both have to be there.
  application.suspendApiCalculationUntilNextSync();
  write(calculation, laid.calculation);
  await context.sync();
  begun.ids = { front: front.id, calculation: calculation.id };
  application.suspendApiCalculationUntilNextSync();
  write(front, laid.front);
  await context.sync();
  lookOfFront(front, laid);
  lookOfCalculation(calculation, laid);
  await context.sync();
  for (const chart of laid.charts) drawChart(front, calculation, chart);
  await context.sync();
  return { template, laid, frontId: front.id, calculationId: calculation.id };
}

function write(sheet: Excel.Worksheet, laid: LaidSheet): void {
  const at = (cells: readonly (readonly unknown[])[]) =>
    sheet.getRangeByIndexes(0, 0, cells.length, cells[0]?.length ?? 0);
  const formulas = laidFormulas(laid);
  at(formulas).formulas = formulas;
  const formats = laidFormats(laid);
  at(formats).numberFormat = formats;
}

/** Activating throws while another workbook has the focus: the model is there all the same. */
async function show({ frontId }: BuiltModel): Promise<void> {
  try {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(frontId).activate();
      await context.sync();
    });
  } catch {
    return;
  }
}

/** Takes back what was laid, and says how the workbook stands. */
async function afterTakingBack(begun: BegunBuild): Promise<string> {
  const { laid, before, ids } = begun;
  try {
    const present = ids ? await laidAsNamedNow(begun, ids) : laid;
    const idOf = new Map([
      [present.front, ids?.front],
      [present.calculation, ids?.calculation],
    ]);
    const kept = await deleteAsLaid(present, (sheet, each) =>
      ids ? sheet.id === idOf.get(each) : sheet.name === each.name && !before.has(sheet.id),
    );
    if (kept.length === 0) return ' The workbook is as before.';
    return ` ${kept.join(' and ')} stayed, because somebody worked there meanwhile.`;
  } catch {
    return ` What was begun could not be taken back: delete ${laid.front.name} and ${laid.calculation.name} if they are there.`;
  }
}

/** Somebody may have renamed the new sheets: the formulas that name them have followed. */
function laidAsNamedNow({ laid, laidOn }: BegunBuild, ids: SheetIds): Promise<LaidModel> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const front = worksheets.getItemOrNullObject(ids.front).load('name');
    const calculation = worksheets.getItemOrNullObject(ids.calculation).load('name');
    await context.sync();
    return laidOn({
      frontName: front.isNullObject ? laid.front.name : front.name,
      calculationName: calculation.isNullObject ? laid.calculation.name : calculation.name,
    });
  });
}

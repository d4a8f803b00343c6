import {
  isSame,
  layOut,
  type BuildSettings,
  type Entries,
  type LaidModel,
  type Template,
} from '../../templates';
import { knowDateSystem } from '../date-system';
import { failureSentence, protectedWorkbookText } from '../requests/failures';
import { workbookWrites } from '../requests/queue';
import { freeName } from '../tables/insert/names';
import type { BuiltModel } from './built-model';
import { layModel, markCell, markOf, type SheetIds } from './lay-model';
import { logLine, type LoggedBuild } from './log-line';
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
      const beginning: BegunBuild = { laid, laidOn, before: new Set(sheets.map(({ id }) => id)) };
      begun = beginning;
      const ids = await layModel(context, laid, (said) => {
        beginning.ids = said;
      });
      return {
        kind: 'built',
        model: { template, laid, frontId: ids.front, calculationId: ids.calculation },
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
  const { laid } = begun;
  try {
    const { ids, strangers } = begun.ids ? { ids: begun.ids, strangers: [] } : await lookFor(begun);
    const kept = await deleteAsLaid(await laidAsNamedNow(begun, ids), ids);
    if (kept) {
      if (kept.names.length === 0) return ` ${kept.why}`;
      return ` ${kept.names.join(' and ')} stayed, because somebody worked there meanwhile. ${kept.why}`;
    }
    if (strangers.length === 0) return ' The workbook is as before.';
    return ` Nothing of the model is left. Somebody else added ${strangers.join(' and ')} meanwhile.`;
  } catch {
    return ` What was begun could not be taken back: delete ${laid.front.name} and ${laid.calculation.name} if they are there.`;
  }
}

/** Sheets that are new and have the names of a build's: those that it added, and those that somebody else did. */
interface FoundSheets {
  readonly ids: Partial<SheetIds>;
  readonly strangers: readonly string[];
}

/** Looks for the sheets of a build before Excel has said their ids. */
function lookFor({ laid, before }: BegunBuild): Promise<FoundSheets> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    await context.sync();
    const added = worksheets.items.filter(({ id }) => !before.has(id));
    const pairs = [laid.front, laid.calculation].map((each) => {
      const sheet = added.find(({ name }) => name === each.name);
      return { each, sheet, mark: sheet?.getRange(markCell).load('formulas') };
    });
    await context.sync();
    const [front, calculation] = pairs.map(({ each, sheet, mark }) =>
      isSame(mark?.formulas[0]?.[0], markOf(each)) ? sheet?.id : undefined,
    );
    const ids = { ...(front && { front }), ...(calculation && { calculation }) };
    const strangers = pairs.flatMap(({ sheet }) =>
      !sheet || [front, calculation].includes(sheet.id) ? [] : [sheet.name],
    );
    return { ids, strangers };
  });
}

/** Somebody may have renamed the new sheets: the formulas that name them have followed. */
function laidAsNamedNow(
  { laid, laidOn }: BegunBuild,
  { front, calculation }: Partial<SheetIds>,
): Promise<LaidModel> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const named = (id: string | undefined) =>
      id === undefined ? undefined : worksheets.getItemOrNullObject(id).load('name');
    const [newFront, newCalculation] = [named(front), named(calculation)];
    await context.sync();
    const nameOf = (sheet: Excel.Worksheet | undefined, name: string) =>
      !sheet || sheet.isNullObject ? name : sheet.name;
    return laidOn({
      frontName: nameOf(newFront, laid.front.name),
      calculationName: nameOf(newCalculation, laid.calculation.name),
    });
  });
}

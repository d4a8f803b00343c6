import type { ReactiveControllerHost } from 'lit';
import packageJson from '../../../package.json';
import type { Building, FigureEnd, FigureInput, FoundModel } from '../../excel/models';
import type { CellAddress } from '../../excel/selection';
import type { Edition } from '../../reference/edition/edition';
import { figuresOf } from '../../reference/figures/figure';
import { numberText } from '../../reference/number-text';
import type { Pin } from '../../reference/stored/pin';
import type { Template } from '../../templates';
import { Announcement } from '../page/announcement';
import { noModels } from '../page/missing-parts';
import { whoSays } from '../reference/figure-text';
import type { Models, Workbook, WorkbookState } from '../workbook/workbook';
import { builtText, carriedText, chosenText, localDay, takenBackText } from './build-text';
import { ModelRows } from './model-rows';

/** What the work on models has to know of the pane. */
export interface ModelWorkHost extends ReactiveControllerHost, EventTarget {
  readonly workbook: WorkbookState;
  readonly edition: Edition;
  /** What the workbook's formulas answer from, once it is pinned. */
  readonly pin: Pin | undefined;
  /** What the workbook is pinned to is not known yet. */
  readonly reading: boolean;
  /** The selection's top left cell, while Excel names one. */
  readonly selection: CellAddress | undefined;
  /** What can't be seen need not be looked at. */
  readonly isShown: boolean;
  /** The keyboard's focus or the pointer is in the pane: nothing may move under it. */
  readonly isAttended: boolean;
  /** The keyboard's focus is in the pane. */
  readonly hasFocus: boolean;
  /** Brings what is shown of the selected input into sight. */
  bringPickerIntoSight(): void;
  /** Brings a sentence into sight. @param of as in {@link ModelWork.saidOf} */
  bringIntoSight(of: string): void;
}

/** Where a sentence belongs that is of all models of the workbook. */
export const ofWorkbook = 'in this workbook';

/** Changes come in bursts: a write, and what is calculated from it. */
const gatherMs = 100;

/** Something that is done; what it returns is said. */
type Act = (models: Models, workbook: Workbook) => Promise<string | undefined>;

/** Builds models and changes those that stand, one at a time, and knows what became of it. */
export class ModelWork {
  /** What is worked on, as in {@link saidOf}, and whether it is built. */
  busy: { readonly of: string; readonly builds: boolean } | undefined;
  readonly rows = new ModelRows();
  /** The figure in the selected input of a model. */
  input: FigureInput | undefined;
  /** The selection has gone elsewhere, and the input is shown only to hold its place. */
  inputIsHeld = false;
  private looks = 0;
  private follows = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Why a model could not be gone to, the last time. */
  private notGone: string | undefined;
  /** What was said and where, the latest last. */
  private said: ReadonlyMap<string, string> = new Map();

  constructor(private readonly host: ModelWorkHost) {}

  /**
   * What became of what was done there.
   * @param of a template's name, the id of a model's front, that of an input, or {@link ofWorkbook}
   */
  saidOf(of: string): string | undefined {
    return this.said.get(of);
  }

  say(of: string, text: string): void {
    this.said = new Map([...this.said].filter(([each]) => each !== of)).set(of, text);
    this.host.dispatchEvent(new Announcement(text));
    this.host.requestUpdate();
  }

  build(template: Template): Promise<void> {
    return this.do(
      template.name,
      async ({ buildModel }) => builtText(await buildModel(template, this.building)),
      true,
    );
  }

  /** Builds a model anew beside the one that stands, with the assumptions that were changed there. */
  rebuild(model: FoundModel): Promise<void> {
    return this.doTo(
      model,
      async ({ rebuildModel }) => {
        const { carried, ...result } = await rebuildModel(model, this.building);
        const text = builtText(result);
        return carried && result.kind === 'built' ? `${text} ${carriedText(carried)}` : text;
      },
      true,
    );
  }

  takeBack(model: FoundModel): Promise<void> {
    return this.doTo(model, async ({ takeBackModel, unseenQuestion }) => {
      const question = unseenQuestion(model);
      // Pressed again while the question stands there: that is the answer.
      const isAnswered = this.saidOf(model.frontId) === question;
      return (
        (await takeBackModel(model, isAnswered ? undefined : question)) ?? takenBackText(model)
      );
    });
  }

  goTo(model: FoundModel): Promise<void> {
    const sheet = frontOf(model);
    return this.doTo(model, async (_, { goTo }) => {
      const failed = await goTo({ kind: 'cells', sheetId: model.frontId, sheet, address: 'A1' });
      // What another build could not take over stays to be read at the model.
      this.said = new Map([...this.said].filter(([, text]) => text !== this.notGone));
      this.notGone = failed;
      return failed;
    });
  }

  /** Puts an end of a figure into an input of a model. */
  choose(input: FigureInput, key: string, end: FigureEnd): Promise<void> {
    return this.do(inputId(input), async ({ chooseFigure }) => {
      return chosenText(
        await chooseFigure(input, key, end),
        `${input.address} now takes ${this.inWords(key, end)}.`,
      );
    });
  }

  private inWords(key: string, end: FigureEnd): string {
    const { edition } = this.host;
    const figure = figuresOf(edition).get(key);
    if (!figure) return `${key}, ${end}`;
    return `${end} ${numberText(figure[end] ?? 0)}, ${whoSays(figure, edition)}`;
  }

  calculate(): Promise<void> {
    return this.do(ofWorkbook, async ({ calculateNow }) => (await calculateNow()) ?? 'Calculated.');
  }

  /** Looks at the models of the workbook and at the selected cell. What can't be seen is not shown. */
  async look(): Promise<void> {
    const { workbook, selection } = this.host;
    if (typeof workbook === 'string') return;
    if (!this.follows) void this.follow(workbook);
    this.looks += 1;
    const look = this.looks;
    const seen = await lookAt(workbook, selection);
    if (look !== this.looks) return; // the selection has moved on, and is looked at by now
    if (!this.host.isAttended) this.release();
    if (seen.found) this.rows.follow(seen.found);
    this.showInput(seen.input);
    this.host.requestUpdate();
  }

  /** Closes up the list, and takes away all that was said but the last sentence: nobody is at the buttons. */
  release(): void {
    this.rows.release();
    this.said = new Map([...this.said].slice(-1));
  }

  /**
   * The input stands above the list, and keeps its place as long as a row of the list does: until somebody who
   * works in the sheet selects another.
   */
  private showInput(input: FigureInput | undefined): void {
    const isSame = input && this.input && inputId(input) === inputId(this.input);
    const isSelected = input && !isSame && !this.host.hasFocus;
    this.inputIsHeld = this.rows.someGone && !isSame && !isSelected;
    if (!this.inputIsHeld) this.input = input;
    if (isSelected) void this.host.updateComplete.then(() => this.host.bringPickerIntoSight());
  }

  /** Looks again after each change and calculation, so that the checks shown are those of the workbook. */
  private async follow(workbook: Workbook): Promise<void> {
    this.follows = true;
    try {
      await workbook.watchCells(() => {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => {
          if (this.host.isShown && this.busy === undefined) void this.look();
        }, gatherMs);
      });
    } catch {
      this.follows = false; // Excel is busy: the next look tries again
    }
  }

  /** Does something to a model of the list, and says in its row what became of it. */
  private async doTo(model: FoundModel, act: Act, builds = false): Promise<void> {
    this.rows.keep(model);
    await this.do(model.frontId, act, builds);
    this.followSaid(model);
  }

  /** Sheets that had to be laid anew have another id: what was said of their model goes with it. */
  private followSaid({ frontId, laid: { front } }: FoundModel): void {
    const text = this.said.get(frontId);
    const row = this.rows.all.find(({ model }) => model.laid.front.name === front.name);
    if (text === undefined || !row || row.model.frontId === frontId) return;
    const others = [...this.said].filter(([of]) => of !== frontId);
    this.said = new Map(others).set(row.model.frontId, text);
    this.host.requestUpdate();
  }

  /** Does one thing at a time, says what became of it, and looks at the models that then stand. */
  private async do(of: string, act: Act, builds = false): Promise<void> {
    const { workbook, reading } = this.host;
    if (this.busy !== undefined || reading || typeof workbook === 'string') return;
    this.busy = { of, builds };
    this.host.requestUpdate();
    const text = await this.attempt(workbook, act);
    if (text !== undefined) this.say(of, text);
    await this.look();
    this.busy = undefined;
    this.host.requestUpdate();
    await this.host.updateComplete;
    if (text !== undefined) this.host.bringIntoSight(of);
    // A check says something once all is calculated. Where that can't be known, the next look says it.
    workbook.calculationEnded().then(
      () => this.look(),
      () => undefined,
    );
  }

  /** What can't be loaded, or fails unforeseen, is said: the buttons must not stay greyed. */
  private async attempt(workbook: Workbook, act: Act): Promise<string | undefined> {
    let models: Models;
    try {
      models = await workbook.models();
    } catch {
      return noModels;
    }
    try {
      return await act(models, workbook);
    } catch (error) {
      return `TankStock failed: ${error instanceof Error ? error.message : String(error)}`;
    }
  }

  private get building(): Building {
    const { pin, edition } = this.host;
    return {
      day: localDay(new Date()),
      addInVersion: packageJson.version,
      editionVersion: pin?.version ?? edition.version,
    };
  }
}

/** What stands at the selection; `found` is left out where it can't be seen. */
async function lookAt(
  workbook: Workbook,
  selection: CellAddress | undefined,
): Promise<{ readonly found?: readonly FoundModel[]; readonly input?: FigureInput | undefined }> {
  try {
    const { findModels, figureAt } = await workbook.models();
    const found = await findModels();
    const model = found.find((each) => frontOf(each) === selection?.sheet);
    if (!model || !selection) return { found };
    return { found, input: await figureAt(model, selection.address) };
  } catch {
    return {};
  }
}

/** Where a sentence belongs that is of an input. */
export const inputId = ({ model, address }: FigureInput) => `${model.frontId} ${address}`;

const frontOf = ({ laid }: FoundModel) => laid.front.name;

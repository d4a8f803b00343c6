import { askDateSystem } from '../../../src/excel/date-system';
import { WorkbookEdition } from '../../../src/excel/edition/workbook-edition';
import {
  buildModel,
  findModels,
  type BuiltModel,
  type FoundModel,
} from '../../../src/excel/models';
import { cellName, tokensOf } from '../../../src/formula';
import {
  models,
  type LaidCell,
  type LaidModel,
  type LaidSheet,
  type Template,
} from '../../../src/templates';
import { dateSystem, setDateSystem } from '../../../src/reference/date-system';
import {
  functionsFile,
  functionsJson,
  handOver,
  type PageGlobals,
} from '../../functions/functions-of-page';
import { openExcel, type OpenedExcel, type Traffic } from '../../workbench/excel';
import '../dom-parser';
import { shippedEdition } from '../edition/edition';

export const building = { day: '2026-11-29', addInVersion: '0.1.0', editionVersion: '2026.12.0' };

export function named(name: string): Template {
  const template = models.find((each) => each.name === name);
  if (!template) throw new Error(`No model is called ${name}.`);
  return template;
}

const notOfAnswers =
  /^(Assumptions|Scenarios|Ranges|Worked out|Capacity|One date: what was known|Checks)/;

/** Functions that bring an input into another form. */
const reshaping = ['ROUND', 'EDATE', 'IFERROR'];

/** The cells of a front that only repeat inputs, in another form or unit, and those that repeat such cells. */
function echoesOf({ front, inputs }: LaidModel): ReadonlySet<string> {
  const known = new Set(inputs.map(({ address }) => address));
  const formulas = front.cells.filter(({ content }) => String(content).startsWith('='));
  const repeats = (cell: LaidCell): boolean => {
    // The columns that a formula counts are no cells that it names.
    const tokens = tokensOf(String(cell.content).replace(/COLUMNS\([^)]+\)/g, '1'));
    const named = tokens.filter(({ kind }) => kind === 'reference' || kind === 'name');
    return (
      tokens.every(({ kind, text }) => kind !== 'function' || reshaping.includes(text)) &&
      named.length > 0 &&
      named.every(({ text }) => known.has(text.replace(/\$/g, '')))
    );
  };
  let size = -1;
  while (size < known.size) {
    size = known.size;
    for (const cell of formulas.filter(repeats)) known.add(cellName(cell));
  }
  return known;
}

/** What is put into the cell of an assumption. */
export type Entry = readonly [label: string, column: string, entry: string];

/** A workbook with the add-in's functions that is pinned already, so that models alone ask of it. */
export class ModelBook {
  private constructor(readonly excel: OpenedExcel) {}

  close(): void {
    this.excel.close();
  }

  static async open(workbook: Parameters<typeof openExcel>[0] = {}): Promise<ModelBook> {
    const excel = await openExcel({
      requirements: { ExcelApi: '1.9' },
      functionsJson,
      scripts: [functionsFile],
      ...workbook,
    });
    const edition = new WorkbookEdition(shippedEdition(), () => undefined);
    await edition.read();
    await edition.pin();
    handOver(edition);
    setDateSystem(undefined); // that of the workbook before
    await askDateSystem();
    (globalThis as PageGlobals).functionsOfPage?.setDateSystem(dateSystem());
    return new ModelBook(excel);
  }

  /** Builds a model. @returns it, and what was asked of Excel until it stood */
  async build(name: string): Promise<{ model: BuiltModel; traffic: Traffic }> {
    this.excel.resetTraffic();
    const result = await buildModel(named(name), building);
    if (result.kind === 'failed') throw new Error(result.message);
    return { model: result.model, traffic: this.excel.traffic };
  }

  async sheets(): Promise<string[]> {
    return Excel.run(async (context) => {
      context.workbook.worksheets.load('items/name');
      await context.sync();
      return context.workbook.worksheets.items.map(({ name }) => name);
    });
  }

  /** From now on Excel calculates on demand only. */
  async calculateOnDemand(): Promise<void> {
    await Excel.run(async (context) => {
      context.application.calculationMode = 'Manual';
      await context.sync();
    });
  }

  front({ laid }: BuiltModel, cell: string): string | number | boolean {
    return this.excel.valueOf(`'${laid.front.name}'!${cell}`);
  }

  /** The sentence that answers. */
  answer(model: BuiltModel): string {
    return String(this.front(model, model.laid.answer.split(':')[0] ?? ''));
  }

  /** What the row of the front with this label shows, from its first column of values on. */
  row(model: BuiltModel, label: string): unknown[] {
    const [row] = this.rows(model, label);
    if (!row) throw new Error(`No row says "${label}".`);
    return row;
  }

  /** The same as people see it. */
  texts({ laid: { front } }: BuiltModel, label: string): string[] {
    const labels = this.excel.valuesOf(`'${front.name}'!B1:B200`).flat();
    const row = labels.indexOf(label) + 1;
    if (row === 0) throw new Error(`No row says "${label}".`);
    return [...'DEFGHI'].map((column) =>
      this.excel.textOf(`'${front.name}'!${column}${String(row)}`),
    );
  }

  rows({ laid: { front } }: BuiltModel, label: string): unknown[][] {
    return this.excel
      .valuesOf(`'${front.name}'!B1:I200`)
      .filter(([text]) => text === label)
      .map(([, , ...values]) => values);
  }

  /** The rows of the answers: a label, and what the first column of values shows. */
  answers({ laid: { front, frozenRows } }: BuiltModel): unknown[][] {
    const below = this.excel.valuesOf(`'${front.name}'!B${String(frozenRows + 1)}:D60`);
    const end = below.findIndex(([label]) => label === '');
    return below.slice(0, end).map(([label, , value]) => [label, value]);
  }

  /**
   * What the formulas of its answers show: of the sections in which nothing is assumed or only worked out.
   * Those that repeat an input answer nothing.
   */
  answerCells({ laid }: BuiltModel): { row: number; column: number; shown: unknown }[] {
    const { name, cells } = laid.front;
    const echoes = echoesOf(laid);
    const shown = this.excel.valuesOf(`'${name}'!A1:L${String(laid.log[0]?.row ?? 1)}`);
    const headings = cells.filter(({ kind, column }) => kind === 'heading' && column === 1);
    const sectionOf = (at: number) => headings.findLast(({ row }) => row <= at)?.content ?? '';
    return cells
      .filter(({ kind, column }) => kind === 'answer' || (kind === 'formula' && column < 11))
      .filter(({ row }) => !notOfAnswers.test(String(sectionOf(row))))
      .filter((cell) => !echoes.has(cellName(cell)))
      .map(({ row, column }) => ({ row, column, shown: shown[row]?.[column] }));
  }

  /** Cells of its answers that show an error, where they should name the checks. */
  rawErrors(model: BuiltModel): unknown[] {
    return this.answerCells(model).filter(({ shown }) => String(shown).startsWith('#'));
  }

  /** The cell of a value that the analyst may change. */
  input({ laid }: BuiltModel, label: string, column: string): string {
    const found = laid.inputs.find((each) => each.label === label && each.name === column);
    if (!found) throw new Error(`Nothing is to be assumed for "${label}", ${column}.`);
    return found.address;
  }

  /** Puts values in, looks at the model, and puts back what stood there. */
  async withEntries(model: BuiltModel, entries: readonly Entry[], look: () => void): Promise<void> {
    const cells = entries.map(([label, column, entry]) => {
      const address = `'${model.laid.front.name}'!${this.input(model, label, column)}`;
      const before = this.excel.formulaOf(address) ?? String(this.excel.valueOf(address));
      return { address, entry, before };
    });
    await this.excel.enter(Object.fromEntries(cells.map(({ address, entry }) => [address, entry])));
    try {
      look();
    } finally {
      await this.excel.enter(
        Object.fromEntries(cells.map(({ address, before }) => [address, before])),
      );
    }
  }

  /** Cells that show an error other than #N/A, which is an answer. */
  errors({ laid }: BuiltModel): string[] {
    return [laid.front, laid.calculation].flatMap((sheet) => this.errorsOn(sheet));
  }

  private errorsOn({ name, cells }: LaidSheet): string[] {
    return cells.flatMap(({ row, column }) => {
      const address = `'${name}'!${cellName({ row, column })}`;
      const shown = this.excel.valueOf(address);
      return typeof shown === 'string' && /^#(?!N\/A)[A-Z/0!?]+/.test(shown)
        ? [`${address} ${shown}`]
        : [];
    });
  }
}

/** The first model that stands in the workbook, as the pane finds it. */
export async function standing(): Promise<FoundModel> {
  const [model] = await findModels();
  if (!model) throw new Error('No model is found.');
  return model;
}

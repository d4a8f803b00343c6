import { columnLetters } from '../formula/addresses';
import { Addresses, type FormulaPlace } from './addresses';
import { titleOfWorking } from './working-title';
import { dateSerial, isoOf } from '../reference/excel-date';
import { NamedSpill, type CalculationBlock, type List } from './calculation';
import { checksSection } from './checks';
import { f, Formula, Link, type Named } from './formula';
import { formatOf, isDate } from './formats';
import {
  Typed,
  type RowContents,
  type Header,
  type FrontChart,
  type ChartBand,
  type Content,
  type FrontRow,
  type Section,
} from './front';
import { contentOf, isInput, inputKey, inputText, type Entries } from './entries';
import type { CellKind, LaidInput, LaidCell, LaidChart, LaidModel, LaidSheet } from './laid-sheet';
import {
  anchorRow,
  CalculationPlaces,
  columnIn,
  firstBody,
  FrontPlaces,
  headersRow,
  headingsRow,
  mostValues,
  valuesRow,
} from './places';
import { sourcesOf } from './sources';
import type { Template } from './template';

/** What a build adds to a template. */
export interface BuildSettings {
  readonly frontName: string;
  readonly calculationName: string;
  /** The first line of the log: the day, the add-in and the edition. */
  readonly log: string;
  /** What the analyst has put in place of a template's own inputs. */
  readonly entries?: Entries;
}

/** A is a margin, then labels, units, values, sources and notes; in points. */
const frontWidths = [8, 250, 64, ...Array<number>(mostValues).fill(66), 430, 300];
const labelColumn = 1;
const unitColumn = 2;
/** Title, question, note, checks and answer stand above the first section, which stays in view. */
const firstSection = 5;
const answerRow = 4;
const noAnswer = f`"No answer: a value is missing or mistyped (see the checks below), or Excel is still calculating."`;
const frozenRows = firstSection + 1;

/** Gives every cell of a template its place, and every formula the addresses of what it names. */
export function layOut(template: Template, settings: BuildSettings): LaidModel {
  return new Layouter(template, settings).model();
}

class Layouter {
  private readonly checks;
  private readonly front: FrontPlaces;
  private readonly calculation: CalculationPlaces;
  private readonly addresses: Addresses;
  private readonly frontCells: LaidCell[] = [];
  private readonly calculationCells: LaidCell[] = [];
  private readonly spilled: LaidSheet['spilled'][number][] = [];
  private readonly inputs: LaidInput[] = [];
  /** What was taken over from another build, as people read it. */
  private readonly takenOver: string[] = [];

  constructor(
    private readonly template: Template,
    private readonly settings: BuildSettings,
  ) {
    this.checks = checksSection(template.checks);
    this.front = new FrontPlaces(settings.frontName, this.parts(), firstSection);
    this.calculation = new CalculationPlaces(settings.calculationName, template.calculation.blocks);
    this.addresses = new Addresses(this.front, this.calculation);
  }

  model(): LaidModel {
    this.layHead();
    const charts: LaidChart[] = [];
    for (const part of this.parts()) {
      if ('charts' in part) charts.push(...part.charts.map((chart) => this.laidChart(part, chart)));
      else this.laySection(part);
    }
    const log = this.layLog();
    this.layCalculation();
    return {
      front: {
        name: this.settings.frontName,
        cells: this.frontCells,
        widths: frontWidths,
        spilled: [],
      },
      calculation: {
        name: this.settings.calculationName,
        cells: this.calculationCells,
        widths: [8],
        spilled: this.spilled,
      },
      charts,
      inputs: this.inputs,
      masterCheck: 'C4',
      answer: 'B5:I5',
      log,
      frozenRows,
    };
  }

  private parts(): readonly (Section | ChartBand)[] {
    return [...this.template.front, this.checks.section];
  }

  private layHead(): void {
    const { title, question, note, answer } = this.template;
    const at = (row: number, column = labelColumn): FormulaPlace => ({
      sheet: 'front',
      row,
      column,
    });
    this.put(at(0), title, '', 'title');
    this.put(at(1), question, '', 'question');
    this.put(at(2), note, '', 'text');
    this.put(at(3), 'Checks', '', 'heading');
    this.put(at(3, unitColumn), this.checks.allHold, '', 'heading');
    this.put(at(answerRow), f`IFERROR(${answer},${noAnswer})`, '', 'answer');
  }

  private laySection(section: Section): void {
    const top = this.front.topOf(section);
    const at = (row: number, column: number): FormulaPlace => ({
      sheet: 'front',
      row,
      column,
      section,
    });
    this.put(at(top, labelColumn), section.heading, '', 'heading');
    this.put(at(top, unitColumn), section.unitHeader ?? 'unit', '', 'heading');
    for (const { name, header, headerUnit = '' } of section.columns) {
      const spot = at(top, columnIn(section, name));
      const content = this.entered(section, section.heading, name, header);
      const isTyped = header instanceof Typed;
      this.put(spot, content, headerUnit, isTyped ? 'assumption' : 'heading');
      if (isTyped) this.note(section.heading, name, headerUnit, spot);
    }
    section.rows.forEach((row, i) => {
      this.layRow(row, section, top + 1 + i);
    });
  }

  private layRow(row: FrontRow, section: Section, line: number): void {
    const at = (column: number): FormulaPlace => ({ sheet: 'front', row: line, column, section });
    this.put(at(labelColumn), row.label, '', row.label instanceof Link ? 'link' : 'text');
    this.put(at(unitColumn), row.unit, '', 'unit');
    const cells = this.cellsOf(row, section);
    for (const { name, holds } of section.columns) {
      const spot = at(columnIn(section, name));
      if (holds === 'sources') {
        this.put(spot, cells[name] ?? sourcesOf(cells, section.sourcesOf ?? []), '', 'source');
        continue;
      }
      const content = cells[name] ?? (holds ? undefined : row.cells.each);
      if (content === undefined) continue;
      this.put(spot, content, row.unitOf(name), holds === 'notes' ? 'source' : undefined);
      if (isInput(row.cells[name])) this.note(String(row.label), name, row.unitOf(name), spot);
    }
  }

  /** A row's own cells, with what the analyst has put in place of its inputs. */
  private cellsOf(row: FrontRow, section: Section): RowContents {
    const cells = Object.entries(row.cells).map(([name, content]) => [
      name,
      this.entered(section, String(row.label), name, content),
    ]);
    return Object.fromEntries(cells) as RowContents;
  }

  private entered(section: Section, label: string, name: string, content: Content): Content {
    if (!isInput(content)) return content;
    const entry = this.settings.entries?.get(inputKey({ heading: section.heading, label, name }));
    return entry === undefined ? content : contentOf(entry, content);
  }

  /** Notes the cell that was laid last as the analyst's to change. */
  private note(
    label: string,
    name: string,
    unit: string,
    { section, row, column }: FormulaPlace,
  ): void {
    const content = this.frontCells.at(-1)?.content ?? '';
    const address = columnLetters(column) + String(row + 1);
    const heading = section?.heading ?? '';
    const input = { heading, label, name, row, column, address, content };
    this.inputs.push(input);
    const entry = this.settings.entries?.get(inputKey(input));
    if (entry === undefined) return;
    const shown = isDate(unit) && typeof entry === 'number' ? isoOf(entry) : entry;
    this.takenOver.push(`${inputText(input)}: ${String(shown)}`);
  }

  /** The build, and what it took over: by the second line it is known as laid when it is taken back. */
  private layLog(): readonly LaidCell[] {
    const at = (row: number): FormulaPlace => ({ sheet: 'front', row, column: labelColumn });
    const { end } = this.front;
    this.put(at(end), 'Log', '', 'heading');
    const taken = this.takenOver.length > 0 ? `Taken over: ${this.takenOver.join('; ')}.` : '';
    const lines = [this.settings.log, taken];
    lines.forEach((line, i) => {
      this.put(at(end + 1 + i), line, '', 'text');
    });
    return this.frontCells.filter(({ row }) => row > end);
  }

  private layCalculation(): void {
    const { calculation } = this.template;
    const at = (row: number, column: number): FormulaPlace => ({
      sheet: 'calculation',
      row,
      column,
    });
    // By this formula the two sheets of a model are found again, whatever they are called then.
    this.put(at(0, 1), titleOfWorking(this.settings.frontName), '', 'title');
    const only = 'Formulas only: what is typed stands on the front.';
    this.put(at(1, 1), `${only} ${calculation.note}`.trim(), '', 'text');
    for (const block of calculation.blocks) this.layBlock(block);
  }

  private layBlock({ values = [], block }: CalculationBlock): void {
    const at = (row: number, column: number): FormulaPlace => ({
      sheet: 'calculation',
      row,
      column,
    });
    for (const value of values) {
      const column = this.calculation.columnOfValue(value);
      this.put(at(valuesRow, column), value.label, '', 'text');
      this.put(at(valuesRow, column + 2), value.content, value.unit);
    }
    const column = this.calculation.columnOf(block);
    this.put(at(headingsRow, column), block.heading, '', 'heading');
    if (block instanceof NamedSpill) this.laySpill(block, column);
    else this.layList(block);
  }

  private laySpill(spill: NamedSpill, column: number): void {
    spill.headers?.forEach((header, i) => {
      this.put(
        { sheet: 'calculation', row: headersRow, column: column + i },
        header,
        '',
        'heading',
      );
    });
    this.put({ sheet: 'calculation', row: anchorRow(spill), column }, spill.formula, '');
    spill.units.forEach((unit, i) => {
      this.formatBelow(column + i, unit);
    });
  }

  private layList(list: List): void {
    for (const column of list.columns) {
      const { content, header, unit } = column;
      const place = this.calculation.columnOfList(column);
      const at = (row: number): FormulaPlace => ({ sheet: 'calculation', row, column: place });
      this.put(at(headersRow), header, '', 'heading');
      if ('spills' in content) {
        this.put(at(firstBody), content.spills, '');
        this.formatBelow(place, unit);
        continue;
      }
      const { first, last } = this.calculation.rowsOf(column);
      for (let row = first; row <= last; row += 1) {
        const value = 'each' in content ? content.each : content.countsFrom + row - firstBody;
        this.put(at(row), value, unit);
      }
    }
  }

  private formatBelow(column: number, unit: string): void {
    this.spilled.push({ column, fromRow: firstBody, format: formatOf(unit) });
  }

  /** @param kind what the content doesn't tell by itself */
  private put(spot: FormulaPlace, content: Content, unit: string, kind?: CellKind): void {
    if (content === '') return;
    const format = formatOf(unit);
    const cells = spot.sheet === 'front' ? this.frontCells : this.calculationCells;
    cells.push({
      row: spot.row,
      column: spot.column,
      content: this.written(spot, content, unit),
      kind: kind ?? kindOf(content),
      ...(format !== 'General' && typeof content !== 'string' && { format }),
      ...(content instanceof Typed && content.choices && { choices: content.choices }),
    });
  }

  private written(spot: FormulaPlace, content: Content, unit: string): string | number {
    if (content instanceof Formula) {
      return `=${this.addresses.textOf(content, spot)}`;
    }
    if (!(content instanceof Typed)) return content;
    const { value } = content;
    if (typeof value === 'number' || !isDate(unit)) return value;
    return dateSerial(value);
  }

  /** Excel keeps the name of a series as a text: it is that of the header when the chart is drawn. */
  private headerText({ section, column }: Header): string {
    const found = section.columns.find(({ name }) => name === column);
    if (!found) throw new Error('A series is named after a header that is not there.');
    const { heading } = section;
    const header = this.entered(section, heading, found.name, found.header);
    return String(header instanceof Typed ? header.value : header);
  }

  private laidChart(band: ChartBand, chart: FrontChart): LaidChart {
    const top = this.front.topOf(band);
    const [first, last] = chart.columns;
    const spot: FormulaPlace = { sheet: 'calculation', row: 0, column: 0 };
    const address = (named: Named) => this.addresses.of(named, spot).replace(/\$/g, '');
    return {
      ...chart,
      place: `${first}${String(top + 1)}:${last}${String(top + band.rows)}`,
      categories: address(chart.categories),
      series: chart.series.map(({ name, values, ...look }) => ({
        ...look,
        name: typeof name === 'string' ? name : this.headerText(name),
        values: address(values),
      })),
    };
  }
}

function kindOf(content: Content): CellKind {
  if (content instanceof Typed) return 'assumption';
  if (content instanceof Formula) return content.isFigure ? 'figure' : 'formula';
  return 'text';
}

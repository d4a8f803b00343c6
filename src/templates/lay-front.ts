import { addressOf, cellName } from '../formula/addresses';
import { isDateSerial, isoOf } from '../reference/excel-date';
import type { Addresses } from './addresses';
import { entered, inputKey, inputText, isInput, type Entries } from './entries';
import type { Checks } from './checks';
import { isDate, unitInWords } from './formats';
import { f, Formula, Link } from './formula';
import { Typed, type Content, type FrontRow, type RowContents, type Section } from './front';
import { LaidCells, type CellPlace } from './laid-cells';
import type { LaidCell, LaidInput, LaidSheet } from './laid-sheet';
import { columnIn, labelColumn, lastInView, lastOf, mostValues, type FrontPlaces } from './places';
import { sourcesOf } from './sources';
import type { Template } from './template';

/** A is a margin, then labels, units, values, sources and notes; in points. */
const widths = [8, 243, 64, ...Array<number>(mostValues).fill(67.5), 430, 300];
const unitColumn = 2;
/** Title, question, note, checks and answer stand above the first section. */
const checksRow = 3;
const answerRow = 4;
export const firstSection = 5;
/** The head and the header of the first section stay in view. */
export const frozenRows = firstSection + 1;
export const masterCheck = cellName({ row: checksRow, column: unitColumn });
export const answerCells = addressOf({
  row: answerRow,
  rows: 1,
  column: labelColumn,
  columns: lastInView - labelColumn + 1,
});
const noAnswer = f`"No answer: a value is missing or mistyped (see the checks below), or Excel is still calculating."`;

/** A formula that names the checks where it would show an error. */
function seeChecks<T extends Content>(content: T): T | Formula {
  return content instanceof Formula ? f`IFERROR(${content},"see checks")` : content;
}

/** Lays the front of a model: its head, its sections and the log below them. */
export class FrontInLaying {
  readonly inputs: LaidInput[] = [];
  private readonly laid: LaidCells;
  /** What was taken over from another build, as people read it. */
  private readonly takenOver: string[] = [];

  constructor(
    private readonly places: FrontPlaces,
    addresses: Addresses,
    private readonly entries: Entries | undefined,
  ) {
    this.laid = new LaidCells('front', addresses);
  }

  get sheet(): LaidSheet {
    return { name: this.places.name, cells: this.laid.cells, widths, spilled: [] };
  }

  layHead(
    { title, question, note, answer }: Template,
    { allHold, isFilled }: Pick<Checks, 'allHold' | 'isFilled'>,
  ): void {
    const at = (row: number, column = labelColumn) => ({ row, column });
    this.laid.put(at(0), title, '', 'title');
    this.laid.put(at(1), question, '', 'question');
    this.laid.put(at(2), note, '', 'text');
    this.laid.put(at(checksRow), 'Checks', '', 'heading');
    this.laid.put(at(checksRow, unitColumn), allHold, '', 'heading');
    this.laid.put(
      at(answerRow),
      f`IFERROR(IF(${isFilled},${answer},NA()),${noAnswer})`,
      '',
      'answer',
    );
  }

  laySection(section: Section): void {
    const top = this.places.topOf(section);
    this.layHeader(section, top);
    section.rows.forEach((row, i) => {
      this.layRow(row, section, top + 1 + i);
    });
  }

  /** One band from the labels on, also over columns that have no header. */
  private layHeader(section: Section, row: number): void {
    const { heading, unitHeader = 'unit', columns } = section;
    const headers = new Map(columns.map((column) => [columnIn(section, column.name), column]));
    for (let column = labelColumn; column <= lastOf(section); column += 1) {
      const place = { row, column, section };
      const { name = '', header = '', headerUnit = '' } = headers.get(column) ?? {};
      if (header instanceof Typed) {
        const content = this.entered(section, heading, name, header);
        const written = this.laid.put(place, content, headerUnit);
        this.note(place, { heading, label: heading, name, content: written }, headerUnit);
        continue;
      }
      const own = column === labelColumn ? heading : column === unitColumn ? unitHeader : header;
      this.laid.put(place, own, headerUnit, 'heading');
    }
  }

  private layRow(row: FrontRow, section: Section, line: number): void {
    const { heading } = section;
    const at = (column: number): CellPlace => ({ row: line, column, section });
    const [label, kind] =
      row.label instanceof Link
        ? [row.label, 'link' as const]
        : [seeChecks(row.label), 'text' as const];
    this.laid.put(at(labelColumn), label, '', kind);
    this.laid.put(at(unitColumn), unitInWords(row.unit), '', 'unit');
    const cells = this.cellsOf(row, section);
    for (const { name, holds } of section.columns) {
      const place = at(columnIn(section, name));
      if (holds === 'sources') {
        const content = cells[name] ?? sourcesOf(cells, section.sourcesOf ?? []);
        this.laid.put(place, content, '', 'source');
        continue;
      }
      const given = cells[name] ?? (holds ? undefined : row.cells.each);
      if (given === undefined) continue;
      const content = section.answers && !holds && !isInput(given) ? seeChecks(given) : given;
      const unit = row.unitOf(name);
      const written = this.laid.put(place, content, unit, holds === 'notes' ? 'source' : undefined);
      if (!isInput(row.cells[name])) continue;
      this.note(place, { heading, label: String(row.label), name, content: written }, unit);
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

  private entered({ heading }: Section, label: string, name: string, content: Content): Content {
    return entered(this.entries, { heading, label, name }, content);
  }

  /** Notes a cell as the analyst's to change. */
  private note(
    { row, column }: CellPlace,
    words: Pick<LaidInput, 'heading' | 'label' | 'name' | 'content'>,
    unit: string,
  ): void {
    const input = { ...words, row, column, address: cellName({ row, column }) };
    this.inputs.push(input);
    const entry = this.entries?.get(inputKey(input));
    if (entry === undefined) return;
    const isDay = isDate(unit) && typeof entry === 'number' && isDateSerial(entry);
    // Not as the other build had it: the log is known by its words, and Excel spells formulas anew.
    const shown = isDay ? isoOf(entry) : input.content;
    this.takenOver.push(`${inputText(input)}: ${String(shown)}`);
  }

  /**
   * Lays what is known of the build, and what it took over: by the second line that is known as laid
   * when the model is taken back. @returns the lines below the heading
   */
  layLog(build: string): readonly LaidCell[] {
    const { end } = this.places;
    const at = (row: number) => ({ row, column: labelColumn });
    this.laid.put(at(end), 'Log', '', 'heading');
    const taken = this.takenOver.length > 0 ? `Taken over: ${this.takenOver.join('; ')}.` : '';
    [build, taken].forEach((line, i) => {
      this.laid.put(at(end + 1 + i), line, '', 'text');
    });
    return this.laid.cells.filter(({ row }) => row > end);
  }
}

import type { FieldDescriptor } from './descriptor';
import type { Cell, Field } from '../edition/edition';
import { isIsoDay, isIsoMonth } from '../iso-date';
import { isExcelDate } from '../excel-date';
import { quoted, type PackageProblem } from './package-problem';
import { isRunnable } from './untrusted-text';

/** What cells of a column can be, besides right: it goes in, and is said once a column. */
const kinds = {
  runnable: 'begins with = + - or @, which a spreadsheet may run as a formula: it goes in as text',
  early:
    "is before 1900-03-01, where Excel's days are those of the calendar: it goes in as ISO text",
  zero: 'begins with 0, as codes do: the number that its schema says it is has no such 0',
  empty: 'can stand in no cell as a number: the cell stays empty',
};

type Kind = keyof typeof kinds;

interface SeenText {
  readonly row: number;
  readonly text: string;
  count: number;
}

/** Counts the cells of one column that something is said of. */
export class ColumnRemarks {
  private readonly seen = new Map<Kind, SeenText>();

  constructor(private readonly descriptor: Pick<FieldDescriptor, 'field' | 'isAny'>) {}

  /**
   * @param text as it is written in the file
   * @returns whether something is said of it
   */
  look(cell: Cell, text: string, row: number): boolean {
    const kind = kindOf(cell, text, this.descriptor);
    if (kind === undefined) return false;
    this.note(kind, text, row);
    return true;
  }

  /** Looks at a text that is not of the column's type. */
  lookAtText(text: string, row: number): void {
    if (isRunnable(text)) this.note('runnable', text, row);
  }

  private note(kind: Kind, text: string, row: number): void {
    const known = this.seen.get(kind);
    if (known) known.count += 1;
    else this.seen.set(kind, { row, text, count: 1 });
  }

  /** @param type that the column turned out to have: what begins with - may be a number */
  read(file: string, type: Field['type']): PackageProblem[] {
    const seen = [...this.seen].filter(
      ([kind]) =>
        kind === 'empty' || kind === 'zero' || (kind === 'runnable') === (type === 'string'),
    );
    return seen.map(([kind, { row, text, count }]) => {
      const more = count === 1 ? '' : `; so with ${String(count - 1)} more of the column`;
      return {
        file,
        row,
        field: this.descriptor.field.name,
        message: `${quoted(text)} ${kinds[kind]}${more}`,
      };
    });
  }
}

function kindOf(
  cell: Cell,
  text: string,
  { field: { type }, isAny }: Pick<FieldDescriptor, 'field' | 'isAny'>,
): Kind | undefined {
  if (cell === null) return 'empty';
  if (typeof cell === 'number') return /^[+-]?0\d/.test(text) ? 'zero' : undefined;
  const isDate =
    type === 'date' || type === 'yearmonth' || (isAny && (isIsoDay(cell) || isIsoMonth(cell)));
  if (isDate) return isExcelDate(cell) ? undefined : 'early';
  return isRunnable(cell) ? 'runnable' : undefined;
}

import { expected } from './cell-type';
import { ColumnRemarks } from './column-remarks';
import { ColumnType, type OddText } from './column-type';
import type { FieldDescriptor, TableDescriptor } from './descriptor';
import type { Cell } from '../edition/edition';
import type { FieldPlace } from './match-fields';
import { quoted, type PackageProblem } from './package-problem';
import { fail, succeed, type Result } from '../result';

type ReadCell = Result<Cell, string>;

/** Texts of a column that are kept with their cells: many columns say a few things over and over. */
const mostKept = 4_096;
/** Cells after which a column whose cells are mostly new is one of the others. */
const fewRead = 256;

/** Reads the cells of one column. */
export class ColumnReader {
  /** Place in the file; undefined where the file lacks it. */
  readonly column: number | undefined;
  readonly descriptor: FieldDescriptor;
  private readonly missing: ReadonlySet<string>;
  private readonly remarks: ColumnRemarks;
  private readonly found: ColumnType;
  private kept: Map<string, ReadCell> | undefined = new Map<string, ReadCell>();
  private again = 0;

  constructor({ descriptor, column }: FieldPlace, { missingValues, dialect }: TableDescriptor) {
    this.found = new ColumnType(dialect.delimiter === ';');
    this.column = column;
    this.descriptor = descriptor;
    this.missing = descriptor.missingValues ?? missingValues;
    this.remarks = new ColumnRemarks(descriptor);
  }

  /**
   * @param text as it is written in the file; undefined where the file lacks the column
   * @param row that it stands in
   * @returns or why it can't be read
   */
  read(text: string | undefined, row: number): ReadCell {
    if (text === undefined || this.missing.has(text)) return missingCell(this.descriptor);
    const known = this.kept?.get(text);
    if (known) {
      this.again += 1;
      return known;
    }
    const cell = this.readNew(text, row);
    if (cell.ok && !this.remarks.look(cell.value, text, row)) this.keep(text, cell);
    return cell;
  }

  /** With the type that its cells turned out to have. */
  typed(): FieldDescriptor {
    const { descriptor, found } = this;
    return descriptor.isAny
      ? { ...descriptor, field: { ...descriptor.field, type: found.type } }
      : descriptor;
  }

  remarksIn(file: string): PackageProblem[] {
    const { name, type } = this.typed().field;
    const { oddText } = this.found;
    const odd = oddText && [{ file, row: oddText.row, field: name, message: textSince(oddText) }];
    return [...(odd ?? []), ...this.remarks.read(file, type)];
  }

  private keep(text: string, cell: ReadCell): void {
    if (!this.kept) return;
    const { size } = this.kept;
    if (size >= fewRead && size > this.again) this.kept = undefined;
    else if (size < mostKept) this.kept.set(text, cell);
  }

  private readNew(text: string, row: number): ReadCell {
    const { read, constraints, isAny } = this.descriptor;
    if (isAny) this.found.look(text, row);
    const cell = read(text);
    const reason = cell.ok ? constraints.whyNot(cell.value, text) : undefined;
    return reason === undefined ? cell : expected(reason, text);
  }
}

/** Why a column that is mostly numbers goes in as text, and what makes it one of numbers. */
function textSince({ text, isNumber }: OddText): string {
  return isNumber
    ? `${quoted(text)} may be one of two numbers: the whole column goes in as text until a schema gives it a type, with groupChar or decimalChar`
    : `${quoted(text)} is no number: the whole column goes in as text until a schema gives it a type, with ${quoted(text)} among missingValues if it stands for none`;
}

const empty = succeed(null);

function missingCell({ constraints }: FieldDescriptor): ReadCell {
  return constraints.required ? fail('must not be empty') : empty;
}

import { expected, mixedDates } from './cell-type';
import { ColumnRemarks } from './column-remarks';
import { ColumnType, type OddText } from './column-type';
import type { FieldDescriptor, TableDescriptor } from './descriptor';
import type { Cell, Field } from '../edition/edition';
import type { FieldPlace } from './match-fields';
import { quoted, type PackageProblem } from './package-problem';
import { fail, succeed, type Result } from '../result';
import { whyNoCellText } from './untrusted-text';

/** A text that is not of its column's type is said to be a misfit: it may tell that the type is wrong. */
type ReadCell =
  Result<Cell, string> | { readonly ok: false; readonly error: string; readonly misfit: string };

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
  private readonly longestMissing: number;
  private readonly remarks: ColumnRemarks;
  private readonly found: ColumnType;
  private kept: Map<string, ReadCell> | undefined = new Map<string, ReadCell>();
  private again = 0;
  /** Whether some text is of the column's type. */
  private hasFit = false;
  private firstMisfit: { readonly row: number; readonly error: string } | undefined;
  /** Whether all misfits are near the type. */
  private hasOnlyKin = true;

  constructor({ descriptor, column }: FieldPlace, { missingValues, dialect }: TableDescriptor) {
    this.found = new ColumnType(dialect.delimiter === ';', descriptor.field.type === 'integer');
    this.column = column;
    this.descriptor = descriptor;
    this.missing = descriptor.missingValues ?? missingValues;
    this.longestMissing = Math.max(0, ...[...this.missing].map(({ length }) => length));
    this.remarks = new ColumnRemarks(descriptor);
  }

  /**
   * @param text as it is written in the file; undefined where the file lacks the column
   * @param row that it stands in
   * @returns or why it can't be read
   */
  read(text: string | undefined, row: number): ReadCell {
    if (text === undefined || this.isMissing(text)) return missingCell(this.descriptor);
    const known = this.kept?.get(text);
    if (known) {
      this.again += 1;
      return known;
    }
    const cell = this.readNew(text, row);
    if (cell.ok && !this.remarks.look(cell.value, text, row)) this.keep(text, cell);
    return cell;
  }

  /**
   * Whether what the schema says of the column's type is wrong of it as a whole: none of its cells is
   * one, or all others are near it.
   */
  get isTypeWrong(): boolean {
    if (!this.firstMisfit) return false;
    return !this.hasFit || (this.descriptor.kin !== undefined && this.hasOnlyKin);
  }

  /** With the type that its cells turned out to have. */
  typed(): FieldDescriptor {
    const { descriptor, found } = this;
    if (!descriptor.isAny && !this.isTypeWrong) return descriptor;
    const type = (this.hasFit ? descriptor.kin?.type : undefined) ?? found.type;
    return { ...descriptor, isAny: true, field: { ...descriptor.field, type } };
  }

  remarksIn(file: string): PackageProblem[] {
    const { name, type } = this.typed().field;
    const remark = this.typeRemark();
    return [
      ...(remark ? [{ file, field: name, ...remark }] : []),
      ...this.remarks.read(file, type),
    ];
  }

  /** Why the column is not of the type that its schema or most of its cells have. */
  private typeRemark(): { readonly row: number; readonly message: string } | undefined {
    const { oddText, otherDate } = this.found;
    if (this.firstMisfit && this.isTypeWrong) {
      const { row, error } = this.firstMisfit;
      const { type } = this.typed().field;
      const what = `no cell of the column is one, so it goes in as ${wordOf[type]}`;
      const words = this.hasFit ? this.descriptor.kin?.words : undefined;
      return { row, message: `${error}; ${words ?? what}` };
    }
    if (!otherDate) return oddText && { row: oddText.row, message: textSince(oddText) };
    const { row, text } = otherDate;
    return { row, message: `${quoted(text)} is of another length than those above: ${mixedDates}` };
  }

  /** Nearly all texts are longer, and to look one up takes longer than to read its length. */
  private isMissing(text: string): boolean {
    return text.length <= this.longestMissing && this.missing.has(text);
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
    if (!cell.ok) return this.misfit(text, row, cell.error);
    if (cell.value !== null) this.hasFit = true;
    const reason = constraints.whyNot(cell.value, text);
    return reason === undefined ? cell : expected(reason, text);
  }

  private misfit(text: string, row: number, error: string): ReadCell {
    if (whyNoCellText(text) !== undefined) return fail(error);
    const { kin, constraints } = this.descriptor;
    const isKin = kin?.holds(text) === true;
    const reason = isKin ? constraints.whyNot(kin.cellOf(text), text) : undefined;
    if (reason !== undefined) return expected(reason, text);
    this.firstMisfit ??= { row, error };
    this.hasOnlyKin &&= isKin;
    this.found.look(text, row);
    this.remarks.lookAtText(text, row);
    return { ok: false, error, misfit: text };
  }
}

const wordOf = {
  string: 'text',
  number: 'numbers',
  integer: 'numbers',
  date: 'days',
  yearmonth: 'months',
} satisfies Record<Field['type'], string>;

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

import {
  isToSheet,
  referenceIn,
  referenceText,
  tokensOf,
  type End,
  type Reference,
  type Token,
} from '../../../formula';
import type { CurrentTable } from '../../../reference/merge/tables';

/** Where a table stood when its formulas were recorded, and which of its rows these refer to. */
export interface RecordedPlace {
  readonly sheet: string;
  /** Of its first cell below the headers, from 0 on the sheet. */
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** Rows that the formulas refer to, from 0 in the table, and their keys; `sharedKey` for a key of several rows. */
  readonly keys: readonly (readonly [row: number, key: string])[];
}

/** Stands for a key that several rows have: it names none of them. */
export const sharedKey = '[]';

/** Where the rows and columns of a recorded table stand now. */
export interface PlaceNow {
  readonly at: NonNullable<CurrentTable['at']>;
  readonly keyAt: (row: number) => string;
  /** Where the column of a number is in the table; undefined when it is not there. */
  readonly columnOf: (number: number) => number | undefined;
  /** Whether the refresh takes the row of a key out. */
  readonly goes: (key: string) => boolean;
  /** How many rows and columns the refresh puts in or takes out at most. */
  readonly passing: { readonly rows: number; readonly columns: number };
}

const ends = ['from', 'to'] as const;
type Side = (typeof ends)[number];
type Axis = 'rows' | 'columns';

/**
 * The rows that formulas refer to. Of a range with rows that go also those that it begins and ends at
 * afterwards: by them Excel's rewriting is told from anybody else's.
 */
export function referredRows(
  formulas: readonly string[],
  at: NonNullable<CurrentTable['at']>,
  rows: number,
  goes: (row: number) => boolean,
): readonly number[] {
  const found = new Set<number>();
  const isRow = (row: number) => row >= 0 && row < rows;
  for (const formula of formulas)
    for (const reference of referencesOf(formula)) {
      if (reference === 'lost' || !reference.rows || !isToSheet(at.sheet, reference)) continue;
      const { from, to } = reference.rows;
      const [a, b] = [from.index - at.row, to.index - at.row];
      const [low, high] = [Math.max(0, Math.min(a, b)), Math.min(rows - 1, Math.max(a, b))];
      let [first, last] = [low, high];
      while (first < last && goes(first)) first += 1;
      while (last > first && goes(last)) last -= 1;
      for (const row of [low, first, last, high]) if (isRow(row)) found.add(row);
    }
  return [...found].sort((a, b) => a - b);
}

/** Formulas that a journal holds, read by where its rows and columns stand now. */
export class RecordedFormulas {
  private readonly keys: ReadonlyMap<number, string>;

  constructor(
    private readonly place: RecordedPlace,
    private readonly now: PlaceNow,
  ) {
    this.keys = new Map(place.keys.filter(([, key]) => key !== sharedKey));
  }

  /** Whether a formula is the recorded one, but for what Excel rewrites when rows and columns come and go. */
  explains(recorded: string, formula: string): boolean {
    if (recorded === formula) return true;
    if (shapeOf(recorded) !== shapeOf(formula)) return false;
    const now = referencesOf(formula);
    return referencesOf(recorded).every((was, i) => this.isRewritten(was, now[i] ?? 'lost'));
  }

  /**
   * The recorded formula as it reads once all that is planned is done. Undefined where that can't be
   * told: cells of it moved since, and nothing says where to.
   * @param living what the formula is now: what lies beside the table is where it says
   */
  entered(
    recorded: string,
    rowAfter: (key: string) => number | undefined,
    columnAfter: (column: number) => number,
    living?: string,
  ): string | undefined {
    const nows = living === undefined ? [] : referencesOf(living);
    let number = 0;
    let isKnown = true;
    const parts = tokensOf(recorded).map((token) => {
      const was = referenceOf(token);
      if (!was) return token.text;
      const now = nows[number++];
      if (was === 'lost') return token.text;
      const entered = this.enteredReference(was, now, rowAfter, columnAfter);
      isKnown &&= entered !== undefined;
      return entered === undefined ? token.text : referenceText(entered);
    });
    return isKnown ? parts.join('') : undefined;
  }

  private enteredReference(
    was: Reference,
    now: Reference | 'lost' | undefined,
    rowAfter: (key: string) => number | undefined,
    columnAfter: (column: number) => number,
  ): Reference | undefined {
    const living = now === 'lost' ? undefined : now;
    if (!isToSheet(this.place.sheet, was)) return living ?? was;
    const { at } = this.now;
    const prefix = living?.prefix ?? was.prefix;
    if (!isToSheet(at.sheet, { ...was, prefix })) return undefined;
    const end = (axis: Axis, side: Side): End | undefined => {
      const then = was[axis]?.[side];
      if (!then) return undefined;
      const own = this.own(was, axis, then);
      if (own?.axis === 'columns') {
        const column = this.now.columnOf(own.number);
        return column === undefined
          ? undefined
          : { ...then, index: at.column + columnAfter(column) };
      }
      if (own) {
        const row = own.key === undefined ? -1 : rowAfter(own.key);
        return row === undefined ? undefined : { ...then, index: at.row + row };
      }
      if (living) return living[axis]?.[side];
      return this.isMoved ? undefined : then;
    };
    const span = (axis: Axis) => {
      const [from, to] = [end(axis, 'from'), end(axis, 'to')];
      return from && to ? { from, to } : undefined;
    };
    const [rows, columns] = [span('rows'), span('columns')];
    if ((was.rows && !rows) || (was.columns && !columns)) return undefined;
    if (rows && was.rows && isTurned(was.rows) !== isTurned(rows)) return undefined;
    return { ...was, prefix, ...(rows && { rows }), ...(columns && { columns }) };
  }

  private get isMoved(): boolean {
    const { place, now } = this;
    return (
      place.sheet !== now.at.sheet || place.row !== now.at.row || place.column !== now.at.column
    );
  }

  /** What an end of a reference is in the table: a row by its key, the headers without one, a column by its number. */
  private own(
    { rows, columns }: Reference,
    axis: Axis,
    { index }: End,
  ):
    | { readonly axis: 'rows'; readonly key: string | undefined }
    | { readonly axis: 'columns'; readonly number: number }
    | undefined {
    const { place } = this;
    const isColumn = (end: End | undefined) =>
      end !== undefined && end.index >= place.column && end.index < place.column + place.columns;
    if (!isColumn(columns?.from) || !isColumn(columns?.to)) return undefined;
    const isRow = (end: End | undefined) =>
      end !== undefined && end.index >= place.row - 1 && end.index < place.row + place.rows;
    if (rows && !isRow(rows.from) && !isRow(rows.to)) return undefined;
    if (axis === 'columns') return { axis, number: index - place.column };
    if (!isRow({ index, fixed: false })) return undefined;
    const row = index - place.row;
    if (row < 0) return { axis, key: undefined };
    const key = this.keys.get(row);
    return key === undefined ? undefined : { axis, key };
  }

  private isRewritten(was: Reference | 'lost', is: Reference | 'lost'): boolean {
    if (was === 'lost') return is === 'lost';
    if (is === 'lost') return this.isAllGone(was);
    if (was.colon !== is.colon) return false;
    const [toTable, toTableNow] = [
      isToSheet(this.place.sheet, was),
      isToSheet(this.now.at.sheet, is),
    ];
    if (!toTable) return !toTableNow && referenceText(was) === referenceText(is);
    if (!toTableNow) return false;
    return (['rows', 'columns'] as const).every((axis) =>
      ends.every((side) => {
        const [then, end] = [was[axis]?.[side], is[axis]?.[side]];
        if (!then || !end) return then === end;
        return then.fixed === end.fixed && this.isEnd(was, axis, side, end.index);
      }),
    );
  }

  /** Whether an index is where an end of a reference has gone to. */
  private isEnd(was: Reference, axis: Axis, side: Side, index: number): boolean {
    const { place, now } = this;
    const then = was[axis]?.[side];
    if (!then) return false;
    const own = this.own(was, axis, then);
    if (own?.axis === 'columns') {
      const column = now.columnOf(own.number);
      return column !== undefined && index === now.at.column + column;
    }
    const moved =
      now.at[axis === 'rows' ? 'row' : 'column'] - place[axis === 'rows' ? 'row' : 'column'];
    const by = index - then.index;
    if (own?.key === undefined) {
      const first = place[axis === 'rows' ? 'row' : 'column'];
      const isBehind = then.index >= first + place[axis];
      // Rows with one key are told from each other by nothing.
      const isAmong = axis === 'rows' && own === undefined && then.index >= first;
      const most = isBehind || isAmong ? now.passing[axis] : 0;
      return by === 0 || Math.abs(by - moved) <= most;
    }
    const key = now.keyAt(index - now.at.row);
    const nearest = this.nearest(was, side);
    if (key === own.key || now.goes(key) || nearest === key) return true;
    // The rows beside it in the range share their keys with others.
    return nearest === sharedKey && Math.abs(by - moved) <= now.passing.rows;
  }

  /** Of a range whose end goes: the row that it ends at afterwards. */
  private nearest({ rows }: Reference, side: Side): string | undefined {
    if (!rows) return undefined;
    const staying = this.stayingIn(rows);
    const isFirst = (side === 'from') !== isTurned(rows);
    return isFirst ? staying[0] : staying.at(-1);
  }

  /** The recorded keys of a range's rows that do not go, from the top. */
  private stayingIn({ from, to }: { readonly from: End; readonly to: End }): readonly string[] {
    const [low, high] = [Math.min(from.index, to.index), Math.max(from.index, to.index)];
    return this.place.keys.flatMap(([row, key]) => {
      const at = this.place.row + row;
      return at >= low && at <= high && !this.now.goes(key) ? [key] : [];
    });
  }

  private isAllGone(was: Reference): boolean {
    const { rows } = was;
    if (!rows || !isToSheet(this.place.sheet, was)) return false;
    const isOwn = ends.every((side) => this.own(was, 'rows', rows[side])?.axis === 'rows');
    return isOwn && this.stayingIn(rows).length === 0;
  }
}

const isTurned = ({ from, to }: { readonly from: End; readonly to: End }) => from.index > to.index;

function referenceOf(token: Token): Reference | 'lost' | undefined {
  if (isLost(token)) return 'lost';
  return token.kind === 'reference' ? referenceIn(token.text) : undefined;
}

const isLost = ({ kind, text }: Token) => kind === 'error' && text.endsWith('#REF!');

/** What a formula refers to, from left to right, and has lost. */
function referencesOf(formula: string): readonly (Reference | 'lost')[] {
  return tokensOf(formula).flatMap((token) => referenceOf(token) ?? []);
}

/** A formula without what Excel rewrites in it: a lost reference may have lost its sheet's name too. */
function shapeOf(formula: string): string {
  return tokensOf(formula)
    .map((token) => (referenceOf(token) ? '#REF!' : token.text))
    .join('');
}

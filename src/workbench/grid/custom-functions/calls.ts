/** A place in the workbook. */
export interface CellPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** One call of a function from one cell, from its invocation to its last answer. */
export interface Call extends CellPlace {
  readonly id: number;
  readonly streaming: boolean;
  readonly cancelable: boolean;
  /** The last answer; undefined while there is none. */
  answer: { readonly value: unknown } | undefined;
  /** The number of the last calculation that asked for it. */
  askedIn: number;
}

const cellKey = ({ sheetId, row, column }: CellPlace): string => `${sheetId}!${row},${column}`;

/** The calls that cells stand for now, found by cell and arguments or by the invocation's number. */
export class Calls {
  private readonly byCell = new Map<string, Map<string, Call>>();
  private readonly byId = new Map<number, Call>();

  find(place: CellPlace, key: string): Call | undefined {
    return this.byCell.get(cellKey(place))?.get(key);
  }

  add(key: string, call: Call): void {
    const cell = this.byCell.get(cellKey(call)) ?? new Map<string, Call>();
    this.byCell.set(cellKey(call), cell.set(key, call));
    this.byId.set(call.id, call);
  }

  withId(id: number): Call | undefined {
    return this.byId.get(id);
  }

  /** Forgets the calls that the test picks and gives them back. */
  remove(picks: (call: Call) => boolean): Call[] {
    const removed: Call[] = [];
    for (const [cell, calls] of this.byCell) {
      for (const [key, call] of calls) {
        if (!picks(call)) continue;
        calls.delete(key);
        this.byId.delete(call.id);
        removed.push(call);
      }
      if (!calls.size) this.byCell.delete(cell);
    }
    return removed;
  }

  /** Whether a call has not been answered even once. */
  get pending(): boolean {
    return [...this.byId.values()].some((call) => !call.answer);
  }
}

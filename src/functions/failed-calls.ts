import { callListener, type NamedCall } from './call-listener';

/** A call that put an error in a cell, and what it said with it: Excel on the desktop hides that. */
export interface FailedCall {
  /** The function, such as TANKSTOCK. */
  readonly call: string;
  readonly message: string;
}

/** What one call left in the cells of its answer, by row and column from the cell with the formula. */
type Messages = ReadonlyMap<string, string>;

/** As many formulas with errors are remembered. */
const mostRemembered = 5_000;

/**
 * Remembers why cells show errors, as long as the page lives, by what Excel says of each call. A
 * formula may hold several calls: each of them counts.
 */
export class FailedCalls {
  private readonly cells = new Map<string, Map<string, Messages>>();

  /** Notes what a call came to; an answer without errors clears what was noted before. */
  note({ address, functionName }: NamedCall, outcome: unknown): void {
    if (address === undefined || functionName === undefined) return;
    const place = placeOf(address);
    const calls = this.cells.get(place) ?? new Map<string, Messages>();
    this.cells.delete(place); // what was noted last is forgotten last
    const messages = messagesIn(outcome);
    if (messages.size === 0) calls.delete(functionName);
    else calls.set(functionName, messages);
    if (calls.size > 0) this.cells.set(place, calls);
    const [oldest] = this.cells.keys();
    if (this.cells.size > mostRemembered && oldest !== undefined) this.cells.delete(oldest);
  }

  /**
   * Why a cell shows an error; empty when the page does not know.
   * @param sheet its name, without quotes
   * @param address of the cell with the formula, such as B2
   * @param row how far below that cell the one lies that shows the error, and how far beside
   */
  at(sheet: string, address: string, row = 0, column = 0): readonly FailedCall[] {
    const calls =
      this.cells.get(`${sheet.toLowerCase()}!${address}`) ?? new Map<string, Messages>();
    return [...calls].flatMap(([call, messages]) => {
      const message = messages.get(`${row},${column}`) ?? messages.get('0,0');
      return message === undefined ? [] : [{ call, message }];
    });
  }
}

/** Excel quotes sheet names with blanks or signs: 'My sheet'!B2. */
function placeOf(address: string): string {
  const end = address.lastIndexOf('!');
  const sheet = address
    .slice(0, end)
    .replace(/^'(.*)'$/s, '$1')
    .replaceAll("''", "'");
  return `${sheet.toLowerCase()}!${address.slice(end + 1).replaceAll('$', '')}`;
}

/** An error stands for the whole answer, or in a cell of it. */
function messagesIn(outcome: unknown): Messages {
  const rows = Array.isArray(outcome) ? (outcome as unknown[]) : [[outcome]];
  const found = rows.flatMap((row, i) =>
    (Array.isArray(row) ? (row as unknown[]) : [row]).flatMap((cell, j) =>
      cell instanceof CustomFunctions.Error && cell.message
        ? [[`${i},${j}`, cell.message] as const]
        : [],
    ),
  );
  return new Map(found);
}

/** Remembers from the moment on that the pane has loaded this. */
export const failedCalls = new FailedCalls();
callListener.ended = (call, outcome) => failedCalls.note(call, outcome);

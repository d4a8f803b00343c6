import type { Flow } from '../../model/flow';
import { Failure } from '../failure';
import * as messages from '../messages/cells';
import type { NumberReader } from './number';
import { readLine, rowsOf } from './shape';

/**
 * A flow: one number, a column with a value a month, or a row of four or of six and more. A row of
 * two, three or five cells could be a range as well, and is refused: a wrong guess would give a wrong
 * number without a word.
 *
 * @param lastMonth what is further ahead is not read
 */
export function readFlow(given: unknown, read: NumberReader, lastMonth: number): Flow | Failure {
  const rows = rowsOf(given);
  if (rows instanceof Failure) return rows;
  const columns = rows[0]?.length ?? 0;
  if (rows.length > 1 && columns > 1) return messages.notOneColumn(rows.length, columns);
  const isDoubtful = rows.length === 1 && [2, 3, 5].includes(columns);
  return isDoubtful ? messages.rangeOrMonths(columns) : readLine(given, 'month', read, lastMonth);
}

import { quoted, type PackageProblem } from '../package-problem';
import type { Citable } from '../../source';
import type { Steps } from '../steps';
import { cellOf, eachRow, inTurn } from './columns';
import type { ReadTable } from '../read-table';

/** Every id in a column that cites is the id of a source. */
export function checkCited(
  read: ReadTable,
  sources: ReadonlyMap<string, Citable>,
): Steps<PackageProblem[]> {
  const cell = cellOf(read);
  const citing = read.table.fields.filter(({ field }) => field.cites !== undefined);
  return inTurn(
    citing.map(({ field }) =>
      eachRow(read, field.name, (row) => {
        const id = cell(row, field.name);
        return id === null || sources.has(String(id))
          ? undefined
          : `no source has the id ${quoted(String(id))}`;
      }),
    ),
  );
}

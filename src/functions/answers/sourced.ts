import { Failure } from '../failure';
import { noEntry } from '../messages';
import type { ReferenceInUse } from '../reference-in-use';

type Cells = (string | number | Failure)[][];

/** TANKREF: a field of a figure in one cell; low, best and high in three beside each other. */
export function figureCells(
  reference: ReferenceInUse,
  key: string,
  field: string,
): Cells | Failure {
  const answer = reference.lookUp(key, field);
  if (!answer.ok) return noEntry(answer.error);
  const cells = answer.value.map((cell) => (cell.ok ? cell.value : noEntry(cell.error)));
  const [only] = cells;
  return cells.length === 1 && only instanceof Failure ? only : [cells];
}

/** TANKCITE: who says a figure, or what a source is cited as. */
export function citationCells(
  reference: ReferenceInUse,
  key: string,
  style: string,
): Cells | Failure {
  const answer = reference.cite(key, style);
  return answer.ok ? [[answer.value]] : noEntry(answer.error);
}

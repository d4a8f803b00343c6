import { Failure } from '../failure';
import { noEntry, noNumber, noSeries } from '../messages/sourced';
import type { ReferenceInUse } from '../reference-in-use';

type SourcedCells = readonly (readonly (string | number | Failure)[])[];

/** What answers the functions of the reference, in the edition that the workbook is pinned to. */
export class SourcedAnswers {
  constructor(private readonly reference: ReferenceInUse) {}

  /** TANKREF: a field of a figure in one cell; low, best and high in three beside each other. */
  figureCells(key: string, field: string): SourcedCells | Failure {
    const answer = this.reference.lookUp(key, field);
    if (!answer.ok) return noEntry(answer.error);
    const cells = answer.value.map((cell) => (cell.ok ? cell.value : noEntry(cell.error)));
    const [only] = cells;
    return cells.length === 1 && only instanceof Failure ? only : [cells];
  }

  /** TANKCITE: who says a figure, or what a source is cited as. */
  citationCells(key: string, style: string): SourcedCells | Failure {
    const answer = this.reference.cite(key, style);
    return answer.ok ? [[answer.value]] : noEntry(answer.error);
  }

  /** TANKSERIES: a table’s column below one another, or all its columns under a header row. */
  seriesCells(
    table: string,
    column: string | null,
    from: number | null,
    to: number | null,
    where: string | null,
  ): SourcedCells | Failure {
    const answer = this.reference.series({
      table,
      ...(column !== null && { column }),
      ...(from !== null && { from }),
      ...(to !== null && { to }),
      ...(where !== null && { where }),
    });
    if (!answer.ok) return noSeries(answer.error);
    const missing = noNumber();
    return answer.value.map((row) => row.map((cell) => cell ?? missing));
  }
}

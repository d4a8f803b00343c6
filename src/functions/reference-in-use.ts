import type { AnswerCell } from '../reference/figures/lookup';
import type { LookupProblem } from '../reference/figures/lookup-problem';
import type { SeriesProblem, SeriesQuestion, SeriesRows } from '../reference/figures/series';
import type { Result } from '../reference/result';

/** There is no edition to look anything up in; `because` says why, in a sentence. */
export interface NoEdition {
  readonly kind: 'no-edition';
  readonly because: string;
}

/** Answers from the edition that the workbook is pinned to, as `lookUp`, `cite` and `lookUpSeries` of src/reference do. */
export interface ReferenceInUse {
  lookUp(key: string, field: string): Result<readonly AnswerCell[], LookupProblem | NoEdition>;
  cite(keyOrId: string, style: string): Result<string, LookupProblem | NoEdition>;
  series(question: SeriesQuestion): Result<SeriesRows, SeriesProblem | NoEdition>;
}

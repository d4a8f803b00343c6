import {
  inputs,
  type Correlation,
  type UncertainInput,
} from '../../model/uncertainty/uncertain-scenario';
import { Failure } from '../failure';
import { notCorrelations } from '../messages/cells';
import { pairName } from '../messages/wording';
import { cellValue } from './cell-value';
import { numberReader } from './number';
import { rowsOf } from './shape';
import { readChoice } from './text';

const readRank = numberReader({ least: -1, most: 1 });

/** Rows of two inputs and their rank correlation. Rows that are blank throughout are not read. */
export function readCorrelations(given: unknown): Correlation[] | Failure {
  const rows = rowsOf(given);
  if (rows instanceof Failure) return rows;
  const columns = rows[0]?.length ?? 0;
  if (columns !== 3) return notCorrelations(rows.length, columns);
  const correlations: Correlation[] = [];
  for (const row of rows) {
    if (row.every((cell) => (cellValue(cell) ?? 0) === 0)) continue;
    const correlation = readCorrelation(row);
    if (correlation instanceof Failure) return correlation.at(pairName(row[0], row[1]));
    correlations.push(correlation);
  }
  return correlations;
}

function readCorrelation([first, second, last]: readonly unknown[]): Correlation | Failure {
  const one = readChoice(first, inputs);
  if (one instanceof Failure) return one;
  const other = readChoice(second, inputs);
  if (other instanceof Failure) return other;
  const rank = readRank(last);
  return rank instanceof Failure
    ? rank
    : { one: one as UncertainInput, other: other as UncertainInput, rank };
}

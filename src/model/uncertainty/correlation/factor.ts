/** By how much a pivot may be below 0, or a remainder beside 0, by rounding. */
const rounding = 1e-9;

/**
 * Cholesky's factor of a correlation matrix: the lower triangle whose product with its transpose it
 * is. Undefined when it is no correlation matrix, because a variance would be below 0.
 */
export function factorOf(matrix: readonly (readonly number[])[]): number[][] | undefined {
  const factor = matrix.map((row) => row.map(() => 0));
  for (const [column, pivotRow] of factor.entries()) {
    for (const [row, values] of factor.entries()) {
      if (row < column) continue;
      let left = matrix[row]?.[column] as number;
      for (let k = 0; k < column; k++) left -= (values[k] as number) * (pivotRow[k] as number);
      if (row === column) {
        if (left < -rounding) return undefined;
        pivotRow[column] = left > rounding ? Math.sqrt(left) : 0;
      } else if (pivotRow[column] === 0) {
        // The input is a mixture of those before it: nothing of its own is left to go with.
        if (Math.abs(left) > rounding) return undefined;
      } else {
        values[column] = left / (pivotRow[column] as number);
      }
    }
  }
  return factor;
}

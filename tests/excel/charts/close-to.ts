/** Expects as many numbers, each the same to eight digits after the point. */
export const closeTo = (numbers: readonly number[]): unknown[] =>
  numbers.map((number) => expect.closeTo(number, 8) as unknown);

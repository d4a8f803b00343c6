/** The errors that Excel lets a custom function put in a cell. */
export type CellError = '#VALUE!' | '#N/A' | '#DIV/0!' | '#NUM!' | '#NULL!';

/** Why a function gives no value: the error that the cell will show and the sentence behind it. */
export class Failure {
  constructor(
    readonly error: CellError,
    readonly message: string,
  ) {}
}

/** The errors that Excel lets a custom function put in a cell. */
export type CellError = '#VALUE!' | '#N/A' | '#DIV/0!' | '#NUM!' | '#NULL!';

/** Why a function gives no value: the error that the cell will show and the sentence behind it. */
export class Failure {
  constructor(
    readonly error: CellError,
    private readonly reason: string,
    private readonly place: readonly string[] = [],
  ) {}

  /** The same failure, met at a narrower place: at `month 3`, then at `losses`. */
  at(place: string): Failure {
    return new Failure(this.error, this.reason, [place, ...this.place]);
  }

  /** `losses, month 3: expected a number, got "n/a"` */
  get message(): string {
    return this.place.length > 0 ? `${this.place.join(', ')}: ${this.reason}` : this.reason;
  }
}

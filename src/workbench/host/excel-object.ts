/** An object of Excel's on the wire: what the client holds a proxy of. */
export abstract class ExcelObject {
  /** The object's name in Microsoft's reference, such as `Range`. */
  abstract readonly type: string;
  /** What the client names the object by in later requests, when it is an item of a collection. */
  readonly id: string | number | undefined = undefined;
  /** Ranges are kept by reference between requests: they have no name of their own. */
  readonly referenced: boolean = false;
}

/** Answers for objects that don't exist, when asked by an …OrNullObject method. */
export class NullObject extends ExcelObject {
  readonly type = 'NullObject';
}

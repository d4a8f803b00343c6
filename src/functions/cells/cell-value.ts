/** An error that a cell holds, such as `#N/A`. */
export class ErrorValue {
  constructor(readonly code: string) {}
}

/**
 * What a cell holds: a number, a text, TRUE or FALSE, an error, or null when it is blank.
 *
 * Excel hands most values as they are. The others are objects:
 * - an error is a CustomFunctions.Error, which names itself in `code` (with
 *   allowErrorForDataTypeAny), or an error of the data types API, which does so in `basicValue`;
 * - a formatted number and the like (data types API) carry their value in `basicValue`;
 * - entities, images and other data types claim to be `#VALUE!` there without being errors. They
 *   stay objects, so that they are refused as what they are.
 *
 * An object is known by its properties, not by its class: it may come from another frame.
 */
export function cellValue(cell: unknown): unknown {
  if (cell === undefined) return null;
  if (typeof cell !== 'object' || cell === null) return cell;
  const { type, code, basicType, basicValue } = cell as Record<string, unknown>;
  if (typeof code === 'string') return new ErrorValue(code);
  if (type === 'Error' && typeof basicValue === 'string') return new ErrorValue(basicValue);
  if (type === 'Empty') return null;
  const isPlain = typeof basicValue !== 'object' && basicType !== 'Error' && type !== 'Error';
  return isPlain && basicValue !== undefined ? basicValue : cell;
}

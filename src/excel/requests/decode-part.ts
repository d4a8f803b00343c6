import { fail, type Result } from '../../reference/result';
import type { StoredKind } from '../../reference/stored/stored-kind';
import { LineReader, type StoredShape } from '../../reference/stored/stored-shape';
import { labelOf } from './encode-part';
import type { ReadingAllowance } from './reading-allowance';
import { unpack } from './unpack-text';
import { partText } from './part-xml';

/**
 * The value in a custom XML part that `encode` made, or why there is none, in a sentence. Reads in
 * slices of some milliseconds, and no more than is allowed.
 * @param shape what the value must be: parts come from any program
 * @param allowance one for all parts that are read of a workbook together
 */
export async function decode<Head extends object, Lists extends object, Value>(
  kind: StoredKind,
  shape: StoredShape<Head, Lists, Value>,
  xml: string,
  allowance: ReadingAllowance,
): Promise<Result<Value, string>> {
  const refuse = (why: string) => fail(`${kind.title}: ${why}`);
  const refused = allowance.takePart(xml.length);
  if (refused !== undefined) return refuse(refused);
  const text = partText(xml, kind.root, kind.namespace);
  if (text === undefined) return refuse(`expected one <${kind.root}> element that holds text`);
  const format = /^\d{1,9} /.exec(text.slice(0, 10))?.[0] ?? '';
  if (format.trim() !== String(kind.format))
    return refuse('was written by another version of the add-in');
  const reader = new LineReader(kind, shape);
  const problem = await unpack(labelOf(kind), text.slice(format.length), allowance, (line) =>
    reader.read(line),
  );
  if (problem !== undefined) return refuse(problem);
  const value = reader.end();
  return value.ok ? value : refuse(value.error);
}

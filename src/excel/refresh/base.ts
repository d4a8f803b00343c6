import type { BaseTable } from '../../reference/stored/base';
import { baseJson, readBase } from '../../reference/stored/read-base';
import { parseJson, ShapeReader, type JsonObject } from '../../reference/package/shape-reader';
import { fail, succeed, type Result } from '../../reference/result';
import { partText, partXml } from '../requests/part-xml';
import { squeeze, unsqueeze } from '../requests/compressed-text';

/** Where bases stand in a workbook: in custom XML parts whose root is a `base` of this namespace. */
export const baseNamespace = 'urn:tankstock:inserted-table';

/** How bases are written: an add-in that knows another number leaves them alone. */
const format = 1;

/** The base of one inserted table, with what finds that table again. */
export interface Base extends BaseTable {
  /** Names the inserted table for good, whatever Excel calls it. */
  readonly mark: string;
  /** Counts the times it was written: should two stand in a workbook, the higher counts. */
  readonly generation: number;
  /** Excel's id and name of the table when this was written. The name also finds its row in Sources. */
  readonly tableId: string;
  readonly tableName: string;
  /** How many rows there are for the caption, above an empty one over the header. */
  readonly captionRows: number;
  /** The refresh that brought these rows; absent as inserted, and after an undo. */
  readonly refresh?: string;
}

export async function baseXml(base: Base): Promise<string> {
  return partXml('base', baseNamespace, await squeeze(JSON.stringify(wholeJson(base))));
}

/** The base as JSON, for `readWhole`. */
export function wholeJson({ mark, generation, ...base }: Base): JsonObject {
  const { tableId, tableName, captionRows, refresh, ...table } = base;
  const own = { format, mark, generation, tableId, tableName, captionRows, refresh };
  return { ...own, ...baseJson(table) };
}

/** The base in a custom XML part, or why there is none, in a sentence. */
export async function baseIn(xml: string): Promise<Result<Base, string>> {
  const text = partText(xml, 'base', baseNamespace);
  if (text === undefined) return fail('rows as inserted: expected one <base> element of text');
  const json = await unsqueeze(text);
  if (!json.ok) return fail(`rows as inserted: ${json.error}`);
  const value = parseJson(json.value);
  return value.ok ? readWhole(value.value) : fail(`rows as inserted: ${value.error}`);
}

/** Reads a base from JSON that was read: of a part, or of a refresh's journal. */
export function readWhole(value: unknown): Result<Base, string> {
  const reader = new ShapeReader('rows as inserted');
  const root = reader.object(value, '');
  if (root['format'] !== format) return fail('was written by another version of the add-in');
  const refresh = reader.optionalText(root['refresh'], 'refresh');
  const own = {
    mark: reader.text(root['mark'], 'mark'),
    generation: reader.optionalNumber(root['generation'], 'generation') ?? 0,
    tableId: reader.text(root['tableId'], 'tableId'),
    tableName: reader.text(root['tableName'], 'tableName'),
    captionRows: reader.optionalNumber(root['captionRows'], 'captionRows') ?? 0,
    ...(refresh !== undefined && { refresh }),
  };
  const [problem] = reader.problems;
  if (problem) return fail(`rows as inserted: ${problem.field ?? ''} ${problem.message}`);
  const table = readBase(value);
  return table.ok ? succeed({ ...table.value, ...own }) : table;
}

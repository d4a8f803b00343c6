import * as v from 'valibot';
import type { Edition, ReferenceTable } from '../edition/edition';
import { unpackEdition, type PackedTable } from '../edition/packed-edition';
import { figuresTableId } from '../figures/figure';
import { mostOf } from '../package/package-limits';
import { describeProblem } from '../package/package-problem';
import { readSources } from '../package/parse-sources';
import { fail, succeed, type Result } from '../result';
import { hasItsKey } from './base-shape';
import { day, fields, name, rowsOf, text, texts, version } from './cell-shapes';
import { figure } from './figure-shape';
import { linesOf } from './lines';
import { packedPin, pinKind, pinOf, type Pin } from './pin';
import { checked, LineReader, type StoredShape } from './stored-shape';

interface PinHead {
  readonly title: string;
  readonly version: string;
  readonly released: string;
}

interface PinLists {
  readonly texts: string;
  readonly tables: PackedTable;
  readonly sources: unknown;
}

type PinParts = PinHead & { readonly [Name in keyof PinLists]: readonly PinLists[Name][] };

const column = v.custom<PackedTable['columns'][number]>(
  (value) =>
    Array.isArray(value) &&
    value.length <= mostOf.rows &&
    value.every((cell) => cell === null || Number.isFinite(cell)),
  'expected numbers and nothing else',
);

const packedTable: v.GenericSchema<unknown, PackedTable> = v.pipe(
  v.strictObject({
    id: name,
    title: text,
    subtitle: text,
    group: text,
    fields,
    primaryKey: v.array(name),
    notes: texts,
    licence: text,
    retrieved: text,
    hash: name,
    plot: v.exactOptional(v.strictObject({ x: name, y: name, label: text })),
    series: v.exactOptional(v.strictObject({ date: name, category: v.exactOptional(name) })),
    columns: v.array(column),
  }),
  v.check(
    ({ columns, fields }) =>
      columns.length === fields.length &&
      columns.every((each) => each.length === columns[0]?.length),
    'columns: expected one for each field, all of one length',
  ),
  v.check((table) => hasItsKey(table), 'primaryKey: expected names of fields'),
);

/** How a pin is read: its parts one by one, then the edition that they make. */
export const pinShape: StoredShape<PinHead, PinLists, Pin> = {
  head: v.strictObject({ title: text, version, released: day }),
  lists: () => ({
    texts: { item: text, most: mostOf.cells },
    tables: { item: packedTable, most: mostOf.resources },
    sources: { item: v.unknown(), most: mostOf.sources },
  }),
  whole: readParts,
};

/** A pin as it would be read from a workbook, or why it could not be, in a sentence. */
export function rereadPin(pin: Pin): Result<Pin, string> {
  const reader = new LineReader(pinKind, pinShape);
  for (const line of linesOf(pinKind, packedPin(pin))) {
    const problem = reader.read(line.trimEnd());
    if (problem !== undefined) return fail(problem);
  }
  return reader.end();
}

function readParts({ sources: listed, ...packed }: PinParts): Result<Pin, string> {
  const sources = readSources('sources', listed);
  if (!sources.ok) {
    const [problem] = sources.error;
    return fail(problem ? describeProblem(problem) : 'sources: can’t be read');
  }
  const edition: Edition = {
    ...unpackEdition({ ...packed, sources: [] }),
    sources: sources.value,
  };
  const pin = pinOf(edition);
  for (const table of edition.tables) {
    const problem = whyNoTable(table);
    if (problem !== undefined) return fail(`${table.id}, ${problem}`);
  }
  const problem = whyNoFigures(pin);
  return problem === undefined ? succeed(pin) : fail(problem);
}

function whyNoTable({ fields, rows }: ReferenceTable): string | undefined {
  const { item, most } = rowsOf(fields);
  if (rows.length > most) return `more than the ${String(most)} rows that are read`;
  const wrong = rows.findIndex((row) => !v.is(item, row));
  return wrong < 0
    ? undefined
    : `row ${String(wrong + 1)}: expected a cell for each column, of its type`;
}

function whyNoFigures({ figures, sources, tables }: Pin): string | undefined {
  const rows = tables.get(figuresTableId)?.rows.length ?? 0;
  if (figures.size !== rows) return 'figures: a key is used twice';
  for (const [key, each] of figures) {
    const read = checked(figure, each);
    if (!read.ok) return `figures, ${key}, ${read.error}`;
    const cited = [each.sourceId, each.viaSourceId].find((id) => id !== null && !sources.has(id));
    if (typeof cited === 'string') return `figures, ${key}, ${cited} is not among the sources`;
  }
  return undefined;
}

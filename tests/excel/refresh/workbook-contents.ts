import { snapshotNamespace } from '../../../src/excel/refresh/table-snapshot';
import { snapshotIn } from '../../../src/excel/refresh/read-snapshot';
import { ReadingAllowance } from '../../../src/excel/requests/reading-allowance';

/** What a person would see in a workbook, and the rows that it keeps: what must be as it was, or as it should be. */
export interface Contents {
  readonly sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>;
  readonly formats: Readonly<Record<string, readonly (readonly unknown[])[]>>;
  readonly tables: Readonly<Record<string, string>>;
  readonly bases: readonly unknown[];
}

export async function contentsOfWorkbook(): Promise<Contents> {
  const { parts, ...cells } = await readWorkbook();
  const bases = await Promise.all(parts.map(readSnapshot));
  const newest = Math.max(...bases.map((base) => (base.ok ? base.value.generation : -1)));
  return {
    ...cells,
    bases: bases.flatMap((base) => {
      // Of two that stand beside each other the newer counts.
      if (!base.ok || base.value.generation < newest) return [];
      const { rows, edition, hash, tableName } = base.value;
      return [{ rows, edition, hash, tableName }];
    }),
  };
}

/** The same part is read before and after what a test does, and after each time that it is done. */
const known = new Map<string, ReturnType<typeof snapshotIn>>();
const mostKnown = 20;

function readSnapshot(xml: string): ReturnType<typeof snapshotIn> {
  if (known.size >= mostKnown) known.clear();
  const base = known.get(xml) ?? snapshotIn(xml, new ReadingAllowance());
  known.set(xml, base);
  return base;
}

type Read = Omit<Contents, 'bases'> & { readonly parts: readonly string[] };

function readWorkbook(): Promise<Read> {
  return Excel.run(async (context) => {
    const { worksheets, tables, customXmlParts } = context.workbook;
    worksheets.load('items/name');
    tables.load('items/name');
    const bases = customXmlParts.getByNamespace(snapshotNamespace).load('items/id');
    await context.sync();
    const used = worksheets.items.map((sheet) =>
      sheet.getUsedRange(true).load('formulas,numberFormat,address'),
    );
    const places = tables.items.map((table) => table.getRange().load('address'));
    const texts = bases.items.map((part) => part.getXml());
    await context.sync();
    const by = <T>(names: readonly string[], values: readonly T[]) =>
      Object.fromEntries(names.map((name, i) => [name, values[i] as T]));
    const names = worksheets.items.map(({ name }) => name);
    return {
      sheets: by(
        names,
        used.map(({ formulas }) => formulas as unknown[][]),
      ),
      formats: by(
        names,
        used.map(({ numberFormat }) => numberFormat as unknown[][]),
      ),
      tables: by(
        tables.items.map(({ name }) => name),
        places.map(({ address }) => address),
      ),
      parts: texts.map(({ value }) => value),
    };
  });
}

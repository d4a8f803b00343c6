import { baseNamespace } from '../../../src/excel/refresh/base';
import { baseIn } from '../../../src/excel/refresh/read-base';
import { ReadingAllowance } from '../../../src/excel/requests/reading-allowance';
import { partsIn } from '../custom-xml';

/** What a person would see in a workbook, and the rows that it keeps: what must be as it was, or as it should be. */
export interface Contents {
  readonly sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>;
  readonly formats: Readonly<Record<string, readonly (readonly unknown[])[]>>;
  readonly tables: Readonly<Record<string, string>>;
  readonly bases: readonly unknown[];
}

export async function contentsOfWorkbook(): Promise<Contents> {
  const bases = await Promise.all(
    (await partsIn(baseNamespace)).map((xml) => baseIn(xml, new ReadingAllowance())),
  );
  const newest = Math.max(...bases.map((base) => (base.ok ? base.value.generation : -1)));
  const cells = await readCells();
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

function readCells(): Promise<Omit<Contents, 'bases'>> {
  return Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.load('items/name');
    tables.load('items/name');
    await context.sync();
    const used = worksheets.items.map((sheet) =>
      sheet.getUsedRange(true).load('formulas,numberFormat,address'),
    );
    const places = tables.items.map((table) => table.getRange().load('address'));
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
    };
  });
}

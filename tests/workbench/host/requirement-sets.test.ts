import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { objectTypes } from '../../../src/workbench/host/objects/registry';
import { memberName } from '../../../src/workbench/host/wire';
import { openExcel, type OpenedExcel } from '../excel';

/** The requirement set of every member in Microsoft's own declarations, such as `Range.values`. */
function documentedSets(): Map<string, string> {
  const file = 'node_modules/@types/office-js/index.d.ts';
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const sets = new Map<string, string>();
  for (const statement of source.statements) {
    if (!ts.isModuleDeclaration(statement) || statement.name.text !== 'Excel') continue;
    if (!statement.body || !ts.isModuleBlock(statement.body)) continue;
    for (const declared of statement.body.statements) {
      if (!ts.isClassDeclaration(declared) || !declared.name) continue;
      for (const member of declared.members) {
        const name = member.name && ts.isIdentifier(member.name) ? member.name.text : undefined;
        const set = /\[Api set: ExcelApi ([\d.]+)/.exec(member.getFullText())?.[1];
        const key = `${declared.name.text}.${name}`;
        if (name && set && !sets.has(key)) sets.set(key, set);
      }
    }
  }
  return sets;
}

/** Members that the client names otherwise on the wire. */
const onTheWire: Readonly<Record<string, string>> = {
  'Worksheet.gridlines': 'Worksheet.showGridlines',
};

const implemented = Object.entries(objectTypes).flatMap(([type, { members }]) =>
  Object.entries(members)
    .filter(([name]) => !name.startsWith('_'))
    .map(([name, { since }]) => {
      const member = `${type}.${memberName(name)}`;
      return [onTheWire[member] ?? member, since] as const;
    }),
);

test("every member has the requirement set of Microsoft's declarations", () => {
  const documented = documentedSets();
  expect(implemented.length).toBeGreaterThan(100);
  const wrong = implemented.filter(([member, since]) => documented.get(member) !== since);
  expect(wrong.map(([member, since]) => [member, since, documented.get(member)])).toEqual([]);
});

describe('with a manifest that requires ExcelApi 1.9', () => {
  let excel: OpenedExcel;
  beforeEach(async () => {
    excel = await openExcel({ requirements: { ExcelApi: '1.9' } });
  });
  afterEach(() => {
    excel.close();
  });

  test('the client is told no more than that', () => {
    const { requirements } = Office.context;
    expect(requirements.isSetSupported('ExcelApi', '1.9')).toBe(true);
    expect(requirements.isSetSupported('ExcelApi', '1.10')).toBe(false);
    expect(requirements.isSetSupported('RibbonApi', '1.1')).toBe(false);
  });

  test('a newer member is refused, by its name and its set', async () => {
    const spill = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1').getSpillingToRange().load('address');
      await context.sync();
    });
    await expect(spill).rejects.toMatchObject({
      code: 'ApiNotFound',
      message: expect.stringContaining(
        'Range.getSpillingToRange could not be found: it needs ExcelApi 1.12',
      ),
    });
  });

  test('a load without names brings the properties of that Excel only', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load();
      await context.sync();
      expect(range.isEntireRow).toBe(false); // ExcelApi 1.7
      expect(() => range.hasSpill).toThrow(/not available/); // ExcelApi 1.12
    });
  });
});

test('without a requirement Excel is held to ExcelApi 1.1', async () => {
  const excel = await openExcel({ requirements: {} });
  const count = Excel.run(async (context) => {
    context.workbook.worksheets.getCount();
    await context.sync();
  });
  await expect(count).rejects.toMatchObject({ code: 'ApiNotFound' });
  excel.close();
});

import { readChangelog } from '../../../src/reference/edition/changelog';
import type { Cell, Edition } from '../../../src/reference/edition/edition';
import { atOnce } from '../../../src/reference/package/steps';
import { checkArriving } from '../../../src/reference/release/arriving-edition';
import { edition } from '../../taskpane/sample-edition';

/** The sample edition as it arrives, with every figure of 7,342 as another one. */
function arriving(version: string, to: Cell = 7342): Edition {
  const change = (row: readonly Cell[]) => row.map((cell) => (cell === 7342 ? to : cell));
  const tables = edition.tables.map((table) => ({ ...table, rows: table.rows.map(change) }));
  return { ...edition, version, tables };
}

const check = (arrived: Edition, log?: string) =>
  atOnce(checkArriving(edition, arrived, log === undefined ? undefined : readChangelog(log)));
const reason = '## 2022.7.1, 2022-08-01\n- figures, stock.a: 7342 → 7350. Recounted.';

test.each([
  ['the edition that the add-in has', arriving(edition.version), ''],
  ['a correction with its reason', arriving('2022.7.1', 7350), reason],
  ['a correction of a site that gave no changelog', arriving('2022.7.1', 7350), undefined],
])('%s raises no doubt', (_, arrived, log) => {
  expect(check(arrived, log)).toEqual({ ok: true, value: [] });
});

test('a change without its reason, and a version that says less than it changed, are said', () => {
  const unexplained = 'Its changelog gives no reason for these changes: figures stock.a.';
  expect(check(arriving('2022.7.1', 7350), '')).toEqual({ ok: true, value: [unexplained] });
  const { tables } = arriving('2022.7.1');
  const fewer = { ...arriving('2022.7.1'), tables: tables.slice(1) };
  expect(check(fewer, '')).toEqual({
    ok: true,
    value: [
      `Its version should be 2023.0.0 or later: since 2022.7.0 the table ${tables[0]?.id ?? ''} is gone.`,
    ],
  });
});

test('other figures under the same version are no edition', () => {
  expect(check(arriving(edition.version, 7350), reason)).toEqual({
    ok: false,
    error: 'figures, row "stock.a" is another',
  });
});

import { RecordedFormulas } from '../../../../src/excel/refresh/operations/recorded-formulas';

const before = ['Feb', 'Mar', 'Apr', 'May', 'Jun'];

/** Recorded with the first row in row 9 and the first column in B; May goes with the refresh. */
function recorded(
  now: readonly string[],
  at = { row: 8, column: 1 },
  column = (each: number) => each,
) {
  const place = {
    ...{ sheet: 'Losses', row: 8, column: 1, rows: 5, columns: 8 },
    keys: before.map((key, row) => [row, key] as const),
  };
  return new RecordedFormulas(place, {
    at: { sheet: 'Losses', ...at },
    keyAt: (row) => now[row] ?? '',
    columnOf: column,
    goes: (key) => key === 'May',
    passing: { rows: 1, columns: 1 },
  });
}

const without = before.filter((key) => key !== 'May');

describe('a formula is as it was recorded', () => {
  test.each([
    ['nothing happened', '=D13-D12', '=D13-D12', true],
    ['a row went that it refers to', '=D13-D12', '=D12-#REF!', true],
    ['the end of a range went', '=SUM(D9:D12)', '=SUM(D9:D11)', true],
    ['somebody shortened the range', '=SUM(D9:D12)', '=SUM(D9:D10)', false],
    ['somebody gave it another row', '=D13-D12', '=D12-D11', false],
    ['somebody gave it another column', '=D13*2', '=E12*2', false],
    ['somebody fixed a row', '=D13*2', '=D$12*2', false],
    ['somebody wrote another number', '=D13*2', '=D12*3', false],
    ['somebody took a cell beside the table', '=D13*$K$1', '=D12*$K$2', false],
    ['a cell of another sheet', '=D13*Notes!B2', '=D12*Notes!B3', false],
  ])('%s: %s, %s', (_, then, now, isSame) => {
    expect(recorded(without).explains(then, now)).toBe(isSame);
  });

  test('when a row was put in above the table, and a column before it', () => {
    const moved = recorded(without, { row: 9, column: 2 });
    expect(moved.explains('=SUM(D9:D12)', '=SUM(E10:E12)')).toBe(true);
    expect(moved.explains('=SUM(D9:D12)', '=SUM(D9:D11)')).toBe(false);
  });
});

describe('a recorded formula is entered', () => {
  const rowIn = (rows: readonly string[]) => (key: string) => {
    const row = rows.indexOf(key);
    return row < 0 ? undefined : row;
  };
  const same = (column: number) => column;

  test('as it was where the rows stand as they stood', () => {
    const formulas = recorded(without);
    for (const formula of ['=D12*2', '=SUM(D$8:D12)', "=Losses!D12+'It''s'!B2", '=$K$1*D12'])
      expect(formulas.entered(formula, rowIn(before), same)).toBe(formula);
  });

  test('with the rows that it means where the table was moved or sorted', () => {
    const sorted = ['Jun', 'May', 'Apr', 'Mar', 'Feb'];
    const formulas = recorded(sorted, { row: 10, column: 2 });
    expect(formulas.entered('=D12*2', rowIn(sorted), same)).toBe('=E12*2');
    expect(formulas.entered('=$D$9/D13', rowIn(sorted), same)).toBe('=$E$15/E11');
  });

  test('with the columns that it means where one came between', () => {
    const formulas = recorded(
      before,
      { row: 8, column: 1 },
      (column) => column + Number(column > 2),
    );
    expect(formulas.entered('=D12+E12', rowIn(before), same)).toBe('=D12+F12');
  });

  test('not where nothing says what it means now', () => {
    const sorted = ['Jun', 'May', 'Apr', 'Mar', 'Feb'];
    // A range that ran down runs up, cells beside the table may have moved with it, a row is gone.
    expect(recorded(sorted).entered('=SUM(D9:D12)', rowIn(sorted), same)).toBeUndefined();
    expect(
      recorded(before, { row: 9, column: 1 }).entered('=K1*2', rowIn(before), same),
    ).toBeUndefined();
    expect(recorded(without).entered('=D12*2', rowIn(without), same)).toBeUndefined();
  });

  test('with the cells beside the table that it refers to now', () => {
    const formulas = recorded(without, { row: 9, column: 1 });
    expect(formulas.entered('=SUM(D9:D12)*$K$1', rowIn(before), same, '=SUM(D10:D12)*$K$2')).toBe(
      '=SUM(D10:D13)*$K$2',
    );
  });
});

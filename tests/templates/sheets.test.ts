import { cellName } from '../../src/formula';
import { layOut, models, type LaidCell } from '../../src/templates';
import { cellsOf, headingAt, isFormula, laidModels } from './laid-models';

/** Lengths that fit their columns at 11 points: in a label of 243 points, in a bold header of 67.5. */
const longestLabel = 47;
const longestHeader = 11;
/** Points that a letter of a bold header takes on average, or less. */
const letter = 5.5;

describe.each(laidModels)('%s', (_, { template, model }) => {
  const { front, calculation } = model;
  const at = (place: string) => front.cells.find((cell) => cellName(cell) === place);
  const labelled = (label: string) => {
    const row = front.cells.find(({ content, column }) => column === 1 && content === label)?.row;
    return (column: number) =>
      front.cells.find((cell) => cell.row === row && cell.column === column);
  };

  test('has title, question, colours, checks and answer above the first section, which stay in view', () => {
    expect(at('B1')).toMatchObject({ content: template.title, kind: 'title' });
    expect(at('B2')?.content).toMatch(/\?/);
    expect(at('B3')?.content).toMatch(
      /^Blue on yellow: yours to change\. Green: from the reference edition\. Black: formulas\./,
    );
    expect(at('B4')?.content).toBe('Checks');
    expect(at('B5')).toMatchObject({ kind: 'answer' });
    expect(at('B6')).toMatchObject({ kind: 'heading' });
    expect(model).toMatchObject({ masterCheck: 'C4', answer: 'B5:I5', frozenRows: 6 });
  });

  test('checks what it says: allowed, found, "yes" or "NO", counted below and shown on top', () => {
    const checks = front.cells.filter(
      (cell) => cell.column === 5 && isFormula(cell) && headingAt(model, cell.row) === 'Checks',
    );
    expect(checks).toHaveLength(template.checks.length + 3); // errors, empty inputs, and sorted rows
    for (const { row, content } of checks) {
      const line = String(row + 1);
      expect(content).toBe(
        `=IF(ISNUMBER($E${line}),IF(ABS($E${line})<=$D${line},"yes","NO"),"NO")`,
      );
    }
    const [first, last] = [checks[0], checks.at(-1)].map(
      (cell) => `$F$${String((cell?.row ?? 0) + 1)}`,
    );
    const count = labelled('Checks that fail')(4);
    expect(count?.content).toBe(`=COUNTIF(${String(first)}:${String(last)},"NO")`);
    const counted = `$E$${String((count?.row ?? 0) + 1)}`;
    expect(at('C4')?.content).toBe(`=IF(${counted}=0,"all hold",${counted}&" fail, see below")`);
  });

  test('ends with a log, whose first line says when and from what it was built', () => {
    const last = front.cells.toSorted((a, b) => a.row - b.row).slice(-2);
    expect(last.map(({ content }) => content)).toEqual(['Log', '2026-11-29 Built.']);
    expect(model.log).toEqual(last.slice(1));
  });

  test('has no label or header that is longer than its column', () => {
    // A sentence runs on where nothing stands beside it.
    const standsAlone = ({ row, column }: LaidCell) =>
      !front.cells.some((cell) => cell.row === row && cell.column > column);
    const isLong = (cell: LaidCell) => hasLongText(cell) && !standsAlone(cell);
    const hasLongText = ({ content, kind, column }: LaidCell) =>
      typeof content === 'string' &&
      !content.startsWith('=') &&
      ((column === 1 && ['text', 'heading'].includes(kind) && content.length > longestLabel) ||
        (column > 2 && column < 11 && content.length > longestHeader));
    const long = front.cells
      .filter(({ row }) => row >= model.frozenRows - 1 && row < (model.log[0]?.row ?? 0) - 1)
      .filter(isLong);
    expect(long.map((cell) => `${cellName(cell)} ${String(cell.content)}`)).toEqual([]);
    expect(front.widths.slice(0, 4)).toEqual([8, 243, 64, 67.5]);
  });

  test('has the headings of its calculations fit above them, and days in their columns', () => {
    const { cells, widths } = calculation;
    const tops = cells.filter(({ row, kind }) => row === 3 && kind === 'heading');
    const narrow = cells
      .filter(({ kind, row }) => kind === 'heading' && row > 2)
      .filter(({ content }) => !String(content).startsWith('='))
      .filter(({ row, column, content }) => {
        const [next = widths.length] = tops.map((top) => top.column).filter((at) => at > column);
        const room = widths.slice(column, row === 3 ? next : column + 1).reduce((a, b) => a + b, 0);
        return room < String(content).length * letter;
      });
    expect(narrow.map((cell) => `${cellName(cell)} ${String(cell.content)}`)).toEqual([]);
    // Excel shows ######## for a day that its column is too narrow for.
    const days = [...cells, ...calculation.spilled].filter(({ format }) => format === 'yyyy-mm-dd');
    expect(days.filter(({ column }) => (widths[column] ?? 0) < 60)).toEqual([]);
  });

  test('counts months in months, and whole ones without decimals', () => {
    const ofMonths = front.cells.filter(
      ({ column, content }) => column === 1 && /^Months (ahead|from|of|over)/.test(String(content)),
    );
    for (const { row } of ofMonths) {
      const cells = front.cells.filter((cell) => cell.row === row);
      expect(cells.find(({ column }) => column === 2)?.content).toBe('months');
      const values = cells.filter(({ column }) => column > 2 && column < 11);
      expect(new Set(values.map(({ format }) => format))).toEqual(new Set(['0']));
    }
  });

  test('names its scenarios neutrally', () => {
    const names = model.inputs.flatMap(({ label, heading, content }) =>
      label === heading ? [String(content)] : [],
    );
    expect(names.filter((name) => /optimis|pessimis|worst|likely|good|bad/i.test(name))).toEqual(
      [],
    );
  });

  test('has its calculations side by side with an empty column between, and nothing below a spill', () => {
    const { cells, spilled } = calculation;
    const used = new Set([...cells, ...spilled].map(({ column }) => column));
    const starts = cells
      .filter(({ row, kind }) => row === 3 && kind === 'heading')
      .map(({ column }) => column);
    expect(starts.length).toBeGreaterThan(0);
    expect(starts.filter((column) => used.has(column - 1))).toEqual([]);
    const below = spilled.flatMap(({ column, fromRow }) =>
      cells.filter((cell) => cell.column === column && cell.row > fromRow),
    );
    expect(below.map(cellName)).toEqual([]);
  });

  test('has its references follow the names of its sheets', () => {
    const named = layOut(template, { frontName: "It's", calculationName: 'Other 2', log: '' });
    const own = cellsOf(model).filter(isFormula);
    const other = cellsOf(named).filter(isFormula);
    const written = own.map(({ content }) =>
      String(content)
        .replaceAll(`'${template.name} calc'!`, "'Other 2'!")
        .replaceAll(
          template.name === 'Back-test' ? "'Back-test'!" : `${template.name}!`,
          "'It''s'!",
        ),
    );
    expect(other.map(({ content }) => content)).toEqual(written);
  });
});

test('models have names that a sheet can have, each its own', () => {
  const names = models.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  // With " calc" and a number behind it a name has to stay under Excel's 31 characters.
  expect(names.filter((name) => name.length > 20 || /[[\]:*?/\\']/.test(name))).toEqual([]);
});

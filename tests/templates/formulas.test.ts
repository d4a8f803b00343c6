import { argumentsOf, callsFunction, cellName, tokensOf } from '../../src/formula';
import type { LaidCell } from '../../src/templates';
import { cellsOf, headingAt, isFormula, laidModels } from './laid-models';

/** What Excel 2021 knows, in any language and region, and calculates only when something it needs has changed. */
const functions = new Set(
  (
    'ABS AND AVERAGE CHOOSE COLUMNS COUNT COUNTBLANK COUNTIF DATE EDATE EOMONTH FILTER FIND FIXED FORMULATEXT HYPERLINK IF IFERROR IFNA INDEX ' +
    'ISERR ISERROR ISNUMBER LEFT LET MATCH MAX MEDIAN MID MIN MONTH N NA OR ROUND ROUNDUP ROWS SEQUENCE SUM SUMPRODUCT YEAR'
  ).split(' '),
);

/** Numbers that may stand in a formula: they are no figures of anything that a source could correct. */
const meanings: readonly (readonly [what: string, numbers: readonly number[]])[] = [
  ['none, one, a middle of two, a place in a list or a table', [...Array(12).keys()]],
  ['months of a year', [12]],
  ['months of a year and month 0, of a fan with its header', [14]],
  ['per cent', [100]],
  ['rows that charts and lists have', [60, 61, 120]],
  ['a day of December', [31]],
  ['years that have rows of their own, and the year before them', [2022, 2023, 2024, 2025]],
  ['percentiles', [0.05, 0.25, 0.5, 0.75, 0.95]],
];
const allowed = new Set(meanings.flatMap(([, numbers]) => numbers));

const at = (cell: LaidCell) => `${cellName(cell)} ${String(cell.content)}`;

describe.each(laidModels)('%s', (_, { model }) => {
  const formulas = cellsOf(model).filter(isFormula);
  const parts = formulas.map((cell) => ({ cell, tokens: tokensOf(String(cell.content)) }));

  test('takes its functions from Excel 2021, none of them volatile or bound to a language', () => {
    const others = parts.filter(({ tokens }) =>
      tokens.some(
        ({ kind, text }) => kind === 'function' && !text.startsWith('TANK') && !functions.has(text),
      ),
    );
    expect(others.map(({ cell }) => at(cell))).toEqual([]);
  });

  test('names cells by their addresses: no defined names, no tables, no errors', () => {
    const known = [
      'text',
      'number',
      'function',
      'reference',
      'list',
      'bracket',
      'operator',
      'space',
    ];
    const others = parts.flatMap(({ cell, tokens }) =>
      tokens
        .filter(({ kind }) => !known.includes(kind) && !kind.startsWith('array'))
        // What LET names, and what MATCH looks for.
        .filter(
          ({ kind, text }) =>
            !(kind === 'name' && ['old', 'asked', 'day', 'stock', 'TRUE'].includes(text)),
        )
        .map(({ kind, text }) => `${at(cell)}: ${kind} ${text}`),
    );
    expect(others).toEqual([]);
  });

  test('has no figure in a formula', () => {
    const figures = parts.flatMap(({ cell, tokens }) =>
      tokens
        .filter(({ kind, text }) => kind === 'number' && !allowed.has(Number(text)))
        .map(({ text }) => `${at(cell)}: ${text}`),
    );
    expect(figures).toEqual([]);
  });

  test('converts no figure in the cell that fetches it', () => {
    // Its days have no unit to be converted from.
    const values = (content: unknown) =>
      String(content).replace(/TANKREF\("[^"]+","(period_start|period_end|as_of)"\)/g, '');
    const converted = parts.filter(
      ({ cell, tokens }) =>
        // A note says a share in words.
        cell.kind !== 'source' &&
        callsFunction(values(cell.content), 'TANKREF') &&
        tokens.some(({ kind, text }) => kind === 'operator' && /[*/]/.test(text)),
    );
    expect(converted.map(({ cell }) => at(cell))).toEqual([]);
  });

  test('types nothing on its calculation sheet but the numbers of months or years', () => {
    const typed = model.calculation.cells.filter(
      ({ content, kind }) => kind === 'assumption' || typeof content === 'number',
    );
    const columns = new Set(typed.map(({ column }) => column));
    for (const column of columns) {
      const numbers = typed.filter((cell) => cell.column === column).map(({ content }) => content);
      expect(numbers).toEqual(numbers.map((_number, i) => i));
    }
  });

  test('types numbers on its front as assumptions, but for what checks allow', () => {
    const plain = model.front.cells.filter(
      ({ content, kind }) => typeof content === 'number' && kind !== 'assumption',
    );
    expect(plain.filter(({ row }) => headingAt(model, row) !== 'Checks').map(at)).toEqual([]);
    expect(plain.length).toBeGreaterThan(0);
  });

  test('has no text that Excel would read as a number or a date', () => {
    const read = cellsOf(model).filter(
      ({ content }) =>
        typeof content === 'string' &&
        /^[\s(+-]*[\d.,]+[%)]?$|^\d{1,4}[-./]\d{1,4}([-./]\d{1,4})?$/.test(content),
    );
    expect(read.map(at)).toEqual([]);
  });

  test('feeds all draws from one seed and one number of draws', () => {
    const drawing = ['TANKFAN', 'TANKRISK', 'TANKWHEN'];
    const last = formulas.flatMap(({ content }) =>
      drawing
        .filter((name) => callsFunction(String(content), name))
        .map((name) => argumentsOf(String(content), name).slice(-2)),
    );
    const labels = model.inputs.map(({ label }) => label);
    const drawn = last.length > 0;
    expect(labels.filter((label) => label === 'Seed of all draws')).toHaveLength(drawn ? 1 : 0);
    expect(labels.filter((label) => label === 'Draws')).toHaveLength(drawn ? 1 : 0);
    const cell = (label: string) =>
      `${model.front.name}!${String(model.inputs.find((each) => each.label === label)?.address)}`
        .replace(/!([A-Z]+)/, '!$$$1$$')
        .replace('Back-test!', "'Back-test'!");
    for (const pair of last) expect(pair).toEqual([cell('Draws'), cell('Seed of all draws')]);
  });

  test('says in words when a level is never reached, wherever it answers', () => {
    const answering = model.front.cells.filter(
      (cell) =>
        isFormula(cell) &&
        /^(Answers|How sure|What deliveries|Forecasts)/.test(headingAt(model, cell.row)),
    );
    const raw = answering.filter(
      ({ content }) =>
        /TANK(MONTHS|BOUGHT)\(/.test(String(content)) && !/IFNA\(/.test(String(content)),
    );
    expect(raw.map(at)).toEqual([]);
    expect(answering.length).toBeGreaterThan(0);
  });
});

import { cellName } from '../../src/formula';
import { Formula } from '../../src/templates/formula';
import type { LaidCell, LaidModel, LaidSheet } from '../../src/templates';
import packed from '../reference/compiled-package';
import { unpackEdition } from '../../src/reference/edition/packed-edition';
import { figuresOf } from '../../src/reference/figures/figure';
import { cellsOf, fromItsCell, isFormula, laidModels, sections } from './laid-models';

const edition = unpackEdition(packed);
const figures = figuresOf(edition);

/** Sections whose columns are different things: ends of ranges, what was seen, the parts of an offer or a check. */
const ofOtherThings =
  /^(Ranges|Assumptions|Checks|Seen since$|What deliveries|What forecasters|Counted)/;
const isSource = ({ kind, column, content }: LaidCell) =>
  kind === 'source' && column === 11 && /TANKCITE|assumption|number/.test(String(content));
const totals = ['together', 'counted', 'after', 'seen'];
/** Rows in which each scenario follows a source of its own. */
const ofOwnSources = [
  'Reserve, Capacity: Refurbished a month when all hulls are good',
  'Reconstitution, Scenarios: Target',
  'Reconstitution, Scenarios: New tanks',
  'Reconstitution, Scenarios: New tanks in the peak of the plan',
  'Reconstitution, Scenarios: Refurbished',
];

/** A formula's references to the front, told from where it stands. */
const namedOnFront = (cell: LaidCell, { front }: LaidModel) => {
  const sheet = front.name.includes('-') ? `'${front.name}'` : front.name;
  const named = String(cell.content).match(new RegExp(`${sheet}![$A-Z\\d:]+`, 'g')) ?? [];
  return fromItsCell({ ...cell, content: named.join() });
};
const withoutColumns = ({ content }: LaidCell) =>
  String(content).replace(/\$?[A-Z]{1,3}(?=\$?\d)/g, '');

describe.each(laidModels)('%s', (_, { template, model }) => {
  test.each([
    ['front', model.front],
    ['calculation', model.calculation],
  ])(
    'no cell of the %s is laid twice, and no reference is left open',
    (_name, sheet: LaidSheet) => {
      const places = sheet.cells.map(cellName);
      expect(new Set(places).size).toBe(places.length);
      expect(
        sheet.cells.filter(({ content }) => /undefined|NaN|\[object/.test(String(content))),
      ).toEqual([]);
    },
  );

  test('every header is one band from the labels to its last column', () => {
    for (const { heading, columns } of sections(template)) {
      const top = model.front.cells.findLast(({ content }) => content === heading)?.row;
      const filled = model.front.cells.filter(
        ({ row, kind }) => row === top && (kind === 'heading' || kind === 'assumption'),
      );
      const places = filled.map(({ column }) => column).sort((a, b) => a - b);
      expect(places).toEqual(places.map((_place, i) => 1 + i));
      expect(places.length).toBeGreaterThanOrEqual(columns.length + 2);
    }
  });

  test('every figure is in the edition, in the unit that its row claims', () => {
    const wrong = sections(template).flatMap(({ rows }) =>
      rows.flatMap((row) =>
        Object.entries(row.cells).flatMap(([column, content]) =>
          content instanceof Formula
            ? content.figures.flatMap(({ key }) => {
                const found = figures.get(key);
                if (!found) return [`${key}: not in the edition`];
                return content.isFigure && found.unit !== row.unitOf(column)
                  ? [`${key}: ${found.unit}, and the row says ${row.unitOf(column)}`]
                  : [];
              })
            : [],
        ),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('every figure and source that a formula asks for is in the edition, with its field', () => {
    const asked = cellsOf(model)
      .filter(isFormula)
      .flatMap(({ content }) => [
        ...String(content).matchAll(/TANK(REF|CITE)\("([^"]+)"(?:,"([^"]+)")?/g),
      ]);
    const missing = asked.filter(([, asks, key = '', field = 'best']) => {
      const figure = figures.get(key);
      if (asks === 'CITE') return !figure && !edition.sources.has(key);
      return !figure || (figure as unknown as Record<string, unknown>)[field] === null;
    });
    // Back-test takes its numbers from a series alone.
    expect(asked.length > 0).toBe(template.name !== 'Back-test');
    expect(missing.map(([call]) => call)).toEqual([]);
  });

  test('a row has one formula across its scenarios, years, types or percentiles', () => {
    const forms = sections(template)
      .filter(({ heading }) => !ofOtherThings.test(heading))
      .flatMap(({ columns, rows, heading }) =>
        rows.flatMap((row) => {
          const [first] = model.front.cells.filter(({ content }) => content === heading);
          const line = (first?.row ?? NaN) + 1 + rows.indexOf(row);
          const names = columns.flatMap(({ name, holds }) => (holds ? [] : [name]));
          const across = model.front.cells.filter(
            (cell) =>
              cell.row === line &&
              isFormula(cell) &&
              cell.column >= 3 &&
              !totals.includes(names[cell.column - 3] ?? 'together'),
          );
          const name = `${template.name}, ${heading}: ${String(row.label)}`;
          return [[name, new Set(across.map(fromItsCell)).size] as const];
        }),
      );
    expect(forms.some(([, patterns]) => patterns === 1)).toBe(true);
    const several = forms.filter(([, patterns]) => patterns > 1).map(([label]) => label);
    const exempt = ofOwnSources.filter((label) => label.startsWith(`${template.name},`));
    expect(several.sort()).toEqual(exempt.sort());
  });

  test('every row with an input says where it comes from', () => {
    const rows = new Set(
      // The names of scenarios come from nowhere.
      model.inputs.filter(({ label, heading }) => label !== heading).map(({ row }) => row),
    );
    const unsourced = [...rows].filter(
      (row) => !model.front.cells.some((cell) => cell.row === row && isSource(cell)),
    );
    expect(unsourced.map((row) => row + 1)).toEqual([]);
    expect(rows.size).toBeGreaterThan(0);
  });
});

test('columns beside each other in a list name the front in step: one formula, filled right', () => {
  const neighbours = laidModels.flatMap(([, { model }]) => {
    const formulas = model.calculation.cells.filter((cell) => cell.row >= 5 && isFormula(cell));
    const tops = [...new Map(formulas.toReversed().map((cell) => [cell.column, cell])).values()];
    return tops.flatMap((left) => {
      const right = tops.find(({ row, column }) => row === left.row && column === left.column + 1);
      // Of one kind: nothing but the columns that they name may differ.
      return right && withoutColumns(left) === withoutColumns(right)
        ? [{ left, right, inStep: namedOnFront(left, model) === namedOnFront(right, model) }]
        : [];
    });
  });
  const stepping = neighbours.filter(({ left, right }) => left.content !== right.content);
  expect(stepping.length).toBeGreaterThan(0);
  const out = stepping.filter(({ inStep }) => !inStep);
  expect(out.map(({ left, right }) => `${cellName(left)}, ${cellName(right)}`)).toEqual([]);
});

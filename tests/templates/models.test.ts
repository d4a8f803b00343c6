import { columnLetters } from '../../src/formula/addresses';
import { Formula } from '../../src/templates/formula';
import type { Section } from '../../src/templates/front';
import { layOut, models, type LaidCell, type LaidSheet, type Template } from '../../src/templates';
import packed from '../reference/compiled-package';
import { unpackEdition } from '../../src/reference/edition/packed-edition';
import { figuresOf } from '../../src/reference/figures/figure';

const figures = figuresOf(unpackEdition(packed));

const laid = (template: Template) =>
  layOut(template, {
    frontName: template.name,
    calculationName: `${template.name} calc`,
    log: '2026-11-29 Built.',
  });
const sections = (template: Template) =>
  template.front.filter((part): part is Section => 'rows' in part && !('charts' in part));
const address = ({ row, column }: LaidCell) => columnLetters(column) + String(row + 1);

/** A formula with its references told from where it stands, as R1C1 tells them. */
function fromItsCell(formula: string, { row, column }: LaidCell): string {
  const columnNumber = (letters: string) =>
    [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return formula
    .split(/("[^"]*")/)
    .map((part, i) =>
      i % 2 === 1
        ? part
        : part.replace(
            /(?<![\w.])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\w(])/g,
            (_, fixedColumn: string, letters: string, fixedRow: string, number: string) =>
              `R${fixedRow ? number : `[${String(Number(number) - 1 - row)}]`}` +
              `C${fixedColumn ? letters : `[${String(columnNumber(letters) - column)}]`}`,
          ),
    )
    .join('');
}

describe.each(models.map((template) => [template.name, template] as const))('%s', (_, template) => {
  const model = laid(template);

  test.each([
    ['front', model.front],
    ['calculation', model.calculation],
  ])(
    'no cell of the %s is laid twice, and no reference is left open',
    (_name, sheet: LaidSheet) => {
      const places = sheet.cells.map(address);
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

  test('a row that is filled across has one formula', () => {
    const forms = sections(template).flatMap(({ heading, columns, rows }) => {
      const top = model.front.cells.findLast(({ content }) => content === heading)?.row ?? NaN;
      const names = columns.flatMap(({ name, holds }) => (holds ? [] : [name]));
      return rows.flatMap(({ cells, label }, i) => {
        if (!cells.each) return [];
        const across = model.front.cells.filter(({ row, column }) => {
          const name = names[column - 3];
          return row === top + 1 + i && name !== undefined && cells[name] === undefined;
        });
        const patterns = new Set(across.map((cell) => fromItsCell(String(cell.content), cell)));
        return [{ heading, label, patterns: patterns.size }];
      });
    });
    expect(forms.length).toBeGreaterThan(0);
    expect(forms.filter(({ patterns }) => patterns !== 1)).toEqual([]);
  });

  test('every typed or sourced value of an assumption says where it comes from', () => {
    const headings = sections(template).map(({ heading }) => heading);
    const assumes = headings.some((heading) => heading.startsWith('Assumptions'));
    expect(assumes).toBe(template.name !== 'Back-test');
    const unsourced = sections(template)
      .filter(({ heading }) => heading.startsWith('Assumptions'))
      .flatMap(({ rows }) => rows)
      .filter(({ label }) => {
        const row = model.front.cells.findLast(({ content }) => content === label)?.row;
        return !model.front.cells.some((cell) => cell.row === row && cell.kind === 'source');
      });
    expect(unsourced.map(({ label }) => label)).toEqual([]);
  });
});

import type { Section } from '../../src/templates/front';
import { layOut, models, type LaidCell, type LaidModel, type Template } from '../../src/templates';

export const laid = (template: Template): LaidModel =>
  layOut(template, {
    frontName: template.name,
    calculationName: `${template.name} calc`,
    log: '2026-11-29 Built.',
  });

/** Every model, with its name, as it is laid. */
export const laidModels = models.map((template) => {
  return [template.name, { template, model: laid(template) }] as const;
});

export const sections = (template: Template): Section[] =>
  template.front.filter((part): part is Section => 'rows' in part && !('charts' in part));

/** All cells of both sheets. */
export const cellsOf = ({ front, calculation }: LaidModel): LaidCell[] => [
  ...front.cells,
  ...calculation.cells,
];

export const isFormula = ({ content }: LaidCell): boolean => String(content).startsWith('=');

/** The heading of the section of a front that a row is in. */
export function headingAt({ front }: LaidModel, at: number): string {
  const headings = front.cells.filter(({ kind, column }) => kind === 'heading' && column === 1);
  return String(headings.findLast(({ row }) => row <= at)?.content ?? '');
}

/** A formula with its references told from where it stands, as R1C1 tells them. */
export function fromItsCell({ content, row, column }: LaidCell): string {
  const columnNumber = (letters: string) =>
    [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return String(content)
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

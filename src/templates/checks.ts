import { isInput } from './entries';
import { f, joined, type Formula } from './formula';
import {
  FrontRow,
  own,
  ValuesAbove,
  type FrontCells,
  type ModelCheck,
  type Section,
} from './front';
import type { Template } from './template';

/**
 * The block of checks of a front, and the formula that says whether all of them hold. Besides a model's
 * own: no value above is an error, and no input is empty. #N/A is an answer: a month that never comes.
 */
export function checksSection(template: Pick<Template, 'front' | 'checks'>): {
  readonly section: Section;
  readonly allHold: Formula;
} {
  const ofModel = checkRows(template.checks);
  const [first] = ofModel;
  if (!first) throw new Error('A model has at least one check.');
  const rows = [
    ...ofModel,
    ...checkRows([
      {
        label: 'No value above is an error',
        allowed: 0,
        found: f`SUMPRODUCT(--ISERR(${new ValuesAbove(first)}))`,
      },
      { label: 'No assumption is empty', allowed: 0, found: emptyInputs(template.front) },
    ]),
  ];
  const failing = new FrontRow('Checks that fail', '', {
    found: f`COUNTIF(${first.to(rows.at(-1) ?? first, 'holds', 'holds')},"NO")`,
  });
  return {
    section: {
      heading: 'Checks',
      unitHeader: '',
      columns: ['allowed', 'found', 'holds'].map((name) => ({ name, header: name })),
      rows: [...rows, failing],
    },
    allHold: f`IF(${failing.at('found')}=0,"all hold",${failing.at('found')}&" fail, see below")`,
  };
}

const checkRows = (checks: readonly ModelCheck[]): readonly FrontRow[] =>
  checks.map(
    ({ label, allowed, found }) =>
      new FrontRow(label, '', {
        allowed,
        // What computing in binary leaves over is no difference.
        found: f`ROUND(${found},6)`,
        holds: f`IF(ISNUMBER(${own('found')}),IF(ABS(${own('found')})<=${own('allowed')},"yes","NO"),"NO")`,
      }),
  );

/** Counts the inputs of a front that somebody has emptied: in a sum Excel reads 0 there. */
function emptyInputs(front: Template['front']): Formula {
  const sections = front.flatMap((part) => ('charts' in part ? [] : [part]));
  const empty = sections
    .flatMap((section) => section.rows.flatMap((row) => inputsOf(row, section)))
    .map((cells) => f`COUNTBLANK(${cells})`);
  return joined(empty, '+');
}

/** The inputs of a row, those that are neighbours together. */
function inputsOf(row: FrontRow, { columns }: Section): readonly FrontCells[] {
  const runs: string[][] = [];
  let run: string[] = [];
  for (const { name } of columns) {
    if (!isInput(row.cells[name])) {
      run = [];
      continue;
    }
    if (run.length === 0) runs.push(run);
    run.push(name);
  }
  return runs.map((names) => row.across(names[0] ?? '', names.at(-1) ?? ''));
}

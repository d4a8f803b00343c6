import { isInput } from './entries';
import { isDate } from './formats';
import { f, joined, type Formula } from './formula';
import {
  FrontRow,
  Labels,
  own,
  Typed,
  ValuesAbove,
  type FrontCells,
  type ModelCheck,
  type Section,
} from './front';
import type { Template } from './template';

export interface Checks {
  readonly section: Section;
  /** What stands at the top of the front: that all hold, or how many fail. */
  readonly allHold: Formula;
  /** Whether the inputs hold what they were laid to hold. */
  readonly isFilled: Formula;
}

/**
 * The block of checks of a front, and the formula that says whether all of them hold. Besides a model's
 * own: no value above is missing or an error, every input holds what it should, and none was sorted
 * away from where formulas read it. #N/A is an answer: a month that never comes.
 */
export function checksSection(template: Pick<Template, 'front' | 'checks'>): Checks {
  const ofModel = template.checks.map(checkRow);
  const [first] = ofModel;
  if (!first) throw new Error('A model has at least one check.');
  const values = new ValuesAbove(first);
  const noError = checkRow({
    label: 'No value above is missing or an error',
    allowed: 0,
    found: f`SUMPRODUCT(--ISERR(${values}))+COUNTIF(${values},"see checks")`,
  });
  const filled = checkRow({
    label: 'No assumption is empty, mistyped or below 0',
    allowed: 0,
    found: unfilled(template.front),
  });
  const sorted = checkRow({
    label: 'Every assumption is in its own row',
    allowed: 0,
    found: inOtherRows(template.front),
  });
  const failing = new FrontRow('Checks that fail', '', {
    found: f`COUNTIF(${first.to(sorted, 'holds', 'holds')},"NO")`,
  });
  return {
    isFilled: f`${filled.at('holds')}="yes"`,
    section: {
      heading: 'Checks',
      unitHeader: '',
      columns: ['allowed', 'found', 'holds'].map((name) => ({ name, header: name })),
      rows: [...ofModel, noError, filled, sorted, failing],
    },
    allHold: f`IF(${failing.at('found')}=0,"all hold",${failing.at('found')}&" fail, see below")`,
  };
}

const checkRow = ({ label, allowed, found }: ModelCheck): FrontRow =>
  new FrontRow(label, '', {
    allowed,
    // What computing in binary leaves over is no difference.
    found: f`IFERROR(ROUND(${found},6),"error")`,
    holds: f`IF(ISNUMBER(${own('found')}),IF(ABS(${own('found')})<=${own('allowed')},"yes","NO"),"NO")`,
  });

/**
 * Counts the inputs of a front that somebody has emptied, and those of numbers that hold none or one below 0:
 * in a sum Excel reads 0 in the first two, and no input means less than nothing.
 */
function unfilled(front: Template['front']): Formula {
  const sections = front.flatMap((part) => ('charts' in part ? [] : [part]));
  const counts = sections
    .flatMap((section) => section.rows.flatMap((row) => inputsOf(row, section)))
    .map(({ cells, hold }) =>
      hold === 'text' ? f`COUNTBLANK(${cells})` : f`COLUMNS(${cells})-COUNTIF(${cells},">=0")`,
    );
  return joined(counts, '+');
}

/**
 * Counts the inputs of a front that stand in another row of their section than theirs: a sort moves values and
 * labels, and not what reads them. A label that the analyst has changed stands nowhere, and is not counted.
 */
function inOtherRows(front: Template['front']): Formula {
  const counts = front.flatMap((part) => {
    if ('charts' in part) return [];
    const [first, last] = [part.rows[0], part.rows.at(-1)];
    if (!first || !last) return [];
    const labels = new Labels(first, last);
    return part.rows.flatMap((row) => {
      if (typeof row.label !== 'string' || inputsOf(row, part).length === 0) return [];
      const label = `"${row.label.replaceAll('"', '""')}"`;
      return f`(${new Labels(row)}<>${label})*COUNTIF(${labels},${label})`;
    });
  });
  return joined(counts, '+');
}

/** Neighbouring inputs of a row that hold the same kind of value. */
interface Inputs {
  readonly hold: 'number' | 'text';
  readonly cells: FrontCells;
}

function inputsOf(row: FrontRow, { columns }: Section): readonly Inputs[] {
  const runs: { readonly hold: Inputs['hold']; readonly names: string[] }[] = [];
  let last: (typeof runs)[number] | undefined;
  for (const { name } of columns) {
    const hold = heldBy(row, name);
    if (hold === undefined) last = undefined;
    else if (last?.hold === hold) last.names.push(name);
    else runs.push((last = { hold, names: [name] }));
  }
  return runs.map(({ hold, names }) => ({
    hold,
    cells: row.across(names[0] ?? '', names.at(-1) ?? ''),
  }));
}

/** What an input is laid to hold: a pick among words is text, and so is a name; a day is a number to Excel. */
function heldBy({ cells, unit }: FrontRow, column: string): Inputs['hold'] | undefined {
  const content = cells[column];
  if (!isInput(content)) return undefined;
  const isWord = content instanceof Typed && typeof content.value === 'string' && !isDate(unit);
  return isWord ? 'text' : 'number';
}

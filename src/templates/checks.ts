import { f, type Formula } from './formula';
import { own, FrontRow, type ModelCheck, type Section } from './front';

/** The block of checks of a front, and the formula that says whether all of them hold. */
export function checksSection(checks: readonly ModelCheck[]): {
  readonly section: Section;
  readonly allHold: Formula;
} {
  const rows = checks.map(
    ({ label, allowed, found }) =>
      new FrontRow(label, '', {
        allowed,
        // What computing in binary leaves over is no difference.
        found: f`ROUND(${found},6)`,
        holds: f`IF(ISNUMBER(${own('found')}),IF(ABS(${own('found')})<=${own('allowed')},"yes","NO"),"NO")`,
      }),
  );
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last) throw new Error('A model has at least one check.');
  const failing = new FrontRow('Checks that fail', '', {
    found: f`COUNTIF(${first.to(last, 'holds', 'holds')},"NO")`,
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

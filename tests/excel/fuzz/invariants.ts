import type { RefreshPlan } from '../../../src/excel/refresh/refresh-result';
import { dateSerial } from '../../../src/reference/excel-date';
import type { Choices } from '../../../src/reference/merge/conflicts';
import type { Offer } from '../../../src/reference/stored/base';
import { claims } from '../refresh/refreshing';
import type { Contents } from '../refresh/workbook-contents';
import type { Edit, FuzzCase } from './fuzz-case';

/** Numbers of entries that stand in a workbook. */
export function tokensIn({ sheets }: Pick<Contents, 'sheets'>): ReadonlySet<string> {
  return new Set(JSON.stringify(sheets).match(/90000\d\d/g));
}

/** Entries that stand nowhere any more and that no choice gave up. */
export function lostEntries(
  before: Contents,
  after: Contents,
  plan: RefreshPlan,
  choices: Choices,
  { incident }: FuzzCase,
): readonly string[] {
  const standing = tokensIn(after);
  const given = JSON.stringify(givenUp(plan, choices));
  // What is cut or deleted meanwhile is the person's doing.
  if (incident.kind === 'meanwhile' && incident.acts.some(({ edit }) => takesAway(edit))) return [];
  return [...tokensIn(before)]
    .filter((token) => !standing.has(token) && !given.includes(token))
    .map((token) => `Lost: ${token}`);
}

/** Whether a person takes something away by that, or overwrites it. */
export function takesAway({ kind }: Edit): boolean {
  return /delete|type|cut|text/.test(kind);
}

/** What the choices for the new data give up: conflicts, and the rows that go with them. */
function givenUp({ merge }: RefreshPlan, choices: Choices): readonly unknown[] {
  const { formulas } = merge.input.yours;
  const taken = merge.conflicts.filter(({ id }) => choices.get(id) === 'theirs');
  // Formulas that are filled down go with the rows unasked.
  return [
    taken,
    taken.map((conflict) =>
      conflict.kind === 'gone'
        ? formulas[conflict.row]
        : conflict.kind === 'cell'
          ? formulas[conflict.edit.row]?.[conflict.edit.column]
          : '',
    ),
  ];
}

/** Numbers that nobody entered and no source gave. */
export function strangeNumbers({ sheets }: Contents, { table }: Offer): readonly string[] {
  const known = new Set<number>();
  for (const cell of [...table.rows, ...claims.rows].flat())
    known.add(
      typeof cell === 'string' && /^\d{4}-\d{2}/.test(cell) ? dateSerial(cell) : Number(cell),
    );
  const about = new Set([0, 1, 4400]);
  const numbers = Object.entries(sheets).flatMap(([name, rows]) =>
    name === 'Sources'
      ? []
      : rows.flat().filter((cell): cell is number => typeof cell === 'number'),
  );
  return [...new Set(numbers)]
    .filter((number) => !known.has(number) && !about.has(number) && number < 9_000_000)
    .map((number) => `A number that nobody gave: ${String(number)}`);
}

const month = 0;
const numbers = [2, 3];

/** Numbers of one month beside another. */
export function misplaced(
  { sheets }: Contents,
  { table }: Offer,
  { edits }: FuzzCase,
): readonly string[] {
  const keys = new Set([
    'double-key',
    'rename-header',
    'delete-column',
    'cut-cell',
    'text-number',
    'blank-key',
  ]);
  if (edits.some((edit) => keys.has(edit.kind))) return [];
  const sheet = Object.values(sheets).find((rows) => rows.some((row) => row.includes('Month')));
  if (!sheet) return [];
  const header = sheet.findIndex((row) => row.includes('Month'));
  const left = sheet[header]?.indexOf('Month') ?? 0;
  return sheet.slice(header + 1).flatMap((row) => {
    const serial = row[left];
    const given = [table.rows, claims.rows].flatMap((rows) =>
      rows.filter(
        (each) => each[month] === serial || dateSerial(`${String(each[month])}-01`) === serial,
      ),
    );
    if (given.length === 0) return [];
    return numbers.flatMap((at) => {
      const cell = row[left + at];
      if (typeof cell !== 'number' || cell > 9_000_000) return [];
      return given.some((each) => each[at] === cell)
        ? []
        : [`${String(cell)} stands beside ${String(given[0]?.[month])}`];
    });
  });
}

/** Formulas that were filled down beside the table and refer to another row than their own. */
export function strayFormulas({ sheets, tables }: Contents): readonly string[] {
  const place = /^'?(.*?)'?!\$?[A-Z]+\$?(\d+)/.exec(tables['ref_losses_general_staff'] ?? '');
  const rows = sheets[place?.[1] ?? ''] ?? [];
  const header = rows.findIndex((row) => row.includes('As of'));
  if (header < 0) return [];
  const top = Number(place?.[2]) - header;
  return rows.slice(header).flatMap((row, i) =>
    row.flatMap((cell) => {
      const own = /^=[A-Z]+(\d+)\*0\+9/.exec(String(cell))?.[1];
      const at = top + header + i;
      return own === undefined || Number(own) === at
        ? []
        : [`${String(cell)} stands in row ${String(at)}`];
    }),
  );
}

/** What stands in one workbook and not in the other, a line a sheet. */
export function unlike(expected: Contents, found: Contents, said: string): string[] {
  return (['sheets', 'formats', 'tables', 'bases'] as const).flatMap((part) => {
    const [all, others] = [expected[part], found[part]] as readonly Record<string, unknown>[];
    return Object.keys({ ...all, ...others }).flatMap((name) => {
      const [was, is] = [all?.[name], others?.[name]];
      if (JSON.stringify(was) === JSON.stringify(is)) return [];
      return [`${said}: ${part} of ${name}: ${firstDifference(was, is)}`];
    });
  });
}

function firstDifference(was: unknown, is: unknown): string {
  if (!Array.isArray(was) || !Array.isArray(is))
    return `${JSON.stringify(was)} → ${JSON.stringify(is)}`;
  const row = Array.from({ length: Math.max(was.length, is.length) }, (_, i) => i).find(
    (i) => JSON.stringify(was[i]) !== JSON.stringify(is[i]),
  );
  return `row ${String((row ?? 0) + 1)}: ${JSON.stringify(was[row ?? 0])} → ${JSON.stringify(is[row ?? 0])}`;
}

import { applyRefresh } from '../../../src/excel/refresh/apply-refresh';
import {
  resumeRefresh,
  takeBackRefresh,
  undoRefresh,
} from '../../../src/excel/refresh/end-refresh';
import { insertedTables } from '../../../src/excel/refresh/inserted-tables';
import { planRefresh } from '../../../src/excel/refresh/plan-refresh';
import type { RefreshPlan, RefreshResult } from '../../../src/excel/refresh/refresh-result';
import type { Choices } from '../../../src/reference/merge/conflicts';
import { forAll } from '../../../src/reference/merge/settle';
import type { Offer } from '../../../src/reference/stored/base';
import { beforeRequests } from '../meanwhile';
import { claims, insertClaims, newer, withRate } from '../refresh/refreshing';
import { contentsOfWorkbook, type Contents } from '../refresh/workbook-contents';
import type { Edit, FuzzCase, Incident, NewerRows, UndoIncident } from './fuzz-case';
import {
  lostEntries,
  misplaced,
  strangeNumbers,
  strayFormulas,
  takesAway,
  tokensIn,
  unlike,
} from './invariants';
import { act, Entries, type TablePlace } from './person';
import type { FuzzWorkbook } from './workbook';

const place: TablePlace = { table: 'ref_losses_general_staff' };

/** What a case came to. */
export interface CaseRun {
  /** What should not be, a sentence each. */
  readonly faults: readonly string[];
  /** Whether the refresh was refused: then nothing befell it. */
  readonly refused: boolean;
  /** Whether what was to befall the refresh did, all of it. */
  readonly befell: boolean;
}

/** Runs a case in a blank workbook. */
export async function runCase(workbook: FuzzWorkbook, fuzz: FuzzCase): Promise<CaseRun> {
  await insertClaims();
  const entries = new Entries();
  for (const edit of fuzz.edits) await act(edit, place, entries);
  const before = await contentsOfWorkbook();
  const offer = offerOf(fuzz.newer);
  const insertId = await insertIdOf();
  const plan = insertId === undefined ? undefined : await planOf(insertId, offer);
  if (insertId === undefined || !plan) {
    const faults = unlike(before, await contentsOfWorkbook(), 'A refusal changed the workbook');
    return { faults, refused: true, befell: false };
  }
  const choices = choicesOf(plan, fuzz.choice);
  const person = new Meanwhile(entries);
  const { result, befell } = await befallen(workbook, fuzz.incident, person, () =>
    applyRefresh(plan, choices),
  );
  const refreshed = await ended(insertId, fuzz, result);
  const after = await contentsOfWorkbook();
  const faults = [
    ...lostEntries(before, after, plan, choices, fuzz),
    ...person.lost(after).map((token) => `Lost: ${token}, typed meanwhile (${refreshed.kind})`),
    ...strangeNumbers(after, offer),
    ...misplaced(after, offer, fuzz),
    ...strayFormulas(after),
    ...(refreshed.kind === 'done' || fuzz.incident.kind === 'meanwhile'
      ? []
      : unlike(before, after, `The refresh ${refreshed.kind}, and left something`)),
  ];
  if (refreshed.kind === 'unfinished') faults.push(`It is unfinished: ${refreshed.message}`);
  const run = { faults, refused: false, befell };
  if (faults.length > 0 || refreshed.kind !== 'done') return run;
  for (const edit of fuzz.later) await act(edit, place, entries);
  const alone = fuzz.incident.kind !== 'meanwhile' && fuzz.later.length === 0;
  const undoing = { insertId, incident: fuzz.undo, entries };
  return { ...run, faults: await undone(workbook, undoing, alone ? before : undefined) };
}

/** What a person enters while the add-in is at work, unless they overwrite it themselves. */
class Meanwhile {
  private typed = new Set<string>();
  /** How often they acted. */
  acts = 0;

  constructor(private readonly entries: Entries) {}

  async act(edit: Edit): Promise<void> {
    this.acts += 1;
    const known = tokensIn(await contentsOfWorkbook());
    await act(edit, place, this.entries);
    const now = tokensIn(await contentsOfWorkbook());
    this.typed = new Set([...this.typed].filter((token) => now.has(token) || !known.has(token)));
    for (const token of now) if (!known.has(token)) this.typed.add(token);
  }

  lost(contents: Contents): readonly string[] {
    const standing = tokensIn(contents);
    return [...this.typed].filter((token) => !standing.has(token));
  }
}

interface Undoing {
  readonly insertId: string;
  readonly incident: UndoIncident;
  readonly entries: Entries;
}

/**
 * The undo of a refresh that is done.
 * @param before the workbook before the refresh, where nobody has worked in it since
 */
async function undone(
  workbook: FuzzWorkbook,
  { insertId, incident, entries }: Undoing,
  before: Contents | undefined,
): Promise<readonly string[]> {
  const after = await contentsOfWorkbook();
  const person = new Meanwhile(entries);
  const { result: undo } = await befallen(workbook, incident, person, () => undoRefresh(insertId));
  const back = await contentsOfWorkbook();
  const isAlone = incident.kind !== 'meanwhile';
  const deletes = !isAlone && incident.acts.some(({ edit }) => takesAway(edit));
  const standing = tokensIn(back);
  const lost = deletes ? [] : [...tokensIn(after)].filter((token) => !standing.has(token));
  const missing = [
    ...lost.map((token) => `Lost by the undo: ${token}`),
    ...person.lost(back).map((token) => `Lost: ${token}, typed meanwhile (undo ${undo.kind})`),
    ...strayFormulas(back),
  ];
  if (undo.kind !== 'done') {
    const said = `The undo ${undo.kind}, and left something`;
    const faults = [...missing, ...(isAlone ? unlike(after, back, said) : [])];
    if (undo.kind === 'unfinished') faults.push(`The undo is unfinished: ${undo.message}`);
    const again = faults.length === 0 && incident.kind !== 'none';
    const goal = isAlone ? before : undefined;
    const calm: Undoing = { insertId, incident: { kind: 'none' }, entries };
    return again ? undone(workbook, calm, goal) : faults;
  }
  if (!before || !isAlone) return missing;
  // The preview says that an undo does not mend formulas outside the table that lost a row.
  return [...missing, ...unlike(before, back, 'The undo left something else')].filter(
    (line) => !/^The undo left something else: sheets of Sheet1: .*#REF!/.test(line),
  );
}

async function insertIdOf(): Promise<string | undefined> {
  const found = await insertedTables([]);
  return found.kind === 'failed' ? undefined : found.tables[0]?.insertId;
}

async function planOf(insertId: string, offer: Offer): Promise<RefreshPlan | undefined> {
  const planned = await planRefresh(insertId, offer);
  return planned.kind === 'planned' ? planned.plan : undefined;
}

function choicesOf({ merge }: RefreshPlan, choice: FuzzCase['choice']): Choices {
  switch (choice) {
    case 'open':
      return new Map();
    case 'turns':
      return new Map(
        merge.conflicts.map(({ id }, i) => [id, i % 2 === 0 ? 'theirs' : 'mine'] as const),
      );
    case 'mine':
    case 'theirs':
      return forAll(merge, choice);
  }
}

/** The work, with what befalls it, unless it is over before. */
async function befallen(
  workbook: FuzzWorkbook,
  incident: Incident,
  person: Meanwhile,
  work: () => Promise<RefreshResult>,
): Promise<{ readonly result: RefreshResult; readonly befell: boolean }> {
  workbook.calm();
  if (incident.kind === 'fault') workbook.fail(incident.request, incident.when);
  if (incident.kind === 'lost-session') workbook.fail(incident.request, 'before', true);
  let result: RefreshResult | undefined;
  const acts = incident.kind === 'meanwhile' ? incident.acts : [];
  const byRequest = new Map(acts.map(({ request, edit }) => [request, () => person.act(edit)]));
  await beforeRequests(byRequest, async () => {
    result = await work();
  });
  const befell =
    person.acts === acts.length &&
    (!('request' in incident) || workbook.requests >= incident.request);
  workbook.calm();
  if (!result) throw new Error('There is no result.');
  return { result, befell };
}

/** A session that was lost is back when the rest is done. */
async function ended(
  insertId: string,
  { incident }: FuzzCase,
  result: RefreshResult,
): Promise<RefreshResult> {
  if (result.kind !== 'unfinished') return result;
  if (incident.kind === 'lost-session' && incident.end === 'resume') {
    const resumed = await resumeRefresh(insertId);
    // Where Excel refuses the rest, a person takes it back.
    if (resumed.kind === 'done') return resumed;
  }
  const back = await takeBackRefresh(insertId);
  return back.kind === 'done' ? { kind: 'cancelled' } : back;
}

function offerOf({ changed, removed, added, rate }: NewerRows): Offer {
  const monthOf = (row: number) => String(claims.rows[row % claims.rows.length]?.[0]);
  const gone = new Set(removed.map(monthOf));
  const stays = changed.map(monthOf).filter((month) => !gone.has(month));
  const source = 'general-staff-ukraine';
  const offer = newer({
    changed: Object.fromEntries(
      stays.map((month, i) => [
        month,
        i % 2 === 0
          ? { note: `Counted again ${String(i)}.`, added_claimed: 70 + i }
          : { as_of: `${month}-27` },
      ]),
    ),
    removed: [...gone],
    added: Array.from({ length: added }, (_, i) => [
      ...[`2023-0${String(i + 1)}`, `2023-0${String(i + 1)}-28`, 3_209 + i * 100, 178],
      ...[source, null, 'petroivaniuk-dataset'],
    ]),
  });
  return rate ? withRate(offer) : offer;
}

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
import { beforeRequest } from '../meanwhile';
import { claims, insertClaims, newer, withRate } from '../refresh/refreshing';
import { contentsOfWorkbook, type Contents } from '../refresh/workbook-contents';
import type { FuzzCase, NewerRows } from './fuzz-case';
import {
  lostEntries,
  misplaced,
  strangeNumbers,
  strayFormulas,
  tokensIn,
  unlike,
} from './invariants';
import { act, Entries, type Place } from './person';
import type { FuzzWorkbook } from './workbook';

const place: Place = { table: 'ref_losses_general_staff' };

/** Runs a case in a blank workbook. Gives what should not be, a sentence each. */
export async function runCase(workbook: FuzzWorkbook, fuzz: FuzzCase): Promise<readonly string[]> {
  await insertClaims();
  const entries = new Entries();
  for (const edit of fuzz.edits) await act(edit, place, entries);
  const before = await contentsOfWorkbook();
  const offer = offerOf(fuzz.newer);
  const plan = await planOf(offer);
  if (!plan) return unlike(before, await contentsOfWorkbook(), 'A refusal changed the workbook');

  const choices = choicesOf(plan, fuzz.choice);
  const typed = new Set<string>();
  const acted = async () => {
    if (fuzz.incident.kind !== 'meanwhile') return;
    const known = tokensIn(await contentsOfWorkbook());
    await act(fuzz.incident.edit, place, entries);
    for (const token of tokensIn(await contentsOfWorkbook()))
      if (!known.has(token)) typed.add(token);
  };
  const refreshed = await befallen(workbook, fuzz, acted, () => applyRefresh(plan, choices));
  const after = await contentsOfWorkbook();
  const faults = [
    ...lostEntries(before, after, plan, choices, fuzz),
    ...[...typed]
      .filter((token) => !tokensIn(after).has(token))
      .map((token) => `Lost: ${token}, typed meanwhile (${refreshed.kind})`),
    ...strangeNumbers(after, offer),
    ...misplaced(after, offer, fuzz),
    ...strayFormulas(after),
    ...(refreshed.kind === 'done' || fuzz.incident.kind === 'meanwhile'
      ? []
      : unlike(before, after, `The refresh ${refreshed.kind}, and left something`)),
  ];
  if (refreshed.kind === 'unfinished') faults.push(`It is unfinished: ${refreshed.message}`);
  if (faults.length > 0 || refreshed.kind !== 'done') return faults;
  return undone(before, fuzz, entries);
}

/** The undo of a refresh that is done. */
async function undone(
  before: Contents,
  fuzz: FuzzCase,
  entries: Entries,
): Promise<readonly string[]> {
  for (const edit of fuzz.later) await act(edit, place, entries);
  const after = await contentsOfWorkbook();
  const mark = await markOf();
  if (mark === undefined)
    return fuzz.later.length > 0 ? [] : ['The inserted table is not found after the refresh'];
  const undo = await undoRefresh(mark);
  const back = await contentsOfWorkbook();
  if (undo.kind !== 'done') return unlike(after, back, `The undo ${undo.kind}, and left something`);
  const lost = [...tokensIn(after)].filter((token) => !tokensIn(back).has(token));
  const missing = [...lost.map((token) => `Lost by the undo: ${token}`), ...strayFormulas(back)];
  if (fuzz.incident.kind === 'meanwhile' || fuzz.later.length > 0) return missing;
  // The preview says that an undo does not mend formulas outside the table that lost a row.
  return [...missing, ...unlike(before, back, 'The undo left something else')].filter(
    (line) => !/^The undo left something else: sheets of Sheet1: .*#REF!/.test(line),
  );
}

async function markOf(): Promise<string | undefined> {
  const found = await insertedTables([]);
  return found.kind === 'failed' ? undefined : found.tables[0]?.mark;
}

async function planOf(offer: Offer): Promise<RefreshPlan | undefined> {
  const mark = await markOf();
  const planned = mark === undefined ? undefined : await planRefresh(mark, offer);
  return planned?.kind === 'planned' ? planned.plan : undefined;
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

/** The work, with what befalls it. A session that was lost is back when the rest is done. */
async function befallen(
  workbook: FuzzWorkbook,
  { incident }: FuzzCase,
  acted: () => Promise<void>,
  work: () => Promise<RefreshResult>,
): Promise<RefreshResult> {
  workbook.calm();
  if (incident.kind === 'fault') workbook.fail(incident.request, incident.when);
  if (incident.kind === 'lost-session') workbook.fail(incident.request, 'before', true);
  let result: RefreshResult | undefined;
  const request = incident.kind === 'meanwhile' ? incident.request : 0;
  await beforeRequest(request, acted, async () => {
    result = await work();
  });
  workbook.calm();
  if (!result) throw new Error('There is no result.');
  if (result.kind !== 'unfinished') return result;
  const mark = await markOf();
  if (mark === undefined) return result;
  const isResumed = incident.kind === 'lost-session' && incident.end === 'resume';
  const ended = await (isResumed ? resumeRefresh(mark) : takeBackRefresh(mark));
  if (ended.kind !== 'done') return ended;
  return isResumed ? ended : { kind: 'cancelled' };
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

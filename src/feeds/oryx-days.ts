import { continueTable, lastCount } from '../reference/feeds/continue-table';
import { oryxFeed } from '../reference/feeds/known-feeds';
import { parseOryxDay, type OryxCount } from '../reference/feeds/oryx';
import { wantedDays, type WantedDay } from '../reference/feeds/wanted-days';
import { fail, succeed, type Result } from '../reference/result';
import type { Arrival, Collected, Known } from './collected';
import { continuedEdition, siteFirst } from './continued-table';
import { describeFetchFault, type FetchFault } from './fetch-fault';
import { limits } from './limits';
import { sha256 } from '../reference/sha256';
import type { ArrivedFile, Visit } from './visit';

/** The file of a wanted day, or of the nearest day before it that has one. */
interface DayFile extends ArrivedFile {
  readonly day: string;
}

/** Asks for the end of every month after the table's last row, and for today. */
export async function collectOryx(
  visit: Visit,
  known: Known,
): Promise<Result<Collected, FetchFault>> {
  const { table } = continuedEdition('oryx', known);
  const wanted = wantedDays(lastCount(table, oryxFeed.table.total).day, visit.now().slice(0, 10));
  const files: DayFile[] = [];
  const without: WantedDay[] = [];
  for (const [i, each] of wanted.entries()) {
    visit.report({ arrived: i, wanted: wanted.length });
    const file = await nearestFile(visit, each);
    if (!file.ok) return file;
    if (file.value) files.push(file.value);
    else without.push(each);
  }
  const [first, last] = [without[0]?.steps.at(-1), without.at(-1)?.day];
  if (files.length === 0 && first !== undefined && last !== undefined)
    return fail({ kind: 'no-day', first, last });
  return succeed({
    files: files.map(({ bytes }) => bytes),
    read: (retrieved) => readDays(files, without, known, retrieved),
  });
}

/** Steps back over days without a file; undefined when none of them has one. */
async function nearestFile(
  visit: Visit,
  { steps }: WantedDay,
): Promise<Result<DayFile | undefined, FetchFault>> {
  for (const day of steps) {
    const address = oryxFeed.address(day);
    const mostBytes = limits.oryxDayBytes;
    const file = await visit.get({ address, mostBytes, mayLeadTo: 'same-host' });
    if (file.ok) return succeed({ ...file.value, day });
    if (file.error.kind !== 'status' || file.error.status !== 404) return file;
  }
  return succeed(undefined);
}

/** A file that can't be read leaves its month without a row, and is named; when none can, it is the reason. */
async function readDays(
  files: readonly DayFile[],
  without: readonly WantedDay[],
  known: Known,
  retrieved: string,
): Promise<Arrival> {
  const { earlier } = known;
  const before = continuedEdition('oryx', known);
  const { edition, table, log } = before;
  const counts: OryxCount[] = [];
  const refused: FetchFault[] = [];
  for (const { day, text } of files) {
    const count = parseOryxDay(text, day);
    if (count.ok) counts.push(count.value);
    else refused.push({ kind: 'feed', address: oryxFeed.address(day), fault: count.error });
  }
  const [refusal] = refused;
  if (refusal && counts.length === 0) return fail(refusal);
  const hash = await sha256([table.hash, ...files.map(({ bytes }) => bytes)]);
  const feed = { counts, retrieved, hash };
  const continued = continueTable(edition, table, oryxFeed.table, feed, earlier);
  return succeed({
    origin: { kind: 'feed', feed: 'oryx' },
    edition: continued.edition,
    retrieved,
    ...(log && { log }),
    warnings: [
      ...siteFirst(before, earlier),
      ...continued.warnings,
      ...without.map(({ day, steps }) => `There is no file of ${steps.at(-1) ?? day} to ${day}.`),
      ...refused.map(describeFetchFault),
    ],
  });
}

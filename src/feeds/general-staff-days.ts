import { continueTable, contradictions, lastCount } from '../reference/feeds/continue-table';
import { parseGeneralStaff } from '../reference/feeds/general-staff';
import { generalStaffFeed } from '../reference/feeds/known-feeds';
import { lastOfMonths } from '../reference/feeds/wanted-days';
import { fail, succeed, type Result } from '../reference/result';
import type { Arrival, Collected, Known } from './collected';
import { continuedEdition, siteFirst } from './continued-table';
import type { FetchFault } from './fetch-fault';
import { limits } from './limits';
import { sha256 } from '../reference/sha256';
import type { ArrivedFile, Visit } from './visit';

const { address, table: continued } = generalStaffFeed;

/** Asks for the one file of all days. */
export async function collectGeneralStaff(
  visit: Visit,
  known: Known,
): Promise<Result<Collected, FetchFault>> {
  visit.report({ arrived: 0, wanted: 1 });
  const mostBytes = limits.generalStaffBytes;
  const file = await visit.get({ address, mostBytes, mayLeadTo: 'same-host' });
  if (!file.ok) return file;
  return succeed({
    files: [file.value.bytes],
    read: (retrieved) => readClaims(file.value, known, retrieved),
  });
}

async function readClaims(
  { text, bytes }: ArrivedFile,
  known: Known,
  retrieved: string,
): Promise<Arrival> {
  const days = parseGeneralStaff(text, retrieved.slice(0, 10));
  if (!days.ok) return fail({ kind: 'feed', address, fault: days.error });
  const { earlier } = known;
  const before = continuedEdition('general-staff', known);
  const { edition, table, log } = before;
  const last = lastCount(table, continued.total);
  const counts = lastOfMonths(days.value.filter(({ day }) => day > last.day));
  const hash = await sha256([table.hash, bytes]);
  const longer = continueTable(edition, table, continued, { counts, retrieved, hash }, earlier);
  return succeed({
    origin: { kind: 'feed', feed: 'general-staff' },
    edition: longer.edition,
    retrieved,
    warnings: [
      ...siteFirst(before, earlier),
      ...longer.warnings,
      ...contradictions(table, continued.total, days.value),
    ],
    ...(log && { log }),
  });
}

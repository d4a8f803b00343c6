import packed from '../../assets/reference/datapackage.json?edition';
import { describeFetchFault, newDataFor, type Arrival } from '../../src/feeds';
import type { Edition } from '../../src/reference/edition/edition';
import type { EarlierRows } from '../../src/reference/feeds/continue-table';
import type { Incoming, DataOrigin } from '../../src/reference/edition/incoming';
import { unpackEdition } from '../../src/reference/edition/packed-edition';
import { editionTo } from '../reference/edition-to';
import { FarHosts } from './far-hosts';

/** The edition that is shipped. */
export const shipped = unpackEdition(packed);

/** One that ends in July 2026, whatever is shipped by now: the feeds of these tests continue it. */
export const bundled: Edition = { ...editionTo(shipped, '2026-07'), version: '2026.8.0' };

/** One server for a test file, empty before each test. */
export function farHosts(): FarHosts {
  const hosts = new FarHosts();
  beforeAll(() => hosts.open());
  beforeEach(() => hosts.forget());
  afterAll(() => hosts.close());
  return hosts;
}

export function arrivalFrom(
  hosts: FarHosts,
  place: DataOrigin,
  signal = new AbortController().signal,
): Promise<Arrival> {
  return newDataFor(bundled, hosts.environment).fetchFrom(place, { signal });
}

/** What the pane would say: the reason of a refusal, or nothing. */
export async function refusal(hosts: FarHosts, place: DataOrigin): Promise<string | undefined> {
  const arrival = await arrivalFrom(hosts, place);
  return arrival.ok ? undefined : describeFetchFault(arrival.error);
}

/** @param earlier of a feed: its table as an earlier refresh left it */
export async function incomingFrom(
  hosts: FarHosts,
  place: DataOrigin,
  earlier?: EarlierRows,
): Promise<Incoming> {
  const { signal } = new AbortController();
  const { version: edition } = bundled;
  const asking = { signal, ...(earlier && { earlier: { ...earlier, edition } }) };
  const arrival = await newDataFor(bundled, hosts.environment).fetchFrom(place, asking);
  if (!arrival.ok) throw new Error(describeFetchFault(arrival.error));
  return arrival.value;
}

/** The rows of an edition's only table that the bundled one does not have, as objects. */
export function newRows({ tables: [table] }: Edition): Record<string, unknown>[] {
  const known = bundled.tables.find(({ id }) => id === table?.id)?.rows.length ?? 0;
  return (table?.rows ?? [])
    .slice(known)
    .map((row) => Object.fromEntries((table?.fields ?? []).map(({ name }, i) => [name, row[i]])));
}

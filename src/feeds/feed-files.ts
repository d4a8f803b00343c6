import type { Feed, FeedFile } from '../reference/feeds/feed';
import { feeds, type FeedId } from '../reference/feeds/registry';
import type { WantedFile } from '../reference/feeds/wanted-days';
import { fail, succeed, type Result } from '../reference/result';
import { sha256 } from '../reference/sha256';
import { continuedEdition, siteFirst } from './continued-table';
import { describeFetchFault, type FetchFault } from './fetch-fault';
import type { FetchSession } from './fetch-session';
import type { Arrival, FetchedFiles, KnownEditions } from './fetched-files';
import type { Bytes } from './read-body';

/** What arrived for the files that a feed wants. */
interface ArrivedFiles {
  readonly files: readonly (FeedFile & { readonly bytes: Bytes })[];
  /** Those without a file for any of their days. */
  readonly without: readonly WantedFile[];
}

/** Asks for the files that continue a feed's table. */
export async function fetchFeed(
  session: FetchSession,
  id: FeedId,
  known: KnownEditions,
): Promise<Result<FetchedFiles, FetchFault>> {
  const feed: Feed = feeds[id];
  const { table } = continuedEdition(id, known);
  const wanted = feed.wanted(table, session.now().slice(0, 10));
  const arrived = await arrive(session, feed, wanted);
  if (!arrived.ok) return arrived;
  return succeed({
    files: arrived.value.files.map(({ bytes }) => bytes),
    read: (retrieved) => readFeed(id, arrived.value, known, retrieved),
  });
}

async function arrive(
  session: FetchSession,
  { mostBytes }: Feed,
  wanted: readonly WantedFile[],
): Promise<Result<ArrivedFiles, FetchFault>> {
  const files: ArrivedFiles['files'][number][] = [];
  const without: WantedFile[] = [];
  for (const [i, each] of wanted.entries()) {
    session.report({ arrived: i, wanted: wanted.length });
    const file = await nearestFile(session, each, mostBytes);
    if (!file.ok) return file;
    if (file.value) files.push(file.value);
    else without.push(each);
    if (!file.value && each.isNeeded) return noDay([each]);
  }
  return files.length === 0 && without.length > 0 ? noDay(without) : succeed({ files, without });
}

/** Steps back over days without a file; undefined when none of them has one. */
async function nearestFile(
  session: FetchSession,
  { tries }: WantedFile,
  mostBytes: number,
): Promise<Result<ArrivedFiles['files'][number] | undefined, FetchFault>> {
  for (const { day, address } of tries) {
    const file = await session.get({ address, mostBytes, mayLeadTo: 'same-host' });
    if (file.ok) return succeed({ ...file.value, day, address });
    const isMissing = file.error.kind === 'status' && file.error.status === 404;
    if (!isMissing || tries.length === 1) return file;
  }
  return succeed(undefined);
}

function noDay(without: readonly WantedFile[]): Result<never, FetchFault> {
  const first = without[0]?.tries.at(-1)?.day ?? '';
  return fail({ kind: 'no-day', first, last: without.at(-1)?.day ?? '' });
}

async function readFeed(
  id: FeedId,
  { files, without }: ArrivedFiles,
  known: KnownEditions,
  retrieved: string,
): Promise<Arrival> {
  const { earlier } = known;
  const before = continuedEdition(id, known);
  const { edition, table, log } = before;
  const hash = await sha256([table.hash, ...files.map(({ bytes }) => bytes)]);
  const read = feeds[id].read(files, { edition, table, retrieved, hash, earlier });
  if (!read.ok) return fail({ kind: 'feed', ...read.error });
  const { continued, refused } = read.value;
  return succeed({
    origin: { kind: 'feed', feed: id },
    edition: continued.edition,
    retrieved,
    ...(log && { log }),
    warnings: [
      ...siteFirst(before, earlier),
      ...continued.warnings,
      ...without.map(
        ({ day, tries }) => `There is no file of ${tries.at(-1)?.day ?? day} to ${day}.`,
      ),
      ...refused.map((each) => describeFetchFault({ kind: 'feed', ...each })),
    ],
  });
}

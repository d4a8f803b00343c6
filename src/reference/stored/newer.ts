import { compareVersions } from '../edition/edition-version';
import type { BaseTable, Offer } from './base';

/**
 * Whether an offer is the same table as another and brings newer data: another content, of a newer
 * edition, or of the same one read on a later day. A live feed continues the edition that it names.
 * What a feed or an analyst's own package sends now counts as newer than what it sent that day.
 * The same data count as newer while conflicts with them are undecided.
 */
export function isNewer(offer: Offer, than: BaseTable | Offer): boolean {
  const [a, b] = [ageOf(offer), ageOf(than)];
  if (a.id !== b.id || a.address !== b.address) return false;
  if (a.hash === b.hash) return !('table' in than) && (than.undecided ?? 0) > 0;
  const isOwn = a.address !== undefined;
  const age =
    compareVersions(a.edition, b.edition) ||
    // An analyst's sources need not say when they were read.
    (isOwn ? 0 : a.retrieved.localeCompare(b.retrieved)) ||
    Number(a.isFeed) - Number(b.isFeed);
  return age > 0 || (age === 0 && (isOwn || a.isFeed));
}

function ageOf(of: BaseTable | Offer) {
  const { id, hash, retrieved } = 'table' in of ? of.table : of;
  const edition = 'table' in of ? of.edition.version : of.edition;
  const { origin } = of;
  const address = origin.kind === 'package' ? origin.address : undefined;
  return { id, hash, retrieved, edition, address, isFeed: origin.kind === 'feed' };
}

import { compareVersions } from '../edition-version';
import type { BaseTable, Offer } from './base';

/**
 * Whether an offer is the same table as another and brings newer data: another content, of a newer
 * edition, or of the same one read on a later day. A live feed continues the edition that it names.
 */
export function isNewer(offer: Offer, than: BaseTable | Offer): boolean {
  const [a, b] = [ageOf(offer), ageOf(than)];
  if (a.id !== b.id || a.address !== b.address || a.hash === b.hash) return false;
  return (
    (compareVersions(a.edition, b.edition) ||
      a.retrieved.localeCompare(b.retrieved) ||
      Number(a.isFeed) - Number(b.isFeed)) > 0 ||
    (a.isFeed && b.isFeed && a.edition === b.edition && a.retrieved === b.retrieved)
  );
}

function ageOf(of: BaseTable | Offer) {
  const { id, hash, retrieved } = 'table' in of ? of.table : of;
  const edition = 'table' in of ? of.edition.version : of.edition;
  const { origin } = of;
  const address = origin.kind === 'package' ? origin.address : undefined;
  return { id, hash, retrieved, edition, address, isFeed: origin.kind === 'feed' };
}

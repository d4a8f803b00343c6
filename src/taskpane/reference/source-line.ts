import { authorDate } from '../../reference/cite/citation';
import type { Citable } from '../../reference/source';
import { whyNotWebAddress } from '../../reference/package/untrusted-text';

/** Who says it, when, and where it appeared: "Kaufman 2024, Newsweek", "Oryx 2022". */
export function publishedLine(source: Citable): string {
  const said = authorDate(source);
  const place = source['container-title'] ?? source.publisher;
  return place === undefined || said.startsWith(place) ? said : `${said}, ${place}`;
}

/** The address that a source's title may link to: sources are data, so only web addresses become links. */
export function linkOf({ URL: address }: Citable): string | undefined {
  return address !== undefined && whyNotWebAddress(address) === undefined ? address : undefined;
}

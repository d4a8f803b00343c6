import { linesOf } from '../../reference/stored/lines';
import type { StoredKind } from '../../reference/stored/stored-kind';
import { pack } from './pack-text';
import { partXml } from './part-xml';

/**
 * A value as the XML of a custom XML part, for `decode` with the same kind. The value is plain data
 * (JSON), and its lists are arrays. Rejects with a RangeError when it is larger than can be read.
 *
 *     const journalKind = { title: 'journal of a refresh', root: 'journal', namespace: …, format: 2,
 *       lists: ['changed', 'added', 'removed'] } as const;
 *     parts.add(await encode(journalKind, journal));
 *     const read = await decode(journalKind, journalShape, xml, allowance);
 */
export async function encode(kind: StoredKind, value: object): Promise<string> {
  const { root, namespace, format } = kind;
  const text = await pack(labelOf(kind), linesOf(kind, value));
  return partXml(root, namespace, `${String(format)} ${text}`);
}

/** What the digest of a part holds besides its bytes. */
export function labelOf({ root, format }: StoredKind): string {
  return `${root} ${String(format)}`;
}

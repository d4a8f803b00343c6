import { offersOf, type BaseTable, type Offer } from '../../reference/stored/base';
import { reasonsFor, type LoggedChange } from '../../reference/edition/changelog';
import type { Edition } from '../../reference/edition/edition';
import type { Incoming, DataOrigin } from '../../reference/edition/incoming';

/** Data that inserted tables can be refreshed with: what the add-in holds, and what was fetched. */
export class Offers {
  private readonly incoming = new Map<string, Incoming>();

  /** @param log of the edition inside the add-in */
  constructor(bundled: Edition, log: readonly LoggedChange[]) {
    this.add({
      ...{ origin: { kind: 'bundled' }, edition: bundled, retrieved: bundled.released },
      ...{ warnings: [], log },
    });
  }

  /** Takes the place of what came from there before. @returns that, if there was something */
  add(incoming: Incoming): Incoming | undefined {
    const key = JSON.stringify(incoming.origin);
    const before = this.incoming.get(key);
    this.incoming.set(key, incoming);
    return before;
  }

  /** Has what came from a place before stand there again. */
  takeBack({ origin }: Incoming, before: Incoming | undefined): void {
    if (before) this.add(before);
    else this.incoming.delete(JSON.stringify(origin));
  }

  /** What arrived from the add-in's site. */
  get fromSite(): Incoming | undefined {
    return this.incoming.get(JSON.stringify({ kind: 'site' }));
  }

  /** Drops what came from an analyst's own package. */
  forget(address: string): void {
    this.incoming.delete(JSON.stringify({ kind: 'package', address }));
  }

  /** Addresses of the analyst's own packages that delivered. */
  get packages(): readonly string[] {
    return [...this.incoming.values()].flatMap(({ origin }) => packageOf(origin));
  }

  get all(): readonly Offer[] {
    return [...this.incoming.values()].flatMap(({ origin, edition }) => offersOf(edition, origin));
  }

  /** Tables of the analyst's own packages. */
  get own(): readonly Offer[] {
    return this.all.filter(({ origin }) => origin.kind === 'package');
  }

  /** Those whose package names no primary key. */
  get unkeyed(): readonly Offer[] {
    return [...this.incoming.values()].flatMap(({ origin, edition, unkeyed = [] }) =>
      offersOf(edition, origin).filter(({ table }) => unkeyed.includes(table.id)),
    );
  }

  /** Has rows of an own package's table found by these columns from now on. */
  setKey({ origin, table: { id } }: Offer, primaryKey: readonly string[]): void {
    const incoming = this.incoming.get(JSON.stringify(origin));
    if (!incoming) return;
    const tables = incoming.edition.tables.map((table) =>
      table.id === id ? { ...table, primaryKey } : table,
    );
    this.add({ ...incoming, edition: { ...incoming.edition, tables } });
  }

  /** Why figures of a table changed, for a merge to look up by a cell of a row's key. */
  reasonsFor(base: BaseTable, { origin, edition }: Offer): (key: string) => readonly string[] {
    const log = this.incoming.get(JSON.stringify(origin))?.log ?? [];
    // The other tables show figures of the table of figures, whose keys are no months.
    const about = log.filter(({ table }) => [base.id, 'figures'].includes(table));
    return (key) => reasonsFor(about, key, base.edition, edition.version);
  }
}

/** Own packages that are offered as places, and those of them that no inserted table comes from. */
export function ownPackages(
  origins: readonly DataOrigin[],
  delivered: readonly string[],
): { readonly kept: readonly string[]; readonly forgettable: readonly string[] } {
  const used = new Set(origins.flatMap(packageOf));
  return {
    kept: [...new Set([...used, ...delivered])],
    forgettable: delivered.filter((address) => !used.has(address)),
  };
}

function packageOf(origin: DataOrigin): readonly string[] {
  return origin.kind === 'package' ? [origin.address] : [];
}

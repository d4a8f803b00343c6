import type { FeedId } from '../edition/incoming';
import type { Count } from './plausible-change';
import type { ContinuedTable } from './live-row';
import { oryxStates, type OryxCount } from './oryx';

/** A feed: what it is called, whose copy is read under which licence, and how it continues its table. */
interface Feed<T extends Count> {
  readonly title: string;
  /** The repository that keeps the copy. */
  readonly copy: string;
  readonly licence: string;
  readonly table: ContinuedTable<T>;
}

/** The Oryx list by day: a file a day and no "latest". */
export const oryxFeed: Feed<OryxCount> & { readonly address: (day: string) => string } = {
  title: 'Oryx list by day',
  copy: 'leedrake5/Russia-Ukraine',
  licence: 'MIT',
  address: (day) =>
    `https://raw.githubusercontent.com/leedrake5/Russia-Ukraine/master/data/byType/${day}.csv`,
  table: {
    tableId: 'losses_oryx',
    total: 'total',
    added: 'added_total',
    source: 'oryx-list',
    via: 'leedrake5-russia-ukraine',
    own: (count) => Object.fromEntries(oryxStates.map((state) => [state, count[state]])),
    remarks: (count) => {
      const sum = oryxStates.reduce((soFar, state) => soFar + count[state], 0);
      return sum === count.total
        ? []
        : [
            `The four states add up to ${String(sum)}, the list's own total is ${String(count.total)}.`,
          ];
    },
  },
};

/** Claims by day, all in one file. */
export const generalStaffFeed: Feed<Count> & { readonly address: string } = {
  title: 'General Staff claims by day',
  copy: 'PetroIvaniuk/2022-Ukraine-Russia-War-Dataset',
  licence: 'MIT',
  address:
    'https://raw.githubusercontent.com/PetroIvaniuk/2022-Ukraine-Russia-War-Dataset/main/data/russia_losses_equipment.json',
  table: {
    tableId: 'losses_general_staff',
    total: 'cumulative_claimed',
    added: 'added_claimed',
    source: 'general-staff-ukraine',
    via: 'petroivaniuk-dataset',
    own: () => ({}),
    remarks: () => [],
  },
};

/** What is said of the feeds alike. */
export const feeds: Readonly<
  Record<FeedId, Pick<Feed<Count>, 'title' | 'copy' | 'licence'> & { readonly tableId: string }>
> = {
  oryx: { ...oryxFeed, tableId: oryxFeed.table.tableId },
  'general-staff': { ...generalStaffFeed, tableId: generalStaffFeed.table.tableId },
};

import type { Arrival } from '../../feeds';
import { describeFetchFault } from '../../feeds';
import type { Incoming } from '../../reference/edition/incoming';
import { chosenName } from '../../reference/edition/own-package';
import { countText } from '../page/count-text';
import type { RefreshMessage } from './result-text';

/** What became of asking a place for data, and what the analyst should know of them. */
export function fetchOutcomes(arrival: Arrival, updates: number): readonly RefreshMessage[] {
  if (!arrival.ok) {
    const text = describeFetchFault(arrival.error);
    const intent = arrival.error.kind === 'cancelled' ? 'warning' : 'error';
    // Faults of a package are lines, not sentences.
    return [
      { intent, text: `${text}${text.endsWith('.') ? ' ' : '\n'}Nothing in the workbook changed.` },
    ];
  }
  const { origin, edition, retrieved, warnings } = arrival.value;
  const what = whatArrived(arrival.value);
  const tables =
    origin.kind === 'package'
      ? ` ${countText(edition.tables.length, 'table')} of yours ${edition.tables.length === 1 ? 'stands' : 'stand'} in the list now.`
      : '';
  const ready =
    updates === 0
      ? 'No table here has an update.'
      : `${countText(updates, 'table')} here can be refreshed.`;
  return [
    {
      intent: 'success',
      text: `${what}, ${retrieved.replace('T', ' ').replace('Z', ' UTC')}.${tables} ${ready}`,
    },
    ...warnings.map((text): RefreshMessage => ({ intent: 'warning', text })),
  ];
}

/** What was chosen from the computer did not arrive, and seldom has a version. */
function whatArrived({ origin, edition }: Incoming): string {
  if (origin.kind === 'feed') return 'Live data arrived';
  const isChosen = origin.kind === 'package' && chosenName(origin.address) !== undefined;
  return isChosen ? `“${edition.title}” was read` : `Edition ${edition.version} arrived`;
}

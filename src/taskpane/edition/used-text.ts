import type { UsedSources } from '../../excel/edition/used-sources';
import { placeText } from '../insert/insert-text';
import { countText } from '../page/count-text';

/** How many names or places a sentence lists before it counts the rest. */
const mostNamed = 3;

/** What was found in the workbook, and what could not be: one sentence each. */
export function usedText({
  sources,
  tables,
  unknown,
  workedOut,
}: Omit<UsedSources, 'names'>): readonly string[] {
  const places = workedOut.map(({ sheet, address }) => placeText(sheet, address));
  return [
    sources.length === 0
      ? 'No formula uses a figure, and no table was inserted.'
      : `${countText(sources.length, 'source')} of the figures in formulas${tables.length === 0 ? '' : ` and of ${countText(tables.length, 'inserted table')}`}.`,
    ...(unknown.length === 0 ? [] : [`Not known here: ${named(unknown)}.`]),
    ...(places.length === 0
      ? []
      : [`These formulas work their keys out, so their sources are not known: ${named(places)}.`]),
  ];
}

function named(names: readonly string[]): string {
  const rest = names.length - mostNamed;
  return names.slice(0, mostNamed).join(', ') + (rest > 0 ? ` and ${String(rest)} more` : '');
}

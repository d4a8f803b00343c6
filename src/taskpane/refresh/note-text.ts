import type { MergeNote } from '../../reference/merge/notes';
import { numberText } from '../../reference/number-text';
import { countText } from '../page/count-text';
import { keyText } from './cell-text';
import { firstNames } from './result-text';

/** What the refresh leaves alone, a sentence each. */
export function noteText(note: MergeNote): string {
  switch (note.kind) {
    case 'stays-deleted':
      return `${keyText(note.key)} changed in the new data. You deleted it, and it stays deleted.`;
    case 'key-repeated':
      return `${keyText(note.key)} stands in ${countText(note.rows.length, 'row')}: none of them is refreshed.`;
    case 'key-empty':
      return `Row ${numberText(note.row + 1)} of the table${note.key ? `, inserted as ${keyText(note.key)},` : ''} has an empty key cell: it is not refreshed.`;
    case 'column-absent':
      return `The column “${note.header}” was renamed or deleted: it is not refreshed. Give it its name back if it should be.`;
    case 'column-elsewhere':
      return `What was inserted under “${note.header}” stands under “${note.under}” now, so these cells count as changed by you. If the headers were exchanged, exchange them back.`;
    case 'column-gone':
      return `The new data no longer have the column “${note.header}”: it stays, as yours.`;
    case 'column-taken':
      return `The new data bring a column “${note.header}”. One of yours has that name: theirs is left out.`;
    case 'header-taken':
      return `The new data call “${note.header}” “${note.wanted}”. Another column here has that name: the old one stays.`;
    case 'stands-as':
      return standsAsText(note);
    case 'sorted-otherwise':
      return `The table is sorted in an order of your own: ${countText(note.added, 'new row')} would go to its end.`;
  }
}

function standsAsText({ as, of, header, rows }: Extract<MergeNote, { kind: 'stands-as' }>): string {
  const [stand, them] = rows.length === 1 ? ['stands', 'it'] : ['stand', 'them'];
  const said = `${countText(rows.length, of)} in “${header}” ${stand} as ${as === 'text' ? 'text' : rows.length === 1 ? 'a number' : 'numbers'}`;
  if (as === 'number') return `${said}: formulas that look for the text do not find ${them}.`;
  return of === 'number'
    ? `${said}: SUM leaves ${them} out.`
    : `${said}: formulas that expect a date may not read ${them} as one.`;
}

/** How many numbers stand as text, which can be made numbers. */
export function textNumbers(notes: readonly MergeNote[]): number {
  return notes.reduce(
    (sum, note) =>
      note.kind === 'stands-as' && note.as === 'text' && note.of === 'number'
        ? sum + note.rows.length
        : sum,
    0,
  );
}

/** Rows of a kind that get a sentence each: more of them share one, as there may be thousands. */
const mostApart = 3;

/** The notes for where there is little room: of many rows, the first ones. */
export function shortNotes(notes: readonly MergeNote[]): readonly string[] {
  const empty = notes.filter((note) => note.kind === 'key-empty');
  const repeated = notes.filter((note) => note.kind === 'key-repeated');
  const rows = empty.map(({ row }) => numberText(row + 1));
  const keys = repeated.map(({ key }) => keyText(key));
  return [
    ...notes.filter(({ kind }) => kind !== 'key-empty' && kind !== 'key-repeated').map(noteText),
    ...apartOr(
      empty,
      `${countText(rows.length, 'row')} of the table have an empty key cell and are not refreshed: ${firstNames(rows)}.`,
    ),
    ...apartOr(
      repeated,
      `${countText(keys.length, 'key')} stand in several rows, and none of these is refreshed: ${firstNames(keys)}.`,
    ),
  ];
}

function apartOr(notes: readonly MergeNote[], together: string): readonly string[] {
  return notes.length > mostApart ? [together] : notes.map(noteText);
}

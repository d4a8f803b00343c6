import type { UsedBy } from '../../reference/merge/changes';
import type { Conflict } from '../../reference/merge/conflicts';
import { countText } from '../page/count-text';
import { cellText, keyText, standingText } from './cell-text';
import { unusualText } from './preview-text';

/** What a conflict says: its place, what happened, and what each choice comes to. */
export interface ConflictText {
  readonly title: string;
  readonly lines: readonly string[];
  readonly mine: string;
  readonly theirs: string;
}

/** @param offer what the new data are: "Edition 2026.9.0" */
export function conflictText(conflict: Conflict, offer: string): ConflictText {
  switch (conflict.kind) {
    case 'cell': {
      const { key, field, base: inserted, yours } = conflict.edit;
      return {
        title: `${keyText(key)}, ${field.title}`,
        lines: [
          `Was ${cellText(inserted)} when inserted. You changed it, and so do the new data.`,
          ...conflict.reasons,
        ],
        mine: `Yours: ${standingText(yours, field)}`,
        theirs: `${offer}: ${cellText(conflict.theirs)}${conflict.correction ? ', a correction' : ''}`,
      };
    }
    case 'gone': {
      const { edits, entries, usedBy } = conflict;
      const untouched = edits.length + entries.length === 0;
      return {
        title: `${keyText(conflict.key)}, not in the new data`,
        lines: [
          ...(untouched && !usedBy ? ['The new data end before this row.'] : []),
          ...edits.map(
            ({ field, base: inserted, yours }) =>
              `You changed ${field.title} from ${cellText(inserted)} to ${standingText(yours, field)}.`,
          ),
          ...entries.map(({ header, value }) => `Your entry in ${header}: ${cellText(value)}.`),
          ...(usedBy ? [usedByLine(usedBy)] : []),
          ...conflict.reasons,
        ],
        mine: 'Keep the row, as your own',
        theirs: untouched ? 'Remove the row' : 'Remove the row, with what you entered',
      };
    }
    case 'unusual-change': {
      const { key, cells, reasons } = conflict.change;
      return {
        title: `${keyText(key)}, an unusual change`,
        lines: [unusualText(conflict.why), ...reasons],
        mine: 'Leave the row as it is',
        theirs: `Take ${cells.map(({ field, to }) => `${field.title} ${cellText(to)}`).join(', ')}`,
      };
    }
    case 'unusual-rows': {
      const keys = conflict.rows.map(({ key }) => keyText(key)).join(', ');
      return {
        title: `${keys}, an unusual step`,
        lines: [unusualText(conflict.why)],
        mine: `Leave out ${countText(conflict.rows.length, 'new row')}`,
        theirs: `Add ${countText(conflict.rows.length, 'new row')}`,
      };
    }
  }
}

/** Which formulas a row's removal breaks: the first, and how many more. */
function usedByLine({ first, others }: UsedBy): string {
  const more = others > 0 ? ` and ${countText(others, 'more formula')}` : '';
  return `Your formula ${first.formula} in ${first.header}${more} would show #REF! without this row.`;
}

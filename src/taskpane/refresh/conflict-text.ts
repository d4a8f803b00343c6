import type { Conflict } from '../../reference/merge/conflicts';
import { countText } from '../number-text';
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
      const untouched = conflict.edits.length + conflict.entries.length === 0;
      return {
        title: `${keyText(conflict.key)}, not in the new data`,
        lines: [
          ...(untouched ? ['The new data end before this row.'] : []),
          ...conflict.edits.map(
            ({ field, base: inserted, yours }) =>
              `You changed ${field.title} from ${cellText(inserted)} to ${standingText(yours, field)}.`,
          ),
          ...conflict.entries.map(
            ({ header, value }) => `Your entry in ${header}: ${cellText(value)}.`,
          ),
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

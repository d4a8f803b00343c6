import type { FuzzCase, Incident, NewerRows } from './fuzz-case';

const none: Incident = { kind: 'none' };
const nothing: NewerRows = { changed: [], removed: [], added: 0, rate: false };
const rest = { incident: none, choice: 'theirs', later: [], undo: { kind: 'none' } } as const;

/** Cases that failed once, as small as they got. */
export const goldenCases: Readonly<Record<string, FuzzCase>> = {
  'a running sum whose first row goes while a column comes': {
    ...{ ...rest, edits: [{ kind: 'own-column', formula: 'sum' }] },
    newer: { ...nothing, removed: [0], rate: true },
  },
  'a total whose first row goes while a column comes': {
    ...{ ...rest, edits: [{ kind: 'own-column', formula: 'one-total' }] },
    newer: { ...nothing, removed: [0], rate: true },
  },
  'a formula that refers to one of two rows with the same key': {
    ...{ ...rest, newer: { ...nothing, removed: [4] } },
    edits: [
      { kind: 'double-key', row: 2 },
      { kind: 'own-column', formula: 'row-above' },
    ],
  },
  'a total over a first row that goes while another comes, so that it reads alike': {
    ...{ ...rest, choice: 'turns', newer: { ...nothing, removed: [10, 11], added: 1 } },
    edits: [
      { kind: 'own-column', formula: 'one-total' },
      { kind: 'rename-header', column: 6 },
    ],
  },
  'running sums in two rows with the same key, over a first row that goes': {
    ...{ ...rest, choice: 'mine', newer: { ...nothing, removed: [0] } },
    edits: [
      { kind: 'own-column', formula: 'sum' },
      { kind: 'double-key', row: 1 },
    ],
  },
  'a table beside that refuses a column once the session is back': {
    ...{ ...rest, edits: [{ kind: 'table-beside' }], newer: { ...nothing, rate: true } },
    incident: { kind: 'lost-session', request: 6, end: 'resume' },
  },
  'an entry typed directly below the table while a row comes to its end': {
    ...{ ...rest, edits: [], newer: { ...nothing, removed: [2], added: 1 } },
    incident: { kind: 'meanwhile', acts: [{ request: 7, edit: { kind: 'row-below', row: 10 } }] },
  },
  'an entry typed directly below the table while a row and a column come': {
    ...{ ...rest, edits: [], newer: { ...nothing, added: 1, rate: true } },
    incident: { kind: 'meanwhile', acts: [{ request: 8, edit: { kind: 'row-below', row: 11 } }] },
  },
};

import fc from 'fast-check';

/** What a person does to the workbook. Places count from 0 and wrap around the table's size. */
export type Edit =
  | { readonly kind: 'type'; readonly row: number; readonly column: number; readonly as: EntryKind }
  | { readonly kind: 'type-below' | 'type-beside'; readonly row: number; readonly as: EntryKind }
  | { readonly kind: 'own-column'; readonly formula: OwnFormula }
  | { readonly kind: 'own-row' | 'row-below'; readonly row: number }
  | { readonly kind: 'sort'; readonly column: number; readonly ascending: boolean }
  | { readonly kind: 'filter'; readonly column: number }
  | { readonly kind: 'insert-sheet-row'; readonly below: boolean }
  | { readonly kind: 'delete-table-row'; readonly row: number }
  | { readonly kind: 'insert-sheet-column' }
  | { readonly kind: 'rename-header' | 'delete-column'; readonly column: number }
  | {
      readonly kind: 'blank-key' | 'double-key' | 'text-number' | 'cut-cell';
      readonly row: number;
    }
  | { readonly kind: 'refer-elsewhere'; readonly row: number }
  | { readonly kind: 'totals' }
  | { readonly kind: 'move-table' }
  | { readonly kind: 'table-below' | 'table-beside' };

export type EntryKind = 'text' | 'number' | 'formula' | 'reference';
export type OwnFormula = 'filled' | 'one-total' | 'row-above' | 'other-sheet' | 'texts' | 'sum';

/** What the newer edition has otherwise: months of the table by their number. */
export interface NewerRows {
  readonly changed: readonly number[];
  readonly removed: readonly number[];
  readonly added: number;
  /** Whether it has a column more, and words a header otherwise. */
  readonly rate: boolean;
}

/** What befalls a refresh or its undo: at which request, counted from 1. */
export type UndoIncident =
  | { readonly kind: 'none' }
  | { readonly kind: 'fault'; readonly request: number; readonly when: 'before' | 'after' }
  | { readonly kind: 'meanwhile'; readonly acts: readonly ActAt[] };

/** What a person does just before a request. */
export interface ActAt {
  readonly request: number;
  readonly edit: Edit;
}

export type Incident =
  | UndoIncident
  /** The session is lost, and the rest is done when it is back. */
  | {
      readonly kind: 'lost-session';
      readonly request: number;
      readonly end: 'resume' | 'take back';
    };

export interface FuzzCase {
  readonly edits: readonly Edit[];
  readonly newer: NewerRows;
  readonly incident: Incident;
  readonly choice: 'mine' | 'theirs' | 'open' | 'turns';
  /** What is done between the refresh and its undo. */
  readonly later: readonly Edit[];
  readonly undo: UndoIncident;
}

const row = fc.nat(12);
const column = fc.nat(8);
const as = fc.constantFrom<EntryKind>('text', 'number', 'formula', 'reference');
const one = <Kind extends string>(...kinds: Kind[]) => fc.constantFrom(...kinds);

/** What a person does at any time, also while the add-in is at work. */
const atAnyTime: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: one('type'), row, column, as }) },
  fc.record({ kind: one('type-below', 'type-beside'), row, as }),
  fc.record({ kind: one('own-row', 'row-below'), row }),
  fc.record({ kind: one('sort'), column, ascending: fc.boolean() }),
  fc.record({ kind: one('insert-sheet-row'), below: fc.boolean() }),
  fc.record({ kind: one('delete-table-row', 'cut-cell', 'text-number'), row }),
  fc.record({ kind: one('insert-sheet-column') }),
  fc.record({ kind: one('rename-header'), column }),
);

const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 14, arbitrary: atAnyTime },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: one('own-column'),
      formula: one<OwnFormula>(
        ...(['filled', 'one-total', 'row-above', 'other-sheet', 'texts', 'sum'] as const),
      ),
    }),
  },
  fc.record({ kind: one('filter', 'delete-column'), column }),
  fc.record({ kind: one('blank-key', 'double-key', 'refer-elsewhere'), row }),
  fc.record({ kind: one('totals', 'move-table', 'table-below', 'table-beside') }),
);

const request = fc.integer({ min: 1, max: 10 });
const none = fc.record({ kind: one('none') });
const fault = fc.record({ kind: one('fault'), request, when: one('before', 'after') });
/** While it is taken back a person may act once more. */
const meanwhile = fc.record({
  kind: one('meanwhile'),
  acts: fc.uniqueArray(fc.record({ request: fc.integer({ min: 1, max: 14 }), edit: atAnyTime }), {
    minLength: 1,
    maxLength: 2,
    selector: (act) => act.request,
  }),
});

export const fuzzCases: fc.Arbitrary<FuzzCase> = fc.record({
  edits: fc.array(edit, { maxLength: 6 }),
  newer: fc.record({
    changed: fc.uniqueArray(row, { maxLength: 3 }),
    removed: fc.uniqueArray(row, { maxLength: 3 }),
    added: fc.nat(2),
    rate: fc.boolean(),
  }),
  incident: fc.oneof(
    { weight: 3, arbitrary: none },
    fault,
    fc.record({ kind: one('lost-session'), request, end: one('resume', 'take back') }),
    { weight: 2, arbitrary: meanwhile },
  ),
  choice: one('mine', 'theirs', 'open', 'turns'),
  later: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.array(atAnyTime, { maxLength: 2 })),
  undo: fc.oneof({ weight: 3, arbitrary: none }, fault, meanwhile),
});

import type { NoEdition, ReferenceInUse } from '../../functions/reference-in-use';
import { cite } from '../../reference/cite/citation';
import { isOwnTable } from '../../reference/edition/own-package';
import type { Edition } from '../../reference/edition/edition';
import { lookUp, type LookupReference } from '../../reference/figures/lookup';
import { lookUpSeries, type SeriesQuestion } from '../../reference/figures/series';
import type { Offer } from '../../reference/stored/base';
import { pinOf, type Pin } from '../../reference/stored/pin';
import { fail, type Result } from '../../reference/result';
import { failureSentence } from '../requests/failures';
import { workbookWrites } from '../requests/queue';
import { calculationEnded } from './calculation-ended';
import { pinUnpinned, readPinned, removePins, type FoundPin } from './pinned-edition';
import { referenceFormulas } from './reference-formulas';
import type { KnownSources } from './used-sources';

/** How the workbook stands to editions. */
export type EditionState =
  | { readonly kind: 'reading' }
  /** Nothing in it needed a figure yet: what does first will pin it to the add-in's edition. */
  | { readonly kind: 'unpinned' }
  | Extract<FoundPin, { kind: 'pinned' }>
  /** Excel does not let it be pinned: formulas answer from the add-in's edition. */
  | { readonly kind: 'not-pinned'; readonly why: string }
  /** Formulas have no answer: figures of another edition would change its numbers unseen. */
  | { readonly kind: 'damaged' | 'unread'; readonly why: string };

/**
 * The edition that a workbook's formulas look figures up in: the one that travels inside it, or as
 * long as it has none, the one that the add-in ships. Whatever first needs a figure pins it.
 */
export class WorkbookEdition implements ReferenceInUse {
  /** What a workbook without a pin answers from, and can move to. */
  readonly shipped: Pin;
  /** Tables of the analyst's own packages, as long as they are here. */
  ownTables: readonly Offer[] = [];
  private current: EditionState = { kind: 'reading' };
  private pinning: Promise<void> | undefined;
  private waiting: Promise<void> | undefined;

  /** @param onChange told of every new state */
  constructor(
    shipped: Edition,
    private readonly onChange: (state: EditionState) => void = () => undefined,
  ) {
    this.shipped = pinOf(shipped);
  }

  get state(): EditionState {
    return this.current;
  }

  /** Where the sources of the workbook are looked up. */
  get known(): KnownSources {
    const { current, shipped, ownTables } = this;
    const reference = current.kind === 'pinned' ? current.pin : shipped;
    return { reference, shipped, own: ownTables };
  }

  /** Reads the workbook's pin. Never throws: what went wrong is the state. */
  async read(): Promise<void> {
    try {
      const found = await readPinned();
      this.become(found.kind === 'none' ? { kind: 'unpinned' } : found);
    } catch (error) {
      const action = 'read which edition the workbook is pinned to';
      this.become({ kind: 'unread', why: failureSentence(error, { action, workbook: true }) });
    }
  }

  /** Pins the workbook if it is not. Never throws: what went wrong is the state. */
  pin(): Promise<void> {
    const { kind } = this.current;
    if (kind !== 'unpinned' && kind !== 'not-pinned') return Promise.resolve();
    this.pinning ??= this.writePin().finally(() => (this.pinning = undefined));
    return this.pinning;
  }

  /**
   * Takes the pin out again that an insert made, if no formula needs it. Throws Excel's error.
   */
  async unpin(): Promise<void> {
    await workbookWrites.queue(async () => {
      const formulas = await Excel.run(referenceFormulas);
      if (this.current.kind !== 'pinned' || formulas.length > 0) return;
      await removePins();
      this.become({ kind: 'unpinned' });
    });
  }

  /** From now on formulas answer from an edition that was just written into the workbook. */
  moved(pin: Pin): void {
    this.become({ kind: 'pinned', pin, others: 0 });
  }

  lookUp(key: string, field: string): ReturnType<ReferenceInUse['lookUp']> {
    return this.answer((reference) => lookUp(reference, key, field));
  }

  cite(keyOrId: string, style: string): ReturnType<ReferenceInUse['cite']> {
    return this.answer((reference) => cite(reference, keyOrId, style));
  }

  series(question: SeriesQuestion): ReturnType<ReferenceInUse['series']> {
    return isOwnTable(question.table)
      ? this.ownSeries(question)
      : this.answer(({ tables }) => lookUpSeries(tables, question));
  }

  /** Own packages are not kept in the workbook, and no edition changes them. */
  private ownSeries(question: SeriesQuestion): ReturnType<ReferenceInUse['series']> {
    const name = question.table.trim().toLowerCase();
    const [found, ...others] = this.ownTables.filter(
      ({ table }) => table.id.toLowerCase() === name,
    );
    if (found && others.length === 0) return lookUpSeries(new Map([[name, found.table]]), question);
    const message = found
      ? 'several of your own packages have a table of this name: remove all but one in the task pane'
      : 'no table of your own packages that is loaded is called so: load the package in the task pane, then calculate again';
    return fail({ kind: found ? 'wrong' : 'none', argument: 'table', message });
  }

  private answer<T, E>(
    ask: (reference: LookupReference) => Result<T, E>,
  ): Result<T, E | NoEdition> {
    const state = this.current;
    switch (state.kind) {
      case 'pinned':
        return ask(state.pin);
      case 'unpinned':
      case 'not-pinned': {
        const answer = ask(this.shipped);
        // Only for what the workbook is built on; and once Excel refused, not with every cell.
        if (answer.ok && state.kind === 'unpinned') this.pinLater();
        return answer;
      }
      case 'damaged':
      case 'unread':
      case 'reading':
        return fail({ kind: 'no-edition', because: noAnswer(state) });
    }
  }

  /** A function asked in the middle of a calculation: nothing is written before that has ended. */
  private pinLater(): void {
    const pin = () => this.pin();
    this.waiting ??= calculationEnded()
      .then(pin, pin)
      .finally(() => (this.waiting = undefined));
  }

  private async writePin(): Promise<void> {
    try {
      const found = await workbookWrites.queue(() => pinUnpinned(this.shipped));
      if (found.kind !== 'none') this.become(found);
    } catch (error) {
      const action = 'pin the workbook to its edition';
      this.become({ kind: 'not-pinned', why: failureSentence(error, { action, workbook: true }) });
    }
  }

  private become(state: EditionState): void {
    this.current = state;
    this.onChange(state);
  }
}

function noAnswer(
  state: Extract<EditionState, { kind: 'damaged' | 'unread' | 'reading' }>,
): string {
  switch (state.kind) {
    case 'damaged':
      return `the edition that this workbook is pinned to can't be read (${state.why}): see TankStock's task pane`;
    case 'unread':
      return `${state.why} TankStock's task pane can try again.`;
    case 'reading':
      return 'the edition that this workbook is pinned to is still being read';
  }
}

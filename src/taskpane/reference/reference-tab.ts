import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Guide } from '../../help/guides/guide';
import type { Offer } from '../../reference/stored/base';
import type { Edition } from '../../reference/edition/edition';
import type { Pin } from '../../reference/stored/pin';
import { Announcement } from '../page/announcement';
import type { EnterRequest } from '../insert/enter-request';
import { GoToRequest, type TankInsertMessage } from '../insert/insert-message';
import '../insert/insert-message';
import type { InsertRequest, UndoInsertRequest } from '../insert/insert-request';
import { InsertTask } from '../insert/insert-task';
import type { EndedInsert } from '../insert/insert-text';
import { workbook, type Workbook, type WorkbookState } from '../workbook/workbook';
import { base } from '../page/shared-styles';
import './first-steps';
import { foundText } from './found-text';
import { Catalogue, functionsGroup, type ListedGroup } from './listing';
import './reference-list';
import type { TankReferenceList } from './reference-list';
import type { SearchChange, TankSearchField } from './search-field';
import './search-field';

/** A pause in typing after which the number of finds is said aloud. */
const announceAfterMs = 500;

/** Find a table or figure, look at it, insert it. */
@customElement('tank-reference-tab')
export class TankReferenceTab extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr) auto;
        min-height: 0;
      }
      tank-search-field {
        padding: 8px 12px;
      }
      tank-insert-message {
        padding: 8px 12px; /* a row of its own: it takes room and covers nothing */
      }
      .scroll {
        position: relative; /* holds texts for screen readers: else they would stretch the page */
        overflow: hidden auto;
        overflow-anchor: none; /* an entry that fills must not push its own row out of sight */
        scroll-padding-bottom: 66px; /* the lines at the foot */
        scrollbar-width: thin;
      }
      .scroll[page] {
        display: grid;
        grid-row: 1 / -1;
        overflow: hidden;
      }
      ::slotted(*) {
        min-height: 0;
      }
      /* In a low window all of it scrolls. */
      @media (max-height: 359px) {
        :host {
          display: block;
          position: relative;
          overflow: hidden auto;
          scrollbar-width: thin;
        }
        .scroll:not([page]) {
          overflow: visible;
        }
      }
      .empty {
        padding: 8px 14px;
        margin: 0;
        font-size: 13px;
        line-height: 18px;
        color: var(--colorNeutralForeground2);
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) edition!: Edition;
  /** Tables of the analyst's own packages. */
  @property({ attribute: false }) own: readonly Offer[] = [];
  @workbook private workbook: WorkbookState = 'starting';
  /** What the workbook's formulas answer from, once it is pinned. */
  @property({ attribute: false }) pin: Pin | undefined;
  /** Of the functions; none until they are loaded. */
  @property({ attribute: false }) guides: readonly Guide[] = [];
  /** Whether the workbook holds nothing of ours yet: then the ways to begin stand above the list. */
  @property({ type: Boolean }) beginning = false;
  /** Whether a page of the slotted parts stands in the place of the list. */
  @property({ type: Boolean }) page = false;
  @state() private query = '';
  @state() private allFigures = false;
  private catalogue!: Catalogue;
  @query('tank-search-field') private search!: TankSearchField;
  @query('tank-reference-list') private list!: TankReferenceList | null;
  @query('tank-insert-message') private message!: TankInsertMessage;
  @query('.scroll') private scroller!: HTMLElement;
  private readonly task = new InsertTask(this);
  /** The button that began the insert: the focus goes back to it. */
  private origin: HTMLElement | undefined;
  private pause = 0;

  /** Shows what became of an insert that the ribbon began. */
  showResult(result: EndedInsert): void {
    void this.task.report(result);
  }

  /** Goes on with a search that was begun before this element stood. */
  takeOver(query: string): void {
    this.query = query;
    void this.updateComplete.then(() => this.search.continue(query));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('edition') || changed.has('own') || changed.has('guides'))
      this.catalogue = new Catalogue(this.edition, this.own, this.guides);
  }

  override render() {
    const { edition, query, allFigures, page } = this;
    const searching = query.trim() !== '';
    const groups = this.groups();
    return html`<tank-search-field
        ?hidden=${page}
        query=${query}
        @tankstock-search=${this.find}
        @keydown=${this.enterList}
      ></tank-search-field>
      <div class="scroll" ?page=${page}>
        <slot name="selected"></slot>
        <div ?hidden=${page}>
          ${
            this.beginning && !searching
              ? html`<tank-first-steps
                  .edition=${edition}
                  functions=${this.guides.length}
                  @tankstock-write-formula=${this.showFunctions}
                  @tankstock-find-figures=${this.showList}
                ></tank-first-steps>`
              : nothing
          }
          ${
            groups.length === 0
              ? html`<p class="empty">
                  Nothing matches “${query}”. Try fewer words, a number such as 3,960, a source such
                  as Oryx, or a key such as storage.prewar.
                </p>`
              : nothing
          }
          <tank-reference-list
            .edition=${edition}
            .groups=${groups}
            ?searching=${searching}
            ?allFigures=${allFigures}
            .pin=${this.pin}
            ?busy=${this.task.insertion.kind === 'running'}
            @tankstock-insert=${this.insert}
            @tankstock-enter=${this.enter}
            @tankstock-toggle=${this.putAway}
            @tankstock-leave-upwards=${() => this.search.focus()}
            @tankstock-all-figures=${() => (this.allFigures = !allFigures)}
          ></tank-reference-list>
        </div>
        <slot></slot>
      </div>
      <tank-insert-message
        .insertion=${this.task.insertion}
        ?hidden=${page || this.task.insertion.kind === 'none'}
        @tankstock-insert=${this.insert}
        @tankstock-enter=${this.enter}
        @tankstock-undo-insert=${this.undoInsert}
        @tankstock-go-to=${this.goTo}
        @tankstock-dismiss=${this.dismiss}
      ></tank-insert-message>`;
  }

  private groups(): readonly ListedGroup[] {
    const { query, catalogue } = this;
    return query.trim() === '' ? catalogue.groups(this.allFigures) : catalogue.found(query);
  }

  /** Shows the selected cell's part, which stands above the list. */
  scrollToTop(): void {
    this.scroller.scrollTop = 0;
  }

  private readonly showList = () => {
    this.list?.scrollIntoView({ block: 'start' });
    this.search.focus();
  };

  private readonly showFunctions = () => {
    void this.list?.openGroup(functionsGroup);
  };

  /** A message has been read when something else is done. */
  private readonly putAway = () => {
    if (this.task.insertion.kind === 'ended') this.task.dismiss();
  };

  private readonly find = ({ query }: SearchChange) => {
    this.query = query;
    this.putAway();
    this.scrollToTop();
    window.clearTimeout(this.pause);
    this.pause = window.setTimeout(() => {
      this.dispatchEvent(new Announcement(foundText(query, this.groups())));
    }, announceAfterMs);
  };

  private readonly enterList = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    this.list?.focus();
  };

  private readonly insert = (event: InsertRequest) =>
    this.carryOut(event, (workbook) => this.task.run(workbook, event.offer, event.at));

  private readonly enter = (event: EnterRequest) =>
    this.carryOut(event, (workbook) => this.task.enter(workbook, event.entered, event.at));

  private readonly undoInsert = (event: UndoInsertRequest) =>
    this.carryOut(event, (workbook) => this.task.undo(workbook, event.record));

  private async carryOut(event: Event, run: (workbook: Workbook) => Promise<void>): Promise<void> {
    const { workbook, task } = this;
    if (typeof workbook === 'string') return;
    window.clearTimeout(this.pause); // the number of finds would talk over what is done now
    const began = event.composedPath()[0];
    const fromMessage = event.currentTarget === this.message;
    if (!fromMessage && began instanceof HTMLElement) this.origin = began;
    const done = run(workbook);
    await this.updateComplete;
    if (fromMessage) await this.focusMessage(); // its buttons have gone
    await done;
    await this.updateComplete;
    const { insertion } = task;
    const needsAnswer =
      insertion.kind === 'ended' && /^(occupied|failed)$/.test(insertion.result.kind);
    if (fromMessage || needsAnswer) await this.focusMessage();
  }

  private async focusMessage(): Promise<void> {
    await this.message.updateComplete;
    this.message.focus();
  }

  private readonly goTo = async ({ place }: GoToRequest) => {
    if (typeof this.workbook === 'string') return;
    const problem = await this.workbook.goTo(place);
    if (problem !== undefined) void this.task.report({ kind: 'failed', message: problem });
  };

  private readonly dismiss = () => {
    this.task.dismiss();
    if (this.origin?.isConnected) this.origin.focus();
    else this.search.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-reference-tab': TankReferenceTab;
  }
}

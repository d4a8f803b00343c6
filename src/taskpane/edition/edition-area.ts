import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { EditionState, WorkbookEdition } from '../../excel/edition/workbook-edition';
import type { Incoming } from '../../reference/edition/incoming';
import type { Pin } from '../../reference/stored/pin';
import { Announcement } from '../page/announcement';
import { base } from '../page/shared-styles';
import './edition-bar';
import type { Versions } from './edition-text';
import type { TankEditionBar } from './edition-bar';
import { listOutcome, moveOutcome, type EditionOutcome } from './outcome';
import { newestPin, type Newest } from './newest-pin';
import {
  PageChange,
  type BarRequest,
  type BibliographyRequest,
  type MoveRequest,
} from './requests';
import { workbook, workbookEdition, type Workbook } from '../workbook/workbook';

/** The edition that the workbook is built on: a bar under the list, and the pages that it opens. */
@customElement('tank-edition-area')
export class TankEditionArea extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: contents;
      }
      :host(.page) {
        display: grid;
        min-height: 0;
      }
    `,
  ];

  @workbook private workbook!: Workbook;
  @workbookEdition private workbookEdition!: WorkbookEdition;
  @property({ attribute: false }) state!: EditionState;
  /** What arrived from the add-in's site in this session. */
  @property({ attribute: false }) arrived: Incoming | undefined;
  /** The newest edition that an inserted table has. */
  @property({ attribute: false }) tables: string | undefined;
  @state() private page: 'review' | 'sources' | undefined;
  @state() private busy = false;
  @state() private outcome: EditionOutcome | undefined;
  /** What the workbook was pinned to until it was moved, in this session. */
  @state() private earlier: Pin | undefined;
  @query('tank-edition-bar') private bar!: TankEditionBar | null;

  private newest!: Newest;

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('arrived') || changed.has('workbookEdition'))
      this.newest = newestPin(this.workbookEdition.shipped, this.arrived);
  }

  override render() {
    const { state, busy, outcome, earlier, newest } = this;
    const isNewest = state.kind === 'pinned' && state.pin.version === newest.pin.version;
    switch (this.page) {
      case 'review':
        return html`<tank-review-page
          .newest=${newest}
          .state=${state}
          .earlier=${isNewest ? earlier : undefined}
          .outcome=${outcome}
          ?busy=${busy}
          @tankstock-move=${this.move}
          @tankstock-leave-page=${this.leavePage}
        ></tank-review-page>`;
      case 'sources':
        return html`<tank-sources-page
          .outcome=${outcome}
          ?busy=${busy}
          @tankstock-bibliography=${this.list}
          @tankstock-leave-page=${this.leavePage}
        ></tank-sources-page>`;
      case undefined:
        return html`<tank-edition-bar
          .state=${state}
          .versions=${this.versions}
          outcome=${outcome?.text ?? ''}
          ?busy=${busy}
          @tankstock-bar=${this.act}
        ></tank-edition-bar>`;
    }
  }

  private get versions(): Versions {
    const { workbookEdition, newest, tables, earlier } = this;
    const shipped = workbookEdition.shipped.version;
    return { shipped, newest: newest.pin.version, tables, earlier: earlier?.version };
  }

  private readonly act = ({ action }: BarRequest) => this.alone(() => this.carryOut(action));

  private readonly move = ({ to }: MoveRequest) => this.alone(() => this.moveTo(to));

  private readonly list = ({ place }: BibliographyRequest) =>
    this.alone(async () => {
      const result = await this.workbook.insertBibliography(this.workbookEdition.known, place);
      this.show(listOutcome(result));
    });

  /** One thing at a time; what can't be loaded is said. */
  private async alone(work: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.outcome = undefined;
    try {
      await work();
    } catch {
      this.show({ done: false, text: 'A part of the pane could not be loaded: try again.' });
    }
    this.busy = false;
  }

  private async carryOut(action: BarRequest['action']): Promise<void> {
    const { workbookEdition, earlier } = this;
    switch (action) {
      case 'pin':
        return workbookEdition.pin();
      case 'review':
      case 'sources':
        await loadPages();
        this.page = action;
        this.dispatchEvent(new PageChange(true));
        return;
      case 'read': {
        const problem = await this.workbook.readAgain(workbookEdition);
        if (problem !== undefined) this.show({ done: false, text: problem });
        return;
      }
      case 'replace':
        return this.moveTo(workbookEdition.shipped);
      case 'undo':
        if (earlier) await this.moveTo(earlier);
    }
  }

  private async moveTo(to: Pin): Promise<void> {
    const back = to === this.earlier;
    const result = await this.workbook.moveEdition(this.workbookEdition, to);
    if (result.kind === 'moved') this.earlier = back ? undefined : result.from;
    this.show(moveOutcome(result, to.version, back));
  }

  private show(outcome: EditionOutcome): void {
    this.outcome = outcome;
    this.dispatchEvent(new Announcement(outcome.text));
  }

  private readonly leavePage = async () => {
    this.page = undefined;
    this.outcome = undefined;
    this.dispatchEvent(new PageChange(false));
    await this.updateComplete;
    this.bar?.focus();
  };
}

function loadPages() {
  return import(/* webpackChunkName: "edition-pages" */ './pages');
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-edition-area': TankEditionArea;
  }
}

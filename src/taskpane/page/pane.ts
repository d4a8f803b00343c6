import { provide } from '@lit/context';
import type { Tablist } from '@fluentui/web-components';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { CellAddress } from '../../excel/selection';
import type { Guide } from '../../help/guides/guide';
import type { EditionState, WorkbookEdition } from '../../excel/edition/workbook-edition';
import type { Offer } from '../../reference/stored/base';
import type { Edition } from '../../reference/edition/edition';
import type { Incoming } from '../../reference/edition/incoming';
import type { Pin } from '../../reference/stored/pin';
import type { Announcement } from './announcement';
import type { PageChange } from '../edition/requests';
import type { EndedInsert } from '../insert/insert-text';
import {
  editionContext,
  selectionContext,
  workbookContext,
  type WorkbookState,
} from '../workbook/workbook';
import { base } from './shared-styles';
import '../reference/reference-tab';
import type { TankReferenceTab } from '../reference/reference-tab';
import type { TankRefreshArea } from '../refresh/refresh-area';
import type { OwnTables, SiteArrival, TablesSeen } from '../refresh/requests';

const tabs = ['Reference', 'Build', 'About'] as const;

/** The task pane: its tabs, and the one live region that says what happens. */
@customElement('tank-pane')
export class TankPane extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      main {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr) auto;
        position: relative;
        height: 100vh;
        height: 100dvh;
        overflow: hidden;
        color: var(--colorNeutralForeground1);
        font: 14px/20px var(--fontFamilyBase);
      }
      .missing {
        padding: 6px 12px;
        font-size: 13px;
        line-height: 18px;
        background: var(--colorNeutralBackground2);
        border-bottom: 1px solid var(--colorNeutralStroke2);
        border-inline-start: 3px solid var(--colorPaletteDarkOrangeBorder2);
      }
      ul {
        padding: 0 0 0 16px;
        margin: 0;
      }
      fluent-tablist {
        padding: 0 8px;
        border-bottom: 1px solid var(--colorNeutralStroke2);
      }
      fluent-tab {
        min-height: 36px;
        font-size: 14px;
      }
      [role='tabpanel'] {
        display: grid;
        min-height: 0;
      }
      tank-refresh-area {
        --lines-below: 1;
      }
      @media (forced-colors: active) {
        fluent-tablist::after,
        fluent-tab::before {
          display: none;
        }
        fluent-tab[aria-selected='true'] {
          forced-color-adjust: none;
          color: HighlightText;
          background: Highlight;
          border-radius: 0;
        }
        fluent-tab:focus-visible {
          outline: 2px solid CanvasText;
          outline-offset: -3px;
        }
        fluent-tab[aria-selected='true']:focus-visible {
          outline-color: HighlightText;
        }
      }
    `,
  ];

  @property({ attribute: false }) edition!: Edition;
  /** What could not be loaded, and what to do, in sentences. */
  @state() private missing: readonly string[] = [];
  @provide({ context: workbookContext })
  @property({ attribute: false })
  workbook: WorkbookState = 'starting';
  /** The selection's top left cell, while Excel names one. */
  @provide({ context: selectionContext })
  @property({ attribute: false })
  selection: CellAddress | undefined;
  /** What the workbook's formulas answer from; undefined outside Excel. */
  @provide({ context: editionContext })
  @property({ attribute: false })
  workbookEdition: WorkbookEdition | undefined;
  @property({ attribute: false }) editionState: EditionState = { kind: 'reading' };
  /** The part of the pane that refreshes inserted tables is loaded. */
  @property({ type: Boolean }) refreshable = false;
  /** Tables of the analyst's own packages: they stand beside ours. */
  @state() ownTables: readonly Offer[] = [];
  /** What arrived from the add-in's site, and the newest edition of a table in the workbook. */
  @state() private arrived: Incoming | undefined;
  @state() private tableEdition: string | undefined;
  @state() private said = '';
  /** What has opened a page in place of the list. */
  @state() private editionPage = false;
  @state() private refreshPage = false;
  /** Of the functions; none until they are loaded. */
  @property({ attribute: false }) guides: readonly Guide[] = [];
  @query('fluent-tablist') private tablist!: Tablist;
  @query('tank-reference-tab') private reference!: TankReferenceTab;
  @query('tank-refresh-area') private refreshArea!: TankRefreshArea | null;

  /** Shows what became of an insert that the ribbon began. */
  showResult(result: EndedInsert): void {
    this.tablist.activeid = 'tab-Reference';
    this.reference.showResult(result);
  }

  /** Says above the tabs, once, that a part could not be loaded. */
  sayMissing(text: string): void {
    if (!this.missing.includes(text)) this.missing = [...this.missing, text];
  }

  /** Looks at the inserted tables again: there is one more. */
  lookAtTables(): void {
    void this.refreshArea?.look();
  }

  /** Opens the preview of every inserted table that has an update. */
  async previewUpdates(): Promise<void> {
    this.tablist.activeid = 'tab-Reference';
    await this.updateComplete;
    await this.refreshArea?.previewAll();
  }

  /** What was typed into the page's own search field while the code was on its way goes on here. */
  protected override firstUpdated(): void {
    const early = this.querySelector('input');
    if (!early || (early.value === '' && early !== document.activeElement)) return;
    this.reference.takeOver(early.value);
  }

  override willUpdate(): void {
    if (this.workbookEdition) this.workbookEdition.ownTables = this.ownTables;
  }

  override render() {
    const page = this.editionPage || this.refreshPage;
    return html`<main
      @tankstock-announcement=${this.say}
      @tankstock-updates=${this.previewUpdates}
      @tankstock-show-build=${() => (this.tablist.activeid = 'tab-Build')}
      @tankstock-build-model=${() => (this.tablist.activeid = 'tab-Build')}
    >
      <h1 class="unseen">TankStock</h1>
      <div>
        ${this.missingParts()}
        <fluent-tablist size="small" activeid="tab-Reference" aria-label="TankStock">
          ${tabs.map(
            (tab) =>
              html`<fluent-tab id="tab-${tab}" role="tab" aria-controls="panel-${tab}"
                >${tab}</fluent-tab
              >`,
          )}
        </fluent-tablist>
      </div>
      <div id="panel-Reference" role="tabpanel" aria-labelledby="tab-Reference">
        <tank-reference-tab
          .edition=${this.edition}
          .own=${this.ownTables}
          .guides=${this.guides}
          ?beginning=${this.editionState.kind === 'unpinned' || this.workbook === 'absent'}
          ?page=${page}
          .pin=${this.pin}
        >
          ${
            typeof this.workbook === 'string'
              ? nothing
              : [this.chartArea(page), this.refreshSection(), this.editionArea()]
          }
        </tank-reference-tab>
      </div>
      <div id="panel-Build" role="tabpanel" aria-labelledby="tab-Build" hidden>
        <tank-build-tab
          .edition=${this.edition}
          .pin=${this.pin}
          ?reading=${this.workbookEdition !== undefined && this.editionState.kind === 'reading'}
        ></tank-build-tab>
      </div>
      <div id="panel-About" role="tabpanel" aria-labelledby="tab-About" hidden>
        <tank-about .edition=${this.edition}></tank-about>
      </div>
      <tank-run-list></tank-run-list>
      <div class="unseen" role="status">${this.said}</div>
    </main>`;
  }

  private missingParts() {
    if (this.missing.length === 0) return nothing;
    return html`<div class="missing" role="alert">
      <ul>
        ${this.missing.map((text) => html`<li>${text}</li>`)}
      </ul>
    </div>`;
  }

  private get pin(): Pin | undefined {
    return this.editionState.kind === 'pinned' ? this.editionState.pin : undefined;
  }

  private chartArea(page: boolean) {
    return html`<tank-chart-area
      slot="selected"
      ?hidden=${page}
      @tankstock-selected=${() => this.reference.scrollToTop()}
    ></tank-chart-area>`;
  }

  private refreshSection() {
    if (!this.refreshable) return nothing;
    return html`<tank-refresh-area
      class=${this.refreshPage ? 'page' : nothing}
      ?hidden=${this.editionPage && !this.refreshPage}
      .edition=${this.edition}
      .pinned=${this.pin?.version}
      @tankstock-site-arrival=${({ incoming }: SiteArrival) => (this.arrived = incoming)}
      @tankstock-tables-seen=${({ newest }: TablesSeen) => (this.tableEdition = newest)}
      @tankstock-page=${({ open }: PageChange) => (this.refreshPage = open)}
      @tankstock-own-tables=${({ offers }: OwnTables) => (this.ownTables = offers)}
    ></tank-refresh-area>`;
  }

  /** Its element comes with the whole edition: until then there is nothing to say. */
  private editionArea() {
    if (!this.workbookEdition) return nothing;
    return html`<tank-edition-area
      class=${this.editionPage ? 'page' : nothing}
      ?hidden=${this.refreshPage}
      .state=${this.editionState}
      .arrived=${this.arrived}
      .tables=${this.tableEdition}
      @tankstock-page=${({ open }: PageChange) => (this.editionPage = open)}
    ></tank-edition-area>`;
  }

  private readonly say = ({ text }: Announcement) => {
    this.said = text;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-pane': TankPane;
  }
}

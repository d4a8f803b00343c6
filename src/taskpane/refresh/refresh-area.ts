import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import changelog from '../../../assets/reference/CHANGELOG.md';
import { readChangelog } from '../../reference/edition/changelog';
import type { Edition } from '../../reference/edition/edition';
import { Announcement } from '../page/announcement';
import { CitedChange } from '../edition/follow-sources';
import { PageChange } from '../edition/requests';
import type { KeyChange } from '../own/key-choice';
import { base } from '../page/shared-styles';
import { Fetching } from './fetching';
import { InsertedState } from './inserted-state';
import { keepFocus } from './keep-focus';
import './new-data-page';
import { nothingNew } from './nothing-new';
import { Offers } from './offers';
import './preview-page';
import type { TankPreviewPage } from './preview-page';
import { Previewing } from './previewing';
import {
  OwnTables,
  SiteArrival,
  TablesSeen,
  type FetchRequest,
  type ForgetDamagedRequest,
  type ForgetPackageRequest,
  type OpenRequest,
  type PreviewRequest,
  type TableRequest,
} from './requests';
import type { RefreshMessage } from './result-text';
import { RunningWork } from './running-work';
import { siteNotice } from './site-notice';
import { carryOut, workText } from './table-actions';
import { TurnToPane } from './turn-to-pane';
import './workbook-section';
import type { TankWorkbookSection } from './workbook-section';
import { workbook, type Workbook } from '../workbook/workbook';

/** The inserted tables of the workbook: a section under the list, and the pages that it opens. */
@customElement('tank-refresh-area')
export class TankRefreshArea extends LitElement {
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
  /** The edition inside the add-in. */
  @property({ attribute: false }) edition!: Edition;
  /** The version that the workbook is pinned to. */
  @property({ attribute: false }) pinned: string | undefined;
  @state() private page: 'preview' | 'new-data' | undefined;
  @state() private outcome: RefreshMessage | undefined;
  @query('tank-workbook-section') private section!: TankWorkbookSection | null;
  @query('tank-preview-page') private previewPage!: TankPreviewPage | null;
  private readonly running = new RunningWork(this);
  private offers!: Offers;
  private inserted!: InsertedState;
  private fetching!: Fetching;
  private previewing!: Previewing;
  /** The newest edition that was told. */
  private seen: string | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('edition') || this.hasUpdated) return;
    this.offers = new Offers(this.edition, readChangelog(changelog));
    this.inserted = new InsertedState(this, this.workbook, this.offers);
    this.fetching = new Fetching(this, this.edition, this.offers, this.inserted);
    this.previewing = new Previewing(this, this.workbook, this.offers, this.running);
    new TurnToPane(this, this.lookIfStale);
  }

  protected override updated(): void {
    const newest = this.inserted.newestEdition;
    if (newest === this.seen) return;
    this.seen = newest;
    this.dispatchEvent(new TablesSeen(newest));
  }

  /** Looks at the workbook again: something was inserted. */
  async look(): Promise<void> {
    this.outcome = undefined;
    await this.inserted.lookAgain();
  }

  /** Opens the preview of everything that has an update. */
  async previewAll(): Promise<void> {
    await this.updateComplete;
    if (this.keepsPreview()) return;
    await this.running.run('Looking for updates', () => this.inserted.lookAgain());
    if (this.running.cancelled || this.keepsPreview()) return;
    const { updates, problem } = this.inserted;
    if (updates.length > 0 && problem === undefined)
      await this.preview(updates.map(({ insertId }) => insertId));
    else this.say(nothingNew(this.inserted));
  }

  /** Whether no preview can be opened now: something is at work, or an open one would lose its choices. */
  private keepsPreview(): boolean {
    if (this.running.busy) return true;
    if (this.page !== 'preview' || !this.previewing.isOpen) return false;
    this.previewPage?.focus();
    return true;
  }

  override render() {
    const { inserted, fetching, running } = this;
    const { work } = running;
    switch (this.page) {
      case 'preview':
        return html`<tank-preview-page
          .items=${this.previewing.items}
          .work=${work}
          ?cancelable=${this.previewing.cancelable}
          @tankstock-preview=${this.act}
          @tankstock-inserted-table=${this.actInPreview}
          @tankstock-cancel-work=${this.cancel}
          @tankstock-leave-page=${this.leavePage}
        ></tank-preview-page>`;
      case 'new-data':
        return html`<tank-new-data-page
          .places=${fetching.places}
          .forgettable=${fetching.forgettable}
          .unkeyed=${fetching.unkeyed}
          .answers=${fetching.answers}
          .asking=${fetching.asking}
          .work=${work}
          .updates=${inserted.updates.length}
          @tankstock-fetch=${this.fetch}
          @tankstock-forget-package=${this.forgetPackage}
          @tankstock-row-key=${this.chooseKey}
          @tankstock-open=${this.open}
          @tankstock-cancel-work=${this.cancel}
          @tankstock-leave-page=${this.leavePage}
        ></tank-new-data-page>`;
      case undefined:
        return html`<tank-workbook-section
          .tables=${inserted.tables}
          .damaged=${inserted.damaged}
          .withoutBase=${inserted.withoutBase}
          .problem=${inserted.problem}
          .updates=${inserted.updates.length}
          .notice=${this.notice}
          .pinned=${this.pinned}
          today=${new Date().toISOString().slice(0, 10)}
          .work=${work}
          cancelable
          .outcome=${this.outcome}
          @tankstock-inserted-table=${this.actOnTable}
          @tankstock-forget-damaged=${this.forgetPart}
          @tankstock-open=${this.open}
          @tankstock-look=${() => this.inserted.look()}
          @tankstock-cancel-work=${this.cancel}
        ></tank-workbook-section>`;
    }
  }

  private readonly lookIfStale = () => {
    if (this.page !== undefined || this.running.busy || !this.inserted.isStale) return false;
    void this.inserted.look();
    return true;
  };

  // A button that is greyed keeps the focus, and its clicks still come.
  private readonly open = ({ page }: OpenRequest) => {
    if (this.running.busy) return;
    if (page === 'all') void this.previewAll();
    else this.show('new-data');
  };

  private show(page: 'preview' | 'new-data'): void {
    this.outcome = undefined;
    this.page = page;
    this.dispatchEvent(new PageChange(true));
  }

  private readonly actOnTable = async ({ action, insertId }: TableRequest) => {
    if (this.running.busy) return;
    if (action === 'refresh') return this.preview([insertId]);
    const table = this.inserted.byInsertId(insertId);
    if (!table) return;
    this.outcome = undefined;
    const { title } = table.base;
    await this.running.run(workText(action, title), async (signal) => {
      const outcome = await carryOut(
        this.workbook,
        action,
        table,
        this.running.task(title, signal),
      );
      if (outcome) this.say(outcome);
      if (action !== 'go-to') await this.lookAfterWriting();
    });
    await this.updateComplete;
    keepFocus(this.section); // what was pressed may not be on offer any more
  };

  private readonly forgetPart = async ({ partId }: ForgetDamagedRequest) => {
    await this.running.run('Forgetting what can’t be read', async () => {
      const problem = await this.workbook.forgetDamaged(partId);
      if (problem !== undefined) this.say({ intent: 'error', text: problem });
      await this.inserted.lookAgain();
    });
  };

  /** Reads the tables, and shows what a refresh would do to each. */
  private async preview(insertIds: readonly string[]): Promise<void> {
    const tables = insertIds.flatMap((insertId) => this.inserted.byInsertId(insertId) ?? []);
    this.show('preview');
    this.announce(await this.previewing.open(tables));
  }

  private readonly act = async ({ ask }: PreviewRequest) => {
    if (this.running.busy) return;
    if (ask.kind === 'choose') {
      this.previewing.choose(ask);
      return;
    }
    this.announce(await this.previewing.apply());
    await this.lookAfterWriting();
  };

  private readonly actInPreview = async ({ action, insertId }: TableRequest) => {
    const { previewing, running } = this;
    if (running.busy) return;
    if (action === 'undo') this.announce(await previewing.undo(insertId));
    if (action === 'clear-filter') this.announce(await previewing.clearFilter(insertId));
    if (action === 'make-numbers') this.announce(await previewing.makeNumbers(insertId));
    await this.lookAfterWriting();
  };

  private async lookAfterWriting(): Promise<void> {
    this.dispatchEvent(new CitedChange());
    await this.inserted.lookAgain();
  }

  private readonly fetch = async (request: FetchRequest) => {
    if (this.running.busy) return;
    const before = this.offers.fromSite;
    this.announce(await this.fetching.ask(request, this.running));
    const { fromSite } = this.offers;
    if (fromSite && fromSite !== before) this.dispatchEvent(new SiteArrival(fromSite));
    this.dispatchEvent(new OwnTables(this.offers.own));
  };

  private readonly forgetPackage = ({ address }: ForgetPackageRequest) => {
    this.announce(this.fetching.forget(address));
    this.dispatchEvent(new OwnTables(this.offers.own));
  };

  private readonly chooseKey = async ({ offer, key }: KeyChange) => {
    await this.fetching.chooseKey(offer, key);
    this.dispatchEvent(new OwnTables(this.offers.own));
  };

  private readonly cancel = () => {
    this.running.cancel();
  };

  private readonly leavePage = async () => {
    if (this.running.busy) {
      this.announce('Still at work: wait, or press Cancel.');
      return;
    }
    this.page = undefined;
    this.dispatchEvent(new PageChange(false));
    void this.inserted.look();
    await this.updateComplete;
    await this.section?.updateComplete;
    this.section?.focus();
  };

  private get notice(): string | undefined {
    const { fetching, inserted, pinned, offers } = this;
    const arrived = offers.fromSite?.edition.version;
    return siteNotice({ newer: fetching.newer, arrived, tables: inserted.tables, pinned });
  }

  private say(outcome: RefreshMessage): void {
    this.outcome = outcome;
    this.announce(outcome.text);
  }

  private announce(text: string): void {
    if (text !== '') this.dispatchEvent(new Announcement(text));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-refresh-area': TankRefreshArea;
  }
}

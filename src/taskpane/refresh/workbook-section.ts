import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DamagedPart, InsertedTable } from '../../excel/refresh/inserted-table';
import { countText } from '../page/count-text';
import '../page/section';
import { base, buttons } from '../page/shared-styles';
import './inserted-list';
import './outcome-message';
import './progress';
import type { ShownWork } from './progress';
import { ForgetDamagedRequest, OpenRequest } from './requests';
import type { RefreshMessage } from './result-text';

/** Raised to have the workbook looked at again. */
const lookRequest = 'tankstock-look';

/** What stands of ours in the workbook: every inserted table, and where newer data come from. */
@customElement('tank-workbook-section')
export class TankWorkbookSection extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      :host {
        display: contents;
      }
      p {
        padding: 2px 14px 6px;
        overflow-wrap: anywhere;
      }
      tank-outcome-message,
      tank-progress {
        padding: 4px 12px 8px;
      }
    `,
  ];

  @property({ attribute: false }) tables: readonly InsertedTable[] = [];
  @property({ attribute: false }) damaged: readonly DamagedPart[] = [];
  /** Names of tables that an older add-in inserted. */
  @property({ attribute: false }) withoutBase: readonly string[] = [];
  @property() problem: string | undefined;
  /** Tables that have an update. */
  @property({ type: Number }) updates = 0;
  /** What there is to say of the edition on the add-in's site. */
  @property({ attribute: false }) notice: string | undefined;
  /** The version that the workbook is pinned to. */
  @property({ attribute: false }) pinned: string | undefined;
  @property() today = '';
  @property({ attribute: false }) work: ShownWork | undefined;
  @property({ type: Boolean }) cancelable = false;
  @property({ attribute: false }) outcome: RefreshMessage | undefined;

  /** The first thing that can be done here. */
  override focus(): void {
    this.renderRoot.querySelector('fluent-button')?.focus();
  }

  override render() {
    const { tables, notice, problem, work, outcome } = this;
    return html`<tank-section heading="In this workbook" summary=${this.summary}>
      <span slot="action"
        >${this.button('Newer data', () => new OpenRequest('new-data'))}
        ${this.updates > 0 ? this.button('Refresh all', () => new OpenRequest('all')) : nothing}</span
      >
      ${notice === undefined ? nothing : html`<p class="small">${notice}</p>`}
      ${
        problem === undefined
          ? nothing
          : html`<p class="small">
              ${problem} ${this.button('Look again', () => new Event(lookRequest))}
            </p>`
      }
      ${this.damaged.map((part) => this.unread(part))} ${this.unknown()}
      ${
        tables.length + this.withoutBase.length === 0
          ? html`<p class="small quiet">No table was inserted yet.</p>`
          : html`<tank-inserted-list
              .tables=${tables}
              .pinned=${this.pinned}
              today=${this.today}
              ?busy=${work !== undefined}
            ></tank-inserted-list>`
      }
      ${
        work
          ? html`<tank-progress .work=${work} ?cancelable=${this.cancelable}></tank-progress>`
          : nothing
      }
      ${outcome ? html`<tank-outcome-message .outcome=${outcome}></tank-outcome-message>` : nothing}
    </tank-section>`;
  }

  private get summary(): string {
    const count = this.tables.length + this.withoutBase.length;
    if (count === 0) return 'no table yet';
    const updates = this.updates > 0 ? `, ${countText(this.updates, 'update')} ready` : '';
    return countText(count, 'table') + updates;
  }

  private unread({ partId, of, why }: DamagedPart) {
    const what =
      of === 'rows'
        ? 'An inserted table can’t be refreshed'
        : 'The last refresh of a table can’t be undone, nor ended if it broke off';
    return html`<p class="small">
      ${what}: ${why}. ${this.button('Forget it', () => new ForgetDamagedRequest(partId))}
    </p>`;
  }

  private unknown() {
    const { withoutBase } = this;
    if (withoutBase.length === 0) return nothing;
    return html`<p class="small">
      Can’t be refreshed, since the workbook does not keep their rows as inserted:
      ${withoutBase.join(', ')}. Insert them anew to have them refreshed.
    </p>`;
  }

  private button(words: string, request: () => Event) {
    return html`<fluent-button
      role="button"
      size="small"
      appearance="transparent"
      ?disabled-focusable=${this.work !== undefined}
      @click=${() => this.dispatchEvent(request())}
      >${words}</fluent-button
    >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-workbook-section': TankWorkbookSection;
  }
}

import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import changelog from '../../../assets/reference/CHANGELOG.md';
import type { UsedReferences } from '../../excel/edition/used-references';
import type { EditionState } from '../../excel/edition/workbook-edition';
import { readChangelog } from '../../reference/edition/changelog';
import type { Pin } from '../../reference/stored/pin';
import { chevronIcon } from '../page/icons';
import { fold } from '../page/opening-styles';
import { base, buttons } from '../page/shared-styles';
import { countText } from '../page/count-text';
import './change-list';
import './move-message';
import type { EditionOutcome } from './outcome';
import type { Newest } from './newest-pin';
import './page';
import { leavePage, MoveRequest } from './requests';
import { reviewMove, type Review, type ReviewedChange } from './review';
import { reviewText } from './review-text';
import { workbook, type Workbook } from '../workbook/workbook';

const shippedLog = readChangelog(changelog);
const nothingUsed: UsedReferences = { names: new Set(), workedOut: [] };

/** What changes when the workbook moves to a newer edition, before it does. */
@customElement('tank-review-page')
export class TankReviewPage extends LitElement {
  static override styles = [
    base,
    buttons,
    fold,
    css`
      :host {
        display: grid;
        min-height: 0;
      }
      tank-page {
        min-height: 0;
      }
      h3 {
        margin-bottom: 6px;
      }
      tank-change-list {
        padding-top: 4px;
      }
      details + details {
        margin-top: -4px;
      }
    `,
  ];

  @workbook private workbook!: Workbook;
  /** What it moves to. */
  @property({ attribute: false }) newest!: Newest;
  @property({ attribute: false }) state!: EditionState;
  /** What the workbook was pinned to until it was moved. */
  @property({ attribute: false }) earlier: Pin | undefined;
  @property({ attribute: false }) outcome: EditionOutcome | undefined;
  @property({ type: Boolean }) busy = false;
  @state() private used: UsedReferences | undefined;
  @state() private problem = '';

  protected override async firstUpdated(): Promise<void> {
    const found = await this.workbook.findReferences();
    this.used = found.ok ? found.value : nothingUsed;
    if (!found.ok) this.problem = found.error;
  }

  override render() {
    const { state, busy, outcome, used, earlier } = this;
    const { pin: to, incoming } = this.newest;
    const log = incoming?.log ?? shippedLog;
    const from = earlier ?? (state.kind === 'pinned' ? state.pin : to);
    return html`<tank-page heading="Edition ${from.version} → ${to.version}">
      ${outcome || busy ? html`<tank-move-message .outcome=${outcome}></tank-move-message>` : nothing}
      ${used ? this.review(reviewMove(from, to, used.names, log), to, used) : looking}
      ${earlier ? this.moved(earlier) : this.choice(from, to)}
    </tank-page>`;
  }

  private review(review: Review, to: Pin, { workedOut }: UsedReferences) {
    const { used, others, added } = review;
    return html`<p class="small">
        Released ${to.released}. ${reviewText(review)}
        ${this.earlier ? nothing : 'Formulas keep their numbers until you move the workbook.'}
      </p>
      ${this.problem === '' ? nothing : html`<p class="small">${this.problem}</p>`}
      ${
        workedOut.length === 0
          ? nothing
          : html`<p class="small">
              Not looked up: ${countText(workedOut.length, 'formula')} whose key stands neither in
              the formula nor in one cell that it names.
            </p>`
      }
      ${
        used.length === 0
          ? nothing
          : html`<div>
              <h3>Used in this workbook</h3>
              <tank-change-list .changes=${used}></tank-change-list>
            </div>`
      }
      ${this.folded('Not used by its formulas', others)}
      ${this.folded(
        'New in the edition',
        added.map(({ key, label }) => ({ name: key, title: label, lines: [], reasons: [] })),
      )}`;
  }

  private folded(words: string, changes: readonly ReviewedChange[]) {
    if (changes.length === 0) return nothing;
    return html`<details>
      <summary>${chevronIcon}${words}: ${changes.length}</summary>
      <tank-change-list .changes=${changes}></tank-change-list>
    </details>`;
  }

  private choice(from: Pin, to: Pin) {
    return [
      this.button(`Move to edition ${to.version}`, 'primary', () => new MoveRequest(to)),
      this.button(`Keep ${from.version}`, 'outline', done),
    ];
  }

  private moved(earlier: Pin) {
    return [
      this.button('Done', 'primary', done),
      this.button(`Undo, back to ${earlier.version}`, 'outline', () => new MoveRequest(earlier)),
    ];
  }

  private button(words: string, appearance: string, request: () => Event) {
    return html`<fluent-button
      role="button"
      slot="actions"
      size="small"
      appearance=${appearance}
      ?disabled-focusable=${this.busy}
      @click=${({ detail }: MouseEvent) => {
        // Once moved, other buttons stand here: the second click of a double click is not for them.
        if (detail < 2) this.dispatchEvent(request());
      }}
      >${words}</fluent-button
    >`;
  }
}

const done = () => new Event(leavePage, { bubbles: true, composed: true });

const looking = html`<div>
  <p class="small" id="looking">Looking which figures the workbook uses …</p>
  <fluent-progress-bar role="progressbar" aria-labelledby="looking"></fluent-progress-bar>
</div>`;

declare global {
  interface HTMLElementTagNameMap {
    'tank-review-page': TankReviewPage;
  }
}

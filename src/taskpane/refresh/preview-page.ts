import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { RefreshPlan } from '../../excel/refresh/refresh-result';
import type { Choice } from '../../reference/merge/conflicts';
import '../edition/page';
import type { TankPage } from '../edition/page';
import { leavePage } from '../edition/requests';
import { base, buttons, lists } from '../page/shared-styles';
import { numberText } from '../../reference/number-text';
import { countText } from '../page/count-text';
import './change-table';
import { choiceStyles } from './choice-styles';
import './conflict-choice';
import type { ChoiceChange } from './conflict-choice';
import { keepFocus } from './keep-focus';
import { LongLists } from './long-list';
import './outcome-message';
import { choiceOfAll, type PreviewItem } from './preview';
import {
  changeCount,
  columnLines,
  countsOf,
  filledLines,
  keptLines,
  moveText,
  neighbourLines,
  removalLines,
} from './preview-text';
import './progress';
import { noteText, textNumbers } from './note-text';
import type { TankProgress, ShownWork } from './progress';
import { PreviewRequest, TableRequest } from './requests';
import { offerText } from './table-state';

/** What a refresh will change, before a cell is touched; then what became of it. */
@customElement('tank-preview-page')
export class TankPreviewPage extends LitElement {
  static override styles = [
    base,
    buttons,
    lists,
    choiceStyles,
    css`
      :host {
        display: grid;
        min-height: 0;
      }
      tank-page {
        min-height: 0;
      }
      section {
        display: grid;
        gap: 12px;
      }
      section + section {
        padding-top: 12px;
        border-top: 1px solid var(--colorNeutralStroke2);
      }
      .title {
        margin: 0;
        font-size: 13px;
        line-height: 18px;
      }
      fieldset {
        display: flex;
        flex-wrap: wrap;
        gap: 0 16px;
        padding: 0;
        margin: 0;
        border: 0;
      }
      legend {
        padding: 0;
        font-size: 12px;
        line-height: 16px;
      }
      ul {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) items: readonly PreviewItem[] = [];
  /** The data of the page are read, written or taken back. */
  @property({ attribute: false }) work: ShownWork | undefined;
  @property({ type: Boolean }) cancelable = false;
  @query('tank-page') private page!: TankPage;
  @query('tank-progress') private progress!: TankProgress | null;

  private readonly lists = new LongLists(this);

  override focus(): void {
    this.page.focus();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('work')) return;
    if (this.work && !changed.get('work')) keepFocus(this.progress);
    if (!this.work) keepFocus(this.page);
  }

  override render() {
    const { items, work } = this;
    const [first] = items;
    const heading =
      items.length === 1 && first
        ? `Refresh: ${first.table.base.title}`
        : `Refresh ${countText(items.length, 'table')}`;
    return html`<tank-page heading=${heading}>
      ${items.map((item) => this.item(item))}
      ${
        work
          ? html`<tank-progress
              slot="actions"
              .work=${work}
              ?cancelable=${this.cancelable}
            ></tank-progress>`
          : this.actions()
      }
    </tank-page>`;
  }

  private item(item: PreviewItem): TemplateResult {
    const { table, plan, outcome, filtered, undoable } = item;
    const { title } = table.base;
    const actions = filtered === true || undoable === true;
    return html`<section aria-label=${title}>
      ${this.items.length > 1 ? html`<h3 class="title">${title}</h3>` : nothing}
      ${
        outcome
          ? html`<tank-outcome-message .outcome=${outcome} ?actions=${actions}>
              ${undoable ? this.button('Undo this refresh', 'undo', item) : nothing}
              ${filtered ? this.button('Clear filter', 'clear-filter', item) : nothing}
            </tank-outcome-message>`
          : nothing
      }
      ${plan ? this.planned(plan, item) : nothing}
    </section>`;
  }

  private planned(plan: RefreshPlan, item: PreviewItem) {
    const { merge } = plan;
    const counts = countsOf(merge);
    const told = counts.length > 0 ? counts.join(', ') : 'No cell changes: only its edition';
    return html`<p class="small">
        ${moveText(plan)}. ${told}. Nothing is written until you apply it.
      </p>
      ${[...neighbourLines(plan), ...removalLines(merge)].map((line) => html`<p class="small">${line}</p>`)}
      ${this.conflicts(plan, item)}
      ${
        merge.changed.length + merge.added.length + merge.removed.length > 0
          ? html`<div>
              <h3>Changes</h3>
              <tank-change-table .plan=${merge}></tank-change-table>
            </div>`
          : nothing
      }
      ${this.list('Columns', columnLines(merge), item)}
      ${this.list('Yours, kept', [...keptLines(merge), ...filledLines(merge, item.choices)], item)}
      ${this.list('Left alone', merge.notes.map(noteText), item)}
      ${this.numbersOffer(item, textNumbers(merge.notes))}`;
  }

  private numbersOffer(item: PreviewItem, count: number) {
    if (count === 0) return nothing;
    return html`<div>
      ${this.button(count === 1 ? 'Make the text a number' : `Make the ${numberText(count)} texts numbers`, 'make-numbers', item)}
    </div>`;
  }

  private conflicts({ merge, offer }: RefreshPlan, item: PreviewItem) {
    const { table, choices } = item;
    const name = `conflicts ${table.insertId}`;
    if (merge.conflicts.length === 0) return nothing;
    return html`<div>
        <h3>To decide: ${merge.conflicts.length}</h3>
        <p class="small">What you leave open stays as it is, and is asked again next time.</p>
      </div>
      ${merge.conflicts.length > 1 ? this.forAll(item) : nothing}
      ${this.lists.shown(name, merge.conflicts).map(
        (conflict) =>
          html`<tank-conflict-choice
            .conflict=${conflict}
            .choice=${choices.get(conflict.id)}
            offer=${offerText(offer)}
            ?busy=${this.work !== undefined}
            @tankstock-choice=${({ choice }: ChoiceChange) =>
              this.dispatchEvent(
                new PreviewRequest({
                  kind: 'choose',
                  insertId: table.insertId,
                  choice,
                  id: conflict.id,
                }),
              )}
          ></tank-conflict-choice>`,
      )}
      ${this.lists.more(name, merge.conflicts.length)}`;
  }

  private forAll(item: PreviewItem): TemplateResult {
    const { insertId } = item.table;
    const chosen = choiceOfAll(item);
    const option = (choice: Choice, words: string) =>
      html`<label
        ><input
          type="radio"
          name="all-${insertId}"
          .checked=${chosen === choice}
          @change=${() => this.dispatchEvent(new PreviewRequest({ kind: 'choose', insertId, choice }))}
        />${words}</label
      >`;
    return html`<fieldset ?disabled=${this.work !== undefined}>
      <legend>For all of them</legend>
      ${option('mine', 'Keep mine')} ${option('theirs', 'Take the new data')}
    </fieldset>`;
  }

  private list(heading: string, lines: readonly string[], { table }: PreviewItem) {
    if (lines.length === 0) return nothing;
    const name = `${heading} ${table.insertId}`;
    return html`<div>
      <h3>${heading}</h3>
      <ul>
        ${this.lists.shown(name, lines).map((line) => html`<li>${line}</li>`)}
      </ul>
      ${this.lists.more(name, lines.length)}
    </div>`;
  }

  private actions() {
    const open = this.items.filter(({ plan }) => plan);
    const count = open.reduce(
      (sum, { plan, choices }) => sum + (plan ? changeCount(plan.merge, choices) : 0),
      0,
    );
    const words = count === 0 ? 'Apply' : `Apply ${countText(count, 'change')}`;
    const apply = () => this.dispatchEvent(new PreviewRequest({ kind: 'apply' }));
    return html`${open.length > 0 ? this.footer(words, 'primary', apply) : nothing}
    ${this.footer(open.length > 0 ? 'Not now' : 'Done', 'outline', () => this.dispatchEvent(new Event(leavePage, { bubbles: true, composed: true })))}`;
  }

  private footer(words: string, appearance: string, act: () => unknown): TemplateResult {
    return html`<fluent-button
      role="button"
      slot="actions"
      size="small"
      appearance=${appearance}
      @click=${act}
      >${words}</fluent-button
    >`;
  }

  private button(
    words: string,
    action: 'undo' | 'clear-filter' | 'make-numbers',
    { table }: PreviewItem,
  ): TemplateResult {
    return html`<fluent-button
      role="button"
      size="small"
      ?disabled-focusable=${this.work !== undefined}
      @click=${() => this.dispatchEvent(new TableRequest(action, table.insertId))}
      >${words}</fluent-button
    >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tank-preview-page': TankPreviewPage;
  }
}
